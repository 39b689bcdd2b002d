"""Static files of the console: read and compressed once, named by their content, kept by browsers for ever."""

import gzip
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from responder.dataclass import dataclass

FOLDER = Path(__file__).parent / "static"
PREFIX = "/console/static/"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
_KEPT = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class File:
    """`name` holds a part of the content's SHA-256: console.1f2e3d4c.css"""

    name: str
    kind: str
    content: bytes
    compressed: bytes


@cache
def files() -> Mapping[str, File]:
    """Returns the files by the names they are written with."""
    there = sorted(path for path in FOLDER.iterdir() if path.suffix in TYPES)
    return {path.name: _file(path) for path in there}


def address(name: str) -> str:
    """Returns the address of "console.css"; raises KeyError where there is no such file."""
    return PREFIX + files()[name].name


async def serve(request: Request) -> Response:
    asked = request.path_params["name"]
    found = next((each for each in files().values() if each.name == asked), None)
    if found is None:
        return Response(status_code=404)
    headers = {"Cache-Control": _KEPT, "Vary": "Accept-Encoding", "Content-Type": found.kind}
    if "gzip" in request.headers.get("accept-encoding", "") and len(found.compressed) < len(found.content):
        return Response(found.compressed, headers=headers | {"Content-Encoding": "gzip"})
    return Response(found.content, headers=headers)


def _file(path: Path) -> File:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    stem, _, suffix = path.name.rpartition(".")
    return File(f"{stem}.{digest}.{suffix}", TYPES[path.suffix], content, gzip.compress(content, 9, mtime=0))

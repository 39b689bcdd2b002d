"""Calendars as a file or a web address gives them: read as far as is reasonable, and not again if nothing changed."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import httpx

LARGEST = 20 * 1024 * 1024  # bytes
WHOLE = 60.0  # seconds for one calendar, however it drips
_REDIRECTS = 3


class Unreachable(Exception):
    """It could not be read; the text says why, to the owner, and never names the address, which may be a secret."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """`text` is None if nothing changed since `mark`."""

    text: str | None
    mark: str


def read_file(path: Path, mark: str) -> Fetched:
    try:
        if path.stat().st_size > LARGEST:
            raise Unreachable(_too_large())
        raw = path.read_bytes()
    except OSError as error:
        raise Unreachable(f"The file {path} cannot be read ({error.strerror or type(error).__name__}).") from error
    return _fetched(raw, mark)


def fetch(address: str, mark: str, login: str = "", password: str = "") -> Fetched:
    """One GET, with redirects to https addresses only. `mark` is what the last one gave."""
    auth = httpx.BasicAuth(login, password) if login or password else None
    tag = mark.removeprefix("etag ") if mark.startswith("etag ") else ""
    headers = {"user-agent": "insim-responder", "accept": "text/calendar"} | ({"if-none-match": tag} if tag else {})
    patience = httpx.Timeout(20.0, connect=10.0)
    try:
        with httpx.Client(timeout=patience, trust_env=False, auth=auth, headers=headers) as client:
            return _got(client, httpx.URL(address), mark)
    except httpx.InvalidURL:
        raise Unreachable("Its address is no web address.") from None
    except httpx.TimeoutException:
        raise Unreachable("Its server did not answer in time.") from None
    except httpx.HTTPError as error:
        raise Unreachable(f"Its server could not be reached ({type(error).__name__}).") from None


def read_body(pieces: Iterable[bytes], deadline: float) -> bytes:
    """As far as is reasonable. `deadline`: on the monotonic clock."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > LARGEST:
            raise Unreachable(_too_large())
        if time.monotonic() > deadline:
            raise Unreachable("Its server sends it too slowly.")
    return bytes(body)


def _got(client: httpx.Client, url: httpx.URL, mark: str) -> Fetched:
    deadline = time.monotonic() + WHOLE
    for _ in range(_REDIRECTS + 1):
        with client.stream("GET", url) as answer:
            if answer.is_redirect and answer.next_request is not None:
                url = _followed(url, answer.next_request.url)
                continue
            if answer.status_code == httpx.codes.NOT_MODIFIED:
                return Fetched(None, mark)
            if not answer.is_success:
                raise Unreachable(_refused(answer.status_code))
            raw = read_body(answer.iter_bytes(), deadline)
            tag = answer.headers.get("etag", "")
            return Fetched(_text(raw), f"etag {tag}") if tag else _fetched(raw, mark)
    raise Unreachable("Its address leads from one place to the next without an end.")


def _followed(here: httpx.URL, there: httpx.URL) -> httpx.URL:
    if there.scheme != "https" and there.host != here.host:
        raise Unreachable("Its address leads to another one that is not protected (https).")
    return there


def _fetched(raw: bytes, mark: str) -> Fetched:
    new = "hash " + blake2b(raw, digest_size=16).hexdigest()
    return Fetched(None if new == mark else _text(raw), new)


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _refused(status: int) -> str:
    if status in (401, 403):
        return "Its server wants another login or password: see [[calendars]] in responder.toml."
    if status in (404, 410):
        return "There is no calendar at its address any more."
    return f"Its server answered with an error (HTTP {status})."


def _too_large() -> str:
    return f"It is larger than {LARGEST // 1024 // 1024} MB: use a calendar for appointments alone."

"""Who may import whom: what stands lower never imports what stands higher, nor its neighbour."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parent
LADDER = (
    ("core",),
    ("access",),
    ("language", "gateways"),
    ("settings",),
    ("store", "alerts"),
    ("imports",),
    ("lanes",),
    ("calendars", "intake", "moments", "rulebooks"),
    ("services",),
    ("watch",),
    ("web",),
    ("running",),
    ("app",),
    ("cli",),
    ("__main__",),
)
RUNG = {name: rung for rung, names in enumerate(LADDER) for name in names}
# An alert is a row: it is raised in the transaction of what it tells of.
NEIGHBOURS = {("store", "alerts"), ("alerts", "store")}


def modules() -> Iterator[str]:
    for path in sorted(ROOT.iterdir()):
        if path.suffix == ".py" and path.stem != "__init__":
            yield path.stem
        elif (path / "__init__.py").is_file():
            yield path.name


def files_of(module: str) -> list[Path]:
    folder = ROOT / module
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{module}.py"]


def imported(source: str) -> Iterator[str]:
    """The modules of the first level that a file imports, those in functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "responder":
            names = [f"responder.{each.name}" for each in node.names if each.name in RUNG]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        yield from (name.split(".")[1] for name in names if name.startswith("responder."))


def may(module: str, other: str) -> bool:
    return module == other or RUNG[other] < RUNG[module] or (module, other) in NEIGHBOURS


def test_every_module_has_its_rung() -> None:
    assert sorted(modules()) == sorted(RUNG)  # a file beside a folder of its name would be read by nobody


@pytest.mark.parametrize("module", RUNG)
def test_nothing_imports_what_stands_above_or_beside_it(module: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)} imports {other}"
        for file in files_of(module)
        for other in imported(file.read_text("utf-8"))
        if not may(module, other)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "source",
    [
        "import responder.web.hooks",
        "from responder.app import now",
        "from responder import cli",
        "def late():\n    from responder.sending import base",
    ],
)
def test_an_import_from_above_is_found_wherever_it_stands(source: str) -> None:
    assert [each for each in imported(source) if not may("store", each)]

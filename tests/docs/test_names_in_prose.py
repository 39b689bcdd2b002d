"""Names of modules that comments and docstrings quote are there: a move leaves none behind."""

import re
from pathlib import Path

from tests.sweeps import all_hold

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {path.name for path in (ROOT / "responder").iterdir() if (path / "__init__.py").is_file()}
QUOTED = re.compile(r"`((?:[a-z_]+\.){2,}[A-Za-z_]+)`")
SOURCES = sorted((ROOT / "responder").rglob("*.py"))


def is_there(name: str) -> bool:
    """`domain.model.state` as a module, or as a module and a name in it."""
    first, _, _ = name.partition(".")
    if first not in ROOMS:
        return True  # `select.where.x` and the like name nothing of ours
    module, _, member = f"responder.{name}".rpartition(".")
    return file_of(f"{module}.{member}") is not None or member in (file_of(module) or "")


def file_of(module: str) -> str | None:
    """Returns what stands in a module's file; None where there is no such module."""
    path = ROOT / module.replace(".", "/")
    for file in (path.with_suffix(".py"), path / "__init__.py"):
        if file.is_file():
            return file.read_text("utf-8")
    return None


def test_a_name_of_no_module_is_seen() -> None:
    assert is_there("domain.model.decision.Reason")
    assert not is_there("domain.lifecycle.NEXT")


def test_a_module_that_is_quoted_exists() -> None:
    assert len(SOURCES) > 500
    all_hold(SOURCES, quotes_what_is_there)


def quotes_what_is_there(path: Path) -> None:
    quoted = QUOTED.findall(path.read_text("utf-8"))
    assert [name for name in quoted if not is_there(name)] == []

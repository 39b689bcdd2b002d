"""Import cycles: no module imports itself by way of others, be it in a function or for type checking only."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parents[1]
FOLDERS = ("responder", "tests", "tools")


def modules_of(folder: str) -> dict[str, str]:
    """Returns the source of every module by its dotted name; a package is named as its folder."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path.read_text("utf-8")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def graph(sources: Mapping[str, str]) -> dict[str, set[str]]:
    return {name: {each for each in _imported(source, sources) if each != name} for name, source in sources.items()}


def _imported(source: str, known: Mapping[str, str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for each in node.names:
                member = f"{node.module}.{each.name}"
                yield from (name for name in (member if member in known else node.module,) if name in known)


def cycles(imports: Mapping[str, set[str]]) -> list[list[str]]:
    """Returns the modules that are left when, again and again, whatever imports none that is left is taken away, and
    then whatever none that is left imports: each with what it imports of them."""
    left = {name: set(others) for name, others in imports.items()}
    while True:
        imported = set().union(*left.values()) if left else set()
        gone = {name for name, others in left.items() if not others or name not in imported}
        if not gone:
            return [[name, *sorted(others)] for name, others in sorted(left.items())]
        left = {name: others - gone for name, others in left.items() if name not in gone}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_module_imports_itself_by_way_of_others(folder: str) -> None:
    sources = modules_of(folder)
    assert len(sources) > 5
    assert cycles(graph(sources)) == [], "move what both need into a module of its own"


@pytest.mark.parametrize(
    "back",
    [
        "from a.first import X",
        "from a import first",
        "import a.first",
        "def late():\n    from a.first import X",
        "if TYPE_CHECKING:\n    from a.first import X",
    ],
)
def test_a_cycle_is_found_wherever_the_import_stands(back: str) -> None:
    sources = {"a": "", "a.first": "from a.second import Y", "a.second": "from a.third import Z", "a.third": back}
    beside = {"a.above": "from a import first", "a.below": "", "b": "import a.below"}
    assert [each for each, *_ in cycles(graph(sources | beside))] == ["a.first", "a.second", "a.third"]


def test_modules_in_a_row_are_no_cycle() -> None:
    assert cycles(graph({"a": "import b", "b": "from c import d", "c": "", "c.d": "import json"})) == []

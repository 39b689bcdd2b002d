"""Public class names: none stands for two things where a reader meets both."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import responder
from tests.test_ladder import imported

ROOT = Path(responder.__file__).parent
# A name two packages share though they meet, and why that misleads nobody: none needs it.
EXCEPTIONS: Mapping[str, str] = {}


def sources() -> dict[str, str]:
    files = sorted(ROOT.rglob("*.py"))
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path.read_text("utf-8")
        for path in files
    }


def public_classes(source: str) -> Iterator[str]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def names_that_meet(files: Mapping[str, str]) -> dict[str, list[str]]:
    """Classes of one name whose packages are one, import each other, or are both imported by one module."""
    homes: dict[str, list[str]] = defaultdict(list)
    for module, source in files.items():
        for name in public_classes(source):
            homes[name].append(module)
    sees = {module: {_module_of(each, files) for each in imported(source)} for module, source in files.items()}
    packages: dict[str, set[str]] = defaultdict(set)
    for module, others in sees.items():
        packages[_package(module)] |= {_package(other) for other in others}
    found = {
        name: [f"{one} and {other}" for one, other in combinations(modules, 2) if _meet(one, other, sees, packages)]
        for name, modules in homes.items()
        if len(modules) > 1
    }
    return {name: pairs for name, pairs in found.items() if pairs}


def _meet(one: str, other: str, sees: Mapping[str, set[str]], packages: Mapping[str, set[str]]) -> bool:
    here, there = _package(one), _package(other)
    neighbours = here == there or there in packages[here] or here in packages[there]
    return neighbours or any({one, other} <= {module, *others} for module, others in sees.items())


def _module_of(dotted: str, files: Mapping[str, str]) -> str:
    return dotted if dotted in files else dotted.rpartition(".")[0]


def _package(module: str) -> str:
    return module.rpartition(".")[0]


def test_no_class_name_stands_twice_where_packages_meet() -> None:
    found = names_that_meet(sources())
    assert {name: pairs for name, pairs in found.items() if name not in EXCEPTIONS} == {}
    assert found.keys() >= EXCEPTIONS.keys(), "an exception that is none any more"


def test_names_that_meet_are_found() -> None:
    a, b = "class Kind:\n    pass\n", "class Kind:\n    pass\n"
    assert names_that_meet({"x.a": a, "x.b": b}), "one package"
    assert names_that_meet({"x.a": a, "y.b": f"from responder.x import c\n{b}", "x.c": ""}), "packages that meet"
    both = "from responder.x.a import Kind\nfrom responder.y.b import Kind as Other\n"
    assert names_that_meet({"x.a": a, "y.b": b, "z.c": both}), "a module imports both"
    assert not names_that_meet({"x.a": a, "y.b": b, "z.c": "from responder.x.a import Kind\n"})

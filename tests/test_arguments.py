"""Tests how many arguments a function or a constructor takes: what belongs together is one named value."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parent
MOST = 7
COMMANDS = "cli/verbs/"
"""Commands: each parameter is an option of the command line, with its type and the help that is shown for it."""
MORE: dict[str, str] = {
    "calendars/ics/events.py Times": "the properties of one VEVENT that its times come from, collected line by line",
    "domain/matching/parsed_text.py ParsedText": "a text with all that words are looked up in, made in one place",
    "gateways/simulator/phone/model.py Contact": "one row of the simulated phone, as the wire spells it",
    "gateways/simulator/phone/model.py Campaign": "one row of the simulated phone, as the wire spells it",
    "gateways/simulator/phone/model.py Sms": "one row of the simulated phone, as the wire spells it",
    "store/contact_state/record.py KnownContact": "what is known of one contact, as its columns are read",
}


def test_nothing_takes_more_arguments_than_are_read_at_a_glance() -> None:
    found = {
        f"{file} {name}"
        for path in ROOT.rglob("*.py")
        for file in [str(path.relative_to(ROOT))]
        for name, count in counted(path.read_text("utf-8"))
        if count > MOST and not (file.startswith(COMMANDS) and name.islower())
    }
    assert sorted(found - MORE.keys()) == [], "group what belongs together into a value, or say why not"
    assert sorted(MORE.keys() - found) == [], "no longer many: take it out of MORE"


def counted(source: str) -> Iterator[tuple[str, int]]:
    """Functions, methods and constructors, by name. Frozen dataclasses are values, built by keyword, and may have as
    many fields as what they describe, unless they are wired: hold a store, a connection or the runtime."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, len(_arguments(node.args))
        elif isinstance(node, ast.ClassDef):
            constructor = next((each for each in node.body if getattr(each, "name", "") == "__init__"), None)
            if isinstance(constructor, ast.FunctionDef):
                yield node.name, len(_arguments(constructor.args))
            elif made := next((each for each in node.decorator_list if "dataclass" in ast.unparse(each)), None):
                fields = [each for each in node.body if isinstance(each, ast.AnnAssign) and _is_given(each)]
                if "frozen=True" not in ast.unparse(made) or any(_is_wired(each) for each in fields):
                    yield node.name, len(fields)


def _arguments(given: ast.arguments) -> list[ast.arg]:
    some = [*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg]
    return [each for each in some if each is not None and each.arg not in ("self", "cls")]


def _is_given(field: ast.AnnAssign) -> bool:
    """Checks whether the constructor takes it."""
    annotation = ast.unparse(field.annotation)
    computed = field.value is not None and "init=False" in ast.unparse(field.value)
    return not (computed or "ClassVar" in annotation or "KW_ONLY" in annotation)


def _is_wired(field: ast.AnnAssign) -> bool:
    annotation = ast.unparse(field.annotation)
    return annotation in ("Store", "Connection", "Runtime")


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("def f(a, /, b, *c, d, **e): ...", 5),
        ("class C:\n    def m(self, a): ...", 1),
        ("class C:\n    def __init__(self, a, b): ...", 2),
        ("@dataclass\nclass C:\n    a: int\n    _: KW_ONLY\n    b: int = field(init=False)\n    c: int = 1", 2),
        ("@dataclass(frozen=True)\nclass C:\n    a: int\n    b: Store", 2),
        ("@dataclass(frozen=True)\nclass C:\n    a: int\n    b: int", None),
    ],
)
def test_what_is_counted(source: str, count: int | None) -> None:
    assert next((found for _, found in counted(source)), None) == count

"""Docstrings open with a verb and its object, or with a noun: not with a clause that needs the line above it, nor with
an example."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import responder

ROOT = Path(responder.__file__).parents[1]
FOLDERS = ("responder", "tests", "tools")
OPENERS = tuple(
    f"{word} "
    for word in (
        *("What", "Whether", "Who", "Whoever", "Whose", "How", "Which", "Where", "When"),
        *("Of", "Those", "As", "The same", "Until", "One", "With", "In"),
    )
)
# A function does something: its docstring begins with the verb. A property is what it returns: a noun will do.
OF_NO_FUNCTION = ("The", "A", "An", "Every", "Each", "All", "It", "Without", "By", "None")
QUOTES = ('"', "'", "«", "“", "‘")  # an example says what somebody thought of, and not what is done
NODES = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstrings(source: str) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, NODES) and (found := ast.get_docstring(node)):
            yield node, found


def opens_badly(node: ast.AST, docstring: str, *, of_the_product: bool = True) -> bool:
    if docstring.startswith(OPENERS) or (of_the_product and docstring.startswith(QUOTES)):
        return True
    acts = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not any(
        "property" in ast.unparse(each) for each in node.decorator_list
    )
    return acts and of_the_product and docstring.split(maxsplit=1)[0] in OF_NO_FUNCTION


def test_no_docstring_opens_with_a_clause_nor_that_of_a_function_with_a_noun() -> None:
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    every = [(path, *each) for path in files for each in docstrings(path.read_text("utf-8"))]
    assert len(every) > 5000
    product = ROOT / "responder"
    wrong = [
        f"{path.relative_to(ROOT)}: {docstring.splitlines()[0]}"
        for path, node, docstring in every
        if opens_badly(node, docstring, of_the_product=path.is_relative_to(product))
    ]
    assert wrong == [], "say what it does: reads, finds, checks whether, returns"


@pytest.mark.parametrize(
    ("source", "is_wrong"),
    [
        ('"""What it is."""', True),
        ('class A:\n    """As B."""', True),
        ('class A:\n    """A thing."""', False),
        ('class A:\n    """One thing."""', True),
        ('def f():\n    """In order."""', True),
        ('def f():\n    """Returns A."""', False),
        ('def f():\n    """The number of it."""', True),
        ('async def f():\n    """By its name."""', True),
        ('def f():\n    """ "Tomorrow"."""', True),
        ('def f():\n    """Checks for a day: "tomorrow"."""', False),
        ('@property\ndef f(self):\n    """The number of it."""', False),
    ],
)
def test_an_opener_is_found_in_modules_classes_and_functions(source: str, is_wrong: bool) -> None:
    assert [opens_badly(*each) for each in docstrings(source)] == [is_wrong]

"""Docstrings open with a verb and its object, or with a noun: not with a clause that needs the line above it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import responder

ROOT = Path(responder.__file__).parents[1]
FOLDERS = ("responder", "tests", "tools")
OPENERS = tuple(
    f"{word} "
    for word in (
        *("What", "Whether", "Who", "Whoever", "Whose", "How", "Which", "Where", "When"),
        *("Of", "Those", "As", "The same", "Until"),
    )
)
NODES = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstrings(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, NODES) and (found := ast.get_docstring(node)):
            yield found


def test_no_docstring_opens_with_a_clause() -> None:
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    every = [(path, each) for path in files for each in docstrings(path.read_text("utf-8"))]
    assert len(every) > 5000
    wrong = [f"{path.relative_to(ROOT)}: {each.splitlines()[0]}" for path, each in every if each.startswith(OPENERS)]
    assert wrong == []


def test_an_opener_is_found_in_modules_classes_and_functions() -> None:
    source = '"""What it is."""\nclass A:\n    """As B."""\n    def f(self):\n        """Returns A."""\n'
    assert [each.startswith(OPENERS) for each in docstrings(source)] == [True, True, False]

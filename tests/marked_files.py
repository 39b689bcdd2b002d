"""Tells from its text which test file can hold a test that `-m` asks for: the others are not even imported.

Importing every file of tests costs each runner some twenty seconds, and `make test-slow` asks for one file in ten.
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

MARKS = frozenset({"slow", "long", "sweep", "timing", "browser"})
# A property is a sweep, and a folder of browser tests bears its mark: the conftest files give both.
_GIVEN = {"sweep": r"\b(?:sweep|given|stateful)\b", "browser": r"\bbrowser\b"}
_NAME = re.compile(r"[A-Za-z_]\w*")
_OPERATORS = {"and", "or", "not"}


def may_match(expression: str, path: Path) -> bool:
    """Checks whether any test of the file can match this expression of `-m`; True where that cannot be told."""
    names = set(_NAME.findall(expression)) - _OPERATORS
    if not names or not names <= MARKS:
        return True
    text = f"{path.parent.name}\n{path.read_text(encoding='utf-8', errors='replace')}"
    named = {name for name in names if re.search(_GIVEN.get(name, rf"\b\w*{name}\w*\b"), text, re.IGNORECASE)}
    try:
        return any(bool(eval(expression, {"__builtins__": {}}, marks)) for marks in _borne(names, named))
    except SyntaxError:
        return True  # pytest says what is wrong with it


def _borne(names: set[str], named: set[str]) -> Iterator[dict[str, bool]]:
    """Every choice of marks that a test of a file may bear which names these."""
    for chosen in itertools.product((True, False), repeat=len(named)):
        yield dict.fromkeys(names, False) | dict(zip(sorted(named), chosen, strict=True))

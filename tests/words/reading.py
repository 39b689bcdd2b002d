"""The tables of texts beside this file: what may come of each, and the text."""

import re
from pathlib import Path
from typing import NamedTuple

_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|n)")


class Row(NamedTuple):
    """`expected`: the first word of the line; of several ("cancel/person") any will do."""

    expected: tuple[str, ...]
    text: str


def rows_of(name: str) -> list[Row]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ", 1) for line in lines if line and not line.startswith("#"))
    return [Row(tuple(expected.split("/")), unescaped(text)) for expected, text in pairs]


def tuned(rows: list[Row]) -> list[Row]:
    """The half that the lists may be tuned on."""
    return rows[::2]


def kept_apart(rows: list[Row]) -> list[Row]:
    """The half that is only measured."""
    return rows[1::2]


def unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else "\n", text)

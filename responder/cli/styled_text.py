"""Prints styled text and columns, wrapped to the width of the terminal.

rich does more, and to import it takes a twentieth of `responder explain`."""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from shutil import get_terminal_size
from unicodedata import category, east_asian_width

from responder.domain.text.cleaned_strings import for_terminal

Piece = tuple[str, str]
"""A text, and its style: names of _CODES with a space between them, or nothing."""

_CODES = {"bold": "1", "dim": "2", "green": "32", "yellow": "33", "cyan": "36"}
_WIDE = frozenset({"W", "F"})
_NO_CELL = frozenset({"Mn", "Me", "Cf"})
_BETWEEN = 2  # spaces between two columns


def show(*pieces: Piece | str, indent: int = 0) -> None:
    """Prints pieces one after the other. What is stored may be among them: none of it steers the terminal."""
    cleaned = [(for_terminal(text), style) for text, style in map(_piece, pieces)]
    text = "".join(part for part, _ in cleaned)
    styles = [style for part, style in cleaned for _ in part]
    for start, end in _lines(text, max(1, get_terminal_size().columns - indent)):
        runs = groupby(range(start, end), key=styles.__getitem__)
        parts = ((style, list(places)) for style, places in runs)
        _write(" " * indent + "".join(_styled(text[run[0] : run[-1] + 1], style) for style, run in parts))


def show_columns(headings: Sequence[str], rows: Sequence[Sequence[Piece]]) -> None:
    """Prints rows below their headings. The last column takes what the others leave, which is half of it at least."""
    every = [[(heading, "dim") for heading in headings], *rows]
    cleaned = [[(for_terminal(text), style) for text, style in row] for row in every]
    widths = _widths(cleaned)
    for row in cleaned:
        cells = [
            [text[start:end] for start, end in _lines(text, width)]
            for (text, _), width in zip(row, widths, strict=True)
        ]
        for line in zip_longest(*cells, fillvalue=""):
            shown = [
                _styled(cell, style) + " " * (width - _cells(cell))
                for cell, (_, style), width in zip(line, row, widths, strict=True)
            ]
            _write((" " * _BETWEEN).join(shown).rstrip())


def _piece(piece: Piece | str) -> Piece:
    return (piece, "") if isinstance(piece, str) else piece


def _widths(rows: Sequence[Sequence[Piece]]) -> list[int]:
    *before, last = (max(_cells(text) for text, _ in column) for column in zip(*rows, strict=True))
    left = get_terminal_size().columns - _BETWEEN * len(before)
    widths = []
    for width in before:
        widths.append(max(1, min(width, left // 2)) if width + last > left else width)
        left -= widths[-1]
    return [*widths, max(1, min(last, left))]


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yields where each line begins and ends: at the last space that fits, or within a word that is too long."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while _cells(text[start:end]) > width:
            cut = start + max(1, _fitting(text[start:end], width))
            space = text.rfind(" ", start, cut + 1)
            if space > start and text[start:space].strip():
                yield start, space
                start = space + 1
            else:
                yield start, cut
                start = cut
        yield start, end
        start = end + 1


def _fitting(text: str, width: int) -> int:
    """Counts the characters that fit into a width."""
    taken = 0
    for number, character in enumerate(text):
        taken += _cells(character)
        if taken > width:
            return number
    return len(text)


def _cells(text: str) -> int:
    """Counts the cells of a terminal that a text takes: two for what Asia writes and for emoji."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(each) in _WIDE else category(each) not in _NO_CELL for each in text)


def _styled(text: str, style: str) -> str:
    if not style or not text or not _shows_styles():
        return text
    return f"\x1b[{';'.join(_CODES[each] for each in style.split())}m{text}\x1b[0m"


def _shows_styles() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")

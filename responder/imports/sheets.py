"""Rows out of a file as spreadsheets save it: whatever its encoding, its separator and its first line."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

LARGEST = 20 * 1024 * 1024  # bytes
_SEPARATORS = ";,\t|"
_SAMPLE = 50  # lines
_LONGEST_LOOK = 10_000  # characters of each


class NoSheet(ValueError):
    """It holds no rows; the message says so to a person."""


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is the one of the file it begins on."""

    line: int
    cells: tuple[str, ...]

    def cell(self, index: int | None) -> str:
        return self.cells[index].strip() if index is not None and index < len(self.cells) else ""


def rows_of(raw: bytes) -> list[Row]:
    """Every row that holds something. Raises NoSheet."""
    if len(raw) > LARGEST:
        raise NoSheet(f"The file is larger than {LARGEST // 1024 // 1024} MB.")
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise NoSheet("This is a spreadsheet's own format: open it there, and save it as CSV.")
    text = _decoded(raw)
    if text.lstrip("\ufeff\r\n ")[:15].upper() == "BEGIN:VCALENDAR":
        raise NoSheet("This is a calendar: name it under `calendars` in business.yaml, as  - file: agenda.ics")
    rows = list(_rows(text))
    if not rows:
        raise NoSheet("There is nothing in this file.")
    return rows


def _decoded(raw: bytes) -> str:
    """Excel writes UTF-16 for "Unicode text", UTF-8 with a mark for "CSV UTF-8", and its country's page for "CSV"."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _rows(text: str) -> Iterator[Row]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    skipped, separator = 0, ""
    if text[:4].lower() == "sep=" and text[5:6] in ("\n", ""):  # Excel's own way to say which
        skipped, separator, text = 1, text[4], text[6:]
    reader = csv.reader(io.StringIO(text), delimiter=separator or _separator(text))
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(before + 1 + skipped, tuple(_undefused(cell) for cell in cells))
            before = reader.line_num
    except csv.Error as error:
        raise NoSheet(f"Line {before + 1} cannot be read: is a quote left open there?") from error


def _separator(text: str) -> str:
    """The one that splits the lines into the same number of cells most often."""
    lines = [line[:_LONGEST_LOOK] for line in text.split("\n")[:_SAMPLE] if line.strip()]
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        counts = Counter(len(next(csv.reader([line], delimiter=separator))) for line in lines)
        width, times = max(counts.items(), key=lambda each: (each[0] > 1, each[1], each[0]), default=(1, 0))
        if width > 1 and times * (1 + width / 100) > most:
            best, most = separator, times * (1 + width / 100)
    return best


def defused(cell: str) -> str:
    """As it may stand in a file that a spreadsheet opens: what begins like a formula is text."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "'") else cell


def _undefused(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r", "'") else cell

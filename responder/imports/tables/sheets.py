"""Rows out of a file as spreadsheets save it: whatever its encoding, its separator, its quotes and its first lines."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from responder.dataclass import dataclass
from responder.domain.text.cleaned_strings import from_cell
from responder.imports.tables.text_encoding import decoded
from responder.languages.catalogue import msgid, sentence
from responder.languages.worded_error import WordedValueError

LARGEST = 20 * 1024 * 1024  # bytes
_SEPARATORS = ";,\t|"
_SAMPLE = 50  # lines
_LONGEST_LOOK = 10_000  # characters of each
_MOST_LINES = 60  # that one row may run over: a note can be long
_JSON = re.compile(r"\ufeff?\s*(?:\[\s*[\[{\"]|\{\s*\")")
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\n?', re.IGNORECASE)
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")  # what no text has; some old programs set bold by the others
_LOOKED_AT, _MOST_CONTROL = 4_000, 40  # letters, and how many of them may be such
LEFT_OPEN = msgid("a quote is left open in this row: it was read up to the end of its line")


class NoSheet(WordedValueError):
    """It holds no rows; the message says so to a person."""


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is the one of the file it begins on; `told` is what a person should know of how it was read."""

    line: int
    cells: tuple[str, ...]
    told: str = ""

    def cell(self, index: int | None) -> str:
        return self.cells[index].strip() if index is not None and index < len(self.cells) else ""


def rows_of(raw: bytes) -> list[Row]:
    """Reads every row that holds something. Raises NoSheet."""
    if len(raw) > LARGEST:
        raise NoSheet(sentence("The file is larger than {megabytes} MB.", megabytes=LARGEST // 1024 // 1024))
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise NoSheet(sentence("This is a spreadsheet's own format: open it there, and save it as CSV."))
    if raw.startswith((b"%PDF-", b"{\\rtf")):
        raise NoSheet(
            sentence("This is a document, not a table: copy its table into a spreadsheet, and save it as CSV.")
        )
    text = decoded(raw)
    if _JSON.match(text):
        raise NoSheet(sentence("This is JSON, which programs read: export it as CSV, or send it over the API."))
    if raw.startswith(_PICTURES) or len(_CONTROL.findall(text, 0, _LOOKED_AT)) > _MOST_CONTROL:
        raise NoSheet(sentence("This is no table: in the program that it comes from, save the table as CSV."))
    if text.lstrip("\ufeff\r\n ")[:15].upper() == "BEGIN:VCALENDAR":
        raise NoSheet(
            sentence("This is a calendar: name it under `calendars` in business.yaml, as  - file: agenda.ics")
        )
    if text.lstrip("\ufeff\r\n ")[:1] == "<":
        raise NoSheet(sentence("This is a page, not a table: open it in a spreadsheet, and save it as CSV."))
    rows = list(_rows(text))
    if not rows:
        raise NoSheet(sentence("There is nothing in this file."))
    return rows


def _rows(text: str) -> Iterator[Row]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    lines = text.split("\n")
    named = _SEPARATOR_LINE.fullmatch(lines[0].strip()) if lines else None  # Excel's own way to say which
    separator = named[1] if named else _separator(text)
    width = _usual_width(lines, separator)
    at = 1 if named else 0
    while at < len(lines):
        cells, used, told = _record(lines, at, separator, width)
        if any(cell.strip() for cell in cells):
            yield Row(at + 1, tuple(_plain(cell) for cell in cells), told)
        at += used


def _record(lines: Sequence[str], at: int, separator: str, width: int) -> tuple[list[str], int, str]:
    """Reads the cells of the row that begins on a line, on how many lines it stands, and what to tell of it."""
    if '"' not in lines[at]:
        return lines[at].split(separator), 1, ""
    if (cells := _closed(lines[at], separator)) and len(cells) >= width:
        return cells, 1, ""  # nearly all
    end = at
    while _is_open("\n".join(lines[at : end + 1]), separator) and end + 1 < min(len(lines), at + _MOST_LINES):
        end += 1
    whole = lines[at : end + 1]
    if len(whole) > 1 and (_is_open("\n".join(whole), separator) or _holds_rows(whole[1:], separator, width)):
        return [cell.strip().strip('"') for cell in lines[at].split(separator)], 1, LEFT_OPEN
    if _is_open(whole[0], separator) and len(whole) == 1:
        return [cell.strip().strip('"') for cell in lines[at].split(separator)], 1, LEFT_OPEN
    return _cells("\n".join(whole), separator), len(whole), ""


def _closed(line: str, separator: str) -> list[str]:
    """Returns the cells of a line whose quotes come in pairs, empty where it takes a closer look."""
    try:
        return next(csv.reader([line], delimiter=separator)) if line.count('"') % 2 == 0 else []
    except csv.Error:
        return []


def _cells(record: str, separator: str) -> list[str]:
    """Quotes inside a cell that is not quoted are letters like others: 5" is five inches."""
    cells, cell, quoted, at = list[str](), "", False, 0
    while at < len(record):
        letter = record[at]
        if quoted:
            if letter == '"' and record[at + 1 : at + 2] == '"':
                cell, at = cell + '"', at + 1
            elif letter == '"':
                quoted = False
            else:
                cell += letter
        elif letter == separator:
            cells.append(cell)
            cell = ""
        elif letter == '"' and not cell.strip():
            cell, quoted = "", True
        else:
            cell += letter
        at += 1
    return [*cells, cell]


def _is_open(record: str, separator: str) -> bool:
    """Checks whether a quote at the start of a cell has no end."""
    quoted, fresh, at = False, True, 0
    while at < len(record):
        letter = record[at]
        if quoted:
            if letter == '"' and record[at + 1 : at + 2] == '"':
                at += 1
            elif letter == '"':
                quoted, fresh = False, False
        elif letter == '"' and fresh:
            quoted = True
        else:
            fresh = letter == separator or (fresh and letter == " ")
        at += 1
    return quoted


def _holds_rows(lines: Sequence[str], separator: str, width: int) -> bool:
    """Checks whether a quoted cell holds whole rows: the quote was left open."""
    return width > 1 and any(line.count(separator) + 1 >= width for line in lines)


def _usual_width(lines: Sequence[str], separator: str) -> int:
    counts = Counter(line.count(separator) + 1 for line in lines[: _SAMPLE * 4] if line.strip())
    return max(counts.items(), key=lambda each: (each[1], each[0]), default=(1, 0))[0]


def _separator(text: str) -> str:
    """Chooses the separator that splits the lines into the same number of cells most often."""
    lines = [line[:_LONGEST_LOOK] for line in text.split("\n")[:_SAMPLE] if line.strip()]
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        counts = Counter(len(next(csv.reader([line], delimiter=separator))) for line in lines)
        width, times = max(counts.items(), key=lambda each: (each[0] > 1, each[1], each[0]), default=(1, 0))
        if width > 1 and times * (1 + width / 100) > most:
            best, most = separator, times * (1 + width / 100)
    return best


def _plain(cell: str) -> str:
    """Reads a cell without the signs that make a spreadsheet keep text as text: '+33..., ="0612"."""
    if cell[:2] == '="' and cell[-1:] == '"' and len(cell) > 2:
        return cell[2:-1]
    return from_cell(cell)

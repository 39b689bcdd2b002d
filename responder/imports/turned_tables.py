"""Tables that lie on their side: the headings stand in the first column, and each further column is a row."""

from collections.abc import Sequence
from itertools import zip_longest

from responder.imports.block_lists import begins_with_a_pair, rows_of_blocks
from responder.imports.tables.heading_content import What
from responder.imports.tables.headings import read_heading
from responder.imports.tables.sheets import Row, rows_of
from responder.imports.tables.text_encoding import decoded
from responder.languages.catalogue import msgid

TURNED = msgid(
    "the headings of this table stand in its first column, so that each further column was read as a row: the numbers "
    "of lines are those of its columns"
)
_MOST_HEADINGS = 60
_ENOUGH = 0.6  # of the first column that are headings


def upright_rows(raw: bytes) -> list[Row]:
    """Reads the rows of a file, turned where the table lies on its side, and one for each block where it has one a
    person. Raises NoSheet."""
    rows = rows_of(raw)
    if begins_with_a_pair(rows) and (blocks := rows_of_blocks(decoded(raw))):
        return blocks
    return _turned(rows) if _lies_on_its_side(rows) else rows


def _lies_on_its_side(rows: Sequence[Row]) -> bool:
    if not 2 <= len(rows) <= _MOST_HEADINGS or max(len(row.cells) for row in rows) < 2:
        return False
    first = [read_heading(row.cell(0)).what for row in rows]
    known = [what for what in first if what is not What.UNKNOWN]
    beside = any(read_heading(cell).what is not What.UNKNOWN for cell in rows[0].cells[1:])
    return not beside and What.NUMBER in known and len(known) >= max(2, _ENOUGH * len(rows))


def _turned(rows: Sequence[Row]) -> list[Row]:
    columns = zip_longest(*(row.cells for row in rows), fillvalue="")
    made = [Row(index + 1, tuple(cells)) for index, cells in enumerate(columns) if any(map(str.strip, cells))]
    return [made[0], *(Row(row.line, row.cells, "" if place else TURNED) for place, row in enumerate(made[1:]))]

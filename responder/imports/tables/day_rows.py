"""Days that stand once, above the rows they are for, as a person plans a week -> the day in each row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from responder.imports.cells.moments import looks_like_a_day, looks_like_a_time
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.sheets import Row
from responder.languages.catalogue import msgid

FROM_ABOVE = msgid("this row and those like it name no day: they are on the day above them")


def with_days_above(rows: Sequence[Row]) -> list[Row]:
    """Gives a table a last column of the days that stand alone in a row, such as "lundi 3 mars"; [] where none does."""
    if not any(map(_day_alone, rows)):
        return []
    width = max(len(row.cells) for row in rows)
    return list(_spread(rows, width))


def _spread(rows: Sequence[Row], width: int) -> Iterator[Row]:
    day = ""
    for row in rows:
        if found := _day_alone(row):
            day = found
            continue
        is_heading = not any(char.isdigit() for cell in row.cells for char in cell)
        last = Field.DATE.value if is_heading else day
        yield replace(row, cells=(*row.cells, *[""] * (width - len(row.cells)), last))


def with_days_filled(rows: Sequence[Row], columns: Columns) -> list[Row]:
    """Fills the day of rows that have a time and a number and no day, where the table writes each day once only."""
    at = columns.at.get(Field.DATE)
    if at is None or Field.TIME not in columns.at or not _each_day_once(rows, columns):
        return list(rows)
    filled, day, told = list[Row](), "", False
    for row in rows:
        day = row.cell(at) or _day_alone(row) or day
        if row.cell(at) or not day or not _comes(row, columns):
            filled.append(row)
            continue
        cells = [*row.cells, *[""] * (at + 1 - len(row.cells))]
        cells[at] = day
        filled.append(replace(row, cells=tuple(cells), told=row.told or ("" if told else FROM_ABOVE)))
        told = True
    return filled


def _each_day_once(rows: Sequence[Row], columns: Columns) -> bool:
    days = [columns.get(row, Field.DATE) for row in rows if _comes(row, columns) or columns.get(row, Field.DATE)]
    if any(looks_like_a_time(day) for day in days):
        return False
    return all(one != other for one, other in pairwise(days) if one)


def _comes(row: Row, columns: Columns) -> bool:
    return bool(columns.get(row, Field.TIME)) and any(columns.number_cells(row))


def _day_alone(row: Row) -> str:
    """Returns the only cell of a row, where it is a day and no time."""
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    alone = len(cells) == 1 and len(row.cells) > 1 and len(cells[0]) <= 40
    return cells[0] if alone and looks_like_a_day(cells[0]) and not looks_like_a_time(cells[0]) else ""

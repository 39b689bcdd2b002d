"""Says in a sentence for each column how it was understood, for whoever looks at the preview of an import."""

from collections.abc import Iterator

from responder.domain.model.business import Business
from responder.imports.appointments import Entered, Sheet
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.permissions import NO_ADVERTISING
from responder.imports.tables.sheets import Row

_SAYS: dict[Field, str] = {
    Field.DURATION: "how long the appointment takes",
    Field.ZONE: "the time zone of the row",
    Field.WHO: "whom they come to see",
    Field.PLACE: "where it is",
    Field.TITLE: "what it is for",
    Field.STATUS: "how it stands",
    Field.CANCELLED: "whether it was cancelled",
    Field.CONFIRMED: "whether it was confirmed",
    Field.ALL_DAY: "whether it lasts all day",
    Field.NAME: "the client's name",
    Field.FIRST_NAME: "the first name",
    Field.LAST_NAME: "the last name",
    Field.COMPANY: "the company, for who has no name",
    Field.TAGS: "tags",
    Field.LANGUAGE: "the language",
    Field.NOTES: "notes",
    Field.OPTED_OUT: "who wants no more SMS: whoever it says so of gets no automatic message again",
    Field.CONSENT: "who agrees to SMS: whoever it says no of gets no automatic message",
    Field.AD_CONSENT: f'who agrees to advertising: whoever it says no of gets the tag "{NO_ADVERTISING}", to be left '
    "out of announcements (--without-tag)",
}


def sentences_of(sheet: Sheet, business: Business) -> Iterator[str]:
    """Writes the sentences of a file of appointments."""
    columns, row = sheet.columns, sheet.first
    if columns.above:
        first, last = columns.above[0].line, columns.above[-1].line
        where = f"Line {first} is" if first == last else f"Lines {first} to {last} are"
        yield f"{where} above the headings, and left out."
    yield from _of_numbers(columns, row)
    yield from _of_dialling(columns)
    example = next((each for each in sheet.entered if row is not None and each.line == row.line), None)
    yield from _of_times(sheet, row, example, business)
    yield from _of_others(columns, row)


def sentences_of_contacts(columns: Columns, row: Row | None) -> Iterator[str]:
    """Writes the sentences of a file of contacts."""
    yield from _of_numbers(columns, row)
    yield from _of_dialling(columns)
    yield from _of_others(columns, row)


def _of_numbers(columns: Columns, row: Row | None) -> Iterator[str]:
    names = [f'"{columns.name(index)}"' for index in columns.numbers]
    if len(names) > 1:
        yield f"{_listed(names)} hold phone numbers: the first mobile of them is taken."
    elif names:
        yield f"{names[0]} is the phone number{_example(columns, row, Field.NUMBER)}."
    elif columns.searched:
        inside = _listed([f'"{columns.name(index)}"' for index in columns.searched])
        yield f"No column holds phone numbers alone: they are looked for in {inside}."


def _of_dialling(columns: Columns) -> Iterator[str]:
    if columns.dialling is not None and columns.numbers:
        yield f'"{columns.name(columns.dialling)}" is the country of numbers that are written without one.'


def _of_times(sheet: Sheet, row: Row | None, example: Entered | None, business: Business) -> Iterator[str]:
    columns = sheet.columns
    begins = f": {business.local(example.at):%A %Y-%m-%d %H:%M} in the first row" if example else ""
    clock = f", on the clock of {business.zone.key}" if example else ""
    if Field.TIME in columns.at:
        yield f'"{columns.heading(Field.DATE)}" is the day{_example(columns, row, Field.DATE)}.'
        yield f'"{columns.heading(Field.TIME)}" is the start time{_example(columns, row, Field.TIME)}{begins}{clock}.'
    else:
        yield f'"{columns.heading(Field.DATE)}" is when it starts{_example(columns, row, Field.DATE)}{begins}{clock}.'
    if Field.END_DATE in columns.at:
        yield f'"{columns.heading(Field.END_DATE)}" is the day it ends{_example(columns, row, Field.END_DATE)}.'
    if Field.END in columns.at:
        yield f'"{columns.heading(Field.END)}" is when it ends{_example(columns, row, Field.END)}.'


def _of_others(columns: Columns, row: Row | None) -> Iterator[str]:
    for field, meaning in _SAYS.items():
        if field in columns.at:
            yield f'"{columns.heading(field)}" is {meaning}{_example(columns, row, field)}.'
    for index, aside in columns.asides:
        yield f'"{columns.name(index)}" is not used: it says {aside.value}.'
    unused = [f'"{columns.name(index)}"' for index in columns.unused]
    if unused:
        yield f"Not used: {', '.join(unused)}."


def _example(columns: Columns, row: Row | None, field: Field) -> str:
    cell = " ".join(columns.get(row, field).split()) if row is not None else ""
    return f' ("{cell[:40]}")' if cell else ""


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

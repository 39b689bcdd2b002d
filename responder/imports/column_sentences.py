"""Says in a sentence for each column how it was understood, for whoever looks at the preview of an import."""

from collections.abc import Iterator

from responder.domain.model.business import Business
from responder.imports.appointments import Entered, Sheet
from responder.imports.tables.columns import Columns, Field
from responder.imports.tables.permissions import no_advertising
from responder.imports.tables.sheets import Row
from responder.languages.catalogue import QUOTED, Sentence, Told, joined, msgid, sentence

_SAYS: dict[Field, str] = {
    Field.DURATION: msgid('"{column}" is how long the appointment takes{example}.'),
    Field.ZONE: msgid('"{column}" is the time zone of the row{example}.'),
    Field.WHO: msgid('"{column}" is whom they come to see{example}.'),
    Field.PLACE: msgid('"{column}" is where it is{example}.'),
    Field.TITLE: msgid('"{column}" is what it is for{example}.'),
    Field.STATUS: msgid('"{column}" is how it stands{example}.'),
    Field.CANCELLED: msgid('"{column}" is whether it was cancelled{example}.'),
    Field.CONFIRMED: msgid('"{column}" is whether it was confirmed{example}.'),
    Field.ALL_DAY: msgid('"{column}" is whether it lasts all day{example}.'),
    Field.NAME: msgid('"{column}" is the client\'s name{example}.'),
    Field.FIRST_NAME: msgid('"{column}" is the first name{example}.'),
    Field.LAST_NAME: msgid('"{column}" is the last name{example}.'),
    Field.COMPANY: msgid('"{column}" is the company, for who has no name{example}.'),
    Field.TAGS: msgid('"{column}" is tags{example}.'),
    Field.LANGUAGE: msgid('"{column}" is the language{example}.'),
    Field.NOTES: msgid('"{column}" is notes{example}.'),
    Field.OPTED_OUT: msgid(
        '"{column}" is who wants no more SMS: whoever it says so of gets no automatic message again{example}.'
    ),
    Field.CONSENT: msgid('"{column}" is who agrees to SMS: whoever it says no of gets no automatic message{example}.'),
    Field.WAY: msgid(
        '"{column}" is how to reach them: whoever wants mails, letters or calls and no SMS gets no automatic message'
        "{example}."
    ),
    Field.AD_CONSENT: msgid(
        '"{column}" is who agrees to advertising: whoever it says no of gets the tag "{tag}", to be left '
        "out of announcements (--without-tag){example}."
    ),
}
_DAY_AND_TIME = {
    Field.DATE: msgid('"{column}" is the day{example}.'),
    Field.TIME: msgid('"{column}" is the start time{example}{begins}.'),
}
_MOMENT = {Field.DATE: msgid('"{column}" is when it starts{example}{begins}.')}
_ENDS = {
    Field.END_DATE: msgid('"{column}" is the day it ends{example}.'),
    Field.END: msgid('"{column}" is when it ends{example}.'),
}
_ABOVE = msgid("Line {first} is above the headings, and left out.")
_ALL_ABOVE = msgid("Lines {first} to {last} are above the headings, and left out.")


def sentences_of(sheet: Sheet, business: Business) -> Iterator[Sentence]:
    """Writes the sentences of a file of appointments."""
    columns, row = sheet.columns, sheet.first
    if columns.above:
        first, last = columns.above[0].line, columns.above[-1].line
        yield sentence(_ABOVE if first == last else _ALL_ABOVE, first=first, last=last)
    yield from _of_numbers(columns, row)
    yield from _of_dialling(columns)
    example = next((each for each in sheet.entered if row is not None and each.line == row.line), None)
    yield from _of_times(sheet, row, _begins(example, business))
    yield from _of_others(columns, row, business)


def sentences_of_contacts(columns: Columns, row: Row | None, business: Business) -> Iterator[Sentence]:
    """Writes the sentences of a file of contacts."""
    yield from _of_numbers(columns, row)
    yield from _of_dialling(columns)
    yield from _of_others(columns, row, business)


def _of_numbers(columns: Columns, row: Row | None) -> Iterator[Sentence]:
    names = [columns.name(index) for index in columns.numbers]
    if len(names) > 1:
        said = msgid("{columns} hold phone numbers: the first mobile of them is taken.")
        yield sentence(said, columns=_listed(names))
    elif names:
        example = _example(columns, row, Field.NUMBER)
        yield sentence('"{column}" is the phone number{example}.', column=names[0], example=example)
    elif columns.searched:
        inside = _listed([columns.name(index) for index in columns.searched])
        yield sentence("No column holds phone numbers alone: they are looked for in {columns}.", columns=inside)


def _of_dialling(columns: Columns) -> Iterator[Sentence]:
    if columns.dialling is not None and columns.numbers:
        said = msgid('"{column}" is the country of numbers that are written without one.')
        yield sentence(said, column=columns.name(columns.dialling))


def _begins(example: Entered | None, business: Business) -> Told:
    """Returns when the first row begins, as it was understood."""
    if example is None:
        return ""
    local = business.local(example.at)
    day_of_week = f"{local:%A}"
    return sentence(
        ": {weekday} {year}-{month}-{day} {time} in the first row, on the clock of {zone}",
        weekday=sentence(day_of_week),
        year=f"{local:%Y}",
        month=f"{local:%m}",
        day=f"{local:%d}",
        time=f"{local:%H:%M}",
        zone=business.zone.key,
    )


def _of_times(sheet: Sheet, row: Row | None, begins: Told) -> Iterator[Sentence]:
    columns = sheet.columns
    says = _DAY_AND_TIME if Field.TIME in columns.at else _MOMENT
    for field, said in {**says, **_ENDS}.items():
        if field in columns.at:
            example = _example(columns, row, field)
            yield sentence(said, column=columns.heading(field), example=example, begins=begins)


def _of_others(columns: Columns, row: Row | None, business: Business) -> Iterator[Sentence]:
    for field, said in _SAYS.items():
        if field in columns.at:
            example, tag = _example(columns, row, field), no_advertising(business)
            yield sentence(said, column=columns.heading(field), example=example, tag=tag)
    for index, aside in columns.asides:
        subject = sentence(aside.value) if aside.value else ""
        yield sentence('"{column}" is not used: it says {subject}.', column=columns.name(index), subject=subject)
    if columns.unused:
        unused = tuple(_named(columns.name(index)) for index in columns.unused)
        yield sentence("Not used: {columns}.", columns=unused)


def _example(columns: Columns, row: Row | None, field: Field) -> Told:
    cell = " ".join(columns.get(row, field).split()) if row is not None else ""
    return sentence(' ("{cell}")', cell=cell[:40]) if cell else ""


def _listed(names: list[Told]) -> Told:
    return joined(*(_named(name) for name in names))


def _named(column: Told) -> Sentence:
    return sentence(QUOTED, word=column)

"""Rows of somebody's file as appointments, or why one is none and how to mend it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.numbers_in_text import with_borders, without_numbers
from responder.domain.model.state import AppointmentStatus
from responder.domain.text.names.names_in_titles import BORDER, client_in_title
from responder.domain.text.names.person_names import split_name
from responder.imports.cells.clocks import NotAMoment, length_in, until_in
from responder.imports.cells.moments import Style, day_in, looks_like_a_time, moment_in, style_of
from responder.imports.cells.phones import mobile_in, mobiles_in_text
from responder.imports.cells.zones import UnknownZone, Zone, zone_named
from responder.imports.choices import Choices, questions_of
from responder.imports.tables.columns import Columns, Field, columns_of
from responder.imports.tables.day_rows import with_days_above, with_days_filled
from responder.imports.tables.heading_words import Aside
from responder.imports.tables.permissions import no_advertising, unknown_wishes, wants_no_advertising, wants_no_sms
from responder.imports.tables.questions import Question
from responder.imports.tables.row_names import NAMES, names_in
from responder.imports.tables.row_status import status_of_row
from responder.imports.tables.sheets import NoSheet, Row
from responder.imports.tables.statuses import (
    STATUS_OF,
    ImportedStatus,
    flag_of,
    folded,
)
from responder.imports.tables.text_encoding import LOST
from responder.imports.turned_tables import upright_rows
from responder.languages import any_of
from responder.languages.catalogue import Told as Words
from responder.languages.catalogue import msgid, sentence
from responder.languages.worded_error import WordedValueError, told_by

_LONGEST = 200
_TOTAL = re.compile(
    rf"(?:{any_of(lambda each: each.cells.before_totals)} ?)?{any_of(lambda each: each.cells.totals)}\b"
)
_LONGEST_APPOINTMENT = timedelta(hours=24)


class Outside(StrEnum):
    """Reason why a correct row is no appointment to enter."""

    OVER = "over"
    NO_APPOINTMENT = "no appointment"


@dataclass(frozen=True, slots=True)
class Entered:
    """A row that can be entered. `name` is the contact's, as far as the file has it. `beside`: somebody else has the
    same number at the same time, and both come."""

    line: int
    number: str
    at: datetime
    end: datetime | None = None
    who: str = ""
    place: str = ""
    title: str = ""
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER
    name: str = ""
    first_name: str = ""
    beside: bool = False
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that cannot: what is wrong, what to write."""

    row: Row
    why: Words


@dataclass(frozen=True, slots=True)
class Told:
    """A row that was entered, and what a person should know of how it was read."""

    line: int
    what: Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file as it was understood. `over` counts the rows whose time is past; `outside` are the rows that hold no
    appointment, such as totals; nothing is entered while `questions` are open. `opted_out` are the numbers of all rows,
    those that are over too, that say they want no SMS."""

    columns: Columns
    entered: tuple[Entered, ...]
    bad: tuple[Bad, ...]
    over: int = 0
    told: tuple[Told, ...] = ()
    outside: tuple[Row, ...] = ()
    questions: tuple[Question, ...] = ()
    style: Style | None = None
    first: Row | None = None
    opted_out: tuple[str, ...] = ()


NO_NUMBERS = msgid("No column of phone numbers was found ({there}).")
_NO_DATES = msgid("No column of dates was found ({there}).")


class NoColumn(WordedValueError):
    """A column that is needed was not found; the message says how to name it."""


def read_sheet(
    raw: bytes,
    business: Business,
    now: datetime,
    *,
    named: Mapping[Field, str] | None = None,
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER,
    choices: Choices | None = None,
) -> Sheet:
    """Raises NoSheet, NoColumn or UnknownColumn."""
    said = choices or Choices(named=named or {}, status=status)
    rows, today = upright_rows(raw), business.local(now).date()
    loose = style_of((), business.zone, business.country, today, order=said.order)
    columns, below = columns_of(rows, business.country, loose, said.named)
    if Field.DATE not in columns.at and (spread := with_days_above(rows)):
        columns, below = columns_of(spread, business.country, loose, said.named)
    below = with_days_filled(below, columns)
    if not below:
        raise NoSheet(sentence("There is nothing below the headings of this file."))
    _check_columns(columns)
    cells = [f"{columns.get(row, Field.DATE)} {columns.get(row, Field.TIME)}".strip() for row in below]
    style = style_of(cells, business.zone, business.country, today, order=said.order)
    reader = _Reader(columns, business, style, said, now)
    made = [(row, reader.read(row)) for row in below]
    good = _apart([each for _, each in made if isinstance(each, Entered)])
    coming = tuple(each for each in good if each.at > now)
    return Sheet(
        columns,
        coming,
        tuple(each for _, each in made if isinstance(each, Bad)),
        len(good) - len(coming) + sum(each is Outside.OVER for _, each in made),
        (*(Told(line, what) for line, what in unknown_wishes(below, columns)), *reader.told),
        tuple(row for row, each in made if each is Outside.NO_APPOINTMENT),
        (*columns.questions, *questions_of(below, columns, style, cells, business, said)),
        style,
        next((row for row, each in made if isinstance(each, Entered)), below[0]),
        tuple(sorted({number for row in below for number in reader.opted_out(row)})),
    )


def _check_columns(columns: Columns) -> None:
    numbers = bool(columns.numbers or columns.searched)
    for found, field_, what in (
        (numbers, Field.NUMBER, NO_NUMBERS),
        (Field.DATE in columns.at, Field.DATE, _NO_DATES),
    ):
        if found:
            continue
        asides = columns.asides if field_ is Field.DATE else ()
        raise NoColumn(
            sentence(
                "{missing} Say which it is, by its heading or its number: {option}",
                missing=sentence(what, there=headings_there(columns, asides)),
                option=f'--column "{field_.value}=2"',
            )
        )


def headings_there(columns: Columns, asides: Sequence[tuple[int, Aside]] = ()) -> Words:
    """Lists the headings of a file, and the columns whose days are about something else."""
    there: Words = ", ".join(columns.headings) or sentence("it has no headings")
    for index, aside in asides:
        there = sentence(
            '{there}; the days of "{column}" are those of {aside}',
            there=there,
            column=columns.name(index),
            aside=sentence(aside.value) if aside.value else "",
        )
    return there


@dataclass(slots=True)
class _Reader:
    columns: Columns
    business: Business
    style: Style
    said: Choices
    now: datetime
    told: list[Told] = field(default_factory=list)

    def read(self, row: Row) -> Entered | Bad | Outside:
        if self._is_no_appointment(row):
            return Outside.NO_APPOINTMENT
        try:
            standing = status_of_row(row, self.columns, self.said.meanings)
            at, end = self._times(row)
            if at <= self.now:
                self._tell_of_a_lost_wish(row)
                return Outside.OVER
            if standing is ImportedStatus.OVER:
                said = self.columns.get(row, Field.STATUS)
                raise NotAMoment(
                    sentence('it is "{status}", and yet still to come: mend its date or its status', status=said)
                )
            number = self._number(row)
        except ValueError as problem:
            return Bad(row, told_by(problem))
        self._tell(row)
        return self._entered(row, number, at, end, standing)

    def _is_no_appointment(self, row: Row) -> bool:
        """Checks whether a row is a total, a title, a line of signs: no number, no day, hardly a cell."""
        if not any(char.isalnum() for cell in row.cells for char in cell):
            return True  # the line of a table that is drawn with signs
        said = self.columns.get(row, Field.DATE)
        alone = sum(bool(cell.strip()) for cell in row.cells) == 1
        if any(self.columns.number_cells(row)) or (said and not alone and not _TOTAL.match(folded(said))):
            return False
        if said:
            return True
        filled = [cell for cell in row.cells if cell.strip()]
        return len(filled) <= max(2, len(row.cells) // 3) or not any(char.isalnum() for cell in filled for char in cell)

    def _number(self, row: Row) -> str:
        if not self.columns.searched:
            return mobile_in(self.columns.number_cells(row), self.business)
        numbers = mobiles_in_text((row.cell(index) for index in self.columns.searched), self.business)
        if not numbers:
            raise WordedValueError(
                sentence("no mobile number in it: write one into its title or description, or delete the row")
            )
        if len(numbers) > 1:
            said = sentence("it names several mobile numbers: {left_out} was left out", left_out=", ".join(numbers[1:]))
            self.told.append(Told(row.line, said))
        return numbers[0]

    def opted_out(self, row: Row) -> Sequence[str]:
        """Returns the number of a row that says they want no SMS; none where it cannot be read."""
        if not wants_no_sms(row, self.columns):
            return ()
        if self.columns.searched:
            return mobiles_in_text((row.cell(index) for index in self.columns.searched), self.business)[:1]
        try:
            return (mobile_in(self.columns.number_cells(row), self.business),)
        except ValueError:
            return ()

    def _times(self, row: Row) -> tuple[datetime, datetime | None]:
        style, get = self._style_of(row), self.columns.get
        if flag_of(get(row, Field.ALL_DAY)) and not looks_like_a_time(get(row, Field.TIME) or get(row, Field.DATE)):
            raise NotAMoment(sentence("it lasts all day: write when they come"))
        day, clock = get(row, Field.DATE), get(row, Field.TIME)
        at = moment_in(day, clock, style)
        return at, self._end(row, at, style)

    def _style_of(self, row: Row) -> Style:
        """Sets the zone that a column, a heading or a person says, for moments that name none."""
        cell, reading = self.columns.get(row, Field.ZONE), self.columns.reading(Field.ZONE)
        clients = reading is not None and reading.of_client
        try:
            if self.said.zone and self.said.zone != "column":
                stated = None if self.said.zone == "business" else zone_named(self.said.zone, self.business.country)
            elif cell and (not clients or self.said.zone == "column"):
                stated = zone_named(cell, self.business.country)
            else:
                stated = self._zone_of_heading()
        except UnknownZone as problem:
            raise NotAMoment(problem.told) from problem
        return replace(self.style, stated=stated)

    def _zone_of_heading(self) -> Zone | None:
        readings = (self.columns.reading(field_) for field_ in (Field.TIME, Field.DATE))
        written = next((reading.zone for reading in readings if reading is not None and reading.zone), "")
        return zone_named(written, self.business.country) if written else None

    def _end(self, row: Row, at: datetime, style: Style) -> datetime | None:
        """Reads the end; None where the row does not say, and where what it says is no end: the start is what
        matters."""
        get = self.columns.get
        ends, day, lasts = get(row, Field.END), get(row, Field.END_DATE), get(row, Field.DURATION)
        span = until_in(get(row, Field.TIME)) or until_in(get(row, Field.DATE).partition(" ")[2])
        if ends:
            end = self._moment_of_end(ends, day, at, style)
            if end < at or (end == at and not lasts):
                written = f"{day} {ends}".strip()
                raise NotAMoment(sentence('it would end ("{end}") before it begins', end=written))
            return end if end - at <= _LONGEST_APPOINTMENT and end > at else None
        if lasts:
            return at + length_in(lasts)
        return datetime.combine(at.date(), span, at.tzinfo) if span and span > at.time() else None

    def _moment_of_end(self, ends: str, day: str, at: datetime, style: Style) -> datetime:
        """Reads an end: a time of the same day, of another one, or a moment of its own."""
        if day:
            day_in(day, style)
            return moment_in(day, ends, style)
        try:
            return moment_in(ends, "", style)
        except NotAMoment:
            local = at.astimezone(style.stated.info if style.stated else style.zone)
            end = moment_in(local.date().isoformat(), ends, style)
            clock_in_use = local.hour >= 18
            return end if end > at else end + timedelta(days=1) if clock_in_use else end

    def _entered(
        self, row: Row, number: str, at: datetime, end: datetime | None, standing: ImportedStatus | None
    ) -> Entered:
        get, columns = self.columns.get, self.columns
        name = names_in(row, columns, self.business.country)
        title = get(row, Field.TITLE)
        if columns.searched:
            name = (
                name if name.whole else split_name(client_in_title(with_borders(title, self.business.country, BORDER)))
            )
            title = without_numbers(title, self.business.country)
        status = STATUS_OF[standing] if standing is not None else None
        return Entered(
            line=row.line,
            number=number,
            at=at,
            end=end,
            who=" ".join(get(row, Field.WHO).split())[:_LONGEST],
            place=" ".join(get(row, Field.PLACE).split())[:_LONGEST],
            title=" ".join(title.split())[:_LONGEST],
            status=status or self.said.status,
            name=name.whole,
            first_name=name.first,
            tags=frozenset({no_advertising(self.business)} if wants_no_advertising(row, columns) else ()),
        )

    def _tell_of_a_lost_wish(self, row: Row) -> None:
        """Tells of a wish in a row that is over: it is none to mend; that somebody wants no SMS must not be lost with
        its number."""
        if wants_no_sms(row, self.columns) and not self.opted_out(row):
            lost = sentence(
                "they want no SMS, and their number cannot be read: `responder optouts add` takes it by hand"
            )
            self.told.append(Told(row.line, lost))

    def _tell(self, row: Row) -> None:
        if row.told:
            self.told.append(Told(row.line, sentence(row.told)))
        if any(LOST in self.columns.get(row, field_) for field_ in NAMES):
            self.told.append(
                Told(
                    row.line,
                    sentence("its name has a letter that was lost before the file was saved: it was left out"),
                )
            )


def _apart(entered: list[Entered]) -> list[Entered]:
    """Tells rows apart: a mother and her son come at the same time with the same number: each is an appointment, told
    apart by the name. The same row twice is one."""
    unique = {(each.number, each.at, folded(each.name), each.title, each.who): each for each in reversed(entered)}
    rows = sorted(unique.values(), key=lambda each: each.line)
    people = Counter(
        (number, at)
        for number, at in {(each.number, each.at, folded(each.name)): (each.number, each.at) for each in rows}.values()
    )
    seen: set[tuple[str, datetime]] = set()
    made: list[Entered] = []
    for each in rows:
        key = (each.number, each.at)
        if people[key] > 1 and each.name:
            title = f"{each.title} ({each.name})" if each.title else each.name
            each = replace(each, title=title[:_LONGEST], beside=key in seen)
        seen.add(key)
        made.append(each)
    return made

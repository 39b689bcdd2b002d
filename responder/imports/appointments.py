"""Rows of somebody's file as appointments, or why one is none and how to mend it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from responder.domain.model.business import Business
from responder.domain.model.numbers_in_text import with_borders
from responder.domain.model.state import AppointmentStatus
from responder.domain.text.names.names_in_titles import BORDER, client_in_title
from responder.domain.text.names.person_names import split_name
from responder.imports.cells.moments import (
    DayOrder,
    NotAMoment,
    Style,
    day_in,
    length_in,
    looks_like_a_time,
    moment_in,
    style_of,
    until_in,
)
from responder.imports.cells.phones import mobile_in, mobiles_in_text, without_numbers
from responder.imports.cells.zones import UnknownZone, Zone, zone_named
from responder.imports.tables.columns import Columns, Field, Question, columns_of
from responder.imports.tables.permissions import NO_ADVERTISING, wants_no_advertising, wants_no_sms
from responder.imports.tables.row_names import NAMES, names_in
from responder.imports.tables.row_standings import row_standing
from responder.imports.tables.sheets import NoSheet, Row, rows_of
from responder.imports.tables.statuses import (
    STATUS_OF,
    Standing,
    flag_of,
    folded,
    unknown_words,
)
from responder.imports.tables.text_encoding import LOST

_LONGEST = 200
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
    opted_out: bool = False


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that cannot: what is wrong, what to write."""

    row: Row
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A row that was entered, and what a person should know of how it was read."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file as it was understood. `over` counts the rows whose time is past; `outside` are the rows that hold no
    appointment, such as totals; nothing is entered while `questions` are open."""

    columns: Columns
    entered: tuple[Entered, ...]
    bad: tuple[Bad, ...]
    over: int = 0
    told: tuple[Told, ...] = ()
    outside: tuple[Row, ...] = ()
    questions: tuple[Question, ...] = ()
    style: Style | None = None
    first: Row | None = None


class NoColumn(ValueError):
    """A column that is needed was not found; the message says how to name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Choices a person made for a file. `status` is that of rows that do not say; `zone` "business", "column" or a
    zone."""

    named: Mapping[Field, str] = field(default_factory=dict)
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER
    meanings: Mapping[str, Standing] = field(default_factory=dict)
    order: DayOrder | None = None
    zone: str = ""


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
    rows, today = rows_of(raw), business.local(now).date()
    loose = style_of((), business.zone, business.country, today, order=said.order)
    columns, below = columns_of(rows, business.country, loose, said.named)
    if not below:
        raise NoSheet("There is nothing below the headings of this file.")
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
        tuple(reader.told),
        tuple(row for row, each in made if each is Outside.NO_APPOINTMENT),
        (*columns.questions, *_questions(below, columns, style, cells, business, said)),
        style,
        next((row for row, each in made if isinstance(each, Entered)), below[0]),
    )


def _check_columns(columns: Columns) -> None:
    numbers = bool(columns.numbers or columns.searched)
    for found, field_, what in (
        (numbers, Field.NUMBER, "phone numbers"),
        (Field.DATE in columns.at, Field.DATE, "dates"),
    ):
        if found:
            continue
        there = ", ".join(columns.headings) or "it has no headings"
        aside = "".join(
            f'; the days of "{columns.name(index)}" are those of {why.value}' for index, why in columns.asides
        )
        raise NoColumn(
            f"No column of {what} was found ({there}{aside if field_ is Field.DATE else ''}). "
            f'Say which it is, by its heading or its number: --column "{field_.value}=2"'
        )


def _questions(
    rows: Sequence[Row], columns: Columns, style: Style, cells: Sequence[str], business: Business, said: Choices
) -> Iterable[Question]:
    if style.doubtful:
        sample = next(cell for cell in cells if cell)
        yield Question(
            f'Is "{sample}" written with the day or with the month first?',
            '--dates "day first" or --dates "month first"',
            tuple(f"dates={order.value}" for order in DayOrder),
        )
    for word in unknown_words((columns.get(row, Field.STATUS) for row in rows), said.meanings):
        yield Question(
            f'What does "{word}" say of an appointment?',
            f'--status "{word}=booked" (or: {", ".join(each.value for each in Standing)})',
            tuple(f"status={word}={each.value}" for each in Standing),
        )
    for flag in (Field.CANCELLED, Field.CONFIRMED):
        for word in _unknown_flags(rows, columns, flag, said.meanings):
            yield Question(
                f'"{columns.heading(flag)}" is "{word}": what does that say of the appointment?',
                f'--status "{word}=cancelled" or --status "{word}=booked"',
                tuple(f"status={word}={each.value}" for each in Standing),
            )
    reading = columns.reading(Field.ZONE)
    if reading is not None and reading.of_client and not said.zone and _other_zone(rows, columns, business):
        yield Question(
            f'"{columns.heading(Field.ZONE)}" is the client\'s: are the times on your clock, or on that one?',
            "--zone business or --zone column",
            ("zone=business", "zone=column"),
        )


def _unknown_flags(rows: Sequence[Row], columns: Columns, flag: Field, meanings: Mapping[str, Standing]) -> list[str]:
    cells = [cell for row in rows if (cell := columns.get(row, flag)) and flag_of(cell) is None]
    return unknown_words(cells, meanings)


def _other_zone(rows: Sequence[Row], columns: Columns, business: Business) -> bool:
    """A client's zone has another time than the business's."""
    for cell in {columns.get(row, Field.ZONE) for row in rows} - {""}:
        try:
            zone = zone_named(cell, business.country)
        except UnknownZone:
            return True
        winter, summer = datetime(2026, 1, 15, 12), datetime(2026, 7, 15, 12)  # noqa: DTZ001 - put on two clocks below
        if any(
            day.replace(tzinfo=zone.info).utcoffset() != day.replace(tzinfo=business.zone).utcoffset()
            for day in (winter, summer)
        ):
            return True
    return False


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
            standing = row_standing(row, self.columns, self.said.meanings)
            at, end = self._times(row)
            if at <= self.now:
                return Outside.OVER
            if standing is Standing.OVER:
                said = self.columns.get(row, Field.STATUS)
                raise NotAMoment(f'it is "{said}", and yet still to come: mend its date or its status')
            number = self._number(row)
        except ValueError as problem:
            return Bad(row, str(problem))
        self._tell(row)
        return self._entered(row, number, at, end, standing)

    def _is_no_appointment(self, row: Row) -> bool:
        """A total, a title, a line of signs: no number, no day, hardly a cell."""
        if any(self.columns.number_cells(row)) or self.columns.get(row, Field.DATE):
            return False
        filled = [cell for cell in row.cells if cell.strip()]
        return len(filled) <= max(2, len(row.cells) // 3) or not any(char.isalnum() for cell in filled for char in cell)

    def _number(self, row: Row) -> str:
        if not self.columns.searched:
            return mobile_in(self.columns.number_cells(row), self.business)
        numbers = mobiles_in_text((row.cell(index) for index in self.columns.searched), self.business)
        if not numbers:
            raise ValueError("no mobile number in it: write one into its title or description, or delete the row")
        if len(numbers) > 1:
            left_out = ", ".join(numbers[1:])
            self.told.append(Told(row.line, f"it names several mobile numbers: {left_out} was left out"))
        return numbers[0]

    def _times(self, row: Row) -> tuple[datetime, datetime | None]:
        style, get = self._style_of(row), self.columns.get
        if flag_of(get(row, Field.ALL_DAY)) and not looks_like_a_time(get(row, Field.TIME) or get(row, Field.DATE)):
            raise NotAMoment("it lasts all day: write when they come")
        day, clock = get(row, Field.DATE), get(row, Field.TIME)
        at = moment_in(day, clock, style)
        return at, self._end(row, at, style)

    def _style_of(self, row: Row) -> Style:
        """With the zone that a column, a heading or a person says, for moments that name none."""
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
            raise NotAMoment(str(problem)) from problem
        return replace(self.style, stated=stated)

    def _zone_of_heading(self) -> Zone | None:
        readings = (self.columns.reading(field_) for field_ in (Field.TIME, Field.DATE))
        return next((reading.zone for reading in readings if reading is not None and reading.zone is not None), None)

    def _end(self, row: Row, at: datetime, style: Style) -> datetime | None:
        """None where it does not say, and where what it says is no end: the start is what matters."""
        get = self.columns.get
        ends, day, lasts = get(row, Field.END), get(row, Field.END_DATE), get(row, Field.DURATION)
        span = until_in(get(row, Field.TIME)) or until_in(get(row, Field.DATE).partition(" ")[2])
        if ends:
            end = self._moment_of_end(ends, day, at, style)
            if end < at or (end == at and not lasts):
                raise NotAMoment(f'it would end ("{f"{day} {ends}".strip()}") before it begins')
            return end if end - at <= _LONGEST_APPOINTMENT and end > at else None
        if lasts:
            return at + length_in(lasts)
        return datetime.combine(at.date(), span, at.tzinfo) if span and span > at.time() else None

    def _moment_of_end(self, ends: str, day: str, at: datetime, style: Style) -> datetime:
        """A time of the same day, of another one, or a moment of its own."""
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

    def _entered(self, row: Row, number: str, at: datetime, end: datetime | None, standing: Standing | None) -> Entered:
        get, columns = self.columns.get, self.columns
        name = names_in(row, columns)
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
            tags=frozenset({NO_ADVERTISING} if wants_no_advertising(row, columns) else ()),
            opted_out=wants_no_sms(row, columns),
        )

    def _tell(self, row: Row) -> None:
        if row.told:
            self.told.append(Told(row.line, row.told))
        if any(LOST in self.columns.get(row, field_) for field_ in NAMES):
            self.told.append(
                Told(row.line, "its name has a letter that was lost before the file was saved: it was left out")
            )


def _apart(entered: list[Entered]) -> list[Entered]:
    """A mother and her son come at the same time with the same number: each is an appointment, told apart by the
    name. The same row twice is one."""
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

"""Finds out what the columns of somebody's file are: by their headings, and by what stands in them.

The headings say what is meant (`headings`), the cells are the witness: "Start Time" may hold a whole moment,
"Contact" a name or a number, and of two days of one row the later one is the appointment's. The rest is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from itertools import permutations

from responder.dataclass import dataclass
from responder.imports.cells.epochs import is_midnight
from responder.imports.cells.moments import Style
from responder.imports.cells.phones import with_dialling_code
from responder.imports.tables.column_pairs import ColumnPair, clocks_compared, days_compared
from responder.imports.tables.column_profiles import (
    DATED,
    ENOUGH,
    ColumnProfile,
    has_time,
    likelihood,
    profile_by_cells,
    profile_of,
)
from responder.imports.tables.heading_content import What
from responder.imports.tables.heading_words import Aside
from responder.imports.tables.headings import End, Heading, folded, heading_row, read_heading
from responder.imports.tables.questions import Question, either, or_else
from responder.imports.tables.sheets import Row
from responder.imports.tables.statuses import cancelling_word
from responder.languages.catalogue import Told, msgid, sentence
from responder.languages.worded_error import WordedValueError


class Field(StrEnum):
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    END = "end"
    END_DATE = "end date"
    DURATION = "duration"
    ZONE = "zone"
    WHO = "who"
    PLACE = "place"
    TITLE = "title"
    STATUS = "status"
    CANCELLED = "cancelled"
    CONFIRMED = "confirmed"
    ALL_DAY = "all day"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    COMPANY = "company"
    TAGS = "tags"
    LANGUAGE = "language"
    NOTES = "notes"
    OPTED_OUT = "no more SMS"
    CONSENT = "agrees to SMS"
    AD_CONSENT = "agrees to advertising"
    WAY = "how to reach them"


_SAMPLE = 200  # rows that are looked at to know what a column holds
_FEW = 0.15  # as many cells as may hold a number in a column that is none of numbers
_WORDS_OF = {
    What.DURATION: Field.DURATION, What.ZONE: Field.ZONE, What.WHO: Field.WHO, What.PLACE: Field.PLACE,
    What.TITLE: Field.TITLE, What.STATUS: Field.STATUS, What.CANCELLED: Field.CANCELLED,
    What.CONFIRMED: Field.CONFIRMED,
    What.ALL_DAY: Field.ALL_DAY, What.NAME: Field.NAME, What.FIRST_NAME: Field.FIRST_NAME,
    What.LAST_NAME: Field.LAST_NAME,
    What.COMPANY: Field.COMPANY, What.TAGS: Field.TAGS, What.LANGUAGE: Field.LANGUAGE, What.NOTES: Field.NOTES,
    What.OPTED_OUT: Field.OPTED_OUT, What.CONSENT: Field.CONSENT, What.AD_CONSENT: Field.AD_CONSENT,
    What.WAY: Field.WAY,
}  # fmt: skip
_MAY_BE_DATED = DATED | {What.UNKNOWN, What.NUMBER}
_MAY_HOLD_NUMBERS = frozenset({What.NUMBER, What.UNKNOWN, What.NAME, What.OTHER})
_MAY_BE_STATUS = DATED | {What.UNKNOWN, What.TAGS, What.NOTES, What.STATUS}
_SAYING_MUCH = frozenset({Field.NOTES, Field.TAGS})
_NAME_FIELDS = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)


_TWO_OF_TIMES = msgid("Columns {first} and {second} both hold times: which one is the appointment's?")
_TWO_OF_DAYS = msgid("Columns {first} and {second} both hold days: which one is the appointment's?")


class UnknownColumn(WordedValueError):
    """A column was named that is not there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`headings` are the file's own, empty where it has none; `numbers` are all columns of phone numbers, mobiles
    first, and `dialling` that of their countries' codes; `asides` those whose days are about something else;
    `searched`: numbers stand inside a text."""

    at: Mapping[Field, int]
    headings: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    asides: tuple[tuple[int, Aside], ...] = ()
    searched: tuple[int, ...] = ()
    readings: tuple[Heading, ...] = ()
    questions: tuple[Question, ...] = ()
    above: tuple[Row, ...] = ()
    dialling: int | None = None

    def number_cells(self, row: Row) -> list[str]:
        """Returns the cells of the columns of numbers, with the country that a column of dialling codes says."""
        code = row.cell(self.dialling)
        return [with_dialling_code(row.cell(index), code) if code else row.cell(index) for index in self.numbers]

    def get(self, row: Row, field: Field) -> str:
        return row.cell(self.at.get(field))

    def others(self, row: Row, flag: Field) -> list[str]:
        """Returns the cells of further columns whose headings say the same of a flag, and no more: "Annulé" beside
        "Date annulation", and not beside "Annulation possible"."""
        used = {*self.at.values(), *self.numbers}
        return [
            row.cell(index)
            for index, each in enumerate(self.readings)
            if index not in used and _WORDS_OF.get(each.what) is flag and not each.rank
        ]

    def heading(self, field: Field) -> Told:
        return self.name(self.at[field])

    def name(self, index: int) -> Told:
        said = self.headings[index].strip() if index < len(self.headings) else ""
        return said or sentence("column {number}", number=index + 1)

    def reading(self, field: Field) -> Heading | None:
        index = self.at.get(field)
        return self.readings[index] if index is not None and index < len(self.readings) else None

    @property
    def unused(self) -> tuple[int, ...]:
        """Returns columns with a heading that are not used."""
        used = {*self.at.values(), *self.numbers, *self.searched, self.dialling, *(index for index, _ in self.asides)}
        return tuple(index for index, said in enumerate(self.headings) if said.strip() and index not in used)


def columns_of(
    rows: Sequence[Row], country: str, style: Style, named: Mapping[Field, str] | None = None
) -> tuple[Columns, list[Row]]:
    """Finds the columns, and the rows below the headings. `named`: what a person says they are, by heading or by
    number."""
    head = heading_row(rows, country, (named or {}).values())
    headings, below = (rows[head].cells, rows[head + 1 :]) if head is not None else ((), rows)
    below = [row for row in below if row.cells != headings]  # programs print them again on every page
    width = max((len(row.cells) for row in (*below[:_SAMPLE], *rows[:1])), default=0)
    readings = tuple(read_heading(headings[index] if index < len(headings) else "") for index in range(width))
    sample = [row for row in below[:_SAMPLE] if sum(bool(cell.strip()) for cell in row.cells) > 1] or below[:_SAMPLE]
    columns = [profile_by_cells(profile_of(index, reading, sample, country)) for index, reading in enumerate(readings)]
    readings = tuple(each.heading for each in columns)
    first = headings or (rows[0].cells if rows else ())
    given = {field: _named(heading, first, head is not None) for field, heading in (named or {}).items()}
    found = _Search(columns, sample, style, country, dict(given), frozenset(given.values())).columns()
    above = tuple(rows[:head]) if head else ()
    dialling = next((index for index, said in enumerate(readings) if said.what is What.DIALLING), None)
    return replace(found, headings=headings, readings=readings, above=above, dialling=dialling), below


@dataclass(slots=True)
class _Search:
    columns_: list[ColumnProfile]
    rows: Sequence[Row]
    style: Style
    country: str
    at: dict[Field, int]
    given: frozenset[int] = frozenset()  # columns a person said what they are
    questions: list[Question] = field(default_factory=list)

    def columns(self) -> Columns:
        numbers = self._numbers()
        taken = {*self.at.values(), *numbers}
        self._when(taken)
        taken |= set(self.at.values())
        asides = tuple(
            (each.index, each.heading.aside)
            for each in self.columns_
            if each.heading.what in DATED and each.heading.aside and each.index not in taken
        )
        self._by_words({*taken, *(index for index, _ in asides)})
        self._settle_names()
        self._name_without_heading()
        self._status_by_its_words(asides)
        searched = () if numbers else self._searched()
        return Columns(self.at, (), numbers, asides, searched, (), tuple(self.questions))

    def _numbers(self) -> tuple[int, ...]:
        if Field.NUMBER in self.at:
            return (self.at[Field.NUMBER],)
        said = [
            each
            for each in self.columns_
            if each.heading.what is What.NUMBER and (each.any_number > _FEW or not each.filled) and not each.is_day
        ]
        if not any(each.filled for each in said):
            said += [
                each
                for each in self.columns_
                if each.numbers >= ENOUGH and each.heading.what in _MAY_HOLD_NUMBERS and each not in said
            ]
        ordered = sorted(said, key=lambda each: (not each.filled, each.heading.rank, each.index))
        if ordered:
            self.at[Field.NUMBER] = ordered[0].index
        return tuple(each.index for each in ordered)

    def _searched(self) -> tuple[int, ...]:
        """Returns the columns of texts that have a number in them here and there: a title, a description."""
        return tuple(
            each.index
            for each in sorted(self.columns_, key=lambda each: -each.any_number)
            if each.any_number > 0
            and each.index not in (self.at.get(Field.DATE), self.at.get(Field.TIME))
            and not (each.heading.what in DATED and (each.is_day or each.is_clock))
            and each.heading.what not in (What.OTHER, What.WHO)
        )

    def _when(self, taken: set[int]) -> None:
        free = [each for each in self.columns_ if each.index not in taken and each.heading.what in _MAY_BE_DATED]
        ours = [each for each in free if each.heading.aside is Aside.NONE and each.heading.end is not End.END]
        self._pick(Field.DATE, [each for each in ours if each.is_day])
        date = self._column(Field.DATE)
        clocks = [each for each in ours if each.is_clock and each is not date]
        if date is None or not self._has_times(date) or any(each.heading.end is End.START for each in clocks):
            self._pick(Field.TIME, clocks or self._behind(date, free))
        clock = self._column(Field.TIME)
        ends = [each for each in free if each.heading.end is End.END and not each.heading.aside and each is not clock]
        self._pick(Field.END, [each for each in ends if each.is_clock] or [each for each in ends if each.is_moment])
        end = self._column(Field.END)
        if end is None or end.is_clock:
            self._pick(Field.END_DATE, [each for each in ends if each.is_day and not each.is_moment])

    def _behind(self, date: ColumnProfile | None, free: list[ColumnProfile]) -> list[ColumnProfile]:
        """Returns the column of times right behind the day whose heading may mean the hour or until: "à" behind "RDV
        le"."""
        return [
            each for each in free if each.is_clock and date is not None and each.index == date.index + 1 and each.is_at
        ]

    def _has_times(self, date: ColumnProfile) -> bool:
        """Checks whether days hold times other than the midnight that a spreadsheet writes behind every day."""
        cells = [row.cell(date.index) for row in self.rows if row.cell(date.index)]
        timed = [cell for cell in cells if has_time(cell, date.heading)]
        real = [
            cell
            for cell in timed
            if "00:00" not in cell.replace("00:00:00", "00:00") and not is_midnight(cell, self.style.zone)
        ]
        return date.is_moment and len(real) >= _FEW * len(cells)

    def _pick(self, field: Field, candidates: list[ColumnProfile]) -> None:
        if field in self.at or not candidates:
            return
        best = max(map(likelihood, candidates))
        near = [each for each in candidates if best - likelihood(each) <= 1]
        first = next(each for each in near if likelihood(each) == best)
        if field is Field.DATE and len(near) > 1:
            first = self._start_of_visit(near) or self._later(first, near)
        elif field is Field.TIME:
            first = self._start_of_visit(near) or first
        self.at[field] = first.index

    def _start_of_visit(self, near: list[ColumnProfile]) -> ColumnProfile | None:
        """Returns the column that is always a little before another, which is the end then: "Arrivée", "Départ"."""
        for first, other in permutations(near, 2):
            pair = self._compared(first, other)
            if pair.is_visit:
                self.at.setdefault(Field.END, other.index)
                return first
            if pair.may_be_visit and likelihood(first) == likelihood(other):
                self._ask(first, other)
                return first
        return None

    def _compared(self, first: ColumnProfile, other: ColumnProfile) -> ColumnPair:
        if first.is_clock and other.is_clock:
            return clocks_compared(self.rows, first, other)
        return days_compared(self.rows, first, other, self.style)

    def _ask(self, first: ColumnProfile, other: ColumnProfile) -> None:
        numbers = (first.index + 1, other.index + 1)
        key, held = (Field.TIME, _TWO_OF_TIMES) if first.is_clock else (Field.DATE, _TWO_OF_DAYS)
        self.questions.append(
            Question(
                sentence(held, first=numbers[0], second=numbers[1]),
                either(f'--column "{key}={numbers[0]}"', f'--column "{key}={numbers[1]}"'),
                tuple(f"{key.value}={number}" for number in numbers),
            )
        )

    def _later(self, first: ColumnProfile, near: list[ColumnProfile]) -> ColumnProfile:
        """Chooses of several days the later one: an appointment is not entered after it is over. Where they go both
        ways, a person is asked; a heading that says more than the other decides unless the days contradict it."""
        for other in near:
            if other is first:
                continue
            pair = self._compared(first, other)
            if pair.after and not pair.before:
                first = other
            elif pair.before and pair.after and likelihood(first) == likelihood(other):
                self._ask(first, other)
        return first

    def _by_words(self, taken: set[int]) -> None:
        ordered = sorted(self.columns_, key=lambda each: (each.heading.rank, not each.filled, each.index))
        for each in ordered:
            field = _WORDS_OF.get(each.heading.what)
            if field in _NAME_FIELDS and (each.is_day or each.is_clock or each.is_count):
                continue  # "Kunde seit", "MEMBER_RATING"
            beside = each.index == self.at.get(Field.NUMBER) and field in _NAME_FIELDS  # "Nina 06 12 34 56 78"
            if field is not None and field not in self.at and (beside or each.index not in taken) and each.filled:
                self.at[field] = each.index
                taken.add(each.index)

    def _status_by_its_words(self, asides: tuple[tuple[int, Aside], ...]) -> None:
        """Finds a column whose heading says nothing and whose words say "cancelled": it is about how the appointment
        stands."""
        read = {index for field, index in self.at.items() if field not in _SAYING_MUCH or index in self.given}
        for each in self.columns_:
            known = each.index in read or each.index in dict(asides) or each.is_day or each.is_clock
            if known or each.heading.what not in _MAY_BE_STATUS:
                continue
            word = cancelling_word(row.cell(each.index) for row in self.rows)
            if word and not self.at.keys() & {Field.STATUS, Field.CANCELLED} and each.heading.what is not What.NOTES:
                self.at[Field.STATUS] = each.index
            elif word:
                number = each.index + 1
                self.questions.append(
                    Question(
                        sentence(
                            'Column {number} says "{word}": does it say how the appointment stands?',
                            number=number,
                            word=word,
                        ),
                        or_else(f'--column "status={number}"', f'--column "notes={number}"'),
                        (f"status={number}", f"notes={number}"),
                    )
                )

    def _name_without_heading(self) -> None:
        """Returns the first column that holds names, where no column has a heading."""
        if any(each.heading.what is not What.UNKNOWN for each in self.columns_) or set(self.at) & set(_NAME_FIELDS):
            return
        taken = set(self.at.values())
        named = next((each for each in self.columns_ if each.names >= ENOUGH and each.index not in taken), None)
        if named is not None:
            self.at[Field.NAME] = named.index

    def _settle_names(self) -> None:
        """Settles what a column of names holds: beside a first name, a "name" is the last name; "nombre" and "nome" are
        a first name beside a last name only."""
        either = [each.index for each in self.columns_ if each.heading.what is What.NAME_OR_FIRST and each.filled]
        if either and either[0] not in self.at.values():
            target = Field.FIRST_NAME if Field.LAST_NAME in self.at else Field.NAME
            self.at.setdefault(target, either[0])
        both = Field.FIRST_NAME in self.at and Field.NAME in self.at and Field.LAST_NAME not in self.at
        if both and not self._names_hold_first_names():
            self.at[Field.LAST_NAME] = self.at.pop(Field.NAME)

    def _names_hold_first_names(self) -> bool:
        """Checks whether a column of names holds whole ones: the first name stands in it too, in most rows."""
        first, whole = self.at[Field.FIRST_NAME], self.at[Field.NAME]
        pairs = [(folded(row.cell(first)), folded(row.cell(whole))) for row in self.rows]
        both = [f" {one} " in f" {all_} " for one, all_ in pairs if one and all_]
        return not both or sum(both) >= ENOUGH * len(both)

    def _column(self, field: Field) -> ColumnProfile | None:
        index = self.at.get(field)
        return self.columns_[index] if index is not None and index < len(self.columns_) else None


def _named(heading: str, first: Sequence[str], headed: bool) -> int:
    if heading.isascii() and heading.isdigit() and 1 <= int(heading) <= max(len(first), 1):
        return int(heading) - 1
    for index, cell in enumerate(first if headed else ()):
        if folded(cell) == folded(heading):
            return index
    raise UnknownColumn(
        sentence('There is no column "{heading}"; there are: {there}', heading=heading, there=", ".join(first))
    )

"""Rows of somebody's file as appointments, or why one is none and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.core.business import Business
from responder.core.numbers import NumberKind, read_number
from responder.core.state import AppointmentStatus
from responder.imports.columns import Columns, Field, columns_of, folded
from responder.imports.moments import NotAMoment, Style, clock_in, length_in, moment_in, style_of
from responder.imports.sheets import NoSheet, Row, rows_of

_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
_LONGEST = 200
_STATUSES: Mapping[str, AppointmentStatus] = {
    word.strip(): status
    for status, words in {
        AppointmentStatus.CONFIRMED: "confirmed, confirme, confirmee, bestatigt, confirmado, confirmada, confermato, "
        "ok, oui",
        AppointmentStatus.CANCELLED: "cancelled, canceled, annule, annulee, abgesagt, storniert, cancelado, cancelada, "
        "anulado, annullato, cancellato",
        AppointmentStatus.UNCONFIRMED: "unconfirmed, non confirme, a confirmer, pending, en attente, offen, pendiente, "
        "in attesa, new, nouveau, tentative, planned, planifie",
        AppointmentStatus.AWAITING_ANSWER: "awaiting answer, attend une reponse",
        AppointmentStatus.RESCHEDULED: "rescheduled, deplace, reporte, verschoben, reprogramado, spostato",
        AppointmentStatus.MOVE_ASKED: "move asked",
    }.items()
    for word in words.split(",")
}


@dataclass(frozen=True, slots=True)
class Entered:
    """A row that can be entered. `name` is the contact's, as far as the file has it."""

    line: int
    number: str
    at: datetime
    end: datetime | None = None
    who: str = ""
    place: str = ""
    title: str = ""
    status: AppointmentStatus = AppointmentStatus.UNCONFIRMED
    name: str = ""
    first_name: str = ""


@dataclass(frozen=True, slots=True)
class Bad:
    """A row that cannot: what is wrong, what to write."""

    row: Row
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole file as it was understood. `over` counts the rows whose time is past."""

    columns: Columns
    entered: tuple[Entered, ...]
    bad: tuple[Bad, ...]
    over: int = 0


class NoColumn(ValueError):
    """A column that is needed was not found; the message says how to name it."""


def read_sheet(
    raw: bytes,
    business: Business,
    now: datetime,
    *,
    named: Mapping[Field, str] | None = None,
    status: AppointmentStatus = AppointmentStatus.UNCONFIRMED,
) -> Sheet:
    """`status` is that of rows that do not say. Raises NoSheet, NoColumn or UnknownColumn."""
    rows = rows_of(raw)
    columns, below = columns_of(rows, business.country, named)
    if not below:
        raise NoSheet("There is nothing below the headings of this file.")
    for field, what in ((Field.NUMBER, "phone numbers"), (Field.DATE, "dates")):
        if field not in columns.at:
            there = ", ".join(columns.headings) or "it has no headings"
            raise NoColumn(
                f"No column of {what} was found ({there}). Say which it is, by its heading or its number: "
                f'--column "{field.value}=2"'
            )
    style = style_of(
        (columns.get(row, Field.DATE) for row in below), business.zone, business.country, business.local(now).date()
    )
    made = [_read(row, columns, business, style, status) for row in below]
    good = [each for each in made if isinstance(each, Entered)]
    coming = tuple(each for each in good if each.at > now)
    return Sheet(columns, coming, tuple(each for each in made if isinstance(each, Bad)), len(good) - len(coming))


def _read(row: Row, columns: Columns, business: Business, style: Style, status: AppointmentStatus) -> Entered | Bad:
    try:
        number = mobile_in(columns.get(row, Field.NUMBER), business)
        at = moment_in(columns.get(row, Field.DATE), columns.get(row, Field.TIME), style)
        end = _end(row, columns, at, style)
        said = _status(columns.get(row, Field.STATUS), status)
    except ValueError as problem:
        return Bad(row, str(problem))
    first, name = names_in(row, columns)
    who, place, title = (columns.get(row, field)[:_LONGEST] for field in (Field.WHO, Field.PLACE, Field.TITLE))
    return Entered(row.line, number, at, end, who, place, title, said, name, first)


def mobile_in(cell: str, business: Business) -> str:
    """E.164. Raises ValueError, in words for a person."""
    if not cell:
        raise ValueError("no phone number: write one, or delete the row")
    if "e+" in cell.lower():
        raise ValueError(f'"{cell}" is a number that the spreadsheet cut: format the column as text, and type it again')
    number = read_number(cell, business.country)
    if number.kind in _CAN_BE_TEXTED:
        return number.text
    if number.kind in (NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER, NumberKind.SHORT_CODE):
        raise ValueError(f'"{cell}" is no phone number: write it as it is dialled, or with its country: +33612345678')
    raise ValueError(f'"{cell}" is a {number.kind.value} number, which cannot answer an SMS: write a mobile one')


def names_in(row: Row, columns: Columns) -> tuple[str, str]:
    """The first name, and the whole one."""
    first, last, whole = (columns.get(row, field) for field in (Field.FIRST_NAME, Field.LAST_NAME, Field.NAME))
    whole = whole or " ".join(filter(None, (first, last)))
    return " ".join(first.split())[:_LONGEST], " ".join(whole.split())[:_LONGEST]


def _end(row: Row, columns: Columns, at: datetime, style: Style) -> datetime | None:
    ends, lasts = columns.get(row, Field.END), columns.get(row, Field.DURATION)
    if ends:
        end = _later(ends, at, style)
        if end <= at:
            raise NotAMoment(f'it would end ("{ends}") before it begins')
        return end
    return at + length_in(lasts) if lasts else None


def _later(text: str, at: datetime, style: Style) -> datetime:
    """A time of the same day, or a moment of its own."""
    try:
        return moment_in(text, "", style)
    except NotAMoment:
        end = datetime.combine(at.astimezone(style.zone).date(), clock_in(text), style.zone)
        return end if end > at else end + timedelta(days=1) if at.hour >= 18 else end


def _status(cell: str, otherwise: AppointmentStatus) -> AppointmentStatus:
    if not cell:
        return otherwise
    found = _STATUSES.get(folded(cell))
    if found is None:
        raise ValueError(f'"{cell}" is no status: write {", ".join(status.value for status in AppointmentStatus)}')
    return found

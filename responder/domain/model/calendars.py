"""Calendars that appointments come from, as business.yaml names them, and what stands in one."""

from datetime import UTC, datetime
from enum import StrEnum

from responder.dataclass import dataclass


class CalendarKind(StrEnum):
    FEED = "url"
    FILE = "file"
    CALDAV = "caldav"


PLACES = ("attendee", "summary", "description", "location")
"""Where the number of a contact may stand in an event, in the order they are looked at unless the owner says else."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """`address` is a URL or the path of a file. `who` is whose calendar it is: whom the contact comes to see."""

    name: str
    kind: CalendarKind
    address: str
    number_from: tuple[str, ...] = PLACES
    who: str = ""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event of a calendar, or one time of an event that recurs. `key` names it whatever else changes. `number` is
    E.164, "" where the event names none that can be texted; `name` the client's, "" where none is safe to take."""

    key: str
    at: datetime
    end: datetime
    number: str = ""
    title: str = ""
    place: str = ""
    busy: bool = True
    cancelled: bool = False
    name: str = ""


SEPARATOR = "\t"
_WRITTEN = "%Y%m%dT%H%M%SZ"


def key_of(uid: str, recurrence: datetime | None, twin: str = "") -> str:
    """`recurrence` is when a recurring event would have been, had nobody moved it: None for a single one. `twin` tells
    events apart that share a uid, or have none."""
    said = "" if recurrence is None else f"{recurrence:{_WRITTEN}}"
    return SEPARATOR.join((uid, said, twin)).rstrip(SEPARATOR) if said or twin else uid


def uid_of(key: str) -> tuple[str, str]:
    """Returns the uid, and which recurrence ("20260301T090000Z", UTC; "" for a single event)."""
    uid, recurrence, _ = _parts(key)
    return uid, recurrence


def event_of(key: str) -> tuple[str, str]:
    """Returns the uid and the twin: the same for all times of an event."""
    uid, _, twin = _parts(key)
    return uid, twin


def original_of(key: str) -> datetime | None:
    """Returns when a recurring event would have been; None for a single one."""
    recurrence = uid_of(key)[1]
    return datetime.strptime(recurrence, _WRITTEN).replace(tzinfo=UTC) if recurrence else None


def _parts(key: str) -> tuple[str, str, str]:
    uid, recurrence, twin = (*key.split(SEPARATOR), "", "")[:3]
    return uid, recurrence, twin

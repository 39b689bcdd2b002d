"""Calendars that appointments come from, as business.yaml names them, and what stands in one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


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
    E.164, "" where the event names none that can be texted."""

    key: str
    at: datetime
    end: datetime
    number: str = ""
    title: str = ""
    place: str = ""
    busy: bool = True
    cancelled: bool = False


SEPARATOR = "\t"
_WRITTEN = "%Y%m%dT%H%M%SZ"


def key_of(uid: str, recurrence: datetime | None) -> str:
    """`recurrence` is when a recurring event would have been, had nobody moved it: None for a single one."""
    return uid if recurrence is None else f"{uid}{SEPARATOR}{recurrence:{_WRITTEN}}"


def uid_of(key: str) -> tuple[str, str]:
    """The uid, and which recurrence ("20260301T090000Z", UTC; "" for a single event)."""
    uid, _, recurrence = key.partition(SEPARATOR)
    return uid, recurrence


def original_of(key: str) -> datetime | None:
    """When a recurring event would have been; None for a single one."""
    recurrence = uid_of(key)[1]
    return datetime.strptime(recurrence, _WRITTEN).replace(tzinfo=UTC) if recurrence else None

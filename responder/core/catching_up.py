"""What came to the phone while nobody heard: the gateway's lists against the inbox, as values.

The two spell times differently (to the second or finer, with a zone or without), so an event is found again by who,
what and about when; each event of the inbox explains one row.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.core.events import CallEnded, CallKind, Event, SmsReceived

NEAR = timedelta(minutes=5)
"""As far as two clocks tell the same event apart: the phone's, and the gateway's that wrote it down."""
_ZONE = timedelta(minutes=15)  # the offsets of all zones are whole quarters of an hour
_WIDEST = timedelta(hours=14)
_PRECISE = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class ListedText:
    """An SMS that came in. `mark` is its time as the identity of an event has it; not `dated`: none could be read."""

    number: str
    text: str
    at: datetime
    mark: str
    dated: bool


@dataclass(frozen=True, slots=True)
class ListedCall:
    kind: CallKind
    number: str
    at: datetime
    mark: str
    dated: bool
    duration: int = 0  # seconds


Row = ListedText | ListedCall


def missing(rows: Iterable[Row], events: Iterable[Event]) -> list[Row]:
    """The rows that no event explains, oldest first. The nearest in time are taken for each other first."""
    known: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for event in events:
        known[_what(event)].append(event.at)
    wanted: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        wanted[_what(row)].append(row)
    found = [row for what, some in wanted.items() for row in _unexplained(some, known[what])]
    return sorted(found, key=lambda row: row.at)


def is_same(one: datetime, other: datetime) -> bool:
    """Whether two times may be the same one: near each other, or apart by what zones are apart."""
    apart = abs(one - other)
    off = apart % _ZONE
    return apart <= NEAR or (apart <= _WIDEST and min(off, _ZONE - off) <= _PRECISE)


def is_same_event(one: Event, other: Event) -> bool:
    """Whether the two may be one event, told twice."""
    return one.account == other.account and _what(one) == _what(other) and is_same(one.at, other.at)


def zone_error(pairs: Iterable[tuple[datetime, datetime]]) -> timedelta | None:
    """By how much times are written in another zone than they are read in: (as read, as it was) of a few events.
    None if they do not tell."""
    apart = [read - was for read, was in pairs]
    if not apart:
        return None
    quarters = {round(each / _ZONE) for each in apart}
    return min(quarters) * _ZONE if len(quarters) == 1 else None


def _unexplained(rows: Sequence[Row], times: list[datetime]) -> list[Row]:
    """Pairs row and time, the nearest first, until none fit."""
    pairs = sorted(
        (abs(row.at - at), place, index)
        for place, row in enumerate(rows)
        for index, at in enumerate(times)
        if is_same(row.at, at)
    )
    explained: set[int] = set()
    used: set[int] = set()
    for _, place, index in pairs:
        if place not in explained and index not in used:
            explained.add(place)
            used.add(index)
    return [row for place, row in enumerate(rows) if place not in explained]


def _what(thing: Row | Event) -> tuple[str, str]:
    match thing:
        case ListedText():
            return thing.number, f"sms {_squeezed(thing.text)}"
        case ListedCall():
            return thing.number, f"call {thing.kind}"
        case SmsReceived():
            return thing.contact, f"sms {_squeezed(thing.text)}"
        case CallEnded():
            return thing.contact, f"call {thing.kind}"
        case _:
            return thing.contact, thing.key


def _squeezed(text: str) -> str:
    return " ".join(text.split())

"""Events that share a uid -> each event with its exceptions, told apart where a uid names several."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import UTC, datetime, time, tzinfo
from hashlib import blake2b

from responder.calendars.ics.events import Times
from responder.calendars.ics.lines import TEXTS
from responder.calendars.ics.splitting import RawEvent
from responder.calendars.ics.text_fields import Sayings
from responder.dataclass import dataclass

_TOLD_ONCE = TEXTS | {"ATTENDEE", "ORGANIZER", "URL"}


@dataclass(frozen=True, slots=True)
class EventPart:
    """An event, or an exception to one time of it."""

    raw: RawEvent
    times: Times

    def start(self, zone: tzinfo) -> datetime:
        start = self.times.start
        return start if isinstance(start, datetime) else datetime.combine(start, time(), zone)


@dataclass(slots=True)
class Family:
    """The event first, if it is there, then its exceptions. `twin` is "" where the uid names it alone."""

    parts: list[EventPart] = field(default_factory=list)
    twin: str = ""


def families(uid: str, parts: Sequence[EventPart], sayings: Sayings, older: list[EventPart]) -> Iterator[Family]:
    """`older` takes the versions of an event that a newer one replaces."""
    masters = _without_older([part for part in parts if part.times.original is None], sayings, older)
    exceptions = [part for part in parts if part.times.original is not None]
    if uid and len(masters) <= 1:
        yield Family([*masters, *(_with_texts_of(masters, each) for each in exceptions)])
        return
    made = [Family([master]) for master in masters]
    for exception in exceptions:
        parts = _parent(made, exception, sayings).parts
        parts.append(_with_texts_of(parts[:1], exception))
    times_seen: Counter[str] = Counter()
    for family in made:
        twin = _twin(family.parts[0], sayings)
        times_seen[twin] += 1
        family.twin = twin if times_seen[twin] == 1 else f"{twin}.{times_seen[twin]}"
        yield family


def _with_texts_of(masters: Sequence[EventPart], exception: EventPart) -> EventPart:
    """Returns an exception that says nothing but another time with what its event says: who comes stays the same."""
    if not masters or any(exception.raw.first(name) for name in ("SUMMARY", "DESCRIPTION", "ATTENDEE")):
        return exception
    own = exception.raw
    lines = [line for line in masters[0].raw.lines if line.name in _TOLD_ONCE and own.first(line.name) is None]
    return replace(exception, raw=RawEvent([*own.lines, *lines], own.garbled))


def _without_older(masters: list[EventPart], sayings: Sayings, older: list[EventPart]) -> list[EventPart]:
    """Drops duplicates, and all but the newest version of an event."""
    if len(masters) < 2:
        return masters
    kept: dict[tuple[object, ...], EventPart] = {}
    for part in masters:
        said, times = sayings.of(part.raw), part.times
        kept.setdefault((times.start, said.number, said.title, tuple(times.rules), times.sequence), part)
    by_version: dict[tuple[str, str], list[EventPart]] = {}
    for part in kept.values():
        said = sayings.of(part.raw)
        by_version.setdefault((said.number, said.title.casefold()), []).append(part)
    for same in by_version.values():
        newest = max(part.times.sequence for part in same)
        older += [part for part in same if part.times.sequence < newest]
    replaced = {id(part) for part in older}
    return [part for part in kept.values() if id(part) not in replaced]


def _parent(made: list[Family], exception: EventPart, sayings: Sayings) -> Family:
    """Returns the recurring event of the same person; else any that recurs; else it stands alone."""
    number = sayings.of(exception.raw).number
    recurring = [family for family in made if family.parts[0].times.recurs]
    same = [family for family in recurring if sayings.of(family.parts[0].raw).number == number]
    if found := (same or recurring):
        return found[0]
    made.append(Family())
    return made[-1]


def _twin(part: EventPart, sayings: Sayings) -> str:
    """Returns the start and, as four digits that tell nobody the number, who comes."""
    start, said = part.times.start, sayings.of(part.raw)
    when = f"{start.astimezone(UTC):%Y%m%dT%H%MZ}" if isinstance(start, datetime) else f"{start:%Y%m%d}"
    return f"{when}-{blake2b((said.number or said.title).encode(), digest_size=2).hexdigest()}"

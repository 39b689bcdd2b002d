"""Reads a folder of iCalendar files as the service does, and compares what it finds with `recurring_ical_events`.

    python -m tests.calendars.corpus FOLDER [--mutations N] [--each]

Of every .ics file below FOLDER, in each year of which it says something and in this one: the times that both find,
those that only one finds, whether an event for which they differ is named as unreadable, and what reading it takes of a
processor. Then N mutations of one line of each file: the file as it is was an earlier reading, the mutated one is the
next, and no appointment may be cancelled whose uid still stands in the text.
"""

import argparse
import contextlib
import random
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from responder.calendars.ics.decoding import decoded
from responder.calendars.ics.limits import TooLong, at_most
from responder.calendars.ics.reading import NoCalendar, ReadCalendar, Window, read_calendar
from responder.calendars.sync.missing_appointments import missing_appointments
from responder.calendars.sync.series import renamed
from responder.domain.model.calendars import Calendar, CalendarKind, Occurrence, uid_of
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.store.appointments.calendar_sync import KeptOccurrence, TooMuchIsGone, doubt, is_coming
from tests.builders import ANNA, PARIS, SALON

FEED = Calendar("Corpus", CalendarKind.FILE, "corpus.ics")
YEAR = timedelta(days=400)
MOST_WINDOWS = 8
MOST_SECONDS = 2.0


@dataclass
class Compared:
    """Holds what differs in one file. `only_theirs` and `only_ours` leave out what is named."""

    name: str
    ours: int = 0
    both: int = 0
    named: int = 0
    only_theirs: list[tuple[str, datetime]] = field(default_factory=list)
    only_ours: list[tuple[str, datetime]] = field(default_factory=list)
    refused: str = ""  # by us: it is no whole calendar
    unread: str = ""  # by the library
    seconds: float = 0.0

    @property
    def agrees(self) -> bool:
        return not self.only_theirs and not self.only_ours


def compare(path: Path) -> Compared:
    raw, found = path.read_bytes(), Compared(path.name)
    for window in windows_of(raw):
        _compare_within(raw, window, found)
        if found.refused or found.unread:
            break
    return found


def _compare_within(raw: bytes, window: Window, found: Compared) -> None:
    start = time.process_time()
    try:
        reading = read_calendar([decoded(raw)], FEED, SALON, window)
    except NoCalendar as why:
        reading, found.refused = ReadCalendar(), str(why)
    found.seconds = max(found.seconds, time.process_time() - start)
    ours = Counter((uid_of(each.key)[0], each.at) for each in reading.occurrences)
    found.ours += sum(ours.values())
    found.named = max(found.named, len(reading.notices))
    try:
        theirs = Counter(_theirs(raw, window))
    except TooLong:
        found.unread = "takes more than 20 s"
        return
    except Exception as error:  # noqa: BLE001 - whatever the library raises at a broken file
        found.unread = type(error).__name__
        return
    named = {each.uid for each in reading.notices}
    found.both += sum((ours & theirs).values())
    if not found.refused:
        found.only_theirs += sorted(each for each in theirs - ours if each[0] not in named)
        found.only_ours += sorted(each for each in ours - theirs if each[0] not in named)


def windows_of(raw: bytes) -> list[Window]:
    """A year and a bit, as the service looks at, from the first day that the file names, from each later one that is
    not within the window before it, and from today: none twice, and no more than MOST_WINDOWS."""
    starts = [*sorted(_days_in(raw)), datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)]
    windows: list[Window] = []
    for since in starts:
        if not windows or since >= windows[-1].until:
            windows.append(Window(since - timedelta(days=1), since + YEAR))
    return [*windows[: MOST_WINDOWS - 1], windows[-1]] if len(windows) > MOST_WINDOWS else windows


def window_of(raw: bytes) -> Window:
    return windows_of(raw)[0]


def _days_in(raw: bytes) -> Iterator[datetime]:
    for day in set(re.findall(rb"(?:DTSTART|RECURRENCE-ID)[^\n:]*:(\d{8})", raw.replace(b"\0", b""))):
        with contextlib.suppress(ValueError):
            found = datetime.strptime(day.decode(), "%Y%m%d").replace(tzinfo=UTC)
            if 1902 < found.year < 2200:
                yield found


def _theirs(raw: bytes, window: Window) -> Iterator[tuple[str, datetime]]:
    import recurring_ical_events
    from icalendar import Calendar as Parsed

    with at_most(20.0), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed: list[Any] = list(Parsed.from_ical(raw, multiple=True))
        for calendar in parsed:
            for each in recurring_ical_events.of(calendar).between(window.since, window.until):
                start: date = each["DTSTART"].dt
                if isinstance(start, datetime) and not _lasts_whole_days(start, each):
                    at = (start if start.tzinfo else start.replace(tzinfo=PARIS)).astimezone(UTC)
                    if window.since <= at < window.until:
                        yield " ".join(str(each.get("UID", "")).split()), at


def _lasts_whole_days(start: datetime, each: Any) -> bool:
    """From midnight to midnight, and so nobody's."""
    length = each["DTEND"].dt - start if "DTEND" in each else timedelta()
    return start.time() == datetime.min.time() and length > timedelta() and length % timedelta(days=1) == timedelta()


# Mutations of one line


def mutations(text: str, number: int, seed: int = 1) -> Iterator[str]:
    """Texts that differ from `text` in one line: left out, cut, doubled, with a letter more, less or other..."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(number):
        place = chance.randrange(len(lines))
        changed = list(lines)
        changed[place : place + 1] = chance.choice(WAYS)(lines[place], chance)
        yield "\n".join(changed)


def _letter(line: str, chance: random.Random) -> int:
    return chance.randrange(len(line)) if line else 0


WAYS: tuple[Callable[[str, random.Random], list[str]], ...] = (
    lambda line, chance: [],
    lambda line, chance: [line[: _letter(line, chance)]],
    lambda line, chance: [line[: (at := _letter(line, chance))] + line[at + 1 :]],
    lambda line, chance: [line[: (at := _letter(line, chance))] + chance.choice("x;:=,é \t\0\\\"") + line[at:]],
    lambda line, chance: [line.lower()],
    lambda line, chance: [f"  {line}"],
    lambda line, chance: [f"{line.rstrip()} "],
    lambda line, chance: [line.replace(":", "", 1)],
    lambda line, chance: [line, "\ufffd\ufffd garbage"],
    lambda line, chance: ["\ufffd\ufffd garbage"],
    lambda line, chance: [line.partition(":")[0] + ":"],
    lambda line, chance: [line[: (at := _letter(line, chance))], line[at:]],
)  # fmt: skip


@dataclass
class Cancelled:
    """`asked` are readings that are believed only when they say so again."""

    tried: int = 0
    asked: int = 0
    cancelled: list[tuple[str, str]] = field(default_factory=list)


def before_and_after(before: str, after: str, window: Window, told: Cancelled) -> None:
    """An earlier reading and the next one."""
    try:
        first = read_calendar([before], FEED, SALON, window)
    except NoCalendar:
        return
    now = window.since + timedelta(hours=1)
    there = {each.key: _kept(number, each) for number, each in enumerate(first.occurrences, 1)}
    told.tried += 1
    try:
        second = read_calendar(
            [after], FEED, SALON, window, [key for key, each in there.items() if is_coming(each, now)]
        )
    except NoCalendar:
        return
    second.occurrences = [_somebodys(each) for each in second.occurrences]
    names = renamed(there, second.occurrences, now, PARIS)
    there = {names.get(each.id, key): each for key, each in there.items()}
    lost = missing_appointments(there, second, now, PARIS)
    try:
        doubt(there, lost.gone, lost.unsaid, now)
    except TooMuchIsGone:
        told.asked += 1
        return
    told.cancelled += [
        (each.key, after)
        for each in lost.gone
        if is_coming(each, now) and uid_of(each.key)[0] and uid_of(each.key)[0] in after
    ]


def _somebodys(each: Occurrence) -> Occurrence:
    from dataclasses import replace

    return replace(each, number=each.number or ANNA)


def _kept(number: int, each: Occurrence) -> KeptOccurrence:
    its = Appointment(str(number), each.at, AppointmentStatus.CONFIRMED, "", each.place, each.title, each.end)
    return KeptOccurrence(number, each.key, each.at, each.end, "", True, False, "", each.number or ANNA, its)


# What is printed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mutations", type=int, default=20, help="of one line of each file")
    parser.add_argument("--each", action="store_true", help="print every file, not those that differ alone")
    asked = parser.parse_args()
    paths = sorted(path for path in asked.folder.rglob("*") if path.suffix.lower() == ".ics")
    told, all_compared = Cancelled(), []
    print(f"{'file':<60} {'ours':>6} {'both':>6} {'named':>5} {'theirs':>6} {'only':>5}  seconds")
    for path in paths:
        found = compare(path)
        all_compared.append(found)
        if asked.each or not found.agrees:
            print(_row(found))
        raw = path.read_bytes()
        for mutated in mutations(decoded(raw), asked.mutations):
            before_and_after(decoded(raw), mutated, window_of(raw), told)
    _sum(all_compared, told)
    return 1 if told.cancelled or any(each.seconds > MOST_SECONDS for each in all_compared) else 0


def _row(found: Compared) -> str:
    note = found.refused or found.unread
    return (
        f"{found.name[-60:]:<60} {found.ours:>6} {found.both:>6} {found.named:>5} {len(found.only_theirs):>6} "
        f"{len(found.only_ours):>5}  {found.seconds:.2f} {note}"
    )


def _sum(found: list[Compared], told: Cancelled) -> None:
    print(
        f"\n{len(found)} files, {sum(each.ours for each in found)} times found, {sum(each.both for each in found)} both"
    )
    print(f"  {sum(each.agrees for each in found)} agree, or name the event for which they do not")
    unread, refused = sum(bool(each.unread) for each in found), sum(bool(each.refused) for each in found)
    print(f"  {unread} the library cannot read, {refused} we refuse")
    slowest = sorted(found, key=lambda each: each.seconds)[-3:]
    print("  slowest: " + ", ".join(f"{each.name} {each.seconds:.2f} s" for each in reversed(slowest)))
    print(f"{told.tried} mutations of one line: {told.asked} asked for again, {len(told.cancelled)} cancelled")
    for key, _ in told.cancelled[:20]:
        print(f"  cancelled: {key!r}")


if __name__ == "__main__":
    sys.exit(main())

"""A year of appointments, one at each half hour that is looked at, and what befalls them. Chance has a seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from itertools import cycle

from tests.builders import PARIS

YEAR = 2028  # a leap year
HALF_HOUR = timedelta(minutes=30)
DAY = timedelta(days=1)
_EASTER = date(2028, 4, 16)
# Written down once more, from an almanac and not from the library that the product asks.
HOLIDAYS = frozenset(
    {
        date(2028, 1, 1),
        _EASTER + timedelta(days=1),
        date(2028, 5, 1),
        date(2028, 5, 8),
        _EASTER + timedelta(days=39),  # Ascension
        _EASTER + timedelta(days=50),  # Whit Monday
        date(2028, 7, 14),
        date(2028, 8, 15),
        date(2028, 11, 1),
        date(2028, 11, 11),
        date(2028, 12, 25),
        date(2029, 1, 1),
    }
)
# 29 February, both nights of the clocks, Easter, Christmas: looked at half hour by half hour.
DELICATE = (
    (date(2028, 2, 29), 2),
    (date(2028, 3, 26), 2),
    (date(2028, 4, 16), 3),
    (date(2028, 10, 29), 2),
    (date(2028, 12, 25), 2),
)
_EVENINGS = ((2, 28), (2, 29), (3, 25), (4, 15), (5, 31), (8, 12), (10, 28), (12, 30))


class Act(Enum):
    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"
    SAYS_YES = "says yes"
    SAYS_STOP = "says stop"


class Trouble(Enum):
    """Holds what befalls the service, from a moment on; the last ends the others."""

    RESTARTED = "restarted"
    OFF = "off"
    PHONE_AWAY = "phone away"
    PAUSED = "paused"
    OVER = "over"


@dataclass
class Meeting:
    """An appointment. `at` is when it is; `plain`: booked in good time, and nothing befell it."""

    number: str
    at: datetime
    booked: datetime
    moved: datetime | None = None
    to: datetime | None = None
    cancelled: datetime | None = None
    says: tuple[datetime, Act] | None = None
    id: str = ""
    undone: set[Act] = field(default_factory=set)

    def stands_at(self) -> datetime | None:
        """Returns when it is in the end; None if it is not."""
        if not self.id or (self.cancelled and Act.CANCELLED not in self.undone):
            return None
        return self.to if self.to and Act.MOVED not in self.undone else self.at

    @property
    def plain(self) -> bool:
        ahead = self.at - self.booked
        return ahead > DAY + HALF_HOUR and not (self.moved or self.cancelled or self.says)

    def acts(self) -> Iterator[tuple[datetime, Act]]:
        yield self.booked, Act.BOOKED
        if self.moved:
            yield self.moved, Act.MOVED
        if self.cancelled:
            yield self.cancelled, Act.CANCELLED
        if self.says:
            yield self.says


@dataclass
class Plan:
    meetings: list[Meeting] = field(default_factory=list)
    troubles: list[tuple[datetime, Trouble]] = field(default_factory=list)

    def acts(self) -> list[tuple[datetime, Act, Meeting]]:
        every = [(at, act, each) for each in self.meetings for at, act in each.acts()]
        return sorted(every, key=lambda one: one[0])

    def is_troubled(self, since: datetime, until: datetime) -> bool:
        """Checks whether the service could not send at some time between the two."""
        begun: datetime | None = None
        for at, trouble in self.troubles:
            if trouble is Trouble.OVER and begun is not None:
                if begun < until and since < at:
                    return True
                begun = None
            elif trouble is not Trouble.RESTARTED:
                begun = at
        return False


def half_hours() -> list[datetime]:
    start, end = (datetime(year, 1, 1, tzinfo=PARIS).astimezone(UTC) for year in (YEAR, YEAR + 1))
    return [start + HALF_HOUR * number for number in range((end - start) // HALF_HOUR)]


def is_forbidden(at: datetime) -> bool:
    """Before eight, from eight in the evening on, on Sundays and public holidays: on the clock of Paris."""
    local = at.astimezone(PARIS)
    return local.hour < 8 or local.hour >= 20 or local.isoweekday() == 7 or local.date() in HOLIDAYS


def is_delicate(at: datetime) -> bool:
    day = at.astimezone(PARIS).date()
    return any(first <= day < first + timedelta(days=days) for first, days in DELICATE)


def plan(seed: int, every: int) -> Plan:
    """Appointments at each half hour of the delicate days, and at every so manieth of the others."""
    chance = random.Random(seed)
    made = Plan()
    for number, at in enumerate(half_hours()):
        if is_delicate(at) or number % every == 0:
            made.meetings.append(_meeting(chance, number, at))
    _make_visits(chance, made.meetings)
    made.troubles = list(_troubles(chance))
    return made


def _meeting(chance: random.Random, number: int, at: datetime) -> Meeting:
    days = chance.choice((3, 10, 30))
    meeting = Meeting(f"+336{40_000_000 + number:08d}", at, at - timedelta(days=days, minutes=chance.randrange(600)))
    match chance.randrange(20):
        case 0 | 1:
            meeting.booked = at - timedelta(minutes=chance.randrange(5, 25 * 60))
        case 2:
            meeting.moved = at - timedelta(minutes=chance.randrange(30, 2 * 24 * 60))
            meeting.to = at + HALF_HOUR * chance.randrange(-40, 200)
            if meeting.to <= meeting.moved:
                meeting.to = at + DAY
        case 3:
            meeting.cancelled = at - timedelta(minutes=chance.randrange(30, 2 * 24 * 60))
        case 4 | 5:
            meeting.says = at - timedelta(minutes=chance.randrange(10, 23 * 60)), Act.SAYS_YES
        case 6 if chance.random() < 0.3:
            meeting.says = at - timedelta(minutes=chance.randrange(10, 30 * 60)), Act.SAYS_STOP
    return meeting


def _make_visits(chance: random.Random, meetings: list[Meeting]) -> None:
    """Some come twice on a day."""
    for earlier, later in zip(meetings, meetings[2:], strict=False):
        if chance.random() < 0.04 and earlier.at.astimezone(PARIS).date() == later.at.astimezone(PARIS).date():
            later.number = earlier.number


def _troubles(chance: random.Random) -> Iterator[tuple[datetime, Trouble]]:
    """Plans troubles one after the other, all the year long, and on evenings before delicate days: they begin when
    reminders leave, and end when none may."""
    evenings = [datetime(YEAR, *day, 18, tzinfo=PARIS).astimezone(UTC) for day in _EVENINGS]
    lasting = [Trouble.PHONE_AWAY, Trouble.PAUSED, Trouble.OFF]
    chance.shuffle(lasting)
    at = datetime(YEAR, 1, 4, 7, tzinfo=UTC)
    for evening, trouble in zip(evenings, cycle(lasting), strict=False):
        while at < evening - 4 * DAY:
            yield at, chance.choice((Trouble.RESTARTED, *lasting))
            yield at + timedelta(minutes=chance.randrange(20, 9 * 60)), Trouble.OVER
            at += timedelta(days=chance.randrange(4, 12), minutes=chance.randrange(1440))
        yield evening + timedelta(minutes=chance.randrange(0, 50)), trouble
        yield evening + timedelta(minutes=chance.randrange(4 * 60, 8 * 60)), Trouble.OVER
        at = evening + 3 * DAY

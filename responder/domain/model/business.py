"""The business as `rules/business.yaml` describes it: its zone, hours, holidays, numbers and ceilings."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from responder.dataclass import dataclass
from responder.domain.model.calendars import Calendar
from responder.domain.model.minute_spans import DAY, joined, without
from responder.domain.model.minute_spans import Span as Span
from responder.domain.model.special_days import NamedDays, SpecialDays, closed_parts, ruling


class Hours(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    LUNCH = "lunch"  # closed now, was open earlier today, opens again today
    HOLIDAY = "holiday"  # a public holiday or one of the owner's own closures


@dataclass(frozen=True, slots=True)
class Budgets:
    """Ceilings on automatic messages; past one in all, sending pauses and the owner is told. `strangers_…`: those to
    numbers that nobody knows; None for half of all. The rest is a reserve for contacts who are known. `in_a_row`:
    answers of one rule to one contact within ten minutes, and of all to one who writes back at once.
    `announcements_…`: None for a third of a minute's ceiling, and half of a day's. `owner_…`: words to the owner and
    other people told, by rules."""

    contact_per_hour: int = 5
    contact_per_day: int = 12
    all_per_minute: int = 30
    all_per_day: int = 500
    in_a_row: int = 2
    owner_per_hour: int = 20
    owner_per_day: int = 60
    strangers_per_minute: int | None = None
    strangers_per_day: int | None = None
    announcements_per_minute: int | None = None
    announcements_per_day: int | None = None

    def for_strangers(self) -> tuple[int, int]:
        """Returns the most that may leave to strangers, in a minute and in a day."""
        return (
            _share(self.strangers_per_minute, self.all_per_minute),
            _share(self.strangers_per_day, self.all_per_day),
        )

    def for_announcements(self) -> tuple[int, int]:
        """Returns the most announcements in a minute and in a day."""
        minute, day = self.announcements_per_minute, self.announcements_per_day
        return (
            max(1, self.all_per_minute // 3) if minute is None else min(minute, self.all_per_minute),
            _share(day, self.all_per_day),
        )

    def for_last_words(self) -> tuple[int, int]:
        """Returns the ceilings with the confirmations of a STOP, which have a part of the reserve: those who ask for
        silence are told that it is kept, and yet no flood of them leaves nothing for contacts who are known."""
        (minute, day), parts = self.for_strangers(), _LAST_WORDS
        return minute + (self.all_per_minute - minute) // parts, day + (self.all_per_day - day) // parts


_LAST_WORDS = 4  # one part in four of the reserve


def _share(given: int | None, of: int) -> int:
    return (of + 1) // 2 if given is None else min(given, of)


@dataclass(frozen=True, slots=True)
class Price:
    """Holds what one SMS costs; `currency` as the owner writes it."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRoles:
    """Accounts, by login, that send what nobody's event came to: reminders and announcements; "" for the usual one.
    `reserve` sends what another account certainly did not."""

    reminders: str = ""
    announcements: str = ""
    reserve: str = ""


def login_of(named: str, logins: Iterable[str]) -> str:
    """Returns the login that an owner's file names, as it is set; "" where there is none like it."""
    folded = named.strip().casefold()
    return next((login for login in logins if folded and login.casefold() == folded), "")


class Tell(StrEnum):
    """Words to the owner by SMS that no rule asks for."""

    WAITING = "waiting"  # who waits for a person
    CANCELLATIONS = "cancellations"


@dataclass(frozen=True, slots=True)
class Quiet:
    """Quiet time, when no message starts a conversation: minutes of every day, whole days (Monday is 0), and public
    holidays."""

    spans: tuple[Span, ...] = (Span(20 * 60, 32 * 60),)
    days: frozenset[int] = frozenset({6})
    holidays: bool = True


@dataclass(frozen=True, slots=True)
class Business:
    """`week` has the spans of Monday (0) to Sunday (6); empty for every day means no hours were given,
    and such a business counts as always open. `holidays` are the public ones by date with their name;
    `special` the owner's own closings and openings. Numbers are E.164."""

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    name: str = ""
    phones: tuple[str, ...] = ()
    owner: str = ""
    country: str = "FR"
    languages: tuple[str, ...] = ("fr", "en")
    week: tuple[tuple[Span, ...], ...] = ((),) * 7
    holidays: Mapping[date, str] = field(default_factory=dict)
    special: tuple[SpecialDays, ...] = ()
    quiet: Quiet = Quiet()
    allowed_countries: frozenset[str] = frozenset({"FR"})
    budgets: Budgets = Budgets()
    accounts: AccountRoles = AccountRoles()
    sms_price: Price | None = None
    calendars: tuple[Calendar, ...] = ()  # where appointments come from
    appointments_to: str = ""  # where another program is told what becomes of appointments
    tell_owner: frozenset[Tell] = frozenset(Tell)
    cancel_stops: bool = False  # CANCEL alone, with no appointment, asks for no more messages
    second_thought: timedelta = timedelta(seconds=8)  # what changes an appointment waits this long for more words
    missed_call_wait: timedelta = timedelta(seconds=45)  # the answer to a missed call waits this long for a call back

    def local(self, at: datetime) -> datetime:
        """Returns the moment on the business's own clock."""
        return at.astimezone(self.zone)

    def has_hours(self) -> bool:
        return any(self.week) or any(each.opens and each.spans for each in self.special)

    def is_holiday(self, day: date) -> bool:
        """Checks whether it is a day off: a public holiday, or closed by the owner, and not opened all the same."""
        rules = ruling(self.special, day)
        return not all(each.opens for each in rules) if rules else day in self.holidays

    def holiday_name(self, day: date, language: str) -> str:
        """Returns what the public holiday of that day is called in a language; "" for any other day."""
        if isinstance(self.holidays, NamedDays):
            return self.holidays.named(day, language)
        return self.holidays.get(day, "")

    def spans(self, day: date) -> tuple[Span, ...]:
        """Returns when the business is open on that day; nothing where no hours were given."""
        return self._spans(day) if self.has_hours() else ()

    def running_day(self, at: datetime) -> date:
        """Returns the day whose hours hold at that moment: yesterday's while a span of it runs on over midnight."""
        now = self.local(at)
        yesterday = now.date() - timedelta(days=1)
        minute = now.hour * 60 + now.minute + DAY
        return yesterday if any(span.start <= minute < span.end for span in self.spans(yesterday)) else now.date()

    def hours_at(self, at: datetime) -> frozenset[Hours]:
        """Returns every word of `hours` that is true at that moment: {closed, lunch}, {open}..."""
        now = self.local(at)
        if self._is_open(now):
            return frozenset({Hours.OPEN})
        if self.is_holiday(now.date()):
            return frozenset({Hours.CLOSED, Hours.HOLIDAY})
        minute = now.hour * 60 + now.minute
        today = self.spans(now.date())
        between = any(span.end <= minute for span in today) and any(span.start > minute for span in today)
        return frozenset({Hours.CLOSED, Hours.LUNCH} if between else {Hours.CLOSED})

    def next_opening(self, at: datetime) -> datetime | None:
        """Returns the next moment the business opens, `at` itself if it is open; None if it never does in a year."""
        return at if Hours.OPEN in self.hours_at(at) else self.opening_after(at)

    def opening_after(self, at: datetime) -> datetime | None:
        """Returns the next moment it opens after another one, whether it is open then or not; None if not within a
        year."""
        start = self.local(at)
        for ahead in range(367):
            day = start.date() + timedelta(days=ahead)
            for span in self.spans(day):
                opening = datetime.combine(day, time(), self.zone) + timedelta(minutes=span.start)
                if opening > start:
                    return opening
        return None

    def _spans(self, day: date) -> tuple[Span, ...]:
        rules = ruling(self.special, day)
        if self.is_holiday(day):
            return ()
        usual = self.week[day.weekday()] if self.has_hours() else (Span(0, DAY),)
        given = [span for each in rules for span in each.spans or usual] if rules else usual
        return without(joined(given) if rules else given, closed_parts(self.special, day))

    def _is_open(self, now: datetime) -> bool:
        minute = now.hour * 60 + now.minute
        yesterday = now.date() - timedelta(days=1)
        return any(span.start <= minute < span.end for span in self._spans(now.date())) or any(
            span.start <= minute + DAY < span.end for span in self._spans(yesterday)
        )

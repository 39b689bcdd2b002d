"""The variables a template may use. One table: the loader checks templates against it, rendering fills it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, time

from responder.dataclass import dataclass
from responder.domain.matching.asked_days import Asked, AskedDays
from responder.domain.model.business import Business
from responder.domain.model.events import CallEnded, CallNoted, Event, SmsReceived, TimeTriggerReached
from responder.domain.model.state import Appointment, Contact
from responder.domain.model.time_triggers import MissedCalls
from responder.domain.schedule.hours_in_words import (
    asked_in_words,
    clock_in_words,
    days_in_words,
    hours_in_words,
    hours_on,
    opening_in_words,
    week_in_words,
)
from responder.domain.text.folding import LONGEST
from responder.languages import LANGUAGES, language_or_english

VARIABLES: Mapping[str, tuple[str, ...]] = {
    "contact": ("name", "first_name", "number", "tags"),
    "message": (),
    "call": ("kind", "time", "duration"),
    "appointment": ("date", "time", "end", "place", "who", "title", "id"),
    "business": (
        "name",
        "phone",
        "owner",
        "hours_today",
        "hours_week",
        "next_opening",
        "holiday",
        "hours_on",
    ),
    "hours_on": (),
    "day": (),
    "appointments": (),
    "captured": ("date", "time", "number", "email", "name"),
    "wanted": (),
    "missed": ("count", "list"),
    "now": (),
    "language": (),
}
"""Name -> its attributes; no attributes means the variable is used as it is."""


@dataclass(frozen=True, slots=True)
class ContactValues:
    name: str
    first_name: str
    number: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallValues:
    kind: str = ""
    time: datetime | None = None
    duration: int = 0  # seconds


@dataclass(frozen=True, slots=True)
class AppointmentValues:
    """`date` and `time` are the appointment's moment on the business's clock: the filters `date` and
    `time` write them out in the contact's language, and so does a bare `{{ appointment.date }}`. `end` is the
    time of day it ends at, "" where nobody said."""

    date: object = ""
    time: object = ""
    end: object = ""
    place: str = ""
    who: str = ""
    title: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class BusinessValues:
    name: str
    phone: str
    owner: str
    hours: Callable[[], str]
    week: Callable[[], str] = str
    opening: Callable[[], str] = str
    named: Callable[[], str] = str
    hours_on: "HoursOn | None" = None

    # Few texts print these, and they are worked out anew every time.
    @property
    def hours_today(self) -> str:
        return self.hours()

    @property
    def hours_week(self) -> str:
        return self.week()

    @property
    def next_opening(self) -> str:
        return self.opening()

    @property
    def holiday(self) -> str:
        """The name of the public holiday that the day asked about is, else of today's."""
        return self.named()


@dataclass(frozen=True, slots=True)
class AskedDay:
    """The day that the contact asked about, else today: `{{ day }}`, `{{ day | date }}`, `{{ hours_on(day) }}`."""

    written: str
    at: datetime

    def __str__(self) -> str:
        return self.written


@dataclass(frozen=True, slots=True)
class HoursOn:
    """`{{ hours_on(day) }}`: the only thing that a text may call. Printed by itself it tells of what was asked."""

    told: Callable[[object], str]
    asked: Callable[[], str]

    def __call__(self, day: object) -> str:
        return self.asked() if isinstance(day, AskedDay) else self.told(day)

    def __str__(self) -> str:
        return self.asked()


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A moment that reads as a date where it is printed. The template filters find the moment in `at`."""

    at: datetime
    language: str = ""

    def __str__(self) -> str:
        form = LANGUAGES[self.language].written.date_form if self.language in LANGUAGES else "%d/%m/%Y"
        return f"{self.at:{form}}".lstrip("0" if self.language == "en" else "")


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment that reads as a time of day where it is printed: 18h30 in French, 18:30 elsewhere."""

    at: datetime
    language: str = ""
    others: tuple[datetime, ...] = ()  # of the same day: "10h et 14h"

    def __str__(self) -> str:
        return _listed([self._written(each) for each in (self.at, *self.others)], self.language)

    def _written(self, at: datetime) -> str:
        return clock_in_words(at.hour * 60 + at.minute, self.language)


@dataclass(frozen=True, slots=True)
class MissedValues:
    """The missed calls of a digest: how many people called, and a line each."""

    count: int = 0
    list: str = ""


class Values(Mapping[str, object]):
    """Values a template may print, each value worked out when it is first asked for: most texts print two or three."""

    def __init__(self, sources: Mapping[str, Callable[[], object]]) -> None:
        self._sources = sources
        self._known: dict[str, object] = {}

    def __getitem__(self, name: str) -> object:
        if name not in self._known:
            self._known[name] = self._sources[name]()
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBeside:
    """Other values that texts print: what the rule `captured` of the text, all the appointments to come (`upcoming`),
    those of the same day (`visit`), another time that the text proposes (`wanted`), and the days whose opening hours it
    asks about."""

    captured: Mapping[str, str] = field(default_factory=dict)
    upcoming: Sequence[Appointment] = ()
    visit: Sequence[Appointment] = ()
    wanted: Callable[[], str] = str
    asked: Callable[[], AskedDays] = lambda: AskedDays(Asked.NO_DAY)


NOTHING_BESIDE = KnownBeside()


def values_for(
    event: Event,
    contact: Contact,
    appointment: Appointment | None,
    business: Business,
    language: str,
    now: datetime,
    beside: KnownBeside = NOTHING_BESIDE,
) -> Values:
    """Everything a template may print. What the contact wrote cannot carry a link marker."""
    captured, asked = beside.captured, beside.asked
    return Values(
        {
            "contact": lambda: _contact_values(contact),
            "message": lambda: defused(event.text[:LONGEST] if isinstance(event, SmsReceived | CallNoted) else ""),
            "call": lambda: _call_values(event, business),
            "appointment": lambda: _appointment_values(appointment, business, language, beside.visit),
            "appointments": lambda: _listed(
                [_in_short(each, business, language) for each in beside.upcoming], language
            ),
            "wanted": lambda: defused(beside.wanted()),
            "missed": lambda: _missed_values(event, business, language),
            "business": lambda: _business_values(business, now, language, asked),
            "hours_on": lambda: _hours_on(business, now, language, asked),
            "day": lambda: _asked_day(business, now, language, asked()),
            "captured": lambda: _captured_values(captured),
            "now": lambda: business.local(now),
            "language": lambda: language,
        }
    )


def _contact_values(contact: Contact) -> ContactValues:
    name, first_name = defused(contact.name), defused(contact.first_name)
    return ContactValues(name, first_name, contact.number, tuple(sorted(contact.tags)))


def _call_values(event: Event, business: Business) -> CallValues:
    if not isinstance(event, CallEnded):
        return CallValues()
    return CallValues(event.kind.value, business.local(event.at), event.duration)


def _business_values(
    business: Business, now: datetime, language: str, asked: Callable[[], AskedDays]
) -> BusinessValues:
    return BusinessValues(
        name=business.name,
        phone=business.phones[0] if business.phones else "",
        owner=business.owner,
        hours=lambda: hours_of(business, now, language),
        week=lambda: week_in_words(business, now, language),
        opening=lambda: opening_in_words(business, now, language),
        named=lambda: business.holiday_name(_first_day(business, now, asked()), language),
        hours_on=_hours_on(business, now, language, asked),
    )


def _hours_on(business: Business, now: datetime, language: str, asked: Callable[[], AskedDays]) -> HoursOn:
    return HoursOn(
        told=lambda day: hours_on(day, asked(), business, now, language),
        asked=lambda: asked_in_words(asked(), business, now, language),
    )


def _asked_day(business: Business, now: datetime, language: str, asked: AskedDays) -> AskedDay:
    at = datetime.combine(_first_day(business, now, asked), time(), business.zone)
    return AskedDay(days_in_words(asked, business, now, language), at)


def _first_day(business: Business, now: datetime, asked: AskedDays) -> date:
    return asked.days[0] if asked.days else business.running_day(now)


def _captured_values(captured: Mapping[str, str]) -> dict[str, str]:
    return dict.fromkeys(VARIABLES["captured"], "") | {slot: defused(value) for slot, value in captured.items()}


def _missed_values(event: Event, business: Business, language: str) -> MissedValues:
    return _missed(event.missed, business, language) if isinstance(event, TimeTriggerReached) else MissedValues()


def defused(text: str) -> str:
    """Writes a text without anything a gateway would take for its link marker ("[link]", "[Lien_Tracking]")."""
    return text.replace("[", "(").replace("]", ")")


def hours_of(business: Business, at: datetime, language: str) -> str:
    """Today's opening hours as a person writes them: "9h-12h30, 14h-18h30"; a word for a closed day. After midnight
    they are those of the evening that still runs."""
    return hours_in_words(business.spans(business.running_day(at)), language)


def _listed(parts: Sequence[str], language: str) -> str:
    """Joins parts as a language lists them: "10h", "10h et 14h", "10h, 11h et 14h"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {language_or_english(language).written.conjunction} {parts[-1]}"


def _in_short(appointment: Appointment, business: Business, language: str) -> str:
    at = business.local(appointment.at)
    form = LANGUAGES[language].written.short_date_form if language in LANGUAGES else "%d/%m"
    return f"{at:{form}} {Clock(at, language)}"


_MOST_LISTED = 8  # a digest is an SMS, not a list of numbers to scroll through


def _missed(calls: Sequence[MissedCalls], business: Business, language: str) -> MissedValues:
    lines = []
    for each in calls[:_MOST_LISTED]:
        at = business.local(datetime.fromisoformat(each.at))
        times = f" ({each.times}x)" if each.times > 1 else ""
        name = f"{defused(each.name)} " if each.name else ""
        lines.append(f"{at:%d/%m} {Clock(at, language)} {name}{each.number}{times}")
    more = [f"+{len(calls) - _MOST_LISTED}"] if len(calls) > _MOST_LISTED else []
    return MissedValues(len(calls), ", ".join(lines + more))


def _appointment_values(
    appointment: Appointment | None, business: Business, language: str, visit: Sequence[Appointment] = ()
) -> AppointmentValues:
    if appointment is None:
        return AppointmentValues()
    at = business.local(appointment.at)
    others = tuple(business.local(each.at) for each in visit if each.id != appointment.id)
    return AppointmentValues(
        PrintedDay(at, language),
        Clock(at, language, others),
        Clock(business.local(appointment.end), language) if appointment.end else "",
        defused(appointment.place),
        defused(appointment.who),
        defused(appointment.title),
        appointment.id,
    )

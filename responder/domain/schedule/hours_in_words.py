"""Opening hours as texts tell them, in the language of the contact: of a day, of the days asked about, of the week.

In letters of GSM-7 only ("1 aout"): one letter more would make two SMS of one.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from responder.domain.matching.asked_days import Asked, AskedDays, asked_days
from responder.domain.model.business import Business
from responder.domain.model.minute_spans import DAY, Span
from responder.domain.text.sms_parts import gsm7
from responder.languages import language_or_english
from responder.languages.cldr import format_date

_AHEAD = 14  # days in which what differs from the week is told with it
_MOST_EXCEPTIONS = 4


def hours_in_words(spans: Sequence[Span], language: str) -> str:
    """Writes the opening hours of a day: "9h-12h30, 14h-18h30"; a word for a day without any."""
    if not spans:
        return language_or_english(language).written.closed
    return ", ".join(f"{clock_in_words(s.start, language)}-{clock_in_words(s.end, language)}" for s in spans)


def clock_in_words(minute: int, language: str) -> str:
    hour, rest = divmod(minute if minute <= DAY else minute - DAY, 60)
    written = language_or_english(language).written
    return (written.clock_form if rest else written.full_hour_form).format(hour=hour, minute=f"{rest:02d}")


def day_in_words(day: date, language: str) -> str:
    """Writes a day with its weekday, without its year: "mardi 31 mars"."""
    return _written(day, language_or_english(language).written.day_form, language)


def days_in_words(asked: AskedDays, business: Business, now: datetime, language: str) -> str:
    """Returns the days a question is about: "samedi 28 mars, dimanche 29 mars"; "" for the week."""
    return ", ".join(day_in_words(day, language) for day in days_told(asked, business, now))


def days_told(asked: AskedDays, business: Business, now: datetime) -> tuple[date, ...]:
    """Returns the days that are told of: without one it is today (at night the evening that still runs), and the next
    day it opens where today has nothing left of its hours."""
    if asked.kind is not Asked.NO_DAY:
        return asked.days
    today, opening = business.running_day(now), business.next_opening(now)
    if opening is None or business.local(opening).date() == business.local(now).date():
        return (today,)
    return today, business.local(opening).date()


def asked_in_words(asked: AskedDays, business: Business, now: datetime, language: str) -> str:
    """Returns the hours of what was asked: "samedi 28 mars 9h-13h ; dimanche 29 mars fermé", or of the whole week."""
    if asked.kind is Asked.WEEK or asked.kind is Asked.BEYOND:
        return week_in_words(business, now, language)
    return _joined([_line(day, business, language) for day in days_told(asked, business, now)], language)


def week_in_words(business: Business, now: datetime, language: str) -> str:
    """Returns the usual week, days alike together, and what differs from it in the next two weeks."""
    if not business.has_hours():
        return ""
    lines = []
    for spans, run in groupby(range(7), key=lambda day: business.week[day]):
        days = list(run)
        names = [_written(_MONDAY + timedelta(days=day), "EEEE", language) for day in (days[0], days[-1])]
        lines.append(f"{'-'.join(dict.fromkeys(names))} {hours_in_words(spans, language)}")
    return _joined([*lines, *_exceptions(business, business.local(now).date(), language)], language)


def opening_in_words(business: Business, now: datetime, language: str) -> str:
    """Tells when the business opens next: "lundi 30 mars à 9h", a day that is today by a word; "" where it does not
    open within a year."""
    opening = business.opening_after(now)
    if opening is None:
        return ""
    written = language_or_english(language).written
    clock = clock_in_words(opening.hour * 60 + opening.minute, language)
    if opening.date() == business.local(now).date():
        return gsm7(written.today_at.format(clock))
    return gsm7(written.day_at.format(day_in_words(opening.date(), language), clock))


def hours_on(value: object, asked: AskedDays, business: Business, now: datetime, language: str) -> str:
    """Returns the hours of a day that a text names: a moment, a date, or words ("saturday", "2026-12-24"). "" where
    there is no such day."""
    at = getattr(value, "at", value)
    if isinstance(at, datetime):
        return hours_in_words(business.spans(business.local(at).date()), language)
    if isinstance(at, str) and _ISO.fullmatch(at.strip()):
        try:
            at = date.fromisoformat(at.strip())
        except ValueError:
            return ""
    if isinstance(at, date):
        return hours_in_words(business.spans(at), language)
    named = asked_days(str(value), business.local(now).date(), business, language)
    if named.kind is not Asked.DAYS:
        return ""
    if len(named.days) == 1:
        return hours_in_words(business.spans(named.days[0]), language)
    return asked_in_words(named, business, now, language)


_MONDAY = date(2024, 1, 1)
_ISO = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


def _line(day: date, business: Business, language: str) -> str:
    name = business.holiday_name(day, language)
    why = f" ({name})" if name else ""
    return gsm7(f"{day_in_words(day, language)} {hours_in_words(business.spans(day), language)}{why}")


def _exceptions(business: Business, today: date, language: str) -> Iterable[str]:
    ahead = [today + timedelta(days=count) for count in range(_AHEAD)]
    unlike = [day for day in ahead if business.spans(day) != business.week[day.weekday()]]
    runs: list[list[date]] = []
    for day in unlike:
        if runs and day - runs[-1][-1] == timedelta(days=1) and business.spans(day) == business.spans(runs[-1][0]):
            runs[-1].append(day)
        else:
            runs.append([day])
    for run in runs[:_MOST_EXCEPTIONS]:
        if len(run) == 1:
            yield _line(run[0], business, language)
        else:
            form = language_or_english(language).written.short_day_form
            ends = f"{_written(run[0], form, language)}-{_written(run[-1], form, language)}"
            yield gsm7(f"{ends} {hours_in_words(business.spans(run[0]), language)}")


def _joined(lines: Sequence[str], language: str) -> str:
    return language_or_english(language).written.list_separator.join(lines)


def _written(day: date, form: str, language: str) -> str:
    return gsm7(format_date(day, form, language=language))

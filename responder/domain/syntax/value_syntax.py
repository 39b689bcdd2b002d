"""The small languages inside a value: durations, times of day, spans of hours, days, dates."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from itertools import pairwise

from responder.domain.model.business import Quiet
from responder.domain.model.minute_spans import DAY, Span
from responder.domain.syntax.named_hours import named_hours_in_digits
from responder.domain.text.dates import days_and_months
from responder.languages import LANGUAGES, any_of, in_any, one_of
from responder.languages.catalogue import Told, sentence

_UNITS: Mapping[str, int] = {
    name: seconds
    for language in LANGUAGES.values()
    for seconds, names in language.values.units.items()
    for name in names
}
CONJUNCTIONS = one_of(lambda each: each.values.conjunctions)
UNTIL = any_of(lambda each: each.values.until)
HOUR_SIGNS = any_of(lambda each: each.values.hour_signs)
TO = one_of(lambda each: each.values.to)
ORDINALS = one_of(lambda each: each.values.ordinals)
BEFORE_A_MONTH = one_of(lambda each: each.values.before_a_month)
BEFORE_HOURS = one_of(lambda each: each.values.before_hours)
_DURATION_PART = re.compile(rf"(\d{{1,6}})\s*([^\W\d_]+)?\s*(?:{CONJUNCTIONS})?\s*")
LONGEST_DURATION = timedelta(days=366)
_LONGEST_THOUGHT = timedelta(minutes=1)
_LONGEST_MISSED_CALL_WAIT = timedelta(minutes=10)  # past its 15 minutes an answer is of no more use

DAYS: Mapping[str, int] = {
    name: day for language in LANGUAGES.values() for day, names in enumerate(language.values.weekdays) for name in names
}
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS: Mapping[str, tuple[int, ...]] = {
    "weekdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
    "every day": tuple(range(7)),
}
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:\s*[h:.]\s*(?P<minute>\d{2})?)?\s*"
    rf"(?:(?P<half>am|pm)|(?!h$){HOUR_SIGNS})?"
)
_DASH = re.compile(rf"\s*(?:-|–|—|\b{TO}\b)\s*")
# "9h-12h et 14h-19h", "von 9 bis 18 Uhr", "9:00-12:00 / 14:00-18:00": what stands between spans, and before one.
_AND = one_of(lambda each: each.values.conjunctions | each.values.then) + r"\b"
_BETWEEN_SPANS = re.compile(
    rf"\s*(?:[,;/&+]\s*(?:{_AND})?|\b{_AND})\s*"
    r"|(?:(?<=\d)|(?<=\dh)|(?<=\d[ap]m)|(?<=\d [ap]m))\s+(?=\d{1,2}\s*[h:.-])"
)
_BEFORE_A_SPAN = re.compile(rf"^{BEFORE_HOURS}\s+")
_CLOSED = in_any(lambda each: each.values.closed)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_OTHER_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_YES = in_any(lambda each: each.values.yes)
_NO = in_any(lambda each: each.values.no)


class BadValue(ValueError):
    """A value that cannot be read. `advice` says what to write, `hint` the same in English."""

    def __init__(self, told: Told, advice: Told = "") -> None:
        super().__init__(str(told))
        self.told, self.advice = told, advice

    @property
    def hint(self) -> str:
        return str(self.advice)


def yes_or_no(text: str) -> bool:
    word = text.strip().lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise BadValue(sentence('"{text}" is neither yes nor no', text=text), sentence("write: yes or no"))


def duration(text: str) -> timedelta:
    """Parses a duration of at most a year: "45s", "10m", "2h30", "1h 30m", "3 days", "2 semaines". Raises BadValue."""
    hint = sentence("write it like 45s, 10m, 2h, 1h 30m or 3 days")
    words, seconds, finer = text.strip().lower(), 0, 0
    while words:
        found = _DURATION_PART.match(words)
        unit = _UNITS.get(found[2] or "") if found else None
        if found and not found[2] and finer == 3_600:
            unit = 60  # the "30" of "2h30"
        if found is None or unit is None:
            raise BadValue(sentence('"{text}" is not a duration', text=text), hint)
        seconds, finer = seconds + int(found[1]) * unit, unit
        words = words[found.end() :]
    if not 0 < seconds <= LONGEST_DURATION.total_seconds():
        why = sentence("is no time at all") if not seconds else sentence("is longer than a year")
        raise BadValue(sentence('"{text}" {why}', text=text, why=why), hint)
    return timedelta(seconds=seconds)


def second_thought(text: str) -> timedelta:
    """Parses the wait for a second thought, a minute at most: "8s"; "none" is no time at all. Raises BadValue."""
    return _wait(text, _LONGEST_THOUGHT, sentence("8s, a minute at most"))


def missed_call_wait(text: str) -> timedelta:
    """Parses the wait after a missed call, ten minutes at most: "45s"; "none" is no time at all. Raises BadValue."""
    return _wait(text, _LONGEST_MISSED_CALL_WAIT, sentence("45s, ten minutes at most"))


def _wait(text: str, longest: timedelta, example: Told) -> timedelta:
    if text.strip().lower() in ("none", "no", "0", "0s", "never"):
        return timedelta()
    time = duration(text)
    if time > longest:
        raise BadValue(
            sentence('"{text}" is longer than anybody waits for an answer', text=text),
            sentence("write it like: {example}", example=example),
        )
    return time


def minute_of_day(text: str) -> int:
    """Parses the minutes from midnight of "9h", "9:30", "18h30", "6pm"; "24:00" is 1440. Raises BadValue."""
    found = _TIME.fullmatch(named_hours_in_digits(text.strip().lower()))
    hint = sentence("write it like 09:00 or 18:30")
    if found is None:
        raise BadValue(sentence('"{text}" is not a time of day', text=text), hint)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            raise BadValue(sentence('"{text}" is not a time of day', text=text), hint)
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    if minute > 59 or hour * 60 + minute > 1440:
        raise BadValue(sentence('"{text}" is not a time of day', text=text), hint)
    return hour * 60 + minute


def time_of_day(text: str) -> time:
    """Reads a time of day as a time; "24:00" is midnight."""
    hour, minute = divmod(minute_of_day(text) % 1440, 60)
    return time(hour, minute)


def between(text: str) -> tuple[time, time]:
    """Parses two different times of day: "18:30 and 08:00". Raises BadValue."""
    parts = re.split(rf"\s+{CONJUNCTIONS}\s+", text.strip().lower())
    parts = parts if len(parts) == 2 else _DASH.split(text.strip().lower())
    if len(parts) != 2:
        raise BadValue(
            sentence('"{text}" is not two times of day', text=text), sentence("write it like: 18:30 and 08:00")
        )
    start, end = (time_of_day(part) for part in parts)
    if start == end:
        raise BadValue(
            sentence('"{text}" starts and ends at the same time', text=text), sentence("write two different times")
        )
    return start, end


def spans(text: str) -> tuple[Span, ...]:
    """Parses the spans of hours of a day, in their order: "09:00-12:30, 14:00-18:30"; "22:00-02:00" runs over midnight;
    "closed" is none. Raises BadValue, also for spans that overlap."""
    if text.strip().lower() in _CLOSED:
        return ()
    parts = _BETWEEN_SPANS.split(named_hours_in_digits(text.strip().lower()))
    found = sorted((_span(_BEFORE_A_SPAN.sub("", part)) for part in parts), key=lambda span: span.start)
    for each in found:
        _ask_back(each)
    for earlier, later in pairwise(found):
        if later.start < earlier.end:
            raise BadValue(
                sentence('two spans of "{text}" overlap', text=text),
                sentence("write them one after the other: 09:00-12:30, 14:00-18:30"),
            )
    return tuple(found)


def spans_in_digits(spans: Iterable[Span]) -> str:
    """Writes spans of hours as they are written here: "09:00-12:30, 14:00-18:30"."""
    return ", ".join(
        f"{_digits(each.start)}-{_digits(each.end if each.end <= DAY else each.end - DAY)}" for each in spans
    )


def _digits(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _ask_back(span: Span) -> None:
    """Refuses a span that runs too long over midnight: "17:00-09:00" is two times the wrong way round, or a night, and
    nobody can tell. A bar that is open until two and a service of the night from eight to eight are plain. Raises
    BadValue."""
    length, end = span.end - span.start, span.end - DAY
    longest = next((hours for until, hours in _NIGHTS if end <= until * 60), 0)
    if end <= 0 or length <= longest * 60:
        return
    start, written = f"{span.start // 60:02d}:{span.start % 60:02d}", f"{end // 60:02d}:{end % 60:02d}"
    turned = f"{written}-{start}"
    if end < 720 and span.start < 720:  # "09:00-06:00": six in the evening
        turned = f"{start}-{end // 60 + 12:02d}:{end % 60:02d}"
    raise BadValue(
        sentence(
            '"{start}-{written}" would be open for {value} hours, over midnight',
            start=start,
            written=written,
            value=length // 60,
        ),
        sentence(
            "write: {turned}\nor, if it is meant so: {start}-24:00, and 00:00-{written} on the day after",
            turned=turned,
            start=start,
            written=written,
        ),
    )


_NIGHTS = ((3, 20), (6, 16), (24, 13))
"""What ends by that hour in the night may be that many hours long."""


def _span(text: str) -> Span:
    parts = _DASH.split(text.strip().lower())
    hint = sentence("write it like: 09:00-12:30, 14:00-18:30 (or: closed)")
    if len(parts) != 2:
        raise BadValue(sentence('"{text}" is not a span of hours', text=text.strip()), hint)
    start, end = (minute_of_day(part) for part in parts)
    if parts[1].isdigit() and end < start < 720:  # "9-1": nobody is open until one in the night who writes it so
        hint = sentence(
            "write {value}:00 for the afternoon, or {value2:02d}:00 for the night",
            value=end // 60 + 12,
            value2=end // 60,
        )
        raise BadValue(sentence('"{text}" may end in the afternoon or in the night', text=text.strip()), hint)
    if start == end or start == 1440:
        raise BadValue(sentence('"{text}" is no span of hours', text=text.strip()), sentence("all day is 00:00-24:00"))
    return Span(start, end if end > start else end + 1440)


def days(text: str) -> frozenset[int]:
    """Parses days of the week as numbers, Monday as 0: "monday-friday, sunday", "weekend", "lundi". Raises BadValue."""
    found: set[int] = set()
    for part in re.split(rf",|\s{CONJUNCTIONS}\s", text.lower()):
        word = part.strip()
        if word in _GROUPS:
            found.update(_GROUPS[word])
            continue
        ends = _ends(_BEFORE_DAYS.sub("", word))
        if len(ends) > 2:
            raise BadValue(
                sentence('"{word}" is not a span of days', word=word), sentence("write it like: monday-friday")
            )
        first, last = ends[0], ends[-1]
        found.update(day % 7 for day in range(first, (last if last >= first else last + 7) + 1))
    return frozenset(found)


def _ends(word: str) -> list[int]:
    """Reads the ends of a span of days. "di" alone is Tuesday in German and Sunday in French; "di-fr" and "mo-di" are
    German."""
    ends = re.split(rf"\s*(?:-|–|—|\b{TO}\b)\s*", word)
    of_one_language = len(ends) > 1 and (ends[0] in _OF_TWO_LANGUAGES or ends[0] in _SHORT_DAYS)
    return [_OF_TWO_LANGUAGES[end] if end in _OF_TWO_LANGUAGES and of_one_language else _day(end.strip(), word)
            for end in ends]  # fmt: skip


_BEFORE_DAYS = re.compile(rf"^{one_of(lambda each: each.values.before_days)}\s+")
_OF_TWO_LANGUAGES = {
    name: day for language in LANGUAGES.values() for name, day in language.values.days_of_two_languages.items()
}
_SHORT_DAYS = in_any(lambda each: each.values.short_days)


def quiet(text: str) -> Quiet:
    """Parses the quiet spans of hours, days of the week and holidays: "20:00-08:00, sunday, holidays"; "none" is no
    quiet at all. Raises BadValue, also where no time is left to write to anybody."""
    parts = [named_hours_in_digits(part.strip().lower()) for part in text.split(",")]
    if parts in ([word] for word in ("none", "never", *_NO)):
        return Quiet((), frozenset(), holidays=False)
    times = [part for part in parts if part[:1].isdigit()]
    others = [part for part in parts if part not in times and part not in _HOLIDAYS]
    found = Quiet(
        tuple(_span(part) for part in times),
        frozenset(day for part in others for day in days(part)),
        holidays=any(part in _HOLIDAYS for part in parts),
    )
    if len(found.days) == 7 or _covers_the_day(found.spans):
        raise BadValue(
            sentence('"{text}" leaves no time to write to anybody', text=text),
            sentence("write it like: 20:00-08:00, sunday, holidays"),
        )
    return found


_HOLIDAYS = in_any(lambda each: each.values.holidays)


def _covers_the_day(spans: tuple[Span, ...]) -> bool:
    return all(any(s.start <= minute < s.end or minute < s.end - 1440 for s in spans) for minute in range(1440))


def _day(word: str, text: str) -> int:
    if word not in DAYS:
        from responder.domain.text.suggestions import did_you_mean

        if word == "di":
            raise BadValue(
                sentence('"di" is Tuesday in German and Sunday in French'), sentence("write: tuesday or sunday")
            )
        raise BadValue(sentence('"{word}" is not a day', word=word), did_you_mean(word, (*DAY_NAMES, *_GROUPS)))
    return DAYS[word]


def dates(text: str) -> tuple[date, date]:
    """Parses a day, or a span of days by both its ends: "2026-12-24", "2026-08-01 to 2026-08-15". Raises BadValue."""
    parts = re.split(rf"\s+(?:{UNTIL}|-|–)\s+", text.strip().lower())
    if len(parts) > 2:
        raise BadValue(
            sentence('"{text}" is not a date or a span of dates', text=text),
            sentence("write it like: 2026-08-01 to 2026-08-15"),
        )
    first, last = _date(parts[0]), _date(parts[-1])
    if last < first:
        raise BadValue(
            sentence('"{text}" ends before it starts', text=text),
            sentence("write: {last} to {first}", last=last, first=first),
        )
    return first, last


def _date(text: str) -> date:
    found = _DATE.fullmatch(text)
    if found:
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            raise BadValue(
                sentence("there is no {text} in the calendar", text=text), sentence("year, month, day: 2026-12-24")
            ) from None
    other = _OTHER_DATE.fullmatch(text)
    hint = sentence("year, month, day: 2026-12-24")
    if other:
        [(day, month)] = days_and_months(int(other[1]), int(other[2]), country="")
        if month <= 12 and day <= 31:
            hint = sentence("write: {other}-{int:02d}-{int2:02d}", other=other[3], int=month, int2=day)
    raise BadValue(sentence('"{text}" is not a date as it is written here', text=text), hint)


_LIMIT = re.compile(rf"{one_of(lambda each: each.values.once)}\s*{one_of(lambda each: each.values.per)}\s*(.+)")


def limit(text: str) -> timedelta:
    """Parses the time for which a rule answers once: "once per 12h". Raises BadValue."""
    found = _LIMIT.fullmatch(text.strip().lower())
    if found is None:
        raise BadValue(sentence('"{text}" is not a limit', text=text), sentence("write it like: once per 12h"))
    per = found[1]
    return duration(per if per[:1].isdigit() else f"1 {per}")


def send(text: str) -> timedelta | None:
    """Reads the delay of "now" or "after 10m"; None for "when open"."""
    word = " ".join(text.strip().lower().split())
    if word in ("now", "at once"):
        return timedelta()
    if word == "when open":
        return None
    found = re.fullmatch(r"(?:after|in)\s+(.+)", word)
    if found is None:
        raise BadValue(
            sentence('"{text}" is not a time to send', text=text), sentence("write: now, after 10m or when open")
        )
    return duration(found[1])

"""Reads a moment as people say it: "demain 15h", "jeudi prochain 9h30", "tomorrow 3pm", "übermorgen um 10", "in 3
days at 4pm"."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

from responder.domain.model.business import Business, Hours
from responder.domain.text.dates import days_ahead, month_of, weekday_of
from responder.imports.cells.moments import NotAMoment, clock_in

_NEXT = frozenset(
    "prochain prochaine next nachsten nachster nachste naechsten kommenden proximo proxima prossimo prossima".split()
)
_IN_DAYS = re.compile(
    r"\b(?:dans|in|en|dentro de|tra|fra)\s+(\d{1,2}|une?|one|einer?|una?|uno)\s+"
    r"(jours?|days?|tagen?|dias?|giorn[io]|semaines?|weeks?|wochen?|semanas?|settiman[ae])\b"
)
_WEEK = ("sem", "week", "woche", "sett")
_FILLERS = frozenset(
    "a at um le on am el il the den ce cet cette this diesen este esta questo alle las los h de del di la les "
    "de et and uhr vers o clock heures heure ore horas hora prochain prochaine matin soir apres midi".split()
) | _NEXT  # fmt: skip
_AFTERNOON = frozenset("soir aprem afternoon evening nachmittag abend tarde noche pomeriggio sera tonight".split())
_MORNING = frozenset("matin morning morgens vormittag mattina".split())
_NAMED = {"midi": 12, "noon": 12, "mittag": 12, "mediodia": 12, "mezzogiorno": 12, "minuit": 0, "midnight": 0}
_FARTHEST = timedelta(days=366)


def spoken_moment(written: str, business: Business, now: datetime) -> datetime | None:
    """On the business's clock; None where it names no day in words. A weekday is the next one, today excepted once
    its time is over. Raises nothing: what is left open (no hour, two days) is None too."""
    plain = _folded(written)
    words = re.findall(r"[a-z0-9:.]+", plain)
    today = business.local(now).date()
    clock = _clock(plain, words)
    if clock is None or any(month_of(word) for word in words if len(word) > 3) or re.search(r"\d[/-]\d", plain):
        return None
    days = _days(plain, words, today)
    if len(days) != 1 or any(not _is_known(word) for word in words):
        return None
    day, may_be_later = days.pop()
    at = datetime.combine(day, _in_opening_hours(clock, day, words, business), business.zone)
    return at + timedelta(days=7) if at <= now and may_be_later else at


def _days(plain: str, words: list[str], today: date) -> set[tuple[date, bool]]:
    """Each day that is named, and whether the same weekday a week later may be meant."""
    found: set[tuple[date, bool]] = set()
    if counted := _IN_DAYS.search(plain):
        number = int(counted[1]) if counted[1].isdigit() else 1
        found.add(
            (
                today + timedelta(days=number * (7 if counted[2].startswith(_WEEK) or counted[2] == "semana" else 1)),
                False,
            )
        )
    ahead = _ahead(plain, words)
    if ahead is not None:
        found.add((today + timedelta(days=ahead), False))
    for word in words:
        weekday = weekday_of(word)
        if weekday is None:
            continue
        distance = (weekday - today.weekday()) % 7
        if distance == 0 and _NEXT & set(words):
            distance = 7
        found.add((today + timedelta(days=distance), distance == 0))
    return found


def _ahead(plain: str, words: list[str]) -> int | None:
    if re.search(
        r"\b(?:apres[ -]demain|surlendemain|day after tomorrow|ubermorgen|uebermorgen|pasado manana|dopodomani)\b",
        plain,
    ):
        return 2
    if re.search(r"\b(?:ce|this)\s+(?:matin|soir|morning|afternoon|evening|aprem)", plain):
        return 0
    if "morgen" in words and any(weekday_of(word) is not None for word in words):
        return None  # "Montag Morgen" is its morning
    return days_ahead([word for word in words if word != "apres"])


def _clock(plain: str, words: list[str]) -> time | None:
    named = next((_NAMED[word] for word in words if word in _NAMED and "apres" not in words), None)
    if named is not None:
        return time(named)
    rest = _IN_DAYS.sub(" ", plain)
    try:
        return clock_in(rest)
    except NotAMoment:
        bare = re.findall(r"(?<![\d:.])(\d{1,2})(?![\d:.])", rest)
        return time(int(bare[0])) if len(bare) == 1 and int(bare[0]) < 24 else None


def _in_opening_hours(clock: time, day: date, words: list[str], business: Business) -> time:
    """ "3" is three in the afternoon in the evening's or afternoon's words, or for who is closed at three in the
    morning."""
    if not 1 <= clock.hour < 12:
        return clock
    later = clock.replace(hour=clock.hour + 12)
    if _AFTERNOON & set(words) or ("apres" in words and "midi" in words):
        return later
    if _MORNING & set(words) or clock.hour >= 8:
        return clock
    open_ = [Hours.OPEN in business.hours_at(datetime.combine(day, each, business.zone)) for each in (clock, later)]
    return later if open_ == [False, True] else clock


def _is_known(word: str) -> bool:
    return (
        word in _FILLERS | _AFTERNOON | _MORNING
        or word in _NAMED
        or word[:1].isdigit()
        or weekday_of(word) is not None
        or days_ahead([word]) is not None
        or word
        in (
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "dans",
            "in",
            "en",
            "dentro",
            "tra",
            "fra",
            "day",
            "after",
            "pasado",
            "surlendemain",
        )
        or re.fullmatch(
            r"jours?|days?|tagen?|dias?|giorn[io]|semaines?|weeks?|wochen?|semanas?|settiman[ae]|une?|one|una", word
        )
        is not None
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"aujourd\W?hui", "aujourdhui", re.sub(r"(?<=[a-z]{3})\.", " ", plain))

"""Days and hours of a text, each held against the appointment: the same, or another one."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from responder.domain.text.dates import days_ahead, is_month, is_weekday, mentions
from responder.domain.text.folding import Token

_DURATION = re.compile(r"^\d{1,3}(?:mn|min|mins|minutes?|m)$")
_MINUTES = frozenset("mn min mins minute minutes minuten minutos minuti jours days people personnes persons".split())
_THIS = frozenset("ce cet this esta questa cette heute".split())
_OF_MORNING = frozenset(["manana", "morgen"])
_BEFORE_MORNING = frozenset("la heute montag dienstag mittwoch donnerstag freitag samstag sonntag".split())
# Before a bare number these say that it is an hour or a day.
_CUES = frozenset(
    "a at pour um alle las vers by le on am el il the pas plutot non no not make for to until around about mais lieber "
    "mejor meglio demain tomorrow".split()
)
_AFTER_NUMBERS = frozenset("h heure heures hr hrs uhr oclock ore horas am pm o et e y".split())
_BEFORE_A_DAY = frozenset("le the el il den dem am on".split())
_ARTICLES = frozenset("un une one ein eins uno una".split())
_HIGHEST = 31
_TODAY = 0


def times_in(tokens: Sequence[Token], appointment: datetime | None, today: date) -> dict[int, bool]:
    """The positions of tokens that name a day or an hour, each with whether it is the appointment's."""
    found = {
        at: _refined(tokens, at, fits, appointment, today)
        for at, fits in mentions(tokens, appointment, today).items()
        if not _is_a_length(tokens, at) and _says_a_time(tokens, at, fits)
    }
    return _without_today_beside_the_own_day(tokens, found)


def lengths_in(tokens: Sequence[Token]) -> frozenset[int]:
    """The positions of "10 min": how long, not when."""
    return frozenset(at for at in range(len(tokens)) if _is_a_length(tokens, at))


def is_own_week(words: Sequence[str], appointment: datetime | None, today: date) -> bool:
    """Tells whether "next week" is the week of the appointment."""
    if appointment is None or not {"next", "prochaine", "pro", "nachste", "proxima", "prossima", "viene"} & set(words):
        return False
    return appointment.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


def _refined(tokens: Sequence[Token], at: int, fits: bool, appointment: datetime | None, today: date) -> bool:
    """ "Tonight" is today's, whatever the hour of tomorrow's appointment."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    if appointment is None:
        return False
    if word.isdigit() and fits and not _names_a_day(tokens, at):
        return int(word) in (appointment.hour, appointment.hour % 12, appointment.minute)
    ahead = days_ahead([word])
    if word in _OF_MORNING and before in _BEFORE_MORNING:
        return appointment.hour < 12
    if ahead is not None and not (word == "demain" and before == "apres"):
        return appointment.date() == today + timedelta(days=ahead)
    if before in _THIS and not word[:1].isdigit():
        return fits and appointment.date() == today
    return fits


def _names_a_day(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].word if at else ""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return is_month(following) or is_month(before) or is_weekday(before) or before in _BEFORE_A_DAY or before.isdigit()


def _is_a_length(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    if not word[:1].isdigit():
        return False
    if _DURATION.match(word):
        return True
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return word.isdigit() and following in _MINUTES


def _says_a_time(tokens: Sequence[Token], at: int, fits: bool) -> bool:
    word = tokens[at].word
    if word in _ARTICLES:
        return at + 1 < len(tokens) and tokens[at + 1].word in _AFTER_NUMBERS
    if not word.isdigit():
        return True
    before = tokens[at - 1].word if at else ""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if int(word) > _HIGHEST and not before[:1].isdigit():
        return fits
    return fits or before in _CUES or following in _AFTER_NUMBERS or not following or not before


def _without_today_beside_the_own_day(tokens: Sequence[Token], found: dict[int, bool]) -> dict[int, bool]:
    """ "Ill today, so I can't come tomorrow" names one day of the appointment."""
    if not any(found.values()):
        return found
    return {at: fits for at, fits in found.items() if fits or days_ahead([tokens[at].word]) != _TODAY}

"""The days and times a text mentions, held against the appointment's own.

"demain 10h" explains itself if the appointment is tomorrow at ten; "plutôt jeudi" does not, and one date
that does not fit is enough to keep a message from being taken as a plain yes.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from responder.core.text import BREAK, Token

_DAYS_AHEAD: dict[str, int] = {
    word: ahead
    for ahead, words in {
        0: "aujourdhui ajd auj aujourd today tdy heute hoy oggi tantot tonight stasera",
        1: "demain dem1 2m1 2main dmain dem demin demainn tomorrow tmrw tmr tmw tomoro tomorow 2moro morgen manana "
        "domani",
        2: "apresdemain surlendemain ubermorgen uebermorgen dopodomani",
    }.items()
    for word in words.split()
}

_WEEKDAYS: dict[str, int] = {
    word: day
    for day, words in enumerate(
        [
            "lundi lun monday mon montag lunes lunedi",
            "mardi mar tuesday tue tues dienstag martes martedi",
            "mercredi mer mercr wednesday wed weds mittwoch miercoles mercoledi",
            "jeudi jeu thursday thu thur thurs donnerstag jueves giovedi",
            "vendredi ven friday fri freitag viernes venerdi",
            "samedi sam saturday sat samstag sonnabend sabado sabato",
            "dimanche dim sunday sun sonntag domingo domenica",
        ]
    )
    for word in words.split()
}

_MONTHS: dict[str, int] = {
    word: month
    for month, words in enumerate(
        [
            "janvier janv january jan januar enero gennaio",
            "fevrier fev february feb februar febrero febbraio",
            "mars march marz maerz marzo",
            "avril avr april apr abril aprile",
            "mai may mayo maggio",
            "juin june jun juni junio giugno",
            "juillet juil july jul juli julio luglio",
            "aout august aug agosto",
            "septembre sept september sep septiembre settembre",
            "octobre oct october oktober octubre ottobre",
            "novembre nov november noviembre",
            "decembre dec december dezember dez diciembre dicembre",
        ],
        start=1,
    )
    for word in words.split()
}

# Parts of a day: from that hour on, up to that hour.
_PARTS_OF_DAY: dict[str, tuple[int, int]] = {
    word: hours
    for hours, words in {
        (0, 12): "matin mat morning morgens manana mattina am vormittag",
        (11, 15): "midi noon mittag mediodia mezzogiorno",
        (12, 19): "aprem apremidi aprm afternoon nachmittag tarde pomeriggio pm",
        (17, 24): "soir soiree evening tonight night abend noche sera stasera",
    }.items()
    for word in words.split()
}

# An abbreviation that is also an everyday word is a day only beside a number or another date word.
_AMBIGUOUS = frozenset(
    ["mar", "mer", "sam", "dim", "sun", "sat", "mon", "wed", "mai", "may", "mars", "march", "am", "pm"]
    + ["dem", "ven", "jeu", "lun", "sera", "mat", "night", "jan", "marz", "dec", "oct"]
)

_CLOCK = re.compile(r"^(\d{1,2})(?:h|hrs?|hs|uhr|am|pm|heures?|hours?|oclock)(\d{2})?(?:am|pm|mn|min)?$")
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|er|eme)$")
_NUMBER = re.compile(r"^\d{1,4}$")
_UNITS = frozenset(["h", "heure", "heures", "hr", "hrs", "uhr", "oclock", "ore"])
_TIME_CUES = frozenset(["a", "at", "pour", "um", "alle", "las", "vers", "by"])
_DAY_CUES = frozenset(["le", "on", "am", "el", "il", "the"])


def mentions(tokens: Sequence[Token], appointment: datetime | None, today: date) -> dict[int, bool]:
    """The positions of the tokens that speak of a day or a time, each with whether it fits the
    appointment (in the business's own zone). Without an appointment nothing fits."""
    found: dict[int, bool] = {}
    for position, token in enumerate(tokens):
        if token.word == BREAK:
            continue
        fits = _fits(tokens, position, appointment, today)
        if fits is not None:
            found[position] = fits
    return found


def is_weekday(word: str) -> bool:
    return word in _WEEKDAYS


def is_month(word: str) -> bool:
    return word in _MONTHS


def is_day_word(word: str) -> bool:
    """ "demain", "today"."""
    return word in _DAYS_AHEAD


def _fits(tokens: Sequence[Token], position: int, at: datetime | None, today: date) -> bool | None:
    """Whether the word at a position is a date or time that fits; None if it is neither."""
    word = tokens[position].word
    if word[0].isdigit() and word not in _DAYS_AHEAD:
        return _number_fits(tokens, position, at)
    if word in _AMBIGUOUS and not _beside_a_date(tokens, position):
        return None
    if word in _UNITS:
        return True if position and _is_number(tokens[position - 1].word) else None
    if word in _WEEKDAYS:
        return at is not None and at.weekday() == _WEEKDAYS[word] and at.date() - today < timedelta(days=8)
    if word in _MONTHS:
        return at is not None and at.month == _MONTHS[word]
    if word == "demain" and position and tokens[position - 1].word == "apres":
        return at is not None and at.date() == today + timedelta(days=2)
    ahead, hours = _DAYS_AHEAD.get(word), _PARTS_OF_DAY.get(word)
    if ahead is None and hours is None:
        return None
    return at is not None and (
        (ahead is not None and at.date() == today + timedelta(days=ahead))
        or (hours is not None and hours[0] <= at.hour < hours[1])
    )


def _number_fits(tokens: Sequence[Token], position: int, at: datetime | None) -> bool | None:
    word = tokens[position].word
    before = tokens[position - 1].word if position else ""
    following = tokens[position + 1].word if position + 1 < len(tokens) else ""
    clock = _CLOCK.match(word)
    if clock:
        minute = int(clock[2] or 0)
        return at is not None and _is_hour(int(clock[1]), at) and (at.minute == minute or not clock[2])
    ordinal = _ORDINAL.match(word)
    if ordinal:
        return at is not None and at.day == int(ordinal[1])
    if not _NUMBER.match(word):
        return None
    if at is None:
        return False
    number = int(word)
    if following in _UNITS or following in ("am", "pm") or before in _TIME_CUES:
        return _is_hour(number, at)
    if following in _MONTHS or (before in _DAY_CUES and following not in _UNITS):
        return at.day == number
    return number in (at.minute, at.day, at.month, at.year, at.year % 100) or _is_hour(number, at)


def _is_hour(number: int, at: datetime) -> bool:
    return number in (at.hour, at.hour % 12 or 12)


def _is_number(word: str) -> bool:
    return bool(_NUMBER.match(word))


def _beside_a_date(tokens: Sequence[Token], position: int) -> bool:
    beside = [tokens[p].word for p in (position - 1, position + 1) if 0 <= p < len(tokens)]
    return any(
        word[:1].isdigit() or word in _WEEKDAYS or word in _MONTHS or word in _DAYS_AHEAD for word in beside if word
    )

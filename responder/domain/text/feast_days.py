"""Feasts and days with a name, in five languages, with the day they are on in a year."""

import re
from collections.abc import Callable
from datetime import date, timedelta

_FIXED: dict[tuple[int, int], str] = {
    (12, 24): r"veille de noel|reveillon de noel|christmas eve|xmas eve|heilig ?abend|heiliger abend|"
    r"nochebuena|vigilia(?: di natale)?",
    (12, 26): r"boxing day|saint etienne|st etienne|(?:zweite[rn]?|2\.?) weihnachts(?:feier)?tag|"
    r"stephanstag|santo stefano|san esteban",
    (12, 31): r"(?:la )?(?:saint|st) sylvestre|reveillon|new year ?s? eve|nye|silvester|nochevieja|"
    r"san silvestro|ultimo dell anno",
    (12, 25): r"(?:jour de )?noel|christmas(?: day)?|xmas(?: day)?|weihnacht(?:en|stag|sfeiertag)|navidad|"
    r"natale",
    (1, 1): r"jour de l an|nouvel an|new year ?s?(?: day)?|neujahr(?:stag)?|ano nuevo|capodanno",
    (1, 6): r"epiphanie|epiphany|(?:heilige )?drei ?konig[es]?\w*|dia de reyes|reyes magos|los reyes|"
    r"epifania|befana",
    (2, 14): r"(?:saint|st) valentin|valentine ?s?(?: day)?|valentinstag|san valentin[oe]?",
    (4, 25): r"festa della liberazione",
    (5, 1): r"fete du travail|may day|tag der arbeit|dia del trabajo|festa del lavoro|festa dei lavoratori",
    (5, 8): r"fete de la victoire|8 mai 45",
    (6, 2): r"festa della repubblica",
    (7, 4): r"independence day",
    (7, 14): r"fete nationale|bastille day",
    (8, 15): r"assomption|assumption|maria himmelfahrt|asuncion|ferragosto",
    (10, 3): r"tag der deutschen einheit",
    (10, 12): r"dia de la hispanidad|dia del pilar",
    (10, 31): r"reformationstag|halloween",
    (11, 1): r"(?:la )?toussaint|all saints(?: day)?|allerheiligen|todos los santos|ognissanti",
    (11, 11): r"armistice",
    (12, 6): r"dia de la constitucion",
    (12, 8): r"inmaculada|immacolata|immaculee conception",
}
_AROUND_EASTER: dict[int, str] = {
    -48: r"rosenmontag",
    -47: r"mardi gras|faschingsdienstag|martes de carnaval|martedi grasso",
    -3: r"jueves santo|grundonnerstag|maundy thursday|giovedi santo",
    -2: r"vendredi saint|good friday|karfreitag|viernes santo|venerdi santo",
    -1: r"samedi saint|holy saturday|karsamstag|sabado santo|sabato santo",
    1: r"lundi de paques|easter monday|ostermontag|lunes de pascua|pasquetta|lunedi dell angelo|lunedi di pasqua",
    0: r"(?:dimanche de )?paques|easter(?: sunday| day)?|ostern|ostersonntag|(?:domingo de )?pascua|pasqua",
    39: r"(?:jeudi de )?l ascension|ascension(?: day)?|christi himmelfahrt|himmelfahrt|ascensione",
    50: r"lundi de pentecote|whit monday|pfingstmontag|lunes de pentecostes|lunedi di pentecoste",
    49: r"pentecote|whit sunday|pfingsten|pfingstsonntag|pentecostes|pentecoste",
    60: r"fronleichnam|corpus christi|fete dieu|corpus domini",
}
PUBLIC_HOLIDAYS = (
    r"(?:les )?jours? feries?|(?:les )?feries?|bank holidays?|public holidays?|feiertage?n?|an feiertag\w*|"
    r"(?:dias? )?festivos?|(?:dias? )?feriados?|giorni festivi|festivi"
)
"""Of a country: the next one is meant."""

FEASTS = "|".join(sorted([*_FIXED.values(), *_AROUND_EASTER.values()], key=len, reverse=True))


def day_of_feast(name: str, year: int) -> date | None:
    """The day of a feast as `FEASTS` finds it, in a year."""
    for pattern, day in _DAYS:
        if pattern.fullmatch(name.strip()):
            return day(year)
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _around(offset: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=offset)


_DAYS: tuple[tuple[re.Pattern[str], Callable[[int], date]], ...] = (
    *((re.compile(names), _fixed(*day)) for day, names in _FIXED.items()),
    *((re.compile(names), _around(offset)) for offset, names in _AROUND_EASTER.items()),
)

"""Reads titles of events: cancelled or not, and the hour. Five languages. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time

_CANCELLED = (
    # fr
    "annulee?s?|annulation|supprimee?s?|rdv annule|rendez-vous annule|seance annulee|cours annule",
    # en
    "cancell?ed|cancell?ation|canceled event|appointment cancelled",
    # de
    "abgesagt|absage|storniert|storno|entfaellt|entfallt|ausgefallen|faellt aus|fallt aus|termin abgesagt",
    # es
    "cancelad[oa]s?|anulad[oa]s?|cancelacion|anulacion|cita cancelada|cita anulada",
    # it
    "annullat[oaie]|annullamento|disdett[oa]|cancellat[oaie]|appuntamento annullato",
)
_WORD = "|".join(_CANCELLED)
_BEFORE = re.compile(rf"\W*(?:{_WORD})\s*(?:[\])}}>*!|]|[:–—-]+(?=\s|\w)|/|$)")
_AFTER = re.compile(rf"(?:[\[({{<*|/]|\s[–—-]+|[:,;!])\s*(?:{_WORD})\s*[\])}}>*!|.]*\s*$")
_BRACKETED = re.compile(rf"^\W{{0,3}}[\[({{<*]\s*(?:{_WORD})\s*[\])}}>*]")
_STRUCK = "\N{COMBINING LONG STROKE OVERLAY}"
_CROSSES = ("\N{CROSS MARK}", "\N{NO ENTRY SIGN}", "\N{NO ENTRY}")

_FIRST_WORD = re.compile(  # "ANNULÉ Marie", and nobody's "Cancelled flights"
    r"(?:ANNUL[ÉE]E?|Annulée?|C(?:ANCELL?ED|ancell?ed)|A(?:BGESAGT|bgesagt)|S(?:TORNIERT|torniert)|"
    r"C(?:ANCELAD|ancelad)[OAoa]|A(?:NNULATION|nnulation)|C(?:ANCELLATION|ancellation)|A(?:BSAGE|bsage)|"
    r"S(?:TORNO|torno)|D(?:ISDETTA|isdetta)|A(?:NNULLAMENTO|nnullamento)|C(?:ANCELACI[ÓO]N|ancelaci[óo]n)|"
    r"A(?:NULACI[ÓO]N|nulaci[óo]n)|A(?:NULAD|nulad)[OAoa]|A(?:NNULLAT|nnullat)[OAoa])\s+(?=[^\W\d_a-z])"
)
_LAST_WORD = re.compile(  # "Marie annulé"
    r"(?<!\bpas)(?<!\bnon)(?<!\bnot)(?<!\bno)(?<!\bnicht)\s"
    r"(?:annul[ée]e|annulé|cancell?ed|abgesagt|storniert|cancelad[oa]|anulad[oa]|annullat[oa]|disdett[oa])\W*$",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![\d.,:/+])(?P<at>\b(?:um|ab|alle|ore|at|las|à)\s+)?(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s*(?P<h>h|u|hs|hrs?|heures?|uhr|horas?)\.?\s*(?P<m1>[0-5]\d)?(?:\s*(?:min|uhr|h))?"
    r"|(?P<mark>[:.])(?P<m2>[0-5]\d)\s*(?P<tail>uhr|h)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"|\s*(?P<half2>[ap]\.?\s?m\b\.?))(?![\d:/a-z]|\.\d)",
    re.IGNORECASE,
)
_EARLIEST = 6  # o'clock: "2h" and "1h30" say how long something takes
_RANGE = re.compile(r"\s*(?:-|–|—|à|a|to|bis|until|till|hasta|alle|fino alle)\s*$", re.IGNORECASE)
_LENGTH_AFTER = re.compile(
    r"\s*(?:de\s+)?(?:dur[ée]e|duration|dauer)\s*:?\s*$|(?:pendant|for|w[äa]hrend)\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hours:
    """`until` is None where the title names a beginning alone."""

    since: time
    until: time | None = None


def is_cancelled(title: str) -> bool:
    """A mark before or after the title, as programs and people put it; "Rappel : annuler le chauffage" is none."""
    plain = _folded(title)
    if _STRUCK in title or title.strip().startswith(_CROSSES):
        return True
    if _FIRST_WORD.match(title.strip()) or _LAST_WORD.search(title) or title.strip().lower().startswith("annulé "):
        return True
    return bool(_BEFORE.match(plain) or _BRACKETED.match(plain) or _AFTER.search(plain))


def hours_in(title: str) -> Hours | None:
    """The one time of day a title names, or the two of a span; None where it names none, or several."""
    found = [each for each in _HOUR.finditer(title) if _is_hour(each, title[: each.start()])]
    times = [_time(each) for each in found]
    if len(times) == 1 and times[0] is not None:
        return Hours(times[0])
    if len(times) == 2 and times[0] is not None and times[1] is not None:
        between = title[found[0].end() : found[1].start("hour")]
        if _RANGE.fullmatch(between) and times[0] < times[1]:
            return Hours(times[0], times[1])
    return None


def _is_hour(found: re.Match[str], before: str) -> bool:
    """Neither a length nor a price."""
    if _LENGTH_AFTER.search(before) or (found["h"] and int(found["hour"]) < _EARLIEST):
        return False
    return found["mark"] != "." or bool(found["at"] or found["tail"] or found["half"])


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["m1"] or found["m2"] or 0)
    half = (found["half"] or found["half2"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 else None


def _folded(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()

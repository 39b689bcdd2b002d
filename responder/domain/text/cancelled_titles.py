"""Reads whether the title of an event says that it is cancelled. Five languages. Pure."""

import re
import unicodedata

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


def is_cancelled(title: str) -> bool:
    """A mark before or after the title, as programs and people put it; "Rappel : annuler le chauffage" is none."""
    plain = _folded(title)
    if _STRUCK in title or title.strip().startswith(_CROSSES):
        return True
    if _FIRST_WORD.match(title.strip()) or _LAST_WORD.search(title) or title.strip().lower().startswith("annulé "):
        return True
    return bool(_BEFORE.match(plain) or _BRACKETED.match(plain) or _AFTER.search(plain))


def _folded(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()

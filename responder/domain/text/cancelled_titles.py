"""Reads whether the title of an event says that it is cancelled, in any language. Pure."""

import re

from responder.domain.text.folding import plain_letters
from responder.languages import any_of, patterns_of

_WORD = "|".join(patterns_of(lambda each: each.titles.cancelled))
_BEFORE = re.compile(rf"\W*(?:{_WORD})\s*(?:[\])}}>*!|]|[:–—-]+(?=\s|\w)|/|$)")
_AFTER = re.compile(rf"(?:[\[({{<*|/]|\s[–—-]+|[:,;!])\s*(?:{_WORD})\s*[\])}}>*!|.]*\s*$")
_BRACKETED = re.compile(rf"^\W{{0,3}}[\[({{<*]\s*(?:{_WORD})\s*[\])}}>*]")
_STRUCK = "\N{COMBINING LONG STROKE OVERLAY}"
_CROSSES = ("\N{CROSS MARK}", "\N{NO ENTRY SIGN}", "\N{NO ENTRY}")

# "ANNULÉ Marie", and nobody's "Cancelled flights"
_FIRST_WORD = re.compile(rf"{any_of(lambda each: each.titles.first_words)}\s+(?=[^\W\d_a-z])")
_DENIED = "".join(rf"(?<!\b{word})" for word in patterns_of(lambda each: each.titles.denials))
# "Marie annulé"
_LAST_WORD = re.compile(rf"{_DENIED}\s{any_of(lambda each: each.titles.last_words)}\W*$", re.IGNORECASE)
# "RDV annulé Marie", "Termin abgesagt: Max": the participle alone, never "RDV annulation assurance"
_OCCASION = "|".join(patterns_of(lambda each: each.titles.occasions))
_LAST = "|".join(patterns_of(lambda each: each.titles.last_words))
_CROSSED_OUT = re.compile(r"\W*~~.*\w.*~~\W*$")
_IN_SMALL = tuple(f"{word} " for word in patterns_of(lambda each: each.titles.in_small_before_a_name))


def is_cancelled(title: str) -> bool:
    """Checks for a mark before or after the title, as programs and people put it; "Rappel : annuler le chauffage" is
    none."""
    plain = _folded(title)
    if _STRUCK in title or _CROSSED_OUT.match(title) or title.strip().startswith(_CROSSES):
        return True
    if _FIRST_WORD.match(title.strip()) or _LAST_WORD.search(title) or title.strip().lower().startswith(_IN_SMALL):
        return True
    return bool(_OFF.match(plain) or _BEFORE.match(plain) or _BRACKETED.match(plain) or _AFTER.search(plain))


def _folded(title: str) -> str:
    return plain_letters(title).strip()


_OFF = re.compile(rf"\W*(?:{_folded(_OCCASION)})\s+(?:{_folded(_LAST)})\b")

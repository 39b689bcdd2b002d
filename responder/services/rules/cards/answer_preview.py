"""Shows what an answer will say: placeholders by what they stand for, what is the same for everybody as it is."""

import re
from collections.abc import Sequence

from responder.domain.model.business import Business
from responder.domain.model.rules import Place
from responder.domain.text.sms_parts import LINK, Parts, parts_of
from responder.languages.catalogue import Told, msgid, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.checks import check_text
from responder.rulefiles.templates.filled_texts import Filler
from responder.rulefiles.templates.placeholders import PLACEHOLDERS

_HOLE = re.compile(r"\{\{\s*([a-z_]+(?:\.[a-z_]+)?)[^{}]*\}\}")
_CALCULATES = re.compile(r"\{[%#]")
_OTHER = msgid("filled in when it is sent")


def answer_preview(text: str, business: Business) -> Sequence[tuple[str, Told]]:
    """Takes an answer apart: ("text", words) and ("hole", what stands there). Nothing for one without placeholders,
    and for one that says different things to different people: that is told by trying it."""
    if _CALCULATES.search(text) or not _HOLE.search(text):
        return ()
    fixed = {"business.name": business.name, "business.phone": next(iter(business.phones), "")}
    pieces: list[tuple[str, Told]] = []
    end = 0
    for found in _HOLE.finditer(text):
        pieces.append(("text", _plain(text[end : found.start()])))
        name, end = found[1], found.end()
        same = fixed.get(name, "")
        pieces.append(("text", same) if same else ("hole", sentence(PLACEHOLDERS.get(name, _OTHER))))
    pieces.append(("text", _plain(text[end:])))
    return tuple(each for each in pieces if each[1])


def parts_filled(text: str, language: str, business: Business) -> Parts:
    """Counts the SMS of an answer as clients get it: long values in its placeholders. One that cannot be filled is
    counted as it is written."""
    checked = check_text(text, Place("", 1), Problems())
    usual = language or next(iter(business.languages), "en")
    return parts_of(Filler(business).longest(checked, usual).strip() if checked else text.strip())


def _plain(text: str) -> str:
    return text.replace(LINK, "https://…").rstrip("\n")

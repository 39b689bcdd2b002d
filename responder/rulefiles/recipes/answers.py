"""Checks what an owner answered to the questions of a recipe."""

import re
from datetime import date
from urllib.parse import urlsplit

from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.languages.catalogue import Sentence, sentence
from responder.rulefiles.recipes.recipe_files import AnswerKind, Question

_LONGEST = 300
_DAY = r"\d{4}-\d{2}-\d{2}"
_DAYS = re.compile(rf"({_DAY})(?: to ({_DAY}))?")
_SPAN = re.compile(rf"({_DAY}) (\d{{1,2}}:\d{{2}})-(\d{{1,2}}:\d{{2}})")
_WRITTEN_OTHERWISE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TO = re.compile(r" (?:au|to|bis|al|-) ")


class BadAnswer(ValueError):
    """An answer that cannot be taken; `why` for whoever typed it."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why


def checked(question: Question, typed: str, country: str) -> str:
    """The answer as it is written into files. Raises BadAnswer."""
    answer = " ".join(typed.split())
    if not answer:
        raise BadAnswer(sentence("an answer is needed"))
    if len(answer) > _LONGEST:
        raise BadAnswer(sentence("that is too long: {number} characters at most", number=_LONGEST))
    if question.kind is not AnswerKind.TEXT:
        return _KINDS[question.kind](answer, country)
    if re.search(r"\{\{|\{%|\{#|<<|\[link\]", answer):
        raise BadAnswer(sentence("double braces, << and [link] cannot be part of it"))
    return answer


def _link(answer: str, country: str) -> str:
    host = urlsplit(answer).hostname or ""
    if urlsplit(answer).scheme not in ("http", "https") or "." not in host or re.search(r"[\s{}\"'\[\]\\]", answer):
        raise BadAnswer(sentence("write the address of a page, with https:// in front"))
    return answer


def _phone(answer: str, country: str) -> str:
    number = read_number(answer, country)
    if number.kind not in (NumberKind.MOBILE, NumberKind.LANDLINE):
        raise BadAnswer(sentence("write a phone number, like +33612345678"))
    return number.text


def _duration(answer: str, country: str) -> str:
    try:
        duration(answer)
    except BadValue as error:
        raise BadAnswer(sentence("write a time like 24h, 2h or 3 days")) from error
    return answer


def _days(answer: str, country: str) -> str:
    plain = _TO.sub(" to ", _WRITTEN_OTHERWISE.sub(lambda d: f"{d[3]}-{int(d[2]):02}-{int(d[1]):02}", answer))
    found = _DAYS.fullmatch(plain)
    if not found or not all(_is_day(each) for each in found.groups() if each):
        raise BadAnswer(sentence("write a day like 2027-05-14, or days like 2027-08-01 to 2027-08-15"))
    if found[2] and found[2] <= found[1]:
        raise BadAnswer(sentence("the last day is before the first"))
    return plain


def _span(answer: str, country: str) -> str:
    plain = _WRITTEN_OTHERWISE.sub(lambda d: f"{d[3]}-{int(d[2]):02}-{int(d[1]):02}", answer)
    found = _SPAN.fullmatch(plain)
    if not found or not _is_day(found[1]):
        raise BadAnswer(sentence("write a day and its hours like 2026-12-20 10:00-16:00"))
    return plain


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_KINDS = {
    AnswerKind.LINK: _link,
    AnswerKind.PHONE: _phone,
    AnswerKind.DURATION: _duration,
    AnswerKind.DAYS: _days,
    AnswerKind.SPAN: _span,
}

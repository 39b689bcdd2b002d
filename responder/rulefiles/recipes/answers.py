"""Checks what an owner answered to the questions of a recipe."""

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.languages.catalogue import Sentence, sentence
from responder.rulefiles.recipes.recipe_files import AnswerKind, RecipeQuestion
from responder.rulefiles.recipes.typed_days import says_years, typed_days, typed_span

_LONGEST = 300
_LONGEST_WITHOUT_YEAR = timedelta(days=120)


class BadAnswer(ValueError):
    """An answer that cannot be taken; `why` for whoever typed it."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.why = why


def checked(question: RecipeQuestion, typed: str, country: str, today: date) -> str:
    """Checks an answer, and returns it as it is written into files; "demain" is counted from `today`. Raises
    BadAnswer."""
    answer = " ".join(typed.split())
    if not answer:
        raise BadAnswer(sentence("an answer is needed"))
    if len(answer) > _LONGEST:
        raise BadAnswer(sentence("that is too long: {number} characters at most", number=_LONGEST))
    if question.kind is not AnswerKind.TEXT:
        return _KINDS[question.kind](answer, country, today)
    if re.search(r"\{\{|\{%|\{#|<<|\[link\]", answer):
        raise BadAnswer(sentence("double braces, << and [link] cannot be part of it"))
    return answer


def _link(answer: str, country: str, today: date) -> str:
    host = urlsplit(answer).hostname or ""
    if urlsplit(answer).scheme not in ("http", "https") or "." not in host or re.search(r"[\s{}\"'\[\]\\]", answer):
        raise BadAnswer(sentence("write the address of a page, with https:// in front"))
    return answer


def _phone(answer: str, country: str, today: date) -> str:
    number = read_number(answer, country)
    if number.kind not in (NumberKind.MOBILE, NumberKind.LANDLINE):
        raise BadAnswer(sentence("write a phone number, like +33612345678"))
    return number.text


def _duration(answer: str, country: str, today: date) -> str:
    try:
        duration(answer)
    except BadValue as error:
        raise BadAnswer(sentence("write a time like 24h, 2h or 3 days")) from error
    return answer


def _days(answer: str, country: str, today: date) -> str:
    found = typed_days(answer, today)
    if found is None:
        raise BadAnswer(sentence("write a day like 14/05/2027, or days like 01/08/2027 to 15/08/2027"))
    first, last = found
    if last < first:
        raise BadAnswer(sentence("the last day is before the first"))
    if last - first > _LONGEST_WITHOUT_YEAR and not says_years(answer):
        raise BadAnswer(
            sentence(
                "that would be from {first} to {last}: write the year of both days, like 01/08/2027 to 15/08/2027",
                first=first.isoformat(),
                last=last.isoformat(),
            )
        )
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _span(answer: str, country: str, today: date) -> str:
    found = typed_span(answer, today)
    if found is None:
        raise BadAnswer(sentence("write a day and its hours like 20/12/2026 10:00-16:00"))
    return f"{found[0].isoformat()} {found[1]}"


_KINDS = {
    AnswerKind.LINK: _link,
    AnswerKind.PHONE: _phone,
    AnswerKind.DURATION: _duration,
    AnswerKind.DAYS: _days,
    AnswerKind.SPAN: _span,
}

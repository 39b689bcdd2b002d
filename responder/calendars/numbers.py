"""The phone number of the contact in an event, wherever people write it and however they type it."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from phonenumbers import PhoneNumberMatch, PhoneNumberMatcher

from responder.core.numbers import NumberKind, read_number

_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
_FEWEST_DIGITS = 6
_LONGEST = 4_000  # characters looked at: an invitation's small print can be long
_LEFT_OVER = re.compile(r"(?:\b(?:t[ée]l|tel|phone|mobile|portable|handy|cell|num[ée]ro)\b\W*$)|[\s,;:()/|–—-]+$", re.I)
_LEADING = re.compile(r"^[\s,;:()/|–—-]+")
_HYPHENS = re.compile(r"(?<=\d)([ ]?)[\u2010-\u2014\u2212\u00b7\u2022\u2024\u2027]([ ]?)(?=\d)")
_BETWEEN = re.compile(r"(?<=\d)[_*~'’`]+(?=\d)")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=[+0]\d{7})")
_RUN = re.compile(r"(?<![\d+])(?:\+|00)?\d(?:[\s._/()-]{0,3}\d){7,14}(?!\d)")
_LINK = re.compile(
    r"(?:tel|sms|smsto|callto|whatsapp):(?://)?(\+?[\d().\s%-]{6,30})|wa\.me/\+?(\d{8,15})", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{1,1000}>")


def number_in(fields: Mapping[str, str], places: Iterable[str], country: str, ours: Iterable[str]) -> str:
    """The first number that can be texted and is not our own; "" if there is none."""
    own, looked_at = frozenset(ours), [typed(fields.get(place, "")) for place in places]
    for text in looked_at:
        for found in _numbers(text, country):
            number = read_number(found.raw_string, country)
            if number.kind in _CAN_BE_TEXTED and number.text not in own:
                return number.text
    return next((number for text in looked_at for number in _spelt_oddly(text, country) if number not in own), "")


def without_numbers(title: str, country: str) -> str:
    """The title as a message may show it: "Coupe Anna (06 12 34 56 78)" is "Coupe Anna"."""
    title = typed(title)
    for start, end in reversed(_spans(title, country)):
        before = title[:start]
        while _LEFT_OVER.search(before):
            before = _LEFT_OVER.sub("", before)
        after = _LEADING.sub("", title[end:])
        title = f"{before} {after}" if before and after else before or after
    return " ".join(title.split())


def plain_text(text: str) -> str:
    """Text of what may be HTML; the numbers that its links call come with it."""
    if "<" not in text and "&" not in text:
        return text
    called = " ".join(linked(text))
    return f"{html.unescape(_TAG.sub(' ', text))} {called}".rstrip()


def linked(text: str) -> Iterator[str]:
    """The numbers of tel: and sms: links."""
    for found in _LINK.finditer(text[:_LONGEST]):
        yield found[1].replace("%20", " ") if found[1] else f"+{found[2]}"


def typed(text: str) -> str:
    """With ordinary digits and spaces, and numbers between which nothing stands that numbers are not written with."""
    if not text.isascii():
        text = _HYPHENS.sub(r"\1-\2", "".join(map(_ordinary, text)))
    return _GLUED.sub(" ", _BETWEEN.sub(" ", text))


def _ordinary(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace():
        return letter if letter in "\n\t" else " "
    if unicodedata.category(letter) == "Cf":
        return ""
    return {"＋": "+", "（": "(", "）": ")", "．": ".", "／": "/", "＿": " "}.get(letter, letter)


def _spans(text: str, country: str) -> list[tuple[int, int]]:
    found = [(each.start, each.end) for each in _numbers(text, country)]
    return found or [each.span() for each in _RUN.finditer(text[:_LONGEST]) if _mobile(each[0], country)]


def _numbers(text: str, country: str) -> Iterable[PhoneNumberMatch]:
    text = text[:_LONGEST]
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:  # most texts have none: the search costs more than all the rest
        return ()
    return PhoneNumberMatcher(text, country)


def _spelt_oddly(text: str, country: str) -> Iterator[str]:
    """Runs of digits that no number's usual spelling explains, and that are a mobile of the country all the same."""
    for found in _RUN.finditer(text[:_LONGEST]):
        if number := _mobile(found[0], country):
            yield number


def _mobile(run: str, country: str) -> str:
    digits = ("+" if run.startswith("+") else "") + re.sub(r"\D", "", run)
    number = read_number(digits, country)
    return number.text if number.kind is NumberKind.MOBILE else ""

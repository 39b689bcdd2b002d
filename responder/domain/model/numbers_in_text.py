"""Finds the phone numbers of free text, and leaves them out of it."""

import re
import unicodedata
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher

from responder.dataclass import dataclass
from responder.domain.model.numbers import Number, NumberKind, read_number
from responder.domain.text.typed_numbers import plainly_typed
from responder.languages import any_of, in_any

CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})
FEWEST_DIGITS = 6
_MEETING = any_of(lambda each: each.machine_words.meetings)
_MEETING_ID = any_of(lambda each: each.machine_words.meeting_ids)
_OF = any_of(lambda each: each.machine_words.of_a_meeting)
_MEETING_BEHIND = any_of(lambda each: each.machine_words.called_meetings)
_MEETING_CODE = any_of(lambda each: each.machine_words.meeting_codes)
_LONGEST = 4_000  # characters looked at: an invitation's small print can be long
# What a meeting on the web is called by, and where its page is; links that call somebody are none, nor is what a link
# asks for ("?n=0612345678"), or a mobile behind the meeting's own digits.
_NO_PHONE = re.compile(
    r"\b(?:https?://|www\.|(?:wa|t)\.me/)(?!\S*(?:tel|phone|mobile|sms|call))[^\s?]+"
    r"|[?&](?:\w*id|\w*code|pwd|pin|token|tk|conf\w*|meeting\w*)=[^\s&]+"
    rf"|\b(?:{_MEETING}-?\s?{_MEETING_ID}|id {_OF}?{_MEETING_BEHIND}|{_MEETING_CODE})"
    r"\W{1,4}\d(?:\d| (?!0[67](?:[ .]?\d){8}(?!\d))){5,15}",
    re.IGNORECASE,
)
# "+33 7 56 78 40 48,,123456789#": a program dials it, waits, and types the digits of a meeting.
_DIALLED_IN = re.compile(
    r"(?<![\d+])((?:\+|00)?\d(?:[\s._/()-]{0,3}\d){7,14})"
    r"(?=\s?(?:,{2,3}|[,;pw](?=[\d,;* ]{3,30}#))\s?(?!0\d{8})\*?\d{3})"
)
_RUN = re.compile(r"(?<![\d+])(?:\+|00)?\d(?:[\s._/()-]{0,3}\d){7,14}(?!\d)")
# Said before a number, folded; and what joins two of them.
_INTRODUCING = in_any(lambda each: each.cells.before_numbers) | {"n°", "nº"}
_JOINING = in_any(lambda each: each.asked_days.alternatives | each.values.conjunctions)
_LAST_WORD = re.compile(r"([^\W\d_]+[°º]?)[\s.:°º]*$")
_OPENED = re.compile(r"[(\[](?=[^)\]]*$)")  # a number's own bracket is closed within it: "(06) 12 34 56 78"
_BEFORE, _BEHIND = re.compile(r"[\s,;:/|#–—-]+$"), re.compile(r"^[\s,;:/|–—-]+")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}|<\s*>")
_LOOSE = re.compile(r"(?<=[(\[])[\s,;:/|–—-]+|[\s,;:/|–—-]+(?=[)\]])")

# Links that write to somebody: their numbers are written with the country, mostly without its plus sign.
_LINKED = (
    r"wa\.me/(?:qr/)?",
    r"(?:\w+\.)?whatsapp\.com/send/?\?(?:[^\s&]*&)*?phone=",
    r"whatsapp://send/?\?(?:[^\s&]*&)*?phone=",
    r"(?:sgnl://)?signal\.me/#p/",
    r"(?:t|telegram)\.me/(?=\+)",
    r"viber://\w+/?\?(?:[^\s&]*&)*?number=",
)
_WRITING_TO = re.compile(
    rf"(?<![\w.])(?:https?://)?(?:www\.)?(?:{'|'.join(_LINKED)})"
    r"(?:\+|%2B|00)?(?P<digits>\d(?:(?:[ .()-]|%20){0,2}\d){7,16})(?![\w@])(?:[/?&#][^\s<>\"')\]]*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """Number found in a text, with its place."""

    start: int
    end: int
    number: Number


def numbers_in_text(text: str, country: str) -> Iterator[FoundNumber]:
    """Yields every number of a text that is `plainly_typed`, in its order; where none is written as numbers usually
    are, runs of digits that are a mobile of the country all the same."""
    text = text[:_LONGEST]
    if sum(map(str.isdigit, text)) < FEWEST_DIGITS:  # most texts have none: the search costs more than all the rest
        return
    linked = [FoundNumber(*each) for each in linked_numbers(text, country)]
    for each in linked:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    plain = _in_plain_text(_NO_PHONE.sub(lambda found: " " * len(found[0]), text), country)
    yield from sorted([*linked, *plain], key=lambda each: each.start) if linked else plain


def _in_plain_text(text: str, country: str) -> Iterator[FoundNumber]:
    usual = False
    dialled_in = {read_number(each[1], country).text for each in _DIALLED_IN.finditer(text)}
    for each in PhoneNumberMatcher(text, country):
        usual = True
        number = read_number(each.raw_string, country)
        if number.text not in dialled_in:
            yield FoundNumber(each.start, each.end, number)
    if not usual:
        yield from _spelt_oddly(text, country)


def linked_numbers(text: str, country: str) -> Iterator[tuple[int, int, Number]]:
    """Yields where each link that writes to somebody starts and ends, with its number. One that begins with a zero was
    dialled from home by mistake, and is read so."""
    for found in _WRITING_TO.finditer(text):
        if (number := _of_a_link(found["digits"], country)).kind is not NumberKind.INVALID:
            yield found.start(), found.end(), number
            continue
        first, behind, _ = found["digits"].partition(" ")  # another number may stand behind the link
        if behind and (number := _of_a_link(first, country)).kind is not NumberKind.INVALID:
            yield found.start(), found.start("digits") + len(first), number


def _of_a_link(written: str, country: str) -> Number:
    digits = re.sub(r"%20|\D", "", written)
    return read_number(digits if digits.startswith("0") else f"+{digits}", country)


def with_borders(title: str, country: str, border: str) -> str:
    """Puts a border where numbers were: "Anna 06 12 34 56 78 (couleur)" is "Anna | (couleur)"."""
    title = plainly_typed(title)
    for found in reversed(list(numbers_in_text(title, country))):
        title = f"{title[: found.start]} {border} {title[found.end :]}"
    return title


def without_numbers(text: str, country: str) -> str:
    """Returns a text as a person may be shown it, without its phone numbers, the words that introduce one and the signs
    left around: "Nina" of "Tél. : 06 12 34 56 78 Nina"."""
    text = plainly_typed(text)
    found = list(numbers_in_text(text, country))
    for each in reversed(found):
        opened = _OPENED.match(text[each.start : each.end])
        behind = _BEHIND.sub("", text[each.end :])
        before = _without_introduction(text[: each.start], last=not behind or behind[0] in ")]>}")
        text = f"{before} {opened[0] if opened else ''} {behind}"
    if found:
        text = _EMPTY.sub(" ", _LOOSE.sub("", text))
        for pair in ("()", "[]"):
            if text.count(pair[0]) != text.count(pair[1]):
                text = text.replace(pair[0], " ").replace(pair[1], " ")
        text = _BEFORE.sub("", _BEHIND.sub("", text))
    return " ".join(text.split())


def _without_introduction(before: str, *, last: bool) -> str:
    """Returns what stands before a number without the words and signs that lead to it. `last`: nothing follows, so that
    a word that joined two numbers joins nothing more."""
    while True:
        before = _BEFORE.sub("", before)
        word = _LAST_WORD.search(before)
        if word is None or not (_bare(word[1]) in _INTRODUCING or (last and _bare(word[1]) in _JOINING)):
            return before
        before = before[: word.start()]


def _bare(word: str) -> str:
    """Writes a word in small letters without accents."""
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _spelt_oddly(text: str, country: str) -> Iterator[FoundNumber]:
    for found in _RUN.finditer(text):
        digits = ("+" if found[0].startswith("+") else "") + re.sub(r"\D", "", found[0])
        number = read_number(digits, country)
        if number.kind is NumberKind.MOBILE:
            yield FoundNumber(found.start(), found.end(), number)

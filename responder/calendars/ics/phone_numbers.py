"""The phone number of the contact in an event, wherever people write it and however they type it."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from responder.domain.model.numbers_in_text import CAN_BE_TEXTED, numbers_in_text
from responder.domain.text.typed_numbers import plainly_typed

_LONGEST = 4_000  # characters of a text that are searched for links
_LEFT_OVER = re.compile(
    r"(?:\b(?:t[ée]l|phone|mobile|portable|handy|cell|num[ée]ro|whatsapp|sms|gsm|n[°º])\W*$)|[\s,;:()\[\]<>{}/|–—-]+$",
    re.I,
)
_LEADING = re.compile(r"^[\s,;:)\]>}/|–—-]+")
_LINK = re.compile(
    r"(?:tel|sms|smsto|callto|whatsapp):(?://)?(\+?[\d().\s%-]{6,30})|wa\.me/\+?(\d{8,15})", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{1,1000}>")


def numbers_in(
    fields: Mapping[str, str], places: Iterable[str], country: str, ours: Iterable[str] = ()
) -> tuple[str, ...]:
    """Returns the numbers that can be texted and are not our own, in order, each once."""
    own = frozenset(ours)
    texts = [plainly_typed(fields.get(place, "")) for place in places]
    found = (each.number for text in texts for each in numbers_in_text(text, country))
    return tuple(dict.fromkeys(each.text for each in found if each.kind in CAN_BE_TEXTED and each.text not in own))


def without_numbers(title: str, country: str) -> str:
    """Returns the title as a message may show it: "Coupe Anna (06 12 34 56 78)" is "Coupe Anna"."""
    title = plainly_typed(title)
    for found in reversed(list(numbers_in_text(title, country))):
        before = title[: found.start]
        while _LEFT_OVER.search(before):
            before = _LEFT_OVER.sub("", before)
        after = _LEADING.sub("", title[found.end :])
        title = f"{before} {after}" if before and after else before or after
    for left, right in ("()", "[]"):
        if title.count(left) != title.count(right):
            title = title.replace(left, "").replace(right, "")
    return " ".join(title.split())


def plain_text(text: str) -> str:
    """Text of what may be HTML; the numbers that its links call come with it."""
    if "<" not in text and "&" not in text:
        return text
    called = " ".join(linked(text))
    return f"{html.unescape(_TAG.sub(' ', text))} {called}".rstrip()


def linked(text: str) -> Iterator[str]:
    """Yields the numbers of tel: and sms: links."""
    for found in _LINK.finditer(text[:_LONGEST]):
        yield found[1].replace("%20", " ") if found[1] else f"+{found[2]}"

"""The phone number of the contact in an event, wherever people write it and however they type it."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from responder.domain.model.numbers_in_text import CAN_BE_TEXTED, numbers_in_text
from responder.domain.text.typed_numbers import plainly_typed

_LONGEST = 4_000  # characters of a text that are searched for links
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

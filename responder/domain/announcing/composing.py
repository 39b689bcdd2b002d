"""Composes the text of an announcement for one recipient."""

from collections.abc import Mapping
from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.announcing.opt_out_line import wants_line, with_line
from responder.domain.announcing.recipients import Recipient
from responder.domain.deciding.template_values import values_for
from responder.domain.model.business import Business
from responder.domain.model.events import Event
from responder.domain.model.rules import Wording
from responder.domain.text.sms_parts import LINK

OPT_OUT_LINE = "opt out line"
"""Its name among the built-in wordings of a rulebook."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """Checked texts by language, "" for every language, and the address of the link."""

    texts: Mapping[str, Wording]
    link: Wording | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    text: str
    link: str = ""
    with_line: bool = False


def compose(
    wordings: Wordings, lines: Mapping[str, Wording], recipient: Recipient, business: Business, now: datetime
) -> Composed | None:
    """Fills the text in, in the contact's language; None where it comes out empty or a hole cannot be filled. `lines`
    tell how to get no more, by language."""
    language = recipient.contact.language or business.languages[0]
    event = Event(key="", account="", contact=recipient.contact.number, at=now)
    values = values_for(event, recipient.contact, None, business, language, now)
    try:
        text = _in(wordings.texts, language, business).render(values).strip()
        link = wordings.link.render(values).strip() if wordings.link is not None else ""
        wanted = wants_line(text, recipient, business.country) and bool(lines)
        line = _in(lines, language, business).render(values) if wanted else ""
    except Exception:  # noqa: BLE001  an owner's text must not stop the others; the recipient is listed with the reason
        return None
    if not text.replace(LINK, "").strip():
        return None
    return Composed(with_line(text, line), link, bool(line))


def _in(texts: Mapping[str, Wording], language: str, business: Business) -> Wording:
    """Returns the text in a language, else the one for every language, the business's first, any."""
    for code in (language, "", *business.languages):
        if code in texts:
            return texts[code]
    return next(iter(texts.values()))

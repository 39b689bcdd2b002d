"""Reply texts as they would be sent, filled with the longest or the fewest values they may get."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.deciding.template_values import (
    BusinessValues,
    CallValues,
    KnownBeside,
    MissedValues,
    hours_of,
    values_for,
)
from responder.domain.matching.asked_days import Asked, AskedDays
from responder.domain.model.business import Business
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rule
from responder.domain.model.state import Appointment, AppointmentStatus, Contact
from responder.rulefiles.templates.sandbox import TemplateText, tidy

FIRST_NAME = "Marie-Christine"
NAME = "Marie-Christine Vandenbroucke"
CAPTURED = {
    "date": "mercredi 23 septembre",
    "time": "18h30",
    "number": "+33 6 12 34 56 78",
    "email": "marie-christine@example.com",
    "name": NAME,
}
_PLAIN_HOLE = re.compile(r"""\{\{((?:\s*(?:or\s+)?(?:[a-z_]+(?:\.[a-z_]+)?|'[^'{}]*'|"[^"{}]*"))+)\s*\}\}""")
_ALTERNATIVE = re.compile(r"""'[^']*'|"[^"]*"|\bor\b|[a-z_.]+""")
_MESSAGE = "Bonjour, je ne pourrai pas venir, est-ce que vous auriez une autre place cette semaine ? Merci beaucoup !"
_MISSED = MissedValues(2, "23/09 18h30 +33612345678, 23/09 19h +33612345699 (3x)")  # a digest of none is not sent
_WANTED = "mercredi 23 septembre à 18h30"
_LONGEST_DAY = datetime(2026, 9, 23, 18, 30)  # noqa: DTZ001  "mercredi 23 septembre": given the business's zone below


@dataclass
class Filler:
    """Fills the texts of one business."""

    business: Business
    _values: dict[tuple[str, bool], dict[str, object]] = field(default_factory=dict)

    def longest(self, text: TemplateText, language: str) -> str:
        """Fills a template with a long name, a long date, and everything else there is. Raises what rendering
        raises."""
        return _render(text, self._filled(language, everything=True))

    def emptiest(self, text: TemplateText, language: str) -> str:
        """Fills a template for a contact nobody knows anything of."""
        return _render(text, self._filled(language, everything=False))

    def _filled(self, language: str, *, everything: bool) -> Mapping[str, object]:
        key = (language, everything)
        if key not in self._values:
            self._values[key] = self._everything(language) if everything else self._nothing(language)
        return self._values[key]

    def _everything(self, language: str) -> dict[str, object]:
        at = _LONGEST_DAY.replace(tzinfo=self.business.zone)
        contact = Contact("+33612345678", NAME, FIRST_NAME, frozenset({"VIP"}))
        meeting = Appointment("1234567890", at, AppointmentStatus.AWAITING_ANSWER, FIRST_NAME, "12 rue de la Gare")
        beside = KnownBeside(captured=CAPTURED, asked=_the_week)
        values = dict(values_for(_sms(at, _MESSAGE), contact, meeting, self.business, language, at, beside))
        values["missed"], values["wanted"] = _MISSED, _WANTED
        values["appointments"] = "24/09 18h30, 25/09 18h30 et 28/09 18h30"
        values["call"] = CallValues("incoming call", at, 600)
        business = values["business"]
        if isinstance(business, BusinessValues):
            days = (hours_of(self.business, at + timedelta(days=ahead), language) for ahead in range(7))
            longest = max(days, key=len)
            values["business"] = replace(business, hours=lambda: longest)
        return values

    def _nothing(self, language: str) -> dict[str, object]:
        at = _LONGEST_DAY.replace(tzinfo=self.business.zone)
        values = values_for(
            _sms(at, _MESSAGE), Contact(""), None, self.business, language, at, KnownBeside(captured=CAPTURED)
        )
        return {**values, "missed": _MISSED, "wanted": _WANTED}


def _the_week() -> AskedDays:
    """Returns the longest that a question about opening hours is answered with."""
    return AskedDays(Asked.WEEK)


def _render(text: TemplateText, values: Mapping[str, object]) -> str:
    """Fills the text in. Plain holes are filled here: compiling thousands of templates to look at them once takes
    seconds."""
    outside = _PLAIN_HOLE.sub("", text.source)
    if "{" in outside or "}" in outside:
        return text.render(values)
    return tidy(_PLAIN_HOLE.sub(lambda hole: _value(hole[1], values), text.source))


def _value(written: str, values: Mapping[str, object]) -> str:
    """Returns the first alternative of a hole that holds something, as Jinja would: "contact.first_name or ''"."""
    value: object = ""
    for part in _ALTERNATIVE.findall(written):
        if part == "or":
            continue
        owner, _, attribute = part.partition(".")
        if part[:1] in "'\"":
            value = part[1:-1]
        else:
            value = values[owner]
            value = value.get(attribute) if isinstance(value, dict) else getattr(value, attribute, value)
        if value:
            break
    return "" if value is None else str(value)


def _sms(at: datetime, text: str) -> SmsReceived:
    return SmsReceived(key="", account="", contact="+33612345678", at=at, text=text)


def replies_of(rule: Rule, business: Business) -> Iterator[tuple[TemplateText, str]]:
    """Yields every text of a rule's reply, with the language it is sent in."""
    for code, wordings in rule.replies.items():
        for wording in wordings:
            if isinstance(wording, TemplateText):
                yield wording, code or business.languages[0]


def notices_of(rule: Rule, business: Business) -> Iterator[tuple[TemplateText, str]]:
    """Fills the texts of its `notify` lines."""
    for action in rule.actions:
        for _, wording in action.notices():
            if isinstance(wording, TemplateText):
                yield wording, business.languages[0]

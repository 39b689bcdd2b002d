"""Names what is filled in for each contact, in an owner's words: [first name] for `{{ contact.first_name or "" }}`."""

import re
from collections.abc import Mapping
from functools import cache

from responder.dataclass import dataclass
from responder.domain.deciding.template_values import VARIABLES
from responder.domain.text.sms_parts import LINK
from responder.languages.catalogue import SPOKEN, Told, catalogue_for, msgid, sentence

_ASKED_HOURS = msgid("hours of the day they ask about")
PLACEHOLDERS: Mapping[str, str] = {
    "contact.first_name": msgid("first name"),
    "contact.name": msgid("name of the client"),
    "contact.number": msgid("number of the client"),
    "contact.tags": msgid("tags of the client"),
    "message": msgid("what they wrote"),
    "call.kind": msgid("kind of call"),
    "call.time": msgid("time of the call"),
    "call.duration": msgid("length of the call"),
    "appointment.date": msgid("day of the appointment"),
    "appointment.time": msgid("time of the appointment"),
    "appointment.end": msgid("end of the appointment"),
    "appointment.place": msgid("place of the appointment"),
    "appointment.who": msgid("with whom"),
    "appointment.title": msgid("what for"),
    "appointment.id": msgid("number of the appointment"),
    "appointments": msgid("their appointments"),
    "business.name": msgid("name of the business"),
    "business.phone": msgid("phone of the business"),
    "business.owner": msgid("name of the owner"),
    "business.hours_today": msgid("today's hours"),
    "business.hours_week": msgid("hours of the week"),
    "business.next_opening": msgid("next opening"),
    "business.holiday": msgid("name of the public holiday"),
    "business.hours_on": _ASKED_HOURS,
    "hours_on": _ASKED_HOURS,
    "day": msgid("day they ask about"),
    "captured.date": msgid("day they name"),
    "captured.time": msgid("time they name"),
    "captured.number": msgid("number they give"),
    "captured.email": msgid("e-mail they give"),
    "captured.name": msgid("name they give"),
    "wanted": msgid("time they would like"),
    "missed.count": msgid("number of missed calls"),
    "missed.list": msgid("list of missed calls"),
    "now": msgid("date and time"),
    "language": msgid("language"),
}
"""What each variable of a text is called; two are the same to an owner."""
_MEANT: Mapping[str, str] = {
    "contact.first_name": msgid("the client's first name; nothing where you do not know it"),
    "contact.name": msgid("the client's whole name; nothing where you do not know it"),
    "appointment.date": msgid("the day of their appointment; nothing where they have none"),
    "appointment.time": msgid("the hour of their appointment; nothing where they have none"),
    "appointment.who": msgid("with whom their appointment is; nothing where nobody said"),
    "appointment.title": msgid("what their appointment is for; nothing where nobody said"),
    "appointment.place": msgid("where their appointment is; nothing where nobody said"),
    "appointments": msgid("the days and hours of all their appointments to come"),
    "business.name": msgid("the name of your business"),
    "business.phone": msgid("the phone number of your business"),
    "business.hours_today": msgid("your opening hours on the day the text leaves"),
    "business.hours_week": msgid("your opening hours, from Monday to Sunday"),
    "business.next_opening": msgid("when you open next"),
    "hours_on": msgid("your opening hours on the day they ask about"),
    "call.time": msgid("when they called"),
    "wanted": msgid("the day and hour they propose"),
    "captured.date": msgid("the day in their message"),
    "captured.time": msgid("the hour in their message"),
    "captured.number": msgid("the number in their message"),
    "captured.email": msgid("the e-mail address in their message"),
    "captured.name": msgid("the name in their message"),
    "missed.count": msgid("how many calls were missed"),
    "missed.list": msgid("who called, and when"),
}
"""What those that are offered stand for, in the order of the list."""
LINK_MEANT = sentence("the web address of this rule, whose opening is counted")
_WRITTEN: Mapping[str, str] = {
    "contact.first_name": '{{ contact.first_name or "" }}',
    "contact.name": '{{ contact.name or "" }}',
    "hours_on": "{{ hours_on(day) }}",
    "call.time": "{{ call.time | time }}",
}
ANNOUNCED = "announcement"
"""What `offered` is asked for a text to many, which answers nothing."""
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A placeholder to choose: its name between brackets is `name`; `meant` says what it holds, `written` is what its
    file has."""

    name: Told
    meant: Told
    written: str


def label_of(variable: str, language: str) -> str:
    """Calls a variable what an owner calls it, without brackets."""
    return catalogue_for(language).gettext(PLACEHOLDERS[variable])


def written_for(variable: str) -> str:
    """Returns what a template has for a variable that an owner chose."""
    return _WRITTEN.get(variable, f"{{{{ {variable} }}}}")


def variable_of(label: str) -> str:
    """Finds what an owner means, in any language that owners are spoken to in; "" for no placeholder."""
    return _by_label().get(_folded(label), "")


def meaning_of(variable: str) -> Told:
    """Says what a variable holds; "" where its name says it."""
    return sentence(_MEANT[variable]) if variable in _MEANT else ""


def labels(language: str) -> list[str]:
    return list(dict.fromkeys(label_of(each, language) for each in PLACEHOLDERS))


def offered(when: str, says: str = "", *, link: bool = False) -> list[Offered]:
    """Lists what a text of a rule may hold: `when` and `says` are what the rule answers to, as its file has it,
    or `when` is ANNOUNCED."""
    found = [
        Offered(name=sentence(PLACEHOLDERS[each]), meant=sentence(meant), written=written_for(each))
        for each, meant in _MEANT.items()
        if _fits(each, when, frozenset(_SLOT.findall(says)))
    ]
    tracked = Offered(name=LINK[1:-1], meant=LINK_MEANT, written=LINK)
    return [*found, tracked] if link else found


def _fits(variable: str, when: str, slots: frozenset[str]) -> bool:
    is_digest, is_call, is_sms = "missed calls" in when, "call" in when, when.startswith(("sms", "unclear"))
    kind, _, slot = variable.partition(".")
    match kind:
        case "missed":
            return is_digest
        case "captured":
            return slot in slots
        case "call":
            return is_call and not is_digest
        case "hours_on" | "wanted":
            return is_sms
        case "appointment" | "appointments":
            return not is_digest and when != ANNOUNCED
        case _:
            return not is_digest or kind == "business"


@cache
def _by_label() -> Mapping[str, str]:
    """Returns the first variable of each name, so that what is chosen anew is written in one way."""
    found: dict[str, str] = {}
    for language in SPOKEN:
        for variable in sorted(PLACEHOLDERS, key=lambda each: each not in _MEANT):
            found.setdefault(_folded(label_of(variable, language)), variable)
    return found


def _folded(label: str) -> str:
    from responder.domain.text.folding import fold

    return " ".join(fold(label.replace("’", "'")).split())


def variables() -> list[str]:
    """Returns every variable that a text may print, as templates name it."""
    return [f"{name}.{each}" if each else name for name, parts in VARIABLES.items() for each in parts or ("",)]

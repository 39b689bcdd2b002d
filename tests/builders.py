"""Values with good defaults, so that a test names only what it is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from responder.domain.actions import ACTIONS
from responder.domain.matching.rule_order import assemble
from responder.domain.model.business import Business, Span
from responder.domain.model.events import CallEnded, CallKind, SmsReceived
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import (
    Limit,
    OwnMeanings,
    Place,
    Priority,
    Rule,
    Rulebook,
    SafetyTerms,
    Says,
    Typos,
    When,
    Wording,
)
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, State
from responder.domain.text.lexicon import LexiconBuilder

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=PARIS)  # a Tuesday, inside the opening hours below
ANNA = "+33612345678"
ACCOUNT = "salon@example.org"
MORNING_AND_AFTERNOON = (Span(9 * 60, 12 * 60 + 30), Span(14 * 60, 18 * 60 + 30))
SALON = Business(
    name="Salon Anna",
    phones=("+33611111111",),
    owner="+33622222222",
    week=(*[(Span(9 * 60, 18 * 60 + 30),)] * 5, (Span(9 * 60, 13 * 60),), ()),
    second_thought=timedelta(),  # where it is not what a test is about, decisions are made at once
)
_KEYS = {each.action: each.key for each in ACTIONS}


def sms(text: str, *, at: datetime = NOON, contact: str = ANNA, key: str = "") -> SmsReceived:
    return SmsReceived(key=key or f"sms {text} {at}", account=ACCOUNT, contact=contact, at=at, text=text)


def call(kind: CallKind = CallKind.MISSED, *, at: datetime = NOON, contact: str = ANNA) -> CallEnded:
    return CallEnded(key=f"call {kind} {at}", account=ACCOUNT, contact=contact, at=at, kind=kind)


def appointment(
    status: AppointmentStatus = AppointmentStatus.AWAITING_ANSWER, *, at: datetime | None = None, who: str = ""
) -> Appointment:
    """Tomorrow at ten, awaiting an answer."""
    return Appointment("a1", at or (NOON + timedelta(days=1)).replace(hour=10), status, who)


def state(*appointments: Appointment, **known: Any) -> State:
    """Returns what is known of Anna: nothing but what the test says. `contact=` takes the contact's own fields."""
    contact = Contact(ANNA, **known.pop("contact", {}))
    return State(contact, appointments, **known)


@dataclass(frozen=True, slots=True)
class Words:
    """A wording without a template: `{name}` are looked up by attribute path, "contact.name"."""

    text: str

    def render(self, values: Mapping[str, object]) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Broken:
    def render(self, values: Mapping[str, object]) -> str:
        raise ZeroDivisionError("a template that fails")


@dataclass
class RulebookBuilder:
    """Writes small rulebooks without YAML: `book().rule("Yes", words=["oui"], reply="Confirmed").made()`."""

    business: Business = SALON
    common: frozenset[str] = frozenset()
    rules: list[Rule] = field(default_factory=list)
    stop: tuple[str, ...] = ("stop", "arret", "unsubscribe", "annuler", "arretez de m'ecrire", "ne plus recevoir")
    start: tuple[str, ...] = ("start",)
    cancel: tuple[str, ...] = ("annuler", "annule")
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # meanings of the owner's own, with their words
    never: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    added: tuple[tuple[Meaning, str], ...] = ()
    fillers: tuple[str, ...] = ("merci", "bonjour", "je", "svp", "pour", "a", "c", "est", "le", "bien")

    def __post_init__(self) -> None:
        self.lexicon = LexiconBuilder({"fr": self.common})

    def rule(self, name: str, reply: str | Wording = "ok", *, when: When = When.SMS, **given: Any) -> "RulebookBuilder":
        typos = given.pop("typos", Typos.NORMAL)
        lines: dict[str, Any] = {
            line: self._terms(given.pop(line), typos)
            for line in ("words", "phrase", "exactly", "starts_with", "without")
            if line in given
        }
        all_of = tuple(self._terms([entry], typos) for entry in given.pop("all_of", ()))
        patterns = given.pop("patterns", ())
        whole = given.pop("whole_message", False)
        says = (
            Says(**lines, all_of=all_of, patterns=patterns, typos=typos, whole_message=whole)
            if lines or all_of or patterns
            else None
        )
        do = tuple(action(_KEYS[action]) for action in given.pop("do", ()))
        limit = given.pop("limit", None)
        wording = Words(reply) if isinstance(reply, str) else reply
        wordings = tuple(Words(text) for text in given.pop("replies_of", ())) or ((wording,) if reply else ())
        self.rules.append(
            Rule(
                name,
                Place("rules/test.yaml", 10 * len(self.rules) + 1),
                len(self.rules),
                frozenset({when}),
                says,
                actions=do,
                replies={"": wordings} if wordings else {},
                limit=Limit(limit) if limit else None,
                priority=given.pop("priority", Priority.NORMAL),
                conditions=tuple(given.pop("conditions", ())),
                **given,
            )
        )
        return self

    def made(self) -> Rulebook:
        safety = SafetyTerms(
            self._terms(self.stop), self._terms(self.start), self._terms(self.cancel), self._terms(self.fillers)
        )
        wordings: dict[str, dict[str, Wording]] = {
            "opted out": {"fr": Words("C'est note.")},
            "opted in": {"fr": Words("Bon retour.")},
        }
        own = {name: Says(words=self._terms(words)) for name, words in self.own.items()}
        return assemble(
            self.business,
            self.rules,
            self.lexicon.build(),
            safety=safety,
            safety_wordings=wordings,
            own_meanings=OwnMeanings(added=self.added, never=self.never, own=own),
        )

    def _terms(self, texts: Iterable[str], typos: Typos = Typos.NORMAL) -> frozenset[int]:
        terms = (self.lexicon.add(text, language="fr", typos=typos) for text in texts)
        return frozenset(term for term in terms if term is not None)


def book(**given: Any) -> RulebookBuilder:
    return RulebookBuilder(**given)


__all__ = [
    "ACCOUNT", "ANNA", "NOON", "PARIS", "SALON", "UTC", "Broken", "Words", "appointment", "book", "call",
    "replace", "sms", "state",
]  # fmt: skip

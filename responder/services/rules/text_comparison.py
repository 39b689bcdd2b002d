"""Decides the same texts with two rulebooks and tells what would be answered, or done, otherwise."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reply
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.what_if import NotUnderstood, case_of, somebody

_CALLED = "missed call"


class EventDifferenceKind(StrEnum):
    """Kinds of differences, in the order of how much an owner should look at them."""

    ACTS_OTHERWISE = "acts otherwise"
    ANSWERED_NOW = "answered now"
    SILENT_NOW = "silent now"
    CHANGED = "answer changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAnswer:
    """`reply` is "" for silence; `rule` is "" for none."""

    rule: str
    reply: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDifference:
    """`text` is "" for a missed call. `appointment`: the contact has one tomorrow, which awaits an answer."""

    kind: EventDifferenceKind
    text: str
    appointment: bool
    before: RulesAnswer
    after: RulesAnswer


def texts_of(*rulebooks: Rulebook) -> list[str]:
    """Returns the examples of rulebooks, each text once."""
    rules = (rule for rulebook in rulebooks for rule in rulebook.rules)
    return list(dict.fromkeys(example.text for rule in rules for example in (*rule.yes, *rule.no)))


def differences(before: Rulebook, after: Rulebook, texts: Iterable[str], now: datetime) -> list[EventDifference]:
    """Decides each text twice: from somebody without an appointment, and from somebody who is asked to confirm one; and
    a missed call. What is worst is first."""
    found = list(_differences(before, after, ["", *texts], now))
    order = list(EventDifferenceKind)
    return sorted(found, key=lambda each: order.index(each.kind))


def _differences(before: Rulebook, after: Rulebook, texts: Iterable[str], now: datetime) -> Iterator[EventDifference]:
    for text in texts:
        for appointment in (True, False):
            old, new = (_answered(text, appointment, each, now) for each in (before, after))
            kind = _kind(old, new)
            if kind is not None:
                yield EventDifference(kind=kind, text=text, appointment=appointment, before=old, after=new)


def _kind(old: RulesAnswer, new: RulesAnswer) -> EventDifferenceKind | None:
    if sorted(old.actions) != sorted(new.actions):
        return EventDifferenceKind.ACTS_OTHERWISE
    if old.reply == new.reply:
        return None
    if not old.reply:
        return EventDifferenceKind.ANSWERED_NOW
    return EventDifferenceKind.CHANGED if new.reply else EventDifferenceKind.SILENT_NOW


def _answered(text: str, appointment: bool, rulebook: Rulebook, now: datetime) -> RulesAnswer:
    at = now + timedelta(days=1) if appointment else None
    event = "sms" if text else _CALLED
    try:
        case = case_of(text, somebody(rulebook.business), now, event=event, appointment=at)
    except NotUnderstood:  # an example that is no text of a person, such as an empty one
        return RulesAnswer(rule="", reply="", actions=())
    decision = decide(case.event, case.state, rulebook, case.now, traced=False)
    reply = _reply(decision)
    said = f"{reply.text} {reply.link}".strip() if reply else ""
    return RulesAnswer(rule=decision.rule or "", reply=said, actions=decision.actions)


def _reply(decision: Decision) -> Reply | None:
    return next((each for each in decision.replies if each.step == 0), None)

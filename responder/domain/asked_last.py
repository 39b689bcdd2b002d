"""Tells from the state who spoke to a contact last, and about what: our own texts, or a person."""

from datetime import datetime, timedelta

from responder.domain.model.decision import Reason
from responder.domain.model.rules import Rule, Rulebook, When
from responder.domain.model.state import BY_HAND, LastReply, State
from responder.domain.model.time_triggers import TimeTriggerKind

REMEMBERED = timedelta(days=1)
"""How long a bare "oui" may answer what a person asked, or a text of ours about something else."""

_OF_CALLS_AND_CLICKS = frozenset(
    {When.MISSED_CALL, When.INCOMING_CALL, When.OUTGOING_CALL, When.CALL_NOTE, When.LINK_CLICKED, When.DELIVERED}
)
_BEFORE_THE_VISIT = frozenset({TimeTriggerKind.BEFORE_APPOINTMENT})


def last_text_of_ours(state: State) -> LastReply | None:
    """Returns our last text; None where a person wrote it, or there is none."""
    last = state.last_reply
    return last if last is not None and last.rule != BY_HAND else None


def a_person_spoke_at(state: State) -> datetime | None:
    """Returns when a person wrote to or called the contact, if no automatic text of ours followed."""
    spoke, last = state.person_at, state.last_reply
    if last is not None and last.rule == BY_HAND:
        return max(last.at, spoke) if spoke is not None else last.at
    return None if spoke is None or (last is not None and last.at > spoke) else spoke


def asks_about_something_else(last: LastReply, rulebook: Rulebook) -> bool:
    """Checks whether a text of ours is about a call, a click, a visit that is over, or announces something."""
    rule = rulebook.rule(last.rule)
    return last.announcement or (rule is not None and _is_about_something_else(rule))


def hands_over(last: LastReply, rulebook: Rulebook) -> bool:
    """Checks whether a text of ours leaves the contact to a person."""
    rule = rulebook.rule(last.rule)
    hands = rule is not None and any(action.hands_over for action in rule.actions)
    return hands or last.rule == Reason.SECOND_THOUGHT.value


def asked_of_the_visit(state: State, rulebook: Rulebook) -> bool:
    """Checks whether nothing came between our question about an appointment that awaits its answer and what is written
    now: no person spoke since, and our last text is of the visit, or there is none because somebody else asked for
    us."""
    if a_person_spoke_at(state) is not None:
        return False
    last = last_text_of_ours(state)
    if last is None:
        return True
    rule = rulebook.rule(last.rule)
    if hands_over(last, rulebook) or asks_about_something_else(last, rulebook):
        return False
    return rule is None or _is_of_the_visit(rule)


def _is_about_something_else(rule: Rule) -> bool:
    """Checks whether it is about something else: a call, a click or a visit that is over; a rule that asks for an
    appointment is about that one."""
    if _asks_for_an_appointment(rule):
        return False
    late = any(each.kind not in _BEFORE_THE_VISIT for each in rule.moments)
    return late or not rule.when.isdisjoint(_OF_CALLS_AND_CLICKS)


def _is_of_the_visit(rule: Rule) -> bool:
    """Checks whether it is sent before the visit, or answers for one."""
    return _asks_for_an_appointment(rule) or any(each.kind in _BEFORE_THE_VISIT for each in rule.moments)


def _asks_for_an_appointment(rule: Rule) -> bool:
    if any(each.for_appointment and not each.negated for each in rule.conditions):
        return True
    return any(action.for_appointment for action in rule.actions)

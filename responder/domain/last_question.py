"""Finds what a contact was asked last, and by whom: "oui", "ok" and "non" answer that, and nothing older.

What speaks of coming, of the appointment or of its time answers the question about the appointment, whatever was said
in between.
"""

from datetime import timedelta

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.decision import Reason
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Rule, When
from responder.domain.model.state import BY_HAND, LastReply
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.domain.screening.acknowledgements import speaks_of_coming
from responder.domain.situation import Situation
from responder.languages.catalogue import quoted

REMEMBERED = timedelta(days=1)
"""How long a bare "oui" may answer what a person asked, or a text of ours about something else."""

_BARE = frozenset({Meaning.YES, Meaning.NO, Meaning.NOT_COMING})
_OF_CALLS_AND_CLICKS = frozenset(
    {When.MISSED_CALL, When.INCOMING_CALL, When.OUTGOING_CALL, When.CALL_NOTE, When.LINK_CLICKED, When.DELIVERED}
)
_BEFORE_THE_VISIT = frozenset({TimeTriggerKind.BEFORE_APPOINTMENT})


def answers_the_owner(situation: Situation) -> bool:
    """Checks whether a bare yes, no or "je peux pas" answers what a person wrote or said since our last automatic
    text."""
    if not situation.is_sms or not situation.text or not _a_person_spoke_last(situation):
        return False
    bare = not _BARE.isdisjoint(situation.meanings.sure) and Meaning.CANCEL not in situation.meanings.sure
    return bare and not speaks_of_the_visit(situation)


def answers_another_text(situation: Situation) -> Explanation | None:
    """Explains why what agrees may not be meant for the appointment; None if our last text asked about nothing else."""
    last = _last_text_of_ours(situation)
    if last is None:
        return None
    if _hands_over(last.rule, situation):
        told = because(Because.AGREES_TO_HANDOVER)
    elif _asks_about_something_else(last, situation):
        told = because(Because.ANSWERS_OTHER_TEXT, rule=quoted(last.rule))
    else:
        return None
    return None if speaks_of_the_visit(situation) else told


def refuses_another_text(situation: Situation) -> Explanation | None:
    """Explains why "je peux pas, j'ai piscine" may not be meant for the appointment; None if it speaks of it, or if our
    last text asked about nothing else."""
    last = _last_text_of_ours(situation)
    if last is None or Meaning.CANCEL in situation.meanings.sure:
        return None
    handed_over = _is_remembered(last, situation) and _hands_over(last.rule, situation)
    if not (handed_over or _asks_about_something_else(last, situation)) or speaks_of_the_visit(situation):
        return None
    return because(Because.ANSWERS_OTHER_TEXT, rule=quoted(last.rule))


def _last_text_of_ours(situation: Situation) -> LastReply | None:
    """Returns our last text, which an SMS with words may answer; None where a person wrote it."""
    last = situation.state.last_reply
    return last if last is not None and situation.text and last.rule != BY_HAND else None


def _asks_about_something_else(last: LastReply, situation: Situation) -> bool:
    rule = situation.rulebook.rule(last.rule)
    other = last.announcement or (rule is not None and _is_about_something_else(rule))
    return other and _is_remembered(last, situation)


def _is_remembered(last: LastReply, situation: Situation) -> bool:
    return situation.event.at - last.at <= REMEMBERED


def speaks_of_the_visit(situation: Situation) -> bool:
    """Checks whether a text says that its sender comes, or names the appointment, its day or its hour."""
    reading, appointment = situation.reading, situation.rulebook.safety.appointment
    named = not reading.terms.isdisjoint(appointment) or any(reading.dates.values())
    return named or speaks_of_coming(reading.folded)


def _a_person_spoke_last(situation: Situation) -> bool:
    spoke, last = situation.state.person_at, situation.state.last_reply
    if last is not None and last.rule == BY_HAND:
        spoke = max(last.at, spoke) if spoke is not None else last.at
    elif spoke is None or (last is not None and last.at > spoke):
        return False
    return spoke <= situation.event.at <= spoke + REMEMBERED


def _hands_over(name: str, situation: Situation) -> bool:
    rule = situation.rulebook.rule(name)
    hands = rule is not None and any(action.hands_over for action in rule.actions)
    return hands or name == Reason.SECOND_THOUGHT.value


def _is_about_something_else(rule: Rule) -> bool:
    """Checks whether it is about something else: a call, a click or a visit that is over; a rule that asks for an
    appointment is about that one."""
    if any(each.for_appointment and not each.negated for each in rule.conditions):
        return False
    if any(action.for_appointment for action in rule.actions):
        return False
    late = any(each.kind not in _BEFORE_THE_VISIT for each in rule.moments)
    return late or not rule.when.isdisjoint(_OF_CALLS_AND_CLICKS)

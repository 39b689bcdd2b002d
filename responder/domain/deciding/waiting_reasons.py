"""Tells which events leave somebody waiting for a person, and why. Pure.

Every decision is answered, needs nobody, or has a cause here: the tables below are total over the reasons.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.ask_to_move_appointment import TimeWanted
from responder.domain.actions.call_back import CallAskedFor
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.deciding.call_promises import promises_a_call
from responder.domain.model.business import Business
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import (
    CallEnded,
    CallKind,
    DeliveryReported,
    Event,
    Report,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.rules import Rule, When
from responder.domain.model.state import Appointment, AppointmentStatus, State
from responder.domain.model.time_triggers import TimeTriggerKind


class Cause(StrEnum):
    """Cause of an entry in the waiting list. These words stand in the table and in `--json`."""

    HANDED = "handed to a person"
    UNCLEAR = "not understood"
    SECOND_THOUGHT = "second thought"  # an SMS took back what an earlier one had answered
    MOVE_ASKED = "wants another time"
    NOTHING_TO_CANCEL = "nothing to cancel"  # they cancel, and no appointment of theirs is known
    ANSWERED_YOU = "answered you"  # a bare yes or no to what the owner asked last
    WROTE_AGAIN = "wrote again"  # while a person is to answer
    OPTED_OUT = "opted out"  # writes, and may not be answered by machine
    HELD_BACK = "held back"  # a ceiling or the loop guard kept the answer
    TOO_LATE = "too late"  # the answer would have come after its use
    DATED_AHEAD = "dated ahead"  # the clock of their phone, or ours, is wrong
    NOT_SENT = "not sent"  # the gateway refused the answer
    NOT_ALLOWED = "number not answered"  # foreign, landline...: no SMS of ours goes there
    RULE_FAILED = "rule failed"
    REMINDER_DROPPED = "reminder dropped"
    IN_DOUBT = "in doubt"  # our message may or may not have left
    NOT_DELIVERED = "not delivered"  # the network says that our message did not arrive
    UNREADABLE = "unreadable"  # a webhook that named the contact could not be read
    CANCELLED = "cancelled"  # nobody waits: the owner is told
    CALL_BACK = "to call back"  # their missed call was answered by SMS; the digest tells of it
    CALL_PROMISED = "call promised"  # an answer of ours said that somebody calls


class Done(StrEnum):
    """Way an entry left the list."""

    PHONED = "phoned"
    WROTE = "written to by hand"
    SENT = "sent a message"
    MARKED = "marked as done"
    SETTLED = "the contact settled it"
    OPTED_OUT = "the contact opted out"
    CHANGED = "the appointment was changed"
    OVER = "the appointment is over"
    NOBODY = "needs nobody"


NEWS = frozenset({Cause.CANCELLED})
"""The owner is told of these, and nobody waits."""

LISTED_APART = frozenset({Cause.CALL_BACK})
"""These are not counted as waiting, and leave the list by time and by any later answer: nobody promised anything."""

TOLD_BY_THE_DIGEST = LISTED_APART | {Cause.CALL_PROMISED}
"""No SMS of their own tells of these: the missed call is on the owner's phone, and the digest has it."""

SETTLED_BY_AN_ANSWER = frozenset({Cause.UNCLEAR, Cause.SECOND_THOUGHT, Cause.MOVE_ASKED, Cause.REMINDER_DROPPED})
"""Whoever then answers plainly about the appointment waits for nothing more."""

ENDED_BY_AN_OPT_OUT = frozenset(Cause) - {Cause.SECOND_THOUGHT, Cause.MOVE_ASKED, Cause.CANCELLED}
"""What somebody wrote before STOP needs no answer any more, unless it is about an appointment that stands."""


@dataclass(frozen=True, slots=True)
class WaitReason:
    """Somebody waits. `appointment` is the one that is near or spoken of, None if there is none."""

    cause: Cause
    appointment: Appointment | None = None


NOT_ANSWERED: Mapping[Reason, Cause | None] = {
    Reason.ANSWERED: None,
    Reason.ACTED: None,
    Reason.OPT_OUT: None,
    Reason.OPT_IN: None,
    Reason.OPTED_OUT: Cause.OPTED_OUT,
    Reason.NO_RULE: Cause.UNCLEAR,
    Reason.UNCLEAR: Cause.UNCLEAR,
    Reason.COOLDOWN: None,  # the same rule answered a short time ago
    Reason.CONTACT_BUDGET: Cause.HELD_BACK,
    Reason.TOTAL_BUDGET: Cause.HELD_BACK,
    Reason.STRANGER_BUDGET: Cause.HELD_BACK,
    Reason.OWNER_BUDGET: Cause.HELD_BACK,
    Reason.LOOP: Cause.HELD_BACK,
    Reason.MACHINE: None,
    Reason.REACTION: None,
    Reason.HIDDEN_NUMBER: None,
    Reason.OWN_NUMBER: None,
    Reason.SHORT_CODE: None,
    Reason.NAMED_SENDER: None,
    Reason.COUNTRY: Cause.NOT_ALLOWED,
    Reason.NUMBER_TYPE: Cause.NOT_ALLOWED,
    Reason.INVALID_NUMBER: None,
    Reason.TOO_OLD: Cause.TOO_LATE,
    Reason.FROM_THE_FUTURE: Cause.DATED_AHEAD,
    Reason.ANSWERS_A_PERSON: Cause.ANSWERED_YOU,
    Reason.WITH_A_PERSON: Cause.WROTE_AGAIN,
    Reason.RECORDED: None,
    Reason.READ_TOGETHER: None,  # what it was read together with says
    Reason.SECOND_THOUGHT: Cause.SECOND_THOUGHT,
    Reason.REPEATED: None,
    Reason.HEARD_BEFORE: None,
    Reason.BROKEN_RULE: Cause.RULE_FAILED,
}
"""By what was decided on an SMS that got no answer."""

# A call nobody took stands in the phone's own list, and where no rule is about it that is how the owner wants it.
_SEEN_ON_THE_PHONE = frozenset({Reason.NO_RULE, Reason.OWNER_BUDGET})
# Advertisers call from landlines all day: of those only whoever is known is worth a word.
_IF_KNOWN = frozenset({Reason.COUNTRY, Reason.NUMBER_TYPE})
_REMINDER_KEPT_BACK = frozenset(
    {Reason.CONTACT_BUDGET, Reason.TOTAL_BUDGET, Reason.LOOP, Reason.TOO_OLD, Reason.BROKEN_RULE}
)


def wait_of(event: Event, decision: Decision, state: State, rule: Rule | None, business: Business) -> WaitReason | None:
    """Explains why the contact of a decided event waits for a person; None if nobody does. `rule` is the one that
    decided, `state` what was known before it did."""
    if not event.contact or event.contact == business.owner or event.contact in business.phones:
        return None
    cause = _cause(event, decision, state, rule)
    return None if cause is None else WaitReason(cause, _about(event, decision, state))


def promise_of(event: Event, decision: Decision, wait: WaitReason | None) -> WaitReason | None:
    """Returns what a contact waits for besides news for the owner: an answer that cancels may promise a call."""
    if wait is None or wait.cause not in NEWS or not _call_is_promised(decision, event.contact):
        return None
    return WaitReason(Cause.CALL_PROMISED, wait.appointment)


def answers_plainly(decision: Decision) -> bool:
    """Checks whether it confirms, cancels or moves an appointment: the contact said what they want."""
    plain = (AppointmentStatus.CONFIRMED, AppointmentStatus.CANCELLED)
    answered = (each.status for each in decision.changes if isinstance(each, AppointmentAnswered))
    return decision.reason is not Reason.SECOND_THOUGHT and any(status in plain for status in answered)


def _cause(event: Event, decision: Decision, state: State, rule: Rule | None) -> Cause | None:
    match event:
        case SmsReceived():
            return _of_sms(decision, state, rule, event.contact)
        case CallEnded(kind=CallKind.MISSED):
            return _of_missed_call(event, decision, state)
        case DeliveryReported(report=Report.FAILED):
            return Cause.NOT_DELIVERED
        case TimeTriggerReached() if event.moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
            return Cause.REMINDER_DROPPED if decision.reason in _REMINDER_KEPT_BACK else None
        case _:
            return None


def _of_sms(decision: Decision, state: State, rule: Rule | None, contact: str) -> Cause | None:
    cause = _of_answer(decision, state, rule)
    if cause is None and _call_is_promised(decision, contact):
        return Cause.CALL_PROMISED
    return Cause.NOTHING_TO_CANCEL if decision.nothing_to_cancel and cause in _NOT_SAID_WHY else cause


_NOT_SAID_WHY = frozenset({Cause.HANDED, Cause.UNCLEAR})


def _of_answer(decision: Decision, state: State, rule: Rule | None) -> Cause | None:
    if decision.reason is Reason.SECOND_THOUGHT:
        return Cause.SECOND_THOUGHT
    if any(isinstance(change, HandedToPerson) for change in decision.changes):
        return Cause.HANDED
    answers = {change.status for change in decision.changes if isinstance(change, AppointmentAnswered)}
    if AppointmentStatus.MOVE_ASKED in answers or any(isinstance(change, TimeWanted) for change in decision.changes):
        return Cause.MOVE_ASKED
    if AppointmentStatus.CANCELLED in answers:
        return Cause.CANCELLED
    unanswered = NOT_ANSWERED[decision.reason]
    if unanswered is Cause.UNCLEAR and state.contact.opted_out:
        return Cause.OPTED_OUT
    if unanswered is None and rule is not None and When.UNCLEAR in rule.when and _awaits_an_answer(state):
        return Cause.UNCLEAR  # they were asked what they mean, and their appointment stands meanwhile
    return unanswered


def _of_missed_call(event: Event, decision: Decision, state: State) -> Cause | None:
    reason = decision.reason
    if any(isinstance(change, HandedToPerson) for change in decision.changes):
        return Cause.HANDED
    if _call_is_promised(decision, event.contact):
        return Cause.CALL_PROMISED
    if any(reply.to == event.contact for reply in decision.replies):
        return Cause.CALL_BACK
    if reason in _SEEN_ON_THE_PHONE:
        return None
    if reason in _IF_KNOWN and not (state.contact.known or state.contact.name or state.appointments):
        return None
    return NOT_ANSWERED[reason]


def _call_is_promised(decision: Decision, contact: str) -> bool:
    """Checks whether the phone is to dial them, or an answer says that somebody calls."""
    if any(isinstance(change, CallAskedFor) for change in decision.changes):
        return True
    return any(reply.to == contact and promises_a_call(reply.text) for reply in decision.replies)


def _awaits_an_answer(state: State) -> bool:
    return any(each.status is AppointmentStatus.AWAITING_ANSWER for each in state.appointments)


def _about(event: Event, decision: Decision, state: State) -> Appointment | None:
    """Returns the appointment a decision changes, else the next one."""
    changed = {change.appointment for change in decision.changes if isinstance(change, AppointmentAnswered)}
    if isinstance(event, TimeTriggerReached) and event.appointment:
        changed = {event.appointment}
    named = [each for each in state.appointments if each.id in changed]
    return next(iter(named or _ahead(state.appointments, event.at)), None)


def _ahead(appointments: Iterable[Appointment], at: datetime) -> list[Appointment]:
    return [each for each in appointments if each.at > at and each.status is not AppointmentStatus.CANCELLED]

"""People send what they forgot as a second SMS: "oui", then "mais pas avant 15h".

What changes an appointment is held for a few seconds (`second thought` in business.yaml), and what arrives meanwhile
is read together with it, as one message. What arrives just after the answer is held against what was answered: an
answer that takes another back is not sent: the appointment is open again, the contact is told so once, and a person
asks.

What a good receptionist does with somebody who was handed to a person is here as well: the person answers, and a
plain "oui" to the open question about an appointment is noted in the book without a word.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from responder.domain.deciding.build_decision import HANDED_FOR, built_in, language_of
from responder.domain.deciding.guards import is_stranger, reply_guard
from responder.domain.deciding.outward_effects import silenced
from responder.domain.model.decision import Decision, Reason, Reply, Trace, Verdict
from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.rules import APPOINTMENT_VERBS, Rule, When
from responder.domain.model.state import (
    AppointmentAnswered,
    AppointmentMoved,
    AppointmentStatus,
    Change,
    Earlier,
    HandedToPerson,
    State,
)
from responder.domain.situation import Situation

JUST_BEFORE = timedelta(seconds=20)
"""An SMS this soon after another one goes on with it."""


def changes_appointments(changes: Sequence[Change]) -> tuple[str, ...]:
    """The appointments a decision changes, by id."""
    kinds = (AppointmentAnswered, AppointmentMoved)
    return tuple(dict.fromkeys(each.appointment for each in changes if isinstance(each, kinds)))


def is_held(event: Event, decision: Decision, wait: timedelta) -> bool:
    """Whether a decision waits for a second thought. One that was brought by a second thought does not."""
    if decision.reason is Reason.SECOND_THOUGHT:
        return False
    return bool(wait) and isinstance(event, SmsReceived) and bool(changes_appointments(decision.changes))


def joins(event: Event, decision: Decision) -> bool:
    """Whether what somebody sends while an SMS of theirs is held is read together with it. A STOP is not: it is
    obeyed at once."""
    return isinstance(event, SmsReceived) and decision.reason not in _READ_ALONE


_READ_ALONE = frozenset({Reason.OPT_OUT, Reason.OPT_IN, Reason.MACHINE, Reason.REACTION})


def together(events: Sequence[SmsReceived]) -> SmsReceived:
    """Several SMS as the one they were meant to be, a line each."""
    return replace(events[-1], text="\n".join(event.text for event in events))


def reopened(state: State, earlier: Earlier) -> State:
    """As if the earlier SMS had not been answered yet."""
    asked = AppointmentStatus.AWAITING_ANSWER
    appointments = tuple(
        replace(each, status=asked) if each.id in earlier.appointments else each for each in state.appointments
    )
    return replace(state, appointments=appointments, earlier=None)


def second_thought(own: Decision, both: Decision, earlier: Earlier, situation: Situation, trace: Trace) -> Decision:
    """What an SMS brings that follows another: `own` is what it says by itself, `both` what they say together."""
    if changes_appointments(own.changes) or both.rule == earlier.rule:
        return own
    unclear = _takes_what_is_unclear(own, situation)
    if not unclear:
        return own
    trace.add("(second thought)", Verdict.TAKEN, "it may take back what was answered seconds ago")
    asked = (AppointmentAnswered(each, AppointmentStatus.AWAITING_ANSWER) for each in earlier.appointments)
    handed = () if situation.state.contact.opted_out else (HandedToPerson(situation.now + HANDED_FOR),)
    silence = reply_guard(situation, Reason.SECOND_THOUGHT.value)
    if silence:
        trace.add("(guard)", Verdict.TAKEN, silence[1])
    return Decision(
        Reason.SECOND_THOUGHT,
        replies=() if silence else _open_again(earlier, situation),
        changes=(*asked, *handed),
        language=own.language,
        kept_back=silence[0] if silence else None,
        stranger=is_stranger(situation),
    )


def _open_again(earlier: Earlier, situation: Situation) -> tuple[Reply, ...]:
    """Tells the contact that the appointment the earlier SMS answered for is not confirmed for now."""
    state = reopened(situation.state, earlier)
    theirs = tuple(each for each in state.appointments if each.id in earlier.appointments)
    about = replace(situation, state=replace(state, appointments=theirs))
    return built_in("appointment open again", about, language_of(situation)) if about.upcoming else ()


def silent(situation: Situation) -> bool:
    """Whether the contact is with a person."""
    until = situation.state.silent_until
    return until is not None and situation.now < until


def quietly(decision: Decision, situation: Situation, trace: Trace) -> Decision:
    """What is left of a decision while a person talks with the contact: nothing, unless the contact plainly answers
    the open question about an appointment, and nobody has called since. That is noted, and nothing is said. After a
    second thought an "ok" is about the person who answers, and answers no question."""
    rule = situation.rulebook.rule(decision.rule) if decision.rule else None
    if rule is not None and _answers_plainly(rule, situation) and changes_appointments(decision.changes):
        trace.add("(guard)", Verdict.CONTINUED, "with a person: the answer is noted and nothing is said")
        quiet = silenced(decision)
        kept = tuple(each for each in quiet.changes if not isinstance(each, HandedToPerson))
        return replace(quiet, reason=Reason.ACTED, changes=kept)
    trace.add("(guard)", Verdict.TAKEN, "the conversation was handed to a person")
    return Decision(Reason.WITH_A_PERSON)


def _answers_plainly(rule: Rule, situation: Situation) -> bool:
    """The rule explains the whole message, and what it answers is a question of ours that is still open."""
    says = rule.says
    plain = says is not None and (says.whole_message or bool(says.exactly))
    answers = any(action.verb in APPOINTMENT_VERBS for action in rule.actions)
    asked = bool(situation.open_questions) and not _spoken_to(situation) and not _told_it_is_open(situation)
    return plain and answers and asked


def _told_it_is_open(situation: Situation) -> bool:
    last = situation.state.last_reply
    return last is not None and last.rule == Reason.SECOND_THOUGHT.value


def _spoken_to(situation: Situation) -> bool:
    """Whether a person called since the contact was handed over: then "oui" may be for them."""
    until, at = situation.state.silent_until, situation.state.person_at
    return until is not None and at is not None and at > until - HANDED_FOR


def _takes_what_is_unclear(decision: Decision, situation: Situation) -> bool:
    rule = situation.rulebook.rule(decision.rule) if decision.rule else None
    return rule is None or When.UNCLEAR in rule.when

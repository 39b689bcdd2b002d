"""People send what they forgot as a second SMS: "oui", then "mais pas avant 15h".

What changes an appointment is held for a few seconds (`second thought` in business.yaml), and what arrives meanwhile
is read together with it, as one message. What arrives just after the answer is held against what was answered: an
answer that takes another back is not sent: the appointment is open again, the contact is told so once, and a person
asks. The same hours later, where what is written may take a confirmation back and no rule understands it.

What a good receptionist does with somebody who was handed to a person is here as well: the person answers, and a
clear "oui je confirme" to the open question about an appointment is noted in the book without a word; so is that a
confirmed appointment is in doubt. An "ok" agrees that a person answers, and confirms nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.move_appointment import AppointmentMoved
from responder.domain.actions.hand_to_person import HANDED_FOR, HandedToPerson, handed
from responder.domain.deciding.build_decision import built_in, language_of
from responder.domain.deciding.guards import is_stranger, reply_guard
from responder.domain.deciding.outward_effects import silenced
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.meaning.readings.doubts import (
    A_CALL_ASKED,
    A_PERSON_ASKED,
    ASKED,
    NOT_UNDERSTOOD,
    SOMETHING_ELSE,
    TALKING,
    WANTED,
)
from responder.domain.model.decision import Decision, Reason, Reply, Trace, Verdict
from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.meanings import Meaning
from responder.domain.model.rules import Rule, When
from responder.domain.model.state import AppointmentStatus, Change, Earlier, State
from responder.domain.screening.taken_back import hedges
from responder.domain.situation import Situation

REOPEN = "reopen appointment"
"""The action of a confirmation that is taken back."""

JUST_BEFORE = timedelta(seconds=20)
"""An SMS this soon after another one goes on with it."""


def changes_appointments(changes: Sequence[Change]) -> tuple[str, ...]:
    """Returns the appointments a decision changes, by id."""
    kinds = (AppointmentAnswered, AppointmentMoved)
    return tuple(dict.fromkeys(each.appointment for each in changes if isinstance(each, kinds)))


def is_held(event: Event, decision: Decision, wait: timedelta) -> bool:
    """Checks whether a decision waits for a second thought. One that was brought by a second thought does not."""
    if decision.reason is Reason.SECOND_THOUGHT:
        return False
    return bool(wait) and isinstance(event, SmsReceived) and bool(changes_appointments(decision.changes))


def joins(event: Event, decision: Decision) -> bool:
    """Checks whether what somebody sends while an SMS of theirs is held is read together with it. A STOP is not: it
    is obeyed at once."""
    return isinstance(event, SmsReceived) and decision.reason not in _READ_ALONE


_READ_ALONE = frozenset({Reason.OPT_OUT, Reason.OPT_IN, Reason.MACHINE, Reason.REACTION})


def together(events: Sequence[SmsReceived]) -> SmsReceived:
    """Several SMS as the one they were meant to be, a line each."""
    return replace(events[-1], text="\n".join(event.text for event in events))


def reopened(state: State, earlier: Earlier) -> State:
    """Rebuilds the state in which the earlier SMS had not been answered yet."""
    asked = AppointmentStatus.AWAITING_ANSWER
    appointments = tuple(
        replace(each, status=asked) if each.id in earlier.appointments else each for each in state.appointments
    )
    return replace(state, appointments=appointments, earlier=None)


def second_thought(own: Decision, both: Decision, earlier: Earlier, situation: Situation, trace: Trace) -> Decision:
    """Returns what an SMS brings that follows another: `own` is what it says by itself, `both` what they say
    together."""
    if changes_appointments(own.changes) or both.rule == earlier.rule:
        return own
    if not _takes_what_is_unclear(own, situation):
        return own
    trace.add("(second thought)", Verdict.TAKEN, because(Because.TAKES_BACK_ANSWER))
    return _reopening(earlier, situation, own.language, trace)


def only_asks(second: Situation, both: Situation) -> bool:
    """Checks whether the second SMS is a question, or asks for a person, and nothing in it speaks against the first:
    "oui", "vous prenez la carte ?"; "oui", "je voudrais parler à quelqu'un"."""
    if not second.rulebook.by_meaning:
        return False
    harmless = next((told for meaning, told in _HARMLESS.items() if meaning in second.meanings), frozenset[str]())
    return bool(harmless) and harmless.issuperset((*second.meanings.doubts, *both.meanings.doubts))


_BESIDE_A_QUESTION = frozenset({ASKED, NOT_UNDERSTOOD, SOMETHING_ELSE})
_BESIDE_A_CALL = _BESIDE_A_QUESTION | {WANTED, A_PERSON_ASKED, A_CALL_ASKED, TALKING}
_HARMLESS = {
    Meaning.A_PERSON: _BESIDE_A_CALL,
    Meaning.CALL_ME: _BESIDE_A_CALL,
    Meaning.QUESTION: _BESIDE_A_QUESTION,
}


def taken_back(own: Decision, situation: Situation, trace: Trace) -> Decision:
    """Returns what an SMS brings that may take back a confirmation of minutes, hours or days ago: `own` where it
    does not, or where a rule is sure of it. A cancellation with a perhaps, or a mere "non
    désolé", is not sure enough for what was confirmed."""
    confirmed = _confirmed(situation)
    if not confirmed:
        return own
    perhaps = _cancels(own) and (hedges(situation.reading.folded) or Meaning.NO in situation.meanings)
    if not perhaps and not (_takes_what_is_unclear(own, situation) and situation.doubts_coming):
        return own
    trace.add("(second thought)", Verdict.TAKEN, because(Because.TAKES_BACK_CONFIRMATION))
    return _reopening(Earlier("", "", confirmed), situation, own.language, trace)


def _confirmed(situation: Situation) -> tuple[str, ...]:
    """Returns the confirmed appointments that an SMS speaks of, by id."""
    if not situation.is_sms:
        return ()
    return tuple(each.id for each in situation.meant if each.status is AppointmentStatus.CONFIRMED)


def _opened(appointments: Sequence[str]) -> tuple[Change, ...]:
    return tuple(AppointmentAnswered(each, AppointmentStatus.AWAITING_ANSWER) for each in appointments)


def _reopening(earlier: Earlier, situation: Situation, language: str | None, trace: Trace) -> Decision:
    silence = reply_guard(situation, Reason.SECOND_THOUGHT.value)
    if silence:
        trace.add("(guard)", Verdict.TAKEN, silence[1])
    return Decision(
        Reason.SECOND_THOUGHT,
        replies=() if silence else _open_again(earlier, situation),
        changes=(*_opened(earlier.appointments), *handed(situation)),
        actions=(REOPEN,),
        language=language,
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
    """Checks whether the contact is with a person."""
    until = situation.state.silent_until
    return until is not None and situation.now < until


def quietly(decision: Decision, situation: Situation, trace: Trace) -> Decision:
    """Returns what is left of a decision while a person talks with the contact: nothing, unless the contact clearly
    answers the open question about an appointment, and nobody has called since; or doubts an appointment that is
    confirmed. That is noted, and nothing is said. An "ok" is about the person who answers, and answers no question."""
    rule = situation.rulebook.rule(decision.rule) if decision.rule else None
    if rule is not None and _answers_plainly(rule, situation) and changes_appointments(decision.changes):
        trace.add("(guard)", Verdict.CONTINUED, because(Because.NOTED_QUIETLY))
        quiet = silenced(decision)
        kept = tuple(each for each in quiet.changes if not isinstance(each, HandedToPerson))
        return replace(quiet, reason=Reason.ACTED, changes=kept)
    trace.add("(guard)", Verdict.TAKEN, because(Because.HANDED_TO_PERSON))
    confirmed = _confirmed(situation)
    unclear = _takes_what_is_unclear(decision, situation) and situation.doubts_coming
    if confirmed and (unclear or _takes_back(decision)):
        trace.add("(second thought)", Verdict.CONTINUED, because(Because.TAKES_BACK_CONFIRMATION))
        return Decision(Reason.WITH_A_PERSON, changes=_opened(confirmed), actions=(REOPEN,))
    return Decision(Reason.WITH_A_PERSON)


def _cancels(decision: Decision) -> bool:
    cancelled = AppointmentStatus.CANCELLED
    return any(isinstance(each, AppointmentAnswered) and each.status is cancelled for each in decision.changes)


def _takes_back(decision: Decision) -> bool:
    """Checks whether a rule would cancel or move."""
    statuses = {each.status for each in decision.changes if isinstance(each, AppointmentAnswered)}
    return bool(statuses - {AppointmentStatus.CONFIRMED}) or any(
        isinstance(each, AppointmentMoved) for each in decision.changes
    )


def _answers_plainly(rule: Rule, situation: Situation) -> bool:
    """Checks whether the rule explains the whole message, and what it answers is a question of ours that is still
    open."""
    says = rule.says
    plain = says.whole_message or bool(says.exactly) if says is not None else rule.means is not None
    answers = any(action.for_appointment for action in rule.actions)
    asked = bool(situation.open_questions) and not _spoken_to(situation) and not _told_it_is_open(situation)
    return plain and answers and asked


def _told_it_is_open(situation: Situation) -> bool:
    last = situation.state.last_reply
    return last is not None and last.rule == Reason.SECOND_THOUGHT.value


def _spoken_to(situation: Situation) -> bool:
    """Checks whether a person called since the contact was handed over: then "oui" may be for them."""
    until, at = situation.state.silent_until, situation.state.person_at
    return until is not None and at is not None and at > until - HANDED_FOR


def _takes_what_is_unclear(decision: Decision, situation: Situation) -> bool:
    rule = situation.rulebook.rule(decision.rule) if decision.rule else None
    return rule is None or When.UNCLEAR in rule.when

"""The built-in guards: tried before every rule, and no file can switch them off or shadow them."""

from datetime import timedelta

from responder.domain.conditions.calls import ONE_CALL
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.business import Business
from responder.domain.model.conversation_pace import loop
from responder.domain.model.decision import Reason
from responder.domain.model.events import CallEnded, CallKind, TimeTriggerReached
from responder.domain.model.numbers import Number, NumberKind
from responder.domain.model.time_triggers import TimeTriggerKind
from responder.domain.schedule.due_times import USE, USE_OF_A_DIGEST
from responder.domain.screening.machine_texts import (
    is_notice,
    names_itself_automatic,
    promises_to_come_back,
)
from responder.domain.situation import Situation
from responder.domain.text.folding import QUESTION, fold

# An answer later than this is of no more use.
USE_OF_AN_SMS = timedelta(hours=2)
USE_OF_A_CALL = timedelta(minutes=15)
STALE = timedelta(hours=24)  # older events are kept and not decided by any rule
AHEAD = timedelta(minutes=10)  # dated further ahead than this, a clock or a zone is wrong

Guarded = tuple[Reason, Explanation]
"""Why nothing is said, and what a trace tells."""

_NUMBER_KINDS: dict[NumberKind, Guarded] = {
    NumberKind.HIDDEN: (Reason.HIDDEN_NUMBER, because(Because.HIDDEN_NUMBER)),
    NumberKind.SHORT_CODE: (Reason.SHORT_CODE, because(Because.SHORT_CODE)),
    NumberKind.NAMED_SENDER: (Reason.NAMED_SENDER, because(Because.NAMED_SENDER)),
    NumberKind.INVALID: (Reason.INVALID_NUMBER, because(Because.INVALID_NUMBER)),
}
_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})


def number_guard(situation: Situation) -> Guarded | None:
    """Explains why this number gets no automatic message at all."""
    return number_problem(situation.number, situation.rulebook.business)


def number_problem(number: Number, business: Business) -> Guarded | None:
    """Explains why no message of ours goes to a number."""
    if number.text and number.text in business.phones:
        return Reason.OWN_NUMBER, because(Because.OWN_NUMBER)
    if number.kind in _NUMBER_KINDS:
        return _NUMBER_KINDS[number.kind]
    if number.kind not in _CAN_BE_TEXTED:
        return Reason.NUMBER_TYPE, because(Because.NUMBER_TYPE, kind=number.kind.value)
    if number.country not in business.allowed_countries:
        allowed = ", ".join(sorted(business.allowed_countries))
        if not number.country:
            return Reason.COUNTRY, because(Because.COUNTRY_UNKNOWN, allowed=allowed)
        return Reason.COUNTRY, because(Because.COUNTRY, country=number.country, allowed=allowed)
    return None


def machine_guard(situation: Situation) -> Guarded | None:
    """Explains why this text was no person's."""
    if not situation.is_sms or not situation.stands_out:
        return None
    folded = situation.reading.folded
    if names_itself_automatic(folded):
        return Reason.MACHINE, because(Because.AUTOMATIC_ANSWER)
    if is_notice(folded, fold("\n".join(situation.state.sent_texts[:2]))):
        return Reason.MACHINE, because(Because.MACHINE_NOTICE)
    if promises_to_come_back(folded) and not _says_more(situation):
        return Reason.MACHINE, because(Because.OUT_OF_OFFICE)
    return None


def _says_more(situation: Situation) -> bool:
    """Checks whether a person speaks: asks, or names the appointment or its time."""
    reading, appointment = situation.reading, situation.rulebook.safety.appointment
    return QUESTION in reading.spelling or not reading.terms.isdisjoint(appointment) or any(reading.dates.values())


def time_guard(situation: Situation) -> Guarded | None:
    """Explains why the event is kept and not answered: it is stale, or dated ahead."""
    age = situation.age()
    if age > STALE:
        return Reason.TOO_OLD, because(Because.STALE)
    if age < -AHEAD:
        return Reason.FROM_THE_FUTURE, because(Because.DATED_AHEAD)
    return None


def call_guard(situation: Situation) -> Guarded | None:
    """Explains why a missed call is not another one: somebody who redials calls once."""
    event = situation.event
    if isinstance(event, CallEnded) and event.kind is CallKind.MISSED:
        earlier = [at for at in situation.state.calls if timedelta() < event.at - at < ONE_CALL]
        if earlier:
            return Reason.REPEATED, because(Because.REDIALLED)
    return None


def reply_guard(situation: Situation, rule: str) -> Guarded | None:
    """Explains why a reply is dropped though a rule has one: what the rule *does* still happens."""
    state, budgets = situation.state, situation.rulebook.business.budgets
    if state.contact.opted_out:
        return Reason.OPTED_OUT, because(Because.OPTED_OUT)
    if situation.age() > use_of(situation):
        return Reason.TOO_OLD, because(Because.ANSWER_TOO_LATE)
    looped = loop(state.lately.answers, rule, situation.now, budgets.in_a_row)
    return (Reason.LOOP, looped) if looped else ceiling(situation)


def is_stranger(situation: Situation) -> bool:
    """Checks whether nobody knows the number: it has no name, no appointment, and no person ever spoke with it.
    Having written before makes nobody known: that is a second SMS, and costs as little as the first."""
    state = situation.state
    return not (state.contact.known or state.contact.name or state.appointments or state.person_at)


def ceiling(situation: Situation, *, last_word: bool = False) -> Guarded | None:
    """Explains why no automatic message may leave to this contact, or to anybody. `last_word`: it confirms a STOP."""
    sent, budgets = situation.state.sent, situation.rulebook.business.budgets
    if situation.state.lately.halted:
        return Reason.TOTAL_BUDGET, because(Because.SENDING_PAUSED, why=situation.state.lately.halted)
    if sent.contact_hour >= budgets.contact_per_hour or sent.contact_day >= budgets.contact_per_day:
        return Reason.CONTACT_BUDGET, because(Because.CONTACT_BUDGET)
    if is_stranger(situation) and (crowded := _crowded(situation, last_word)):
        return Reason.STRANGER_BUDGET, crowded
    if sent.all_minute >= budgets.all_per_minute or sent.all_day >= budgets.all_per_day:
        return Reason.TOTAL_BUDGET, because(Because.TOTAL_BUDGET)
    return None


def _crowded(situation: Situation, last_word: bool) -> Explanation | None:
    """Explains why nothing leaves to a number that nobody knows; None if it may. Checked before what may leave in all,
    so that a flood of strangers ends at its own ceiling and never reaches the one that contacts who are known share."""
    state, budgets = situation.state, situation.rulebook.business.budgets
    minute, day = budgets.for_last_words() if last_word else budgets.for_strangers()
    if state.lately.strangers_halted and not last_word:
        return because(Because.STRANGERS_PAUSED, why=state.lately.strangers_halted)
    if state.sent.strangers_minute >= minute or state.sent.strangers_day >= day:
        return because(Because.STRANGER_BUDGET)
    return None


def owner_guard(situation: Situation) -> Guarded | None:
    """Explains why the owner is not told: whoever forges many numbers must not flood her phone."""
    lately, budgets = situation.state.lately, situation.rulebook.business.budgets
    if lately.told_hour >= budgets.owner_per_hour or lately.told_day >= budgets.owner_per_day:
        return Reason.OWNER_BUDGET, because(Because.OWNER_BUDGET)
    return None


def use_of(situation: Situation) -> timedelta:
    """Returns how long what this event brings is of use."""
    match situation.event:
        case CallEnded():
            return USE_OF_A_CALL
        case TimeTriggerReached(moment=moment):
            return USE_OF_A_DIGEST if moment.kind is TimeTriggerKind.OPENING else USE
        case _:
            return USE_OF_AN_SMS


def starts_a_conversation(situation: Situation) -> bool:
    """Checks that time brought the event, and nobody asked. A digest goes to the owner, who is no customer."""
    event = situation.event
    return isinstance(event, TimeTriggerReached) and event.moment.kind is not TimeTriggerKind.OPENING

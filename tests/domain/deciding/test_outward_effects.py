"""Every action that reaches outside is silent for every reason that keeps a message back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from responder.domain.actions import ACTIONS
from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.notify import Notify
from responder.domain.actions.post import PostEvent
from responder.domain.actions.tag import AddTag, Tagged
from responder.domain.deciding.decide import decide
from responder.domain.deciding.outward_effects import reaches_out
from responder.domain.deciding.restored_database import silent_until
from responder.domain.model.conversation_pace import AutomaticAnswer, RecentMessages
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import CallKind, Event
from responder.domain.model.rules import Action, Rulebook, When
from responder.domain.model.state import Earlier, Reach, Sent, State
from tests.builders import ANNA, NOON, SALON, Broken, Words, appointment, book, call, sms, state

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
KEYS = {each.action: each.key for each in ACTIONS}
OUTSIDE = [action for action in KEYS if action.reach is not Reach.INSIDE]
KNOWN = {"known": True, "new": False}


def does(action: type[Action]) -> Action:
    if action is Notify:
        return Notify(f"notify {SALON.owner}: news", SALON.owner, Words("news"))
    if action is PostEvent:
        return PostEvent("post https://crm.example.com/in", "https://crm.example.com/in")
    return action(KEYS[action])


def rules(action: type[Action], **given: Any) -> Rulebook:
    """Builds a rule that does it and says nothing; a tag shows that the rule was reached."""
    when = given.pop("when", When.SMS)
    words = {} if when is not When.SMS else {"words": ["rappelez"]}
    made = book().rule("Does", "", when=when, limit=12 * HOUR, **words, **given)
    made.rules[0] = replace(made.rules[0], actions=(does(action), AddTag("tag seen", "seen")))
    return made.made()


def reached(decision: Decision) -> bool:
    return bool(decision.replies) or any(reaches_out(change) for change in decision.changes)


# What brings each reason: the event, and what is known.
TEXT = "rappelez"
REMINDED = f"Salon Anna : {TEXT} ce numéro pour changer votre rendez-vous"
LOOPING = RecentMessages(answers=(AutomaticAnswer("Does", NOON - 2 * MINUTE), AutomaticAnswer("Does", NOON - MINUTE)))
SILENCES: dict[Reason, list[tuple[Event, State]]] = {
    Reason.OPT_OUT: [(sms("STOP"), state())],
    Reason.OPT_IN: [(sms("START"), state(contact={"opted_out": True}))],
    Reason.OPTED_OUT: [(sms(TEXT), state(contact={"opted_out": True}))],
    Reason.NO_RULE: [(sms("bonjour"), state())],
    Reason.COOLDOWN: [(sms(TEXT), state(uses={"Does": NOON - HOUR}))],
    Reason.CONTACT_BUDGET: [
        (sms(TEXT), state(sent=Sent(contact_hour=5))),
        (sms(TEXT), state(sent=Sent(contact_day=12))),
    ],
    Reason.TOTAL_BUDGET: [
        (sms(TEXT), state(contact=KNOWN, sent=Sent(all_minute=30))),
        (sms(TEXT), state(contact=KNOWN, sent=Sent(all_day=500))),
        (sms(TEXT), state(lately=RecentMessages(halted="sending is paused"))),
    ],
    Reason.STRANGER_BUDGET: [
        (sms(TEXT), state(sent=Sent(strangers_minute=15))),
        (sms(TEXT), state(sent=Sent(strangers_day=250))),
        (sms(TEXT), state(lately=RecentMessages(strangers_halted="strangers are paused"))),
    ],
    Reason.LOOP: [(sms(TEXT), state(lately=LOOPING))],
    Reason.MACHINE: [(sms(f"réponse automatique : {TEXT}"), state())],
    Reason.REACTION: [(sms(f"Liked “{TEXT}”"), state()), (sms(REMINDED), state(sent_texts=(REMINDED,)))],
    Reason.HIDDEN_NUMBER: [(sms(TEXT, contact=""), state())],
    Reason.OWN_NUMBER: [(sms(TEXT, contact=SALON.phones[0]), state())],
    Reason.SHORT_CODE: [(sms(TEXT, contact="36105"), state())],
    Reason.NAMED_SENDER: [(sms(TEXT, contact="Ameli"), state())],
    Reason.COUNTRY: [(sms(TEXT, contact="+447911123456"), state())],
    Reason.NUMBER_TYPE: [(sms(TEXT, contact="+33899123456"), state()), (sms(TEXT, contact="+33145678900"), state())],
    Reason.INVALID_NUMBER: [(sms(TEXT, contact="+3361234567890"), state())],
    Reason.TOO_OLD: [(sms(TEXT, at=NOON - 3 * HOUR), state()), (sms(TEXT, at=NOON - 25 * HOUR), state())],
    Reason.FROM_THE_FUTURE: [(sms(TEXT, at=NOON + 11 * MINUTE), state())],
    Reason.ANSWERS_A_PERSON: [(sms("oui"), state(person_at=NOON - MINUTE))],
    Reason.WITH_A_PERSON: [(sms(TEXT), state(silent_until=NOON + MINUTE))],
}
ELSEWHERE = {
    Reason.ANSWERED: "it speaks",
    Reason.ACTED: "it acts",
    Reason.OWNER_BUDGET: "it is about words to the owner only, see tests/processing/test_circuit_breaker.py",
    Reason.UNCLEAR: "no rule wins: nothing can be done by one",
    Reason.RECORDED: "no rule is about it",
    Reason.READ_TOGETHER: "made by the intake, of a decision that has nothing else",
    Reason.HEARD_BEFORE: "made by the intake, of a decision that has nothing else",
    Reason.SECOND_THOUGHT: "below",
    Reason.REPEATED: "below",
    Reason.BROKEN_RULE: "below",
}


def test_no_action_and_no_reason_was_forgotten() -> None:
    assert all(action.reach in Reach for action in KEYS)
    assert set(SILENCES).isdisjoint(ELSEWHERE)
    # A new reason needs a row above: what brings it, or why it cannot be brought by a rule that reaches outside.
    assert {*SILENCES, *ELSEWHERE} == set(Reason)


@pytest.mark.parametrize("action", OUTSIDE)
def test_it_is_done_where_nothing_keeps_it_back(action: type[Action]) -> None:
    assert reached(decide(sms(TEXT), state(), rules(action), NOON))


@pytest.mark.parametrize("action", OUTSIDE)
@pytest.mark.parametrize("reason", SILENCES)
def test_whatever_silences_a_message_silences_it(action: type[Action], reason: Reason) -> None:
    for event, known in SILENCES[reason]:
        decision = decide(event, known, rules(action), NOON)
        assert decision.reason is reason
        assert not [change for change in decision.changes if reaches_out(change)]
        assert not [reply for reply in decision.replies if reply.to != event.contact]
        assert does(action).written not in decision.actions


@pytest.mark.parametrize("action", OUTSIDE)
def test_repeated_calls_bring_it_once(action: type[Action]) -> None:
    known = state(calls=(NOON - timedelta(seconds=20), NOON))
    decision = decide(call(CallKind.MISSED), known, rules(action, when=When.MISSED_CALL), NOON)
    assert (decision.reason, reached(decision)) == (Reason.REPEATED, False)


@pytest.mark.parametrize("action", OUTSIDE)
def test_a_rule_that_breaks_does_nothing_outside(action: type[Action]) -> None:
    broken = rules(action)
    made = replace(broken.rules[0], replies={"": (Broken(),)})
    decision = decide(sms(TEXT), state(), replace(broken, rules=(made,)), NOON)
    assert (decision.reason, reached(decision)) == (Reason.BROKEN_RULE, False)


@pytest.mark.parametrize("action", OUTSIDE)
def test_a_second_thought_does_nothing_outside(action: type[Action]) -> None:
    unclear = rules(action, when=When.UNCLEAR)
    known = state(appointment(), earlier=Earlier("oui", "Yes", ("a1",)))
    decision = decide(sms("mais pas avant 15h"), known, unclear, NOON)
    assert (decision.reason, reached(decision)) == (Reason.SECOND_THOUGHT, False)


@pytest.mark.parametrize("action", OUTSIDE)
def test_what_happened_before_a_restored_backup_is_not_done_again(action: type[Action]) -> None:
    decision = silent_until(NOON, decide)(sms(TEXT), state(), rules(action), NOON)
    assert (decision.reason, reached(decision)) == (Reason.TOO_OLD, False)


@pytest.mark.parametrize("action", OUTSIDE)
def test_who_is_with_a_person_and_answers_plainly_is_noted_and_nothing_more(action: type[Action]) -> None:
    made = book().rule("Yes", "merci", exactly=["oui"])
    made.rules[0] = replace(made.rules[0], actions=(ConfirmAppointment("confirm appointment"), does(action)))
    known = state(appointment(), silent_until=NOON + MINUTE)
    decision = decide(sms("oui"), known, made.made(), NOON)
    assert decision.reason is Reason.ACTED and not reached(decision)
    assert AppointmentAnswered in map(type, decision.changes)
    assert decision.actions == ("confirm appointment",)


@pytest.mark.parametrize("action", OUTSIDE)
def test_each_of_several_rules_has_its_own_limit(action: type[Action]) -> None:
    made = (
        book()
        .rule("First", "", words=["rappelez"], limit=HOUR, otherwise_continue=True)
        .rule("Then", "Bien noté", words=["rappelez"])
    )
    made.rules[0] = replace(made.rules[0], actions=(does(action),))
    rulebook = made.made()
    first = decide(sms(TEXT), state(), rulebook, NOON)
    assert first.also == ("First",) and first.reason is Reason.ANSWERED
    again = decide(sms(TEXT), state(uses={"First": NOON - MINUTE}), rulebook, NOON)
    assert (again.reason, again.kept_back, again.actions) == (Reason.ANSWERED, Reason.COOLDOWN, ())
    assert [reply.to for reply in again.replies] == [ANNA] and again.also == ()


def test_what_is_written_down_is_written_down_all_the_same() -> None:
    for action in OUTSIDE:
        decision = decide(sms(TEXT), state(sent=Sent(contact_hour=5)), rules(action), NOON)
        assert decision.actions == ("tag seen",) and Tagged("seen") in decision.changes

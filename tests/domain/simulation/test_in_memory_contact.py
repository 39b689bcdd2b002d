from datetime import timedelta

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.opt_in import OptedIn
from responder.domain.actions.opt_out import OptedOut
from responder.domain.actions.tag import Tagged
from responder.domain.actions.untag import Untagged
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import CallKind
from responder.domain.model.state import AppointmentStatus, Change, Contact, LanguageLearned, LastReply
from responder.domain.simulation.in_memory_contact import Memory
from tests.builders import ANNA, NOON, appointment, call, sms

EVENT, MISSED = sms("oui"), call(CallKind.MISSED)
LATER = NOON + timedelta(seconds=45)


def anna() -> Memory:
    return Memory(Contact(ANNA), (appointment(),))


def answered(*, leaves: object = None, rule: str | None = "Yes", reason: Reason = Reason.ANSWERED) -> Decision:
    return Decision(reason, rule, (Reply(ANNA, "ok", not_before=leaves),))  # type: ignore[arg-type]


def test_after_the_first_event_the_contact_is_new_no_more() -> None:
    memory = anna()
    assert memory.state(NOON).contact.new
    assert not memory.decided(EVENT, Decision(Reason.NO_RULE), NOON).state(NOON).contact.new


@pytest.mark.parametrize("reason", [Reason.ANSWERED, Reason.ACTED])
def test_a_rule_that_answers_or_acts_is_used(reason: Reason) -> None:
    assert anna().decided(EVENT, Decision(reason, "Yes"), NOON).state(NOON).uses == {"Yes": NOON}


def test_a_rule_that_was_kept_back_is_not_used() -> None:
    assert anna().decided(EVENT, Decision(Reason.COOLDOWN, "Yes"), NOON).state(NOON).uses == {}


def test_our_last_message_is_one_that_has_left() -> None:
    memory = anna().decided(EVENT, answered(leaves=LATER), NOON)
    assert memory.state(NOON).last_reply is None
    assert memory.state(LATER).last_reply == LastReply("Yes", LATER)


def test_a_built_in_answer_goes_by_its_reason() -> None:
    memory = anna().decided(EVENT, answered(rule=None, reason=Reason.OPT_OUT), NOON)
    assert memory.state(NOON).last_reply == LastReply("opt out", NOON)


def test_messages_are_counted_by_the_minute_the_hour_and_the_day() -> None:
    memory = anna()
    for minutes in (0, 30, 90):
        memory = memory.decided(EVENT, answered(), NOON + timedelta(minutes=minutes))
    sent = memory.state(NOON + timedelta(minutes=90, seconds=59)).sent
    assert (sent.all_minute, sent.contact_hour, sent.contact_day, sent.all_day) == (1, 1, 3, 3)
    assert memory.state(NOON + timedelta(days=2)).sent.contact_day == 0


def test_words_to_the_owner_are_none_to_the_contact_and_cost_one_all_the_same() -> None:
    told = Decision(Reason.ACTED, "Yes", (Reply("+33698765432", "Anna writes", step=1),))
    state = anna().decided(EVENT, told, NOON).state(NOON)
    assert (state.sent.contact_day, state.last_reply) == (1, None)


def test_calls_of_the_contact_are_remembered_for_a_day() -> None:
    memory = anna().hears(call(CallKind.MISSED)).hears(call(CallKind.INCOMING, at=LATER))
    assert memory.state(LATER).calls == (NOON, LATER)
    assert memory.state(NOON + timedelta(days=2)).calls == ()
    assert memory.state(LATER).person_at is None


def test_calling_back_is_a_person_s_doing_and_withdraws_what_waits() -> None:
    memory = anna().hears(MISSED).decided(MISSED, answered(leaves=LATER), NOON)
    memory = memory.hears(call(CallKind.OUTGOING, at=NOON + timedelta(seconds=20)))
    state = memory.state(LATER)
    assert state.person_at == NOON + timedelta(seconds=20)
    assert state.last_reply is None
    assert state.sent.contact_day == 0


def test_calling_back_leaves_the_answer_to_an_sms_alone() -> None:
    memory = anna().decided(EVENT, answered(leaves=LATER), NOON).hears(call(CallKind.OUTGOING, at=NOON))
    assert memory.state(LATER).last_reply == LastReply("Yes", LATER)


def test_stop_withdraws_what_waits_to_leave() -> None:
    memory = anna().decided(EVENT, answered(), NOON).decided(EVENT, answered(leaves=LATER), NOON)
    memory = memory.decided(EVENT, Decision(Reason.OPT_OUT, changes=(OptedOut(),)), NOON)
    assert memory.state(LATER).sent.contact_day == 1


def test_an_sms_changes_nothing_by_itself() -> None:
    assert anna().hears(sms("oui")) == anna()


def changed(*changes: Change) -> Memory:
    return anna().decided(EVENT, Decision(Reason.ACTED, "Yes", changes=changes), NOON)


def test_changes_are_kept() -> None:
    state = changed(
        AppointmentAnswered("a1", AppointmentStatus.CONFIRMED),
        Tagged("late"),
        Tagged("vip"),
        Untagged("late"),
        LanguageLearned("en"),
        OptedOut(),
        HandedToPerson(LATER),
    ).state(NOON)
    assert state.appointments[0].status is AppointmentStatus.CONFIRMED
    assert state.contact.tags == {"vip"}
    assert (state.contact.language, state.contact.opted_out, state.silent_until) == ("en", True, LATER)
    assert not changed(OptedOut(), OptedIn()).state(NOON).contact.opted_out


def test_another_s_appointment_is_left_alone() -> None:
    state = changed(AppointmentAnswered("b2", AppointmentStatus.CANCELLED)).state(NOON)
    assert state.appointments[0].status is AppointmentStatus.AWAITING_ANSWER


def test_a_change_nobody_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="Change"):
        changed(Change())  # type: ignore[abstract]


def test_appointments_long_over_are_forgotten() -> None:
    assert anna().state(NOON + timedelta(days=3)).appointments == ()

"""The list of who waits, as the service keeps it: entered with the decision, left in whichever way."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.actions.notify import Notify
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import CallKind, Event
from responder.domain.model.rules import Rulebook, Send, When
from responder.domain.model.state import AppointmentStatus, State
from responder.services.inbox.waiting import Marked, answered_lately, mark_done, to_call_back, waiters
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.review import waiting_list
from responder.store.review.attention_by_person import attended
from responder.store.review.manual_messages import send_by_hand
from responder.store.review.waiting_list import how_many, to_tell
from responder.store.tables import waiting
from tests.builders import ACCOUNT, ANNA, NOON, SALON, Words, book, call, sms
from tests.intake_harness import BRUNO, IntakeHarness
from tests.outgoing import put

pytestmark = pytest.mark.anyio


MISSED = "Nous avons manqué votre appel"
PROMISE = "Nous vous rappelons"


def rules(missed: str = MISSED) -> Rulebook:
    later = Send(delay=timedelta(seconds=45))
    built = book(business=replace(SALON, second_thought=timedelta()))
    built.rule("Yes", words=["oui"], do=[ConfirmAppointment]).rule("Cancel", words=["annule"], do=[CancelAppointment])
    built.rule("Move", words=["deplacer"], do=[AskToMoveAppointment]).rule("Hours", words=["horaires"])
    built.rule("Missed", missed, when=When.MISSED_CALL, send=later)
    return built.rule("Person", "Une personne vous répond", when=When.UNCLEAR, do=[HandToPerson]).made()


@pytest.fixture
def harness(store: Store) -> IntakeHarness:
    return IntakeHarness(store, rules())


def on_the_list(harness: IntakeHarness) -> list[tuple[str, list[str]]]:
    found = harness.store.write_now(lambda conn: waiters(conn, harness.now))
    return [(each.contact, [item.cause.value for item in each.items]) for each in found]


def booked(harness: IntakeHarness, at: datetime = NOON + timedelta(days=1)) -> str:
    entry = harness.store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, at), NOON))
    return entry.appointment.id


async def test_whoever_is_told_that_a_person_answers_is_on_the_list_with_their_words(harness: IntakeHarness) -> None:
    await harness.decide(sms("combien coute une coupe"))
    (waiter,) = harness.store.write_now(lambda conn: waiters(conn, harness.now))
    assert (waiter.contact, waiter.since, waiter.words) == (ANNA, NOON, ("combien coute une coupe",))
    assert [item.cause for item in waiter.items] == [Cause.HANDED]


async def test_one_person_is_one_line_however_much_they_write(harness: IntakeHarness) -> None:
    await harness.decide(
        sms("combien"), sms("et le brushing", at=NOON + timedelta(minutes=1)), sms("oui", contact=BRUNO)
    )
    assert on_the_list(harness) == [(ANNA, ["handed to a person", "wrote again"]), (BRUNO, ["handed to a person"])]


@pytest.mark.parametrize("kind", [CallKind.OUTGOING, CallKind.INCOMING])
async def test_a_call_takes_them_off(harness: IntakeHarness, kind: CallKind) -> None:
    await harness.decide(sms("combien"))
    harness.now += timedelta(minutes=9)
    await harness.decide(call(kind, at=harness.now))
    assert on_the_list(harness) == []
    (gone,) = harness.store.read_now(lambda conn: answered_lately(conn, harness.now))
    assert (gone.contact, gone.done) == (ANNA, "phoned")


async def test_a_call_in_the_same_turn_takes_off_what_came_before_it_and_not_what_came_after(
    harness: IntakeHarness,
) -> None:
    await harness.decide(
        sms("combien"),
        call(CallKind.OUTGOING, at=NOON + timedelta(minutes=1)),
        sms("et demain", at=NOON + timedelta(minutes=2)),
    )
    assert on_the_list(harness) == [(ANNA, ["wrote again"])]


async def test_an_sms_from_the_phone_takes_them_off(harness: IntakeHarness) -> None:
    await harness.decide(sms("combien"))
    harness.store.write_now(lambda conn: attended(conn, {ANNA: NOON + timedelta(minutes=5)}))
    assert on_the_list(harness) == []


async def test_an_sms_by_hand_takes_them_off(harness: IntakeHarness) -> None:
    await harness.decide(sms("combien"))
    harness.store.write_now(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "30 euros", "", NOON + timedelta(minutes=5)))
    assert on_the_list(harness) == []


async def test_being_marked_as_done_takes_them_off_once(harness: IntakeHarness) -> None:
    await harness.decide(sms("combien"))
    marked = [harness.store.write_now(lambda conn: mark_done(conn, ANNA, harness.now)) for _ in range(2)]
    assert (marked, on_the_list(harness)) == ([Marked.DONE, Marked.NOBODY], [])


async def test_a_stop_takes_off_a_question_and_not_a_wish_for_an_appointment_that_stands(
    harness: IntakeHarness,
) -> None:
    booked(harness)
    await harness.decide(sms("deplacer"), sms("combien"), sms("stop"))
    assert on_the_list(harness) == [(ANNA, ["wants another time"])]


async def test_a_plain_yes_takes_off_the_wish_for_another_time_and_leaves_the_question(harness: IntakeHarness) -> None:
    booked(harness)
    await harness.decide(sms("deplacer"))
    harness.store.write_now(lambda conn: appointments.answer(conn, "1", AppointmentStatus.AWAITING_ANSWER, NOON))
    await harness.decide(sms("oui", at=NOON + timedelta(minutes=2)))
    assert on_the_list(harness) == []


@pytest.mark.parametrize(
    "new",
    [
        {"at": NOON + timedelta(days=3)},
        {"status": AppointmentStatus.CANCELLED},
        {"status": AppointmentStatus.CONFIRMED},
    ],
)
async def test_whoever_wants_another_time_leaves_the_list_when_the_appointment_is_changed(
    harness: IntakeHarness, new: dict[str, object]
) -> None:
    which = booked(harness)
    await harness.decide(sms("deplacer"))
    later = NOON + timedelta(hours=1)
    harness.store.write_now(lambda conn: appointments.change(conn, which, later, "owner", **new))
    harness.now = later
    assert on_the_list(harness) == []


async def test_whoever_cancels_waits_for_nobody_and_the_owner_is_to_be_told(harness: IntakeHarness) -> None:
    booked(harness)
    await harness.decide(sms("annule"))
    assert on_the_list(harness) == []
    (row,) = harness.store.read_now(lambda conn: conn.execute(select(waiting)).all())
    assert (row.cause, row.to_tell, row.appointment_at) == ("cancelled", True, NOON + timedelta(days=1))


async def test_what_a_rule_tells_the_owner_is_not_told_again(store: Store) -> None:
    built = book().rule("Person", "Une personne", when=When.UNCLEAR, do=[HandToPerson])
    told = Notify("notify owner", SALON.owner, Words("Question"))
    built.rules[-1] = replace(built.rules[-1], actions=(*built.rules[-1].actions, told))
    harness = IntakeHarness(store, built.made())
    await harness.decide(sms("combien"))
    (row,) = store.read_now(lambda conn: conn.execute(select(waiting)).all())
    assert (row.to_tell, row.done_at) == (False, None)


@pytest.mark.parametrize(
    ("status", "expected"),
    [("expired", "too late"), ("refused", "not sent"), ("needs review", "in doubt"), ("cancelled", ""), ("sent", "")],
)
async def test_an_answer_that_never_left_puts_them_on_the_list(
    harness: IntakeHarness, status: str, expected: str
) -> None:
    await harness.decide(sms("horaires"))
    (message,) = harness.messages()
    harness.store.write_now(lambda conn: put(conn, message.id, status=status))
    assert on_the_list(harness) == ([(ANNA, [expected])] if expected else [])


async def test_a_doubt_that_was_settled_is_off_the_list(harness: IntakeHarness) -> None:
    await harness.decide(sms("horaires"))
    (message,) = harness.messages()
    harness.store.write_now(lambda conn: put(conn, message.id, status="needs review"))
    assert on_the_list(harness) == [(ANNA, ["in doubt"])]
    harness.store.write_now(lambda conn: put(conn, message.id, status="sent"))
    assert on_the_list(harness) == []


async def test_the_list_outlives_a_second_look_and_enters_nothing_twice(harness: IntakeHarness) -> None:
    await harness.decide(sms("combien"))
    assert on_the_list(harness) == on_the_list(harness) == [(ANNA, ["handed to a person"])]


# Whom to call back


def to_be_called(harness: IntakeHarness) -> list[str]:
    return [each.contact for each in harness.store.read_now(to_call_back)]


async def test_whoever_called_and_got_an_sms_is_listed_apart_told_to_nobody_and_not_counted(
    harness: IntakeHarness,
) -> None:
    await harness.decide(call(), call(contact=BRUNO, at=NOON + timedelta(seconds=1)))
    assert (to_be_called(harness), on_the_list(harness)) == ([ANNA, BRUNO], [])
    assert harness.store.read_now(how_many) == (0, None)
    assert harness.store.read_now(lambda conn: to_tell(conn, NOON - timedelta(days=1))) == []


@pytest.mark.parametrize("kind", [CallKind.OUTGOING, CallKind.INCOMING])
async def test_whoever_was_spoken_to_is_not_to_be_called_back(harness: IntakeHarness, kind: CallKind) -> None:
    await harness.decide(call(), call(kind, at=NOON + timedelta(minutes=5)))
    assert to_be_called(harness) == []


@pytest.mark.parametrize(
    ("text", "waits"),
    [("horaires", []), ("combien", [(ANNA, ["handed to a person"])]), ("annule", [(ANNA, ["nothing to cancel"])])],
)
async def test_whoever_wrote_since_waits_for_what_they_wrote_if_for_anything(
    harness: IntakeHarness, text: str, waits: list[tuple[str, list[str]]]
) -> None:
    await harness.decide(call())
    await harness.decide(sms(text, at=NOON + timedelta(minutes=3)))
    assert (to_be_called(harness), on_the_list(harness)) == ([], waits)


async def test_what_gets_no_answer_leaves_the_call_to_be_returned(harness: IntakeHarness) -> None:
    await harness.decide(call())
    await harness.decide(sms("Votre code de verification est 123456", at=NOON + timedelta(minutes=3)))
    assert to_be_called(harness) == [ANNA]


async def test_a_call_is_marked_as_returned_by_hand_and_forgotten_after_a_week(harness: IntakeHarness) -> None:
    await harness.decide(call(), call(contact=BRUNO, at=NOON + timedelta(seconds=1)))
    harness.store.write_now(lambda conn: mark_done(conn, ANNA, harness.now))
    assert to_be_called(harness) == [BRUNO]
    harness.now += timedelta(days=8)
    harness.store.write_now(lambda conn: waiting_list.close_over(conn, harness.now))
    assert on_the_list(harness) == [] and to_be_called(harness) == []


# Whom a call was promised


@pytest.fixture
def promising(store: Store) -> IntakeHarness:
    return IntakeHarness(store, rules(PROMISE))


def left(harness: IntakeHarness, status: str = "sent") -> None:
    """Lets what waited leave, or become what `status` says."""
    for message in harness.messages():
        harness.store.write_now(partial(put, message=message.id, status=status))


PROMISED = [(ANNA, ["call promised"])]


async def test_whoever_was_promised_a_call_waits_and_is_counted_and_no_sms_of_its_own_tells_of_it(
    promising: IntakeHarness,
) -> None:
    await promising.decide(call())
    assert (on_the_list(promising), to_be_called(promising)) == (PROMISED, [])
    assert promising.store.read_now(how_many) == (1, NOON)
    assert promising.store.read_now(lambda conn: to_tell(conn, NOON - timedelta(days=1))) == []


async def test_neither_time_nor_a_later_answer_of_a_rule_keeps_the_promise(promising: IntakeHarness) -> None:
    await promising.decide(call())
    left(promising)
    await promising.decide(sms("horaires", at=NOON + timedelta(minutes=3)))
    assert on_the_list(promising) == PROMISED
    promising.now += timedelta(days=30)
    assert on_the_list(promising) == PROMISED


@pytest.mark.parametrize("how", ["outgoing call", "incoming call", "by hand", "from the phone", "done", "stop"])
async def test_a_promised_call_is_closed_by_whoever_deals_with_it(promising: IntakeHarness, how: str) -> None:
    await promising.decide(call())
    left(promising)
    later = promising.now = NOON + timedelta(minutes=9)
    if how.endswith("call"):
        await promising.decide(call(CallKind(how.split()[0]), at=later))
    elif how == "stop":
        await promising.decide(sms("stop", at=later))
    elif how == "by hand":
        promising.store.write_now(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "Je suis là", "", later))
    elif how == "from the phone":
        promising.store.write_now(lambda conn: attended(conn, {ANNA: later}))
    else:
        promising.store.write_now(lambda conn: mark_done(conn, ANNA, later))
    assert (on_the_list(promising), promising.store.read_now(how_many)[0]) == ([], 0)


@pytest.mark.parametrize("together", [True, False])
async def test_a_promise_that_was_withdrawn_before_it_left_binds_nobody(
    promising: IntakeHarness, together: bool
) -> None:
    wrote = sms("horaires", at=NOON + timedelta(seconds=20))
    await (promising.decide(call(), wrote) if together else promising.decide(call()))
    if not together:
        promising.now += timedelta(seconds=20)
        await promising.decide(wrote)
    assert on_the_list(promising) == []


@pytest.mark.parametrize(("status", "cause"), [("expired", "too late"), ("refused", "not sent")])
@pytest.mark.parametrize("missed", [PROMISE, MISSED])
async def test_nobody_is_said_to_have_been_told_what_never_left(
    store: Store, missed: str, status: str, cause: str
) -> None:
    harness = IntakeHarness(store, rules(missed))
    await harness.decide(call())
    left(harness, status)
    assert on_the_list(harness) == [(ANNA, [cause])]
    assert (to_be_called(harness), store.read_now(how_many)[0]) == ([], 1)


async def test_an_answer_to_a_call_that_may_have_left_keeps_its_promise(promising: IntakeHarness) -> None:
    await promising.decide(call())
    left(promising, "needs review")
    assert on_the_list(promising) == [(ANNA, ["call promised", "in doubt"])]


async def test_whoever_is_marked_as_done_gets_no_answer_to_their_call_any_more(promising: IntakeHarness) -> None:
    await promising.decide(call())
    promising.store.write_now(lambda conn: mark_done(conn, ANNA, NOON + timedelta(seconds=20)))
    assert [message.status for message in promising.messages()] == ["cancelled"]
    assert on_the_list(promising) == []


# The answer to a missed call


@pytest.mark.parametrize(("text", "kept"), [("combien", 0), ("horaires", 0), ("stop", 0)])
@pytest.mark.parametrize("together", [True, False])
async def test_an_answer_to_a_call_does_not_leave_once_they_wrote_and_were_answered(
    harness: IntakeHarness, text: str, kept: int, together: bool
) -> None:
    wrote = sms(text, at=NOON + timedelta(seconds=20))
    if together:
        await harness.decide(call(), wrote)
    else:
        await harness.decide(call())
        harness.now += timedelta(seconds=20)
        await harness.decide(wrote)
    waits = [each for each in harness.messages() if each.text == MISSED and each.status == "queued"]
    assert len(waits) == kept


@pytest.mark.parametrize(
    ("wrote", "called"), [(0.7, 0.0), (0.0, 0.0), (0.0, 0.4), (0.9, 1.0), (0.2, 3.0), (0.999, 0.0), (30.0, 30.0)]
)
@pytest.mark.parametrize("held", [True, False])
async def test_whoever_calls_after_writing_hears_of_the_call_though_the_answer_came_later(
    harness: IntakeHarness, wrote: float, called: float, held: bool
) -> None:
    """Calls are dated to the second, SMS may be dated finer: what came in first was first."""
    if held:  # the answer to the SMS waits for a second thought, and the call is decided before it
        harness.rulebook = replace(harness.rulebook, business=replace(SALON, second_thought=timedelta(seconds=8)))
        booked(harness)
    said = "oui" if held else "horaires"
    await harness.decide(sms(said, at=NOON + timedelta(seconds=wrote)), call(at=NOON + timedelta(seconds=called)))
    harness.now += timedelta(seconds=40)
    await harness.decide()
    assert [row.rule for row in harness.decisions()] == ["Yes" if held else "Hours", "Missed"]
    assert [each.status for each in harness.messages() if each.text == MISSED] == ["queued"]


async def test_an_answer_to_another_contact_s_call_or_to_a_later_one_still_leaves(harness: IntakeHarness) -> None:
    await harness.decide(call(contact=BRUNO, at=NOON + timedelta(seconds=1)), sms("combien"))
    await harness.decide(call(at=NOON + timedelta(minutes=1)))
    left = [(each.number, each.status) for each in harness.messages() if each.text == MISSED]
    assert (BRUNO, "queued") in left


@pytest.mark.parametrize(
    ("event", "waits"), [(sms("stop"), True), (call(CallKind.MISSED), True), (call(CallKind.OUTGOING), False)]
)
async def test_whoever_s_event_was_set_aside_waits_for_a_person(store: Store, event: Event, waits: bool) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        return Decision(Reason.ANSWERED, "Rule", (Reply(BRUNO, "half a pair \ud83d"),))

    harness = IntakeHarness(store, rules(), decide=poison)
    await harness.decide(event)
    assert harness.reasons() == [Reason.BROKEN_RULE.value]
    assert on_the_list(harness) == ([(ANNA, [Cause.RULE_FAILED.value])] if waits else [])


async def test_nobody_waits_from_a_time_to_come_on_and_a_call_of_ours_ends_it(harness: IntakeHarness) -> None:
    await harness.decide(sms("rappelez moi", at=NOON + timedelta(days=3_650)))
    assert on_the_list(harness) == [(ANNA, [Cause.DATED_AHEAD.value])]
    assert [row.since for row in rows_of(harness)] == [NOON]
    harness.now += timedelta(minutes=5)
    await harness.decide(call(CallKind.OUTGOING, at=harness.now))
    assert on_the_list(harness) == []


def rows_of(harness: IntakeHarness) -> list[Any]:
    return harness.store.read_now(lambda conn: list(conn.execute(select(waiting))))

"""Tests what a contact's phone sends back of ours is recognised by the messages on record."""

from datetime import timedelta

import pytest

from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.model.rules import Rulebook
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.outbound.sent_texts import sent_texts
from tests.builders import ANNA, NOON, book, sms
from tests.intake_harness import BRUNO, IntakeHarness

pytestmark = pytest.mark.anyio

OURS = "Nous avons manqué votre appel (retard, annulation) : répondez à ce SMS. STOP pour ne rien recevoir"


def rulebook() -> Rulebook:
    return (
        book()
        .rule("Price", OURS, words=["prix"])
        .rule("Cancelled", "Annulé.", words=["annulation"], do=[CancelAppointment])
        .rule("Yes", "Confirmé.", words=["oui"], do=[ConfirmAppointment])
        .made()
    )


@pytest.fixture
def harness(store: Store) -> IntakeHarness:
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOON + timedelta(days=1)), NOON))
    return IntakeHarness(store, rulebook())


def status(harness: IntakeHarness) -> str:
    (entry,) = harness.store.read_now(lambda conn: appointments.of_contacts(conn, [ANNA], NOON))
    return entry.appointment.status.value


async def test_a_reaction_to_a_message_on_record_does_nothing(harness: IntakeHarness) -> None:
    await harness.decide(sms("prix"))
    await harness.decide(sms(f"Liked “{OURS}”"))
    assert harness.reasons() == ["answered", "reaction"]
    assert (status(harness), len(harness.messages())) == ("awaiting answer", 1)


async def test_a_reaction_that_comes_in_the_same_turn_is_one(harness: IntakeHarness) -> None:
    await harness.decide(sms("prix"), sms(f"A aimé « {OURS[:60]}… »"))
    assert harness.reasons() == ["answered", "reaction"]


async def test_a_quoted_message_with_an_answer_is_the_answer(harness: IntakeHarness) -> None:
    await harness.decide(sms("prix"))
    await harness.decide(sms(f"> {OURS}\noui"))
    assert harness.reasons() == ["answered", "answered"]
    assert status(harness) == "confirmed"


async def test_what_another_contact_got_is_not_ours_to_them(harness: IntakeHarness) -> None:
    await harness.decide(sms("prix", contact=BRUNO))
    await harness.decide(sms(OURS))
    assert status(harness) == "cancelled"


async def test_several_messages_back_are_remembered_and_no_more(harness: IntakeHarness) -> None:
    for number in range(10):
        harness.now = NOON + timedelta(hours=number)
        await harness.decide(sms("prix", at=harness.now))
    found = harness.store.read_now(lambda conn: sent_texts(conn, [ANNA, BRUNO], harness.now))
    assert {number: len(texts) for number, texts in found.items()} == {ANNA: 8}

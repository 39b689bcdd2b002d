"""Second thoughts in the intake: held, read together, and no trouble to anybody else."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from tests.builders import ACCOUNT, ANNA, NOON, SALON, book, replace, sms
from tests.desks import BRUNO, Desk

pytestmark = pytest.mark.anyio

HELD = timedelta(seconds=8)


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    store = open_store(database)
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, NOON + timedelta(days=1)), NOON))
    yield store
    store.close()


def confirming() -> Rulebook:
    slow = replace(SALON, second_thought=HELD)
    return (
        book(business=slow)
        .rule("Yes", "Confirmé", words=["oui"], do=[ConfirmAppointment])
        .rule("Hi", words=["salut"])
        .made()
    )


async def test_an_answer_is_held_and_what_others_send_is_not(store: Store) -> None:
    desk = Desk(store, confirming())
    await desk.decide(sms("oui"), sms("salut", contact=BRUNO))
    assert desk.reasons() == [None, "answered"]
    desk.now += HELD
    await desk.decide()
    assert desk.reasons() == ["answered", "answered"]
    assert [message.number for message in desk.messages()] == [BRUNO, ANNA]


async def test_a_held_decision_that_no_database_takes_is_set_aside_and_the_rest_goes_on(store: Store) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        decision: Decision = decide(event, state, rulebook, now)
        bad: Any = (Reply(event.contact, "half a pair \ud83d"),)
        return replace(decision, replies=bad) if event.contact == ANNA else decision

    desk = Desk(store, confirming(), decide=poison)
    await desk.decide(sms("oui"))
    desk.now += HELD
    await desk.decide(sms("salut", contact=BRUNO))
    assert desk.reasons() == [Reason.BROKEN_RULE.value, "answered"]
    await desk.decide(sms("salut", contact=BRUNO, key="later"))
    assert desk.reasons()[-1] == "answered"
    assert ACCOUNT in {message.account for message in desk.messages()}

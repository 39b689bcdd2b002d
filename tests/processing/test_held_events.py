"""Second thoughts in the intake: held, read together, and no trouble to anybody else."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.deciding.decide import decide
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.gateways.incoming import Accounts, Incoming, RawHook
from responder.gateways.smsit.inbound import read_raw
from responder.store import StoreUnavailable
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.review import waiting_list
from tests.builders import ACCOUNT, ANNA, NOON, SALON, book, replace, sms
from tests.intake_harness import BRUNO, IntakeHarness

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
    harness = IntakeHarness(store, confirming())
    await harness.decide(sms("oui"), sms("salut", contact=BRUNO))
    assert harness.reasons() == [None, "answered"]
    harness.now += HELD
    await harness.decide()
    assert harness.reasons() == ["answered", "answered"]
    assert [message.number for message in harness.messages()] == [BRUNO, ANNA]


async def test_a_held_decision_that_no_database_takes_is_set_aside_and_the_rest_goes_on(store: Store) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        decision: Decision = decide(event, state, rulebook, now)
        bad: Any = (Reply(event.contact, "half a pair \ud83d"),)
        return replace(decision, replies=bad) if event.contact == ANNA else decision

    harness = IntakeHarness(store, confirming(), decide=poison)
    await harness.decide(sms("oui"))
    harness.now += HELD
    await harness.decide(sms("salut", contact=BRUNO))
    assert harness.reasons() == [Reason.BROKEN_RULE.value, "answered"]
    await harness.decide(sms("salut", contact=BRUNO, key="later"))
    assert harness.reasons()[-1] == "answered"
    assert ACCOUNT in {message.account for message in harness.messages()}


async def test_whoever_is_held_is_not_set_aside_for_a_neighbour_that_no_database_takes(store: Store) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        decision: Decision = decide(event, state, rulebook, now)
        bad: Any = (Reply(event.contact, "half a pair \ud83d"),)
        return replace(decision, replies=bad) if event.contact == BRUNO else decision

    harness = IntakeHarness(store, confirming(), decide=poison)
    await harness.decide(sms("oui"), sms("oui", key="again"))
    harness.now += HELD
    await harness.decide(*(sms("salut", contact=BRUNO, key=f"bad {n}") for n in range(3)))
    assert harness.reasons() == ["read together", "answered", *[Reason.BROKEN_RULE.value] * 3]


async def test_an_answer_whose_turn_was_undone_is_decided_in_the_next(store: Store) -> None:
    harness = IntakeHarness(store, confirming(), sweep_every=3_600.0)
    await harness.decide(sms("oui"))
    harness.now += HELD
    write = store.write

    async def undone(work: Callable[[Connection], Any], *, records: bool = False) -> Any:
        def fail(conn: Connection) -> None:
            work(conn)
            raise StoreUnavailable("The disk is full.")

        return await write(fail, records=records)

    with pytest.MonkeyPatch.context() as patched, pytest.raises(StoreUnavailable):
        patched.setattr(store, "write", undone)
        await harness.intake.turn()
    assert harness.reasons() == [None]
    await harness.decide()
    assert harness.reasons() == ["answered"]


@pytest.mark.parametrize("back", [timedelta(minutes=10), timedelta(hours=3), timedelta(hours=20)])
async def test_an_answer_that_was_held_by_a_clock_ahead_is_decided_once_that_is_set_right(
    store: Store, back: timedelta
) -> None:
    """A machine that starts with a wrong clock is set right within a minute, by its network."""
    harness = IntakeHarness(store, confirming())
    harness.now = NOON + back
    await harness.decide(sms("oui", at=NOON))
    harness.now = NOON + timedelta(seconds=1)
    await harness.decide()
    assert harness.reasons() == ["answered"]
    assert [message.number for message in harness.messages()] == [ANNA]


@pytest.mark.parametrize("back", [timedelta(minutes=20), timedelta(hours=3), timedelta(hours=20)])
async def test_one_that_only_our_clock_dated_is_a_person_s_once_that_is_set_right(
    store: Store, back: timedelta
) -> None:
    """SMS-iT may tell no date: nobody knows how old it is by now, and it must not wait for that clock."""
    harness = IntakeHarness(store, confirming())
    harness.now = NOON + back
    undated = read_raw(
        RawHook(b"", body=b"from=%2B33612345678&text=oui"), Accounts([ACCOUNT], b"0123456789abcdef"), harness.now
    )
    assert isinstance(undated, Incoming)
    await harness.decide(undated.event)
    assert harness.reasons() == [None]
    harness.now = NOON + timedelta(seconds=1)
    await harness.decide()
    assert harness.reasons() == ["from the future"] and harness.messages() == []
    assert [each.cause for each in store.read_now(waiting_list.open_items)] == [Cause.DATED_AHEAD]


async def test_a_process_whose_clock_is_minutes_behind_leaves_others_their_second_thoughts(store: Store) -> None:
    ahead, behind = (IntakeHarness(store, confirming()) for _ in range(2))
    ahead.now = NOON + timedelta(minutes=3)
    await ahead.decide(sms("oui"))
    await behind.decide()
    assert behind.reasons() == [None]


@pytest.mark.parametrize("back", [timedelta(), timedelta(days=1)])
async def test_what_a_process_held_that_died_is_decided_by_one_that_is_never_idle(
    store: Store, back: timedelta
) -> None:
    busy, dying = (IntakeHarness(store, confirming(), sweep_every=5.0) for _ in range(2))
    await busy.decide(sms("salut", contact=BRUNO, key="first"))
    await dying.decide(sms("oui", at=NOON - timedelta(seconds=1)))  # as its phone dated it
    busy.now = NOON - back  # its clock is set right
    for second in range(1, 10):
        busy.now += timedelta(seconds=1)
        await busy.decide(sms("salut", contact=BRUNO, key=f"{second}"))
    busy.now = NOON + HELD
    await busy.decide(sms("salut", contact=BRUNO, key="last"))
    assert busy.reasons()[1] == "answered"

"""Compares the contact in memory, which tests of rules use, with the store of the service: both change alike."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Connection

from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.conditions.after import After
from responder.domain.conditions.calls import CallsAtLeast
from responder.domain.conditions.contact import ContactIs
from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision
from responder.domain.model.events import CallEnded, CallKind, Event
from responder.domain.model.rules import Rulebook, Send, When
from responder.domain.model.state import Contact, State
from responder.domain.simulation.in_memory_contact import Memory
from responder.gateways.base import Accepted
from responder.store.appointments import book as appointments
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages import claim, next_due, settle
from tests.builders import ACCOUNT, ANNA, NOON, appointment, book, call, sms
from tests.intake_harness import IntakeHarness

pytestmark = pytest.mark.anyio

TEXTS = ("oui", "annuler", "prix", "retard", "aide", "STOP", "START", "bonjour", "rappel", "encore")
STEPS = (0, 1, 20, 44, 46, 120, 900, 3_700, 20_000)  # seconds
QUICK = (1, 20, 44, 46)


@pytest.fixture
def store(either_database: str) -> Iterator[Store]:
    store = open_store(either_database)
    yield store
    store.close()


def rulebook() -> Rulebook:
    calls = CallsAtLeast("calls: at least 3 in 1h", 3, timedelta(hours=1))
    after = After("after: Missed", frozenset({"Missed"}))
    return (
        book()
        .rule("Many calls", when=When.MISSED_CALL, conditions=[calls], limit=timedelta(hours=2))
        .rule("Missed", when=When.MISSED_CALL, send=Send(timedelta(seconds=45)), limit=timedelta(hours=1))
        .rule("Yes", words=["oui"], do=[ConfirmAppointment])
        .rule("No", words=["annuler"], do=[CancelAppointment])
        .rule("Price", words=["prix"], limit=timedelta(hours=1))
        .rule("Called", words=["rappel"], conditions=[after])
        .rule("First", words=["bonjour"], conditions=[ContactIs("contact: new", frozenset({"new"}))])
        .rule("Late", "", words=["retard"], do=[AskToMoveAppointment], limit=timedelta(minutes=10))
        .rule("Help", words=["aide"], do=[HandToPerson])
        .rule("Slowly", words=["encore"], send=Send(timedelta(seconds=45)))
        .made()
    )


def sends(conn: Connection, until: datetime) -> None:
    """Sends as a lane does: each message leaves when it is due."""
    while (due := next_due(conn, ACCOUNT)) is not None and due <= until:
        settle(conn, [(each.id, Accepted(f"g{each.id}")) for each in claim(conn, ACCOUNT, due, 9)], due, random.random)


def event(chance: random.Random, at: datetime) -> Event:
    if chance.random() < 0.4:
        return call(chance.choice(list(CallKind)), at=at)
    return sms(chance.choice(TEXTS), at=at)


@pytest.mark.parametrize("seed", range(16))
async def test_whatever_happens_memory_and_store_decide_alike(seed: int, store: Store) -> None:
    chance, rules = random.Random(seed), rulebook()
    asked: list[State] = []

    def remembering(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        asked.append(replace(state, uses=dict(state.uses)))  # the store goes on writing into it
        return decide(event, state, rulebook, now)

    there, at = IntakeHarness(store, rules, decide=remembering), NOON
    meeting = NOON + timedelta(hours=30)
    store.write_now(lambda conn: appointments.add(conn, appointments.New(ANNA, meeting), NOON))
    here = Memory(Contact(ANNA), (replace(appointment(at=meeting), id="1"),))
    steps = QUICK if seed % 2 else STEPS  # in quick conversations the ceilings are reached
    for step in range(40):
        at += timedelta(seconds=chance.choice(steps), milliseconds=step)
        store.write_now(partial(sends, until=at))
        happened, there.now = event(chance, at), at
        here = here.hears(happened)
        state = here.state(at)
        decision = decide(happened, state, rules, at)
        here = here.decided(happened, decision, at)
        row = (await there.decide(happened))[-1]
        if isinstance(happened, CallEnded) and happened.kind is not CallKind.MISSED:
            # The store counts what is sent before a call withdraws what waits: too many for once, never too few.
            state = replace(state, sent=asked[-1].sent)
        if isinstance(happened, CallEnded):  # the store reads what was written only for those who write
            state = replace(state, sent_texts=())
        assert state == asked[-1], (step, happened)
        assert (decision.reason.value, decision.rule) == (row.reason, row.rule), (step, happened)

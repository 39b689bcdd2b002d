"""The tests of rules live in `core.memory`, the service in its store: in both the same things must happen."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from responder.core.decide import decide
from responder.core.events import CallKind, Event
from responder.core.memory import Memory
from responder.core.rulebook import After, CallsAtLeast, ContactIs, Rulebook, Send, When
from responder.core.state import Contact
from responder.store import appointments
from responder.store.engine import Store
from tests.builders import ANNA, NOON, Verb, appointment, book, call, sms
from tests.test_intake import Desk

pytestmark = pytest.mark.anyio

TEXTS = ("oui", "annuler", "prix", "retard", "aide", "STOP", "START", "bonjour", "rappel", "encore")
STEPS = (0, 1, 20, 44, 46, 120, 900, 3_700, 20_000)  # seconds


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(f"sqlite:///{tmp_path}/responder.db")
    yield store
    store.close()


def rulebook() -> Rulebook:
    calls = CallsAtLeast("calls: at least 3 in 1h", 3, timedelta(hours=1))
    after = After("after: Missed", frozenset({"Missed"}))
    return (
        book()
        .rule("Many calls", when=When.MISSED_CALL, conditions=[calls], limit=timedelta(hours=2))
        .rule("Missed", when=When.MISSED_CALL, send=Send(timedelta(seconds=45)), limit=timedelta(hours=1))
        .rule("Yes", words=["oui"], do=[Verb.CONFIRM])
        .rule("No", words=["annuler"], do=[Verb.CANCEL])
        .rule("Price", words=["prix"], limit=timedelta(hours=1))
        .rule("Called", words=["rappel"], conditions=[after])
        .rule("First", words=["bonjour"], conditions=[ContactIs("contact: new", frozenset({"new"}))])
        .rule("Late", "", words=["retard"], do=[Verb.ASK_TO_MOVE], limit=timedelta(minutes=10))
        .rule("Help", words=["aide"], do=[Verb.HAND_TO_PERSON])
        .rule("Anything", words=["encore"])
        .made()
    )


def event(chance: random.Random, at: datetime) -> Event:
    if chance.random() < 0.4:
        return call(chance.choice(list(CallKind)), at=at)
    return sms(chance.choice(TEXTS), at=at)


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_happens_memory_and_store_decide_alike(seed: int, store: Store) -> None:
    chance, rules = random.Random(seed), rulebook()
    there, at = Desk(store, rules), NOON
    meeting = NOON + timedelta(hours=30)
    store.write_now(lambda conn: appointments.add(conn, ANNA, meeting, NOON))
    here = Memory(Contact(ANNA), (appointment(at=meeting),))
    for step in range(40):
        at += timedelta(seconds=chance.choice(STEPS), milliseconds=step)
        happened, there.now = event(chance, at), at
        here = here.hears(happened)
        decision = decide(happened, here.state(at), rules, at)
        here = here.decided(decision, at)
        row = (await there.decide(happened))[-1]
        assert (decision.reason.value, decision.rule) == (row.reason, row.rule), (step, happened)

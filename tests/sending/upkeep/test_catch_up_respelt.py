"""Catching up from lists that respell texts, move times or write numbers otherwise, of a real simulator."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from responder.gateways.simulator.phone.model import Sms
from responder.store import alerts
from responder.store.inbox.missed_events import MAYBE_HEARD
from responder.store.review.review_list import close_difference, read_review
from responder.store.tables import inbox
from tests.outgoing import ANNA, BRUNO
from tests.sending.upkeep.test_catch_up import CatchUpHarness, harness

pytestmark = pytest.mark.anyio

__all__ = ["harness"]  # the fixture

FAULTS: list[dict[str, Any]] = [
    {"text": "percent"},
    {"text": "html"},
    {"text": "cut"},
    {"text": "no accents"},
    {"text": "empty"},
    {"text": "advertising"},
    {"times": "whole seconds"},
    {"times": "an hour off"},
    {"times": "two hours off"},
    {"times": "an hour ahead"},
    {"times": "drifting", "seconds": 60},
    {"number": "national"},
    {"number": "phonenumber"},
    {"text": "percent", "times": "two hours off", "number": "national"},
    {"text": "empty", "times": "drifting", "seconds": 60},
]
NAMES = [" ".join(str(value) for value in fault.values()) for fault in FAULTS]
READABLE = [fault for fault in FAULTS if fault.get("text") not in ("empty",) and fault.get("times") != "drifting"]


def newest(harness: CatchUpHarness) -> Sms:
    return list(harness.sim.world.sms.values())[-1]


async def heard(harness: CatchUpHarness, number: str, text: str) -> None:
    harness.sim.texts(number, text)
    await harness.webhook(newest(harness))


async def a_day_of_talk(harness: CatchUpHarness) -> None:
    """Ten people who text, and whose webhooks come."""
    for n in range(10):
        await heard(harness, f"+3361234570{n}", f"Bonjour, c'est possible à {n}h & après ?")
        harness.later(minutes=11)


async def listed(harness: CatchUpHarness) -> list[str]:
    review = await harness.store.read(lambda conn: read_review(conn, harness.now()))
    return [each.number for each in review.differences if each.kind == MAYBE_HEARD]


@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
async def test_what_was_heard_never_enters_a_second_time(harness: CatchUpHarness, fault: dict[str, Any]) -> None:
    harness.sim.faults.ask(fault)
    await heard(harness, ANNA, "oui, à demain 15h & merci !")
    for _ in range(3):
        await harness.look()
        harness.later(minutes=3)
    await a_day_of_talk(harness)
    before = await harness.reasons()
    for _ in range(6):
        await harness.look()
        harness.later(minutes=29)
    assert await harness.reasons() == before and await harness.answers() == 1


@pytest.mark.parametrize("fault", READABLE, ids=[name for f, name in zip(FAULTS, NAMES, strict=True) if f in READABLE])
async def test_what_was_not_heard_is_answered_once(harness: CatchUpHarness, fault: dict[str, Any]) -> None:
    harness.sim.faults.ask(fault)
    await a_day_of_talk(harness)
    harness.sim.texts(ANNA, "oui")
    harness.later(minutes=2)
    for _ in range(4):
        await harness.look()
        harness.later(minutes=3)
    assert (await harness.reasons())[10:] == ["answered"] and await harness.answers() == 1
    await harness.webhook(newest(harness))  # it comes after all
    harness.later(minutes=3)
    await harness.look()
    assert await harness.answers() == 1
    assert (await harness.reasons())[11:] in ([], ["heard before"])  # dated alike, it is the very same event


async def test_an_encoded_text_is_decided_as_it_was_written(harness: CatchUpHarness) -> None:
    harness.sim.faults.ask({"text": "percent"})
    harness.sim.texts(ANNA, "oui, à demain !")
    harness.later(minutes=2)
    await harness.look()
    bodies = await harness.store.read(lambda conn: conn.execute(select(inbox.c.body)).scalars().all())
    assert ["oui, à demain !" in body for body in bodies] == [True] and await harness.answers() == 1


async def test_a_listed_row_that_only_seemed_explained_is_listed_again(harness: CatchUpHarness) -> None:
    """A webhook comes before its row: until the list has that one too, the row before it may be its own."""
    harness.catch_up.every = timedelta(seconds=30)
    harness.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(harness)
    harness.sim.faults.ask({"list": "lag", "seconds": 60, "times": None})
    harness.sim.texts(ANNA, "oui")
    harness.later(minutes=3)
    await harness.look()
    assert await listed(harness) == [ANNA]
    await heard(harness, ANNA, "oui oui")
    await harness.look()
    harness.later(minutes=2)
    await harness.look()
    assert await listed(harness) == [ANNA]


async def test_what_cannot_be_read_is_listed_for_the_owner_once_and_not_answered(harness: CatchUpHarness) -> None:
    harness.later(days=-1)
    harness.sim.texts(ANNA, "avant")  # the phone has a past: the list shows how far back it reaches
    harness.later(days=1)
    harness.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(harness)
    harness.sim.texts(ANNA, "oui")
    for _ in range(6):
        harness.later(minutes=3)
        await harness.look()
    assert len(await harness.reasons()) == 10 and await harness.answers() == 0 and await listed(harness) == [ANNA]
    told = await harness.store.read(alerts.opened)
    assert [each.kind for each in told] == [alerts.AlertKind.UNEXPLAINED]
    review = await harness.store.read(lambda conn: read_review(conn, harness.now()))
    assert await harness.store.write(lambda conn: close_difference(conn, review.differences[0].id, harness.now()))
    harness.later(minutes=3)
    await harness.look()
    assert await listed(harness) == []


async def test_everything_that_cannot_be_read_is_listed_however_much_it_is(harness: CatchUpHarness) -> None:
    """And stays listed when more comes: a morning without a webhook, and a list that shows no texts."""
    harness.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(harness)
    for n in range(130):
        harness.sim.texts(f"+33612346{n:03d}", f"Bonjour {n}")
    for _ in range(4):
        harness.later(minutes=3)
        await harness.look()
    harness.sim.texts(ANNA, "oui")
    for _ in range(4):
        harness.later(minutes=3)
        await harness.look()
    assert set(await listed(harness)) == {ANNA, *(f"+33612346{n:03d}" for n in range(130))}
    assert await harness.answers() == 0


async def test_what_explains_itself_later_is_off_the_list(harness: CatchUpHarness) -> None:
    """The row of what was heard is not there at first, and another one is."""
    await heard(harness, ANNA, "bonjour")
    told = newest(harness)
    del harness.sim.world.sms[told.id]
    harness.sim.texts(ANNA, "oui")
    for _ in range(6):
        harness.later(minutes=3)
        await harness.look()
    assert await listed(harness) == [ANNA] and await harness.reasons() == ["no rule"]
    harness.sim.world.sms = {told.id: told} | harness.sim.world.sms
    await harness.look()
    assert await listed(harness) == [] and await harness.reasons() == ["no rule", "answered"]


async def test_a_clock_that_is_astray_is_told_once_and_when_it_is_right_again(harness: CatchUpHarness) -> None:
    harness.sim.faults.ask({"times": "drifting", "seconds": 60})
    await harness.look()
    await a_day_of_talk(harness)
    for _ in range(3):
        harness.later(minutes=3)
        await harness.look()
    told = [each for each in await harness.store.read(alerts.opened) if each.kind is alerts.AlertKind.LIST_DISAGREES]
    assert [each.about.endswith("(incoming)") for each in told] == [True]
    harness.sim.faults.ask({})
    await harness.look()
    assert alerts.AlertKind.LIST_DISAGREES not in [each.kind for each in await harness.store.read(alerts.opened)]


@pytest.mark.parametrize("times", ["an hour off", "two hours off", "an hour ahead"])
async def test_a_missed_call_is_answered_by_its_own_time(harness: CatchUpHarness, times: str) -> None:
    harness.sim.faults.ask({"times": times})
    for n in range(4):
        harness.sim.calls(f"+3361234570{n}", "missed")
        rung: datetime = list(harness.sim.world.calls.values())[-1].at
        await harness.hears(_call(harness, f"+3361234570{n}", rung))
        harness.later(minutes=11)
    harness.sim.calls(BRUNO, "missed")
    for _ in range(3):
        harness.later(minutes=3)
        await harness.look()
    assert await harness.reasons() == ["answered"] * 5 and await harness.answers() == 5


def _call(harness: CatchUpHarness, number: str, at: datetime) -> Any:
    from responder.domain.model.events import CallKind
    from tests.builders import call
    from tests.outgoing import ACCOUNT

    event = call(CallKind.MISSED, at=at - timedelta(microseconds=at.microsecond), contact=number)
    return type(event)(key=event.key + number, account=ACCOUNT, contact=number, at=event.at, kind=event.kind)

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
from tests.sending.upkeep.test_catch_up import Desk, desk

pytestmark = pytest.mark.anyio

__all__ = ["desk"]  # the fixture

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


def newest(desk: Desk) -> Sms:
    return list(desk.sim.world.sms.values())[-1]


async def heard(desk: Desk, number: str, text: str) -> None:
    desk.sim.texts(number, text)
    await desk.webhook(newest(desk))


async def a_day_of_talk(desk: Desk) -> None:
    """Ten people who text, and whose webhooks come."""
    for n in range(10):
        await heard(desk, f"+3361234570{n}", f"Bonjour, c'est possible à {n}h & après ?")
        desk.later(minutes=11)


async def listed(desk: Desk) -> list[str]:
    review = await desk.store.read(lambda conn: read_review(conn, desk.now()))
    return [each.number for each in review.differences if each.kind == MAYBE_HEARD]


@pytest.mark.parametrize("fault", FAULTS, ids=NAMES)
async def test_what_was_heard_never_enters_a_second_time(desk: Desk, fault: dict[str, Any]) -> None:
    desk.sim.faults.ask(fault)
    await heard(desk, ANNA, "oui, à demain 15h & merci !")
    for _ in range(3):
        await desk.look()
        desk.later(minutes=3)
    await a_day_of_talk(desk)
    before = await desk.reasons()
    for _ in range(6):
        await desk.look()
        desk.later(minutes=29)
    assert await desk.reasons() == before and await desk.answers() == 1


@pytest.mark.parametrize("fault", READABLE, ids=[name for f, name in zip(FAULTS, NAMES, strict=True) if f in READABLE])
async def test_what_was_not_heard_is_answered_once(desk: Desk, fault: dict[str, Any]) -> None:
    desk.sim.faults.ask(fault)
    await a_day_of_talk(desk)
    desk.sim.texts(ANNA, "oui")
    desk.later(minutes=2)
    for _ in range(4):
        await desk.look()
        desk.later(minutes=3)
    assert (await desk.reasons())[10:] == ["answered"] and await desk.answers() == 1
    await desk.webhook(newest(desk))  # it comes after all
    desk.later(minutes=3)
    await desk.look()
    assert await desk.answers() == 1
    assert (await desk.reasons())[11:] in ([], ["heard before"])  # dated alike, it is the very same event


async def test_an_encoded_text_is_decided_as_it_was_written(desk: Desk) -> None:
    desk.sim.faults.ask({"text": "percent"})
    desk.sim.texts(ANNA, "oui, à demain !")
    desk.later(minutes=2)
    await desk.look()
    bodies = await desk.store.read(lambda conn: conn.execute(select(inbox.c.body)).scalars().all())
    assert ["oui, à demain !" in body for body in bodies] == [True] and await desk.answers() == 1


async def test_a_listed_row_that_only_seemed_explained_is_listed_again(desk: Desk) -> None:
    """A webhook comes before its row: until the list has that one too, the row before it may be its own."""
    desk.catch_up.every = timedelta(seconds=30)
    desk.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(desk)
    desk.sim.faults.ask({"list": "lag", "seconds": 60, "times": None})
    desk.sim.texts(ANNA, "oui")
    desk.later(minutes=3)
    await desk.look()
    assert await listed(desk) == [ANNA]
    await heard(desk, ANNA, "oui oui")
    await desk.look()
    desk.later(minutes=2)
    await desk.look()
    assert await listed(desk) == [ANNA]


async def test_what_cannot_be_read_is_listed_for_the_owner_once_and_not_answered(desk: Desk) -> None:
    desk.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(desk)
    desk.sim.texts(ANNA, "oui")
    for _ in range(6):
        desk.later(minutes=3)
        await desk.look()
    assert len(await desk.reasons()) == 10 and await desk.answers() == 0 and await listed(desk) == [ANNA]
    told = await desk.store.read(alerts.opened)
    assert [each.kind for each in told] == [alerts.AlertKind.UNEXPLAINED]
    review = await desk.store.read(lambda conn: read_review(conn, desk.now()))
    assert await desk.store.write(lambda conn: close_difference(conn, review.differences[0].id, desk.now()))
    desk.later(minutes=3)
    await desk.look()
    assert await listed(desk) == []


async def test_everything_that_cannot_be_read_is_listed_however_much_it_is(desk: Desk) -> None:
    """And stays listed when more comes: a morning without a webhook, and a list that shows no texts."""
    desk.sim.faults.ask({"text": "empty"})
    await a_day_of_talk(desk)
    for n in range(130):
        desk.sim.texts(f"+33612346{n:03d}", f"Bonjour {n}")
    for _ in range(4):
        desk.later(minutes=3)
        await desk.look()
    desk.sim.texts(ANNA, "oui")
    for _ in range(4):
        desk.later(minutes=3)
        await desk.look()
    assert set(await listed(desk)) == {ANNA, *(f"+33612346{n:03d}" for n in range(130))}
    assert await desk.answers() == 0


async def test_what_explains_itself_later_is_off_the_list(desk: Desk) -> None:
    """The row of what was heard is not there at first, and another one is."""
    await heard(desk, ANNA, "bonjour")
    told = newest(desk)
    del desk.sim.world.sms[told.id]
    desk.sim.texts(ANNA, "oui")
    for _ in range(6):
        desk.later(minutes=3)
        await desk.look()
    assert await listed(desk) == [ANNA] and await desk.reasons() == ["no rule"]
    desk.sim.world.sms = {told.id: told} | desk.sim.world.sms
    await desk.look()
    assert await listed(desk) == [] and await desk.reasons() == ["no rule", "answered"]


async def test_a_clock_that_is_astray_is_told_once_and_when_it_is_right_again(desk: Desk) -> None:
    desk.sim.faults.ask({"times": "drifting", "seconds": 60})
    await desk.look()
    await a_day_of_talk(desk)
    for _ in range(3):
        desk.later(minutes=3)
        await desk.look()
    told = [each for each in await desk.store.read(alerts.opened) if each.kind is alerts.AlertKind.LIST_DISAGREES]
    assert [each.about.endswith("(incoming)") for each in told] == [True]
    desk.sim.faults.ask({})
    await desk.look()
    assert alerts.AlertKind.LIST_DISAGREES not in [each.kind for each in await desk.store.read(alerts.opened)]


@pytest.mark.parametrize("times", ["an hour off", "two hours off", "an hour ahead"])
async def test_a_missed_call_is_answered_by_its_own_time(desk: Desk, times: str) -> None:
    desk.sim.faults.ask({"times": times})
    for n in range(4):
        desk.sim.calls(f"+3361234570{n}", "missed")
        rung: datetime = list(desk.sim.world.calls.values())[-1].at
        await desk.hears(_call(desk, f"+3361234570{n}", rung))
        desk.later(minutes=11)
    desk.sim.calls(BRUNO, "missed")
    for _ in range(3):
        desk.later(minutes=3)
        await desk.look()
    assert await desk.reasons() == ["answered"] * 5 and await desk.answers() == 5


def _call(desk: Desk, number: str, at: datetime) -> Any:
    from responder.domain.model.events import CallKind
    from tests.builders import call
    from tests.outgoing import ACCOUNT

    event = call(CallKind.MISSED, at=at - timedelta(microseconds=at.microsecond), contact=number)
    return type(event)(key=event.key + number, account=ACCOUNT, contact=number, at=event.at, kind=event.kind)

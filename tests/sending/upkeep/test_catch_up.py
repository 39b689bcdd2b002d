"""Tests what a lost webhook should have brought, found in the lists of a real simulator."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, func, select

from responder.domain.model.events import Event
from responder.gateways.incoming import Accounts, Incoming
from responder.gateways.insim.inbound import read_hook
from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.v2 import V2
from responder.gateways.simulator import Simulator, running_simulator
from responder.gateways.simulator.insim.payloads import sms_arrived
from responder.gateways.simulator.phone.webhooks import Sender
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.sending.upkeep.catch_up import CatchUp
from responder.store import alerts
from responder.store.database.engine import Store
from responder.store.inbox.events import record
from responder.store.inbox.missed_events import period_of
from responder.store.review.review_list import close_event, read_review
from responder.store.tables import inbox, messages
from tests.builders import RulebookBuilder, book
from tests.outgoing import ACCOUNT, ANNA, BRUNO

pytestmark = pytest.mark.anyio

KEY, PARIS = "k3y", ZoneInfo("Europe/Paris")


class Asleep:
    """Lanes that send nothing: what counts here is what is queued."""

    async def start(self) -> None: ...

    def wake(self, account: str, at: datetime | None = None) -> None: ...

    async def stop(self) -> None: ...


@dataclass
class Desk:
    """A store with its intake, a simulator whose webhooks go nowhere, and a clock moved by hand."""

    store: Store
    sim: Simulator
    lists: InsimLists
    ahead: timedelta = timedelta()
    rules: RulebookBuilder = field(default_factory=lambda: book().rule("Yes", "Merci", words=["oui"]))

    def __post_init__(self) -> None:
        self.secret = self.store.identity_key()
        self.catch_up = CatchUp(self.store, {ACCOUNT: self.lists.received}, self.now, self.secret)
        made = self.rules.rule("Missed", "On vous rappelle", when=_missed()).made()
        self.intake = Intake(self.store, InForce(rulebook=lambda: made), AfterTurn(lanes=Asleep()), self.now)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def later(self, **by: float) -> None:
        self.ahead += timedelta(**by)

    async def look(self) -> None:
        await self.catch_up.look()
        while (await self.intake.turn()).more:
            pass

    async def hears(self, event: Event) -> None:
        await record(self.store, event, dated=True, received=self.now())
        await self.intake.turn()

    async def webhook(self, sms: Any) -> None:
        """The webhook of an SMS, after all."""
        query = sms_arrived(sms, Sender(ACCOUNT, PARIS), older=True).query().encode()
        read = read_hook(query, accounts=Accounts((ACCOUNT,), self.secret), received=self.now())
        assert isinstance(read, Incoming)
        await self.hears(read.event)

    async def reasons(self) -> list[str]:
        def work(conn: Connection) -> list[str]:
            return list(conn.execute(select(inbox.c.reason).order_by(inbox.c.id)).scalars())

        return await self.store.read(work)

    async def answers(self) -> int:
        count = select(func.count()).select_from(messages)
        return await self.store.read(lambda conn: conn.execute(count).scalar_one())


def _missed() -> Any:
    from responder.domain.model.rules import When

    return When.MISSED_CALL


@pytest.fixture
async def desk(store: Store) -> AsyncIterator[Desk]:
    async with running_simulator(login=ACCOUNT, access_key=KEY, plan="pro", seed=1) as sim:
        v2 = V2(ACCOUNT, KEY, sim.url)
        lists = InsimLists(v2, lambda: ("FR", PARIS))
        desk = Desk(store, sim, lists)
        sim.now = desk.now
        lists._clock = desk.now
        await desk.look()  # a new installation: complete from here on
        yield desk
        await v2.close()


async def test_a_lost_sms_is_entered_once_and_answered_while_that_is_of_use(desk: Desk) -> None:
    desk.sim.texts(ANNA, "oui")
    desk.later(minutes=2)
    for _ in range(3):
        await desk.look()
        desk.later(minutes=3)
    assert await desk.reasons() == ["answered"] and await desk.answers() == 1
    [told] = await desk.store.read(alerts.opened)
    assert told.kind is alerts.AlertKind.LOST_WEBHOOKS


async def test_a_webhook_that_may_be_under_way_is_waited_for(desk: Desk) -> None:
    desk.sim.texts(ANNA, "oui")
    desk.later(seconds=30)
    await desk.look()
    assert await desk.reasons() == []


async def test_what_came_by_webhook_is_not_entered_again(desk: Desk) -> None:
    desk.sim.texts(ANNA, "oui")
    [sms] = desk.sim.world.sms.values()
    await desk.webhook(sms)
    desk.later(minutes=5)
    await desk.look()
    assert await desk.reasons() == ["answered"]


async def test_a_webhook_that_comes_after_all_is_the_same_event(desk: Desk) -> None:
    """It tells the time to the second and the list to the millisecond: their keys differ."""
    desk.sim.texts(ANNA, "oui")
    [sms] = desk.sim.world.sms.values()
    sms.at = sms.at.replace(microsecond=730_000)
    desk.later(minutes=5)
    await desk.look()
    await desk.webhook(sms)
    assert await desk.reasons() == ["answered", "heard before"] and await desk.answers() == 1
    desk.later(minutes=5)
    await desk.look()
    assert len(await desk.reasons()) == 2


async def test_a_late_webhook_stands_for_one_event_only(desk: Desk) -> None:
    desk.sim.texts(ANNA, "non")
    [sms] = desk.sim.world.sms.values()
    desk.later(minutes=5)
    await desk.look()
    await desk.webhook(sms)
    desk.sim.texts(ANNA, "non")
    sms = list(desk.sim.world.sms.values())[-1]
    await desk.webhook(sms)
    assert await desk.reasons() == ["no rule", "heard before", "no rule"]


@pytest.mark.parametrize(("minutes", "reason"), [(14, "answered"), (16, "too old")], ids=["within its use", "too late"])
async def test_a_lost_call_is_answered_for_a_quarter_of_an_hour(desk: Desk, minutes: int, reason: str) -> None:
    desk.sim.calls(ANNA, "missed")
    desk.later(minutes=minutes)
    await desk.look()
    assert await desk.reasons() == [reason]
    review = await desk.store.read(lambda conn: read_review(conn, desk.now()))
    assert [each.contact for each in review.unanswered] == ([ANNA] if reason == "too old" else [])


async def test_after_ten_hours_out_what_is_old_is_listed_and_what_is_new_is_answered(desk: Desk) -> None:
    desk.sim.texts(ANNA, "oui")
    desk.later(hours=9)
    desk.sim.texts(BRUNO, "oui")
    desk.later(hours=1)
    await desk.look()
    assert await desk.reasons() == ["too old", "answered"] and await desk.answers() == 1
    [left] = (await desk.store.read(lambda conn: read_review(conn, desk.now()))).unanswered
    assert left.contact == ANNA
    assert await desk.store.write(lambda conn: close_event(conn, left.id, desk.now()))
    assert (await desk.store.read(lambda conn: read_review(conn, desk.now()))).unanswered == []


async def test_what_came_before_the_installation_is_left_alone(store: Store) -> None:
    async with running_simulator(login=ACCOUNT, access_key=KEY, plan="pro") as sim:
        v2 = V2(ACCOUNT, KEY, sim.url)
        desk = Desk(store, sim, InsimLists(v2, lambda: ("FR", PARIS)))
        sim.now = lambda: desk.now() - timedelta(minutes=90)
        sim.texts(ANNA, "oui")
        await desk.look()
        await desk.look()
        assert await desk.reasons() == []
        await v2.close()


@pytest.mark.parametrize("fault", [{"v2": "500"}, {"v2": "absent"}, {"v2": "license"}, {"list": "html"}])
async def test_while_nothing_can_be_listed_nothing_is_taken_for_complete(desk: Desk, fault: dict[str, str]) -> None:
    before = await desk.store.read(lambda conn: period_of(conn, ACCOUNT))
    desk.sim.texts(ANNA, "oui")
    desk.sim.faults.ask(fault | {"times": None})
    desk.later(minutes=5)
    await desk.look()
    assert await desk.store.read(lambda conn: period_of(conn, ACCOUNT)) == before
    desk.sim.faults.ask({})
    desk.later(minutes=15)
    await desk.look()
    assert await desk.reasons() == ["answered"]

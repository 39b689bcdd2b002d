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
from responder.store.inbox.caught_up_periods import period_of
from responder.store.inbox.events import record
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
class CatchUpHarness:
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
async def harness(store: Store) -> AsyncIterator[CatchUpHarness]:
    async with running_simulator(login=ACCOUNT, access_key=KEY, plan="pro", seed=1) as sim:
        v2 = V2(ACCOUNT, KEY, sim.url)
        lists = InsimLists(v2, lambda: ("FR", PARIS))
        harness = CatchUpHarness(store, sim, lists)
        sim.now = harness.now
        lists._clock = harness.now
        await harness.look()  # a new installation: complete from here on
        yield harness
        await v2.close()


async def test_a_lost_sms_is_entered_once_and_answered_while_that_is_of_use(harness: CatchUpHarness) -> None:
    harness.sim.texts(ANNA, "oui")
    harness.later(minutes=2)
    for _ in range(3):
        await harness.look()
        harness.later(minutes=3)
    assert await harness.reasons() == ["answered"] and await harness.answers() == 1
    [told] = await harness.store.read(alerts.opened)
    assert told.kind is alerts.AlertKind.LOST_WEBHOOKS


async def test_a_webhook_that_may_be_under_way_is_waited_for(harness: CatchUpHarness) -> None:
    harness.sim.texts(ANNA, "oui")
    harness.later(seconds=30)
    await harness.look()
    assert await harness.reasons() == []


async def test_what_came_by_webhook_is_not_entered_again(harness: CatchUpHarness) -> None:
    harness.sim.texts(ANNA, "oui")
    [sms] = harness.sim.world.sms.values()
    await harness.webhook(sms)
    harness.later(minutes=5)
    await harness.look()
    assert await harness.reasons() == ["answered"]


async def test_a_webhook_that_comes_after_all_is_the_same_event(harness: CatchUpHarness) -> None:
    """It tells the time to the second and the list to the millisecond: their keys differ."""
    harness.sim.texts(ANNA, "oui")
    [sms] = harness.sim.world.sms.values()
    sms.at = sms.at.replace(microsecond=730_000)
    harness.later(minutes=5)
    await harness.look()
    await harness.webhook(sms)
    assert await harness.reasons() == ["answered", "heard before"] and await harness.answers() == 1
    harness.later(minutes=5)
    await harness.look()
    assert len(await harness.reasons()) == 2


async def test_a_late_webhook_stands_for_one_event_only(harness: CatchUpHarness) -> None:
    harness.sim.texts(ANNA, "non")
    [sms] = harness.sim.world.sms.values()
    harness.later(minutes=5)
    await harness.look()
    await harness.webhook(sms)
    harness.sim.texts(ANNA, "non")
    sms = list(harness.sim.world.sms.values())[-1]
    await harness.webhook(sms)
    assert await harness.reasons() == ["no rule", "heard before", "no rule"]


@pytest.mark.parametrize(("minutes", "reason"), [(14, "answered"), (16, "too old")], ids=["within its use", "too late"])
async def test_a_lost_call_is_answered_for_a_quarter_of_an_hour(
    harness: CatchUpHarness, minutes: int, reason: str
) -> None:
    harness.sim.calls(ANNA, "missed")
    harness.later(minutes=minutes)
    await harness.look()
    assert await harness.reasons() == [reason]
    review = await harness.store.read(lambda conn: read_review(conn, harness.now()))
    assert [each.contact for each in review.unanswered] == ([ANNA] if reason == "too old" else [])


async def test_after_ten_hours_out_what_is_old_is_listed_and_what_is_new_is_answered(harness: CatchUpHarness) -> None:
    harness.sim.texts(ANNA, "oui")
    harness.later(hours=9)
    harness.sim.texts(BRUNO, "oui")
    harness.later(hours=1)
    await harness.look()
    assert await harness.reasons() == ["too old", "answered"] and await harness.answers() == 1
    [left] = (await harness.store.read(lambda conn: read_review(conn, harness.now()))).unanswered
    assert left.contact == ANNA
    assert await harness.store.write(lambda conn: close_event(conn, left.id, harness.now()))
    assert (await harness.store.read(lambda conn: read_review(conn, harness.now()))).unanswered == []


async def test_what_came_before_the_installation_is_left_alone(store: Store) -> None:
    async with running_simulator(login=ACCOUNT, access_key=KEY, plan="pro") as sim:
        v2 = V2(ACCOUNT, KEY, sim.url)
        harness = CatchUpHarness(store, sim, InsimLists(v2, lambda: ("FR", PARIS)))
        sim.now = lambda: harness.now() - timedelta(minutes=90)
        sim.texts(ANNA, "oui")
        await harness.look()
        await harness.look()
        assert await harness.reasons() == []
        await v2.close()


@pytest.mark.parametrize("fault", [{"v2": "500"}, {"v2": "absent"}, {"v2": "license"}, {"list": "html"}])
async def test_while_nothing_can_be_listed_nothing_is_taken_for_complete(
    harness: CatchUpHarness, fault: dict[str, str]
) -> None:
    before = await harness.store.read(lambda conn: period_of(conn, ACCOUNT))
    harness.sim.texts(ANNA, "oui")
    harness.sim.faults.ask(fault | {"times": None})
    harness.later(minutes=5)
    await harness.look()
    assert await harness.store.read(lambda conn: period_of(conn, ACCOUNT)) == before
    harness.sim.faults.ask({})
    harness.later(minutes=15)
    await harness.look()
    assert await harness.reasons() == ["answered"]


async def test_what_came_while_the_clock_was_a_year_ahead_is_found_once_it_is_right(harness: CatchUpHarness) -> None:
    gateway = harness.ahead
    harness.later(days=365)
    harness.sim.now = lambda: (
        harness.now() - timedelta(days=365) if harness.ahead > timedelta(days=300) else harness.now()
    )
    await harness.look()
    harness.sim.texts(ANNA, "oui")
    harness.later(minutes=5)
    await harness.look()
    assert await harness.reasons() == []
    harness.ahead = gateway + timedelta(minutes=7)
    await harness.look()
    assert await harness.reasons() == ["answered"]
    harness.later(minutes=3)
    await harness.look()
    assert await harness.reasons() == ["answered"]

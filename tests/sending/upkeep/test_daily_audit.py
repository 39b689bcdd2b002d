"""The daily audit, with a real simulator's list."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.insim.v2 import V2
from responder.gateways.simulator import Simulator, running_simulator
from responder.sending.send_loop import drain
from responder.sending.upkeep.daily_audit import Audit
from responder.store import alerts
from responder.store.database.engine import Store
from responder.store.review.review_list import close_difference, read_review
from tests.outgoing import ACCOUNT, ANNA, BRUNO, put, queued

pytestmark = pytest.mark.anyio

KEY = "k3y"


class Day:
    """A store and a simulator, and a clock that both go by."""

    def __init__(self, store: Store, sim: Simulator) -> None:
        self.store, self.sim, self.ahead = store, sim, timedelta()
        self.v2 = V2(ACCOUNT, KEY, sim.url)
        self.gateway = InsimGateway(ACCOUNT, KEY, sim.url)
        self.audit = Audit(
            store, {ACCOUNT: InsimLists(self.v2, lambda: ("FR", ZoneInfo("Europe/Paris")), self.now).sent}, self.now
        )
        sim.now = self.now

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    async def sends(self, to: str, text: str) -> int:
        message = await self.store.write(lambda conn: queued(conn, to, text, now=self.now()))
        await drain(ACCOUNT, self.store, self.gateway, self.now)
        return message

    async def kinds(self) -> list[str]:
        review = await self.store.read(lambda conn: read_review(conn, self.now()))
        return [each.kind for each in review.differences]


@pytest.fixture
async def day(store: Store) -> AsyncIterator[Day]:
    async with running_simulator(login=ACCOUNT, access_key=KEY, plan="pro", seed=1) as sim:
        day = Day(store, sim)
        sim.accept("+33699999999", "Bien avant")
        await day.audit.look()
        day.ahead = timedelta(hours=1)
        yield day
        await day.gateway.close()
        await day.v2.close()


async def test_a_day_on_which_all_agrees_leaves_nothing_to_look_at(day: Day) -> None:
    await day.sends(ANNA, "Bonjour")
    day.sim.accept(BRUNO, "Par la main de quelqu'un")
    day.ahead = timedelta(hours=30)
    await day.audit.look()
    assert await day.kinds() == [] and await day.store.read(alerts.opened) == []


async def test_what_does_not_agree_is_listed_and_told_once(day: Day) -> None:
    gone = await day.sends(ANNA, "Bonjour")
    dropped = await day.sends(BRUNO, "Au revoir")
    name = (await day.store.read(lambda conn: read_review(conn, day.now()))).differences
    assert name == []
    await day.store.write(lambda conn: put(conn, dropped, status="cancelled", gateway_id=None))
    day.sim.world.sms = {id_: sms for id_, sms in day.sim.world.sms.items() if sms.text != "Bonjour"}
    day.ahead = timedelta(hours=30)
    await day.audit.look()
    assert sorted(await day.kinds()) == ["not sent by us, and in inSIM's list", "sent, and not in inSIM's list"]
    [told] = await day.store.read(alerts.opened)
    assert told.kind is alerts.AlertKind.UNEXPLAINED and gone
    review = await day.store.read(lambda conn: read_review(conn, day.now()))
    for each in review.differences:
        assert await day.store.write(partial(close_difference, difference=each.id, now=day.now()))
    day.ahead = timedelta(hours=55)
    await day.audit.look()
    assert await day.kinds() == []


async def test_it_is_done_once_a_day_and_again_soon_if_there_was_no_list(day: Day) -> None:
    await day.sends(ANNA, "Bonjour")
    day.sim.world.sms = {id_: sms for id_, sms in day.sim.world.sms.items() if sms.text != "Bonjour"}
    day.ahead = timedelta(hours=20)
    await day.audit.look()
    assert await day.kinds() == []
    day.sim.faults.ask({"v2": "500"})
    day.ahead = timedelta(hours=25)
    await day.audit.look()
    assert await day.kinds() == []
    await day.audit.look()
    assert await day.kinds() == ["sent, and not in inSIM's list"]


async def test_a_clock_that_was_a_year_ahead_costs_a_day_of_it_and_not_a_year(day: Day) -> None:
    day.ahead = timedelta(days=365)
    await day.audit.look()
    day.ahead = timedelta(hours=1)
    await day.sends(ANNA, "Bonjour")
    day.sim.world.sms = {id_: sms for id_, sms in day.sim.world.sms.items() if sms.text != "Bonjour"}
    for hours in (1, 2, 24):
        day.ahead = timedelta(hours=hours)
        await day.audit.look()
    assert await day.kinds() == []
    day.ahead = timedelta(hours=26)
    await day.audit.look()
    assert await day.kinds() == ["sent, and not in inSIM's list"]


async def test_a_list_whose_times_disagree_is_told_once_and_no_message_of_it(day: Day) -> None:
    for n in range(6):
        await day.sends(f"+3361234560{n}", f"Bonjour {n}")
    day.sim.world.sms = {id_: sms for id_, sms in day.sim.world.sms.items() if sms.text != "Bonjour 3"}
    for n, sms in enumerate(day.sim.world.sms.values()):
        sms.at -= timedelta(minutes=40 * n)
    for hours in (30, 55):
        day.ahead = timedelta(hours=hours)
        await day.audit.look()
    assert await day.kinds() == []
    [told] = await day.store.read(alerts.opened)
    assert told.kind is alerts.AlertKind.LIST_DISAGREES


@pytest.mark.parametrize("fault", [{"text": "percent"}, {"text": "empty"}, {"times": "two hours off"}], ids=str)
async def test_a_list_that_respells_leaves_nothing_to_look_at(day: Day, fault: dict[str, str]) -> None:
    for n in range(6):
        await day.sends(f"+3361234560{n}", f"Bonjour à {n}")
    day.sim.faults.ask(fault)
    day.ahead = timedelta(hours=30)
    await day.audit.look()
    assert await day.kinds() == [] and await day.store.read(alerts.opened) == []


@pytest.mark.parametrize("rows", [10, 60])
async def test_what_a_cut_list_does_not_reach_is_told_and_not_taken_for_missing(day: Day, rows: int) -> None:
    for n in range(30):
        await day.sends(f"+336123456{n:02}", f"Bonjour {n}")
        day.ahead += timedelta(minutes=1)
    day.ahead += timedelta(hours=3)
    for n in range(30):
        await day.sends(f"+336123457{n:02}", f"Au revoir {n}")
        day.ahead += timedelta(minutes=1)
    day.sim.faults.ask({"list": "capped", "rows": rows, "times": None})
    day.ahead = timedelta(hours=30)
    await day.audit.look()
    assert await day.kinds() == []
    told = [(each.kind, each.about) for each in await day.store.read(alerts.opened)]
    assert told == ([(alerts.AlertKind.LIST_SHORT, f"{ACCOUNT} (sent)")] if rows < 60 else [])
    day.sim.faults.ask({})
    day.ahead = timedelta(hours=55)
    await day.audit.look()
    assert await day.store.read(alerts.opened) == []


async def test_what_left_on_days_before_a_cut_is_looked_for_day_by_day(day: Day) -> None:
    day.sim.faults.ask({"list": "capped", "rows": 10, "times": None})
    for hours in (4, 30):
        day.ahead = timedelta(hours=hours)
        for n in range(8):
            await day.sends(f"+3361234{hours:02}{n:02}", f"Bonjour {n}")
    day.sim.world.sms = {id_: sms for id_, sms in day.sim.world.sms.items() if sms.text != "Bonjour 3"}
    day.ahead = timedelta(hours=33)
    await day.audit.look()
    assert await day.kinds() == ["sent, and not in inSIM's list"] * 2
    assert [each.kind for each in await day.store.read(alerts.opened)] == [alerts.AlertKind.UNEXPLAINED]

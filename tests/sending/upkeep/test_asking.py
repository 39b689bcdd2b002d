"""Reports and opt-outs that are asked for, over the simulated panel of a gateway that tells of neither."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from responder.domain.explanations.explanation import from_column
from responder.domain.model.events import Report
from responder.gateways.base import Accepted, Latest, Unknown
from responder.gateways.simulator import Simulator
from responder.sending.upkeep.opted_out_polling import OptedOutPolling
from responder.sending.upkeep.report_polling import ReportPolling
from responder.store.alerts import AlertKind
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.reports import report
from responder.store.review.optouts import BY_THE_GATEWAY, not_yet_out, told_by_gateway
from responder.store.tables import alerts, contacts, inbox
from tests.gateways.smsit.accounts import Account, message, simulated
from tests.outgoing import ACCOUNT, ANNA, BRUNO, queued, row

pytestmark = pytest.mark.anyio

SECRET = b"0123456789abcdef"


@dataclass
class Bench:
    store: Store
    account: Account
    sim: Simulator
    freed: list[str] = field(default_factory=list)
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def polling(self) -> ReportPolling:
        ask = self.account.connection.report_of
        assert ask is not None
        return ReportPolling(self.store, {ACCOUNT: ask}, self.freed.append, self.now, SECRET, gateway_of=lambda _: "G")

    async def sends(self, to: str = ANNA, *, doubt: bool = False, leaves: bool = True) -> int:
        id_ = await self.store.write(lambda conn: queued(conn, to, now=self.now()))
        await self.store.write(lambda conn: claim(conn, ACCOUNT, self.now(), 10))
        if leaves:
            assert isinstance(await self.account.connection.send(message(to=to)), Accepted)
        outcome = Unknown("no answer") if doubt else Accepted(f"r{id_}")
        await self.store.write(lambda conn: settle(conn, [(id_, outcome)], self.now(), lambda: 0.5))
        return id_

    async def reported(self) -> list[str]:
        rows = await self.store.read(
            lambda conn: conn.execute(select(inbox.c.body).where(inbox.c.kind == "report")).all()
        )
        return [each.body for each in rows]

    async def evidence(self, id_: int) -> str:
        return str(from_column((await self.store.read(lambda conn: row(conn, id_))).evidence))


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    store = open_store(f"sqlite:///{tmp_path / 'a.db'}")
    async with simulated(members=(ANNA, BRUNO), received_after=0.02, sent_after=0.01) as (account, sim):
        yield Bench(store, account, sim)
    store.close()


async def test_a_report_is_asked_for_and_becomes_an_event_once(bench: Bench) -> None:
    await bench.sends()
    await asyncio.sleep(0.1)
    polling = bench.polling()
    await polling.look()
    assert await bench.reported() == []  # not before its first wait is over
    bench.ahead = timedelta(seconds=16)
    await polling.look()
    await bench.polling().look()  # another process, or this one after a restart
    assert len(await bench.reported()) == 1 and "delivered" in (await bench.reported())[0] and bench.freed


async def test_it_is_asked_a_few_times_and_no_more(bench: Bench) -> None:
    bench.sim.faults.ask({"outcome": "odd-word"})
    await bench.sends()
    polling, asked = bench.polling(), 0
    original = polling.reports[ACCOUNT]

    async def counted(number: str) -> Latest:
        nonlocal asked
        asked += 1
        return await original(number)

    polling.reports = {ACCOUNT: counted}
    for seconds in range(0, 1500, 10):
        bench.ahead = timedelta(seconds=seconds)
        await polling.look()
    assert asked == 4 and await bench.reported() == []


async def test_a_question_without_an_answer_is_asked_again(bench: Bench) -> None:
    await bench.sends()
    await asyncio.sleep(0.1)
    bench.sim.faults.ask({"status": "500"})
    polling = bench.polling()
    for seconds in (16, 17, 80):
        bench.ahead = timedelta(seconds=seconds)
        await polling.look()
        assert len(await bench.reported()) == (seconds == 80)


async def test_a_message_in_doubt_is_leaned_on_and_never_settled(bench: Bench) -> None:
    nothing, first = await bench.sends(ANNA, doubt=True, leaves=False), await bench.sends(BRUNO, doubt=True)
    await asyncio.sleep(0.1)
    bench.ahead = timedelta(seconds=16)
    await bench.polling().look()
    assert (await bench.evidence(nothing)).startswith("probably not sent: G says that it sent nothing")
    assert (await bench.evidence(first)).startswith("probably sent: G says of its latest SMS to this number: delivered")
    assert await bench.reported() == []


async def test_the_status_of_an_earlier_message_says_nothing_of_a_later_one(bench: Bench) -> None:
    await bench.sends()
    await asyncio.sleep(0.1)
    bench.ahead = timedelta(seconds=16)
    await bench.polling().look()
    await bench.store.write(_decide_reports)
    later = await bench.sends(doubt=True, leaves=False)
    bench.ahead = timedelta(seconds=40)
    await bench.polling().look()
    assert (await bench.evidence(later)).startswith("cannot be told: ") and len(await bench.reported()) == 1


def _decide_reports(conn: Connection) -> None:
    report(conn, ACCOUNT, "r1", ANNA, Report.DELIVERED, datetime.now(UTC))


async def test_whoever_unsubscribed_is_opted_out_and_the_owner_told_once(bench: Bench) -> None:
    bench.sim.stopped.add(ANNA)
    waiting = await bench.store.write(lambda conn: queued(conn, ANNA, now=bench.now()))
    ask = bench.account.connection.list_opted_out
    assert ask is not None
    polling = OptedOutPolling(bench.store, {ACCOUNT: ask}, bench.now)
    bench.sim.faults.ask({"contacts": "500"})
    for _ in range(3):
        await polling.look()
        bench.ahead += timedelta(minutes=10)

    rows = await bench.store.read(
        lambda conn: conn.execute(
            select(contacts.c.number, contacts.c.opted_out_words).where(contacts.c.opted_out_at.is_not(None))
        ).all()
    )
    assert [tuple(each) for each in rows] == [(ANNA, BY_THE_GATEWAY)]
    assert (await bench.store.read(lambda conn: row(conn, waiting))).status == "cancelled"
    told = await bench.store.read(lambda conn: conn.execute(select(alerts.c.kind)).scalars().all())
    assert told == [AlertKind.OPTED_OUT.value]


async def test_a_long_list_of_opt_outs_lets_webhooks_in_between(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [f"+336{number:08}" for number in range(250)]
    written: list[list[str]] = []

    def noted(conn: Connection, *, account: str, numbers: Iterable[str], now: datetime) -> int:
        written.append(list(numbers))
        return told_by_gateway(conn, account, written[-1], now)

    async def ask() -> list[str]:
        return [*reversed(listed), listed[0]]

    monkeypatch.setattr("responder.sending.upkeep.opted_out_polling.told_by_gateway", noted)
    polling = OptedOutPolling(bench.store, {ACCOUNT: ask}, bench.now)
    for _ in range(2):  # the second time nothing is new, and nothing is written
        await polling.look()
        bench.ahead += timedelta(minutes=10)
    assert [len(each) for each in written] == [100, 100, 50]
    assert [number for each in written for number in each] == listed
    assert await bench.store.read(lambda conn: not_yet_out(conn, listed)) == []
    told = await bench.store.read(lambda conn: conn.execute(select(alerts.c.kind)).scalars().all())
    assert told == [AlertKind.OPTED_OUT.value]

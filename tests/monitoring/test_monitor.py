"""Tests what watches over the running service: pauses of other machines, the queue, the clock, the gateways."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from responder.domain.deciding.waiting_reasons import Cause, WaitReason
from responder.gateways.base import Accepted, Outcome, Outgoing, Refused
from responder.monitoring.monitor import Sentinel
from responder.rulefiles.live import LiveRulebook
from responder.runtime import Runtime
from responder.sending.send_hold import STEADY
from responder.settings.cadences import Cadences
from responder.settings.values import Account, Mode, Settings
from responder.store import StoreUnavailable, alerts
from responder.store.alerts import AlertKind
from responder.store.database.bulk_insert import Row
from responder.store.database.engine import Store
from responder.store.database.marks import marked
from responder.store.database.opening import open_store
from responder.store.inbox.probes import WRITTEN
from responder.store.outbound.switches.mode_in_force import ModeInForce
from responder.store.outbound.switches.send_switches import Switch, take_back, throw, thrown
from responder.store.review import waiting_list
from responder.store.review.manual_messages import send_by_hand
from tests.intake_harness import Woken, ongoing
from tests.live.salons import business, write_salon
from tests.outgoing import ACCOUNT, ANNA, NOW

pytestmark = pytest.mark.anyio

RULES = """\
rules:
  - name: Hello
    when: sms
    says: {words: [bonjour]}
    reply: Bonjour
"""


class Answering:
    """A gateway that answers as it is told."""

    outcome: Outcome = Accepted("a")

    async def send(self, message: Outgoing) -> Outcome:
        return self.outcome

    async def close(self) -> None: ...


class Watched:
    """A sentinel over a real store and real rules, at a time moved by hand."""

    def __init__(self, folder: Path, database: str, store: Store) -> None:
        write_salon(folder, RULES, about=business())
        self.now, self.ticks, self.store, self.lanes = NOW, 0.0, store, Woken()
        self.live = LiveRulebook(folder / "rules", folder / "templates", clock=lambda: self.now)
        url = database if not database.startswith("sqlite") else f"sqlite:///{folder}/responder.db"
        quick = Cadences(watch=0.01, alerts=0.01)
        settings = Settings((Account(ACCOUNT, "key"),), ("t" * 43,), database_url=url, mode=Mode.LIVE, cadences=quick)
        self.sentinel = Sentinel(
            Runtime(
                settings=settings,
                store=store,
                live=self.live,
                clock=lambda: self.now,
                ticks=lambda: self.ticks,
                mode=ModeInForce(settings),
            )
        )
        self.gateway = Answering()
        self.listened = self.sentinel.listen({ACCOUNT: self.gateway})[ACCOUNT]

    def passes(self, jump: timedelta = timedelta(), **time: float) -> None:
        self.ticks += timedelta(**time).total_seconds()
        self.now += timedelta(**time) + jump

    def running(self) -> AbstractAsyncContextManager[None]:
        return ongoing(self.sentinel.run(self.lanes))

    def kinds(self) -> list[AlertKind]:
        return [alert.kind for alert in self.store.read_now(alerts.opened)]

    def looked(self) -> bool:
        """At the time it is now, and found no change."""
        return self.store.read_now(lambda conn: marked(conn, WRITTEN)) == self.now

    def woken(self) -> bool:
        return bool(self.lanes.calls)


async def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():  # what is waited for is a row in the database
        assert time.monotonic() < end, "it never happened"
        await asyncio.sleep(0.01)


@pytest.fixture
def watched(tmp_path: Path, database: str) -> Iterator[Watched]:
    store = open_store(database)
    yield Watched(tmp_path, database, store)
    store.close()


async def test_a_pause_that_another_machine_made_holds_until_it_is_taken_back(watched: Watched) -> None:
    async with watched.running():
        await watched.store.write(lambda conn: throw(conn, Switch.PAUSE, NOW, "moving house"))
        await until(watched.sentinel.hold)
        standing = await watched.sentinel.standing()
        assert standing.ready and "moving house" in standing.problems()[0]
        await watched.store.write(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "Bonjour", "", watched.now))
        await asyncio.sleep(0.1)
        assert not watched.woken()
        await watched.store.write(lambda conn: take_back(conn, Switch.PAUSE))
        await until(watched.woken)
        assert not watched.sentinel.hold()


async def test_what_a_command_put_into_the_queue_wakes_its_lane(watched: Watched) -> None:
    async with watched.running():
        await asyncio.sleep(0.05)
        assert not watched.woken()
        await watched.store.write(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "Bonjour", "", watched.now))
        await until(watched.woken)
        assert {account for account, _ in watched.lanes.calls} == {ACCOUNT}


async def test_the_breaker_is_taken_back_when_its_time_is_over(watched: Watched) -> None:
    end = NOW + timedelta(minutes=10)
    await watched.store.write(lambda conn: throw(conn, Switch.BREAKER, NOW, "too many", end))
    async with watched.running():
        await asyncio.sleep(0.1)
        assert Switch.BREAKER in watched.store.read_now(thrown)
        watched.passes(minutes=10)
        await until(lambda: Switch.BREAKER not in watched.store.read_now(thrown))


async def test_a_clock_that_jumped_is_told_and_so_is_that_it_is_steady(watched: Watched) -> None:
    async with watched.running():
        await asyncio.sleep(0.05)
        watched.passes(jump=timedelta(hours=5), seconds=20)
        await until(lambda: watched.kinds() == [AlertKind.CLOCK])
        assert watched.sentinel.hold()
        assert "went forward by 300 minutes" in str((await watched.sentinel.standing()).problems())
        watched.passes(seconds=STEADY.total_seconds() + 20)
        await until(lambda: watched.kinds() == [])
        assert not watched.sentinel.hold()


async def test_a_clock_that_jumps_ahead_takes_nobody_off_the_waiting_list(watched: Watched) -> None:
    """Drops whoever called in vain from it after a week, by the clock, and no sooner."""
    missed = waiting_list.row_of("k", None, ANNA, ACCOUNT, WaitReason(Cause.CALL_BACK), NOW)
    await watched.store.write(lambda conn: waiting_list.enter(conn, [missed]))
    watched.sentinel.hold()
    watched.passes(seconds=1, jump=timedelta(days=30))
    async with ongoing(watched.sentinel.cry()):
        await asyncio.sleep(0.2)
        assert [each.contact for each in watched.store.read_now(waiting_list.open_items)] == [ANNA]
        watched.passes(minutes=6)  # a clock that is steady is believed
        await until(lambda: not watched.store.read_now(waiting_list.open_items))


async def test_a_refused_account_is_told_at_once(watched: Watched) -> None:
    async with watched.running():
        await asyncio.sleep(0.05)
        watched.gateway.outcome = Refused("inSIM refused the key.", account=True)
        await watched.listened.send(Outgoing(1, ANNA, "Bonjour"))
        await until(lambda: watched.kinds() == [AlertKind.REFUSED])
        watched.gateway.outcome = Accepted("a")
        await watched.listened.send(Outgoing(2, ANNA, "Bonjour"))
        await until(lambda: watched.kinds() == [])


async def test_rules_that_are_wrong_are_told_after_an_hour(watched: Watched, tmp_path: Path) -> None:
    async with watched.running():
        (tmp_path / "rules" / "salon.yaml").write_text("rules: [", encoding="utf-8")
        await watched.live.look()
        watched.passes(minutes=1)
        await until(watched.looked)
        watched.passes(minutes=58)
        await until(watched.looked)
        assert watched.kinds() == []
        watched.passes(minutes=3)
        await until(lambda: watched.kinds() == [AlertKind.RULES_BROKEN])
        (tmp_path / "rules" / "salon.yaml").write_text(RULES, encoding="utf-8")
        await watched.live.look()
        watched.passes(minutes=1)
        await until(lambda: watched.kinds() == [])


async def test_messages_that_do_not_leave_are_told_and_a_clock_that_was_moved_makes_none_late(watched: Watched) -> None:
    soon = watched.now + timedelta(minutes=30)
    await watched.store.write(lambda conn: send_by_hand(conn, ACCOUNT, ANNA, "Bonjour", "", soon))
    async with watched.running():
        await asyncio.sleep(0.05)
        for _ in range(3):  # it wakes up late, and again, and has had no time to send
            watched.passes(minutes=55)
            await asyncio.sleep(0.05)
            assert watched.kinds() == []

        def told() -> bool:
            watched.passes(minutes=1)
            return watched.kinds() == [AlertKind.STUCK]

        await until(told)
        assert "1 SMS wait to leave" in str((await watched.sentinel.standing()).problems())


@pytest.mark.sqlite("a server has no limit of pages")
async def test_the_service_is_not_ready_while_events_are_not_recorded(tmp_path: Path) -> None:
    """Though a smaller trial finds room."""
    store = open_store(f"sqlite:///{tmp_path / 'small.db'}")
    watched = Watched(tmp_path, "sqlite", store)
    assert (await watched.sentinel.standing()).ready

    def event(key: str) -> Row:
        return (key, 1, ACCOUNT, ANNA, "sms", 1, "x" * 200_000)

    await store.write(lambda conn: conn.exec_driver_sql("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreUnavailable):
        await store.record(event("a"))
    standing = await watched.sentinel.standing()
    assert not standing.ready and "full" in standing.problems()[0]
    await store.record(event("b"))  # on a fresh connection, which has no limit
    assert (await watched.sentinel.standing()).ready
    store.close()


async def test_metrics_count_from_the_start_of_this_process(watched: Watched) -> None:
    before = await watched.sentinel.measured()
    assert dict(before.decided) == {} and before.now == datetime.fromtimestamp(NOW.timestamp(), NOW.tzinfo)

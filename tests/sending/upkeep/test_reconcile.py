"""Messages in doubt, settled by what a real simulator lists and reports."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from responder.domain.delivery.message_ids import name_of
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import from_column
from responder.domain.model.events import Report
from responder.gateways.insim.lists import InsimLists
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.insim.v2 import V2
from responder.gateways.simulator import Simulator, running_simulator
from responder.sending.send_loop import drain
from responder.sending.upkeep.reconcile import Course, Reconciliation, course_of
from responder.store.database.engine import Store
from responder.store.outbound.messages_in_doubt import crashed
from responder.store.outbound.reports import report
from responder.store.review.review_list import DoubtfulMessage, read_review, resend
from tests.outgoing import ACCOUNT, ANNA, BRUNO, CLARA, put, queued, row, status

pytestmark = pytest.mark.anyio

SECRET = b"0123456789abcdef"
KEY = "k3y"


def on_course(minutes: float, *, resend: bool = False) -> Course:
    """The usual one, of an account whose few messages are believed."""
    usual = course_of(timedelta(minutes=10), timedelta(minutes=minutes), resend=resend)
    return replace(usual, waits=replace(usual.waits, fewest=1))


@dataclass
class Bench:
    """A store, a simulator, and what lies between; the clock is the machine's, moved on by hand."""

    store: Store
    sim: Simulator
    gateway: InsimGateway
    lists: InsimLists
    freed: list[str] = field(default_factory=list)
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def later(self, **by: float) -> None:
        self.ahead += timedelta(**by)

    def reconciliation(self, course: Course | None = None) -> Reconciliation:
        return Reconciliation(
            self.store,
            {ACCOUNT: self.lists.sent},
            self.freed.append,
            self.now,
            lambda message, number, text: name_of(SECRET, message, number, text),
            course or on_course(30),
        )

    async def sends(self, to: str, text: str = "Bonjour", fault: str = "") -> int:
        """Sends a message, from queue to settlement; the gateway may fail."""
        if fault:
            self.sim.faults.ask({"send": fault})
        message = await self.store.write(lambda conn: queued(conn, to, text, now=self.now()))
        await drain(ACCOUNT, self.store, self.gateway, self.now)
        return message

    async def status(self, message: int) -> Status:
        return await self.store.read(lambda conn: status(conn, message))

    async def row(self, message: int) -> Any:
        return await self.store.read(lambda conn: row(conn, message))

    def received(self, to: str) -> list[str]:
        return [sms.text for sms in self.sim.world.received_by.get(to, [])]


@pytest.fixture(params=[False, True], ids=["own ids", "echoed ids"])
async def bench(store: Store, request: pytest.FixtureRequest) -> AsyncIterator[Bench]:
    async with running_simulator(
        login=ACCOUNT, access_key=KEY, plan="free", seed=1, echo_ids=request.param, sent_after=3600, received_after=3600
    ) as sim:
        bench = Bench(store, sim, None, None)  # type: ignore[arg-type]
        sim.now = bench.now
        bench.gateway = InsimGateway(
            ACCOUNT, KEY, sim.url, name_of=lambda message: name_of(SECRET, message.id, message.to, message.text)
        )
        v2 = V2(ACCOUNT, KEY, sim.url)
        bench.lists = InsimLists(v2, lambda: ("FR", ZoneInfo("Europe/Paris")), bench.now)
        yield bench
        await bench.gateway.close()
        await v2.close()


async def settled_by_witness(bench: Bench) -> None:
    """An earlier and a later message that certainly left."""
    bench.later(minutes=12)
    await bench.sends(CLARA, "Plus tard")


async def test_what_left_though_its_answer_was_lost_is_found_in_the_list_at_once(bench: Bench) -> None:
    message = await bench.sends(ANNA, "Bonjour Anna", "500-after")
    assert await bench.status(message) is Status.UNKNOWN
    await bench.reconciliation().look()
    found = await bench.row(message)
    assert (found.status, str(from_column(found.evidence)).startswith("inSIM's list has it")) == ("accepted", True)
    assert found.gateway_id in bench.sim.world.sms and found.sent_text.startswith("Bonjour Anna")
    assert bench.freed == [ACCOUNT] and bench.received(ANNA) != [] and len(bench.received(ANNA)) == 1


async def test_what_never_arrived_is_sent_again_once_a_witness_speaks(bench: Bench) -> None:
    await bench.sends(BRUNO, "Plus tôt")
    bench.later(minutes=3)
    message = await bench.sends(ANNA, fault="500-before")
    work = bench.reconciliation()
    await work.look()
    assert str(from_column((await bench.row(message)).evidence)).startswith("cannot be told")
    await settled_by_witness(bench)
    await work.look()
    assert await bench.status(message) is Status.QUEUED and bench.freed == [ACCOUNT]
    await drain(ACCOUNT, bench.store, bench.gateway, bench.now)
    assert await bench.status(message) is Status.ACCEPTED and len(bench.received(ANNA)) == 1


async def test_without_a_witness_it_waits_for_a_person(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-before")
    work = bench.reconciliation()
    bench.later(minutes=31)
    for _ in range(3):
        await work.look()
        bench.later(minutes=1)
    assert await bench.status(message) is Status.NEEDS_REVIEW and bench.received(ANNA) == []
    assert [each.id for each in await _doubtful(bench)] == [message]


@pytest.mark.parametrize(
    "fault",
    [{"v2": "absent"}, {"v2": "license"}, {"v2": "500"}, {"v2": "html"}, {"list": "empty"},
     {"list": "lag", "seconds": 86_400}],
)  # fmt: skip
async def test_a_list_that_is_not_there_or_shows_nothing_leads_to_a_person_and_to_no_second_send(
    bench: Bench, fault: dict[str, Any]
) -> None:
    lost = await bench.sends(ANNA, fault="500-before")
    left = await bench.sends(BRUNO, fault="500-after")
    bench.sim.faults.ask(fault | {"times": None})
    await settled_by_witness(bench)
    work = bench.reconciliation()
    for _ in range(4):
        await work.look()
        bench.later(minutes=10)
    assert {await bench.status(lost), await bench.status(left)} == {Status.NEEDS_REVIEW}
    assert (len(bench.received(ANNA)), len(bench.received(BRUNO))) == (0, 1)
    bench.sim.faults.ask({})  # it is back: what a person has not judged yet is settled after all, if it left
    await work.look()
    assert await bench.status(left) is Status.ACCEPTED
    assert await bench.status(lost) is Status.NEEDS_REVIEW


async def test_a_busy_gateway_is_left_alone_for_a_minute(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-after")
    bench.sim.faults.ask({"v2": "rate-limit"})
    work = bench.reconciliation()
    await work.look()
    bench.later(seconds=59)
    await work.look()
    assert await bench.status(message) is Status.UNKNOWN
    bench.later(seconds=2)
    await work.look()
    assert await bench.status(message) is Status.ACCEPTED


@pytest.mark.parametrize("first", ["", "rate-limit"])
async def test_a_clock_that_is_set_back_keeps_nobody_from_asking(bench: Bench, first: str) -> None:
    bench.later(days=1)
    early = await bench.sends(BRUNO, "Plus tôt", "500-after")
    work = bench.reconciliation()
    bench.sim.faults.ask({"v2": first} if first else {})
    await work.look()
    assert await bench.status(early) is (Status.UNKNOWN if first else Status.ACCEPTED)
    bench.later(days=-1)
    message = await bench.sends(ANNA, "Bonjour Anna", "500-after")
    await work.look()
    assert await bench.status(message) is Status.ACCEPTED


async def test_one_question_serves_all_that_are_in_doubt(bench: Bench) -> None:
    some = [await bench.sends(f"+3361234560{n}", fault="500-after") for n in range(4)]
    bench.sim.faults.ask({"v2": "rate-limit", "times": None})
    bench.sim.faults.ask({})
    bench.sim.faults.ask({"list": "lag", "seconds": 0, "times": None})  # counts the questions
    await bench.reconciliation().look()
    assert [await bench.status(each) for each in some] == [Status.ACCEPTED] * 4
    assert bench.sim.faults.struck["list lag"] == 1


async def test_a_delivery_report_on_an_id_nobody_knows_settles_it_without_any_list(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-after")
    bench.sim.faults.ask({"v2": "500", "times": None})
    [sms] = bench.sim.world.received
    at = bench.now()
    await bench.store.write(lambda conn: report(conn, ACCOUNT, sms.id, ANNA, Report.DELIVERED, at))
    await bench.reconciliation().look()
    found = await bench.row(message)
    assert (found.status, found.gateway_id) == ("delivered", sms.id)


async def test_a_later_answer_to_the_same_person_waits_and_leaves_when_the_doubt_is_gone(bench: Bench) -> None:
    first = await bench.sends(ANNA, "Un", "500-after")
    second = await bench.sends(ANNA, "Deux")
    assert (await bench.status(first), await bench.status(second)) == (Status.UNKNOWN, Status.QUEUED)
    await bench.reconciliation().look()
    await drain(ACCOUNT, bench.store, bench.gateway, bench.now)
    assert await bench.status(second) is Status.ACCEPTED and len(bench.received(ANNA)) == 2


async def test_a_crash_between_claim_and_answer_is_settled_the_same_way(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-after")
    await bench.store.write(lambda conn: put(conn, message, status="sending"))
    await bench.store.write(lambda conn: crashed(conn, ACCOUNT))
    await bench.reconciliation().look()
    assert await bench.status(message) is Status.ACCEPTED


async def test_three_attempts_are_all(bench: Bench) -> None:
    await bench.sends(BRUNO, "Plus tôt")
    bench.later(minutes=3)
    message = await bench.sends(ANNA, fault="500-before")
    work = bench.reconciliation()
    for _ in range(4):
        await settled_by_witness(bench)
        await bench.store.write(lambda conn: put(conn, message, expires_at=bench.now() + timedelta(hours=2)))
        await work.look()
        bench.sim.faults.ask({"send": "500-before"})
        await drain(ACCOUNT, bench.store, bench.gateway, bench.now)
        bench.sim.faults.ask({})
    found = await bench.row(message)
    assert (found.attempts, found.status, bench.received(ANNA)) == (3, "unknown", [])
    bench.later(minutes=31)
    await work.look()
    assert await bench.status(message) is Status.NEEDS_REVIEW


async def test_on_unknown_resend_is_the_owners_wish_and_happens_once(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-before")
    bench.sim.faults.ask({"v2": "absent", "times": None})
    work = bench.reconciliation(on_course(30, resend=True))
    bench.later(minutes=31)
    await work.look()
    assert await bench.status(message) is Status.QUEUED and bench.freed == [ACCOUNT]
    bench.sim.faults.ask({"v2": "absent", "times": None, "send": "500-before"})
    await drain(ACCOUNT, bench.store, bench.gateway, bench.now)
    bench.later(minutes=31)
    await work.look()
    assert await bench.status(message) is Status.NEEDS_REVIEW


async def test_a_person_has_it_sent_again(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-before")
    bench.later(minutes=31)
    work = bench.reconciliation()
    await work.look()
    [doubtful] = await _doubtful(bench)
    assert (doubtful.id, str(doubtful.evidence).startswith("cannot be told")) == (message, True)
    assert await bench.store.write(lambda conn: resend(conn, message, bench.now()))
    assert not await bench.store.write(lambda conn: resend(conn, message, bench.now()))
    await drain(ACCOUNT, bench.store, bench.gateway, bench.now)
    await work.look()
    assert await bench.status(message) is Status.ACCEPTED and len(bench.received(ANNA)) == 1
    assert await _doubtful(bench) == []


async def test_the_running_loop_settles_by_itself(bench: Bench) -> None:
    message = await bench.sends(ANNA, fault="500-after")
    work = bench.reconciliation(course_of(timedelta(seconds=1), timedelta(seconds=30)))
    task = asyncio.create_task(work.run())
    async with asyncio.timeout(5):
        while await bench.status(message) is not Status.ACCEPTED:  # noqa: ASYNC110 - the loop tells nobody
            await asyncio.sleep(0.02)
    task.cancel()


async def test_looking_when_nothing_is_in_doubt_asks_nobody(bench: Bench) -> None:
    await bench.sends(ANNA)
    bench.sim.faults.ask({"v2": "500", "times": None})
    await bench.reconciliation().look()
    assert "v2 500" not in bench.sim.faults.struck


async def _doubtful(bench: Bench) -> Sequence[DoubtfulMessage]:
    return (await bench.store.read(lambda conn: read_review(conn, bench.now()))).doubtful

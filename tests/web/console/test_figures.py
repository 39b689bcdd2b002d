"""The numbers and the links: counted by day on the business's clock, from indexes, quick with a full database."""

import re
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from html import unescape
from time import perf_counter, process_time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, event, func, insert, select

from responder.domain.model.decision import Reason
from responder.domain.model.events import Report
from responder.services.operations import figures
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound import reports
from responder.store.tables import appointment_changes, appointments, inbox, messages
from responder.web.console.figures.chart import HEIGHT, chart
from tests.builders import ACCOUNT, ANNA, NOON, call, sms
from tests.live.databases import address_of
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon

PARIS = ZoneInfo("Europe/Paris")
MINUTE = timedelta(minutes=1)


def message(number: int, **told: Any) -> dict[str, Any]:
    at = told.pop("at", NOON)
    row = {
        "rule": "Booking", "account": ACCOUNT, "number": ANNA, "automatic": True, "text": "x", "link": "", "parts": 1,
        "status": "delivered", "created_at": at, "not_before": at, "expires_at": at, "gateway_id": f"g{number}",
    }  # fmt: skip
    return row | told


@pytest.mark.anyio
async def test_the_page_counts_what_came_and_what_was_answered(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"
    await salon.hears(sms("STOP"), sms("Bonjour", at=NOON + MINUTE), call(contact="+33612345671"))
    found = salon.store.read_now(lambda conn: figures.figures(conn, PARIS, salon.clock(), 7))
    assert (found.received, found.calls_answered, len(found.days)) == (2, 0, 7)  # its SMS did not leave yet
    assert found.days[-1].received == 2
    assert sum(found.silent.values()) == 1
    page = unescape((await anna.get("/numbers?days=7")).text)
    assert "2 SMS came" in page
    assert page.count('<svg class="chart"') == 2
    assert (await anna.get("/numbers?days=8000")).status_code == 200


@pytest.mark.anyio
async def test_a_day_begins_at_midnight_of_the_business(salon: Salon) -> None:
    late = NOON.replace(hour=23, minute=59)
    salon.store.write_now(
        lambda conn: conn.execute(insert(messages), [message(1, at=late), message(2, at=late + 2 * MINUTE, parts=3)])
    )
    found = salon.store.read_now(lambda conn: figures.figures(conn, PARIS, late + timedelta(hours=9), 7))
    assert [(day.sent, day.sms) for day in found.days][-2:] == [(1, 1), (1, 3)]


@pytest.mark.anyio
async def test_a_preview_is_no_click_and_a_person_s_click_takes_its_place(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"
    link = "https://salon.example/rdv"
    rows = [message(number, link=link, reported_at=NOON) for number in range(4)]
    salon.store.write_now(lambda conn: conn.execute(insert(messages), rows))

    def clicks(gateway_id: str, *seconds: int) -> None:
        for each in seconds:
            at = NOON + timedelta(seconds=each)
            salon.store.write_now(partial(reports.click, account=ACCOUNT, gateway_id=gateway_id, number=ANNA, at=at))

    clicks("g0", 2)
    clicks("g1", 2, 600)
    clicks("g2", 300, 900)
    (found,) = salon.store.read_now(lambda conn: figures.links(conn, salon.clock()))
    assert (found.sent, found.opened, found.previewed, found.median) == (4, 2, 1, timedelta(seconds=300))
    page = unescape((await anna.get("/links")).text)
    assert link in page
    assert "Previews only" in page


@pytest.mark.anyio
async def test_a_click_that_was_noted_is_not_moved_by_the_next(salon: Salon) -> None:
    salon.store.write_now(lambda conn: conn.execute(insert(messages), [message(1, link="https://x.example")]))
    salon.store.write_now(lambda conn: reports.report(conn, ACCOUNT, "g1", ANNA, Report.DELIVERED, NOON))
    for minutes in (10, 20):
        at = NOON + minutes * MINUTE
        salon.store.write_now(partial(reports.click, account=ACCOUNT, gateway_id="g1", number=ANNA, at=at))
    assert salon.store.read_now(lambda conn: conn.execute(select(messages.c.clicked_at)).scalar()) == NOON + 10 * MINUTE


def test_bars_stand_on_the_ground_and_fill_the_chart() -> None:
    drawn = chart([[0, 5, 10], [1, 2, 3]])
    assert [bar.height for bar in drawn.rows[0]] == [0, HEIGHT / 2, HEIGHT]
    assert all(bar.y + bar.height == pytest.approx(HEIGHT) for row in drawn.rows for bar in row)
    assert chart([[0, 0]]).rows[0][0].height == 0


MANY = 300_000


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """300,000 events and as many messages over 90 days."""
    store = open_store(address_of(tmp_path_factory.mktemp("full")), exclusive=False)
    reasons = [Reason.ANSWERED.value, Reason.NO_RULE.value, Reason.COOLDOWN.value]
    step = timedelta(days=90) / MANY
    start = NOON - timedelta(days=90) + timedelta(minutes=5)

    def fill(first: int, last: int) -> None:
        rows = [
            {
                "id": n + 1, "key": f"{n}", "received_at": start + n * step, "account": ACCOUNT, "contact": ANNA,
                "kind": "sms", "at": start + n * step, "body": "{}", "decided_at": start + n * step,
                "reason": reasons[n % 3],
            }
            for n in range(first, last)
        ]  # fmt: skip
        sent = [
            message(n, at=start + n * step, link=f"https://x.example/{n % 5}" if n % 3 else "")
            for n in range(first, last)
        ]
        store.write_now(lambda conn: (conn.execute(insert(inbox), rows), conn.execute(insert(messages), sent)))

    for first in range(0, MANY, 20_000):
        fill(first, min(MANY, first + 20_000))

    def ask(conn: Any) -> None:
        book = {"id": 1, "number": ANNA, "at": NOON, "status": "confirmed", "changed_at": NOON}
        conn.execute(insert(appointments), [book])
        change = {"appointment": 1, "at": NOON - MINUTE, "what": "status", "after": "confirmed", "by": "contact"}
        conn.execute(insert(appointment_changes), [change])

    store.write_now(ask)
    if store.shared:  # as a server does by itself in time: only then is a count answered by its index alone
        with store._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.exec_driver_sql("VACUUM ANALYZE")
    yield store
    store.close()


MOST = 150  # milliseconds, where `count_all` takes `PLAINLY`
PLAINLY = {"file": 12, "server": 20}


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("days", figures.PERIODS)
def test_the_numbers_take_no_longer_than_they_may(full: Store, days: int) -> None:
    """Three hundred thousand messages in three months are ten times those of the busiest salon. Measured in turns with
    plainly counting them: on a slower machine both are slower."""
    clock = perf_counter if full.shared else process_time  # what else runs here does not count
    took, plainly = [], []
    for _ in range(5):
        plainly.append(_took(lambda: full.read_now(count_all), clock))
        took.append(_took(lambda: full.read_now(lambda conn: figures.figures(conn, PARIS, NOON, days)), clock))
    slowness = max(1, min(plainly) / PLAINLY["server" if full.shared else "file"])
    print(f"{days} days: {min(took):.0f} ms, counting them {min(plainly):.0f} ms")
    assert min(took) <= MOST * slowness, (took, plainly)
    found = full.read_now(lambda conn: figures.figures(conn, PARIS, NOON, 90))
    assert found.received == pytest.approx(MANY, rel=0.02)
    assert found.confirmed == 1


def count_all(conn: Connection) -> None:
    since = messages.c.created_at >= NOON - timedelta(days=91)
    assert conn.execute(select(func.count()).select_from(messages).where(since)).scalar() == MANY


@pytest.mark.slow
def test_no_table_is_read_as_a_whole_for_the_numbers(full: Store) -> None:
    asked: list[tuple[str, Any]] = []

    def note(conn: Any, cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            asked.append((statement, parameters))

    event.listen(full._engine, "before_cursor_execute", note)
    full.read_now(lambda conn: figures.figures(conn, PARIS, NOON, 90))
    full.read_now(lambda conn: figures.links(conn, NOON))
    event.remove(full._engine, "before_cursor_execute", note)
    how = "EXPLAIN" if full.shared else "EXPLAIN QUERY PLAN"
    for statement, parameters in asked:
        plan = full.read_now(partial(plan_of, statement=f"{how} {statement}", parameters=parameters))
        whole = [line for line in plan if re.search(r"Seq Scan on (inbox|messages)|SCAN (inbox|messages)\b", line)]
        assert not whole, (whole, statement)


def plan_of(conn: Connection, statement: str, parameters: Any) -> list[str]:
    return [str(row[-1]) for row in conn.exec_driver_sql(statement, parameters).all()]


def _took(work: Any, clock: Callable[[], float]) -> float:
    """Measures in milliseconds."""
    start = clock()
    work()
    return 1_000 * (clock() - start)

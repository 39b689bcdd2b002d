"""Tests catch-up over lists that give fewer rows than were missed, whatever they are asked for."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.domain.delivery.caught_up_period import Gap, Period
from responder.sending.upkeep.catch_up import FILL_AGAIN
from responder.store import alerts
from responder.store.inbox.caught_up_periods import keep, period_of
from tests.outgoing import ACCOUNT, ANNA, BRUNO
from tests.sending.upkeep.test_catch_up import CatchUpHarness, harness

pytestmark = pytest.mark.anyio

__all__ = ["harness"]


def capped(at: CatchUpHarness, rows: int) -> None:
    at.sim.faults.ask({"list": "capped", "rows": rows, "times": None})


def texts(at: CatchUpHarness, count: int, *, apart: timedelta = timedelta(minutes=1), first: int = 0) -> datetime:
    """Has as many people text; returns when the first did."""
    start = at.now()
    for n in range(first, first + count):
        at.sim.texts(f"+336{n:08}", "oui")
        at.later(seconds=apart.total_seconds())
    return start


async def told(at: CatchUpHarness) -> list[str]:
    opened = await at.store.read(alerts.opened)
    return [each.text for each in opened if each.kind is alerts.AlertKind.LIST_SHORT]


async def gap(at: CatchUpHarness) -> Gap | None:
    period = await at.store.read(lambda conn: period_of(conn, ACCOUNT))
    assert period is not None
    return period.gap


async def heard_before(at: CatchUpHarness, count: int = 4) -> None:
    """Some SMS whose webhooks came: the list's clock is learnt from them."""
    for n in range(count):
        at.sim.texts(BRUNO, f"bonjour {n}")
        await at.webhook(list(at.sim.world.sms.values())[-1])
        at.later(seconds=90)
    at.later(minutes=3)
    await at.look()


@pytest.mark.parametrize("rows", [10, 25])
async def test_what_days_before_a_cut_hold_is_asked_for_day_by_day(harness: CatchUpHarness, rows: int) -> None:
    """Each day has fewer than the list gives, all of them together have more."""
    await heard_before(harness)
    capped(harness, rows)
    for day in range(4):
        harness.later(days=1)
        texts(harness, rows - 2, first=day * 100)
    harness.later(hours=3)
    await harness.look()
    assert (await harness.reasons()).count("too old") == 4 * (rows - 2)
    assert await told(harness) == [] and await gap(harness) is None


@pytest.mark.parametrize("rows", [5, 10, 25])
async def test_a_list_that_is_cut_within_a_day_is_told_of_and_asked_again(harness: CatchUpHarness, rows: int) -> None:
    await heard_before(harness)
    before = (await harness.store.read(lambda conn: period_of(conn, ACCOUNT))).until  # type: ignore[union-attr]
    capped(harness, rows)
    texts(harness, 3 * rows)
    await harness.look()
    left = await gap(harness)
    assert left is not None and left.start == before
    assert len(await harness.reasons()) == 4 + rows
    [words] = await told(harness)
    assert "may be missing" in words and f"{left.start:%Y-%m-%d}" in words
    harness.sim.faults.ask({})
    harness.later(minutes=3 * FILL_AGAIN)
    await harness.look()
    assert len(await harness.reasons()) == 4 + 3 * rows
    assert await told(harness) == [] and await gap(harness) is None


async def test_while_a_list_stays_too_short_the_gap_stays_as_it_was(harness: CatchUpHarness) -> None:
    await heard_before(harness)
    capped(harness, 10)
    texts(harness, 30)
    await harness.look()
    left = await gap(harness)
    for n in range(2 * FILL_AGAIN):
        texts(harness, 3, first=100 * (n + 1))
        await harness.look()
    stays = await gap(harness)
    assert left is not None and stays is not None and len(await told(harness)) == 1
    assert stays.start == left.start and stays.end <= left.end  # told better, once the list's clock is learnt


async def test_calls_that_are_cut_are_asked_for_by_kind(harness: CatchUpHarness) -> None:
    await heard_before(harness)
    capped(harness, 10)
    for n in range(8):
        harness.sim.calls(f"+336{n:08}", "missed")
        harness.sim.calls(f"+336{n:08}", "outgoing")
        harness.later(minutes=1)
    await harness.look()
    calls = [reason for reason in await harness.reasons() if reason != "no rule"]
    assert await told(harness) == [], calls
    for n in range(30):
        harness.sim.calls(f"+337{n:08}", "missed")
        harness.later(minutes=1)
    await harness.look()
    assert len(await told(harness)) == 1


@pytest.mark.parametrize("count", [1, 3, 4])
async def test_a_new_account_with_a_few_messages_is_no_cut_list(harness: CatchUpHarness, count: int) -> None:
    texts(harness, count)
    harness.later(minutes=3)
    await harness.look()
    assert await told(harness) == [] and len(await harness.reasons()) == count


async def test_a_busy_day_of_an_account_that_sent_too_is_no_cut_list(harness: CatchUpHarness) -> None:
    for n in range(12):
        harness.sim.texts(f"+336{n:08}", "oui")
        harness.sim.accept(ANNA, f"Bonjour {n}")
        harness.later(minutes=1)
    await harness.look()
    assert await told(harness) == [] and await gap(harness) is None


async def test_a_list_that_asks_to_slow_down_between_its_pages_is_not_complete(harness: CatchUpHarness) -> None:
    await heard_before(harness)
    capped(harness, 10)
    texts(harness, 30)
    call, asked = harness.lists._v2.call, []

    async def busy(path: str, **fields: Any) -> Any:
        asked.append(path)
        if len(asked) > 1 and path == "/sms":
            harness.sim.faults.ask({"v2": "rate-limit"})
        return await call(path, **fields)

    harness.lists._v2.call = busy  # type: ignore[method-assign]
    await harness.look()
    assert await gap(harness) is not None and len(await told(harness)) == 1


async def test_a_gap_that_another_process_found_meanwhile_stays(harness: CatchUpHarness) -> None:
    """This one stood still between asking for the list and writing down what it found."""
    await heard_before(harness)
    usual = harness.lists.received
    others = Gap(harness.now() - timedelta(minutes=2), harness.now() - timedelta(minutes=1))

    async def meanwhile(since: datetime) -> Any:
        found = await usual(since)
        known = await harness.store.read(lambda conn: period_of(conn, ACCOUNT))
        assert known is not None
        later = Period(known.began, harness.now(), others)
        await harness.store.write(lambda conn: keep(conn, ACCOUNT, later))
        return found

    harness.catch_up.lists[ACCOUNT] = meanwhile  # type: ignore[index]
    harness.later(minutes=3)
    await harness.look()
    assert await gap(harness) == others

"""The intake as it runs: woken, swept, rehearsing, giving way."""

import asyncio
import logging
from datetime import datetime, timedelta
from time import process_time, thread_time

import pytest

from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.processing.transaction import SHARED_TURN, TURN
from responder.processing.turns import rest
from responder.store.database.engine import Store
from tests.builders import ANNA, sms
from tests.intake_harness import IntakeHarness, running, until, yes_book

pytestmark = pytest.mark.anyio


@pytest.fixture
def harness(store: Store) -> IntakeHarness:
    return IntakeHarness(store, yes_book())


async def test_what_was_recorded_and_undecided_at_the_start_is_decided(harness: IntakeHarness) -> None:
    await harness.receive(sms("oui"))
    async with running(harness.intake):
        await until(lambda: harness.reasons() == ["answered"])


async def test_news_is_answered_at_once_for_milliseconds_of_processor_time(store: Store) -> None:
    harness = IntakeHarness(store, yes_book(), sweep_every=3_600.0)  # what is answered was news, and no sweep found it
    store.when_recorded(harness.intake.news)
    took = []
    async with running(harness.intake):
        await asyncio.sleep(0.05)
        for number in range(20):
            start, answered = process_time(), len(harness.lanes.calls)
            await harness.receive(sms("oui", key=str(number), contact=f"+3361234{number:04}"))
            await until(lambda before=answered: len(harness.lanes.calls) > before, seconds=30.0)  # type: ignore[misc]
            took.append(process_time() - start)
            harness.now += timedelta(minutes=1)
    assert min(took) < (0.1 if store.shared else 0.02)


async def test_what_nobody_told_is_found_by_the_sweep(store: Store) -> None:
    harness = IntakeHarness(store, yes_book(), sweep_every=0.05)
    async with running(harness.intake):
        await asyncio.sleep(0.02)
        await harness.receive(sms("oui"))  # nobody calls `news`
        await until(lambda: harness.reasons() == ["answered"])


async def test_a_rehearsal_shows_what_would_be_sent_and_wakes_no_lane(store: Store) -> None:
    harness = IntakeHarness(store, yes_book(), rehearsing=lambda _: True)
    await harness.decide(sms("oui"))
    (message,) = harness.messages()
    assert (message.status, message.why, message.text) == ("cancelled", "rehearsal", "C'est confirmé")
    assert harness.reasons() == ["answered"] and harness.lanes.calls == []


async def test_a_slow_decide_ends_its_turn_and_not_the_webhooks(store: Store) -> None:
    longest = SHARED_TURN if store.shared else TURN

    def slow(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        end = thread_time() + longest
        while thread_time() < end:
            pass
        return Decision(Reason.NO_RULE)

    harness = IntakeHarness(store, yes_book(), decide=slow)
    await harness.receive(*(sms(str(n), key=str(n)) for n in range(50)))
    start = process_time()
    turn = await harness.intake.turn()
    assert 1 <= len(turn.decided) <= 3 and turn.more
    assert process_time() - start < 4 * longest + 0.2  # all fifty would take 50 times the longest


@pytest.mark.parametrize(
    ("took", "rate", "expected"),
    [(0.004, 3_000.0, 0.0), (0.004, 5_000.0, 0.196), (1.0, 5_000.0, 0.25), (0.0, 9_000.0, 0.0)],
)
def test_deciding_gives_way_only_when_webhooks_press(took: float, rate: float, expected: float) -> None:
    assert rest(took, rate) == pytest.approx(expected)


async def test_logs_hold_ids_and_reasons_and_nobody_s_words(
    harness: IntakeHarness, capsys: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger().setLevel(logging.DEBUG)
    await harness.decide(sms("oui, mon code est Tr0mbone"))
    shown = "".join(capsys.readouterr())
    assert "answered" in shown or "no rule" in shown
    assert "Tr0mbone" not in shown and ANNA not in shown


async def test_it_is_behind_until_what_was_there_at_the_start_is_decided_and_tells_when_it_is_not(store: Store) -> None:
    behind: list[bool] = []
    starting: IntakeHarness = IntakeHarness(
        store, yes_book(), caught_up=lambda: behind.append(starting.intake.is_behind())
    )
    await starting.receive(sms("oui"))
    assert starting.intake.is_behind()
    async with running(starting.intake):
        await until(lambda: behind == [False])
        assert starting.reasons() == ["answered"]
        await starting.receive(sms("oui", key="later"))
        assert not starting.intake.is_behind()


async def test_nothing_to_decide_at_the_start_is_not_behind(harness: IntakeHarness) -> None:
    async with running(harness.intake):
        await until(lambda: not harness.intake.is_behind())

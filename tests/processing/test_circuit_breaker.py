"""The circuit breaker and the ceilings, over the real store: what they stop, and what does not get around them."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from responder.domain.actions.notify import Notify
from responder.domain.explanations.codes import Because
from responder.domain.model.business import Budgets
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.processing import circuit_breaker
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.switches.send_switches import thrown
from tests.builders import NOON, SALON, Words, book, sms
from tests.intake_harness import IntakeHarness, know
from tests.sweeps import some

pytestmark = pytest.mark.anyio

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CALM = replace(SALON, budgets=Budgets(all_per_minute=5, all_per_day=12))


@pytest.fixture
def file(either_database: str) -> Iterator[Store]:
    """For what would take too long on both kinds of database."""
    with closing(open_store(either_database)) as store:
        yield store


def answering(**given: Any) -> Rulebook:
    return book(**given).rule("Any", patterns=(), words=["oui"]).made()


def people(count: int, first: int = 0) -> list[str]:
    return [f"+336{number:08d}" for number in range(first, first + count)]


async def text(harness: IntakeHarness, numbers: list[str], words: str = "oui") -> list[str]:
    """Receives an SMS of each, whom the business knows, at the harness's time; the reasons."""
    harness.store.write_now(lambda conn: know(conn, numbers))
    before = len(harness.decisions())
    await harness.decide(
        *(sms(words, contact=number, at=harness.now, key=f"{number} {harness.now}") for number in numbers)
    )
    return [str(reason) for reason in harness.reasons()[before:]]


async def hear(harness: IntakeHarness, *events: Event) -> None:
    """Recorded and decided, without a look at what came of it: for many."""
    await harness.receive(*events)
    while (await harness.intake.turn()).more:
        pass


def open_kinds(store: Store) -> list[AlertKind]:
    return [alert.kind for alert in store.read_now(alerts.opened)]


def mended(harness: IntakeHarness) -> bool:
    return harness.store.write_now(
        lambda conn: circuit_breaker.mend(conn, harness.rulebook.business.budgets, harness.now)
    )


async def test_one_too_many_a_minute_throws_it_and_the_owner_is_told_once(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    assert (await text(harness, people(8))).count("answered") == 5
    (alert,) = store.read_now(alerts.opened)
    assert alert.kind is AlertKind.BREAKER and "12:10" in alert.text
    for minute in range(1, 10):
        harness.now = NOON + minute * MINUTE
        assert set(await text(harness, people(3, 100 * minute))) == {"total budget"}
    assert open_kinds(store) == [AlertKind.BREAKER]


async def test_as_many_as_are_allowed_throw_nothing(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    assert set(await text(harness, people(5))) == {"answered"}
    assert store.read_now(thrown) == {} and open_kinds(store) == []


async def test_it_goes_on_after_a_pause_and_is_over_when_it_stays_calm(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    await text(harness, people(6))
    harness.now = NOON + circuit_breaker.PAUSE - SECOND
    assert not mended(harness)
    harness.now = NOON + circuit_breaker.PAUSE
    assert mended(harness)
    assert await text(harness, people(1, 50)) == ["answered"]
    assert open_kinds(store) == [AlertKind.BREAKER]
    harness.now += circuit_breaker.CALM
    mended(harness)
    assert open_kinds(store) == []


async def test_an_attack_that_goes_on_throws_it_again_and_tells_nobody_again(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    for minute in range(60):
        harness.now = NOON + minute * MINUTE
        await text(harness, people(10, 10 * minute))
        mended(harness)
    # Twelve a day, and never more than five of them in ten minutes
    assert harness.reasons().count("answered") == 12
    assert store.read_now(alerts.opened)[0].raised_at == NOON
    assert len(store.read_now(lambda conn: conn.exec_driver_sql("SELECT * FROM alerts").all())) == 1


async def test_a_day_that_is_full_stays_full_until_a_day_is_over(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    for minute in range(0, 60, 12):
        harness.now = NOON + minute * MINUTE
        await text(harness, people(5, 10 * minute))
        mended(harness)
    assert harness.reasons().count("answered") == 12
    harness.now = NOON + DAY - SECOND
    assert not mended(harness)
    assert await text(harness, people(1, 5000)) == ["total budget"]
    harness.now = NOON + DAY + HOUR
    assert mended(harness)
    assert await text(harness, people(1, 5001)) == ["answered"]


async def test_neither_a_restart_nor_a_clock_set_back_takes_it_back(database: str) -> None:
    with closing(open_store(database)) as store:
        await text(IntakeHarness(store, answering(business=CALM)), people(6))
    with closing(open_store(database)) as store:
        for hours in (0, -1):
            harness = IntakeHarness(store, answering(business=CALM))
            harness.now = NOON + hours * HOUR + SECOND
            assert not mended(harness)
            assert await text(harness, people(1, 90 - hours)) == ["total budget"]


@pytest.mark.parametrize("ahead", [3 * HOUR, 365 * DAY])
async def test_what_a_clock_far_ahead_wrote_or_threw_holds_nothing_back_once_it_is_right(
    store: Store, ahead: timedelta
) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    harness.now = NOON + ahead
    assert (await text(harness, people(6)))[-1] == "total budget"
    harness.now = NOON
    assert mended(harness)
    assert await text(harness, people(1, 70)) == ["answered"]
    harness.now = NOON + circuit_breaker.CALM
    mended(harness)
    assert open_kinds(store) == []


@pytest.mark.parametrize("back", [timedelta(), HOUR])
async def test_a_clock_set_back_does_not_empty_the_ceilings(store: Store, back: timedelta) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    await text(harness, people(5))
    harness = IntakeHarness(store, answering(business=CALM))  # a process that has counted nothing itself
    harness.now = NOON - back
    assert await text(harness, people(1, 70)) == ["total budget"]


async def test_who_resumes_by_hand_goes_on_at_once(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    await text(harness, people(6))
    harness.now = NOON + 2 * MINUTE
    assert store.write_now(lambda conn: circuit_breaker.take_back_by_hand(conn, harness.now))
    assert open_kinds(store) == []
    assert await text(harness, people(1, 50)) == ["answered"]


async def test_stops_are_obeyed_and_not_confirmed_past_the_ceiling(store: Store) -> None:
    harness = IntakeHarness(store, answering(business=CALM))
    assert set(await text(harness, people(40), "STOP")) == {"opt out"}
    assert len(harness.messages()) == 5
    count = "SELECT count(*) FROM contacts WHERE opted_out_at IS NOT NULL"
    assert store.read_now(lambda conn: conn.exec_driver_sql(count).scalar()) == 40
    assert open_kinds(store) == [AlertKind.BREAKER]


# Words to the owner


def telling(*, reply: str = "") -> Rulebook:
    tell = Notify("notify owner: one more", SALON.owner, Words("one more"))
    rules = book(business=replace(SALON, budgets=Budgets(owner_per_hour=4, owner_per_day=6)))
    rules.rule("Tell", reply, words=["oui"])
    rules.rules[0] = replace(rules.rules[0], actions=(tell,))
    return rules.made()


async def test_many_forged_senders_do_not_flood_the_owner(store: Store) -> None:
    harness = IntakeHarness(store, telling())
    reasons = []
    for minute in range(0, 3 * 60, 2):
        harness.now = NOON + minute * MINUTE
        reasons += await text(harness, people(5, 10 * minute))
    assert len(harness.messages()) == 6
    assert reasons[:5] == ["acted"] * 4 + ["owner budget"]
    assert open_kinds(store) == [AlertKind.WORDS_HELD_BACK]


async def test_who_wrote_is_answered_though_the_owner_is_told_no_more(store: Store) -> None:
    harness = IntakeHarness(store, telling(reply="Merci"))
    assert set(await text(harness, people(6))) == {"answered"}
    to_owner = [row for row in harness.messages() if row.number == SALON.owner]
    assert (len(to_owner), len(harness.messages())) == (4, 10)
    assert Because.OWNER_BUDGET in harness.decisions()[-1].trace
    assert open_kinds(store) == [AlertKind.WORDS_HELD_BACK]


# Machines


class Counting:
    """Never the same words twice: a clock and a counter."""

    def __init__(self) -> None:
        self.said = 0

    def render(self, values: Any) -> str:
        self.said += 1
        return f"{values['now']} nr {self.said}, oui ?"


def talkative() -> Rulebook:
    return book().rule("One", Counting(), words=["oui"]).rule("Two", Counting(), words=["non"]).made()


@pytest.mark.parametrize("pause", [0, 3, 20, 45, 150], ids=lambda seconds: f"{seconds} s")
async def test_a_machine_that_brings_up_one_rule_again_and_again_gets_two_answers(store: Store, pause: int) -> None:
    harness = IntakeHarness(store, talkative())
    for turn in range(10):
        if turn * pause < 600:  # what came ten minutes ago is another conversation
            harness.now = NOON + turn * pause * SECOND
            await harness.decide(sms(f"oui {turn}", at=harness.now))
    assert len(harness.messages()) == 2
    assert harness.reasons()[-1] == "loop"


async def test_one_that_brings_up_several_rules_and_writes_at_once_gets_two_answers(store: Store) -> None:
    harness = IntakeHarness(store, talkative())
    said, turn = 0, 0
    while said == turn and turn < 10:  # it writes whenever it was answered
        harness.now, turn = NOON + turn * SECOND, turn + 1
        await harness.decide(sms(f"{('oui', 'non')[turn % 2]} {turn}", at=harness.now))
        said = len(harness.messages())
    assert said == 2


async def test_somebody_who_takes_ten_seconds_to_type_is_nobody_s_machine(store: Store) -> None:
    harness = IntakeHarness(
        store, book().rule("One", words=["un"]).rule("Two", words=["deux"]).rule("Three", words=["trois"]).made()
    )
    for turn, words in enumerate(("un", "deux", "trois")):
        harness.now = NOON + turn * 10 * SECOND
        await harness.decide(sms(words, at=harness.now))
    assert harness.reasons() == ["answered"] * 3


@pytest.mark.parametrize("seed", range(2))
async def test_a_machine_of_random_texts_gets_five_an_hour_and_twelve_a_day(file: Store, seed: int) -> None:
    chance = random.Random(seed)
    rules = book()
    words = [f"mot{chr(97 + number)}" for number in range(12)]
    for word in words:
        rules.rule(word, words=[word])
    harness = IntakeHarness(file, rules.made())
    harness.now = NOON.replace(hour=0)
    start = harness.now
    while harness.now < start + DAY:
        harness.now += timedelta(seconds=chance.uniform(1, 800))
        noise = "".join(chance.choices("abcdefghij ", k=12))
        await hear(harness, sms(f"{noise} {chance.choice(words)}", at=harness.now, key=str(harness.now)))
    moments = [row.created_at for row in harness.messages()]
    assert max(sum(at - HOUR < each <= at for each in moments) for at in moments) <= 5
    assert max(sum(at - DAY < each <= at for each in moments) for at in moments) <= 12
    assert len(moments) == 12


@pytest.mark.sweep
async def test_thousands_of_texts_of_one_number_bring_one_answer_a_rule_and_cooldown(
    file: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responder.processing.transaction.SHARED_TURN", 1.0)
    monkeypatch.setattr("responder.processing.transaction.TURN", 1.0)  # nobody waits for these turns
    free = replace(SALON, budgets=Budgets(*[1_000_000] * 7))
    rules = book(business=free).rule("Yes", words=["oui"], limit=HOUR).rule("No", words=["non"], limit=3 * HOUR).made()
    harness = IntakeHarness(file, rules)
    many = len(some(range(10_000), 5))
    step = timedelta(hours=5) / many
    for hundred in range(0, many, 100):
        batch = []
        for number in range(hundred, hundred + 100):
            harness.now = NOON + number * step
            batch.append(sms(f"{('oui', 'non')[number % 2]} {number}", at=harness.now))
        await hear(harness, *batch)
    answers = [row.rule for row in harness.messages()]
    assert len(harness.decisions()) == many
    assert (answers.count("Yes"), answers.count("No")) == (5, 2)

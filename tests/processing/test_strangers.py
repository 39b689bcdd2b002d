"""Strangers never silence contacts who are known; calls are bounded as messages are."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from responder.domain.actions.call_back import CallBack
from responder.domain.actions.post import PostEvent
from responder.domain.model.business import Budgets
from responder.domain.model.rules import Rulebook
from responder.processing import circuit_breaker
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.appointments import book as book_of
from responder.store.database.engine import Store
from responder.store.outbound import gateway_tasks
from responder.store.outbound.switches.send_switches import Switch, thrown
from responder.store.tables import errands as errand_rows
from responder.store.tables import messages
from tests.builders import ACCOUNT, ANNA, NOON, SALON, book, sms
from tests.intake_harness import IntakeHarness, know

pytestmark = pytest.mark.anyio

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def people(count: int, first: int = 0) -> list[str]:
    return [f"+336{number:08d}" for number in range(first, first + count)]


def answering(**given: Any) -> Rulebook:
    return book(**given).rule("Any", words=["oui"]).made()


async def text(harness: IntakeHarness, numbers: list[str], words: str = "oui") -> list[str]:
    before = len(harness.decisions())
    await harness.decide(
        *(sms(words, contact=each, at=harness.now, key=f"{each} {harness.now} {words}") for each in numbers)
    )
    return [str(reason) for reason in harness.reasons()[before:]]


@pytest.mark.parametrize(
    ("budgets", "strangers", "last_words"),
    [
        (Budgets(), (15, 250), (18, 312)),
        (Budgets(all_per_minute=1, all_per_day=1), (1, 1), (1, 1)),
        (Budgets(all_per_minute=0, all_per_day=0), (0, 0), (0, 0)),
        (Budgets(strangers_per_minute=0), (0, 250), (7, 312)),
        (Budgets(strangers_per_minute=99, strangers_per_day=999), (30, 500), (30, 500)),
        (Budgets(all_per_minute=5, all_per_day=12), (3, 6), (3, 7)),
    ],
)
def test_what_strangers_may_have(budgets: Budgets, strangers: tuple[int, int], last_words: tuple[int, int]) -> None:
    assert (budgets.for_strangers(), budgets.for_last_words()) == (strangers, last_words)


async def test_five_thousand_strangers_in_an_hour_silence_none_of_twenty_who_are_known(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responder.processing.transaction.SHARED_TURN", 1.0)
    monkeypatch.setattr("responder.processing.transaction.TURN", 1.0)  # nobody waits for these turns
    harness, known = IntakeHarness(store, answering()), people(20, 80_000_000)
    store.write_now(lambda conn: know(conn, known[:10]))
    for number in known[10:]:  # an open appointment makes as well known as a name
        store.write_now(partial(book_of.add, new=book_of.New(number, NOON + DAY), now=NOON))
    for step in range(20):
        harness.now = NOON + step * 3 * MINUTE
        crowd = people(250, 250 * step)
        events = [sms("oui", contact=each, at=harness.now, key=f"{each} {step}") for each in (*crowd, known[step])]
        await harness.receive(*events)
        while (await harness.intake.turn()).more:
            pass
        store.write_now(lambda conn: circuit_breaker.mend(conn, harness.rulebook.business.budgets, harness.now))
    texted = {row.number for row in harness.messages()}
    assert texted.issuperset(known)
    assert len(texted) - 20 <= 250
    assert store.read_now(thrown).keys() & {Switch.BREAKER} == set()
    assert [alert.kind for alert in store.read_now(alerts.opened)] == [AlertKind.STRANGERS]


async def test_a_second_text_makes_nobody_known(store: Store) -> None:
    harness = IntakeHarness(store, answering())
    await text(harness, people(100), "bonjour")
    harness.now += 2 * MINUTE
    assert (await text(harness, people(100))).count("answered") == 15


async def test_whoever_asks_for_silence_hears_that_it_is_kept_though_strangers_wait(store: Store) -> None:
    harness = IntakeHarness(store, answering())
    await text(harness, people(30))
    assert harness.reasons().count("answered") == 15
    await text(harness, people(10, 500), "STOP")
    confirmed = [row for row in harness.messages() if row.despite_opt_out]
    assert len(confirmed) == 3  # a part of the reserve, and never all of it
    assert harness.reasons().count("opt out") == 10


async def test_a_flood_of_stops_leaves_the_reserve_to_those_who_are_known(store: Store) -> None:
    harness = IntakeHarness(store, answering())
    store.write_now(lambda conn: know(conn, people(12, 700)))
    await text(harness, people(200), "STOP")
    assert await text(harness, people(12, 700)) == ["answered"] * 12
    assert Switch.BREAKER not in store.read_now(thrown)


async def test_strangers_are_answered_again_after_a_pause_and_the_owner_is_told(store: Store) -> None:
    harness = IntakeHarness(store, answering())
    await text(harness, people(16))
    assert Switch.STRANGERS in store.read_now(thrown)
    (alert,) = store.read_now(alerts.opened)
    assert "contacts you know are" in alert.text and len(alert.text) <= 160
    harness.now += circuit_breaker.PAUSE
    assert store.write_now(lambda conn: circuit_breaker.mend(conn, SALON.budgets, harness.now))
    assert await text(harness, people(1, 900)) == ["answered"]
    harness.now += circuit_breaker.CALM
    store.write_now(lambda conn: circuit_breaker.mend(conn, SALON.budgets, harness.now))
    assert store.read_now(alerts.opened) == []


async def test_known_contacts_who_are_many_beside_strangers_throw_no_breaker(store: Store) -> None:
    harness, known = IntakeHarness(store, answering()), people(25, 800)
    store.write_now(lambda conn: know(conn, known))
    await text(harness, people(40))
    reasons = await text(harness, known)
    assert reasons.count("answered") == 15  # what is left of thirty a minute
    assert Switch.BREAKER not in store.read_now(thrown)
    harness.now += 61 * SECOND
    assert set(await text(harness, known[15:])) == {"answered"}


# Calls


def calling(reply: str = "", **given: Any) -> Rulebook:
    return book(**given).rule("Call me", reply, words=["rappelez"], do=[CallBack]).made()


def calls(store: Store) -> list[Any]:
    return store.read_now(lambda conn: list(conn.execute(select(errand_rows).order_by(errand_rows.c.id))))


async def test_thirty_texts_of_one_number_bring_no_more_calls_than_answers(store: Store) -> None:
    harness = IntakeHarness(store, calling())
    for turn in range(30):
        harness.now = NOON + turn * 20 * SECOND
        await harness.decide(sms(f"rappelez {turn}", at=harness.now))
    assert len(calls(store)) == 2 and harness.reasons()[-1] == "loop"


async def test_calls_and_messages_share_the_ceiling_of_a_contact(store: Store) -> None:
    harness = IntakeHarness(store, calling("On vous appelle"))
    for turn in range(12):
        harness.now = NOON + turn * 11 * MINUTE / 2.5
        await harness.decide(sms(f"rappelez {turn}", at=harness.now))
    rows = calls(store)
    lately = [row for row in rows if row.created_at > harness.now - HOUR]
    assert len(lately) + len([row for row in harness.messages() if row.created_at > harness.now - HOUR]) <= 6


@pytest.mark.parametrize("known", [False, True])
async def test_a_thousand_who_ask_for_a_call_bring_no_more_than_the_ceiling_in_a_minute(
    store: Store, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("responder.processing.transaction.SHARED_TURN", 1.0)
    monkeypatch.setattr("responder.processing.transaction.TURN", 1.0)
    harness, callers = IntakeHarness(store, calling()), people(1_000)
    if known:
        store.write_now(lambda conn: know(conn, callers))
    await harness.receive(*(sms("rappelez", contact=each, key=each) for each in callers))
    while (await harness.intake.turn()).more:
        pass
    assert len(calls(store)) == (30 if known else 15)


async def test_after_stop_nobody_is_called_and_what_waited_is_withdrawn(store: Store) -> None:
    harness = IntakeHarness(store, calling())
    await harness.decide(sms("rappelez"))
    harness.now += SECOND
    await harness.decide(sms("STOP", at=harness.now))
    harness.now += SECOND
    await harness.decide(*(sms(f"rappelez {turn}", at=harness.now, key=str(turn)) for turn in range(5)))
    assert [(row.status, row.why) for row in calls(store)] == [("cancelled", "the contact opted out")]
    assert store.write_now(lambda conn: gateway_tasks.claim(conn, ACCOUNT, harness.now)) is None


async def test_who_opted_out_in_another_way_is_not_called_either(store: Store) -> None:
    harness = IntakeHarness(store, calling())
    await harness.decide(sms("rappelez"))
    opted_out = "UPDATE contacts SET opted_out_at = 1"
    store.write_now(lambda conn: conn.exec_driver_sql(opted_out))
    assert store.write_now(lambda conn: gateway_tasks.claim(conn, ACCOUNT, harness.now)) is None
    assert calls(store)[0].status == "cancelled"


@pytest.mark.parametrize("switch", [Switch.BREAKER, Switch.STRANGERS])
async def test_a_call_that_waits_is_not_made_while_messages_are_held_back(store: Store, switch: Switch) -> None:
    from responder.store.outbound.switches.send_switches import throw

    harness = IntakeHarness(store, calling())
    await harness.decide(sms("rappelez"))
    store.write_now(lambda conn: throw(conn, switch, NOON, "too many"))
    assert store.write_now(lambda conn: gateway_tasks.claim(conn, ACCOUNT, harness.now)) is None


async def test_posts_alone_count_as_one_message_each(store: Store) -> None:

    made = book(business=replace(SALON, budgets=Budgets(contact_per_hour=3))).rule("Tell", "", words=["devis"])
    post = PostEvent("post https://crm.example.com/in", "https://crm.example.com/in")
    made.rules[0] = replace(made.rules[0], actions=(post,))
    harness = IntakeHarness(store, made.made())
    for turn in range(6):
        harness.now = NOON + turn * 5 * MINUTE
        await harness.decide(sms(f"devis {turn}", at=harness.now))
    assert harness.reasons() == ["acted"] * 3 + ["contact budget"] * 3
    assert store.read_now(lambda conn: conn.exec_driver_sql("SELECT count(*) FROM posts").scalar()) == 3


async def test_messages_to_strangers_are_marked_and_others_are_not(store: Store) -> None:
    harness = IntakeHarness(store, answering())
    await text(harness, [ANNA])
    store.write_now(lambda conn: know(conn, people(1)))
    await text(harness, people(1))
    rows = store.read_now(
        lambda conn: conn.execute(select(messages.c.stranger).order_by(messages.c.id)).scalars().all()
    )
    assert list(rows) == [True, False]

"""Tests what a draft would have answered differently last week: exactly that, with what it costs, and kept as
examples."""

import asyncio
import json
import os
import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from responder.app import open_service
from responder.domain.model.state import AppointmentStatus
from responder.services.people.privacy import forget
from responder.services.rules import last_week
from responder.services.rules.last_week import DifferenceKind, LastWeek
from responder.services.rules.last_week_process import Task, replay
from responder.settings.values import Account, Settings
from responder.store.appointments import book
from responder.store.inbox.events import record
from tests.acceptance.timed import MovableClock
from tests.builders import NOON, call, sms
from tests.live.databases import address_of
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import TOKEN, Salon

pytestmark = pytest.mark.anyio

BUSINESS = "name: Salon\ncountry: FR\nzone: Europe/Paris\nlanguages: [fr]\nsecond thought: 0s\n"
LIVE = """rules:
  - name: Hours
    when: sms
    says: {words: [horaires]}
    limit: once per 1h
    reply: De 9 h à 18 h.
  - name: Prices
    when: sms
    says: {words: [tarif]}
    reply: 30 euros.
  - name: Parking
    when: sms
    says: {words: [parking]}
    reply: Au coin de la rue.
  - name: Yes
    when: sms
    means: yes
    if: {appointment: awaiting answer}
    reply: Merci.
"""
DRAFT = (
    LIVE.replace("30 euros.", "35 euros.")
    .replace("[parking]", "[garage]")
    .replace("    reply: Merci.\n", "    do: confirm appointment\n    reply: Merci.\n")
    + "  - name: Dogs\n    when: sms\n    says: {words: [chien]}\n    reply: Les chiens sont les bienvenus.\n"
)
WEEK = "/rules/draft/week"


def files(rules: str) -> dict[str, bytes]:
    return {"rules/business.yaml": BUSINESS.encode(), "rules/salon.yaml": rules.encode()}


@pytest.fixture
def salon(tmp_path: Path) -> Iterator[Salon]:
    """A small salon of our own rules."""
    settings = Settings(
        accounts=(Account("salon@insim.example", "key"),),
        hook_tokens=(TOKEN,),
        database_url=address_of(tmp_path),
        rules=tmp_path / "rules",
        templates=tmp_path / "templates",
    )
    settings.rules.mkdir()
    settings.templates.mkdir()
    for name, content in files(LIVE).items():
        (tmp_path / name).write_bytes(content)
    clock = MovableClock(NOON)
    service = open_service(settings, clock)
    yield Salon(service, settings, clock)
    service.close()


async def with_draft(salon: Salon, anna: Browsing, rules: str = DRAFT) -> None:
    await anna.post("/rules/file", None, name="rules/salon.yaml", version="0", text=rules)


def compared(salon: Salon, rules: str = DRAFT) -> LastWeek:
    live, draft = (last_week.rulebook_of(files(each), salon.clock()) for each in (LIVE, rules))
    return salon.store.read_now(lambda conn: last_week.compare(conn, live, draft, salon.clock()))


def busy() -> float:
    """Seconds of a processor that this process and those it waited for have used: others may be using the machine."""
    used = os.times()
    return sum(used[:4])


def person(number: int) -> str:
    return f"+336{number:08d}"


async def shown(anna: Browsing) -> str:
    """The page once the replay has ended."""
    for _ in range(300):
        page = (await anna.get(WEEK)).text
        if 'id="sum"' in page or "refused" in page:
            return unescape(page)
        await asyncio.sleep(0.1)
    raise AssertionError("the replay never came to an end")


@pytest.fixture
async def lively(salon: Salon, anna: Browsing) -> Salon:
    """Each kind of difference once, and what stays as it is."""
    anna.http.headers["accept-language"] = "en"
    salon.store.write_now(
        lambda conn: book.add(
            conn, book.New(person(5), NOON + timedelta(days=1)), NOON, status=AppointmentStatus.AWAITING_ANSWER
        )
    )
    await salon.hears(
        sms("Votre tarif ?", contact=person(1)),
        sms("Il y a un parking ?", contact=person(2)),
        sms("Mon chien peut venir ?", contact=person(3)),
        sms("Vos horaires ?", contact=person(4)),
        sms("oui", contact=person(5)),
        call(contact=person(6)),
    )
    return salon


async def test_each_kind_of_difference_is_found_and_nothing_else(lively: Salon) -> None:
    found = compared(lively)
    kinds = {each.found.kind: each for each in found.differences}
    assert found.events == 6
    assert set(kinds) == set(DifferenceKind) - {DifferenceKind.OTHER_RULE}
    assert len(found.differences) == 4
    assert kinds[DifferenceKind.ACTIONS_CHANGED].found.answers_appointment
    assert kinds[DifferenceKind.ANSWER_CHANGED].found.draft.text == "35 euros."
    assert all(each.certain and each.exact for each in found.differences)


async def test_the_same_rules_make_no_difference(lively: Salon) -> None:
    assert compared(lively, LIVE).differences == []


async def test_a_cooldown_of_then_holds_in_the_replay_too(lively: Salon) -> None:
    lively.clock.move(timedelta(minutes=10))
    await lively.hears(sms("horaires svp", contact=person(4), at=lively.clock()))
    found = compared(lively, LIVE.replace("De 9 h à 18 h.", "De 9 h à 19 h."))
    assert [each.found.live.text for each in found.differences] == ["De 9 h à 18 h."]


async def test_only_the_first_difference_of_a_conversation_is_certain(lively: Salon) -> None:
    lively.clock.move(timedelta(minutes=2))
    await lively.hears(sms("et le tarif enfant ?", contact=person(1), at=lively.clock()))
    assert [each.certain for each in compared(lively).differences if each.found.live.rule == "Prices"] == [True, False]


async def test_what_is_older_than_a_week_is_left_out(lively: Salon) -> None:
    lively.clock.move(timedelta(days=7, minutes=1))
    await lively.hears(sms("Votre tarif ?", contact=person(7), at=lively.clock()))
    assert compared(lively).events == 1


async def test_of_two_thousand_events_exactly_the_changed_ones_are_found_within_ten_seconds(
    salon: Salon, anna: Browsing
) -> None:
    texts = ("On se voit quand ?", "Bonjour", "merci beaucoup", "Il fait beau")
    changed = set(range(100, 2_000, 190))
    for start in range(0, 2_000, 100):  # ceilings are by the minute
        at = salon.clock()
        for n in range(start, start + 100):
            text = "Votre tarif ?" if n in changed else texts[n % 4]
            await record(salon.store, sms(text, contact=person(n), at=at, key=f"{n}"), dated=True, received=at)
        await salon.hears()
        salon.clock.move(timedelta(minutes=2))
    await with_draft(salon, anna, LIVE.replace("30 euros.", "35 euros."))
    told: list[tuple[int, int]] = []
    task = Task(
        database_url=salon.settings.database_url,
        live=files(LIVE),
        draft=files(LIVE.replace("30 euros.", "35 euros.")),
        now=salon.clock(),
    )
    began = busy()
    found = await replay(task, lambda done, of: told.append((done, of)))
    took = busy() - began
    words = salon.store.read_now(lambda conn: last_week.words_of(conn, [each.event for each in found.differences]))
    assert {each.contact for each in words.values()} == {person(n) for n in changed}
    print(f"{took:.1f} s of the processor")
    assert found.events == 2_000
    assert len(told) > 10
    assert took <= 10, took


async def test_the_page_shows_them_worst_first_with_the_cost(lively: Salon, anna: Browsing) -> None:
    await with_draft(lively, anna)
    assert "See what would have been different" in (await anna.get(WEEK)).text
    await anna.post(WEEK, None, do="start")
    page = await shown(anna)
    titles = ("Now answered, silent before", "Another answer", "Silent now, answered before", "something else is done")
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert "4 differences" in page
    assert "Mon chien peut venir ?" in page
    assert "An appointment is answered for by one of the two only" in page
    assert "4 SMS by the live rules, 4 by the draft (+0)" in page


async def test_good_and_not_good_keep_the_text_as_an_example_and_hold_publishing(lively: Salon, anna: Browsing) -> None:
    await with_draft(lively, anna)
    await anna.post(WEEK, None, do="start")
    await shown(anna)
    events = {each.found.draft.rule: each.event for each in compared(lively).differences}
    await anna.post(f"{WEEK}/example", None, event=str(events["Prices"]), verdict="good")
    page = await shown(anna)
    assert "Kept as an example: good." in page
    await anna.post(f"{WEEK}/example", None, event=str(events["Dogs"]), verdict="not good")
    page = await shown(anna)
    assert "the draft is not published until its examples hold" in page
    draft = unescape((await anna.get("/rules/draft")).text)
    assert re.search(r'\+ +"?examples"?: \{"?yes"?: \["Votre tarif \?"\]\}', draft), draft
    assert "Mon chien peut venir ?" in draft
    assert (await anna.post("/rules/publish", None, version="3")).status_code == 409


async def test_what_was_forgotten_meanwhile_is_not_shown(lively: Salon, anna: Browsing) -> None:
    await with_draft(lively, anna)
    await anna.post(WEEK, None, do="start")
    assert "Mon chien" in await shown(anna)
    await asyncio.to_thread(forget, lively.store, lively.settings.database_url, person(3), lively.clock)
    page = await shown(anna)
    assert "Mon chien" not in page
    assert person(3)[-8:] not in page.replace(" ", "")


async def test_a_replay_can_be_stopped_and_a_draft_that_does_not_load_is_told(lively: Salon, anna: Browsing) -> None:
    await with_draft(lively, anna)
    await anna.post(WEEK, None, do="start")
    assert "Stop it" in (await anna.get(WEEK)).text
    await anna.post(WEEK, None, do="stop")
    assert "It was stopped." in await shown(anna)
    await anna.post("/rules/file", None, name="rules/salon.yaml", version="1", text=DRAFT + "  - nonsense: 1\n")
    await anna.post(WEEK, None, do="start")
    assert "It could not be done" in await shown(anna)


async def test_without_a_draft_the_page_says_so(salon: Salon, anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"
    assert "Everything is live" in (await anna.get(WEEK)).text
    assert (await anna.post(WEEK, None, do="start")).status_code == 303


def test_the_task_names_files_by_their_bytes() -> None:
    task = Task(database_url="sqlite:///x.db", live=files(LIVE), draft={}, now=NOON)
    assert json.loads(task.as_json())["live"].keys() == files(LIVE).keys()

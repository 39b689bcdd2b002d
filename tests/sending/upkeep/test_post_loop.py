"""Posts are handed over once, tried again with pauses, or listed as failed; whatever stops in between."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, text

from responder.domain.actions.post import PostAsked
from responder.domain.model.decision import Decision, Reason
from responder.gateways.posts import Hopeless, Post, PostDone, PostOutcome, TryLater
from responder.sending.upkeep.post_loop import Posts
from responder.settings.cadences import Cadences
from responder.store.appointments import book
from responder.store.appointments.appointment_posts import announce
from responder.store.database.engine import Store
from responder.store.outbound import posts as table
from responder.store.tables import bookmarks, inbox, posts
from tests.builders import ACCOUNT, ANNA, NOON, sms

URL = "https://crm.example/hook"


@dataclass
class Receiver:
    """Answers what it is told to, in turn; the last answer for ever."""

    answers: list[PostOutcome]
    got: list[Post] = field(default_factory=list)
    at_once: int = 0
    most: int = 0
    takes: float = 0.0

    async def send(self, post: Post) -> PostOutcome:
        self.got.append(post)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        await asyncio.sleep(self.takes)
        self.at_once -= 1
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def _asked(store: Store, count: int = 1, **more: str) -> None:
    """Events of a rule that posts."""

    def work(conn: Connection) -> None:
        for number in range(count):
            event = sms("bonjour", key=f"k{number}")
            row = {"key": event.key, "account": ACCOUNT, "contact": ANNA, "at": NOON, "received_at": NOON}
            text = insert(inbox).values(**row, kind="sms", body="{}")
            made = conn.execute(text.returning(inbox.c.id)).scalar_one()
            change = PostAsked(URL, json.dumps({"text": "bonjour"}))
            decision = Decision(Reason.ACTED, "Rule", changes=(change,), actions=(f"post {URL}",))
            rows = table.drafts(made, event, decision, NOON, **more)
            table.insert(conn, rows)
            table.insert(conn, rows)  # a crash before the commit: it is done again

    store.write_now(work)


def _statuses(store: Store) -> list[tuple[str, int, str]]:
    rows = store.read_now(lambda conn: conn.execute(select(posts).order_by(posts.c.id)).all())
    return [(row.status, row.attempts, row.why) for row in rows]


def _run(store: Store, receiver: Receiver, until: datetime = NOON, **more: Any) -> datetime:
    """Runs until nothing is due, the clock jumping to whatever is due next; returns when that was."""
    now = NOON

    async def all_of_it() -> None:
        nonlocal now
        lane = Posts(store, receiver, lambda: now, **more)
        task = asyncio.create_task(lane.run())
        while True:
            await asyncio.sleep(0.02)
            before, under_way = await store.read(table.next_due), await store.read(_under_way)
            due = await store.read(table.next_due)
            if receiver.at_once or under_way or due != before:  # it was claimed, or given back, between two looks
                continue
            if due is None or due > until:
                break
            now = max(now, due)
            lane.wake()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.write(
            lambda conn: None
        )  # what it asked the store to claim is claimed now, not after the test's edits

    asyncio.run(all_of_it())
    return now


def _under_way(conn: Connection) -> bool:
    return bool(conn.execute(text("SELECT count(*) FROM posts WHERE status = 'sending'")).scalar())


def test_a_post_is_handed_over_once(store: Store) -> None:
    _asked(store)
    receiver = Receiver([PostDone()])
    _run(store, receiver)
    assert _statuses(store) == [("done", 1, "")]
    (post,) = receiver.got
    assert (post.name, post.url) == ("evt_k0_1", URL)
    said = json.loads(post.body)
    assert said["type"] == "sms.received" and said["timestamp"].endswith("Z")
    assert said["data"] == {"rule": "Rule", "reason": "acted", "actions": [f"post {URL}"], "text": "bonjour"}


def test_it_is_tried_again_under_the_same_name(store: Store) -> None:
    _asked(store)
    receiver = Receiver([TryLater("It answered 503."), TryLater("It answered 503."), PostDone()])
    done = _run(store, receiver, NOON + timedelta(hours=1))
    assert _statuses(store) == [("done", 3, "")]
    assert len({(post.name, post.body) for post in receiver.got}) == 1
    assert done == NOON + timedelta(seconds=65)


def test_after_three_days_it_has_failed_and_is_listed(store: Store) -> None:
    _asked(store)
    receiver = Receiver([TryLater("It answered 500.")])
    last = _run(store, receiver, NOON + timedelta(days=10))
    assert _statuses(store) == [("failed", 11, "It answered 500.")]
    assert timedelta(days=3) < last - NOON < timedelta(days=4)
    assert [row.id for row in store.read_now(table.listed)] == [1]
    assert store.write_now(lambda conn: table.retry(conn, 1, NOON))
    _run(store, Receiver([PostDone()]))
    assert _statuses(store) == [("done", 1, "")]


def test_what_is_hopeless_fails_at_once(store: Store) -> None:
    _asked(store)
    _run(store, Receiver([Hopeless("a private address")]))
    assert _statuses(store) == [("failed", 1, "a private address")]


def test_a_few_at_once_and_no_more(store: Store) -> None:
    _asked(store, 12)
    receiver = Receiver([PostDone()], takes=0.03)
    _run(store, receiver, at_once=3)
    assert receiver.most == 3
    assert [status for status, _, _ in _statuses(store)] == ["done"] * 12


def test_one_that_was_under_way_at_a_crash_is_taken_up_again(store: Store) -> None:
    _asked(store)
    store.write_now(lambda conn: table.claim(conn, NOON, 5))
    assert store.write_now(lambda conn: table.claim(conn, NOON + timedelta(seconds=60), 5)) == []
    later = NOON + table.LEASE
    taken = store.write_now(lambda conn: table.claim(conn, later, 5))
    assert [attempt for _, attempt, _ in taken] == [2]
    # What the first one says now, it says too late.
    store.write_now(lambda conn: table.settle(conn, 1, 1, Hopeless("late"), later))
    assert _statuses(store) == [("sending", 2, "")]


def test_a_rehearsal_posts_nothing(store: Store) -> None:
    _asked(store, rehearsal="rehearsal")
    receiver = Receiver([PostDone()])
    _run(store, receiver)
    assert receiver.got == []
    assert _statuses(store) == [("cancelled", 0, "rehearsal")]


@pytest.mark.parametrize(("told", "kept"), [(None, True), ("", False)])
def test_a_rehearsal_leaves_alone_how_far_appointments_were_told(store: Store, told: str | None, kept: bool) -> None:
    store.write_now(lambda conn: announce(conn, URL, NOON))
    _looks(store, Receiver([PostDone()]), lambda: told)
    assert (store.read_now(lambda conn: conn.execute(select(bookmarks)).first()) is not None) is kept


def test_whoever_goes_back_to_rehearsing_between_two_looks_has_nothing_posted_any_more(store: Store) -> None:
    """The mode counts as the transaction reads it, not as somebody read it a second ago."""
    store.write_now(lambda conn: announce(conn, URL, NOON))
    store.write_now(lambda conn: book.add(conn, book.New(ANNA, NOON + timedelta(days=1)), NOON))
    _asked(store)
    receiver, said = Receiver([PostDone()]), iter([URL])
    _looks(store, receiver, lambda: next(said, None))  # it changes between the look and the transaction that writes
    assert receiver.got == [] and _statuses(store) == [("queued", 0, "")]


def test_a_rehearsal_with_posts_that_are_due_looks_no_more_often(store: Store) -> None:
    _asked(store)
    asked = 0

    def none(_: Connection) -> None:
        nonlocal asked
        asked += 1

    async def a_while() -> None:
        running = asyncio.create_task(
            Posts(
                store, Receiver([PostDone()]), lambda: NOON, appointments_to=none, cadences=Cadences(post_look=5)
            ).run()
        )
        await asyncio.sleep(0.6)
        running.cancel()

    asyncio.run(a_while())
    assert 1 <= asked <= 4 and _statuses(store) == [("queued", 0, "")]


def _looks(store: Store, receiver: Receiver, appointments_to: Callable[[], str | None]) -> None:
    """Looks a few times; `appointments_to` is asked three times in each."""
    asked = 0

    def counted(conn: Connection) -> str | None:
        nonlocal asked
        asked += 1
        return appointments_to()

    async def run() -> None:
        cadences = Cadences(post_look=0.01)
        running = asyncio.create_task(
            Posts(store, receiver, lambda: NOON, appointments_to=counted, cadences=cadences).run()
        )
        while asked < 9:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)
        running.cancel()

    asyncio.run(asyncio.wait_for(run(), 60))

"""Hands posts over to other programs, a few at once, until each is done or has failed."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

import structlog
from sqlalchemy import Connection

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import because
from responder.gateways.posts import Post, PostOutcome
from responder.sending.lanes import Clock
from responder.sending.send_loop import never
from responder.settings.cadences import CADENCES, Cadences
from responder.store.alerts.alert_lifecycle import raise_
from responder.store.alerts.kinds import AlertKind
from responder.store.appointments.appointment_posts import announce, is_something
from responder.store.database.interfaces import Read
from responder.store.outbound.posts import claim, next_due, settle
from responder.supervision import supervise

log = structlog.get_logger(__name__)

AT_ONCE = 4


class Sends(Protocol):
    async def send(self, post: Post) -> PostOutcome: ...


class Posts:
    """Runs in the serving process; `wake` says that there is something new. `appointments_to` is asked in each
    transaction for the address that is told what becomes of appointments: "" for none, None in a rehearsal, of which
    nothing is handed over. Nothing is handed over while `paused` either."""

    def __init__(
        self,
        store: Read,
        poster: Sends,
        clock: Clock,
        *,
        at_once: int = AT_ONCE,
        appointments_to: Callable[[Connection], str | None] = lambda _: "",
        paused: Callable[[], bool] = never,
        cadences: Cadences = CADENCES,
    ) -> None:
        self._cadences = cadences
        self._store, self._poster, self._clock, self._at_once = store, poster, clock, at_once
        self._appointments_to, self._paused = appointments_to, paused
        self._tells = False  # of appointments, when it was asked last
        self._news = asyncio.Event()
        self._busy: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        self._news.set()

    async def run(self) -> None:
        """Runs until cancelled; what is under way then is taken up again after a while, by whoever runs."""
        try:
            await supervise("posting", self._look_once, news=self._news)
        finally:
            for task in self._busy:
                task.cancel()

    async def _look_once(self) -> float:
        await self._announce()
        return self._until_next(await self._take_up())

    async def _announce(self) -> None:
        """Writes down what is to be told of appointments."""
        now = self._clock()
        while await self._store.read(self._is_something):
            await self._store.write(lambda conn: self._announce_some(conn, now))

    def _is_something(self, conn: Connection) -> bool:
        url = self._appointments_to(conn)
        self._tells = bool(url)
        return url is not None and is_something(conn, bool(url))

    def _announce_some(self, conn: Connection, now: datetime) -> None:
        url = self._appointments_to(conn)
        if url is not None:  # else how far their history was read stays as it is: going live begins anew
            announce(conn, url, now)

    async def _take_up(self) -> datetime | None:
        """Starts what is due, and says when the next is."""
        now, room = self._clock(), 0 if self._paused() else self._at_once - len(self._busy)

        def work(conn: Connection) -> tuple[list[tuple[int, int, Post]], datetime | None]:
            if self._appointments_to(conn) is None:  # a rehearsal, in which none is ever due
                return [], None
            return (claim(conn, now, room) if room else []), next_due(conn)

        taken, due = await self._store.write(work)
        for id_, attempt, post in taken:
            task = asyncio.create_task(self._hand_over(id_, attempt, post))
            self._busy.add(task)
            task.add_done_callback(self._over)
        return due

    def _over(self, task: "asyncio.Task[None]") -> None:
        self._busy.discard(task)
        self._news.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a post was not written down", error=type(error).__name__)

    async def _hand_over(self, id_: int, attempt: int, post: Post) -> None:
        outcome = await self._poster.send(post)
        now = self._clock()
        host = urlsplit(post.url).hostname or ""

        def work(conn: Connection) -> bool:
            failed = settle(conn, id_, attempt, outcome, now)
            if failed:
                told = because(AlertCode.POST_FAILED, host=host)
                raise_(conn, AlertKind.DEEDS_FAILED, f"post {host}", told, now)
            return failed

        failed = await self._store.write(work)
        if failed:
            log.error("post failed", id=id_, host=host, attempts=attempt)
        else:
            log.info("posted", id=id_, host=host, attempt=attempt, outcome=type(outcome).__name__)

    def _until_next(self, due: datetime | None) -> float:
        """Seconds until the next look."""
        full = len(self._busy) >= self._at_once
        cadences = self._cadences
        look = cadences.post_look_at_appointments if self._tells else cadences.post_look
        least = cadences.paused_look if self._paused() else 0.05
        return look if due is None or full else min(look, max(least, (due - self._clock()).total_seconds()))

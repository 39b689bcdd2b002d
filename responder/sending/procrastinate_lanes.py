"""Lanes over PostgreSQL: any number of processes, on any number of machines, empty the queues between them.

Each account is a lock of procrastinate's: whoever runs its job has the lane, and a wake-up that waits already is
not written again. A process that dies stops its heart-beat; the others take its lanes over.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

import structlog
from procrastinate import App, PsycopgConnector
from procrastinate.connector import Notify
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.worker import Worker
from sqlalchemy import URL, Connection

from responder.dataclass import dataclass
from responder.gateways.base import Gateway
from responder.gateways.leave_by import ticks
from responder.sending.lanes import Clock
from responder.sending.send_loop import UNBOUND, SendTerms, drain
from responder.sending.sweep import Swept, sweep
from responder.settings.cadences import CADENCES, Cadences
from responder.store.database.engine import Store
from responder.store.database.interfaces import SharedWriter
from responder.store.database.postgres.store import PostgresStore
from responder.store.outbound.messages import next_due
from responder.store.outbound.messages_in_doubt import crashed
from responder.supervision import Cancellation, Outage, describe, keep_looking, supervise

log = structlog.get_logger(__name__)

_SOON = timedelta(seconds=1)  # what is due before then is waited for here, and not by a job


class _Ended(Exception):
    """A worker that runs for as long as the process came to its end."""


class _Connector(PsycopgConnector):
    """Tells when nobody listens for wake-ups any more. procrastinate looks after what runs beside its worker
    (heart-beat, listening) until the first of it ends, and without periodic tasks one ends at once: a listener that
    died with the database would be missed by nobody."""

    deaf: Callable[[], None] = staticmethod(lambda: None)

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        try:
            await super().listen_notify(on_notification=on_notification, channels=channels)
        finally:
            self.deaf()


@dataclass(frozen=True, slots=True)
class Beat:
    """Seconds. A lane whose process died is taken over after `dead` and twice `every` at most."""

    every: float = CADENCES.sign_of_life  # between two signs of life, and between two looks at who is dead
    dead: float = CADENCES.dead_after  # without one
    poll: float = CADENCES.alarm_poll  # between two looks for wake-ups whose time has come
    sweep: float = CADENCES.lane_sweep_shared


BEAT = Beat()


class PostgresLanes:
    """See `lanes.base.Lanes`. The gateways belong to whoever made them: `stop` leaves them open."""

    def __init__(
        self,
        store: SharedWriter,
        gateways: Mapping[str, Gateway],
        clock: Clock,
        address: URL,
        *,
        terms: SendTerms = UNBOUND,
        beat: Beat = BEAT,
    ) -> None:
        self._store, self._gateways, self._clock, self._terms, self._beat = store, gateways, clock, terms, beat
        self._queues = {queue_of(account): account for account in gateways}
        self._news = {account: asyncio.Event() for account in gateways}
        self._mine: set[str] = set()  # lanes that are being emptied here
        self._asking: dict[str, bool] = {}  # wake-ups that are being written; whether one more is wanted after it
        self._tasks: set[asyncio.Task[None]] = set()
        self._worker: Worker | None = None
        self._unwritten = Outage("writing wake-ups")
        self._found_over: frozenset[int | None] = frozenset()  # at the last look
        self._connector = _connector(address)
        self._app = App(connector=self._connector)
        self._empty_lane = self._app.task(name="lane")(self._empty)
        self._ring_alarm = self._app.task(name="alarm")(self._ring)

    async def start(self) -> None:
        logging.getLogger("procrastinate").setLevel(logging.CRITICAL)  # what matters of it is said here
        logging.getLogger("psycopg.pool").setLevel(logging.CRITICAL)
        await self._app.open_async()
        if not self._gateways:
            return
        every, sweep_every = self._beat.every, self._beat.sweep
        for each in (
            supervise("taking lanes", self._work, well_after=self._beat.dead),
            keep_looking("looking after lanes", self._rescue, every, first=every),
            keep_looking("sweeping", self._sweep, sweep_every, first=sweep_every),
        ):
            self._spawn(each)
        for account in self._gateways:
            self.wake(account)

    def wake(self, account: str, at: datetime | None = None) -> None:
        if account not in self._gateways:
            log.warning("nothing is sent for an account that is not configured", account=account)
        elif at is not None and at > self._clock():
            self._remind(account, at)
        elif account in self._mine:
            self._news[account].set()
        elif account in self._asking:
            self._asking[account] = True
        else:
            self._asking[account] = False
            self._spawn(self._ask(account))

    async def stop(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        for end in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(end, Exception):
                log.error("a lane did not stop as it should", error=describe(end))
        await self._app.close_async()

    # Wake-ups

    async def _ask(self, account: str) -> None:
        """Has the lane emptied by whoever is free. A wake-up that waits already begins after this."""
        try:
            await self._defer(self._empty_lane, account, lock=account, queueing_lock=f"lane {account}")
            while self._asking[account]:
                self._asking[account] = False
                await self._defer(self._empty_lane, account, lock=account, queueing_lock=f"lane {account}")
        except ConnectorException as error:
            # The worker may be back before this is: nobody would look until the sweep.
            self._spawn(self._ring_in(self._unwritten.failed(error), account))
        else:
            self._unwritten.over()
        finally:
            del self._asking[account]

    async def _defer(self, task: Any, account: str, *, queueing_lock: str, **options: Any) -> None:
        waiting = await self._app.job_manager.list_jobs_async(queueing_lock=queueing_lock, status=Status.TODO.value)
        if not list(waiting):
            with suppress(AlreadyEnqueued):
                configured = task.configure(queue=queue_of(account), queueing_lock=queueing_lock, **options)
                await configured.defer_async(account=account)

    def _remind(self, account: str, at: datetime) -> None:
        wait = at - self._clock()
        self._spawn(self._ring_in(wait.total_seconds(), account) if wait < _SOON else self._remind_all(account, at))

    async def _ring_in(self, seconds: float, account: str) -> None:
        await asyncio.sleep(max(0.0, seconds))
        self.wake(account)

    async def _remind_all(self, account: str, at: datetime) -> None:
        """Reminds whoever is there then; one a second is enough."""
        at = at.replace(microsecond=0) + _SOON
        try:
            await self._defer(
                self._ring_alarm, account, queueing_lock=f"alarm {account} {at.timestamp():.0f}", schedule_at=at
            )
        except ConnectorException as error:
            log.warning("an alarm was not written; the sweep makes up for it", error=describe(error))

    # Jobs

    async def _empty(self, account: str) -> None:
        """Runs until nothing is due. Nobody else has this lane: what is being sent was begun by somebody who died."""
        news, outage = self._news[account], Outage("a lane", account=account)
        self._mine.add(account)
        try:
            stranded = await self._store.write(lambda conn: crashed(conn, account))
            if stranded:
                log.warning("messages of another run may or may not have left", account=account, messages=stranded)
            again = await self._until_quiet(account, news)
        except Exception as error:  # noqa: BLE001 - the sweep wakes the lane again
            outage.failed(error)
            return
        finally:
            self._mine.discard(account)
        if again is not None:
            self._remind(account, again)

    async def _until_quiet(self, account: str, news: asyncio.Event) -> datetime | None:
        while True:
            again = await drain(
                account, self._store, self._gateways[account], self._clock, news=news, terms=self._terms
            )
            if not news.is_set():
                return again

    async def _ring(self, account: str) -> None:
        self.wake(account)

    # What runs for as long as the process

    async def _work(self) -> None:
        """Takes jobs, until the database goes away. Raises what ended it."""
        told = Cancellation()
        if self._worker is not None:
            await self._let_go(self._worker)
            told.heed()
        self._worker = Worker(
            self._app,
            queues=list(self._queues),
            concurrency=2 * len(self._queues) + 2,
            fetch_job_polling_interval=self._beat.poll,
            update_heartbeat_interval=self._beat.every,
            stalled_worker_timeout=self._beat.dead,
            shutdown_graceful_timeout=0.05,  # a lane that is told to stop lands what is in the air
            delete_jobs="always",
            install_signal_handlers=False,
        )
        await self._run(self._worker)
        raise _Ended("nobody listens for wake-ups any more")

    async def _run(self, worker: Worker) -> None:
        """Runs until it cannot hear wake-ups, or give signs of life, any more."""
        self._connector.deaf = worker.stop
        beating = asyncio.create_task(self._beat_for(worker))
        try:
            await worker.run()  # type: ignore[no-untyped-call]
        finally:
            beating.cancel()
            await asyncio.gather(beating, return_exceptions=True)

    async def _beat_for(self, worker: Worker) -> None:
        """Its own heart-beat ends at the first one that cannot be written, and nobody is told. After a time without one
        that others take for our death, our lanes are theirs: we begin anew."""
        while True:
            slept = ticks()
            await asyncio.sleep(self._beat.every)
            if ticks() - slept > self._beat.dead:
                log.warning("this process stood still for longer than its lanes are kept for it")
                worker.stop()  # type: ignore[no-untyped-call]
                return
            try:
                if worker.worker_id is not None:
                    await self._app.job_manager.update_heartbeat(worker.worker_id)
            except ConnectorException:
                worker.stop()  # type: ignore[no-untyped-call]
                return  # also where it is told to end while it asks: psycopg makes an error of its own of that

    async def _let_go(self, worker: Worker) -> None:
        """Releases jobs that ran when the database went away: nobody need wait until we look dead."""
        if worker.worker_id is not None:
            with suppress(ConnectorException):
                await self._app.job_manager.unregister_worker(worker.worker_id)
        for account in self._gateways:
            self.wake(account)

    async def _rescue(self) -> None:
        """Frees the lanes of processes that died, and those of jobs that could not say that they are over, and has them
        emptied."""
        for job in await self._app.job_manager.get_stalled_jobs(seconds_since_heartbeat=self._beat.dead):
            await self._free(job, "a process died; its lane is taken over")
        await self._free_unfinished()

    async def _free_unfinished(self) -> None:
        """Frees a job of ours whose end could not be written: because the database was away just then, would hold its
        lane for as long as we live. Two looks must find it: one that begins or ends just now is found once."""
        worker = self._worker
        if worker is None or worker.worker_id is None:
            return
        doing = await self._app.job_manager.list_jobs_async(status=Status.DOING.value, worker_id=worker.worker_id)
        over = {job.id: job for job in doing if self._queues.get(job.queue) not in self._mine}
        for job in [job for id_, job in over.items() if id_ in self._found_over]:
            await self._free(job, "a lane was over and could not say so; it is free again")
        self._found_over = frozenset(over)

    async def _free(self, job: Job, why: str) -> None:
        account = self._queues.get(job.queue)
        if account is None or (account in self._mine and job.task_name == "lane"):
            return
        with suppress(ConnectorException):  # another process was quicker
            await self._app.job_manager.finish_job(job, Status.FAILED, delete_job=True)
            log.warning(why, account=account)
        self.wake(account)

    async def _sweep(self) -> None:
        """Whatever the lanes were or were not told."""
        if self._terms.clock_wrong():
            return
        swept, due = await self._store.write(self._sweep_work)
        if any(swept):
            log.info("swept", **swept._asdict())
        for account in due:
            self.wake(account)

    def _sweep_work(self, conn: Connection) -> tuple[Swept, list[str]]:
        """And the accounts that have something due."""
        now = self._clock()
        swept = sweep(conn, now)
        within = self._terms.reports_within
        due = {
            account: next_due(conn, account, reports_within=within.get(account), now=now) for account in self._gateways
        }
        return swept, [account for account, at in due.items() if at is not None and at <= now]

    def _spawn(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def lanes_over(
    store: Store,
    gateways: Mapping[str, Gateway],
    clock: Clock,
    *,
    terms: SendTerms = UNBOUND,
    beat: Beat = BEAT,
) -> PostgresLanes:
    if not isinstance(store, PostgresStore):
        raise TypeError("these lanes are procrastinate's, which is PostgreSQL's")
    return PostgresLanes(store, gateways, clock, store.address, terms=terms, beat=beat)


def beat_of(cadences: Cadences) -> Beat:
    return Beat(cadences.sign_of_life, cadences.dead_after, cadences.alarm_poll, cadences.lane_sweep_shared)


def queue_of(account: str) -> str:
    """Returns a short name: PostgreSQL's channels have 63 letters at most, and logins are as long as they please."""
    return sha256(account.encode()).hexdigest()[:32]


def _connector(address: URL) -> _Connector:
    return _Connector(
        conninfo=address.set(drivername="postgresql").render_as_string(hide_password=False),
        min_size=1,
        max_size=4,
        timeout=5.0,
        kwargs={"application_name": "responder lanes", "connect_timeout": 3, "tcp_user_timeout": 10_000},
    )

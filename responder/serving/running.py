"""Runtime of the service: everything that runs beside it, begun together, ended together. Wired by `app`."""

import asyncio
import gc
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import tzinfo

from sqlalchemy import Connection as SqlConnection

from responder.calendars.sync.on_demand import CalendarsOnDemand
from responder.domain.deciding.decide import decide
from responder.domain.deciding.restored_database import silent_until
from responder.domain.delivery.message_ids import name_of
from responder.domain.model.business import login_of
from responder.gateways.base import Connection, Gateway, Outgoing, Site, held_back
from responder.gateways.fail_over import FailingOver
from responder.gateways.posts import Poster
from responder.monitoring.account_checks import AccountsWatch
from responder.monitoring.monitor import Sentinel
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import Runtime
from responder.scheduler.announcer import Announcer
from responder.scheduler.trigger_loop import TriggerLoop
from responder.sending.embedded import EmbeddedLanes
from responder.sending.lanes import Lanes
from responder.sending.send_loop import Pace, SendTerms
from responder.sending.upkeep.leader_tasks import Work, alone, while_started
from responder.sending.upkeep.post_loop import Posts
from responder.sending.upkeep.report_polling import window
from responder.serving.background import Backroom
from responder.serving.daily_purge import Retention
from responder.serving.list_polling import Lookout
from responder.store.admin.backup import restored_at


class Running:
    """To be made on the loop it runs on; `begin` and `end` once each."""

    def __init__(self, runtime: Runtime, sentinel: Sentinel) -> None:
        self._runtime, self._sentinel = runtime, sentinel
        store, cadences, recorded = runtime.store, runtime.cadences, asyncio.Event()
        self._connections = connect(runtime)
        self._gateways = sentinel.listen(_gateways(runtime, self._connections))
        terms = SendTerms(paused=self._held, clock_wrong=sentinel.hold.clock_wrong, rate_gate=sentinel.rate_gate)
        self._lanes = _lanes(runtime, self._connections, self._gateways, terms)
        self._backroom = Backroom(runtime, self._connections, ready=recorded.set, paused=self._held)
        self._posts = _posts(runtime, self._held)
        self._intake = self._new_intake(recorded)
        self._lookout = Lookout(runtime, self._connections, self._lanes)
        accounts = [each.login for each in runtime.settings.accounts]
        self._moments = TriggerLoop(
            store,
            runtime.in_force,
            runtime.clock,
            accounts,
            clock_wrong=sentinel.hold.clock_wrong,
            every=cadences.moments,
        )
        self._announcer = Announcer(
            store,
            runtime.in_force,
            runtime.clock,
            accounts,
            paused=sentinel.hold,
            wake=self._wake_if_there,
            every=cadences.announcements,
        )
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def calendars(self) -> CalendarsOnDemand:
        return self._backroom.calendars

    def look(self) -> None:
        """To be called when the clock was moved."""
        self._moments.news()
        self._intake.news()
        _wake(self._lanes, self._gateways)

    def wake(self, account: str) -> None:
        """Tells an account's lane that something was queued for it."""
        self._lanes.wake(account)

    def _held(self) -> bool:
        """Checks whether nothing may leave: what came in before the start is decided first."""
        return self._sentinel.held() or self._intake.is_behind()

    def _wake_if_there(self, account: str) -> None:
        if account in self._gateways:
            self._lanes.wake(account)

    async def begin(self) -> None:
        self._runtime.store.when_recorded(self._intake.news)
        await self._lanes.start()
        for each in (
            self._intake.run(),
            self._runtime.live.watch(),
            alone(self._runtime.store, self._chores(), every=self._runtime.cadences.seat),
            self._sentinel.run(self._lanes),
        ):
            self._tasks.append(asyncio.create_task(each))
        _spare_the_collector()

    async def end(self) -> None:
        await _stop(self._tasks)
        await self._backroom.close()
        await self._lanes.stop()
        for connection in self._connections.values():
            await connection.close()
        self._runtime.store.close()

    def _new_intake(self, recorded: asyncio.Event) -> Intake:
        runtime, cadences = self._runtime, self._runtime.cadences
        restored = runtime.store.read_now(restored_at)
        after = AfterTurn(
            lanes=self._lanes,
            introductions=self._backroom.introductions,
            posts_asked=self._posts.wake,
            errands_asked=self._backroom.errands.wake,
            caught_up=lambda: _wake(self._lanes, self._gateways),
        )
        return Intake(
            runtime.store,
            runtime.in_force,
            after,
            runtime.clock,
            news=recorded,
            decide=silent_until(restored, decide) if restored else decide,
            sweep_every=cadences.inbox_sweep_shared if runtime.store.shared else cadences.inbox_sweep,
        )

    def _chores(self) -> tuple[Work, ...]:
        """Starts the tasks one process runs for all that share the database."""
        runtime = self._runtime
        return (
            while_started(self._lookout),
            while_started(self._backroom.errands),
            self._backroom.calendars.run,
            self._moments.run,
            self._announcer.run,
            Retention(runtime.store, runtime.settings.keep, runtime.clock, cadences=runtime.cadences).run,
            self._posts.run,
            self._sentinel.cry,
            AccountsWatch(runtime.settings, runtime.store, self._connections, runtime.clock).run,
        )


def connect(runtime: Runtime) -> dict[str, Connection]:
    """Connects each account; none without a key, which only a rehearsal lacks."""
    settings, live, secret = runtime.settings, runtime.live, runtime.store.identity_key()

    def place() -> tuple[str, tzinfo]:
        business = live.rulebook.business
        return business.country, business.zone

    def name(message: Outgoing) -> str:
        return name_of(secret, message.id, message.to, message.text)

    site = Site(place=place, clock=runtime.clock, name_of=name)
    with_key = (account for account in settings.accounts if account.access_key)
    opened = {each.login: each.provider.connect(each.credentials, site) for each in with_key}
    return {login: held_back(each, lambda: runtime.rehearsing) for login, each in opened.items()}


def _gateways(runtime: Runtime, connections: Mapping[str, Connection]) -> Mapping[str, Gateway]:
    def reserve() -> str:
        return login_of(runtime.business().accounts.reserve, connections)

    return {login: FailingOver(each, login, reserve) for login, each in connections.items()}


def _lanes(
    runtime: Runtime,
    connections: Mapping[str, Connection],
    gateways: dict[str, Gateway],
    terms: SendTerms,
) -> Lanes:
    store, clock, cadences = runtime.store, runtime.clock, runtime.cadences
    # Where a status is asked for, it is that of the latest message: one at a time to each number.
    within = {login: window(cadences.report_first) for login, each in connections.items() if each.report_of}
    pace = Pace(grace=cadences.landing, paused_look=cadences.paused_look)
    terms = replace(terms, pace=pace, reports_within=within)
    if not store.shared:
        return EmbeddedLanes(store, gateways, clock, terms=terms, sweep_every=cadences.lane_sweep)
    from responder.sending.procrastinate_lanes import beat_of, lanes_over  # procrastinate is for those who use it

    return lanes_over(store, gateways, clock, terms=terms, beat=beat_of(cadences))


def _posts(runtime: Runtime, held: Callable[[], bool]) -> Posts:
    posting = runtime.settings.posting

    def appointments_to(conn: SqlConnection) -> str | None:
        """Returns the address to post to; "" in a rehearsal."""
        return None if runtime.in_force.rehearsing(conn) else runtime.business().appointments_to

    return Posts(
        runtime.store,
        Poster(posting.secrets, posting.networks, runtime.clock),
        runtime.clock,
        appointments_to=appointments_to,
        paused=held,
        cadences=runtime.cadences,
    )


def _wake(lanes: Lanes, accounts: Iterable[str]) -> None:
    for account in accounts:
        lanes.wake(account)


def _spare_the_collector() -> None:
    # What is loaded stays: the collector need not walk through it again and again (p99 41 -> 13 ms).
    gc.collect()
    gc.freeze()
    # Requests in the air are thousands of objects: looked through at every 700th new one, they cost a
    # seventh of the time.
    gc.set_threshold(20_000, 50, 100)


async def _stop(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task

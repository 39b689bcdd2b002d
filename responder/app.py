"""The whole, put together: the only module that knows everybody, and the only one that reads the clock."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fastapi import FastAPI
from sqlalchemy import Connection
from starlette.types import ASGIApp

from responder.accounts_watch import AccountsWatch
from responder.agreement import AgreedRulebook
from responder.backroom import Backroom
from responder.chronicle import Chronicle
from responder.core.decide import decide
from responder.core.events import Event
from responder.core.message_names import name_of
from responder.core.restored import silent_until
from responder.core.rulebook import Rulebook
from responder.gateways.base import Gateway
from responder.gateways.insim.inbound import Accounts, Incoming
from responder.gateways.insim.outbound import InsimGateway
from responder.gateways.posts import Poster
from responder.intake import SWEEP, Intake
from responder.lanes.alone import alone, while_started
from responder.lanes.base import Lanes
from responder.lanes.embedded import EmbeddedLanes
from responder.lanes.posting import Posts
from responder.language.live import LiveRulebook
from responder.lookout import Lookout
from responder.moments.watch import Moments
from responder.retention import Retention
from responder.sentinel import Sentinel
from responder.settings import Mode, Settings
from responder.store.backup import restored_at
from responder.store.engine import Store
from responder.store.inbox import keep_unreadable, record, record_for
from responder.store.writer import Asker
from responder.web.access_log import AccessLog
from responder.web.api import api
from responder.web.bookings import add_bookings
from responder.web.callers import only_from
from responder.web.door import Door
from responder.web.hooks import Hooks

Clock = Callable[[], datetime]
SHARED_SWEEP = 5.0  # seconds: what a process that died recorded and did not decide is decided by another


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Service:
    """What `serve` serves. `close` it if it was never served. `running` is all of it but the web: what goes on
    while it is entered."""

    app: ASGIApp
    store: Store
    live: LiveRulebook
    running: Callable[[], AbstractAsyncContextManager[None]]
    lookers: list[Callable[[], None]] = field(default_factory=list)

    def look(self) -> None:
        """To be called on the loop it is served on when the clock was moved: everybody looks at it again."""
        for each in self.lookers:
            each()

    def close(self) -> None:
        self.store.close()


def open_service(settings: Settings, clock: Clock = now) -> Service:
    """Opens the store and the rules. Raises StoreUnavailable or NoRulebook, in words for the owner, before
    anything listens."""
    store = Store.open(settings.database_url)
    try:
        return _assemble(settings, store, clock)
    except BaseException:
        store.close()
        raise


def _assemble(settings: Settings, store: Store, clock: Clock) -> Service:
    secret = store.identity_key()
    lookers: list[Callable[[], None]] = []
    live = _live(settings, store, clock, lambda rulebook: taken_over(rulebook))
    chronicle = Chronicle(store, clock)
    if not store.shared:  # or else what is live is what all have agreed on, which is kept already
        chronicle.begin(live)

    def taken_over(rulebook: Rulebook) -> None:
        hooks.serve_accounts(_accounts(settings, rulebook, secret))
        if not store.shared:
            chronicle.follow(live)

    sentinel = Sentinel(settings, store, live, clock, _ticks_of(clock))
    lifespan = _lifespan(settings, store, live, clock, sentinel, lookers)
    web = api(sentinel.standing, sentinel.measured, lifespan, metrics_token=settings.alerting.metrics_token)

    add_bookings(
        web,
        store,
        lambda: live.rulebook.business,
        settings.api_tokens,
        clock,
        lambda: getattr(web.state, "calendars", None),
    )

    def take(incoming: Incoming) -> Awaitable[bool | None]:
        return record(store, incoming.event, dated=incoming.dated, received=clock())

    def take_for(event: Event, asker: Asker) -> None:
        record_for(store, asker, event, received=clock())

    async def put_aside(problem: str, query: str) -> None:
        received = clock()

        def work(conn: Connection) -> None:
            keep_unreadable(conn, problem, query, received)

        await store.write(work)

    accounts = _accounts(settings, live.rulebook, secret)
    access_log = AccessLog(Door(web, settings.callers.proxies), sentinel.latencies.add)
    hooks = Hooks(
        settings.hook_tokens,
        accounts,
        take,
        put_aside,
        clock,
        otherwise=access_log,
        note=access_log.note,
        record_for=take_for,
    )
    return Service(only_from(hooks, access_log, settings.callers), store, live, lambda: lifespan(web), lookers)


def _live(settings: Settings, store: Store, clock: Clock, exchanged: Callable[[Rulebook], None]) -> LiveRulebook:
    if store.shared:
        return AgreedRulebook(settings.rules, settings.templates, store, clock=clock, exchanged=exchanged)
    return LiveRulebook(settings.rules, settings.templates, clock=clock, exchanged=exchanged)


def _accounts(settings: Settings, rulebook: Rulebook, secret: bytes) -> Accounts:
    """The accounts as a hook must know them; country and zone are the business's, and change with its file."""
    logins = tuple(account.login for account in settings.accounts)
    business = rulebook.business
    return Accounts(logins, secret, business.country, business.zone, logins[0] if len(logins) == 1 else "")


def _gateways(settings: Settings, live: LiveRulebook, secret: bytes) -> dict[str, Gateway]:
    """None in a rehearsal: what does not exist cannot send."""
    if settings.mode is Mode.REHEARSAL:
        return {}
    zone = live.rulebook.business.zone
    return {
        each.login: InsimGateway(
            each.login,
            each.access_key,
            each.base_url,
            zone,
            name_of=lambda message: name_of(secret, message.id, message.to, message.text),
        )
        for each in settings.accounts
    }


def _lifespan(
    settings: Settings,
    store: Store,
    live: LiveRulebook,
    clock: Clock,
    sentinel: Sentinel,
    lookers: list[Callable[[], None]],
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(web: FastAPI) -> AsyncIterator[None]:
        gateways = sentinel.listen(_gateways(settings, live, store.identity_key()))
        lanes = _lanes(store, gateways, clock, sentinel)
        rehearsing = settings.mode is Mode.REHEARSAL
        backroom = Backroom(settings, store, lambda: live.rulebook, clock, lambda: intake.news())
        web.state.calendars = backroom.calendars
        posts = Posts(store, Poster(settings.posting, clock), clock)
        restored = store.read_now(restored_at)
        intake = Intake(
            store,
            lambda: live.rulebook,
            lanes,
            clock,
            rehearsing=rehearsing,
            introductions=backroom.introductions,
            errands_asked=backroom.errands.wake,
            posts_asked=posts.wake,
            in_force=live.is_in_force,
            decide=silent_until(restored, decide) if restored else decide,
            sweep_every=SHARED_SWEEP if store.shared else SWEEP,
        )
        store.when_recorded(intake.news)
        lookout = Lookout(settings, store, lambda: live.rulebook, lanes, clock)
        await lanes.start()
        moments = Moments(store, lambda: live.rulebook, clock, settings.accounts[0].login)
        lookers.extend([moments.news, intake.news, lambda: _wake(lanes, gateways)])
        tasks = [asyncio.create_task(intake.run()), asyncio.create_task(live.watch())]
        retention = Retention(store, settings.keep, clock)
        chores = (
            while_started(lookout),
            while_started(backroom.errands),
            backroom.calendars.run,
            moments.run,
            retention.run,
            posts.run,
            sentinel.cry,
            AccountsWatch(settings, store, clock).run,
        )
        tasks.append(asyncio.create_task(alone(store, chores)))
        tasks.append(asyncio.create_task(sentinel.run(lanes)))
        # What is loaded stays: the collector need not walk through it again and again (p99 41 -> 13 ms).
        gc.collect()
        gc.freeze()
        # Requests in the air are thousands of objects: looked through at every 700th new one, they cost a
        # seventh of the time.
        gc.set_threshold(20_000, 50, 100)
        try:
            yield
        finally:
            await _stop(tasks)
            await lookout.close()
            await backroom.close()
            await lanes.stop()
            for gateway in gateways.values():
                await gateway.close()
            store.close()

    return lifespan


def _wake(lanes: Lanes, accounts: Iterable[str]) -> None:
    for account in accounts:
        lanes.wake(account)


def _ticks_of(clock: Clock) -> Callable[[], float]:
    """Seconds that pass whatever the clock shows; a clock that is moved by hand is its own measure."""
    return time.monotonic if clock is now else lambda: clock().timestamp()


def _lanes(store: Store, gateways: dict[str, Gateway], clock: Clock, sentinel: Sentinel) -> Lanes:
    if not store.shared:
        return EmbeddedLanes(store, gateways, clock, paused=sentinel.hold, valve=sentinel.valve)
    from responder.lanes.postgres import lanes_over  # procrastinate is for those who use it

    return lanes_over(store, gateways, clock, paused=sentinel.hold, valve=sentinel.valve)


async def _stop(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError):
            await task

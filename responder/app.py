"""The whole, put together: the only module that knows everybody, and the only one that reads the clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fastapi import FastAPI
from sqlalchemy import Connection
from starlette.types import ASGIApp

from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.gateways.incoming import Accounts, Incoming
from responder.monitoring.monitor import Sentinel
from responder.rulebooks.agreement import AgreedRulebook
from responder.rulebooks.history import Chronicle
from responder.rulefiles.live import LiveRulebook
from responder.sending.lanes import Clock
from responder.serving.runtime import Running
from responder.settings import Settings
from responder.store.console.news import mark
from responder.store.database.engine import Store
from responder.store.database.writer import ANSWER_WITHIN, Asker
from responder.store.inbox.events import record, record_for
from responder.store.review.quarantine import keep_unreadable
from responder.web.access_log import AccessLog
from responder.web.api import api
from responder.web.bookings import add_bookings
from responder.web.callers import only_from
from responder.web.console import mount
from responder.web.console.live import Live
from responder.web.console.parts import Console, Held
from responder.web.door import Door
from responder.web.hooks import Hooks


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Service:
    """Service that `serve` runs. `close` it if it was never served. `running` is all of it but the web: what goes on
    while it is entered."""

    app: ASGIApp
    store: Store
    live: LiveRulebook
    running: Callable[[], AbstractAsyncContextManager[None]]
    lookers: list[Callable[[], None]] = field(default_factory=list)
    end_streams: Callable[[], None] = lambda: None  # of open pages: a server waits for its answers to end

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
    console = _console(settings, store, live, clock, sentinel, web)
    mount(web, console)
    access_log = AccessLog(Door(web, settings.callers.proxies), sentinel.latencies.add)
    hooks = _hooks(settings, store, clock, _accounts(settings, live.rulebook, secret), access_log)
    whole = only_from(hooks, access_log, settings.callers)
    return Service(whole, store, live, lambda: lifespan(web), lookers, console.live.end)


def _console(
    settings: Settings, store: Store, live: LiveRulebook, clock: Clock, sentinel: Sentinel, web: FastAPI
) -> Console:
    async def newest() -> str:
        await console.gathered(clock())
        held = console.held()
        return f"{await store.read(mark)}.{bool(held.paused)}.{live.rulebook.fingerprint[:8]}"

    def wake(account: str) -> None:
        running = getattr(web.state, "running", None)
        if running is not None:
            running.wake(account)

    console = Console(
        store=store,
        settings=settings,
        clock=clock,
        rulebook=lambda: live.rulebook,
        problems=lambda: live.problems,
        standing=sentinel.standing,
        held=lambda: Held(paused=sentinel.hold.paused(), clock_wrong=sentinel.hold.clock_wrong()),
        wake=wake,
        live=Live(newest),
    )
    return console


def _hooks(
    settings: Settings, store: Store, clock: Clock, accounts: Mapping[str, Accounts], access_log: AccessLog
) -> Hooks:
    def take(incoming: Incoming) -> Awaitable[bool | None]:
        return record(store, incoming.event, dated=incoming.dated, received=clock())

    def take_for(event: Event, received: datetime, asker: Asker) -> None:
        record_for(store, asker, event, received=received)

    async def put_aside(problem: str, query: str, **about: str) -> None:
        received = clock()

        def work(conn: Connection) -> None:
            keep_unreadable(conn, problem, query, received, **about)

        await asyncio.wait_for(store.write(work), ANSWER_WITHIN)

    return Hooks(
        settings.hook_tokens,
        accounts,
        take,
        put_aside,
        clock,
        otherwise=access_log,
        note=access_log.note,
        record_for=take_for,
        whose=settings.token_accounts,
    )


def _live(settings: Settings, store: Store, clock: Clock, exchanged: Callable[[Rulebook], None]) -> LiveRulebook:
    if store.shared:
        return AgreedRulebook(
            settings.rules, settings.templates, store, clock=clock, exchanged=exchanged, cadences=settings.cadences
        )
    return LiveRulebook(
        settings.rules,
        settings.templates,
        clock=clock,
        exchanged=exchanged,
        look_every=settings.cadences.rules_look,
        settled_after=settings.cadences.rules_settled,
    )


def _accounts(settings: Settings, rulebook: Rulebook, secret: bytes) -> dict[str, Accounts]:
    """The accounts of each gateway as a hook must know them; country and zone are the business's, and change with
    its file."""
    logins: dict[str, list[str]] = {}
    for account in settings.accounts:
        logins.setdefault(account.gateway, []).append(account.login)
    sharing, business = settings.sharing_a_token(), rulebook.business
    return {
        gateway: Accounts(tuple(ours), secret, business.country, business.zone, _default(ours, sharing))
        for gateway, ours in logins.items()
    }


def _default(ours: Sequence[str], sharing: Sequence[str]) -> str:
    """Whose an event is that names no account: that of the only account which it can be of, or nobody's."""
    possible = [login for login in ours if login in sharing] or ours
    return possible[0] if len(possible) == 1 else ""


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
        running = Running(settings, store, live, clock, sentinel)
        web.state.calendars, web.state.running = running.calendars, running
        lookers.append(running.look)
        await running.begin()
        try:
            yield
        finally:
            await running.end()

    return lifespan


def _ticks_of(clock: Clock) -> Callable[[], float]:
    """Seconds that pass whatever the clock shows; a clock that is moved by hand is its own measure."""
    return time.monotonic if clock is now else lambda: clock().timestamp()

"""The whole, put together: the only module that knows everybody, and the only one that reads the clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from starlette.applications import Starlette
from starlette.types import ASGIApp

from responder.calendars.sync.on_demand import CalendarsOnDemand
from responder.dataclass import dataclass
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.gateways.incoming import Accounts, Incoming
from responder.languages.catalogue import Told
from responder.monitoring.monitor import Sentinel
from responder.rulebooks.agreement import AgreedRulebook
from responder.rulebooks.history import Chronicle
from responder.rulefiles.live import LiveRulebook
from responder.runtime import Runtime
from responder.sending.lanes import Clock
from responder.services.operations.go_live import begin_service
from responder.serving.running import Running
from responder.settings.values import Settings
from responder.store.console.news import mark
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.database.writer import ANSWER_WITHIN, Asker
from responder.store.inbox.events import record, record_for, record_once
from responder.store.outbound.switches.mode_in_force import Forced, ModeInForce
from responder.store.review.quarantine import keep_unreadable
from responder.web.access_log import AccessLog
from responder.web.api import api
from responder.web.api_on_demand import with_bookings
from responder.web.callers import only_from
from responder.web.console import ConsoleOnDemand, mount
from responder.web.hooks import Hooks, KeptEvents
from responder.web.middleware import BoundsOnCallers

if TYPE_CHECKING:
    from responder.web.console.dependencies import Console


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Service that `serve` runs. `close` it if it was never served."""

    app: ASGIApp
    store: Store
    live: LiveRulebook
    life: "_Life"
    mode: ModeInForce
    end_pages: Callable[[], None] = lambda: None  # what open pages wait for: a server waits for its answers to end

    def running(self) -> AbstractAsyncContextManager[None]:
        """Runs all of it but the web, for as long as this is entered."""
        return self.life()

    def look(self) -> None:
        """To be called on the loop it is served on when the clock was moved: everybody looks at it again."""
        self.life.look()

    def close(self) -> None:
        self.store.close()


def open_service(settings: Settings, clock: Clock = now) -> Service:
    """Opens the store and the rules. Raises StoreUnavailable or NoRulebook, in words for the owner, before
    anything listens."""
    store = open_store(settings.database_url)
    try:
        return _assemble(settings, store, clock)
    except BaseException:
        store.close()
        raise


def _assemble(settings: Settings, store: Store, clock: Clock) -> Service:
    live = _live(settings, store, clock)
    mode = ModeInForce(settings)
    # A machine that lacks a key says nothing of the others that share the database.
    if mode.forced is Forced.KEY and store.shared:
        store.read_now(mode.read)
    else:
        store.write_now(lambda conn: begin_service(conn, mode, clock()))
    runtime = Runtime(settings=settings, store=store, live=live, clock=clock, ticks=_ticks_of(clock), mode=mode)
    sentinel = Sentinel(runtime)
    life = _Life(runtime, sentinel)
    web = api(sentinel.standing, sentinel.measured, life, metrics_token=settings.alerting.metrics_token)
    console = _console(runtime, sentinel, life)
    mount(web, console)
    programs = with_bookings(web, store, runtime.business, settings.api_tokens, clock, life.calendars)
    access_log = AccessLog(BoundsOnCallers(programs, settings.callers.proxies), sentinel.latencies.add)
    hooks = _hooks(runtime, access_log)
    live.when_exchanged(_follow(runtime, hooks))
    whole = only_from(hooks, access_log, settings.callers)
    return Service(app=whole, store=store, live=live, life=life, mode=mode, end_pages=console.end)


def _follow(runtime: Runtime, hooks: Hooks) -> Callable[[Rulebook], None]:
    """Takes each rulebook into use: hooks read by its country and zone, and it is kept."""
    store, secret = runtime.store, runtime.store.identity_key()
    chronicle = Chronicle(store, runtime.clock)
    if not store.shared:  # or else what is live is what all have agreed on, which is kept already
        chronicle.begin(runtime.live)

    def taken_over(rulebook: Rulebook) -> None:
        hooks.serve_accounts(_accounts(runtime.settings, rulebook, secret))
        if not store.shared:
            chronicle.follow(runtime.live)

    return taken_over


def _console(runtime: Runtime, sentinel: Sentinel, life: "_Life") -> ConsoleOnDemand:
    return ConsoleOnDemand(runtime.store, lambda: _parts(runtime, sentinel, life))


def _parts(runtime: Runtime, sentinel: Sentinel, life: "_Life") -> "Console":
    from responder.web.console.dependencies import Console, Held
    from responder.web.console.live import Live  # with all that the pages need: not before one is asked for

    store, live, clock = runtime.store, runtime.live, runtime.clock

    async def newest() -> str:
        await console.gathered(clock())
        held = console.held()
        return f"{await store.read(mark)}.{bool(held.paused)}.{live.rulebook.fingerprint[:8]}"

    console = Console(
        runtime=runtime,
        standing=sentinel.standing,
        held=lambda: Held(paused=sentinel.hold.paused(), clock_wrong=sentinel.hold.clock_wrong()),
        wake=life.wake,
        live=Live(newest),
    )
    return console


def _hooks(runtime: Runtime, access_log: AccessLog) -> Hooks:
    settings, store, clock = runtime.settings, runtime.store, runtime.clock

    def take(incoming: Incoming) -> Awaitable[bool | None]:
        if incoming.earlier_key:
            return record_once(store, incoming.event, incoming.earlier_key, clock())
        return record(store, incoming.event, dated=incoming.dated, received=clock())

    def take_for(event: Event, received: datetime, asker: Asker) -> None:
        record_for(store, asker, event, received=received)

    async def put_aside(told: Told, query: str, **about: str) -> None:
        received = clock()

        def work(conn: Connection) -> None:
            keep_unreadable(conn, told, query, received, **about)

        await asyncio.wait_for(store.write(work), ANSWER_WITHIN)

    return Hooks(
        settings.hook_tokens,
        _accounts(settings, runtime.rulebook(), store.identity_key()),
        KeptEvents(record=take, quarantine=put_aside, record_for=take_for),
        clock,
        otherwise=access_log,
        note=access_log.note,
        whose=settings.token_accounts,
    )


def _live(settings: Settings, store: Store, clock: Clock) -> LiveRulebook:
    rules, templates, cadences = settings.rules, settings.templates, settings.cadences
    if store.shared:
        return AgreedRulebook(rules, templates, store, clock=clock, cadences=cadences)
    look, settled = cadences.rules_look, cadences.rules_settled
    return LiveRulebook(rules, templates, clock=clock, look_every=look, settled_after=settled)


def _accounts(settings: Settings, rulebook: Rulebook, secret: bytes) -> dict[str, Accounts]:
    """Returns the accounts of each gateway as a hook must know them; country and zone are the business's, and change
    with its file."""
    logins: dict[str, list[str]] = {}
    for account in settings.accounts:
        logins.setdefault(account.gateway, []).append(account.login)
    business = rulebook.business
    options = {account.login: account.options for account in settings.accounts}
    return {
        gateway: Accounts(
            tuple(ours),
            secret,
            business.country,
            business.zone,
            _default(ours, settings.without_own_token(gateway)),
            options,
        )
        for gateway, ours in logins.items()
    }


def _default(ours: Sequence[str], without_own_token: Sequence[str]) -> str:
    """Returns whose an event is that names no account: that of the only account which it can be of, or nobody's."""
    possible = without_own_token or ours
    return possible[0] if len(possible) == 1 else ""


class _Life:
    """Begins and ends what runs behind the web, on the loop that the web is served on."""

    def __init__(self, runtime: Runtime, sentinel: Sentinel) -> None:
        self._runtime, self._sentinel = runtime, sentinel
        self._running: Running | None = None

    @asynccontextmanager
    async def __call__(self, _: Starlette | None = None) -> AsyncIterator[None]:
        self._running = Running(self._runtime, self._sentinel)
        await self._running.begin()
        try:
            yield
        finally:
            await self._running.end()

    def calendars(self) -> CalendarsOnDemand | None:
        """Returns None before it has begun."""
        return self._running.calendars if self._running is not None else None

    def wake(self, account: str) -> None:
        """Tells an account's lane that something was queued for it; before it has begun, it finds that by itself."""
        if self._running is not None:
            self._running.wake(account)

    def look(self) -> None:
        if self._running is not None:
            self._running.look()


def _ticks_of(clock: Clock) -> Callable[[], float]:
    """Seconds that pass whatever the clock shows; a clock that is moved by hand is its own measure."""
    return time.monotonic if clock is now else lambda: clock().timestamp()

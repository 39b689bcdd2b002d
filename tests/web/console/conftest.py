"""A console in this process: the service's own application, asked over ASGI as a browser on this machine would."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from responder.app import Service, open_service
from responder.domain.model.events import Event
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.services.console import console_access
from responder.services.console.console_access import Role
from responder.settings.values import Account, Mode, Settings
from responder.store.inbox.events import record
from tests.acceptance.timed import MovableClock
from tests.builders import NOON
from tests.intake_harness import Woken
from tests.live.databases import address_of
from tests.live.loaded import emptied, loading_once
from tests.live.salons import copy_shipped
from tests.web.console.browsing import Browsing

TOKEN = "console-token-Jx81mQvT0rLw5ZbK9aYc-2Ns"


class Salon:
    """A service that nobody serves: its console is asked, and events are decided when a test says so."""

    def __init__(self, service: Service, settings: Settings, clock: MovableClock) -> None:
        self.service, self.settings, self.clock = service, settings, clock
        self.store = service.store
        self._intake = Intake(
            service.store,
            InForce(rulebook=lambda: service.live.rulebook, rehearsing=service.mode.rehearsing_in),
            AfterTurn(lanes=Woken()),
            clock,
        )

    async def hears(self, *events: Event) -> None:
        for event in events:
            await record(self.store, event, dated=True, received=self.clock())
        while (await self._intake.turn()).more:
            pass

    def invites(self, name: str, role: Role = Role.OWNER) -> str:
        """The token of the link."""
        return self.store.write_now(lambda conn: console_access.invite(conn, name, role, self.clock())).token

    def signs_in(self, name: str = "Anna", role: Role = Role.OWNER) -> Browsing:
        """Somebody's browser with a session; no password is hashed for it."""
        self.invites(name, role)

        def enter(conn: object) -> str:
            signer = console_access.named(conn, name)  # type: ignore[arg-type]
            assert signer is not None
            entered = console_access.enter(conn, signer, self.clock(), lasting=True, browser="")  # type: ignore[arg-type]
            return entered.secret

        return self.browser(self.store.write_now(enter))

    def browser(self, secret: str = "") -> Browsing:
        return Browsing(self.service.app, secret)


class Here:
    """Runs in a thread what the console calls apart: a process that is begun takes seconds to load what it needs."""

    async def call(self, function: Callable[..., Any], *given: Any) -> Any:
        return await asyncio.to_thread(function, *given)

    def end(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _rules_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loading_once(monkeypatch)
    monkeypatch.setattr("responder.web.console.dependencies.rules_process", Here)


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Returns the same folder for each test of a worker, and empty."""
    yield from emptied(tmp_path_factory.getbasetemp() / "salon")


@pytest.fixture
def salon(tmp_path: Path) -> Iterator[Salon]:
    copy_shipped(tmp_path)
    with salon_in(tmp_path) as opened:
        yield opened


@contextmanager
def salon_in(folder: Path, mode: Mode | None = Mode.REHEARSAL) -> Iterator[Salon]:
    """A salon whose rules are in the folder already."""
    settings = Settings(
        accounts=(Account("salon@insim.example", "key"),),
        hook_tokens=(TOKEN,),
        mode=mode,
        database_url=address_of(folder),
        rules=folder / "rules",
        templates=folder / "templates",
    )
    clock = MovableClock(NOON)
    service = open_service(settings, clock)
    try:
        yield Salon(service, settings, clock)
    finally:
        service.close()


@pytest.fixture
async def anna(salon: Salon) -> AsyncIterator[Browsing]:
    """The owner's browser, signed in."""
    async with salon.signs_in() as browsing:
        yield browsing


@pytest.fixture
async def lea(salon: Salon) -> AsyncIterator[Browsing]:
    """A browser of somebody of the staff, signed in."""
    async with salon.signs_in("Léa", Role.STAFF) as browsing:
        yield browsing

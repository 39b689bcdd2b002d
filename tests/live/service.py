"""`responder serve` as a process, with a folder of its own: rules, templates, database, settings, output."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx
import psycopg
from psycopg.rows import dict_row

from tests.live.chosen_gateway import CHOSEN_GATEWAY
from tests.live.databases import address_of
from tests.live.in_process import run_here
from tests.live.processes import Ran, Running, clean_environment, free_port, responder, until

TOKEN = "canary-token-Jx81mQvT0rLw5ZbK9aYc-2Ns"
# What waits to leave. A message whose recipient may or may not have received the one before stays where it is.
WAITING = """
    SELECT count(*) FROM messages WHERE status = 'sending' OR status = 'queued'
    AND number NOT IN (SELECT number FROM messages WHERE status = 'unknown')
    """


@dataclass
class Service:
    """`folder` holds `rules/` and `templates/`. It can be started again after `kill` and finds its database
    as it was left. A context manager: leaving it ends the process."""

    folder: Path
    gateway: str  # the simulator's address
    settings: Mapping[str, str] = field(default_factory=dict)
    token: str = TOKEN
    port: int = field(default_factory=free_port)
    command: list[str] = field(default_factory=lambda: responder("serve"))
    process: Running | None = None

    def __post_init__(self) -> None:
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = self.folder / "serve.log"
        self.address = self.settings.get("RESPONDER_DATABASE_URL") or address_of(self.folder)
        self._http = httpx.Client(base_url=self.url, timeout=30, trust_env=False)

    @property
    def callback(self) -> str:
        return CHOSEN_GATEWAY.account.hook(self.url, self.token)

    def environment(self) -> dict[str, str]:
        return clean_environment(
            {
                **CHOSEN_GATEWAY.account.settings(self.gateway),
                "RESPONDER_HOOK_TOKENS": self.token,
                "RESPONDER_DATABASE_URL": self.address,
                "RESPONDER_RULES": str(self.folder / "rules"),
                "RESPONDER_TEMPLATES": str(self.folder / "templates"),
                "RESPONDER_PORT": str(self.port),
                "RESPONDER_MODE": "live",
                "RESPONDER_LANGUAGE": "en",
                **self.settings,
                **self._cadences(),
            }
        )

    def _cadences(self) -> dict[str, str]:
        """Returns those of the test, and those that its gateway needs."""
        name = "RESPONDER_CADENCES"
        asked = (CHOSEN_GATEWAY.account.further.get(name, ""), self.settings.get(name, ""))
        return {name: " ".join(filter(None, asked))} if any(asked) else {}

    def __enter__(self) -> Self:
        try:
            return self.start()
        except BaseException:
            self._http.close()
            raise

    def __exit__(self, *problem: object) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()
        if self.process is not None and self.process.alive():
            self.process.stop()

    def launch(self) -> Running:
        """Starts the process and does not wait for it."""
        self.process = Running(self.command, environment=self.environment(), log=self.log, folder=self.folder)
        return self.process

    def start(self) -> Self:
        process = self.launch()
        try:
            until(self.answers, "`responder serve` answers", every=0.01)
        except BaseException:
            process.kill()  # nobody leaves what was never entered
            raise
        return self

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()

    def stop(self) -> int:
        assert self.process is not None
        return self.process.stop()

    def answers(self) -> bool:
        assert self.process is not None
        if not self.process.alive():
            raise AssertionError(f"`responder serve` ended:\n{self.process.output()[-4000:]}")
        try:
            return self._http.get("/health").is_success
        except httpx.TransportError:
            return False

    def health(self) -> dict[str, Any]:
        content: dict[str, Any] = self._http.get("/health").json()
        return content

    def get(self, target: str) -> httpx.Response:
        return self._http.get(target)

    def hook(self, query: str, *, token: str = "") -> httpx.Response:
        return self._http.get(f"{CHOSEN_GATEWAY.account.hook('', token or self.token)}?{query}")

    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def runs(self, *command: str, typed: str = "", **settings: str) -> Ran:
        """`responder ...`, typed in the folder of the service."""
        environment = self.environment() | settings
        return run_here(*command, environment=environment, folder=self.folder, typed=typed)

    # The database, beside the running service

    @property
    def shared(self) -> bool:
        return self.address.startswith("postgresql")

    @property
    def database(self) -> Path:
        """The file, where it is one."""
        return Path(self.address.removeprefix("sqlite:///"))

    def rows(self, statement: str, *values: object) -> list[dict[str, Any]]:
        if self.shared:
            with psycopg.connect(self.address, row_factory=dict_row) as shared:
                return shared.execute(_spelt(statement), values).fetchall()
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)) as conn:
            conn.row_factory = sqlite3.Row
            return [dict(row) for row in conn.execute(statement, values)]

    def alter(self, statement: str, *values: object) -> None:
        """Changes a row behind the service's back."""
        if self.shared:
            with psycopg.connect(self.address) as shared:
                shared.execute(_spelt(statement), values)
            return
        with closing(sqlite3.connect(self.database, timeout=30)) as conn, conn:
            conn.execute(statement, values)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Somebody holds the database, so that nothing is written into it."""
        if self.shared:
            with psycopg.connect(self.address) as shared:
                until(lambda: _locks(shared), "nobody is writing")
                yield
                shared.rollback()
            return
        with closing(sqlite3.connect(self.database, isolation_level=None, timeout=30)) as lock:
            lock.execute("BEGIN IMMEDIATE")
            yield
            lock.execute("ROLLBACK")

    def count(self, statement: str, *values: object) -> int:
        (row,) = self.rows(statement, *values)
        return int(next(iter(row.values())))

    def all_decided(self, *, seconds: float = 60) -> None:
        undecided = "SELECT count(*) FROM inbox WHERE decided_at IS NULL"
        until(lambda: self.count(undecided) == 0, "every event is decided", seconds=seconds)

    def all_sent(self, *, seconds: float = 60) -> None:
        """Every event is decided, and nothing waits to leave."""
        self.all_decided(seconds=seconds)
        until(lambda: self.count(WAITING) == 0, "nothing waits to leave", seconds=seconds)


def _locks(shared: psycopg.Connection[Any]) -> bool:
    """All of them or none: to wait for one with another in hand is a deadlock with whoever took them otherwise."""
    try:
        shared.execute("LOCK TABLE inbox, contacts, messages, switches, marks IN EXCLUSIVE MODE NOWAIT")
    except psycopg.errors.LockNotAvailable:
        shared.rollback()
        return False
    return True


def _spelt(statement: str) -> bytes:
    """Writes a statement with the placeholders of psycopg."""
    return statement.replace("%", "%%").replace("?", "%s").encode()

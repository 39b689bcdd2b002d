"""The rivals, each a web server and perhaps a worker, which are killed and started together, as a machine would be."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

import httpx

from tests.live import postgres
from tests.live.phones import Phones
from tests.live.processes import ROOT, clean_environment, free_port, until
from tests.live.service import Service

_PACKAGE = "tests.bench.side_by_side"
_THREADS = "8"  # that answer webhooks, and as many that work


class Contender(Protocol):
    port: int

    @property
    def path(self) -> str: ...

    def start(self) -> object: ...
    def kill(self) -> object: ...
    def in_doubt(self) -> set[int]: ...


@dataclass(frozen=True, slots=True)
class Stack:
    """Holds what people would build. `needs` are modules and programs; `store` begins what it keeps its jobs in and
    tells the address."""

    name: str
    durable: bool
    module: str
    worker: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    store: "Callable[[Path, bool, ExitStack], str] | None" = None

    @property
    def lacks(self) -> str:
        """Returns what of it is not installed here."""
        modules = [name for name in (*self.needs, "flask", "gunicorn") if find_spec(name) is None]
        return ", ".join([*modules, *(name for name in self.programs if shutil.which(name) is None)])


@dataclass
class Rival:
    """A stack that runs. A context manager beside `contender`; `kill` ends all of its processes at once."""

    stack: Stack
    folder: Path
    gateway: str
    address: str
    port: int = field(default_factory=free_port)
    path: str = "/hook"
    _groups: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> None:
        web = [sys.executable, "-m", "gunicorn", "-w", "1", "--threads", _THREADS, "-b", f"127.0.0.1:{self.port}"]
        self._begin([*web, f"{_PACKAGE}.{self.stack.module}:app"])
        if self.stack.worker:
            self._begin([sys.executable, "-m", *self.stack.worker])
        until(self._answers, f"{self.stack.name} answers")

    def kill(self) -> None:
        for each in self._groups:
            with suppress(ProcessLookupError):
                os.killpg(each.pid, signal.SIGKILL)
            each.wait()
        self._groups.clear()

    def in_doubt(self) -> set[int]:
        return set()  # none of them knows of any

    def _begin(self, command: list[str]) -> None:
        settings = {"RIVAL_FOLDER": str(self.folder), "RIVAL_GATEWAY": self.gateway, "RIVAL_STORE": self.address}
        environment = clean_environment(settings | {"RIVAL_DURABLE": "yes" if self.stack.durable else ""})
        with (self.folder / "rival.log").open("ab") as log:
            self._groups.append(
                subprocess.Popen(
                    command, stdout=log, stderr=log, env=environment, cwd=ROOT, start_new_session=True
                )
            )  # fmt: skip

    def _answers(self) -> bool:
        assert all(each.poll() is None for each in self._groups), (self.folder / "rival.log").read_text()[-3000:]
        with suppress(httpx.TransportError):
            return httpx.get(f"http://127.0.0.1:{self.port}/", trust_env=False).status_code == 404
        return False


def _redis(folder: Path, durable: bool, stack: ExitStack) -> str:
    port, kept = free_port(), "yes" if durable else "no"
    command = ["redis-server", "--port", str(port), "--dir", str(folder), "--appendonly", kept]
    server = subprocess.Popen([*command, "--appendfsync", "always"], stdout=subprocess.DEVNULL)
    stack.callback(server.wait)
    stack.callback(server.terminate)
    return f"redis://127.0.0.1:{port}/0"


def _postgres(_: Path, __: bool, stack: ExitStack) -> str:
    server = stack.enter_context(postgres.running(on_disk=True))
    return server.database()


def _laid_out(folder: Path, durable: bool, stack: ExitStack) -> str:
    address = _postgres(folder, durable, stack)
    environment = clean_environment({"RIVAL_STORE": address, "RIVAL_FOLDER": str(folder)})
    work = f"import asyncio; from {_PACKAGE}.on_procrastinate import lay_out; asyncio.run(lay_out())"
    subprocess.run([sys.executable, "-c", work], env=environment, cwd=ROOT, check=True)
    return address


_INLINE = Stack("Flask, answers inline", False, "inline")
_HUEY = Stack(
    "huey + SQLite", False, "on_huey", ("huey.bin.huey_consumer", f"{_PACKAGE}.on_huey.huey", "-w", _THREADS), ("huey",)
)
_PROCRASTINATE = Stack(
    "procrastinate + PostgreSQL",
    False,
    "on_procrastinate",
    (f"{_PACKAGE}.on_procrastinate",),
    ("procrastinate",),
    store=_laid_out,
)
_CELERY = Stack(
    "Celery + Redis",
    False,
    "on_celery",
    ("celery", "-A", f"{_PACKAGE}.on_celery:celery", "worker", "-P", "threads", "-c", _THREADS, "-l", "error"),
    ("celery", "redis"),
    ("redis-server",),
    _redis,
)
STACKS = tuple(
    replace(each, durable=durable) for each in (_INLINE, _HUEY, _PROCRASTINATE, _CELERY) for durable in (False, True)
)


@contextmanager
def rival(stack: Stack, folder: Path, phones: Phones) -> Iterator[Contender]:
    with ExitStack() as rooms:
        address = stack.store(folder, stack.durable, rooms) if stack.store else ""
        made = Rival(stack, folder, phones.url, address)
        rooms.callback(made.kill)
        made.start()
        yield made


class Ours(Service):
    """The service as a contender: what it does not know the fate of, it says."""

    @property
    def path(self) -> str:
        return f"/hooks/insim/{self.token}"

    def in_doubt(self) -> set[int]:
        from tests.chaos.consistency import MARK, number_in

        rows = self.rows("SELECT text FROM messages WHERE status IN ('unknown', 'needs review')")
        return {number_in(row["text"]) for row in rows if MARK in row["text"]}


@contextmanager
def ours(kind: str, folder: Path, phones: Phones) -> Iterator[Contender]:
    with ExitStack() as rooms:
        settings = {"RESPONDER_DATABASE_URL": f"sqlite:///{folder / 'responder.db'}"}
        if kind == "postgresql":
            settings["RESPONDER_DATABASE_URL"] = _postgres(folder, True, rooms)
        service = rooms.enter_context(Ours(folder, phones.url, settings))
        phones.hear(service.callback)
        yield service

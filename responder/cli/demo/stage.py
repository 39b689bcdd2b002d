"""The service and the simulated phone side by side, as two programs that talk over HTTP, and what came of each
thing that happens to them. What is shown is what the phone received and what the service wrote down."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import httpx

from responder.cli.common.errors import CannotRun
from responder.cli.demo.hurried_rules import hurried_copy
from responder.domain.model.state import Appointment
from responder.gateways.incoming import HOOKS
from responder.gateways.providers import DEFAULT, GATEWAYS, PREFIXES
from responder.services.console import console_access
from responder.services.console.console_access import InvitationKind, Role
from responder.store.appointments import book
from responder.store.database.engine import Store
from responder.store.inbox.decision_history import DecidedEvent, Message, outcome_after

T = TypeVar("T")

PATIENCE = 15.0  # seconds for what takes milliseconds
_OWNER_NAME = "Demo"
LOGIN = f"demo@{DEFAULT}.example"


class DidNotCome(Exception):
    """Something that was to happen did not."""


@dataclass(frozen=True, slots=True)
class Programs:
    """Settings of a stage: folders that exist, and the business's time zone by name."""

    rules: Path
    templates: Path
    zone: str


@dataclass
class Stage:
    """Both programs, running. `hook` is the address the phone calls, `console` a link that signs in to the console."""

    phone: str
    service: str
    hook: str
    console: str
    store: Store
    http: httpx.Client
    _called: dict[str, int] = field(default_factory=dict)  # the second of somebody's last call

    def texts(self, number: str, text: str) -> DecidedEvent:
        """Somebody texts the business; what the service decided."""
        return self._happens("sms", number, "/_phone/sms", {"from": number, "text": text})

    def calls(self, number: str, kind: str = "missed") -> DecidedEvent:
        """A call with somebody ends: missed, incoming or outgoing. A call webhook is dated to the second and has no
        id, so two calls of one second would be one."""
        while int(time.time()) == self._called.get(number):
            time.sleep(0.05)
        self._called[number] = int(time.time())
        return self._happens("call", number, "/_phone/call", {"from": number, "kind": kind})

    def opens(self, number: str, short_url: str) -> str:
        """Somebody opens a tracked link; where it leads to. Done when the service has noted it."""
        before = self._last(number, "click")
        answer = self.http.get(short_url, follow_redirects=False)
        self._wait(lambda: self._outcome(number, "click", before), "the click was not noted")
        location: str = answer.headers.get("location", "")
        return location

    def handset(self, number: str) -> list[dict[str, Any]]:
        """Returns the SMS a handset received, oldest first."""
        rows: list[dict[str, Any]] = self.http.get(f"{self.phone}/_phone/outbox", params={"to": number}).json()
        return rows

    def arrived(self, message: Message, patience: float = PATIENCE) -> dict[str, Any]:
        """The message as the handset got it; waits for it."""
        return self._wait(lambda: self._received(message), "a message did not reach the handset", patience)

    def appointment(self, number: str, at: datetime) -> None:
        """Enters an appointment that awaits its answer."""
        self.store.write_now(lambda conn: book.add(conn, number, at, datetime.now(UTC)))

    def appointment_of(self, number: str) -> Appointment | None:
        entries = self.store.read_now(book.list_from)
        return next((entry.appointment for entry in entries if entry.number == number), None)

    def message(self, id_: int) -> Message:
        """A message as it is by now."""
        return self.store.read_now(lambda conn: Message.read(conn, id_))

    def _happens(self, kind: str, number: str, path: str, body: dict[str, str]) -> DecidedEvent:
        before = self._last(number, kind)
        answer = self.http.post(self.phone + path, json=body).json()
        if answer.get("callback_status") != 200:
            raise DidNotCome(f"the service did not take the event in: {answer.get('why') or answer}")
        return self._wait(lambda: self._outcome(number, kind, before), "the service decided nothing")

    def _outcome(self, number: str, kind: str, before: int) -> DecidedEvent | None:
        return self.store.read_now(lambda conn: outcome_after(conn, number, kind, before))

    def _last(self, number: str, kind: str) -> int:
        """The number of the newest decided event of that kind, 0 if there is none."""
        before, newest = 0, self._outcome(number, kind, 0)
        while newest is not None:
            before, newest = newest.event, self._outcome(number, kind, newest.event)
        return before

    def _received(self, message: Message) -> dict[str, Any] | None:
        gateway_id = self.message(message.id).gateway_id
        if not gateway_id:
            return None
        return next((row for row in self.handset(message.number) if row["id_sms_api"] == gateway_id), None)

    def _wait(self, look: Callable[[], T | None], otherwise: str, patience: float = PATIENCE) -> T:
        end = time.monotonic() + patience
        while True:
            found = look()
            if found is not None:
                return found
            if time.monotonic() > end:
                raise DidNotCome(otherwise)
            time.sleep(0.02)


@contextmanager
def running_stage(programs: Programs) -> Iterator[Stage]:
    """Starts both programs on free ports over a database that is thrown away, and stops them."""
    token, key = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
    phone_port, service_port = _free_ports(2)
    phone, service = f"http://127.0.0.1:{phone_port}", f"http://127.0.0.1:{service_port}"
    hook = f"{service}{HOOKS}{DEFAULT}/{token}"
    with ExitStack() as stack:
        stack.enter_context(_ends_in_order())
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="responder-demo-")))
        database = f"sqlite:///{folder / 'demo.db'}"
        rules, templates = stack.enter_context(hurried_copy(programs.rules, programs.templates, folder))
        variable = GATEWAYS[DEFAULT].settings.variable
        environment = _environment(
            **{variable("LOGIN"): LOGIN, variable("ACCESS_KEY"): key, variable("BASE_URL"): phone},
            SIMULATE_ACCESS_KEY=key,  # not on the command line, which every user of the machine can read
            SIMULATE_CALLBACK=hook,
            RESPONDER_HOOK_TOKENS=token,
            RESPONDER_DATABASE_URL=database,
            RESPONDER_RULES=str(rules),
            RESPONDER_TEMPLATES=str(templates),
            RESPONDER_PORT=str(service_port),
            RESPONDER_MODE="live",
        )
        gateway = ["--port", str(phone_port), "--login", LOGIN]
        plan = ["--plan", "pro", "--zone", programs.zone]
        programs_log = folder / "demo.log"
        started = [
            stack.enter_context(_program(["simulate", *gateway, *plan], environment, programs_log)),
            stack.enter_context(_program(["serve"], environment, programs_log)),
        ]
        http = stack.enter_context(httpx.Client(timeout=PATIENCE, trust_env=False))
        for url, program in ((phone, started[0]), (f"{service}/health", started[1])):
            _wait_for(http, url, program, programs_log)
        store = Store.open(database, exclusive=False)
        stack.callback(store.close)
        yield Stage(phone, service, hook, _console_link(store, service_port), store, http)


def _console_link(store: Store, port: int) -> str:
    """A link that lets in whoever opens it first: for this machine, and gone with the demo."""
    now = datetime.now(UTC)
    invited = store.write_now(
        lambda conn: console_access.invite(conn, _OWNER_NAME, Role.OWNER, now, kind=InvitationKind.ENTRY)
    )
    return f"http://localhost:{port}/console/i/{invited.token}"


@contextmanager
def _ends_in_order() -> Iterator[None]:
    """A closed terminal or a polite kill ends this process as Ctrl-C does, so that it leaves no programs behind."""
    ending = (signal.SIGTERM, signal.SIGHUP)
    before = {each: signal.signal(each, _interrupt) for each in ending}
    try:
        yield
    finally:
        for each, meant in before.items():
            signal.signal(each, meant)


def _interrupt(number: int, frame: object) -> None:
    sys.exit(128 + number)


def _environment(**settings: str) -> dict[str, str]:
    """Environment of the programs: nothing of the owner's own settings, which may name a real account."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith((*PREFIXES, "RESPONDER_"))}
    package = str(Path(__file__).resolve().parents[3])
    path = os.pathsep.join(filter(None, (package, ours.get("PYTHONPATH", ""))))
    return {**ours, "PYTHONPATH": path, **settings}


@contextmanager
def _program(arguments: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    # In the folder of the log there is neither .env nor responder.toml, so only `environment` counts.
    with log.open("ab") as output:
        program = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-m", "responder.cli.attached", *arguments],
            env=environment,
            cwd=log.parent,
            stdin=subprocess.PIPE,  # nothing is ever written: its end tells the program that we are gone
            stdout=output,
            stderr=output,
            process_group=0,  # Ctrl-C is for the prompt; the programs are stopped by name
        )
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
        if program.stdin is not None:
            program.stdin.close()


def _wait_for(http: httpx.Client, url: str, program: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + 2 * PATIENCE
    while time.monotonic() < end:
        if program.poll() is not None:
            break
        try:
            if http.get(url).status_code < 500:
                return
        except httpx.TransportError:
            time.sleep(0.03)
    said = log.read_text(encoding="utf-8", errors="replace").strip()
    raise CannotRun("The demo did not start. What its programs said:\n" + said[-2_000:])


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]

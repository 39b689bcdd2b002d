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
from dataclasses import field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import httpx
from sqlalchemy import Connection

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, word
from responder.cli.demo.rules_with_short_waits import hurried_copy
from responder.dataclass import dataclass
from responder.domain.model.state import Appointment
from responder.gateways.base import Provider, Tells
from responder.gateways.incoming import HOOKS
from responder.gateways.providers import DEFAULT, GATEWAYS, PREFIXES, told_nothing
from responder.gateways.simulator.phone.simulator import TAKEN_ITSELF
from responder.gateways.simulator.wires import WIRES
from responder.languages.catalogue import msgid
from responder.services.console import console_access
from responder.services.console.console_access import InvitationKind, Role
from responder.store.appointments import book
from responder.store.contacts import address_book
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.inbox.decision_history import DecidedEvent, Message, outcome_after
from responder.store.review.optouts import is_out

T = TypeVar("T")

PATIENCE = 15.0  # seconds for what takes milliseconds
_OWNER_NAME = "Demo"
# Quick where a gateway is asked what became of messages, and who left.
_CADENCES = "report_first=0.2 report_look=0.1 opted_out_look=0.5"


class DidNotCome(Exception):
    """Something that was to happen did not."""


class NotTold(Exception):
    """The gateway tells the service nothing of it; the text says what that means."""


@dataclass(frozen=True, slots=True)
class DemoSettings:
    """Settings of a demo: folders that exist, the business's time zone by name, and the gateway's name."""

    rules: Path
    templates: Path
    zone: str
    gateway: str = DEFAULT


@dataclass
class RunningDemo:
    """Both programs, running. `hook` is the address the phone calls, `console` a link that signs in to the console."""

    provider: Provider
    phone: str
    service: str
    hook: str
    console: str
    store: Store
    http: httpx.Client
    # The second of somebody's last call or same words
    _heard: dict[tuple[str, str], int] = field(init=False, default_factory=dict)
    _shown: dict[int, str] = field(init=False, default_factory=dict)  # the SMS on a handset that a message was

    def tells(self, event: Tells) -> None:
        """Checks whether the gateway tells of an event. Raises NotTold."""
        if event not in self.provider.tells:
            raise NotTold(word(told_nothing(self.provider, event)))

    def texts(self, number: str, text: str) -> DecidedEvent:
        """Somebody texts the business; what the service decided. Raises NotTold."""
        self._in_a_second_of_its_own(number, text)
        return self._happens("sms", number, "/_phone/sms", {"from": number, "text": text})

    def calls(self, number: str, kind: str = "missed") -> DecidedEvent:
        """Ends a call with somebody: missed, incoming or outgoing. Raises NotTold."""
        self.tells(Tells.CALLS)
        self._in_a_second_of_its_own(number)
        return self._happens("call", number, "/_phone/call", {"from": number, "kind": kind})

    def opens(self, number: str, short_url: str) -> str:
        """Somebody opens a tracked link; where it leads to. Done when the service has noted it."""
        before = self._last(number, "click")
        answer = self.http.get(short_url, follow_redirects=False)
        self._wait(lambda: self._outcome(number, "click", before), msgid("the click was not noted"))
        location: str = answer.headers.get("location", "")
        return location

    def handset(self, number: str) -> list[dict[str, Any]]:
        """Returns the SMS a handset received, oldest first."""
        rows: list[dict[str, Any]] = self.http.get(f"{self.phone}/_phone/outbox", params={"to": number}).json()
        return rows

    def arrived(self, message: Message, patience: float = PATIENCE) -> dict[str, Any]:
        """Waits for a message, and returns it as the handset got it; waits for it."""
        return self._wait(lambda: self._received(message), msgid("a message did not reach the handset"), patience)

    def appointment(self, number: str, name: str, at: datetime) -> None:
        """Enters an appointment that awaits its answer, and whose it is: the console calls them by their name, too."""

        def work(conn: Connection) -> None:
            address_book.introduce(conn, number, name)
            book.add(conn, book.New(number, at), datetime.now(UTC))

        self.store.write_now(work)

    def appointment_of(self, number: str) -> Appointment | None:
        entries = self.store.read_now(book.list_from)
        return next((entry.appointment for entry in entries if entry.number == number), None)

    def message(self, id_: int) -> Message:
        """Returns a message as it is by now."""
        return self.store.read_now(lambda conn: Message.read(conn, id_))

    def _in_a_second_of_its_own(self, number: str, text: str = "") -> None:
        """Waits for it: webhooks are dated to the second and have no id, so two alike of one second would be one."""
        while int(time.time()) == self._heard.get((number, text)):
            time.sleep(0.05)
        self._heard[number, text] = int(time.time())

    def _happens(self, kind: str, number: str, path: str, body: dict[str, str]) -> DecidedEvent:
        before = self._last(number, kind)
        answer = self.http.post(self.phone + path, json=body).json()
        if answer.get("why") == TAKEN_ITSELF:
            self._wait(lambda: self._is_out(number) or None, msgid("the service did not learn who left"))
            raise NotTold(gettext(_TAKEN_ITSELF, gateway=self.provider.display_name))
        if answer.get("callback_status") != 200:
            why = answer.get("why") or answer
            raise DidNotCome(gettext("the service did not take the event in: {why}", why=why))
        return self._wait(lambda: self._outcome(number, kind, before), msgid("the service decided nothing"))

    def _outcome(self, number: str, kind: str, before: int) -> DecidedEvent | None:
        return self.store.read_now(lambda conn: outcome_after(conn, number, kind, before))

    def _last(self, number: str, kind: str) -> int:
        """Returns the number of the newest decided event of that kind, 0 if there is none."""
        before, newest = 0, self._outcome(number, kind, 0)
        while newest is not None:
            before, newest = newest.event, self._outcome(number, kind, newest.event)
        return before

    def _received(self, message: Message) -> dict[str, Any] | None:
        gateway_id = self.message(message.id).gateway_id
        if not gateway_id:
            return None
        rows = self.handset(message.number)
        row = next((row for row in rows if row["id_sms_api"] == gateway_id), None) or self._alike(message, rows)
        if row is not None:
            self._shown[message.id] = row["id_sms_api"]
        return row

    def _alike(self, message: Message, rows: list[dict[str, Any]]) -> dict[str, Any] | None:
        """Returns the message by its words, over a gateway that gives no ids: the first that no other message was."""
        text = message.text.replace("[link]", message.link)
        others = {shown for id_, shown in self._shown.items() if id_ != message.id}
        return next((row for row in rows if row["text"] == text and row["id_sms_api"] not in others), None)

    def _is_out(self, number: str) -> bool:
        return self.store.read_now(lambda conn: is_out(conn, number))

    def _wait(self, look: Callable[[], T | None], otherwise: str, patience: float = PATIENCE) -> T:
        end = time.monotonic() + patience
        while True:
            found = look()
            if found is not None:
                return found
            if time.monotonic() > end:
                raise DidNotCome(gettext(otherwise))
            time.sleep(0.02)


_TAKEN_ITSELF = msgid(
    "{gateway} took this itself and told nobody; Responder asked it who left, and has opted them out here too."
)


@contextmanager
def running_demo(programs: DemoSettings) -> Iterator[RunningDemo]:
    """Starts both programs on free ports over a database that is thrown away, and stops them."""
    token, key = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
    phone_port, service_port = _free_ports(2)
    phone, service = f"http://127.0.0.1:{phone_port}", f"http://127.0.0.1:{service_port}"
    provider, wire = GATEWAYS[programs.gateway], WIRES[programs.gateway]
    hook = f"{service}{HOOKS}{provider.name}/{token}"
    with ExitStack() as stack:
        stack.enter_context(_ends_in_order())
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="responder-demo-")))
        database = f"sqlite:///{folder / 'demo.db'}"
        rules, templates = stack.enter_context(hurried_copy(programs.rules, programs.templates, folder))
        variable, signing = provider.settings.variable, secrets.token_urlsafe(16) if wire.webhook_key else ""
        environment = _environment(
            **{variable("LOGIN"): wire.login, variable("ACCESS_KEY"): key, variable("BASE_URL"): phone},
            **({variable(wire.webhook_key.upper()): signing} if signing else {}),
            SIMULATE_ACCESS_KEY=key,  # not on the command line, which every user of the machine can read
            SIMULATE_WEBHOOK_KEY=signing,
            SIMULATE_CALLBACK=hook,
            RESPONDER_CADENCES=_CADENCES,
            RESPONDER_HOOK_TOKENS=token,
            RESPONDER_DATABASE_URL=database,
            RESPONDER_RULES=str(rules),
            RESPONDER_TEMPLATES=str(templates),
            RESPONDER_PORT=str(service_port),
            RESPONDER_MODE="live",
        )
        gateway = ["--gateway", provider.name, "--port", str(phone_port)]
        plan = ["--plan", "pro", "--zone", programs.zone]
        programs_log = folder / "demo.log"
        started = [
            stack.enter_context(_program(["simulate", *gateway, *plan], environment, programs_log)),
            stack.enter_context(_program(["serve"], environment, programs_log)),
        ]
        http = stack.enter_context(httpx.Client(timeout=PATIENCE, trust_env=False))
        for url, program in ((phone, started[0]), (f"{service}/health", started[1])):
            _wait_for(http, url, program, programs_log)
        store = open_store(database, exclusive=False)
        stack.callback(store.close)
        yield RunningDemo(provider, phone, service, hook, _console_link(store, service_port), store, http)


def _console_link(store: Store, port: int) -> str:
    """Returns a link that lets in whoever opens it first: for this machine, and gone with the demo."""
    now = datetime.now(UTC)
    invited = store.write_now(
        lambda conn: console_access.invite(conn, _OWNER_NAME, Role.OWNER, now, kind=InvitationKind.ENTRY)
    )
    return f"http://localhost:{port}/console/i/{invited.token}"


@contextmanager
def _ends_in_order() -> Iterator[None]:
    """Ends as ordered: a closed terminal or a polite kill ends this process as Ctrl-C does, so that it leaves no
    programs behind."""
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
    raise CannotRun(gettext("The demo did not start. What its programs said:") + "\n" + said[-2_000:])


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]

"""Hooks over a real server; the figures in brackets are those of the list of bad inputs."""

import asyncio
import json
import logging
import secrets
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI
from structlog.testing import capture_logs
from structlog.typing import EventDict

from responder.domain.model.events import Event, SmsReceived
from responder.gateways.incoming import Incoming
from responder.languages.catalogue import Told
from responder.store import StoreUnavailable
from responder.web.access_log import ALIKE, AccessLog
from responder.web.bounded_http import LONGEST_HEAD
from responder.web.hooks import Hooks, KeptEvents, PendingAnswer, RecordFor
from tests.gateways.insim.hooks import CALL, ONE, SMS, encoded, query, sms
from tests.web.serving import Answer, Wire, answer_on, serving, without_fast_path

TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"
OLD_TOKEN = "3fe8b1c29a7d4405b6c1e8d2f7a09b3c"
NOW = datetime(2025, 1, 15, 13, 30, 1, tzinfo=UTC)
HERE = {"insim": ONE}
GOOD = f"/hooks/insim/{TOKEN}?{sms().decode()}"


class Inbox:
    """Holds what the application was given to keep. `fault`: what it raises instead, `delay`: how slow its disk is."""

    def __init__(self) -> None:
        self.recorded: list[Incoming] = []
        self.quarantined: list[tuple[str, str]] = []
        self.fault: Exception | None = None
        self.delay = 0.0

    async def record(self, incoming: Incoming) -> bool:
        await self._disk()
        self.recorded.append(incoming)
        return True

    def kept(self, record_for: RecordFor | None = None) -> KeptEvents:
        return KeptEvents(record=self.record, quarantine=self.quarantine, record_for=record_for)

    def record_for(self, event: Event, received: datetime, waiting: PendingAnswer) -> None:
        async def tell() -> None:
            try:
                await self.record(Incoming(event))
                waiting.set_result(None)
            except Exception as error:  # noqa: BLE001 - as the store's writer does
                waiting.set_exception(error)

        self.telling = asyncio.get_running_loop().create_task(tell())

    async def quarantine(self, told: Told, query: str, **_: str) -> None:
        await self._disk()
        self.quarantined.append((str(told), query))

    async def _disk(self) -> None:
        await asyncio.sleep(self.delay)
        if self.fault:
            raise self.fault

    def texts(self) -> list[str]:
        return [incoming.event.text for incoming in self.recorded if isinstance(incoming.event, SmsReceived)]


@pytest.fixture(scope="module", params=["as an ASGI application", "directly", "where the fast path does not fit"])
def service(request: pytest.FixtureRequest) -> Iterator[tuple[Wire, Inbox]]:
    inbox = Inbox()
    record_for = None if request.param == "as an ASGI application" else inbox.record_for
    rest = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @rest.get("/health")
    async def health() -> str:
        return "fine"

    log, tokens = AccessLog(rest), [TOKEN, OLD_TOKEN]
    hooks = Hooks(
        tokens,
        HERE,
        inbox.kept(record_for),
        lambda: NOW,
        otherwise=log,
        note=log.note,
    )
    fits = nullcontext() if request.param != "where the fast path does not fit" else without_fast_path()
    with fits, serving(hooks) as wire:
        yield wire, inbox


@pytest.fixture
def logs(caplog: pytest.LogCaptureFixture) -> Iterator[list[EventDict]]:
    """Every test also checks what the server wrote: no traceback, and nothing of anybody's."""
    caplog.set_level(logging.DEBUG)
    with capture_logs() as events:
        yield events
    written = caplog.text + repr(events)
    assert "Traceback" not in written
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    for secret in (TOKEN, OLD_TOKEN, "612345678", "oui", "rdv"):
        assert secret not in written


@pytest.fixture
def wire(service: tuple[Wire, Inbox], logs: list[EventDict]) -> Wire:
    return service[0]


@pytest.fixture
def inbox(service: tuple[Wire, Inbox]) -> Inbox:
    found = service[1]
    found.recorded.clear()
    found.quarantined.clear()
    found.fault, found.delay = None, 0.0
    return found


def content(answer: Answer) -> dict[str, object]:
    assert answer.headers["content-type"] == "application/json"
    found = json.loads(answer.body)
    assert isinstance(found, dict)
    return found


# --- What inSIM sends


@pytest.mark.parametrize("token", [TOKEN, OLD_TOKEN])
def test_an_event_is_written_down_and_then_answered(wire: Wire, inbox: Inbox, token: str) -> None:
    answer = wire.get(f"/hooks/insim/{token}?{sms().decode()}")
    assert (answer.status, content(answer)) == (200, {"ok": True})
    assert inbox.texts() == ["oui"]


def test_the_answer_waits_for_the_disk(wire: Wire, inbox: Inbox) -> None:
    inbox.delay = 0.2
    with wire.open() as connection:
        connection.sendall(f"GET {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
        connection.settimeout(0.1)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        connection.settimeout(10)
        assert answer_on(connection).status == 200
    assert inbox.texts() == ["oui"]


def test_what_cannot_be_read_is_quarantined_and_explained(wire: Wire, inbox: Inbox) -> None:
    answer = wire.get(f"/hooks/insim/{TOKEN}?message=oui")
    assert answer.status == 200
    assert content(answer) == {"ok": False, "problem": "The value is not JSON."}
    assert inbox.quarantined == [("The value is not JSON.", "message=oui")]
    assert inbox.recorded == []


@pytest.mark.parametrize("target", [GOOD, f"/hooks/insim/{TOKEN}?message=oui"])
@pytest.mark.parametrize("fault", [StoreUnavailable("disk full"), RuntimeError("oui from +33612345678")])
def test_what_could_not_be_written_down_is_asked_for_again(
    wire: Wire, inbox: Inbox, fault: Exception, target: str
) -> None:
    inbox.fault = fault
    answer = wire.get(target)
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert content(answer)["ok"] is False
    inbox.fault = None
    assert wire.get(target).status == 200


def test_an_event_of_another_account_is_told_once(wire: Wire, inbox: Inbox, logs: list[EventDict]) -> None:
    for _ in range(3):
        wire.get(f"/hooks/insim/{TOKEN}?{sms(device_identification='new@phone.fr').decode()}")
    assert len(inbox.recorded) == 3
    assert [event["named"] for event in logs if "named" in event] == ["n•••@phone.fr"]


# --- Who may send


def test_every_other_path_is_the_same_plain_404(wire: Wire, inbox: Inbox) -> None:
    other = wire.get("/nothing/here")
    assert other.status == 404
    wrong = secrets.token_urlsafe(len(TOKEN))[: len(TOKEN)]
    for path in (
        f"/hooks/insim/{wrong}",  # 20
        f"/hooks/insim/{TOKEN}/",  # 19
        f"/hooks/insim/{TOKEN}/x",
        f"/hooks/insim//{TOKEN}",
        f"//hooks/insim/{TOKEN}",
        f"/hooks/insim/./{TOKEN}",
        f"/hooks/insim/%2e/{TOKEN}",
        f"/hooks/insim/%{ord(TOKEN[0]):02x}{TOKEN[1:]}",
        f"/hooks/%69nsim/{TOKEN}",
        f"/hooks/insim/{TOKEN.swapcase()}",
        f"/HOOKS/insim/{TOKEN}",
        f"/hooks/insim/{TOKEN[:-1]}",
        f"/hooks/insim/{TOKEN}x",
        f"/hooks/insim/{TOKEN}%00",
        f"/hooks/insim/{TOKEN};a=b",
        "/hooks/insim/",
        "/hooks/insim",
    ):
        for method in ("GET", "POST", "OPTIONS"):
            answer = wire.get(f"{path}?{sms().decode()}", method)
            assert answer.same_as(other), path
    assert (inbox.recorded, inbox.quarantined) == ([], [])


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "OPTIONS", "DELETE", "PATCH", "TRACE"])  # 1
def test_only_a_get_does_anything(wire: Wire, inbox: Inbox, method: str) -> None:
    answer = wire.get(GOOD, method) if method != "HEAD" else head(wire, GOOD)
    assert (answer.status, answer.headers["allow"]) == (405, "GET")
    assert (inbox.recorded, inbox.quarantined) == ([], [])


def head(wire: Wire, target: str) -> Answer:
    return wire.send(f"HEAD {target} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".encode())


def test_the_rest_of_the_application_is_there(wire: Wire) -> None:
    assert wire.get("/health").body == b'"fine"'


def test_without_an_application_behind_it_a_404_looks_the_same(wire: Wire) -> None:
    async def never(*_: object, **__: object) -> None:
        raise AssertionError("nothing to keep")

    with serving(Hooks([TOKEN], HERE, KeptEvents(record=never, quarantine=never), lambda: NOW)) as alone:
        assert alone.get("/nothing/here").same_as(wire.get("/nothing/here"))


def test_mounted_in_an_application_it_takes_the_same_paths(wire: Wire, inbox: Inbox) -> None:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/hooks/insim", Hooks([TOKEN], HERE, inbox.kept(), lambda: NOW))
    with serving(app) as mounted:
        assert mounted.get(GOOD).status == 200
        assert mounted.get("/hooks/insim/x").same_as(wire.get("/nothing/here"))
        assert mounted.get(f"/hooks/insim/{TOKEN}/").same_as(wire.get("/nothing/here"))
    assert inbox.texts() == ["oui"]


def test_hooks_do_not_start_with_a_token_that_can_be_guessed() -> None:
    inbox = Inbox()
    for tokens in ([], ["secret"], [TOKEN, "secret"]):
        with pytest.raises(ValueError, match="token"):
            Hooks(tokens, HERE, inbox.kept(), lambda: NOW)


# --- What is barely HTTP, or not at all


@pytest.mark.parametrize(
    "raw",
    [
        f"GET {GOOD} HTTP/1.0\r\n\r\n",  # 21
        f"GET {GOOD} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        f"GET http://evil.example{GOOD} HTTP/1.1\r\nHost: here\r\n\r\n",
        f"GET {GOOD} HTTP/1.1\r\nHost: here\r\nX-Forwarded-For: 127.0.0.1, '; DROP\r\n\r\n",
        f"GET {GOOD} HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\noui",
        f"GET {GOOD}#fragment HTTP/1.1\r\nHost: here\r\n\r\n",
        f"GET {GOOD}&{'&'.join(f'p{count}=1' for count in range(5000))} HTTP/1.1\r\nHost: here\r\n\r\n",  # 16
    ],
    ids=lambda raw: raw.replace(GOOD, "…")[:50],
)
def test_unusual_http_is_http(wire: Wire, inbox: Inbox, raw: str) -> None:
    assert wire.send(raw.encode()).status == 200
    assert inbox.texts() == ["oui"]


@pytest.mark.parametrize(
    "raw",
    [
        f"GET {GOOD}é HTTP/1.1\r\nHost: here\r\n\r\n".encode(),  # 10
        f"GET {GOOD}".encode() + b"\xff\xfe HTTP/1.1\r\nHost: here\r\n\r\n",
        f"GET {GOOD}\0 HTTP/1.1\r\nHost: here\r\n\r\n".encode(),
        f"GET {GOOD} with spaces HTTP/1.1\r\nHost: here\r\n\r\n".encode(),
        f"NONSENSE {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode(),
        f"GET {GOOD} HTTP/9.9\r\nHost: here\r\n\r\n".encode(),
        f"GET {GOOD} HTTP/1.1\r\nHost : here\r\n\r\n".encode(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # TLS, spoken to a plain port
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\r\n\r\noui\r\n\r\n",
    ],
    ids=lambda raw: repr(raw.replace(GOOD.encode(), b"..")[:30]),
)
def test_what_is_not_http_is_refused_by_the_server(wire: Wire, inbox: Inbox, raw: bytes) -> None:
    assert wire.send(raw).status == 400
    assert (inbox.recorded, inbox.quarantined) == ([], [])
    assert wire.get(GOOD).status == 200


def test_a_line_break_smuggled_into_a_text_stays_in_the_text(wire: Wire, inbox: Inbox) -> None:
    text = "oui\r\n\r\nGET /health HTTP/1.1\r\nHost: here\r\n\r\n"
    assert content(wire.get(f"/hooks/insim/{TOKEN}?{sms(message=text).decode()}")) == {"ok": True}  # 14
    assert inbox.texts() == [text]


@pytest.mark.parametrize("size", [8_000, 32_000, 60_000])
def test_a_long_text_is_read(wire: Wire, inbox: Inbox, size: int) -> None:
    answer = wire.get(f"/hooks/insim/{TOKEN}?{sms(message='x' * size).decode()}")  # 15
    assert content(answer) == {"ok": True}
    assert inbox.texts() == ["x" * size]


@pytest.mark.parametrize("size", [64 * 1024, 70_000, 131_072, 200_000, 400_000])
def test_an_address_beyond_all_bounds_is_refused_by_the_server(wire: Wire, inbox: Inbox, size: int) -> None:
    answer = wire.get(f"/hooks/insim/{TOKEN}?{sms(message='x' * size).decode()}")  # 15
    assert answer.status == 400
    assert (inbox.recorded, inbox.quarantined) == ([], [])


def test_an_endless_address_is_not_collected(wire: Wire, inbox: Inbox) -> None:
    sent, piece = 0, b"x" * 65_536
    with wire.open() as connection:
        connection.sendall(f"GET {GOOD}".encode())
        with pytest.raises(OSError):
            while sent < 100 * LONGEST_HEAD:
                connection.sendall(piece)
                sent += len(piece)
    assert sent < 40 * LONGEST_HEAD  # the rest of it are the system's buffers
    assert wire.get(GOOD).status == 200
    assert inbox.texts() == ["oui"]


def test_a_large_body_is_not_taken_for_a_large_head(wire: Wire) -> None:
    size = 3 * LONGEST_HEAD
    raw = f"POST /health HTTP/1.1\r\nHost: here\r\nContent-Length: {size}\r\n\r\n".encode() + b"x" * size
    assert wire.send(raw).status == 405


def test_a_client_that_leaves_before_the_answer_loses_nothing(wire: Wire, inbox: Inbox) -> None:
    inbox.delay = 0.1
    with wire.open() as connection:  # 18
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closes with a reset
        connection.sendall(f"GET {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
        time.sleep(0.05)
    deadline = time.monotonic() + 5
    while not inbox.recorded and time.monotonic() < deadline:
        time.sleep(0.01)
    assert inbox.texts() == ["oui"]


def test_a_head_that_never_ends_is_given_up(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("responder.web.bounded_http.PATIENCE", 0.3)
    alone = serving(Hooks([TOKEN], HERE, inbox.kept(), lambda: NOW))
    with alone as wire, wire.open() as silent, wire.open() as slow, wire.open() as second:
        slow.sendall(b"GET /hooks")  # 17
        second.sendall(f"GET {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
        assert answer_on(second).status == 200
        second.sendall(b"GET /hooks")
        for connection in (silent, slow, second):
            assert connection.recv(1) == b""
    assert inbox.texts() == ["oui"]


def test_two_requests_on_one_connection_are_two_events(wire: Wire, inbox: Inbox) -> None:
    with wire.open() as connection:
        for parameter, sent in (("message", SMS), ("calls", CALL)):
            target = f"/hooks/insim/{TOKEN}?{query(parameter, sent).decode()}"
            connection.sendall(f"GET {target} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
            assert answer_on(connection).status == 200
    assert [type(incoming.event).__name__ for incoming in inbox.recorded] == ["SmsReceived", "CallEnded"]


@pytest.mark.parametrize("directly", [True, False])
def test_a_connection_is_closed_when_nobody_has_asked_for_long_enough(inbox: Inbox, directly: bool) -> None:
    with serving(_alone(inbox, directly), keep_alive=1) as wire, wire.open() as connection:
        for pause in (0.0, 0.6, 0.6):  # longer in all than what it may be idle
            time.sleep(pause)
            connection.sendall(f"GET {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
            assert answer_on(connection).status == 200
        start = time.monotonic()
        assert connection.recv(1) == b""
        assert 0.3 < time.monotonic() - start < 30


@pytest.mark.parametrize("directly", [True, False])
def test_a_connection_that_waits_long_for_an_answer_is_not_idle(inbox: Inbox, directly: bool) -> None:
    with serving(_alone(inbox, directly), keep_alive=1) as wire, wire.open() as connection:
        for inbox.delay in (0.0, 1.5):
            connection.sendall(f"GET {GOOD} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
            assert answer_on(connection).status == 200


def _alone(inbox: Inbox, directly: bool) -> Hooks:
    record_for = inbox.record_for if directly else None
    return Hooks([TOKEN], HERE, inbox.kept(record_for), lambda: NOW)


# --- What is written about it


def test_the_access_log_tells_what_came_and_nothing_of_what_was_in_it(
    wire: Wire, inbox: Inbox, logs: list[EventDict]
) -> None:
    wire.get(GOOD)
    wire.get("/health?x=oui")
    time.sleep(ALIKE + 0.2)  # requests like one of the same second share a line, and other tests made some
    lines = {(e["method"], e["path"], e["status"]) for e in logs if e["event"] in ("request", "requests")}
    assert lines == {("GET", "/hooks/insim/…", 200), ("GET", "/health", 200)}


def test_a_quarantined_hook_is_logged_by_its_reason(wire: Wire, inbox: Inbox, logs: list[EventDict]) -> None:
    wire.get(f"/hooks/insim/{TOKEN}?message={encoded('{}')}")
    assert [e["why"] for e in logs if e["event"] == "hook quarantined"] == ["unknown title"]


def test_requests_sent_before_the_first_is_answered_are_answered_in_order(wire: Wire, inbox: Inbox) -> None:
    inbox.delay = 0.05
    targets = [GOOD, "/health", GOOD.replace("oui", "non"), f"/hooks/insim/{TOKEN}?nothing", "/nowhere"]
    asked = [f"GET {target} HTTP/1.1\r\nHost: here\r\n\r\n".encode() for target in targets]
    asked[-1] = asked[-1].replace(b"Host: here", b"Host: here\r\nConnection: close")
    with wire.open() as connection:
        connection.sendall(b"".join(asked))
        raw = connection.makefile("rb").read()
    places = [raw.find(body) for body in (b'{"ok":true}', b'"fine"', b'{"ok":false', b"Not Found")]
    assert -1 not in places and places == sorted(places)
    assert raw.count(b'{"ok":true}') == 2
    assert inbox.texts() == ["oui", "non"]

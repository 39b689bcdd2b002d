"""Too much at the door of the real process: refused or let go, nothing piles up, and others are served."""

import resource
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest

from tests.acceptance.live_system import LiveSystem
from tests.live.hooks import Text
from tests.live.processes import until
from tests.live.salons import write_salon
from tests.live.service import Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]
RULES = 'rules:\n  - {name: Hello, when: sms, says: bonjour, reply: "Bonjour !"}\n'
MEGABYTE = 1024 * 1024
GET, POST = b"GET /health HTTP/1.1\r\nHost: x\r\n", b"POST /api/appointments HTTP/1.1\r\nHost: x\r\n"
HOOK = b"POST /hooks/insim/x HTTP/1.1\r\nHost: x\r\n"
CHUNK = b"10000\r\n" + b"x" * 65_536 + b"\r\n"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder: Path = write_salon(tmp_path_factory.mktemp("door"), RULES)
    api = {"RESPONDER_MODE": "rehearsal", "RESPONDER_API_TOKENS": "canary-api-token-9fQe7Lw2XhR4tYb6Nc1M"}
    with Service(folder, "http://127.0.0.1:9", api) as found:
        found.hook(text_of("+33612000001"))
        yield found


def text_of(number: str) -> str:
    """Somebody's SMS, as the query of a hook."""
    return Text(number, "bonjour", LiveSystem.now()).query()


def status(service: Service, pieces: list[bytes]) -> int:
    """Returns the status of the answer; 0 where the connection was ended without one."""
    with closing(socket.create_connection(("127.0.0.1", service.port), 20)) as wire:
        with suppress(ConnectionError, TimeoutError):
            for piece in pieces:
                wire.sendall(piece)
        with suppress(ConnectionError):
            first = wire.recv(65_536)
            return int(first.split()[1]) if first.startswith(b"HTTP/1.1 ") else 0
    return 0


TOO_MUCH = {
    "a hundred thousand headers": [GET, *(b"X-%d: y\r\n" % number for number in range(100_000)), b"\r\n"],
    "a header of eight megabytes": [GET, b"X: ", *[b"y" * MEGABYTE] * 8, b"\r\n\r\n"],
    "an address of eight megabytes": [b"GET /", *[b"y" * MEGABYTE] * 8, b" HTTP/1.1\r\nHost: x\r\n\r\n"],
    "a body of a terabyte": [POST, b"Content-Length: 1099511627776\r\n\r\n", *[b"x" * MEGABYTE] * 8],
    "a body without an end": [POST, b"Transfer-Encoding: chunked\r\n\r\n", *[CHUNK] * 200],
    "a body to a hook": [HOOK, b"Content-Length: 99999999\r\n\r\n", b"x" * MEGABYTE],
    "two lengths": [POST, b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"],
    "a length and chunks": [POST, b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"],
    "a chunk of a negative length": [POST, b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n"],
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_too_much_is_refused_and_not_collected(service: Service, name: str) -> None:
    assert service.process is not None
    before = service.process.resident()
    for _ in range(3):
        answered = status(service, TOO_MUCH[name])
        assert answered == 0 or 400 <= answered < 500, answered
    assert service.process.resident() - before < 24 * MEGABYTE
    assert service.get("/health").status_code == 200


def test_a_crowd_of_connections_that_say_nothing_keeps_no_webhook_out(service: Service) -> None:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    crowd = min(1_500, soft - 300)
    with ExitStack() as stack:
        for _ in range(crowd):
            with suppress(OSError):
                stack.enter_context(closing(socket.create_connection(("127.0.0.1", service.port), 5)))
        for number in range(20):
            answer = service.hook(text_of(f"+3361300{number:04d}"))
            assert answer.status_code == 200
    until(lambda: service.get("/health/ready").status_code == 200, "it is as ready as before")
    service.all_decided()


def test_a_thousand_requests_in_one_breath_are_answered_in_their_order(service: Service) -> None:
    queries = [text_of(f"+3361400{number:04d}") for number in range(1_000)]
    hook = f"GET /hooks/insim/{service.token}?%s HTTP/1.1\r\nHost: x\r\n\r\n"
    with closing(socket.create_connection(("127.0.0.1", service.port), 20)) as wire:
        wire.sendall("".join(hook % query for query in queries).encode())
        got, end = b"", time.monotonic() + 30
        while got.count(b"HTTP/1.1 ") < len(queries) and time.monotonic() < end:
            got += wire.recv(65_536)
    assert got.count(b"HTTP/1.1 200") == len(queries), service.output()[-4000:]
    service.all_decided()
    assert service.count("SELECT count(*) FROM inbox WHERE contact LIKE '+3361400%'") == len(queries)


def test_after_all_of_it_nothing_went_wrong_inside(service: Service) -> None:
    wrong = [line for line in service.output().splitlines() if "Traceback" in line or '"level": "error"' in line]
    assert not wrong

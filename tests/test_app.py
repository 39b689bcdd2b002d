"""The service as a process on a socket: what it answers, and what it does when it cannot start."""

import socket
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import httpx
import pytest

from tests.live.hooks import Text
from tests.live.processes import Running, until
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

RULES = """\
    rules:
      - name: Yes
        when: sms
        says: {words: [oui]}
        reply: C'est note.
    """
NOWHERE = "http://127.0.0.1:9"  # nobody listens there


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = write_salon(tmp_path_factory.mktemp("salon"), RULES)
    with Service(folder, NOWHERE, {"RESPONDER_MODE": "rehearsal"}) as service:
        yield service


def hook(number: int, text: str = "oui") -> str:
    """The path and query of an event of its own."""
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=2)
    return f"/hooks/insim/{TOKEN}?{Text(f'+336123{number:05}', text, at).query()}"


def talk(service: Service, *requests: bytes) -> bytes:
    """Everything the server says on one connection until it closes it."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=10) as connection:
        connection.sendall(b"".join(requests))
        said = b""
        while part := connection.recv(65_536):
            said += part
    return said


def get(target: str, *lines: str, version: str = "1.1") -> bytes:
    return "\r\n".join((f"GET {target} HTTP/{version}", "Host: here", *lines, "", "")).encode()


# What it answers


def test_health_is_small_and_tells_no_secret(service: Service) -> None:
    answer = service.get("/health")
    assert answer.status_code == 200
    known = {"live", "ready", "mode", "rules", "rulebook", "undecided", "waiting", "unreadable", "paused", "problems"}
    assert set(answer.json()) == known | {"codes"}
    passed_on = {"x-forwarded-for": "203.0.113.7"}
    stranger = httpx.get(f"http://127.0.0.1:{service.port}/health", headers=passed_on, trust_env=False)
    assert (stranger.status_code, stranger.json()) == (200, {"live": True, "ready": True})
    assert answer.json() | {"rulebook": "", "undecided": 0, "waiting": 0, "unreadable": 0} == {
        "waiting": 0,
        "unreadable": 0,
        "live": True, "ready": True, "mode": "rehearsal", "rules": 1, "rulebook": "", "undecided": 0, "paused": False,
        "problems": [], "codes": [],
    }  # fmt: skip
    assert TOKEN not in answer.text


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/", "/hooks", "/hooks/insim/"])
def test_strangers_find_nothing(service: Service, path: str) -> None:
    answer = service.get(path)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})
    assert "server" not in answer.headers


def test_a_wrong_token_is_answered_as_any_other_path(service: Service) -> None:
    wrong, other = service.get("/hooks/insim/" + "x" * len(TOKEN)), service.get("/nothing")
    assert (wrong.status_code, wrong.content) == (other.status_code, other.content) == (404, wrong.content)
    assert {*wrong.headers} == {*other.headers}


def test_an_event_is_on_disk_when_it_is_answered(service: Service) -> None:
    for number in range(50):
        before = service.count("SELECT count(*) FROM inbox")
        assert service.get(hook(number)).status_code == 200
        assert service.count("SELECT count(*) FROM inbox") == before + 1


def test_an_answer_written_whole_has_the_head_of_any_other(service: Service) -> None:
    whole, usual = service.get(hook(100)), service.get(f"/hooks/insim/{TOKEN}?message=%7B")
    assert whole.json() == {"ok": True}
    assert {*whole.headers} == {*usual.headers} == {"content-length", "content-type", "date"}
    assert abs(time.mktime(time.strptime(whole.headers["date"], "%a, %d %b %Y %H:%M:%S GMT")) - time.mktime(
        time.gmtime()
    )) <= 2  # fmt: skip


def test_requests_sent_at_once_on_one_connection_are_answered_in_their_order(service: Service) -> None:
    targets = [hook(200), "/nothing", hook(201), f"/hooks/insim/{TOKEN}?message=%7B", hook(202)]
    said = talk(service, *map(get, targets), get("/health", "Connection: close"))
    statuses = [int(part.split(b" ", 1)[0]) for part in said.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [200, 404, 200, 200, 200, 200]
    assert said.count(b'{"ok":true}') == 3 and said.count(b'"ok":false') == 1


@pytest.mark.parametrize(("line", "version"), [("Connection: close", "1.1"), ("X-Nothing: x", "1.0")])
def test_a_connection_that_is_to_end_ends_after_the_answer(service: Service, line: str, version: str) -> None:
    said = talk(service, get(hook(300 + len(line)), line, version=version))
    assert said.startswith(b"HTTP/1.1 200 OK") and said.endswith(b'{"ok":true}')
    assert b"connection: close" in said


def test_who_sends_slowly_or_nothing_keeps_nobody_waiting(service: Service) -> None:
    alone = answering_takes(service, range(600, 620))
    with ExitStack() as stack:
        for number in range(400):
            idle = stack.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=10))
            if number % 2:
                idle.sendall(f"GET /hooks/insim/{TOKEN}?message=%7B%22fro".encode())
        took = answering_takes(service, range(400, 450))
    assert took < max(0.05, 5 * alone)  # others may be using the machine


def answering_takes(service: Service, numbers: Iterable[int]) -> float:
    """Seconds, the middle one of these webhooks."""
    took = []
    for number in numbers:
        start = time.perf_counter()
        assert service.get(hook(number)).status_code == 200
        took.append(time.perf_counter() - start)
    return median(took)


def test_the_same_event_from_many_connections_at_once_is_one(service: Service) -> None:
    target, before = hook(500, "une fois"), service.count("SELECT count(*) FROM inbox")
    with ExitStack() as stack:
        connections = [
            stack.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=10)) for _ in range(40)
        ]
        for connection in connections:
            connection.sendall(get(target, "Connection: close"))
        for connection in connections:
            assert connection.recv(100).startswith(b"HTTP/1.1 200")
    assert service.count("SELECT count(*) FROM inbox") == before + 1


# When it cannot start


def ended(service: Service) -> tuple[int, str]:
    process: Running = service.launch()
    code = process.ended()
    assert "Traceback" not in process.output()
    return code, process.output()


def test_rules_that_are_wrong_at_the_start_are_told_with_their_place(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES.replace("reply:", "repli:"))
    code, said = ended(Service(tmp_path, NOWHERE))
    assert code == 2
    assert "salon.yaml:5:" in said and "repli" in said


def test_a_port_that_is_taken_is_told_and_the_database_let_go(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        code, said = ended(Service(tmp_path, NOWHERE, port=other.getsockname()[1]))
    assert code == 2
    assert "Cannot listen on 127.0.0.1" in said
    with Service(tmp_path, NOWHERE) as again:
        assert again.health()["ready"]


def test_a_database_that_cannot_be_is_told(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    code, said = ended(Service(tmp_path, NOWHERE, {"RESPONDER_DATABASE_URL": "sqlite:////nowhere/responder.db"}))
    assert code == 2
    assert "/nowhere" in said


def test_what_it_says_at_the_start_shows_no_token(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    with Service(tmp_path, NOWHERE) as service:
        said = until(lambda: "callback" in service.output() and service.output(), "it says how to be called")
        assert service.stop() in (0, -15)
    assert TOKEN not in service.output()
    assert TOKEN[:4] in str(said) and "live" in str(said)

"""Webhooks are answered in time while hundreds of connections dawdle, backups are made and a number is forgotten."""

import asyncio
import socket
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.acceptance.live_system import LiveSystem
from tests.live.hooks import Text
from tests.live.load import deliver_paced, request
from tests.live.processes import responder
from tests.live.salons import write_salon
from tests.live.service import Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]
RULES = 'rules:\n  - {name: Hello, when: sms, says: bonjour, reply: "Bonjour !"}\n'
SLOW, HOOKS, A_SECOND = 500, 800, 250  # the commands are at work meanwhile


def _dawdling(service: Service, stack: ExitStack) -> None:
    """Connections that begin a request and never end it."""
    for _ in range(SLOW):
        wire = stack.enter_context(socket.create_connection(("127.0.0.1", service.port), 10))
        wire.sendall(f"GET /hooks/insim/{service.token}?message=%7B".encode())


def _hooks(service: Service) -> list[bytes]:
    at = LiveSystem.now()
    texts = (Text(f"+336{number:08d}", f"allô {number}", at) for number in range(HOOKS))
    return [request(f"/hooks/insim/{service.token}", text.query()) for text in texts]


@pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")
def test_slow_connections_and_backups_keep_no_webhook_waiting(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    with ExitStack() as stack:
        service = stack.enter_context(Service(tmp_path, "http://127.0.0.1:9", {"RESPONDER_MODE": "rehearsal"}))
        _dawdling(service, stack)
        (tmp_path / "copies").mkdir()
        environment = service.environment()
        commands = [("backup", str(tmp_path / "copies" / "one.db")), ("forget", "+33600000001", "--yes")]
        beside = [
            subprocess.Popen(
                responder(*command),
                env=environment,
                cwd=tmp_path,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            for command in commands
        ]
        answers, _ = asyncio.run(deliver_paced(service.port, _hooks(service), a_second=A_SECOND, connections=32))
        printed = [process.communicate(timeout=60)[0] for process in beside]
        assert [process.returncode for process in beside] == [0, 0], printed
        service.all_decided()
        assert "Traceback" not in service.output()
    assert {answer.status for answer in answers} == {200}
    took = sorted(answer.seconds for answer in answers)
    # A quarter of a second is what is promised; a machine that is busy with other tests gets some more.
    assert took[len(took) * 99 // 100] < 1.5
    assert took[-1] < 4
    print(f"p50 {took[len(took) // 2]:.3f} p99 {took[len(took) * 99 // 100]:.3f} max {took[-1]:.3f}")

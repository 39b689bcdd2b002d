"""Tests where a rule's post must not lead: on to another address, and to a name that stands for a private one."""

import base64
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.live.processes import run, until

pytestmark = pytest.mark.slow
SETTINGS = {
    "RESPONDER_POST_SECRETS": "whsec_" + base64.b64encode(b"canary-signing-secret-0123456789").decode(),
    "RESPONDER_POST_NETWORKS": "127.0.0.2",
}


class Receiver(BaseHTTPRequestHandler):
    """Notes what it is asked; sends on to `target`, where there is one."""

    target: str
    asked: list[str]

    def do_POST(self) -> None:
        self.asked.append(self.path)
        self.send_response(307 if self.target else 204)
        if self.target:
            self.send_header("Location", self.target)
        self.end_headers()

    do_GET = do_POST  # noqa: N815 - the name is the library's

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def receiving(host: str, target: str = "") -> Iterator[tuple[str, list[str]]]:
    """Its address, and what it was asked."""
    asked: list[str] = []
    server = HTTPServer((host, 0), type("Receiving", (Receiver,), {"target": target, "asked": asked}))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _rules(allowed: str, forbidden: str) -> str:
    port = forbidden.rpartition(":")[2]
    return f"""
rules:
  - {{name: On, when: sms, says: [loin], do: 'post {allowed}/crm', reply: "Bien."}}
  - {{name: Named, when: sms, says: [nom], do: 'post https://localhost:{port}/crm', reply: "Bien."}}
"""


def _tried(place: LiveSystem, rule: str) -> str:
    rows = place.service.rows("SELECT status, why FROM posts WHERE rule = ? AND attempts > 0", rule)
    return f"{rows[0]['status']}: {rows[0]['why']}" if rows and rows[0]["why"] else ""


def test_a_redirect_is_not_followed_and_a_private_name_is_not_connected_to(tmp_path: Path) -> None:
    with ExitStack() as stack:
        private, asked = stack.enter_context(receiving("127.0.0.1"))
        allowed, passed_on = stack.enter_context(receiving("127.0.0.2", target=f"{private}/crm"))
        place = stack.enter_context(live_system(tmp_path, salon(_rules(allowed, private)), settings=SETTINGS))
        anna = place.person()
        for text in ("loin", "nom"):
            anna.texts(text)
            anna.gets("Bien.")
        for rule, said in {"On": "307", "Named": "private address"}.items():
            assert said in until(partial(_tried, place, rule), f"the post of {rule} was tried")
        assert passed_on and set(passed_on) == {"/crm"}
        assert asked == []
        listed = run("posts", "list", environment=place.service.environment(), folder=place.service.folder)
        assert listed.code == 1 and "RESPONDER_POST_NETWORKS" in listed.out

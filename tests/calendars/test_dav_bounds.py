"""A CalDAV server that answers without an end, or with more than anybody's appointments are."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from responder.access.http import Bounds
from responder.calendars.ics.reading import window_around
from responder.calendars.sources import caldav, feeds
from responder.calendars.sources.feeds import Unreachable
from responder.domain.model.state import AppointmentStatus
from tests.builders import NOON


@contextmanager
def endless() -> Iterator[str]:
    """A server whose answer to whatever is asked does not end; its address."""

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(207)
            self.send_header("Content-Type", "application/xml")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            piece = b"<!-- " + b"x" * 65_000 + b" -->"
            try:
                while True:
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            except OSError:
                self.close_connection = True

        def do_REPORT(self) -> None:
            self.answer()

        def do_PROPFIND(self) -> None:
            self.answer()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/salon/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_an_answer_that_is_too_large_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "LARGEST", 1024 * 1024)
    with endless() as address, pytest.raises(Unreachable, match="larger than 1 MB: use a calendar for appointments"):
        caldav.DavCalendar(address).read(window_around(NOON), "")


def test_an_answer_that_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "Bounds", lambda **_: Bounds(whole=0.3, largest=10**12))
    with endless() as address, pytest.raises(Unreachable, match="too slowly"):
        caldav.DavCalendar(address).tell("a", NOON, NOON, None, AppointmentStatus.CONFIRMED, "")

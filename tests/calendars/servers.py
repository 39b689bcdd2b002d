"""Servers that calendars come from: a real CalDAV server, and one that answers as it is told."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx

from tests.live.processes import Running, clean_environment, free_port, until

LOGIN, PASSWORD = "salon", "canary-calendar-password"
_CONFIG = """\
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/people
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[logging]
level = warning
"""
_MAKE = """<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
<resourcetype><collection/><C:calendar/></resourcetype>
<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
</prop></set></mkcol>"""


@dataclass
class Radicale:
    """A calendar, and a person who edits it with a program of their own."""

    url: str
    http: httpx.Client

    def put(self, uid: str, text: str) -> None:
        self.http.put(f"{uid}.ics", content=text, headers={"content-type": "text/calendar"}).raise_for_status()

    def get(self, uid: str) -> str:
        return self.http.get(f"{uid}.ics").raise_for_status().text.replace("\r\n ", "")

    def delete(self, uid: str) -> None:
        self.http.delete(f"{uid}.ics").raise_for_status()


@contextmanager
def radicale(folder: Path) -> Iterator[Radicale]:
    port = free_port()
    (folder / "people").write_text(f"{LOGIN}:{PASSWORD}\n")
    (folder / "radicale.ini").write_text(_CONFIG.format(port=port, folder=folder))
    command = [sys.executable, "-m", "radicale", "--config", str(folder / "radicale.ini")]
    process = Running(command, environment=clean_environment({}), log=folder / "radicale.log", folder=folder)
    url = f"http://127.0.0.1:{port}/{LOGIN}/agenda/"
    try:
        with httpx.Client(base_url=url, auth=(LOGIN, PASSWORD), trust_env=False, timeout=30) as http:
            until(lambda: _answers(http, process), "radicale answers")
            http.request("MKCOL", "", content=_MAKE).raise_for_status()
            yield Radicale(url, http)
    finally:
        process.stop()


def _answers(http: httpx.Client, process: Running) -> bool:
    assert process.alive(), process.output()
    try:
        return http.request("OPTIONS", "").status_code < 500
    except httpx.TransportError:
        return False


@dataclass
class Feed:
    """A web server with one calendar; `tag` makes it answer 304 to who has it already."""

    url: str
    text: str = ""
    status: int = 200
    tag: str = ""
    location: str = ""
    asked: list[str] = field(default_factory=list)  # what was sent with If-None-Match
    authorized: list[str] = field(default_factory=list)


@contextmanager
def feed(text: str = "") -> Iterator[Feed]:
    told = Feed("", text)

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen = self.headers.get("If-None-Match", "")
            told.asked.append(seen)
            told.authorized.append(self.headers.get("Authorization", ""))
            status = 304 if told.tag and seen == told.tag else told.status
            body = told.text.encode() if status == 200 else b""
            self.send_response(status)
            for name, value in (("ETag", told.tag), ("Location", told.location)):
                if value:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    told.url = f"http://127.0.0.1:{server.server_port}/salon.ics"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

"""A web server that remembers what it was asked, on an address of this machine."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Reply = tuple[int, Mapping[str, str], bytes]


@dataclass
class Heard:
    url: str = ""
    port: int = 0
    asked: list[tuple[str, str, Message]] = field(default_factory=list)  # method, path, headers

    def logins(self) -> list[str]:
        return [headers["authorization"] for _, _, headers in self.asked if headers["authorization"]]


@contextmanager
def serving(play: Callable[[str], Reply], address: str = "127.0.0.1") -> Iterator[Heard]:
    heard = Heard()

    class Answers(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            heard.asked.append((self.command, self.path, self.headers))
            status, headers, body = play(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    for method in ("GET", "PUT", "REPORT", "PROPFIND"):
        setattr(Answers, f"do_{method}", Answers.answer)
    server = ThreadingHTTPServer((address, 0), Answers)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    heard.port, heard.url = server.server_port, f"http://{address}:{server.server_port}"
    try:
        yield heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

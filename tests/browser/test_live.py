"""Open pages after sleep, restarts and lost networks: right again within five seconds, and meanwhile they say so."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.live_system import live_system, shipped
from tests.browser.conftest import Salon
from tests.live.hooks import PARIS

Open = Callable[..., Page]


@pytest.fixture
def salon(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Salon]:
    """Serves a salon of its own: it is killed."""
    with live_system(
        tmp_path_factory.mktemp("salon"), shipped(), settings={"RESPONDER_CADENCES": "watch=0.1"}
    ) as place:
        yield Salon(place, chromium)


def test_a_page_finds_by_itself_what_came_while_the_service_was_gone(
    salon: Salon, opened: Open, complaints: list[str]
) -> None:
    page, person = opened("/all", timezone_id="Asia/Tokyo"), salon.person()
    banner = page.locator("#offline")
    expect(banner).to_be_hidden()
    salon.service.kill()
    expect(banner).to_be_visible(timeout=5_000)
    minutes = [f"{datetime.now(PARIS) - timedelta(minutes=ago):%H:%M}" for ago in (0, 1)]
    assert banner.locator("time").inner_text() in minutes, "on the clock of the business, wherever its owner is"
    salon.service.start()
    begun = monotonic()
    person.texts("Êtes-vous ouverts demain ?")
    page.get_by_text("Êtes-vous ouverts demain ?").wait_for(timeout=6_000)
    expect(banner).to_be_hidden()
    assert monotonic() - begun < 5
    complaints.clear()


def test_a_page_finds_what_came_while_the_network_was_away(salon: Salon, opened: Open, complaints: list[str]) -> None:
    page = opened("/all")
    page.wait_for_timeout(500)
    page.context.set_offline(True)
    first, second = salon.person(), salon.person()
    first.texts("Premier message, une place lundi ?")
    salon.service.all_sent()
    expect(page.locator("#offline")).to_be_visible(timeout=13_000)
    second.texts("Deuxième message, une place mardi ?")
    salon.service.all_sent()
    page.context.set_offline(False)
    begun = monotonic()
    for words in ("Premier message, une place lundi ?", "Deuxième message, une place mardi ?"):
        page.get_by_text(words).wait_for(timeout=6_000)
    assert monotonic() - begun < 5
    expect(page.locator("#offline")).to_be_hidden()
    complaints.clear()


def test_a_page_that_was_hidden_closes_its_stream_and_is_right_when_it_is_seen_again(
    salon: Salon, opened: Open
) -> None:
    page, person = opened("/all"), salon.person()
    page.wait_for_timeout(400)
    _show(page, False)
    person.texts("Pendant la pause : une place mercredi ?")
    salon.service.all_sent()
    page.wait_for_timeout(500)
    assert page.get_by_text("Pendant la pause : une place mercredi ?").count() == 0
    _show(page, True)
    page.get_by_text("Pendant la pause : une place mercredi ?").wait_for(timeout=5_000)


def test_a_network_that_is_gone_without_a_word_is_noticed(salon: Salon, chromium: Browser) -> None:
    """Acts as Wi-Fi that drops packets: the connection stands, and nothing comes over it."""
    with Tunnel(salon.service.port) as tunnel:
        context = salon.context()
        page = context.new_page()
        page.goto(f"http://localhost:{tunnel.port}/console/all")
        expect(page.locator("#offline")).to_be_hidden()
        page.wait_for_timeout(400)
        tunnel.swallows = True
        person = salon.person()
        person.texts("Dans le tunnel : une place vendredi ?")
        salon.service.all_sent()
        expect(page.locator("#offline")).to_be_visible(timeout=16_000)
        tunnel.swallows = False
        begun = monotonic()
        page.get_by_text("Dans le tunnel : une place vendredi ?").wait_for(timeout=8_000)
        assert monotonic() - begun < 5
        context.close()


def test_the_service_stops_within_a_second_with_twenty_open_pages(
    salon: Salon, opened: Open, complaints: list[str]
) -> None:
    cookie = next(iter(salon.state["cookies"]))  # type: ignore[call-overload]
    head = (
        f"GET /console/live?since=x HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie['name']}={cookie['value']}\r\n\r\n"
    )
    streams = []
    for _ in range(20):
        stream = socket.create_connection(("127.0.0.1", salon.service.port), timeout=10)
        stream.sendall(head.encode())
        assert b"text/event-stream" in stream.recv(4096)
        streams.append(stream)
    page = opened("/")
    page.wait_for_timeout(300)
    begun = monotonic()
    assert salon.service.stop() == 0
    took = monotonic() - begun
    for stream in streams:
        stream.close()
    page.close()
    complaints.clear()
    print(f"{took * 1000:.0f} ms to stop")
    assert took < 1, took


def _show(page: Page, seen: bool) -> None:
    """A headless browser is never hidden: the page is told so as it would be."""
    page.evaluate(
        """(seen) => {
          Object.defineProperty(document, "hidden", { value: !seen, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        seen,
    )


class Tunnel:
    """Passes bytes on to the service, or swallows them."""

    def __init__(self, port: int) -> None:
        self._to, self.swallows = port, False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._ended = False

    def __enter__(self) -> "Tunnel":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._ended = True
        self._listener.close()

    def _accept(self) -> None:
        while not self._ended:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._to))
            for source, target in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with closing(source), closing(target):
            try:
                while content := source.recv(65_536):
                    if not self.swallows:
                        target.sendall(content)
            except OSError:
                return

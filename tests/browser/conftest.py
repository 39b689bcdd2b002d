"""Chromium on a salon: the real service and the simulated phone, and an owner who is signed in."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.acceptance.live_system import LiveSystem, Person, live_system, shipped

expect.set_options(timeout=20_000)  # milliseconds; on a busy machine five seconds are not many

ARGUMENTS = [
    "--no-sandbox",  # as root there is no other way
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 740}
PASSWORD = "trois mots faciles"
AXE = Path(os.environ.get("RESPONDER_TEST_AXE", "build/axe/package/axe.min.js"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's own. Fails where there is none: a browser test that is skipped shows nothing."""
    path = os.environ.get("RESPONDER_TEST_CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.fail("There is no Chromium here: apt-get install chromium, or name it in RESPONDER_TEST_CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's source. It is larger than all our own scripts, so it is not in the repository."""
    if not AXE.is_file():
        pytest.fail(f"axe-core is not at {AXE}: run  make axe  (npm fetches it), or name it in RESPONDER_TEST_AXE.")
    return AXE.read_text("utf-8")


class Salon:
    """A salon with its console. `owner` opens pages as Anna, who is signed in."""

    def __init__(self, place: LiveSystem, chromium: Browser) -> None:
        self.place, self.service, self._chromium = place, place.service, chromium
        self.url = place.service.url.replace("127.0.0.1", "localhost")
        self.state: dict[str, object] = self._sign_up("Anna", "owner")

    def person(self) -> Person:
        return self.place.person()

    def link_for(self, name: str, role: str) -> str:
        ran = self.service.runs("console", "invite", name, "--role", role, "--url", self.url)
        assert ran.code == 0, ran.said
        return next(word for word in ran.said.split() if word.startswith("http"))

    def _sign_up(self, name: str, role: str) -> dict[str, object]:
        context = self._chromium.new_context(locale="en")
        page = context.new_page()
        page.goto(self.link_for(name, role))
        page.fill("#password", PASSWORD)
        page.click("button.main")
        page.wait_for_url("**/console/")
        state: dict[str, object] = dict(context.storage_state())
        context.close()
        return state

    def context(self, **given: object) -> BrowserContext:
        """A browser of its own for the owner: a phone, unless told otherwise."""
        options = {"viewport": PHONE, "locale": "en", "storage_state": self.state, **given}
        return self._chromium.new_context(base_url=self.url, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def salon(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Salon]:
    """Serves a salon for the tests of a file; each brings its own people."""
    with live_system(
        tmp_path_factory.mktemp("salon"), shipped(), settings={"RESPONDER_CADENCES": "watch=0.1"}
    ) as place:
        yield Salon(place, chromium)


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Yields what pages complained of: violations of the policy, errors of scripts. None may be left at the end of a
    test; one that cuts the network empties it."""
    found: list[str] = []
    yield found
    assert found == [], "a page complained"


@pytest.fixture
def opened(salon: Salon, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens pages for the owner: `opened("/all")`, `opened("/", javaScriptEnabled=False)`."""
    contexts: list[BrowserContext] = []

    def open_(path: str = "/", **given: object) -> Page:
        context = salon.context(**given)
        contexts.append(context)
        page = context.new_page()
        listen(page, complaints)
        page.goto(f"/console{path}")
        return page

    yield open_
    for context in contexts:
        context.close()


def listen(page: Page, complaints: list[str]) -> None:
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))


def conversation_with(page: Page, person: Person) -> None:
    """Opens the conversation with somebody from the list of all."""
    page.goto("/console/all")
    page.get_by_role("link", name=shown_number(person.number)).first.click()
    page.wait_for_url("**/console/c/**")


def shown_number(number: str) -> str:
    """ "06 12 34 56 78" """
    digits = "0" + number.removeprefix("+33")
    return " ".join(digits[at : at + 2] for at in range(0, 10, 2))

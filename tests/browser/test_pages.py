"""Every page: nothing sideways, nothing an accessibility check finds, small, and of use without scripts."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from responder.web.console.pages import PAGES
from tests.browser.conftest import PASSWORD, PHONE, Salon, conversation_with, listen

Open = Callable[..., Page]

RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]
WIDTHS = (320, 360, 768, 1280)
ASKED_WITH = (  # pages that are about something named behind the question mark
    "/rules/rule?file=rules/missed_calls.yaml&rule=1", "/rules/file?name=rules/business.yaml",
    "/rules/recipe?name=waiting-list", "/rules/recipe?name=parking", "/numbers?days=90", "/contacts?tag=late",
)  # fmt: skip
STAND_INS = {"{id:int}": "1", "{token}": "nobody"}


def paths() -> list[str]:
    """Every page there is, those that other people add too."""
    found = {route.path for page in PAGES for route in page if route.method == "GET"}
    for pattern, stand_in in STAND_INS.items():
        found = {path.replace(pattern, stand_in) for path in found}
    return sorted({*(path for path in found if "{" not in path), *ASKED_WITH})


@pytest.fixture(scope="module")
def lively(salon: Salon) -> Salon:
    """Something of everything has happened."""
    asks, cancels, leaves, calls = (salon.person() for _ in range(4))
    asks.texts("Bonjour, vous faites les mèches aussi ? " + "unmotvraimenttreslongsansespace" * 5)
    cancels.has_appointment()
    cancels.texts("non je ne peux plus venir")
    leaves.texts("STOP")
    calls.calls()
    salon.service.all_sent()
    salon.service.hook("message=%7B%22broken")
    return salon


@pytest.mark.parametrize("path", ["/agenda/new", "/appointments/1"])
def test_a_date_is_seen_whole_on_a_phone(lively: Salon, opened: Open, path: str) -> None:
    page = opened(path)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.querySelector('#day').getBoundingClientRect().width") >= 170, width


@pytest.mark.parametrize("path", paths())
def test_no_page_scrolls_sideways(lively: Salon, opened: Open, path: str, complaints: list[str]) -> None:
    page = opened(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    complaints[:] = [each for each in complaints if "404" not in each]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_conversation_with_a_bare_number_does_not_scroll_sideways(lively: Salon, opened: Open, language: str) -> None:
    person = lively.person()
    person.texts("Bonjour, une place demain ?")
    lively.service.all_sent()
    page = opened("/all", viewport={"width": 320, "height": 740})
    conversation_with(page, person)
    page.evaluate("(number) => { document.querySelector('h1').textContent = number }", "+33 6 12 34 56 78")
    if language == "fr":
        page.evaluate("document.querySelector('main a.button').lastChild.textContent = 'Appeler'")
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        assert page.evaluate("document.querySelector('header nav').getBoundingClientRect().bottom") <= 740


def test_the_day_stands_in_one_line_between_two_small_buttons(opened: Open) -> None:
    page = opened("/agenda", locale="fr")
    before, after = (page.locator(f"a[rel={which}]").bounding_box() for which in ("prev", "next"))
    day = page.locator(".days strong").bounding_box()
    assert before and after and day
    assert before["width"] == after["width"] < 60 and day["height"] < 40, (before, after, day)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_accessibility_check_finds_nothing_on_any_page(
    lively: Salon, opened: Open, axe: str, scheme: str, complaints: list[str]
) -> None:
    page = opened("/", color_scheme=scheme)
    found = {}
    for path in paths():
        page.goto(f"/console{path}")
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        page.evaluate(axe + ";0")
        result = page.evaluate("(rules) => axe.run({runOnly: rules})", RULES)
        for each in result["violations"]:
            found[path, each["id"]] = [node["html"] for node in each["nodes"]][:3]
    assert found == {}
    complaints[:] = [each for each in complaints if "404" not in each]


def test_the_first_page_is_small_and_quick_on_a_phone(lively: Salon, opened: Open) -> None:
    sizes: list[int] = []
    page = opened("/more")

    def weigh(response: object) -> None:
        body = response.body() if response.status == 200 else b""  # type: ignore[attr-defined]
        sizes.append(len(gzip.compress(body)))

    took = []
    for _ in range(5):
        fresh = page.context.browser.new_context(storage_state=lively.state, viewport=PHONE)  # type: ignore[union-attr,arg-type]
        cold = fresh.new_page()
        sizes.clear()
        cold.on("response", lambda each: weigh(each) if "/live" not in each.url else None)
        cold.goto(f"{lively.url}/console/")
        took.append(cold.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
        fresh.close()
    print(f"{sum(sizes):,} bytes, {sorted(took)[2]:.0f} ms")
    assert sum(sizes) <= 90_000, sizes
    assert sorted(took)[2] <= 400, took


def test_all_can_be_read_and_sent_without_scripts(lively: Salon, opened: Open) -> None:
    page, person = opened("/all", java_script_enabled=False), lively.person()
    person.texts("Vous avez une place jeudi ?")
    lively.service.all_sent()
    page.reload()
    conversation_with(page, person)
    page.fill("#text", "Oui, à 10 h.")
    page.click("#answer button")
    expect(page.locator(".bubble", has_text="Oui, à 10 h.")).to_be_visible()
    page.get_by_role("button", name="Let the rules answer again").click()
    page.get_by_role("button", name="I answer myself for a day").click()
    expect(page.get_by_text("Rules leave them to you until")).to_be_visible()
    page.goto("/console/pause")
    page.fill("#why", "Coffee")
    page.get_by_role("button", name="Pause all sending").click()
    expect(page.locator("#state .alarm")).to_contain_text("Paused since")
    page.get_by_role("button", name="Resume").click()
    expect(page.locator("#state .alarm")).to_have_count(0)
    page.goto("/console/me")
    page.select_option("#language", "fr")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.select_option("#language", "en")
    page.click("form[action$='/me'] button")
    page.goto("/console/people")
    page.fill("#name", "Léa")
    page.fill("#again", PASSWORD)
    page.click("form[action$='/people'] button")
    expect(page.get_by_alt_text("QR code of the link")).to_be_visible()
    lively.service.all_sent()
    assert [row["text"] for row in person.messages() if row["rule"] == "(by hand)"] == ["Oui, à 10 h."]


def test_by_keyboard_alone_somebody_signs_in_answers_and_is_done(
    lively: Salon, opened: Open, complaints: list[str]
) -> None:
    person = lively.person()
    person.texts("Est-ce que je peux parler à une personne ?")
    lively.service.all_sent()
    browser = opened("/").context.browser
    assert browser is not None
    context = browser.new_context(locale="en", base_url=lively.url)
    page = context.new_page()
    listen(page, complaints)
    presses = 0

    def press(key: str, until: Callable[[], bool] = lambda: True, most: int = 40) -> None:
        nonlocal presses
        for _ in range(most):
            page.keyboard.press(key)
            presses += 1
            if until():
                return
        raise AssertionError(f"{key} never got there")

    def at(selector: str) -> Callable[[], bool]:
        return lambda: bool(page.evaluate("(s) => document.activeElement.matches(s)", selector))

    page.goto("/console/sign-in")
    press("Tab", at("#name"))
    page.keyboard.type("Anna")
    press("Tab", at("#password"))
    page.keyboard.type(PASSWORD)
    press("Enter")
    page.wait_for_url("**/console/")
    number = person.number[-2:]
    press(
        "Tab",
        lambda: bool(
            page.evaluate(
                "(n) => document.activeElement.matches('.keys a') && document.activeElement.textContent.includes(n)",
                number,
            )
        ),
    )
    press("Enter")
    page.wait_for_url("**/console/c/**")
    press("Tab", at("#text"))
    page.keyboard.type("Je vous appelle.")
    press("Tab", at("#answer button"))
    press("Enter")
    expect(page.locator(".bubble", has_text="Je vous appelle.")).to_be_visible()
    print(f"{presses} presses")
    assert presses <= 60, presses
    context.close()


def test_whoever_left_the_salon_is_led_out_of_an_open_page(lively: Salon, opened: Open, complaints: list[str]) -> None:
    browser = opened("/").context.browser
    assert browser is not None
    context = browser.new_context(locale="en", base_url=lively.url)
    page = context.new_page()
    page.goto(lively.link_for("Noé", "staff"))
    page.fill("#password", PASSWORD)
    page.click("button.main")
    page.wait_for_url("**/console/")
    assert lively.service.runs("console", "remove", "Noé").code == 0
    lively.person().texts("Bonjour, vous êtes ouverts ?")
    page.wait_for_url("**/console/sign-in", timeout=8_000)
    context.close()

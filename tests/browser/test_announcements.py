"""An announcement on a phone: composed, looked at, confirmed with a double tap, paused and stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Salon
from tests.browser.test_pages import RULES, WIDTHS

Open = Callable[..., Page]


def sound(page: Page, axe: str) -> None:
    """Nothing sideways, and nothing an accessibility check finds."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    page.evaluate(axe + ";0")
    result = page.evaluate("(rules) => axe.run({runOnly: rules})", RULES)
    assert [(each["id"], each["nodes"][0]["html"]) for each in result["violations"]] == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_announcement_is_composed_looked_at_confirmed_and_held(
    salon: Salon, opened: Open, axe: str, scripts: bool, tmp_path: Path
) -> None:
    tag = "unmotvraimenttreslongsansespace" + str(scripts)
    book = tmp_path / "people.csv"
    book.write_text("name,number,tags\n" + "".join(f"Zoé {n},+336123400{n:02d},{tag}\n" for n in range(12)), "utf-8")
    imported = salon.service.runs("contacts", "import", str(book), "--yes")
    assert imported.code == 0, imported.said
    page = opened("/more", java_script_enabled=scripts)
    page.get_by_role("link", name="Announcements").click()
    page.get_by_role("link", name="Announce something").click()
    page.fill("#text", "Bonjour {{ contact.first_name }}, nous fermons le 24. Mot" + "long" * 30)
    if scripts:
        expect(page.locator("#parts")).to_contain_text("SMS")
        shown = page.locator(".phone .bubble")
        expect(shown).to_contain_text("nous fermons le 24")
        expect(shown).not_to_contain_text("{{")
    page.locator(f'input[name="tag"][value="{tag}"]').check()
    page.get_by_text("When: at once, or later").click()
    page.fill("#day", "2036-12-20")
    page.fill("#time", "10:30")
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("12 contacts get it")).to_be_visible()
    if scripts:
        sound(page, axe)
    page.get_by_role("button", name="Change it").click()
    expect(page.locator("#time")).to_have_value("10:30")
    if scripts:
        sound(page, axe)
    page.get_by_role("button", name="Look at it").click()
    send = page.get_by_role("button", name="Send it to 12 contacts")
    send.dblclick() if scripts else send.click()
    page.wait_for_url("**/console/announcements/*")
    expect(page.locator(".mark")).to_have_text("planned")
    page.get_by_role("button", name="Pause it").click()
    expect(page.locator(".mark")).to_have_text("paused")
    page.get_by_role("button", name="Go on with it").click()
    expect(page.locator(".mark")).to_have_text("planned")
    page.get_by_text("Stop it for good").click()
    page.get_by_role("button", name="Stop it", exact=True).click()
    expect(page.locator(".mark")).to_have_text("stopped")
    if scripts:
        sound(page, axe)
    page.goto("/console/announcements")
    expect(page.locator("#announcements li").first).to_contain_text("stopped")

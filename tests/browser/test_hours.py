"""Opening hours on a phone, in French: a Sunday is opened, published and taken back, and no YAML is seen."""

from collections.abc import Callable
from time import monotonic

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Salon

Open = Callable[..., Page]
WIDTHS = (320, 360, 768, 1280)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_sunday_is_opened_and_taken_back_without_yaml(salon: Salon, opened: Open, scripts: bool) -> None:
    page, began, taps = opened("/", locale="fr", java_script_enabled=scripts), monotonic(), 0

    def tap(name: str, *, exact: bool = False) -> None:
        nonlocal taps
        taps += 1
        found = page.get_by_role("link", name=name, exact=exact).or_(page.get_by_role("button", name=name, exact=exact))
        found.first.click()

    tap("Règles")
    tap("Horaires d’ouverture")
    page.locator("summary", has_text="Dimanche").click()
    page.locator("input[name=from-6]").first.fill("10:00")
    page.locator("input[name=until-6]").first.fill("16:00")
    page.locator("details", has_text="Dimanche").get_by_role("button").click()
    expect(page.locator("summary", has_text="Dimanche")).to_contain_text("10h-16h")
    for width in WIDTHS if scripts else ():
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
    tap("Publier", exact=True)
    expect(page.get_by_role("alert")).to_be_visible()
    tap("Revenir en arrière : préparer")
    expect(page.get_by_text("vos horaires d’ouverture")).to_be_visible()
    assert "hours:" not in page.locator("main").inner_text()
    tap("Publier", exact=True)
    tap("Règles")
    tap("Horaires d’ouverture")
    expect(page.locator("summary", has_text="Dimanche")).to_contain_text("0h-24h")  # as this salon had it
    assert taps <= 12 and monotonic() - began < 120, (taps, monotonic() - began)

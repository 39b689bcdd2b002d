"""The keyboard alone: on every page each control is reached with Tab, in sight, and none holds the keyboard fast."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Salon

Open = Callable[..., Page]
PAGES = (
    "/agenda",
    "/agenda/new",
    "/agenda/import",
    "/reminders",
    "/contacts",
    "/contacts/new",
    "/contacts/import",
    "/optouts",
    "/rules/recipes",
    "/rules/hours",
    "/rules/draft/week",
    "/numbers",
    "/links",
    "/announcements",
    "/announcements/new",
    "/go-live",
)
MOST = 400  # presses of Tab: a page that needs more holds the keyboard
CONTROLS = """() => [...document.querySelectorAll(
  'main a[href], main button, main input, main select, main textarea, main summary')]
  .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.type !== 'hidden')
  .filter((each) => each.type !== 'radio' || each.checked
    || !document.querySelector(`input[name="${each.name}"]:checked`))
  .map((each, at) => { each.dataset.reach = at; return each.outerHTML.slice(0, 120) })"""
FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect()
  return {reach: at.dataset.reach ?? '', seen: box.width > 0 && box.height > 0, body: at === document.body}
}"""


@pytest.mark.parametrize("path", PAGES)
def test_every_control_of_a_page_is_reached_by_tab_and_seen_when_it_is(salon: Salon, opened: Open, path: str) -> None:
    page = opened(path)
    controls = page.evaluate(CONTROLS)
    assert controls, "a page with nothing to do needs no keyboard"
    left, hidden = set(range(len(controls))), []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["reach"]:
            left.discard(int(at["reach"]))
            hidden += [] if at["seen"] else [controls[int(at["reach"])]]
        if not left:
            break
    assert [controls[each] for each in sorted(left)] == [], "never reached"
    assert hidden == [], "reached and not seen"

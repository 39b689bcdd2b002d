"""A phone 360 pixels wide, in French: nothing that is read is cut, by a button beside it or by the bar below."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Salon, conversation_with, shown_number

Open = Callable[..., Page]


def test_the_number_of_a_nameless_contact_is_whole_beside_the_button(salon: Salon, opened: Open) -> None:
    somebody = salon.person()
    somebody.texts("Bonjour")
    page = opened("/", locale="fr")
    conversation_with(page, somebody)
    title = page.locator("h1")
    assert title.inner_text() == shown_number(somebody.number)
    ends = title.evaluate("each => { const r = document.createRange(); r.selectNodeContents(each);"
                          " return r.getBoundingClientRect().right }")  # fmt: skip
    button = page.locator("a[href^='tel:']").bounding_box()
    assert button is not None and ends <= button["x"]


@pytest.mark.parametrize("path", ["/more", "/rules/hours", "/health"])
def test_the_end_of_a_page_stands_clear_of_the_bar(opened: Open, path: str) -> None:
    page = opened(path, locale="fr")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last, bar = page.locator("main").bounding_box(), page.locator("header nav").bounding_box()
    assert last is not None and bar is not None and last["y"] + last["height"] + 16 <= bar["y"]


def test_days_and_times_have_the_width_that_they_are_read_in(opened: Open) -> None:
    page = opened("/rules/hours", locale="fr")
    page.locator("summary", has=page.get_by_text("Ouvrir")).or_(
        page.locator("summary", has_text="Ouvrir")
    ).first.click()
    for field in ("first-open", "last-open", "from-open", "until-open"):
        box = page.locator(f"#{field}").bounding_box()
        assert box is not None and box["width"] >= 240, field


WIDER_THAN_ITS_FIELD = """() => Array.from(document.querySelectorAll("select")).flatMap(each => {
  for (let above = each.closest("details"); above; above = above.parentElement.closest("details")) above.open = true
  const style = getComputedStyle(each), measure = document.createElement("canvas").getContext("2d")
  measure.font = style.font
  const arrow = 22, room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow
  return Array.from(each.options).map(one => one.label.trim()).filter(one => measure.measureText(one).width > room)
})"""


def test_no_choice_is_cut_in_its_field(opened: Open) -> None:
    page = opened("/people", locale="fr")
    found = {}
    for path in PAGES_WITH_CHOICES:
        page.goto(f"/console{path}")
        assert page.locator("select").count() or path == "/people", path
        found[path] = page.evaluate(WIDER_THAN_ITS_FIELD)
    assert not any(found.values()), found
    page.goto("/console/me")
    page.evaluate("document.querySelector('option').label = 'lire, répondre et mettre en pause (équipe)'")
    assert page.evaluate(WIDER_THAN_ITS_FIELD), "one that is cut is found"


PAGES_WITH_CHOICES = ("/people", "/me", "/rules/hours", "/announcements/new")


@pytest.mark.parametrize("height", [740, 420])  # without and with the keyboard of the phone
def test_no_button_hides_below_an_answer_of_many_lines(salon: Salon, opened: Open, height: int) -> None:
    somebody = salon.person()
    somebody.texts("Bonjour, est-ce que mon chien peut venir ?")
    page = opened("/", locale="fr", viewport={"width": 360, "height": height})
    conversation_with(page, somebody)
    page.locator("#text").fill("Une ligne de plus\n" * 12)
    box = page.locator("#answer").bounding_box()
    assert box is not None and box["height"] <= height / 2
    for name in ("C’est fait", "Je rappelle"):
        page.evaluate("scrollTo(0, 0)")
        button = page.get_by_role("button", name=name)
        button.focus()
        page.wait_for_timeout(100)
        covered = button.evaluate("""each => { const r = each.getBoundingClientRect();
            const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
            return !(top && (top === each || each.contains(top))) }""")
        assert not covered, name


CUT = """() => Array.from(document.querySelectorAll("main *")).filter(each => {
  const style = getComputedStyle(each)
  const hides = style.overflowX !== "visible" || style.overflowY !== "visible"
  const seen = each.clientWidth > 1 && !each.matches("textarea, input, select")
  return seen && hides && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
}).map(each => each.innerText)"""


@pytest.mark.parametrize("width", [320, 360])
def test_no_rule_and_no_choice_above_the_rules_is_cut(opened: Open, width: int) -> None:
    page = opened("/rules", locale="fr", viewport={"width": width, "height": 740})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.locator("#cards li").count() > 20 and page.locator("#kinds a").count() == 4
    assert page.evaluate(CUT) == []
    page.locator("#cards .said-when").first.evaluate(
        "each => { each.style.overflow = 'hidden'; each.style.maxHeight = '1rem' }"
    )
    assert len(page.evaluate(CUT)) == 1, "one that is cut is found"


def test_what_is_wrong_with_an_answer_is_read_above_the_bar(opened: Open, complaints: list[str]) -> None:
    page = opened("/rules?of=calls", locale="fr")
    page.get_by_role("link", name="Appel manqué hors ouverture").click()
    box = page.locator("textarea[name=text]").first
    box.fill("Une ligne de plus\n" * 4 + "[prénm]")
    page.get_by_role("button", name="Enregistrer la réponse dans le brouillon").first.click()
    wrong = page.locator("[id^=wrong-]")
    wrong.wait_for()
    page.wait_for_timeout(300)
    told, bar = wrong.bounding_box(), page.locator("header nav").bounding_box()
    assert told is not None and bar is not None
    assert told["y"] >= 0 and told["y"] + told["height"] <= bar["y"], (told, bar)
    complaints[:] = [each for each in complaints if "422" not in each]  # the refusal itself

"""The editor of a file: problems where the loader finds them, completions, the keyboard, the textarea without it."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import as_json
from tests.acceptance.live_system import shipped
from tests.browser.conftest import PHONE

Open = Callable[..., Page]
FILE = "rules/missed_calls.yaml"
PAGE = f"/rules/file?name={FILE}"
MARKED = ".cm-editor[data-marks]"
BAD = sorted((Path(__file__).parents[1] / "rulefiles" / "bad").glob("*.yaml"))
AT_ONCE = ("typo_in_key", "tab_indent", "duplicate_key", "unknown_list", "quote_never_closed", "smart_quotes")
IN_TIME = 1.5  # seconds from the last letter to the mark


def typable(path: Path) -> str | None:
    """The text of a file that can be typed into a page; None for what no browser sends as it is."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if {"\r", "\0", "\ufeff", "\x85", "\u2028", "\u2029"} & set(text) else text


def checked(folder: Path, text: str) -> list[str]:
    """Returns what `responder check --json` tells of the file, as "line:column"."""
    folder.mkdir()
    shipped()(folder)
    rules, templates = folder / "rules", folder / "templates"
    (rules / "missed_calls.yaml").write_text(text, "utf-8")
    loaded = load(rules, templates, now=datetime.now(UTC))
    told = json.loads(as_json(loaded.problems, loaded.rules))["problems"]
    return [f"{each['line']}:{each['column']}" for each in told if each["file"].endswith("missed_calls.yaml")]


def typed(page: Page, text: str) -> float:
    """Puts a text in the place of all; the seconds until its problems are marked."""
    page.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")  # Chromium's own replacing of lines leaves a style, which the policy refuses
    page.keyboard.insert_text(text)
    began = time.monotonic()
    page.locator(MARKED).wait_for()
    return time.monotonic() - began


def marks(page: Page) -> list[str]:
    return str(page.locator(MARKED).get_attribute("data-marks")).split()


@pytest.mark.parametrize(
    "path", [pytest.param(each, id=each.stem, marks=[] if each.stem in AT_ONCE else pytest.mark.slow) for each in BAD]
)
def test_problems_stand_where_the_loader_finds_them(path: Path, opened: Open, tmp_path: Path) -> None:
    text = typable(path)
    if text is None:
        pytest.skip("it has signs that a form changes")
    page = opened(PAGE)
    page.locator(MARKED).wait_for()
    typed(page, text)
    assert page.evaluate("document.querySelector('textarea[data-editor]').value") == text
    assert sorted(marks(page)) == sorted(checked(tmp_path / "there", text))


def test_a_mistake_is_marked_in_time(opened: Open) -> None:
    page = opened(PAGE)
    page.locator(MARKED).wait_for()
    took = []
    for number in range(5):
        took.append(typed(page, f"rules:\n  - name: A{number}\n    wen: missed call\n    reply: Hello.\n"))
        assert "3:5" in marks(page)
    print(f"{sorted(took)[2]:.2f} s from the last letter to the mark")
    assert sorted(took)[2] <= IN_TIME, took
    expect(page.locator(".cm-lint-marker-error").first).to_be_visible()


def test_tab_leaves_the_editor_and_the_save_button_sends_what_is_in_it(opened: Open) -> None:
    page = opened(PAGE)
    page.locator(MARKED).wait_for()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("# seen\n")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Save in the draft"
    page.keyboard.press("Enter")
    expect(page.locator("#draft")).to_be_visible()
    page.goto("/console/rules/draft")
    expect(page.locator("#difference")).to_contain_text("+ # seen")
    page.get_by_text("Throw the draft away…").click()
    page.get_by_role("button", name="Yes, throw the draft away").click()


def test_keys_are_proposed_as_they_are_typed(opened: Open) -> None:
    page = opened(PAGE)
    page.locator(MARKED).wait_for()
    typed(page, "rules:\n  - name: A\n    ")
    page.keyboard.type("prio")
    expect(page.locator(".cm-tooltip-autocomplete li", has_text="priority").first).to_be_visible()
    page.wait_for_timeout(150)  # keys that come with the list are taken for text, for 75 ms
    page.keyboard.press("Enter")
    page.keyboard.type("hi")
    expect(page.locator(".cm-tooltip-autocomplete li", has_text="high").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_accessibility_check_finds_nothing_in_it(opened: Open, axe: str, scheme: str) -> None:
    page = opened(PAGE, color_scheme=scheme)
    page.locator(MARKED).wait_for()
    typed(page, '# a comment\nrules:\n  - name: A\n    wen: missed call\n    reply: "Hello."\n')
    page.evaluate(axe + ";0")
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")["violations"]
    assert {each["id"]: [node["html"][:200] for node in each["nodes"]] for each in found} == {}
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_scripts_the_textarea_is_there(opened: Open) -> None:
    page = opened(PAGE, java_script_enabled=False)
    expect(page.locator("textarea#text")).to_be_visible()
    assert page.locator(".cm-editor").count() == 0


def test_only_a_page_with_a_file_of_rules_loads_it(opened: Open) -> None:
    for path in ("/rules", "/rules/draft", "/rules/file?name=templates/thanks.fr.txt"):
        assert "editor.min" not in opened(path).content()

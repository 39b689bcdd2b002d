"""Recipes in the console: asked, shown, and put into the draft; never live by themselves."""

import re
from html import unescape

import pytest

from responder.rulefiles.recipes.recipe_files import recipes
from tests.web.console.browsing import Browsing
from tests.web.console.conftest import Salon

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def english(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "en"


def rules_in(salon: Salon) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in salon.settings.rules.rglob("*.yaml")}


def version_on(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found is not None
    return found[1]


async def test_every_recipe_is_listed_in_both_languages(anna: Browsing) -> None:
    for language in ("en", "fr"):
        anna.http.headers["accept-language"] = language
        page = unescape((await anna.get("/rules/recipes")).text)
        assert [each.name for each in recipes() if each.title[language] not in page] == []


async def test_a_recipe_is_shown_then_waits_in_the_draft(salon: Salon, anna: Browsing) -> None:
    before = rules_in(salon)
    form = (await anna.get("/rules/recipe?name=parking")).text
    asked = {"name": "parking", "version": version_on(form), "answer-where": "Behind the station."}
    shown = await anna.post("/rules/recipe", None, **asked)
    assert shown.status_code == 200, shown.text
    assert "+     reply: parking.txt" in shown.text
    assert "Behind the station." in shown.text
    assert "rules/tests/" not in shown.text
    assert (await anna.get("/rules/draft")).text.count("parking.txt") == 0
    added = await anna.post("/rules/recipe", None, **asked, do="add")
    assert added.status_code == 303
    draft = (await anna.get("/rules/draft")).text
    assert "reply: parking.txt" in draft
    assert rules_in(salon) == before
    published = await anna.post("/rules/publish", None, version=version_on(draft))
    assert published.status_code == 200
    assert b"parking.txt" in rules_in(salon)["conversation.yaml"]
    assert b"parking" in rules_in(salon)["parking.yaml"], "its test is written, as the command writes it"
    text = (salon.settings.templates / "parking.fr.txt").read_text("utf-8")
    assert text == "Bonjour ! Behind the station. {{ business.name }}\n"
    assert not (salon.settings.templates / "parking.en.txt").exists(), "nobody said it in English"


async def test_words_are_asked_in_each_language_and_what_is_left_out_is_said(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"
    form = unescape((await anna.get("/rules/recipe?name=parking")).text)
    assert 'name="answer-where"' in form and 'name="answer-where.en"' in form and "anglais" in form
    asked = {"name": "parking", "answer-where": "Derrière la gare."}
    alone = unescape((await anna.post("/rules/recipe", None, **asked, **{"answer-where.en": ""})).text)
    assert 'role="note"' in alone and "parking.en.txt" not in alone
    both = unescape(
        (await anna.post("/rules/recipe", None, **asked, **{"answer-where.en": "Behind the station."})).text
    )
    assert "parking.en.txt" in both and "Hello! Behind the station." in both and 'role="note"' not in both


async def test_an_answer_that_cannot_be_taken_is_said_and_kept(anna: Browsing) -> None:
    form = (await anna.get("/rules/recipe?name=thank-you")).text
    refused = await anna.post(
        "/rules/recipe", None, name="thank-you", version=version_on(form), **{"answer-page": "avis"}
    )
    assert refused.status_code == 422
    assert "write the address of a page" in refused.text
    assert 'value="avis"' in refused.text


async def test_a_draft_that_somebody_else_changed_is_not_overwritten(anna: Browsing) -> None:
    answers = {"answer-where": "Behind the station."}
    first = await anna.post("/rules/recipe", None, name="parking", version="0", do="add", **answers)
    assert first.status_code == 303
    second = await anna.post("/rules/recipe", None, name="waiting-list", version="0", do="add")
    assert second.status_code == 409


async def test_there_is_no_recipe_of_another_name(anna: Browsing) -> None:
    assert (await anna.get("/rules/recipe?name=nothing")).status_code == 404


async def test_days_are_chosen_in_a_calendar_and_shown_again(salon: Salon, anna: Browsing) -> None:
    form = (await anna.get("/rules/recipe?name=closed-day")).text
    assert '<input type="date" id="answer-days" name="first-days" value=""' in form
    asked = {"name": "closed-day", "version": version_on(form), "first-days": "2026-12-24", "last-days": "2026-12-26"}
    shown = await anna.post("/rules/recipe", None, **asked)
    assert "2026-12-24 to 2026-12-26" in shown.text
    assert 'name="last-days" value="2026-12-26"' in shown.text


async def test_what_a_recipe_would_write_is_told_as_a_talk_and_its_lines_are_folded_away(anna: Browsing) -> None:
    page = (await anna.post("/rules/recipe", None, name="parking", **{"answer-where": "Behind the house."})).text
    talk, _, folded = page.partition('id="talk"')[2].partition("<details>")
    assert 'class="said-by-them"' in talk and 'class="said-by-us"' in talk and "reply:" not in talk
    assert 'id="lines"' in folded and 'id="lines"' not in talk


async def test_a_test_that_a_recipe_contradicts_is_told_in_the_language_of_the_page(
    salon: Salon, anna: Browsing
) -> None:
    own = "- conversation: Au calme\n  steps:\n    - they: il y a un parking ?\n    - we: nothing\n"
    folder = salon.settings.rules / "tests"
    folder.mkdir(exist_ok=True)
    (folder / "zoe.yaml").write_text(own, "utf-8")
    anna.http.headers["accept-language"] = "fr"
    answered = await anna.post("/rules/recipe", None, name="parking", **{"answer-where": "Derrière la gare."})
    assert answered.status_code == 422
    page = unescape(answered.text)
    for said in (
        "Au calme",
        "on écrit « il y a un parking ? »",
        "aucune réponse",
        "la règle « Parking demandé », avec",
    ):
        assert said in page, said
    assert "nothing" not in page and "→" not in page.partition('id="contradicted"')[2].partition("</ul>")[0]
    assert "faites changer ces tests dans leur fichier" in page, "what to do is said"


async def test_a_recipe_left_in_one_language_is_told_by_the_names_of_languages(anna: Browsing) -> None:
    anna.http.headers["accept-language"] = "fr"
    answers = {"answer-where": "Derrière la gare.", "answer-where.en": ""}
    assert (await anna.post("/rules/recipe", None, name="parking", version="0", do="add", **answers)).status_code == 303
    draft = unescape((await anna.get("/rules/draft")).text)
    assert "la réponse de « Parking demandé » n’existe pas en : anglais" in draft
    assert "écrivez-la aussi en anglais" in draft and "existe pas en : en" not in draft
    assert "ses commentaires" not in draft, "the rule beside the new one did not change"


@pytest.mark.parametrize("edited", [False, True])
async def test_what_was_live_before_a_recipe_comes_back_without_its_tests(
    salon: Salon, anna: Browsing, edited: bool
) -> None:
    asked = {"name": "address", "version": version_on((await anna.get("/rules/recipe?name=address")).text)}
    asked["answer-address"] = "1 rue de la Gare, Lyon"
    assert (await anna.post("/rules/recipe", None, **asked, do="add")).status_code == 303
    before = rules_in(salon)
    published = await anna.post("/rules/publish", None, version=version_on((await anna.get("/rules/draft")).text))
    tests = salon.settings.rules / "tests" / "address.yaml"
    assert tests.is_file()
    if edited:
        tests.write_text(tests.read_text("utf-8") + "# mine\n", "utf-8")
    undo = re.search(r'name="fingerprint" value="(\w+)"', published.text)
    assert undo is not None
    assert (await anna.post("/rules/history", None, version="0", fingerprint=undo[1])).status_code == 303
    draft = (await anna.get("/rules/draft")).text
    told = "edited and stays" if edited else "Tests that come with it (address.yaml): gone"
    assert told in draft
    assert (await anna.post("/rules/publish", None, version=version_on(draft))).status_code == 200
    assert tests.is_file() == edited
    assert {name: each for name, each in rules_in(salon).items() if name != "address.yaml"} == before

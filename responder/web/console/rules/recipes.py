"""Lists the recipes of the cookbook, asks what one needs, shows its lines, and puts it into the draft."""

import asyncio
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection
from starlette.responses import Response

from responder.domain.explanations.language_names import LANGUAGES
from responder.languages.catalogue import sentence
from responder.rulefiles.recipes.recipe_files import Recipe, in_language, recipe_named, recipes
from responder.services.console import acts
from responder.services.rules import add_recipe, drafts
from responder.services.rules.add_recipe import Adding, RecipeAdded
from responder.services.rules.cards import rule_cards
from responder.services.rules.cards.rule_cards import RuleCard
from responder.services.rules.drafts import Drafted, Drafting
from responder.services.rules.trial_load import draft_of, tests_of
from responder.web.console.access.roles import May
from responder.web.console.page_route import PageRoute
from responder.web.console.rules.edited_files import EditedFiles, edited_files_of, version_of
from responder.web.console.rules.problems_in_words import problems_in_words
from responder.web.console.visit import Visit

_TESTS = "rules/tests/"


async def show(visit: Visit) -> Response:
    return visit.page("rules/recipes.html", recipes=recipes(), edited=await edited_files_of(visit))


async def recipe(visit: Visit) -> Response:
    found = recipe_named(visit.request.query_params.get("name", ""))
    return await _recipe(visit, found, {}) if found else visit.page("rules/gone.html", status=404)


async def add(visit: Visit) -> Response:
    """Shows the lines that a recipe would add; with "do", they go into the draft."""
    found = recipe_named(visit.form.get("name", ""))
    if found is None:
        return visit.page("rules/gone.html", status=404)
    typed = {each.key: _typed(visit, each.key) for each in found.questions}
    typed |= {name.removeprefix("answer-"): text for name, text in visit.form.items() if name.startswith("answer-")}
    edited, settings = await edited_files_of(visit), visit.console.settings
    tests = await asyncio.to_thread(tests_of, settings.rules)
    added = await visit.console.apart.call(add_recipe.add, {**tests, **edited.files}, found, typed, visit.now)
    if added.outcome is not Adding.ADDED or visit.form.get("do") != "add":
        status = 200 if added.outcome is Adding.ADDED else 422
        return await _recipe(visit, found, typed, added=added, edited=edited, status=status)
    drafted = await _take(visit, added, found, tests)
    if drafted.outcome is Drafting.SAVED:
        return visit.go("/rules/draft")
    return await _recipe(visit, found, typed, stale=True, status=409)


def _typed(visit: Visit, key: str) -> str:
    """Shows an answer; of days and hours, which have fields of their own, as somebody would type them."""
    form = visit.form
    if f"first-{key}" not in form:
        return form.get(f"answer-{key}", "")
    first, last, begin, end = (form.get(f"{name}-{key}", "") for name in ("first", "last", "from", "until"))
    days = f"{first} to {last}" if last and last != first else first
    return f"{days} {begin}-{end}" if begin or end else days


def _parts(answer: str) -> tuple[str, str, str, str]:
    """Splits into the fields of days and hours: first, last, from, until."""
    days, _, hours = answer.partition(" ") if " to " not in answer else (answer, "", "")
    first, _, last = days.partition(" to ")
    begin, _, end = hours.partition("-")
    return first, last, begin, end


async def _recipe(
    visit: Visit,
    found: Recipe,
    typed: Mapping[str, str],
    *,
    added: RecipeAdded | None = None,
    edited: EditedFiles | None = None,
    stale: bool = False,
    status: int = 200,
) -> Response:
    edited = edited or await edited_files_of(visit)
    answers = {each.key: typed.get(each.key) or add_recipe.default_of(each, edited.files) for each in found.questions}
    again = [(f"{each.key}.{code}", each, code) for each, code in add_recipe.other_languages(edited.files, found)]
    answers |= {key: typed.get(key, in_language(each.default, code)) for key, each, code in again}
    lines = list(_lines(added)) if added and added.outcome is Adding.ADDED else []
    language = visit.catalogue.language
    return visit.page(
        "rules/recipe.html",
        status=status,
        recipe=found,
        edited=edited,
        answers=answers,
        again=[(key, each, sentence(LANGUAGES[code])) for key, each, code in again],
        first=sentence(LANGUAGES[add_recipe.first_language(edited.files)]),
        without=[sentence(LANGUAGES[code]) for code in added.without] if added else [],
        parts={key: _parts(answer) for key, answer in answers.items()},
        added=added,
        wrong=problems_in_words(added.problems, edited.files) if added else [],
        lines=lines,
        cards=_new_cards(added, language) if added and lines else [],
        stale=stale,
    )


def _new_cards(added: RecipeAdded, language: str) -> list[RuleCard]:
    """Returns the rules that come or change, as they are told in the reader's language."""
    before = {(each.file, each.name): each.told for each in rule_cards.cards(added.before, language)}
    return [each for each in rule_cards.cards(added.after, language) if before.get((each.file, each.name)) != each.told]


def _lines(added: RecipeAdded) -> Iterator[tuple[str, str]]:
    """Yields the lines that come and go, without those of conversations, which no draft has."""
    told = True
    for sign, line in added.lines():
        told = not line.startswith(_TESTS) if sign == "@" else told
        if told:
            yield sign, line


async def _take(visit: Visit, added: RecipeAdded, found: Recipe, tests: Mapping[str, bytes]) -> Drafted:
    """Tests that the recipe brings or changes are in the draft, too; all others stay where they are."""
    settings, version = visit.console.settings, version_of(visit)
    files = draft_of(added.after, tests)

    def work(conn: Connection) -> Drafted:
        live = drafts.live_files(conn, settings.rules, settings.templates)
        drafted = drafts.take(conn, live, files, version=version, by=visit.name, now=visit.now)
        if drafted.outcome is Drafting.SAVED:
            acts.note(conn, visit.act("changed the draft of the rules", found.name))
        return drafted

    return await visit.write(work)


ROUTES = (
    PageRoute(path="/rules/recipes", view=show, may=May.SEE_RULES),
    PageRoute(path="/rules/recipe", view=recipe, may=May.SEE_RULES),
    PageRoute(path="/rules/recipe", view=add, may=May.EDIT_RULES, method="POST"),
)

"""responder add: a recipe of the cookbook, written into the owner's files where it fits."""

import re
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, ngettext, speak_to_owner, spoken, word
from responder.cli.common.loading import RulesOption, folders, tell
from responder.domain.explanations.language_names import LANGUAGES
from responder.domain.schedule.hours_in_words import day_in_words
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import msgid, sentence
from responder.rulefiles.recipes.answers import BadAnswer, checked
from responder.rulefiles.recipes.recipe_files import (
    AnswerKind,
    Recipe,
    RecipeQuestion,
    in_language,
    recipe_named,
    recipes,
)
from responder.services.rules import add_recipe as service
from responder.services.rules.add_recipe import Adding, RecipeAdded
from responder.services.rules.trial_load import Files, files_with_tests

_WHY_NOT = {
    Adding.THERE_ALREADY: msgid('"{why}" is there already: nothing was written.'),
    Adding.NOTHING_TO_CHANGE: msgid('There is no rule "{why}" that it would change: nothing was written.'),
    Adding.CANNOT_EDIT: msgid("It cannot be written into these files ({why}): nothing was written."),
    Adding.CONTRADICTS: msgid("It contradicts what is named above: nothing was written."),
    Adding.DOES_NOT_LOAD: msgid("The rules have mistakes already, named above: mend them first. Nothing was written."),
    Adding.BAD_ANSWER: "{why}",
}


def add(
    name: Annotated[str, typer.Argument(help="Which recipe; without one they are listed.")] = "",
    answer: Annotated[
        list[str] | None, typer.Option("--answer", metavar="KEY=VALUE", help="An answer, so that it is not asked.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing: take answers and defaults.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the lines.")] = False,
    rules: RulesOption = None,
) -> None:
    """Add a recipe of the cookbook to the rules: parking, prices, vacation...

    Asks what the recipe needs, and writes its rule, texts and tests into your files, where nothing else changes. All
    examples and tests are run first: where a rule of yours says otherwise, it is named and nothing is written.

    \b
    Examples:
      responder add
      responder add parking
      responder add parking --answer "where=Behind the station." --no-input
    """
    rules_dir, templates_dir = folders(rules)
    speak_to_owner(rules_dir)
    if not name:
        _list()
        return
    recipe = recipe_named(name)
    if recipe is None:
        hint = word(did_you_mean(name, [each.name for each in recipes()]))
        unknown = gettext('There is no recipe "{name}".', name=name)
        raise CannotRun(f"{unknown} {hint}".strip())
    files = files_with_tests(rules_dir, templates_dir)
    silent = no_input or not sys.stdin.isatty()
    typed = _answers(recipe, files, _given(recipe, files, answer or ()), silent)
    added = service.add(files, recipe, typed, datetime.now(UTC))
    if added.outcome is not Adding.ADDED:
        _refuse(added)
    _show(added)
    if dry_run:
        typer.echo("\n" + gettext("Nothing was written: this is what would be done."))
        return
    try:
        service.write(added, rules_dir, templates_dir)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise CannotRun(gettext("The files could not be written ({why}).", why=why)) from error
    typer.echo("\n" + gettext("Written. A running service takes it over within a second."))


def _list() -> None:
    width = max(len(each.name) for each in recipes())
    for each in recipes():
        typer.echo(f"{each.name:<{width}}  {in_language(each.title, spoken().language)}")
    typer.echo("\n" + gettext("responder add NAME asks what it needs, and shows what it writes."))


def _given(recipe: Recipe, files: Files, answers: Sequence[str]) -> dict[str, str]:
    keys = [each.key for each in recipe.questions]
    keys += [f"{each.key}.{language}" for each, language in service.other_languages(files, recipe)]
    found: dict[str, str] = {}
    for each in answers:
        key, sign, value = each.partition("=")
        if not sign or key not in keys:
            known = ", ".join(keys) or gettext("nothing")
            raise CannotRun(gettext('--answer "{answer}": this recipe asks {keys}.', answer=each, keys=known))
        found[key] = value
    return found


def _answers(recipe: Recipe, files: Files, given: Mapping[str, str], silent: bool) -> dict[str, str]:
    """Collects the given answers, and those typed at the terminal, each question until it can be taken."""
    answers = dict(given)
    for question in recipe.questions:
        if question.key in answers:
            continue
        default = service.default_of(question, files)
        if silent and not default:
            asked = in_language(question.ask, spoken().language)
            raise CannotRun(gettext("{question} Say --answer {key}=...", question=asked, key=question.key))
        answers[question.key] = default if silent else _ask(question, default)
    for question, language in service.other_languages(files, recipe):
        key = f"{question.key}.{language}"
        if key not in answers and not silent:
            answers[key] = _ask(question, in_language(question.default, language), in_other=language)
    return answers


def _ask(question: RecipeQuestion, default: str, *, in_other: str = "") -> str:
    """Asks until an answer can be taken; one in another language than the first may be left out."""
    asked = in_language(question.ask, spoken().language)
    if in_other:
        language = word(sentence(LANGUAGES[in_other]))
        asked = gettext("{question} In {language} (Enter leaves it out)", question=asked, language=language)
    while True:
        typed: str = typer.prompt(asked, default=default, show_default=bool(default))
        if in_other and not typed.strip():
            return ""
        try:
            understood = checked(question, typed, "FR", datetime.now(UTC).date())
        except BadAnswer as bad:
            typer.echo(f"  {word(bad.why)}")
        else:
            if question.kind in (AnswerKind.DAYS, AnswerKind.SPAN) and understood != typed.strip():
                typer.echo("  " + gettext("Understood: {days}", days=_days_in_words(understood)))
            return typed


def _days_in_words(answer: str) -> str:
    """Writes the days of an answer in words, its hours as they are: of "2026-12-20 10:00-16:00" the day."""
    return re.sub(
        r"\d{4}-\d{2}-\d{2}",
        lambda day: f"{day_in_words(date.fromisoformat(day[0]), spoken().language)} {day[0][:4]}",
        answer.replace(" to ", " – "),
    )


def _refuse(added: RecipeAdded) -> None:
    tell(added.problems)
    for failure in added.failed:
        heard, wanted, instead = (word(each) for each in (failure.heard, failure.wanted, failure.instead))
        told = gettext(
            '"{test}": {heard}; expected: {wanted}; with the recipe: {instead}',
            test=failure.test,
            heard=heard,
            wanted=wanted,
            instead=instead,
        )
        typer.echo(f"{failure.place}: {told}", err=True)
    why = word(added.why)
    told = gettext(_WHY_NOT[added.outcome], why=f"{added.question}: {why}" if added.question else why)
    raise CannotRun(told)


def _show(added: RecipeAdded) -> None:
    for sign, line in added.lines():
        typer.echo(f"\n{line}" if sign == "@" else f"  {sign} {line}")
    typer.echo("")
    if added.left_out:
        typer.echo(gettext("These tests expect another answer, and are taken out:"))
        for each in added.left_out:
            typer.echo(f"  {each}")
    for language in added.without:
        typer.echo(
            gettext(
                "Without {language}: clients who speak it get the text in {first}.",
                language=word(sentence(LANGUAGES[language])),
                first=word(sentence(LANGUAGES[service.first_language(added.before)])),
            )
        )
    typer.echo(ngettext("{number} test, all as expected.", "{number} tests, all as expected.", added.tests))

"""Recipes of the cookbook, added to rules as `responder new --yes` writes them, and to those that are shipped."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from responder.domain.simulation.what_if import EVENTS
from responder.languages.catalogue import catalogue_for
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.recipes.recipe_files import AnswerKind, Recipe, in_language, recipe_named, recipes
from responder.rulefiles.recipes.recipe_tests import LeftTests, left_tests
from responder.rulefiles.testing.failures_in_words import HAPPENED
from responder.services.rules.add_recipe import Adding, RecipeAdded, add
from responder.services.rules.trial_load import Trial, files_with_tests, try_files
from responder.services.rules.upgrade_rules import UpgradeOutcome, plan
from tests.languages.test_catalogue import STRAIGHT
from tests.sweeps import some

NOW = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
LANGUAGES = {"fr": ("fr", "en"), "en": ("en", "fr")}
ROOT = Path(__file__).parents[3]
NAMES = [recipe.name for recipe in recipes()]


@cache
def new_files(language: str) -> Mapping[str, bytes]:
    with TemporaryDirectory() as folder:
        write_fitting(Answers(languages=LANGUAGES[language]), Path(folder), NOW)
        return files_with_tests(Path(folder) / "rules", Path(folder) / "templates")


@cache
def shipped_files() -> Mapping[str, bytes]:
    return files_with_tests(ROOT / "rules", ROOT / "templates")


def the(name: str) -> Recipe:
    found = recipe_named(name)
    assert found is not None
    return found


def sampled(recipe: Recipe, language: str) -> dict[str, str]:
    return {each.key: in_language(each.sample, language) for each in recipe.questions}


def added(files: Mapping[str, bytes], name: str, language: str = "fr") -> RecipeAdded:
    return add(files, the(name), sampled(the(name), language), NOW)


@pytest.fixture(autouse=True)
def _tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most recipes are added to the same files, and each is tried on what the last left behind."""
    monkeypatch.setattr("responder.services.rules.add_recipe.try_files", tried)


def tried(files: Mapping[str, bytes], now: datetime) -> Trial:
    return _tried(tuple(sorted(files.items())), now)


@lru_cache(maxsize=8)
def _tried(files: tuple[tuple[str, bytes], ...], now: datetime) -> Trial:
    return try_files(dict(files), now)


def told(found: RecipeAdded) -> str:
    return "\n".join([f"{found.outcome}: {found.why}", *map(str, found.problems), *map(str, found.failed)])


@pytest.mark.sweep
@pytest.mark.parametrize(("name", "language"), some([(name, language) for name in NAMES for language in LANGUAGES], 3))
def test_a_recipe_loads_and_holds_its_tests_and_all_others(name: str, language: str) -> None:
    files = new_files(language)
    found = added(files, name, language)
    assert found.outcome is Adding.ADDED, told(found)
    assert f"rules/tests/{name}.yaml" in found.changed
    assert found.tests > 100
    assert bool(found.left_out) <= the(name).other_answers
    no_line_of_the_owners_goes_but_those_it_changes(the(name), found)


@pytest.mark.sweep
@pytest.mark.parametrize("name", ["price-question", *some([name for name in NAMES if name != "price-question"], 3)])
def test_a_recipe_fits_the_shipped_rules_as_the_demo_shows_them(name: str) -> None:
    found = added(shipped_files(), name)
    assert found.outcome is Adding.ADDED, told(found)


def no_line_of_the_owners_goes_but_those_it_changes(recipe: Recipe, found: RecipeAdded) -> None:
    gone = [line for sign, line in found.lines() if sign == "-"]
    if not recipe.changes and not recipe.other_answers:
        assert gone == []
    assert len(gone) <= 12 or recipe.other_answers


@pytest.mark.sweep
@pytest.mark.parametrize("language", some(tuple(LANGUAGES), 2))
def test_all_recipes_fit_together(language: str) -> None:
    files: Mapping[str, bytes] = new_files(language)
    for name in NAMES:
        found = added(files, name, language)
        assert found.outcome is Adding.ADDED, f"{name}: {told(found)}"
        files = found.after


def test_a_recipe_is_added_once() -> None:
    once = added(new_files("fr"), "parking")
    again = added(once.after, "parking")
    assert again.outcome is Adding.THERE_ALREADY
    assert str(again.why) == "Parking demandé"
    assert again.after == {}


def test_tests_of_a_recipe_that_was_taken_back_keep_no_other_out() -> None:
    """The rulebook of before is live again; the tests stand in the folder still, and name a rule that went."""
    before = new_files("fr")
    tests = {name: each for name, each in added(before, "parking").after.items() if name.startswith("rules/tests/")}
    left = {**before, **tests}
    assert try_files(left, NOW).stale_tests
    for name in ("address", "parking"):
        found = added(left, name)
        assert found.outcome is Adding.ADDED, told(found)
        assert {name: found.after[name] for name in tests} == tests
    assert plan(left, NOW).outcome in (UpgradeOutcome.AS_TODAY, UpgradeOutcome.READY)


@pytest.mark.parametrize("name", [each.name for each in recipes() if each.rules])
def test_unedited_tests_of_a_recipe_go_with_it_and_edited_ones_are_told(name: str) -> None:
    before, file = new_files("fr"), f"rules/tests/{name}.yaml"
    after = added(before, name).after
    tests = {file: after[file]}
    assert left_tests(after, tests) == LeftTests()
    assert left_tests(before, tests) == LeftTests(known=(file,))
    assert left_tests(before, {file: after[file] + b"# mine\n"}) == LeftTests(edited=(file,))
    assert left_tests(before, {"rules/tests/zoe.yaml": after[file]}) == LeftTests(), "of no recipe's name"


def test_what_a_rule_of_the_owner_says_otherwise_is_told_and_nothing_is_changed() -> None:
    own = (
        "rules:\n  - name: Tout\n    when: sms\n    priority: high\n    says: [parking, garer]\n"
        "    reply: Un instant.\n    examples: {yes: [il y a un parking], no: [merci]}\n"
    )
    found = added(dict(new_files("fr")) | {"rules/zoe.yaml": own.encode()}, "parking")
    assert found.outcome is Adding.CONTRADICTS
    assert any("Tout" in str(each.told) for each in found.problems)
    assert found.after == {}


OWN_TEST = """
- conversation: Où laisser sa voiture
  steps:
    - they: où est le parking ?
    - we: {rule: Handed to a person, text: "Bonjour*"}
- conversation: Un parking, au calme
  steps:
    - they: missed call
    - they: il y a un parking ?
    - we: {nothing: no rule}
"""


def test_what_a_test_of_the_owner_says_otherwise_is_told_in_their_words() -> None:
    files = dict(new_files("fr")) | {"rules/tests/zoe.yaml": OWN_TEST.encode()}
    found = added(files, "parking")
    assert found.outcome is Adding.CONTRADICTS and not found.problems
    french = catalogue_for("fr")
    told = ((each.test, each.heard, each.wanted, each.instead) for each in found.failed)
    said = [tuple(french.word(part).replace("\u00a0", " ") for part in each) for each in told]
    answer = "la règle « Parking demandé », avec la réponse « Bonjour ! "
    (first, second) = said
    assert first[:3] == (
        "Où laisser sa voiture",
        "on écrit « où est le parking ? »",
        "la règle « Confié à une personne », la réponse « Bonjour… »",
    )
    assert second[:3] == (
        "Un parking, au calme",
        "on écrit « il y a un parking ? »",
        "rien n’est envoyé : aucune règle ne parle de cela",
    )
    assert first[3].startswith(answer) and second[3].startswith(answer)


def test_every_thing_that_may_happen_in_a_test_has_words() -> None:
    assert set(HAPPENED) == set(EVENTS)


@pytest.mark.parametrize(
    ("name", "answers", "question"),
    [
        ("price-question", {}, "answer"),
        ("price-question", {"answer": "{{ contact.name }}"}, "answer"),
        ("thank-you", {"page": "avis"}, "page"),
        ("closed-day", {"days": "2027-02-30"}, "days"),
        ("late", {"phone": "12"}, "phone"),
        ("reminder", {"before": "soon"}, "before"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_told(name: str, answers: dict[str, str], question: str) -> None:
    found = add(new_files("fr"), the(name), answers, NOW)
    assert (found.outcome, found.question) == (Adding.BAD_ANSWER, question)
    assert str(found.why)


def test_a_day_is_read_as_it_is_written_in_france() -> None:
    found = add(new_files("fr"), the("closed-day"), {"days": "14/05/2027 au 16/05/2027"}, NOW)
    assert found.outcome is Adding.ADDED, told(found)
    assert b"2027-05-14 to 2027-05-16" in found.after["rules/business.yaml"]


def test_an_answer_with_quotes_is_written_as_it_was_typed() -> None:
    answer = 'Coupe "flash" 25 €, \\ ou 30 € : voyez !'
    found = add(new_files("fr"), the("always-ask-me"), {"answer": answer}, NOW)
    assert found.outcome is Adding.ADDED, told(found)
    assert found.after["templates/confirmed_by_hand.fr.txt"].decode() == f"{answer} {{{{ business.name }}}}\n"


def test_a_default_is_written_in_each_language_of_the_business() -> None:
    found = add(new_files("fr"), the("always-ask-me"), {}, NOW)
    assert found.outcome is Adding.ADDED, told(found)
    assert found.after["templates/confirmed_by_hand.fr.txt"].startswith(b"Merci")
    assert found.after["templates/confirmed_by_hand.en.txt"].startswith(b"Thank you")


def texts_of(found: RecipeAdded) -> dict[str, str]:
    return {name: found.after[name].decode() for name in found.changed if name.startswith("templates/")}


def with_words(name: str) -> list[str]:
    return [each.key for each in the(name).questions if each.kind is AnswerKind.TEXT]


@pytest.mark.parametrize("name", [name for name in NAMES if with_words(name)])
def test_words_typed_in_one_language_stand_in_no_text_of_another(name: str) -> None:
    typed = sampled(the(name), "fr") | dict.fromkeys(with_words(name), "Mots à nous.")
    found = add(new_files("fr"), the(name), typed, NOW)
    assert found.outcome is Adding.ADDED, told(found)
    assert [name for name, text in texts_of(found).items() if "Mots à nous" in text and ".en." in name] == []
    assert any("Mots à nous" in text for text in texts_of(found).values())
    assert found.without == ["en"]


@pytest.mark.parametrize("name", [name for name in NAMES if with_words(name)])
def test_words_typed_in_both_languages_stand_each_in_its_own(name: str) -> None:
    keys = with_words(name)
    typed = sampled(the(name), "fr") | dict.fromkeys(keys, "Mots à nous.") | {f"{key}.en": "Our words." for key in keys}
    found = add(new_files("fr"), the(name), typed, NOW)
    assert found.outcome is Adding.ADDED and not found.without, told(found)
    for file, text in texts_of(found).items():
        assert ("Mots à nous." in text) == (".fr." in file) and ("Our words." in text) == (".en." in file), file


def test_words_of_another_language_are_checked_as_those_of_the_first() -> None:
    found = add(new_files("fr"), the("parking"), {"where": "Ici.", "where.en": "{{ here }}"}, NOW)
    assert (found.outcome, found.question) == (Adding.BAD_ANSWER, "where.en")


def test_a_recipe_without_words_is_written_in_every_language() -> None:
    found = added(new_files("fr"), "waiting-list")
    assert {"templates/waiting_list.fr.txt", "templates/waiting_list.en.txt"} == set(texts_of(found))
    assert not found.without


@pytest.mark.parametrize("name", NAMES)
def test_what_an_owner_reads_of_a_recipe_has_typographic_apostrophes(name: str) -> None:
    """The texts that it sends keep straight ones: a typographic one costs the larger alphabet."""
    recipe = the(name)
    read = [recipe.title, recipe.about, *(each.ask for each in recipe.questions)]
    assert [text for text in (in_language(each, "fr") for each in read) if STRAIGHT.search(text)] == []

"""The shipped rules on what people text in German, Spanish and Italian, for a business that speaks that language."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.evaluation.outcomes import BUSINESSES, decision_on, outcome_in, outcome_of

LANGUAGES = ("de", "es", "it")
LEAST = {"confirm": 0.85, "cancel": 0.75, "move": 0.70, "stop": 0.75, "person": 0.95}


class Expected(NamedTuple):
    language: str
    outcome: str
    text: str


def _table(language: str) -> list[Expected]:
    lines = (Path(__file__).parent / f"replies.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [Expected(language, *line.split(" | ", 1)) for line in lines if line and not line.startswith("#")]


TABLE = [each for language in LANGUAGES for each in _table(language)]
TUNED = [each for language in LANGUAGES for each in _table(language)[::2]]
KEPT_APART = [each for language in LANGUAGES for each in _table(language)[1::2]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_a_hundred_replies_and_a_hundred_traps(language: str) -> None:
    theirs = [each for each in TABLE if each.language == language]
    assert sum(each.outcome == "person" for each in theirs) >= 100
    assert sum(each.outcome != "person" for each in theirs) >= 100
    assert {each.outcome for each in theirs} == set(LEAST)


@pytest.mark.parametrize("expected", TUNED, ids=lambda each: f"{each.language}-{each.text}")
def test_a_reply_comes_to_what_it_says(expected: Expected) -> None:
    language, outcome, text = expected
    trace = decision_on(text, traced=True, languages=BUSINESSES[language]).trace
    assert outcome_in(language, text) == outcome, "\n".join(f"{step.rule}: {step.because}" for step in trace)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", LEAST)
def test_replies_never_tuned_on_are_mostly_understood(language: str, outcome: str) -> None:
    wanted = [each.text for each in KEPT_APART if (each.language, each.outcome) == (language, outcome)]
    missed = [text for text in wanted if outcome_in(language, text) != outcome]
    assert len(missed) <= (1 - LEAST[outcome]) * len(wanted), missed


@pytest.mark.parametrize("outcome", ["confirm", "cancel", "stop"])
def test_nobody_is_told_what_he_did_not_ask_for(outcome: str) -> None:
    wrong = [each for each in TABLE if each.outcome != outcome and outcome_in(each.language, each.text) == outcome]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "confirmas"), ("es", "usted confirma"), ("es", "ok lo consulto"), ("it", "annulli tu"), ("it", "confermi")],
)
def test_a_verb_of_somebody_else_is_no_mistyped_answer(language: str, text: str) -> None:
    assert outcome_in(language, text) == "person"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("nn posso venire", "cancel"), ("nn c'è problema", "confirm"), ("nn confermo", "person"), ("ok x dmn", "confirm")],
)
def test_italian_as_it_is_shortened_on_a_phone(text: str, outcome: str) -> None:
    assert outcome_in("it", text) == outcome


SEVERAL = ("fr", "es", "it")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Sí", "confirm"),
        ("si grazie, ci sarò", "confirm"),
        ("si claro, allí estaré", "confirm"),
        ("je confirme", "confirm"),
        ("confirme, por favor", "person"),
        ("oui si je peux", "person"),
        ("si je peux", "person"),
        ("ok si jamais mon mari est là", "person"),
        ("sì se posso", "person"),
        ("sí pero a las 11", "person"),
    ],
)
def test_a_word_that_languages_share_means_what_it_does_in_the_one_spoken(text: str, outcome: str) -> None:
    trace = decision_on(text, traced=True, languages=SEVERAL).trace
    said = outcome_of(text, lambda written: decision_on(written, languages=SEVERAL))
    assert said == outcome, "\n".join(f"{step.rule}: {step.because}" for step in trace)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_business_of_all_languages_tells_nobody_what_he_did_not_ask_for(language: str) -> None:
    everything = tuple(BUSINESSES)
    theirs = [each for each in TABLE if each.language == language and each.outcome not in ("confirm", "cancel")]
    got = {each.text: outcome_of(each.text, lambda text: decision_on(text, languages=everything)) for each in theirs}
    assert [text for text, outcome in got.items() if outcome in ("confirm", "cancel")] == []

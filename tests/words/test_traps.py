"""Texts that only look like an answer, and the plain answers beside them, in French and in English.

Every second row is kept apart: what it comes to is measured here and nothing is tuned on it. The rows called fresh
were written when the lists were done. Only what confirmed wrongly was mended in either, once it had been counted.
"""

import pytest

from tests.evaluation.outcomes import decision_on, outcome_of
from tests.words.reading import Row, kept_apart, rows_of, tuned

LANGUAGES = ("fr", "en")
TRAPS = {language: rows_of(f"traps.{language}.txt") for language in LANGUAGES}
GENUINE = {language: rows_of(f"genuine.{language}.txt") for language in LANGUAGES}
FRESH = {language: rows_of(f"fresh.{language}.txt") for language in LANGUAGES}
TUNED = [row for tables in (TRAPS, GENUINE) for rows in tables.values() for row in tuned(rows)]

# What is asked of the half kept apart, in hundredths of its rows; the figures measured stand in the changelog.
RECALL = {"confirm": 94, "cancel": 85, "move": 85}
RIGHT_IN_TRAPS = 97


@pytest.mark.parametrize("row", TUNED, ids=lambda row: row.text)
def test_a_text_comes_to_what_it_means(row: Row) -> None:
    trace = "\n".join(f"{step.rule}: {step.because}" for step in decision_on(row.text, traced=True).trace)
    assert outcome_of(row.text) in row.expected, trace


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_that_only_looks_like_a_yes_confirms(language: str) -> None:
    rows = [*TRAPS[language], *GENUINE[language], *FRESH[language]]
    assert [r.text for r in rows if "confirm" not in r.expected and outcome_of(r.text) == "confirm"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_traps_kept_apart_come_to_what_they_mean(language: str) -> None:
    apart = [*kept_apart(TRAPS[language]), *(row for row in FRESH[language] if "person" in row.expected)]
    right = sum(outcome_of(row.text) in row.expected for row in apart)
    assert 100 * right >= RIGHT_IN_TRAPS * len(apart), f"{right} of {len(apart)}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", RECALL)
def test_plain_answers_kept_apart_are_understood(language: str, outcome: str) -> None:
    measured = [*kept_apart(GENUINE[language]), *FRESH[language]]
    apart = [row for row in measured if row.expected[0] == outcome]
    found = sum(outcome_of(row.text) == outcome for row in apart)
    assert 100 * found >= RECALL[outcome] * len(apart), f"{found} of {len(apart)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_who_answers_is_opted_out(language: str) -> None:
    rows = [*TRAPS[language], *GENUINE[language], *FRESH[language]]
    assert [row.text for row in rows if outcome_of(row.text) == "stop"] == []

"""Rates over replies written before the tables were: what is found, and what is never said wrongly."""

from pathlib import Path

import pytest

from tests.evaluation.meanings import OUTCOMES, cases_of, outcome, read

WRITTEN = Path(__file__).parents[2] / "evaluation" / "written_replies.txt"
JUDGED = [
    (case.wanted, outcome(read(case.text, case.language, case.now, case.appointment)), case.text)
    for case in cases_of(WRITTEN)
]


@pytest.mark.parametrize(("wanted", "least"), [("confirm", 0.9), ("cancel", 0.9), ("move", 0.9), ("none", 0.95)])
def test_most_of_what_is_meant_is_found(wanted: str, least: float) -> None:
    found = [got for meant, got, _ in JUDGED if meant == wanted]
    assert found.count(wanted) / len(found) >= least


@pytest.mark.parametrize("act", OUTCOMES)
def test_nothing_else_is_taken_for_it(act: str) -> None:
    assert [text for meant, got, text in JUDGED if got == act != meant] == []

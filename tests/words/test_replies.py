"""The shipped rules on made-up replies: what must come of each, and how many of those never tuned on are right."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.evaluation.outcomes import decision_on, outcome_of

OUTCOMES = frozenset({"confirm", "cancel", "move", "stop", "person"})


class Expected(NamedTuple):
    outcome: str
    text: str


def _table() -> list[Expected]:
    lines = (Path(__file__).parent / "replies.txt").read_text(encoding="utf-8").splitlines()
    return [Expected(*line.split(" | ", 1)) for line in lines if line and not line.startswith("#")]


TABLE = _table()
TUNED = [each for number, each in enumerate(TABLE) if number % 3 != 2]
KEPT_APART = [each for number, each in enumerate(TABLE) if number % 3 == 2]


def test_the_table_is_large_and_says_what_it_expects() -> None:
    assert len(TABLE) >= 300
    assert {each.outcome for each in TABLE} == OUTCOMES


@pytest.mark.parametrize("expected", TUNED, ids=lambda each: each.text)
def test_a_reply_comes_to_what_it_says(expected: Expected) -> None:
    decision = decision_on(expected.text, traced=True)
    assert outcome_of(expected.text) == expected.outcome, "\n".join(f"{s.rule}: {s.because}" for s in decision.trace)


def test_nobody_who_did_not_confirm_is_told_so() -> None:
    confirmed = [each.text for each in TABLE if each.outcome != "confirm" and outcome_of(each.text) == "confirm"]
    assert confirmed == []


def test_nobody_who_did_not_ask_for_it_is_opted_out() -> None:
    silenced = [each.text for each in TABLE if each.outcome != "stop" and outcome_of(each.text) == "stop"]
    assert silenced == []


def test_replies_never_tuned_on_are_mostly_right() -> None:
    right = sum(outcome_of(each.text) == each.outcome for each in KEPT_APART)
    assert right >= 0.95 * len(KEPT_APART), f"{right} of {len(KEPT_APART)}"

"""Texts that were found right are not parsed again; wrong ones are told each time, at their own place."""

import jinja2
import pytest

from responder.domain.model.rules import Place
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.templates.checks import check_text

_RIGHT = "Bonjour {{ contact.first_name | upper }}, a demain numero 16"
_WRONG = "Bonjour {{ contact.nickname }}, a demain numero 16"


def test_a_text_that_was_right_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    problems = Problems()
    assert check_text(_RIGHT, Place("one.yaml", 1), problems) is not None
    monkeypatch.setattr(jinja2.Environment, "parse", _not_again)
    again = check_text(_RIGHT, Place("other.yaml", 7), problems)
    assert again is not None
    assert again.place == Place("other.yaml", 7)
    assert problems.found == []


def test_a_wrong_text_is_told_each_time_where_it_stands() -> None:
    problems = Problems()
    for line in (3, 9):
        assert check_text(_WRONG, Place("one.yaml", line), problems) is None
    assert [(each.place.line, each.code) for each in problems.found] == [
        (3, "unknown-variable"),
        (9, "unknown-variable"),
    ]


def _not_again(*_: object, **__: object) -> None:
    raise AssertionError("parsed again")

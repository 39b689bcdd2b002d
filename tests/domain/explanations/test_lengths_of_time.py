"""Lengths of time in words, in both languages."""

from datetime import timedelta

import pytest

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import as_json, because, from_json
from responder.domain.explanations.lengths_of_time import length_of_time
from responder.languages.catalogue import catalogue_for

LENGTHS = [
    (timedelta(days=1), "1 day", "1 jour"),
    (timedelta(days=30), "30 days", "30 jours"),
    (timedelta(hours=1), "1 hour", "1 heure"),
    (timedelta(hours=12), "12 hours", "12 heures"),
    (timedelta(minutes=90), "90 minutes", "90 minutes"),
    (timedelta(seconds=20), "1 minute", "1 minute"),
]


@pytest.mark.parametrize(("length", "english", "french"), LENGTHS)
def test_a_length_is_worded_by_its_largest_whole_unit(length: timedelta, english: str, french: str) -> None:
    assert str(length_of_time(length)) == english
    assert catalogue_for("fr").word(length_of_time(length)) == french


def test_a_limit_that_was_recorded_is_worded_in_french_when_it_is_read_again() -> None:
    recorded = from_json(as_json(because(Because.COOLDOWN, limit=length_of_time(timedelta(days=1)))))
    assert "une fois en 1 jour)" in catalogue_for("fr").word(recorded)

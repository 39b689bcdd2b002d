"""Tests the hours of a day that a text names by its date."""

from datetime import UTC, date, datetime

import pytest

from responder.domain.matching.asked_days import Asked, AskedDays
from responder.domain.schedule.hours_in_words import hours_in_words, hours_on
from tests.builders import SALON

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
NO_DAY = AskedDays(Asked.NO_DAY)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("day", ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2028-02-29", "2020-01-31"])
def test_every_day_of_a_month_has_its_hours(day: str, language: str) -> None:
    told = hours_in_words(SALON.spans(date.fromisoformat(day)), language)
    assert hours_on(day, NO_DAY, SALON, NOW, language) == told


@pytest.mark.parametrize("day", ["2026-02-29", "2026-02-30", "2026-11-31", "2026-12-32", "2026-13-01"])
def test_a_day_that_is_none_has_no_hours(day: str) -> None:
    assert hours_on(day, NO_DAY, SALON, NOW, "fr") == ""

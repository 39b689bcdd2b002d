"""Days and times in a text, held against an appointment on Wednesday 11 March 2026 at 10:00; written on Tuesday."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.core.dates import mentions
from responder.core.text import tokenise
from tests.builders import NOON, PARIS

TOMORROW_AT_TEN = datetime(2026, 3, 11, 10, 0, tzinfo=PARIS)


def fits(text: str, at: datetime | None = TOMORROW_AT_TEN) -> bool | None:
    """Whether everything that speaks of a date fits; None if nothing does."""
    found = mentions(tokenise(text), at, NOON.date())
    return all(found.values()) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "demain", "ok dem1", "a 2m1", "tomorrow at 10", "10h", "10h00", "10 h", "à 10 heures", "10:00", "10am",
        "at 10 am",
        "mercredi", "mercredi 11", "le 11", "le 11 mars", "11/03", "11/03/2026", "11 march", "march 11th",
        "demain matin",
        "tomorrow morning", "mer 11", "wed 11", "demain 10 H 00", "mercredi 11 mars 2026 à 10h00",
    ],
)  # fmt: skip
def test_the_appointments_own_day_and_time_fit(text: str) -> None:
    assert fits(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "jeudi", "aujourd'hui", "today", "ce soir", "tonight", "après-demain", "11h", "à 11", "10h30", "le 12", "12/03",
        "11 avril", "demain après-midi", "thursday", "le 10", "demain 15h", "12th", "at 11", "10:15", "demain soir",
    ],
)  # fmt: skip
def test_another_day_or_time_does_not(text: str) -> None:
    assert fits(text) is False


@pytest.mark.parametrize("text", ["oui", "c'est bon mon cher", "merci la mer est belle", "I may come", "ok"])
def test_everyday_words_are_no_dates(text: str) -> None:
    assert fits(text) is None


def test_without_an_appointment_nothing_fits() -> None:
    assert fits("demain 10h", None) is False


def test_a_weekday_more_than_a_week_ahead_does_not_fit() -> None:
    assert fits("mercredi", TOMORROW_AT_TEN.replace(day=25)) is False


@given(st.text(max_size=200))
def test_any_text_can_be_searched_for_dates(text: str) -> None:
    tokens = tokenise(text)
    assert set(mentions(tokens, TOMORROW_AT_TEN, NOON.date())) <= set(range(len(tokens)))

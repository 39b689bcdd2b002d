"""Tests days written in figures: "3/12", "12/3/26", "3.12.", by the order of a day and a month in a country."""

from datetime import datetime

import pytest

from responder.domain.meaning import Meanings, read_meanings
from responder.domain.meaning.reader import OwnersWords
from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS
from tests.evaluation.meanings import PARIS

NOW = datetime(2026, 12, 1, 10, 0, tzinfo=PARIS)
THIRD_OF_DECEMBER = datetime(2026, 12, 3, 15, 0, tzinfo=PARIS)


def said_in(country: str, text: str, appointment: datetime = THIRD_OF_DECEMBER) -> Meanings:
    languages = ("fr", "en", "de", "es", "it")
    owners = OwnersWords(country=country)
    return read_meanings(text, languages=languages, now=NOW, appointment=appointment, owners=owners)


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("FR", "oui le 3/12"),
        ("FR", "oui le 03/12 à 15h"),
        ("FR", "oui le 3.12"),
        ("FR", "oui pour le 3/12/2026"),
        ("GB", "yes 3/12/26"),
        ("GB", "yes 2026-12-03"),
        ("DE", "ja, am 3.12."),
        ("DE", "ja, 3.12.2026"),
        ("US", "yes 12/3"),
        ("US", "yes, 12/03 at 3pm"),
        ("CA", "oui le 3/12"),
        ("CA", "oui le 12/3"),
        ("PH", "yes 12/3"),
        ("PH", "yes 3/12"),
    ],
)
def test_a_yes_with_the_own_day_in_figures_confirms(country: str, text: str) -> None:
    assert said_in(country, text).sure & ACTS == {Meaning.YES}


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("FR", "oui le 12/3"),
        ("FR", "oui le 3/3"),
        ("FR", "oui le 3/11"),
        ("FR", "oui le 3/12/2027"),
        ("GB", "yes for 3/11"),
        ("GB", "yes 12/3"),
        ("DE", "ja am 12.3. um 15 Uhr"),
        ("DE", "ja, am 3.11."),
        ("US", "yes 3/12"),
        ("US", "yes 12/4"),
        ("CA", "oui le 4/12"),
        ("CA", "oui le 12/4"),
        ("PH", "yes 3/11"),
        ("GB", "yes ² at 3"),
    ],
)
def test_another_day_in_figures_confirms_nothing(country: str, text: str) -> None:
    assert not said_in(country, text).sure & ACTS


@pytest.mark.parametrize(
    "text", ["I'm available 24/7, yes that works", "oui reçu 5/5", "yes 2/3 of us will be there at 3pm", "oui 15h00"]
)
def test_marks_fractions_and_round_the_clock_are_no_days(text: str) -> None:
    assert Meaning.ANOTHER_TIME not in said_in("GB", text).sure

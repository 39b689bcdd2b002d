"""Moments as people say them; it is Sunday the 29th of November 2026, ten in the morning."""

from datetime import UTC, datetime

import pytest

from responder.imports.cells.spoken_moments import spoken_moment
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("demain 15h", "11-30 15:00"), ("demain à 15h30", "11-30 15:30"), ("jeudi 9h30", "12-03 09:30"),
        ("jeudi prochain 9h30", "12-03 09:30"), ("après-demain 10h", "12-01 10:00"), ("aujourd'hui 18h", "11-29 18:00"),
        ("ce soir 19h", "11-29 19:00"), ("dimanche 15h", "11-29 15:00"), ("dimanche 8h", "12-06 08:00"),
        ("mar. 10h", "12-01 10:00"),
        ("demain midi", "11-30 12:00"), ("dans 3 jours à 16h", "12-02 16:00"), ("lundi matin 10h", "11-30 10:00"),
        ("tomorrow 3pm", "11-30 15:00"), ("tomorrow at 3 pm", "11-30 15:00"), ("Friday at noon", "12-04 12:00"),
        ("in 2 weeks at 10am", "12-13 10:00"), ("next Monday 10am", "11-30 10:00"),
        ("morgen 15 Uhr", "11-30 15:00"), ("übermorgen um 10", "12-01 10:00"), ("Montag Morgen 9 Uhr", "11-30 09:00"),
        ("mañana a las 15:00", "11-30 15:00"), ("pasado mañana 10h", "12-01 10:00"), ("lunes 10:00", "11-30 10:00"),
        ("domani alle 15", "11-30 15:00"), ("giovedì 9.30", "12-03 09:30"), ("dopodomani ore 10", "12-01 10:00"),
    ],
)  # fmt: skip
def test_what_people_say_is_understood(said: str, at: str) -> None:
    found = spoken_moment(said, SALON, NOW)
    assert found is not None and f"{SALON.local(found):%m-%d %H:%M}" == at


@pytest.mark.parametrize(
    "said", ["demain", "lundi ou mardi 10h", "15h", "bla 15h", "jeudi 10 décembre 9h", "", "03/12 9h"]
)
def test_what_stays_open_is_not_guessed(said: str) -> None:
    assert spoken_moment(said, SALON, NOW) is None

"""The measurement asks a text about the appointment that it names, and about tomorrow's at ten where it names none."""

from datetime import datetime

import pytest

from tests.evaluation.__main__ import Judged, judged_as_named
from tests.evaluation.named_times import appointment_named
from tests.evaluation.outcomes import BUSINESSES, PARIS, PERSON, TOMORROW_AT_TEN, outcome_in, shipped_rulebook


def named_by(language: str, text: str) -> datetime:
    spoken = BUSINESSES[language]
    return appointment_named(text, shipped_rulebook(spoken), spoken)


@pytest.mark.parametrize(
    ("language", "text", "moment"),
    [
        ("en", "cancel my Thursday appointment", "2026-03-12 10:00"),
        ("en", "cancel my appointment today at 4pm", "2026-03-10 16:00"),
        ("en", "cancel my appointment for tonight", "2026-03-10 18:00"),
        ("fr", "annuler mon rendez-vous du 4 avril à 15h", "2026-04-04 15:00"),
        ("de", "bitte den Termin am Freitag um 14 Uhr absagen", "2026-03-13 14:00"),
        ("es", "cancela mi cita del lunes", "2026-03-16 10:00"),
        ("it", "annulla l'appuntamento di giovedì alle 16", "2026-03-12 16:00"),
    ],
)
def test_the_appointment_is_when_the_text_says(language: str, text: str, moment: str) -> None:
    assert named_by(language, text) == datetime.fromisoformat(moment).replace(tzinfo=PARIS)


@pytest.mark.parametrize("text", ["cancel my appointment", "cancel my appointment tomorrow", "oui à demain 10h"])
def test_a_text_that_names_no_other_time_is_asked_about_tomorrow_at_ten(text: str) -> None:
    assert named_by("en", text) == TOMORROW_AT_TEN


def test_a_cancellation_of_thursday_cancels_what_is_on_thursday_and_nothing_of_tomorrow() -> None:
    text = "cancel my Thursday appointment"
    first = Judged("set", "en", "cancel", outcome_in("en", text), text)
    assert first.got == PERSON
    assert judged_as_named(first, BUSINESSES["en"]).got == "cancel"


def test_where_an_appointment_is_to_be_moved_to_is_not_when_it_is() -> None:
    first = Judged("set", "en", "move", "move", "move it to Thursday at 4pm")
    assert judged_as_named(first, BUSINESSES["en"]) is first

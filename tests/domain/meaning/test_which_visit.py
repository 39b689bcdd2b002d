"""Tests which visit a text speaks of: by its hour, by what is done at it, by who set it, by its room."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow
from tests.evaluation.meanings import REPLY_WRITTEN, TOMORROW_AT_TEN, Case, names_another_time

ALL = ("fr", "en", "de", "es", "it")


@pytest.mark.parametrize(
    "text",
    [
        "annulez mon rdv de 17 h svp",
        "je dois annuler mon rendez-vous de dix heures",
        "annuler le rdv de vendredi 15h",
        "please cancel my 9 o'clock appointment",
        "cancel my Friday appointment at 3:00 pm",
        "please cancel the table I booked for Friday",
        "ich muss den Termin um 17 Uhr absagen",
        "por favor cancele mi cita de las 17 h",
        "annullate l'appuntamento di venerdì alle 15",
    ],
)
def test_a_cancellation_of_another_hour_cancels_nothing(text: str) -> None:
    assert not tomorrow(text, *ALL).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "annulez mon rdv de 15 h svp",
        "je dois annuler mon rendez-vous de trois heures",
        "please cancel my 3 o'clock appointment",
        "please cancel the table I booked for tomorrow",
        "ich muss den Termin um 15 Uhr absagen",
        "j'annule, désolée, je vous rappelle vendredi",
        "feel free to cancel my slot",
        "n'hésitez pas à annuler mon rdv",
        "annullate quest'appuntamento per favore",
        "Annulé svp",
        "Cancelled, sorry",
        "storniert, tut mir leid",
    ],
)
def test_a_cancellation_of_its_own_hour_cancels_it(text: str) -> None:
    assert tomorrow(text, *ALL).sure & {Meaning.CANCEL, Meaning.NOT_COMING}


@pytest.mark.parametrize("text", ["annulé ?", "cancelled, sorry?", "c'est annulé", "désolée, mon cours est annulé"])
def test_what_was_heard_or_asked_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "je confirme la coupe",
        "je confirme mon massage",
        "ok pour le rdv coupe",
        "I confirm my haircut",
        "ich bestätige den Haarschnitt",
        "confirmo el corte",
        "confermo il taglio",
        "je confirme le rdv fixé par thomas",
        "I confirm the appointment proposed by thomas",
        "confirmo la cita propuesta por tomás",
        "ok salle 12",
        "yes, room 12",
        "I confirm tomorrow's appointment",
        "I'll be there for tomorrow's appointment",
    ],
)
def test_a_visit_is_confirmed_by_what_is_done_who_set_it_and_where(text: str) -> None:
    assert Meaning.YES in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    "text",
    [
        "je confirme un massage",
        "ok la coupe est ratée",
        "je confirme le rdv par erreur",
        "I confirmed the appointment by mistake",
        "ho confermato per sbaglio l'appuntamento",
        "ok 12",
        "ok pour la salle, le sol est sale",
        "nickel la chambre",
    ],
)
def test_what_only_looks_like_it_confirms_nothing(text: str) -> None:
    assert Meaning.YES not in tomorrow(text, *ALL)


@pytest.mark.parametrize("text", ["non, j'ai déjà un rdv à 16h", "no, I already have a meeting at 4"])
def test_what_stands_against_it_is_no_wish_for_that_hour(text: str) -> None:
    assert Meaning.ANOTHER_TIME not in tomorrow(text)


@pytest.mark.parametrize("text", ["non, je peux venir à 16h ?", "no, can I have an appointment at 4?"])
def test_a_wish_for_an_hour_moves(text: str) -> None:
    assert Meaning.ANOTHER_TIME in tomorrow(text)


@pytest.mark.parametrize(("text", "another"), [("cancel tonight's dinner", True), ("cancel it, at 10 tomorrow", False)])
def test_the_measure_tells_texts_about_another_visit(text: str, another: bool) -> None:
    case = Case("", "en", "cancel", text, REPLY_WRITTEN, TOMORROW_AT_TEN)
    assert names_another_time(case) is another


def test_a_line_of_its_own_is_read_like_any_pause() -> None:
    assert Meaning.CANCEL in tomorrow("Mimi frisst wieder\nwir brauchen den Termin morgen nicht mehr", "de")

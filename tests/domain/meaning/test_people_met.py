"""Whom an appointment is with, held against whom a text names."""

from datetime import timedelta

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.deciding.decide import decide
from responder.domain.meaning import Meanings, read_meanings
from responder.domain.meaning.readings.people_met import ANOTHER_PERSON
from responder.domain.model.meanings import Meaning
from responder.domain.model.state import Appointment, AppointmentStatus
from tests.builders import NOON, sms, state
from tests.domain.deciding.test_meanings_around_rules import salon
from tests.evaluation.meanings import TUESDAY_EVENING, WEDNESDAY_AT_THREE

ALL = ("fr", "en", "de", "es", "it")
ACTS = {Meaning.YES, Meaning.CANCEL, Meaning.NOT_COMING, Meaning.ANOTHER_TIME}


def read(text: str, who: str) -> Meanings:
    return read_meanings(text, languages=ALL, now=TUESDAY_EVENING, appointment=WEDNESDAY_AT_THREE, who=who)


@pytest.mark.parametrize(
    "text",
    [
        "j'accepte le rdv avec Paul",
        "Oui pour le rendez-vous avec Paul",
        "je confirme mon rdv avec Mme Leroy",
        "oui avec Paul",
        "I confirm my appointment with Paul",
        "yes to the appointment with Dr Leroy",
        "ich bestätige den Termin mit Paul",
        "confirmo la cita con Paul",
        "confermo l'appuntamento con Paul",
        "j'annule le rdv avec Paul",
        "please cancel my appointment with Paul",
    ],
)
def test_a_visit_with_somebody_else_is_not_this_one(text: str) -> None:
    found = read(text, "Anna Martin")
    assert not found.sure & ACTS
    assert ANOTHER_PERSON in found.doubts


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("j'accepte le rdv avec Anna", "Anna Martin"),
        ("je confirme mon rdv avec Mme Martin", "Mme Anna Martin"),
        ("Oui pour le rendez-vous avec Paul", ""),
        ("oui je viens avec Paul", "Anna Martin"),
        ("je serai là avec Léo", "Anna Martin"),
        ("I'll be there with Tom", "Anna"),
        ("oui je confirme, Paul Durand", "Anna"),
        ("I confirm my appointment with Dr Martin", "Dr Martin"),
    ],
)
def test_whom_it_is_with_and_who_comes_along_confirm_it(text: str, who: str) -> None:
    assert Meaning.YES in read(text, who)


ANNA = Appointment("anna", NOON + timedelta(days=1), AppointmentStatus.AWAITING_ANSWER, who="Anna")
PAUL = Appointment("paul", NOON + timedelta(days=1, hours=1), AppointmentStatus.AWAITING_ANSWER, who="Paul Petit")
LATER = Appointment("later", NOON + timedelta(days=3), AppointmentStatus.AWAITING_ANSWER, who="Paul Petit")


@pytest.mark.parametrize(
    ("text", "appointments", "confirmed"),
    [
        ("oui", (ANNA, PAUL), ["anna", "paul"]),
        ("oui avec Paul", (ANNA, PAUL), ["paul"]),
        ("je confirme le rdv avec Anna", (ANNA, PAUL), ["anna"]),
        ("je confirme le rdv avec Paul", (ANNA, LATER), ["later"]),
        ("oui", (ANNA, LATER), []),
        ("je confirme le rdv avec Zoé", (ANNA, PAUL), []),
    ],
)
def test_of_two_practitioners_the_one_named_is_answered(
    text: str, appointments: tuple[Appointment, ...], confirmed: list[str]
) -> None:
    decision = decide(sms(text), state(*appointments), salon(), NOON)
    changes = [each for each in decision.changes if isinstance(each, AppointmentAnswered)]
    assert [each.appointment for each in changes if each.status is AppointmentStatus.CONFIRMED] == confirmed

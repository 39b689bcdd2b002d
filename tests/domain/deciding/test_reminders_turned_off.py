"""Requests to turn the reminders off, and texts about reminders that ask for nothing of the kind."""

import pytest

from responder.domain.model.decision import Reason
from tests.domain.test_any_text import decided

TURNED_OFF = [
    "turn off reminders", "Please turn off the reminders", "Could you please turn off the appointment reminders?",
    "turn reminders off", "switch off reminders please", "disable reminders", "cancel my reminders", "no reminders",
    "no reminders please", "supprimez les rappels", "supprimer les rappels automatiques", "désactivez les rappels",
    "Pouvez-vous désactiver les rappels ?", "Bonjour, pouvez-vous désactiver les rappels svp ?", "annulez les rappels",
    "merci de supprimer les rappels par SMS", "je voudrais désactiver les rappels de rdv", "arrêtez les rappels",
    "inutile de m'envoyer des rappels", "bitte Erinnerungen abstellen", "Erinnerungen ausschalten",
    "bitte die Erinnerungen ausschalten", "Schalten Sie bitte die Erinnerungen aus", "Stellen Sie die Erinnerungen ab",
    "Terminerinnerungen deaktivieren", "desactivar recordatorios", "quite los recordatorios",
    "por favor desactiven los recordatorios", "puede quitar los recordatorios?", "disattivare i promemoria",
    "potete disattivare i promemoria", "togliete i promemoria per favore", "eliminate i promemoria via sms",
]  # fmt: skip
LEFT_ON = [
    "turn off the lights reminder", "cancel the reminder", "cancel my reminder for dentist", "no reminders?",
    "disable reminders on your phone", "turn off reminders and call me", "I turned off reminders on my phone",
    "please don't turn off reminders", "thanks for the reminder", "no reminder this time?", "why so many reminders",
    "annulez le rappel", "supprimez le rappel", "annulez les rappels de facture", "j'avais coupé les rappels",
    "je désactive les rappels sur mon téléphone", "comment désactiver les rappels ?", "ne désactivez pas les rappels",
    "ne supprimez pas les rappels svp", "inutile de m'envoyer des photos", "pas besoin de rappel, je serai là",
    "schalt die Erinnerung für den Ofen aus", "bitte die Erinnerungen nicht ausschalten", "Danke für die Erinnerung",
    "no desactive los recordatorios", "gracias por el recordatorio", "non disattivate i promemoria",
    "ho cancellato il promemoria", "grazie per il promemoria",
]  # fmt: skip


@pytest.mark.parametrize("text", TURNED_OFF)
def test_who_turns_the_reminders_off_gets_no_more_messages(text: str) -> None:
    assert decided(text).reason is Reason.OPT_OUT


@pytest.mark.parametrize("text", LEFT_ON)
def test_who_only_speaks_of_reminders_still_gets_them(text: str) -> None:
    assert decided(text).reason is not Reason.OPT_OUT

"""Persons who speak of a link or a number of theirs, and machines that send one."""

import pytest

from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Reason
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Contact, State
from responder.domain.screening.machine_texts import is_notice
from responder.domain.text.folding import fold
from tests.evaluation.outcomes import CONTACT, WRITTEN, shipped_rulebook


@pytest.mark.parametrize(
    "text",
    [
        "Tom Smith: cancel please, your page https://salon.co/x",
        "please cancel salon.co/b/123",
        "please cancel https://salon.co/b/123",
        "can't cancel https://salon.co/b/123",
        "how do I cancel https://salon.co/b/123",
        "Yes: I confirm, here is your form https://forms.gle/x",
        "Hi there: your link is broken https://salon.co/x",
        "Re: your link https://salon.co/x doesn't work",
        "Tom Smith: your link https://salon.co/x is wrong",
        "want to cancel here: https://salon.co/x",
        "please cancel here https://salon.co/x",
        "PS: found you on google.com, see you tomorrow",
        "06 12 34 56 78 is now available for calls",
        "0612345678 ya está",
        "comment annuler sur doctolib.fr/x",
        "impossible d'annuler sur doctolib.fr/x",
        "merci d'annuler sur doctolib.fr/x",
        "oui annuler sur https://salon.fr/x",
        "RDV demain : oui. Votre lien https://salon.fr/x",
        "Anna Petit : votre lien ne marche pas https://salon.fr/x",
        "kann nicht stornieren unter https://salon.de/x",
        "wie kann man stornieren unter https://salon.de/x",
        "Frage: ist das Ihre Seite (salon.de)?",
        "no puedo anular en https://salon.es/x",
        "non riesco a disdire su https://salon.it/x",
    ],
)
def test_a_person_who_speaks_of_a_link_is_heard(text: str) -> None:
    event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=text)
    decision = decide(event, State(Contact(CONTACT)), shipped_rulebook(("fr", "en", "de", "es", "it")), WRITTEN)
    assert decision.reason is not Reason.MACHINE


@pytest.mark.parametrize(
    "text",
    [
        "Annuler : https://plnt.y/abc",
        "Planity : RDV demain 15h. Annuler : https://plnt.y/abc",
        "Si vous ne pouvez pas venir, annuler : https://plnt.y/abc",
        "To cancel: https://bella.co/x",
        "Bella Hair: need to change it? https://bella.co/x",
        "Planity : un empêchement ? Annulez ici https://plnt.y/abc",
        "Annulez ici https://plnt.y/abc",
        "Salon Bella: see you tomorrow. Cancel here: https://bella.co/x",
        "Bella Hair: if you can't make it, cancel at https://bella.co/x",
        "Bella Hair: your visit is tomorrow, details https://bella.co/x",
        "Planity : n'oubliez pas votre rendez-vous, détails sur https://plnt.y/abc",
        "Salon: Ihr Termin ist morgen. Absagen unter https://salon.de/x",
        "0612345678 is now available",
        "Der Teilnehmer +491701234567 ist jetzt wieder erreichbar.",
        "El 612345678 ya está disponible. Puede llamarle.",
        "Il numero 3401234567 è ora raggiungibile.",
        "Bella Hair: see new offers on www.bella.com/new",
    ],
)
def test_a_platform_that_sends_one_is_not(text: str) -> None:
    assert is_notice(fold(text))


def test_a_link_that_we_sent_last_is_spoken_of_by_a_person() -> None:
    text = "annuler sur https://salon.fr/b/12"
    assert is_notice(fold(text))
    assert not is_notice(fold(text), ours=fold("Votre RDV est demain. Annuler : https://salon.fr/b/12"))
    assert is_notice(fold(text), ours=fold("Votre RDV est demain. Annuler : https://salon.fr/b/9"))


@pytest.mark.parametrize(("sent", "machine"), [((), True), (("Annuler : https://salon.fr/b/12", "Annuler"), False)])
def test_the_texts_that_we_sent_are_looked_into(sent: tuple[str, ...], machine: bool) -> None:
    text = "annuler sur https://salon.fr/b/12"
    event = SmsReceived(key=text, account="salon@example.org", contact=CONTACT, at=WRITTEN, text=text)
    decision = decide(event, State(Contact(CONTACT), sent_texts=sent), shipped_rulebook(), WRITTEN)
    assert (decision.reason is Reason.MACHINE) is machine


@pytest.mark.parametrize(
    "text",
    [
        "Sorry for the late reply, yes that's fine",
        "Thanks for your text, yes that's fine",
        "the reply is yes",
        "got your text, ok for tomorrow",
        "sorry for slow reply. ok",
    ],
)
def test_whoever_speaks_of_a_reply_is_no_machine(text: str) -> None:
    assert not is_notice(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Your appointment is tomorrow at 10. Reply YES to confirm",
        "To confirm your appointment text YES",
        "Dentist reminder: please text YES to confirm or NO to cancel",
    ],
)
def test_whoever_asks_for_a_reply_of_one_word_is_a_machine(text: str) -> None:
    assert is_notice(fold(text))

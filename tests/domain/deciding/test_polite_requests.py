"""Said politely, or of somebody else: silence asked for, a wrong number, and whose lateness it is. Shipped rules."""

import pytest

from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.opt_out import OptedOut
from responder.domain.actions.tag import Tagged
from responder.domain.deciding.decide import decide
from responder.domain.model.decision import Decision, Reason
from responder.domain.screening.our_lateness import is_ours
from responder.domain.text.folding import fold
from tests.builders import NOON, appointment, sms, state
from tests.domain.deciding.test_second_thoughts import shipped


def decided(text: str) -> Decision:
    return decide(sms(text), state(appointment()), shipped(), NOON)


def goes_to_a_person(decision: Decision) -> bool:
    return any(isinstance(each, HandedToPerson) for each in decision.changes)


OPT_OUTS = [
    "Bonjour, pourriez-vous ne plus m'envoyer de SMS s'il vous plaît ? Merci",
    "Merci de bien vouloir retirer mon numéro de votre fichier",
    "Je préférerais ne pas recevoir ces rappels par SMS", "je n'ai plus besoin de vos sms merci",
    "Veuillez ne plus me contacter par sms", "Serait-il possible de ne plus recevoir vos messages ?",
    "Could you please stop sending me these texts? Thank you", "Would you mind taking me off your list?",
    "I'd rather not receive these texts", "please could you remove my number from your list",
    "I no longer wish to receive these", "Please don't send me any further messages",
    "Könnten Sie mir bitte keine SMS mehr schicken?", "Bitte nehmen Sie mich aus dem Verteiler",
    "Ich möchte keine weiteren Nachrichten erhalten, danke", "Bitte meine Nummer löschen",
    "Bitte kontaktieren Sie mich nicht mehr per SMS", "¿Podrían dejar de enviarme mensajes, por favor?",
    "Les ruego que no me envíen más SMS", "Por favor, borren mi número de su lista",
    "Prefiero no recibir estos mensajes", "Potreste per favore non inviarmi più messaggi?",
    "La prego di cancellare il mio numero", "Preferirei non ricevere questi sms",
    "Per cortesia non mandatemi più promemoria", "Gentilmente toglietemi dalla lista",
    "Merci d'arrêter les messages, bonne journée", "Je souhaite ne plus être contactée par vos soins",
    "Auriez-vous la gentillesse de me désinscrire ?", "Pouvez-vous supprimer mes coordonnées svp",
    "Je ne souhaite plus être relancé", "Prière de ne plus m'écrire", "Je voudrais me désinscrire de vos rappels",
    "Can I be taken off this list please?", "Kindly remove this number from your reminders",
    "I'd like to stop getting these reminders please", "Please stop the reminders, I'd appreciate it",
    "I don't want to be contacted again", "Could I opt out of these please", "Please take me off the text list",
    "Ich möchte nicht mehr kontaktiert werden", "Bitte streichen Sie mich von der Liste",
    "Würden Sie mich bitte austragen?", "Wäre es möglich, keine SMS mehr zu bekommen?",
    "Bitte keine SMS mehr an diese Nummer", "Bitte sehen Sie von weiteren Nachrichten ab", "Quisiera darme de baja",
    "¿Me pueden quitar de la lista?", "No deseo que me contacten más", "Agradecería no recibir más mensajes",
    "Eliminen mis datos, por favor", "Vorrei cancellarmi dalla lista", "Potete togliermi dalla lista per favore?",
    "Non desidero essere ricontattata", "Le chiedo di non inviarmi più sms",
    "Vi sarei grato se non mi scriveste più",
]  # fmt: skip


@pytest.mark.parametrize("text", OPT_OUTS)
def test_silence_is_asked_for_politely(text: str) -> None:
    decision = decided(text)
    assert (decision.reason, decision.changes) == (Reason.OPT_OUT, (OptedOut(),))


TWO_READINGS = [
    "inutile de m'envoyer un sms, je serai là", "Pas besoin de me rappeler", "no need to text me thanks",
    "no need for a reminder, I'll be there", "Pas la peine de confirmer par sms",
    "Sie brauchen mir nicht zu schreiben", "no hace falta que me escriba", "non serve che mi scriva",
    "pas de rappel cette fois svp", "stop, c'est bon j'ai compris", "je préfère un appel plutôt qu'un sms",
    "I prefer a call over texts", "Ich hätte lieber einen Anruf als eine SMS", "prefiero que me llamen",
    "preferisco una chiamata", "inutile de m'envoyer des sms", "Pas besoin de me relancer par sms svp",
    "retirez-moi de la liste d'attente", "quítenme de la lista de espera",
]  # fmt: skip


@pytest.mark.parametrize("text", TWO_READINGS)
def test_what_may_ask_for_silence_or_for_something_else_goes_to_a_person(text: str) -> None:
    decision = decided(text)
    assert OptedOut() not in decision.changes and goes_to_a_person(decision)


WRONG_NUMBERS = [
    "Vous devez faire erreur", "Je crois que vous avez fait une erreur de numéro", "Je ne suis pas Mme Durand",
    "Il n'y a pas de Marie ici", "Je ne connais pas de salon Anna", "Désolé je ne suis pas la personne concernée",
    "ce message ne m'est pas destiné", "Vous vous êtes trompé de destinataire", "Think you've got the wrong number",
    "This isn't Anna", "There's no Anna here", "Not me, wrong person", "You've texted the wrong person",
    "This message isn't for me", "I think this was meant for someone else", "Sie haben sich wohl verwählt",
    "Hier ist keine Frau Müller", "Ich bin nicht Frau Müller", "Falsche Nummer, tut mir leid",
    "Ich glaube, das war nicht für mich", "Die Nachricht ist nicht für mich", "Se ha equivocado de número",
    "Creo que se equivoca de persona", "No soy Ana", "Aquí no hay ninguna Ana", "Este mensaje no es para mí",
    "Ha sbagliato numero", "Credo abbia sbagliato persona", "Non sono Maria", "Qui non c'è nessuna Maria",
    "Questo messaggio non è per me", "Il n'y a pas de Mme Durand ici", "Sorry, there is no Mr Smith here",
    "je ne suis pas Marie Durand", "No soy la señora Ana",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG_NUMBERS)
def test_somebody_else_has_the_number(text: str) -> None:
    decision = decided(text)
    assert Tagged("wrong number") in decision.changes and goes_to_a_person(decision)


NO_WRONG_NUMBERS = [
    "ce n'est pas moi", "sorry who is this? I have no appointment with you",
    "c'est pas pour moi, c'est pour mon fils", "il n'y a pas de parking ici", "there's no parking here",
    "hier ist keine Klingel", "qui non c'è nessuno", "no hay nadie aquí", "je ne suis pas disponible",
    "der Termin ist nicht für mich, sondern für Anna", "No, this is Anna here", "No, I am Anna", "No, soy Ana",
    "Anna isn't here yet", "morgen bin ich nicht da", "so sicher bin ich nicht",
    "ich bin nicht in der Stadt", "Je ne suis pas à Paris", "Non sono a Roma", "No soy de Madrid",
    "Il n'y a pas de Marie ici ?", "wrong number?",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_WRONG_NUMBERS)
def test_what_may_mean_something_else_is_tagged_as_no_wrong_number(text: str) -> None:
    assert Tagged("wrong number") not in decided(text).changes


OURS = [
    "vous avez souvent du retard ?", "vous êtes en retard ?", "Vous avez du retard aujourd'hui ?",
    "il y a du retard ?", "y a-t-il du retard ce matin", "est-ce que le docteur a du retard ?",
    "le médecin est à l'heure ?", "avez vous beaucoup de retard", "are you usually running late?",
    "are you running late today", "is the doctor running late?", "do you often run late", "is there a delay?",
    "how late are you running?", "any delays today?", "haben Sie Verspätung?", "Sind Sie heute spät dran?",
    "hat der Arzt Verspätung?", "gibt es Wartezeiten?", "¿van con retraso?", "llevan mucho retraso hoy?",
    "¿el doctor suele llegar tarde?", "siete in ritardo?", "avete spesso ritardo?", "c'è ritardo oggi?",
]  # fmt: skip


@pytest.mark.parametrize("text", OURS)
def test_whether_we_are_late_is_a_question_and_no_clients_lateness(text: str) -> None:
    decision = decided(text)
    assert is_ours(fold(text))
    assert Tagged("late") not in decision.changes and goes_to_a_person(decision)


THEIRS = [
    "je serai en retard", "j'ai 10 min de retard", "Je suis en retard, désolée !",
    "j'aurai un peu de retard, c'est ok ?", "running 10 min late", "I'm running late, is that ok?",
    "komme 10 min später", "ich verspäte mich, ist das okay?", "llego tarde 10 minutos",
    "llegaré tarde, ¿les va bien?", "sono in ritardo di 10 minuti", "arrivo in ritardo, va bene?",
    "en retard de 5 min dsl", "coincée dans les bouchons", "mon train a du retard",
    "il y a du retard sur ma ligne, désolée", "suche gerade noch einen Parkplatz",
]  # fmt: skip


@pytest.mark.parametrize("text", THEIRS)
def test_a_client_who_is_late_is_still_understood(text: str) -> None:
    assert not is_ours(fold(text))
    assert Tagged("late") in decided(text).changes


@pytest.mark.parametrize("text", ["I'm not in", "im not in", "I'm not in Dublin, sorry", "we are not in"])
def test_a_denied_yes_confirms_nothing(text: str) -> None:
    decision = decided(text)
    assert goes_to_a_person(decision)
    assert not any(isinstance(each, AppointmentAnswered) for each in decision.changes)


def test_whether_one_may_come_late_is_a_question_that_a_person_answers() -> None:
    decision = decided("puis-je arriver 10 minutes en retard ?")
    assert Tagged("late") not in decision.changes and goes_to_a_person(decision)

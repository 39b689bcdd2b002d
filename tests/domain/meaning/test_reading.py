"""Texts as clients write them, and what must be sure, or must not be, by the kind of mistake they invite."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from responder.domain.meaning import Meaning, Meanings, read_meanings

PARIS = ZoneInfo("Europe/Paris")
TUESDAY = datetime(2026, 12, 1, 18, 0, tzinfo=PARIS)
WEDNESDAY_AT_THREE = datetime(2026, 12, 2, 15, 0, tzinfo=PARIS)
WEDNESDAY_MORNING = datetime(2026, 12, 2, 9, 0, tzinfo=PARIS)
TONIGHT_AT_SEVEN = datetime(2026, 12, 2, 19, 0, tzinfo=PARIS)
ACTS = {Meaning.YES, Meaning.CANCEL, Meaning.NOT_COMING, Meaning.ANOTHER_TIME, Meaning.STOP}
SPOKEN = ("fr", "en")


def tomorrow(text: str, *languages: str, names: tuple[str, ...] = ()) -> Meanings:
    """The appointment is tomorrow at three."""
    return read_meanings(text, languages=languages or SPOKEN, now=TUESDAY, appointment=WEDNESDAY_AT_THREE, names=names)


def today(text: str, *languages: str) -> Meanings:
    """The appointment is tonight at seven."""
    return read_meanings(text, languages=languages or SPOKEN, now=WEDNESDAY_MORNING, appointment=TONIGHT_AT_SEVEN)


@pytest.mark.parametrize(
    "text",
    [
        "Oui <3",
        "ok bb",
        "Oui parfait",
        "okay lor",
        "No problem xP",
        "Hi Sue, yes confirmed",
        "Ok cool! merci",
        "K. Will do",
        "Oui\nEnvoyé de mon iPhone",
        "oui\n--\nMarie Dupont",
        "d'acc merci bcp 🙏",
        "Yes lovely, thanks hun x",
        "ouiiii 😊",
        "yep all good mate",
        "Oui très bien docteur, bonne soirée",
    ],
)
def test_courtesies_take_nothing_from_a_yes(text: str) -> None:
    assert tomorrow(text).sure >= {Meaning.YES}


@pytest.mark.parametrize(
    "text",
    [
        "Lea vient pas",
        "she is not coming",
        "le cours est annulé",
        "viens pas trop tard",
        "students can't make it",
        "my husband can't make it",
        "ma femme ne viendra pas",
        "they are not coming",
        "il ne vient pas",
        "Mon mari ne peut pas venir demain",
        "l'école est fermée, le prof vient pas",
    ],
)
def test_what_is_said_of_somebody_else_changes_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "I'm not available right now. Leave a message.",
        "Je suis actuellement indisponible, je vous recontacterai dès mon retour",
        "Je suis indisponible jusqu'à 18h, rappelez-moi après",
        "Unavailable by phone",
        "can't talk right now",
        "je peux pas répondre, je conduis",
        "je ne peux pas parler maintenant",
        "can't answer the phone at the moment",
        "je suis en réunion je peux pas décrocher",
        "sorry driving can't text",
    ],
)
def test_not_being_reachable_is_not_staying_away(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "l'autre jour j'ai parlé de toi",
        "we went another day",
        "hier j'ai pas pu venir",
        "I couldn't make it last week",
        "la dernière fois j'ai annulé",
        "I was late the other day",
        "la semaine dernière je suis pas venu",
        "neulich war ich krank",
        "el otro día fui a verte",
        "l'altro giorno non ho potuto",
    ],
)
def test_the_past_is_no_wish(text: str) -> None:
    assert not tomorrow(text, "fr", "en", "de", "es", "it").sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "are you cancelling?",
        "vous annulez ?",
        "has it been moved?",
        "C'est annulé ?",
        "how can I cancel?",
        "c'est confirmé ?",
        "do you need me to confirm?",
        "vous avez décalé mon rdv ?",
        "pourquoi annuler ?",
        "is it still on?",
    ],
)
def test_a_question_about_our_own_act_is_none_of_theirs(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "annuler mon abonnement",
        "cancel my membership",
        "I need to cancel my other appointment",
        "annuler ma carte",
        "cancela mi suscripción",
        "mein Abo stornieren",
        "annullare l'abbonamento",
        "cancel my flight",
        "change my card",
        "déplacer ma voiture",
        "j'annule ma commande",
    ],
)
def test_a_verb_about_another_object_is_not_about_the_appointment(text: str) -> None:
    assert not tomorrow(text, "fr", "en", "de", "es", "it").sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "ok mais il faut que je voie",
        "oui si je finis à l'heure",
        "je pense que oui",
        "yes if the weather is ok",
        "should be ok I think",
        "normalement oui",
        "je vous redis",
        "I'll let you know",
        "oui mais pas avant 17h",
        "maman c'est bon",
        "pas ok",
        "yes, but actually, no",
        "ok la maison est propre",
        "super pour ta voiture",
        "ok j'arrive",
        "demain je vous confirme",
        "please confirm",
        "oui jeudi",
        "yes I have a meeting",
        "ok viens",
        "compris pour le chat",
    ],
)
def test_less_than_a_plain_yes_is_none(text: str) -> None:
    assert Meaning.YES not in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "non non je n'annule pas",
        "non non je n'annule pas, je viens",
        "pas de souci je serai là demain",
        "on sera là avec Léo à 15h",
        "ma fille et moi on sera là",
        "Max and I will be there at 3",
        "désolée pour la réponse tardive, oui c'est ok",
        "je vous confirme le rdv de Jules demain",
        "je serai bien là demain",
        "oui pr 2m1 15h",
        "see you tomorrow",
        "c bon pr demain",
    ],
)
def test_a_confirmation_in_other_words_is_found(text: str) -> None:
    assert tomorrow(text).sure >= {Meaning.YES}


@pytest.mark.parametrize(
    "text",
    [
        "je viens plus",
        "dsl je peux pas demain",
        "on sera pas là demain",
        "Tom a de la fièvre il ne pourra pas être là demain. Désolée",
        "my daughter is sick so we won't be able to come",
        "cant make it sorry",
        "j'ai un empêchement",
        "jpx pas venir",
        "je ne pourrai malheureusement pas venir",
        "I'm sick today so I can't come tomorrow",
        "ça va pas être possible pour demain",
    ],
)
def test_not_coming_is_found(text: str) -> None:
    assert tomorrow(text).sure >= {Meaning.NOT_COMING}


@pytest.mark.parametrize(
    "text",
    [
        "on peut décaler ?",
        "pas 15h plutôt 17h",
        "oui mais plutôt vers 17h30",
        "je peux pas demain mais jeudi oui",
        "can I come Thursday instead?",
        "Could we make it 4pm",
        "un autre créneau ?",
        "Annulez demain et mettez moi samedi matin",
        "I can't do tomorrow, is Friday any good?",
        "auriez vous un autre jour ?",
        "any chance of an earlier slot?",
    ],
)
def test_another_time_is_found_and_nothing_is_cancelled(text: str) -> None:
    found = tomorrow(text)
    assert Meaning.ANOTHER_TIME in found
    assert Meaning.CANCEL not in found


def test_tonight_is_the_appointment_when_it_is_tonight() -> None:
    assert Meaning.NOT_COMING in today("I can't make it tonight")
    assert Meaning.NOT_COMING not in tomorrow("I can't make it tonight")
    assert Meaning.YES in today("ok à ce soir")
    assert Meaning.YES not in tomorrow("ok à ce soir")
    assert Meaning.YES in today("ça marche à toute")
    assert Meaning.YES not in tomorrow("ça marche à toute")


@pytest.mark.parametrize(
    "text", ["merci, bonne fin de journée", "stop, je descends", "bonne fin de semaine", "the bus stop"]
)
def test_nobody_is_unsubscribed_by_a_courtesy(text: str) -> None:
    assert Meaning.STOP not in tomorrow(text)


@pytest.mark.parametrize(
    "text", ["stop les rappels", "plus de rappels", "please stop texting me", "STOP", "Stop merci"]
)
def test_asking_for_silence_is_found(text: str) -> None:
    assert Meaning.STOP in tomorrow(text)


@pytest.mark.parametrize("text", ["je suis dans les bouchons", "running 10 mins late", "j'ai raté mon bus"])
def test_lateness_is_found_with_and_without_its_word(text: str) -> None:
    assert Meaning.LATE in today(text)


@pytest.mark.parametrize(
    "text", ["désolé du retard de réponse, oui", "et si je suis en retard ?", "vous êtes en retard"]
)
def test_lateness_of_others_or_feared_is_none(text: str) -> None:
    assert Meaning.LATE not in today(text)


def test_a_name_of_the_contact_is_no_word_of_weight() -> None:
    assert Meaning.YES not in tomorrow("oui zebulon")
    assert Meaning.YES in tomorrow("oui zebulon", names=("Zébulon Martin",))
    assert Meaning.NOT_COMING in tomorrow("zebulon ne viendra pas", names=("Zébulon",))


def test_a_meaning_is_told_in_one_line() -> None:
    assert str(tomorrow("ok bb").told()) == '"yes": "ok"; "bb" is a courtesy'
    assert str(tomorrow("oui si je peux").told()) == 'nothing sure; may be "yes": "oui"; but there is a condition'


def test_without_an_appointment_no_day_is_another_one() -> None:
    found = read_meanings("annulez mon rdv de jeudi", languages=SPOKEN, now=TUESDAY)
    assert Meaning.CANCEL in found
    assert Meaning.CANCEL not in tomorrow("annulez mon rdv de jeudi")

"""Tests how the words of an act are spelt, split and placed: kinds of texts in words of nobody's real messages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

ALL = ("fr", "en", "de", "es", "it")
GIVEN_UP = {Meaning.CANCEL, Meaning.NOT_COMING}


@pytest.mark.parametrize(
    "text",
    [
        "merci d'annulé mon rdv",
        "je voudrais annulé le rendez-vous svp",
        "je dois annulé",
        "possible d'annulé pour demain ?",
        "désolée je suis obligée d'annulé",
        "je vous écris pour annulé ma séance",
        "le rdv doit être annulé, je suis malade",
    ],
)
def test_an_accent_for_an_infinitive_is_french_spelling(text: str) -> None:
    assert tomorrow(text).sure & GIVEN_UP


@pytest.mark.parametrize("text", ["je voudrais décalé mon rdv", "on peut décalé ?", "merci de déplacé le rdv à jeudi"])
def test_the_same_accent_moves(text: str) -> None:
    assert Meaning.ANOTHER_TIME in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "vous avez annulé mon rdv ?",
        "le cours est annulé",
        "mon train a été annulé",
        "vous avez décalé mon rdv ?",
        "annulé ?",
    ],
)
def test_what_was_done_already_asks_for_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Ich sage den Termin morgen leider ab", Meaning.CANCEL),
        ("sagen Sie den Termin bitte ab", Meaning.CANCEL),
        ("Guten Tag, bitte sagen Sie den Termin morgen ab, danke", Meaning.CANCEL),
        ("ich sage unsere Massage ab", Meaning.CANCEL),
        ("Ich sage für morgen zu", Meaning.YES),
        ("ich nehme den Termin gern an", Meaning.YES),
    ],
)
def test_german_verbs_are_read_with_their_end(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, "de", "en")


@pytest.mark.parametrize(
    "text",
    [
        "ich sage den Termin nicht ab",
        "ich nehme den Termin nicht an",
        "ich sage dir, ab und zu regnet es",
        "sagen Sie mal, ab wann haben Sie offen",
        "sagen Sie den Termin ab?",
        "sagen Sie bitte den Termin ab?",
        "sagen Sie ab",
        "warum sagen Sie den Termin bitte ab",
        "sagen Sie den Termin bitte nicht ab",
        "wenn es regnet, sagen Sie den Termin bitte ab",
    ],
)
def test_german_ends_without_their_verb_or_denied_do_nothing(text: str) -> None:
    assert not tomorrow(text, "de", "en").sure & {Meaning.CANCEL, Meaning.ANOTHER_TIME, Meaning.NOT_COMING}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("je voudrais annuler mon rdv pour la voiture", Meaning.CANCEL),
        ("annuler le rendez-vous pour les clés svp", Meaning.CANCEL),
        ("please cancel my appointment for the car", Meaning.CANCEL),
        ("on peut décaler le rdv pour le dossier ?", Meaning.ANOTHER_TIME),
        ("could we move the appointment for the car?", Meaning.ANOTHER_TIME),
    ],
)
def test_what_a_visit_is_for_is_not_what_the_verb_is_about(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    "text", ["annuler la commande du rdv", "cancel my other appointment", "annuler mon abonnement", "move my car"]
)
def test_another_object_of_the_verb_is_left_alone(text: str) -> None:
    assert not tomorrow(text, *ALL).sure & {Meaning.CANCEL, Meaning.ANOTHER_TIME}


@pytest.mark.parametrize(
    "text",
    [
        "No change it to 11:00 am",
        "make that seven in the evening please",
        "sorry, can you set that for five in the evening instead?",
        "huit heures du soir plutôt",
        "mejor a las seis de la tarde",
        "lieber um sieben am Abend",
        "can you move it up to 7pm?",
        "please push that back to Friday",
        "Saturday would work better",
        "that's not right, I want the appointment on Friday",
        "the appointment needs to be moved to Friday",
        "hay que mover la cita",
        "l'appuntamento deve essere spostato",
    ],
)
def test_other_hours_and_changes_in_more_words_are_wishes(text: str) -> None:
    assert Meaning.ANOTHER_TIME in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    "text", ["no change", "see you at three in the afternoon", "oui trois heures de l'après-midi", "okay three pm"]
)
def test_the_own_hour_in_words_moves_nothing(text: str) -> None:
    assert not tomorrow(text, "en", "fr").sure & {Meaning.ANOTHER_TIME, *GIVEN_UP}


@pytest.mark.parametrize(
    "text",
    [
        "I confirm my appointment with Dr. Mauro",
        "j'ai bien noté le rdv avec Mme. Petit, je confirme",
        "I confirm the meeting with jane and mary",
    ],
)
def test_a_dot_behind_a_title_and_a_second_name_break_nothing(text: str) -> None:
    assert Meaning.YES in tomorrow(text, "en", "fr")


@pytest.mark.parametrize("text", ["oui copain", "yes mate", "ja, Kumpel", "sì amico", "ok mon pote", "sí amiga"])
def test_pals_are_courtesies(text: str) -> None:
    assert Meaning.YES in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    "text", ["oui et toi", "ok et vous", "yes and you", "good and you", "ja und dir", "sí y tú", "sì e tu"]
)
def test_a_yes_that_asks_back_answers_another_question(text: str) -> None:
    assert Meaning.YES not in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Ma fille a la varicelle, on peut pas venir", Meaning.NOT_COMING),
        ("on peut plus venir demain désolés", Meaning.NOT_COMING),
        ("désolé mais ce sera sans moi demain", Meaning.NOT_COMING),
        ("on peut pas décaler à vendredi ?", Meaning.ANOTHER_TIME),
        ("on peut inverser avec jeudi ?", Meaning.ANOTHER_TIME),
        ("je serai là à 15h10, désolée", Meaning.LATE),
        ("j'arrive à 15h20", Meaning.LATE),
        ("I'll be there at 3:15", Meaning.LATE),
        ("c'est ok pour mon fils demain 15h", Meaning.YES),
        ("oui pour la vidange demain 15h", Meaning.YES),
        ("Oui je vous amène Filou demain", Meaning.YES),
        ("non non je viens demain", Meaning.YES),
        ("table pour 4 confirmée", Meaning.YES),
        ("please take me off the schedule for tomorrow", Meaning.CANCEL),
    ],
)
def test_kinds_of_many_trades_are_read(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, *(("en", "fr") if text.isascii() and "I" in text[:1] else ("fr", "en")))


@pytest.mark.parametrize(
    "text",
    [
        "non non je viens pas",
        "on peut pas dire ça",
        "on peut pas tout avoir",
        "je serai là à 15h10 ?",
        "plutôt 15h30 alors je serai là",
        "ok pour le foot demain",
        "ok pour la vidange demain",
        "table pour 4 ?",
    ],
)
def test_what_only_looks_like_them_confirms_and_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & {Meaning.YES, Meaning.CANCEL, Meaning.LATE}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ah non finalement je ne peux pas", "fr"),
        ("en fait je ne pourrai pas", "fr"),
        ("al final no puedo", "es"),
        ("alla fine non posso", "it"),
    ],
)
def test_what_cannot_be_after_all_is_the_appointment(text: str, language: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text, language, "en").sure


@pytest.mark.parametrize(
    "text",
    [
        "en fait je ne peux pas parler",
        "en fait je ne peux pas vous appeler",
        "finalement je ne peux pas ?",
        "finalement je peux pas plus tôt",
        "en fait je ne peux pas payer en ligne",
        "je ne suis plus sûre de pouvoir venir",
        "je ne suis plus certaine de pouvoir venir",
        "ah non finalement je peux",
        "finalement je ne peux pas, ah si",
        "en fait je ne peux pas annuler",
        "my car broke down",
    ],
)
def test_what_cannot_be_beside_something_else_or_is_not_certain_cancels_nothing(text: str) -> None:
    assert not tomorrow(text, "fr", "en").sure & GIVEN_UP

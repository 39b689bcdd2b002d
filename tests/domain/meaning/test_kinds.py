"""Kinds of texts that were misread once, ten or more of each, in words of nobody's real messages."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

ALL = ("fr", "en", "de", "es", "it")


@pytest.mark.parametrize(
    "text",
    [
        "je serai là avec mon violoncelle",
        "Je viendrai avec ma perceuse et mes croquis",
        "Bien sûr que je viens, le plombier avait raison",
        "je confirme le rdv pour le ravalement",
        "Je serai là sans faute. Le perroquet vous salue",
        "oui pour demain 15h, mon orteil vous remercie",
        "Tkt je serai là, la casserole est réparée",
        "I'll be there with my trombone",
        "I will be there, the lawnmower survived",
        "Yes tomorrow at 3, the parrot says hello",
        "I confirm my appointment for the gutters",
    ],
)
def test_a_firm_promise_stands_beside_words_no_table_knows(text: str) -> None:
    assert Meaning.YES in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "vendredi ?",
        "Friday?",
        "7?",
        "et dimanche ?",
        "you coming later?",
        "see you another time then",
        "ce sera pour une autre fois",
        "mon 1er entretien s'est bien passé",
        "il y a 14 élèves",
        "contente de ta soirée",
        "why not tomorrow night",
        "je change de chemise",
        "the song changes at the end",
    ],
)
def test_what_only_names_a_time_or_a_change_moves_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "je serai pas là mais mon mari sera là",
        "je ne viendrai pas mais ma femme vous ouvrira",
        "je peux pas venir mais mon fils passera",
        "je serai absente demain mais ma soeur sera là",
        "on sera pas là demain mais mes parents seront là",
        "je viens pas demain mais mon frère passera",
        "I can't make it tomorrow but my husband will",
        "I won't be there but my wife will let you in",
        "I can't come tomorrow but my brother will bring it",
        "we won't be there tomorrow but my mum will open",
    ],
)
def test_somebody_who_comes_instead_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "plus besoin, merci",
        "oubliez mon rdv svp",
        "forget my appointment please",
        "please release my slot",
        "I no longer need the appointment",
        "I'll have to give it a miss sorry",
        "rain check please, sorry",
        "j'ai la grippe, pas de cours demain",
        "my son is sick, no lesson tomorrow",
        "on laisse tomber pour demain",
        "ya no hace falta, gracias",
    ],
)
def test_what_is_given_up_is_cancelled(text: str) -> None:
    assert tomorrow(text, *ALL).sure & {Meaning.CANCEL, Meaning.NOT_COMING}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("merci pour hier, j'ai ronflé comme un sonneur", Meaning.THANKS),
        ("Loved the fringe, thanks a million", Meaning.THANKS),
        ("combien vous prenez pour ramoner un conduit", Meaning.PRICE),
        ("how much do you charge for a trellis", Meaning.PRICE),
        ("quanto prendete per la siepe", Meaning.PRICE),
        ("vous servez encore à 14h ?", Meaning.HOURS),
        ("are you open sundays?", Meaning.HOURS),
        ("votre adresse exacte svp", Meaning.ADDRESS),
        ("which floor are you on?", Meaning.ADDRESS),
        ("j'ai une bronchite", Meaning.ILLNESS),
        ("my daughter has tonsillitis", Meaning.ILLNESS),
        ("nous serons 6", Meaning.PARTY_SIZE),
    ],
)
def test_topics_are_read_in_many_words(text: str, meaning: Meaning) -> None:
    assert meaning in tomorrow(text, *ALL)


@pytest.mark.parametrize(
    "text",
    [
        "ok sous réserve",
        "oui sous réserve",
        "je te confirme que le chien va bien",
        "je vous confirme que la voiture roule",
        "I confirm that the dog is fine",
        "ich bestätige dass der Hund gesund ist",
        "confirmo que el perro está bien",
        "confermo che il cane sta bene",
        "tu confirmes",
        "je confirme elle est folle",
        "oui je suis en cours",
        "oui je suis en plein cours",
    ],
)
def test_a_condition_and_a_confirmation_of_something_else_are_no_sure_yes(text: str) -> None:
    assert Meaning.YES not in tomorrow(text)


@pytest.mark.parametrize("text", ["je confirme que je viens", "je vous confirme que je serai là", "ok, au cas où"])
def test_a_coming_that_is_confirmed_stays_a_yes(text: str) -> None:
    assert Meaning.YES in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je serai absent",
        "je serai absente",
        "Je serai absente demain",
        "Bonjour, je serai absent",
        "on sera absents demain",
        "nous serons absentes",
        "Mon fils sera absent demain",
    ],
)
def test_who_will_be_absent_is_not_coming(text: str) -> None:
    assert Meaning.NOT_COMING in tomorrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "je serai absent la semaine prochaine",
        "je serai absente lundi",
        "Je serai absent ce matin",
        "je serai absent de 12h à 14h",
        "je suis absent",
        "Je serai absent, merci de laisser un message",
        "si je serai absent je vous le dis",
        "je serai absent ?",
        "elle sera absente",
        "le prof sera absent demain",
        "Léa sera absente demain",
        "ma chef est absente demain",
    ],
)
def test_an_absence_that_may_be_another_cancels_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "ok je viens de voir ton message",
        "Oui je viens de voir votre message",
        "Ok, je viens de voir ton message",
        "ok je viens de lire ton sms",
        "oui je viens avec une bouteille",
        "Ok je viens avec du vin",
        "oui je viens avec des croissants",
        "yes I'm coming with a bottle",
    ],
)
def test_what_is_said_among_friends_confirms_nothing(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize(
    "text",
    [
        "Désolée je viens de voir votre message, oui c'est bon",
        "Je viens de voir votre message, ok pour demain",
        "Oui c'est bon pour demain, je viens de voir votre message",
        "oui je viens",
        "oui je viens avec ma fille",
        "oui je viens avec mon ordonnance",
        "Oui je viens demain avec une bouteille",
    ],
)
def test_an_answer_stands_beside_a_message_just_seen_and_what_is_brought(text: str) -> None:
    assert Meaning.YES in tomorrow(text)


@pytest.mark.parametrize("text", ["Y", "y", "Y.", "Y!"])
def test_a_letter_answers_where_its_language_is_spoken(text: str) -> None:
    assert Meaning.YES in tomorrow(text, "fr", "en")
    assert Meaning.YES in tomorrow(text, "en")
    assert not tomorrow(text, "fr").readings


@pytest.mark.parametrize("text", ["Y ?", "y'a quoi", "yy", "Y Y"])
def test_a_letter_beside_anything_else_is_no_answer(text: str) -> None:
    assert not tomorrow(text).sure & ACTS


@pytest.mark.parametrize("text", ["nooon", "Nooooon", "NOOON !", "nonnn"])
def test_a_drawn_out_no_is_a_no(text: str) -> None:
    for spoken in (("fr",), ("fr", "en")):
        assert tomorrow(text, *spoken).sure == {Meaning.NO}

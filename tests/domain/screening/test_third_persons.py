"""Tests who is it that is not coming?"""

import pytest

from responder.domain.screening.third_persons import says_that_another_is_not_coming
from responder.domain.text.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "ma soeur ne peut pas venir avec moi",
        "Elle viendra pas",
        "mes parents viennent pas finalement",
        "mon mari sera pas là pour me conduire",
        "Il ne va pas venir me chercher",
        "l'infirmière vient pas ce matin",
        "my husband can't come with me",
        "she isn't coming",
        "They won't be there",
        "the kids can't make it",
        "one of my friends can't attend, is that fine",
        "Students can't make it",
        "he is not coming with me",
        "mein Bruder kommt morgen nicht mit",
        "sie kann leider nicht kommen",
        "meine Kinder kommen nicht",
        "mi madre no puede venir conmigo",
        "no viene mi marido",
        "mi hermana no va a poder ir",
        "mia sorella non può venire",
        "mio marito non viene",
        "i bambini non riescono a venire",
    ],
)
def test_somebody_else_is_not_coming(text: str) -> None:
    assert says_that_another_is_not_coming(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "vient pas demain désolée",
        "je vient pas",
        "on vient pas",
        "je ne peux pas venir",
        "mon fils est malade, je viens pas",
        "ma voiture est en panne je peux pas venir",
        "my son is sick so we can't make it",
        "can't make it",
        "I can't make it",
        "my husband and i can't make it",
        "sorry, won't be able to come",
        "Mein Sohn ist krank, kann nicht kommen",
        "ich komme nicht",
        "wir kommen nicht, die Kinder sind krank",
        "no puedo ir, mi hijo está enfermo",
        "no vamos a ir",
        "my mum can't come to mind the baby so i can't make it",
        "ma mère peut pas garder le petit donc je viens pas",
        "meine Frau kann nicht kommen und ich auch nicht",
        "mi madre no puede venir, yo no puedo ir",
        "mon rdv est plus possible",
        "non vengo",
        "non riesco a venire, mio figlio sta male",
        "the time can't work",
        "mon train est annulé je viendrai pas",
    ],
)
def test_it_is_the_sender_who_is_not(text: str) -> None:
    assert not says_that_another_is_not_coming(fold(text))

"""Questions beside the appointment: ways and parking, hours, prices, wrong numbers, thanks for what was done."""

import pytest

from responder.domain.model.meanings import Meaning
from tests.domain.meaning.test_reading import ACTS, tomorrow

ANSWERS = ACTS | {Meaning.YES}
A, H, P, W, T = Meaning.ADDRESS, Meaning.HOURS, Meaning.PRICE, Meaning.WRONG_NUMBER, Meaning.THANKS
S = Meaning.STOP


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("fr", "on peut se garer dans votre cour ou c'est compliqué ?", A),
        ("fr", "C'est où pour se parker près de la clinique", A),
        ("fr", "je peux me garer devant le garage ?", A),
        ("fr", "rebonjour, vous êtes bien toujours en face de la poste ?", A),
        ("fr", "c quel numéro déjà dans la rue", A),
        ("fr", "jtrouve pas l'entrée, c'est la porte bleue ?", A),
        ("en", "Where do we park when we get there?", A),
        ("en", "is it the door beside the chemist", A),
        ("en", "Have you moved or are ye still on the high street", A),
        ("de", "Wo kann man bei Ihnen am besten parken?", A),
        ("de", "ich finde den Eingang nicht, welches Haus ist es", A),
        ("es", "porfa me pasas la ubicación plis", A),
        ("es", "¿se puede aparcar cerca de la clínica?", A),
        ("it", "dove si parcheggia da voi?", A),
        ("it", "non trovo il portone, quale citofono?", A),
        ("fr", "y a quelqu'un le samedi au cabinet ?", H),
        ("fr", "L'étude est-elle ouverte entre les fêtes ?", H),
        ("en", "Are you open Easter Monday for collections", H),
        ("en", "what time do ye shut on a Friday", H),
        ("de", "habt ihr am Samstag auf für Abholungen?", H),
        ("de", "bis wann ist heute jemand da", H),
        ("es", "¿hasta qué hora están hoy?", H),
        ("it", "fino a che ora siete in studio oggi?", H),
        ("fr", "à quel prix est la coupe enfant svp", P),
        ("fr", "il faut compter combien pour une vidange de Kangoo", P),
        ("en", "what am i looking at for two front tyres", P),
        ("de", "mit wieviel muss ich rechnen für die Inspektion", P),
        ("es", "de cuánto hablamos por un tatuaje chiquito", P),
        ("it", "quanto mi viene a costare più o meno", P),
        ("fr", "Vous avez dû faire une erreur de numéro, bonne soirée", W),
        ("fr", "j'ai même pas de chien", W),
        ("en", "i don't even own a car mate", W),
        ("de", "ich hab gar keinen Hund", W),
        ("es", "aquí no hay ninguna Marisol", W),
        ("it", "qui non c'è nessuna Giulia", W),
        ("fr", "Merci pour la réparation express du lave-vaisselle", T),
        ("en", "Thanks for squeezing Poppy in, gorgeous haircut", T),
        ("de", "Vielen Dank für die schnelle Lieferung der Brille", T),
        ("es", "Gracias por el masaje, espectacular", T),
        ("it", "grazie per il trattamento, meraviglioso", T),
        ("fr", "il y a une zone bleue devant le garage ?", A),
        ("en", "could you drop me a pin", A),
        ("fr", "serez-vous ouverts le 24 ?", H),
        ("fr", "t'ouvres à quelle heure dimanche ?", H),
        ("en", "what time you there til", H),
        ("fr", "merci beaucoup pour l'information", T),
        ("fr", "je tenais à vous remercier pour votre écoute", T),
        ("en", "ur a legend", T),
        ("de", "mega geworden danke", T),
        ("it", "grazie per le informazioni", T),
        ("en", "you got me mixed up with somebody", W),
        ("es", "quiero darme de baja de los mensajes", S),
        ("en", "No more messages please", S),
        ("fr", "lâchez-moi avec vos pubs", S),
        ("fr", "je veux plus recevoir les promos", S),
    ],
)
def test_what_is_asked_beside_the_appointment_is_understood(language: str, text: str, meaning: Meaning) -> None:
    found = tomorrow(text, language)
    assert meaning in found, found
    assert not (found.sure - {meaning}) & ANSWERS, found


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("fr", "je n'ai pas de voiture demain", W),
        ("fr", "j'ai pas de chien à garder alors je viens", W),
        ("en", "I have no car tomorrow", W),
        ("es", "mañana no tengo coche", W),
        ("fr", "merci pour le rappel mais je ne viendrai pas", T),
        ("en", "thanks for nothing, where is my refund", T),
        ("de", "danke für den Termin, aber kann ich verschieben?", T),
        ("fr", "je suis garé en double file", A),
    ],
)
def test_what_only_sounds_like_it_is_not(language: str, text: str, meaning: Meaning) -> None:
    assert meaning not in tomorrow(text, language), tomorrow(text, language)


@pytest.mark.parametrize(
    "text",
    ["je veux plus recevoir vos messages", "enlevez mon numéro de votre fichier", "merci de ne plus m'en envoyer"],
)
def test_who_wants_no_more_of_our_messages_is_understood(text: str) -> None:
    assert Meaning.STOP in tomorrow(text), tomorrow(text)


@pytest.mark.parametrize("text", ["enlevez mon numéro de chambre", "j'en ai plus, vous pouvez m'en envoyer ?"])
def test_who_speaks_of_something_else_keeps_getting_messages(text: str) -> None:
    assert Meaning.STOP not in tomorrow(text), tomorrow(text)

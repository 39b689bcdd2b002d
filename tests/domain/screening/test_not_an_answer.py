"""Texts that hold words of an answer and answer nothing about the appointment."""

import pytest

from responder.domain.screening.not_an_answer import says_who_cannot_be_reached, why_no_answer
from responder.domain.text.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "mauvais numéro", "vous vous trompez de numéro", "je n'ai pas de rdv chez vous",
        "je n'ai jamais pris rendez-vous",
        "qui êtes-vous ?", "wrong number", "I don't have an appointment with you", "no booking with you",
        "who is this?",
        "falsche Nummer", "da haben Sie sich verwählt", "ich habe keinen Termin bei Ihnen", "wer sind Sie?",
        "se ha equivocado de número", "no tengo ninguna cita", "¿quién es?", "ha sbagliato numero",
        "non ho nessun appuntamento", "chi è?",
        "vous avez annulé mon rdv ?", "avez-vous déplacé le rdv ?", "vous annulez ?",
        "c'est vous qui avez changé l'heure",
        "a-t-il été annulé ?", "pourquoi c'est annulé", "are you cancelling on me?", "has it been moved?",
        "did you cancel my appointment?", "was my booking changed", "haben Sie den Termin abgesagt?",
        "wurde mein Termin verschoben?", "sagen Sie den Termin ab?", "¿me han cancelado la cita?",
        "¿ha sido cancelada?",
        "avete annullato l'appuntamento?", "è stato spostato?",
        "please cancel my other appointment", "annulez mon autre rdv svp", "l'autre rendez-vous est annulé",
        "sagen Sie meinen anderen Termin ab", "cancele la otra cita", "annulli l'altro appuntamento",
        "oui maman", "ok maman je rentre", "Maman, oui j'arrive", "merci papa", "yes mum", "ok mom x", "love you dad",
        "ja mama", "ja Oma", "sí mamá", "sì mamma", "ok nonna, a dopo",
    ],
)  # fmt: skip
def test_a_person_answers(text: str) -> None:
    assert why_no_answer(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "oui", "non", "nan", "ok c'est noté", "je confirme", "annulez mon rdv svp", "vous pouvez annuler ?",
        "ma mère vient",
        "oui avec ma maman", "je viens avec maman", "peut-on déplacer le rdv ?", "un autre rdv svp",
        "yes, mum will bring me",
        "can you cancel it?", "will you cancel it please", "could you move my appointment",
        "another appointment please",
        "my mum confirms", "please cancel my appointment", "können Sie den Termin absagen?",
        "ich brauche einen anderen Termin",
        "ja, meine Mama bringt mich", "¿puede cancelar la cita?", "otra cita por favor",
        "può annullare l'appuntamento?",
        "un altro appuntamento", "sì, viene mia mamma", "j'ai annulé mes vacances pour venir",
    ],
)  # fmt: skip
def test_an_answer_or_a_request_is_one(text: str) -> None:
    assert why_no_answer(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "unreachable"),
    [
        ("I'm not available right now. Leave a message.", True), ("Unavailable by phone", True),
        ("can't pick up, text me instead", True), ("Je suis indisponible jusqu'à 18h, rappelez-moi après", True),
        ("pas dispo au tel cet aprem", True), ("je ne peux pas décrocher, un message svp", True),
        ("bin grad nicht erreichbar", True), ("kann jetzt nicht telefonieren, bitte Nachricht", True),
        ("no puedo atender el teléfono hasta las 6", True), ("ahora no estoy disponible", True),
        ("non sono raggiungibile al telefono", True), ("al momento non posso rispondere", True),
        ("je ne suis pas disponible", False), ("I can't make it", False), ("ich kann nicht kommen", False),
        ("no puedo ir", False), ("non posso venire", False), ("indisponible demain désolée", False),
        ("je ne peux pas venir", False), ("unavailable tomorrow sorry", False),
        ("Can I call you later?", True), ("Can I text you later?", True), ("Puis-je vous rappeler plus tard ?", True),
        ("Kann ich dich später anrufen?", True), ("¿Puedo llamarte más tarde?", True),
        ("Posso chiamarti più tardi?", True), ("Can I come later?", False), ("Puis-je venir plus tard ?", False),
    ],
)  # fmt: skip
def test_not_reachable_is_not_the_same_as_not_coming(text: str, unreachable: bool) -> None:
    assert says_who_cannot_be_reached(fold(text)) == unreachable

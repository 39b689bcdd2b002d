"""A gateway's line of advertising is neither the contact's words nor a sign that they quote us."""

import pytest

from responder.domain.deciding.decide import situation_of
from responder.domain.screening.advertising_lines import without_advertising
from responder.domain.screening.quoted_text import OwnWords, own_words
from tests.builders import NOON, book, sms, state

LINES = (
    "Sent for free from PC via arsms.co/free",
    "SH via arsms.co",
    "Envoyé gratuitement via arsms.co/free",
    "Envoyé par https://arsms.co/gratuit",
    "Message sent with www.example-sms.co.uk",
    "SMS verschickt über sms.example.de/frei",
    "Kostenlos: versendet mit example.de",
    "Enviado gratis desde example.es/sms",
    "Inviato gratis tramite example.it",
    "Sent free from example.com",
    "- Sent using example.com/app -",
)
REMINDER = "Rappel : rendez-vous mardi à 10h. Répondez OUI, ou ANNULER. Salon Anna"
GAPS = ("\n", " \n \n", "\r\n\r\n")


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("Kostenlos")])
def test_the_line_is_left_out(line: str, gap: str) -> None:
    assert without_advertising(f"je ne peux pas venir{gap}{line}") == "je ne peux pas venir"


@pytest.mark.parametrize(
    "text",
    [
        *LINES, "oui", "", "\n", "bonjour\nannulé via doctolib.fr", "oui\nj'ai réservé par planity.com",
        "je viens, envoyé via arsms.co", "Envoyé via arsms.co\noui", "oui\nvia example.com", "oui\nhttps://example.com",
        "ok\nenvoyez-moi le plan", "non\nje l'ai pris via doctolib.fr",
    ],
)  # fmt: skip
def test_what_the_contact_wrote_stays(text: str) -> None:
    assert without_advertising(text) == text


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("said", ["Dossier 13 (à vous & merci)", "oui", "je confirme", "STOP", "c'est qui ?", "?"])
def test_ending_alike_is_no_quote(said: str, line: str) -> None:
    ours = f"C'est noté : Dossier 12 (à vous & merci)\n{line}"
    assert own_words(f"{said} \n \n{line}", [ours, REMINDER, f"{REMINDER}\n{line}"]) == OwnWords(said, False)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("form", ["“{}”", "Liked “{}”", "A aimé « {} »", "{}", "> {}"])
def test_ours_is_still_found_with_it(form: str, line: str) -> None:
    ours = f"{REMINDER}\n{line}"
    text = form.format(ours.replace("\n", "\n> ") if form[0] == ">" else ours)
    assert own_words(text, [ours]).only_react
    assert own_words(f"{text}\n{line}", [ours]).only_react


def test_an_address_alone_is_no_advertising() -> None:
    ours = "Pour prendre rendez-vous :\nhttps://example.com/a"
    assert own_words("voici le plan\nhttps://example.com/b", [ours]).text == "voici le plan\nhttps://example.com/b"


@pytest.mark.parametrize("sent", [(), (REMINDER,), (f"{REMINDER}\n{LINES[0]}",)])
def test_rules_are_asked_about_the_words_above_it(sent: tuple[str, ...]) -> None:
    event = sms(f"oui \n \n{LINES[0]}")
    situation = situation_of(event, state(sent_texts=sent), book().made(), NOON)
    assert (situation.text, situation.only_reacts) == ("oui", False)

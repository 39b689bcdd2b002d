"""Our texts, as gateways give them back."""

import html
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.delivery.text_respelling import Likeness, confirms, likeness, readable

OURS = "Bien reçu, c'est noté & classé : à 15h [link] merci"
SENT = OURS.replace("[link]", "https://insim.app/abc")
AD = " \n \nSent for free from PC via arsms.co/free"
OTHER, PART, BEGINS, ADVERTISED, WHOLE = Likeness


def encoded(text: str) -> str:
    return quote(text, safe="-_.!~*'()")


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        (SENT, WHOLE),
        (encoded(SENT), WHOLE),
        (encoded(encoded(SENT)), WHOLE),
        (encoded(SENT).lower(), WHOLE),
        (quote_plus(SENT), WHOLE),
        ("Bien%20reçu,%20c'est%20noté%20&%20classé%20:%20à%2015h%20 https://insim.app/abc merci", WHOLE),
        (html.escape(SENT), WHOLE),
        ("Bien re&ccedil;u, c&#39;est not&eacute; &amp; class&eacute; : &#224; 15h https://insim.app/abc merci", WHOLE),
        (encoded(html.escape(SENT)), WHOLE),
        (html.escape(html.escape(SENT)), WHOLE),
        ("Bien recu, c'est note & classe : a 15h https://insim.app/abc merci", WHOLE),
        ("Bien re?u, c'est not? & class? : ? 15h https://insim.app/abc merci", WHOLE),
        ("Bien re\ufffdu, c'est not\ufffd & class\ufffd : \ufffd 15h https://insim.app/abc merci", WHOLE),
        ("Bien reu, c'est not & class :  15h https://insim.app/abc merci", WHOLE),
        ("Bien reÃ§u, c'est notÃ© & classÃ© : Ã\xa0 15h https://insim.app/abc merci", WHOLE),
        (SENT.upper(), WHOLE),
        ("Bien reçu, c\u2019est noté & classé : à 15h  https://insim.app/abc\nmerci", WHOLE),
        (SENT + AD, ADVERTISED),
        (encoded(SENT + AD), ADVERTISED),
        (SENT + "\n-- \nenvoyé par inSIM", ADVERTISED),
        (SENT + " pour tout", BEGINS),
        (SENT[:20], PART),
        (SENT[:20] + "...", PART),
        (SENT[:20] + " …", PART),
        (SENT[:45], PART),
        (SENT[:-2], PART),
        (encoded(SENT)[:13], PART),
        ("Bien re&cced", PART),
        ("", PART),
        ("   ", PART),
        ("J'arrive dans 5 minutes", OTHER),
        ("Bien reçu, à demain", OTHER),
        ("******", OTHER),
        ("[object Object]", OTHER),
    ],
)  # fmt: skip
def test_a_text_is_known_again_however_it_is_spelt(theirs: str, expected: Likeness) -> None:
    assert likeness(OURS, theirs) is expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("Bonjour", "Bonjour Anna", BEGINS),
        ("oui", "oui mais pas demain", BEGINS),
        ("Oui", "Non", OTHER),
        ("Oui", "O", PART),
        ("👍", "👍", WHOLE),
        ("👍", "%F0%9F%91%8D", WHOLE),
        ("👍", "👎", OTHER),
        ("👍", "", PART),
        ("[link]", "https://insim.app/abc", WHOLE),
        ("Voir [link]", "Voir https://ins", WHOLE),
        ("Voir [link] merci", "Voir https://insim.app/abc mer", PART),
        ("Tarif (a+b)*", "Tarif (a+b)*", WHOLE),
        ("50% de remise", "50%25%20de%20remise", WHOLE),
        ("50%25", "50%25", WHOLE),
        ("a < b", "a &lt; b", WHOLE),
        ("été", "e\u0301te\u0301", WHOLE),
        ("à", "?", OTHER),
    ],
)
def test_short_and_odd_texts_too(ours: str, theirs: str, expected: Likeness) -> None:
    assert likeness(ours, theirs) is expected


@pytest.mark.parametrize(
    ("theirs", "text"),
    [
        ("oui", "oui"),
        ("%C3%A9t%C3%A9", "été"),
        ("bonjour%20from%20api%20 https://a.b/c", "bonjour from api  https://a.b/c"),
        ("je%20ne%20peux%20pas", "je ne peux pas"),
        ("je%2520ne%2520peux", "je ne peux"),
        ("l&#39;apr&egrave;s-midi", "l'après-midi"),
        ("a &amp; b", "a & b"),
        ("100%", "100%"),
        ("100% sûr", "100% sûr"),
        ("100%de remise", "100%de remise"),
        ("50%25 de remise", "50%25 de remise"),
        ("voir https://x.fr/a%20b merci", "voir https://x.fr/a%20b merci"),
        ("AT&T", "AT&T"),
        ("R&B; et rock", "R&B; et rock"),
        ("oui+merci", "oui+merci"),
        ("%ff%fe", "%ff%fe"),
        ("%", "%"),
        ("", ""),
    ],
)
def test_a_text_is_decoded_where_it_is_certain_that_it_was_encoded(theirs: str, text: str) -> None:
    assert readable(theirs) == text


SAID = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(str.strip)


@given(SAID)
def test_any_text_is_known_again_encoded(text: str) -> None:
    assert confirms(text, encoded(text)) and confirms(text, html.escape(text))


@given(SAID, st.integers(0, 60))
def test_the_beginning_of_a_text_never_denies_it(text: str, length: int) -> None:
    assert likeness(text, text[:length]) >= PART


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(ours: str, theirs: str) -> None:
    assert likeness(ours, theirs) in Likeness and isinstance(readable(theirs), str)


@given(SAID.filter(lambda text: "%" not in text and "&" not in text))
def test_what_a_person_writes_without_percent_or_ampersand_is_read_as_it_came(text: str) -> None:
    assert readable(text) == text

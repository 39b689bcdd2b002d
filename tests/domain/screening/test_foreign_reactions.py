"""Reactions of phones to texts that are none of ours, and what people write that begins like one."""

import pytest

from responder.domain.screening.prefilter import stands_out
from responder.domain.screening.reactions import is_reaction
from responder.domain.text.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "Hat „Bis morgen um 10 Uhr!“ geliked", "Hat „Bis morgen“ geliket", "Gefällt: „Bis morgen“",
        "Hat „Bis morgen“ geherzt", "Hat bei „Bis morgen“ gelacht", "Lacht über „Bis morgen“",
        "Reagierte mit 👍 auf „Bis morgen“", "Mit 👍 auf „Bis morgen“ reagiert", "Betonte „Bis morgen“",
        "Hat „Bis morgen“ in Frage gestellt", "Hat „Bis morgen“ ein Herz gegeben", "Hat ein Bild geliked",
        "Hat eine Reaktion auf „Bis morgen“ entfernt", "Aimé « À demain »", 'Aimé "À demain"', "Adoré « À demain »",
        "J’adore « À demain »", "J'aime « À demain »", "A mis l'accent sur « À demain »",
        "A trouvé « À demain » drôle", "A ajouté un cœur à « À demain »", "A cliqué sur « J’aime » pour « À demain »",
        'Loved "See you tomorrow"', "Removed 👍 from “See you”", "Nina reacted 👍 to “See you”",
        "Added a heart to “See you”", "Liked “See you at 3, reply YES to con…", 'Liked “Reply "YES" to confirm”',
        "Le dio Me gusta a “Hasta mañana”", "Exclamó “Hasta mañana”", "Ha indicado que le gusta «Hasta mañana»",
        "Ha marcado «Hasta mañana» con un corazón", "Mi piace “A domani”", "Adora “A domani”", "Ama “A domani”",
        "Gli piace “A domani”", "Le è piaciuto “A domani”",
    ],
)  # fmt: skip
def test_a_reaction_is_told_whatever_it_quotes(text: str) -> None:
    assert is_reaction(text) and stands_out(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "J'adore « la coupe » mais trop court, je peux revenir ?", "Liked “your cut” can I come tomorrow?",
        "Aimé le balayage", "J'aime bien « le salon » c'est super merci", "Mi piace molto, grazie", "Ama",
        "Adora il colore", "Nina liked “the haircut”", "Marie a adoré « le soin »", '"oui" je confirme',
        "Gefällt mir, danke", "Hat „Bis morgen“ geschrieben", "Added you to my contacts",
    ],
)  # fmt: skip
def test_what_a_person_adds_to_a_quote_or_tells_of_another_is_none(text: str) -> None:
    assert not is_reaction(text)

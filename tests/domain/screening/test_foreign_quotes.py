"""Lines behind ">" that are no text of ours are somebody else's words."""

import pytest

from responder.domain.screening.foreign_quotes import without_foreign_quotes
from tests.evaluation.outcomes import outcome_of


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("> Can you cancel?\nyes", "yes"),
        ("> cancel my appointment\noui", "oui"),
        (">Tu viens ce soir ?\n> dis-moi\nnon désolée", "non désolée"),
        ("&gt; Kommst du?\nja klar", "ja klar"),
        ("oui\n> tu peux annuler pour demain ?", "oui"),
        ("Le 12 mai à 10:02, Paul a écrit :\n> on annule ?\nok", "ok"),
        ("On Mon, 12 May 2025 at 10:02, Paul wrote:\n> shall we cancel?\n\nsure", "sure"),
        ("| ¿vienes?\nsí", "sí"),
        ("  > vieni domani?\nno", "no"),
        ("> a\nmerci\n> b\nà demain", "merci\nà demain"),
    ],
)
def test_what_stands_beside_somebody_elses_words_is_left(text: str, own: str) -> None:
    assert without_foreign_quotes(text) == (own, True)


@pytest.mark.parametrize("text", ["> STOP", "> oui", ">> ok\n> merci", "5 > 3", "a|b", "oui\n>", "-> oui", "=>ok\noui"])
def test_a_text_that_is_all_quote_or_none_stays_as_it_is(text: str) -> None:
    assert without_foreign_quotes(text) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "> Can you cancel?\nyes",
        "> cancel my appointment\noui",
        "> tu viens demain ?\noui",
        "> wollen wir verschieben?\nja",
    ],
)
def test_an_answer_to_somebody_else_changes_no_appointment(text: str) -> None:
    assert outcome_of(text) == "person"


def test_a_stop_below_a_quote_is_still_a_stop() -> None:
    assert outcome_of("> tu viens demain ?\nSTOP") == "stop"

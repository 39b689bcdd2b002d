"""Saying yes to the appointment by its name, everyday texts about something else, and names in small letters."""

import pytest

from tests.evaluation.outcomes import outcome_in
from tests.words.reading import rows_of

RECALL = {"fr": 95, "en": 95, "de": 95, "es": 95, "it": 95}  # in hundredths; measured: 100, 99, 100, 100, 100
TABLES = {language: rows_of(f"acceptances.{language}.txt") for language in RECALL}
CHATTER = {language: rows_of(f"chatter.{language}.txt") for language in ("fr", "en")}


@pytest.mark.parametrize("language", RECALL)
def test_most_who_accept_the_appointment_by_its_name_are_understood(language: str) -> None:
    meant = [row.text for row in TABLES[language] if row.expected == ("confirm",)]
    missed = [text for text in meant if outcome_in(language, text) != "confirm"]
    assert 100 * (len(meant) - len(missed)) >= RECALL[language] * len(meant), missed


@pytest.mark.parametrize("language", RECALL)
def test_nothing_that_only_shares_words_with_an_acceptance_confirms(language: str) -> None:
    others = [row.text for row in TABLES[language] if row.expected == ("other",)]
    assert [text for text in others if outcome_in(language, text) == "confirm"] == []


@pytest.mark.parametrize("language", CHATTER)
def test_everyday_texts_about_something_else_decide_nothing(language: str) -> None:
    others = [row.text for row in CHATTER[language] if row.expected == ("other",)]
    assert [text for text in others if outcome_in(language, text) in ("confirm", "cancel", "stop")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "i accept the appointment with anna okafor"),
        ("en", "I accept the appointment with dr patel"),
        ("fr", "j'accepte le rdv avec nathalie perrin"),
        ("fr", "j'accepte le rdv avec le dr benhamou"),
        ("de", "ich nehme den termin mit thomas krüger an"),
        ("es", "acepto la cita con laura iglesias"),
        ("it", "accetto la visita con la dottoressa gallo"),
    ],
)
def test_with_whom_it_is_turns_no_yes_around(language: str, text: str) -> None:
    assert outcome_in(language, text) == "confirm"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ACCEPT THE MEETING WITH TOM ON FRIDAY"),
        ("en", "Accept The Meeting With Tom On Friday"),
        ("en", "I accept the appointment with tom instead"),
        ("fr", "J'ACCEPTE LE RDV AVEC PAUL VENDREDI"),
        ("fr", "j'accepte le rdv avec paul seulement"),
        ("fr", "j'accepte le rdv avec paul uniquement"),
        ("fr", "J'accepte Le Rdv Avec Paul Mais À Midi"),
        ("de", "Ich nehme den Termin mit Anna am Freitag an"),
        ("es", "Acepto la cita con Ana el viernes"),
        ("it", "Accetto la visita con Anna venerdì"),
    ],
)
def test_what_follows_a_name_is_not_taken_for_a_part_of_it(language: str, text: str) -> None:
    assert outcome_in(language, text) != "confirm"


@pytest.mark.parametrize(
    ("text", "outcome"), [("o.k. danke", "confirm"), ("S.T.O.P.", "stop"), ("z.B. am Freitag", "person")]
)
def test_letters_with_dots_between_them_are_one_word(text: str, outcome: str) -> None:
    assert outcome_in("de", text) == outcome


def test_nice_agrees_alone_and_not_beside_an_appointment() -> None:
    assert outcome_in("en", "Nice!") == "confirm"
    assert outcome_in("en", "nice meeting you") == "person"

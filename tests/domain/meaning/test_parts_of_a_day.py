"""Parts of today, and weekdays of this week, held against the hour and the day of the appointment."""

from datetime import datetime

import pytest

from responder.domain.meaning import Meaning, Meanings, read_meanings
from tests.builders import PARIS

LANGUAGES = ("fr", "en", "de", "es", "it")
MORNING = datetime(2026, 3, 10, 8, 0, tzinfo=PARIS)
TODAY_AT_ELEVEN = datetime(2026, 3, 10, 11, 0, tzinfo=PARIS)
TODAY_AT_THREE = datetime(2026, 3, 10, 15, 0, tzinfo=PARIS)
TODAY_AT_SEVEN = datetime(2026, 3, 10, 19, 0, tzinfo=PARIS)
TOMORROW_AT_NINE = datetime(2026, 3, 11, 9, 0, tzinfo=PARIS)
TOMORROW_AT_THREE = datetime(2026, 3, 11, 15, 0, tzinfo=PARIS)
FRIDAY_AT_THREE = datetime(2026, 3, 13, 15, 0, tzinfo=PARIS)
FRIDAY_OF_NEXT_WEEK = datetime(2026, 3, 20, 15, 0, tzinfo=PARIS)
TUESDAY_OF_NEXT_WEEK = datetime(2026, 3, 17, 15, 0, tzinfo=PARIS)


def said(language: str, text: str, appointment: datetime) -> Meanings:
    others = [each for each in LANGUAGES if each != language]
    return read_meanings(text, languages=(language, *others), now=MORNING, appointment=appointment)


@pytest.mark.parametrize(
    ("language", "text", "appointment"),
    [
        ("en", "yes i can come this morning", TODAY_AT_ELEVEN),
        ("en", "i confirm for this morning", TODAY_AT_ELEVEN),
        ("en", "yes see you in the morning", TOMORROW_AT_NINE),
        ("en", "morning, yes see you at 3", TODAY_AT_THREE),
        ("en", "good morning yes i confirm", TODAY_AT_THREE),
        ("fr", "oui je viens ce matin", TODAY_AT_ELEVEN),
        ("de", "guten morgen, ja passt", TOMORROW_AT_THREE),
        ("en", "yes see you tonight", TODAY_AT_SEVEN),
        ("en", "yes see you tonight at 7", TODAY_AT_SEVEN),
        ("fr", "ok à ce soir", TODAY_AT_SEVEN),
        ("fr", "ok à cet aprem", TODAY_AT_THREE),
        ("fr", "ok à tout à l'heure", TODAY_AT_ELEVEN),
        ("es", "sí, nos vemos mañana", TOMORROW_AT_THREE),
        ("en", "yes see you this friday", FRIDAY_AT_THREE),
        ("en", "confirmed for this friday", FRIDAY_AT_THREE),
        ("fr", "ok à ce vendredi", FRIDAY_AT_THREE),
        ("fr", "je confirme pour ce vendredi 15h", FRIDAY_AT_THREE),
        ("es", "sí nos vemos este viernes", FRIDAY_AT_THREE),
        ("en", "yes see you at 7 pm", TODAY_AT_SEVEN),
        ("en", "ok tomorrow 3 pm", TOMORROW_AT_THREE),
        ("en", "ok 11 am", TODAY_AT_ELEVEN),
        ("en", "yes see you at 7:00 pm", TODAY_AT_SEVEN),
        ("es", "confirmo la cita del 13 de marzo", FRIDAY_AT_THREE),
        ("es", "sí, nos vemos el 13 de marzo", FRIDAY_AT_THREE),
    ],
)
def test_the_own_part_of_a_day_and_the_coming_weekday_agree(language: str, text: str, appointment: datetime) -> None:
    assert Meaning.YES in said(language, text, appointment)


@pytest.mark.parametrize(
    ("language", "text", "appointment"),
    [
        ("en", "yes see you at 7 am", TODAY_AT_SEVEN),
        ("es", "confirmo la cita del 13 de marzo", TUESDAY_OF_NEXT_WEEK),
        ("en", "yes see you at 11 pm", TODAY_AT_ELEVEN),
        ("en", "yes i can come this morning", TODAY_AT_THREE),
        ("en", "yes see you this morning", TODAY_AT_THREE),
        ("en", "i confirm for this morning", TODAY_AT_THREE),
        ("en", "i confirm for this morning", FRIDAY_AT_THREE),
        ("en", "yes see you in the morning", TOMORROW_AT_THREE),
        ("es", "sí, nos vemos esta mañana", TODAY_AT_THREE),
        ("en", "yes see you tonight", TODAY_AT_ELEVEN),
        ("en", "tonight is fine", TODAY_AT_ELEVEN),
        ("fr", "ok à ce soir", TODAY_AT_ELEVEN),
        ("it", "ok a stasera", TODAY_AT_ELEVEN),
        ("de", "ja heute abend passt", TODAY_AT_ELEVEN),
        ("fr", "ok à cet aprem", TODAY_AT_ELEVEN),
        ("fr", "ok à cet après-midi", TODAY_AT_ELEVEN),
        ("fr", "ok à cet aprem", FRIDAY_AT_THREE),
        ("en", "yes see you this friday", FRIDAY_OF_NEXT_WEEK),
        ("fr", "ok à ce vendredi", FRIDAY_OF_NEXT_WEEK),
        ("en", "yes see you this tuesday", TUESDAY_OF_NEXT_WEEK),
        ("fr", "ok pour ce jeudi", FRIDAY_AT_THREE),
        ("en", "yes for this thursday", FRIDAY_AT_THREE),
    ],
)
def test_another_part_of_a_day_or_another_weekday_does_not(language: str, text: str, appointment: datetime) -> None:
    assert Meaning.YES not in said(language, text, appointment)


@pytest.mark.parametrize(
    ("language", "text", "meaning"),
    [
        ("en", "please cancel my appointment this friday", Meaning.CANCEL),
        ("en", "i can't come this friday sorry", Meaning.NOT_COMING),
        ("fr", "je ne peux pas venir ce vendredi désolé", Meaning.NOT_COMING),
    ],
)
def test_a_refusal_of_the_coming_weekday_is_sure(language: str, text: str, meaning: Meaning) -> None:
    assert meaning in said(language, text, FRIDAY_AT_THREE)
    assert meaning not in said(language, text, FRIDAY_OF_NEXT_WEEK)


def test_tonight_is_another_time_beside_a_refused_today() -> None:
    assert Meaning.ANOTHER_TIME in said("en", "can't do today, can we do tonight", TODAY_AT_THREE)


@pytest.mark.parametrize(
    "text",
    [
        "i can't come, i broke my leg this morning",
        "i can't come tomorrow, i broke my leg this morning",
        "i can't come, i was sick this morning",
        "i can't come, i lost my keys this morning",
        "can't come, i woke up with a fever this morning",
    ],
)
def test_what_happened_this_morning_asks_for_no_other_time(text: str) -> None:
    found = said("en", text, TOMORROW_AT_THREE)
    assert Meaning.NOT_COMING in found
    assert Meaning.ANOTHER_TIME not in found

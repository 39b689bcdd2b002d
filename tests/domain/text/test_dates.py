"""Days and times in a text, held against an appointment on Wednesday 11 March 2026 at 10:00; written on Tuesday."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.dates import another_day, mentions
from responder.domain.text.folding import tokenise
from responder.domain.text.spelled_hours import end_of_spelt_time, in_digits
from tests.builders import NOON, PARIS

TOMORROW_AT_TEN = datetime(2026, 3, 11, 10, 0, tzinfo=PARIS)


def fits(text: str, at: datetime | None = TOMORROW_AT_TEN) -> bool | None:
    """Tells whether everything that speaks of a date fits; None if nothing does."""
    found = mentions(tokenise(text), at, NOON.date())
    return all(found.values()) if found else None


@pytest.mark.parametrize(
    "text",
    [
        "demain", "ok dem1", "a 2m1", "tomorrow at 10", "10h", "10h00", "10 h", "à 10 heures", "10:00", "10am",
        "at 10 am",
        "mercredi", "mercredi 11", "le 11", "le 11 mars", "11/03", "11/03/2026", "11 march", "march 11th",
        "demain matin",
        "dix heures", "à dix heures", "ten o'clock", "ten o clock", "at ten", "10 o'clock", "ten am", "um zehn",
        "demain à dix heures", "dix",
        "tomorrow morning", "mer 11", "wed 11", "demain 10 H 00", "mercredi 11 mars 2026 à 10h00",
    ],
)  # fmt: skip
def test_the_appointments_own_day_and_time_fit(text: str) -> None:
    assert fits(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "jeudi", "aujourd'hui", "today", "ce soir", "tonight", "après-demain", "11h", "à 11", "10h30", "le 12", "12/03",
        "11 avril", "demain après-midi", "thursday", "le 10", "demain 15h", "12th", "at 11", "10:15", "demain soir",
        "onze heures", "à onze heures", "eleven o'clock", "at eleven", "dix heures et demie", "10h et quart",
        "half past ten", "dix heures trente", "quinze heures", "one o'clock", "une heure", "ten thirty",
    ],
)  # fmt: skip
def test_another_day_or_time_does_not(text: str) -> None:
    assert fits(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "oui",
        "c'est bon mon cher",
        "merci la mer est belle",
        "I may come",
        "ok",
        "une question",
        "not one",
        "dix minutes",
        "in ten minutes",
        "once more",
        "deux enfants",
        "une demi-journée",
    ],
)
def test_everyday_words_are_no_dates(text: str) -> None:
    assert fits(text) is None


def test_without_an_appointment_nothing_fits() -> None:
    assert fits("demain 10h", None) is False


def test_a_weekday_more_than_a_week_ahead_does_not_fit() -> None:
    assert fits("mercredi", TOMORROW_AT_TEN.replace(day=25)) is False


@given(st.text(max_size=200))
def test_any_text_can_be_searched_for_dates(text: str) -> None:
    tokens = tokenise(text)
    assert set(mentions(tokens, TOMORROW_AT_TEN, NOON.date())) <= set(range(len(tokens)))


@pytest.mark.parametrize("text", ["10h30", "10h et demie", "dix heures trente", "half past ten", "at ten thirty"])
def test_the_half_hour_in_words_is_held_against_the_appointments_minutes(text: str) -> None:
    at_half_past = TOMORROW_AT_TEN.replace(minute=30)
    assert fits(text, at_half_past) is True
    assert fits(text) is False


def elsewhere(text: str) -> bool:
    return another_day(tokenise(text), TOMORROW_AT_TEN, NOON.date()) is not None


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas venir jeudi", "I'm not free on Thursday", "pas là la semaine prochaine", "not around next week",
        "aujourd'hui je ne peux pas", "le 12 je ne suis pas là", "mercredi 18", "le 15 mars", "the 12th",
        "après-demain", "pas demain, jeudi", "mercredi 10", "jeudi 10 heures", "mercredi 18, 10:00",
        "Donnerstag 10 Uhr", "wednesday 10, 20 people",
    ],
)  # fmt: skip
def test_a_day_that_is_not_the_appointments_is_another_day(text: str) -> None:
    assert elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "je peux pas venir", "je peux pas venir demain", "mercredi je peux pas", "ill today, not coming tomorrow",
        "le 11 mars", "malade depuis lundi", "absente jusqu'à vendredi", "away until Friday", "ill since Monday",
        "en mars", "la mer est belle", "11h", "mercredi 11",
        "ok mercredi 10 heures", "mercredi 10:00", "wednesday 10 am", "miércoles 10 horas", "Mittwoch 10 Uhr",
        "wed 10.30", "mercoledì 10 ore",
    ],
)  # fmt: skip
def test_the_appointments_day_no_day_and_how_long_something_lasts_are_not(text: str) -> None:
    assert not elsewhere(text)


def test_without_an_appointment_there_is_no_other_day() -> None:
    assert another_day(tokenise("jeudi"), None, NOON.date()) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plutôt onze heures", "onze heures"), ("plutôt onze heures et demie svp", "onze heures et demie"),
        ("could we do three o'clock", "three o'clock"), ("at ten o clock please", "ten o clock"),
        ("quinze heures trente", "quinze heures trente"), ("deux enfants", None), ("dix minutes", None), ("onze", None),
    ],
)  # fmt: skip
def test_hours_in_words_are_found_with_their_minutes(text: str, said: str | None) -> None:
    words = [token.word for token in tokenise(text)]
    ends = ((start, end_of_spelt_time(words, start)) for start in range(len(words)))
    spans = [(start, end) for start, end in ends if end is not None]
    typed = tokenise(text)
    assert [text[typed[first].start : typed[last].end] for first, last in spans] == ([said] if said else [])


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("onze heures et demie", "11 heures 30"), ("ten o clock", "10 o clock"),
        ("quinze heures trente", "15 heures 30"),
        ("11 heures et quart", "11 heures 15"), ("11h", "11h"),
    ],
)  # fmt: skip
def test_hours_in_words_are_written_in_digits(words: str, digits: str) -> None:
    assert in_digits(words.split()) == digits

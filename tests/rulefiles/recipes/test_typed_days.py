"""Days as owners type them, in French and in English."""

from datetime import date

import pytest

from responder.rulefiles.recipes.answers import BadAnswer, checked
from responder.rulefiles.recipes.apply_recipe import signed
from responder.rulefiles.recipes.recipe_files import AnswerKind, recipes
from responder.rulefiles.recipes.typed_days import typed_days, typed_span

TODAY = date(2026, 11, 30)  # a Monday


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026-12-20", "2026-12-20", "2026-12-20"),
        ("20.12.2026", "2026-12-20", "2026-12-20"),
        ("20/12/26", "2026-12-20", "2026-12-20"),
        ("20/11", "2027-11-20", "2027-11-20"),
        ("le 20 décembre", "2026-12-20", "2026-12-20"),
        ("December 20, 2027", "2027-12-20", "2027-12-20"),
        ("demain", "2026-12-01", "2026-12-01"),
        ("dimanche", "2026-12-06", "2026-12-06"),
        ("monday", "2026-12-07", "2026-12-07"),
        ("du 1er au 15 août", "2027-08-01", "2027-08-15"),
        ("24/12 au 2/1", "2026-12-24", "2027-01-02"),
        ("2027-08-02 to 2027-08-20", "2027-08-02", "2027-08-20"),
    ],
)
def test_usual_spellings_are_days(typed: str, first: str, last: str) -> None:
    assert typed_days(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("today", "typed", "first", "last"),
    [
        ("2026-12-20", "du 28 au 3 janvier", "2026-12-28", "2027-01-03"),
        ("2026-12-20", "28 to 3 January", "2026-12-28", "2027-01-03"),
        ("2026-12-20", "28 to 3 January 2028", "2027-12-28", "2028-01-03"),
        ("2026-11-30", "25 novembre au 5 décembre", "2026-11-25", "2026-12-05"),
        ("2026-11-30", "29 nov - 2 dec", "2026-11-29", "2026-12-02"),
        ("2026-12-26", "20/12 au 5/1", "2026-12-20", "2027-01-05"),
        ("2026-08-03", "1er au 15 août", "2026-08-01", "2026-08-15"),
        ("2026-11-30", "20 December 2027 to 5 January", "2027-12-20", "2028-01-05"),
        ("2026-12-02", "lundi au vendredi", "2026-12-07", "2026-12-11"),
        ("2026-11-30", "20.12.26 - 05.01.26", "2026-12-20", "2026-01-05"),
    ],
)
def test_the_first_day_is_the_latest_before_the_last(today: str, typed: str, first: str, last: str) -> None:
    assert typed_days(typed, date.fromisoformat(today)) == (date.fromisoformat(first), date.fromisoformat(last))


DAYS_ASKED = next(asked for each in recipes() for asked in each.questions if asked.kind is AnswerKind.DAYS)


@pytest.mark.parametrize("typed", ["20/12 au 10/12", "1er janvier au 31 décembre", "demain au 5 novembre"])
def test_a_long_closure_needs_its_years(typed: str) -> None:
    with pytest.raises(BadAnswer, match="write the year of both days"):
        checked(DAYS_ASKED, typed, "FR", TODAY)


def test_a_long_closure_with_its_years_is_taken() -> None:
    assert checked(DAYS_ASKED, "01/01/2027 au 31/12/27", "FR", TODAY) == "2027-01-01 to 2027-12-31"


@pytest.mark.parametrize("typed", ["", "bientôt", "31/02/2027", "32 décembre", "1/1 au 2/1 au 3/1"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert typed_days(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day", "hours"),
    [
        ("2026-12-20 10:00-16:00", "2026-12-20", "10:00-16:00"),
        ("20/12/2026 10h-16h", "2026-12-20", "10:00-16:00"),
        ("dimanche de 10h à 16h30", "2026-12-06", "10:00-16:30"),
        ("20 December, 9:30 to 12:00", "2026-12-20", "09:30-12:00"),
    ],
)
def test_a_day_with_its_hours(typed: str, day: str, hours: str) -> None:
    assert typed_span(typed, TODAY) == (date.fromisoformat(day), hours)


@pytest.mark.parametrize("typed", ["2026-12-20", "10h-16h", "demain 25h-30h"])
def test_half_of_it_is_none(typed: str) -> None:
    assert typed_span(typed, TODAY) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Bonjour ! 25 euros.", "Bonjour ! 25 euros. {{ business.name }}"),
        ("Bonjour ! Bonjour, 25 euros.", "Bonjour, 25 euros. {{ business.name }}"),
        ("Hello! Hi, we are closed. Salon Anna", "Hi, we are closed. Salon Anna"),
        ("Merci, {{ business.name }}", "Merci, {{ business.name }}"),
    ],
)
def test_a_text_is_greeted_once_and_signed_once(text: str, written: str) -> None:
    assert signed(text, "Salon Anna") == written

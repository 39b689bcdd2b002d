"""Questions about opening hours, and the days they are about."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from responder.domain.deciding.template_values import hours_of
from responder.domain.matching.asked_days import Asked, asked_days
from responder.domain.model.business import Business, Span
from responder.domain.schedule.hours_in_words import asked_in_words, hours_on, opening_in_words, week_in_words
from responder.domain.text.feast_days import easter
from responder.rulefiles.compile.business_file.holidays import PublicHolidays
from responder.rulefiles.compile.business_file.special_days import special_days
from tests.builders import MORNING_AND_AFTERNOON, PARIS

COUNTRIES = {"fr": ("FR", ""), "en": ("GB", "ENG"), "de": ("DE", ""), "es": ("ES", ""), "it": ("IT", "")}
FRIDAY = date(2026, 3, 27)
WEEK = (*[MORNING_AND_AFTERNOON] * 5, (Span(540, 780),), ())


def questions() -> Iterator[tuple[str, str, str]]:
    for line in (Path(__file__).parents[2] / "words" / "hours_asked.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text, days = line.split("\t")
            yield language, text, days


def there(language: str) -> Business:
    country, region = COUNTRIES[language]
    return Business(country=country, week=WEEK, holidays=PublicHolidays(country, region, range(2025, 2029)))


def told(language: str, text: str, today: date = FRIDAY) -> str:
    asked = asked_days(text, today, there(language), language)
    named = {Asked.WEEK: "week", Asked.BEYOND: "no", Asked.NO_DAY: "none"}.get(asked.kind)
    return named or " ".join(str(day) for day in asked.days)


@pytest.mark.parametrize(("language", "text", "days"), list(questions()))
def test_a_question_is_about_the_days_it_names(language: str, text: str, days: str) -> None:
    asked = told(language, text)
    if asked == "none":
        asked = str(FRIDAY) if days != "no" else "no"
    assert asked == days


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("ouvert le 24 décembre ?", date(2026, 12, 26), "2027-12-24"),
        ("ouvert le 3 ?", date(2026, 3, 27), "2026-04-03"),
        ("ouverts le 24 et le 31 décembre ?", FRIDAY, "2026-12-24 2026-12-31"),
        ("ouvert du 24 au 26 décembre ?", FRIDAY, "2026-12-24 2026-12-25 2026-12-26"),
        ("ouvert du 1er au 31 décembre ?", FRIDAY, "no"),
        ("ouvert samedi 18 avril ?", FRIDAY, "2026-04-18"),
        ("ouvert mardi 31 ?", FRIDAY, "2026-03-31"),
        ("ouvert mardi 30 ?", FRIDAY, "2026-03-30 2026-03-31"),
        ("ouvert mardi en huit ?", FRIDAY, "2026-04-07"),
        ("ouvert mardi en 8 ?", FRIDAY, "2026-04-07"),
        ("ouvert le 31 février ?", FRIDAY, "no"),
        ("ouvert le 30/02 ?", FRIDAY, "no"),
        ("ouvert le 31.04.2026 ?", FRIDAY, "no"),
        ("are you open on June 31st?", FRIDAY, "no"),
        ("seid ihr am 31. april offen?", FRIDAY, "no"),
        ("ouvert le 2026-11-31 ?", FRIDAY, "no"),
        ("ouvert le 45/12 ?", FRIDAY, "no"),
        ("ouvert le 28 et le 30 février ?", FRIDAY, "2027-02-28"),
        ("ouvert mardi de la semaine prochaine ?", FRIDAY, "2026-03-31"),
        ("ouvert dans 3 jours ?", FRIDAY, "2026-03-30"),
        ("ouvert lundi au mercredi ?", FRIDAY, "2026-03-30 2026-03-31 2026-04-01"),
        ("ouvert ce week-end ?", date(2026, 3, 29), "2026-03-29"),
        ("ouvert ce week-end ?", date(2026, 3, 28), "2026-03-28 2026-03-29"),
        ("ouvert le week-end de Pâques ?", FRIDAY, "2026-04-04 2026-04-05 2026-04-06"),
        ("ouvert le 24/12/2025 ?", FRIDAY, "no"),
        ("ouvert le 24/12/2030 ?", FRIDAY, "no"),
        ("ouvert le 29 février ?", FRIDAY, "no"),  # of 2028: too far
        ("ouvert samedi dernier ?", FRIDAY, "no"),
        ("ouvert pendant les vacances de Noël ?", FRIDAY, "2026-12-25"),
        ("ouvert à 9h ?", FRIDAY, "none"),
        ("vous êtes fermé quel jour ?", FRIDAY, "week"),
        ("ouvert 7j/7 ?", FRIDAY, "week"),
        ("ouvert 7 jours sur 7 ?", FRIDAY, "week"),
        ("which day are you closed?", FRIDAY, "week"),
        ("an welchem Tag habt ihr zu?", FRIDAY, "week"),
        ("¿qué día cierran?", FRIDAY, "week"),
        ("in che giorno siete chiusi?", FRIDAY, "week"),
    ],
)
def test_dates_are_those_to_come_and_what_no_day_answers_is_left_to_a_person(text: str, today: date, days: str) -> None:
    assert told("fr", text, today) == days


def test_easter_is_where_the_calendar_has_it() -> None:
    assert [easter(year) for year in (2024, 2025, 2026, 2038)] == [
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ]


SALON = Business(
    week=WEEK,
    holidays=PublicHolidays("FR", "", range(2025, 2029)),
    special=(
        *special_days("2026-08-03 to 2026-08-15, 2026-12-31 14:00-19:00", opens=False),
        *special_days("2026-12-20 10:00-16:00", opens=True),
    ),
)


@pytest.mark.parametrize(
    ("text", "now", "language", "said"),
    [
        ("ouvert mardi ?", "2026-03-27 15:00", "fr", "mardi 31 mars 9h-12h30, 14h-18h30"),
        ("ouvert le 20 décembre ?", "2026-12-18 15:00", "fr", "dimanche 20 décembre 10h-16h"),
        ("open on the 31st of December?", "2026-12-18 15:00", "en", "Thursday 31 December 09:00-12:30"),
        ("ouvert lundi de Pâques ?", "2026-03-27 15:00", "fr", "lundi 6 avril fermé (Lundi de Paques)"),
        ("ouvert le 4 août ?", "2026-03-27 15:00", "fr", "mardi 4 aout fermé"),
        ("vous fermez quand ?", "2026-03-27 15:00", "fr", "vendredi 27 mars 9h-12h30, 14h-18h30"),
        (
            "vous ouvrez quand ?",
            "2026-03-28 20:00",
            "fr",
            "samedi 28 mars 9h-13h ; lundi 30 mars 9h-12h30, 14h-18h30",
        ),
        (
            "Öffnungszeiten?",
            "2026-07-30 09:00",
            "de",
            "Montag-Freitag 09:00-12:30, 14:00-18:30; Samstag 09:00-13:00; Sonntag geschlossen; "
            "3. August-8. August geschlossen; 10. August-12. August geschlossen",
        ),
    ],
)
def test_the_hours_told_are_those_of_the_days_asked_about(text: str, now: str, language: str, said: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=PARIS)
    asked = asked_days(text, moment.date(), SALON, language)
    assert asked_in_words(asked, SALON, moment, language) == said


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("fr", "lundi 30 mars à 9h"),
        ("en", "Monday 30 March at 09:00"),
        ("de", "Montag, 30. März um 09:00 Uhr"),
        ("es", "lunes 30 de marzo a las 09:00"),
        ("it", "lunedì 30 marzo alle 09:00"),
    ],
)
def test_the_next_opening_is_said_in_every_language(language: str, opening: str) -> None:
    saturday = datetime(2026, 3, 28, 20, tzinfo=PARIS)
    assert opening_in_words(SALON, saturday, language) == opening


def test_a_day_is_named_by_a_moment_a_date_or_words() -> None:
    now = datetime(2026, 3, 27, 15, tzinfo=PARIS)
    asked = asked_days("", FRIDAY, SALON)
    for day in ("saturday", "samedi", date(2026, 3, 28), datetime(2026, 3, 28, 8, tzinfo=PARIS), "2026-03-28"):
        assert hours_on(day, asked, SALON, now, "fr") == "9h-13h"
    assert hours_on("nonsense", asked, SALON, now, "fr") == ""
    assert week_in_words(Business(), now, "fr") == ""


def test_a_german_here_is_no_french_yesterday_whatever_stands_behind_it() -> None:
    today = date(2026, 12, 1)
    assert asked_days("wir sind hier, offen?", today, SALON, "de").kind is Asked.NO_DAY
    assert asked_days("ouvert hier ?", today, SALON, "fr").kind is Asked.BEYOND


BAR = Business(week=((),) * 4 + ((Span(22 * 60, 28 * 60),),) * 2 + ((Span(20 * 60, 26 * 60),),))


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-03-28 02:30", "vendredi 27 mars 22h-4h"),  # Saturday, in Friday's night
        ("2026-03-28 04:00", "samedi 28 mars 22h-4h"),
        ("2026-03-30 01:00", "dimanche 29 mars 20h-2h"),  # Monday, which has no hours of its own
        ("2026-03-30 02:00", "lundi 30 mars ferme ; vendredi 3 avril 22h-4h"),
        ("2026-03-29 03:30", "samedi 28 mars 22h-4h"),  # the night in which an hour is left out
    ],
)
def test_after_midnight_the_evening_that_runs_is_told(now: str, said: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=PARIS)
    asked = asked_days("vous êtes ouverts ?", moment.date(), BAR, "fr")
    assert gsm_folded(asked_in_words(asked, BAR, moment, "fr")) == said
    assert gsm_folded(hours_of(BAR, moment, "fr")) == said.partition(" ;")[0].split(maxsplit=3)[3]


def gsm_folded(text: str) -> str:
    return text.replace("é", "e")

"""Every word that a language lists for owners is read as what it stands for."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from responder.domain.announcing.announcement import Every
from responder.domain.announcing.schedule_syntax import repeat_in
from responder.domain.syntax.value_syntax import days, duration, spans, yes_or_no
from responder.imports.cells.spoken_moments import spoken_moment
from responder.languages import LANGUAGES, other_names
from responder.languages.language import Language
from responder.rulefiles.compile.rule_files.actions import _SPELLINGS
from responder.rulefiles.recipes.typed_days import typed_days
from responder.rulefiles.schema.key_table import TABLES
from responder.rulefiles.schema.meaning_keys import MEANINGS
from responder.rulefiles.templates.placeholders import variables
from tests.builders import NOON, SALON

PARIS = ZoneInfo("Europe/Paris")
EACH = pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))


@EACH
def test_durations_days_and_answers_are_read(language: Language) -> None:
    values = language.values
    for seconds, units in values.units.items():
        assert {duration(f"3 {unit}") for unit in units} == {timedelta(seconds=3 * seconds)}
    for number, names in enumerate(values.weekdays):
        assert {days(name) for name in names} == {frozenset([number])}
    assert all(map(yes_or_no, values.yes))
    assert not any(map(yes_or_no, values.no))
    assert {spans(word) for word in values.closed} == {()}
    assert spans(f"9:00 {min(values.to)} 12:00") == spans("09:00-12:00")


@EACH
def test_repeats_and_days_ahead_are_read(language: Language) -> None:
    for every, words in language.values.repeats.items():
        assert {repeat_in(f"{word} until 2027-03-01", PARIS).every for word in words} == {Every(every)}
    today = date(2026, 12, 1)
    for ahead, names in language.values.days_ahead.items():
        assert {typed_days(name, today) for name in names} == {(today + timedelta(days=ahead),) * 2}


@EACH
def test_a_cell_may_name_tomorrow_and_an_hour(language: Language) -> None:
    (word, *_) = sorted(word for word in language.dates.days_ahead[1] if word.isalpha())
    assert spoken_moment(f"{word} 15:00", SALON, NOON) == datetime.combine(
        NOON.astimezone(SALON.zone).date() + timedelta(days=1), time(15), SALON.zone
    )


@EACH
def test_every_region_and_key_is_one_that_there_is(language: Language) -> None:
    assert language.regions
    names = {**{table: {key.name for key in keys} for table, keys in TABLES.items()}}
    names |= {"do": set(_SPELLINGS), "means": set(MEANINGS)}
    names["placeholder"] = {part for variable in variables() for part in variable.split(".")}
    for table, keys in language.keys.items():
        if not table.startswith("value of "):
            assert set(keys) <= names[table], table


def test_other_names_are_those_of_all_languages() -> None:
    assert other_names("business")["geschlossen"] == other_names("business")["fermé"] == "closed"

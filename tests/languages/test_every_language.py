"""Every language has every table, and none is empty."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from responder.domain.model.state import AppointmentStatus
from responder.imports.tables.statuses import ImportedStatus
from responder.languages import LANGUAGES
from responder.languages.common_words import common_words
from responder.languages.language import Language

# What only some languages have: a second word that a denial needs, a word that denies just the next one; one word for
# "name" and "first name".
MAY_BE_EMPTY = {
    "speech.moved",
    "speech.anyway",
    "speech.asking_verbs",
    "speech.before_an_apostrophe",
    "speech.behind_an_apostrophe",
    "speech.clipped_endings",
    "speech.glued_subjects",
    "speech.letting_go",
    "speech.participle_ends",
    "grammar.weak_negators",
    "grammar.second_negators",
    "grammar.completions",
    "grammar.next_word_negators",
    "grammar.answering_denial",
    "grammar.yes_or_if",
    "grammar.compound_heads",
    "headings.name",
    "headings.first",
    "headings.name_or_first",
    "headings.id_of",
    "doubts.impersonal_subjects",
    "dates.before_a_dotted_date",
    "speech.familiar",
    "speech.regards",
    "speech.telling_them",
    "speech.whole_answers",
    "speech.following",
    "speech.one_after",
    "speech.one_after_in_two",
    "speech.infinitives",
    "speech.absent",
    "speech.away",
    "speech.inverted",
    "speech.may_i",
    "speech.towards",
    "speech.addressed",
    "speech.tomorrow_or_morning",
    "speech.before_a_morning",
    "speech.we_shall_be",
    "speech.there_is",
    "dates.before_short_days",
    "speech.inviting",
    "speech.evenings_out",
    "speech.silencing",
    "speech.possessives",
    "speech.half",
    "speech.split_verbs",
    "speech.counting_people",
    "speech.after_a_day",
    "speech.said_of_much",
    "speech.others_are",
    "speech.absence_begins",
    "speech.doing",
    "speech.before_a_thing",
    "speech.off",
    "speech.set_against",
    "speech.before_news",
    "speech.before_a_cause",
    "speech.just_in_case",
    "speech.who",
    "speech.itself",
    "reactions.around",
    "titles.in_small_before_a_name",
    "asked_days.mornings",
    "asked_days.day_endings",
    "asked_days.of_easter",
    "asked_days.a_week_later",
    "asked_days.two_weeks_later",
    "clock.half_before_hours",
    "clock.to",
    "clock.less",
    "asked_days.doubtful_past",
    "asked_days.not_past",
    "asked_days.last_behind",
    "headings.zone_alone",
    "headings.zone_beside_hours",
    "headings.hours_of_a_zone",
    "headings.whole_names",
    "headings.first_names",
    "headings.last_names",
    "headings.around",
    "headings.hour_endings",
    "headings.day_endings",
    "headings.complete",
    "headings.at_alone",
    "cells.afternoons_in_two_words",
    "speech.ending_a_request",
    "speech.tag_questions",
    "speech.having_done",
    "speech.laughter",
    "speech.just_seen",
    "cells.joined",
    "speech.please_in_two_words",
    "clock.unit_in_two_words",
    "dates.before_tomorrow",
    "doubts.behind_parents",
    "grammar.glued",
    "grammar.glued_subjects",
    "grammar.future_endings",
    "permissions.consenting",
    "headings.other_codes",
    "headings.texted",
    "headings.reminders",
    "headings.before_a_flag",
    "headings.other_names",
    "headings.last_beside_first",
    "headings.inside_a_name",
    "headings.days_or_labels",
    "headings.labels",
    "headings.start_articles",
    "headings.weak_starts",
    "headings.weak_ends",
    "headings.ages",
    "headings.filed_as",
    "headings.files",
    "headings.kinds",
    "headings.positions",
    "headings.end_compounds",
    "headings.joined",
    "speech.at_somebodys",
    "dates.first_of_month",
    "speech.abandoning",
    "moves.expected",
    "moves.managing",
    "moves.meeting",
    "speech.asked_to",
    "speech.to_come",
    "speech.also_done",
    "speech.doubtful_titles",
    "clock.hour_marks",
    "clock.past",
    "clock.past_alone",
    "clock.before_a_quarter",
    "clock.between_after",
    "grammar.elisions",
    "grammar.full_forms",
    "machine_words.before_a_number",
    "machine_words.payments_behind",
    "machine_words.payments_before",
    "machine_words.meetings",
    "machine_words.meeting_ids",
    "machine_words.of_a_meeting",
    "machine_words.called_meetings",
    "machine_words.meeting_codes",
    "cells.before_totals",
    "cells.extensions",
    "cells.short_extensions",
    "cells.mornings_after_a_weekday",
    "cells.time_of",
    "cells.zones",
    "values.days_of_two_languages",
    "values.short_days",
    "values.before_a_month",
}
DAYS, MONTHS, HOURS = 7, 12, 12
FEWEST_COMMON = 10_000  # words


def tables(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every field of a language with its path, those of the values in it too."""
    assert is_dataclass(value)
    on_demand = ("headings", "permissions") if isinstance(value, Language) else ()
    for name in (*(field.name for field in fields(value)), *on_demand):
        found = getattr(value, name)
        if is_dataclass(found):
            yield from tables(found, f"{path}{name}.")
        else:
            yield f"{path}{name}", found


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_no_table_of_a_language_is_empty(language: Language) -> None:
    assert [
        path for path, found in tables(language) if not found and found is not False and path not in MAY_BE_EMPTY
    ] == []


def test_what_may_be_empty_is_a_table_that_some_language_fills() -> None:
    filled = {path for each in LANGUAGES.values() for path, found in tables(each) if found}
    assert filled >= MAY_BE_EMPTY


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_a_language_names_all_days_months_and_hours(language: Language) -> None:
    assert len(language.dates.weekdays) == DAYS
    assert len(language.dates.months) == MONTHS
    assert all(language.dates.weekdays)
    assert all(language.dates.months)
    assert all(language.clock.hours[:HOURS])


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_every_part_of_a_mapping_has_words(language: Language) -> None:
    mappings = [(path, found) for path, found in tables(language) if isinstance(found, Mapping)]
    assert [path for path, found in mappings if not all(found.values())] == []


def test_a_language_stands_under_its_own_code() -> None:
    assert {code: each.code for code, each in LANGUAGES.items()} == {code: code for code in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_every_status_that_words_name_is_one_that_is_read(language: Language) -> None:
    assert set(language.statuses.exact) <= set(ImportedStatus)
    assert set(language.statuses.stems) <= {*ImportedStatus, "missed"}


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_what_the_program_writes_has_the_same_words_in_every_language(language: Language) -> None:
    english = LANGUAGES["en"].written
    assert set(language.written.waiting_list) == set(english.waiting_list)
    assert set(language.written.told_to_owner) == set(english.told_to_owner)
    assert {AppointmentStatus(each) for each in language.written.calendar_notes} == {
        AppointmentStatus(each) for each in english.calendar_notes
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_common_words_and_meanings(code: str) -> None:
    meanings = LANGUAGES[code].meanings
    assert all([meanings.spellings, meanings.roles, meanings.examples])
    assert len(common_words(code)) > FEWEST_COMMON


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
def test_words_are_folded(language: Language) -> None:
    """A word with a capital or an accent is never found: texts are folded before they are looked at."""
    sets = [(path, found) for path, found in tables(language) if isinstance(found, frozenset)]
    typed = {"names.legal_forms", "speech.that"}
    plain = {path: [word for word in found if isinstance(word, str)] for path, found in sets}
    wrong = {
        path: [word for word in found if word != word.lower() or not word.isascii()] for path, found in plain.items()
    }
    assert {
        path: words for path, words in wrong.items() if words and path not in typed and not path.startswith("values.")
    } == {}

"""Opening hours written by place: what changes is written, and every other byte stays."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from responder.domain.model.minute_spans import Span, joined
from responder.domain.syntax.value_syntax import BadValue
from responder.rulefiles.edit.places import CannotEdit
from responder.rulefiles.files.locations import shipped_rules
from responder.services.rules.opening_hours import (
    Kind,
    Week,
    spans_typed,
    special_days_written,
    specials_of,
    week_of,
    with_special,
    with_week,
    without_special,
)
from tests.sweeps import examples

SHIPPED = Path(shipped_rules(), "business.yaml").read_text("utf-8")
MORNING = Span(9 * 60, 12 * 60)


def with_days(week: Week, **days: tuple[Span, ...]) -> Week:
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return tuple(days.get(name, spans) for name, spans in zip(names, week, strict=True))


def test_a_sunday_is_one_more_line_and_is_taken_back_to_the_letter() -> None:
    new = with_week(SHIPPED, with_days(week_of(SHIPPED), sun=(Span(600, 960),)), like=SHIPPED)
    assert new == SHIPPED.replace('"09:00-13:00"\n', '"09:00-13:00"\n  sunday: "10:00-16:00"\n', 1)
    assert with_week(new, week_of(SHIPPED), like=SHIPPED) == SHIPPED


def test_one_day_of_several_on_a_line_gets_lines_around_it() -> None:
    new = with_week(SHIPPED, with_days(week_of(SHIPPED), wed=(MORNING,)), like=SHIPPED)
    lines = new.partition("hours:\n")[2].splitlines()[:4]
    assert lines == [
        '  monday-tuesday: "09:00-12:30, 14:00-18:30"',
        '  wednesday: "09:00-12:00"',
        '  thursday-friday: "09:00-12:30, 14:00-18:30"',
        '  saturday: "09:00-13:00"',
    ]


SPAN = st.tuples(st.integers(0, 46), st.integers(1, 20)).map(
    lambda each: Span(each[0] * 30, min(1440, each[0] * 30 + each[1] * 30))
)
WEEKS = st.tuples(*[st.one_of(st.just(()), st.lists(SPAN, max_size=2).map(joined))] * 7)


@pytest.mark.parametrize(
    "text",
    [
        SHIPPED,
        'zone: Europe/Paris\nhours: {monday-friday: "9h-12h", sunday: "10:00-16:00"}\n',
        "zone: Europe/Paris\nlanguages: [fr]\n",
        "hours:\n  every day: 09:00-18:00\n",
    ],
)
@given(first=WEEKS, second=WEEKS)
@settings(max_examples=examples(60), deadline=None)
def test_any_week_is_written_and_read_back(text: str, first: Week, second: Week) -> None:
    assume(any(first) and any(second))
    once = with_week(text, first, like=text)
    assert week_of(once) == first
    assert week_of(with_week(once, second, like=text)) == second


def test_a_special_day_is_added_and_taken_back_to_the_letter() -> None:
    closed = with_special(SHIPPED, Kind.CLOSED, "2026-12-24")
    both = with_special(closed, Kind.CLOSED, "2026-08-01 to 2026-08-15")
    assert [(each.kind, each.written) for each in specials_of(both)] == [
        (Kind.CLOSED, "2026-12-24"),
        (Kind.CLOSED, "2026-08-01 to 2026-08-15"),
    ]
    assert without_special(both, Kind.CLOSED, "2026-08-01 to 2026-08-15") == closed
    assert without_special(closed, Kind.CLOSED, "2026-12-24") == SHIPPED


@pytest.mark.parametrize(
    ("asked", "yearly", "written"),
    [
        (("2026-12-24", "", "", ""), False, "2026-12-24"),
        (("2026-12-24", "", "", ""), True, "12-24"),
        (("2026-08-01", "2026-08-15", "", ""), False, "2026-08-01 to 2026-08-15"),
        (("2026-12-20", "2026-12-20", "10:00", "16:00"), False, "2026-12-20 10:00-16:00"),
        (("2026-12-20", "", "10:00", "00:00"), False, "2026-12-20 10:00-00:00"),
        (("2026-12-30", "2026-01-02", "", ""), True, "12-30 to 01-02"),
    ],
)
def test_what_a_form_asks_is_an_entry(asked: tuple[str, str, str, str], yearly: bool, written: str) -> None:
    assert special_days_written(*asked, yearly=yearly) == written


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("2026-12-13", "", "16:00", "10:00"), '"16:00-10:00" would be open for 18 hours, over midnight'),
        (("2026-12-13", "", "10:00", "10:00"), '"10:00-10:00" is no span of hours'),
        (("2026-12-13", "", "25:00", "26:00"), '"25:00" is not a time of day'),
        (("2026-12-13", "", "10:00", ""), "a time from and a time until belong together"),
        (("2026-12-15", "2026-12-13", "", ""), "the last day is before the first"),
    ],
)
def test_what_is_wrong_with_a_special_day_is_named(asked: tuple[str, str, str, str], told: str) -> None:
    with pytest.raises(BadValue) as refused:
        special_days_written(*asked, yearly=False)
    assert str(refused.value.told) == told


def test_a_week_without_hours_would_be_always_open_and_is_refused() -> None:
    with pytest.raises(CannotEdit):
        with_week(SHIPPED, ((),) * 7, like=SHIPPED)


def test_half_a_span_is_refused() -> None:
    assert spans_typed([("09:00", "12:00"), ("", "")]) == (MORNING,)
    assert spans_typed([("00:00", "00:00")]) == (Span(0, 1440),)
    with pytest.raises(BadValue):
        spans_typed([("09:00", "")])

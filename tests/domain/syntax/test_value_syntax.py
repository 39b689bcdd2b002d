"""Durations, hours, days, dates, limits as people write them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.business import Quiet, Span
from responder.domain.syntax import value_syntax
from responder.domain.syntax.value_syntax import BadValue

DURATIONS = {
    "45s": timedelta(seconds=45),
    "10m": timedelta(minutes=10),
    "10 min": timedelta(minutes=10),
    "2h": timedelta(hours=2),
    "2h30": timedelta(hours=2, minutes=30),
    "1h 30m": timedelta(hours=1, minutes=30),
    "1 hour and 5 minutes": timedelta(hours=1, minutes=5),
    "24H": timedelta(hours=24),
    "3 days": timedelta(days=3),
    "1 jour": timedelta(days=1),
    "2 semaines": timedelta(weeks=2),
    " 5 minutes ": timedelta(minutes=5),
}


@pytest.mark.parametrize(("text", "expected"), DURATIONS.items())
def test_a_duration_is_read_as_it_is_written(text: str, expected: timedelta) -> None:
    assert value_syntax.duration(text) == expected


@pytest.mark.parametrize(
    "text", ["", "10", "h", "2 fortnights", "-5m", "0s", "1.5h", "400 days", "2h30x", "９m0", "soon"]
)
def test_what_is_no_duration_says_how_to_write_one(text: str) -> None:
    with pytest.raises(BadValue) as told:
        value_syntax.duration(text)
    assert told.value.hint


TIMES = {
    "9h": 540,
    "9h30": 570,
    "09:30": 570,
    "9:05": 545,
    "18.30": 1110,
    "6pm": 1080,
    "12am": 0,
    "12pm": 720,
    "6:15 pm": 1095,
    "24:00": 1440,
    "0:00": 0,
    "22": 1320,
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_a_time_of_day_is_read_as_it_is_written(text: str, expected: int) -> None:
    assert value_syntax.minute_of_day(text) == expected


@pytest.mark.parametrize("text", ["", "25:00", "9:60", "24:01", "noonish", "13pm", "0am", "9:3", "-1"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        value_syntax.minute_of_day(text)


SPANS = {
    "09:00-12:30, 14:00-18:30": (Span(540, 750), Span(840, 1110)),
    "14h-18h30, 9h-12h": (Span(540, 720), Span(840, 1110)),
    "9am to 5pm": (Span(540, 1020),),
    "22:00-02:00": (Span(1320, 1560),),
    "00:00-24:00": (Span(0, 1440),),
    "09:00 – 12:00": (Span(540, 720),),
    "closed": (),
    "fermé": (),
}


@pytest.mark.parametrize(("text", "expected"), SPANS.items())
def test_hours_of_a_day_are_read_in_the_order_of_the_clock(text: str, expected: tuple[Span, ...]) -> None:
    assert value_syntax.spans(text) == expected


@pytest.mark.parametrize("text", ["9h", "9-9", "24:00-02:00", "09:00-12:00-14:00", "9h-12h, 11h-13h", "later", ""])
def test_hours_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        value_syntax.spans(text)


DAYS = {
    "monday-friday": {0, 1, 2, 3, 4},
    "saturday": {5},
    "lundi, mercredi": {0, 2},
    "friday-monday": {4, 5, 6, 0},
    "weekend": {5, 6},
    "Mon - Wed": {0, 1, 2},
    "lundi au vendredi": {0, 1, 2, 3, 4},
    "every day": set(range(7)),
}


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_days_of_the_week_are_read_in_english_and_french(text: str, expected: set[int]) -> None:
    assert value_syntax.days(text) == expected


def test_a_misspelt_day_is_told_with_the_nearest_one() -> None:
    with pytest.raises(BadValue) as told:
        value_syntax.days("monday-firday")
    assert told.value.hint == 'did you mean "friday"?'


def test_a_date_and_a_span_of_dates_are_read() -> None:
    assert value_syntax.dates("2026-12-24") == (date(2026, 12, 24), date(2026, 12, 24))
    assert value_syntax.dates("2026-08-01 to 2026-08-15") == (date(2026, 8, 1), date(2026, 8, 15))


def test_a_date_written_the_other_way_round_is_told_with_the_right_spelling() -> None:
    with pytest.raises(BadValue) as told:
        value_syntax.dates("24/12/2026")
    assert told.value.hint == "write: 2026-12-24"


LIMITS = {"once per 12h": 12, "once per day": 24, "once every 2 hours": 2, "1 per hour": 1, "Once a day": 24}


@pytest.mark.parametrize(("text", "hours"), LIMITS.items())
def test_a_limit_is_read(text: str, hours: int) -> None:
    assert value_syntax.limit(text) == timedelta(hours=hours)


def test_when_to_send_is_now_later_or_at_the_next_opening() -> None:
    assert value_syntax.send("now") == timedelta()
    assert value_syntax.send("after 10m") == timedelta(minutes=10)
    assert value_syntax.send("when open") is None
    with pytest.raises(BadValue):
        value_syntax.send("tomorrow")


def test_between_runs_over_midnight_if_it_starts_later_than_it_ends() -> None:
    assert value_syntax.between("18:30 and 08:00") == (time(18, 30), time(8))
    assert value_syntax.between("9h et 12h") == (time(9), time(12))


YES = {"yes": True, "oui": True, "True": True, "on": True, "no": False, "non": False, "OFF": False, "false": False}


@pytest.mark.parametrize(("text", "expected"), YES.items())
def test_yes_and_no_are_read_in_every_usual_spelling(text: str, expected: bool) -> None:
    assert value_syntax.yes_or_no(text) is expected


PARSERS = [
    value_syntax.duration,
    value_syntax.minute_of_day,
    value_syntax.spans,
    value_syntax.days,
    value_syntax.dates,
    value_syntax.limit,
    value_syntax.send,
    value_syntax.between,
    value_syntax.yes_or_no,
]


@given(st.sampled_from(PARSERS), st.text(max_size=40) | st.from_regex(r"[0-9hm:\-/ ,apdt]{0,20}", fullmatch=True))
def test_any_text_is_a_value_or_a_bad_value_and_nothing_else(parse: object, text: str) -> None:
    try:
        parse(text)  # type: ignore[operator]
    except BadValue as told:
        assert str(told)


def test_quiet_hours_are_times_days_and_holidays() -> None:
    assert value_syntax.quiet("20:00-08:00, sunday, holidays") == Quiet()
    assert value_syntax.quiet("12h-14h, weekend") == Quiet((Span(720, 840),), frozenset({5, 6}), holidays=False)
    assert value_syntax.quiet("none") == Quiet((), frozenset(), holidays=False)


@pytest.mark.parametrize("text", ["monday-sunday", "00:00-24:00", "08:00-20:00, 20:00-08:00"])
def test_a_quiet_without_an_end_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="no time to write"):
        value_syntax.quiet(text)


def test_two_hours_are_no_hour_and_its_minutes() -> None:
    with pytest.raises(BadValue):
        value_syntax.minute_of_day("9h 12h")
    assert value_syntax.minute_of_day("9 heures") == value_syntax.minute_of_day("9h") == 540


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("12/24/2026", "2026-12-24"), ("24/12/2026", "2026-12-24"), ("24.12.2026", "2026-12-24"),
        ("12-31-2026", "2026-12-31"), ("3/4/2026", "2026-04-03"),
    ],
)  # fmt: skip
def test_a_day_in_another_order_is_advised_as_the_day_it_can_be(text: str, advised: str) -> None:
    with pytest.raises(BadValue) as problem:
        value_syntax.dates(text)
    assert f"write: {advised}" in str(problem.value.hint)

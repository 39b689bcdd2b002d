"""Closings and exceptional openings: which one rules a day, and what is left of its hours."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.business import Business, Hours
from responder.domain.model.minute_spans import DAY, Span, joined, without
from responder.rulefiles.compile.business_file.special_days import contradiction, special_days
from tests.builders import MORNING_AND_AFTERNOON, PARIS

WEEK = (*[MORNING_AND_AFTERNOON] * 5, (Span(540, 780),), ())
HOLIDAYS = {date(2026, 12, 25): "Noël", date(2027, 1, 1): "Jour de l'an", date(2026, 5, 8): "Victoire 1945"}


def business(closed: str = "", opened: str = "", week: tuple[tuple[Span, ...], ...] = WEEK) -> Business:
    entries = (*special_days(closed, opens=False), *special_days(opened, opens=True))
    return Business(week=week, holidays=HOLIDAYS, special=entries)


def hours_on(where: Business, day: str) -> str:
    def clock(minute: int) -> str:
        return f"{minute // 60:02d}:{minute % 60:02d}"

    return ", ".join(f"{clock(s.start)}-{clock(s.end)}" for s in where.spans(date.fromisoformat(day))) or "closed"


USUAL = "09:00-12:30, 14:00-18:30"


@pytest.mark.parametrize(
    ("closed", "opened", "day", "hours"),
    [
        ("", "", "2026-12-24", USUAL),
        ("", "", "2026-12-25", "closed"),
        ("2026-12-24", "", "2026-12-24", "closed"),
        ("2026-08-01 to 2026-08-15", "", "2026-08-14", "closed"),
        ("2026-08-01 to 2026-08-15", "", "2026-08-17", USUAL),
        ("12-24", "", "2031-12-24", "closed"),
        ("12-24 to 01-02", "", "2027-12-31", "closed"),
        ("12-24 to 01-02", "", "2028-01-03", USUAL),
        ("2026-12-31 14:00-18:00", "", "2026-12-31", "09:00-12:30, 18:00-18:30"),
        ("12-31 14:00-24:00", "", "2026-12-31", "09:00-12:30"),
        ("2026-12-31 00:00-24:00", "", "2026-12-31", "closed"),
        ("", "2026-12-20 10:00-16:00", "2026-12-20", "10:00-16:00"),
        ("", "2026-12-25 10:00-12:00", "2026-12-25", "10:00-12:00"),
        ("", "2026-05-08", "2026-05-08", USUAL),  # a public holiday with the usual hours
        ("", "2026-12-23 09:00-20:00", "2026-12-23", "09:00-20:00"),  # in the place of the usual ones
        ("2026-08-01 to 2026-08-15", "2026-08-10 10:00-12:00", "2026-08-10", "10:00-12:00"),
        ("2026-12-25", "2026-12-01 to 2026-12-31 10:00-20:00", "2026-12-25", "closed"),
        ("2026-12-25", "2026-12-01 to 2026-12-31 10:00-20:00", "2026-12-20", "10:00-20:00"),
        ("12-24", "2026-12-24 09:00-12:00", "2026-12-24", "09:00-12:00"),
        ("12-24", "2026-12-24 09:00-12:00", "2027-12-24", "closed"),
        ("2026-08-01 to 2026-08-15", "08-15 09:00-12:00", "2026-08-15", "closed"),
        ("2026-12-24 14:00-16:00", "2026-12-24 10:00-18:00", "2026-12-24", "10:00-14:00, 16:00-18:00"),
        ("", "2026-12-20 10:00-12:00, 2026-12-20 14:00-16:00", "2026-12-20", "10:00-12:00, 14:00-16:00"),
        ("", "2026-12-20 10:00-12:00, 14:00-16:00", "2026-12-20", "10:00-12:00, 14:00-16:00"),
        ("02-29", "", "2028-02-29", "closed"),
        ("02-29", "", "2027-02-28", "closed"),  # a Sunday all the same
        ("02-29", "", "2027-03-01", USUAL),
    ],
)
def test_what_is_narrower_rules_a_day_and_a_year_before_every_year(
    closed: str, opened: str, day: str, hours: str
) -> None:
    assert hours_on(business(closed, opened), day) == hours


@pytest.mark.parametrize(
    ("closed", "opened", "at", "words"),
    [
        ("2026-12-31 14:00-18:00", "", "2026-12-31 15:00", {Hours.CLOSED, Hours.LUNCH}),
        ("2026-12-31 14:00-18:30", "", "2026-12-31 15:00", {Hours.CLOSED}),
        ("12-24", "", "2026-12-24 10:00", {Hours.CLOSED, Hours.HOLIDAY}),
        ("", "2026-12-25 10:00-12:00", "2026-12-25 11:00", {Hours.OPEN}),
        ("", "2026-12-25 10:00-12:00", "2026-12-25 13:00", {Hours.CLOSED}),
        ("", "2026-12-20 22:00-02:00", "2026-12-21 01:30", {Hours.OPEN}),
        ("2026-12-20 23:00-24:00", "2026-12-20 22:00-02:00", "2026-12-20 23:30", {Hours.CLOSED, Hours.LUNCH}),
        ("2026-12-21 00:00-01:00", "2026-12-20 22:00-02:00", "2026-12-21 00:30", {Hours.CLOSED}),
        ("2026-12-20 23:00-01:00", "2026-12-20 22:00-02:00", "2026-12-21 01:30", {Hours.OPEN}),
    ],
)
def test_every_condition_on_hours_follows(closed: str, opened: str, at: str, words: set[Hours]) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=PARIS)
    assert business(closed, opened).hours_at(moment) == words


def test_the_next_opening_is_an_exceptional_one_where_there_is_one() -> None:
    sunday = business("", "2026-12-20 10:00-16:00")
    evening = datetime(2026, 12, 19, 20, tzinfo=PARIS)
    assert sunday.next_opening(evening) == datetime(2026, 12, 20, 10, tzinfo=PARIS)
    away = business("2026-12-20 to 01-03")
    assert away.next_opening(evening) == datetime(2027, 1, 4, 9, tzinfo=PARIS)


def test_a_business_without_hours_is_open_but_where_it_says_that_it_is_closed() -> None:
    always = business("2026-12-24, 2026-12-23 12:00-14:00", week=((),) * 7)
    moments = {hour: datetime(2026, 12, 23, hour, tzinfo=PARIS) for hour in (11, 13, 15)}
    assert [Hours.OPEN in always.hours_at(moment) for moment in moments.values()] == [True, False, True]
    assert Hours.CLOSED in always.hours_at(datetime(2026, 12, 24, 11, tzinfo=PARIS))
    assert always.spans(date(2026, 12, 22)) == ()


@pytest.mark.parametrize(
    ("closed", "opened", "contradicts"),
    [
        ("2026-12-24", "2026-12-24 10:00-12:00", True),
        ("12-24", "12-24 10:00-12:00", True),
        ("2026-08-01 to 2026-08-02", "2026-08-02 to 2026-08-03 10:00-12:00", True),
        ("12-24", "2026-12-24 10:00-12:00", False),
        ("2026-12-24 14:00-18:00", "2026-12-24 10:00-18:00", False),
        ("2026-12-24 to 2026-12-26", "2026-12-24 10:00-12:00", False),
    ],
)
def test_what_cannot_both_be_meant_is_a_contradiction(closed: str, opened: str, contradicts: bool) -> None:
    assert (contradiction(business(closed, opened).special) is not None) is contradicts


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, DAY), st.integers(1, 900))


@given(st.lists(spans, max_size=4), st.lists(spans, max_size=4))
def test_a_minute_is_left_if_it_is_given_and_not_taken(given_: list[Span], taken: list[Span]) -> None:
    left = without(joined(given_), taken)
    for minute in range(0, 2 * DAY, 7):
        open_ = any(s.start <= minute < s.end for s in given_) and not any(s.start <= minute < s.end for s in taken)
        assert any(s.start <= minute < s.end for s in left) is open_

"""Opening hours, lunch, holidays, spans over midnight and nights when the clock changes."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.business import Business, Hours, Span
from responder.domain.model.special_days import SpecialDays
from tests.builders import MORNING_AND_AFTERNOON, PARIS

WEEK = (*[MORNING_AND_AFTERNOON] * 5, (Span(540, 780),), ())
CLOSED = SpecialDays(first=date(2026, 8, 3), last=date(2026, 8, 3))
SALON = Business(week=WEEK, holidays={date(2026, 5, 1): "Fête du Travail"}, special=(CLOSED,))
BAR = Business(week=((), (), (), (), (Span(22 * 60, 26 * 60),), (Span(0, 1440),), ()))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("moment", "hours"),
    [
        ("2026-03-10 08:59", {Hours.CLOSED}),
        ("2026-03-10 09:00", {Hours.OPEN}),
        ("2026-03-10 12:29", {Hours.OPEN}),
        ("2026-03-10 12:30", {Hours.CLOSED, Hours.LUNCH}),
        ("2026-03-10 14:00", {Hours.OPEN}),
        ("2026-03-10 18:30", {Hours.CLOSED}),
        ("2026-03-14 12:59", {Hours.OPEN}),  # a Saturday
        ("2026-03-15 11:00", {Hours.CLOSED}),  # a Sunday
        ("2026-05-01 11:00", {Hours.CLOSED, Hours.HOLIDAY}),
        ("2026-08-03 11:00", {Hours.CLOSED, Hours.HOLIDAY}),  # the owner's own closure
    ],
)
def test_the_salon_is(moment: str, hours: set[Hours]) -> None:
    assert SALON.hours_at(at(moment)) == hours


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-13 21:59", False), ("2026-03-13 22:00", True), ("2026-03-14 01:59", True),  # Friday into Saturday
        ("2026-03-14 23:59", True), ("2026-03-15 00:00", False), ("2026-03-15 02:30", False),
    ],
)  # fmt: skip
def test_a_span_may_run_over_midnight(moment: str, is_open: bool) -> None:
    assert (Hours.OPEN in BAR.hours_at(at(moment))) is is_open


def test_a_business_without_hours_is_always_open() -> None:
    assert Business().hours_at(at("2026-03-15 03:00")) == {Hours.OPEN}
    assert Business(week=((),) * 7).next_opening(at("2026-03-15 03:00")) == at("2026-03-15 03:00")


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-10 10:00", "2026-03-10 10:00"),  # open already
        ("2026-03-10 13:00", "2026-03-10 14:00"),
        ("2026-03-14 20:00", "2026-03-16 09:00"),  # over Sunday
        ("2026-04-30 19:00", "2026-05-02 09:00"),  # over a holiday
        ("2026-03-28 20:00", "2026-03-30 09:00"),  # over the night the clocks go forward
    ],
)
def test_the_next_opening_after(moment: str, opening: str) -> None:
    assert SALON.next_opening(at(moment)) == at(opening)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001  the zone is given below
def test_at_the_next_opening_the_business_is_open(naive: datetime) -> None:
    moment = naive.replace(tzinfo=PARIS)
    opening = SALON.next_opening(moment)
    assert opening is not None and opening - moment < timedelta(days=4)
    assert Hours.OPEN in SALON.hours_at(opening)

"""Tests how many announcements may leave, and when the last would."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.announcing.pacing import DepartureCounts, between_looks, forecast, room, slice_of
from responder.domain.model.business import Budgets, Business
from responder.domain.schedule.quiet_hours import is_quiet

MONDAY = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)  # ten in Paris
SALON = Business()


@pytest.mark.parametrize(
    ("left", "free"),
    [
        (DepartureCounts(), 10),  # a third of thirty
        (DepartureCounts(announced_minute=4, minute=4, day=4, announced_day=4), 6),
        (DepartureCounts(minute=15, day=15), 0),  # half of a minute stays for answers
        (DepartureCounts(announced_day=250, day=250), 0),
        (DepartureCounts(day=375), 0),  # a quarter of a day stays for answers
        (DepartureCounts(day=374), 1),
    ],
)
def test_the_ceilings_leave_room_for_answers(left: DepartureCounts, free: int) -> None:
    assert room(Budgets(), left) == free


def test_the_owner_says_how_many_but_never_more_than_all() -> None:
    assert Budgets(announcements_per_day=40).for_announcements() == (10, 40)
    assert Budgets(announcements_per_minute=100, announcements_per_day=10_000).for_announcements() == (30, 500)


def test_a_minute_is_spread_over_its_looks() -> None:
    assert between_looks(Budgets(), 1.0) == 6.0 and slice_of(Budgets(), 6.0) == 1
    fast = Budgets(all_per_minute=18_000, all_per_day=100_000)
    assert between_looks(fast, 1.0) == 1.0 and slice_of(fast, 1.0) == 100


@pytest.mark.parametrize(
    ("count", "last", "in_time"),
    [
        (1, MONDAY, 1),
        (10, MONDAY + timedelta(seconds=54), 10),
        (250, MONDAY + timedelta(minutes=24, seconds=54), 250),
        (251, MONDAY + timedelta(days=1), 251),
        (10_000, None, 2_750),  # of fourteen days two are Sundays and eleven and a half are left
    ],
)
def test_the_last_departure_is_foretold_with_nights_sundays_and_the_days_share(
    count: int, last: datetime | None, in_time: int
) -> None:
    found = forecast(count, MONDAY, MONDAY + timedelta(days=14), SALON)
    assert found.first == MONDAY
    if last is not None:
        assert (found.last, found.in_time) == (last, in_time)
    else:
        assert in_time <= found.in_time <= in_time + 500


def test_what_was_announced_today_counts() -> None:
    found = forecast(10, MONDAY, MONDAY + timedelta(hours=5), SALON, announced_today=245)
    assert found.in_time == 5


@settings(deadline=None)
@given(st.integers(0, 5_000), st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 5_000))
def test_nothing_is_foretold_for_quiet_hours_or_after_the_end(
    count: int, minutes: int, per_minute: int, per_day: int
) -> None:
    budgets = Budgets(announcements_per_minute=per_minute, announcements_per_day=per_day, all_per_minute=100)
    business = replace(SALON, budgets=budgets)
    start = MONDAY + timedelta(minutes=minutes)
    end = start + timedelta(days=5)
    found = forecast(count, start, end, business)
    assert 0 <= found.in_time <= count
    for moment in filter(None, (found.first, found.last)):
        assert start <= moment < end
    if found.first is not None:
        assert not is_quiet(business, found.first)

"""Quiet hours, over every half hour of a leap year in Paris."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.business import Business, Quiet, Span
from responder.domain.schedule.quiet_hours import SPREAD, departure, is_quiet, next_allowed
from responder.rulefiles.compile.business_file.holidays import PublicHolidays
from tests.builders import PARIS
from tests.sweeps import some

HALF_HOUR = timedelta(minutes=30)
SALON = Business(holidays=PublicHolidays("FR", "", range(2023, 2027)))
EASTER_MONDAYS = (date(2024, 4, 1), date(2025, 4, 21), date(2026, 4, 6))


def paris(*moment: int, fold: int = 0) -> datetime:
    return datetime(*moment, tzinfo=PARIS, fold=fold)  # type: ignore[misc, arg-type]


def half_hours_of(year: int) -> list[datetime]:
    start = paris(year, 1, 1).astimezone(UTC)
    end = paris(year + 1, 1, 1).astimezone(UTC)
    return [start + HALF_HOUR * number for number in range((end - start) // HALF_HOUR)]


def forbidden(at: datetime) -> bool:
    """Said once more, in the words of the rule: before eight, after eight, on Sundays and public holidays."""
    local = at.astimezone(PARIS)
    return local.hour < 8 or local.hour >= 20 or local.isoweekday() == 7 or local.date() in SALON.holidays


@pytest.mark.sweep
def test_no_half_hour_of_a_leap_year_is_allowed_that_is_forbidden() -> None:
    half_hours = half_hours_of(2024)
    assert len(half_hours) == 366 * 48
    for at in some(half_hours, 7):  # each half hour of a day comes, on days that change
        allowed = next_allowed(SALON, at)
        assert allowed is not None and allowed >= at and not forbidden(allowed), at
        # and nothing that is allowed is put off: what lies between is all forbidden
        assert (allowed == at) is not forbidden(at)
        assert all(forbidden(at + HALF_HOUR * step) for step in range((allowed - at) // HALF_HOUR))


@pytest.mark.parametrize("easter", EASTER_MONDAYS)
def test_easter_monday_is_quiet_wherever_it_lies(easter: date) -> None:
    noon = datetime(easter.year, easter.month, easter.day, 12, tzinfo=PARIS)
    assert is_quiet(SALON, noon)
    assert next_allowed(SALON, noon) == noon.replace(hour=8) + timedelta(days=1)


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        (paris(2026, 3, 28, 21), paris(2026, 3, 30, 8)),  # the night of summer time is before a Sunday
        (paris(2026, 3, 29, 3), paris(2026, 3, 30, 8)),
        (paris(2026, 10, 25, 2, 30, fold=0), paris(2026, 10, 26, 8)),
        (paris(2026, 10, 25, 2, 30, fold=1), paris(2026, 10, 26, 8)),
        (paris(2024, 2, 29, 20), paris(2024, 3, 1, 8)),
        (paris(2026, 12, 24, 20), paris(2026, 12, 26, 8)),
        (paris(2026, 3, 10, 19, 59), paris(2026, 3, 10, 19, 59)),
    ],
)
def test_the_next_allowed_moment(at: datetime, allowed: datetime) -> None:
    assert next_allowed(SALON, at) == allowed.astimezone(UTC)


def test_a_quiet_that_ends_in_the_hour_that_is_there_twice_ends_twice() -> None:
    night = replace(SALON, quiet=Quiet((Span(60, 150),), frozenset(), holidays=False))
    first, second = (paris(2026, 10, 25, 2, 30, fold=fold).astimezone(UTC) for fold in (0, 1))
    assert next_allowed(night, paris(2026, 10, 25, 1)) == first
    assert next_allowed(night, paris(2026, 10, 25, 2, 10, fold=1)) == second


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 1439), st.integers(1, 1200))
quiets = st.builds(Quiet, st.tuples(spans), st.frozensets(st.integers(0, 6), max_size=6), st.booleans())
moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 20)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


@given(quiets, moments)
def test_whatever_the_quiet_what_comes_back_is_allowed_and_nothing_before_is(quiet: Quiet, at: datetime) -> None:
    business = replace(SALON, quiet=quiet)
    allowed = next_allowed(business, at)
    assert allowed is not None and allowed >= at and not is_quiet(business, allowed)
    # An end that the clock jumps over in spring is taken when the clock would have shown it.
    slack = timedelta(hours=1) if allowed.astimezone(PARIS).month == 3 else timedelta()
    before = (at + timedelta(minutes=7) * step for step in range(2000))
    assert all(is_quiet(business, moment) for moment in before if moment < allowed - slack) or allowed == at


def test_a_business_that_is_never_allowed_to_is_told_so() -> None:
    always = replace(SALON, quiet=Quiet((), frozenset(range(7))))
    assert next_allowed(always, paris(2026, 3, 10, 12)) is None


def test_five_hundred_messages_of_a_night_leave_one_by_one() -> None:
    due, expires = paris(2026, 3, 10, 23), paris(2026, 3, 11, 12)
    leaves = [departure(SALON, due, expires, number / 500) for number in range(500)]
    moments = [moment for moment in leaves if moment is not None]
    assert len(moments) == 500
    assert moments[0] == paris(2026, 3, 11, 8).astimezone(UTC)
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    assert min(gaps) >= timedelta(seconds=1)
    assert moments[-1] < moments[0] + SPREAD


def test_what_would_come_after_its_use_is_dropped_and_not_sent_in_the_morning() -> None:
    assert departure(SALON, paris(2026, 3, 10, 23), paris(2026, 3, 11, 7), 0.5) is None
    assert departure(SALON, paris(2026, 3, 10, 23), paris(2026, 3, 11, 8), 0) is None


def test_what_is_allowed_leaves_when_it_is_due() -> None:
    noon = paris(2026, 3, 10, 12)
    assert departure(SALON, noon, noon + timedelta(hours=1), 0.9) == noon.astimezone(UTC)


def test_the_spread_ends_before_the_use_and_before_the_next_quiet() -> None:
    due = paris(2026, 3, 10, 23)
    soon = paris(2026, 3, 11, 8, 5)
    assert departure(SALON, due, soon, 0.9) == paris(2026, 3, 11, 8).astimezone(UTC)
    short = replace(SALON, quiet=Quiet((Span(0, 480), Span(490, 1440)), frozenset(), holidays=False))
    assert departure(short, due, paris(2026, 3, 12, 8), 0.9) == paris(2026, 3, 11, 8).astimezone(UTC)

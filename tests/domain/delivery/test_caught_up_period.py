"""Tests for which time what came in counts as complete, by how far back the list reached."""

from datetime import timedelta

import pytest

from responder.domain.delivery.caught_up_period import FURTHEST, Gap, Period
from tests.builders import NOON

ASKED = NOON + timedelta(hours=10)
SLACK = timedelta(minutes=2)
KNOWN = Period(NOON - timedelta(days=3), NOON)


WITH_GAP = Period(KNOWN.began, NOON, Gap(NOON - timedelta(hours=5), NOON - timedelta(hours=3)))


@pytest.mark.parametrize(
    ("known", "begins", "retried", "gap"),
    [
        (KNOWN, None, False, None),
        (KNOWN, -1, False, None),  # before the last look
        (KNOWN, 4, False, (0, 4)),
        (WITH_GAP, None, False, (-5, -3)),  # nobody asked for it
        (WITH_GAP, None, True, None),
        (WITH_GAP, -6, True, None),
        (WITH_GAP, -4, True, (-5, -4)),  # a part of it
        (WITH_GAP, -1, True, (-5, -3)),  # no part of it, and nothing new is missing
        (WITH_GAP, 4, True, (-5, 4)),
        (WITH_GAP, 4, False, (-5, 4)),
    ],
)
def test_what_a_list_did_not_show_is_a_gap_until_it_does(
    known: Period, begins: float | None, retried: bool, gap: tuple[float, float] | None
) -> None:
    seen = None if begins is None else NOON + timedelta(hours=begins) - SLACK
    after = known.after(ASKED, seen, SLACK, retried=retried)
    assert (after.began, after.until) == (known.began, ASKED)
    found = after.gap and tuple((each - NOON) / timedelta(hours=1) for each in (after.gap.start, after.gap.end))
    assert found == gap


def test_a_list_whose_clock_nobody_knows_may_lack_all_until_now() -> None:
    after = KNOWN.after(ASKED, NOON + timedelta(hours=4), timedelta(hours=15), retried=False)
    assert after.gap == Gap(NOON, ASKED)


def test_a_gap_that_is_nobody_s_news_any_more_is_forgotten() -> None:
    later = NOON - timedelta(hours=3) + FURTHEST
    assert WITH_GAP.after(later - SLACK, None, SLACK, retried=False).gap is not None
    assert WITH_GAP.after(later, None, SLACK, retried=False).gap is None


def test_what_came_before_the_installation_is_not_asked_for() -> None:
    fresh = Period(NOON, NOON)
    assert fresh.after(ASKED, NOON - SLACK, SLACK, retried=False).gap is None


@pytest.mark.parametrize(
    ("known", "as_of"),
    [
        (Period(NOON - FURTHEST, NOON), Period(NOON - FURTHEST, NOON)),
        (Period(NOON, NOON + SLACK), Period(NOON, NOON + SLACK)),
        (Period(NOON - 2 * FURTHEST, NOON + FURTHEST), Period(NOON - 2 * FURTHEST, NOON - FURTHEST)),
        (Period(NOON - SLACK, NOON + FURTHEST), Period(NOON - SLACK, NOON - SLACK)),
        (Period(NOON + FURTHEST, NOON + FURTHEST), Period(NOON, NOON)),  # begun by a clock that was ahead
    ],
)
def test_what_a_clock_that_was_ahead_wrote_is_not_known(known: Period, as_of: Period) -> None:
    assert known.as_of(NOON) == as_of

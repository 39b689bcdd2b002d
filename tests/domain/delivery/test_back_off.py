"""Tests how long to wait after failures in a row."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.delivery.back_off import back_off

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(("failures", "seconds"), [(0, 1), (1, 1), (2, 2), (3, 4), (9, 256), (10, 300), (10_000, 300)])
def test_each_pause_is_twice_as_long_until_the_longest(failures: int, seconds: int) -> None:
    assert back_off(failures, SECOND, 300 * SECOND) == seconds * SECOND


def test_a_first_pause_beyond_the_longest_is_the_longest() -> None:
    assert back_off(1, 20 * SECOND, 10 * SECOND) == 10 * SECOND


@given(st.integers(0, 10**9), st.timedeltas(SECOND / 100, timedelta(hours=1)), st.timedeltas(SECOND, timedelta(days=1)))
def test_a_pause_never_shrinks_and_never_is_too_long(failures: int, first: timedelta, longest: timedelta) -> None:
    pause = back_off(failures, first, longest)
    assert min(first, longest) <= pause <= back_off(failures + 1, first, longest) <= longest

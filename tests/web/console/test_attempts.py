"""Tests how often a password may be tried."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from responder.services.console.passwords import TRIES, WINDOW, Attempts
from tests.builders import NOON

SECONDS = st.lists(st.integers(0, 1_200), min_size=1, max_size=40)


@given(SECONDS)
def test_nobody_tries_more_than_five_times_in_a_quarter_of_an_hour(pauses: list[int]) -> None:
    attempts, now, tried = Attempts(), NOON, []
    for pause in pauses:
        now += timedelta(seconds=pause)
        if not attempts.wait(["name anna"], now):
            tried.append(now)
            attempts.failed(["name anna"], now)
    for at in tried:
        assert sum(at - WINDOW < each <= at for each in tried) <= TRIES


@given(SECONDS)
def test_a_block_of_one_name_is_none_of_another_and_a_right_password_ends_it(pauses: list[int]) -> None:
    attempts, now = Attempts(), NOON
    for pause in pauses:
        now += timedelta(seconds=pause)
        attempts.failed(["name anna"], now)
        assert not attempts.wait(["name berthe"], now)
    attempts.succeeded(["name anna"])
    assert not attempts.wait(["name anna"], now)


def test_each_block_is_twice_as_long_as_the_one_before() -> None:
    attempts, now, waits = Attempts(), NOON, []
    for _ in range(3):
        for _ in range(TRIES):
            attempts.failed(["caller"], now)
        waits.append(attempts.wait(["caller"], now))
        now += waits[-1]
    assert waits == [WINDOW, 2 * WINDOW, 4 * WINDOW]

"""Dates as inSIM writes and wrote them; the figures in brackets are those of the list of bad inputs."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.callbacks.times import ParsedTime, read_moment

PARIS = ZoneInfo("Europe/Paris")
RECEIVED = datetime(2025, 1, 15, 13, 30, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    [
        "2025-01-15T13:30:00.000Z",
        "2025-01-15T13:30:00Z",
        "2025-01-15T14:30:00+01:00",
        "2025-01-15T14:30:00.000 01:00",  # its plus became a space
        "2025-01-15 14:30:00",
        "2025-01-15T14:30:00",
        "2025-01-15 14:30",
        " 2025-01-15 14:30:00 ",
        "15/01/2025 14:30:00",  # 48
        "15/1/2025 14:30",
        1736947800,
        1736947800.0,
        1736947800000,
        "1736947800",
        "1736947800000",
        "1736947800.000",
    ],
)
def test_one_instant_is_the_same_in_every_spelling(raw: object) -> None:
    at = datetime(2025, 1, 15, 13, 30, tzinfo=UTC)
    assert read_moment(raw, PARIS, RECEIVED) == ParsedTime(at, "1736947800000", exact=True)


@pytest.mark.parametrize(
    "raw",
    [None, "", "0000-00-00 00:00:00", "2025-13-01 10:00:00", "2025-02-29T10:00:00Z", "Invalid date", "soon"]  # 47 48
    + ["1970-01-01 00:00:00", 0, -5, 1e300, float("inf"), float("nan"), 10**40, "9" * 13 + "0" * 5, True]
    + [[], {}, "0001-01-01T00:00:00", "9999-12-31T23:59:59-10:00", "31/02/2025 10:00", "2025-01-15T25:00:00"]
    + ["171201011200", "0000-00-00", "31/02/2025", 20250115, "\ud83d", "a\0b"],
)
def test_what_is_no_instant_happened_when_it_was_received(raw: object) -> None:
    moment = read_moment(raw, PARIS, RECEIVED)
    if moment.exact:  # 171201011200 is milliseconds: a day of 1975, and not of 1712
        assert (raw, moment.at.year) == ("171201011200", 1975)
        return
    assert moment.at == RECEIVED
    assert moment.mark.encode().count(b"\0") == 0
    assert len(moment.mark) <= 40


def test_an_undatable_date_stays_in_the_identity_as_it_came() -> None:
    assert read_moment("Invalid date", PARIS, RECEIVED).mark == "Invalid date"
    assert read_moment("2025-02-29T10:00:00Z", PARIS, RECEIVED).mark == "2025-02-29T10:00:00Z"
    assert read_moment(None, PARIS, RECEIVED).mark == ""


@pytest.mark.parametrize("raw", ["2025-01-15", "15/01/2025", "20250115"])
def test_a_day_alone_is_now_if_it_is_today(raw: str) -> None:
    assert read_moment(raw, PARIS, RECEIVED) == ParsedTime(RECEIVED, "2025-01-15", exact=False)


def test_a_day_alone_that_is_past_starts_where_the_account_is() -> None:
    at = datetime(2019, 7, 4, 22, 0, tzinfo=UTC)
    assert read_moment("2019-07-05", PARIS, RECEIVED) == ParsedTime(at, "2019-07-05", exact=False)


def test_a_day_alone_is_completed_by_a_time_of_day() -> None:
    at = datetime(2019, 7, 5, 13, 11, 4, tzinfo=UTC)
    assert read_moment("2019-07-05", PARIS, RECEIVED, "15:11:04").at == at
    assert read_moment("05/07/2019", PARIS, RECEIVED, "15:11:04").at == at
    for nothing in ("00:00:00", "0", "25:00:00", 5, None):
        assert not read_moment("2019-07-05", PARIS, RECEIVED, nothing).exact


def test_midnight_is_a_time_like_any_other_where_the_date_says_so() -> None:
    assert read_moment("2025-01-15 00:00:00", PARIS, RECEIVED).exact
    assert read_moment("15/01/2025 00:00:00", PARIS, RECEIVED).at == datetime(2025, 1, 14, 23, tzinfo=UTC)


def test_in_the_hour_that_comes_twice_the_earlier_one_is_meant() -> None:
    assert read_moment("2025-10-26 02:30:00", PARIS, RECEIVED).at == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)


def test_a_time_in_the_hour_that_is_left_out_is_read_with_winters_offset() -> None:
    assert read_moment("2025-03-30 02:30:00", PARIS, RECEIVED).at == datetime(2025, 3, 30, 1, 30, tzinfo=UTC)


def test_the_far_future_is_kept_for_others_to_judge() -> None:
    assert read_moment("2199-01-01T00:00:00Z", PARIS, RECEIVED).at.year == 2199


@given(
    at=st.datetimes(datetime(1975, 1, 1), datetime(5000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - they get UTC
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_an_instant_with_a_zone_is_that_instant(at: datetime, offset: int) -> None:
    spelt = (at + timedelta(minutes=offset)).replace(tzinfo=None).isoformat()
    sign, minutes = "-" if offset < 0 else "+", abs(offset)
    moment = read_moment(f"{spelt}{sign}{minutes // 60:02}:{minutes % 60:02}", PARIS, RECEIVED)
    assert (moment.at, moment.exact) == (at, True)


@given(raw=st.text(max_size=40) | st.integers() | st.floats() | st.none())
def test_nothing_upsets_it(raw: object) -> None:
    moment = read_moment(raw, PARIS, RECEIVED, raw)
    moment.mark.encode()
    assert moment.at.tzinfo is UTC

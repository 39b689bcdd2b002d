"""Tests when moments are due: every half hour of a year, both nights the clocks change, the holidays."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from responder.domain.model.business import Business, Quiet, Span
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import (
    BOOKED_LATE,
    MOST_EARLY,
    closing_before,
    due_for_appointment,
    due_for_message,
    opening_of,
)
from responder.domain.schedule.quiet_hours import SPREAD, is_quiet, next_allowed
from responder.rulefiles.compile.business_file.holidays import PublicHolidays
from tests.builders import NOON, PARIS, SALON
from tests.sweeps import some

DAY_BEFORE = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=24))
AFTERWARDS = TimeTrigger(TimeTriggerKind.AFTER_APPOINTMENT, timedelta(hours=2))
NO_ANSWER = TimeTrigger(TimeTriggerKind.NO_ANSWER, timedelta(hours=4))
NIGHTS = Business(
    week=SALON.week,
    holidays=PublicHolidays("FR", "", range(2027, 2030)),
    quiet=Quiet(spans=(Span(20 * 60, 32 * 60),), days=frozenset({6}), holidays=True),
)
STEP = 7  # half hours: each of a day comes, on days that change
LONG_AGO = datetime(2027, 1, 1, tzinfo=UTC)


def meeting(at: datetime, status: AppointmentStatus = AppointmentStatus.UNCONFIRMED) -> Appointment:
    return Appointment("7", at, status)


@pytest.mark.sweep
def test_over_a_leap_year_no_reminder_leaves_in_quiet_hours_and_each_one_leaves() -> None:
    start, early = datetime(2028, 1, 1, tzinfo=PARIS).astimezone(UTC), 0
    for half_hour in some(range(366 * 48), STEP):  # 29 February, Easter, both nights of the clocks
        at = start + half_hour * timedelta(minutes=30)
        due = due_for_appointment(DAY_BEFORE, replace(meeting(at), id=str(half_hour)), LONG_AGO, NIGHTS)
        assert due is not None
        assert due.wanted == at - timedelta(hours=24)
        assert due.at is not None and not is_quiet(NIGHTS, due.at)
        assert due.wanted - MOST_EARLY <= due.at < due.until <= at - timedelta(hours=1)
        if due.at < due.wanted:
            early += 1
            assert is_quiet(NIGHTS, due.wanted) and is_quiet(NIGHTS, due.at + SPREAD + timedelta(minutes=3))
            assert at - next_quiet_end(due.wanted) < timedelta(hours=6) + SPREAD
    assert 0 < early < 366 * 48 * 0.15


def next_quiet_end(at: datetime) -> datetime:
    end = next_allowed(NIGHTS, at)
    assert end is not None
    return end


@pytest.mark.parametrize(
    ("at", "booked", "leaves"),
    [
        ("2028-03-13 09:00", "", "2028-03-11 19"),  # a Monday: on Saturday evening
        ("2028-03-13 13:30", "", "2028-03-11 19"),
        ("2028-03-13 15:00", "", "2028-03-13 08"),  # seven hours before are of use
        ("2028-03-14 09:00", "", "2028-03-13 09"),
        ("2028-04-18 09:00", "", "2028-04-15 19"),  # the day after Easter Monday
        ("2028-12-26 09:00", "", "2028-12-23 19"),  # Christmas is a Monday
        ("2028-03-13 09:00", "2028-03-11 12:00", "2028-03-11 19"),
        ("2028-03-13 09:00", "2028-03-12 10:00", None),  # booked on Sunday
        ("2028-03-13 09:00", "2028-03-11 19:55", None),
        ("2028-03-13 15:00", "2028-03-12 16:00", "2028-03-13 08"),
    ],
)
def test_what_falls_into_quiet_time_leaves_before_it_where_afterwards_is_of_no_use(
    at: str, booked: str, leaves: str | None
) -> None:
    changed = datetime.fromisoformat(booked).replace(tzinfo=PARIS) if booked else LONG_AGO
    due = due_for_appointment(DAY_BEFORE, meeting(datetime.fromisoformat(at).replace(tzinfo=PARIS)), changed, NIGHTS)
    assert due is not None
    assert (due.at and f"{due.at.astimezone(PARIS):%Y-%m-%d %H}") == leaves


def test_a_reminder_of_two_hours_does_not_leave_the_evening_before() -> None:
    two = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=2))
    due = due_for_appointment(two, meeting(datetime(2028, 3, 14, 8, tzinfo=PARIS)), LONG_AGO, NIGHTS)
    assert due is not None and due.at is None


def test_every_follow_up_of_a_year_leaves_when_it_may() -> None:
    start = datetime(2028, 1, 1, tzinfo=PARIS).astimezone(UTC)
    for hour in range(366 * 24):
        due = due_for_message(NO_ANSWER, start + hour * timedelta(hours=1), NIGHTS, str(hour))
        assert due.at is None or (not is_quiet(NIGHTS, due.at) and due.wanted <= due.at < due.until)


def test_what_is_put_off_is_spread_and_always_alike() -> None:
    at = datetime(2028, 3, 15, 21, 0, tzinfo=PARIS)
    dues = [due_for_appointment(DAY_BEFORE, Appointment(str(n), at), LONG_AGO, NIGHTS) for n in range(50)]
    times = [due.at for due in dues if due is not None and due.at is not None]
    assert len(set(times)) == 50
    assert max(times) - min(times) > timedelta(minutes=15)
    assert dues == [due_for_appointment(DAY_BEFORE, Appointment(str(n), at), LONG_AGO, NIGHTS) for n in range(50)]


@pytest.mark.parametrize(
    ("hours", "comes"),
    [(20, True), (3, True), (1.5, True), (1.1, False), (0.5, False)],
)
def test_who_books_late_is_reminded_ten_minutes_later_while_that_is_of_use(hours: float, comes: bool) -> None:
    booked = NOON.astimezone(UTC)
    due = due_for_appointment(DAY_BEFORE, meeting(booked + timedelta(hours=hours)), booked, SALON)
    assert due is not None
    assert due.at == (booked + BOOKED_LATE if comes else None)


def test_a_cancelled_appointment_has_no_moment() -> None:
    cancelled = meeting(NOON + timedelta(days=3), AppointmentStatus.CANCELLED)
    assert due_for_appointment(DAY_BEFORE, cancelled, LONG_AGO, SALON) is None


def test_after_an_appointment_counts_from_its_end() -> None:
    due = due_for_appointment(AFTERWARDS, replace(meeting(NOON), end=NOON + timedelta(minutes=45)), LONG_AGO, SALON)
    assert due is not None
    assert due.at == NOON + timedelta(hours=2, minutes=45)


def test_the_owner_s_digest_covers_what_came_since_the_last_closing() -> None:
    monday = datetime(2026, 3, 9, 9, 30, tzinfo=PARIS)
    opening = opening_of(SALON, monday)
    assert opening == datetime(2026, 3, 9, 9, 0, tzinfo=PARIS)
    assert closing_before(SALON, opening) == datetime(2026, 3, 7, 13, 0, tzinfo=PARIS)  # Saturday
    assert opening_of(SALON, monday.replace(hour=8)) is None
    assert opening_of(SALON, datetime(2026, 3, 8, 12, 0, tzinfo=PARIS)) is None  # a Sunday


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (DAY_BEFORE, "24h before appointment"),
        (TimeTrigger(TimeTriggerKind.AFTER_APPOINTMENT, timedelta(hours=2, minutes=30)), "2h 30m after appointment"),
        (NO_ANSWER, "no answer for 4h"),
        (TimeTrigger(TimeTriggerKind.OPENING), "missed calls at opening"),
    ],
)
def test_a_moment_is_written_as_rules_write_it(moment: TimeTrigger, written: str) -> None:
    assert str(moment) == written

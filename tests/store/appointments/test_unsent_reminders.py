"""Reminders that expired in the queue: when each is tried again, and which are given up."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, insert, select

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import Due
from responder.scheduler.second_attempts import bring_back, finds
from responder.store.appointments import time_triggers
from responder.store.appointments.unsent_reminders import TRIED_WITHIN, given_up
from responder.store.review import waiting_list
from responder.store.tables import messages, moments, uses
from tests.builders import ACCOUNT, ANNA, PARIS, SALON

DAY_BEFORE = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=24))
RULE = "Reminder"


def at(day: int, clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 3, day, hour, minute, tzinfo=PARIS)  # the 13th is a Friday, the 15th a Sunday


def reminded(
    conn: Connection, starts: datetime, until: datetime, left: datetime, status: Status = Status.EXPIRED
) -> int:
    """A reminder was decided, and its message did not leave; the number of the message."""
    due = Due(left, left, until)
    time_triggers.plan(conn, [time_triggers.row_of(DAY_BEFORE, due, starts, "7", ANNA, ACCOUNT)])
    return attempted(conn, left, status)


def attempted(conn: Connection, left: datetime, status: Status = Status.EXPIRED) -> int:
    row = conn.execute(select(moments)).one()
    event = TimeTriggerReached(
        key=time_triggers.event_key(row), account=ACCOUNT, contact=ANNA, at=left, moment=DAY_BEFORE, appointment="7"
    )
    assert time_triggers.reach(conn, row.id, event, left)
    conn.execute(insert(uses).values(contact=ANNA, rule=RULE, at=left))
    newest = conn.exec_driver_sql("SELECT max(id) FROM inbox").scalar_one()
    message = {
        "event": newest, "rule": RULE, "account": ACCOUNT, "number": ANNA, "automatic": True, "text": "Rappel",
        "priority": 1, "status": status.value, "created_at": left, "not_before": left,
        "expires_at": left + timedelta(hours=12),
    }  # fmt: skip
    made: int = conn.execute(insert(messages).returning(messages.c.id), message).scalar_one()
    return made


# The appointment, how long the reminder is of use, when it was to leave, when it expired; when it is tried again.
RETRIES = [
    ((16, "11:00"), (16, "10:00"), (14, "19:50"), (15, "07:50"), (16, "08:00")),  # past a Sunday
    ((16, "15:00"), (16, "14:00"), (14, "19:50"), (15, "12:00"), (16, "08:00")),
    ((13, "15:00"), (13, "14:00"), (12, "15:00"), (13, "03:00"), (13, "08:00")),  # past a night
    ((13, "15:00"), (13, "14:00"), (12, "15:00"), (13, "09:30"), (13, "09:30")),  # at once, by day
    ((13, "15:00"), (13, "14:00"), (12, "15:00"), (13, "13:59"), (13, "13:59")),
    ((13, "20:00"), (13, "19:00"), (12, "20:00"), (13, "08:30"), (13, "08:30")),
    ((18, "09:30"), (18, "08:30"), (17, "09:30"), (17, "21:30"), (18, "08:00")),
    # of no use any more when it might leave
    ((16, "09:00"), (16, "08:00"), (14, "19:50"), (15, "07:50"), None),
    ((13, "15:00"), (13, "14:00"), (12, "15:00"), (13, "14:00"), None),
    ((13, "08:30"), (13, "07:30"), (12, "08:30"), (12, "20:30"), None),
    ((14, "09:00"), (14, "08:00"), (13, "09:00"), (13, "21:00"), None),
]


@pytest.mark.parametrize(("starts", "until", "left", "now", "again"), RETRIES)
def test_an_unsent_reminder_is_tried_again_as_long_as_it_is_of_use(
    conn: Connection,
    starts: tuple[int, str],
    until: tuple[int, str],
    left: tuple[int, str],
    now: tuple[int, str],
    again: tuple[int, str] | None,
) -> None:
    message = reminded(conn, at(*starts), at(*until), at(*left))
    assert finds(conn, SALON, at(*now)) is (again is not None)
    assert bring_back(conn, SALON, at(*now)) == (again is not None)
    row = conn.execute(select(moments)).one()
    if again is None:
        assert row.status == "reached"
        assert message in given_up(conn, at(*now) + TRIED_WITHIN)
        return
    assert row.status == "waiting"
    assert timedelta() <= row.due_at - at(*again) <= timedelta(minutes=20)
    assert conn.execute(select(uses)).all() == []  # a `limit` does not count what never left
    assert given_up(conn, at(*now) + TRIED_WITHIN) == {}


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.EXPIRED])
def test_only_what_expired_in_the_queue_is_tried_again(conn: Connection, status: Status) -> None:
    reminded(conn, at(13, "15:00"), at(13, "14:00"), at(12, "15:00"), status)
    assert not finds(conn, SALON, at(13, "09:30"))


def test_a_second_attempt_is_an_event_of_its_own_and_the_first_is_listed_no_more(conn: Connection) -> None:
    first = reminded(conn, at(13, "15:00"), at(13, "14:00"), at(12, "15:00"))
    assert bring_back(conn, SALON, at(13, "09:00")) == 1
    second = attempted(conn, at(13, "09:00"))
    assert second != first
    assert list(given_up(conn, at(13, "14:30"))) == [second]
    waiting_list.gather(conn, at(13, "14:30"))
    (item,) = waiting_list.open_items(conn)
    assert (item.message, item.appointment, item.appointment_at) == (second, "7", at(13, "15:00"))
    waiting_list.close_over(conn, at(13, "15:01"))
    assert waiting_list.open_items(conn) == []


@pytest.mark.parametrize("withdrawn", [False, True])
def test_a_second_attempt_that_is_to_leave_now_is_an_event_of_its_own_too(conn: Connection, withdrawn: bool) -> None:
    reminded(conn, at(13, "15:00"), at(13, "14:00"), at(12, "15:00"))
    assert bring_back(conn, SALON, at(13, "06:00")) == 1
    row = conn.execute(select(moments)).one()
    if withdrawn:
        assert time_triggers.withdraw(conn, row.id, at(13, "06:30"))
    assert time_triggers.let_go(conn, row.id, at(13, "07:00"))
    second = attempted(conn, at(13, "09:00"))
    assert conn.exec_driver_sql("SELECT count(*) FROM inbox").scalar_one() == 2
    assert list(given_up(conn, at(13, "14:30"))) == [second]

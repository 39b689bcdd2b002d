"""Moments in the database: planned again and again, reached once, dropped with a reason."""

import time
from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, insert, select

from responder.domain.model.business import AccountRoles
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.rules import Rulebook, When
from responder.domain.model.state import AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import Due
from responder.scheduler.due_triggers import arrive
from responder.scheduler.planner import Planner
from responder.store.appointments import book
from responder.store.appointments import time_triggers as store
from responder.store.tables import appointments, inbox, moments
from tests import builders
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW

REMINDER = TimeTrigger(TimeTriggerKind.BEFORE_APPOINTMENT, timedelta(hours=24))
HOUR = timedelta(hours=1)


def rules(fingerprint: str = "one") -> Rulebook:
    made = builders.book().rule("Reminder", when=When.MOMENT, moments=frozenset([REMINDER])).made()
    return builders.replace(made, fingerprint=fingerprint)


def listed(conn: Connection) -> list[tuple[str, str]]:
    return [tuple(row) for row in conn.execute(select(moments.c.status, moments.c.why).order_by(moments.c.id))]


def entered(conn: Connection) -> int:
    return conn.execute(select(func.count()).select_from(inbox)).scalar_one()


def test_a_moment_that_is_planned_twice_is_one(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 30 * HOUR), NOW)
    for planner in (Planner(), Planner()):  # another process, or the next start
        planner.look(conn, rules(), NOW)
    assert listed(conn) == [("waiting", "")]


def test_a_moment_is_reached_once_whoever_looks(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 23 * HOUR), NOW - 48 * HOUR)
    Planner().look(conn, rules(), NOW)
    row = store.due(conn, NOW, 1)[0]
    event = TimeTriggerReached(key="k", account=ACCOUNT, contact=ANNA, at=NOW, moment=REMINDER, appointment=row.about)
    assert store.reach(conn, row.id, event, NOW)
    assert not store.reach(conn, row.id, event, NOW)
    Planner().look(conn, rules(), NOW + HOUR)
    assert arrive(conn, rules(), NOW + HOUR, [ACCOUNT]).reached == 0
    assert entered(conn) == 1


def test_a_moment_whose_event_is_there_already_is_dropped_with_its_reason(conn: Connection) -> None:
    for hours in (23, 22):
        book.add(conn, book.New(ANNA, NOW + hours * HOUR), NOW - 48 * HOUR)
    Planner().look(conn, rules(), NOW)
    first, second = store.due(conn, NOW, 2)
    event = TimeTriggerReached(key="k", account=ACCOUNT, contact=ANNA, at=NOW, moment=REMINDER, appointment=first.about)
    assert store.reach(conn, first.id, event, NOW)
    assert not store.reach(conn, second.id, event, NOW)
    assert sorted(listed(conn)) == [("dropped", "it had been reached before"), ("reached", "")]


@pytest.mark.parametrize(
    ("named", "account"),
    [("", "first@example.org"), ("Bulk@example.org", "bulk@example.org"), ("x@y.fr", "first@example.org")],
)
def test_reminders_leave_over_the_account_of_business_yaml_where_there_is_one_like_it(
    conn: Connection, named: str, account: str
) -> None:
    book.add(conn, book.New(ANNA, NOW + 23 * HOUR), NOW - 48 * HOUR)
    named_there = rules()
    business = builders.replace(named_there.business, accounts=AccountRoles(reminders=named))
    Planner().look(conn, named_there, NOW)
    arrive(conn, builders.replace(named_there, business=business), NOW, ["first@example.org", "bulk@example.org"])
    assert conn.execute(select(inbox.c.account)).scalar_one() == account


def test_what_was_due_and_over_while_nobody_looked_is_listed_with_its_reason(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 100 * HOUR), NOW)  # not in sight of a look yet
    for planner in (running := Planner(), Planner()):  # a machine that slept for a week, and one that was off
        if planner is running:
            planner.look(conn, rules(), NOW)
        planner.look(conn, rules(), NOW + 168 * HOUR)
        arrive(conn, rules(), NOW + 168 * HOUR, [ACCOUNT])
        assert listed(conn) == [("dropped", "it would be of no more use")]


@pytest.mark.parametrize("minutes", [0, 2, 50], ids=lambda each: f"{each} min")
def test_a_change_that_is_committed_long_after_it_is_dated_is_planned(conn: Connection, minutes: int) -> None:
    """A file of thousands is one transaction, and the clock of another machine may be behind."""
    planner = Planner()
    planner.look(conn, rules(), NOW)
    book.add(conn, book.New(ANNA, NOW + 30 * HOUR), NOW - timedelta(minutes=minutes))
    later = NOW + timedelta(seconds=10)
    assert planner.finds(conn, rules(), later)
    planner.look(conn, rules(), later)
    assert listed(conn) == [("waiting", "")]
    assert not planner.finds(conn, rules(), later + timedelta(seconds=10))  # nobody looks at it for an hour


def test_what_a_look_planned_and_could_not_commit_is_planned_by_the_next(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 30 * HOUR), NOW - 48 * HOUR)
    planner = Planner()
    undone = conn.begin_nested()
    assert planner.copy().look(conn, rules(), NOW) == 1
    undone.rollback()
    assert planner.finds(conn, rules(), NOW) and planner.look(conn, rules(), NOW) == 1
    assert listed(conn) == [("waiting", "")]


def test_other_rules_bring_no_moments_of_what_is_over(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 30 * HOUR), NOW)
    planner = Planner()
    planner.look(conn, builders.book().made(), NOW)
    planner.look(conn, rules(), NOW + 60 * HOUR)
    assert listed(conn) == []


def test_an_appointment_moved_away_and_back_has_its_moment_again(conn: Connection) -> None:
    at = NOW + 26 * HOUR
    entry = book.add(conn, book.New(ANNA, at), NOW - 48 * HOUR)
    planner = Planner()
    planner.look(conn, rules(), NOW)
    book.change(conn, entry.appointment.id, NOW, "owner", at=at + 5 * HOUR)
    planner.look(conn, rules(), NOW + timedelta(seconds=1))
    arrive(conn, rules(), NOW + 2 * HOUR, [ACCOUNT])
    assert listed(conn) == [("dropped", store.MOVED), ("waiting", "")]
    told = store.of_appointment(conn, entry.appointment.id)
    assert [(row.moment, row.why) for row in told] == [(str(REMINDER), store.MOVED), (str(REMINDER), "")]
    book.change(conn, entry.appointment.id, NOW + 2 * HOUR, "owner", at=at)
    planner.look(conn, rules(), NOW + 2 * HOUR)
    assert listed(conn)[0] == ("waiting", "")


def test_other_rules_drop_what_no_rule_waits_for(conn: Connection) -> None:
    book.add(conn, book.New(ANNA, NOW + 23 * HOUR), NOW - 48 * HOUR)
    Planner().look(conn, rules(), NOW)
    nothing = builders.book().rule("Yes", words=["oui"]).made()
    assert arrive(conn, nothing, NOW, [ACCOUNT]).reached == 0
    assert listed(conn) == [("dropped", "no rule waits for it any more")]


def test_an_appointment_that_stands_again_has_its_moment_again(conn: Connection) -> None:
    """A calendar took it back for an hour, just when its reminder was due."""
    entry = book.add(conn, book.New(ANNA, NOW + 24 * HOUR), NOW - 48 * HOUR)
    planner = Planner()
    planner.look(conn, rules(), NOW - HOUR)
    book.change(conn, entry.appointment.id, NOW - HOUR / 2, "calendar", status=AppointmentStatus.CANCELLED)
    arrive(conn, rules(), NOW, [ACCOUNT])
    assert listed(conn) == [("dropped", store.CANCELLED)]
    book.change(conn, entry.appointment.id, NOW + HOUR, "calendar", status=AppointmentStatus.UNCONFIRMED)
    planner.look(conn, rules(), NOW + HOUR)
    assert listed(conn) == [("waiting", "")]
    assert arrive(conn, rules(), NOW + 2 * HOUR, [ACCOUNT]).reached == 1


def test_rules_that_come_back_have_their_moments_again_as_long_as_they_are_of_use(conn: Connection) -> None:
    """Rules without a reminder went live for a minute, and were rolled back."""
    book.add(conn, book.New(ANNA, NOW + 23 * HOUR), NOW - 48 * HOUR)
    planner = Planner()
    planner.look(conn, rules(), NOW)
    without = builders.book().rule("Yes", words=["oui"]).made()
    planner.look(conn, without, NOW)
    arrive(conn, without, NOW, [ACCOUNT])
    assert listed(conn) == [("dropped", store.NO_RULE)]
    planner.look(conn, rules(), NOW + timedelta(minutes=1))
    assert listed(conn) == [("waiting", "")]
    assert arrive(conn, rules(), NOW + timedelta(minutes=2), [ACCOUNT]).reached == 1


@pytest.mark.parametrize(
    "back, status",
    [(HOUR, ("waiting", "")), (8 * HOUR, ("dropped", store.NO_RULE))],  # it is of use for six hours
)
def test_follow_ups_come_back_with_the_rule_that_waited_for_them(
    conn: Connection, back: timedelta, status: tuple[str, str]
) -> None:
    asks_again = TimeTrigger(TimeTriggerKind.NO_ANSWER, timedelta(hours=4))
    following = builders.replace(rules("two"), moments=frozenset([REMINDER, asks_again]))
    store.plan(conn, [store.row_of(asks_again, Due(NOW, NOW, NOW + 6 * HOUR), NOW, "1", ANNA, ACCOUNT, "Reminder")])
    arrive(conn, rules(), NOW, [ACCOUNT])
    assert listed(conn) == [("dropped", store.NO_RULE)]
    planner = Planner()
    assert planner.finds(conn, following, NOW + back)
    planner.look(conn, following, NOW + back)
    assert listed(conn) == [status]


def test_what_left_or_a_person_withdrew_has_no_moment_again(conn: Connection) -> None:
    reached = book.add(conn, book.New(ANNA, NOW + 24 * HOUR), NOW - 48 * HOUR).appointment.id
    withdrawn = book.add(conn, book.New(BRUNO, NOW + 24 * HOUR), NOW - 48 * HOUR).appointment.id
    planner = Planner()
    planner.look(conn, rules(), NOW - HOUR)
    store.withdraw(conn, store.of_appointment(conn, withdrawn)[0].id, NOW - HOUR)
    assert arrive(conn, rules(), NOW, [ACCOUNT]).reached == 1
    for status in (AppointmentStatus.CANCELLED, AppointmentStatus.UNCONFIRMED):
        for each in (reached, withdrawn):
            book.change(conn, each, NOW + HOUR, "calendar", status=status)
        planner.look(conn, rules(), NOW + HOUR)
    assert sorted(listed(conn)) == [("dropped", store.WITHDRAWN), ("reached", "")]


def test_no_more_start_in_a_minute_than_leave_room_for_answers(conn: Connection) -> None:
    for number in range(25):
        book.add(conn, book.New(f"+3361234{number:04}", NOW + 23 * HOUR), NOW - 48 * HOUR)
    Planner().look(conn, rules(), NOW)
    first = arrive(conn, rules(), NOW, [ACCOUNT])
    assert (first.reached, first.more) == (10, True)  # a third of 30 a minute
    assert arrive(conn, rules(), NOW + timedelta(seconds=30), [ACCOUNT]).reached == 0
    assert arrive(conn, rules(), NOW + timedelta(seconds=61), [ACCOUNT]).reached == 10


def test_follow_ups_are_stopped_for_one_contact_and_reminders_are_not(conn: Connection) -> None:
    again = TimeTrigger(TimeTriggerKind.NO_ANSWER, timedelta(hours=2))
    due = Due(NOW, NOW, NOW + HOUR)
    store.plan(conn, [store.row_of(each, due, NOW, "1", ANNA, ACCOUNT) for each in (REMINDER, again)])
    assert store.stop_follow_ups(conn, ANNA, NOW) == 1
    assert listed(conn) == [("waiting", ""), ("dropped", "follow-ups were stopped")]


@pytest.mark.slow
def test_fifty_thousand_appointments_ahead_cost_no_more_at_rest_than_ten(conn: Connection) -> None:
    if conn.dialect.name != "sqlite":
        return  # the plan of the query is what is in question, and PostgreSQL has statistics for its own

    def look_at_rest(many: int) -> float:
        rows = [
            {"number": f"+336{n:08}", "at": NOW + timedelta(hours=30, seconds=n)}
            | {"status": "unconfirmed", "changed_at": NOW - 48 * HOUR}
            for n in range(many)
        ]
        conn.execute(insert(appointments), rows)
        planner = Planner()
        assert planner.look(conn, rules(), NOW) >= many
        took = []
        for second in range(1, 8):
            start = time.perf_counter()
            assert not planner.finds(conn, rules(), NOW + timedelta(minutes=5, seconds=second))
            assert store.next_due(conn) is not None
            took.append(time.perf_counter() - start)
        return min(took)

    few = look_at_rest(10)
    conn.execute(moments.delete())
    conn.execute(appointments.delete())
    assert look_at_rest(50_000) < max(3 * few, 0.005)

"""Appointments as people and programs enter and change them: each outcome has a name, and only some write."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.state import AppointmentStatus
from responder.services.agenda.appointments import (
    AppointmentChange,
    AppointmentChanged,
    AppointmentOutcome,
    AppointmentToEnter,
    EnteredAppointment,
    MobileOutcome,
    change,
    enter,
    fits,
    listed,
    mobile_of,
    names,
    show,
)
from responder.store.database.engine import Store
from tests.builders import ANNA, NOON, SALON

HOUR = timedelta(hours=1)
TOMORROW = NOON + timedelta(days=1)


def entered(store: Store, at: datetime = TOMORROW, **given: Any) -> EnteredAppointment:
    fields: dict[str, Any] = {"number": ANNA, "at": at, "end": at + HOUR}
    new = AppointmentToEnter(**fields | given)
    return store.write_now(lambda conn: enter(conn, new, NOON))


def changed(store: Store, id_: str = "1", **given: Any) -> AppointmentChanged:
    return store.write_now(lambda conn: change(conn, id_, AppointmentChange(**given), NOON, "Anna"))


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("06 12 34 56 78", MobileOutcome.MOBILE),
        ("+447911123456", MobileOutcome.MOBILE),
        ("01 42 68 53 00", MobileOutcome.CANNOT_ANSWER),
        ("36912", MobileOutcome.CANNOT_ANSWER),
        ("", MobileOutcome.NO_NUMBER),
        ("Anna", MobileOutcome.NO_NUMBER),
    ],
)
def test_a_number_that_cannot_answer_is_told_from_no_number(written: str, outcome: MobileOutcome) -> None:
    assert mobile_of(written, SALON).outcome is outcome


def test_the_same_number_at_the_same_time_is_one(store: Store) -> None:
    first = entered(store, status=AppointmentStatus.CONFIRMED)
    again = entered(store)
    assert [first.outcome, again.outcome] == [AppointmentOutcome.ENTERED, AppointmentOutcome.THERE_ALREADY]
    assert again.entry is not None
    assert again.entry.appointment.status is AppointmentStatus.CONFIRMED


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ({"at": NOON}, AppointmentOutcome.OVER),
        ({"at": NOON - HOUR}, AppointmentOutcome.OVER),
        ({"end": TOMORROW}, AppointmentOutcome.TOO_LONG),
        ({"end": TOMORROW + timedelta(hours=24, seconds=1)}, AppointmentOutcome.TOO_LONG),
    ],
)
def test_what_cannot_be_entered_is_not(store: Store, given: dict[str, Any], outcome: AppointmentOutcome) -> None:
    assert entered(store, **given) == EnteredAppointment(outcome)
    assert store.read_now(listed) == []


def test_a_name_is_entered_where_none_is_known(store: Store) -> None:
    entered(store, name=" Marie  Dupont ")
    entered(store, at=TOMORROW + HOUR, name="Somebody Else")
    assert store.read_now(names) == {ANNA: "Marie Dupont"}


def test_one_that_is_moved_takes_as_long_as_before_and_is_rescheduled(store: Store) -> None:
    entered(store)
    done = changed(store, at=TOMORROW + 3 * HOUR)
    assert done.outcome is AppointmentOutcome.CHANGED
    assert done.entry is not None
    its = done.entry.appointment
    assert (its.at, its.end, its.status) == (TOMORROW + 3 * HOUR, TOMORROW + 4 * HOUR, AppointmentStatus.RESCHEDULED)


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ({"at": NOON - HOUR}, AppointmentOutcome.OVER),
        ({"at": TOMORROW + 5 * HOUR}, AppointmentOutcome.TAKEN),
        ({"end": TOMORROW - HOUR}, AppointmentOutcome.TOO_LONG),
        ({"id_": "7", "status": AppointmentStatus.CANCELLED}, AppointmentOutcome.NOT_THERE),
        ({"id_": "x", "status": AppointmentStatus.CANCELLED}, AppointmentOutcome.NOT_THERE),
    ],
)
def test_a_change_that_cannot_be_changes_nothing(
    store: Store, given: dict[str, Any], outcome: AppointmentOutcome
) -> None:
    entered(store)
    entered(store, at=TOMORROW + 5 * HOUR)
    before = store.read_now(listed)
    assert changed(store, **given).outcome is outcome
    assert store.read_now(listed) == before


def test_the_history_says_who_did_it(store: Store) -> None:
    entered(store, name="Marie Dupont")
    changed(store, status=AppointmentStatus.CANCELLED)
    shown = store.read_now(lambda conn: show(conn, "1"))
    assert shown is not None
    assert shown.name == "Marie Dupont"
    told = [(each.what, each.after, each.by) for each in shown.history]
    assert told[1:] == [("status", "cancelled", "Anna")]
    assert store.read_now(lambda conn: show(conn, "2")) is None


def test_those_of_one_contact_and_one_time_are_listed(store: Store) -> None:
    entered(store)
    entered(store, at=TOMORROW + HOUR, number="+33612345699")
    entered(store, at=TOMORROW + 3 * HOUR)
    found = store.read_now(lambda conn: listed(conn, NOON, TOMORROW + 2 * HOUR, ANNA))
    assert [entry.appointment.at for entry in found] == [TOMORROW]


@given(st.timedeltas(timedelta(days=-3), timedelta(days=3)))
def test_an_appointment_ends_after_it_begins_and_within_a_day(length: timedelta) -> None:
    assert fits(NOON, NOON + length) is (timedelta() < length <= timedelta(days=1))

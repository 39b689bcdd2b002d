"""The book of appointments, and the history of each."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.appointments.book import Changed
from tests.outgoing import ANNA, BRUNO, NOW

HOUR = timedelta(hours=1)
TEN = NOW + 24 * HOUR
LATER = NOW + HOUR


def written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def test_an_appointment_is_read_back_as_it_was_entered(conn: Connection) -> None:
    made = book.add(conn, book.New(ANNA, TEN, who="Zoé", place="Rue A", title="Coupe", end=TEN + HOUR), NOW)
    found = book.find(conn, made.appointment.id)
    assert found is not None
    assert (found.number, found.appointment) == (ANNA, made.appointment)
    assert (found.appointment.title, found.appointment.end) == ("Coupe", TEN + HOUR)


@pytest.mark.parametrize("id_", ["77", "", "x", "-1", "²", "9" * 30])
def test_nothing_is_found_under_an_id_that_nobody_has(conn: Connection, id_: str) -> None:
    assert book.find(conn, id_) is None
    assert book.change(conn, id_, NOW, "owner", who="Zoé") is None


def test_the_history_says_what_changed_and_who_did_it(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN), NOW, by="import").appointment.id
    book.answer(conn, id_, AppointmentStatus.CONFIRMED, LATER)
    book.change(conn, id_, LATER, "owner", who="Zoé")
    assert book.history(conn, id_) == [
        Changed(NOW, "entered", "", written(TEN), "import"),
        Changed(LATER, "status", "awaiting answer", "confirmed", "contact"),
        Changed(LATER, "who", "", "Zoé", "owner"),
    ]


def test_the_same_answer_twice_is_one_line_of_history(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN), NOW).appointment.id
    for _ in range(2):
        assert book.answer(conn, id_, AppointmentStatus.CONFIRMED, LATER)
    assert [change.what for change in book.history(conn, id_)] == ["entered", "status"]


def test_answers_of_several_appointments_each_have_their_history(conn: Connection) -> None:
    first, second = (book.add(conn, book.New(who, TEN), NOW).appointment.id for who in (ANNA, BRUNO))
    answers = {first: AppointmentStatus.CONFIRMED, second: AppointmentStatus.CANCELLED}
    assert book.answer_all(conn, answers, LATER) == 2
    assert [book.history(conn, id_)[-1].after for id_ in (first, second)] == ["confirmed", "cancelled"]


def test_what_gets_another_time_is_rescheduled(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN), NOW, status=AppointmentStatus.CONFIRMED).appointment.id
    moved = book.change(conn, id_, LATER, "calendar Salon", at=TEN + HOUR, end=TEN + 2 * HOUR)
    assert moved is not None
    assert (moved.appointment.at, moved.appointment.status) == (TEN + HOUR, AppointmentStatus.RESCHEDULED)
    assert [change.what for change in book.history(conn, id_)] == ["entered", "at", "end", "status"]


def test_a_cancelled_one_that_gets_another_time_stays_cancelled(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN), NOW, status=AppointmentStatus.CANCELLED).appointment.id
    moved = book.change(conn, id_, LATER, "owner", at=TEN + HOUR)
    assert moved is not None
    assert moved.appointment.status is AppointmentStatus.CANCELLED


def test_nobody_is_moved_onto_another_appointment_of_their_own(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN), NOW).appointment.id
    book.add(conn, book.New(ANNA, TEN + HOUR), NOW)
    with pytest.raises(book.AlreadyBooked):
        book.change(conn, id_, LATER, "owner", at=TEN + HOUR)


def test_what_does_not_change_leaves_no_trace(conn: Connection) -> None:
    id_ = book.add(conn, book.New(ANNA, TEN, who="Zoé"), NOW).appointment.id
    book.change(conn, id_, LATER, "owner", who="Zoé", at=TEN)
    assert len(book.history(conn, id_)) == 1


def test_a_calendar_can_have_two_for_one_number_at_one_time(conn: Connection) -> None:
    entries = [book.add(conn, book.New(ANNA, TEN, source=f"Salon {uid}"), NOW) for uid in ("a", "b", "b")]
    assert [entry.new for entry in entries] == [True, True, False]
    assert not book.add(conn, book.New(ANNA, TEN), NOW).new


def test_a_span_of_days_can_be_listed(conn: Connection) -> None:
    for days in (1, 2, 3):
        book.add(conn, book.New(ANNA, NOW + timedelta(days=days)), NOW)
    listed = book.list_from(conn, NOW + timedelta(days=2), NOW + timedelta(days=3))
    assert [entry.appointment.at for entry in listed] == [NOW + timedelta(days=2)]

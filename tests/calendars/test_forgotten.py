"""Tests that whoever is forgotten leaves nothing in what a calendar brought."""

from responder.domain.model.calendars import Calendar, CalendarKind, Occurrence
from responder.domain.model.state import AppointmentStatus
from responder.domain.text.number_spellings import spellings_of
from responder.store.appointments import book, calendar_sync
from responder.store.database.opening import open_store
from responder.store.privacy import erasure
from tests.builders import ANNA, NOON

SALON = Calendar("Salon", CalendarKind.FILE, "agenda.ics")


def test_the_appointments_of_a_calendar_and_their_history_go_with_their_contact(database: str) -> None:
    store = open_store(database)
    later = NOON.replace(hour=18)
    found = Occurrence("a", later, later, ANNA, f"Coupe {ANNA}")
    store.write_now(lambda conn: calendar_sync.take_in(conn, SALON, [found], NOON))
    store.write_now(lambda conn: book.answer(conn, "1", AppointmentStatus.CONFIRMED, NOON))
    store.write_now(lambda conn: erasure.erase(conn, erasure.find(conn, spellings_of(ANNA)), NOON))
    assert store.read_now(book.list_from) == []
    assert store.read_now(lambda conn: book.history(conn, "1")) == []
    assert store.read_now(lambda conn: erasure.find(conn, spellings_of(ANNA))).nothing
    store.close()

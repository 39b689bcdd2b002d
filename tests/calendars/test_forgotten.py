"""Whoever is forgotten leaves nothing in what a calendar brought."""

from responder.core.calendars import Calendar, CalendarKind, Occurrence
from responder.core.spellings import spellings_of
from responder.core.state import AppointmentStatus
from responder.store import appointments as book
from responder.store import calendars, erasure
from responder.store.engine import Store
from tests.builders import ANNA, NOON

SALON = Calendar("Salon", CalendarKind.FILE, "agenda.ics")


def test_the_appointments_of_a_calendar_and_their_history_go_with_their_contact(database: str) -> None:
    store = Store.open(database)
    later = NOON.replace(hour=18)
    found = Occurrence("a", later, later, ANNA, f"Coupe {ANNA}")
    store.write_now(lambda conn: calendars.take_in(conn, SALON, [found], NOON))
    store.write_now(lambda conn: book.answer(conn, "1", AppointmentStatus.CONFIRMED, NOON))
    store.write_now(lambda conn: erasure.erase(conn, erasure.find(conn, spellings_of(ANNA)), NOON))
    assert store.read_now(book.list_from) == []
    assert store.read_now(lambda conn: book.history(conn, "1")) == []
    assert store.read_now(lambda conn: erasure.find(conn, spellings_of(ANNA))).nothing
    store.close()

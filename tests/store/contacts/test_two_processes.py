"""Two processes that change the same contact or the same day at once, on PostgreSQL: neither loses the other's."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, select

from responder.domain.actions.tag import Tagged
from responder.domain.actions.untag import Untagged
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.contact_state.batch import Ledger
from responder.store.contacts.address_book import ContactCard, find, introduce, retag, save
from responder.store.database.engine import Store
from responder.store.tables import appointments
from tests.builders import sms
from tests.outgoing import ANNA, NOW

Work = Callable[[Connection], object]
TOMORROW = NOW + timedelta(days=1)


def at_once(stores: tuple[Store, Store], first: Work, second: Work) -> None:
    """The second begins when the first has done its work, and has not committed it."""
    other = threading.Thread(target=lambda: stores[1].write_now(second))

    def work(conn: Connection) -> None:
        first(conn)
        other.start()
        other.join(timeout=0.5)  # as far as it comes: it reads, and waits for what is written

    stores[0].write_now(work)
    other.join(timeout=30)
    assert not other.is_alive()


def card_of(store: Store) -> ContactCard:
    card = store.read_now(lambda conn: find(conn, ANNA))
    assert card is not None
    return card


CHANGES: dict[str, tuple[Work, Work, dict[str, object]]] = {
    "two tags": (
        lambda conn: retag(conn, ANNA, add=["vip"]),
        lambda conn: retag(conn, ANNA, add=["allergic"]),
        {"tags": frozenset({"client", "vip", "allergic"})},
    ),
    "a tag is taken while another is given": (
        lambda conn: retag(conn, ANNA, remove=["client"]),
        lambda conn: save(conn, ContactCard(ANNA, tags=frozenset({"vip"}))),
        {"tags": frozenset({"vip"})},
    ),
    "a name and notes": (
        lambda conn: save(conn, ContactCard(ANNA, "Anna Martin")),
        lambda conn: save(conn, ContactCard(ANNA, notes="likes tea", language="fr")),
        {"name": "Anna Martin", "first_name": "Anna", "notes": "likes tea", "language": "fr"},
    ),
    "a name that a person enters, and one of a calendar": (
        lambda conn: save(conn, ContactCard(ANNA, "Anna Martin")),
        lambda conn: introduce(conn, ANNA, "Mme Martin 14h"),
        {"name": "Anna Martin"},
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_two_say_of_a_contact_at_once_is_all_kept(stores: tuple[Store, Store], name: str) -> None:
    first, second, kept = CHANGES[name]
    stores[0].write_now(lambda conn: save(conn, ContactCard(ANNA, tags=frozenset({"client"}))))
    at_once(stores, first, second)
    card = card_of(stores[0])
    assert {each: getattr(card, each) for each in kept} == kept


def test_somebody_whom_nobody_knew_is_entered_by_two_at_once(stores: tuple[Store, Store]) -> None:
    at_once(
        stores,
        lambda conn: save(conn, ContactCard(ANNA, tags=frozenset({"vip"}))),
        lambda conn: save(conn, ContactCard(ANNA, "Anna Martin", tags=frozenset({"client"}))),
    )
    assert card_of(stores[0]).tags == {"vip", "client"} and card_of(stores[0]).name == "Anna Martin"


def test_the_same_appointment_that_two_enter_at_once_is_one(stores: tuple[Store, Store]) -> None:
    new = book.New(ANNA, TOMORROW)
    at_once(stores, lambda conn: book.add(conn, new, NOW), lambda conn: book.add(conn, new, NOW))
    count = select(func.count()).select_from(appointments)
    assert stores[0].read_now(lambda conn: conn.execute(count).scalar_one()) == 1


def test_an_appointment_is_not_moved_to_where_another_is_entered_just_now(stores: tuple[Store, Store]) -> None:
    later = TOMORROW + timedelta(hours=1)
    entry = stores[0].write_now(lambda conn: book.add(conn, book.New(ANNA, TOMORROW), NOW))
    refused: list[Exception] = []

    def move(conn: Connection) -> None:
        try:
            book.change(conn, entry.appointment.id, NOW, book.OWNER, at=later)
        except book.AlreadyBooked as taken:
            refused.append(taken)

    at_once(stores, lambda conn: book.add(conn, book.New(ANNA, later), NOW), move)
    assert len(refused) == 1


def test_two_changes_of_one_appointment_are_both_made(stores: tuple[Store, Store]) -> None:
    entry = stores[0].write_now(lambda conn: book.add(conn, book.New(ANNA, TOMORROW), NOW))
    which = entry.appointment.id
    at_once(
        stores,
        lambda conn: book.change(conn, which, NOW, book.OWNER, title="Balayage"),
        lambda conn: book.answer(conn, which, AppointmentStatus.CONFIRMED, NOW),
    )
    found = stores[0].read_now(lambda conn: book.find(conn, which))
    assert found is not None
    assert (found.appointment.title, found.appointment.status) == ("Balayage", AppointmentStatus.CONFIRMED)


def test_a_tag_that_a_rule_gives_keeps_what_another_process_changed_meanwhile(stores: tuple[Store, Store]) -> None:
    stores[0].write_now(lambda conn: save(conn, ContactCard(ANNA, tags=frozenset({"client", "new"}))))
    event = sms("oui", contact=ANNA)

    def decided(conn: Connection) -> None:
        ledger = Ledger.read(conn, [event], NOW, deciding=True)
        stores[1].write_now(lambda other: retag(other, ANNA, add=["allergic"], remove=["new"]))
        ledger.take(event, Decision(Reason.RECORDED, changes=(Tagged("vip"), Untagged("client"))))
        ledger.write(conn)

    stores[0].write_now(decided)
    assert card_of(stores[0]).tags == {"vip", "allergic"}

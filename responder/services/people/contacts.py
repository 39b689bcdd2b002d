"""Lists, enters and tags contacts, each outcome named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from responder.store.appointments import book
from responder.store.appointments.book import Entry
from responder.store.contacts import address_book
from responder.store.contacts.address_book import Card

__all__ = ["Card", "ContactShown", "Tagging", "enter", "enter_all", "listed", "show", "tag", "untag"]


class Tagging(StrEnum):
    DONE = "done"
    NOBODY = "nobody is known under that number"


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact with their appointments, soonest first. `card` is of a number that nobody named, where only
    appointments are known."""

    card: Card
    appointments: Sequence[Entry]


def listed(conn: Connection, tag: str = "") -> list[Card]:
    """Everybody by name, the nameless last; only those with a tag, if one is given."""
    return [card for card in address_book.listed(conn) if not tag or tag in card.tags]


def show(conn: Connection, number: str) -> ContactShown | None:
    """What is known of an E.164 number; None if nothing is."""
    card = address_book.find(conn, number)
    appointments = book.of_number(conn, number)
    if card is None and not appointments:
        return None
    return ContactShown(card or Card(number, "", "", notes=""), appointments)


def enter(conn: Connection, card: Card) -> Card:
    """Enters a contact, or says more of one; returns what is known then."""
    address_book.save(conn, card)
    return address_book.find(conn, card.number) or card


def enter_all(conn: Connection, cards: Iterable[Card]) -> int:
    """Enters many; returns how many changed anything."""
    return sum(address_book.save(conn, card) for card in cards)


def tag(conn: Connection, number: str, tags: Iterable[str]) -> None:
    """Gives a contact tags; whoever was not known is from then on."""
    address_book.save(conn, Card(number, tags=frozenset(tags)))


def untag(conn: Connection, number: str, tags: Iterable[str]) -> Tagging:
    return Tagging.DONE if address_book.retag(conn, number, remove=tags) else Tagging.NOBODY

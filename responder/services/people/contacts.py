"""Lists, enters and tags contacts, each outcome named."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.syntax.tags import in_every_spelling
from responder.imports.appointments import Bad, NoColumn
from responder.imports.column_sentences import sentences_of_contacts
from responder.imports.people import People, read_people
from responder.imports.tables.columns import Field, UnknownColumn
from responder.imports.tables.sheets import NoSheet
from responder.languages.worded_error import WordedValueError
from responder.store.appointments import book
from responder.store.appointments.book import BookedAppointment
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard, Numbered
from responder.store.database.locks import Over, hold
from responder.store.review.optouts import BY_THE_FILE, opt_out

__all__ = [
    "PAGE", "Bad", "ContactCard", "ContactShown", "Described", "Numbered", "People", "Tagging", "UnreadableContacts",
    "describe",
    "enter", "enter_all", "found", "id_of", "listed", "number_typed", "page", "sentences_of_contacts", "show", "tag",
    "tags_written", "understood", "untag", "version_of", "with_id",
]  # fmt: skip

PAGE = 50
_FEWEST_DIGITS = 3
_LONGEST_TAG, _MOST_TAGS = 40, 30


class Tagging(StrEnum):
    DONE = "done"
    NOBODY = "nobody is known under that number"


class UnreadableContacts(WordedValueError):
    """A file that holds no contacts to enter; the message says why, and what to do."""


class Described(StrEnum):
    DONE = "done"
    GONE = "gone"  # forgotten meanwhile, and their id may be another's
    CHANGED_MEANWHILE = "somebody else changed it meanwhile"


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact with their appointments, soonest first. `card` is of a number that nobody named, where only
    appointments are known."""

    card: ContactCard
    appointments: Sequence[BookedAppointment]


def listed(conn: Connection, tag: str = "") -> list[ContactCard]:
    """Everybody by name, the nameless last; only those with a tag, if one is given."""
    return [card for card in address_book.listed(conn) if not tag or tag in in_every_spelling(card.tags)]


def show(conn: Connection, number: str) -> ContactShown | None:
    """Shows the contact of an E.164 number; None if nothing is known."""
    card = address_book.find(conn, number)
    appointments = book.of_number(conn, number)
    if card is None and not appointments:
        return None
    return ContactShown(card or ContactCard(number, "", "", notes=""), appointments)


def page(conn: Connection, after: int = 0) -> list[Numbered]:
    """Lists a page of all contacts, by name; `after` is the id of the last one of the page before."""
    return address_book.page(conn, PAGE, after)


def found(conn: Connection, words: str, tag: str = "") -> list[Numbered]:
    """Contacts by a part of their name or number, or by a tag."""
    if tag:
        return address_book.tagged(conn, tag, PAGE)
    digits = "".join(each for each in words if each.isdigit()).lstrip("0")
    digits = digits if len(digits) >= _FEWEST_DIGITS else ""
    return address_book.search(conn, "" if digits else words, digits, PAGE)


def with_id(conn: Connection, which: int) -> Numbered | None:
    return address_book.with_id(conn, which)


def describe(conn: Connection, which: int, card: ContactCard, seen: str) -> Described:
    """Writes a contact as a person left it in a form, empty where it is empty there. `card.number` is whose form it
    was, `seen` the version that the form was made of: nothing is written over what somebody else wrote meanwhile."""
    hold(conn, Over.CONTACT, [card.number])
    there = address_book.with_id(conn, which)
    if there is None or there.card.number != card.number:
        return Described.GONE
    if version_of(there.card) not in (seen, version_of(card)):
        return Described.CHANGED_MEANWHILE
    address_book.describe(conn, card)
    return Described.DONE


def version_of(card: ContactCard) -> str:
    """Digests what a form shows of a contact: two that differ there have two versions."""
    shown = [card.name or "", card.first_name or "", sorted(card.tags), card.language or "", card.notes or ""]
    return sha256(json.dumps(shown).encode()).hexdigest()[:16]


def tags_written(written: str) -> frozenset[str]:
    """Tags as a person lists them: "VIP, new client"."""
    each = (" ".join(tag.split())[:_LONGEST_TAG] for tag in written.split(","))
    return frozenset([tag for tag in each if tag][:_MOST_TAGS])


def number_typed(typed: str, business: Business) -> str:
    """Reads the E.164 number that somebody typed, as it is dialled here; "" where it is none that a person has."""
    number = read_number(typed, business.country)
    return number.text if number.kind in (NumberKind.MOBILE, NumberKind.LANDLINE) else ""


def id_of(conn: Connection, number: str) -> int | None:
    return next(
        (each.id for each in address_book.search(conn, "", number.lstrip("+"), 2) if each.card.number == number), None
    )


def enter(conn: Connection, card: ContactCard) -> ContactCard:
    """Enters a contact, or says more of one; returns what is known then."""
    address_book.save(conn, card)
    return address_book.find(conn, card.number) or card


def enter_all(conn: Connection, cards: Iterable[ContactCard], now: datetime) -> int:
    """Enters many, and opts out whom their file says so of; returns how many changed anything. Those are held before
    anything is written, and all are written in the order of their numbers: so do others who write at the same time."""
    ordered = sorted(cards, key=lambda card: card.number)
    hold(conn, Over.CONTACT, [card.number for card in ordered if card.opted_out])
    return sum(_enter_one(conn, card, now) for card in ordered)


def _enter_one(conn: Connection, card: ContactCard, now: datetime) -> bool:
    changed = address_book.save(conn, card)
    return (card.opted_out and opt_out(conn, card.number, BY_THE_FILE, now)[0]) or changed


def understood(raw: bytes, business: Business, named: Mapping[Field, str] | None = None) -> People:
    """Reads a spreadsheet's or an address book's file as it would be entered; nothing is. Raises Unreadable."""
    try:
        return read_people(raw, business, named=named)
    except (NoSheet, NoColumn, UnknownColumn) as problem:
        raise UnreadableContacts(problem.told) from problem


def tag(conn: Connection, number: str, tags: Iterable[str]) -> None:
    """Gives a contact tags; whoever was not known is from then on."""
    address_book.save(conn, ContactCard(number, tags=frozenset(tags)))


def untag(conn: Connection, number: str, tags: Iterable[str]) -> Tagging:
    return Tagging.DONE if address_book.retag(conn, number, remove=tags) else Tagging.NOBODY

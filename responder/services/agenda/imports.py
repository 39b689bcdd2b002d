"""Reads the appointments of a file as they would be entered, and enters them, some at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from responder.domain.model.business import Business
from responder.imports.appointments import Bad, Entered, NoColumn, Sheet, Told, read_sheet
from responder.imports.cells.moments import DayOrder
from responder.imports.choices import Choices, label_of
from responder.imports.column_sentences import sentences_of
from responder.imports.tables.columns import Field, UnknownColumn
from responder.imports.tables.questions import Question
from responder.imports.tables.sheets import NoSheet
from responder.imports.tables.statuses import ImportedStatus, word_of
from responder.languages.worded_error import WordedValueError
from responder.store.appointments import book
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard
from responder.store.review.optouts import BY_THE_FILE, opt_out_all

__all__ = [
    "Bad", "Choices", "Entered", "Question", "Sheet", "Told", "UnreadableAppointments", "answered",
    "enter_appointments", "enter_opted_out", "label_of",
    "sentences_of", "understood",
]  # fmt: skip


class UnreadableAppointments(WordedValueError):
    """A file that holds no rows to enter; the message says why, and what to do."""


def understood(raw: bytes, business: Business, now: datetime, choices: Choices) -> Sheet:
    """Reads a file as it would be entered; nothing is. Raises Unreadable."""
    try:
        return read_sheet(raw, business, now, choices=choices)
    except (NoSheet, NoColumn, UnknownColumn) as problem:
        raise UnreadableAppointments(problem.told) from problem


def answered(choices: Choices, choice: str) -> Choices:
    """Choices with one answer more, as questions offer them: "dates=day first", "status=Word=booked",
    "zone=business", "date=3". Raises ValueError where it is none of them."""
    what, _, answer = choice.partition("=")
    match what:
        case "dates":
            return replace(choices, order=DayOrder(answer))
        case "zone":
            return replace(choices, zone=answer)
        case "status":
            word, _, standing = answer.rpartition("=")
            return replace(
                choices, meanings={**choices.meanings, word_of(word): ImportedStatus(standing.strip().lower())}
            )
        case _:
            return replace(choices, named={**choices.named, Field(what): answer})


def enter_appointments(conn: Connection, some: Sequence[Entered], now: datetime, by: str) -> int:
    """Enters rows with the names of whoever comes; those that are there already stay as they are. Returns how many were
    new. All are written in the order of their numbers: so do others who write at the same time. Whom the file opts out
    is opted out by `enter_opted_out`, before."""
    return sum(_enter(conn, each, now, by) for each in sorted(some, key=lambda each: each.number))


def enter_opted_out(conn: Connection, numbers: Sequence[str], now: datetime) -> int:
    """Opts out whom a file says so of, of rows that are not entered too; returns how many are new."""
    return opt_out_all(conn, numbers, BY_THE_FILE, now)


def _enter(conn: Connection, row: Entered, now: datetime, by: str) -> bool:
    source = f"person {row.name}" if row.beside else ""
    new = book.New(row.number, row.at, row.end, row.title, row.who, row.place, source)
    entry = book.add(conn, new, now, status=row.status, by=by)
    address_book.introduce(conn, row.number, row.name, row.first_name)
    if row.tags:
        address_book.save(conn, ContactCard(row.number, tags=row.tags))
    return entry.new

"""Writes down and erases everything that is known of one number."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.text.number_spellings import Spellings, spellings_of
from responder.languages.catalogue import Sentence, msgid, sentence
from responder.store import StoreUnavailable
from responder.store.database.address import parse_address
from responder.store.database.database_file import for_its_owner
from responder.store.database.engine import Store
from responder.store.database.file_scrub import database_file, tidy
from responder.store.database.opening import open_store
from responder.store.privacy.contact_export import dossier, is_empty
from responder.store.privacy.erasure import Erased, TracesOfNumber, erase, find, in_flight, known_backups

__all__ = ["LEFT", "Dossier", "Forgotten", "Left", "LeftOver", "dossier_of", "forget", "write_privately"]

_LANDING = 40.0  # seconds; a send takes thirty at most


class Left(StrEnum):
    """Place where a number is left after it was erased. Its words are those of `LeftOver.where`."""

    RULES = "the rules in use"
    FILE = "a file of the database"  # somebody had it open
    TABLES = "tables of a server"  # erased rows that somebody reads
    BACKUP = "a backup"  # which could not be rewritten


LEFT: Mapping[Left, str] = {
    Left.RULES: msgid("The rules in use name the number: take it out of your rule files."),
    Left.FILE: msgid("{where} still holds the number: stop the service and run this again."),
    Left.TABLES: msgid("PostgreSQL still holds erased rows of {where}, which somebody reads: run this again."),
    Left.BACKUP: msgid("The backup {where} could not be rewritten: delete it, or clear it as you can."),
}


@dataclass(frozen=True, slots=True)
class LeftOver:
    """`where` is the path of the file, or the tables; "" for rules."""

    left: Left
    where: str = ""

    def sentence(self) -> Sentence:
        return sentence(LEFT[self.left], where=self.where)


@dataclass(frozen=True, slots=True)
class Dossier:
    number: str
    content: Mapping[str, Any]
    empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """`erased` counts rows by table. `opted_out`: a fingerprint of the number is kept, so that nobody writes to them.
    `on_server`: the database is PostgreSQL's, whose archives and logs are its administrator's."""

    number: str
    erased: Mapping[str, int]
    opted_out: bool
    on_server: bool
    left: Sequence[LeftOver]


@dataclass(slots=True)
class _Erasure:
    counts: dict[str, int] = field(default_factory=dict)
    opted_out: bool = False
    left: list[LeftOver] = field(default_factory=list)


def write_privately(path: Path, text: str) -> None:
    """Writes a file that is not there yet, for its owner's eyes only. Raises OSError."""
    with open(path, "x", encoding="utf-8", newline="", opener=for_its_owner) as file:
        file.write(text)


def dossier_of(conn: Connection, number: str) -> Dossier:
    """Everything that is known of an E.164 number, however it was spelt, for the person who asks for it."""
    content = dossier(conn, spellings_of(number))
    return Dossier(number, content, is_empty(content))


def forget(
    store: Store,
    database_url: str,
    number: str,
    clock: Callable[[], datetime],
    looking: Callable[[str], None] = lambda _: None,
) -> Forgotten:
    """Erases everything that is known of an E.164 number: from the database, from its files on the disk, and from the
    backups that were made of it. Waits for messages that are being sent. For a thread of its own; a service may be
    running. `looking` is told the name of each table and backup before it is searched."""
    spellings, done = spellings_of(number), _Erasure()
    _wait_for_landing(store, number)
    found, erased = _erased(store, spellings, clock, looking)
    done.counts, done.opted_out = erased.counts, erased.opted_out
    if found.in_use:
        done.left.append(LeftOver(Left.RULES))
    backups = store.read_now(known_backups)
    on_server = _tidy(database_url, spellings, done)
    for path in backups:
        looking(Path(path).name)
        _forget_in_backup(Path(path), spellings, done, clock)
    return Forgotten(number=number, erased=done.counts, opted_out=done.opted_out, on_server=on_server, left=done.left)


def _wait_for_landing(store: Store, number: str) -> None:
    """Waits until messages being sent have landed: they are written down before the erasure."""
    end = time.monotonic() + _LANDING
    while store.read_now(lambda conn: in_flight(conn, number)) and time.monotonic() < end:
        time.sleep(0.2)


def _erased(
    store: Store,
    spellings: Spellings,
    clock: Callable[[], datetime],
    looking: Callable[[str], None] = lambda _: None,
) -> tuple[TracesOfNumber, Erased]:
    """Twice at most: the service may have written something between the search and the erasure."""
    total = Erased()
    for _ in range(2):
        found = store.read_now(lambda conn: find(conn, spellings, looking))
        erased = store.write_now(lambda conn, found=found: erase(conn, found, clock()))  # type: ignore[misc]
        total.opted_out = total.opted_out or erased.opted_out
        for table, rows in erased.counts.items():
            total.add(table, rows)
    return found, total


def _tidy(url: str, spellings: Spellings, done: _Erasure) -> bool:
    """Removes what is erased from the files too; returns whether they are a server's."""
    database = database_file(url)
    if database is None:
        _tidy_server(url, done)
        return True
    done.left += [LeftOver(Left.FILE, str(path)) for path in tidy(database, spellings.in_bytes())]
    return False


def _tidy_server(url: str, done: _Erasure) -> None:
    from responder.store.database.postgres.file_scrub import rewrite  # psycopg is for those who use it

    tables = rewrite(parse_address(url))
    if tables:
        done.left.append(LeftOver(Left.TABLES, ", ".join(tables)))


def _forget_in_backup(path: Path, spellings: Spellings, done: _Erasure, clock: Callable[[], datetime]) -> None:
    if not path.is_file():
        return  # it is gone, and what it held with it
    url = f"sqlite:///{path}"
    try:
        store = open_store(url, exclusive=False)
        try:
            _erased(store, spellings, clock)
        finally:
            store.close()
        _tidy(url, spellings, done)
    except StoreUnavailable:
        done.left.append(LeftOver(Left.BACKUP, str(path)))

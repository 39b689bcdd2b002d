"""Everything that is known of one number, found in every table and erased.

What stays: that the events were seen (their keys, which tell nothing), how many messages left and when, and the
fingerprint of an opt-out. `find` reads, however long it takes; `erase` writes, and is short.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Table,
    Text,
    bindparam,
    case,
    delete,
    func,
    null,
    or_,
    select,
    update,
)

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Reason
from responder.domain.text.number_spellings import Spellings
from responder.store.admin.rulebooks import pack, unpack
from responder.store.contacts import optout_fingerprints
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import backups, contacts, drafts, inbox, messages, metadata, posts, quarantine, rulebooks

NOTHING_KNOWN = "{}"

# Keys, hashes and paths: no column of these says anything of a person.
_NOBODYS = frozenset({"keys", "schema_version", "alembic_version", "opt_outs", "backups", "marks"})
_IDENTITIES = frozenset({(inbox, "key"), (posts, "name")})
_EMPTIED = (inbox, messages, posts)  # their rows stay, without what tells of anybody
_SOME = 500

Mention = tuple[Table, dict[str, Any], str, str]  # the row's key, the column, the text without the number


@dataclass(frozen=True, slots=True)
class TracesOfNumber:
    """Rows of one number. `events` are those of the inbox, `rows` those of other tables that are the number's own,
    `mentions` texts of other rows that name it: table, the row's key, the column, the text without it."""

    spellings: Spellings
    events: tuple[int, ...] = ()
    rows: tuple[tuple[Table, str], ...] = ()
    mentions: tuple[Mention, ...] = ()
    unreadable: tuple[int, ...] = ()  # of the quarantine
    rulebooks: tuple[int, ...] = ()  # kept ones whose files name it, the one in use left out
    in_use: bool = False  # the rules in use name it
    drafts: tuple[tuple[int, bytes], ...] = ()  # of rules that are not live, packed, without the number

    @property
    def nothing(self) -> bool:
        return not (self.events or self.rows or self.mentions or self.unreadable or self.rulebooks or self.drafts)


@dataclass(slots=True)
class Erased:
    """Counts of rows erased or cleared of the number, by table."""

    counts: dict[str, int] = field(default_factory=dict)
    opted_out: bool = False

    def add(self, table: str, rows: int) -> None:
        if rows > 0:
            self.counts[table] = self.counts.get(table, 0) + rows


def find(conn: Connection, spellings: Spellings, looking: Callable[[str], None] = lambda _: None) -> TracesOfNumber:
    """Finds all there is, in whatever table. No index knows what texts say, so each row is read: `looking` is told the
    name of each table before it is."""
    number = spellings.number
    events = conn.execute(select(inbox.c.id).where(inbox.c.contact == number)).scalars().all()
    kept, in_use = _in_rulebooks(conn, spellings)
    rows, mentions = _search(conn, spellings, looking)
    return TracesOfNumber(
        spellings,
        tuple(events),
        rows,
        mentions,
        _unreadable(conn, spellings),
        kept,
        in_use,
        tuple(_in_drafts(conn, spellings)),
    )


def in_flight(conn: Connection, number: str) -> int:
    """Messages to the number that are being sent just now: what comes of them would be written down afterwards."""
    sending = (messages.c.number == number) & (messages.c.status == Status.SENDING.value)
    return int(conn.execute(select(func.count()).select_from(messages).where(sending)).scalar_one())


def erase(conn: Connection, found: TracesOfNumber, now: datetime) -> Erased:
    """Doing it again changes nothing."""
    erased, number = Erased(), found.spellings.number
    asked = conn.execute(select(contacts.c.opted_out_at).where(contacts.c.number == number)).scalar()
    if asked is not None:
        optout_fingerprints.keep(conn, number, asked)
    erased.opted_out = number in optout_fingerprints.opted_out(conn, [number])
    for there in (inbox.c.decided_at.is_not(None), inbox.c.decided_at.is_(None)):  # each has an index
        empty = _events_without_content(now).where(inbox.c.contact == number, there)
        erased.add("inbox", conn.execute(empty).rowcount)
    _erase_outgoing(conn, erased, number, found.events)
    for table, name in found.rows:
        if table not in _EMPTIED:
            erased.add(table.name, delete_rows(conn, table, table.c[name] == number))
    for table, key, name, text in found.mentions:
        where = [table.c[column] == value for column, value in key.items()]
        erased.add(table.name, conn.execute(update(table).where(*where).values({name: text})).rowcount)
    for id_, packed in found.drafts:  # a form that was made before is refused: the draft has another version
        values = {"files": packed, "version": drafts.c.version + 1}
        erased.add("drafts", conn.execute(update(drafts).where(drafts.c.id == id_).values(values)).rowcount)
    for table, ids in ((quarantine, found.unreadable), (rulebooks, found.rulebooks)):
        for some in _batches(ids):
            erased.add(table.name, conn.execute(delete(table).where(table.c.id.in_(some))).rowcount)
    return erased


def known_backups(conn: Connection) -> list[str]:
    """Returns paths of known backups, oldest first."""
    return list(conn.execute(select(backups.c.path).order_by(backups.c.id)).scalars())


def _events_without_content(now: datetime) -> Any:
    """Updates events to hold no content; the key stays, so that the same event is known when it comes again; nothing
    tells whose it was."""
    return update(inbox).values(
        contact="",
        body=NOTHING_KNOWN,
        trace=null(),
        state=null(),
        decided_at=func.coalesce(inbox.c.decided_at, bindparam("moment", now, type_=inbox.c.decided_at.type)),
        reason=func.coalesce(inbox.c.reason, Reason.RECORDED.value),
    )


# What is in doubt would be sent again without its words, or listed for a person who could not judge it; what comes of a
# request that is still under way would bring them back.
_IS_OPEN = is_one_of(messages.c.status, Status.QUEUED, Status.SENDING, Status.UNKNOWN, Status.NEEDS_REVIEW)


def _erase_outgoing(conn: Connection, erased: Erased, number: str, events: tuple[int, ...]) -> None:
    """Messages and posts to the number, and those to others that its events brought."""
    cancelled = case((_IS_OPEN, Status.CANCELLED.value), else_=messages.c.status)
    empty = {"text": "", "link": "", "evidence": "", "sent_text": null(), "status": cancelled}
    to_them = update(messages).where(messages.c.number == number)
    nameless = {"number": "", "why": "", "gateway_id": null(), "other_id": null()}
    erased.add("messages", conn.execute(to_them.values(**empty, **nameless)).rowcount)
    blank = {"contact": "", "body": NOTHING_KNOWN}
    stopped = case((posts.c.status.in_(["queued", "sending"]), "cancelled"), else_=posts.c.status)
    about = update(posts).where(posts.c.contact == number)
    erased.add("posts", conn.execute(about.values(**blank, status=stopped)).rowcount)
    for some in _batches(events):
        told = update(messages).where(messages.c.event.in_(some), messages.c.text != "")
        erased.add("messages", conn.execute(told.values(**empty)).rowcount)


def _columns() -> Iterator[tuple[Table, list[str]]]:
    """Yields every column that may hold text about people, by table."""
    for table in metadata.sorted_tables:
        if table.name not in _NOBODYS:
            texts = [column.name for column in table.c if isinstance(column.type, Text)]
            yield table, [name for name in texts if (table, name) not in _IDENTITIES]


def _search(
    conn: Connection, spellings: Spellings, looking: Callable[[str], None]
) -> tuple[tuple[tuple[Table, str], ...], tuple[Mention, ...]]:
    """Reads every table once: the columns that are the number, and the texts of rows that are somebody else's, or
    nobody's: "rappelez Anna au 06 12 34 56 78"."""
    own, mentions = dict.fromkeys(_own_columns(conn, spellings.number)), list[Mention]()
    for table, names in _columns():
        looking(table.name)
        for key, texts in _naming(conn, table, names, spellings):
            for name, text in texts.items():
                if text == spellings.number and table not in _EMPTIED:
                    own[table, name] = None
                elif table is not quarantine and spellings.stand_in(text):
                    mentions.append((table, key, name, spellings.hidden_in(text)))
    return tuple(own), tuple(mentions)


def _own_columns(conn: Connection, number: str) -> Iterator[tuple[Table, str]]:
    """Says which of the tables that are emptied and not deleted from hold rows of the number: each has an index."""
    for table, name in ((messages, "number"), (posts, "contact")):
        if conn.execute(select(table.c.id).where(table.c[name] == number).limit(1)).first() is not None:
            yield table, name


def _naming(
    conn: Connection, table: Table, names: list[str], spellings: Spellings
) -> Iterator[tuple[dict[str, Any], dict[str, str]]]:
    """Keys and texts of rows that may name the number; without those that are emptied as a whole."""
    if not names:
        return
    key, texts = list(table.primary_key.columns), [table.c[name] for name in names]
    columns = [*(each.label(f"key {n}") for n, each in enumerate(key)), *texts]
    here = (or_(*(text.like(spellings.like) for text in texts)), *_not_of(table, spellings.number))
    for row in conn.execute(select(*columns).where(*here)):
        where = dict(zip((each.name for each in key), row[: len(key)], strict=True))
        yield where, {name: text for name, text in zip(names, row[len(key) :], strict=True) if text}


def _not_of(table: Table, number: str) -> tuple[ColumnElement[bool], ...]:
    """Leaves out the rows that are emptied as a whole."""
    if table is inbox:
        return (inbox.c.contact != number,)
    if table is posts:
        return (posts.c.contact != number,)
    if table is messages:
        theirs = select(inbox.c.id).where(inbox.c.contact == number)
        return messages.c.number != number, or_(messages.c.event.is_(None), messages.c.event.not_in(theirs))
    return ()


def _unreadable(conn: Connection, spellings: Spellings) -> tuple[int, ...]:
    either = or_(quarantine.c.query.like(spellings.like), quarantine.c.problem.like(spellings.like))
    rows = conn.execute(select(quarantine.c.id, quarantine.c.query, quarantine.c.problem).where(either))
    return tuple(row.id for row in rows if spellings.stand_in(row.query) or spellings.stand_in(row.problem))


def _in_rulebooks(conn: Connection, spellings: Spellings) -> tuple[tuple[int, ...], bool]:
    rows = conn.execute(select(rulebooks.c.id, rulebooks.c.files).order_by(rulebooks.c.id)).all()
    naming = [row.id for row in rows if _any_names(unpack(row.files).values(), spellings)]
    latest = rows[-1].id if rows else None
    return tuple(id_ for id_ in naming if id_ != latest), latest in naming


def _in_drafts(conn: Connection, spellings: Spellings) -> Iterator[tuple[int, bytes]]:
    """Drafts that name the number, with "…" where it stood: the rest of somebody's work stays."""
    for row in conn.execute(select(drafts.c.id, drafts.c.files)):
        files = unpack(row.files)
        if _any_names(files.values(), spellings):
            yield row.id, pack({name: _without(content, spellings) for name, content in files.items()})


def _without(content: bytes, spellings: Spellings) -> bytes:
    text = content.decode("utf-8", "surrogateescape")
    return spellings.hidden_in(text).encode("utf-8", "surrogateescape")


# `# owner: "+33698765432"`: a line of business.yaml that is not filled in speaks of nobody. Any other comment may.
_EXAMPLE = re.compile(r"^[ \t]*#[ \t]*(?:phone|phones|owner):.*$", re.MULTILINE)


def _any_names(files: Iterable[bytes], spellings: Spellings) -> bool:
    return any(spellings.stand_in(_EXAMPLE.sub("", content.decode("utf-8", "replace"))) for content in files)


def delete_rows(conn: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    """Deletes rows with those of other tables that hang on them; what can do without them lets go of them."""
    for other, column in _children(table):
        ids = conn.execute(select(_target(column)).where(condition)).scalars().all()
        for some in _batches(ids):
            theirs = column.in_(some)
            if column.nullable:
                conn.execute(update(other).where(theirs).values({column.name: null()}))
            else:
                delete_rows(conn, other, theirs)
    return conn.execute(delete(table).where(condition)).rowcount


def _children(table: Table) -> Iterator[tuple[Table, Column[Any]]]:
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table is table:
                yield other, key.parent


def _target(column: Column[Any]) -> Column[Any]:
    (key,) = column.foreign_keys
    return key.column


def _batches(ids: Iterable[Any]) -> Iterator[list[Any]]:
    ids = list(ids)
    yield from (ids[at : at + _SOME] for at in range(0, len(ids), _SOME))

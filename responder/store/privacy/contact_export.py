"""Everything that is known of one number, to be handed to the person it belongs to."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, and_, func, or_, select

from responder.domain.text.number_spellings import Spellings
from responder.store.contacts import optout_fingerprints
from responder.store.tables import (
    announcement_recipients,
    announcements,
    appointments,
    contacts,
    early_reports,
    inbox,
    messages,
    metadata,
    opt_outs,
    posts,
    quarantine,
    rulebooks,
    uses,
)

_SHOWN = (
    contacts, appointments, inbox, messages, posts, uses, early_reports, quarantine, rulebooks, opt_outs,
    announcement_recipients,
)  # fmt: skip
_EVENT = ("received_at", "account", "kind", "at", "body", "decided_at", "reason", "rule", "trace")
_MESSAGE = ("created_at", "account", "rule", "automatic", "text", "sent_text", "link", "status", "why")
_MESSAGE_TIMES = ("not_before", "claimed_at", "reported_at", "clicked_at")


def dossier(conn: Connection, spellings: Spellings) -> dict[str, Any]:
    """Builds the export as JSON takes it: times are ISO, in UTC."""
    number = spellings.number
    contact = conn.execute(select(contacts).where(contacts.c.number == number)).one_or_none()
    kept = optout_fingerprints.opted_out(conn, [number]).get(number)
    meant = or_(quarantine.c.query.like(spellings.like), quarantine.c.problem.like(spellings.like))
    found = {
        "number": number,
        "contact": _plain(contact._mapping) if contact is not None else None,
        "opted_out_since": _value("at", kept or (contact.opted_out_at if contact is not None else None)),
        "appointments": _rows(conn, select(appointments).where(appointments.c.number == number)),
        "events": _rows(conn, select(*inbox.c[_EVENT]).where(inbox.c.contact == number).order_by(inbox.c.id)),
        "messages": _rows(
            conn,
            select(*messages.c[_MESSAGE + _MESSAGE_TIMES]).where(messages.c.number == number).order_by(messages.c.id),
        ),
        "announcements": _rows(conn, _announced(number)),
        "told_to_others": _rows(conn, _told(number)),
        "posts": _rows(conn, select(posts).where(posts.c.contact == number).order_by(posts.c.id)),
        "rules_that_answered": _rows(conn, select(uses.c.rule, uses.c.at).where(uses.c.contact == number)),
        "unreadable": [
            row for row in _rows(conn, select(quarantine).where(meant)) if spellings.stand_in(json.dumps(row))
        ],
    }
    return found | {"elsewhere": dict(_elsewhere(conn, number))}


def is_empty(found: dict[str, Any]) -> bool:
    return not any(value for name, value in found.items() if name != "number")


def _told(number: str) -> Any:
    """Returns messages to others caused by events of the contact."""
    columns = messages.c["created_at", "number", "rule", "text", "status"]
    theirs = select(*columns).join(inbox, inbox.c.id == messages.c.event)
    return theirs.where(inbox.c.contact == number, messages.c.number != number).order_by(messages.c.id)


def _announced(number: str) -> Any:
    """Returns the announcements they were to get: each with what became of it, or why they did not get it."""
    theirs = announcement_recipients
    columns = (announcements.c.id, announcements.c.name, announcements.c.starts_at, announcements.c.account)
    status = func.coalesce(messages.c.status, theirs.c.status).label("status")
    its = (messages.c.announcement == announcements.c.id, messages.c.number == theirs.c.contact)
    found = select(*columns, status, theirs.c.why, messages.c.text, theirs.c.settled_at)
    joined = found.join(theirs, theirs.c.announcement == announcements.c.id).outerjoin(messages, and_(*its))
    return joined.where(theirs.c.contact == number).order_by(announcements.c.id)


def _elsewhere(conn: Connection, number: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows of every other table that has the number in a column of its own."""
    for table in metadata.sorted_tables:
        if table in _SHOWN:
            continue
        texts = [column for column in table.c if isinstance(column.type, Text)]
        rows = _rows(conn, select(table).where(or_(*(text == number for text in texts)))) if texts else []
        if rows:
            yield table.name, rows


def _rows(conn: Connection, statement: Any) -> list[dict[str, Any]]:
    return [_plain(row._mapping) for row in conn.execute(statement)]


def _plain(row: Any) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in row.items()}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and name in ("body", "trace", "tags") and value[:1] in "[{":
        return json.loads(value)
    return value

"""Reads and writes for the daily audit."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from responder.domain.delivery.audit import ListDifference, Ours
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import as_column
from responder.store.contact_state.batch import REHEARSAL
from responder.store.database.marks import mark, marked
from responder.store.database.upserts import insert_into
from responder.store.tables import differences, messages


def audited_at(conn: Connection, account: str) -> datetime | None:
    return marked(conn, _name(account))


def mark_audited(conn: Connection, account: str, at: datetime) -> None:
    mark(conn, _name(account), at)


def ours_since(conn: Connection, account: str, since: datetime) -> list[Ours]:
    """Returns every message of an account written since then; those of a rehearsal were never meant to leave."""
    columns = messages.c["id", "gateway_id", "number", "text", "claimed_at", "created_at", "status"]
    wanted = (messages.c.created_at >= since) & (messages.c.account == account) & (messages.c.why != REHEARSAL)
    rows = conn.execute(select(*columns).where(wanted))
    return [
        Ours(row.id, row.gateway_id or "", row.number, row.text, row.claimed_at or row.created_at, Status(row.status))
        for row in rows
    ]


def write_differences(
    conn: Connection, account: str, gateway: str, found: Iterable[ListDifference], now: datetime
) -> int:
    """Writes differences that were not found before; returns how many."""
    new = 0
    for each in found:
        message = each.message
        row = {
            "key": f"{account} {each.key}",
            "account": account,
            "kind": as_column(each.told(gateway)),
            "message": message.id,
            "number": message.number,
            "text": message.text,
            "at": (each.row.at if each.row else None) or message.at,
            "found_at": now,
        }
        statement = insert_into(conn, differences).values(row)
        new += conn.execute(statement.on_conflict_do_nothing(index_elements=["key"])).rowcount
    return new


def _name(account: str) -> str:
    return f"audited {account}"

"""Invitations to the console: links of one use that end by themselves."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from responder.store.console.signers import COLUMNS, Signer, signer_of
from responder.store.tables import invitations, signers


class InvitationKind(StrEnum):
    PASSWORD = "password"  # noqa: S105 - whoever opens it chooses one
    ENTRY = "entry"  # it signs in at once: for the demo


class Invitation(NamedTuple):
    signer: Signer
    kind: InvitationKind
    ends_at: datetime


def make(conn: Connection, digest: str, signer: int, kind: InvitationKind, now: datetime, ends: datetime) -> None:
    """Makes an invitation; those a signer had before are of no more use."""
    conn.execute(delete(invitations).where(invitations.c.signer == signer))
    row = {"digest": digest, "signer": signer, "kind": kind.value, "made_at": now, "ends_at": ends}
    conn.execute(insert(invitations), row)


def find(conn: Connection, digest: str, now: datetime) -> Invitation | None:
    statement = (
        select(*COLUMNS, *invitations.c["kind", "ends_at"])
        .select_from(invitations.join(signers, signers.c.id == invitations.c.signer))
        .where(invitations.c.digest == digest, invitations.c.ends_at > now)
    )
    row = conn.execute(statement).one_or_none()
    return Invitation(signer_of(row), InvitationKind(row.kind), row.ends_at) if row else None


def use(conn: Connection, digest: str) -> bool:
    """Uses up an invitation; whether it was there."""
    return conn.execute(delete(invitations).where(invitations.c.digest == digest)).rowcount == 1


def open_until(conn: Connection) -> dict[int, datetime]:
    """Returns until when each signer's invitation may be used."""
    latest = func.max(invitations.c.ends_at).label("ends")
    rows = conn.execute(select(invitations.c.signer, latest).group_by(invitations.c.signer))
    return {row.signer: row.ends for row in rows}


def drop_ended(conn: Connection, now: datetime) -> int:
    return conn.execute(delete(invitations).where(invitations.c.ends_at <= now)).rowcount

"""Tests what the console keeps goes after its time, and nothing that is younger."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, insert, select

from responder.store.privacy.retention import KINDS
from responder.store.tables import acts, conversations, drafts, invitations, sessions, signers
from tests.outgoing import NOW

OLD, NEW = NOW - timedelta(days=40), NOW - timedelta(days=20)
BEFORE = NOW - timedelta(days=30)


def rows(at: object, mark: str) -> dict[str, dict[str, object]]:
    """Writes a row of each kind from a moment."""
    return {
        "acts": {"at": at, "who": "Anna", "what": "answered"},
        "conversations": {"contact": f"+3361234560{len(mark)}", "last_at": at},
        "drafts": {"version": 1, "base": "x", "files": b"", "by": "Anna", "at": at},
        "sessions": {"digest": mark, "signer": 1, "begun_at": at, "seen_at": at},
        "invitations": {"digest": mark, "signer": 1, "kind": "password", "made_at": at, "ends_at": at},
    }


TABLES = {table.name: table for table in (acts, conversations, drafts, sessions, invitations)}


@pytest.mark.parametrize("name", TABLES)
def test_what_is_older_goes_and_what_is_younger_stays(conn: Connection, name: str) -> None:
    table = TABLES[name]
    conn.execute(insert(signers), {"id": 1, "name": "Anna", "folded": "anna", "role": "owner", "created_at": OLD})
    conn.execute(insert(table), rows(OLD, "o")[name])
    kind = next(each for each in KINDS if each.name == name)
    assert not kind.find(conn, OLD)
    conn.execute(insert(table), rows(NEW, "new")[name])
    found = kind.find(conn, BEFORE)
    assert len(found) == 1
    kind.purge(conn, found)
    assert conn.execute(select(func.count()).select_from(table)).scalar_one() == 1
    assert not kind.find(conn, BEFORE)

"""Events that an earlier version recorded under another key: sent again after an upgrade, they are repeats."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, insert, select

from responder.domain.wire.event_keys import key_of
from responder.gateways.incoming import Accounts, Incoming, RawHook
from responder.gateways.smsit.inbound import read_raw
from responder.store.database.layout import HEAD, complete, identity_key
from responder.store.database.migrate import bring, opened
from responder.store.database.opening import open_store
from responder.store.database.transaction import transact
from responder.store.inbox.events import record_once
from responder.store.tables import inbox

OWN, ANNA = "+33644440000", "+33612345678"
AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
LAYOUT_THEN = "0007"


@pytest.fixture
def before(tmp_path: Path) -> tuple[str, bytes]:
    """The address of a database as the version before left it, with one SMS, and its key of identities."""
    address = f"sqlite:///{tmp_path / 'before.db'}"
    bring(address, LAYOUT_THEN)
    with opened(address) as engine:
        transact(engine, complete)
        key = transact(engine, identity_key)
        earlier = key_of(key, "sms", OWN, ANNA, "", "id", "812", "oui")  # as it was made then
        row = {"key": earlier, "received_at": AT, "account": OWN, "contact": ANNA, "kind": "sms", "at": AT}
        transact(engine, lambda conn: conn.execute(insert(inbox), row | {"body": json.dumps({"text": "oui"})}))
    bring(address, HEAD)
    return address, key


def sms(secret: bytes, **changes: str) -> Incoming:
    fields = {"id": "812", "number": ANNA, "message": "oui", "date": AT.isoformat()} | changes
    found = read_raw(RawHook(b"", urlencode(fields).encode()), Accounts((OWN,), secret), AT)
    assert isinstance(found, Incoming)
    return found


@pytest.mark.parametrize(
    ("changes", "new"),
    [
        ({}, False),
        ({"date": (AT + timedelta(days=30)).isoformat()}, True),  # a gateway set up anew counts from 1 again
        ({"message": "non"}, True),
        ({"id": "813"}, True),
    ],
)
def test_what_came_before_an_upgrade_is_no_news_after_it(
    before: tuple[str, bytes], changes: dict[str, str], new: bool
) -> None:
    address, secret = before
    store = open_store(address)
    try:
        again = sms(secret, **changes)
        for _ in range(2):
            asyncio.run(record_once(store, again.event, again.earlier_key, AT + timedelta(minutes=1)))
        assert store.read_now(lambda conn: conn.scalar(select(func.count()).select_from(inbox))) == 1 + new
    finally:
        store.close()

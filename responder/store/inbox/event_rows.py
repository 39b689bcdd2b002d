"""An event as a row of the inbox: what is written of it, and what it is read back from."""

from datetime import datetime
from typing import Any

from responder.domain.model.events import Event
from responder.domain.wire.events_json import body_of, kind_of
from responder.store.tables import inbox

AS_RECORDED = inbox.c["id", "key", "account", "contact", "kind", "at", "body"]
"""What `inbox.read_back` reads."""


def entry(event: Event, received: datetime) -> dict[str, Any]:
    return {
        "key": event.key,
        "received_at": received,
        "account": event.account,
        "contact": event.contact,
        "kind": kind_of(event),
        "at": event.at,
        "body": body_of(event),
    }

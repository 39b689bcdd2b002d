"""Sends a message to Anna, through a gateway to a server of the test's own."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from zoneinfo import ZoneInfo

from responder.gateways.base import Outcome, Outgoing
from responder.gateways.connections import Patience
from responder.gateways.insim.outbound import InsimGateway
from tests.gateways.servers import Play, RawServer, raw_server

ANNA = "+33612345678"
LOGIN, KEY = "salon@example.org", "k3y-that-must-stay-secret"
TEXT = "Votre rendez-vous est confirmé"
SWIFT = Patience(connect=0.4, place=0.4, whole=1, idle=3)
ROW: dict[str, Any] = {
    "id_sms_api": "FI5O7apqaaqcUmQ",
    "sms_per_message": 1,
    "user": LOGIN,
    "sent_time": "2026-03-10T11:00:00.000Z",
    "phone_number": ANNA,
    "message": TEXT,
    "sent": 1,
}
GOOD = json.dumps([ROW]).encode()


def to_anna(**changes: Any) -> Outgoing:
    given: dict[str, Any] = {"id": 1, "to": ANNA, "text": TEXT}
    return Outgoing(**given | changes)


@asynccontextmanager
async def gateway(url: str, patience: Patience = SWIFT, **options: Any) -> AsyncIterator[InsimGateway]:
    made = InsimGateway(LOGIN, KEY, url, lambda: ZoneInfo("Europe/Paris"), patience=patience, **options)
    try:
        yield made
    finally:
        await made.close()


async def sent_to(play: Play, message: Outgoing | None = None) -> tuple[Outcome, RawServer]:
    async with raw_server(play) as server, gateway(server.url) as way_out:
        return await way_out.send(message or to_anna()), server

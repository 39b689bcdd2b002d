"""inSIM's webhooks, read into our own events.

GET /hooks/insim/<token>?message={"device_identification":"me@shop.fr","title":"incoming_sms",
    "from":"+33612345678","message":"oui","date":"2025-01-15T14:30:00.000Z"}      (percent-encoded)
"""

from datetime import datetime

from responder.gateways.callbacks.query import Parameters
from responder.gateways.callbacks.reading import FIELDS, ODD_TITLES, TITLES, Dialect, read_callback
from responder.gateways.incoming import Accounts, Incoming, RawHook, UnreadableHook

PARAMETERS = Parameters(
    "inSIM",
    {
        b"message": "message",
        b"calls": "calls",
        b"call": "calls",
        b"status": "status",
        b"clics": "clics",
        b"click": "clics",
        b"qualification": "qualification",
    },
)
_DIALECT = Dialect(parameters=PARAMETERS, titles=TITLES, odd_titles=ODD_TITLES, fields=FIELDS)


def read_hook(query: bytes, *, accounts: Accounts, received: datetime) -> Incoming | UnreadableHook:
    """Reads the event in a hook's query, which is given as it came: not decoded, without the `?`."""
    return read_callback(query, _DIALECT, accounts=accounts, received=received)


def read_raw(raw: RawHook, accounts: Accounts, received: datetime) -> Incoming | UnreadableHook:
    return read_callback(raw.query, _DIALECT, accounts=accounts, received=received)

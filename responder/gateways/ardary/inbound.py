"""Callbacks of Ardary SMS, read into our own events: those of its own page, and those of its vendor's newer page.

    GET /hooks/ardary/<token>?message={"title":"incoming sms","from":"+33612345678","body":"oui",
        "date":"2025-01-15 14:30:00"}      (percent-encoded)

None but `status` names an account, so the token says whose an event is. A call of the older page is "incoming call",
whether it was answered or not: it is taken as incoming, never as missed.
"""

from datetime import datetime
from functools import partial

from responder.domain.model.events import CallKind
from responder.gateways.callbacks.query import Parameters
from responder.gateways.callbacks.reading import FIELDS, ODD_TITLES, TITLES, Dialect, read_call, read_callback
from responder.gateways.incoming import Accounts, Incoming, RawHook, UnreadableHook

_PARAMETERS = Parameters(
    "Ardary SMS",
    {
        b"message": "message",
        b"call": "calls",
        b"calls": "calls",
        b"status": "status",
        b"click": "clics",
        b"clics": "clics",
        b"qualification": "qualification",
    },
)
_DIALECT = Dialect(
    parameters=_PARAMETERS,
    titles=TITLES,
    odd_titles=ODD_TITLES,
    fields={**FIELDS, "calls": {**FIELDS["calls"], "call_date": partial(read_call, CallKind.INCOMING)}},
    spaced_names=True,
)


def read_raw(raw: RawHook, accounts: Accounts, received: datetime) -> Incoming | UnreadableHook:
    return read_callback(raw.query, _DIALECT, accounts=accounts, received=received)

"""Makes the states anew that past events were decided from: what was recorded, and around it what is known now.

Names, titles of appointments and the times that are taken are those of today; our own texts are those that had left by
then. What was decided before states were recorded whole is told by `is_exact`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, select

from responder.dataclass import dataclass
from responder.domain.model.events import SmsReceived
from responder.domain.model.state import Appointment, Busy, State
from responder.domain.screening.quoted_text import MOST_SENT
from responder.domain.wire.state_json import state_from
from responder.store.inbox.past_events import PastEvent
from responder.store.outbound.sent_texts import DepartedTexts, texts_that_left
from responder.store.tables import appointments, contacts

_TEXTS_FOR = timedelta(days=30)  # as long as words are kept


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Holds what stands around recorded states: by number, by appointment, and the last SMS of each number and rule."""

    names: Mapping[str, Any]
    booked: Mapping[str, Any]
    left: Mapping[str, Sequence[DepartedTexts]]
    busy: tuple[Busy, ...]


def surroundings_of(conn: Connection, events: Sequence[PastEvent], busy: tuple[Busy, ...]) -> Surroundings:
    """Reads what is known now of the contacts of some events. `busy` is read once, where rules ask for it."""
    numbers = sorted({each.contact for each in events if each.contact})
    ids = sorted({int(one["id"]) for each in events for one in (each.known or {}).get("appointments", ())})
    since = min((each.decided_at for each in events), default=None)
    return Surroundings(
        names={row.number: row for row in conn.execute(_NAMES, {"numbers": numbers})},
        booked={str(row.id): row for row in conn.execute(_BOOKED, {"ids": ids})},
        left=texts_that_left(conn, numbers, since - _TEXTS_FOR) if since is not None else {},
        busy=busy,
    )


def past_state(past: PastEvent, around: Surroundings, earlier_text: str) -> State:
    """Returns the state that an event was decided from. `earlier_text` is the SMS it followed, where it followed
    one."""
    state = state_from(past.known or {}, past.contact, earlier_text=earlier_text)
    named = around.names.get(past.contact)
    if named is not None:
        contact = replace(state.contact, name=named.name or "", first_name=named.first_name or "")
        state = replace(state, contact=contact)
    booked = tuple(_with_details(each, around.booked.get(each.id)) for each in state.appointments)
    busy = around.busy if booked and isinstance(past.event, SmsReceived) else ()
    return replace(state, appointments=booked, busy=busy, sent_texts=_sent_by_then(past, around))


def _sent_by_then(past: PastEvent, around: Surroundings) -> tuple[str, ...]:
    if not isinstance(past.event, SmsReceived):
        return ()
    by_then = [each for each in around.left.get(past.contact, ()) if each.at <= past.decided_at][:MOST_SENT]
    return tuple(text for each in by_then for text in each.texts)


def _with_details(recorded: Appointment, row: Any) -> Appointment:
    if row is None:
        return recorded
    end = recorded.at + (row.ends_at - row.at) if row.ends_at is not None else None
    return replace(recorded, who=row.who, place=row.place, title=row.title, end=end)


_NAMES = select(*contacts.c["number", "name", "first_name"]).where(
    contacts.c.number.in_(bindparam("numbers", expanding=True))
)
_BOOKED = select(*appointments.c["id", "at", "ends_at", "who", "place", "title"]).where(
    appointments.c.id.in_(bindparam("ids", expanding=True))
)

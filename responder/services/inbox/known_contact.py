"""Tells what is known of a contact now, as the next decision would know it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.store.contact_state.batch import state_of
from responder.store.contact_state.lazy_reads import surroundings
from responder.store.inbox import held_events


def state_now(conn: Connection, event: Event, rulebook: Rulebook, now: datetime) -> State:
    """Returns the state an event would be decided with; nothing is written."""
    state = state_of(conn, event, now)
    if not isinstance(event, SmsReceived):
        return state
    recent = held_events.recent(conn, [event.contact]).get(event.contact)
    earlier = recent.before(event) if recent is not None else None
    return replace(surroundings(conn, event, state, rulebook, now), earlier=earlier)

"""Writes down what was known when an event was decided, as JSON takes it: only what is not as usual."""

from typing import Any

from responder.domain.model.state import State


def as_known(state: State) -> dict[str, Any]:
    """Times are ISO 8601. No name and no number is in it: whose it is stands beside it."""
    contact, sent = state.contact, state.sent
    reply, earlier = state.last_reply, state.earlier
    found: dict[str, Any] = {
        "new": contact.new,
        "known": contact.known,
        "tags": sorted(contact.tags),
        "language": contact.language,
        "opted_out": contact.opted_out,
        "appointments": [
            {"id": each.id, "at": each.at.isoformat(), "status": each.status.value} for each in state.appointments
        ],
        "last_reply": {"rule": reply.rule, "at": reply.at.isoformat()} if reply else None,
        "with_a_person_until": state.silent_until.isoformat() if state.silent_until else None,
        "person_at": state.person_at.isoformat() if state.person_at else None,
        "calls": [at.isoformat() for at in state.calls],
        "message_of": state.message_rule,
        "goes_on_from": earlier.rule if earlier else None,
        "messages_last_hour": sent.contact_hour,
        "messages_last_day": sent.contact_day,
    }
    return {name: value for name, value in found.items() if value}

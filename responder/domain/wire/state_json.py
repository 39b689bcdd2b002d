"""Writes down what was known when an event was decided, as JSON takes it: only what is not as usual.

What people are shown of it stands first, by name; what only a decision made anew asks for is short, under `EXACT`.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from responder.domain.explanations.explanation import as_column, from_column
from responder.domain.model.conversation_pace import AutomaticAnswer, RecentMessages
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, Earlier, LastReply, Sent, State

EXACT = "exact"
_COUNTS = ("contact_hour", "contact_day", "all_minute", "all_day", "strangers_minute", "strangers_day")


def state_as_json(state: State) -> str:
    return json.dumps(as_known(state) | {EXACT: _as_exact(state)}, ensure_ascii=False)


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
        "last_reply": _reply(reply) if reply else None,
        "with_a_person_until": state.silent_until.isoformat() if state.silent_until else None,
        "person_at": state.person_at.isoformat() if state.person_at else None,
        "calls": [at.isoformat() for at in state.calls],
        "message_of": state.message_rule,
        "goes_on_from": earlier.rule if earlier else None,
        "messages_last_hour": sent.contact_hour,
        "messages_last_day": sent.contact_day,
    }
    return {name: value for name, value in found.items() if value}


def _reply(last: LastReply) -> dict[str, Any]:
    told: dict[str, Any] = {"rule": last.rule, "at": last.at.isoformat()}
    return told | ({"announcement": True} if last.announcement else {})


def _as_exact(state: State) -> dict[str, Any]:
    """Moments are seconds since 1970. What we sent to the contact and what was free is kept elsewhere."""
    sent, lately, earlier = state.sent, state.lately, state.earlier
    found = {
        "u": {rule: at.timestamp() for rule, at in state.uses.items()},
        "s": [getattr(sent, name) for name in _COUNTS],
        "l": [[each.rule, each.at.timestamp()] for each in lately.answers],
        "t": [lately.told_hour, lately.told_day] if lately.told_day else None,
        "h": [as_column(lately.halted), as_column(lately.strangers_halted)]
        if lately.halted or lately.strangers_halted
        else None,
        "e": list(earlier.appointments) if earlier else None,
    }
    return {name: value for name, value in found.items() if value}


def is_exact(known: Mapping[str, Any]) -> bool:
    """Checks whether all was recorded that a decision asks for: it was not always."""
    return EXACT in known


def state_from(known: Mapping[str, Any], contact: str, *, earlier_text: str = "") -> State:
    """Returns the state as far as it was recorded; names, titles, our texts and busy times are the caller's to add."""
    exact = known.get(EXACT, {})
    reply, counts = known.get("last_reply"), exact.get("s")
    hour, day = known.get("messages_last_hour", 0), known.get("messages_last_day", 0)
    return State(
        contact=Contact(
            number=contact,
            tags=frozenset(known.get("tags", ())),
            language=known.get("language"),
            known=known.get("known", False),
            new=known.get("new", False),
            opted_out=known.get("opted_out", False),
        ),
        appointments=tuple(
            Appointment(each["id"], datetime.fromisoformat(each["at"]), AppointmentStatus(each["status"]))
            for each in known.get("appointments", ())
        ),
        last_reply=LastReply(reply["rule"], datetime.fromisoformat(reply["at"]), reply.get("announcement", False))
        if reply
        else None,
        uses={rule: _at(seconds) for rule, seconds in exact.get("u", {}).items()},
        sent=Sent(**dict(zip(_COUNTS, counts, strict=True))) if counts else Sent(hour, day),
        lately=RecentMessages(
            tuple(AutomaticAnswer(rule, _at(seconds)) for rule, seconds in exact.get("l", ())),
            *exact.get("t", (0, 0)),
            *(from_column(why) for why in exact.get("h", ("", ""))),
        ),
        calls=tuple(datetime.fromisoformat(each) for each in known.get("calls", ())),
        person_at=_moment(known.get("person_at")),
        silent_until=_moment(known.get("with_a_person_until")),
        message_rule=known.get("message_of"),
        earlier=Earlier(earlier_text, known["goes_on_from"], tuple(exact.get("e", ())))
        if known.get("goes_on_from")
        else None,
    )


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)

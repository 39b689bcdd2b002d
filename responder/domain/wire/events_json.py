"""Events as the inbox keeps them: a kind, the columns every event has, and the rest as JSON."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    Event,
    LinkClicked,
    Report,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.time_triggers import MissedCalls, TimeTrigger, TimeTriggerKind

SMS, CALL, REPORT, CLICK, NOTE, MOMENT = "sms", "call", "report", "click", "note", "moment"

_KIND: Mapping[type[Event], str] = {
    SmsReceived: SMS,
    CallEnded: CALL,
    DeliveryReported: REPORT,
    LinkClicked: CLICK,
    CallNoted: NOTE,
    TimeTriggerReached: MOMENT,
}
_OWN_FIELDS = {
    SMS: ("text",),
    CALL: ("kind", "duration"),
    REPORT: ("message_id", "report"),
    CLICK: ("message_id", "link"),
    NOTE: ("text",),
}
_MAKE: Mapping[str, Callable[..., Event]] = {kind: made for made, kind in _KIND.items()}
_WORDS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    CALL: ("kind", CallKind),
    REPORT: ("report", Report),
}

_encode_text = json.encoder.encode_basestring  # what the line below comes to for a text, at a third of the time
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def kind_of(event: Event) -> str:
    """sms, call, report, click, note or moment."""
    return _KIND[type(event)]


def body_of(event: Event) -> str:
    """Returns what the event has beside key, account, contact and time, as JSON."""
    if isinstance(event, SmsReceived):
        return f'{{"text":{_encode_text(event.text)}}}'
    if isinstance(event, TimeTriggerReached):
        return _encode(_of_moment(event))
    return _encode({name: getattr(event, name) for name in _OWN_FIELDS[kind_of(event)]})


def event_from(kind: str, key: str, account: str, contact: str, at: datetime, body: str) -> Event:
    """Reads the event that `kind_of` and `body_of` wrote down."""
    fields = json.loads(body)
    if kind == MOMENT:
        fields = _as_moment(fields)
    if kind in _WORDS:
        name, word = _WORDS[kind]
        fields[name] = word(fields[name])
    return _MAKE[kind](key=key, account=account, contact=contact, at=at, **fields)


def _of_moment(event: TimeTriggerReached) -> dict[str, Any]:
    return {
        "moment": event.moment.kind.value,
        "seconds": int(event.moment.time.total_seconds()),
        "appointment": event.appointment,
        "rule": event.rule,
        "missed": [asdict(each) for each in event.missed],
    }


def _as_moment(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "moment": TimeTrigger(TimeTriggerKind(fields["moment"]), timedelta(seconds=fields["seconds"])),
        "appointment": fields["appointment"],
        "rule": fields["rule"],
        "missed": tuple(MissedCalls(**each) for each in fields["missed"]),
    }

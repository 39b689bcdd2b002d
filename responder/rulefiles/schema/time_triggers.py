"""Reads time triggers as rules write them: "24h before appointment", "no answer for 2h"."""

import re
from collections.abc import Mapping
from datetime import timedelta

from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.syntax.value_syntax import BadValue, duration
from responder.languages import other_names
from responder.languages.catalogue import sentence

NOT_DELIVERED_AFTER = timedelta(hours=1)
"""Where no time is given: a phone that is off for a lunch is no news."""

PATTERN = (
    r"^(?:.+ (?:before|after) appointment|no answer (?:for|within|after) .+|not delivered(?: (?:for|after) .+)?|"
    r"missed calls at opening)$"
)
"""The same for editors, in the schema."""

_OF_APPOINTMENT = re.compile(r"(.+?) (before|after) (?:the |an )?appointment")
_NO_ANSWER = re.compile(r"no answer (?:for|within|after|in) (.+)")
_NOT_DELIVERED = re.compile(r"not delivered(?: (?:for|after|within) (.+))?")
_SHORTEST = timedelta(minutes=1)


WHEN_MEANINGS: Mapping[str, str] = {
    "missed": "missed call",
    "call": "missed call",
    "missed calls": "missed call",
    "message": "sms",
    "text": "sms",
    "incoming sms": "sms",
    "incoming": "incoming call",
    "outgoing": "outgoing call",
    "click": "link clicked",
    "clicked": "link clicked",
    "note": "call note",
    "qualification": "call note",
    "received": "delivered",
    **other_names("value of when"),
}
"""Other words for the values of `when`."""


def moment(text: str) -> TimeTrigger | None:
    """Reads the moment a value of `when` names; None if it names none. Raises BadValue for a time that cannot be
    read."""
    word = " ".join(text.lower().split())
    if word == TimeTriggerKind.OPENING.value:
        return TimeTrigger(TimeTriggerKind.OPENING)
    found = _OF_APPOINTMENT.fullmatch(word)
    if found:
        before = found[2] == "before"
        kind = TimeTriggerKind.BEFORE_APPOINTMENT if before else TimeTriggerKind.AFTER_APPOINTMENT
        return TimeTrigger(kind, _time(found[1]))
    found = _NO_ANSWER.fullmatch(word)
    if found:
        return TimeTrigger(TimeTriggerKind.NO_ANSWER, _time(found[1]))
    found = _NOT_DELIVERED.fullmatch(word)
    if found:
        return TimeTrigger(TimeTriggerKind.NOT_DELIVERED, _time(found[1]) if found[1] else NOT_DELIVERED_AFTER)
    return None


def _time(text: str) -> timedelta:
    time = duration(text)
    if time < _SHORTEST:
        raise BadValue(
            sentence('"{text}" is too short to wait for', text=text), sentence("write a minute at least: 30m, 2h, 24h")
        )
    return time

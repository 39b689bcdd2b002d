"""The JSON Schema of the conversations in rules/tests: editors complete, check and explain with it."""

from collections.abc import Mapping

from responder.domain.model.decision import Reason
from responder.domain.model.state import AppointmentStatus
from responder.domain.simulation.what_if import EVENTS
from responder.rulefiles.testing.conversation_files import ANSWER, CONTACT, CONVERSATION, NOTHING, STEP

_ABOUT: Mapping[str, str] = {
    "conversation": "What it shows; told when it comes out differently.",
    "at": "When it begins; now, if it is left out.",
    "from": "The number of the contact; somebody with a mobile, if it is left out.",
    "name": "What the contact is called; unknown, if it is left out.",
    "contact": "What is known of the contact: name, tags, language.",
    "tags": "The contact's tags: one, or a list.",
    "language": "The contact's language, two letters; not known yet, if it is left out.",
    "account": "The login of the account it happens on, where there are several.",
    "appointment": "The contact has this appointment, or these.",
    "status": "How the appointments stand; awaiting answer, if it is left out.",
    "steps": "What they and we say, in this order.",
    "they": "What the contact does: the text of an SMS, or missed call, link clicked and so on.",
    "we": "Our next message: its text (* is any text), its rule, or nothing.",
    "after": "Time passes.",
    "book": "You enter an appointment.",
    "move": "You move the contact's next appointment.",
    "cancel": "You cancel the contact's next appointment.",
    "rule": "The rule that must answer.",
    "text": "The text that must be sent; * is any text.",
    "reason": "Why it is said, or not said.",
    NOTHING: "Nothing must be sent, for this reason.",
}
_SCALAR: dict[str, object] = {"type": ["string", "number", "boolean"]}


def conversation_schema() -> dict[str, object]:
    """Returns the JSON Schema of a file of rules/tests, from the same keys that read it."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Responder conversations",
        "type": "array",
        "items": _object(CONVERSATION, ("conversation", "steps")),
        "definitions": {"step": _object(STEP) | {"minProperties": 1, "maxProperties": 1}, "answer": _object(ANSWER)},
    }


def _object(keys: Mapping[str, str], required: tuple[str, ...] = ()) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": {key: {"description": _hover(key, example), **_shape(key)} for key, example in keys.items()},
    }


def _hover(key: str, example: str) -> str:
    return _ABOUT[key] if key == "steps" else f"{_ABOUT[key]} Example: {key}: {example}"


def _shape(key: str) -> dict[str, object]:
    events = {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(EVENTS, _SCALAR)}
    reasons: dict[str, object] = {"enum": [reason.value for reason in Reason]}
    shapes: dict[str, dict[str, object]] = {
        "contact": _object(CONTACT) if key == "contact" else {},
        "tags": {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]},
        "steps": {"type": "array", "items": {"$ref": "#/definitions/step"}},
        "appointment": {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]},
        "status": {"enum": [status.value for status in AppointmentStatus]},
        "they": {"anyOf": [_SCALAR, events | {"minProperties": 1, "maxProperties": 1}]},
        "we": {"anyOf": [_SCALAR, {"$ref": "#/definitions/answer"}]},
        "reason": reasons,
        NOTHING: reasons,
    }
    return shapes.get(key, _SCALAR)

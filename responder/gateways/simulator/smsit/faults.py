"""Faults of SMS-iT, by where they strike."""

from responder.gateways.simulator.phone.faults import OF_SENDING, OF_THE_PHONE

FAULTS: dict[str, dict[str, str]] = {
    "send": OF_SENDING
    | {
        "rate-limit": "answers 429 with Retry-After, sends nothing",
        "other-error": "sends, answers -16 (other error)",
        "other-error-before": "sends nothing, answers -16 all the same",
        "no-credit": "answers -12, sends nothing",
        "no-api": "answers -20, sends nothing",
        "odd-code": "sends, answers a code that no page has",
    },
    "form": {
        "number": "answers are the bare number, without an object",
        "text": "answers are the number as a text, without an object",
        "integer": "`status` is a number, and no text",
    },
    "outcome": {
        "failed": "the message's status ends as failed, with a reason",
        "stuck": "it stays as sent",
        "odd-word": "it is a word that no page has",
    },
    "status": {
        "500": "the question for a delivery status is answered 500",
        "never-sent": "it is answered -3, as if nothing had been sent",
        "no-answer": "it is never answered",
    },
    "contacts": {
        "500": "calls about contacts answer 500",
        "no-answer": "they never answer",
        "same-page": "every page of contacts is the first one",
    },
    "add": {"other": "a contact is not added (-6)"},
    "appointment": {"other": "an appointment is not saved (-9)", "500": "the call answers 500"},
    "callback": OF_THE_PHONE["callback"] | {"unsigned": "the webhook is not signed", "wrongly-signed": "nor rightly"},
}

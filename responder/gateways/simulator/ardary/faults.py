"""Faults of Ardary SMS, by where they strike."""

from responder.gateways.simulator.phone.faults import OF_SENDING, OF_THE_PHONE, ROWS_OF_SENDING

FAULTS: dict[str, dict[str, str]] = {
    "send": OF_SENDING
    | ROWS_OF_SENDING
    | {
        "rate-limit": "answers 429 with Retry-After, sends nothing",
        "notice": "sends, answers with a notice of PHP in front of the JSON",
        "other-id": "sends, the answer bears an id of its own in place of the caller's",
        "sent-0": "sends nothing, answers `sent: 0` (or no time) without an error",
        "not-activated": "answers #002, sends nothing",
        "unknown-error": "answers #009 with a count of 0, sends nothing",
        "unknown-error-uncounted": "sends, answers #009 without a count",
    },
    "form": {
        "bare list": "answers to sends are a list of rows, with `sent`",
        "data": "rows in `data`, without `sent`",
        "oldest": "rows in `data`, named as on the oldest page",
        "nested": "errors in `data.data`, with `envoi` for the count, as on the oldest page",
    },
    "text": {"percent": "answers to sends have texts percent-encoded"},
    **OF_THE_PHONE,
    "contact": {"500": "answers 500", "no-field": "answers #003: the number's field is not the one expected"},
}

"""Faults of inSIM, by where they strike."""

from responder.gateways.simulator.phone.faults import OF_SENDING, OF_THE_PHONE, ROWS_OF_SENDING

FAULTS: dict[str, dict[str, str]] = {
    "send": OF_SENDING
    | ROWS_OF_SENDING
    | {
        "wrong-shape": "sends, answers JSON of another shape",
        "sent-0": "answers `sent: 0`, sends nothing",
        "rate-limit": "answers 429 RATE_LIMIT_EXCEEDED with Retry-After, sends nothing",
    },
    **OF_THE_PHONE,
    "list": {
        "500": "the v2 listings answer 500",
        "empty": "they are empty",
        "lag": "what is younger than `seconds` is not in them yet",
        "rate-limit": "they answer RATE_LIMIT_EXCEEDED",
        "license": "they answer LICENSE_REQUIRED",
        "html": "they answer 200 with a page",
        "holes": "a tenth of the rows is never in them",
        "capped": "they have at most `rows` rows, the newest, whatever is asked for",
        "frozen": "nothing that happens after the first look (less `seconds`) ever comes into them",
    },
    "text": {
        "percent": "the lists and the answers to sends have texts percent-encoded",
        "html": "HTML-escaped",
        "cut": "cut after 20 characters",
        "no accents": "without their accents",
        "empty": "empty",
        "advertising": "with a line of advertising behind them",
    },
    "times": {
        "whole seconds": "the lists date in whole seconds",
        "an hour off": "an hour early",
        "two hours off": "two hours early",
        "an hour ahead": "an hour late",
        "drifting": "their clock loses `seconds` more every minute, from the first look on",
    },
    "number": {
        "national": "the lists and the answers to sends write numbers as they are dialled at home",
        "phonenumber": "they call the field `phonenumber`",
    },
    "v2": {
        "absent": "every call of API v2 answers 404",
        "license": "LICENSE_REQUIRED",
        "500": "500",
        "html": "200 with a page",
        "rate-limit": "RATE_LIMIT_EXCEEDED",
        "no-answer": "nothing, ever",
    },
    "clictocall": {
        "servers-down": "answers #001",
        "not-connected": "answers #002: the phone is not connected",
    },
}

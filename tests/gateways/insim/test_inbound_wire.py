"""Tests what inSIM's hooks look like as bytes; the figures in brackets are those of the list of bad inputs."""

import json
import time
import timeit
from datetime import UTC
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.callbacks.query import LONGEST_QUERY
from responder.gateways.incoming import Incoming, UnreadableHook, Why
from tests.gateways.insim.hooks import (
    ANNA,
    CALL,
    CLICK,
    NOTE,
    RECEIVED,
    REPORT,
    SMS,
    TWO,
    encoded,
    event,
    query,
    read,
    sms,
    text_of,
    why,
)

# --- Transport


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", Why.NO_EVENT),  # 2
        (b"message", Why.NOT_JSON),  # 3
        (b"message=", Why.NOT_JSON),
        (sms() + b"&" + sms(), Why.SEVERAL_EVENTS),  # 4
        (b"message=&message=", Why.SEVERAL_EVENTS),
        (sms() + b"&" + query("calls", CALL), Why.SEVERAL_EVENTS),  # 5
        (query("call", CALL) + b"&" + query("calls", CALL), Why.SEVERAL_EVENTS),
        (b"key=S?" + sms(), Why.QUERY_IN_ADDRESS),  # 6
        (b"message=%ZZ", Why.NOT_JSON),  # 7
        (b"message=%", Why.NOT_JSON),
        (b"message=%FF%FE", Why.NOT_JSON),  # 8
        (b"message=%u007b%u007d", Why.NOT_JSON),  # 9
        (sms() + b";" + query("calls", CALL), Why.NOT_JSON),  # 13
        (b"message=" + b"a" * LONGEST_QUERY, Why.TOO_LONG),  # 15
        (b"&".join(b"p%d=1" % count for count in range(5000)), Why.NO_EVENT),  # 16
        (b"&&&==&", Why.NO_EVENT),
        (b"MESSAGES=%7B%7D", Why.NO_EVENT),
    ],
)
def test_a_request_without_one_clear_event_says_what_is_wrong(raw: bytes, expected: Why) -> None:
    assert why(raw) == expected


def test_a_secret_in_the_callbacks_query_is_explained() -> None:
    outcome = read(b"key=S?" + sms())
    assert isinstance(outcome, UnreadableHook)
    assert "in the path" in outcome.problem


def test_other_parameters_beside_the_event_are_let_be() -> None:
    crowd = b"&".join(b"p%d=1" % count for count in range(2500))
    assert event(crowd + b"&" + sms() + b"&" + crowd) == event(sms())  # 16


def test_invalid_utf8_stays_visible() -> None:
    raw = f"message={encoded(json.dumps(SMS))}".encode().replace(b"oui", b"oui%FF%FE")
    assert text_of(raw) == "oui\ufffd\ufffd"  # 8


def test_the_old_javascript_escapes_are_only_text() -> None:
    assert text_of(sms(message="caf%u00e9")) == "caf%u00e9"  # 9


def test_raw_bytes_that_nobody_encoded_are_read() -> None:
    raw = "message=" + json.dumps(SMS | {"message": "café"}, ensure_ascii=False, separators=(",", ":"))
    assert text_of(raw.encode()) == "café"  # 10


def test_a_nul_is_made_visible_and_cannot_slide_content_between_fields() -> None:
    assert text_of(sms(message="a\0b")) == "a\ufffdb"  # 37
    assert text_of(f"message={encoded(json.dumps(SMS))}".encode().replace(b"oui", b"o%00ui")) == "o\ufffdui"  # 11


def test_form_encoding_is_understood_as_well() -> None:
    raw = f"message={quote_plus(json.dumps(SMS | {'message': 'oui + non'}))}".encode()
    assert text_of(raw) == "oui + non"  # 12


@pytest.mark.parametrize("number", ["+33612345678", "+4915123456789"])
def test_a_plus_nobody_encoded_is_still_the_plus_of_the_number(number: str) -> None:
    raw = json.dumps(SMS | {"from": number}, separators=(",", ":"))
    assert event(f"message={raw}".encode()).contact == number  # 12


def test_a_plus_nobody_encoded_is_still_the_plus_of_the_zone() -> None:
    raw = json.dumps(SMS | {"date": "2025-01-15T14:30:00+01:00"}, separators=(",", ":"))
    assert event(f"message={raw}".encode()) == event(sms())


def test_line_breaks_in_a_text_are_text() -> None:
    assert text_of(sms(message="a\r\nX: 1\r\n\r\n")) == "a\r\nX: 1\r\n\r\n"  # 14


# --- Encoding and JSON


def test_what_was_encoded_twice_is_read() -> None:
    twice = encoded(encoded(json.dumps(SMS)))
    assert event(f"message={twice}".encode()) == event(sms())  # 22
    twice = quote(quote_plus(json.dumps(SMS | {"message": "oui + non"})), safe="")
    assert text_of(f"message={twice}".encode()) == "oui + non"


def test_what_was_encoded_three_times_is_not() -> None:
    assert why(f"message={encoded(encoded(encoded(json.dumps(SMS))))}".encode()) == Why.NOT_JSON  # 23


@pytest.mark.parametrize(
    "text",
    [
        "hi%22%2C%22from%22%3A%22%2B33899123456%22%2C%22a%22%3A%22",  # 24
        'hi","from":"+33899123456","a":"',
        "hi\\u0022,\\u0022from\\u0022:\\u0022+33899123456",
        "%257B%2522from%2522",
    ],
)
def test_a_text_cannot_forge_its_sender(text: str) -> None:
    found = event(sms(message=text))
    assert found.contact == ANNA
    assert text_of(sms(message=text)) == text


def test_a_text_cannot_force_a_second_decoding_with_a_raw_line_break() -> None:
    text = "hi\n%22%2C%22from%22%3A%22%2B33899123456"
    raw = f"message={encoded(json.dumps(SMS | {'message': text})).replace('%5Cn', '%0A')}".encode()
    assert event(raw).contact == ANNA  # 24 with 30
    assert text_of(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        "100%",
        "50%25 off",
        "%C3%A9",
        "100 % & plus + moins",
        "a=b&c=d",
        "Ã©tÃ©",
        "😀👨‍👩‍👧",
        "\u202eabc",
        "a\tb\nc",
    ]  # 25 26
    + ["", " ", "x" * 10_000, "undefined", "null", "[object Object]", "{{7*7}}", "'", '"', "\\", "\\u00e9"]  # 51
    + ["e\u0301", "\ufeffoui", "\u2028"],
)
def test_texts_survive_to_the_letter(text: str) -> None:
    assert text_of(sms(message=text)) == text


def test_raw_line_breaks_and_tabs_in_json_are_text() -> None:
    raw = json.dumps(SMS | {"message": "a\nb\tc"}).replace("\\n", "\n").replace("\\t", "\t")
    assert text_of(f"message={encoded(raw)}".encode()) == "a\nb\tc"  # 30


def test_half_a_surrogate_pair_is_made_storable() -> None:
    raw = json.dumps(SMS).replace("oui", "\\ud83d oui \\ude00")
    assert text_of(f"message={encoded(raw)}".encode()) == "\ufffd oui \ufffd"  # 36
    raw = json.dumps(SMS).replace("oui", "\\ud83d\\ude00")
    assert text_of(f"message={encoded(raw)}".encode()) == "😀"


def test_a_byte_order_mark_in_front_is_skipped() -> None:
    assert event(b"message=%EF%BB%BF" + sms()[len("message=") :]) == event(sms())  # 27


def test_json_in_a_json_string_was_serialised_twice() -> None:
    assert event(query("message", json.dumps(SMS))) == event(sms())  # 35


NESTED = "[" * 20_000


@pytest.mark.parametrize(
    ("json_text", "expected"),
    [
        ('{"from":"+33612345678","from":"+33899123456","message":"oui"}', Why.DOUBTFUL_JSON),  # 28
        ('{"from":"+33612345678","FROM":"+33899123456","message":"oui"}', Why.DOUBTFUL_JSON),
        ('{"from":"+33612345678","message":"oui","x":{"a":1,"a":2}}', Why.DOUBTFUL_JSON),
        ("{'from': '+33612345678', 'message': 'oui'}", Why.NOT_JSON),  # 29
        ('{"from":"+33612345678","message":NaN}', Why.DOUBTFUL_JSON),  # 31
        ('{"from":"+33612345678","message":"oui","x":-Infinity}', Why.DOUBTFUL_JSON),
        ('{"from":"+33612345678","message":"oui","date":' + "9" * 5000 + "}", Why.DOUBTFUL_JSON),  # 32
        (NESTED, Why.DOUBTFUL_JSON),  # 33
        ("[" * 40, Why.DOUBTFUL_JSON),
        ('{"from":"+33612345678","message":"oui","x":' + '{"a":' * 40 + "1" + "}" * 41, Why.DOUBTFUL_JSON),
        ("[]", Why.NOT_AN_OBJECT),  # 34
        (json.dumps([SMS]), Why.NOT_AN_OBJECT),
        ("null", Why.NOT_AN_OBJECT),
        ("0", Why.NOT_AN_OBJECT),
        ("true", Why.NOT_AN_OBJECT),
        ('"oui"', Why.NOT_JSON),
        ('"[]"', Why.NOT_AN_OBJECT),
        (json.dumps(json.dumps(json.dumps(SMS))), Why.NOT_AN_OBJECT),
        ("{}", Why.UNKNOWN_TITLE),  # 39
        ("[object Object]", Why.NOT_JSON),  # 40
        ("undefined", Why.NOT_JSON),
        ("", Why.NOT_JSON),
        ('{"from":"+33612345678"', Why.NOT_JSON),
        ('{"from":"+33612345678"}{}', Why.NOT_JSON),
    ],
)
def test_json_that_leaves_a_doubt_is_refused(json_text: str, expected: Why) -> None:
    assert why(f"message={encoded(json_text)}".encode()) == expected


def test_duplicates_are_refused_without_another_try() -> None:
    doubled = encoded('{"from":"a","from":"' + encoded(json.dumps(SMS)) + '"}')
    assert why(f"message={doubled}".encode()) == Why.DOUBTFUL_JSON


def test_a_number_beyond_all_bounds_in_a_date_is_no_date() -> None:
    raw = json.dumps(SMS).replace('"2025-01-15T13:30:00.000Z"', "1e999")
    outcome = read(f"message={encoded(raw)}".encode())
    assert isinstance(outcome, Incoming)
    assert (outcome.dated, outcome.event.at) == (False, RECEIVED)  # 31


# --- Whatever comes

_pieces = st.sampled_from(
    [b"message=", b"calls=", b"status=", b"clics=", b"&", b"%7B", b"%7D", b"%22", b"%", b"{", b"}", b'"', b":", b","]
    + [b"from", b"title", b"null", b"1e999", b"%00", b"%FF", b"+", b"[", b"\\ud83d", b"9" * 30, b"missed_call", b"?"]
)
_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


def judge(outcome: Incoming | UnreadableHook) -> None:
    if isinstance(outcome, UnreadableHook):
        assert outcome.problem.endswith(".")
        return
    for name in ("key", "account", "contact", "text", "link", "message_id"):
        getattr(outcome.event, name, "").encode()
        assert "\0" not in getattr(outcome.event, name, "")
    assert outcome.event.at.tzinfo is UTC


@given(raw=st.binary(max_size=300) | st.lists(_pieces, max_size=40).map(b"".join))
def test_any_bytes_are_an_event_or_a_problem(raw: bytes) -> None:
    judge(read(raw))
    judge(read(b"message=" + raw, TWO))


@given(
    base=st.sampled_from(
        [("message", SMS), ("calls", CALL), ("status", REPORT), ("clics", CLICK), ("qualification", NOTE)]
    ),
    name=st.integers(0, 4),
    value=_anything,
)
def test_any_value_in_any_field_is_an_event_or_a_problem(
    base: tuple[str, dict[str, str]], name: int, value: object
) -> None:
    parameter, content = base
    raw = json.dumps(content | {list(content)[name]: value})
    judge(read(f"{parameter}={encoded(raw)}".encode()))


def test_reading_an_ordinary_sms_takes_microseconds() -> None:
    raw = sms(message="Bonjour, oui je confirme pour demain 10h, merci beaucoup")
    once = min(timeit.repeat(lambda: read(raw), timer=time.thread_time, number=500, repeat=7)) / 500
    assert once < 60e-6  # seconds of the processor; it takes about 14

"""inSIM's hooks; the figures in brackets are those of the list of bad inputs."""

import dataclasses
import json
import random
import timeit
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from responder.core.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    LinkClicked,
    Report,
    SmsReceived,
)
from responder.gateways.insim.inbound import Accounts, Incoming, Unreadable
from responder.gateways.insim.query import LONGEST_QUERY, Why
from tests.gateways.hooks import (
    ANNA,
    AT,
    CALL,
    CLICK,
    NOTE,
    ONE,
    RECEIVED,
    REPORT,
    SECRET,
    SMS,
    TWO,
    encoded,
    event,
    query,
    read,
    sms,
    without,
)


def text_of(raw: bytes) -> str:
    found = event(raw)
    assert isinstance(found, SmsReceived)
    return found.text


def why(raw: bytes, accounts: Accounts = ONE) -> Why:
    outcome = read(raw, accounts)
    assert isinstance(outcome, Unreadable), outcome
    assert outcome.problem.endswith(".")
    return outcome.why


# --- The five events, in every spelling


def test_an_sms_is_read() -> None:
    found = event(sms())
    assert isinstance(found, SmsReceived)
    assert (found.account, found.contact, found.at, found.text) == ("me@shop.fr", ANNA, AT, "oui")


@pytest.mark.parametrize(
    "content",
    [
        {"title": "incoming sms", "from": ANNA, "message": "oui", "date": "2025-01-15 14:30:00"},
        {"title": "incoming sms", "from": ANNA, "body": "oui", "date": "2025-01-15 14:30:00"},
        {"TITLE": "INCOMING SMS", "FROM": ANNA, "MESSAGE": "oui", "DATE": "2025-01-15 14:30:00"},  # 41
        {"Title": "Incoming-Sms", "From": "0612345678", "Body": "oui", "Date": "2025-01-15T14:30:00+01:00"},
        {"from": 33612345678, "message": "oui", "date": 1736947800},  # 45
        {"from": 612345678, "message": "oui", "date": "1736947800000"},  # 46
        {**SMS, "device_identification": None, "extra": {"a": [1, 2, {"b": None}]}, "date": "15/01/2025 14:30:00"},
        dict(reversed(SMS.items())),
    ],
)
def test_an_sms_is_the_same_event_in_every_spelling(content: dict[str, object]) -> None:
    assert event(query("message", content)) == event(sms())


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("missed_call", CallKind.MISSED),
        ("MISSED", CallKind.MISSED),  # 43
        ("missed call", CallKind.MISSED),
        ("incoming_call", CallKind.INCOMING),  # 50
        ("INCOMING CALL", CallKind.INCOMING),
        ("incoming call", CallKind.INCOMING),
        ("outgoing_call", CallKind.OUTGOING),
        ("OUTGOING CALL", CallKind.OUTGOING),
    ],
)
def test_a_call_is_missed_answered_or_made(title: str, kind: CallKind) -> None:
    found = event(query("calls", CALL | {"title": title}))
    assert isinstance(found, CallEnded)
    assert (found.kind, found.contact, found.at, found.account) == (kind, ANNA, AT, "me@shop.fr")


@pytest.mark.parametrize("parameter", ["calls", "call", "CALLS", "c%61lls"])  # 42
@pytest.mark.parametrize(
    "content",
    [
        {"TITLE": "MISSED", "PHONE_NUMBER": ANNA, "CALL_TIME": "2025-01-15 14:30:00", "DURATION": "0"},
        {"title": "missed call", "phonenumber": ANNA, "call_time": "2025-01-15T13:30:00Z", "duration": 0},
        {"title": "missed_call", "phone_number": ANNA, "call_date": "2025-01-15 14:30:00"},
        {"TITLE": "MISSED", "PHONE_NUMBER": ANNA, "CALL_TIME": "2025-01-15", "DURATION": "14:30:00"},
    ],
)
def test_a_call_is_the_same_event_in_every_spelling(parameter: str, content: dict[str, object]) -> None:
    assert event(query(parameter, content)) == event(query("calls", CALL))


@pytest.mark.parametrize(
    ("duration", "seconds"),
    [("00:05:23", 323), ("05:23", 323), ("0", 0), (0, 0), ("00:00:00", 0), ("-1", 0), (-1, 0), (323, 323)]  # 49
    + [("323", 323), ("15:11:04", 54_664), (None, 0), ("soon", 0), ([], 0), (12.7, 12), (10**30, 0), ("9" * 30, 0)],
)
def test_a_duration_is_read_in_seconds(duration: object, seconds: int) -> None:
    found = event(query("calls", CALL | {"title": "incoming_call", "duration": duration}))
    assert isinstance(found, CallEnded)
    assert found.duration == seconds


def test_an_older_hook_has_the_day_and_the_time_of_day_in_two_fields() -> None:
    older = {"TITLE": "INCOMING CALL", "PHONE_NUMBER": ANNA, "CALL_TIME": "2019-07-05", "DURATION": "15:11:04"}
    found = event(query("calls", older))
    assert isinstance(found, CallEnded)
    assert found.at == datetime(2019, 7, 5, 13, 11, 4, tzinfo=UTC)
    assert found.duration == 0


@pytest.mark.parametrize(
    ("status", "report"),
    [("sent", Report.SENT), ("received", Report.DELIVERED), ("delivered", Report.DELIVERED), ("SENT", Report.SENT)],
)
def test_a_delivery_report_is_read(status: str, report: Report) -> None:
    found = event(query("status", REPORT | {"status": status}))
    assert isinstance(found, DeliveryReported)
    assert (found.report, found.message_id, found.contact, found.at) == (report, "FI5O7", ANNA, AT)


def test_an_id_that_is_a_number_is_still_an_id() -> None:
    found = event(query("status", without(REPORT, "phone_number") | {"phonenumber": ANNA, "id_sms_api": 4711}))
    assert isinstance(found, DeliveryReported)
    assert (found.message_id, found.contact) == ("4711", ANNA)


@pytest.mark.parametrize("parameter", ["clics", "click"])
@pytest.mark.parametrize(
    "content",
    [
        CLICK,
        without(CLICK, "title") | {"clicked_link": "clicked_link"},
        without(CLICK, "phone_number") | {"phonenumber": ANNA},
        without(CLICK, "title"),
    ],
)
def test_a_click_is_the_same_event_in_every_spelling(parameter: str, content: dict[str, object]) -> None:
    found = event(query(parameter, content))
    assert found == event(query("clics", CLICK))
    assert isinstance(found, LinkClicked)
    assert (found.message_id, found.link, found.at) == ("FI5O7", "https://shop.fr/rdv", AT)


def test_a_links_escaped_slashes_are_slashes() -> None:
    escaped = json.dumps(CLICK).replace("/", "\\/")
    assert event(f"clics={encoded(escaped)}".encode()) == event(query("clics", CLICK))


@pytest.mark.parametrize("parameter", ["qualification", "calls", "message"])  # 44
@pytest.mark.parametrize(
    "title",
    [
        "call_qualification_from_mobile",
        "call_qualification_from_interface",
        "Call qualification From Mobile",
        "Call qualification From Interface",
        None,
    ],
)
def test_a_call_note_is_read_wherever_it_comes(parameter: str, title: str | None) -> None:
    found = event(query(parameter, NOTE | {"title": title}))
    assert isinstance(found, CallNoted)
    assert (found.text, found.contact, found.at) == ("rappeler lundi", ANNA, AT)
    assert found == event(query("qualification", NOTE))


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
    assert isinstance(outcome, Unreadable)
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
        ('{"a":' * 4000, Why.DOUBTFUL_JSON),
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


# --- Fields


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"message": {"text": "oui"}}, Why.WRONG_FIELD),  # 38
        ({"message": ["oui"]}, Why.WRONG_FIELD),
        ({"message": True}, Why.WRONG_FIELD),
        ({"from": [ANNA]}, Why.WRONG_FIELD),  # 45
        ({"from": {"number": ANNA}}, Why.WRONG_FIELD),
        ({"from": True}, Why.WRONG_FIELD),
        ({"title": "incoming_mms"}, Why.UNKNOWN_TITLE),  # 52
        ({"title": ""}, Why.UNKNOWN_TITLE),
        ({"title": 7}, Why.UNKNOWN_TITLE),
        ({"title": ["incoming_sms"]}, Why.UNKNOWN_TITLE),
        ({"title": "missed_call"}, Why.UNKNOWN_TITLE),
    ],
)
def test_a_field_that_cannot_be_is_refused(change: dict[str, object], expected: Why) -> None:
    assert why(sms(**change)) == expected


@pytest.mark.parametrize(
    ("parameter", "content", "expected"),
    [
        ("message", without(SMS, "from"), Why.MISSING_FIELD),
        ("message", without(SMS, "message"), Why.MISSING_FIELD),
        ("calls", without(CALL, "phone_number"), Why.MISSING_FIELD),
        ("calls", without(CALL, "title"), Why.UNKNOWN_TITLE),
        ("calls", SMS, Why.UNKNOWN_TITLE),
        ("status", without(REPORT, "id_sms_api"), Why.MISSING_FIELD),
        ("status", REPORT | {"id_sms_api": None}, Why.MISSING_FIELD),
        ("status", REPORT | {"status": "failed"}, Why.UNKNOWN_STATUS),
        ("status", without(REPORT, "status"), Why.MISSING_FIELD),
        ("clics", without(CLICK, "id_sms_api"), Why.MISSING_FIELD),
        ("clics", without(CLICK, "link"), Why.MISSING_FIELD),
        ("qualification", without(NOTE, "qualification"), Why.MISSING_FIELD),
    ],
)
def test_a_field_that_is_needed_is_asked_for(parameter: str, content: dict[str, str], expected: Why) -> None:
    assert why(query(parameter, content)) == expected


def test_an_unknown_title_is_told_with_the_known_ones_and_without_anybodys_number() -> None:
    outcome = read(sms(title=f"hello {ANNA}"))
    assert isinstance(outcome, Unreadable)
    assert "incoming_sms" in outcome.problem
    assert "612345" not in outcome.problem


def test_no_problem_repeats_a_text() -> None:
    for change in ({"title": "x"}, {"from": ["canary"]}, {"device_identification": "canary"}):
        outcome = read(sms(message="canary", **change), TWO)
        assert isinstance(outcome, Unreadable)
        assert "canary" not in outcome.problem


@pytest.mark.parametrize(
    ("raw", "contact"),
    [(None, ""), ("", ""), ("Private", ""), (-1, ""), ("36105", "36105"), ("Ameli", "Ameli"), (3.36e10, "33600000000")]
    + [("+33899123456", "+33899123456"), ("[object Object]", "[object Object]")],
)
def test_a_sender_that_is_nobodys_number_is_kept_as_what_it_is(raw: object, contact: str) -> None:
    assert event(sms(**{"from": raw})).contact == contact  # 45, 56-59


@pytest.mark.parametrize(("message", "text"), [(None, ""), (12, "12"), (1.5, "1.5")])
def test_a_text_that_is_no_string_is_made_one(message: object, text: str) -> None:
    assert text_of(sms(message=message)) == text  # 51


# --- Whose it is


def test_with_one_account_everything_over_its_token_is_its_own() -> None:
    outcome = read(sms(device_identification="old@phone.fr"))
    assert isinstance(outcome, Incoming)
    assert outcome.event == event(sms())  # 53
    assert outcome.foreign_account == "o•••@phone.fr"
    assert read(sms()) == Incoming(event(sms()))


@pytest.mark.parametrize("name", [None, "", "ME@shop.fr", " me@shop.fr "])
def test_ones_own_name_is_not_foreign_in_any_case(name: object) -> None:
    assert read(sms(device_identification=name)) == Incoming(event(sms()))


@pytest.mark.parametrize("name", [7, ["me@shop.fr"], True])
def test_a_name_that_is_no_text_is_foreign(name: object) -> None:
    outcome = read(sms(device_identification=name))
    assert isinstance(outcome, Incoming)
    assert outcome.foreign_account


def test_with_several_accounts_the_name_chooses() -> None:
    assert event(sms(device_identification="OTHER@shop.fr"), TWO).account == "other@shop.fr"
    assert event(query("status", REPORT | {"user": "other@shop.fr"}), TWO).account == "other@shop.fr"


def test_with_several_accounts_an_unknown_one_is_refused_and_the_known_ones_are_told_masked() -> None:
    outcome = read(sms(device_identification="x@elsewhere.fr"), TWO)
    assert isinstance(outcome, Unreadable)
    assert outcome.why == Why.UNKNOWN_ACCOUNT
    assert "m•••@shop.fr, o•••@shop.fr" in outcome.problem
    assert "x•••@elsewhere.fr" in outcome.problem


def test_with_several_accounts_an_sms_of_none_needs_a_default() -> None:
    assert why(sms(device_identification=None), TWO) == Why.UNKNOWN_ACCOUNT
    chosen = dataclasses.replace(TWO, default="other@shop.fr")
    assert event(sms(device_identification=None), chosen).account == "other@shop.fr"


def test_clicks_and_reports_need_no_account_because_they_name_the_message() -> None:
    assert event(query("clics", CLICK), TWO).account == "me@shop.fr"
    assert event(query("status", without(REPORT, "user")), TWO).account == "me@shop.fr"


@pytest.mark.parametrize(
    ("logins", "secret", "default"),
    [((), SECRET, ""), (("a",), b"short", ""), (("a",), b"x" * 65, ""), (("a",), SECRET, "b")],
)
def test_accounts_that_cannot_work_are_refused(logins: tuple[str, ...], secret: bytes, default: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        Accounts(logins, secret, default=default)


# --- Identity


def test_content_told_apart_has_another_identity() -> None:
    keys = [
        event(raw).key
        for raw in (
            sms(),
            sms(message="Oui"),
            sms(message="oui "),
            sms(**{"from": "+33612345679"}),
            sms(date="2025-01-15T13:30:00.001Z"),
            query("calls", CALL),
            query("calls", CALL | {"title": "incoming_call"}),
            query("qualification", NOTE | {"qualification": "oui"}),
            query("status", REPORT),
            query("status", REPORT | {"status": "sent"}),
            query("status", REPORT | {"id_sms_api": "x"}),
            query("clics", CLICK),
            query("clics", CLICK | {"link": "https://shop.fr/"}),
        )
    ]
    assert len(set(keys)) == len(keys)
    assert event(sms(), TWO).key == event(sms()).key
    assert event(sms(device_identification="other@shop.fr"), TWO).key != event(sms()).key


def test_identities_cannot_be_made_without_the_secret() -> None:
    assert event(sms(), Accounts(("me@shop.fr",), b"another secret of length")).key != event(sms()).key


def test_the_time_of_receiving_is_no_part_of_the_identity() -> None:
    later = RECEIVED + timedelta(days=30)
    for change in ({}, {"date": None}, {"date": "0000-00-00 00:00:00"}, {"date": "2025-01-15"}):
        assert event(sms(**change)).key == event(sms(**change), received=later).key


_plain = st.dictionaries(
    st.text(max_size=8).filter(lambda name: name.lower() not in SMS | CALL | {"body": 1, "user": 1}),
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    max_size=3,
)


@given(
    text=st.text(max_size=200),
    extra=_plain.filter(lambda extra: len({name.lower() for name in extra}) == len(extra)),
    order=st.randoms(use_true_random=False),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 2]),
    upper=st.booleans(),
    twice=st.booleans(),
)
@example("50%25 off", {}, random.Random(0), True, None, False, True)
def test_the_same_event_serialised_anew_is_the_same_event(
    text: str,
    extra: dict[str, object],
    order: random.Random,
    ascii_only: bool,
    indent: int | None,
    upper: bool,
    twice: bool,
) -> None:
    expected = event(sms(message=text))
    fields = [*(SMS | {"message": text, "date": "2025-01-15 14:30:00"}).items(), *extra.items()]
    order.shuffle(fields)
    content = {name.upper() if upper and name in SMS else name: value for name, value in fields}
    raw = encoded(json.dumps(content, ensure_ascii=ascii_only, indent=indent))
    assert event(f"message={encoded(raw) if twice else raw}".encode()) == expected


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


def judge(outcome: Incoming | Unreadable) -> None:
    if isinstance(outcome, Unreadable):
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


def test_a_stack_almost_used_up_is_no_exception() -> None:
    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        else:
            judge(read(f"message={encoded('[' * 400 + ']' * 400)}".encode()))

    deep(500)


def test_reading_an_ordinary_sms_takes_microseconds() -> None:
    raw = sms(message="Bonjour, oui je confirme pour demain 10h, merci beaucoup")
    once = min(timeit.repeat(lambda: read(raw), number=500, repeat=7)) / 500
    assert once < 40e-6  # seconds; it takes about 14

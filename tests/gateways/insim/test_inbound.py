"""inSIM's hooks; the figures in brackets are those of the list of bad inputs."""

import dataclasses
import json
import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    LinkClicked,
    Report,
    SmsReceived,
)
from responder.gateways.incoming import Accounts, Incoming, UnreadableHook, Why
from tests.gateways.insim.hooks import (
    ANNA,
    AT,
    CALL,
    CLICK,
    NOTE,
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
    text_of,
    why,
    without,
)

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
        ({"title": "incoming_fax"}, Why.UNKNOWN_TITLE),  # 52
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
        ("status", REPORT | {"status": "scheduled"}, Why.UNKNOWN_STATUS),
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
    assert isinstance(outcome, UnreadableHook)
    assert "incoming_sms" in outcome.problem
    assert "612345" not in outcome.problem


def test_no_problem_repeats_a_text() -> None:
    for change in ({"title": "x"}, {"from": ["canary"]}, {"device_identification": "canary"}):
        outcome = read(sms(message="canary", **change), TWO)
        assert isinstance(outcome, UnreadableHook)
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
    assert isinstance(outcome, UnreadableHook)
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

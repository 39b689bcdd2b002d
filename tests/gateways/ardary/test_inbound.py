"""Callbacks of Ardary SMS, of its own page and of inSIM's: none but the delivery report names an account."""

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest

from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    Event,
    LinkClicked,
    Report,
    SmsReceived,
)
from responder.gateways.ardary.inbound import read_raw
from responder.gateways.incoming import Accounts, Incoming, RawHook, UnreadableHook, Why

SALON = Accounts(("salon@shop.fr",), b"not a secret, but long enough")
ANNA = "+33612345678"
AT = datetime(2025, 1, 15, 13, 30, tzinfo=UTC)
LOCAL = "2025-01-15 14:30:00"


def read(parameter: str, content: Any, times: int = 1) -> Incoming | UnreadableHook:
    value = json.dumps(content)
    for _ in range(times):
        value = quote(value, safe="")
    return read_raw(RawHook(f"{parameter}={value}".encode()), SALON, AT)


def event(parameter: str, content: Any, times: int = 1) -> Event:
    incoming = read(parameter, content, times)
    assert isinstance(incoming, Incoming), incoming
    assert incoming.event.account == "salon@shop.fr"
    return incoming.event


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "content",
    [
        {"title": "incoming sms", "from": ANNA, "body": "oui", "date": LOCAL},
        {"title": "incoming sms", "from": ANNA, "message": "oui", "date": LOCAL},
        {"TITLE": "INCOMING SMS", "FROM": ANNA, "BODY": "oui", "DATE": LOCAL},
        {"Title": "Incoming-Sms", "phone number": ANNA, "Body": "oui", "date": LOCAL},
    ],
)
def test_an_sms_is_read_in_either_spelling(content: dict[str, str], times: int) -> None:
    found = event("message", content, times)
    assert isinstance(found, SmsReceived) and (found.contact, found.text, found.at) == (ANNA, "oui", AT)


@pytest.mark.parametrize("parameter", ["call", "calls"])
@pytest.mark.parametrize(
    ("title", "kind"),
    [("MISSED", CallKind.MISSED), ("MISSED CALL", CallKind.MISSED), ("INCOMING CALL", CallKind.INCOMING),
     ("OUTGOING CALL", CallKind.OUTGOING)],
)  # fmt: skip
def test_a_call_with_a_title_may_be_missed(parameter: str, title: str, kind: CallKind) -> None:
    content = {"TITLE": title, "PHONE_NUMBER": ANNA, "CALL_TIME": "2025-01-15", "DURATION": "14:30:00"}
    found = event(parameter, content)
    assert isinstance(found, CallEnded) and (found.kind, found.contact, found.at) == (kind, ANNA, AT)
    assert found.duration == 0, "it is the time of day"


@pytest.mark.parametrize("title", [{"title": "incoming call"}, {}])
def test_a_call_of_the_page_that_knows_none_missed_is_never_taken_as_missed(title: dict[str, str]) -> None:
    found = event("call", title | {"phonenumber": ANNA, "call_date": LOCAL})
    assert isinstance(found, CallEnded) and (found.kind, found.at) == (CallKind.INCOMING, AT)


@pytest.mark.parametrize("number", ["phonenumber", "phone_number"])
@pytest.mark.parametrize(("status", "report"), [("sent", Report.SENT), ("received", Report.DELIVERED)])
def test_a_delivery_report_names_the_message_by_our_id(number: str, status: str, report: Report) -> None:
    content = {"user": "somebody@else.fr", number: ANNA, "status": status, "date_status": "2025-01-15T13:30:00.000Z",
               "id_sms_api": "r1b2c3d4"}  # fmt: skip
    found = event("status", content)
    assert isinstance(found, DeliveryReported) and (found.message_id, found.report) == ("r1b2c3d4", report)


def test_a_click_is_read() -> None:
    content = {"title": "clicked link", "phonenumber": ANNA, "link": "https:\\/\\/shop.fr\\/rdv", "date": LOCAL,
               "id_sms_api": "r1b2c3d4"}  # fmt: skip
    raw = json.dumps(content).replace("\\\\/", "\\/")
    incoming = read_raw(RawHook(f"click={quote(raw, safe='')}".encode()), SALON, AT)
    assert isinstance(incoming, Incoming) and isinstance(incoming.event, LinkClicked)
    assert (incoming.event.link, incoming.event.message_id) == ("https://shop.fr/rdv", "r1b2c3d4")


@pytest.mark.parametrize("parameter", ["calls", "message"])
@pytest.mark.parametrize("where", ["Mobile", "Interface"])
def test_a_note_on_a_call_is_read_whichever_parameter_brings_it(parameter: str, where: str) -> None:
    content = {"title": f"Call qualification From {where}", "from": ANNA, "qualification": "rappeler", "date": LOCAL}
    found = event(parameter, content)
    assert isinstance(found, CallNoted) and found.text == "rappeler"


@pytest.mark.parametrize(
    ("parameter", "content", "why"),
    [
        ("message", {"title": "incoming fax", "from": ANNA}, Why.UNKNOWN_TITLE),
        ("message", {"title": "incoming sms", "from": ANNA, "date": LOCAL}, Why.MISSING_FIELD),
        ("status", {"phonenumber": ANNA, "status": "lost", "id_sms_api": "r1"}, Why.UNKNOWN_STATUS),
        ("status", {"phonenumber": ANNA, "status": "sent"}, Why.MISSING_FIELD),
        ("inbox", {"title": "incoming sms"}, Why.NO_EVENT),
        ("message", ["oui"], Why.NOT_AN_OBJECT),
    ],
)
def test_what_is_no_event_is_kept_with_its_reason_and_a_sentence(parameter: str, content: Any, why: Why) -> None:
    found = read(parameter, content)
    assert isinstance(found, UnreadableHook) and found.why is why and found.problem.endswith(".")


def test_typography_of_a_page_that_came_as_wire_is_kept_for_a_person() -> None:
    raw = quote("{«title»:«incoming sms»}", safe="")
    found = read_raw(RawHook(f"message={raw}".encode()), SALON, AT)
    assert isinstance(found, UnreadableHook) and found.why is Why.NOT_JSON

"""Hooks whose titles nobody documents, and accounts that hooks do not name: taken where they can be, kept where not."""

import json
from datetime import UTC, datetime
from urllib.parse import quote

import pytest

from responder.domain.model.events import CallEnded, CallKind, DeliveryReported, Report, SmsReceived
from responder.gateways.incoming import Accounts, Incoming, UnreadableHook, Why
from responder.gateways.insim.inbound import read_hook

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
LOGIN = "salon@example.org"
ACCOUNTS = Accounts((LOGIN,), b"x" * 32)
ANNA = "+33612345678"


def read(parameter: str, **fields: object) -> Incoming | UnreadableHook:
    query = f"{parameter}={quote(json.dumps(fields))}".encode()
    return read_hook(query, accounts=ACCOUNTS, received=NOW)


@pytest.mark.parametrize("title", ["incoming_mms", "INCOMING MMS", "mms", "incoming rcs", "incoming_rcs"])
@pytest.mark.parametrize("field", ["message", "body"])
def test_the_words_of_an_mms_are_read_as_an_sms_and_told(title: str, field: str) -> None:
    found = read("message", title=title, date="2026-03-10T11:59:00Z", **{"from": ANNA, field: "oui"})
    assert isinstance(found, Incoming) and isinstance(found.event, SmsReceived)
    assert (found.event.text, found.event.contact, found.taken) == ("oui", ANNA, "an SMS")


@pytest.mark.parametrize("fields", [{}, {"message": ""}, {"message": "  "}, {"message": None}, {"url": "https://x"}])
def test_a_picture_without_words_is_for_a_person_who_knows_whose_it_is(fields: dict[str, object]) -> None:
    found = read("message", title="incoming_mms", date="2026-03-10T11:59:00Z", **{"from": ANNA, **fields})
    assert isinstance(found, UnreadableHook) and "MMS" in found.problem
    assert (found.contact, found.account) == (ANNA, LOGIN)


@pytest.mark.parametrize(
    "title", ["rejected_call", "REJECTED CALL", "declined_call", "voicemail", "voice mail", "no_answer", "busy"]
)
def test_a_call_nobody_took_is_a_missed_one_and_told(title: str) -> None:
    found = read("calls", title=title, phone_number=ANNA, call_time="2026-03-10 12:59:00", duration="0")
    assert isinstance(found, Incoming) and isinstance(found.event, CallEnded)
    assert (found.event.kind, found.event.contact, found.taken) == (CallKind.MISSED, ANNA, "a missed call")


@pytest.mark.parametrize("status", ["failed", "FAILED", "undelivered", "not delivered", "blocked", "expired", "error"])
def test_a_message_that_did_not_arrive_is_a_report(status: str) -> None:
    found = read("status", phone_number=ANNA, status=status, id_sms_api="7", date_status="2026-03-10T11:59:00Z")
    assert isinstance(found, Incoming) and isinstance(found.event, DeliveryReported)
    assert found.event.report is Report.FAILED


@pytest.mark.parametrize(
    ("parameter", "title", "why"),
    [
        ("message", "incoming_fax", Why.UNKNOWN_TITLE),
        ("message", "scheduled_sms", Why.UNKNOWN_TITLE),
        ("message", "sms_draft", Why.UNKNOWN_TITLE),
        ("calls", "blocked_call", Why.UNKNOWN_TITLE),  # whoever is blocked on the phone is not written to
        ("calls", "conference_call", Why.UNKNOWN_TITLE),
        ("calls", "video_call", Why.UNKNOWN_TITLE),
        ("clics", "opened_page", Why.UNKNOWN_TITLE),
        ("qualification", "poll_answer", Why.UNKNOWN_TITLE),
        ("status", None, Why.UNKNOWN_STATUS),
    ],
)
def test_what_cannot_be_taken_says_whom_it_is_about(parameter: str, title: str | None, why: Why) -> None:
    fields = {"title": title} if title else {"status": "scheduled", "id_sms_api": "7"}
    found = read(parameter, phone_number=ANNA, **fields)
    assert isinstance(found, UnreadableHook)
    assert (found.why, found.contact, found.account) == (why, ANNA, LOGIN)


WHOLE = '{"title":"incoming_sms","from":"+33612345678","message":"rappelez-moi"}'


@pytest.mark.parametrize(
    ("query", "why"),
    [
        (f"message={quote(WHOLE[:55])}", Why.NOT_JSON),  # cut off
        (f"message={quote(WHOLE.replace(chr(34) + ',', chr(34)))}", Why.NOT_JSON),  # a comma lost
        (f"message={quote(quote(WHOLE[:55]))}", Why.NOT_JSON),  # and encoded twice
        (f"message={quote('[' + WHOLE + ']')}", Why.NOT_AN_OBJECT),
        (f"rcs={quote(WHOLE)}", Why.NO_EVENT),  # a parameter nobody knows
        (f"message={quote(WHOLE)}&calls={quote(WHOLE)}", Why.SEVERAL_EVENTS),
        (f"calls={quote(WHOLE.replace('from', 'PHONE_NUMBER'))}x", Why.NOT_JSON),
        (f"message={quote(WHOLE.replace(chr(34) + '+33612345678' + chr(34), '33612345678'))}x", Why.NOT_JSON),
        (f"message={quote(WHOLE.replace('message', 'from'))}", Why.DOUBTFUL_JSON),
    ],
)
def test_what_is_no_object_says_whom_it_is_about_where_it_can_be_seen(query: str, why: Why) -> None:
    found = read_hook(query.encode(), accounts=ACCOUNTS, received=NOW)
    assert isinstance(found, UnreadableHook)
    assert (found.why, found.contact, found.account) == (why, ANNA, LOGIN)


QUOTED = {"title": "incoming_sms", "from": "36105", "message": '{"from":"+33612345678"}'}


@pytest.mark.parametrize(
    "query",
    [
        f"rcs={quote(json.dumps(QUOTED))}",  # it stands in somebody's text
        f"rcs={quote(json.dumps(QUOTED | {'from': 'anonymous'}))}",
        f"rcs={quote(WHOLE + WHOLE.replace('5678', '5679'))}",  # two are named
        f"rcs={quote(json.dumps(QUOTED | {'message': quote(WHOLE)}))}",
        "rcs=from+33612345678",
        "message=" + "%22from%22%3A" * 5_000,
    ],
)
def test_a_number_that_may_be_another_s_is_not_taken_for_the_contact(query: str) -> None:
    found = read_hook(query.encode(), accounts=ACCOUNTS, received=NOW)
    assert isinstance(found, UnreadableHook) and found.contact == ""


@pytest.mark.parametrize("number", ["", "anonymous", "36105", "Ameli", None, ["x"], True])
def test_a_number_that_is_nobody_s_is_not_kept(number: object) -> None:
    found = read("calls", title="conference_call", phone_number=number)
    assert isinstance(found, UnreadableHook) and found.contact == ""


def test_what_every_installation_sends_is_not_told() -> None:
    found = read("message", title="incoming_sms", message="oui", date="2026-03-10T11:59:00Z", **{"from": ANNA})
    assert isinstance(found, Incoming) and found.taken == ""


@pytest.mark.parametrize("parameter", ["status", "clics"])
@pytest.mark.parametrize(("length", "is_read"), [(255, True), (256, False), (9_000, False)])
def test_an_id_that_no_index_takes_is_for_a_person(parameter: str, length: int, is_read: bool) -> None:
    what = {"status": "received"} if parameter == "status" else {"title": "clicked link", "link": "https://x.org"}
    found = read(parameter, phone_number=ANNA, id_sms_api="x" * length, date="2026-03-10T11:59:00Z", **what)
    assert isinstance(found, Incoming) is is_read
    assert is_read or (isinstance(found, UnreadableHook) and found.why is Why.WRONG_FIELD)


@pytest.mark.parametrize(
    ("parameter", "fields", "waits"),
    [
        ("status", {"status": "lost in space", "id_sms_api": "7"}, False),
        ("status", {"status": "received"}, False),
        ("clics", {"title": "clicked link"}, False),
        ("click", {"title": "clicked link", "id_sms_api": ""}, False),
        ("calls", {"title": "video_call"}, True),
        ("message", {"title": "incoming_fax", "message": "oui"}, True),
        ("qualification", {"title": "call_qualification_of_old"}, True),
    ],
)
def test_nobody_waits_for_what_the_gateway_says_of_our_own_messages(
    parameter: str, fields: dict[str, object], waits: bool
) -> None:
    found = read(parameter, phone_number=ANNA, date="2026-03-10T11:59:00Z", **fields)
    assert isinstance(found, UnreadableHook) and found.contact == ANNA and bool(found.of_ours) is not waits

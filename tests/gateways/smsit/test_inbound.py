"""SMS that come in: the signed list of the Android gateway, and plain forms and JSON of other programs."""

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.events import SmsReceived
from responder.gateways.incoming import Accounts, Incoming, RawHook, Several, UnreadableHook, Why
from responder.gateways.smsit.inbound import read_raw, signature
from tests.gateways.smsit.accounts import ANNA, OWN

SECRET, KEY, SECOND = b"not a secret, but long enough", "gateway-key", "+33644440001"
NOW = datetime(2026, 3, 10, 12, 0, 5, tzinfo=UTC)
ITEM = {"ID": "812", "number": ANNA, "message": "oui", "deviceID": "4", "simSlot": "0", "userID": "1",
        "status": "Received", "sentDate": "2026-03-10T13:00:00+0100", "deliveredDate": "2026-03-10T13:00:02+0100",
        "groupID": None}  # fmt: skip


def accounts(key: str = KEY, *logins: str) -> Accounts:
    return Accounts(logins or (OWN,), SECRET, options={OWN: {"webhook_key": key}})


def listed(*items: Any, key: str = KEY, **more: str) -> RawHook:
    messages = json.dumps(items)
    headers = {b"x-sg-signature": signature(key, messages).encode()} if key else {}
    return RawHook(b"", urlencode({"messages": messages, **more}).encode(), headers)


def form(**fields: str) -> RawHook:
    return RawHook(b"", urlencode(fields).encode())


def one(raw: RawHook, of: Accounts | None = None) -> SmsReceived:
    found = read_raw(raw, of or accounts(""), NOW)
    items = found.items if isinstance(found, Several) else (found,)
    assert len(items) == 1 and isinstance(items[0], Incoming), found
    assert isinstance(items[0].event, SmsReceived)
    return items[0].event


def refused(raw: RawHook, of: Accounts | None = None) -> UnreadableHook:
    found = read_raw(raw, of or accounts(""), NOW)
    assert isinstance(found, UnreadableHook), found
    return found


def test_a_signed_list_is_read() -> None:
    sms = one(listed(ITEM, to="33644440000"), accounts())
    assert (sms.account, sms.contact, sms.text) == (OWN, ANNA, "oui")
    assert sms.at == datetime(2026, 3, 10, 12, tzinfo=UTC)


def test_several_of_one_list_are_several_events_and_what_became_of_sent_ones_is_none() -> None:
    items = [ITEM, ITEM | {"ID": "813", "message": "non"}, ITEM | {"ID": "814", "status": "Delivered"}]
    found = read_raw(listed(*items), accounts(), NOW)
    assert isinstance(found, Several)
    events = [each.event for each in found.items if isinstance(each, Incoming)]
    assert [each.text for each in events if isinstance(each, SmsReceived)] == ["oui", "non"]
    assert len(events) == 2


def test_one_that_cannot_be_read_takes_no_other_with_it() -> None:
    found = read_raw(listed({"ID": "1", "message": "oui"}, ITEM), accounts(), NOW)
    assert isinstance(found, Several) and [type(each) for each in found.items] == [UnreadableHook, Incoming]


@pytest.mark.parametrize("raw", [listed(ITEM, key=""), listed(ITEM, key="another"), form(number=ANNA, message="oui")])
def test_with_a_key_nothing_unsigned_is_taken(raw: RawHook) -> None:
    assert refused(raw, accounts()).why is Why.NOT_SIGNED and "SMSIT_WEBHOOK_KEY" in refused(raw, accounts()).problem


def test_a_signature_is_over_the_very_text() -> None:
    raw = listed(ITEM)
    changed = raw.body.replace(b"oui", b"non")
    assert changed != raw.body and refused(raw._replace(body=changed), accounts()).why is Why.NOT_SIGNED


def test_the_list_of_the_gateway_is_taken_no_other_way() -> None:
    assert refused(listed(ITEM)).why is Why.NOT_SIGNED


@pytest.mark.parametrize(
    "raw",
    [
        form(number=ANNA, message="oui"),
        form(From=ANNA, To="+33644440000", Body="oui", MessageSid="SM1"),
        form(phone="33612345678", text="oui", date="2026-03-10 13:00:00"),
        RawHook(b"", b"number=+33612345678&message=oui"),  # nobody encoded the plus
        RawHook(b"number=%2B33612345678&message=oui"),
        RawHook(b"", json.dumps({"from": ANNA, "body": "oui", "id": 812}).encode()),
        RawHook(b"", json.dumps([{"number": "0612345678", "message": "oui"}]).encode()),
        RawHook(b"", b' {"number": 33612345678, "text": "oui"}'),
    ],
)
def test_other_programs_may_send_a_form_or_json(raw: RawHook) -> None:
    assert (one(raw).contact, one(raw).text, one(raw).account) == (ANNA, "oui", OWN)


@pytest.mark.parametrize(
    "again",
    [
        {},
        {"deliveredDate": "2026-03-10T13:07:00+0100"},  # it reached the server a second time
        {"sentDate": "2026-03-10T12:00:00Z"},
        {"groupID": "7", "simSlot": "1"},
    ],
)
def test_the_same_id_with_the_same_words_and_date_is_the_same_event(again: dict[str, str]) -> None:
    first, second = one(listed(ITEM), accounts()), one(listed(ITEM | again), accounts())
    assert first.key == second.key


@pytest.mark.parametrize(
    "other",
    [
        {"ID": "813"},
        {"message": "non"},
        {"number": "+33612345679"},
        {"sentDate": "2026-04-02T09:30:00+0200"},
        {"sentDate": "2026-03-10T13:00:01+0100"},
    ],
)
def test_an_id_that_comes_again_with_other_words_sender_or_date_is_another_event(other: dict[str, str]) -> None:
    """Acts as a gateway that was set up anew, and counts from 1 again."""
    assert one(listed(ITEM), accounts()).key != one(listed(ITEM | other), accounts()).key


def test_an_id_without_a_date_is_told_by_its_words() -> None:
    bare = {name: value for name, value in ITEM.items() if name not in ("sentDate", "deliveredDate")}
    assert one(listed(bare), accounts()).key == one(listed(bare), accounts()).key
    assert one(listed(bare), accounts()).key != one(listed(bare | {"message": "non"}), accounts()).key


def test_without_id_and_date_only_minutes_tell_a_repeat() -> None:
    found = read_raw(form(number=ANNA, message="oui"), accounts(""), NOW)
    assert isinstance(found, Incoming) and not found.dated
    found = read_raw(form(number=ANNA, message="oui", id="1"), accounts(""), NOW)
    assert isinstance(found, Incoming) and found.dated


def test_whose_it_is_is_told_by_the_key_that_signed_or_by_the_number_it_was_sent_to() -> None:
    keys = {OWN: {"webhook_key": "a"}, SECOND: {"webhook_key": "b"}}
    two = Accounts((OWN, SECOND), SECRET, options=keys)
    assert one(listed(ITEM, key="b", to="33644440000"), two).account == SECOND
    unsigned = Accounts((OWN, SECOND), SECRET)
    assert one(form(number=ANNA, message="oui", to="+33644440001"), unsigned).account == SECOND
    assert refused(form(number=ANNA, message="oui"), unsigned).why is Why.UNKNOWN_ACCOUNT


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (RawHook(b""), Why.NO_EVENT),
        (RawHook(b"probe=1"), Why.NO_EVENT),
        (RawHook(b"", b"{"), Why.NOT_JSON),
        (RawHook(b"", b"[1, 2]"), Why.NOT_JSON),
        (form(message="oui"), Why.MISSING_FIELD),
        (form(number=ANNA), Why.MISSING_FIELD),
    ],
)
def test_what_is_no_sms_says_why(raw: RawHook, why: Why) -> None:
    assert refused(raw).why is why and ANNA not in refused(raw).problem


def test_other_things_of_the_gateway_are_none_of_ours() -> None:
    assert read_raw(form(ussdRequest="{}"), accounts(), NOW) == Several()


@given(st.binary(max_size=300), st.binary(max_size=60), st.sampled_from(["", KEY]))
def test_whatever_comes_is_read_or_told(body: bytes, query: bytes, key: str) -> None:
    found = read_raw(RawHook(query, body, {b"x-sg-signature": query}), accounts(key), NOW)
    assert isinstance(found, Incoming | Several | UnreadableHook)

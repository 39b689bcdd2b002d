"""Answers of Ardary SMS to one message, in every form that a page of the vendor's shows."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.ardary.answers import Asked, account_refusal, outcome_of, rows_of
from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown

ANNA, OURS = "+33612345678", "r1b2c3d4e5f60718293"
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
TIME = "2026-03-10T12:00:00.000Z"
SERVERS = {"id_sms_api": OURS, "sms_per_message": 1, "sent_time": TIME, "phonenumber": ANNA, "message": "Bonjour"}
PHONE = {"id_sms_api": OURS, "sms_per_message": 1, "user": "me@shop.fr", "sent_time": TIME, "phone_number": ANNA,
         "message": "bonjour%20from", "sent": 1}  # fmt: skip
OLDEST = {"id_sms_api": OURS, "count_sms": 1, "user": "me@shop.fr", "send_time": TIME, "phone": ANNA, "sms": "Bonjour"}


def judged(content: Any, status: int = 200, headers: dict[str, str] | None = None, own_id: str = OURS) -> Outcome:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return outcome_of(status, headers or {}, body, Asked(Outgoing(1, ANNA, "Bonjour"), own_id), NOON)


def refused(code: str, count: int | None = 0, **more: Any) -> dict[str, Any]:
    return {"data": [{"id_sms_api": OURS, "error": [code]}]} | ({} if count is None else {"count_sent": count}) | more


@pytest.mark.parametrize(
    "content",
    [
        {"data": [SERVERS]},
        [PHONE],
        {"data": [OLDEST]},
        {"data": {"data": [OLDEST]}},
        PHONE,
        [PHONE | {"sent": "1"}],
        [PHONE | {"sent": True}],
        [PHONE | {"phone_number": "0612345678"}],
        [PHONE | {"phone_number": 33612345678}],
        [PHONE | {"message": "Bonjour\nSH via arsms.co"}],
        {"data": [{"id_sms_api": OURS, "sent_time": TIME}]},
    ],
)
def test_every_form_of_an_accepted_message_is_read(content: Any) -> None:
    outcome = judged(content)
    assert isinstance(outcome, Accepted) and outcome.gateway_id == OURS


def test_an_id_of_their_own_is_taken_where_all_else_is_plain() -> None:
    assert judged([PHONE | {"id_sms_api": "FI5O7"}]) == Accepted("FI5O7", "bonjour%20from", other_id=OURS)
    assert isinstance(judged({"data": [SERVERS | {"id_sms_api": "FI5O7"}]}), Unknown)  # no `sent`: it may be another's
    assert isinstance(judged([{"id_sms_api": "FI5O7", "sent": 1, "sent_time": TIME}]), Unknown)  # nor a number


@pytest.mark.parametrize(
    "content",
    [
        [PHONE | {"sent": 0}],
        [PHONE | {"sent": None}],
        [PHONE | {"phone_number": "+33600000000"}],
        [PHONE | {"id_sms_api": ""}],
        {"data": [{name: value for name, value in SERVERS.items() if name != "sent_time"}]},
        [PHONE | {"error": ["wrong login"]}],
        [PHONE | {"errors": {"code": "#001"}}],
        {"data": [SERVERS | {"error": "#1234"}]},
        [PHONE, PHONE],
        [],
        {"data": []},
        {"status": "ok"},
        "sent",
        None,
        b"<html>",
        json.dumps([PHONE]).encode()[:60],
        b"<br />Notice: x on line 3\n" + json.dumps([PHONE]).encode(),
    ],
)
def test_what_does_not_say_plainly_that_it_was_sent_is_in_doubt(content: Any) -> None:
    assert isinstance(judged(content), Unknown)


@pytest.mark.parametrize(
    ("code", "account", "opted_out"),
    [("#001", True, False), ("#002", True, False), ("#003", False, True), ("#004", False, False),
     ("#006", False, False), ("#007", False, False)],
)  # fmt: skip
@pytest.mark.parametrize(
    "form",
    [
        lambda code: refused(code),
        lambda code: refused(code, count=None),
        lambda code: {"data": {"data": [{"id_sms_api": 0, "error": [code]}], "envoi": 0}},
        lambda code: [{"id_sms_api": 0, "errors": code.strip("#")}],
        lambda code: b"<br />Notice: x\n" + json.dumps(refused(f" {code} ")).encode(),
    ],
)
def test_every_code_has_its_outcome_in_every_form_of_an_error(
    code: str, account: bool, opted_out: bool, form: Any
) -> None:
    outcome = judged(form(code))
    assert isinstance(outcome, Refused)
    assert (outcome.account, outcome.opted_out) == (account, opted_out)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (refused("#009"), RetryLater),
        (refused("#009", count=None), Unknown),
        (refused("#009", count=1), Unknown),
        (refused("#005"), Refused),
        (refused("#008", count=None), Unknown),
        (refused("#042", count=None), Unknown),
        (refused("#007", count=1), Unknown),
        ({"data": {"data": [{"id_sms_api": 0, "error": ["#009"]}], "envoi": "0"}}, RetryLater),
    ],
)
def test_an_error_nobody_knows_is_as_sure_as_its_count(content: Any, kind: type) -> None:
    assert isinstance(judged(content), kind)


def test_an_error_nobody_knows_is_tried_three_times() -> None:
    outcome = judged(refused("#009"))
    assert isinstance(outcome, RetryLater) and (outcome.wait, outcome.most) == (60.0, 3)


def test_of_several_codes_the_gravest_counts() -> None:
    outcome = judged({"data": [{"id_sms_api": OURS, "error": ["#006", "#003", "#009"]}], "count_sent": 0})
    assert isinstance(outcome, Refused) and outcome.opted_out


@pytest.mark.parametrize(
    ("status", "kind", "account"),
    [(429, RetryLater, False), (401, Refused, True), (403, Refused, True), (404, Refused, True), (405, Refused, True),
     (302, Unknown, False), (500, Unknown, False), (503, Unknown, False), (400, Unknown, False), (100, Unknown, False)],
)  # fmt: skip
def test_the_status_decides_before_the_content(status: int, kind: type, account: bool) -> None:
    outcome = judged([PHONE], status)
    assert isinstance(outcome, kind) and getattr(outcome, "account", False) is account


def test_how_long_to_wait_is_as_it_says_and_else_a_minute() -> None:
    asked = judged(b"", 429)
    assert isinstance(asked, RetryLater) and asked.wait == 60.0
    assert asked.why == "Ardary SMS asks to slow down; nothing was sent. Next try in 60 seconds."
    waiting = judged(b"", 429, {"retry-after": "7"})
    assert isinstance(waiting, RetryLater) and waiting.wait == 7.0


def test_the_key_is_judged_by_the_account_alone() -> None:
    assert "ARDARY_ACCESS_KEY" in str(account_refusal(200, json.dumps(refused("#001")).encode()))
    assert "activated" in str(account_refusal(200, json.dumps(refused("#002")).encode()))
    assert account_refusal(200, json.dumps(refused("#007")).encode()) == ""
    assert account_refusal(200, b"<html>") == ""


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([OURS, ANNA, "#003", "1", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*PHONE, *SERVERS, "data", "error", "errors", "count_sent", "envoi"]), inner)
    ),
    max_leaves=12,
)


@given(_JSON, st.sampled_from([200, 200, 200, 400]))
def test_nothing_is_accepted_that_bears_an_error_or_another_number(content: Any, status: int) -> None:
    outcome = judged(content, status)
    if isinstance(outcome, Accepted):
        [row] = rows_of(content)
        said = [each for name in ("error", "errors") for each in as_list(row.get(name))]
        assert status == 200 and "#003" not in said
        assert row.get("phonenumber", row.get("phone_number", ANNA)) in (ANNA, None)


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

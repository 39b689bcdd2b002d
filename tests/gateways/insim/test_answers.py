"""Tests what holds for any answer at all."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.gateways.base import Accepted, Refused, RetryLater, Unknown
from responder.gateways.insim.answers import outcome_of

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
ANNA = "+33612345678"
FIELDS = st.sampled_from(
    ["id_sms_api", "phone_number", "sent", "message", "success", "error", "error_code", "result", "sent_count"]
)
CODES = ["INVALID_CREDENTIALS", "RATE_LIMIT_EXCEEDED", "NOT_FOUND", "MISSING_FIELD", "PROXY_ERROR", "OTHER"]
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.sampled_from([ANNA, "1", 1, 0, *CODES])
)
ROWS = st.dictionaries(FIELDS, LEAVES)
CONTENTS = st.one_of(LEAVES, ROWS, st.lists(ROWS, max_size=3))
BODIES = st.one_of(st.binary(), CONTENTS.map(lambda content: json.dumps(content).encode()))


@given(st.integers(100, 599), BODIES, st.text())
def test_any_answer_has_an_outcome_and_a_sentence(status: int, body: bytes, retry_after: str) -> None:
    outcome = outcome_of(status, {"retry-after": retry_after}, body, ANNA, NOW)
    assert isinstance(outcome, Accepted) or outcome.why.endswith(".")


@given(st.integers(100, 599), CONTENTS)
def test_only_a_yes_for_this_number_with_an_id_is_accepted(status: int, content: Any) -> None:
    outcome = outcome_of(status, {}, json.dumps(content).encode(), ANNA, NOW)
    if isinstance(outcome, Accepted):
        row = content[0] if isinstance(content, list) else content
        assert 200 <= status < 300
        assert row["sent"] in (1, "1") and ANNA in (row.get("phone_number"), row.get("phonenumber"))
        assert outcome.gateway_id == str(row["id_sms_api"]).strip() != ""


@given(st.integers(100, 599), BODIES)
def test_what_speaks_of_a_sent_message_is_never_tried_again(status: int, body: bytes) -> None:
    """A retry needs a documented refusal, and a refusal that carries an id is none."""
    outcome = outcome_of(status, {}, body, ANNA, NOW)
    if isinstance(outcome, RetryLater | Refused) and status != 429:
        content = json.loads(body)
        assert isinstance(content, dict) and not {"sent", "id_sms_api", "result"} & content.keys()
        assert status < 500


@given(st.integers(500, 599), BODIES)
def test_a_fault_of_the_server_is_never_more_than_unknown(status: int, body: bytes) -> None:
    assert isinstance(outcome_of(status, {}, body, ANNA, NOW), Unknown)


@given(st.text())
def test_any_retry_after_is_a_wait_of_at_most_an_hour(value: str) -> None:
    outcome = outcome_of(429, {"retry-after": value}, b"", ANNA, NOW)
    assert isinstance(outcome, RetryLater) and outcome.wait is not None and 0 <= outcome.wait <= 3600


SENT = {"id_sms_api": "FI5O7apqaaqcUmQ", "sent": 1, "message": "Bonjour"}


@pytest.mark.parametrize(
    "row",
    [
        {"phone_number": "+33612345678"},
        {"phone_number": "0612345678"},
        {"phone_number": "06 12 34 56 78"},
        {"phone_number": "06.12.34.56.78"},
        {"phone_number": "33612345678"},
        {"phone_number": 33612345678},
        {"phone_number": 612345678},
        {"phone_number": "0033612345678"},
        {"phone_number": "%2B33612345678"},
        {"phone_number": "+33 (0)6 12 34 56 78"},
        {"phonenumber": "+33612345678"},
        {"phonenumber": "0612345678"},
        {"phone_number": None, "phonenumber": "0612345678"},
    ],
)
@pytest.mark.parametrize(
    "message",
    ["Bonjour", "Bonjour%20Anna", "Bonjour \n \nSent for free from PC via arsms.co/free", "", None, "Tout autre chose"],
)
def test_a_yes_for_this_number_in_any_spelling_is_accepted_whatever_became_of_the_text(row: Any, message: Any) -> None:
    outcome = outcome_of(200, {}, json.dumps([SENT | row | {"message": message}]).encode(), ANNA, NOW)
    assert isinstance(outcome, Accepted) and outcome.gateway_id == "FI5O7apqaaqcUmQ"


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"phone_number": ""},
        {"phone_number": "+33612345679"},
        {"phone_number": "0712345678"},
        {"phone_number": "+44612345678"},
        {"phone_number": "+336****5678"},
        {"phone_number": True},
        {"phone_number": "+33612345679", "phonenumber": "+33612345678"},
    ],
)
def test_a_yes_for_another_number_or_none_is_not_believed(row: Any) -> None:
    assert isinstance(outcome_of(200, {}, json.dumps([SENT | row]).encode(), ANNA, NOW), Unknown)


@pytest.mark.parametrize(
    ("sent_to", "written"),
    [("+262692123456", "0692123456"), ("+447911123456", "07911 123456"), ("+4915112345678", "0151 12345678")],
)
def test_a_national_number_is_read_in_the_country_it_was_sent_to(sent_to: str, written: str) -> None:
    body = json.dumps([SENT | {"phone_number": written}]).encode()
    assert isinstance(outcome_of(200, {}, body, sent_to, NOW), Accepted)

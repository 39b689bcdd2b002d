"""Tests what both of inSIM's JSON APIs are asked with, and what can be read of any of their answers."""

from typing import Any

import pytest

from responder.gateways.insim.answers import error_code
from responder.gateways.insim.gateway_tasks import InsimDeeds
from responder.gateways.insim.v2 import V2
from responder.gateways.json_answers import LONGEST_ID, content_of, id_of, only_row
from tests.gateways.servers import RawServer, answering, raw_server
from tests.gateways.simulator.conftest import ANNA, KEY, LOGIN


async def ask_both(server: RawServer, base: str) -> None:
    deeds, v2 = InsimDeeds(LOGIN, KEY, base), V2(LOGIN, KEY, base)
    await v2.call("/account")
    await deeds.call(ANNA)
    await deeds.close()
    await v2.close()


@pytest.mark.anyio
@pytest.mark.parametrize("after", ["", "/", "/behind/", "/beh%20ind"])
async def test_both_are_asked_below_the_base_address_in_plain_json(after: str) -> None:
    async with raw_server(answering(b'{"success": true}')) as server:
        await ask_both(server, server.url + after)
    below = after.rstrip("/").encode()
    lines = [request.split(b"\r\n")[0] for request in server.requests]
    assert lines == [b"POST %b/api/v2/account HTTP/1.1" % below, b"POST %b/api/v1/clictocall HTTP/1.1" % below]
    for request in server.requests:
        head = request.lower()
        assert b"content-type: application/json" in head
        assert b"accept-encoding: identity" in head  # what is packed could be unpacked without end
        assert b"user-agent: insim-responder" in head
    assert server.bodies()[0] == {"login": LOGIN, "accessKey": KEY}


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff", b"[" * 100_000, b'{"a": 1} {"b": 2}'])
def test_what_is_no_json_has_no_content(body: bytes) -> None:
    assert content_of(body) is None


@pytest.mark.parametrize(
    ("body", "content"),
    [
        (rb'["cut in an emoji \ud83d"]', ["cut in an emoji \ufffd"]),
        (rb'["\ude00 its other half"]', ["\ufffd its other half"]),
        (rb'["the halves turned round \ude00\ud83d"]', ["the halves turned round \ufffd\ufffd"]),
        (rb'["a\u0000b", "\u001b[2J"]', ["a\ufffdb", "\ufffd[2J"]),
        (rb'[{"rows": [{"id": "g\u0000", "n": 1}]}]', [{"rows": [{"id": "g\ufffd", "n": 1}]}]),
        (rb'["\ud83d\ude00 \u00e9\u00e8 \u20ac", true, null, 1.5]', ["\U0001f600 \xe9\xe8 \u20ac", True, None, 1.5]),
        (rb'["two\nlines\tand a tab", "C:\\users"]', ["two\nlines\tand a tab", "C:\\users"]),
    ],
)
def test_a_text_of_an_answer_is_one_that_a_database_takes(body: bytes, content: Any) -> None:
    assert content_of(body) == content


@pytest.mark.parametrize(
    ("value", "id_"),
    [(" g1 ", "g1"), (812, "812"), ("x" * LONGEST_ID, "x" * LONGEST_ID), ("x" * (LONGEST_ID + 1), "")]
    + [(10**300, ""), (True, ""), (None, ""), (1.5, ""), (["g1"], ""), ({}, ""), ("  ", "")],
)
def test_an_id_is_one_that_can_be_kept(value: object, id_: str) -> None:
    assert id_of(value) == id_


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"error_code": "NOT_FOUND"}, "NOT_FOUND"),
        ({"error_code": 7}, ""),
        ({"error_code": ["NOT_FOUND"]}, ""),
        ({}, ""),
        ([{"error_code": "NOT_FOUND"}], ""),
        ("NOT_FOUND", ""),
        (None, ""),
    ],
)
def test_an_error_code_is_a_word_in_an_object(content: Any, code: str) -> None:
    assert error_code(content) == code


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ({"sent": 1}, {"sent": 1}),
        ([{"sent": 1}], {"sent": 1}),
        ([{"sent": 1}, {"sent": 1}], None),
        ([[{"sent": 1}]], None),
        ([], None),
        ("sent", None),
        (None, None),
    ],
)
def test_one_result_is_read_bare_or_in_a_list(content: Any, row: dict[str, Any] | None) -> None:
    assert only_row(content) == row

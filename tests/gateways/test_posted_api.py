"""Tests calls of a posted API: the headers and the content that leave."""

import asyncio

import httpx
import pytest

from responder.gateways.posted_api import FormApi, JsonApi
from tests.gateways.servers import answering, raw_server


@pytest.mark.parametrize(("kind", "body"), [(JsonApi, '{"to":"1"}'), (FormApi, "to=1")])
def test_headers_of_a_gateway_go_with_each_call(kind: type[JsonApi] | type[FormApi], body: str) -> None:
    head, _, content = asyncio.run(_posted(kind)).partition(b"\r\n\r\n")
    assert head.lower().count(b"\r\nx-key: canary") == 1
    assert content.decode("ascii") == body


async def _posted(kind: type[JsonApi] | type[FormApi]) -> bytes:
    async with raw_server(answering(b"{}")) as server:
        api = kind(httpx.URL(server.url), "/api", most=1, headers={"x-key": "canary"})
        await api.post("/sms", {"to": "1"})
        await api.close()
    return server.requests[0]

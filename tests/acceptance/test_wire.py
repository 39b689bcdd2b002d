"""Sends what may come over the wire, and looks for secrets in what the service prints."""

import json
import socket
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import quote

import pytest

from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.live.salons import HELLO
from tests.live.service import TOKEN

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]


# The service with every logger of every library at its most talkative.
def _json(**fields: object) -> str:
    return "message=" + quote(json.dumps(fields))


SMS = {"title": "incoming_sms", "from": "+33612345678", "message": "bonjour", "date": "2026-01-15T14:30:00.000Z"}
READABLE = [
    _json(**SMS),
    _json(**SMS, more={"fields": [1]}),
    "message=" + quote(quote(json.dumps(SMS))),
    "status=" + quote(json.dumps({"status": "sent", "phone_number": "+33612345678", "id_sms_api": "nobody's"})),
    _json(**SMS | {"message": "50%25 off"}),
    _json(**SMS | {"from": 33612345678}),
    _json(**SMS | {"from": "0033612345678"}),
    _json(**SMS | {"from": ""}),
    _json(**SMS | {"from": "Ameli"}),
    _json(**SMS | {"message": None}),
    _json(**SMS | {"message": "\ud83d"}),
    _json(**SMS | {"message": "a\0b"}),
    _json(**SMS | {"message": "x" * 10_000}),
    _json(**SMS | {"date": "0000-00-00 00:00:00"}),
    _json(**SMS | {"date": 1e300}),
]
UNREADABLE = [
    "",
    "message",
    "message=",
    "message=%ZZ",
    "message=%FF%FE",
    "message=%u00e9",
    "message=%00",
    "message=oui",
    "message=[]",
    "message=null",
    "message=%7B%7D",
    "message=NaN",
    "message=" + "%5B" * 10_000,
    "message=" + "9" * 5_000,
    "message=" + quote('{"title": "incoming_sms", "from": "+33612345678", "from": "+33899000000", "message": "x"}'),
    "message=" + quote("{'from': '+33612345678'}"),
    "nothing=" + quote(json.dumps(SMS)),
    "&".join(f"a{n}=1" for n in range(5_000)),
    _json(**SMS | {"title": "fax"}),
    _json(**SMS | {"message": {"nested": "object"}}),
    _json(**SMS | {"from": None} | {"title": 3}),
    "calls=" + quote(json.dumps({"title": "lunch_call", "phone_number": "+33612345678"})),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("wire"), salon(HELLO)) as place:
        yield place
        assert "Traceback" not in place.service.output()


@pytest.mark.parametrize("query", READABLE, ids=range(len(READABLE)))
def test_what_can_be_read_is_taken(place: LiveSystem, query: str) -> None:
    answer = place.service.hook(query)
    assert (answer.status_code, answer.json()["ok"]) == (200, True), answer.text


@pytest.mark.parametrize("query", UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_cannot_be_read_is_put_aside_and_said_so(place: LiveSystem, query: str) -> None:
    before = place.service.count("SELECT count(*) FROM quarantine")
    answer = place.service.hook(query)
    assert (answer.status_code, answer.json()["ok"]) == (200, False), answer.text
    assert answer.json()["problem"]
    assert place.service.count("SELECT count(*) FROM quarantine") == before + 1


@pytest.mark.parametrize(
    "head",
    [
        f"HEAD /hooks/insim/{TOKEN}?{READABLE[0]} HTTP/1.1\r\nHost: x",
        f"POST /hooks/insim/{TOKEN}?{READABLE[0]} HTTP/1.1\r\nHost: x\r\nContent-Length: 0",
        f"GET /hooks/insim/{TOKEN}/?{READABLE[0]} HTTP/1.1\r\nHost: x",
        f"GET /hooks/insim/{TOKEN.replace('-', '%2d')}?{READABLE[0]} HTTP/1.1\r\nHost: x",
        f"GET /hooks/insim/{TOKEN.lower()}?{READABLE[0]} HTTP/1.1\r\nHost: x",
        f"GET /hooks/insim/{TOKEN}?message=é HTTP/1.1\r\nHost: x",
        f"GET /hooks/insim/{TOKEN}?message={'a' * 70_000} HTTP/1.1\r\nHost: x",
        "NONSENSE",
    ],
    ids=["head", "post", "slash", "percent", "lower", "raw bytes", "too long", "no http"],
)
def test_no_other_request_has_an_effect(place: LiveSystem, head: str) -> None:
    texts = "SELECT count(*) FROM inbox WHERE kind = 'sms'"  # reports on earlier replies may still come in
    before = place.service.count(texts)
    with closing(socket.create_connection(("127.0.0.1", place.service.port), 10)) as wire:
        wire.sendall(head.encode("latin-1") + b"\r\nConnection: close\r\n\r\n")
        status = wire.makefile("rb").readline()
    assert status == b"" or 400 <= int(status.split()[1]) < 500 or (b" 200 " in status and "é" in head)
    assert place.service.count(texts) == before

"""Every bad input there is a number for, over raw sockets to the real service: the right event, put aside with a
sentence, or plainly refused. The figures are those of the list of inputs that was collected for this program."""

import json
import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.acceptance.canaries import ANNA, CANARY, SECOND, serving, watched
from tests.live.hooks import PARIS
from tests.live.phones import LOGIN
from tests.live.salons import OWNER
from tests.live.service import TOKEN, Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]
SMS = {
    "device_identification": LOGIN,
    "title": "incoming_sms",
    "from": ANNA,
    "message": CANARY,
    "date": "2025-01-15T14:30:00.000Z",
}
CALL = {"title": "missed_call", "phone_number": ANNA, "call_time": "2025-01-15 14:30:00", "duration": "0"}
REPORT = {"status": "sent", "phone_number": ANNA, "id_sms_api": "nobody's", "date_status": "2025-01-15T14:30:00Z"}
CLICK = {"title": "clicked link", "phone_number": ANNA, "id_sms_api": "x", "link": "https:\\/\\/a.example"}


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` 0: the connection was closed without a word."""

    status: int
    body: bytes

    @property
    def ok(self) -> object:
        return json.loads(self.body)["ok"]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with watched(tmp_path_factory.mktemp("inputs")) as service:
        yield service


def talk(service: Service, payload: bytes, *, listen: bool = True) -> Answer:
    with closing(socket.create_connection(("127.0.0.1", service.port), 20)) as wire:
        try:
            wire.sendall(payload)
            if not listen:
                return Answer(0, b"")
            whole = wire.makefile("rb").read()
        except (ConnectionResetError, BrokenPipeError):
            return Answer(0, b"")
    head, _, body = whole.partition(b"\r\n\r\n")
    return Answer(int(head.split()[1]) if head else 0, body)


def get(service: Service, query: bytes, *, token: str = TOKEN) -> Answer:
    head = b"GET /hooks/insim/%b?%b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    return talk(service, head % (token.encode(), query))


def query(name: str = "message", /, **fields: Any) -> bytes:
    return f"{name}=".encode() + quote(json.dumps(fields), safe="").encode()


def sms(**changed: Any) -> bytes:
    return query(**SMS | changed)


def without(fields: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


def texts(service: Service) -> list[dict[str, Any]]:
    """The SMS written down. The simulator reports on our own answers in between."""
    return [row for row in written(service) if row["kind"] == "sms"]


def written(service: Service) -> list[dict[str, Any]]:
    return service.rows("SELECT id, kind, contact, account, at, body FROM inbox ORDER BY id")


RAW = quote(json.dumps(SMS), safe="")
ASIDE = [
    (2, b""),
    (3, b"message"),
    (3, b"message="),
    (4, sms() + b"&" + sms()),
    (5, sms() + b"&" + query("calls", **CALL)),
    (6, b"key=S?" + sms()),
    (7, b"message=%ZZ"),
    (7, b"message=%"),
    (8, b"message=%FF%FE"),
    (9, b"message=%u007b%u007d"),
    (11, b"message=%00"),
    (13, sms() + b";" + query("calls", **CALL)),
    (15, b"message=" + b"a" * 8_192),
    (15, b"message=" + b"a" * 64_000),
    (16, b"&".join(b"p%d=1" % n for n in range(5_000))),
    (23, b"message=" + quote(quote(RAW, safe=""), safe="").encode()),
    (27, b"message=" + quote(json.dumps(SMS).encode("utf-16")).encode()),
    (28, b"message=" + quote(json.dumps(SMS)[:-1] + ', "from": "+33899000000"}').encode()),
    (28, b"message=" + quote(json.dumps(SMS)[:-1] + ', "FROM": "+33899000000"}').encode()),
    (29, b"message=" + quote(repr(SMS)).encode()),
    (31, b"message=" + quote(json.dumps(SMS | {"date": float("nan")})).encode()),
    (31, b"message=" + quote(json.dumps(SMS | {"message": float("inf")})).encode()),
    (32, b'message={"message":' + b"9" * 5_000 + b"}"),
    (33, b"message=" + b"[" * 60_000),
    (34, b"message=%5B%5D"),
    (34, b"message=%22text%22"),
    (34, b"message=null"),
    (34, b"message=1"),
    (38, sms(message={"nested": "object"})),
    (39, b"message=%7B%7D"),
    (40, b"message=%5Bobject%20Object%5D"),
    (40, b"message=undefined"),
    (45, sms(**{"from": [ANNA]})),
    (45, sms(**{"from": True})),
    (47, query(**without(SMS, "from"))),
    (52, sms(title="fax")),
    (52, sms(title=3)),
    (52, query("calls", **CALL | {"title": "lunch_call"})),
    (55, query("status", **REPORT | {"status": "lost"})),
    (55, query("status", **REPORT | {"id_sms_api": ""})),
]
# What comes, and the contact and the text it must be read as.
TAKEN = [
    (8, RAW.replace(CANARY, "oui%FF"), ANNA, "oui\ufffd"),
    (9, RAW.replace(CANARY, "caf%25u00e9"), ANNA, "caf%u00e9"),
    (11, RAW.replace(CANARY, "o%00ui"), ANNA, "o\ufffdui"),
    (12, RAW.replace(CANARY, "oui+non"), ANNA, "oui non"),
    (14, RAW.replace(CANARY, "a%5Cr%5CnX-Evil%3A1"), ANNA, "a\r\nX-Evil:1"),
    (22, quote(RAW.replace(CANARY, "deux"), safe=""), ANNA, "deux"),
    (24, RAW.replace(CANARY, "hi%2522%252C%2522from%2522%253A%2522%252B33899000000"), ANNA,
     "hi%22%2C%22from%22%3A%22%2B33899000000"),
    (25, RAW.replace(CANARY, "50%2525%20off"), ANNA, "50%25 off"),
    (25, RAW.replace(CANARY, "100%25"), ANNA, "100%"),
    (25, RAW.replace(CANARY, "%25C3%25A9"), ANNA, "%C3%A9"),
    (26, quote(json.dumps(SMS | {"message": "Ã©té"})), ANNA, "Ã©té"),
    (27, quote("\ufeff" + json.dumps(SMS | {"message": "bom"})), ANNA, "bom"),
    (30, quote(json.dumps(SMS | {"message": "ZZ"}).replace("ZZ", "a\n\tb")), ANNA, "a\n\tb"),
    (35, quote(json.dumps(json.dumps(SMS | {"message": "dedans"}))), ANNA, "dedans"),
    (36, quote(json.dumps(SMS | {"message": "x\ud83d"})), ANNA, "x\ufffd"),
    (37, quote(json.dumps(SMS | {"message": "a\0b"})), ANNA, "a\ufffdb"),
    (40, quote(json.dumps(SMS | {"message": "undefined"})), ANNA, "undefined"),
    (41, quote(json.dumps({name.upper(): value for name, value in (SMS | {"message": "haut"}).items()})), ANNA, "haut"),
    (43, quote(json.dumps(SMS | {"title": "incoming sms", "message": "vieux"})), ANNA, "vieux"),
    (45, quote(json.dumps(SMS | {"from": 33612345678, "message": "entier"})), ANNA, "entier"),
    (45, quote(json.dumps(SMS | {"from": None, "message": "nul"})), "", "nul"),
    (46, quote(json.dumps(SMS | {"from": "612345678", "message": "sans zero"})), ANNA, "sans zero"),
    (47, quote(json.dumps(without(SMS, "date") | {"message": "sans date"})), ANNA, "sans date"),
    (51, quote(json.dumps(SMS | {"message": None})), ANNA, ""),
    (51, quote(json.dumps(SMS | {"message": "   "})), ANNA, "   "),
    (51, quote(json.dumps(SMS | {"message": "x" * 10_000})), ANNA, "x" * 10_000),
    (51, quote(json.dumps(SMS | {"message": "y" * 39_015})), ANNA, "y" * 39_015),
    (53, quote(json.dumps(SMS | {"device_identification": "autre@x.fr", "message": "autre"})), ANNA, "autre"),
    (54, quote(json.dumps(SMS | {"more": {"fields": [1]}, "message": "plus"})), ANNA, "plus"),
    (61, quote(json.dumps(SMS | {"from": "0033612345678", "message": "61a"})), ANNA, "61a"),
    (61, quote(json.dumps(SMS | {"from": "+33 (0)6 12 34 56 78", "message": "61b"})), ANNA, "61b"),
    (61, quote(json.dumps(SMS | {"from": "0612345678", "message": "61c"})), ANNA, "61c"),
    (64, quote(json.dumps(SMS | {"from": "\u200f+33\u00a0612345678", "message": "64"})), ANNA, "64"),
]  # fmt: skip
DATES = ["2019-07-05", "0000-00-00 00:00:00", "2025-13-01", "2025-02-29", 1_736_951_400, 1_736_951_400_000,
         "15/01/2025", "9999-12-31T23:59:59Z", "1970-01-01", 1e300, -1, "", None, {}, []]  # fmt: skip
DURATIONS = ["0", 0, "00:00:00", "15:11:04", "-1", None, {}, "x" * 1_000, 10**30]
UNANSWERABLE = [
    (56, "+33899000000"), (56, "+19005551234"), (56, "+449098790000"),
    *((57, short) for short in ("36105", "3639", "33700", "112", "15")),
    (58, "Ameli"), (58, "INFO"),
    *((59, hidden) for hidden in ("", "anonymous", "Private", "-1", "-2", "unknown", "+")),
    (60, "+33611111111"), (66, "+870773000000"), (66, "+88151234567"), (66, "+88216123456"),
    (67, "+18765551234"), (68, "+33145678901"), (69, "+33612345678901234567"),
    (70, "sip:anna@example.org"), (70, "anna@example.org"),
]  # fmt: skip
SILENT_TEXTS = [
    *((74, stop) for stop in ("ＳＴＯＰ", "𝐒𝐓𝐎𝐏")),
    *((73, stop) for stop in ("S\u200bTOP", "ST\u00adOP")),
    *((75, stop) for stop in ("S T O P", "STOP!!", "« STOP »", "stop.\n")),
    (84, "Liked “à demain”"), (84, "BEGIN:VCARD\nEND:VCARD"),
    (85, "Votre code de verification est 482913"), (86, "Réponse automatique : je suis absent"),
    (87, "Message vocal : appelez le 888"),
]  # fmt: skip
ECHOED = [
    (71, "👨‍👩‍👧‍👦🇫🇷👍🏽"), (72, "مرحبا \u202eabc"), (76, "İSTANBUL ß"), (77, "e\u0301te\u0301"),
    (78, "{{7*7}} {% for x in y %} ${x} %s"), (79, "<script>alert(1)</script> =HYPERLINK(1)"),
    (80, "'; DROP TABLE inbox; --"), (82, "a" * 2_000 + "!"), (83, "?!…"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "raw"), ASIDE, ids=[f"{n}-{i}" for i, (n, _) in enumerate(ASIDE)])
def test_what_is_no_event_is_put_aside_and_said_so(service: Service, number: int, raw: bytes) -> None:
    before = service.count("SELECT count(*) FROM quarantine")
    events = len(texts(service))
    answer = get(service, raw)
    assert (answer.status, answer.ok) == (200, False), answer
    assert CANARY.encode() not in answer.body and ANNA.encode() not in answer.body
    assert service.count("SELECT count(*) FROM quarantine") == before + 1
    assert len(texts(service)) == events


@pytest.mark.parametrize(
    ("number", "value", "contact", "text"), TAKEN, ids=[f"{row[0]}-{i}" for i, row in enumerate(TAKEN)]
)
def test_what_can_be_read_becomes_the_right_event(
    service: Service, number: int, value: str, contact: str, text: str
) -> None:
    answer = get(service, b"message=" + value.encode())
    assert (answer.status, answer.ok) == (200, True), answer
    last = texts(service)[-1]
    assert (last["contact"], json.loads(last["body"])["text"]) == (contact, text)


@pytest.mark.parametrize("name", ["calls", "call"])
@pytest.mark.parametrize("duration", DURATIONS, ids=range(len(DURATIONS)))
@pytest.mark.parametrize("title", ["missed_call", "MISSED", "outgoing_call", "incoming_call"])
def test_a_call_is_of_its_kind_whatever_its_length_is_said_to_be(
    service: Service, name: str, duration: Any, title: str
) -> None:
    raw = query(name, PHONE_NUMBER=ANNA, TITLE=title, CALL_TIME="2019-07-05", DURATION=duration)  # 41-43, 48-50
    assert get(service, raw).status == 200
    kinds = [json.loads(row["body"])["kind"] for row in written(service) if row["kind"] == "call"]
    assert title.lower().split("_")[0] in kinds


def test_a_call_that_was_spoken_fires_no_rule_about_missed_ones(service: Service) -> None:
    service.all_decided()  # 50
    rows = service.rows("SELECT body, rule FROM inbox WHERE kind = 'call'")
    assert rows
    assert not [row for row in rows if json.loads(row["body"])["kind"] != "missed" and row["rule"] == "Missed"]


@pytest.mark.parametrize("date", DATES, ids=range(len(DATES)))
def test_any_date_is_taken_and_decided(service: Service, date: Any) -> None:
    assert get(service, sms(date=date, message="48")).status == 200  # 47, 48
    service.all_decided()


@pytest.mark.parametrize(
    ("number", "raw"),
    [
        (44, query("calls", title="Call qualification From Mobile", **{"from": ANNA}, qualification="devis")),
        (42, query("click", **CLICK)),
        (42, query("clics", **without(CLICK, "phone_number") | {"phonenumber": ANNA})),
        (55, query("status", **REPORT | {"status": "received"})),
        (55, query("status", **REPORT)),
        (55, query("status", **REPORT)),
    ],
)
def test_notes_clicks_and_reports_are_taken_in_any_order(service: Service, number: int, raw: bytes) -> None:
    answer = get(service, raw)
    assert (answer.status, answer.ok) == (200, True), answer


HOOK = f"/hooks/insim/{TOKEN}"
REFUSED = [
    *((1, f"{verb} {HOOK}?{RAW} HTTP/1.1\r\nContent-Length: 0") for verb in ("HEAD", "POST", "PUT", "OPTIONS")),
    (15, f"GET {HOOK}?message={'a' * 70_000} HTTP/1.1"),
    (15, f"GET {HOOK}?message={'a' * 200_000} HTTP/1.1"),
    (15, f"GET {HOOK}?message={'a' * 20_000_000} HTTP/1.1"),
    (19, f"GET {HOOK}/?message={RAW} HTTP/1.1"),
    (19, f"GET {HOOK.replace('-', '%2d')}?message={RAW} HTTP/1.1"),
    (19, f"GET {HOOK.lower()}?message={RAW} HTTP/1.1"),
    (20, f"GET {HOOK[:-1]}x?message={RAW} HTTP/1.1"),
    (20, f"GET {HOOK}{SECOND}?message={RAW} HTTP/1.1"),
    (21, "NONSENSE"),
]


@pytest.mark.parametrize(("number", "head"), REFUSED, ids=[f"{n}-{i}" for i, (n, _) in enumerate(REFUSED)])
def test_what_is_no_hook_has_no_effect(service: Service, number: int, head: str) -> None:
    before = (len(texts(service)), service.count("SELECT count(*) FROM quarantine"))
    answer = talk(service, head.encode() + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert answer.status == 0 or 400 <= answer.status < 500, answer
    assert (len(texts(service)), service.count("SELECT count(*) FROM quarantine")) == before


@pytest.mark.parametrize(
    ("number", "head"),
    [
        (10, b"GET %b?message=\xe9 HTTP/1.1\r\nHost: x"),
        (21, b"GET %b?message=1 HTTP/1.0\r\nHost: x"),
        (21, b"GET http://x%b?message=1 HTTP/1.1\r\nHost: x"),
        (21, b"GET %b?message=1 HTTP/1.1\r\nHost: x\r\nHost: y"),
        (21, b"GET %b?message=1 HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.2.3.4"),
    ],
)
def test_unusual_requests_get_a_plain_answer(service: Service, number: int, head: bytes) -> None:
    answer = talk(service, head % HOOK.encode() + b"\r\nConnection: close\r\n\r\n")
    assert answer.status == 200 or 400 <= answer.status < 500, answer


def test_who_hangs_up_early_or_sends_slowly_hinders_nobody(service: Service) -> None:
    before = len(written(service))
    slow = [socket.create_connection(("127.0.0.1", service.port), 20) for _ in range(100)]
    for each in slow:
        each.sendall(b"GET /hooks/ins")  # 17
    for n in range(20):
        payload = b"GET %b?%b HTTP/1.1\r\nHost: x\r\n\r\n" % (HOOK.encode(), sms(message=f"raccroche {n}"))
        talk(service, payload, listen=False)  # 18
    assert get(service, sms(message="après")).status == 200
    for each in slow:
        each.close()
    assert len(written(service)) > before


def test_both_tokens_open_and_a_withdrawn_one_no_longer_does(tmp_path: Path) -> None:
    with serving(tmp_path, RESPONDER_HOOK_TOKENS=f"{TOKEN},{SECOND}") as (service, _):
        assert [get(service, sms(message="1"), token=t).status for t in (TOKEN, SECOND)] == [200, 200]
        assert service.count("SELECT count(*) FROM inbox") == 1  # one event, whichever door it came by
        service.stop()
        service.settings = {"RESPONDER_HOOK_TOKENS": SECOND}
        service.start()
        assert [get(service, sms(message="2"), token=t).status for t in (TOKEN, SECOND)] == [404, 200]


def _now() -> str:
    return f"{datetime.now(UTC).astimezone(PARIS):%Y-%m-%d %H:%M:%S}"


def test_numbers_and_texts_that_must_not_be_answered_are_not_and_others_are_echoed_as_text(tmp_path: Path) -> None:
    with serving(tmp_path) as (service, phones):
        for place, (_, number) in enumerate(UNANSWERABLE):
            assert get(service, sms(**{"from": number}, date=_now(), message=f"bonjour {place}")).status == 200
        for place, (_, text) in enumerate(SILENT_TEXTS):
            sender = f"+3361300{place:04}"
            assert get(service, sms(**{"from": sender}, date=_now(), message=text)).status == 200
        for place, (_, text) in enumerate(ECHOED):
            sender = f"+3361400{place:04}"
            assert get(service, sms(**{"from": sender}, date=_now(), message=text)).status == 200
        marked = sms(**{"from": "+33615000000"}, date=_now(), message="[link] [Lien_Tracking] [Lien]")  # 81
        assert get(service, marked).status == 200
        service.all_sent()
        sent = {received.to: received.text for received in phones.outbox()}
        assert not [to for to in sent if not to.startswith(("+33613", "+33614", "+33615"))]
        told = [text for to, text in sent.items() if to.startswith("+33613")]
        assert not [text for text in told if text.startswith("Vu")]  # at most the answer to a STOP
        for place, (_, text) in enumerate(ECHOED):
            if text == "?!…":
                continue
            assert text.strip()[:60] in sent[f"+3361400{place:04}"]
        assert "[link]" not in sent["+33615000000"].lower()
        assert service.process is not None and "Traceback" not in service.output()
        assert OWNER not in sent

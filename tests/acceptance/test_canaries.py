"""Secrets, texts and numbers in what the real service prints, at its loudest: none, whatever happens to it."""

import base64
import socket
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.acceptance.live_system import LiveSystem
from tests.live.hooks import Text
from tests.live.phones import ACCESS_KEY, Phones
from tests.live.processes import until
from tests.live.salons import write_salon
from tests.live.service import TOKEN, Service

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]
ANNA, NATIONAL = "+33647382910", "647382910"
CANARY = "canarymotsecret"
SECRET = base64.b64encode(b"canary-signing-secret-0123456789").decode()
RULES = f"""
rules:
  - name: Broken
    when: sms
    says: [casse]
    reply: "{{{{ message }}}} [link]"
    link: "https://example.com/{{{{ message }}}}"
  - name: Told
    when: sms
    says: [dis]
    do: 'post http://127.0.0.1:9/{CANARY}'
    reply: "Vu {{{{ message }}}}"
  - name: Anything
    when: sms
    says: {{pattern: "."}}
    reply: "Vu : {{{{ message }}}} {{{{ contact.number }}}}"
"""
UNKNOWN = f'{{"from":"{ANNA}","title":"x","message":"{CANARY}"}}'
TRACES = (TOKEN, ACCESS_KEY, SECRET, CANARY, NATIONAL, "06 47 38 29 10", quote(ANNA, safe=""))


def _raw(service: Service, payload: bytes) -> bytes:
    with closing(socket.create_connection(("127.0.0.1", service.port), 10)) as wire:
        wire.sendall(payload)
        try:
            return wire.recv(65_536)
        except ConnectionResetError:
            return b""


def _ordinary(service: Service) -> None:
    for text in ("bonjour", "casse", "dis"):
        assert service.hook(Text(ANNA, f"{text} {CANARY}", LiveSystem.now()).query()).status_code == 200


def _malformed(service: Service) -> list[bytes]:
    answers = [
        service.hook(f"message={CANARY}%7B{quote(ANNA)}"),
        service.hook(f"message={quote(UNKNOWN)}"),
        service.hook(f"nothing={CANARY}&number={NATIONAL}"),
        service.hook(Text(ANNA, CANARY, LiveSystem.now()).query(), token=TOKEN + "x"),
        service.get(f"/HOOKS/insim/{TOKEN}?message={CANARY}"),
        service.get(f"/{TOKEN}/{ANNA}/x"),
        service.get(f"/health?token={TOKEN}&x={CANARY}{NATIONAL}"),
        service.get("/metrics"),
        service.get("/robots.txt"),
    ]
    raw = [
        _raw(service, f"GET /hooks/insim/{TOKEN}?message={CANARY} HTTP/9.9\r\n\r\n".encode()),
        _raw(service, f"POST /hooks/insim/{TOKEN} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{CANARY}".encode()),
        _raw(service, f"{CANARY} {TOKEN} {ANNA}\r\n\r\n".encode()),
        _raw(service, f"GET /hooks/insim/{TOKEN}?message={CANARY}é HTTP/1.1\r\nHost: x\r\n\r\n".encode()),
    ]
    return [*(answer.content for answer in answers), *raw]


def _locked(service: Service) -> bytes:
    with service.locked():
        answer = service.hook(Text(ANNA, f"verrou {CANARY}", LiveSystem.now()).query())
    assert answer.status_code == 503
    return answer.content


def test_at_its_loudest_the_service_prints_no_secret_no_number_and_no_words(tmp_path: Path) -> None:
    write_salon(tmp_path, RULES)
    settings = {"RESPONDER_POST_SECRETS": f"whsec_{SECRET}", "RESPONDER_POST_NETWORKS": "127.0.0.1"}
    command = [sys.executable, "-X", "dev", "-W", "ignore", "-m", "tests.live.verbose_logs"]
    with Phones(tmp_path) as phones, Service(tmp_path, phones.url, settings, command=command) as service:
        phones.hear(service.callback)
        phones.sms(ANNA, f"salut {CANARY}")
        _ordinary(service)
        answers = [*_malformed(service), _locked(service)]
        service.all_decided()
        phones.close()  # from here on every send fails
        service.hook(Text(ANNA, f"encore {CANARY}", LiveSystem.now()).query())
        service.all_decided()
        until(lambda: service.count("SELECT count(*) FROM messages WHERE attempts > 0 AND why <> ''"), "a send failed")
        answers += [service.get(path).content for path in ("/metrics", "/health", "/health/ready")]
        (service.folder / "rules" / "salon.yaml").write_text(f"rules: [{CANARY} {ANNA}", encoding="utf-8")
        until(lambda: service.health()["problems"], "the rules are told to be broken")
        assert service.process is not None
        shown = Path(f"/proc/{service.process.pid}/cmdline").read_bytes()
        service.stop()
        printed = service.log.read_bytes()
    assert b"at my loudest" in printed
    assert b"HTTP/1.1" in printed, "the access log of uvicorn's own was not written"
    for name, content in {"printed": printed, "process list": shown, "answers": b"\n".join(answers)}.items():
        hits = [trace for trace in TRACES if trace.encode() in content]
        assert not hits, f"{hits} in {name}: {_around(content, hits[0].encode())!r}"


def _around(content: bytes, trace: bytes) -> bytes:
    at = content.index(trace)
    return content[max(0, at - 300) : at + 100]

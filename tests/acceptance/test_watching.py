"""Pausing, sending by hand, and seeing how things stand, with the real service."""

import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from responder.gateways.providers import GATEWAYS
from tests.acceptance.live_system import LiveSystem, Person, live_system, salon
from tests.live.chosen_gateway import CHOSEN_GATEWAY
from tests.live.phones import ACCESS_KEY
from tests.live.processes import until
from tests.live.salons import HELLO, business, write_salon
from tests.live.service import TOKEN

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("watched"), salon(HELLO)) as found:
        yield found


def command(place: LiveSystem, *arguments: str) -> tuple[int, str]:
    """A command typed in the folder of the service: its exit code, and what it said."""
    ran = place.service.runs(*arguments)
    return ran.code, ran.said


# Pausing


def test_while_it_is_paused_everything_is_written_down_and_nothing_leaves(place: LiveSystem) -> None:
    assert command(place, "pause", "--why", "we move house")[0] == 0
    anna, bruno = place.person(), place.person()
    anna.texts("bonjour")
    assert anna.decided() == "answered"
    bruno.texts("bonjour")
    time.sleep(1.5)
    assert place.phones.outbox(anna.number) == place.phones.outbox(bruno.number) == []
    health = place.service.health()
    assert (health["ready"], health["paused"]) == (True, True)
    assert "we move house" in str(health["problems"])
    # What Bruno waits for grows too old meanwhile
    place.service.alter("UPDATE messages SET expires_at = created_at + 1 WHERE number = ?", bruno.number)
    assert command(place, "resume") == (0, "Sending goes on.\n")
    anna.gets("Bonjour !")
    until(lambda: bruno.messages()[0]["status"] == "expired", "Bruno's answer is dropped")
    assert place.phones.outbox(bruno.number) == []
    assert command(place, "resume") == (0, "Nothing was paused.\n")


def test_it_can_be_paused_while_the_database_is_locked(place: LiveSystem) -> None:
    anna = place.person()
    with place.service.locked():
        code, said = command(place, "pause")
    assert code == (1 if place.service.shared else 0), said  # this machine pauses; the others could not be told
    until(lambda: place.service.health()["paused"], "the service sees it", seconds=5)
    anna.texts("bonjour")
    time.sleep(1.0)
    assert place.phones.outbox(anna.number) == []
    assert "already" in command(place, "pause")[1]
    command(place, "resume")
    anna.gets("Bonjour !")


def test_a_pause_outlives_a_restart(place: LiveSystem) -> None:
    command(place, "pause")
    place.service.stop()
    place.service.start()
    assert "nothing is sent until" in place.service.output()
    anna = place.person()
    anna.texts("bonjour")
    time.sleep(1.0)
    assert place.phones.outbox(anna.number) == []
    command(place, "resume")
    anna.gets("Bonjour !")


# By hand


def test_a_message_by_hand_goes_through_the_running_service(place: LiveSystem) -> None:
    anna, display_name = place.person(), GATEWAYS[CHOSEN_GATEWAY.name].display_name
    code, said = command(place, "send", anna.number, "Votre commande est là", "--yes")
    assert code == 0 and said in (f"{display_name} took it.\n", "It was sent.\n", "It was delivered.\n")
    anna.gets("Votre commande est là")


def test_nobody_who_opted_out_is_written_to_by_hand(place: LiveSystem) -> None:
    anna = place.person()
    anna.texts("STOP")
    place.service.all_sent()
    before = len(place.phones.outbox(anna.number))
    code, said = command(place, "send", anna.number, "quand même", "--yes")
    assert code == 1 and "asked for no more messages" in said
    assert len(place.phones.outbox(anna.number)) == before


@pytest.mark.parametrize(("number", "why"), [("+33899123456", "premium"), ("+4915112345678", "DE"), ("36105", "short")])
def test_a_number_the_business_does_not_allow_is_not_written_to_by_hand(
    place: LiveSystem, number: str, why: str
) -> None:
    code, said = command(place, "send", number, "bonjour", "--yes")
    assert code == 1 and why in said


def test_who_is_asked_and_does_not_answer_sends_nothing(place: LiveSystem) -> None:
    anna = place.person()
    code, said = command(place, "send", anna.number, "bonjour")
    assert code != 0 and "Send 1 SMS" in said
    assert anna.messages() == []


def test_a_rehearsal_sends_nothing_by_hand_either(place: LiveSystem) -> None:
    anna = place.person()
    rehearsal = replace(place.service, settings={"RESPONDER_MODE": "rehearsal"}, process=None)
    code, said = command(LiveSystem(place.phones, rehearsal), "send", anna.number, "bonjour")
    assert (code, "nothing is sent" in said) == (0, True)
    assert anna.messages() == []


# Seeing


def test_status_says_how_things_stand(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(HELLO)) as place:
        anna = place.person()
        anna.texts("bonjour")
        anna.gets("Bonjour !")
        _stands_well(place, anna)


def _stands_well(place: LiveSystem, anna: Person) -> None:
    place.service.all_sent()
    code, said = command(place, "status", "--json")
    content = json.loads(said)
    assert (code, content["problems"]) == (0, [])
    assert (content["mode"], content["accounts"]) == ("live", [CHOSEN_GATEWAY.account.login])
    assert content["service"]["ready"] and content["paused"] is None
    assert content["last_event"] and content["last_sms"] and content["rulebook_live_since"]
    assert content["budgets"]["day"][0] >= 1 and content["queued"] == 0
    assert anna.number not in said and TOKEN not in said
    plain = command(place, "status")[1]
    assert "ready" in plain and "last day" in plain


def test_status_says_when_the_service_does_not_run(place: LiveSystem) -> None:
    gone = replace(place.service, port=1, process=None)
    code, said = command(LiveSystem(place.phones, gone), "status")
    assert code == 1 and "does not run" in said


def test_ready_and_live_are_asked_apart(place: LiveSystem) -> None:
    assert place.service.get("/health/live").json() == {"live": True}
    assert place.service.get("/health/ready").json() == {"ready": True}
    with place.service.locked():
        ready = place.service.get("/health/ready")
        assert ready.status_code == 503 and "database" in str(ready.json()["problems"])
        assert place.service.get("/health/live").status_code == 200
    until(lambda: place.service.get("/health/ready").status_code == 200, "it is ready again")


def test_metrics_tell_what_happened_and_nothing_about_anybody(place: LiveSystem) -> None:
    anna = place.person()
    before = metrics(place)
    anna.texts("bonjour")
    anna.gets("Bonjour !")
    place.service.all_sent()
    time.sleep(1.1)  # the access log hands over a second's worth at a time
    after = metrics(place)
    answered = 'responder_events_total{kind="sms",reason="answered"}'
    accepted = 'responder_sends_total{account="1",outcome="accepted"}'
    for name in (answered, accepted, "responder_hook_seconds_count"):
        assert after.get(name, 0.0) > before.get(name, 0.0), name
    assert after["responder_ready"] == 1 and after["responder_paused"] == 0 and after["responder_queue"] == 0
    text = place.service.get("/metrics").text
    for secret in (anna.number, anna.number[1:], TOKEN, ACCESS_KEY, "Bonjour", CHOSEN_GATEWAY.account.login):
        assert secret not in text


def metrics(place: LiveSystem) -> dict[str, float]:
    lines = [line for line in place.service.get("/metrics").text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_metrics_are_not_for_whoever_a_proxy_lets_in(place: LiveSystem, header: str) -> None:
    answer = httpx.get(f"{place.service.url}/metrics", headers={header: "203.0.113.7"}, trust_env=False)
    assert (answer.status_code, answer.json()) == (404, {"detail": "Not Found"})


# Being told


class Sink(BaseHTTPRequestHandler):
    """A program that is told of alerts."""

    heard: list[dict[str, Any]]

    def do_POST(self) -> None:
        self.heard.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def listening() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    heard: list[dict[str, Any]] = []
    server = HTTPServer(("127.0.0.1", 0), type("Hearing", (Sink,), {"heard": heard}))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/alerts", heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_refused_key_is_told_to_another_program_once_and_so_is_its_end(tmp_path: Path) -> None:
    with listening() as (url, heard):
        wrong = {CHOSEN_GATEWAY.account.variable("ACCESS_KEY"): "wrong-key", "RESPONDER_ALERT_WEBHOOK": url}
        with live_system(tmp_path, salon(HELLO), settings=wrong) as place:
            for _ in range(3):
                place.person().texts("bonjour")
            until(lambda: heard, "it is told", seconds=60)
            place.person().texts("bonjour")
            time.sleep(1.5)
            (told,) = heard
            assert (told["kind"], told["phase"], told["about"]) == (
                "gateway refuses",
                "begun",
                CHOSEN_GATEWAY.account.login,
            )
            assert CHOSEN_GATEWAY.account.variable("ACCESS_KEY") in told["text"]
            assert "gateway refuses" in command(place, "status", "--json")[1]
            place.service.stop()
            place.service.settings = {"RESPONDER_ALERT_WEBHOOK": url}
            place.service.start()
            anna = place.person()
            anna.texts("bonjour")
            anna.gets("Bonjour !")
            until(lambda: len(heard) == 2, "its end is told", seconds=60)
            assert heard[1]["phase"] == "over"


def test_too_many_messages_are_told_by_sms_once_and_resume_goes_on(tmp_path: Path) -> None:
    few = business(budgets="{all per minute: 6, all per day: 500}")
    with live_system(tmp_path, lambda folder: write_salon(folder, HELLO, about=few)) as place:
        people = [place.person() for _ in range(6)]
        for each in people:
            each.texts("bonjour")
        place.owner.gets(
            "Responder: automatic SMS are paused for unknown numbers, as many left as a minute may have (3)*"
        )
        assert sum(bool(place.phones.outbox(each.number)) for each in people) <= 3
        place.service.kill()
        place.service.start()
        place.person().texts("bonjour")
        time.sleep(2.5)
        assert len(place.phones.outbox(place.owner.number)) == 1
        assert "too many messages" in command(place, "status", "--json")[1]
        assert "there had been too many" in command(place, "resume")[1]
        assert place.service.rows("SELECT * FROM switches WHERE name NOT LIKE 'served %'") == []


def test_what_is_set_and_no_setting_is_told_with_what_was_meant(tmp_path: Path) -> None:
    write_salon(tmp_path, HELLO)
    (tmp_path / ".env").write_text("RESPONDER_HOKS_TOKENS=x\nOTHER=1\n")
    with live_system(tmp_path, salon(HELLO), settings={"RESPONDER_MODUS": "live"}) as place:
        said = until(lambda: "callback" in place.service.output() and place.service.output(), "it says how it starts")
        assert (
            '.env: RESPONDER_HOKS_TOKENS is no setting and has no effect; did you mean "RESPONDER_HOOK_TOKENS"?'
            in str(said)
        )
        assert 'RESPONDER_MODUS is no setting and has no effect; did you mean "RESPONDER_MODE"?' in str(said)
        assert "OTHER" not in str(said)
        assert f"accounts  1: {CHOSEN_GATEWAY.account.login}" in str(said)
        assert os.environ.get("RESPONDER_MODUS") is None

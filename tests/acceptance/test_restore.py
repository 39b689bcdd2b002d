"""A backup that is brought back: what was sent since is not sent again, and what is caught up is not answered again.
Where a gateway has no lists, what was sent since is in doubt, and what came in since is not known."""

import time
from pathlib import Path

import pytest

from responder.gateways.base import ConnectionPart
from tests.acceptance.live_system import LiveSystem, Person, live_system, salon
from tests.live.chosen_gateway import CHOSEN_GATEWAY
from tests.live.processes import until

pytestmark = [pytest.mark.slow, pytest.mark.sqlite("a PostgreSQL is restored by its own tools")]
RULES = """
rules:
  - name: Later
    when: sms
    says: [bonjour]
    send: after 10s
    reply: "Bonjour !"
  - name: Now
    when: sms
    says: [prix]
    reply: "25 euros"
"""
SETTINGS = {"RESPONDER_SETTLE_SECONDS": "1", "RESPONDER_CATCH_UP_SECONDS": "1"}


def _run(place: LiveSystem, *command: str) -> None:
    ran = place.service.runs(*command)
    assert ran.code == 0, ran.said


def _is_found_in_the_list(place: LiveSystem, anna: Person) -> None:
    in_doubt = "SELECT count(*) FROM messages WHERE status IN ('queued', 'sending', 'unknown')"
    until(lambda: not place.service.count(in_doubt), "what was in doubt is found in the gateway's list")
    (message,) = anna.messages()
    assert message["status"] in ("accepted", "sent", "delivered")


def _is_in_doubt(place: LiveSystem, anna: Person) -> None:
    until(lambda: anna.messages()[0]["status"] == "unknown", "what the backup had waiting may have left")
    time.sleep(2)  # as often as there is something to look at
    (message,) = anna.messages()
    assert message["status"] == "unknown"
    print(place.service.runs("review").said)
    assert "what became of 1 message" in place.service.runs("review").said


def _is_caught_up(place: LiveSystem, bruno: Person) -> None:
    until(
        lambda: place.service.count("SELECT count(*) FROM inbox WHERE contact = ?", bruno.number),
        "what the backup does not know is caught up",
    )
    assert bruno.decided() == "too old"


def test_nothing_that_left_after_the_backup_leaves_again(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(RULES), settings=SETTINGS) as place:
        anna, bruno = place.person(), place.person()
        anna.texts("bonjour")
        anna.decided()
        _run(place, "backup", "copy.db")  # her answer waits to leave
        assert anna.messages()[0]["status"] == "queued", "the machine is too busy for this"
        anna.gets("Bonjour !")
        bruno.texts("prix")  # of this the backup knows nothing
        bruno.gets("25 euros")
        place.service.all_sent()
        place.service.stop()
        _run(place, "restore", "copy.db", "--yes")
        place.service.start()
        if ConnectionPart.LIST_SENT in CHOSEN_GATEWAY.account.parts:
            _is_found_in_the_list(place, anna)
        else:
            _is_in_doubt(place, anna)
        if ConnectionPart.LIST_RECEIVED in CHOSEN_GATEWAY.account.parts:
            _is_caught_up(place, bruno)
        bruno.gets_nothing()
        anna.gets_nothing()
        carla = place.person()
        carla.texts("prix")
        carla.gets("25 euros")

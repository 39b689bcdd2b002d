"""A backup that is brought back: what was sent since is not sent again, and what is caught up is not answered again."""

from pathlib import Path

import pytest

from tests.acceptance.town import Town, salon, town
from tests.live.processes import until

pytestmark = [pytest.mark.slow, pytest.mark.sqlite("a PostgreSQL is restored by its own tools")]
RULES = """
rules:
  - name: Later
    when: sms
    says: [bonjour]
    send: after 3s
    reply: "Bonjour !"
  - name: Now
    when: sms
    says: [prix]
    reply: "25 euros"
"""
SETTINGS = {"RESPONDER_SETTLE_SECONDS": "1", "RESPONDER_CATCH_UP_SECONDS": "1"}


def _run(place: Town, *command: str) -> None:
    ran = place.service.runs(*command)
    assert ran.code == 0, ran.said


def test_nothing_that_left_after_the_backup_leaves_again(tmp_path: Path) -> None:
    with town(tmp_path, salon(RULES), settings=SETTINGS) as place:
        anna, bruno = place.person(), place.person()
        anna.texts("bonjour")
        anna.decided()
        _run(place, "backup", "copy.db")  # her answer waits to leave
        anna.gets("Bonjour !")
        bruno.texts("prix")  # of this the backup knows nothing
        bruno.gets("25 euros")
        place.service.all_sent()
        place.service.stop()
        _run(place, "restore", "copy.db", "--yes")
        place.service.start()
        in_doubt = "SELECT count(*) FROM messages WHERE status IN ('queued', 'sending', 'unknown')"
        until(lambda: not place.service.count(in_doubt), "what was in doubt is found in the gateway's list")
        (message,) = anna.messages()
        assert message["status"] in ("accepted", "sent", "delivered")
        until(
            lambda: place.service.count("SELECT count(*) FROM inbox WHERE contact = ?", bruno.number),
            "what the backup does not know is caught up",
        )
        bruno.gets_nothing()
        anna.gets_nothing()
        assert bruno.decided() == "too old"
        carla = place.person()
        carla.texts("prix")
        carla.gets("25 euros")

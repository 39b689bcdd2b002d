"""A STOP that came after the backup holds after the restore: inSIM's list still has it."""

from pathlib import Path

import pytest

from tests.acceptance.live_system import LiveSystem, live_system, salon
from tests.live.processes import until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.only_over("insim", "the others have no list of what came in"),
    pytest.mark.sqlite("a PostgreSQL is restored by its own tools"),
]
RULES = """
rules:
  - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
"""
SETTINGS = {"RESPONDER_SETTLE_SECONDS": "1", "RESPONDER_CATCH_UP_SECONDS": "1"}


def _run(place: LiveSystem, *command: str) -> None:
    ran = place.service.runs(*command)
    assert ran.code == 0, ran.said


def test_who_said_stop_after_the_backup_is_left_in_peace_after_the_restore(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(RULES), settings=SETTINGS) as place:
        before, after = place.person(), place.person()
        looked = "SELECT count(*) FROM marks WHERE name LIKE 'caught up %'"
        until(lambda: place.service.count(looked), "inSIM's lists were looked at")
        before.texts("STOP")
        before.gets("*START*")
        _run(place, "backup", "copy.db")
        after.texts("STOP")
        after.gets("*START*")
        place.service.stop()
        _run(place, "restore", "copy.db", "--yes")
        place.service.start()
        known = "SELECT count(*) FROM contacts WHERE number = ? AND opted_out_at IS NOT NULL"
        until(lambda: place.service.count(known, after.number), "the STOP is caught up")
        for each in (before, after):
            each.texts("bonjour")
            each.gets_nothing()
            assert each.decided() == "opted out"

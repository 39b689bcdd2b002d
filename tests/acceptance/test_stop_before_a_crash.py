"""A STOP that was answered 200 just before a crash counts before whatever waits to leave."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from responder.domain.model.events import SmsReceived
from responder.store.database.opening import open_store
from responder.store.inbox.event_rows import entry
from responder.store.tables import inbox
from tests.acceptance.live_system import LiveSystem, Person, live_system, salon

pytestmark = pytest.mark.slow
RULES = """
rules:
  - {name: Hello, when: sms, says: [bonjour], reply: "Bonjour !"}
"""
PEOPLE = 12


def _records(place: LiveSystem, who: Person, text: str) -> None:
    """Writes down what a process that was killed at once did of a webhook."""
    now = place.now()
    account = place.service.rows("SELECT account FROM inbox LIMIT 1")[0]["account"]
    event = SmsReceived(key=f"{who.number} {text}", account=account, contact=who.number, at=now, text=text)
    store = open_store(place.service.address, exclusive=False)
    try:
        store.write_now(lambda conn: conn.execute(insert(inbox).values(entry(event, now))))
    finally:
        store.close()


def _runs(place: LiveSystem, *command: str) -> None:
    ran = place.service.runs(*command)
    assert ran.code == 0, ran.said


def test_what_waits_for_somebody_who_wrote_stop_before_a_crash_never_leaves(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(RULES)) as place:
        people = [place.person() for _ in range(PEOPLE)]
        _runs(place, "pause")
        for each in people:
            each.texts("bonjour")
        place.service.all_decided()
        place.service.kill()
        for each in people:
            _records(place, each, "STOP")
        _runs(place, "resume")
        place.service.start()
        for each in people:
            each.gets("*START*")
            each.gets_nothing()

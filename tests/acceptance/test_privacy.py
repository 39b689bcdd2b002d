"""Forgetting somebody while the service runs: nothing of theirs is left in any file, and they are left in peace."""

import stat
from pathlib import Path

import pytest

from tests.acceptance.live_system import live_system, salon
from tests.live.chosen_gateway import WITH_CALLS
from tests.live.processes import until

pytestmark = pytest.mark.slow
RULES = """
rules:
  - name: Anything
    when: sms
    says: {pattern: "."}
    reply: "Vu : {{ message }}"
  - name: Missed
    when: missed call
    send: now
    reply: Rappel
"""
CANARY = "canarymot"
PRIVATE = 0o600


@WITH_CALLS
def test_a_forgotten_contact_leaves_no_byte_and_gets_no_message_under_any_spelling(tmp_path: Path) -> None:
    with live_system(tmp_path, salon(RULES)) as place:
        anna, bruno = place.person(), place.person()
        national = anna.number.removeprefix("+33")
        bruno.texts("bonjour")
        bruno.gets("Vu*")
        anna.texts(f"bonjour {CANARY}")
        anna.gets("Vu*")
        anna.has_appointment()
        anna.calls()
        anna.gets("Rappel")
        place.service.hook(f"message=%7B%22from%22%3A%22%2B33{national}%22%2C{CANARY}")  # unreadable
        anna.texts("STOP")
        anna.gets("*")
        place.service.all_sent()
        arrived = "SELECT count(*) FROM messages WHERE status <> 'delivered'"
        until(lambda: place.service.count(arrived) == 0, "each is reported: a late report would name her again")
        for file in place.service.folder.glob("responder.db*"):
            assert stat.S_IMODE(file.stat().st_mode) == PRIVATE, file
        ran = place.service.runs("forget", f"0{national}", "--yes")
        assert ran.code == 0, ran.said
        traces = (national, "0" + " ".join((national[0], national[1:3])), f"%2B33{national}", CANARY)
        for file in (*place.service.folder.glob("responder.db*"), place.service.log):
            content = file.read_bytes()
            assert not [trace for trace in traces if trace.encode() in content], file.name
        for spelling in (f"0033{national}", anna.number, f"0{national}"):
            place.phones.sms(spelling, "vous êtes ouverts ?")
            anna.gets_nothing()
            assert anna.decided() == "opted out"
        bruno.texts("et demain ?")
        bruno.gets("Vu*")

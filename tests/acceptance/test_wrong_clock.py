"""Ceilings and the breaker on a machine that is killed and whose clock is set back, as a process of its own."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from tests.acceptance.live_system import LiveSystem
from tests.live.hooks import Text, as_the_gateway_says
from tests.live.phones import Phones, Received
from tests.live.processes import until
from tests.live.salons import OWNER, business, write_salon
from tests.live.service import Service

pytestmark = pytest.mark.slow
RULES = 'rules:\n  - {name: Hello, when: sms, says: {pattern: "."}, reply: "Bonjour !"}\n'
ANNA = "+33615000001"
FEW = (
    "{contact per hour: 2, contact per day: 3, all per minute: 4, all per day: 6, "
    "strangers per minute: 4, strangers per day: 6, in a row: 50}"
)
ALARM = "Responder: automatic SMS are paused"


@dataclass
class Machine:
    """`off`: by how much its clock is wrong."""

    service: Service
    phones: Phones
    clock: Path
    off: timedelta = timedelta()
    texts: int = 0

    def sets_clock(self, **back: float) -> None:
        self.off -= timedelta(**back)
        self.clock.write_text(str(self.off.total_seconds()), "ascii")

    def killed(self) -> None:
        self.service.kill()
        self.service.start()

    def hears(self, sender: str) -> None:
        """An SMS that the phone, whose clock is the machine's, got just now."""
        self.texts += 1
        text = Text(sender, f"bonjour {self.texts}", LiveSystem.now() + self.off)
        with httpx.Client(trust_env=False) as gateway:
            assert gateway.send(as_the_gateway_says(text, self.service.callback)).status_code == 200
        self.service.all_decided()

    def reasons(self) -> list[str]:
        return [row["reason"] for row in self.service.rows("SELECT reason FROM inbox WHERE kind = 'sms' ORDER BY id")]

    def sent(self, to: str = "") -> list[Received]:
        return [sms for sms in self.phones.outbox(to) if to or sms.to != OWNER]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    write_salon(tmp_path, RULES, about=business(budgets=FEW))
    with _started(tmp_path) as found:
        yield found


@contextmanager
def _started(folder: Path) -> Iterator[Machine]:
    clock = folder / "clock"
    clock.write_text("0", "ascii")
    command = [sys.executable, "-m", "tests.live.skewed_clock", str(clock)]
    with Phones(folder) as phones, Service(folder, phones.url, command=command) as service:
        yield Machine(service, phones, clock)


def test_neither_a_kill_nor_a_clock_set_back_gives_anybody_more_and_the_owner_is_told_once(machine: Machine) -> None:
    for _ in range(3):
        machine.hears(ANNA)
    until(lambda: len(machine.sent(ANNA)) == 2, "two answers an hour")
    machine.sets_clock(minutes=50)
    machine.killed()
    machine.hears(ANNA)
    assert machine.reasons() == ["answered", "answered", "contact budget", "contact budget"]
    for number in range(4):  # two left a moment ago: in all there may be four a minute
        machine.hears(f"+3361510000{number}")
    until(lambda: machine.phones.outbox(OWNER), "the owner is told")
    assert machine.reasons()[-2:] == ["stranger budget", "stranger budget"]
    machine.sets_clock(minutes=30)
    machine.killed()
    for number in range(3):
        machine.hears(f"+3361520000{number}")
    time.sleep(2)
    assert set(machine.reasons()[-3:]) == {"stranger budget"}
    assert len(machine.sent()) == 4
    told = [sms.text for sms in machine.phones.outbox(OWNER)]
    assert len([text for text in told if text.startswith(ALARM)]) == 1


def test_while_the_clock_jumps_nothing_leaves_and_what_comes_in_is_written_down(machine: Machine) -> None:
    machine.hears(ANNA)
    until(lambda: len(machine.sent(ANNA)) == 1, "all is well")
    machine.sets_clock(hours=3)
    until(lambda: "clock" in str(machine.service.health()["problems"]), "it is seen")
    machine.hears("+33615300001")
    time.sleep(1.5)
    assert machine.sent("+33615300001") == []
    machine.killed()  # somebody hopes that helps
    time.sleep(1.5)
    assert machine.sent("+33615300001") == []
    assert "clock" in str(machine.service.health()["problems"])
    queued = "SELECT count(*) FROM messages WHERE status = 'queued' AND number = '+33615300001'"
    assert machine.service.count(queued) == 1

"""Random sessions of the demo at a terminal: whatever is typed, it answers and ends without an error."""

import os
import random
import re
import select
import time
from pathlib import Path

import pytest

from tests.cli.verbs.operations.test_demo import at_a_terminal

COMMANDS = 30
TEXTS = (
    "oui",
    "non",
    "OUI !!",
    "je confrime",
    "mais pas avant 15h",
    "finalement non",
    "on peut décaler à jeudi 14h ?",
    "je serai en retard de 10 min",
    "quels horaires ?",
    "ouvert mardi ?",
    "tarif",
    "STOP",
    "START",
    "stop les rappels",
    "annuler",
    "merci",
    "👍",
    "",
    "   ",
    "?",
    "Ich komme",
    "cancel please",
    "no puedo ir mañana",
    "a" * 700,
    "\N{RIGHT-TO-LEFT MARK}oui",
    '"oui',
    "{{ contact.name }}",
    "[link]",
    "oui\N{NO-BREAK SPACE}!",
    "12/13/2026 25:61",
)
SLASHED = (
    "/call",
    "/back",
    "/why",
    "/click",
    "/new",
    "/new oui",
    "/new /call",
    "/rules",
    "/help",
    "/what",
    "/",
    "//",
    "/why why",
    "/click 9",
    "/NEW STOP",
)


def a_session(seed: int) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(TEXTS if chance.random() < 0.6 else SLASHED) for _ in range(COMMANDS)]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 10))])
def test_whatever_is_typed_the_demo_ends_without_an_error(seed: int, tmp_path: Path) -> None:
    with at_a_terminal(tmp_path) as (running, terminal):
        seen = read_until_prompt(terminal)
        for command in a_session(seed):
            os.write(terminal, command.encode() + b"\r")
            seen += read_until_prompt(terminal)
            assert running.poll() is None, seen[-2_000:]
        os.write(terminal, b"/quit\r")
        assert running.wait(60) == 0, seen[-2_000:]
    assert "Traceback" not in seen
    assert "Error" not in seen
    assert list(tmp_path.iterdir()) == []


def read_until_prompt(terminal: int) -> str:
    """Reads on, whoever the customer is by then. A later answer is printed above a prompt of its own."""
    seen, end = "", time.monotonic() + 120
    while not _PROMPT.search(_STYLE.sub("", seen)):
        assert time.monotonic() < end, seen[-2_000:]
        if select.select([terminal], [], [], 0.2)[0]:
            seen += os.read(terminal, 65_536).decode("utf-8", "replace")
    return seen


_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_PROMPT = re.compile(r"[\r\n][^\W\d_]+(?: \d+)?> ?$")

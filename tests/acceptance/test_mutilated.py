"""Hooks as no sender writes them, thousands of them at random: each is answered, and none does harm."""

import asyncio
import random
import time
from pathlib import Path

import pytest

from tests.acceptance.canaries import watched
from tests.acceptance.test_inputs import ASIDE, HOOK, RAW
from tests.live.load import deliver_all, request

pytestmark = [pytest.mark.slow, pytest.mark.only_over("insim", "it is about its webhooks")]
ALPHABET = [chr(code) for code in range(0x21, 0x7F)]
SEEDS = [raw.decode("ascii") for _, raw in ASIDE if len(raw) < 2_000] + [f"message={RAW}" for _ in range(30)]


def _mutated(chance: random.Random) -> str:
    """A hook with some of its characters changed, doubled, cut or put elsewhere."""
    letters = list(chance.choice(SEEDS))
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(letters) + 1)
        end = at + chance.randrange(1, 12)
        match chance.randrange(4):
            case 0:
                letters[at:end] = chance.choices(ALPHABET, k=chance.randrange(4))
            case 1:
                letters[at:at] = letters[at:end]
            case 2:
                letters[at:at] = f"%{chance.randrange(256):02X}"
            case _:
                letters[at:at] = chance.choice(["%5Cu0000", "%5Cud800", "1e999", "NaN", "%22%2C%22", "%7B", "&", "%00"])
    return "".join(letters)


def test_thousands_of_mutilated_hooks_bring_neither_an_error_nor_a_silence(tmp_path: Path) -> None:
    chance = random.Random(20_26)
    end = time.monotonic() + 12  # a free machine gets through all of them in half of that
    with watched(tmp_path) as service:
        for _ in range(10):
            requests = [request(HOOK, _mutated(chance)) for _ in range(2_000)]
            answers = asyncio.run(deliver_all(service.port, requests))
            assert [answer.status for answer in answers] == [200] * len(requests)
            if time.monotonic() > end:
                break
        service.all_decided()
        assert service.health()["ready"]
        # Changes of a letter are no damage to most hooks: both ends were reached.
        assert service.count("SELECT count(*) FROM inbox") > 100
        assert service.count("SELECT count(*) FROM quarantine") > 100

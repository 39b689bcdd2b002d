"""The service away while people text: what nobody heard is found when it is back, and answered once."""

import random
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from tests.chaos.consistency import MARK, RULES, number_in
from tests.live.hooks import Text
from tests.live.phones import ACCESS_KEY, LOGIN, Phones
from tests.live.processes import until
from tests.live.simulator_and_service import simulator_and_service

EVERY = 3.0  # seconds between two looks; three minutes in real life


@dataclass(frozen=True, slots=True)
class Return:
    """`heard_late`: webhooks that came after all, when the events had been caught up."""

    texts: int
    caught_up: int
    heard_late: int
    received: Counter[int]

    def problems(self) -> list[str]:
        twice = [number for number, times in self.received.items() if times > 1]
        silent = set(range(self.texts)) - set(self.received)
        found = [f"{len(twice)} answered twice: {twice[:5]}"] if twice else []
        found += [f"{len(silent)} never answered: {sorted(silent)[:5]}"] if silent else []
        return found + ([f"only {self.caught_up} caught up"] if self.caught_up < self.texts // 2 else [])


def outage(folder: Path, *, texts: int, seed: int) -> Return:
    """`texts` people text while nobody listens; half of their webhooks come after all, spelt in every way."""
    chance = random.Random(seed)
    settings = {"RESPONDER_CATCH_UP_SECONDS": str(EVERY)}
    with simulator_and_service(folder, RULES, settings) as (phones, service):
        until(lambda: service.count("SELECT count(*) FROM marks WHERE name LIKE 'caught up %'"), "it looked once")
        time.sleep(1)
        service.kill()
        for number in range(texts):
            phones.sms(_sender(number), f"{MARK}{number}")
        time.sleep(1 + EVERY / 3)
        rows = _listed(phones)
        service.start()
        until(lambda: service.count("SELECT count(*) FROM caught_up") == texts, "all are caught up", seconds=60)
        late = chance.sample(rows, texts // 2)
        for row in late:
            at = datetime.fromisoformat(row["date"]).replace(microsecond=0)  # older webhooks know no smaller times
            assert service.hook(Text(row["phone_number"], row["message"], at).respelt(chance)).status_code == 200
        service.all_sent()
        time.sleep(EVERY)
        service.all_sent()
        heard = service.count("SELECT count(*) FROM inbox WHERE reason = 'heard before'")
        caught = service.count("SELECT count(*) FROM caught_up")
        received = Counter(number_in(sms.text) for sms in phones.outbox() if MARK in sms.text)
    return Return(texts, caught, heard, received)


def _sender(number: int) -> str:
    return f"+33614{number:06d}"


def _listed(phones: Phones) -> list[dict[str, Any]]:
    body = {"login": LOGIN, "accessKey": ACCESS_KEY, "direction": "inbound", "limit": 1000}
    answer = httpx.post(f"{phones.url}/api/v2/sms", json=body, trust_env=False).raise_for_status()
    rows: list[dict[str, Any]] = answer.json()["messages"]
    return rows

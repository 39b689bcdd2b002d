"""Sends the same events again and again, at once, out of order, in every spelling."""

import random
from datetime import UTC, datetime, timedelta

from tests.chaos.consistency import MARK
from tests.live.hooks import Text
from tests.live.load import request


def repeated(token: str, events: int, most: int, chance: random.Random, *, contacts: int = 200) -> list[bytes]:
    """The requests of `events` texts, each 1 to `most` times, shuffled, some spelt otherwise."""
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=60)
    path, requests = f"/hooks/insim/{token}", []
    for number in range(events):
        at = start + timedelta(seconds=chance.randrange(60))
        text = Text(f"+33612{number % contacts:06d}", f"{MARK}{number}", at)
        for _ in range(chance.randint(1, most)):
            query = text.respelt(chance) if chance.random() < 0.5 else text.query()
            requests.append(request(path, query))
    chance.shuffle(requests)
    return requests

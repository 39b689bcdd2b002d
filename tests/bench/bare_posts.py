"""The least that can send what the service sends: a loop over the very HTTP connections of the product, with bodies
that are ready. `python -m tests.bench.bare_posts URL FIRST COUNT AT_ONCE FOLDER`; prints JSON.

At most AT_ONCE are in the air. With one, each waits first for a row of its own to be safe on the disk of FOLDER."""

import asyncio
import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from responder.gateways.base import Accepted, Outgoing
from responder.gateways.insim.outbound import InsimGateway
from responder.store.database.engine import PRAGMAS
from tests.chaos.consistency import MARK
from tests.live.phones import ACCESS_KEY, LOGIN

_BETWEEN = 0.03  # seconds between two at rest


async def post_all(url: str, first: int, count: int, at_once: int) -> float:
    """Seconds it took."""
    gateway, messages = InsimGateway(LOGIN, ACCESS_KEY, url), _messages(first, count)

    async def one_after_the_other() -> None:
        for message in messages:
            assert isinstance(await gateway.send(message), Accepted)

    start = time.monotonic()
    await asyncio.gather(*(one_after_the_other() for _ in range(at_once)))
    took = time.monotonic() - start
    await gateway.close()
    return took


async def post_each_committed(url: str, first: int, count: int, folder: Path) -> dict[int, float]:
    """Returns when each began, by its number."""
    gateway, began = InsimGateway(LOGIN, ACCESS_KEY, url), {}
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as conn:
        for pragma in PRAGMAS:
            conn.execute(pragma)
        conn.execute("CREATE TABLE IF NOT EXISTS sent (number TEXT, text TEXT)")
        for number, message in enumerate(_messages(first, count), first):
            began[number] = time.time()
            conn.execute("INSERT INTO sent VALUES (?, ?)", (message.to, message.text))  # a transaction by itself
            assert isinstance(await gateway.send(message), Accepted)
            await asyncio.sleep(_BETWEEN)
    await gateway.close()
    return began


def _messages(first: int, count: int) -> Iterator[Outgoing]:
    for number in range(first, first + count):
        yield Outgoing(id=number, to=f"+336{number:08d}", text=f"Bien reçu, c'est noté & classé : {MARK}{number}")


def main() -> None:
    url, first, count, at_once, folder = sys.argv[1], *map(int, sys.argv[2:5]), Path(sys.argv[5])
    if at_once == 1:
        print(json.dumps(asyncio.run(post_each_committed(url, first, count, folder))))
    else:
        took = asyncio.run(post_all(url, first, count, at_once))
        print(json.dumps({"seconds": took, "busy": time.process_time()}))


if __name__ == "__main__":
    main()

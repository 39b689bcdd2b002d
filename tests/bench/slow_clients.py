"""Connections that begin a request and never end it, a byte at a time: python -m tests.bench.slow_clients PORT COUNT"""

import asyncio
import random
import sys
from contextlib import suppress

_HEAD = b"GET /hooks/insim/none HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
_BETWEEN = 2.0  # seconds between two bytes


async def dawdle(port: int, count: int) -> None:
    """Runs until cancelled. Whoever is hung up on comes back."""
    await asyncio.gather(*(_one(port) for _ in range(count)))


async def _one(port: int) -> None:
    await asyncio.sleep(random.random() * _BETWEEN)
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                for byte in _HEAD + b"a" * 10_000:
                    writer.write(bytes((byte,)))
                    await writer.drain()
                    await asyncio.sleep(_BETWEEN)
            finally:
                writer.close()
        await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(dawdle(int(sys.argv[1]), int(sys.argv[2])))

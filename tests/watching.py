"""Rules that are followed while a test looks."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from responder.rulefiles.live import LiveRulebook


@asynccontextmanager
async def watching(live: LiveRulebook) -> AsyncIterator[LiveRulebook]:
    """Follows the files while the context is open."""
    task = asyncio.create_task(live.watch())
    try:
        yield live
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

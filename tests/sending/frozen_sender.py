"""A process that empties a lane over PostgreSQL and stands still, by its own SIGSTOP, with the first message claimed.

python -m tests.sending.frozen_sender DATABASE GATE_URL
"""

import asyncio
import os
import signal
import sys
from datetime import UTC, datetime

from responder.gateways.base import Outcome, Outgoing
from responder.gateways.insim.outbound import InsimGateway
from responder.sending.procrastinate_lanes import Beat, lanes_over
from responder.sending.send_loop import Pace, SendTerms
from responder.store.database.opening import open_store
from tests.outgoing import ACCOUNT

QUICK = Beat(every=0.2, dead=1.0, poll=0.2, sweep=0.5)
TERMS = SendTerms(pace=Pace(leave_within=0.8))


class StandsStill(InsimGateway):
    """Once; what it does afterwards it does as if nothing had been."""

    stood = False

    async def send(self, message: Outgoing) -> Outcome:
        if not self.stood:
            self.stood = True
            os.kill(os.getpid(), signal.SIGSTOP)
        return await super().send(message)


async def run(database: str, url: str) -> None:
    store = open_store(database)
    gateway = StandsStill(ACCOUNT, "key", url)
    lanes = lanes_over(store, {ACCOUNT: gateway}, lambda: datetime.now(UTC), terms=TERMS, beat=QUICK)
    await lanes.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(run(*sys.argv[1:]))

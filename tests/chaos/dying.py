"""`responder serve`, which kills itself the NUMBER-th time it comes by a point.

python -m tests.chaos.dying POINT NUMBER
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from responder.cli import main
from responder.gateways.base import Outcome, Outgoing
from responder.gateways.insim.outbound import InsimGateway
from responder.processing import transaction
from responder.sending import send_loop
from responder.store.database import writer
from responder.store.database.postgres import writer as postgres_writer

POINTS = {
    "after insert": "a webhook is in the table, and nobody has been told",
    "after commit": "it is committed, and its answer not begun",
    "before 200": "the answer is about to be written",
    "before commit": "a turn's decisions and messages are written, and not committed",
    "after claim": "a message is claimed, and its request not begun",
    "after send": "the gateway has answered, and nothing of it is kept",
    "before status write": "what came of it is about to be written down",
}


class Fuse:
    def __init__(self, point: str, number: int) -> None:
        self.point, self.left = point, number

    def passing(self, point: str) -> None:
        if point == self.point:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def wire(fuse: Fuse) -> None:
    """Lays the points into the program."""
    for module in (writer, postgres_writer):
        _after(module, "insert_rows", fuse, "after insert", lambda driver, rows: bool(rows))
    _before(writer.Writer, "_tell", fuse, "after commit", _has_rows)
    _before(writer.Writer, "_settle", fuse, "before 200", _has_rows)
    _after(transaction, "mark_decided", fuse, "before commit", lambda conn, decided: bool(decided))
    _before(send_loop, "settle", fuse, "before status write", lambda conn, outcomes, *_: bool(outcomes))
    send = InsimGateway.send

    async def sending(self: InsimGateway, message: Outgoing) -> Outcome:
        fuse.passing("after claim")
        outcome = await send(self, message)
        fuse.passing("after send")
        return outcome

    InsimGateway.send = sending  # type: ignore[method-assign]


def _has_rows(_: writer.Writer, waiting: Any, __: Any) -> bool:
    return bool(len(waiting.jobs) > waiting.works)


def _before(place: Any, name: str, fuse: Fuse, point: str, counts: Callable[..., bool]) -> None:
    function = getattr(place, name)

    def instead(*given: Any, **more: Any) -> Any:
        if counts(*given):
            fuse.passing(point)
        return function(*given, **more)

    setattr(place, name, instead)


def _after(place: Any, name: str, fuse: Fuse, point: str, counts: Callable[..., bool]) -> None:
    function = getattr(place, name)

    def instead(*given: Any, **more: Any) -> Any:
        result = function(*given, **more)
        if counts(*given):
            fuse.passing(point)
        return result

    setattr(place, name, instead)


if __name__ == "__main__":
    wire(Fuse(sys.argv[1], int(sys.argv[2])))
    sys.argv = ["responder", "serve"]
    main()

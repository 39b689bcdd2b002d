"""Limits connections held at once, and chooses which to close when there are too many."""

import resource
from collections.abc import Iterable
from typing import Protocol

MOST = 4_000  # connections
_SPARED = 200  # descriptors for the database, the gateway, logs
_WANTED = 16_384


class HeldConnection(Protocol):
    """A connection. `is_idle`: no request of it is being worked on."""

    def is_idle(self) -> bool: ...

    def hang_up(self) -> None: ...


def room() -> int:
    """Computes how many connections this process may hold: as many as the system gives it descriptors for, after
    asking for more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _WANTED if hard == resource.RLIM_INFINITY else min(hard, _WANTED)
    if soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    return max(16, min(MOST, soft - _SPARED))


def make_room(connections: Iterable[HeldConnection]) -> bool:
    """Hangs up on one that has nothing to do; False if all are busy."""
    for connection in connections:
        if connection.is_idle():
            connection.hang_up()
            return True
    return False

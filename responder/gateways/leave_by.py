"""Latest moment at which a request that sends something may begin to leave this machine.

Whoever takes a message up writes that down first and opens a socket then. Between the two the process may stand still
(a machine that sleeps, a debugger, a signal), and others take it for dead: they find out what became of the message,
and may send it. So what wakes too late sends nothing, and says so. No check is the last instruction before the wire:
what stands still behind this one has its request in the kernel's hands, but for some microseconds.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from responder.languages.catalogue import sentence

STOOD_STILL = sentence("This machine stood still since the message was taken up.")
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # goes on while the machine sleeps, where there is one
_LATEST: ContextVar[float | None] = ContextVar("latest", default=None)


def ticks() -> float:
    """Reads seconds that only ever go on, also while the process stands still."""
    return time.clock_gettime(_CLOCK)


@contextmanager
def leaving_by(latest: float) -> Iterator[None]:
    """Bounds the requests of this task, in `ticks`."""
    token = _LATEST.set(latest)
    try:
        yield
    finally:
        _LATEST.reset(token)


def is_bound() -> bool:
    return _LATEST.get() is not None


def is_too_late() -> bool:
    latest = _LATEST.get()
    return latest is not None and ticks() > latest

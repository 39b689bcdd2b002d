"""Time and room that a stranger's data may take: exceeded, it is interrupted and told."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLong(BaseException):
    """Raised wherever the work is just then; no library that catches Exception keeps it from getting out."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Interrupts what is inside, once it has used so many seconds of a processor: a machine that is busy with other
    things changes nothing. Where there is no timer (another thread than the main one, Windows) it does nothing:
    the process that does the work is ended from outside then."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, max(seconds, 0.001), 0.1)  # again, should something have swallowed it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TooLong

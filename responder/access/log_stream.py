"""Writes log lines so that a log that cannot be written fails nothing and holds nobody up.

The reader of a pipe may have gone away or stand still, the disk of a file may be full: a line is lost then, it is
counted, and `trouble` says so for /health and the alerts. Nothing raises.
"""

import os
import select
import stat
import threading
from typing import Protocol

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Stored, because

_ATOMIC = 4096  # bytes a pipe takes whole if it takes any (PIPE_BUF of Linux)
_CUT = "…\n".encode()


class Stream(Protocol):
    def write(self, text: str, /) -> int: ...
    def flush(self) -> None: ...
    def fileno(self) -> int: ...


class LogStream:
    """Stands where a text stream stood. Lines go to the descriptor itself: what a buffer could not get rid of would
    fail every line after it."""

    def __init__(self, stream: Stream) -> None:
        self._stream, self._lock = stream, threading.Lock()
        self.lost, self.why = 0, ""  # lines since the log could be written last, and what was in the way
        try:
            self._file: int | None = stream.fileno()
        except (OSError, ValueError, AttributeError):
            self._file = None
        self._may_stand_still = self._file is not None and _may_stand_still(self._file)

    def write(self, text: str) -> int:
        try:
            with self._lock:
                self._write(text)
        except Exception as error:  # noqa: BLE001 - whatever it was, the work that is reported goes on
            self.lost, self.why = self.lost + 1, getattr(error, "strerror", None) or type(error).__name__
        else:
            self.lost, self.why = 0, ""
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""

    def isatty(self) -> bool:
        return self._file is not None and os.isatty(self._file)

    def trouble(self) -> Stored:
        """Explains what is wrong with the log; "" if its last line was written."""
        return because(AlertCode.LOG_LOST, why=self.why, number=self.lost) if self.lost else ""

    def _write(self, text: str) -> None:
        if self._file is None:
            self._stream.write(text)
            self._stream.flush()
            return
        content = text.encode("utf-8", "backslashreplace")
        if self._may_stand_still:
            content = content if len(content) <= _ATOMIC else content[: _ATOMIC - len(_CUT)] + _CUT
            if not select.select([], [self._file], [], 0)[1]:
                raise BlockingIOError(0, "its reader stands still")
        while content:
            content = content[os.write(self._file, content) :]


def _may_stand_still(file: int) -> bool:
    """Checks whether writing may block: a pipe or a socket."""
    try:
        mode = os.fstat(file).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


_streams: list[LogStream] = []


def log_stream(stream: Stream) -> LogStream:
    """Makes a stream whose failures `trouble` tells."""
    made = LogStream(stream)
    _streams[:] = [made]
    return made


def trouble() -> Stored:
    """Explains what is wrong with the log of this process; "" if nothing is."""
    return next((said for said in (stream.trouble() for stream in _streams) if said), "")

"""Runs functions in a process of its own: what strangers' data makes long or large, and what takes the processor from
webhooks. It can be ended, whatever it is doing.

`Child.call` runs a function there and gives what it returns or raises. The process is begun when it is needed, ended
when it has had nothing to do for a while, and ended at once where a call takes too long or is cancelled.
"""

import asyncio
import contextlib
import os
import pickle
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable
from typing import IO, Any, TypeVar

from responder.gateways.providers import PREFIXES
from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedError

Result = TypeVar("Result")

IDLE = 20.0  # seconds
LARGEST = 1024 * 1024 * 1024  # bytes of its memory
_LENGTH = struct.Struct(">Q")
_SECRETS = ("RESPONDER_", *PREFIXES)  # settings, which it has no need of
_COMMAND = (sys.executable, "-P", "-m", "responder.child_process")


class Ended(WordedError):
    """It was ended, or came to an end, before it answered."""


class Child:
    """A child process that carries out calls in turn, and is started anew when it ended. `patience`: seconds for a
    call. `nice` is added to its niceness."""

    def __init__(self, patience: float, idle: float = IDLE, *, nice: int = 5) -> None:
        self._patience, self._idle, self._nice = patience, idle, nice
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None  # its temporary files, which an end leaves behind
        self._one_at_a_time = asyncio.Lock()
        self._leaving: asyncio.TimerHandle | None = None

    async def call(self, function: Callable[..., Result], *given: Any) -> Result:
        """Runs a function of a module. Raises what it raises, and Ended."""
        async with self._one_at_a_time:
            if self._leaving is not None:
                self._leaving.cancel()
            process = self._process if self._process and self._process.poll() is None else self._begun()
            asked = asyncio.ensure_future(asyncio.to_thread(_exchange, process, (function, given)))
            try:
                async with asyncio.timeout(self._patience):
                    kind, answer = await asyncio.shield(asked)
            except (TimeoutError, asyncio.CancelledError, Ended) as error:
                self.end()
                with contextlib.suppress(Ended):
                    await asked
                if isinstance(error, TimeoutError):
                    raise Ended(sentence("it took too long")) from None
                raise
            finally:
                if self._process is not None:
                    self._leaving = asyncio.get_running_loop().call_later(self._idle, self.end)
        if kind == "raised":
            raise answer
        return answer  # type: ignore[no-any-return]

    def end(self) -> None:
        """At once. The next call begins another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _begun(self) -> subprocess.Popen[bytes]:
        self.end()
        names = {name: value for name, value in os.environ.items() if not name.startswith(_SECRETS)}
        self._folder = tempfile.TemporaryDirectory(prefix="responder-child-", ignore_cleanup_errors=True)
        names["TMPDIR"] = self._folder.name
        pipe = subprocess.PIPE
        command = (*_COMMAND, str(self._nice))
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=names)  # noqa: S603 - 1 ms
        return self._process


def _exchange(process: subprocess.Popen[bytes], request: Any) -> tuple[str, Any]:
    assert process.stdin and process.stdout  # noqa: S101 - it was begun with both
    try:
        _send(process.stdin, request)
        answer: tuple[str, Any] = _receive(process.stdout)
    except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
        why = type(error).__name__
        raise Ended(sentence("it came to an end ({error})", error=why)) from error
    return answer


def _send(pipe: IO[bytes], value: Any) -> None:
    content = pickle.dumps(value)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return pickle.loads(_exactly(pipe, length))  # noqa: S301 - both ends are this program


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content


def _serve(nice: int) -> None:
    """Answers calls in the child process, until the pipe closes."""
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, signal.SIG_IGN)  # whoever began it ends it
    os.nice(nice)
    resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))  # more is a MemoryError of its own, not the machine's
    warnings.simplefilter("ignore")
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    asks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not be taken for an answer
    while True:
        try:
            function, given = _receive(asks)
        except (EOFError, struct.error):
            return
        _send(answers, _outcome(function, given))


def _outcome(function: Callable[..., Any], given: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "returned", function(*given)
    except Exception as error:  # noqa: BLE001 - it is raised where it was asked for
        return "raised", error if _can_travel(error) else RuntimeError(type(error).__name__)


def _can_travel(error: Exception) -> bool:
    try:
        return isinstance(pickle.loads(pickle.dumps(error)), type(error))  # noqa: S301 - made here
    except Exception:  # noqa: BLE001 - some cannot be made anew from what they were made of
        return False


def _leave_with(parent: int) -> None:
    """Ends this process with its parent: one that was killed cannot end it."""
    while os.getppid() == parent:
        time.sleep(1.0)
    os._exit(1)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))

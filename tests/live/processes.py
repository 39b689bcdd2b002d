"""Starting, watching and killing processes of ours."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.live.forked import ForkedProcess, program_to_fork

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90.0  # seconds: a bound and no wait; a start on a busy machine has taken thirty
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")

T = TypeVar("T")


class NeverHappened(AssertionError):
    """Raised where what was waited for did not come in time."""


def until(look: Callable[[], T], what: str, *, seconds: float = PATIENCE, every: float = 0.02) -> T:
    """The first true answer of `look`. Raises NeverHappened, which tells what it saw last."""
    end = time.monotonic() + seconds
    while not (seen := look()):
        if time.monotonic() > end:
            raise NeverHappened(f"not within {seconds:.0f} s: {what} (seen last: {seen!r})")
        time.sleep(every)
    return seen


def free_port() -> int:
    """Finds a port below those that systems give to outgoing connections: a port of theirs is taken by somebody else in
    the seconds until a program listens on it, now and then."""
    while True:
        port = 15_000 + secrets.randbelow(17_000)  # nobody's seed makes two processes choose alike
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def responder(*arguments: str) -> list[str]:
    """The command line of a verb, run by the interpreter that runs the tests."""
    return [sys.executable, "-m", "responder", *arguments]


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Nothing of the machine's own settings, so that a `.env` or a variable around here changes no test."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **settings}


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


def run(*arguments: str, environment: Mapping[str, str], folder: Path, typed: str | bytes = "") -> Ran:
    """`responder ...` from its start to its end. Whatever happens, nobody is shown a traceback."""
    done = subprocess.run(
        responder(*arguments),
        cwd=folder,
        env=dict(environment),
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        timeout=120,
        check=False,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.said, ran.said
    return ran


class Running:
    """A process whose output is kept in a file. A command of ours is forked from one that has imported it, where it
    can be."""

    def __init__(self, command: Sequence[str], *, environment: Mapping[str, str], log: Path, folder: Path) -> None:
        self.log = log
        self._process: subprocess.Popen[bytes] | ForkedProcess
        if (program := program_to_fork(command, environment)) is not None:
            self._process = ForkedProcess(program, environment=environment, log=log, folder=folder)
            return
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=dict(environment), cwd=folder
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    def alive(self) -> bool:
        return self._process.poll() is None

    def ended(self, seconds: float = PATIENCE) -> int:
        """Its exit code, once it ends by itself."""
        return self._process.wait(seconds)

    def kill(self) -> None:
        """Kills it as a power cut would: no time to tidy up."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self, seconds: float = PATIENCE) -> int:
        """Asks it to end; its exit code."""
        if self.alive():
            self._process.terminate()
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def output(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")

    def resident(self) -> int:
        """Bytes of memory it holds now."""
        fields = Path(f"/proc/{self.pid}/statm").read_text().split()
        return int(fields[1]) * _PAGE

    def busy(self) -> float:
        """Seconds of processor time it has used, all threads."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

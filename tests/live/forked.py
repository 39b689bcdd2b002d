"""Starts commands of ours as forks of a process that has imported them: imports and rules take most of a start.

The fork server is `multiprocessing`'s, one a test runner, started with the first command. Each command is a process of
its own that can be killed, with its own settings, folder and streams.
"""

import os
import runpy
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from multiprocessing import get_context
from pathlib import Path
from signal import Signals

# Modules run as `python -m`, each with the first arguments that it is forked for; none for any.
_PROGRAMS = {"responder": ("serve", "simulate", "work"), "tests.chaos.dying": (), "tests.crashing": ()}
# What an interpreter reads once, as it starts; a process that differs in one of them is started, not forked.
_READ_AT_THE_START = ("LANG", "LC_ALL", "PATH", "PYTHON", "TZ")
_OURS = frozenset({"PYTHONPATH", "PYTHONUNBUFFERED"})  # of `clean_environment`, and true of a fork

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.live.preloaded"])


@dataclass
class Forks:
    """Switch of forking. Pytest turns it on, and off for tests that compare times or memory."""

    wanted: bool = False


FORKS = Forks()


@dataclass(frozen=True, slots=True)
class Program:
    """A module that is run as `python -m`, and its arguments."""

    module: str
    arguments: tuple[str, ...]


def program_to_fork(command: Sequence[str], environment: Mapping[str, str]) -> Program | None:
    """Returns what a fork runs as a start of the command would. None where it is to be started: a program of others, or
    an interpreter with other options."""
    match tuple(command):
        case (sys.executable, "-m", module, first, *more) if module in _PROGRAMS:
            program = Program(module, (first, *more))
        case _:
            return None
    if (verbs := _PROGRAMS[program.module]) and program.arguments[0] not in verbs:
        return None
    asked = {name for name in environment if name.startswith(_READ_AT_THE_START)} - _OURS
    same = all(environment[name] == os.environ.get(name) for name in asked)
    return program if FORKS.wanted and same else None


class ForkedProcess:
    """The part of `subprocess.Popen` that the tests use."""

    def __init__(self, program: Program, *, environment: Mapping[str, str], log: Path, folder: Path) -> None:
        log.touch()
        # A daemon: what a failed test left behind ends with its runner.
        self._process = _CONTEXT.Process(target=_become, args=(program, dict(environment), log, folder), daemon=True)
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        """Raises subprocess.TimeoutExpired."""
        self._process.join(timeout)
        if (code := self._process.exitcode) is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return code

    def send_signal(self, number: Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self._process.terminate()


def _become(program: Program, environment: Mapping[str, str], log: Path, folder: Path) -> None:
    """Runs a program in this process, which exits as it does."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(folder)
    with log.open("ab") as output:
        for stream in (sys.stdout, sys.stderr):
            assert isinstance(stream, TextIOWrapper)
            os.dup2(output.fileno(), stream.fileno())
            stream.reconfigure(write_through=True)
    sys.argv = [program.module, *program.arguments]
    runpy.run_module(program.module, run_name="__main__", alter_sys=True)

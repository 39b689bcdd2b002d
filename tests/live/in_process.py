"""Runs `responder ...` in this process: its entry, folder, settings and streams, without the start of a program."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from io import BytesIO, TextIOWrapper
from pathlib import Path

from responder import cli
from tests.live.processes import Ran, run

# They have signals, logs and programs of their own.
ALONE = frozenset({"demo", "serve", "simulate", "work"})
# What the interpreter reads once, as it starts.
AT_THE_START = frozenset({"PYTHONIOENCODING", "TZ"})


def run_here(*arguments: str, environment: Mapping[str, str], folder: Path, typed: str | bytes = "") -> Ran:
    """Runs like `processes.run`, which is asked where only a process will do. Not where an event loop runs: verbs may
    have one of their own."""
    if not ALONE.isdisjoint(arguments) or not AT_THE_START.isdisjoint(environment.keys() - os.environ.keys()):
        return run(*arguments, environment=environment, folder=folder, typed=typed)
    out, err = _written(), _written()
    with _settings(environment), chdir(folder), _streams(_read(typed), out, err):
        code = cli.run(arguments)
    ran = Ran(code, _text(out), _text(err))
    assert "Traceback" not in ran.said, ran.said
    return ran


@contextmanager
def _settings(environment: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _streams(stdin: TextIOWrapper, stdout: TextIOWrapper, stderr: TextIOWrapper) -> Iterator[None]:
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = stdin, stdout, stderr
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before


def _read(typed: str | bytes) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(typed.encode() if isinstance(typed, str) else typed), encoding="utf-8")


def _written() -> TextIOWrapper:
    return TextIOWrapper(BytesIO(), encoding="utf-8", errors="backslashreplace", write_through=True)


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, BytesIO)
    return written.getvalue().decode()

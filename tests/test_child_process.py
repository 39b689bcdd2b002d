"""The process that reads strangers' data: it can be ended, whatever it is doing."""

import asyncio
import math
import os
import pickle
import signal
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import pytest

from responder import child_process
from responder.calendars.ics.limits import TooLong, at_most
from responder.calendars.sources.feeds import Unreachable, read_file
from responder.child_process import Child, Ended

pytestmark = pytest.mark.anyio


@pytest.fixture
async def reader() -> AsyncIterator[Child]:
    reader = Child(patience=30.0)
    yield reader
    reader.end()


async def test_it_answers_and_is_used_again(reader: Child) -> None:
    first = await reader.call(os.getpid)
    assert first != os.getpid()
    assert await reader.call(os.getpid) == first


async def test_what_it_raises_is_raised(reader: Child) -> None:
    with pytest.raises(Unreachable, match="cannot be read"):
        await reader.call(read_file, Path("/nowhere/agenda.ics"), "")
    assert await reader.call(math.sqrt, 4) == 2


async def test_one_that_takes_too_long_is_ended_and_the_next_is_answered() -> None:
    reader = Child(patience=2.0)
    await reader.call(os.getpid)
    with pytest.raises(Ended, match="too long"):
        await reader.call(time.sleep, 60)
    reader = Child(patience=30.0)
    assert await reader.call(math.sqrt, 9) == 3
    reader.end()


async def test_one_that_is_ended_leaves_no_files_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    reader = Child(patience=60)
    await reader.call(os.getpid)  # it has begun, which takes seconds on a busy machine
    monkeypatch.setattr(reader, "_patience", 0.5)
    with pytest.raises(Ended, match="too long"):
        await reader.call(_writes_and_sleeps)
    reader.end()
    assert not any(os.scandir(tmp_path))


def _writes_and_sleeps() -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "rules.yaml").write_text("rules: []")
        time.sleep(60)


async def test_what_cannot_be_asked_leaves_a_process_that_leaves() -> None:
    reader = Child(patience=0.2, idle=0.3)
    with pytest.raises((AttributeError, pickle.PicklingError)):
        await reader.call(lambda: None)
    process = reader._process
    assert process is not None
    await asyncio.sleep(1.0)
    assert process.poll() is not None


async def test_one_that_dies_is_told_and_another_begun(reader: Child) -> None:
    pid = await reader.call(os.getpid)
    waiting = asyncio.create_task(reader.call(time.sleep, 60))
    await asyncio.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    with pytest.raises(Ended, match="came to an end"):
        await waiting
    assert await reader.call(os.getpid) != pid


async def test_a_call_that_is_cancelled_ends_it_at_once(reader: Child) -> None:
    pid = await reader.call(os.getpid)
    waiting = asyncio.create_task(reader.call(math.factorial, 100_000_000))  # minutes, deaf to all but the end
    await asyncio.sleep(0.05)
    start = perf_counter()
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    assert perf_counter() - start < 30
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_it_knows_no_settings(reader: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESPONDER_HOOK_TOKENS", "canary-token")
    monkeypatch.setenv("INSIM_ACCESS_KEY", "canary-key")
    assert await reader.call(os.getenv, "RESPONDER_HOOK_TOKENS") is None
    assert await reader.call(os.getenv, "INSIM_ACCESS_KEY") is None


async def test_it_does_not_grow_without_an_end(reader: Child) -> None:
    with pytest.raises(MemoryError):
        await reader.call(bytes, 4 * child_process.LARGEST)
    assert await reader.call(math.sqrt, 4) == 2


async def test_it_leaves_when_it_has_nothing_to_do() -> None:
    reader = Child(patience=30.0, idle=0.05)
    pid = await reader.call(os.getpid)
    for _ in range(200):
        await asyncio.sleep(0.02)
        with suppress(ProcessLookupError):
            os.kill(pid, 0)
            continue
        break
    else:
        raise AssertionError("it is still there")


def test_what_takes_too_long_is_interrupted_even_where_errors_are_swallowed() -> None:
    def deaf() -> None:
        while True:
            with suppress(Exception):
                sum(range(1000))

    with pytest.raises(TooLong), at_most(0.1):
        deaf()
    with at_most(5):
        pass
    assert signal.getitimer(signal.ITIMER_PROF)[0] == 0

"""Replays last week in a process of its own, bounded in memory and time: webhooks are not slowed down.

The process reads one JSON object from its input (`Task`), writes `{"done": n, "of": m}` now and then, and last what it
found. It ends by itself when nobody reads any more.
"""

import asyncio
import json
import os
import resource
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from typing import Any

from responder.dataclass import dataclass
from responder.domain.simulation.differences import ComparedDecision, DecisionDifference, DifferenceKind
from responder.services.rules.last_week import ComparedEvent, DoesNotLoad, LastWeek, compare, rulebook_of
from responder.store.database.opening import open_store

MOST_MEMORY = 2 << 30  # bytes
MOST_SECONDS = 120  # of the processor
_PATIENCE = 300.0  # seconds by the clock, on a busy machine
_LONGEST_LINE = 32 << 20


class ReplayFailed(RuntimeError):
    """The process ended without a result: out of memory or time, or its database is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Holds what is asked of the process; files as `last_week` takes them."""

    database_url: str
    live: Mapping[str, bytes]
    draft: Mapping[str, bytes]
    now: datetime

    def as_json(self) -> str:
        live, draft = ({name: b64encode(c).decode() for name, c in each.items()} for each in (self.live, self.draft))
        return json.dumps({"url": self.database_url, "live": live, "draft": draft, "now": self.now.isoformat()})


async def replay(task: Task, progress: Callable[[int, int], None]) -> LastWeek:
    """Starts the process and waits for what it finds; cancelled, it ends the process. Raises ReplayFailed."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        __name__,
        stdin=pipe,
        stdout=pipe,
        stderr=asyncio.subprocess.DEVNULL,
        limit=_LONGEST_LINE,
    )
    try:
        return await asyncio.wait_for(_result(process, task, progress), _PATIENCE)
    except (TimeoutError, ConnectionError, ValueError) as error:
        raise ReplayFailed(type(error).__name__) from error
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _result(process: asyncio.subprocess.Process, task: Task, progress: Callable[[int, int], None]) -> LastWeek:
    if process.stdin is None or process.stdout is None:
        raise ReplayFailed("no pipes")
    process.stdin.write(task.as_json().encode())
    await process.stdin.drain()
    process.stdin.close()
    async for line in process.stdout:
        told = json.loads(line)
        if "done" in told:
            progress(told["done"], told["of"])
        elif "found" in told:
            return _from_json(told["found"])
    raise ReplayFailed("it ended without a result")


def _from_json(found: dict[str, Any]) -> LastWeek:
    differences = [_compared(each) for each in found.pop("differences")]
    return LastWeek(since=datetime.fromisoformat(found.pop("since")), differences=differences, **found)


def _compared(each: dict[str, Any]) -> ComparedEvent:
    found = each.pop("found")
    live, draft = (
        ComparedDecision(**side | {"actions": tuple(side["actions"])}) for side in (found["live"], found["draft"])
    )
    kind, answers = DifferenceKind(found["kind"]), found["answers_appointment"]
    return ComparedEvent(
        found=DecisionDifference(kind=kind, live=live, draft=draft, answers_appointment=answers), **each
    )


# In the process


def main() -> None:
    """Obeys one task."""
    _bound_itself()
    task = json.loads(sys.stdin.read())
    now = datetime.fromisoformat(task["now"])

    def tell(line: dict[str, Any]) -> None:
        print(json.dumps(line), flush=True)  # noqa: T201 - its way to whoever started it

    try:
        live, draft = (rulebook_of(_files(task[name]), now) for name in ("live", "draft"))
    except DoesNotLoad:
        sys.exit(1)
    store = open_store(task["url"], exclusive=False)
    try:
        progress = lambda done, of: tell({"done": done, "of": of})  # noqa: E731 - named for what takes it
        found = store.read_now(lambda conn: compare(conn, live, draft, now, progress=progress))
    finally:
        store.close()
    tell({"found": asdict(found) | {"since": found.since.isoformat()}})


def _files(written: Mapping[str, str]) -> dict[str, bytes]:
    return {name: b64decode(content) for name, content in written.items()}


def _bound_itself() -> None:
    """Bounds its memory; where a system knows no such bound, whoever waits for it ends it."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    os.nice(10)


if __name__ == "__main__":
    main()

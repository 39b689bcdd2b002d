"""Keeps the replay of a draft that is under way or done, one at a time: it can be looked at, and stopped."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from responder.dataclass import dataclass
from responder.services.rules.last_week import LastWeek
from responder.services.rules.last_week_process import ReplayFailed, Task, replay

Replay = Callable[[Task, Callable[[int, int], None]], Awaitable[LastWeek]]


class ReplayStage(StrEnum):
    UNDER_WAY = "under way"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(kw_only=True)
class ReplayRun:
    """A replay of the draft that `digest` names. `kept` are events whose text became an example since, and how."""

    digest: str
    begun: datetime
    stage: ReplayStage = field(init=False, default=ReplayStage.UNDER_WAY)
    done: int = field(init=False, default=0)
    of: int = field(init=False, default=0)
    found: LastWeek | None = field(init=False, default=None)
    kept: dict[int, str] = field(init=False, default_factory=dict)
    work: asyncio.Task[None] | None = field(init=False, default=None)


class Runs:
    """The last replay of this process. Numbers and texts are not in it: they are read when it is shown, so that what
    was forgotten meanwhile is not."""

    def __init__(self, replay: Replay = replay) -> None:
        self._replay = replay
        self._last: ReplayRun | None = None

    def of(self, digest: str) -> ReplayRun | None:
        """Finds the replay of that draft; None where it was never begun, or another was since."""
        return self._last if self._last is not None and self._last.digest == digest else None

    def begin(self, task: Task, digest: str) -> ReplayRun:
        """Begins one and ends another that is under way. One that is under way for the same draft goes on."""
        there = self.of(digest)
        if there is not None and there.stage is ReplayStage.UNDER_WAY:
            return there
        self.stop()
        run = ReplayRun(digest=digest, begun=task.now)
        run.work = asyncio.create_task(self._run(run, task))
        self._last = run
        return run

    def stop(self) -> None:
        if self._last is not None and self._last.work is not None:
            self._last.work.cancel()

    def follows(self, run: ReplayRun, digest: str, event: int, verdict: str) -> None:
        """Notes that only an example was added to its draft: what it found still holds."""
        run.digest = digest
        run.kept[event] = verdict

    async def _run(self, run: ReplayRun, task: Task) -> None:
        def progress(done: int, of: int) -> None:
            run.done, run.of = done, of

        try:
            run.found = await self._replay(task, progress)
            run.stage = ReplayStage.DONE
        except ReplayFailed:
            run.stage = ReplayStage.FAILED
        except asyncio.CancelledError:
            run.stage = ReplayStage.STOPPED
            raise

"""The rulebook in use, exchanged while the service runs. The last good one stays until a right one is there."""

import asyncio
import gc
import sys
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog

from responder.domain.model.rules import Rulebook
from responder.rulefiles.files.locations import (
    announcements_file,
    business_file,
    is_temporary,
    meanings_file,
    rule_files,
    word_files,
)
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.rulefiles.snapshot import files_as_loaded
from responder.supervision import Rhythm, supervise

log = structlog.get_logger(__name__)

_LONGEST_WAIT = 8  # times `settled_after`; whoever writes without pause is read all the same
_LONGEST_BACK_OFF = 2.0  # seconds; whoever mends a file looks at the page meanwhile
_SWITCH_INTERVAL = 0.0005  # seconds; how long loading may keep the serving thread waiting

Signature = frozenset[tuple[str, int, int, int]]


class NoRulebook(Exception):
    """There is no right rulebook to start with. `problems` say why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"the rules have {len(problems)} problems")
        self.problems = problems


class LiveRulebook:
    """`rulebook` is the one to decide by, `files` what it was made of, `problems` what is wrong with the files
    as they are now (empty if they are what is in use). Raises NoRulebook if there is none to start with."""

    def __init__(
        self,
        rules_dir: Path,
        templates_dir: Path,
        *,
        clock: Callable[[], datetime],
        exchanged: Callable[[Rulebook], None] | None = None,
        look_every: float = 0.4,
        settled_after: float = 0.12,
    ) -> None:
        self._folders = (rules_dir, templates_dir)
        self._look_every, self._settled_after = look_every, settled_after
        self._clock = clock
        self._exchanged = exchanged
        self._signature = signature_of(rules_dir, templates_dir)
        loaded = _load(rules_dir, templates_dir, clock())
        if loaded.rulebook is None:
            raise NoRulebook(loaded.problems)
        self.rulebook: Rulebook = loaded.rulebook
        self.problems: tuple[Problem, ...] = loaded.problems
        self.files = files_as_loaded(rules_dir, templates_dir, loaded)

    def when_exchanged(self, tell: Callable[[Rulebook], None]) -> None:
        """`tell` is called with each rulebook that comes into use from now on."""
        self._exchanged = tell

    def is_in_force(self, conn: Any) -> bool:
        """Checks whether `rulebook` is what is to be decided by: there is no other process to say otherwise."""
        return True

    async def watch(self) -> None:
        """Follows the files until cancelled."""
        async with aclosing(_stirs(self._folders, self._look_every)) as stirs:

            async def look_when_it_stirs() -> float:
                await anext(stirs)
                await self.look()
                return 0.0

            await supervise("reading the rule files", look_when_it_stirs, rhythm=Rhythm(longest=_LONGEST_BACK_OFF))

    async def look(self) -> bool:
        """Reads the files if they changed; whether a new rulebook is in use."""
        if await asyncio.to_thread(signature_of, *self._folders) == self._signature:
            return False
        for _ in range(_LONGEST_WAIT):
            before = await self._settled()
            loaded = await asyncio.to_thread(load_gently, *self._folders, self._clock())
            if await asyncio.to_thread(signature_of, *self._folders) == before:
                break  # nothing changed while it was read
        files = await asyncio.to_thread(files_as_loaded, *self._folders, loaded)
        self._signature = before
        return self._take(loaded, files)

    async def _settled(self) -> Signature:
        """Waits for the files until nobody writes to them any more."""
        seen = await asyncio.to_thread(signature_of, *self._folders)
        for _ in range(_LONGEST_WAIT):
            await asyncio.sleep(self._settled_after)
            now = await asyncio.to_thread(signature_of, *self._folders)
            if now == seen:
                break
            seen = now
        return seen

    def _take(self, loaded: Loaded, files: dict[str, bytes]) -> bool:
        self.problems = loaded.problems
        if loaded.rulebook is None:
            wrong = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
            log.warning(
                "rules not taken over",
                errors=len(wrong),
                first=str(wrong[0].place),
                code=wrong[0].code,
                kept="the last",
            )
            return False
        if loaded.rulebook.fingerprint == self.rulebook.fingerprint:
            return False
        self.rulebook = loaded.rulebook
        self.files = files
        log.info("rules taken over", rules=loaded.rules, fingerprint=loaded.rulebook.fingerprint)
        if self._exchanged is not None:
            self._exchanged(loaded.rulebook)
        return True


def signature_of(rules_dir: Path, templates_dir: Path) -> Signature:
    """Returns what changes whenever one of the files that are read does."""
    found: set[tuple[str, int, int, int]] = set()
    for path in _files(rules_dir, templates_dir):
        with suppress(OSError):  # it went away between being listed and being looked at
            stat = path.stat()
            found.add((str(path), stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return frozenset(found)


def _files(rules_dir: Path, templates_dir: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from filter(None, (business_file(rules_dir), meanings_file(rules_dir), announcements_file(rules_dir)))
        yield from rule_files(rules_dir)
        yield from word_files(rules_dir)
        if templates_dir.is_dir():
            yield from (path for path in templates_dir.glob("*.txt") if not is_temporary(path.name))


def load_gently(rules_dir: Path, templates_dir: Path, now: datetime) -> Loaded:
    """Loads in this thread so that the serving one hardly notices."""
    with _politely():
        return _load(rules_dir, templates_dir, now)


def _load(rules_dir: Path, templates_dir: Path, now: datetime) -> Loaded:
    """Loaded to the last lazy part: public holidays take a tenth of a second the first time they are asked for,
    and that is not to be a customer's."""
    loaded = load(rules_dir, templates_dir, now=now)
    if loaded.rulebook is not None:
        loaded.rulebook.business.hours_at(now)
    return loaded


@contextmanager
def _politely() -> Iterator[None]:
    """Hands the interpreter over often, and spares the serving thread the garbage collector's walk through
    everything that is being built."""
    interval, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_SWITCH_INTERVAL)
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
        sys.setswitchinterval(interval)


async def _stirs(folders: tuple[Path, Path], look_every: float) -> AsyncGenerator[None, None]:
    """Yields whenever something may have changed, and every `look_every` seconds."""
    from watchfiles import awatch

    while True:
        try:
            there = [folder for folder in folders if folder.is_dir()]
            watch = awatch(
                *there,
                watch_filter=None,
                debounce=50,
                step=25,
                rust_timeout=int(look_every * 1000),
                yield_on_timeout=True,
            )
            async for _ in watch:
                yield
                if [folder for folder in folders if folder.is_dir()] != there:
                    break  # a folder came or went: watch what is there now
        except Exception as error:  # noqa: BLE001 - no watches left on this machine, no folder: looking must do
            log.warning("files are looked at, not watched", reason=type(error).__name__)
        await asyncio.sleep(look_every)
        yield

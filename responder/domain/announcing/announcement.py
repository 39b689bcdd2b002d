"""Announcement: its texts, whom it is for, when it goes, and the statuses of one run of it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from responder.dataclass import dataclass
from responder.domain.syntax.tags import in_every_spelling

OF_USE = timedelta(days=14)
"""How long after its start an announcement goes to contacts, where its owner says nothing."""


class Every(StrEnum):
    """Names how often an announcement is repeated."""

    DAY = "daily"
    WEEK = "weekly"
    MONTH = "monthly"
    YEAR = "yearly"


@dataclass(frozen=True, slots=True)
class Repeat:
    """`until`: the last moment at which a run may start."""

    every: Every
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Contacts that an announcement is for: those with one of `tags`, or all whom the business knows, less those with
    one of `without`."""

    tags: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    everybody: bool = False

    def holds(self, tags: frozenset[str], known: bool) -> bool:
        """Checks whether a contact with these tags is one of them."""
        folded = frozenset(tag.casefold() for tag in in_every_spelling(tags))
        chosen = (self.everybody and known) or not folded.isdisjoint(tag.casefold() for tag in self.tags)
        return chosen and folded.isdisjoint(tag.casefold() for tag in self.without)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """`texts` are templates by language, "" for every language; `link` is a template or "". `account` is a login."""

    name: str
    texts: Mapping[str, str]
    audience: Audience
    link: str = ""
    account: str = ""
    starts_at: datetime | None = None  # None: at once
    of_use: timedelta = OF_USE
    repeat: Repeat | None = None

    @property
    def digest(self) -> str:
        """Identifies what it says: whoever was told this is not told again by another announcement."""
        said = "\0".join((*(f"{code}:{text.strip()}" for code, text in sorted(self.texts.items())), self.link))
        return blake2b(said.encode(), digest_size=16).hexdigest()


class RunStatus(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


class RunEvent(StrEnum):
    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    FINISHED = "finished"


NEXT: Mapping[RunStatus, Mapping[RunEvent, RunStatus]] = {
    RunStatus.PLANNED: {
        RunEvent.STARTED: RunStatus.RUNNING,
        RunEvent.PAUSED: RunStatus.PAUSED,
        RunEvent.STOPPED: RunStatus.STOPPED,
    },
    RunStatus.RUNNING: {
        RunEvent.PAUSED: RunStatus.PAUSED,
        RunEvent.STOPPED: RunStatus.STOPPED,
        RunEvent.FINISHED: RunStatus.DONE,
    },
    RunStatus.PAUSED: {RunEvent.RESUMED: RunStatus.PLANNED, RunEvent.STOPPED: RunStatus.STOPPED},
    RunStatus.STOPPED: {},
    RunStatus.DONE: {},
}
"""Life of one run; what the table does not list changes nothing. One that is resumed starts again where it was."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of an announcement, as it is kept. `run` counts from 0 in its `series`; `rehearsal`: planned in one, so
    that nothing of it ever leaves."""

    id: int
    series: str
    run: int
    announcement: Announcement
    status: RunStatus
    first_at: datetime
    starts_at: datetime
    ends_at: datetime
    made_at: datetime
    made_by: str = ""
    rehearsal: bool = False
    gathered: bool = False  # its recipients are all written down
    tally: Mapping[str, int] = field(default_factory=dict)

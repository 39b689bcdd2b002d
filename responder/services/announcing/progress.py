"""Tells how far a run of an announcement is."""

from collections.abc import Mapping

from responder.dataclass import dataclass
from responder.domain.announcing.announcement import RunStatus
from responder.domain.announcing.recipients import WhyNot
from responder.languages.catalogue import msgid

STATUSES = {
    RunStatus.PLANNED: msgid("planned"),
    RunStatus.RUNNING: msgid("goes out"),
    RunStatus.PAUSED: msgid("paused"),
    RunStatus.STOPPED: msgid("stopped"),
    RunStatus.DONE: msgid("done"),
}
_LEFT = ("accepted", "sent", "delivered", "unknown", "needs review")
_IN_DOUBT = ("unknown", "needs review")
_TO_GO = ("waiting", "queued", "sending")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts of a run's contacts. `left` includes `delivered` and `in_doubt`; `opened` counts those who opened its
    link; messages that were `too_late` expired before they could leave, `cancelled` ones were withdrawn before, or were
    rehearsed; `not_told` never get it."""

    left: int = 0
    delivered: int = 0
    in_doubt: int = 0
    to_go: int = 0
    refused: int = 0
    too_late: int = 0
    cancelled: int = 0
    opened: int = 0
    not_told: int = 0

    @property
    def settled(self) -> int:
        return self.left + self.refused + self.too_late + self.cancelled

    @property
    def of_all(self) -> int:
        """Counts everybody who got it, or was to get it."""
        return self.settled + self.to_go


def progress_of(tally: Mapping[str, int]) -> Progress:
    """Sums the tally of a run up."""

    def count(*names: str) -> int:
        return sum(tally.get(name, 0) for name in names)

    return Progress(
        left=count(*_LEFT),
        delivered=count("delivered"),
        in_doubt=count(*_IN_DOUBT),
        to_go=count(*_TO_GO),
        refused=count("refused"),
        too_late=count("expired"),
        cancelled=count("cancelled"),
        opened=count("clicked"),
        not_told=count(*WhyNot),
    )

"""Remembers whether the last rows offered to the inbox were recorded: what webhooks experience just now."""

from collections.abc import Callable
from time import monotonic

from responder.languages.catalogue import Told

NEWS_FOR = 30.0  # seconds: whoever is kept away by a service that is not ready offers nothing that could show it is


class Recording:
    """`failed` and `succeeded` are told of every attempt, `trouble` is asked. `ticks` are seconds that only go on."""

    def __init__(self, ticks: Callable[[], float] = monotonic) -> None:
        self._ticks = ticks
        self._why: Told = ""
        self._failed_at = 0.0

    def failed(self, why: Told) -> None:
        self._why, self._failed_at = why, self._ticks()

    def succeeded(self) -> None:
        self._why = ""

    @property
    def trouble(self) -> Told:
        """Explains why the last attempt failed, as long as that is news; "" after one that succeeded."""
        return self._why if self._ticks() - self._failed_at < NEWS_FOR else ""

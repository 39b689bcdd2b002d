"""Holds all sending: the owner paused it, or the clock cannot be believed.

A wrong clock makes old answers fresh and fresh ones old, and moves quiet hours. So nothing leaves while it shows a
day before this program was written, and for five minutes after it jumped by more than an hour against the time that
really passed; a clock that is steady again is believed, because somebody has just set it right.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Stored, because
from responder.store.outbound.switches.pause_file import Paused, paused

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)  # no clock that is right shows an earlier day
JUMP = timedelta(hours=1)
STEADY = timedelta(minutes=5)


class Steadiness:
    """`ticks` are seconds that only ever go on, as `time.monotonic` counts them. `latest` is the youngest moment that
    was written down before: a clock behind it was set back while we were not there."""

    def __init__(self, wall: datetime, ticks: float, latest: datetime | None = None) -> None:
        self._wall, self._ticks = wall, ticks
        self._until = ticks
        self._why: Stored = ""
        if latest is not None and latest - wall > JUMP:
            self._jumped(wall - latest, ticks)

    def look(self, wall: datetime, ticks: float) -> Stored:
        """Explains why nothing may leave; "" if the clock may be believed."""
        jump = (wall - self._wall) - timedelta(seconds=ticks - self._ticks)
        self._wall, self._ticks = wall, ticks
        if abs(jump) > JUMP:
            self._jumped(jump, ticks)
        if wall < EARLIEST:
            return because(AlertCode.CLOCK_IS_OLD, day=f"{wall:%Y-%m-%d}")
        return self._why if ticks < self._until else ""

    def _jumped(self, jump: timedelta, ticks: float) -> None:
        direction = AlertCode.CLOCK_WENT_FORWARD if jump > timedelta() else AlertCode.CLOCK_WENT_BACK
        self._why = because(direction, minutes=round(abs(jump).total_seconds() / 60))
        self._until = ticks + STEADY.total_seconds()


class Hold:
    """Called before every send. `shared` is the pause that another machine made, told every second."""

    def __init__(
        self, file: Path, steadiness: Steadiness, clock: Callable[[], datetime], ticks: Callable[[], float]
    ) -> None:
        self._file, self._steadiness, self._clock, self._ticks = file, steadiness, clock, ticks
        self.shared: Paused | None = None

    def __call__(self) -> bool:
        return bool(self._file.exists() or self.shared is not None or self.clock_wrong())

    def paused(self) -> Paused | None:
        """Returns the pause by a person."""
        return paused(self._file) or self.shared

    def clock_wrong(self) -> Stored:
        return self._steadiness.look(self._clock(), self._ticks())

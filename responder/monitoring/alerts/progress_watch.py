"""Measures how long things have stood still while they were looked at."""

from collections.abc import Mapping
from datetime import timedelta

LONGEST_STEP = timedelta(minutes=1)
"""What one look counts for at most: while the machine slept, or its clock was moved, nothing could go on."""


class ProgressWatch:
    """Compares values from look to look. `ticks` are seconds that only ever go on, as `time.monotonic` counts them."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[object, timedelta]] = {}
        self._ticks: float | None = None

    def look(self, values: Mapping[str, object], ticks: float) -> dict[str, timedelta]:
        """Measures how long each value has been unchanged, as far as it was seen; what is not named begins anew."""
        passed = timedelta(seconds=ticks - self._ticks) if self._ticks is not None else timedelta()
        step = max(timedelta(), min(passed, LONGEST_STEP))
        self._known = {name: (value, self._so_far(name, value, step)) for name, value in values.items()}
        self._ticks = ticks
        return {name: unchanged for name, (_, unchanged) in self._known.items()}

    def _so_far(self, name: str, value: object, step: timedelta) -> timedelta:
        before, unchanged = self._known.get(name, (None, timedelta()))
        return unchanged + step if name in self._known and before == value else timedelta()

"""The one formula for how long to wait after failures in a row."""

from datetime import timedelta

_MOST_DOUBLINGS = 32  # of a second: longer than anybody waits


def back_off(failures: int, first: timedelta, longest: timedelta) -> timedelta:
    """Computes the pause after that many failures in a row: `first` after one, twice as long after each, and never more
    than `longest`."""
    return min(longest, first * 2.0 ** min(max(failures - 1, 0), _MOST_DOUBLINGS))

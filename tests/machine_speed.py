"""Pace of this machine, found by a fixed piece of work: a bound in seconds is for the machine it is meant for, and a
slower one may take as much longer."""

import time
from collections.abc import Callable

_MEANT_FOR = 0.0005  # seconds of the fixed work


def seconds_of(work: Callable[[], object]) -> float:
    """Measures the processor time of this thread that some work takes."""
    started = time.thread_time()
    work()
    return time.thread_time() - started


def times_slower() -> float:
    """Tells how many times slower than meant this machine is just now, 1.0 at least."""
    return max(1.0, min(seconds_of(_fixed_work) for _ in range(3)) / _MEANT_FOR)


def _fixed_work() -> list[str]:
    counts: dict[str, int] = {}
    for number in range(4_000):
        word = str(number % 97)
        counts[word] = counts.get(word, 0) + len(word)
    return sorted(counts, key=counts.__getitem__)

"""Measures how much of this machine is to be had: figures of a busy one say little about the service."""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

_GLANCE = 0.4  # seconds


def free_cores(wanted: int = 2) -> float:
    """Returns how many cores' worth of work `wanted` processes get done at once, against the best that one ever did.
    Virtual processors may share one core, and neighbours do not show in our own load."""
    with ProcessPoolExecutor(wanted, get_context("spawn")) as pool:
        list(pool.map(_count, [0.01] * wanted))  # all are started
        alone = max(pool.submit(_count, _GLANCE).result() for _ in range(3))
        together = list(pool.map(_count, [_GLANCE] * wanted))
    return sum(together) / alone


def _count(seconds: float) -> int:
    end, done = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        done += 1
    return done

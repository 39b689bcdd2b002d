"""Pairs two sorts of moments, the nearest first, without comparing each with each.

On a line, the nearest two of different sorts are neighbours; once they are taken away, their neighbours become
neighbours of each other. So a queue of neighbours is enough: O(n log n).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import pairwise

Keyed = tuple[Hashable, datetime, int]
"""What has to be equal, when, and which one it is."""
_Spot = tuple[datetime, int, int]  # when, of which sort, which one


def nearest_of_each_key(ones: Iterable[Keyed], others: Iterable[Keyed], reach: timedelta) -> Iterator[tuple[int, int]]:
    """Yields the pairs of those with the same key, no further apart than that."""
    spots: dict[Hashable, tuple[list[_Spot], list[_Spot]]] = defaultdict(lambda: ([], []))
    for sort, some in enumerate((ones, others)):
        for key, at, which in some:
            spots[key][sort].append((at, sort, which))
    for mine, theirs in spots.values():
        if mine and theirs:
            yield from _nearest(sorted([*mine, *theirs]), reach)


def _nearest(spots: list[_Spot], reach: timedelta) -> Iterator[tuple[int, int]]:
    """Neighbours of different sorts, the nearest first, until none are left within reach."""
    before = [place - 1 for place in range(len(spots))]
    after = [place + 1 for place in range(len(spots))]
    gone: set[int] = set()

    def gap(left: int, right: int) -> tuple[timedelta, int, int]:
        return spots[right][0] - spots[left][0], left, right

    queue = [gap(left, right) for left, right in pairwise(range(len(spots))) if spots[left][1] != spots[right][1]]
    heapify(queue)
    while queue and queue[0][0] <= reach:
        _, left, right = heappop(queue)
        if left in gone or right in gone:
            continue
        gone |= {left, right}
        pair = sorted((spots[left], spots[right]), key=lambda spot: spot[1])
        yield pair[0][2], pair[1][2]
        first, last = before[left], after[right]
        if first >= 0:
            after[first] = last
        if last < len(spots):
            before[last] = first
        if first >= 0 and last < len(spots) and spots[first][1] != spots[last][1]:
            heappush(queue, gap(first, last))

"""Moments of two sorts, paired as if each had been compared with each."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.delivery.nearest_pairs import Keyed, nearest_of_each_key

START = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)
REACH = timedelta(seconds=10)


def moments(*seconds: float, key: str = "") -> list[Keyed]:
    return [(key, START + timedelta(seconds=each), which) for which, each in enumerate(seconds)]


@pytest.mark.parametrize(
    ("name", "ones", "others", "pairs"),
    [
        ("none", (), (), []),
        ("nothing on the other side", (1, 2), (), []),
        ("the same moment", (5,), (5,), [(0, 0)]),
        ("just within reach", (0,), (10,), [(0, 0)]),
        ("just out of reach", (0,), (10.001,), []),
        ("the nearer one", (0,), (3, -2), [(0, 1)]),
        ("each for one only", (0, 1), (0.4,), [(0, 0)]),
        ("the nearest pair first, and then what is around it", (0, 4), (3, 9), [(1, 0), (0, 1)]),
        ("what is around it, out of reach", (0, 4), (3, 11), [(1, 0)]),
        ("many of one sort in between", (0, 1, 2, 3), (9,), [(3, 0)]),
        ("in any order", (50, 0, 100), (101, 1, 51), [(0, 2), (1, 1), (2, 0)]),
    ],
)
def test_the_nearest_belong_together(
    name: str, ones: tuple[float, ...], others: tuple[float, ...], pairs: list[tuple[int, int]]
) -> None:
    assert sorted(nearest_of_each_key(moments(*ones), moments(*others), REACH)) == sorted(pairs), name


def test_only_those_of_one_key_belong_together() -> None:
    ones = [*moments(0, key="oui"), ("non", START, 1)]
    assert list(nearest_of_each_key(ones, [("non", START + REACH, 7)], REACH)) == [(1, 7)]


@given(st.lists(st.floats(0, 60), max_size=12), st.lists(st.floats(0, 60), max_size=12))
def test_the_distances_are_those_of_comparing_each_with_each(ones: list[float], others: list[float]) -> None:
    mine, theirs = moments(*ones), moments(*others)
    apart = {(i, j): abs(one[1] - other[1]) for i, one in enumerate(mine) for j, other in enumerate(theirs)}
    found = list(nearest_of_each_key(mine, theirs, REACH))
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
    distances = [apart[pair] for pair in found]
    assert distances == sorted(distances) and all(each <= REACH for each in distances)
    left = set(range(len(mine))) - {i for i, _ in found}
    free = set(range(len(theirs))) - {j for _, j in found}
    assert not any(apart[i, j] <= REACH for i in left for j in free)
    if len(set(apart.values())) == len(apart):  # without ties there is one answer
        assert sorted(found) == sorted(_each_with_each(apart))


def _each_with_each(apart: dict[tuple[int, int], timedelta]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for i, j in sorted(apart, key=lambda pair: apart[pair]):
        if apart[i, j] <= REACH and i not in {a for a, _ in pairs} and j not in {b for _, b in pairs}:
            pairs.append((i, j))
    return pairs

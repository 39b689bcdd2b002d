"""Holds many thousand words as one string of bytes, where a frozenset of them takes seven times the memory."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Set
from itertools import accumulate

_ALIKE = 2
"""Bytes that words share which are searched together: a letter repeated all over a text is found at once."""


class SortedWords(Set[str]):
    """A set of words that does not change, searched by bisection among those that begin alike."""

    __slots__ = ("_letters", "_places", "_starts")

    def __init__(self, words: Iterable[str] = ()) -> None:
        listed = sorted({word.encode() for word in words})
        self._letters = b"".join(listed)
        self._starts = array("I", accumulate(map(len, listed), initial=0))
        self._places: dict[bytes, tuple[int, int]] = {}
        for place, word in enumerate(listed):
            first, _ = self._places.get(word[:_ALIKE], (place, place))
            self._places[word[:_ALIKE]] = first, place + 1

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        wanted = word.encode("utf-8", "surrogatepass")
        alike = self._places.get(wanted[:_ALIKE])
        if alike is None:
            return False
        place = bisect_left(range(alike[1]), wanted, alike[0], key=self._at)
        return place < alike[1] and self._at(place) == wanted

    def __iter__(self) -> Iterator[str]:
        return (self._at(place).decode() for place in range(len(self)))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def _at(self, place: int) -> bytes:
        return self._letters[self._starts[place] : self._starts[place + 1]]


class AnyOf(Collection[str]):
    """Words that are in one of some sets, none of which is copied. It counts a word once a set."""

    __slots__ = ("_sets",)

    def __init__(self, *sets: Set[str]) -> None:
        self._sets = tuple(each for each in sets if each)

    def __contains__(self, word: object) -> bool:
        return any(word in each for each in self._sets)

    def __iter__(self) -> Iterator[str]:
        return (word for each in self._sets for word in each)

    def __len__(self) -> int:
        return sum(map(len, self._sets))

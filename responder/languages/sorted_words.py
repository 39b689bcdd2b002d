"""Holds many thousand words as few strings of bytes, where a frozenset of them takes seven times the memory."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, Self

_ALIKE = 2
"""Bytes that words share which stand in one string: some hundred strings, of a kilobyte each."""
_BETWEEN = b"\xff"  # no byte of UTF-8
_beginning = itemgetter(slice(_ALIKE))


class _Sorted(NamedTuple):
    number: int
    alike: Mapping[bytes, bytes]


def _sorted(words: Iterable[bytes]) -> _Sorted:
    listed = sorted(set(words))
    alike = {beginning: _BETWEEN + _BETWEEN.join(each) + _BETWEEN for beginning, each in groupby(listed, _beginning)}
    return _Sorted(len(listed), alike)


class SortedWords(Set[str]):
    """A set of words that does not change, looked up in the string of those that begin alike."""

    __slots__ = ("_listed", "_sorted")
    _listed: Callable[[], Iterable[bytes]]

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._sorted: _Sorted | None = _sorted(word.encode() for word in words)

    @classmethod
    def read_by(cls, read: Callable[[], Iterable[bytes]]) -> Self:
        """Takes what reads words in UTF-8, and reads them when the first is looked up: many commands look up none."""
        made = cls.__new__(cls)
        made._listed, made._sorted = read, None
        return made

    @property
    def alike(self) -> Mapping[bytes, bytes]:
        """Returns the strings by the two bytes that their words begin with."""
        return self._read().alike

    def _read(self) -> _Sorted:
        if self._sorted is None:
            self._sorted = _sorted(self._listed())
        return self._sorted

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        wanted = word.encode("utf-8", "surrogatepass")
        return _BETWEEN + wanted + _BETWEEN in (self._sorted or self._read()).alike.get(wanted[:_ALIKE], b"")

    def __iter__(self) -> Iterator[str]:
        return (word.decode() for alike in self.alike.values() for word in alike[1:-1].split(_BETWEEN))

    def __len__(self) -> int:
        return self._read().number

    def __bool__(self) -> bool:
        return self._sorted is None or self._sorted.number > 0


class AnyOf(Collection[str]):
    """Words that are in one of some sets, none of which is copied. It counts a word once a set."""

    __slots__ = ("_sets",)

    def __init__(self, *sets: Collection[str]) -> None:
        self._sets = tuple(each for each in sets if each)

    def __contains__(self, word: object) -> bool:
        return any(word in each for each in self._sets)

    def __iter__(self) -> Iterator[str]:
        return (word for each in self._sets for word in each)

    def __len__(self) -> int:
        return sum(map(len, self._sets))

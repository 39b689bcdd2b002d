"""Sets of terms that share the large lists they are made of: a list of a thousand words that five thousand rules cite
is kept once."""

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import chain
from typing import Any, TypeAlias

TermSet: TypeAlias = Set[int]
NO_TERMS: frozenset[int] = frozenset()
_WORTH_SHARING = 64  # terms: smaller sets are copied, which is quicker to ask


class UnitedTerms(Set[int]):
    """The union of `lists` and `own`; `own` holds what is in no list. Built by `united`."""

    __slots__ = ("lists", "own")

    def __init__(self, lists: tuple[frozenset[int], ...], own: frozenset[int]) -> None:
        self.lists, self.own = lists, own

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        return frozenset(it)

    def __contains__(self, term: object) -> bool:
        return term in self.own or any(term in each for each in self.lists)

    def __iter__(self) -> Iterator[int]:
        if len(self.lists) == 1:
            return chain(self.lists[0], self.own)
        return chain(_all_of(self.lists), self.own)

    def __len__(self) -> int:
        return len(self.own) + (len(self.lists[0]) if len(self.lists) == 1 else len(_all_of(self.lists)))

    def __le__(self, other: Set[Any]) -> bool:
        return all(_is_within(each, other) for each in (self.own, *self.lists))

    def __ge__(self, other: Set[Any]) -> bool:
        return _is_within(other, self)

    def __and__(self, other: Set[Any]) -> frozenset[int]:
        if isinstance(other, UnitedTerms):
            return NO_TERMS.union(*(self & each for each in (other.own, *other.lists)))
        other = frozenset(other)
        return NO_TERMS.union(*(other & each for each in (self.own, *self.lists)))

    __rand__ = __and__

    def isdisjoint(self, other: Iterable[Any]) -> bool:
        return self.own.isdisjoint(other) and all(each.isdisjoint(other) for each in self.lists)


def united(sets: Iterable[TermSet]) -> TermSet:
    """Returns the union of sets; those that are large are not copied."""
    lists: dict[int, frozenset[int]] = {}
    own: set[int] = set()
    for part in chain.from_iterable(parts_of(each) for each in sets):
        if len(part) < _WORTH_SHARING:
            own |= part
        else:
            lists[id(part)] = part
    if not lists:
        return frozenset(own)
    own.difference_update(*lists.values())
    shared = tuple(lists.values())
    return shared[0] if not own and len(shared) == 1 else UnitedTerms(shared, frozenset(own))


def parts_of(terms: TermSet) -> tuple[frozenset[int], ...]:
    """Returns the sets that a set is the union of: lists that others have as well, and what is its own."""
    if isinstance(terms, UnitedTerms):
        return (*terms.lists, terms.own)
    return (terms if isinstance(terms, frozenset) else frozenset(terms),)


def is_shared(part: frozenset[int]) -> bool:
    return len(part) >= _WORTH_SHARING


def _is_within(some: Set[Any], all_: Set[Any]) -> bool:
    if not isinstance(all_, UnitedTerms):
        return frozenset(some) <= all_ if not isinstance(some, UnitedTerms) else some <= all_
    if isinstance(some, UnitedTerms):
        return all(_is_within(each, all_) for each in (some.own, *some.lists))
    return any(some is each for each in all_.lists) or all(term in all_ for term in some)


@lru_cache(maxsize=256)
def _all_of(lists: tuple[frozenset[int], ...]) -> frozenset[int]:
    return NO_TERMS.union(*lists)

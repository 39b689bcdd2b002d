"""Sets of terms that share large lists behave as the plain sets they stand for."""

import pytest

from responder.domain.model.term_sets import UnitedTerms, parts_of, united

LIST, OTHER = frozenset(range(100)), frozenset(range(50, 150))
SETS = {
    "a list": [LIST],
    "a list and its own words": [LIST, frozenset([5, 500])],
    "two lists that overlap": [LIST, OTHER, frozenset([600])],
    "other words": [frozenset([500, 700])],
    "nothing": [],
}


@pytest.mark.parametrize("one", SETS)
@pytest.mark.parametrize("other", SETS)
def test_united_sets_agree_with_plain_ones(one: str, other: str) -> None:
    mine, theirs = united(SETS[one]), united(SETS[other])
    plain, plain_theirs = frozenset[int]().union(*SETS[one]), frozenset[int]().union(*SETS[other])
    assert (sorted(mine), len(mine), bool(mine)) == (sorted(plain), len(plain), bool(plain))
    assert (mine <= theirs) == (plain <= plain_theirs)
    assert (mine <= plain_theirs) == (plain <= theirs) == (plain <= plain_theirs)
    assert mine.isdisjoint(theirs) == mine.isdisjoint(plain_theirs) == plain.isdisjoint(plain_theirs)
    assert mine & theirs == mine & plain_theirs == plain & theirs == plain & plain_theirs
    assert united((mine, theirs)) == plain | plain_theirs
    assert (mine == theirs) == (plain == plain_theirs)
    assert all((term in mine) == (term in plain) for term in range(800))


def test_a_large_list_is_kept_once() -> None:
    assert united([LIST]) is LIST
    mine = united([LIST, frozenset([500])])
    assert isinstance(mine, UnitedTerms)
    assert parts_of(mine)[0] is LIST

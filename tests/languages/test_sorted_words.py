"""Sets of words that are searched in place."""

import sys
from collections.abc import Set

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.languages import LANGUAGES
from responder.languages.common_words import common_words, frequent_words
from responder.languages.sorted_words import AnyOf, SortedWords
from tests.sweeps import examples  # noqa: F401  its profile


@given(words=st.frozensets(st.text(st.characters(codec="utf-8"), max_size=5), max_size=40), asked=st.text(max_size=5))
def test_they_hold_what_a_frozenset_holds(words: frozenset[str], asked: str) -> None:
    held: Set[str] = SortedWords(words)
    assert (asked in held) == (asked in words)
    assert all(word in held for word in words)
    assert all(word + "s" not in held or word + "s" in words for word in words)
    assert frozenset(held) == words
    assert held == words
    assert len(held) == len(words)


def test_half_a_pair_and_what_is_no_word_are_not_in_it() -> None:
    held = SortedWords(["oui", "non"])
    assert "\ud800" not in held
    number: object = 3
    assert number not in held
    assert "ou" not in held
    assert "ouii" not in held


def test_what_is_in_one_of_several_sets_is_in_any_of_them() -> None:
    either = AnyOf(SortedWords(["oui", "non"]), frozenset(["yes"]), frozenset())
    assert "oui" in either
    assert "yes" in either
    assert "ja" not in either
    assert sorted(either) == ["non", "oui", "yes"]
    assert len(either) == 3


def test_words_are_read_when_the_first_is_looked_up_and_once() -> None:
    read: list[str] = []

    def words() -> list[bytes]:
        read.append("now")
        return [b"non", b"oui"]

    held = SortedWords.read_by(words)
    either = AnyOf(frozenset(["yes"]), held)
    assert ("yes" in either, read) == (True, [])
    assert ("oui" in either, "ja" in held, len(held), read) == (True, False, 2, ["now"])


def test_a_language_without_a_list_has_no_common_word() -> None:
    assert "oui" not in common_words("xx")
    assert len(frequent_words("xx", 5)) == len(common_words("xx")) == 0


@pytest.mark.parametrize("code", LANGUAGES)
def test_frequent_words_are_the_first_of_the_common_ones(code: str) -> None:
    few, more = frozenset(frequent_words(code, 50)), frozenset(frequent_words(code, 500))
    assert (len(few), len(more)) == (50, 500)
    assert few < more < frozenset(common_words(code))


def test_the_common_words_of_a_language_take_a_sixth_of_the_memory() -> None:
    held = common_words("fr")
    words = frozenset(held)
    weight = sys.getsizeof(held.alike) + sum(map(sys.getsizeof, held.alike.values()))
    assert weight * 6 < sys.getsizeof(words) + sum(map(sys.getsizeof, words))

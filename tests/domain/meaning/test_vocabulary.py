"""Phrases of a language, and those of an owner before them."""

from itertools import pairwise
from random import Random

import pytest

from responder.domain.meaning.lexicon.phrase_table import phrases_in
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.vocabulary import Match, _may_be_a_slip, vocabulary_of
from responder.domain.model.meanings import Meaning
from responder.domain.text.folding import plain_words, words_of, words_of_each
from responder.languages import LANGUAGES

ADDED = ((Meaning.NO, "oui"), (Meaning.YES, "non"), (Meaning.YES, "zorglub total"), (Meaning.NO, "zorglub total"))


def test_phrases_of_an_owner_come_before_those_of_the_language() -> None:
    plain, own = vocabulary_of("fr"), vocabulary_of("fr", ADDED)
    assert plain.match(("oui",), 0, frozenset(["oui"])) == Match(Role.YES, 1)
    assert own.match(("oui",), 0, frozenset(["oui"])) == Match(Role.NO, 1)
    assert own.match(("zorglub", "total"), 0, frozenset(["zorglub", "total"])) == Match(Role.YES, 2)
    assert (own.answers("non"), "oui" in own.agreeing, "oui" in own.glued, "non" in own.agreeing) == (
        True,
        False,
        False,
        True,
    )
    assert own.known - plain.known == {"zorglub", "total"} - plain.known


def test_no_phrase_of_the_language_is_lost_beside_those_of_an_owner() -> None:
    plain, own = vocabulary_of("fr"), vocabulary_of("fr", ADDED)
    for first in {phrase[0] for phrase, _ in plain.table}:
        before, after = plain.candidates(first), own.candidates(first)
        assert before is not None and after is not None
        assert after.longer == before.longer
        assert after is before or first in {"oui", "non"}


def test_a_language_is_compiled_once_however_it_is_asked_for() -> None:
    assert vocabulary_of("it") is vocabulary_of("it", ())


def all_at_once(language: str) -> dict[tuple[str, ...], Role]:
    """Reads every phrase of a language, table by table."""
    vocabulary, tables = vocabulary_of(language), LANGUAGES[language].meanings
    read: dict[tuple[str, ...], Role] = {}
    for name, listed in tables.roles.items():
        for phrase in phrases_in(listed):
            read.setdefault(vocabulary.table.read(phrase), Role[name])
    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_read_by_their_first_word_are_those_read_all_at_once(language: str) -> None:
    vocabulary, read = vocabulary_of(language), all_at_once(language)
    assert dict(vocabulary.table) == read
    assert vocabulary.known == {*vocabulary.spellings, *(word for phrase in read for word in phrase)}
    assert vocabulary.pairs == {pair for phrase in read for pair in pairwise(phrase)}
    assert vocabulary.agreeing == {phrase[0] for phrase, role in read.items() if len(phrase) == 1 and role is Role.YES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_a_table_is_a_word(language: str) -> None:
    assert () not in all_at_once(language)
    words = " ".join(LANGUAGES[language].meanings.roles.values()).replace(",", " ").replace("/", " ").split()
    assert all(words_of_each(words).values())


@pytest.mark.parametrize("text", ["ok merci", "OUIIII  nn", "dont", "stop"])
def test_a_text_of_plain_letters_is_split_as_each_of_its_words_is(text: str) -> None:
    assert plain_words(text) == tuple(word for piece in text.split() for word in words_of(piece))


@pytest.mark.parametrize("text", ["", " ", "j'arrive", "été", "2main", "o.k"])
def test_no_other_text_is_one_of_plain_letters(text: str) -> None:
    assert plain_words(text) is None


def test_many_words_are_split_as_each_of_them_is() -> None:
    words = ["oui", "OUIIII", "j'arrive", "été", "nn", "l'", "", "dont", "don't", "o.k", "2main", "ok"]
    assert words_of_each(words) == {each: words_of(each) for each in words}


def without_a_letter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def a_letter_away(word: str, other: str) -> bool:
    """Checks whether a letter is more or less, another one, or at another place."""
    fewer, others = without_a_letter(word), without_a_letter(other)
    return other in fewer or word in others or not fewer.isdisjoint(others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_is_mended_to_the_one_word_or_its_spellings_that_are_a_letter_away(language: str) -> None:
    vocabulary, chance = vocabulary_of(language), Random(5)
    known = sorted(word for word in vocabulary.known if len(word) >= 5 and word.isalpha())
    for word in chance.sample(known, 40):
        at, letter = chance.randrange(1, len(word)), chance.choice("aenrst")
        for typed in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
            near = {each for each in known if a_letter_away(typed, each) and _may_be_a_slip(typed, each)}
            written_out = {vocabulary.spellings.get(each, (each,)) for each in near}
            meant = min(near) if len(written_out) == 1 and len(typed) >= 5 else None
            assert vocabulary.corrected(typed) == meant, (typed, near)


@pytest.mark.parametrize("typed", ["oui", "annulerr2", "xylophone"])
def test_what_is_short_or_no_word_is_mended_to_nothing(typed: str) -> None:
    assert vocabulary_of("fr").corrected(typed) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verb_that_deletes_is_one_of_dropping(language: str) -> None:
    vocabulary = vocabulary_of(language)
    dropping = {word for phrase, role in vocabulary.table if role is Role.DROP for word in phrase}
    assert LANGUAGES[language].speech.deleting <= dropping

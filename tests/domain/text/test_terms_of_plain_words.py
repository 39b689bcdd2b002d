"""Words of letters alone are read without looking for signs, and as any other text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.folding import BREAK, fold, tokenise, words_of
from responder.domain.text.lexicon import _words_of_term
from responder.languages import LANGUAGES
from tests.sweeps import examples  # noqa: F401  its profile

SHORT_FORMS = [short for language in LANGUAGES.values() for short in language.grammar.full_forms]
words = st.sampled_from(
    ["oui", "ouiii", "OUI", "j", "l", "rdv", "d'accord", "été", "o.k.", "don't", "15h", *SHORT_FORMS]
)


@given(text=st.one_of(st.lists(words, max_size=6).map(" ".join), st.text("aAbj '.é1 ", max_size=12)))
def test_a_term_has_the_words_that_a_text_of_it_would_have(text: str) -> None:
    assert _words_of_term(text) == tuple(token.word for token in tokenise(text) if token.word != BREAK)


@pytest.mark.parametrize("word", ["oui", "OUIII", "nn", "j", "okkkk", *SHORT_FORMS[:5]])
def test_a_word_of_letters_alone_is_read_as_beside_an_apostrophe(word: str) -> None:
    assert (*words_of("j"), *words_of(word)) == words_of(f"j'{word}")


@pytest.mark.parametrize(("typed", "folded"), [("ouiiii", "ouii"), ("NOOON", "noon"), ("111", "111"), ("ouii", "ouii")])
def test_stretched_letters_are_taken_twice(typed: str, folded: str) -> None:
    assert fold(typed) == folded

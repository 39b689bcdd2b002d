"""Folding and tokens: texts as people really type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text import folding as text_module
from responder.domain.text.folding import BREAK, clauses, fold, tokenise


def words(text: str) -> list[str]:
    return [token.word or "|" for token in tokenise(text)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Oui", ["oui"]),
        ("ÉTÉ", ["ete"]),
        ("e\u0301te\u0301", ["ete"]),  # accents as separate marks
        ("Ｓ\u200bＴＯＰ", ["stop"]),  # full-width letters around a zero-width space
        ("ѕтор", ["stop"]),  # Cyrillic look-alikes
        ("𝗦𝗧𝗢𝗣", ["stop"]),  # mathematical bold
        ("so\u00adup", ["soup"]),  # a soft hyphen
        ("j'arrive", ["je", "arrive"]),
        ("j’arrive", ["je", "arrive"]),
        ("D'accord, c'est noté", ["de", "accord", "|", "c", "est", "note"]),
        ("je n'y serai pas", ["je", "ne", "y", "serai", "pas"]),
        ("aujourd'hui", ["aujourdhui"]),
        ("don't can’t I'll", ["dont", "cant", "ill"]),
        ("okayyyyy", ["okayy"]),
        ("10h30 le 12/05", ["10h30", "le", "12", "05"]),
        ("ok👍🏽", ["ok", "👍"]),
        ("hein ???", ["hein", "?"]),
        ("« STOP »", ["stop"]),
        ("...", ["|"]),
        ("", []),
        ("œuf Straße", ["oeuf", "strasse"]),
    ],
)
def test_a_text_is_read_as_the_words_it_means(typed: str, read: list[str]) -> None:
    assert words(typed) == read


def test_every_token_remembers_where_it_stood_in_the_original() -> None:
    text = "Bien sûr, J’ARRIVE à 10h30 👍"
    assert [text[token.start : token.end] for token in tokenise(text)] == [
        "Bien", "sûr", ",", "J’ARRIVE", "J’ARRIVE", "à", "10h30", "👍",
    ]  # fmt: skip


def test_pauses_question_marks_and_contrary_words_open_a_new_clause() -> None:
    tokens = tokenise("oui, mais pas demain ? merci")
    assert clauses(tokens, frozenset({"mais"})) == [0, 0, 2, 2, 2, 2, 3]


def test_only_the_first_two_thousand_characters_are_read() -> None:
    assert len(tokenise("a " * 5_000)) == 1_000


@given(st.text())
def test_any_text_is_read_without_error_and_tokens_stand_in_order(text: str) -> None:
    tokens = tokenise(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert BREAK not in [token.word for token in tokens if text[token.start : token.end].isalnum()]


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_whole_texts_are_folded_and_not_remembered() -> None:
    """They would fill the memory with what people wrote; words are few and come again."""
    before = text_module._fold_word.cache_info().currsize
    assert fold("Bonjour, je voudrais DÉCALER mon rendez-vous") == "bonjour, je voudrais decaler mon rendez-vous"
    assert text_module._fold_word.cache_info().currsize == before

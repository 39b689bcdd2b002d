"""Words and phrases found at once, typos forgiven by the budget of their length and no further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.lexicon import Lexicon, LexiconBuilder, edits_allowed


def lexicon(*terms: str, common: str = "", typos: int = 1) -> Lexicon:
    builder = LexiconBuilder({"fr": frozenset(common.split())})
    for term in terms:
        builder.add(term, language="fr", typos=typos)
    return builder.build()


def found(lexicon: Lexicon, text: str) -> dict[str, int]:
    """Term as written -> the least forgiven level it was found at."""
    hits = sorted(lexicon.look_up(text)[1], key=lambda hit: -hit.level)
    return {lexicon.written(hit.term): hit.level for hit in hits}


@pytest.mark.parametrize(
    ("term", "typed", "level"),
    [
        ("confirme", "je confirme", 0),
        ("confirme", "je confrime", 1),  # a transposition is one edit
        ("confirme", "je confirm", 1),
        ("confirme", "je conirm", None),  # two edits in eight letters
        ("confirmation", "confimatoin", 1),  # two edits in twelve
        ("oui", "ouii", 0),  # stretched, not mistyped
        ("oui", "ouiiiiiii", 0),
        ("oui", "ouo", None),  # under five letters a word is typed right
        ("stop", "shop", None),
        ("ouvert", "puvert", None),  # the first letter is right
        ("confirme", "confirmerai", None),  # a future is no typo
        ("confirmer", "confirmerais", None),
        ("confirme", "jconfirme", 0),
        ("c'est bon", "cest bon", 0),
        ("je peux pas", "jpeux pas", 0),
        ("ok", "OKKK", 0),
        ("c'est bon", "C’EST  BON !", 0),
        ("c'est bon", "c'est, bon", None),  # a phrase does not run over a comma
        ("👍", "👍🏽", 0),
        ("hi", "while", None),
    ],
)
def test_typing_is_forgiven_by_length(term: str, typed: str, level: int | None) -> None:
    assert found(lexicon(term), typed).get(term) == level


def test_a_common_word_is_never_a_typo_of_a_listed_one() -> None:
    assert found(lexicon("confirme", common="confirmé confiture conforme"), "conforme") == {}
    assert found(lexicon("confirme"), "conforme") == {"confirme": 1}
    assert found(lexicon("ouvert", common="couvert"), "couvert") == {}


def test_a_word_of_another_rule_is_never_a_typo_of_this_ones() -> None:
    assert found(lexicon("confirme", "conforme"), "conforme") == {"conforme": 0}


def test_of_several_words_a_typo_may_mean_only_the_nearest_count() -> None:
    assert set(found(lexicon("confirmer", "confirmes"), "confirmmer")) == {"confirmer"}


def test_more_typos_are_a_level_of_their_own() -> None:
    assert found(lexicon("annuler", typos=2), "anulr") == {"annuler": 2}
    assert found(lexicon("annuler", typos=1), "anulr") == {}
    assert found(lexicon("annuler", typos=0), "anuler") == {}


def test_the_same_term_of_two_languages_is_one_term() -> None:
    builder = LexiconBuilder({})
    first, second = builder.add("ok", language="fr"), builder.add("OK !", language="en")
    assert first == second is not None
    assert builder.build().languages(first or 0) == {"fr", "en"}


def test_a_term_without_any_word_is_no_term() -> None:
    assert LexiconBuilder({}).add(" ... ") is None


@given(st.text(max_size=300))
def test_looking_up_any_text_twice_gives_the_same(text: str) -> None:
    once = lexicon("oui", "je confirme", "c'est bon", "annulation")
    assert once.look_up(text) == once.look_up(text)


@given(st.text("abcdefghij", min_size=1, max_size=14), st.text("abcdefghij", min_size=4, max_size=14))
def test_no_typo_passes_that_the_budget_does_not_allow(word: str, typed: str) -> None:
    from rapidfuzz.distance import OSA

    hits = lexicon(word).look_up(typed)[1]
    if any(hit.level == 1 for hit in hits) and not hits[0].first:
        assert any(
            OSA.distance(word, part) <= edits_allowed(word, 1) and part[0] == word[0]
            for part in (typed, typed[1:], typed[2:])
            if part
        )

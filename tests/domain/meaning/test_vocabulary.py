"""Phrases of a language, and those of an owner before them."""

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.vocabulary import Match, vocabulary_of
from responder.domain.model.meanings import Meaning

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
    for first, candidates in plain.phrases.items():
        assert own.phrases[first].longer == candidates.longer
        assert own.phrases[first] is candidates or first in {"oui", "non"}

"""Finds where a text denies what it says. Its words are in `languages/<code>/grammar.py`.

A negator denies every word of its clause, on both sides: "je ne confirme pas", "pas ok", "ok pas demain". That is
more than grammar asks for, on purpose: a denied "confirme" that was none goes to a person, the other mistake
tells somebody "confirmed".
"""

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from responder.dataclass import dataclass
from responder.languages import LANGUAGES
from responder.languages.language import Grammar as Table
from responder.languages.word_lists import Words


@dataclass(frozen=True, kw_only=True)
class CombinedGrammar:
    """The words of some languages together."""

    negators: frozenset[str]
    weak_negators: frozenset[str]
    second_negators: frozenset[str]
    completions: frozenset[str]
    next_word_negators: frozenset[str]
    splitters: frozenset[str]
    openers: frozenset[tuple[str, str]]

    @cached_property
    def deniers(self) -> frozenset[str]:
        """Without any of them nothing is denied."""
        return self.negators | self.weak_negators | self.next_word_negators


@lru_cache(maxsize=64)
def grammar_of(languages: tuple[str, ...]) -> CombinedGrammar:
    """Unites the tables of some languages; one without a table adds nothing."""
    tables = [LANGUAGES[language].grammar for language in languages if language in LANGUAGES]
    negators = _together(tables, lambda each: each.negators)
    return CombinedGrammar(
        negators=negators,
        weak_negators=_together(tables, lambda each: each.weak_negators),
        second_negators=_together(tables, lambda each: each.second_negators),
        completions=_together(tables, lambda each: each.completions),
        next_word_negators=_together(tables, lambda each: each.next_word_negators) - negators,
        splitters=_together(tables, lambda each: each.splitters),
        openers=frozenset(pair for each in tables for pair in each.openers),
    )


def _together(tables: Iterable[Table], pick: Callable[[Table], Words]) -> Words:
    return frozenset(word for each in tables for word in pick(each))

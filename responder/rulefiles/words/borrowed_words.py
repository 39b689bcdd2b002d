"""Words in the lists of one language that are everyday words of another language of the business.

"mon" is a Monday in the English list of days and "my" in any French text, "il" weighs nothing in Italian and is "he" in
French. Where a business speaks both, such a word counts only in a text that holds as much of the language it is listed
in (see `Reading.is_foreign`).
"""

from collections.abc import Iterable
from functools import cache

from responder.domain.model.rules import Dispute
from responder.domain.text.folding import fold
from responder.languages import LANGUAGES
from responder.languages.common_words import frequent_words
from responder.languages.sorted_words import AnyOf
from responder.rulefiles.words.word_lists import WordLists

_FREQUENT = 2_000  # words


def borrowed_words(words: WordLists, names: Iterable[str], languages: tuple[str, ...]) -> dict[str, Dispute]:
    """Finds every word of some lists that stands there in some languages only and is an everyday word of others."""
    everyday = AnyOf(*map(_everyday, languages))
    listed: dict[str, set[str]] = {}
    for name in names:
        for language in languages:
            for word in {fold(term) for term in words.terms(name, language) if term.isalpha()}:
                if word in everyday:
                    listed.setdefault(word, set()).add(language)
    disputes = ((word, _dispute(word, frozenset(asked), languages)) for word, asked in listed.items())
    return {word: dispute for word, dispute in disputes if dispute.excluded_in}


def _dispute(word: str, asked: frozenset[str], languages: tuple[str, ...]) -> Dispute:
    others = (language for language in languages if language not in asked)
    return Dispute(asked, frozenset(language for language in others if word in _everyday(language)))


@cache
def _everyday(language: str) -> AnyOf:
    short = LANGUAGES[language].speech.everyday if language in LANGUAGES else frozenset[str]()
    return AnyOf(short, frequent_words(language, _FREQUENT))

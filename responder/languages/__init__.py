"""Human languages: one folder each, with every table that reading and writing it needs."""

import re
from collections.abc import Callable, Iterable, Mapping

from responder.languages import de, en, es, fr, it
from responder.languages.language import Language
from responder.languages.word_lists import Words

LANGUAGES: Mapping[str, Language] = {
    "fr": fr.LANGUAGE,
    "en": en.LANGUAGE,
    "de": de.LANGUAGE,
    "es": es.LANGUAGE,
    "it": it.LANGUAGE,
}
"""A new language is one folder and one row here."""
FALLBACK = en.LANGUAGE


def language_or_english(code: str) -> Language:
    """Returns the language of a code; English for one without a folder, such as "pt"."""
    return LANGUAGES.get(code, FALLBACK)


def in_any(pick: Callable[[Language], Iterable[str]]) -> Words:
    """Unites the words that `pick` takes of each language."""
    return frozenset(word for language in LANGUAGES.values() for word in pick(language))


def patterns_of(pick: Callable[[Language], Iterable[str]]) -> list[str]:
    """Lists the patterns that `pick` takes of each language, in the order of the languages, each once."""
    return list(dict.fromkeys(pattern for language in LANGUAGES.values() for pattern in pick(language)))


def one_of(pick: Callable[[Language], Iterable[str]]) -> str:
    """Writes one pattern for any of those words of each language, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in longest_first(pick))})"


def longest_first(pick: Callable[[Language], Iterable[str]]) -> list[str]:
    """Lists the words that `pick` takes of each language, so that a word stands before its beginnings."""
    return sorted(in_any(pick), key=lambda word: (-len(word), word))


def any_of(pick: Callable[[Language], Iterable[str]]) -> str:
    """Writes one pattern for any of those of each language."""
    return f"(?:{'|'.join(patterns_of(pick))})"


def other_names(table: str) -> dict[str, str]:
    """Maps what owners write in other languages for the keys of a table, its actions or its meanings, to those."""
    return {
        other: key
        for language in LANGUAGES.values()
        for key, others in language.keys.get(table, {}).items()
        for other in others
    }

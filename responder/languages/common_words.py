"""Reads the common words of a language: a typed word that is one of them is never a typo of a rule's word."""

import gzip
from functools import cache
from importlib import resources


@cache
def common_words(language: str) -> frozenset[str]:
    """The language's common words, folded; none for a language without a list."""
    return frozenset(_listed(language))


@cache
def frequent_words(language: str, most: int) -> frozenset[str]:
    """So many of them, the most frequent."""
    return frozenset(_listed(language)[:most])


@cache
def _listed(language: str) -> tuple[str, ...]:
    """The most frequent first."""
    listed = resources.files(__package__) / language / "common_words.txt.gz"
    return tuple(gzip.decompress(listed.read_bytes()).decode("ascii").split()) if listed.is_file() else ()

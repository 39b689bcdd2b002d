"""Reads the common words of a language: a typed word that is one of them is never a typo of a rule's word."""

import gzip
from functools import cache
from importlib import resources

from responder.languages.sorted_words import SortedWords


@cache
def common_words(language: str) -> SortedWords:
    """Returns the language's common words, folded; none for a language without a list."""
    return SortedWords.of_bytes(_listed(language))


@cache
def frequent_words(language: str, most: int) -> SortedWords:
    """So many of them, the most frequent."""
    return SortedWords.of_bytes(_listed(language)[:most])


def _listed(language: str) -> list[bytes]:
    """Lists the words, the most frequent first."""
    listed = resources.files(__package__) / language / "common_words.txt.gz"
    return gzip.decompress(listed.read_bytes()).split() if listed.is_file() else []

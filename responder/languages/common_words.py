"""Reads the common words of a language: a typed word that is one of them is never a typo of a rule's word.

Nothing of them is kept here: who needs them long keeps them as `SortedWords`.
"""

import gzip
from importlib import resources


def common_words(language: str) -> frozenset[str]:
    """The language's common words, folded; none for a language without a list."""
    return frozenset(_listed(language))


def frequent_words(language: str, most: int) -> frozenset[str]:
    """So many of them, the most frequent."""
    return frozenset(_listed(language)[:most])


def _listed(language: str) -> list[str]:
    """The most frequent first."""
    listed = resources.files(__package__) / language / "common_words.txt.gz"
    return gzip.decompress(listed.read_bytes()).decode("ascii").split() if listed.is_file() else []

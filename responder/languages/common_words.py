"""Reads the common words of a language: a typed word that is one of them is never a typo of a rule's word."""

import gzip
from functools import cache, partial
from itertools import islice
from pathlib import Path

from responder.languages.sorted_words import SortedWords

_FOLDER = Path(__file__).parent


@cache
def common_words(language: str) -> SortedWords:
    """Returns the language's common words, folded; none for a language without a list."""
    return SortedWords.read_by(partial(_listed, language, None))


@cache
def frequent_words(language: str, most: int) -> SortedWords:
    """So many of them, the most frequent."""
    return SortedWords.read_by(partial(_listed, language, most))


def _listed(language: str, most: int | None) -> list[bytes]:
    """Lists the words, the most frequent first: one a line."""
    listed = _FOLDER / language / "common_words.txt.gz"
    if not listed.is_file():
        return []
    with gzip.open(listed) as lines:
        return lines.read().split() if most is None else [line.rstrip() for line in islice(lines, most)]

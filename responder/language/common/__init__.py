"""The common words of each language: a typed word that is one of them is never a typo of a rule's word."""

from functools import cache
from importlib import resources


@cache
def common_words(language: str) -> frozenset[str]:
    """The language's common words, folded; none for a language without a list."""
    listed = resources.files(__name__) / f"{language}.txt"
    if not listed.is_file():
        return frozenset()
    return frozenset(listed.read_text(encoding="utf-8").split())

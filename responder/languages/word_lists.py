"""Splits the word lists of a language: small letters, no accents, no apostrophes, unless said otherwise."""

from typing import TypeAlias

Words: TypeAlias = frozenset[str]


def words(listed: str) -> Words:
    """Splits words written with spaces between them."""
    return frozenset(listed.split())


def ranked(*listed: str) -> tuple[Words, ...]:
    """Splits each of several lists, such as the names of seven days, in order."""
    return tuple(words(each) for each in listed)


def phrases(listed: str) -> tuple[str, ...]:
    """Splits phrases written with commas between them."""
    return tuple(each.strip() for each in listed.split(","))

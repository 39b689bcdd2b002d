"""Tags that the program itself gives: each is one, in whatever language it was given."""

from collections.abc import Collection, Iterable
from functools import cache

from responder.languages.catalogue import SPOKEN, catalogue_for, msgid

NO_ADVERTISING = msgid("no advertising")
"""Of whom an imported file says that they want none. It is given in the business's first language."""


def in_every_spelling(tags: Collection[str]) -> frozenset[str]:
    """Adds the other spellings of a tag that the program gives: "pas de publicité" beside "no advertising"."""
    named = {tag.casefold() for tag in tags}
    return frozenset(tags).union(*(each for each in map(_spellings, (NO_ADVERTISING,)) if not named.isdisjoint(each)))


def without(tags: Iterable[str], gone: str) -> frozenset[str]:
    """Takes a tag away, however it is spelled."""
    return frozenset(tags) - in_every_spelling([gone])


@cache
def _spellings(tag: str) -> frozenset[str]:
    return frozenset(catalogue_for(language).gettext(tag) for language in SPOKEN)

"""Tables of phrases as a language writes them, read for the first words that texts hold.

Most phrases of a language begin with words that no text of a practice ever has: read all at once, those of two
languages took a twelfth of a cold `explain`, and 3 MB of a service.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise, product

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.words import Word, respell
from responder.domain.text.folding import plain_words, words_of, words_of_each

Phrase = tuple[str, ...]


class PhraseTable:
    """The phrases of a language. `roles` as `MeaningPhrases` has them; `short`: what short forms stand for."""

    def __init__(self, short: Mapping[str, Phrase], roles: Mapping[str, str]) -> None:
        self._short = short
        self._roles = roles
        words = _words_written(roles)
        self._entries = _by_first_word(roles, {written: self._spelt(read)[0] for written, read in words.items()})
        self.known = frozenset(short).union(*map(self._spelt, words.values()))
        """Every word of every phrase, and every short form."""

    def __contains__(self, first: str) -> bool:
        """Checks whether a phrase begins with a word."""
        return first in self._entries

    def __iter__(self) -> Iterator[tuple[Phrase, Role]]:
        """Reads every phrase, and keeps none."""
        return (each for first in self._entries for each in self.listed(first).items())

    def listed(self, first: str) -> dict[Phrase, Role]:
        """Reads the phrases that begin with a word; of a phrase that stands under two roles the first one counts."""
        found: dict[Phrase, Role] = {}
        for entry in filter(None, self._entries.get(first, "").split(_BETWEEN)):
            name, _, written = entry.partition(_OF_ROLE)
            for phrase in phrases_in(written):
                words = self.read(phrase)
                if words[0] == first:
                    found.setdefault(words, Role[name])
        return found

    def read(self, phrase: str) -> Phrase:
        """Reads a phrase as a text is read."""
        words = plain_words(phrase)
        if words is None:
            return self._spelt([word for written in phrase.split() for word in words_of(written)])
        return self._spelt(words)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Returns the words that stand side by side in phrases; made for the first word that no table knows."""
        words = _words_written(self._roles)
        written: set[Phrase] = set()
        for choices in map(_choices, _entries_of(self._roles.values())):
            written.update((each,) for each in choices[0])
            for two in pairwise(choices):
                written.update(product(*two))
        read = (self._spelt([word for each in beside for word in words[each]]) for beside in written)
        return frozenset(pair for each in read for pair in pairwise(each))

    def single(self) -> dict[str, Role]:
        """Reads the phrases of one word."""
        found: dict[str, Role] = {}
        for name, listed in self._roles.items():
            for entry in _entries_of([listed]):
                for written in entry.split("/") if " " not in entry else ():
                    words = self.read(written)
                    if len(words) == 1:
                        found.setdefault(words[0], Role[name])
        return found

    def _spelt(self, words: Iterable[str]) -> Phrase:
        listed = tuple(words)
        if self._short.keys().isdisjoint(listed):
            return listed
        return tuple(each.word for each in respell([Word(each, 0) for each in listed], self._short))


_BETWEEN = "\n"
_OF_ROLE = ":"


def _words_written(roles: Mapping[str, str]) -> dict[str, Phrase]:
    """Reads each word that stands in the tables once."""
    return words_of_each(" ".join(roles.values()).replace(",", " ").replace("/", " ").split())


def _by_first_word(roles: Mapping[str, str], read: Mapping[str, str]) -> dict[str, str]:
    """Sorts entries with their roles by the first word of each, several of them in one string: as tuples of words they
    take ten times the memory."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, listed in roles.items():
        begun = name + _OF_ROLE
        for entry in _entries_of([listed]):
            first = entry.partition(" ")[0]
            for word in {read[each] for each in first.split("/")} if "/" in first else (read[first],):
                found[word].append(begun + entry)
    return {first: _BETWEEN.join(entries) for first, entries in found.items()}


def _entries_of(tables: Iterable[str]) -> Iterator[str]:
    """Splits tables at their commas, with one space between two words."""
    for listed in tables:
        yield from filter(None, map(str.strip, " ".join(listed.split()).split(",")))


def _choices(entry: str) -> list[list[str]]:
    return [word.split("/") for word in entry.split()]


def phrases_in(listed: str) -> Iterator[str]:
    """Splits "a/b c, d" into "a c", "b c" and "d"."""
    for entry in _entries_of([listed]):
        if "/" in entry:
            yield from map(" ".join, product(*_choices(entry)))
        else:
            yield entry

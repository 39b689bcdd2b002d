"""Phrase tables of a language, compiled for longest-match look-up by their first word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import product

from responder.core.meaning.roles import Role
from responder.core.meaning.words import Word, respell, words_in
from responder.core.text import BREAK, QUESTION

LANGUAGES = ("fr", "en", "de", "es", "it")

# Adverbs that may stand inside a phrase ("serai donc là"); denials may too, and turn it round ("serai pas là").
_LOOSE = frozenset(
    "bien donc toujours vraiment malheureusement finalement aussi encore really also definitely still certainly just "
    "unfortunately leider auch trotzdem doch wohl tambien pues anche purtroppo comunque tous all both".split()
)
_MOST_LOOSE = 2
_SHORTEST_TYPO = 5

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    role: Role
    length: int
    negated: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """The phrases of one language. `typos`: what a word with one letter left out may have been."""

    language: str
    spellings: Mapping[str, Phrase]
    phrases: Mapping[str, tuple[tuple[Phrase, Role], ...]]
    known: frozenset[str]
    denials: frozenset[str]
    refusals_that_deny: frozenset[str]
    typos: Mapping[str, frozenset[str]] = field(repr=False)

    def match(self, words: list[Word], at: int) -> Match | None:
        """Reads the longest phrase that starts at a word: exact ones first, then those with an adverb inside."""
        candidates = self.phrases.get(words[at].word)
        if candidates is None:
            return None
        loose: Match | None = None
        for phrase, role in candidates:
            if _is_there(phrase, words, at):
                exact = Match(role, len(phrase))
                return loose if loose is not None and loose.length > exact.length else exact
            if loose is None and len(phrase) > 1:
                loose = self._loosely(phrase, role, words, at)
        return loose

    def _loosely(self, phrase: Phrase, role: Role, words: list[Word], at: int) -> Match | None:
        position, skipped, negated = at, 0, False
        for wanted in phrase:
            while position < len(words) and words[position].word != wanted and position > at:
                denial = words[position].word in self.denials
                if skipped == _MOST_LOOSE or not (denial or words[position].word in _LOOSE):
                    return None
                position, skipped, negated = position + 1, skipped + 1, negated or denial
            if position >= len(words) or words[position].word != wanted:
                return None
            position += 1
        return Match(role, position - at, negated)

    def corrected(self, word: str) -> str | None:
        """The one known word that is a letter away from a long word."""
        if len(word) < _SHORTEST_TYPO or not word.isalpha():
            return None
        found = {each for key in _deletions(word) for each in self.typos.get(key, ())}
        found |= {each for each in _deletions(word) if each in self.known and len(each) >= _SHORTEST_TYPO}
        found |= {each for each in self.typos.get(word, ()) if len(each) > _SHORTEST_TYPO}
        return found.pop() if len(found) == 1 else None


def _is_there(phrase: Phrase, words: list[Word], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    return all(words[at + n].word == wanted for n, wanted in enumerate(phrase))


@cache
def vocabulary_of(language: str) -> Vocabulary:
    """Compiles the tables of `languages/<code>.py`; a few milliseconds, once."""
    tables = import_module(f"responder.core.meaning.languages.{language}")
    return compiled(language, tables.SPELLINGS, tables.ROLES)


def compiled(language: str, spellings: Mapping[str, str], roles: Mapping[str, str]) -> Vocabulary:
    short = {key: tuple(value.split()) for key, value in spellings.items() if value != key}
    table: dict[Phrase, Role] = {}
    for name, listed in roles.items():
        for phrase in phrases_in(listed):
            words = tuple(word.word for word in respell(words_in(phrase), short))
            if words:
                table.setdefault(words, Role[name])
    return _indexed(language, short, table, roles)


def _indexed(
    language: str, short: Mapping[str, Phrase], table: Mapping[Phrase, Role], roles: Mapping[str, str]
) -> Vocabulary:
    by_first: dict[str, list[tuple[Phrase, Role]]] = {}
    for phrase in sorted(table, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, table[phrase]))
    known = frozenset(word for phrase in table for word in phrase)
    denials = frozenset(phrase for phrase in phrases_in(roles["NOT"]) if " " not in phrase)
    typos: dict[str, set[str]] = {}
    for word in known | frozenset(short):
        if len(word) >= _SHORTEST_TYPO and word.isalpha():
            for key in _deletions(word):
                typos.setdefault(key, set()).add(word)
    return Vocabulary(
        language=language,
        spellings=short,
        phrases={first: tuple(listed) for first, listed in by_first.items()},
        known=known | frozenset(short),
        denials=denials,
        refusals_that_deny=denials & frozenset(phrases_in(roles["NO"])),
        typos={key: frozenset(words) for key, words in typos.items()},
    )


def phrases_in(listed: str) -> Iterator[str]:
    """Splits "a/b c, d" into "a c", "b c" and "d"."""
    for entry in listed.split(","):
        for choice in product(*(word.split("/") for word in entry.split())):
            if choice:
                yield " ".join(choice)


def _deletions(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


PAUSES = frozenset([BREAK, QUESTION])

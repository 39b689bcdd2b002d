"""Vocabularies of languages: longest-match look-up of phrases by their first word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from responder.dataclass import dataclass
from responder.domain.meaning.lexicon.phrase_table import Phrase, PhraseTable, phrases_in
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.model.meanings import Added, Meaning
from responder.languages import LANGUAGES, in_any

# Adverbs that may stand inside a phrase ("serai donc là"); denials may too, and turn it round ("serai pas là").
_LOOSE = in_any(lambda each: each.speech.adverbs)
_MOST_LOOSE = 2
_SHORTEST_TYPO = 5
_LONG = 7
_UMLAUT = re.compile("([aou])e")
_LONGEST_GLUED = 14
_ANSWERING = frozenset([Role.YES, Role.YES_ALONE, Role.NO])
_GLUED = frozenset([Role.YES, Role.COURTESY, Role.THANKS])

_tuple = tuple.__new__

# The role of a phrase that an owner adds to a meaning.
ROLE_OF: Mapping[Meaning, Role] = {
    Meaning.YES: Role.YES,
    Meaning.NO: Role.NO,
    Meaning.NOT_COMING: Role.PREVENTED,
    Meaning.CANCEL: Role.CANCEL,
    Meaning.ANOTHER_TIME: Role.MOVE,
    Meaning.LATE: Role.LATE,
    Meaning.HOURS: Role.HOURS,
    Meaning.PRICE: Role.PRICE,
    Meaning.ADDRESS: Role.ADDRESS,
    Meaning.A_PERSON: Role.PERSON,
    Meaning.CALL_ME: Role.CALL_ME,
    Meaning.THANKS: Role.THANKS,
    Meaning.GREETING: Role.GREETING,
    Meaning.WRONG_NUMBER: Role.WRONG_NUMBER,
    Meaning.STOP: Role.STOP,
    Meaning.START: Role.START,
    Meaning.QUESTION: Role.QUESTION_WORD,
}


class Match(NamedTuple):
    role: Role
    length: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases that begin with a word: longest first, and by their second word; `single` is the word by itself."""

    longer: tuple[tuple[Phrase, Role], ...]
    by_second: Mapping[str, tuple[tuple[Phrase, Role], ...]]
    single: Match | None


_NONE: Mapping[str, tuple[tuple[Phrase, Role], ...]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The phrases of one language. `own`: those of an owner by their first word, before those of `plain`."""

    language: str
    spellings: Mapping[str, Phrase]
    table: PhraseTable
    known: frozenset[str]
    denials: frozenset[str]
    refusals_that_deny: frozenset[str]
    own: Mapping[str, Mapping[Phrase, Role]] = field(default_factory=dict)
    plain: "Vocabulary | None" = None

    @cached_property
    def _candidates(self) -> dict[str, Candidates]:
        """Remembers what begins with the words that were read: most of a language's are in no text."""
        return {}

    def candidates(self, first: str) -> Candidates | None:
        """Returns the phrases that begin with a word, read when the word is first read in a text."""
        if self.plain is not None and first not in self.own:
            return self.plain.candidates(first)
        found = self._candidates.get(first)
        if found is None and self.begins(first):
            own = self.own.get(first, {})
            found = self._candidates[first] = _sorted_out({**own, **self.table.listed(first), **own})  # own ones first
        return found

    def begins(self, first: str) -> bool:
        """Checks whether a phrase begins with a word."""
        return first in self.own or first in self.table

    @cached_property
    def agreeing(self) -> frozenset[str]:
        return self._single(frozenset([Role.YES]))

    @cached_property
    def glued(self) -> frozenset[str]:
        return self._single(_GLUED)

    def _single(self, roles: frozenset[Role]) -> frozenset[str]:
        """Returns the words that are a phrase of such a role by themselves."""
        own = {phrase[0]: role for each in self.own.values() for phrase, role in each.items() if len(phrase) == 1}
        return frozenset(word for word, role in {**self.table.single(), **own}.items() if role in roles)

    @cached_property
    def loose(self) -> frozenset[str]:
        """Returns what may stand inside a phrase."""
        return _LOOSE | self.denials

    @cached_property
    def mistyped(self) -> frozenset[str]:
        """Spellings that are a slip of one letter: "confrime", and no short form, other ending or "spaeter"."""
        from rapidfuzz.distance import OSA  # fifty modules, for a text with a short form in it

        written = ((key, spelt[0]) for key, spelt in self.spellings.items() if len(spelt) == 1)
        return frozenset(
            key
            for key, word in written
            if len(key) >= _SHORTEST_TYPO
            and OSA.distance(key, word, score_cutoff=1) == 1
            and _may_be_a_slip(key, word)
            and _UMLAUT.sub(r"\1", key) != word
        )

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Returns the words that stand side by side in phrases."""
        own = (pair for each in self.own.values() for phrase in each for pair in pairwise(phrase))
        return self.table.pairs.union(own) if self.own else self.table.pairs

    @cached_property
    def long_words(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        """Returns the known words that may have been mistyped by first letter and length; made for the first slip."""
        alike: dict[tuple[str, int], list[str]] = {}
        for word in self.known:
            if len(word) >= _SHORTEST_TYPO and word.isalpha():
                alike.setdefault((word[0], len(word)), []).append(word)
        return {key: tuple(words) for key, words in alike.items()}

    def match(self, words: Phrase, at: int, present: frozenset[str]) -> Match | None:
        """Reads the longest phrase that starts at a word: an exact one, or one with an adverb or a denial inside.
        `present`: all the words, for most phrases miss one of theirs."""
        candidates = self.candidates(words[at])
        if candidates is None:
            return None
        if not candidates.longer:
            return candidates.single
        following = words[at + 1] if at + 1 < len(words) else ""
        exact = candidates.single
        for phrase, role in candidates.by_second.get(following, ()):
            if words[at : at + len(phrase)] == phrase:
                exact = _tuple(Match, (role, len(phrase), False))
                break
        inside = words[at + 2] if at + 2 < len(words) else ""
        if following not in self.loose and inside not in self.loose:
            return exact
        loose = self._loose_one(candidates, words, at, present)
        if loose is not None and loose.negated and loose.role is Role.YES:
            return exact  # "je suis plus dispo" is no yes turned round, it is about being free
        return loose if loose is not None and (exact is None or loose.length > exact.length) else exact

    def _loose_one(self, candidates: "Candidates", words: Phrase, at: int, present: frozenset[str]) -> Match | None:
        """Reads the first phrase that fits with a loose word before or after its second word."""
        after, count, loose = at + 1, len(words), self.loose
        while after < count and after - at <= _MOST_LOOSE and words[after] in loose:
            after += 1
        near, far = words[at + 1] if at + 1 < count else "", words[after] if after < count else ""
        for second in (near, far) if near != far else (near,):
            for phrase, role in candidates.by_second.get(second, ()):
                if present.issuperset(phrase):
                    match = self._loosely(phrase, role, words, at)
                    if match is not None:
                        return match
        return None

    def _loosely(self, phrase: Phrase, role: Role, words: Phrase, at: int) -> Match | None:
        position, skipped, negated = at, 0, False
        for wanted in phrase:
            while position < len(words) and words[position] != wanted and position > at:
                denial = words[position] in self.denials
                if skipped == _MOST_LOOSE or not (denial or words[position] in _LOOSE):
                    return None
                position, skipped, negated = position + 1, skipped + 1, negated or denial
            if position >= len(words) or words[position] != wanted:
                return None
            position += 1
        return Match(role, position - at, negated)

    def answers(self, word: str) -> bool:
        """Tells whether a word by itself says yes or no."""
        candidates = self.candidates(word)
        return candidates is not None and candidates.single is not None and candidates.single.role in _ANSWERING

    def unglued(self, word: str) -> Phrase:
        """Splits a word into a word of agreement and one of agreement, courtesy or thanks: "yesplease" is yes + please.
        Returns nothing where it is none."""
        if not _SHORTEST_TYPO <= len(word) <= _LONGEST_GLUED:
            return ()
        splits = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        return next((each for each in splits if each[0] in self.agreeing and each[1] in self.glued), ())

    def parted(self, word: str) -> Phrase:
        """Splits a word into two that stand side by side in a phrase, as they are written out: "seeyou" is see + you,
        "dontwan" is do not + want. Returns nothing where it is none."""
        if not _SHORTEST_TYPO <= len(word) <= _LONGEST_GLUED:
            return ()
        first = 1 if len(word) > _SHORTEST_TYPO else 2  # "icant", "ademain"
        splits = ((word[:at], word[at:]) for at in range(first, len(word) - 1))
        return next((each for each in splits if each[0] in self.known and self._stand_together(*each)), ())

    def _stand_together(self, first: str, second: str) -> bool:
        pair = self.spellings.get(first, (first,))[-1], self.spellings.get(second, (second,))[0]
        return pair in self.pairs

    def corrected(self, word: str) -> str | None:
        """Returns the one known word that is a letter away from a long word; of several spellings of one word the
        first."""
        if len(word) < _SHORTEST_TYPO or not word.isalpha():
            return None
        likely = {each for each in self._a_letter_away(word) if _may_be_a_slip(word, each)}
        meant = {self.spellings.get(each, (each,)) for each in likely}
        return min(likely) if len(meant) == 1 else None

    def _a_letter_away(self, word: str) -> Iterator[str]:
        """Yields the long words with a letter more or less, another letter, or a letter at another place."""
        from rapidfuzz import process
        from rapidfuzz.distance import Indel

        for length, most in ((len(word) - 1, 1), (len(word), 2), (len(word) + 1, 1)):  # letters put in and left out
            alike = self.long_words.get((word[0], length), ())
            for found, _, _ in process.extract(word, alike, scorer=Indel.distance, score_cutoff=most, limit=None):
                yield found


def nearly_yes(word: str, language: str) -> str | None:
    """Returns the one plain yes that a short word, which is the whole text, is a slip of: a letter more or less, or two
    that changed places: "oiu", "ys"."""
    if not _SHORTEST_SLIP <= len(word) < _SHORTEST_TYPO or not word.isalpha():
        return None
    from rapidfuzz.distance import OSA  # see above

    near = [each for each in LANGUAGES[language].speech.plain_yes if OSA.distance(word, each, score_cutoff=1) == 1]
    likely = [each for each in near if len(each) != len(word) or sorted(each) == sorted(word)]
    return likely[0] if len(likely) == 1 else None


_SHORTEST_SLIP = 2


def _may_be_a_slip(word: str, meant: str) -> bool:
    """Checks whether a word may be a slip of a known word. Slips keep the first letter; another ending is another form,
    another letter in a short word is another word."""
    if word[0] != meant[0] or word[:-1] in (meant, meant[:-1]) or word == meant[:-1]:
        return False
    return len(word) != len(meant) or len(word) >= _LONG or sorted(word) == sorted(meant)


def vocabulary_of(language: str, added: Added = ()) -> Vocabulary:
    """Returns the meanings of a language. What is `added` comes before them."""
    return _with_added(language, added) if added else _of_language(language)


@cache
def _of_language(language: str) -> Vocabulary:
    tables = LANGUAGES[language].meanings
    return compiled(language, tables.spellings, tables.roles)


def compiled(language: str, spellings: Mapping[str, str], roles: Mapping[str, str]) -> Vocabulary:
    short = {key: tuple(value.split()) for key, value in spellings.items() if value != key}
    table = PhraseTable(short, roles)
    denials = frozenset(phrase for phrase in phrases_in(roles["NOT"]) if " " not in phrase)
    return Vocabulary(
        language=language,
        spellings=short,
        table=table,
        known=table.known,
        denials=denials,
        refusals_that_deny=denials & frozenset(phrases_in(roles["NO"])),
    )


@lru_cache(maxsize=64)
def _with_added(language: str, added: Added) -> Vocabulary:
    """Returns a vocabulary with the phrases of an owner before its own. What begins with other words is shared."""
    plain = _of_language(language)
    own: dict[str, dict[Phrase, Role]] = {}
    for meaning, phrase in added:
        words = plain.table.read(phrase)
        if words:
            own.setdefault(words[0], {}).setdefault(words, ROLE_OF[meaning])
    known = plain.known.union(*(phrase for phrases in own.values() for phrase in phrases))
    return replace(plain, own=own, plain=plain, known=known)


def _sorted_out(listed: Mapping[Phrase, Role]) -> Candidates:
    longer = tuple(sorted((each for each in listed.items() if len(each[0]) > 1), key=_length, reverse=True))
    single = next((Match(role, 1) for phrase, role in listed.items() if len(phrase) == 1), None)
    if not longer:
        return Candidates((), _NONE, single)
    seconds: dict[str, tuple[tuple[Phrase, Role], ...]] = {}
    for each in longer:
        second = each[0][1]
        seconds[second] = (*seconds.get(second, ()), each)
    return Candidates(longer, seconds, single)


def _length(listed: tuple[Phrase, Role]) -> int:
    return len(listed[0])

"""Phrase tables of a language, compiled for longest-match look-up by their first word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain, pairwise, product
from types import MappingProxyType
from typing import NamedTuple

from responder.dataclass import dataclass
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.words import Word, respell
from responder.domain.model.meanings import Added, Meaning
from responder.domain.text.folding import words_of
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

Phrase = tuple[str, ...]
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


@dataclass(frozen=True)
class Vocabulary:
    """The phrases of one language."""

    language: str
    spellings: Mapping[str, Phrase]
    phrases: Mapping[str, Sequence[tuple[Phrase, Role]]]  # by their first word, longest first
    agreeing: frozenset[str]
    glued: frozenset[str]
    known: frozenset[str]
    denials: frozenset[str]
    refusals_that_deny: frozenset[str]

    @cached_property
    def _candidates(self) -> dict[str, Candidates]:
        """Remembers what begins with the words that were read: most of a language's are in no text."""
        return {}

    def candidates(self, first: str) -> Candidates | None:
        """Returns the phrases that begin with a word, sorted out when the word is first read."""
        found = self._candidates.get(first)
        if found is None and first in self.phrases:
            found = self._candidates[first] = _sorted_out(self.phrases[first])
        return found

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
        """Returns the words that stand side by side in phrases; made for the first word that no table knows."""
        phrases = (phrase for listed in self.phrases.values() for phrase, _ in listed)
        return frozenset(pair for phrase in phrases for pair in pairwise(phrase))

    @cached_property
    def long_words(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        """Returns the known words that may have been mistyped by first letter and length; made for the first slip."""
        alike: dict[tuple[str, int], list[str]] = {}
        for word in self.known:
            if len(word) >= _SHORTEST_TYPO and word.isalpha():
                alike.setdefault((word[0], len(word)), []).append(word)
        return {key: tuple(words) for key, words in alike.items()}

    def listed(self, first: str) -> Iterator[tuple[Phrase, Role]]:
        """Lists the phrases that begin with a word."""
        yield from self.phrases.get(first, ())

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


@lru_cache(maxsize=64)
def vocabulary_of(language: str, added: Added = ()) -> Vocabulary:
    """Compiles the meanings of a language; a few milliseconds, once. What is `added` comes before them."""
    if added:
        return _with_added(vocabulary_of(language), added)
    tables = LANGUAGES[language].meanings
    return compiled(language, tables.spellings, tables.roles)


def compiled(language: str, spellings: Mapping[str, str], roles: Mapping[str, str]) -> Vocabulary:
    short = {key: tuple(value.split()) for key, value in spellings.items() if value != key}
    table: dict[Phrase, Role] = {}
    read = _Reader(short).words
    for name, phrases in roles.items():
        role = Role[name]
        for phrase in phrases_in(phrases):
            words = read(phrase)
            if words:
                table.setdefault(words, role)
    return _indexed(language, short, table, roles)


class _WordsRead(dict[str, Phrase]):
    """Words by how they are written, each read once."""

    def __missing__(self, written: str) -> Phrase:
        read = self[written] = words_of(written)
        return read


class _Reader:
    """Reads phrases as a text is read. Most of their words come again and again."""

    def __init__(self, short: Mapping[str, Phrase]) -> None:
        self._short = short
        self._read = _WordsRead()

    def words(self, phrase: str) -> Phrase:
        written = list(chain.from_iterable(map(self._read.__getitem__, phrase.split())))
        if self._short.keys().isdisjoint(written):
            return tuple(written)
        return tuple(each.word for each in respell([Word(each, 0) for each in written], self._short))


def _with_added(base: Vocabulary, added: Added) -> Vocabulary:
    """Returns a vocabulary with the phrases of an owner before its own. What begins with other words is shared."""
    read = _Reader(base.spellings).words
    table: dict[Phrase, Role] = {}
    for meaning, phrase in added:
        words = read(phrase)
        if words:
            table.setdefault(words, ROLE_OF[meaning])
    begun = {phrase[0] for phrase in table}
    own = [(phrase, role) for first in begun for phrase, role in base.listed(first) if phrase not in table]
    changed = dict.fromkeys(phrase[0] for phrase in table if len(phrase) == 1)
    return replace(
        base,
        phrases={**base.phrases, **_by_first_word(table | dict(own))},
        agreeing=base.agreeing.difference(changed) | _single(table, frozenset([Role.YES])),
        glued=base.glued.difference(changed) | _single(table, _GLUED),
        known=base.known.union(*table),
    )


def _indexed(
    language: str, short: Mapping[str, Phrase], table: Mapping[Phrase, Role], roles: Mapping[str, str]
) -> Vocabulary:
    denials = frozenset(phrase for phrase in phrases_in(roles["NOT"]) if " " not in phrase)
    return Vocabulary(
        language=language,
        spellings=short,
        phrases=_by_first_word(table),
        agreeing=_single(table, frozenset([Role.YES])),
        glued=_single(table, _GLUED),
        known=frozenset(short).union(*table),
        denials=denials,
        refusals_that_deny=denials & frozenset(phrases_in(roles["NO"])),
    )


def _single(table: Mapping[Phrase, Role], roles: frozenset[Role]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase, role in table.items() if len(phrase) == 1 and role in roles)


def _by_first_word(table: Mapping[Phrase, Role]) -> dict[str, list[tuple[Phrase, Role]]]:
    by_first: dict[str, list[tuple[Phrase, Role]]] = {}
    for phrase in sorted(table, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, table[phrase]))
    return by_first


def _sorted_out(listed: Sequence[tuple[Phrase, Role]]) -> Candidates:
    if len(listed) == 1 and len(listed[0][0]) == 1:
        return Candidates((), _NONE, Match(listed[0][1], 1))
    longer = tuple(each for each in listed if len(each[0]) > 1)
    seconds: dict[str, tuple[tuple[Phrase, Role], ...]] = {}
    for each in longer:
        second = each[0][1]
        seconds[second] = (*seconds.get(second, ()), each)
    single = next((Match(role, 1) for phrase, role in listed if len(phrase) == 1), None)
    return Candidates(longer, seconds, single)


def phrases_in(listed: str) -> Iterator[str]:
    """Splits "a/b c, d" into "a c", "b c" and "d"."""
    for entry in listed.split(","):
        if "/" not in entry:
            if phrase := " ".join(entry.split()):
                yield phrase
            continue
        for choice in product(*(word.split("/") for word in entry.split())):
            if choice:
                yield " ".join(choice)

"""Every word and phrase of a rulebook, indexed once, so that a text is looked up and never compared in a loop.

A *term* is a word or a contiguous phrase, numbered. A typed word that is no word of the rulebook and no common
word may be a typo: the words of the rulebook with its first letter and about its length are compared by
optimal string alignment (a transposition is one edit), in one call into RapidFuzz. What a typed word means is
remembered, so it is worked out once.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from responder.dataclass import dataclass
from responder.domain.text.folding import BREAK, LONGEST, Token, pieces, plain_words, words_in, words_of
from responder.domain.text.spelled_hours import SPELT_NUMBERS
from responder.languages import LANGUAGES, any_of, in_any, longest_first
from responder.languages.sorted_words import AnyOf

_MOST_EDITS = 3  # a long word under `typos: more`
_REMEMBERED = 8_192  # typed words; a practice meets as many in some months, in about 1.5 MB

_TERMS_REMEMBERED = 20_000  # of word lists and rules; a rulebook in five languages has half as many, in about 3 MB

# "confirmerai" and "confirmerais" promise or suppose; they are never a mistyped "confirmer".
_FUTURE = re.compile(rf"{any_of(lambda each: each.grammar.future_endings)}$")

# Where the last vowel tells who does it and whether it is an order: "confirmo" and "confirma", "annullo" and "annulla".
_TOLD_BY_ENDINGS = frozenset(code for code, each in LANGUAGES.items() if each.grammar.told_by_endings)

# Glued to the next word when typed in a hurry: "jconfirme", "cbon", "jpeux", "dacc".
_GLUED = longest_first(lambda each: each.grammar.glued)
_GLUED_SUBJECTS = in_any(lambda each: each.grammar.glued_subjects)

# An answer and what follows it, the space between them missed: "okmerci", "yessure", "ouimais".
_ANSWERS = longest_first(lambda each: each.grammar.glued_answers)
_SHORTEST_AFTER_AN_ANSWER = 3  # letters


class Hit(NamedTuple):
    """A term found in a text. `first` and `last` count tokens; `level` is how much typing was forgiven:
    0 none, 1 within the normal budget, 2 only within the larger one."""

    term: int
    first: int
    last: int
    level: int


class _Guess(NamedTuple):
    word: int
    level: int


@dataclass(slots=True)
class _Node:
    """A step in the tree of phrases. Most end one term, and nothing follows."""

    following: Mapping[int, "_Node"]
    terms: tuple[int, ...] = ()


_NOTHING: Mapping[int, _Node] = MappingProxyType({})


class _Meaning(NamedTuple):
    """Meanings of a typed word, and where in the tree of phrases that leads from its root, with the level."""

    word: str
    guesses: tuple[_Guess, ...]
    begins: tuple[tuple[_Node, int], ...]


class _Alike(NamedTuple):
    """Words of one first letter and length, and the most edits that any of them forgives."""

    words: tuple[str, ...]
    most: int


_NO_WORDS = _Alike((), -1)
_tuple = tuple.__new__


def edits_allowed(word: str, level: int) -> int:
    """Edits forgiven in a word of the rulebook: none under 5 letters, one for 5 to 8, two from 9 on;
    level 0 forgives none, level 2 one more."""
    if level == 0 or not word.isalpha():
        return 0
    budget = 0 if len(word) < 5 else 1 if len(word) < 9 else 2
    return budget + (level - 1)


class Lexicon:
    """The terms of a rulebook. Made by `LexiconBuilder.build`; does not change, but for what it remembers."""

    def __init__(
        self,
        written: list[str],
        languages: list[frozenset[str]],
        words: dict[str, int],
        root: _Node,
        levels: list[int],
        common: Collection[str],
        endings: bool = False,
    ) -> None:
        self._written = written
        self._languages = languages
        self._words = words
        self._root = root
        self._levels = levels
        self._common = common
        self._endings = endings
        self._alike = _by_first_letter_and_length(words, levels)
        self._remembered: dict[str, tuple[_Meaning, ...]] = {}  # by what was typed: "j'arrive", "!!!"

    def written(self, term: int) -> str:
        """Returns the term as its author wrote it."""
        return self._written[term]

    def languages(self, term: int) -> frozenset[str]:
        """Two-letter codes of the lists the term stands in; empty for a rule's own word."""
        return self._languages[term]

    def covered(self, hits: Iterable[Hit]) -> dict[frozenset[str], int]:
        """Returns how many words are covered by terms of the lists of some languages: mostly one or two sets of
        them."""
        counts: dict[frozenset[str], int] = {}
        languages = self._languages
        for term, first, last, _ in hits:
            codes = languages[term]
            counts[codes] = counts.get(codes, 0) + last - first + 1
        return counts

    @property
    def common(self) -> Collection[str]:
        """The common words of all languages of the rulebook, folded."""
        return self._common

    def is_common(self, word: str) -> bool:
        """Checks whether a folded word is a common word of a language of the rulebook."""
        return word in self._common

    def is_word(self, word: str) -> bool:
        """Checks whether a folded word stands in any rule or list."""
        return word in self._words

    def look_up(self, text: str) -> tuple[list[Token], list[Hit]]:
        """Looks up a text: its tokens (glued words taken apart) and every term found in them."""
        tokens: list[Token] = []
        meant: list[_Meaning] = []
        remembered = self._remembered
        for piece in pieces(text):
            meanings = remembered.get(piece[0])
            if meanings is None:
                meanings = self._remember(piece)
            start, end = piece.span()
            for meaning in meanings:
                tokens.append(_tuple(Token, (meaning.word, start, end)))  # as Token(...), in half the time
                meant.append(meaning)
        return tokens, _terms_in(meant)

    def _remember(self, piece: re.Match[str]) -> tuple[_Meaning, ...]:
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        meanings = tuple(meaning for word in words_in(piece) for meaning in self._meanings(word))
        self._remembered[piece[0]] = meanings
        return meanings

    def _meanings(self, word: str) -> tuple[_Meaning, ...]:
        """Returns the meaning of a word, or two where it is taken for two words: only if the whole means nothing."""
        whole = self._meaning(word)
        apart = None if whole.guesses or word in self._common or not word.isalpha() else self._take_apart(word)
        return tuple(map(self._meaning, apart)) if apart else (whole,)

    def _meaning(self, word: str) -> _Meaning:
        guesses = self._guess(word)
        begun = ((self._root.following.get(guess.word), guess.level) for guess in guesses)
        return _Meaning(word, guesses, tuple((node, level) for node, level in begun if node is not None))

    def _take_apart(self, word: str) -> tuple[str, str] | None:
        """Splits a word into the one glued to its beginning, or an answer, and the rest, only if the rest means
        something: "jconfirme" into ("je", "confirme")."""
        for glued in _GLUED:
            if not word.startswith(glued):
                continue
            rest = word[len(glued) :]
            forgiving = glued in _GLUED_SUBJECTS  # "jconfrime" is je + a typo; "couvrt" is not c + one
            if len(rest) > 1 and (self._guess(rest) if forgiving else rest in self._words):
                return words_of(glued)[0], rest
        return self._answer_and_rest(word)

    def _answer_and_rest(self, word: str) -> tuple[str, str] | None:
        """Splits a word into an answer and the rest, both words of the rulebook, typed right: "okmerci" into ("ok",
        "merci")."""
        for answer in _ANSWERS:
            if word.startswith(answer) and answer in self._words:
                rest = word[len(answer) :]
                if len(rest) >= _SHORTEST_AFTER_AN_ANSWER and rest in self._words:
                    return answer, rest
        return None

    def _guess(self, word: str) -> tuple[_Guess, ...]:
        """Returns the words of the rulebook a typed word stands for, the nearest only."""
        known = self._words.get(word)
        if known is not None:
            return (_Guess(known, 0),)
        if word in self._common or not word.isalpha():
            return ()
        for shorter in _unstretched(word):
            known = self._words.get(shorter)
            if known is not None:
                return (_Guess(known, 0),)
        return self._mistyped(word) if len(word) >= 4 else ()

    def _mistyped(self, word: str) -> tuple[_Guess, ...]:
        from rapidfuzz import process  # fifty modules, for a text with a slip in it
        from rapidfuzz.distance import OSA

        found: list[tuple[int, _Guess]] = []
        for length in range(len(word) - _MOST_EDITS, len(word) + _MOST_EDITS + 1):
            alike, most = self._alike.get((word[0], length), _NO_WORDS)
            if abs(length - len(word)) > most:
                continue
            for target, edits, _ in process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=None):
                level = self._forgiven(word, target, int(edits))
                if level:
                    found.append((int(edits), _Guess(self._words[target], level)))
        nearest = min((edits for edits, _ in found), default=0)
        return tuple(sorted(guess for edits, guess in found if edits == nearest))

    def _forgiven(self, word: str, target: str, edits: int) -> int:
        """Returns the level at which so many edits pass in this word; 0 if they never do."""
        if (_FUTURE.search(word) and not _FUTURE.search(target)) or (self._endings and _of_another(word, target)):
            return 0
        highest = self._levels[self._words[target]]
        return next((level for level in range(1, highest + 1) if edits <= edits_allowed(target, level)), 0)


def _terms_in(meant: list[_Meaning]) -> list[Hit]:
    hits: list[Hit] = []
    for first, meaning in enumerate(meant):
        for node, level in meaning.begins:
            _walk(node, meant, first, first, level, hits)
    return hits


def _walk(node: _Node, meant: list[_Meaning], first: int, last: int, level: int, hits: list[Hit]) -> None:
    for term in node.terms:
        hits.append(_tuple(Hit, (term, first, last, level)))
    following, last = node.following, last + 1
    if following and last < len(meant):
        for word, forgiven in meant[last].guesses:
            onward = following.get(word)
            if onward is not None:
                _walk(onward, meant, first, last, forgiven if forgiven > level else level, hits)


class LexiconBuilder:
    """Collects terms; `build` makes the index. `common`: common words by language, folded: a typed word that
    is one of them is never taken for a typo of another."""

    def __init__(self, common: Mapping[str, Collection[str]]) -> None:
        self._common = AnyOf(SPELT_NUMBERS, *common.values())
        self._endings = not _TOLD_BY_ENDINGS.isdisjoint(common)
        self._terms: dict[tuple[str, ...], int] = {}
        self._written: list[str] = []
        self._languages: list[set[str]] = []
        self._words: dict[str, int] = {}
        self._levels: list[int] = []
        self._root = _Node(_NOTHING)

    def add(self, text: str, *, language: str = "", typos: int = 1) -> int | None:
        """Adds a term, and returns its number; the same text again gives the same number, and the most forgiving
        `typos` (0 none, 1 normal, 2 more) asked for it is indexed. None if no word is left of the text."""
        words = _words_of_term(text)
        if not words:
            return None
        term = self._terms.get(words)
        if term is None:
            term = self._terms[words] = len(self._written)
            self._written.append(text)
            self._languages.append(set())
            self._plant(words, term)
        if language:
            self._languages[term].add(language)
        for word in words:
            number = self._words[word]
            self._levels[number] = max(self._levels[number], typos)
        return term

    def build(self) -> Lexicon:
        shared: dict[frozenset[str], frozenset[str]] = {}  # a handful, for thousands of terms
        return Lexicon(
            self._written,
            [shared.setdefault(codes, codes) for codes in map(frozenset, self._languages)],
            self._words,
            self._root,
            self._levels,
            self._common,
            self._endings,
        )

    def _plant(self, words: tuple[str, ...], term: int) -> None:
        node = self._root
        for word in words:
            number = self._words.setdefault(word, len(self._words))
            if number == len(self._levels):
                self._levels.append(0)
            node = node.following.get(number) or _planted(node, number)
        node.terms += (term,)


def _planted(node: _Node, number: int) -> _Node:
    following = node.following
    if not isinstance(following, dict):
        node.following = following = {}
    found = following[number] = _Node(_NOTHING)
    return found


@lru_cache(maxsize=_TERMS_REMEMBERED)
def _words_of_term(text: str) -> tuple[str, ...]:
    """Returns the words of a term. Most come again and again: many rules cite one list, and every load reads them
    all."""
    if len(text) <= LONGEST and (words := plain_words(text)) is not None:  # most are
        return words
    return tuple(word for piece in pieces(text) for word in words_in(piece) if word != BREAK)


def _by_first_letter_and_length(words: Mapping[str, int], levels: list[int]) -> dict[tuple[str, int], _Alike]:
    """Groups the words that may be mistyped. The first letter must be right, so it divides them at no loss."""
    alike: dict[tuple[str, int], list[str]] = {}
    most: dict[tuple[str, int], int] = {}
    for word, number in words.items():
        allowed = edits_allowed(word, levels[number])
        if allowed:
            key = word[0], len(word)
            alike.setdefault(key, []).append(word)
            most[key] = max(allowed, most.get(key, 0))
    return {key: _Alike(tuple(found), most[key]) for key, found in alike.items()}


def _of_another(word: str, target: str) -> bool:
    """Checks whether two words differ in their last vowel only."""
    return word[:-1] == target[:-1] and word[-1] in "aeio" and target[-1] in "aeio"


def _unstretched(word: str) -> Iterable[str]:
    """Yields a word without its stretched letters: the last one taken once ("ouii" as "oui"), then every double one
    ("cool" as "col")."""
    if len(word) > 2 and word[-1] == word[-2]:
        yield word.rstrip(word[-1]) + word[-1]
    single = re.sub(r"(.)\1", r"\1", word)
    if single != word and "".join(dict.fromkeys(word)) != word[:1]:
        yield single

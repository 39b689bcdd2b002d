"""Tells a stranger that weighs nothing: a slip of a courtesy, an interjection, an outcry before the answer."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.lexicon.vocabulary import vocabulary_of
from responder.domain.meaning.tagging.items import Item
from responder.languages import LANGUAGES

_ENDS = frozenset([Role.PAUSE, Role.QUESTION_MARK])
_BESIDE = frozenset(
    [Role.YES, Role.COURTESY, Role.THANKS, Role.GREETING, Role.SORRY, Role.SEE_YOU, Role.TIME_OWN, Role.NAME]
    + [Role.VOCATIVE]
)
"""What may stand in the same sentence."""
_ANSWERS = frozenset([Role.YES, Role.YES_ALONE, Role.SEE_YOU])
_LONGEST_TEXT = 16
"""Items."""
_LETTERS = range(4, 9)
"""Of an outcry; a shorter word may be the short form of anything."""
_SLIP = 2
"""Letters by which an outcry must differ from a word that weighs, and more."""
_INTERJECTION = re.compile("(?=.*[aeiou])[aeiouhwy]{2,6}")  # "haiyo", "aiyo", "wahey"


def with_harmless_strangers(
    items: Sequence[Item], languages: tuple[str, ...], common: Collection[str]
) -> Sequence[Item]:
    """Returns the items of a short text with its one stranger as a filler, where that weighs nothing: in a sentence of
    agreement and courtesy a slip of a courtesy or an interjection ("ok tnaks"), before the answer an outcry in a
    sentence of its own ("jeez! alright then"). No word of the language is one, nor what may be a slip or a short form
    of a word that weighs: not "ok cncl", "piano! ok" nor "ok fevr"."""
    strangers = [at for at, each in enumerate(items) if each.role is Role.UNKNOWN]
    answers = [at for at, each in enumerate(items) if each.role in _ANSWERS]
    if len(strangers) != 1 or len(items) > _LONGEST_TEXT or not answers:
        return items
    at = strangers[0]
    word, beside = items[at].words[-1], _beside(items, at)
    if word in common or not word.isalpha() or any(each.role not in _BESIDE for each in beside):
        return items
    cries_out = at < answers[0] and all(each.role is Role.COURTESY for each in beside)
    if not (_is_courteous(word, languages) or (cries_out and _is_an_outcry(word, languages))):
        return items
    return [*items[:at], items[at]._replace(role=Role.FILLER), *items[at + 1 :]]


def _beside(items: Sequence[Item], at: int) -> list[Item]:
    """Lists the other items of the sentence, with a question mark that ends it."""
    begun = next((place for place in range(at, 0, -1) if items[place - 1].role in _ENDS), 0)
    ended = next((place for place in range(at, len(items)) if items[place].role in _ENDS), len(items))
    asked = [each for each in items[ended : ended + 1] if each.role is Role.QUESTION_MARK]
    return [*items[begun:at], *items[at + 1 : ended], *asked]


@lru_cache(maxsize=1024)
def _is_courteous(word: str, languages: tuple[str, ...]) -> bool:
    if _INTERJECTION.fullmatch(word) and not any(_says_something(word, each) for each in LANGUAGES):
        return True
    return any(_is_a_courtesy(word, each) for each in languages) and not any(_weighs(word, each) for each in languages)


@lru_cache(maxsize=1024)
def _is_an_outcry(word: str, languages: tuple[str, ...]) -> bool:
    return len(word) in _LETTERS and not any(_weighs(word, each, _SLIP) for each in languages)


def _says_something(word: str, language: str) -> bool:
    """Checks whether a word weighs something by itself in a language, be it one that is not spoken here: "why",
    "wie"."""
    known = vocabulary_of(language).candidates(word)
    return known is not None and known.single is not None and known.single.role not in _HARMLESS


def _is_a_courtesy(word: str, language: str) -> bool:
    """Checks whether a word may be a slip of one letter in a yes, a courtesy, thanks or a greeting: "tnaks"."""
    return len(word) in _LETTERS and any(_are_near(word, each) for each in _listed(language)[word[0]].courteous)


def _weighs(word: str, language: str, most: int = 1) -> bool:
    """Checks whether a word may be a slip, of so many letters at most, or a short form of one that weighs something:
    "annle", "cncl", "resch"."""
    short = _VOWELS.isdisjoint(word[1:])
    return any(
        _are_near(word, each, most) or each.startswith(word) or (short and _is_shortened(word, each))
        for each in _listed(language)[word[0]].weighty
    )


def _are_near(word: str, known: str, most: int = 1) -> bool:
    from rapidfuzz.distance import OSA  # fifty modules, for a text with a strange word in it

    return bool(OSA.distance(word, known, score_cutoff=most) <= most)


def _is_shortened(word: str, full: str) -> bool:
    """Checks whether the letters of a word stand in another one in their order: "cncl", "cancel"."""
    letters = iter(full)
    return len(word) < len(full) and all(letter in letters for letter in word)


_VOWELS = frozenset("aeiouy")


class _Words(NamedTuple):
    """Known words that begin with a letter: those of phrases that weigh something, and those that only agree, thank,
    greet or are courteous, with their short forms."""

    weighty: set[str]
    courteous: set[str]


@cache
def _listed(language: str) -> Mapping[str, _Words]:
    """Sorts the words of a language; made for the first text with a stranger beside its answer."""
    vocabulary = vocabulary_of(language)
    listed: dict[str, _Words] = defaultdict(lambda: _Words(set(), set()))
    for phrase, role in vocabulary.table:
        if role not in _HARMLESS:
            for word in phrase:
                listed[word[0]].weighty.add(word)
        elif len(phrase) == 1 and role in _COURTEOUS:
            listed[phrase[0][0]].courteous.add(phrase[0])
    for key, spelt in vocabulary.spellings.items():
        known = vocabulary.candidates(spelt[0]) if len(spelt) == 1 else None
        if known is not None and known.single is not None:
            into = listed[key[0]]
            (into.courteous if known.single.role in _COURTEOUS else into.weighty).add(key)
    for each in listed.values():
        each.weighty.difference_update(each.courteous)
    return listed


_COURTEOUS = frozenset([Role.YES, Role.COURTESY, Role.THANKS, Role.GREETING])
_HARMLESS = _COURTEOUS | frozenset(
    [Role.YES_ALONE, Role.FILLER, Role.LIKED, Role.SEE_YOU, Role.CONFIRM, Role.CONFIRMED, Role.OTHER_TALK, Role.SORRY]
)

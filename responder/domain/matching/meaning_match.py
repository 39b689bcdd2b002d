"""Matches a rule's `means` against the meanings of a text: a Match (sure, or only possible) or a Miss."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache, partial
from operator import attrgetter

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.explanations.meaning_names import name_of
from responder.domain.matching.matching import Match, Miss
from responder.domain.meaning import SURE, Meanings, Reading, read_meanings
from responder.domain.meaning.reader import OwnersWords
from responder.domain.model.meanings import GeneralText, Meaning, as_sentences
from responder.domain.model.rules import Action, Means, Rulebook
from responder.domain.text.folding import LONGEST
from responder.languages import LANGUAGES
from responder.languages.catalogue import Quoted, Told


def meanings_of(
    text: str,
    rulebook: Rulebook,
    *,
    languages: tuple[str, ...],
    now: datetime,
    appointment: datetime | None = None,
    who: str = "",
    names: Sequence[str] = (),
) -> Meanings:
    """Returns the meanings of a text in the languages that can be read; none of a text in another."""
    if not languages or not text.strip():
        return Meanings(language=languages[0] if languages else "")
    key = text, languages, appointment is not None
    remembered = rulebook.general_meanings.get(key)
    if remembered is not None:
        return remembered
    found = read_meanings(
        text[:LONGEST],
        languages=languages,
        now=now,
        appointment=appointment,
        who=who,
        names=names,
        owners=OwnersWords(rulebook.lexicon.common, rulebook.own_meanings.added, rulebook.business.country),
    )
    if found.general and len(text) <= _LONGEST_REMEMBERED:
        _remember(key, found, rulebook.general_meanings)
    return found


def _remember(key: GeneralText, found: Meanings, remembered: dict[GeneralText, Meanings]) -> None:
    if len(remembered) >= _MOST_REMEMBERED:
        remembered.clear()
    remembered[key] = found


# "Oui merci" comes again and again; whatever says more than that is read anew, and leaves nothing of it in memory.
_LONGEST_REMEMBERED = 40
_MOST_REMEMBERED = 4_096


@lru_cache(maxsize=256)
def languages_read(spoken: tuple[str, ...], own: str | None) -> tuple[str, ...]:
    """Returns the languages of a business whose meanings are read, the contact's own one first."""
    first = (own,) if own in spoken else ()
    return tuple(dict.fromkeys(each for each in (*first, *spoken) if each in LANGUAGES))


def match_meaning(means: Means, meanings: Meanings, said: Match, actions: Sequence[Action] = ()) -> Match | Miss:
    """Checks whether a text that `says` what a rule asks for also means it for sure. What is only possible is a Miss,
    and a doubt where the rule has an action that must be sure: then a person reads it, whatever rules match by
    forgiven typos. A yes that is sure but for a practical question acts, and the search goes on for the question."""
    read = (*meanings.readings, *meanings.withheld) if meanings.withheld else meanings.readings
    if means.without:
        unwanted = next((each for each in read if each.meaning in means.without), None)
        if unwanted is not None:
            return Miss(partial(_excluded, unwanted))
    if not means.any_of:
        return said
    first = max((each for each in meanings.readings if each.meaning in means.any_of), key=_weight, default=None)
    if first is None:
        never = next((each for each in meanings.withheld if each.meaning in means.any_of), None)
        return Miss(partial(_other, means.any_of) if never is None else never.because)
    if first.weight >= SURE:
        return Match(said.level, said.found, said.hits, said.captured, meant=partial(_meant, first, Because.MEANS))
    level, told = max(said.level, 1), partial(_meant, first, Because.MAY_MEAN)
    acts = any(action.must_be_sure for action in actions)
    if acts and first.asks:
        meant = partial(_meant, first, Because.MEANS)
        return Match(said.level, said.found, said.hits, said.captured, meant=meant, goes_on=True)
    if acts:
        doubt = partial(_unsure, meanings.doubts)
        return Match(level, said.found, said.hits, said.captured, meant=told, doubt=doubt)
    if isinstance(first.meaning, Meaning):
        return Miss(lambda: because(Because.AND, first=told(), then=_unsure(meanings.doubts)))
    return Match(level, said.found, said.hits, said.captured, meant=told)  # an owner's word, mistyped


_weight = attrgetter("weight")


def _excluded(unwanted: Reading) -> Explanation:
    code = Because.EXCLUDED_MEANING if unwanted.weight >= SURE else Because.EXCLUDED_POSSIBLE
    return because(code, meaning=_named(unwanted))


def _other(asked: frozenset[str]) -> Explanation:
    return because(Because.OTHER_MEANING, meanings=alternatives(sorted(asked)))


def _meant(reading: Reading, code: Because) -> Explanation:
    return reading.with_slips(because(code, meaning=_named(reading)))


def _unsure(doubts: tuple[str, ...]) -> Explanation:
    return because(Because.NOT_SURE_BECAUSE, doubts=as_sentences(doubts)) if doubts else because(Because.NOT_SURE)


def _named(reading: Reading) -> Explanation | Told:
    """Names a meaning and its words: yes ("ok", "super")."""
    if not reading.words:
        return name_of(reading.meaning)
    return because(Because.MEANING, meaning=name_of(reading.meaning), words=Quoted(reading.words))


def alternatives(meanings: Sequence[str], named: Callable[[str], Told] = name_of) -> Explanation | Told:
    """Joins names of meanings, as `named` tells each: "no", "no or cancel"."""
    told: Explanation | Told = named(meanings[0])
    for each in meanings[1:]:
        told = because(Because.OR, first=told, other=named(each))
    return told

"""An owner's own meanings: those with words of their own, and what never means one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.explanations.meaning_names import name_of
from responder.domain.matching.matching import Match, match
from responder.domain.matching.parsed_text import ParsedText as Text
from responder.domain.model.meanings import POSSIBLE, SURE, Meanings, Reading
from responder.domain.model.rules import OwnMeanings, Says
from responder.domain.text.folding import BREAK
from responder.languages.catalogue import quoted


def with_own_meanings(found: Meanings, text: Text, own: OwnMeanings) -> Meanings:
    """Returns what was read, and what the owner's file adds to it and takes from it. A word that is mistyped makes a
    meaning of the owner's own no more than possible."""
    readings = sorted((*found.readings, *_own(text, own.own)), key=lambda each: -each.weight)
    words = [word for word in text.spelling if word != BREAK]
    barred = {each.meaning: said for each in readings if (said := _barred(each.meaning, words, own.never))}
    return replace(
        found,
        readings=tuple(each for each in readings if each.meaning not in barred),
        withheld=tuple(_withheld(each, barred[each.meaning]) for each in readings if each.meaning in barred),
    )


def _own(text: Text, meanings: Mapping[str, Says]) -> Iterator[Reading]:
    for name, says in meanings.items():
        said = match(says, text)
        if isinstance(said, Match):
            weight = POSSIBLE if said.level else SURE
            yield Reading(
                meaning=name,
                weight=weight,
                words=said.found,
                told=because(Because.NAMED, name=name_of(name), found=said.because),
            )


def _withheld(each: Reading, said: str) -> Reading:
    told = because(Because.NEVER_MEANS, words=quoted(said), meaning=name_of(each.meaning))
    return replace(each, told=told)


def _barred(meaning: str, words: Sequence[str], never: Mapping[str, tuple[tuple[str, ...], ...]]) -> str:
    """Returns the first phrase of the text that never means it; "" where it holds none."""
    return next((" ".join(phrase) for phrase in never.get(meaning, ()) if _holds(words, phrase)), "")


def _holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return any(tuple(words[at : at + len(phrase)]) == phrase for at in range(len(words) - len(phrase) + 1))

"""Matches a rule's `means` against the meanings of a text: a Match (sure, or only possible) or a Miss."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from responder.domain.matching.matching import Match, Miss
from responder.domain.meaning import SURE, Meanings, Reading, read_meanings
from responder.domain.model.meanings import GeneralText, Meaning
from responder.domain.model.rules import Means, Rulebook
from responder.domain.text.folding import LONGEST
from responder.languages import LANGUAGES


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
    """The meanings of a text in the languages that can be read; none of a text in another."""
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
        common=rulebook.lexicon.common,
        added=rulebook.own_meanings.added,
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
    """The languages of a business whose meanings are read, the contact's own one first."""
    first = (own,) if own in spoken else ()
    return tuple(dict.fromkeys(each for each in (*first, *spoken) if each in LANGUAGES))


def match_meaning(means: Means, meanings: Meanings, said: Match, *, must_be_sure: bool) -> Match | Miss:
    """Checks whether a text that `says` what a rule asks for also means it for sure. What is only possible is a Miss,
    and where the rule `must_be_sure` a doubt: then a person reads it, whatever rules match by forgiven typos."""
    read = (*meanings.readings, *meanings.withheld)
    unwanted = next((each for each in read if each.meaning in means.without), None)
    if unwanted is not None:
        return Miss(f"it {_verb(unwanted)} {_quoted(unwanted)}, which the rule excludes (without meaning)")
    if not means.any_of:
        return said
    meant = [each for each in meanings.readings if each.meaning in means.any_of]
    if not meant:
        never = next((each.because for each in meanings.withheld if each.meaning in means.any_of), "")
        return Miss(never or f"it does not mean {' or '.join(sorted(means.any_of))}")
    first = max(meant, key=lambda each: each.weight)
    if first.weight >= SURE:
        return replace(said, meant=f"it means {_quoted(first)}")
    told = f"it may mean {_quoted(first)}"
    why = f"not sure: {', '.join(meanings.doubts)}" if meanings.doubts else "not sure"
    weaker = replace(said, level=max(said.level, 1), meant=told)
    if must_be_sure:
        return replace(weaker, doubt=why)
    return Miss(f"{told}; {why}") if isinstance(first.meaning, Meaning) else weaker  # an owner's word, mistyped


def _verb(reading: Reading) -> str:
    return "means" if reading.weight >= SURE else "may mean"


def _quoted(reading: Reading) -> str:
    """Names a meaning and its words: yes ("ok", "super")."""
    words = ", ".join(f'"{word}"' for word in reading.words)
    return f"{reading.meaning} ({words})" if words else str(reading.meaning)

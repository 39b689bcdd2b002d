"""Matches a rule's `says` against a text: a Match (what, how sure) or a Miss (the first thing in the way)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import TypeAlias

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because, joined
from responder.domain.matching.captures import Taken, takings
from responder.domain.matching.parsed_text import ParsedText
from responder.domain.model.rules import CapturePhrase, Says
from responder.domain.text.lexicon import Hit
from responder.languages.catalogue import Quoted, quoted

Telling: TypeAlias = Callable[[], Explanation]
"""Words an explanation when it is asked for: most texts are decided untold."""


@dataclass(frozen=True, slots=True)
class Match:
    """Hit of a rule's `says`. `level`: 0 as written, 1 or 2 with typing forgiven or a meaning that is only possible.
    `found`: the words as they were typed. `captured`: what stood in the slots of the rule, "" for those the text left
    out. `meant`: tells the meaning that a rule asks for. `doubt`: tells why that is not sure enough for what the rule
    would do. `goes_on`: the rule acts, and others may answer the question that stands beside what it asks for."""

    level: int
    found: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    captured: Mapping[str, str] = field(default_factory=dict)
    meant: Telling | None = None
    doubt: Telling | None = None
    goes_on: bool = False

    @property
    def because(self) -> Explanation:
        code = Because.WORDS_WITH_TYPO if self.level else Because.WORDS
        words = because(code, words=Quoted(self.found)) if self.found else None
        meant, doubt = (tell and tell() for tell in (self.meant, self.doubt))
        told = joined(each for each in (words, meant, doubt) if each is not None)
        return told or _NO_WORD_ASKED


_NO_WORD_ASKED = because(Because.NO_WORD_ASKED)


@dataclass(frozen=True, slots=True)
class Miss:
    """Miss of a rule's `says`, and why."""

    told: Explanation | Telling

    @property
    def because(self) -> Explanation:
        return self.told() if callable(self.told) else self.told


def match(says: Says, reading: ParsedText) -> Match | Miss:
    """Checks whether a text says what a rule asks for. `without` is decided before any line of words."""
    if any(entry.isdisjoint(reading.terms) for entry in says.all_of):
        return Miss(_missing("all of", says, reading))  # soonest told, and most texts end here
    counted = _counted(says, reading)
    forbidden = _forbidden(says, reading, counted)
    if forbidden:
        return Miss(because(Because.EXCLUDED_WORD, words=quoted(forbidden)))
    taken = _taken(says.word_captures, says, reading, counted), _taken(says.phrase_captures, says, reading, counted)
    found: list[Hit] = []
    level = 0
    for line, hits in _lines(says, reading, counted, *taken):
        if not hits:
            return Miss(_missing(line, says, reading))
        level = max(level, min(hit.level for hit in hits))
        found.extend(hits)
    for written, pattern in says.patterns:
        if pattern.search(reading.folded) is None:
            return Miss(because(Because.PATTERN_MISSING, pattern=written))
    every = [*taken[0], *taken[1]]
    if says.whole_message:
        unexplained = _unexplained(reading, counted, [each.hit for each in every])
        if unexplained:
            return Miss(unexplained)
    return Match(
        level,
        tuple(dict.fromkeys(reading.typed(hit.first, hit.last) for hit in found)),
        tuple(found),
        _captured(says, every),
    )


def _counted(says: Says, reading: ParsedText) -> list[Hit]:
    """Returns the hits of the rule's own terms that are typed well enough and not denied."""
    wanted = says.wanted
    if wanted.isdisjoint(reading.terms):
        return []
    own = [hit for hit in reading.hits if hit.term in wanted and hit.level <= says.typos]
    if says.borrowed and not says.borrowed.keys().isdisjoint(reading.terms):
        own = [hit for hit in own if not _is_foreign(hit, says, reading)]
    if says.whole_message:
        # "great" in "have a great day" wishes a great day, it agrees to nothing.
        own = [hit for hit in own if not _within_longer(hit, reading.filler_phrases)]
    return [hit for hit in own if not denied(hit, reading, own)] if reading.denies else own


def _is_foreign(hit: Hit, says: Says, reading: ParsedText) -> bool:
    """Checks whether a hit is a term of another language in a text of this one: "mon" is no Monday in a French text."""
    return hit.term in says.borrowed and reading.is_foreign(hit, says.borrowed[hit.term])


def _taken(phrases: tuple[CapturePhrase, ...], says: Says, reading: ParsedText, counted: list[Hit]) -> list[Taken]:
    """Returns the phrases with slots that the text says and does not deny."""
    if not phrases:
        return []
    said = (phrase for phrase in phrases if phrase.terms <= reading.terms)
    found = (taken for phrase in said for taken in takings(phrase, reading, says.typos))
    return [taken for taken in found if not (reading.denies and denied(taken.hit, reading, counted))]


def _captured(says: Says, taken: list[Taken]) -> dict[str, str]:
    """Returns the value of every slot: the longest phrase first, and each slot's first find."""
    if not says.captures:
        return {}
    values = dict.fromkeys(says.slots, "")
    for each in sorted(taken, key=lambda taken: -len(taken.values)):
        for slot, value in each.values.items():
            values[slot] = values[slot] or value
    return values


def denied(hit: Hit, reading: ParsedText, own: list[Hit]) -> bool:
    """Checks whether a negator of its clause denies the hit. A phrase that holds the negator itself ("je ne peux pas
    venir") means what it says, and uses that negator up for its neighbours ("pas de souci, ok")."""
    if any(hit.first <= negator <= hit.last for negator in reading.negators):
        return reading.is_denied_twice(hit.first)
    if hit.first in reading.denied_next:
        return True
    clause = reading.clause[hit.first]
    here = [negator for negator in reading.negators if reading.clause[negator] == clause]
    if here:
        used = _used_up(hit, reading, own)
        return any(negator not in used for negator in here)
    if reading.completes_ne(hit.first, hit.last):
        return False  # "ne peux plus venir": the listed "plus venir" is what "ne" denies with
    return any(reading.clause[weak] == clause and not hit.first <= weak <= hit.last for weak in reading.weak_negators)


def _used_up(hit: Hit, reading: ParsedText, own: list[Hit]) -> set[int]:
    """Returns the positions of the phrases beside a hit. One that shares a word with it speaks of it: in "on viendra
    pas", "viendra pas" is what denies "on viendra"."""
    phrases = [each for each in own if each.last > each.first] + reading.filler_phrases
    beside = [each for each in phrases if each.last < hit.first or hit.last < each.first]
    return {position for each in beside for position in range(each.first, each.last + 1)}


def _forbidden(says: Says, reading: ParsedText, counted: list[Hit]) -> str | None:
    """Returns what the text says of the rule's `without`, as it was typed."""
    if says.without and not says.without.isdisjoint(reading.terms):
        unwanted = [hit for hit in reading.hits if hit.term in says.without and hit.level <= says.typos]
        for hit in unwanted:
            if _within_longer(hit, counted) or (reading.denies and denied(hit, reading, unwanted + counted)):
                continue
            if hit.term in says.disputed and reading.is_rather_in(*says.disputed[hit.term]):
                continue
            return reading.typed(hit.first, hit.last)
    for written, pattern in says.without_patterns:
        if pattern.search(reading.folded) is not None:
            return written
    if says.without_another_day and reading.another_day is not None:
        return reading.typed(reading.another_day, reading.another_day)
    return None


def _within_longer(hit: Hit, counted: Iterable[Hit]) -> bool:
    """Checks whether a hit lies within a longer one of `counted`: "problem" inside the rule's own "no problem" is not
    what `without` meant."""
    length = hit.last - hit.first
    return any(o.first <= hit.first and hit.last <= o.last and o.last - o.first > length for o in counted)


def _lines(
    says: Says, reading: ParsedText, counted: list[Hit], by_words: list[Taken], by_phrase: list[Taken]
) -> Iterable[tuple[str, list[Hit]]]:
    """Yields each line of `says` that asks for words, with the hits that satisfy it."""
    if says.words or says.word_captures:
        yield "words", [hit for hit in counted if hit.term in says.words] + [taken.hit for taken in by_words]
    for entry in says.all_of:
        yield "all of", [hit for hit in counted if hit.term in entry]
    if says.phrase or says.phrase_captures:
        yield "phrase", [hit for hit in counted if hit.term in says.phrase] + [taken.hit for taken in by_phrase]
    words = reading.words
    if says.exactly:
        whole = (words[0], words[-1]) if words else None
        yield (
            "exactly",
            [hit for hit in counted if hit.term in says.exactly and (hit.first, hit.last) == whole],
        )
    if says.starts_with:
        start = words[0] if words else None
        yield "starts with", [hit for hit in counted if hit.term in says.starts_with and hit.first == start]


def _missing(line: str, says: Says, reading: ParsedText) -> Explanation:
    """Explains why a line found nothing: nothing there, a typo too many, or a denial."""
    denied = [hit for hit in reading.hits if hit.term in says.wanted and hit.level <= says.typos]
    if denied and line in ("words", "phrase", "all of"):
        return because(Because.DENIED, words=quoted(reading.typed(denied[0].first, denied[0].last)), line=line)
    return _NOTHING_FOUND[line]


_NOTHING_FOUND = {
    "words": because(Because.NO_WORDS),
    "all of": because(Because.NOT_ALL_WORDS),
    "phrase": because(Because.NO_PHRASE),
    "exactly": because(Because.NOT_EXACTLY),
    "starts with": because(Because.OTHER_START),
}


def _unexplained(reading: ParsedText, counted: list[Hit], taken: list[Hit]) -> Explanation | None:
    """Returns what is left when everything the rule, courtesy, names and the appointment explain is taken away."""
    wished = {p for hit in reading.filler_phrases for p in range(hit.first, hit.last + 1)}  # "bonne soirée"
    captured = {p for hit in taken for p in range(hit.first, hit.last + 1)}
    for position, fits in reading.dates.items():
        if not fits and position not in wished and position not in captured:
            return because(Because.OTHER_DATE, words=quoted(reading.typed(position, position)))
    explained = captured | {position for hit in counted for position in range(hit.first, hit.last + 1)}
    for position in reading.words:
        if position not in explained and position not in reading.filled and position not in reading.dates:
            return because(Because.UNEXPLAINED, words=quoted(reading.typed(position, position)))
    return None

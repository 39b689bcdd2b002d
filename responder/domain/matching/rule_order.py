"""Rules put into the order they are tried in, and indexed by what can bring them up."""

from collections.abc import Iterable, Mapping, Sequence

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.rules import (
    CapturePhrase,
    OwnMeanings,
    Priority,
    Rule,
    Rulebook,
    SafetyTerms,
    When,
    Wording,
)
from responder.domain.model.term_sets import NO_TERMS, TermSet, is_shared, parts_of, united
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.text.lexicon import Lexicon

_NO_LISTS = SafetyTerms()
_NO_MEANINGS = OwnMeanings()


def rank(rule: Rule) -> tuple[Priority, bool, int]:
    """Returns the order rules are tried in, as far as the text does not matter: priority, then rules bound to the
    conversation, then reading order. (Between the last two, an exact match comes before a forgiven typo.)"""
    return rule.priority, not rule.follows_up, rule.position


def assemble(
    business: Business,
    rules: Iterable[Rule],
    lexicon: Lexicon,
    *,
    safety: SafetyTerms = _NO_LISTS,
    safety_wordings: Mapping[str, Mapping[str, Wording]] | None = None,
    fingerprint: str = "",
    own_meanings: OwnMeanings = _NO_MEANINGS,
) -> Rulebook:
    """Builds the rulebook with its rules in rank order and its indexes."""
    ordered = tuple(sorted(rules, key=rank))
    indexes = _indexes_of(ordered)
    return Rulebook(
        business=business,
        rules=ordered,
        lexicon=lexicon,
        safety=safety,
        safety_wordings=safety_wordings or {},
        fingerprint=fingerprint,
        by_term=indexes.by_term,
        by_when=indexes.by_when,
        by_meaning=indexes.by_meaning,
        own_meanings=own_meanings,
        moments=frozenset(moment for rule in ordered if rule.active for moment in rule.moments),
        followed=_followed(ordered),
        moves=any(action.moves for rule in ordered if rule.active for action in rule.actions),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _RuleIndexes:
    """Positions of rules in their order. `by_term`: those that a found term brings up; `by_meaning`: those that a
    meaning does; `by_when`: those that an event brings up whatever its words (for an SMS: those that no word and no
    meaning could bring up)."""

    by_term: Mapping[int, tuple[int, ...]]
    by_meaning: Mapping[str, tuple[int, ...]]
    by_when: Mapping[When, tuple[int, ...]]


def _indexes_of(ordered: Sequence[Rule]) -> _RuleIndexes:
    by_part: dict[frozenset[int], list[int]] = {}
    by_when: dict[When, list[int]] = {}
    by_meaning: dict[str, list[int]] = {}
    for index, rule in enumerate(ordered):
        if not rule.active:
            continue
        terms = _terms_that_bring_up(rule)
        for part in parts_of(terms):
            by_part.setdefault(part, []).append(index)
        meanings = frozenset() if terms else _meanings_that_bring_up(rule)
        for meaning in meanings:
            by_meaning.setdefault(meaning, []).append(index)
        for when in rule.when:
            if when is not When.SMS or not (terms or meanings):
                by_when.setdefault(when, []).append(index)
    return _RuleIndexes(
        by_term=_by_term(by_part),
        by_meaning={meaning: tuple(indexes) for meaning, indexes in by_meaning.items()},
        by_when={when: tuple(indexes) for when, indexes in by_when.items()},
    )


def _followed(rules: Iterable[Rule]) -> dict[str, tuple[TimeTrigger, ...]]:
    """Returns the moments of messages by the rule that sends the message; under "" those of any message."""
    found: dict[str, dict[TimeTrigger, None]] = {}
    for rule in rules:
        for moment in rule.moments if rule.active else ():
            if moment.kind is TimeTriggerKind.NO_ANSWER:
                names = rule.follows
            elif moment.kind is TimeTriggerKind.NOT_DELIVERED:
                names = rule.sent_by or frozenset([""])
            else:
                names = frozenset()
            for name in names:
                found.setdefault(name, {})[moment] = None
    return {name: tuple(moments) for name, moments in found.items()}


def _by_term(by_part: Mapping[frozenset[int], list[int]]) -> dict[int, tuple[int, ...]]:
    """Returns the rules of each term, in order. Terms of a list that many rules cite share one tuple."""
    found: dict[int, tuple[int, ...]] = {}
    own: dict[int, list[int]] = {}
    for part, indexes in by_part.items():
        if not is_shared(part):
            for term in part:
                own.setdefault(term, []).extend(indexes)
            continue
        listed, joined = tuple(indexes), dict[int, tuple[int, ...]]()
        for term in part:
            before = found.get(term)
            if before is None:
                found[term] = listed
            else:
                found[term] = joined.setdefault(id(before), ()) or _join(joined, before, listed)
    return found | {term: _in_order(found.get(term, ()), indexes) for term, indexes in own.items()}


def _join(joined: dict[int, tuple[int, ...]], before: tuple[int, ...], listed: tuple[int, ...]) -> tuple[int, ...]:
    joined[id(before)] = _in_order(before, listed)
    return joined[id(before)]


def _in_order(some: Iterable[int], more: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted({*some, *more}))


def _terms_that_bring_up(rule: Rule) -> TermSet:
    """Terms of which a text must hold at least one, or the rule cannot match."""
    if rule.says is None or When.SMS not in rule.when:
        return frozenset()
    says = rule.says
    words = _with_captures(says.words, says.word_captures)
    phrase = _with_captures(says.phrase, says.phrase_captures)
    lines = (words, *says.all_of, phrase, says.exactly, says.starts_with)
    return min((line for line in lines if line), key=len, default=NO_TERMS)


def _meanings_that_bring_up(rule: Rule) -> frozenset[str]:
    """Meanings of which a text must have one, or the rule cannot match."""
    return rule.means.any_of if rule.means is not None and When.SMS in rule.when else frozenset()


def _with_captures(terms: TermSet, captures: tuple[CapturePhrase, ...]) -> TermSet:
    """Returns the terms of a line; none if a phrase of it has no word of its own ("{email}")."""
    if any(not each.terms for each in captures):
        return frozenset()
    return united((terms, frozenset(min(each.terms) for each in captures))) if captures else terms

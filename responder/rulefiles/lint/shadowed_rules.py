"""Rules that another one leaves nothing to, and words of a rule that always go to another."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from responder.dataclass import dataclass
from responder.domain.conditions.appointment import AppointmentIs
from responder.domain.model.rules import (
    Condition,
    Means,
    Rule,
    Rulebook,
    Says,
    When,
)
from responder.domain.model.term_sets import NO_TERMS, TermSet, parts_of, united
from responder.domain.text.lexicon import Lexicon
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems

_MOST_COMPARED = 12  # earlier rules that share a word: a list cited by thousands of rules is not held against all
_MOST_TERMS = 400
_MOST_TOLD = 3
_COMING = frozenset({"upcoming", "awaiting answer"})


def lint_shadows(rulebook: Rulebook, problems: Problems) -> None:
    """Warns of rules that can never win, and of words claimed twice."""
    index = _Index()
    for rule in rulebook.rules:
        if not rule.active:
            continue
        earlier = list(index.before(rule))
        first = next((other for other in earlier if covers(other, rule)), None)
        if first is not None:
            message = sentence(
                '"{rule}" can never win: whatever it takes, "{first}" ({place}) takes first',
                rule=rule.name,
                first=first.name,
                place=first.place,
            )
            hint = sentence("delete it, put it above, or give one of them an `if`, a `without` or a `priority`")
            problems.warn(rule.place, "never-wins", message, hint, cause=first.place)
        else:
            _tell_claimed(rule, earlier, rulebook.lexicon, problems)
        index.add(rule)


@dataclass(slots=True)
class _Index:
    """The rules seen so far, by their words and meanings; those that ask for none apart."""

    by_term: dict[int, list[Rule]]
    by_meaning: dict[str, list[Rule]]
    silent: list[Rule]
    full: set[int]  # terms of as many rules as are compared

    def __init__(self) -> None:
        self.by_term, self.by_meaning, self.silent, self.full = {}, {}, [], set()

    def add(self, rule: Rule) -> None:
        if rule.otherwise_continue:
            return
        for meaning in rule.means.any_of if rule.means else ():
            shared = self.by_meaning.setdefault(meaning, [])
            if len(shared) < _MOST_COMPARED:
                shared.append(rule)
        if rule.says is None and not (rule.means and rule.means.any_of):
            self.silent.append(rule)
        for term in _some_terms(rule.says) - self.full:
            shared = self.by_term.setdefault(term, [])
            shared.append(rule)
            if len(shared) == _MOST_COMPARED:
                self.full.add(term)

    def before(self, rule: Rule) -> Iterator[Rule]:
        """Rules that may take what this one asks for, in rank order."""
        found = {other.position: other for other in self.silent[:_MOST_COMPARED]}
        for meaning in rule.means.any_of if rule.means else ():
            found.update({other.position: other for other in self.by_meaning.get(meaning, ())})
        terms = _some_terms(rule.says)
        shared = [each for term in sorted(terms - self.full) if (each := self.by_term.get(term))]
        shared.sort(key=len)  # a word that few rules ask for tells most
        shared += [self.by_term[min(terms & self.full)]] if not terms.isdisjoint(self.full) else []
        for rules in shared:
            found.update({other.position: other for other in rules})
            if len(found) >= _MOST_COMPARED:
                break
        yield from found.values()


def _some_terms(says: Says | None) -> frozenset[int]:
    """Returns the first terms; all of those that are the rule's own."""
    parts = parts_of(says.wanted) if says is not None else ()
    return frozenset[int]().union(*map(_first, parts))


@lru_cache(maxsize=64)
def _first(part: frozenset[int]) -> frozenset[int]:
    return frozenset(sorted(part)[:_MOST_TERMS]) if len(part) > _MOST_TERMS else part


def covers(earlier: Rule, rule: Rule) -> bool:
    """Checks whether an earlier rule certainly takes every event that a later one would. What cannot be told is no."""
    return (
        not earlier.otherwise_continue
        and _same_events(earlier, rule)
        and _holds_whenever(earlier, rule)
        and _says_whenever(earlier.says, rule.says)
        and _means_whenever(earlier.means, rule.means)
    )


def _same_events(earlier: Rule, rule: Rule) -> bool:
    if earlier.sent_by and not (rule.sent_by and rule.sent_by <= earlier.sent_by):
        return False
    taken = earlier.when
    if When.SMS in taken and earlier.says is None and earlier.means is None and not earlier.conditions:
        taken = taken | {When.UNCLEAR}  # it leaves no SMS unclear
    return rule.when <= taken and rule.moments <= earlier.moments


def _holds_whenever(earlier: Rule, rule: Rule) -> bool:
    """Checks whether the conditions of the earlier one are among those of the later one."""
    if _needs_appointment(earlier) and not (_needs_appointment(rule) or _has_appointment(rule)):
        return False
    return _conditions(earlier.conditions) <= _conditions(rule.conditions)


@lru_cache(maxsize=256)
def _conditions(conditions: tuple[Condition, ...]) -> frozenset[Condition]:
    return frozenset(replace(condition, written="") for condition in conditions)


def _needs_appointment(rule: Rule) -> bool:
    return any(action.for_appointment for action in rule.actions)


def _has_appointment(rule: Rule) -> bool:
    found = (c for c in rule.conditions if isinstance(c, AppointmentIs) and not c.negated)
    return any(condition.kinds <= _COMING for condition in found)


def _says_whenever(earlier: Says | None, says: Says | None) -> bool:
    """Checks whether every text of the later rule satisfies each line of the earlier one."""
    if earlier is None:
        return True
    if says is None or earlier.captures or not _excludes_no_more(earlier, says) or earlier.typos < says.typos:
        return False
    if earlier.whole_message and not (says.whole_message and says.wanted <= earlier.wanted and not says.captures):
        return False
    anywhere = [says.phrase, *says.all_of, says.exactly, says.starts_with]
    if not says.word_captures:
        anywhere.append(says.words)
    if says.phrase_captures:
        anywhere.remove(says.phrase)
    starting = [says.exactly, says.starts_with]
    wanted = [(line, anywhere) for line in (earlier.words, earlier.phrase, *earlier.all_of)]
    wanted += [(earlier.exactly, [says.exactly]), (earlier.starts_with, starting)]
    return {p for p, _ in earlier.patterns} <= {p for p, _ in says.patterns} and all(
        any(theirs and theirs <= line for theirs in lines) for line, lines in wanted if line
    )


def _means_whenever(earlier: Means | None, means: Means | None) -> bool:
    """Checks whether every meaning of the later rule is one of the earlier one's, which excludes no more."""
    if earlier is None:
        return True
    if means is None or not earlier.without <= means.without:
        return False
    return not earlier.any_of or (bool(means.any_of) and means.any_of <= earlier.any_of)


def _excludes_no_more(earlier: Says, says: Says) -> bool:
    patterns = {written for written, _ in earlier.without_patterns} <= {w for w, _ in says.without_patterns}
    days = earlier.without_another_day <= says.without_another_day
    return patterns and days and earlier.without <= says.without


def _tell_claimed(rule: Rule, earlier: list[Rule], lexicon: Lexicon, problems: Problems) -> None:
    for other in earlier:
        meanings = _claimed_meanings(other, rule)
        if meanings:
            named = ", ".join(f'"{meaning}"' for meaning in sorted(meanings))
            message = sentence(
                'the meaning {named} of "{rule}" always goes to "{other}" ({place})',
                named=named,
                rule=rule.name,
                other=other.name,
                place=other.place,
            )
            hint = sentence("leave it to one of them, or give the first one a `without meaning` or an `if`")
            problems.warn(rule.place, "claimed-twice", message, hint)
            return
        terms = _claimed(other, rule)
        if terms:
            words = ", ".join(f'"{lexicon.written(term)}"' for term in sorted(terms)[:_MOST_TOLD])
            more = f" and {len(terms) - _MOST_TOLD} more" if len(terms) > _MOST_TOLD else ""
            message = sentence(
                '{words}{more} of "{rule}" always goes to "{other}" ({place})',
                words=words,
                more=more,
                rule=rule.name,
                other=other.name,
                place=other.place,
            )
            hint = sentence("leave the word to one of them, or give the first one a `without` or an `if`")
            problems.warn(rule.place, "claimed-twice", message, hint)
            return


def _claimed_meanings(earlier: Rule, rule: Rule) -> frozenset[str]:
    """Returns the meanings of a rule that an earlier one takes whatever else a text says."""
    mine, theirs = rule.means, earlier.means
    if mine is None or theirs is None or earlier.says is not None or earlier.otherwise_continue:
        return frozenset()
    whenever = _same_events(earlier, rule) and theirs.without <= mine.without and _holds_whenever(earlier, rule)
    return mine.any_of & theirs.any_of if whenever else frozenset()


def _claimed(earlier: Rule, rule: Rule) -> TermSet:
    """Returns the words of a rule that an earlier one takes wherever they stand."""
    mine, theirs, other_means = rule.says, earlier.says, earlier.means
    if mine is None or theirs is None or earlier.otherwise_continue or not _same_events(earlier, rule):
        return NO_TERMS
    lines = [line for line in (theirs.words, theirs.phrase, *theirs.all_of) if line]
    if not _means_whenever(other_means, rule.means):
        return frozenset()
    narrow = theirs.whole_message or theirs.patterns or theirs.exactly or theirs.starts_with or theirs.captures
    if len(lines) != 1 or narrow or not _excludes_no_more(theirs, mine) or not _holds_whenever(earlier, rule):
        return frozenset()
    return lines[0] & united((mine.words, mine.phrase, mine.exactly, mine.starts_with))

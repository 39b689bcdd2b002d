"""Problems that follow from one another: those that only follow from another one are left out, or told together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from responder.domain.model.rules import Place, Rule
from responder.languages.catalogue import Sentence, sentence
from responder.rulefiles.reporting.problems import Problem, Severity

# What is missing where business.yaml could not be read, and what it may well say: who the owner is, the hours, the
# languages, the name.
_SAID_THERE = frozenset({"no-owner", "no-hours", "no-words", "reply-language", "sms-alphabet", "sms-parts"})
_TOLD_SINGLY = 3
"""Examples that one rule takes from others; when they are more, it is the rule that is to be mended."""
_FOLLOWS = frozenset({"never-wins", "catch-all", "claimed-twice"})
"""Warnings that say again, in other words, that a rule takes what is another's."""


def without_consequences(problems: Iterable[Problem], business_file: str) -> tuple[Problem, ...]:
    """Returns the problems as they are if business.yaml is right; else those that remain when it is mended."""
    found = tuple(problems)
    if not any(each.place.file == business_file and each.severity is Severity.ERROR for each in found):
        return found
    return tuple(each for each in found if each.place.file == business_file or each.code not in _SAID_THERE)


def taken_together(problems: Iterable[Problem], rules: Iterable[Rule]) -> list[Problem]:
    """Returns the problems, with all examples that one rule takes from others told as one problem of that rule."""
    found = list(problems)
    by_thief: dict[Place, list[Problem]] = defaultdict(list)
    for each in found:
        if each.code == "example-taken" and each.cause is not None:
            by_thief[each.cause].append(each)
    greedy = {place: taken for place, taken in by_thief.items() if len(taken) > _TOLD_SINGLY}
    if not greedy:
        return found
    names = {rule.place: rule for rule in rules}
    kept = [each for each in found if not _follows(each, greedy)]
    return [*kept, *(_of_thief(names[place], taken) for place, taken in greedy.items())]


def _follows(problem: Problem, greedy: dict[Place, list[Problem]]) -> bool:
    if problem.code == "example-taken":
        return problem.cause in greedy
    return problem.code in _FOLLOWS and (problem.cause in greedy or problem.place in greedy)


def _of_thief(thief: Rule, taken: Sequence[Problem]) -> Problem:
    first = min(taken, key=lambda each: (each.place.file, each.place.line, each.place.column))
    example = dict(first.told.arguments)["text"] if isinstance(first.told, Sentence) else first.told
    message = sentence(
        '"{thief}" takes {len} examples of other rules, as "{example}" ({place})',
        thief=thief.name,
        len=len(taken),
        example=example,
        place=first.place,
    )
    hint = sentence("add `says` with the words it is for, or write: when: unclear")
    if thief.says is not None:
        hint = sentence("give it a `without`, or words that are more exact; the others follow")
    elif thief.means is not None:
        hint = sentence("give it a `without meaning`, or meanings that are more exact; the others follow")
    return Problem(thief.place, Severity.ERROR, "takes-examples", message, hint)

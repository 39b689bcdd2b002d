"""Rules that stand in for others (`replaces`), applied to the rules of all files."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from responder.domain.conditions.after import After
from responder.domain.model.rules import Condition, Rule
from responder.domain.text.suggestions import suggest
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.build_context import Mention
from responder.rulefiles.reporting.problems import Problems


def with_replacements(rules: Iterable[Rule]) -> list[Rule]:
    """Leaves out the rules that an active rule replaces; it is tried in the place of the first of them. Conditions that
    name a replaced rule (`after`, `rule`) hold for its replacement too: messages sent before the edit keep the old
    name."""
    every = list(rules)
    instead: dict[str, set[str]] = {}
    for rule in every:
        for name in rule.replaces if rule.active else ():
            instead.setdefault(name, set()).add(rule.name)
    if not instead:
        return every
    places = {rule.name: rule.position for rule in every}
    kept = [rule for rule in every if instead.get(rule.name, set()) <= {rule.name}]
    return [_renamed(_in_its_place(rule, places), instead) for rule in kept]


def tell_nothing_replaced(replaced: Iterable[Mention], names: Iterable[str], problems: Problems) -> None:
    """Warns of a name in `replaces` that is nearly the name of a rule. One that is like none may belong to another
    set of rules: nothing is to be left out then."""
    known = list(names)
    for mention in replaced:
        near = None if mention.name in known else suggest(mention.name, known)
        if near is not None:
            message = sentence('there is no rule "{mention}" to replace', mention=mention.name)
            problems.warn(mention.place, "replaces-nothing", message, sentence('did you mean "{near}"?', near=near))


def _in_its_place(rule: Rule, places: Mapping[str, int]) -> Rule:
    replaced = [places[name] for name in rule.replaces if rule.active and name in places]
    return replace(rule, position=min(replaced)) if replaced else rule


def _renamed(rule: Rule, instead: Mapping[str, set[str]]) -> Rule:
    conditions = tuple(_condition(each, instead) for each in rule.conditions)
    return replace(rule, conditions=conditions, sent_by=_with(rule.sent_by, instead))


def _condition(condition: Condition, instead: Mapping[str, set[str]]) -> Condition:
    if not isinstance(condition, After):
        return condition
    return replace(condition, rules=_with(condition.rules, instead))


def _with(names: frozenset[str], instead: Mapping[str, set[str]]) -> frozenset[str]:
    return names.union(*(instead.get(name, ()) for name in names))

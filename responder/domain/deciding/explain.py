"""Explains for every rule why it did or did not take an event, from what `decide` found out."""

from datetime import datetime

from responder.domain.deciding.decide import consider, decide, situation_of, when_of
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.matching.matching import Miss
from responder.domain.meaning import Meanings
from responder.domain.model.decision import Decision, Step, Verdict
from responder.domain.model.events import Event
from responder.domain.model.rules import Rule, Rulebook, When
from responder.domain.model.state import State
from responder.domain.situation import Situation


def explain(event: Event, state: State, rulebook: Rulebook, now: datetime) -> tuple[Decision, tuple[Step, ...]]:
    """Returns the decision, and one step for every rule (guards first) in the order rules are tried."""
    decision = decide(event, state, rulebook, now)
    told = {step.rule: step for step in decision.trace if step.verdict is not Verdict.NO}
    guards = [step for step in decision.trace if rulebook.rule(step.rule) is None]
    situation = situation_of(event, state, rulebook, now)
    when = when_of(event)
    return decision, (
        *guards,
        *(told.get(rule.name) or _step(rule, when, situation) for rule in rulebook.rules),
    )


def meaning_of(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Meanings | None:
    """Returns what an SMS means, whether or not a rule asks for it."""
    situation = situation_of(event, state, rulebook, now)
    return situation.meanings if situation.is_sms else None


def _step(rule: Rule, when: When, situation: Situation) -> Step:
    if not rule.active:
        return Step(rule.name, Verdict.NO, because(Because.SWITCHED_OFF))
    about = {when, When.UNCLEAR} if when is When.SMS else {when}
    if not rule.when & about:
        asked = ", ".join(sorted(each.value for each in rule.when))
        return Step(rule.name, Verdict.NO, because(Because.OTHER_WHEN, asked=asked, when=when.value))
    found = consider(rule, situation)
    if isinstance(found, Miss):
        return Step(rule.name, Verdict.NO, found.because, near=_is_near(rule, situation))
    if when not in rule.when:
        return Step(rule.name, Verdict.NO, because(Because.ONLY_UNCLEAR))
    return Step(rule.name, Verdict.BEATEN, because(Because.WOULD_MATCH, found=found.because))


def _is_near(rule: Rule, situation: Situation) -> bool:
    """Checks whether the text says a word or means something that the rule asks for; where no text is asked for, all
    are."""
    if rule.means is not None and rule.means.any_of:
        read = (*situation.meanings.readings, *situation.meanings.withheld)
        return any(each.meaning in rule.means.any_of for each in read)
    if rule.says is None:
        return not situation.is_sms
    return not rule.says.wanted.isdisjoint(situation.reading.terms)

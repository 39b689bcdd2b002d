"""Runs the examples of every rule through the whole rulebook, in a state in which the rule's `if` holds."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from responder.domain.conditions import CONDITIONS
from responder.domain.conditions.definition import Sample, Sampler
from responder.domain.deciding.decide import consider, decide
from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.explanation import Explanation
from responder.domain.matching.matching import Miss
from responder.domain.model.decision import Decision, Verdict
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Condition, Example, Rule, Rulebook, When
from responder.domain.model.state import Contact, State
from responder.domain.simulation.what_if import somebody
from responder.domain.situation import Situation
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems

_EXCLUDE_IT = sentence("exclude it with `without`, or ask for `whole message: yes`")


def run_examples(rulebook: Rulebook, now: datetime, problems: Problems) -> None:
    """Runs the examples: a `yes` must end in its rule, a `no` must not; what does otherwise is a problem that names the
    rule that took it."""
    for rule in rulebook.rules:
        if not rule.active or (not rule.yes and not rule.no):
            continue
        sample = sample_for(rule, rulebook, now)
        if sample is None:
            place = (rule.yes or rule.no)[0].place
            message = sentence(
                'no moment and no contact was found for which the `if` of "{rule}" holds', rule=rule.name
            )
            problems.error(place, "never-holds", message, sentence("two of its lines may contradict each other"))
            continue
        if rule.tells_hours and not rulebook.business.has_hours():
            continue  # it never answers: a person does
        for example, wanted in [*((each, True) for each in rule.yes), *((each, False) for each in rule.no)]:
            if _ends_here(example, rule, sample, rulebook) is wanted or _is_right_on_another_day(
                example, wanted, rule, rulebook, now
            ):
                continue
            tell = _tell_wrong_yes if wanted else _tell_wrong_no
            tell(example, rule, sample, rulebook, problems)


def _ends_here(example: Example, rule: Rule, sample: Sample, rulebook: Rulebook) -> bool:
    decision, _ = _decided(example, sample, rulebook)
    return is_taken_by(rule, decision)


def _is_right_on_another_day(example: Example, wanted: bool, rule: Rule, rulebook: Rulebook, now: datetime) -> bool:
    """Checks an example on a Wednesday on which the business is closed, and on the next day on which it is open:
    "rather Friday" asks for another day only where the appointment is not on Friday itself."""
    first = _opening_on_a_wednesday(rulebook, now)
    following = rulebook.business.next_opening(first.replace(hour=0, minute=0) + timedelta(days=1))
    for start in (_a_wednesday(rulebook, now), following):
        if start is None or start == first:
            continue
        sample = sample_for(rule, rulebook, now, start)
        if sample is not None and _ends_here(example, rule, sample, rulebook) is wanted:
            return True
    return False


def sample_for(rule: Rule, rulebook: Rulebook, now: datetime, start: datetime | None = None) -> Sample | None:
    """Finds an event and a state in which every condition of the rule holds; None if none was found."""
    start = start or _opening_on_a_wednesday(rulebook, now)
    number = somebody(rulebook.business)
    event = SmsReceived(key="", account="", contact=number, at=start, text="")
    sample = Sample(event, State(Contact(number)), expects_appointment=_expects_appointment(rule))
    for samples, kinds in _STAGES.items():
        conditions = [condition for condition in rule.conditions if isinstance(condition, kinds)]
        tried = samples(sample, conditions, rulebook.business)
        found = next((each for each in tried if _all_hold(conditions, each, rulebook)), None)
        if found is None:
            return None
        sample = found
    return sample


def _stages() -> dict[Sampler, tuple[type[Condition], ...]]:
    """Returns the samples that are tried one after the other, each with the conditions it is for."""
    stages: dict[Sampler, tuple[type[Condition], ...]] = {}
    for each in CONDITIONS:
        stages[each.samples] = (*stages.get(each.samples, ()), each.condition)
    return stages


_STAGES = _stages()


def _opening_on_a_wednesday(rulebook: Rulebook, now: datetime) -> datetime:
    """Returns a plain moment to start from, so that examples do not depend on the day they are run."""
    wednesday = _a_wednesday(rulebook, now)
    return rulebook.business.next_opening(wednesday) or wednesday


def _a_wednesday(rulebook: Rulebook, now: datetime) -> datetime:
    local = rulebook.business.local(now).replace(hour=10, minute=0, second=0, microsecond=0)
    return local + timedelta(days=(2 - local.weekday()) % 7 or 7)


def _all_hold(conditions: Iterable[Condition], sample: Sample, rulebook: Rulebook) -> bool:
    situation = Situation(sample.event, sample.state, rulebook, sample.event.at, sample.event.text)
    return all(condition.holds(situation) for condition in conditions)


def _expects_appointment(rule: Rule) -> bool:
    """Checks whether an appointment is ahead unless a condition says otherwise. For `unclear` it is: that is where
    the other rules have most to say."""
    return When.UNCLEAR in rule.when or any(action.for_appointment for action in rule.actions)


def _decided(example: Example, sample: Sample, rulebook: Rulebook) -> tuple[Decision, SmsReceived]:
    event = replace(sample.event, text=example.text)
    return decide(event, sample.state, rulebook, event.at), event


def is_taken_by(rule: Rule, decision: Decision) -> bool:
    continued = (step for step in decision.trace if step.verdict is Verdict.CONTINUED)
    return decision.rule == rule.name or any(step.rule == rule.name for step in continued)


def _tell_wrong_yes(example: Example, rule: Rule, sample: Sample, rulebook: Rulebook, problems: Problems) -> None:
    decision, event = _decided(example, sample, rulebook)
    tied = ", ".join(f'"{step.rule}"' for step in decision.trace if step.verdict is Verdict.TIED)
    thief = rulebook.rule(decision.rule) if decision.rule is not None else None
    if thief is not None and When.UNCLEAR not in thief.when:
        message = sentence(
            '"{text}" is taken by "{thief}" ({place}), {word}',
            text=example.text,
            thief=thief.name,
            place=thief.place,
            word=_word(decision),
        )
        hint = sentence("give that rule a `without`, or this one what is more exact, or a higher priority")
        problems.error(example.place, "example-taken", message, hint, cause=thief.place)
    elif tied:
        message = sentence(
            '"{text}" is unclear: {tied} match with equal right, by forgiven typos only', text=example.text, tied=tied
        )
        problems.error(
            example.place, "example-unclear", message, sentence("write the word as it is typed into one of them")
        )
    else:  # also where a rule for what is unclear took it: that one takes whatever is left
        _tell_missed(example, rule, decision, event, sample, rulebook, problems)


def _tell_missed(
    example: Example,
    rule: Rule,
    decision: Decision,
    event: SmsReceived,
    sample: Sample,
    rulebook: Rulebook,
    problems: Problems,
) -> None:
    guard = next((step for step in decision.trace if step.verdict is Verdict.TAKEN), None)
    if guard is not None and decision.rule is None:
        message = sentence(
            '"{text}" never reaches the rules: {because} {rule}',
            text=example.text,
            because=guard.because,
            rule=guard.rule,
        )
        problems.error(
            example.place, "example-guarded", message, sentence("delete the example: safety comes before all rules")
        )
        return
    found = consider(rule, Situation(event, sample.state, rulebook, event.at, event.text))
    doubted = isinstance(found, Miss) or found.doubt
    message = sentence(
        '"{text}" does not end in this rule: {value}',
        text=example.text,
        value=found.because if doubted else sentence(REASONS[decision.reason]),
    )
    hint = sentence("move it to `no`") if rule.means else sentence("add its words to `says`, or move it to `no`")
    problems.error(example.place, "example-missed", message, hint)


def _tell_wrong_no(example: Example, rule: Rule, sample: Sample, rulebook: Rulebook, problems: Problems) -> None:
    decision, _ = _decided(example, sample, rulebook)
    message = sentence('"{text}" must not end in this rule and does, {word}', text=example.text, word=_word(decision))
    hint = sentence("exclude it with `without meaning`") if rule.means else _EXCLUDE_IT
    problems.error(example.place, "example-unwanted", message, hint)


def _word(decision: Decision) -> Told | Explanation:
    taken = [step.because for step in decision.trace if step.verdict in (Verdict.TAKEN, Verdict.CONTINUED)]
    because = taken[-1] if taken else ""
    if not because:
        return sentence("no word asked for")
    return sentence("word {because}", because=because) if str(because).startswith('"') else because

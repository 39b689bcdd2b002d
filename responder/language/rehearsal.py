"""Conversations held with a rulebook: what was expected and came out differently, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from responder.core.cases import case_of
from responder.core.decision import Decision, Reply, Step, Verdict
from responder.core.explain import explain
from responder.core.memory import Memory
from responder.core.rulebook import Example, Place, Rule, Rulebook
from responder.core.state import Appointment, AppointmentStatus, Contact
from responder.language.conversations import Conversation, They, Wait, We
from responder.language.examples import run_examples, scene_for
from responder.language.problems import Problems


@dataclass(frozen=True, slots=True)
class Failure:
    """One expectation that did not hold, and the line of the trace that tells why."""

    place: Place
    expected: str
    got: str
    because: str


@dataclass(slots=True)
class _Said:
    """What the last event brought: the decision, why, and the replies no `we` has spoken of yet."""

    decision: Decision
    steps: Sequence[Step]
    left: list[Reply]


def hold(conversation: Conversation, rulebook: Rulebook) -> list[Failure]:
    """Holds a conversation; every `we` that failed. A `we` speaks of what the `they` before it brought, and
    waits for it: a reply that leaves 45 seconds later moves the clock."""
    clock, memory = conversation.at, _beginning(conversation)
    said: _Said | None = None
    failures: list[Failure] = []
    for step in conversation.steps:
        match step:
            case Wait(time):
                clock += time
            case They(event, text, _):
                happened = case_of(text, conversation.contact, clock, event=event).event
                memory = memory.hears(happened)
                decision, steps = explain(happened, memory.state(clock), rulebook, clock)
                memory = memory.decided(happened, decision, clock)
                said = _Said(decision, steps, [r for r in decision.replies if r.to == conversation.contact])
            case We():
                if said is not None and said.left and not step.nothing:
                    clock = max(clock, said.left[0].not_before or clock)
                failure = _failure(step, said)
                failures += [failure] if failure else []
    return failures


def try_examples(rulebook: Rulebook, now: datetime) -> list[Failure]:
    """Every example of the rules that comes out differently."""
    problems = Problems()
    run_examples(rulebook, now, problems)
    wrong = {problem.place for problem in problems.found}
    return [
        _of_example(example, rule, example in rule.yes, rulebook, now) or Failure(example.place, *_NEVER_TRIED)
        for rule in rulebook.rules
        for example in (*rule.yes, *rule.no)
        if example.place in wrong
    ]


_NEVER_TRIED = (
    "a moment and a contact for which the `if` of the rule holds",
    "none",
    "two of its lines may contradict",
)


def _of_example(example: Example, rule: Rule, is_yes: bool, rulebook: Rulebook, now: datetime) -> Failure | None:
    scene = scene_for(rule, rulebook, now)
    if scene is None:
        return None
    event = replace(scene.event, text=example.text)
    decision, steps = explain(event, scene.state, rulebook, event.at)
    expected = f'"{example.text}" {"ends" if is_yes else "does not end"} in rule: {rule.name}'
    reply = next(iter(decision.replies), None)
    return Failure(example.place, expected, _in_words(decision, reply), _because(steps, rule.name))


def _beginning(conversation: Conversation) -> Memory:
    at = conversation.appointment
    waiting = () if at is None else (Appointment("1", at, AppointmentStatus.AWAITING_ANSWER),)
    return Memory(Contact(conversation.contact), waiting)


def _failure(expected: We, said: _Said | None) -> Failure | None:
    if said is None:
        return Failure(expected.place, expected.written, "nothing yet", 'a "they" must come first')
    reply = said.left.pop(0) if said.left and not expected.nothing else None
    if _holds(expected, said, reply):
        return None
    got = _in_words(said.decision, reply or (said.left[0] if said.left else None))
    return Failure(expected.place, expected.written, got, _because(said.steps, expected.rule))


def _holds(expected: We, said: _Said, reply: Reply | None) -> bool:
    decision = said.decision
    if expected.reason and expected.reason != decision.reason.value:
        return False
    if expected.nothing:
        return not said.left
    if expected.rule and expected.rule != decision.rule:
        return False
    return not expected.text or (reply is not None and _reads_like(expected.text, reply.text))


def _reads_like(pattern: str, text: str) -> bool:
    """Whether a text is what was written, `*` standing for anything; case and line ends do not matter."""
    parts = [re.escape(" ".join(part.split())) for part in pattern.split("*")]
    flat = " ".join(text.split())
    return re.fullmatch(r"\s*.*?\s*".join(parts).strip(), flat, re.IGNORECASE | re.DOTALL) is not None


def _in_words(decision: Decision, reply: Reply | None) -> str:
    rule = f"rule: {decision.rule}" if decision.rule else ""
    said = f'"{reply.text}"' if reply else f"nothing: {decision.reason.value}"
    return ", ".join(part for part in (rule, said) if part)


def _because(steps: Sequence[Step], wanted: str) -> str:
    """The lines of the trace that tell most: about the rule that was wanted, and about the one that decided."""
    told = [step for step in steps if step.rule == wanted or step.verdict in (Verdict.TAKEN, Verdict.TIED)]
    return "; ".join(f"{step.rule}: {step.because}" for step in told or steps[-1:])

"""Conversations held with a rulebook: what was expected and came out differently, and why."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.deciding.explain import explain
from responder.domain.model.decision import Decision, Reply, Step, Verdict
from responder.domain.model.rules import Example, Place, Rule, Rulebook
from responder.domain.model.state import Contact
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.testing.conversation_files import Book, Cancel, Conversation, Move, They, Wait, We
from responder.rulefiles.testing.examples import run_examples, sample_for
from responder.rulefiles.testing.failures_in_words import got_in_words, heard_in_words, wanted_in_words
from responder.rulefiles.testing.play_conversation import Play, PlayedEvent


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that did not hold, and the line of the trace that tells why. Of one in a conversation, in words
    for an owner: `test` is the conversation's name, `heard` what the contact did last, `wanted` what was expected, and
    `instead` what came."""

    place: Place
    expected: str
    got: str
    because: str
    test: str = ""
    heard: Told = ""
    wanted: Told = ""
    instead: Told = ""


def hold(conversation: Conversation, rulebook: Rulebook) -> list[Failure]:
    """Holds a conversation; every `we` that failed. A `we` speaks of what the `they` before it brought, or what
    time brought since, and waits for it: a reply that leaves 45 seconds later moves the clock, and so does an SMS
    that waits for a second thought."""
    contact = Contact(
        conversation.contact,
        conversation.name_of_contact,
        conversation.first_name,
        conversation.tags,
        conversation.language or None,
    )
    known = replace(contact, known=bool(contact.name))
    play = Play(rulebook, known, conversation.at, account=conversation.account)
    for at in conversation.appointments:
        play.has(at, conversation.status)
    failures: list[Failure] = []
    they: They | None = None
    for step in conversation.steps:
        match step:
            case Wait(time):
                play.passes(time)
            case They(event, text, _):
                they = step
                play.happens(event, text)
            case Book(at):
                play.books(at)
            case Move(at):
                play.moves(at)
            case Cancel():
                play.cancels()
            case We():
                failure = _expected(step, play)
                failures += [_told(failure, conversation, they, step)] if failure else []
    return failures


def _told(failure: Failure, conversation: Conversation, they: They | None, step: We) -> Failure:
    heard, wanted = heard_in_words(they), wanted_in_words(step)
    return replace(failure, test=conversation.name, heard=heard, wanted=wanted)


def _expected(step: We, play: Play) -> Failure | None:
    """Compares a `we` with what was said."""
    play.waits_for_thoughts()
    said = next((each for each in play.said if each.left), play.said[-1] if play.said else None)
    if (said is None or not said.left) and not step.nothing:
        said = play.awaits_the_next() or said
    if said is not None and said.left and not step.nothing:
        play.reaches(said.left[0].not_before)
    return _failure(step, said)


def try_examples(rulebook: Rulebook, now: datetime) -> list[Failure]:
    """Tries the examples, and returns every one of the rules that comes out differently."""
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
    sample = sample_for(rule, rulebook, now)
    if sample is None:
        return None
    event = replace(sample.event, text=example.text)
    decision, steps = explain(event, sample.state, rulebook, event.at)
    expected = f'"{example.text}" {"ends" if is_yes else "does not end"} in rule: {rule.name}'
    reply = next(iter(decision.replies), None)
    return Failure(example.place, expected, _in_words(decision, reply), _because(steps, rule.name))


def _failure(expected: We, said: PlayedEvent | None) -> Failure | None:
    if said is None and expected.nothing and not expected.reason:
        return None
    if said is None:
        nothing, instead = "nothing yet", sentence("nothing happened yet")
        return Failure(expected.place, expected.written, nothing, 'a "they" must come first', instead=instead)
    reply = said.left.pop(0) if said.left and not expected.nothing else None
    if _holds(expected, said, reply):
        return None
    reply = reply or (said.left[0] if said.left else None)
    got, instead = _in_words(said.decision, reply), got_in_words(said.decision, reply)
    return Failure(expected.place, expected.written, got, _because(said.steps, expected.rule), instead=instead)


def _holds(expected: We, said: PlayedEvent, reply: Reply | None) -> bool:
    decision = said.decision
    if expected.reason and expected.reason != decision.reason.value:
        return False
    if expected.nothing:
        return not said.left
    if expected.rule and expected.rule != decision.rule:
        return False
    return not expected.text or (reply is not None and _reads_like(expected.text, reply.text))


def _reads_like(pattern: str, text: str) -> bool:
    """Checks whether a text is what was written, `*` standing for anything; case and line ends do not matter."""
    parts = [re.escape(" ".join(part.split())) for part in pattern.split("*")]
    flat = " ".join(text.split())
    return re.fullmatch(r"\s*.*?\s*".join(parts).strip(), flat, re.IGNORECASE | re.DOTALL) is not None


def _in_words(decision: Decision, reply: Reply | None) -> str:
    rule = f"rule: {decision.rule}" if decision.rule else ""
    said = f'"{reply.text}"' if reply else f"nothing: {decision.reason.value}"
    return ", ".join(part for part in (rule, said) if part)


def _because(steps: Sequence[Step], wanted: str) -> str:
    """Returns the lines of the trace that tell most: about the rule that was wanted, and about the one that decided."""
    told = [step for step in steps if step.rule == wanted or step.verdict in (Verdict.TAKEN, Verdict.TIED)]
    return "; ".join(f"{step.rule}: {step.because}" for step in told or steps[-1:])

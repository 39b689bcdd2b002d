"""Conversations held with a rulebook: what was expected and came out differently, and why."""

import re
from dataclasses import dataclass

from responder.core.cases import case_of
from responder.core.decide import decide
from responder.core.decision import Decision, Reply, Verdict
from responder.core.memory import Memory
from responder.core.rulebook import Place, Rulebook
from responder.core.state import Appointment, AppointmentStatus, Contact
from responder.language.conversations import Conversation, They, Wait, We


@dataclass(frozen=True, slots=True)
class Failure:
    """One expectation that did not hold, and the line of the trace that tells why."""

    place: Place
    expected: str
    got: str
    because: str


@dataclass(slots=True)
class _Said:
    """What the last event brought: the decision, and the replies no `we` has spoken of yet."""

    decision: Decision
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
                decision = decide(happened, memory.state(clock), rulebook, clock)
                memory = memory.decided(decision, clock)
                said = _Said(decision, [r for r in decision.replies if r.to == conversation.contact])
            case We():
                if said is not None and said.left and not step.nothing:
                    clock = max(clock, said.left[0].not_before or clock)
                failure = _failure(step, said)
                failures += [failure] if failure else []
    return failures


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
    return Failure(expected.place, expected.written, got, because(said.decision, expected.rule))


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


def because(decision: Decision, wanted: str = "") -> str:
    """The line of the trace that tells most: about the rule that was wanted, else about the one that won."""
    about = [step for step in decision.trace if step.rule == wanted]
    taken = [step for step in decision.trace if step.verdict is Verdict.TAKEN]
    steps = about or taken or decision.trace
    return f"{steps[-1].rule}: {steps[-1].because}" if steps else decision.reason.value

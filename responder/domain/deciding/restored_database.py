"""Deciding after a backup was restored: what happened before that was answered in a time the database has lost."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from responder.domain.deciding.outward_effects import silenced
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.model.decision import Decision, Reason, Step, Verdict
from responder.domain.model.events import Event
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State


class Decide(Protocol):
    def __call__(self, event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision: ...


def silent_until(restored: datetime, decide: Decide) -> Decide:
    """`decide`, but that nothing reaches outside for events from before that moment: it may have then. What they
    change (an opt-out, an answer about an appointment) they change again."""

    def deciding(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        decision = decide(event, state, rulebook, now)
        return decision if event.at > restored else _silent(decision)

    return deciding


def _silent(decision: Decision) -> Decision:
    quiet = silenced(decision)
    if quiet == decision:
        return decision
    reason = Reason.TOO_OLD if decision.reason in (Reason.ANSWERED, Reason.ACTED) else decision.reason
    step = Step("(guard)", Verdict.TAKEN, because(Because.BEFORE_RESTORE))
    return replace(quiet, reason=reason, trace=(*decision.trace, step))

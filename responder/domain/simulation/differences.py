"""Compares what two rulebooks decide on the same event: what the contact and the owner would see of it."""

from collections.abc import Mapping
from enum import StrEnum

from responder.dataclass import dataclass
from responder.domain.actions.appointments.appointment_action import AppointmentAnswered
from responder.domain.model.decision import Decision, Reply
from responder.domain.text.sms_parts import parts_as_sent
from responder.languages.catalogue import msgid


class DifferenceKind(StrEnum):
    """Kind of a difference, the worst first."""

    NOW_ANSWERED = "now answered"  # and silent before
    ANSWER_CHANGED = "answer changed"
    NOW_SILENT = "now silent"
    ACTIONS_CHANGED = "actions changed"
    OTHER_RULE = "another rule or reason"  # nobody would see a difference


TITLES: Mapping[DifferenceKind, str] = {
    DifferenceKind.NOW_ANSWERED: msgid("Now answered, silent before"),
    DifferenceKind.ANSWER_CHANGED: msgid("Another answer"),
    DifferenceKind.NOW_SILENT: msgid("Silent now, answered before"),
    DifferenceKind.ACTIONS_CHANGED: msgid("The same answer, something else is done"),
    DifferenceKind.OTHER_RULE: msgid("Another rule, and nobody would notice"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDecision:
    """A decision as it is compared. `text` has the mark of its link; `sms` counts what it is sent in."""

    rule: str
    reason: str
    text: str = ""
    link: str = ""
    sms: int = 0
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDifference:
    """`answers_appointment`: an appointment is confirmed or cancelled by one of the two only."""

    kind: DifferenceKind
    live: ComparedDecision
    draft: ComparedDecision
    answers_appointment: bool


def reply_of(decision: Decision) -> Reply | None:
    """Returns the reply to the contact; the words to the owner (`notify`) are steps 1 and up."""
    return next((reply for reply in decision.replies if reply.step == 0), None)


def cost_of(reply: Reply | None) -> int:
    """Counts the SMS a reply is sent in, its short link in place; none for no reply."""
    return 0 if reply is None else parts_as_sent(reply.text).count


def outcome_of(decision: Decision) -> ComparedDecision:
    reply = reply_of(decision)
    return ComparedDecision(
        rule=decision.rule or "",
        reason=decision.reason.value,
        text=reply.text if reply else "",
        link=reply.link if reply else "",
        sms=cost_of(reply),
        actions=decision.actions,
    )


def difference(live: Decision, draft: Decision) -> DecisionDifference | None:
    """Compares two decisions on one event; None where they come to the same."""
    here, there = outcome_of(live), outcome_of(draft)
    if here == there:
        return None
    answered = _answered(live) != _answered(draft)
    return DecisionDifference(kind=_kind(here, there, answered), live=here, draft=there, answers_appointment=answered)


def _kind(live: ComparedDecision, draft: ComparedDecision, answered: bool) -> DifferenceKind:
    if draft.text and not live.text:
        return DifferenceKind.NOW_ANSWERED
    if live.text and not draft.text:
        return DifferenceKind.NOW_SILENT
    if (live.text, live.link) != (draft.text, draft.link):
        return DifferenceKind.ANSWER_CHANGED
    if live.actions != draft.actions or answered:
        return DifferenceKind.ACTIONS_CHANGED
    return DifferenceKind.OTHER_RULE


def _answered(decision: Decision) -> frozenset[AppointmentAnswered]:
    return frozenset(each for each in decision.changes if isinstance(each, AppointmentAnswered))

"""Decisions in words and shapes: what people read on a terminal, what programs read as JSON."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from responder.cli.common.language import gettext, word
from responder.domain.explanations.explanation import Stored
from responder.domain.meaning import SURE, Meanings
from responder.domain.model.decision import Decision, Reply, Step, Verdict
from responder.domain.simulation.differences import reply_of
from responder.domain.text.sms_parts import parts_as_sent
from responder.languages.catalogue import msgid, pmsgid
from responder.services.rules.cards import card_sentences

VERDICTS: Mapping[Verdict, str] = {
    Verdict.TAKEN: pmsgid("rule", "taken"),
    Verdict.CONTINUED: msgid("continued"),
    Verdict.TIED: msgid("tied"),
    Verdict.BEATEN: msgid("beaten"),
    Verdict.NO: msgid("no"),
}


def as_object(decision: Decision) -> dict[str, object]:
    """Returns the answer of `explain --json` and of each line of `replay --json`, without its trace."""
    reply = reply_of(decision)
    return {
        "rule": decision.rule,
        "reason": decision.reason.value,
        "reply": reply.text if reply else None,
        "actions": list(decision.actions),
        "link": (reply.link or None) if reply else None,
        "means": means_as_object(decision.means),
    }


def means_as_object(means: Meanings | None) -> dict[str, object] | None:
    """Returns what a text means as an object; null where nothing was written, or no rule asks for it."""
    if means is None:
        return None
    return {
        "language": means.language,
        "sure": [each.meaning for each in means.readings if each.weight >= SURE],
        "possible": [each.meaning for each in means.readings if each.weight < SURE],
        "because": str(means.told()),
        "doubts": list(means.doubts),
        "not understood": list(means.unread),
    }


def trace_as_objects(steps: Iterable[Step]) -> list[dict[str, str]]:
    return [{"rule": step.rule, "verdict": step.verdict.value, "because": str(step.because)} for step in steps]


def because_in_words(because: Stored) -> str:
    """Words a line of a trace as the console does: its conditions and actions in the reader's language."""
    return word(card_sentences.explained(because))


def action_in_words(action: str) -> str:
    """Words an action that is written as in a rule."""
    return word(card_sentences.action_in_words(action))


def cost_in_words(reply: Reply) -> str:
    """Tells how many SMS a reply takes, and the letter that needs the larger alphabet, if one does: "1 SMS", "2 SMS
    ("ê" needs the larger alphabet)"."""
    parts = parts_as_sent(reply.text)
    if not parts.beyond:
        return f"{parts.count} SMS"
    return gettext('{count} SMS ("{letter}" needs the larger alphabet)', count=parts.count, letter=parts.beyond)


def wait_in_words(reply: Reply, now: datetime) -> str:
    """Tells when a reply leaves: "at once", "45 s later", "5 min later", from two hours on "on 2026-12-02 at 09:00"."""
    start = reply.not_before or now
    wait = start - now
    if wait <= timedelta(0):
        return gettext("at once")
    if wait < timedelta(minutes=2):
        return gettext("{seconds} s later", seconds=round(wait.total_seconds()))
    if wait < timedelta(hours=2):
        return gettext("{minutes} min later", minutes=round(wait.total_seconds() / 60))
    return gettext("on {day} at {time}", day=f"{start:%Y-%m-%d}", time=f"{start:%H:%M}")

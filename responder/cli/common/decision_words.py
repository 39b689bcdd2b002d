"""Decisions in words and shapes: what people read on a terminal, what programs read as JSON."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from responder.domain.meaning import SURE, Meanings
from responder.domain.model.decision import Decision, Reason, Reply, Step
from responder.domain.text.sms_parts import LINK, TRACKED_LINK, parts_of

REASONS: Mapping[Reason, str] = {
    Reason.ANSWERED: "a rule answers",
    Reason.ACTED: "a rule acts and says nothing",
    Reason.OPT_OUT: "the contact asks for no more messages; this is built in and comes before every rule",
    Reason.OPT_IN: "the contact asks for messages again; this is built in",
    Reason.OPTED_OUT: "nothing is said: the contact asked for no more messages",
    Reason.NO_RULE: "nothing is said: no rule is about this",
    Reason.UNCLEAR: "nothing is said: it can be read in more than one way",
    Reason.COOLDOWN: "nothing is said: the rule answered this contact a short time ago (its limit)",
    Reason.CONTACT_BUDGET: "nothing is said: this contact got as many messages as business.yaml allows",
    Reason.TOTAL_BUDGET: "nothing is said: as many messages left as business.yaml allows in all",
    Reason.OWNER_BUDGET: "nothing is said: the owner got as many words as business.yaml allows",
    Reason.LOOP: "nothing is said: answers follow each other as no person's do",
    Reason.STRANGER_BUDGET: "nothing is said: as many messages left to unknown numbers as business.yaml allows",
    Reason.MACHINE: "nothing is said: a machine wrote it",
    Reason.REACTION: "nothing is said: it only reacts to a message of ours, or brings it back",
    Reason.HIDDEN_NUMBER: "nothing is said: the number is hidden",
    Reason.OWN_NUMBER: "nothing is said: it is one of the business's own numbers",
    Reason.SHORT_CODE: "nothing is said: it is a short code, a service and no person",
    Reason.NAMED_SENDER: "nothing is said: it is a sender's name, nobody can answer it",
    Reason.COUNTRY: "nothing is said: business.yaml does not allow numbers of this country",
    Reason.NUMBER_TYPE: "nothing is said: this kind of number gets no automatic SMS",
    Reason.INVALID_NUMBER: "nothing is said: it is no valid phone number",
    Reason.TOO_OLD: "nothing is said: the answer would come after its use",
    Reason.FROM_THE_FUTURE: "nothing is said: it is dated ahead of the clock",
    Reason.ANSWERS_A_PERSON: "nothing is said: it answers what you asked by hand, and is left to you",
    Reason.WITH_A_PERSON: "nothing is said: the conversation was handed to a person",
    Reason.RECORDED: "it is kept, and there is nothing to say",
    Reason.READ_TOGETHER: "nothing is said to this one alone: it is read together with the SMS that followed it",
    Reason.SECOND_THOUGHT: "it takes back what was answered: the appointment is open again, a person is to ask",
    Reason.REPEATED: "nothing is said: several calls in a minute are one",
    Reason.HEARD_BEFORE: "nothing is said: it was found in the gateway's list before and answered then",
    Reason.BROKEN_RULE: "nothing is said: a rule failed while deciding",
}


def reply_of(decision: Decision) -> Reply | None:
    """Returns the reply to the contact; the words to the owner (`notify`) are steps 1 and up."""
    return next((reply for reply in decision.replies if reply.step == 0), None)


def as_object(decision: Decision) -> dict[str, object]:
    """The answer of `explain --json` and of each line of `replay --json`, without its trace."""
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
        "because": means.told(),
        "doubts": list(means.doubts),
        "not understood": list(means.unread),
    }


def trace_as_objects(steps: Iterable[Step]) -> list[dict[str, str]]:
    return [{"rule": step.rule, "verdict": step.verdict.value, "because": step.because} for step in steps]


def cost_of(reply: Reply | None) -> int:
    """Counts the SMS a reply is sent in, its short link in place; none for no reply."""
    return 0 if reply is None else parts_of(reply.text.replace(LINK, TRACKED_LINK)).count


def cost_in_words(reply: Reply) -> str:
    """ "1 SMS", "2 SMS (“ê” needs the larger alphabet)"."""
    parts = parts_of(reply.text.replace(LINK, TRACKED_LINK))
    why = f' ("{parts.beyond}" needs the larger alphabet)' if parts.beyond else ""
    return f"{parts.count} SMS{why}"


def wait_in_words(reply: Reply, now: datetime) -> str:
    """ "at once", "45 s later", "on 2026-12-02 at 09:00"."""
    start = reply.not_before or now
    wait = start - now
    if wait <= timedelta(0):
        return "at once"
    if wait < timedelta(minutes=2):
        return f"{wait.total_seconds():.0f} s later"
    if wait < timedelta(hours=2):
        return f"{wait.total_seconds() / 60:.0f} min later"
    return f"on {start:%Y-%m-%d at %H:%M}"

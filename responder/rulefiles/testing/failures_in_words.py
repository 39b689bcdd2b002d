"""Words for an owner what a conversation expected, and what was answered instead."""

from responder.domain.deciding.reason_sentences import REASONS
from responder.domain.explanations.rule_titles import title_of
from responder.domain.model.decision import Decision, Reason, Reply
from responder.languages.catalogue import Sentence, Told, msgid, sentence
from responder.rulefiles.testing.conversation_files import They, We

HAPPENED = {
    "missed call": msgid("a missed call"),
    "incoming call": msgid("a call that was answered"),
    "outgoing call": msgid("you call them"),
    "link clicked": msgid("they open the link"),
    "delivered": msgid("a message of yours arrives"),
    "call note": msgid("a note of a call"),
    "sms": msgid("an SMS without words"),
}


def heard_in_words(they: They | None) -> Told:
    """Words what the contact did last: what they wrote, or what happened; "" where nothing did."""
    if they is None:
        return ""
    if they.text:
        return sentence("they write “{text}”", text=they.text)
    return sentence(HAPPENED[they.event])


def wanted_in_words(expected: We) -> Told:
    """Words every line of an expectation."""
    reasons = {reason.value: sentence(words) for reason, words in REASONS.items()}
    reason: Told = reasons.get(expected.reason, expected.reason)  # a file may name one that there is not
    if expected.nothing:
        return reason or sentence("no answer")
    lines: list[Told] = [sentence("the rule “{rule}”", rule=title_of(expected.rule))] if expected.rule else []
    lines += [sentence("the answer “{text}”", text=expected.text.replace("*", "…"))] if expected.text else []
    lines += [reason] if reason else []
    return sentence("{words}", words=tuple(lines))


def got_in_words(decision: Decision, reply: Reply | None) -> Sentence:
    """Words a decision: what was answered by which rule, or why nothing was."""
    rule = title_of(decision.rule) if decision.rule else ""
    if reply is not None and rule:
        return sentence("the rule “{rule}”, with the answer “{text}”", rule=rule, text=reply.text)
    if reply is not None:
        return sentence("the answer “{text}”", text=reply.text)
    if rule and decision.reason is Reason.ACTED:
        return sentence("the rule “{rule}”, without an answer", rule=rule)
    return sentence(REASONS[decision.reason])

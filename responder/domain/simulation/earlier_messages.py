"""Renders the message a described event follows: `--after RULE` says which rule sent it, and not in which words."""

from dataclasses import replace

from responder.domain.deciding.build_decision import texts_of
from responder.domain.model.events import CallEnded, CallKind
from responder.domain.model.rules import Rulebook
from responder.domain.simulation.what_if import Case
from responder.domain.situation import Situation


def after_its_message(case: Case, rulebook: Rulebook) -> Case:
    """Returns the case with the texts that the rule of its last reply sends, in every language the contact may have
    got."""
    last = case.state.last_reply
    rule = rulebook.rule(last.rule) if last is not None else None
    if last is None or rule is None or not rule.replies:
        return case
    # Not the event itself: a text that prints what the contact wrote would hold the very words that are asked about.
    before = CallEnded(key="", account="", contact=case.event.contact, at=last.at, kind=CallKind.MISSED)
    situation = Situation(before, case.state, rulebook, last.at, "")
    return replace(case, state=replace(case.state, sent_texts=texts_of(rule, situation)))

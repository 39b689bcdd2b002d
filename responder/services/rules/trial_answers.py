"""Tries one text against the live rulebook and against the files of a draft, as `responder explain` does."""

from collections.abc import Mapping
from datetime import datetime

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored
from responder.domain.model.rules import Rulebook
from responder.domain.text.sms_parts import LINK
from responder.services.rules.described_event import WhatIf, case_for, try_out
from responder.services.rules.trial_load import rulebook_without_examples


@dataclass(frozen=True, slots=True)
class TrialAnswer:
    """Holds the answer to a text: `rule` is "" for none; `link` stands in `text` for that of an appointment."""

    rule: str
    text: str
    because: Stored


def answer_to(text: str, rulebook: Rulebook, now: datetime) -> TrialAnswer:
    """Raises NotUnderstood, with a sentence."""
    tried = try_out(case_for(WhatIf(text=text), rulebook, now), rulebook)
    reply = next((each for each in tried.decision.replies if each.step == 0), None)
    because = next((step.because for step in tried.steps if step.rule == tried.decision.rule), "")
    return TrialAnswer(tried.decision.rule or "", reply.text.replace(LINK, "https://…") if reply else "", because)


def answer_of_files(text: str, files: Mapping[str, bytes], now: datetime) -> TrialAnswer | None:
    """Loads files of which it is known that they hold no error; None where they do. Raises NotUnderstood."""
    rulebook = rulebook_without_examples(files, now)
    return answer_to(text, rulebook, now) if rulebook is not None else None

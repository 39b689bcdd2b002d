"""Tells why an event was answered as it was: what settled it first, then what was read and what was tried besides."""

from collections.abc import Sequence

from responder.dataclass import dataclass
from responder.domain.explanations.codes import Because
from responder.domain.explanations.sentences import BUILT_IN
from responder.domain.model.decision import MEANING, Reason, Step, Verdict
from responder.services.inbox.conversations import Heard, PageEventKind
from responder.web.console.visit import Visit
from responder.web.console.wording import EVENTS, REASONS

_MOST = 6  # rules that did not take it


@dataclass(frozen=True, slots=True)
class Why:
    """Lines of what and its words: `first` settled it, `meaning` is what a text was read to mean ("" for what is no
    text), `rest` are rules that did not take it."""

    first: Sequence[tuple[str, str]]
    meaning: str
    rest: Sequence[tuple[str, str]]


def why_of(visit: Visit, heard: Heard) -> Why | None:
    """Explains an answer; None where nothing was written down."""
    if not heard.steps:
        return None
    meaning = next((step for step in heard.steps if step.rule == MEANING), None)
    steps = [step for step in heard.steps if step.rule != MEANING]
    settled = [step for step in steps if step.verdict in (Verdict.TAKEN, Verdict.CONTINUED, Verdict.TIED)]
    first = [(_title(visit, step), _because(visit, heard, step)) for step in settled]
    if heard.reason not in (Reason.ANSWERED, Reason.ACTED, None):  # what kept an answer back came after its rule
        first = [("", visit.catalogue.gettext(REASONS[heard.reason])), *reversed(first)]
    others = [step for step in steps if step not in settled]
    rest = [(visit.rule(step.rule), visit.because(step.because)) for step in _nearest_first(others)[:_MOST]]
    return Why(first, visit.because(meaning.because) if meaning else "", rest)


def _title(visit: Visit, step: Step) -> str:
    """Titles a rule; a guard has none, what it says is the reason."""
    return "" if step.rule in BUILT_IN else visit.rule(step.rule)


def _because(visit: Visit, heard: Heard, step: Step) -> str:
    """Explains a rule that asks for no word: it took a text for what it is, or because no other did."""
    if not step.is_for(Because.NO_WORD_ASKED):
        return visit.because(step.because)
    if heard.what is PageEventKind.SMS:
        return visit.catalogue.gettext("no other rule was sure what the text means")
    return visit.catalogue.gettext("it is for this: {event}", event=visit.catalogue.gettext(EVENTS[heard.what]))


def _nearest_first(steps: Sequence[Step]) -> list[Step]:
    rank = {Verdict.BEATEN: 0}
    return sorted(steps, key=lambda step: (rank.get(step.verdict, 1), not step.near))

"""Finds what a contact was asked last, and by whom: "oui", "ok" and "non" answer that, and nothing older.

What speaks of coming, of the appointment or of its time answers the question about the appointment, whatever was said
in between.
"""

from responder.domain.asked_last import (
    REMEMBERED,
    a_person_spoke_at,
    asks_about_something_else,
    hands_over,
    last_text_of_ours,
)
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import Explanation, because
from responder.domain.model.meanings import SURE, Meaning
from responder.domain.model.state import LastReply
from responder.domain.screening.acknowledgements import speaks_of_coming
from responder.domain.situation import Situation
from responder.languages.catalogue import quoted

_BARE = frozenset({Meaning.YES, Meaning.NO, Meaning.NOT_COMING})


def answers_the_owner(situation: Situation) -> bool:
    """Checks whether a bare yes, no or "je peux pas" answers what a person wrote or said since our last automatic
    text."""
    if not situation.is_sms or not situation.text or not _a_person_spoke_last(situation):
        return False
    found = situation.meanings
    said = any(each.meaning in _BARE and (each.weight >= SURE or each.bare) for each in found.readings)
    return said and Meaning.CANCEL not in found.sure and not speaks_of_the_visit(situation)


def answers_another_text(situation: Situation) -> Explanation | None:
    """Explains why what agrees may not be meant for the appointment; None if our last text asked about nothing else."""
    last = _last_text_of_ours(situation)
    if last is None:
        return None
    if hands_over(last, situation.rulebook):
        told = because(Because.AGREES_TO_HANDOVER)
    elif _asks_about_something_else(last, situation):
        told = because(Because.ANSWERS_OTHER_TEXT, rule=quoted(last.rule))
    else:
        return None
    return None if speaks_of_the_visit(situation) else told


def refuses_another_text(situation: Situation) -> Explanation | None:
    """Explains why "je peux pas, j'ai piscine" may not be meant for the appointment; None if it speaks of it, or if our
    last text asked about nothing else."""
    last = _last_text_of_ours(situation)
    if last is None or Meaning.CANCEL in situation.meanings.sure:
        return None
    handed_over = _is_remembered(last, situation) and hands_over(last, situation.rulebook)
    if not (handed_over or _asks_about_something_else(last, situation)) or speaks_of_the_visit(situation):
        return None
    return because(Because.ANSWERS_OTHER_TEXT, rule=quoted(last.rule))


def _last_text_of_ours(situation: Situation) -> LastReply | None:
    """Returns our last text, which an SMS with words may answer; None where a person wrote it."""
    return last_text_of_ours(situation.state) if situation.text else None


def _asks_about_something_else(last: LastReply, situation: Situation) -> bool:
    return asks_about_something_else(last, situation.rulebook) and _is_remembered(last, situation)


def _is_remembered(last: LastReply, situation: Situation) -> bool:
    return situation.event.at - last.at <= REMEMBERED


def speaks_of_the_visit(situation: Situation) -> bool:
    """Checks whether a text says that its sender comes, or names the appointment, its day or its hour."""
    reading, appointment = situation.reading, situation.rulebook.safety.appointment
    named = not reading.terms.isdisjoint(appointment) or any(reading.dates.values())
    return named or speaks_of_coming(reading.folded)


def _a_person_spoke_last(situation: Situation) -> bool:
    spoke = a_person_spoke_at(situation.state)
    return spoke is not None and spoke <= situation.event.at <= spoke + REMEMBERED

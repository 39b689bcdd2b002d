"""Refusals of the appointment's own time, beside which another is a wish: "non, vendredi", "demain je peux pas"."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause
from responder.domain.meaning.clauses.contrasts import declines
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.clauses.refusals.bare_refusals import names_nothing
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.refusals.absence import not_coming
from responder.domain.model.meanings import POSSIBLE
from responder.languages import in_any

WISHES = (Role.RATHER, Role.ASK, Role.WANT, Role.NEED)


def is_declined(clause: Clause, text: Spoken) -> bool:
    """Checks whether the own time is refused beside a clause, or a no stands before it."""
    return refused_beside(clause, text) or opens_with_no(text, clause)


def opens_with_no(text: Spoken, clause: Clause) -> bool:
    """Checks whether a text begins with a no not far before a clause, and wishes something or is short: "non, vendredi
    svp", "No. I want 4". In a longer one the no may be of anything that was asked."""
    begun = [each for each in text.items if each.role not in _BEFORE_A_NO][:_BEGINNING]
    if any(each.role is Role.NO and of.role in (Role.WANT, Role.NEED) for each, of in pairwise(text.items)):
        return False  # "no need to be scared"
    if not any(each.role is Role.NO and _NOTHING.isdisjoint(each.words) for each in begun):
        return any(clause.items[-1].role is Role.NO and clause.own_time for clause in text.clauses)
    if not clause.has(*WISHES) and _far_behind_the_no(clause, text):
        return False
    if text.polite or text.has(*WISHES, Role.VISIT):
        return True
    short = len(text.items) <= _SHORT_REFUSAL and text.strangers <= _FEW_STRANGERS
    return short and not text.has(Role.OTHER_TALK, Role.THIRD, Role.RELATIVE, Role.COME_YOU)


def _far_behind_the_no(clause: Clause, text: Spoken) -> bool:
    said = next(at for at, each in enumerate(text.clauses) if each.has(Role.NO))
    weighty = [each for each in text.clauses[said + 1 :] if each.items[0].start < clause.items[0].start]
    return sum(not each.roles <= _BEFORE_A_NO for each in weighty) > 2


_BEFORE_A_NO = frozenset([Role.GREETING, Role.COURTESY, Role.SORRY, Role.PAUSE, Role.NAME, Role.VOCATIVE, Role.BUT])
_NOTHING = in_any(lambda each: each.grammar.completions)
_BEGINNING = 4
_SHORT_REFUSAL = 20
_FEW_STRANGERS = 2
"""Items."""


def refused(text: Spoken) -> bool:
    """Checks whether the appointment's own time is refused somewhere, by more than a no."""
    return any(_refuses(clause, text) for clause in text.clauses)


def refused_beside(clause: Clause, text: Spoken) -> bool:
    """Checks whether the own time is refused not far from a clause."""
    places = [at for at, each in enumerate(text.clauses) if each.items[0].start <= clause.items[0].start]
    at = places[-1]
    return any(_refuses(each, text) for each in text.clauses[max(at - _NEAR, 0) : at + _NEAR])


_NEAR = 2
"""Clauses."""


def _refuses(clause: Clause, text: Spoken) -> bool:
    if clause.has(Role.BAD) and not clause.other_time and not clause.asked:
        return True
    if declines(clause):
        return True
    if clause.denied and clause.own_time and not clause.has(Role.UNKNOWN):
        return True
    if _cannot(clause) and not clause.other_time:
        return True  # "I can't | Sunday I can"
    return any(each.weight > POSSIBLE for each in not_coming(clause, text))


def _cannot(clause: Clause) -> bool:
    """Checks whether a clause says that one cannot or is not free, and names nothing that cannot be."""
    verbs = clause.of(Role.CAN, Role.AVAILABLE)
    return bool(verbs) and not clause.asked and clause.denies(verbs[0]) and names_nothing(clause, verbs[0])

"""Questions beside a firm yes that take nothing from it: how to pay, where to park, how long it takes."""

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.agreement import agreement
from responder.languages import in_any

_PRACTICAL = (Role.PRACTICAL, Role.ADDRESS, Role.PRICE)
_FIRM = (Role.CONFIRM, Role.CONFIRMED, Role.COME, Role.SEE_YOU)
_BESIDE = frozenset(
    [*_PRACTICAL, Role.ASK, Role.WHETHER, Role.QUESTION_WORD, Role.INVERSION, Role.SELF, Role.YOU, Role.FILLER]
    + [Role.UNKNOWN, Role.COURTESY, Role.TIME_OWN, Role.VISIT, Role.CAN, Role.AND, Role.LIGHT_VERB, Role.THING]
    + [Role.GREETING, Role.THANKS, Role.OTHER_OBJECT, Role.NAME, Role.VOCATIVE, Role.NEED, Role.WANT]
)
_FAMILIAR = in_any(lambda each: each.speech.familiar)
_THEIRS = in_any(lambda each: each.speech.theirs)
_MOST_STRANGERS = 2
"""Words that no table knows, in one question."""


def asks_in_passing(text: Spoken, language: str) -> bool:
    """Checks whether every question of a text is a practical one and the rest of it, by itself, is a firm yes: "yes see
    you then, is there parking?". What a bare "ok" is said to may be the question."""
    asked = [clause for clause in text.clauses if clause.asked]
    if not asked or not all(_is_practical(clause) for clause in asked):
        return False
    stated = tuple(clause for clause in text.clauses if not clause.asked)
    if not stated or stated[0].items[0].start > asked[0].items[0].start:
        return False
    items = tuple(each for clause in stated for each in clause.items)
    rest = Spoken(stated, items, frozenset(each.role for each in items), text.held)
    saying, doubts = agreement(rest, language)
    agreeing = {each.words for each in saying if each.role is Role.YES}
    return bool(saying) and not doubts and (len(agreeing) > 1 or rest.has(*_FIRM) or rest.names_the_visit_by_its_time)


def _is_practical(clause: Clause) -> bool:
    if any(not _FAMILIAR.isdisjoint(each.words) for each in clause.items):
        return False  # "tu peux payer par carte ?"
    if any(not _THEIRS.isdisjoint(each.words) for each in clause.items):
        return False  # "do you have their address?"
    of_oneself = any(each.words[0] in NOMINATIVE for each in clause.of(Role.SELF))
    if clause.has(Role.PRICE) and (of_oneself or clause.has(Role.UNKNOWN)):
        return False  # "how much money do I have?"
    known = clause.roles <= _BESIDE and not (clause.denied or clause.other_time)
    return known and clause.has(*_PRACTICAL) and len(clause.of(Role.UNKNOWN)) <= _MOST_STRANGERS

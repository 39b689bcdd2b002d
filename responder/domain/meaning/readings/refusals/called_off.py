"""Visits that are called off: denied with an excuse or a reason before it: "Lina has a fever, no piano tomorrow"."""

from collections.abc import Iterator
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import IMPOSSIBLE, NOMINATIVE, OF, VERBS, Clause
from responder.domain.meaning.clauses.evidence import NOT_BOOKED_HERE, VISITS, Evidence, Spoken
from responder.domain.meaning.clauses.refusals.given_up import NOT_OF_A_VISIT
from responder.domain.meaning.clauses.refusals.undone_denials import HALF_A_DENIAL, says_after_all
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import SURE, Meaning
from responder.languages import in_any

_NEAR = 4
_CALLED_OFF = frozenset([Role.VISIT, Role.ACTIVITY])


def called_off(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """Yields a cancellation where a visit is denied with an excuse, an illness or a reason before it: "Lina a de la
    fièvre, pas de piano demain". Without any it may be news, of a school for one. A word that no table knows may be of
    cash or a childminder, and is a visit only behind "no need", or where it follows from an illness."""
    if clause.asked or not clause.has(*VISITS, Role.UNKNOWN):
        return
    denials = tuple(each for each in clause.of(Role.NOT, Role.NO) if not _denies_an_act(each))
    yield from _is_off(clause, text)
    consequently = _follows_from_news(clause, text)
    if _is_no_more(clause, text, consequently):
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=denials[:1])
        return
    if not denials or not (clause.own_time or (consequently and text.has(Role.ILL))):
        return
    excused = text.has(Role.ILL, Role.SORRY) or _is_feverish(text)
    if not excused and not (consequently and clause.has(*VISITS)):
        return
    following = clause.items[clause.items.index(denials[0]) + 1 :][:_NEAR]
    of_something = following and (following[0].role is not Role.FILLER or following[0].words[0] in OF)
    if not of_something or any(not NOMINATIVE.isdisjoint(each.words) for each in clause.of(Role.SELF, Role.YOU)):
        return
    named = [each.role for each in following if each.role not in (Role.FILLER, Role.NEED)]  # "no need for the trial"
    if any(not NOT_BOOKED_HERE.isdisjoint(each.words) for each in following):
        return
    needless = any(each.role is Role.NEED for each in following)
    visits = _CALLED_OFF | {Role.UNKNOWN} if needless or consequently else _CALLED_OFF
    if named and named[0] in visits and not clause.has(*VERBS, Role.OTHER_OBJECT, Role.THIRD):
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=denials[:1])


def _denies_an_act(denial: Item) -> bool:
    """Checks for a denial that is of an act and of no thing: "ne", "impossible"."""
    return not _OF_ACTS.isdisjoint(denial.words)


_OF_ACTS = HALF_A_DENIAL | IMPOSSIBLE


def _is_feverish(text: Spoken) -> bool:
    """Checks for a temperature of 38 to 41 degrees right behind "has", with no unit of anything else: "elle a 39,2",
    not "la route est à 40" nor "il a 40 euros"."""
    triples = zip(text.items, text.items[1:], (*text.items[2:], None), strict=False)
    return any(
        each.typed in _FEVERS
        and not _HAS.isdisjoint(before.typed.lower().split())
        and (unit is None or unit.role not in _COUNTED or not _DEGREES.isdisjoint(unit.words))
        for before, each, unit in triples
    )


_COUNTED = frozenset(
    [Role.UNKNOWN, Role.FILLER, Role.THING, Role.OTHER_OBJECT, Role.COMMISSION, Role.DURATION, Role.PRICE]
)
_FEVERS = frozenset(["38", "39", "40", "41"])
"""Degrees."""
_HAS = in_any(lambda each: each.speech.has)
_DEGREES = in_any(lambda each: each.speech.degrees)


_SAYING_YES = (Role.YES, Role.CONFIRM, Role.COME)


def _is_no_more(clause: Clause, text: Spoken, consequently: bool) -> bool:
    """Checks whether a text that opens with a no denies the visit, in the end or for a reason before it: "non
    finalement pas de massage". A later clause that says yes, keeps something or has a but takes it back."""
    refused = text.items[0].role is Role.NO and (consequently or says_after_all(clause.items))
    pairs = zip(clause.items, clause.items[1:], clause.items[2:], strict=False)
    nothing = any(
        each.role is Role.NOT and not OF.isdisjoint(of.words) and visit.role in VISITS for each, of, visit in pairs
    )
    later = (each for each in text.clauses if each.items[0].start > clause.items[0].start)
    if any(each.has(Role.BUT, Role.KEEP, *_SAYING_YES) for each in later):
        return False
    return refused and nothing and not clause.has(*VERBS, *NOT_OF_A_VISIT, Role.BUT, Role.IF) and not clause.other_time


def _is_off(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """Yields a cancellation where the visit is said to be off at its own time, beside an excuse, an illness or a reason
    before it: "she cut her paw so the groom is off today"."""
    if not clause.own_time or not (text.has(Role.SORRY, Role.ILL) or _follows_from_news(clause, text)):
        return
    for visit, off in pairwise(clause.items):
        if visit.role in VISITS and off.role is Role.CANCELLED and off.words[-1] in _OFF:
            yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(visit, off))


_OFF = in_any(lambda each: each.speech.off)


def _follows_from_news(clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause opens with "so" and is not the first: "... donc pas de kiné demain" has its reason
    before it."""
    first = clause.items[0].words[0] in _CONSEQUENTLY
    return first and clause.items[0].start > text.items[0].start


_CONSEQUENTLY = in_any(lambda each: each.speech.consequently)

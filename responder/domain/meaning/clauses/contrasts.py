"""Contrasts of two times: "à 17h au lieu de 10h", "demain non, après-demain oui"."""

from collections.abc import Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import IMPOSSIBLE, NOMINATIVE, Clause, Subject
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_STRANGERS_BORNE = 2
_NEAR = 3
"""Items from "au lieu de" to the time that is given up."""
_BETWEEN = frozenset([Role.FILLER, Role.COURTESY])
_WISHES = (Role.ASK, Role.WANT, Role.NEED)
_OF_SOMETHING_ELSE = (Role.IF, Role.PAST, Role.UNSURE, Role.OTHER_TALK, Role.OTHER_OBJECT, Role.TALK, Role.RELATIVE)
_OF_OTHERS = (Role.THIRD, Role.COME_YOU, Role.COME_THIRD, Role.ARRIVING, Role.INVERSION, Role.QUESTION_WORD)
_TOO_EARLY = (Role.BAD, Role.SOONER_OR_LATER)
_PROPOSED_BARE = frozenset(
    [Role.TIME_OWN, Role.TIME_OTHER, Role.FILLER, Role.BAD, Role.SOONER_OR_LATER, Role.COME, Role.COURTESY, Role.SORRY]
    + [Role.CAN, Role.ASK, Role.RATHER, Role.GREETING, Role.LIGHT_VERB]
)
_SHORTEST_DECLINE = 4
"""Items of "demain c'est non"."""
_DECLINING = frozenset([Role.TIME_OWN, Role.NO, Role.FILLER])


def is_set_in_its_place(clause: Clause) -> bool:
    """Checks whether another time is asked for in the place of the appointment's own, which the clause names too."""
    if not (clause.own_time and clause.other_time) or clause.has(*_OF_SOMETHING_ELSE):
        return False
    if _one_is_no_the_other_yes(clause.items):
        return True
    if clause.denied or not (clause.asked or clause.has(*_WISHES)):
        return False
    if clause.asked and clause.has(*_TOO_EARLY) and clause.roles <= _PROPOSED_BARE:
        return _objected_to(clause.items)
    few = len(clause.of(Role.UNKNOWN)) <= _STRANGERS_BORNE and not clause.has(*_OF_OTHERS)
    return few and ((_instead_of_its_own(clause.items) and _is_of_ones_own(clause)) or _rather_then(clause.items))


def declines(clause: Clause) -> bool:
    """Checks whether a clause says no to the own time and nothing else, its no at the end: "demain non", "domani
    no"."""
    short = len(clause.items) <= _SHORTEST_DECLINE and clause.items[-1].role is Role.NO
    return short and clause.own_time and not (clause.other_time or clause.asked) and clause.roles <= _DECLINING


def denies_the_other(clause: Clause) -> bool:
    """Checks whether a clause names the own time and has a denial right before the other time: "c'est bien demain 10h
    et pas 14h ?"."""
    return clause.own_time and any(
        each.role is Role.NOT and following.fits is False for each, following in pairwise(clause.items)
    )


def _is_of_ones_own(clause: Clause) -> bool:
    """Checks whether a clause says that oneself, or somebody named at its beginning, comes at the other time, or asks
    for it: "can I come at five instead of ten", "Manon pourrait venir ...". Not where an unknown word stands before
    that time: "can you pick me up ..."."""
    first, *rest = clause.items
    named = first.role in _NAMES and first.typed[:1].isupper()
    other = next(each.start for each in clause.items if each.fits is False)
    if any(each.role is Role.UNKNOWN and each.start < other for each in rest):
        return False
    comes = any(clause.subject_of(each) is Subject.SELF for each in clause.of(Role.COME))
    if first.role is Role.UNKNOWN:
        return named and clause.has(Role.COME)
    return comes or clause.has(Role.ASK) or (named and clause.has(Role.COME))


_NAMES = frozenset([Role.UNKNOWN, Role.NAME, Role.VOCATIVE, Role.CHILD])


def _objected_to(items: Sequence[Item]) -> bool:
    """Checks whether an objection to the own time stands between it and the other time behind it: "10h c trop tôt 14h
    ça passe ?"."""
    own = next(at for at, each in enumerate(items) if each.fits)
    other = next(at for at, each in enumerate(items) if each.fits is False)
    return own < other and any(each.role in _TOO_EARLY for each in items[own:other])


def _instead_of_its_own(items: Sequence[Item]) -> bool:
    """Checks for an "instead of" shortly before the own time: "à 17h au lieu de 10h", "à la place de demain 10h
    ..."."""
    return any(each.role is Role.RATHER and _next_time(items, at) is True for at, each in enumerate(items))


def _rather_then(items: Sequence[Item]) -> bool:
    """Checks for a "rather" behind the own time and shortly before the other time: "demain matin plutôt vers midi, ça
    serait possible"."""
    own = next(at for at, each in enumerate(items) if each.fits)
    return any(
        at > own and each.role is Role.RATHER and _next_time(items, at) is False for at, each in enumerate(items)
    )


def _next_time(items: Sequence[Item], at: int) -> bool | None:
    for each in items[at + 1 : at + 1 + _NEAR]:
        if each.fits is not None:
            return each.fits
        if each.role not in _BETWEEN:
            return None
    return None


def _one_is_no_the_other_yes(items: Sequence[Item]) -> bool:
    """Checks whether the own time comes first, a no behind it, and then the other time with a yes at the end: "demain
    non après-demain oui"."""
    told = [(each.role, each.fits) for each in items if each.fits is not None or each.role in (Role.NO, Role.YES)]
    times = [fits for _, fits in told if fits is not None]
    answers = [role for role, fits in told if fits is None]
    first, last = told[0], told[-1]
    return first[1] is True and answers == [Role.NO, Role.YES] and times[-1] is False and last[0] is Role.YES


def is_preferred_to(clause: Clause) -> bool:
    """Checks whether the own time is preferred to the other time, which stands behind a "than": "je préfère mercredi
    plutôt que jeudi", where Wednesday is the appointment's day."""
    times = [at for at, each in enumerate(clause.items) if each.fits is not None]
    other = next((at for at in times if clause.items[at].fits is False), None)
    if other is None or not any(at < other for at in times) or not clause.has(Role.RATHER):
        return False
    own = max(at for at in times if at < other)
    return any(each.words[-1] in _THAN for each in clause.items[own + 1 : other])


_THAN = in_any(lambda each: each.speech.than)


def takes_leave(clause: Clause) -> bool:
    """Checks whether a clause takes leave until a time, and does not prefer one to another: "à samedi", not "à samedi
    plutôt que vendredi"."""
    rather = clause.has(Role.RATHER) and (clause.has(Role.ASK, Role.TIME_OWN) or _sees_us(clause))
    return clause.has(Role.SEE_YOU, Role.SEE_YOU_SOON) and not rather


def denies_its_time(clause: Clause, text: Spoken) -> bool:
    """Checks whether a text denies the own time, behind a no or beside regret, and says no more: "non pas demain", "pas
    demain désolé"."""
    if not text.held or not text.has(Role.NO, Role.SORRY) or not text.roles <= _NOT_THEN or clause.asked:
        return False
    pairs = pairwise(clause.items)
    denied = any(each.role is Role.NOT and IMPOSSIBLE.isdisjoint(each.words) and time.fits for each, time in pairs)
    return denied and not clause.other_time


_NOT_THEN = frozenset(
    [Role.NO, Role.NOT, Role.TIME_OWN, Role.SORRY, Role.COURTESY, Role.FILLER, Role.PAUSE, Role.GREETING, Role.THANKS]
)


def _sees_us(clause: Clause) -> bool:
    """Checks whether a leave-taking is a sentence with a subject: "on se voit plutôt jeudi"."""
    return any(each.words[0] in NOMINATIVE for each in clause.of(Role.SEE_YOU))


def ends_in_no(clause: Clause) -> bool:
    """Checks whether a clause begins with the other time and ends in a no: "oggi no"."""
    return clause.items[-1].role is Role.NO and clause.items[0].role is Role.TIME_OTHER

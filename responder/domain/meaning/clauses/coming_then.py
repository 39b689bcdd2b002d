"""Clauses of somebody who comes, or is able or free, at another time: "je viendrai plutôt à 11h30", "only after 5"."""

from collections.abc import Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import (
    DEFINITE_ARTICLES,
    NOMINATIVE,
    OF,
    PREPOSITIONS,
    Clause,
    Subject,
    words_of,
)
from responder.domain.meaning.clauses.evidence import OBJECTS, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_DIGITS_OF_AN_HOUR = 2
OF_OTHERS = (Role.COME_YOU, Role.UNKNOWN, Role.THIRD, Role.RELATIVE, Role.PROMISE, Role.TALK, *OBJECTS, Role.CONFIRM)
_ONLY = in_any(lambda each: each.speech.only)
_ABSENT = in_any(lambda each: each.speech.absent)
_WEAK = in_any(lambda each: each.grammar.weak_negators)


def is_free_rather(clause: Clause) -> bool:
    """Checks whether the writer is free rather then: "dispo plutôt dimanche". A denial, somebody else or another object
    in the clause rules it out."""
    beside = (Role.RELATIVE, Role.THIRD, Role.YOU, Role.PROMISE, Role.TALK, *OBJECTS)
    free = any(
        each.role is Role.AVAILABLE and not (following.fits is not None and following.typed[:1].isdigit())
        for each, following in pairwise((*clause.items, clause.items[0]))
    )  # "around 4" is an hour
    return clause.has(Role.RATHER) and free and not (clause.denied or clause.has(*beside))


def suits(clause: Clause) -> bool:
    """Checks whether another day or hour is said to suit: "jeudi oui", "alle 11 va bene", "10, 11 would be ok"."""
    named = clause.other_time or any(_may_be_an_hour(each) for each in clause.of(Role.NUMBER))
    strange = len(clause.of(Role.UNKNOWN)) > 1 or clause.has(Role.CAN, Role.ASK)  # "free weds n thurs"
    light = _OF_WHAT_SUITS if strange else _OF_WHAT_SUITS | {Role.UNKNOWN}
    return named and clause.has(*_SUITING) and clause.roles <= light and not clause.denied


def _may_be_an_hour(number: Item) -> bool:
    return len(number.typed) <= _DIGITS_OF_AN_HOUR


_SUITING = (Role.YES, Role.AVAILABLE, Role.CAN, Role.ASK)
_OF_WHAT_SUITS = frozenset(
    [*_SUITING, Role.TIME_OTHER, Role.NUMBER, Role.FILLER, Role.SELF, Role.BUT, Role.AND, Role.COURTESY, Role.COME]
    + [Role.RATHER, Role.WEEK, Role.SOONER_OR_LATER, Role.THANKS, Role.NAME, Role.VOCATIVE, Role.SORRY]
)


def comes_rather(clause: Clause) -> bool:
    """Checks whether the writer says that they come rather then: "je viendrai plutôt à 11h30"."""
    verbs = clause.of(Role.COME)
    return clause.has(Role.RATHER) and bool(verbs) and clause.subject_of(verbs[0]) is Subject.SELF


def comes(clause: Clause) -> bool:
    """Checks whether the writer asks to come, or to bring something: "can I come Thursday?". "Can you come Thursday?"
    asks us to."""
    verbs = clause.of(Role.COME) or _brings(clause)
    asked = clause.has(Role.ASK) or (clause.asked and clause.has(Role.CAN))
    return bool(verbs) and asked and clause.subject_of(verbs[0]) is Subject.SELF


def _brings(clause: Clause) -> tuple[Item, ...]:
    """Finds phrases of bringing: "can I bring it Wednesday"."""
    return tuple(each for each in clause.of(Role.SIDE_FACT) if not _BRINGING.isdisjoint(each.words))


_BRINGING = in_any(lambda each: each.speech.bringing)


def leaves_then(clause: Clause) -> bool:
    """Checks whether every other time of a clause is one at which the writer leaves: "can I come tomorrow and leave at
    4", "ich muss um 16 Uhr gehen"; not "can I leave it on Friday", "can I come at 4 and leave at 5", nor "I finish at 4
    can I come then"."""
    times = [at for at, each in enumerate(clause.items) if each.fits is False]
    begun = [at for at in times if at - 1 not in times]
    leaves = bool(begun) and all(_leaves_at(clause, at) for at in begun)
    return leaves and not any(each.role is Role.COME for each in clause.items[times[-1] :])


def _leaves_at(clause: Clause, at: int) -> bool:
    """Checks whether a word of leaving and a preposition stand right before a time, or, in the German order, one ends
    the clause behind it."""
    verb, hanging = clause.items[max(at - _WORDS_BEFORE, 0) : at][:1], clause.items[max(at - 1, 0) : at]
    if any(_is_over(each) for each in verb) and any(not _BY.isdisjoint(each.words) for each in hanging):
        return True  # "I need to be done by 4"
    if any(_departs(each) for each in verb) and any(not _AT.isdisjoint(each.words) for each in hanging):
        return True
    of_oneself = any(each.words[-1] in NOMINATIVE for each in clause.items)  # "würde es um 16 Uhr gehen?" asks us
    light = all(each.fits is False or each.role is Role.FILLER for each in clause.items[at:])
    return of_oneself and light and _departs(clause.items[-1])


def _departs(item: Item) -> bool:
    return item.words[-1] in _DEPARTING


def _is_over(item: Item) -> bool:
    return item.words[-1] in _OVER


_WORDS_BEFORE = 2
_OVER = in_any(lambda each: each.speech.over_by)
_BY = in_any(lambda each: each.speech.by_then)
_DEPARTING = in_any(lambda each: each.speech.departing)
_AT = PREPOSITIONS - in_any(lambda each: each.speech.for_people) - in_any(lambda each: each.speech.with_somebody)


def only_then(clause: Clause, text: Spoken) -> bool:
    """Checks whether "only" stands in a clause of the other time, and the writer is said to be able or free in it or
    right before it: "je peux seulement à partir de 17h". "Seulement" may open a clause of its own."""
    others = frozenset(OF_OTHERS) - (_BROUGHT if _brings(clause) else frozenset())
    if clause.asked or clause.own_time or clause.has(*others) or not _says_only(clause):
        return False
    before = next((each for each in text.clauses if each.items[-1].start < clause.items[0].start), None)
    able = clause if _words_of_ability(clause) else before
    verbs = _words_of_ability(able) if able is not None else ()
    return bool(verbs) and able is not None and able.subject_of(verbs[0]) is Subject.SELF


def _says_only(clause: Clause) -> bool:
    """Checks whether "only" is said of the other time. French "que" says so right before it, "que lundi", "qu'à partir
    de 17h"; and nothing of the kind elsewhere: "j'espère que ça ira ce soir"."""
    for at, each in enumerate(clause.items):
        said = _ONLY.intersection(each.words)
        if each.role is Role.BECAUSE or not said:
            continue
        thought = at > 0 and clause.items[at - 1].role in _THOUGHT
        if not said <= _THAT or (not thought and _leads_to_a_time(clause.items[at + 1 :])):
            return True
    return False


_THOUGHT = frozenset([Role.UNSURE, Role.TALK, Role.LIGHT_VERB, Role.UNKNOWN])


def _leads_to_a_time(items: Sequence[Item]) -> bool:
    following = next((each for each in items if each.role is not Role.FILLER or not _THAT.isdisjoint(each.words)), None)
    return following is not None and following.fits is not None


_THAT = in_any(lambda each: each.speech.that)


def only_then_not(clause: Clause, text: Spoken) -> bool:
    """Checks whether "only" stands in a clause of the other time, and the writer is unable or absent in it, or right
    before it with no pause between: "only 5pm I can't", "je ne peux pas seulement vendredi". Behind a pause the time
    is the one that is left, and so it is behind a visit or time that is refused: "can't do tomorrow only Friday"."""
    if _ONLY.isdisjoint(words_of(clause)):
        return False
    if _words_of_ability(clause) or _ends_in_a_denial(clause):
        return _is_unable(clause)
    start = clause.items[0].start
    before = next((each for each in text.clauses if 0 <= start - _end_of(each) <= _A_SPACE), None)
    return before is not None and not (before.own_time or before.has(Role.COME)) and _is_unable(before)


_A_SPACE = 1


def _end_of(clause: Clause) -> int:
    return clause.items[-1].start + len(clause.items[-1].typed)


def _is_unable(clause: Clause) -> bool:
    """Checks whether a word of being able is denied beside itself or at the end of the clause, or is one of absence.
    French "ne" denies nothing by itself: "je ne peux que vendredi"."""
    said = [each for each in clause.items if each.role is not Role.FILLER]
    able = _words_of_ability(clause)
    if any(each.negated or not _ABSENT.isdisjoint(each.words) for each in able) or _ends_in_a_denial(clause):
        return True
    return any(
        (first in able and _is_strong(second)) or (second in able and _is_strong(first))
        for first, second in pairwise(said)
    )


def _ends_in_a_denial(clause: Clause) -> bool:
    return _is_strong(clause.items[-1])


def _is_strong(item: Item) -> bool:
    return item.role is Role.NOT and _WEAK.isdisjoint(item.words)


_BROUGHT = frozenset([Role.THING, Role.UNKNOWN])


def _words_of_ability(clause: Clause) -> tuple[Item, ...]:
    """Finds words of being able or free: "je peux", "I'm free", and "je suis dispo", which is also a yes of several
    words."""
    said = clause.of(Role.CAN, Role.AVAILABLE, Role.YES)
    return tuple(each for each in said if each.role is not Role.YES or len(each.words) > 1)


def only_wished(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Returns the clauses of a coming that was thought, wished or planned, and no more than that, which a but then
    takes back: "je pensais pouvoir venir | mais je dois annuler", "I wish | I could come | but I can't"."""
    if not any(each.items[0].role is Role.BUT for each in clauses):
        return ()
    found = []
    for at, clause in enumerate(clauses[:-1]):
        before = clauses[at - 1] if at else clause
        wished = not _WISHED.isdisjoint(words_of(clause)) or not _WISHED.isdisjoint(before.items[-1].words)
        wished = wished or (clause.items[0].role is Role.AND and not _WISHED.isdisjoint(words_of(before)))
        taken_back = any(each.items[0].role is Role.BUT for each in clauses[at + 1 : at + _WITHIN])
        if wished and taken_back and _is_a_coming(clause):
            found.append(clause)
    return tuple(found)


def _is_a_coming(clause: Clause) -> bool:
    known = all(each.role in _OF_A_COMING or not _WISHED.isdisjoint(each.words) for each in clause.items)
    come = next((at for at, each in enumerate(clause.items) if each.role is Role.COME), len(clause.items))
    behind = [each for each in clause.items[come + 1 :] if each.role is Role.FILLER]
    known = known and all(not _LEADING_TO_IT.isdisjoint(each.words) for each in behind)  # not "come early"
    return known and clause.has(Role.COME) and not clause.denied and not clause.asked and not clause.other_time


_WISHED = in_any(lambda each: each.speech.wished)
_LEADING_TO_IT = (
    DEFINITE_ARTICLES
    | PREPOSITIONS
    | OF
    | in_any(lambda each: each.speech.possessives)
    | in_any(lambda each: each.speech.mine)
    | in_any(lambda each: each.speech.goals)
)
_OF_A_COMING = frozenset(
    [Role.COME, Role.CAN, Role.SELF, Role.WANT, Role.PAST, Role.FILLER, Role.COURTESY, Role.TIME_OWN, Role.VISIT]
    + [Role.ACTIVITY, Role.AND, Role.UNSURE, Role.SORRY, Role.GREETING, Role.ASK]
)
_WITHIN = 3

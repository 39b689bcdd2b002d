"""Complements of a verb: where, how and with whom somebody comes; and reasons told behind it without a full stop."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import (
    DEFINITE_ARTICLES,
    NOMINATIVE,
    PREPOSITIONS,
    Clause,
    clause_of,
)
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_WITH = in_any(lambda each: each.speech.with_somebody)
_MINE = in_any(lambda each: each.speech.mine)
_HAVING = in_any(lambda each: each.speech.having)
_TITLES = in_any(lambda each: each.speech.spoken_titles)
_INSIDE = in_any(lambda each: each.speech.inside)
_ADDRESSED = in_any(lambda each: each.speech.addressed)
_VISITS = frozenset([Role.VISIT, Role.ACTIVITY])
_SOMETHING = frozenset(
    [Role.UNKNOWN, Role.THING, Role.OTHER_OBJECT, Role.COMMISSION, Role.RELATIVE, Role.CHILD, Role.VOCATIVE]
    + [Role.NAME, Role.OTHER_TALK]
)
_COMPANY = frozenset([Role.CHILD, Role.VOCATIVE, Role.NAME])
_TOLD = frozenset([Role.CHILD, Role.RELATIVE, Role.THIRD, Role.ILL, Role.HELD_UP, Role.BECAUSE, Role.OTHER_OBJECT])
"""What begins a reason by itself."""
_NEVER_IN_A_REASON = frozenset(
    [Role.IF, Role.BUT, Role.UNSURE, Role.ASK, Role.QUESTION_WORD, Role.WHETHER, Role.FORBIDDING, Role.RATHER]
    + [Role.OTHER_TIME, Role.STOP, Role.STOP_WORD, Role.SOONER_OR_LATER, Role.LATE, Role.CANCEL, Role.MOVE, Role.CHANGE]
)
_SHORTEST_REASON = 2
_SHORTEST_WITHOUT_SUBJECT = 3
"""Items: "not coming | found a job", not "not coming empty handed" nor "... | the barbecue"."""


def goes_elsewhere(clause: Clause, verb: Item) -> bool:
    """Checks whether a place, a thing, a person or a purpose follows a verb of coming, and not the visit: "je peux pas
    venir au foot", "not coming home", "je ne viens pas en voiture"; not "venir au rdv", nor, with the own time,
    somebody who comes along: "venir avec Rex demain"."""
    at = clause.items.index(verb)
    hanging, company = _hangs(verb), not _WITH.isdisjoint(verb.words)
    for before, each in pairwise(clause.items[at:]):
        if each.role in _VISITS:
            return _is_another_visit(verb, before, each, hanging=hanging)
        if each.role is Role.FILLER or each.words[0] in _TITLES or (each.role is Role.UNKNOWN and _hangs(each)):
            hanging, company = hanging or _hangs(each), company or not _WITH.isdisjoint(each.words)
        elif each.role in _SOMETHING:
            bare = before is verb and (each.role is Role.THING or _is_for_somebody(each))
            return bare or (hanging and not (company and clause.own_time and each.role in _COMPANY))
        elif each.role is Role.LIGHT_VERB and (hanging or before.role is Role.AND):
            return True  # "to get", "and get me"
        elif each.role is Role.SELF and NOMINATIVE.isdisjoint(each.words):
            hanging = True  # "venir me chercher"
        elif each.fits is not None:
            hanging = company = False
        elif each.role not in _PASSED_OVER:
            return False
    return False


def _is_another_visit(verb: Item, before: Item, visit: Item, *, hanging: bool) -> bool:
    """Checks whether what one comes to is no visit: what one is in ("je viens pas en cours"), or does there ("je viens
    pas déjeuner")."""
    if not _INSIDE.isdisjoint(before.words):
        return True
    at_once = before is verb or before.role is Role.NOT
    return at_once and not hanging and visit.role is Role.ACTIVITY


def _is_for_somebody(item: Item) -> bool:
    """Checks for what one comes to do for the addressee: "passer | te prendre"."""
    return item.role is Role.OTHER_TALK and not _ADDRESSED.isdisjoint(item.words[:1])


def _hangs(item: Item) -> bool:
    return not PREPOSITIONS.isdisjoint(item.words[-1:])


_PASSED_OVER = frozenset([Role.YOU, Role.NOT, Role.SELF, Role.AND, Role.COURTESY])


def with_reasons_apart(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Makes clauses of their own of reasons: "on vient pas | le chat s'est sauvé", "annulez svp | la dent va mieux"."""
    for clause in clauses:
        at = _reason_begins(clause) if not clause.asked and clause.has(Role.UNKNOWN) else None
        if at is None:
            yield clause
        else:
            yield clause_of(clause.items[:at], clause.asked)
            yield clause_of(clause.items[at:], clause.asked)


def _reason_begins(clause: Clause) -> int | None:
    coming = clause.of(Role.COME, Role.COME_THIRD)
    verb = coming[0] if coming and clause.denied else next(iter(clause.of(Role.CANCEL, Role.PREVENTED)), None)
    if verb is None:
        return None
    at = clause.items.index(verb) + 1
    while at < len(clause.items) and _belongs_to_the_verb(clause.items[at]):
        at += 1
    before, tail = clause.items[at - 1], clause.items[at:]
    if (before.role in (Role.FILLER, verb.role) and _hangs(before)) or len(tail) < _SHORTEST_REASON:
        return None
    if verb.role is not Role.CANCEL:
        refused = verb.role is Role.PREVENTED or any(
            each.role is Role.NOT or each.negated for each in clause.items[:at]
        )
        return at if refused and _tells_why(tail) else None
    return at if before.role in (Role.COURTESY, Role.SORRY, Role.THANKS) and _tells_why(tail) else None


_BESIDE_A_VERB = frozenset([Role.COURTESY, Role.SORRY, Role.THANKS, Role.NOT, Role.VISIT, Role.ACTIVITY])


def _belongs_to_the_verb(item: Item) -> bool:
    return item.fits is not None or item.role in _BESIDE_A_VERB or (item.role is Role.FILLER and not _opens(item))


def _opens(filler: Item) -> bool:
    """Checks whether a filler may begin a sentence: "my", "the", "have"."""
    return not (_MINE | DEFINITE_ARTICLES | _HAVING).isdisjoint(filler.words)


def _tells_why(tail: Sequence[Item]) -> bool:
    if any(each.role in _NEVER_IN_A_REASON for each in tail):
        return False
    first = tail[0]
    if _hangs(first):
        return False
    if first.role in _TOLD or first.words[0] in NOMINATIVE:
        return True
    weighing = sum(each.role is not Role.COURTESY for each in tail)
    return first.role in (Role.FILLER, Role.UNKNOWN) and weighing >= _SHORTEST_WITHOUT_SUBJECT


def behind_its_day(clause: Clause) -> Clause:
    """Cuts off a reason that is told behind another day or hour: "can I come Wednesday | my shift changed"."""
    if clause.asked or not clause.other_time or clause.roles.isdisjoint(_STRANGE):
        return clause
    last = max(at for at, each in enumerate(clause.items) if each.fits is False)
    while last + 1 < len(clause.items) and clause.items[last + 1].role in _BEHIND_A_DAY:
        last += 1
    tail = clause.items[last + 1 :]
    if (
        len(tail) < _SHORTEST_REASON
        or not _begins_a_reason(tail[0])
        or any(each.role in _NEVER_IN_A_REASON for each in tail)
    ):
        return clause
    return clause_of(clause.items[: last + 1], clause.asked)


_BEHIND_A_DAY = frozenset([Role.RATHER, Role.COURTESY, Role.SORRY, Role.THANKS])
_STRANGE = frozenset([Role.UNKNOWN, Role.THING, Role.RELATIVE, Role.THIRD, Role.ILL, Role.HELD_UP])


def _begins_a_reason(item: Item) -> bool:
    return item.role in _TOLD | {Role.NEED} or item.words[0] in NOMINATIVE or _opens(item)


def is_of_the_company(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether what is denied is coming alone or together: "viens pas seul" may bring somebody."""
    if _ALONE.isdisjoint(text.words):
        return False
    behind = clause.items[clause.items.index(verb) + 1 :]
    return any(not _ALONE.isdisjoint(each.words) for each in behind)


_ALONE = in_any(lambda each: each.speech.alone)

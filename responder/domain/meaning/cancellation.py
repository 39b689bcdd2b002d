"""Cancellation: "j'annule", "can you cancel my appointment", "plus besoin"."""

from collections.abc import Iterator

from responder.domain.meaning.clauses import Clause
from responder.domain.meaning.evidence import (
    LIKELY,
    OBJECTS,
    VISITS,
    Evidence,
    Spoken,
    accepts,
    doubtful,
    governs,
    is_asked,
    is_of_others,
    is_only_asked,
    is_undecided,
    ruled_out,
)
from responder.domain.meaning.items import Item
from responder.domain.meaning.roles import Role
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning

_NOT_OF_A_VISIT = (Role.OTHER_OBJECT, Role.COMMISSION, Role.MOVE, Role.CALL_ME)


def cancelling(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    for unneeded in clause.of(Role.NOT_NEEDED)[:1]:
        yield Evidence(meaning=Meaning.CANCEL, weight=_weight_of_no_need(clause, text), items=(unneeded,))
    verbs = clause.of(Role.CANCEL, Role.CANCEL_YOU) or _dropped(clause)
    if verbs:
        yield _of_verb(clause, text, verbs[0])
    else:
        yield from _given_up(clause)


def _weight_of_no_need(clause: Clause, text: Spoken) -> float:
    if is_undecided(clause) or clause.asked or clause.has(Role.UNKNOWN):
        return POSSIBLE
    return SURE if clause.own_time or clause.has(*VISITS) or text.polite else LIKELY


def _dropped(clause: Clause) -> tuple[Item, ...]:
    """ "Forget the appointment"; whatever else is forgotten is no cancellation."""
    return tuple(each for each in clause.of(Role.DROP) if governs(clause, each, *VISITS))


def _of_verb(clause: Clause, text: Spoken, verb: Item) -> Evidence:
    if clause.denies(verb):
        return ruled_out(Meaning.CANCEL, verb, "is denied")
    if is_of_others(clause, verb):
        return ruled_out(Meaning.CANCEL, verb, "is not asked of us")
    if clause.has(*OBJECTS) or (clause.has(Role.UNKNOWN) and not clause.has(*VISITS)):
        return doubtful(Meaning.CANCEL, verb, "may be about something else")
    undecided = is_undecided(clause) or is_only_asked(clause) or clause.has(Role.STOP_WORD)
    if undecided or accepts(clause) or _is_a_report(clause, verb):
        return doubtful(Meaning.CANCEL, verb, "is a question, a condition or a report")
    if text.held and clause.other_time and not clause.own_time and not clause.has(Role.RATHER):
        return doubtful(Meaning.CANCEL, verb, "is said of another day or hour")
    return Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(verb,))


def _given_up(clause: Clause) -> Iterator[Evidence]:
    """ "I don't need the reservation anymore", "I want it cancelled"."""
    if not clause.has(*VISITS):
        return
    if clause.has(Role.CANCELLED) and clause.has(Role.NEED, Role.WANT) and not clause.denied:
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=clause.of(Role.CANCELLED))
        return
    needs = tuple(each for each in clause.of(Role.NEED) if governs(clause, each, *VISITS))
    unclear = clause.has(*_NOT_OF_A_VISIT) or is_asked(clause) or is_undecided(clause)
    if needs and clause.denies(needs[0]) and not unclear:
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(*clause.of(Role.NOT), needs[0]))


def _is_a_report(clause: Clause, verb: Item) -> bool:
    """ "Le cours annule" without its accent: the visit stands before the verb, and nobody does it."""
    before = clause.items[: clause.items.index(verb)]
    return any(each.role is Role.VISIT for each in before) and not clause.has(Role.SELF, Role.ASK, Role.WANT)

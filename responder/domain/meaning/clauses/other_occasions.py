"""Refusals that name no time, told of another occasion: of a day named around them, on a condition, or asked."""

from collections.abc import Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause, is_an_hour
from responder.domain.meaning.clauses.evidence import VISITS, Evidence, Spoken
from responder.domain.meaning.clauses.refusals.undone_denials import is_conceded
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.times import THIS
from responder.domain.text.dates import days_ahead
from responder.languages import LANGUAGES

_BARE = frozenset([Role.CAN, Role.CAN_THIRD, Role.AVAILABLE])


def is_of_another_occasion(found: Evidence, text: Spoken) -> bool:
    """Checks whether a refusal in a clause without a time or a visit may be of another day, or hold on a condition."""
    at = next((at for at, each in enumerate(text.clauses) if found.items[0] in each.items), None)
    if at is None or not text.held:
        return False
    clause, before, behind = text.clauses[at], text.clauses[:at], text.clauses[at + 1 :]
    if _opens_an_answer(clause, text) or _asks_back(behind) or (before and is_conceded(before[-1])):
        return True
    if clause.own_time:
        return False
    if any(days_ahead(each.words) == 0 and each.role is not Role.PREVENTED for each in clause.items):
        return True  # "today I can't | tomorrow I work"
    if clause.other_time or clause.has(*VISITS):
        return False
    bare = found.items[-1].role in _BARE
    if _was_another_day(before) or any(each.items[0].role is Role.IF and each.own_time for each in behind):
        return True
    return bare and (_goes_on_of_another_day(clause, behind, text) or _offers_the_own_day(behind))


def _was_another_day(before: Sequence[Clause]) -> bool:
    """Checks whether the last day named before is another one: "I've got something on Friday | sorry can't make it"."""
    timed = next((each for each in reversed(before) if each.own_time or each.other_time), None)
    return timed is not None and not timed.own_time and _names_another_day(timed)


def _names_another_day(clause: Clause) -> bool:
    """Checks whether another time of a clause is a day, and no hour, nor a part of today that may be over: "I finish at
    6", "ill this morning"."""
    if clause.has(Role.PAST):
        return False
    pairs = pairwise((None, *clause.items))
    return any(each is not None and each.fits is False and _is_a_day(each, before) for before, each in pairs)


def _is_a_day(item: Item, before: Item | None) -> bool:
    if is_an_hour(item) or item.role in (Role.SEE_YOU_SOON, Role.SOONER_OR_LATER):
        return False
    of_today = days_ahead(item.words) == 0 or (before is not None and not THIS.isdisjoint(before.words[-1:]))
    return not of_today or not _EVENINGS.isdisjoint(item.words)


_FROM_THE_EVENING = 17
"""Hour of a day."""
_EVENINGS = frozenset(
    word
    for language in LANGUAGES.values()
    for (begins, _), words in language.dates.parts_of_day.items()
    if begins >= _FROM_THE_EVENING
    for word in words
)


def _goes_on_of_another_day(clause: Clause, behind: Sequence[Clause], text: Spoken) -> bool:
    """Checks whether another day follows without a pause: "je peux pas | je vais à un concert samedi"."""
    if not behind or behind[0].items[0].role is Role.BUT:
        return False
    joined = text.items.index(behind[0].items[0]) == text.items.index(clause.items[-1]) + 1
    return joined and not behind[0].own_time and _names_another_day(behind[0])


def _offers_the_own_day(behind: Sequence[Clause]) -> bool:
    """Checks whether the own day follows by itself: "non je peux pas, je vais dormir. Demain !"."""
    return any(each.roles <= _A_DAY_ALONE and each.own_time for each in behind[1:])


_A_DAY_ALONE = frozenset([Role.TIME_OWN, Role.FILLER, Role.BUT, Role.AND, Role.COURTESY])


def _opens_an_answer(clause: Clause, text: Spoken) -> bool:
    """Checks whether a sentence opens with "because" and names no time: it answers a why: "parce que je serai pas
    là"."""
    if clause.items[0].role is not Role.BECAUSE or clause.own_time or text.has(Role.SORRY, Role.CANCEL):
        return False
    at = text.items.index(clause.items[0])
    return not at or text.items[at - 1].role in (Role.PAUSE, Role.QUESTION_MARK)


def _asks_back(behind: Sequence[Clause]) -> bool:
    """Checks whether a "so?" alone follows: "je ne peux pas | donc ?"."""
    return bool(behind) and behind[0].asked and behind[0].roles <= {Role.FILLER}

"""Wishes for another time that are denied: "don't move it to Friday", "je ne veux pas un autre créneau"."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_DENIES_WHAT_FOLLOWS = in_any(lambda each: each.speech.denies_what_follows)
_PLEASE = in_any(lambda each: each.speech.polite)
_NEGATORS = in_any(lambda each: each.grammar.negators)
_NEEDED = in_any(lambda each: each.speech.needed)
_NO_NEED = in_any(lambda each: each.speech.no_need)
_PASSED_OVER = frozenset([Role.WANT, Role.NEED, Role.FILLER, Role.YOU, Role.SELF, Role.VISIT])
_WISHES = frozenset([Role.WANT, Role.NEED])
_BEHIND_A_VERB = frozenset([Role.FILLER, Role.YOU, Role.SELF, Role.VISIT])


def is_denied_move(clause: Clause, verb: Item) -> bool:
    """Checks whether a denial is of a verb of moving or of the wish for it, not of coming before it: "I don't want to
    move it to Friday", not "I can't make it, please move it to Friday"."""
    if verb.negated or _is_denied_behind(clause, verb):
        return True
    at = clause.items.index(verb)
    last = any(each.fits is False for each in clause.items[at:])
    able = wished = False
    for place in range(at - 1, -1, -1):
        each = clause.items[place]
        if _denies(clause, place):
            return not (wished and _is_of_being_able(clause, place))
        wished = wished or each.role in _WISHES
        if each.role is Role.CAN and not (able or wished):  # "je peux pas | je voudrais décaler"
            able = True  # "non posso | spostare", not "non riesco | possiamo spostare"
        elif not (_is_passed_over(each) or (each.fits is False and not last)):
            return False
    return False


def is_denied_slot(clause: Clause, slot: Item) -> bool:
    """Checks whether a denial is of a phrase of another time or of the wish for it: "pas un autre jour"; "je peux pas,
    un autre jour" denies none."""
    for place in range(clause.items.index(slot) - 1, -1, -1):
        if _denies(clause, place):
            return not _is_of_being_able(clause, place)
        if not _is_passed_over(clause.items[place]):
            return False
    return False


def _is_of_being_able(clause: Clause, place: int) -> bool:
    return place > 0 and clause.items[place - 1].role is Role.CAN


def _denies(clause: Clause, place: int) -> bool:
    """Checks whether an item denies what follows it. A request that holds a denial is one nevertheless: "vous pouvez
    pas décaler ?", not "bitte nicht verschieben" nor "pouvez-vous ne pas décaler ?"."""
    item, before = clause.items[place], clause.items[place - 1] if place else None
    if item.negated:
        return item.role in _WISHES and not clause.asked
    if item.role is Role.NO:
        following = clause.items[place + 1]
        needless = following.role in _WISHES and not clause.asked and item.words[0] in _NO_NEED  # "no need to move it"
        return needless or (len(item.words) > 1 and item.words[-1] in _NEGATORS)  # "surtout pas"
    if item.role is not Role.NOT:
        return False
    if clause.asked:
        return before is not None and before.role in (Role.COURTESY, Role.NOT)
    requested = before is not None and before.role is Role.ASK and _PLEASE.isdisjoint(before.words)
    return not requested or not _DENIES_WHAT_FOLLOWS.isdisjoint(item.words)


def _is_denied_behind(clause: Clause, verb: Item) -> bool:
    """Checks whether a denial stands behind a verb and its object: "décalez pas à vendredi", "verschieben Sie den
    Termin nicht auf Freitag"."""
    if clause.asked:
        return False
    behind = clause.items[clause.items.index(verb) + 1 :]
    if any(each.role is Role.NOT_NEEDED and not _NEEDED.isdisjoint(each.words) for each in behind):
        return True  # "moving it to Friday is not necessary"
    if any(each.role is Role.NOT and not _NEEDED.isdisjoint(needed.words) for each, needed in pairwise(behind)):
        return True  # "verschieben ist nicht nötig"
    for each in behind:
        if each.role is Role.NOT:
            return _DENIES_WHAT_FOLLOWS.isdisjoint(each.words)
        if each.role not in _BEHIND_A_VERB and _PLEASE.isdisjoint(each.words):
            return False
    return False


def _is_passed_over(item: Item) -> bool:
    return item.role in _PASSED_OVER and not (item.role is Role.SELF and item.words[0] in NOMINATIVE)

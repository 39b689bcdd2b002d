"""Denials of coming that another denial undoes, and excuses that are for being away now."""

from collections.abc import Sequence
from itertools import takewhile

from responder.domain.meaning.clauses.clauses import OF, Clause
from responder.domain.meaning.clauses.evidence import VISITS, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

HALF_A_DENIAL = in_any(lambda each: each.grammar.weak_negators)
_NEGATORS = in_any(lambda each: each.grammar.negators)
_REASONS = in_any(lambda each: each.speech.reasons)
_THINKING = in_any(lambda each: each.speech.thinking)
_COMING = in_any(lambda each: each.speech.coming)


def is_denied_twice(clause: Clause, text: Spoken, first: Item, verb: Item) -> bool:
    """Checks for two denials from the first verb up to the one of coming, each more than a "ne": "je ne peux pas ne pas
    venir", "I can't not be there", "I don't think I can't come"; or for a reason between them: "no reason not to
    come"."""
    between = [each for each in clause.of(Role.NOT) if first.start <= each.start < verb.start]
    if sum(not HALF_A_DENIAL.issuperset(each.words) for each in between) > 1:
        return True
    if is_not_the_case(text, first) or ((between or first.negated or verb.negated) and _is_thought_not(text, first)):
        return True
    return not _REASONS.isdisjoint(text.words) and _lacks_a_reason(clause, verb)


def _is_thought_not(text: Spoken, verb: Item) -> bool:
    """Checks whether somebody thinks that what is denied is not so: "I don't think I can't come"."""
    before = [each for each in text.items if each.start < verb.start]
    said = takewhile(lambda each: each.role is not Role.PAUSE, reversed(before))
    words = [word for each in said for word in reversed(each.words)][:_REACH]
    return any(word in _THINKING and not _NEGATORS.isdisjoint(words[at:]) for at, word in enumerate(words))


_REACH = 5
"""Words before the verb: "not think that we"."""


def is_not_the_case(text: Spoken, verb: Item) -> bool:
    """Checks whether a sentence begins by denying what it tells then: "it's not that I can't come", "es ist nicht so,
    dass"; "no, que no puedo" only answers no first."""
    before = [each for each in text.items if each.start < verb.start]
    behind = [*takewhile(lambda each: each.role is not Role.PAUSE and _THAT.isdisjoint(each.words), reversed(before))]
    *begun, that = before[: len(before) - len(behind)] or [verb]
    comma = bool(begun) and begun[-1].role is Role.PAUSE
    said = [*takewhile(lambda each: each.role is not Role.PAUSE, reversed(begun[:-1] if comma else begun))]
    denied = any(not _NEGATORS.isdisjoint(each.words) for each in said)
    opens = not _THAT.isdisjoint(that.words) and len(said) > comma
    return opens and denied and all(each.role in _OPENS_A_DENIAL for each in said)


_THAT = in_any(lambda each: each.speech.that)
_OPENS_A_DENIAL = frozenset([Role.NOT, Role.NO, Role.FILLER, Role.AND])


def _lacks_a_reason(clause: Clause, verb: Item) -> bool:
    """Checks whether a reason not to come is denied: "y a pas de raison pour ne pas venir", "c'est pas une raison pour
    pas y aller"."""
    before = [word for each in clause.items if each.start < verb.start for word in each.words]
    reason = next((at for at, word in enumerate(before) if word in _REASONS), None)
    if reason is None:
        return False
    return not _NEGATORS.isdisjoint(before[:reason]) and not _NEGATORS.isdisjoint(before[reason:])


def is_conceded(clause: Clause) -> bool:
    """Checks whether a clause opens with an "even if", which grants something and answers nothing: "même si je suis pas
    là"."""
    return any(not _IF.isdisjoint(each.words[1:]) for each in clause.of(Role.BUT))


_IF = in_any(lambda each: each.speech.may_be_if)


def regrets_being_away(clause: Clause, verb: Item) -> bool:
    """Checks whether one is sorry for being away, which may be said of now: "désolé de pas être là"."""
    if not clause.has(Role.SORRY) or clause.has(Role.CAN) or not _COMING.isdisjoint(verb.words):
        return False
    denials = [each for each in clause.of(Role.NOT) if each.start < verb.start]
    before = clause.items[: clause.items.index(denials[0])] if denials else ()
    return bool(before) and before[-1].words[-1] in OF


def says_after_all(items: Sequence[Item]) -> bool:
    """Checks for a phrase that says that what was agreed does not hold: "finalement je peux pas"."""
    return any(" ".join(each.words) in _AFTER_ALL for each in items)


_AFTER_ALL = in_any(lambda each: each.speech.after_all)


def may_be_told_to_us(clause: Clause, verb: Item) -> bool:
    """Checks whether a verb without its pronoun may be an order, as nothing in the clause says that it is none: "non
    non viens pas"; "viens pas demain" and "viens pas, désolé" are said of oneself."""
    elided = verb.words[0] in _ORDERS and not clause.own_time and clause.roles.isdisjoint(_OF_ONESELF)
    return elided and not says_after_all(clause.items)


_OF_ONESELF = frozenset([Role.SELF, Role.CAN, Role.CHILD, Role.NAME, Role.VOCATIVE, Role.SORRY, Role.THANKS, *VISITS])
_ORDERS = in_any(lambda each: each.speech.orders)


def is_a_habit(clause: Clause, text: Spoken) -> bool:
    """Checks for a denial of every time: "j'y vais jamais"."""
    return not _NEVER.isdisjoint(text.words) and any(not _NEVER.isdisjoint(each.words) for each in clause.of(Role.NOT))


_NEVER = in_any(lambda each: each.speech.never)


def is_undone(clause: Clause, denial: Item) -> bool:
    """Checks whether a word that is a denial in itself is denied: inside its phrase, or by more than a "ne" right
    before it, fillers and courtesies passed over: "not really busy", "pas impossible"."""
    return denial.negated or is_denied_before(clause, denial)


def is_denied_before(clause: Clause, item: Item) -> bool:
    """Checks whether more than a "ne" stands right before an item: "I do not | have to work"."""
    before = [each for each in clause.items[: clause.items.index(item)] if each.role not in _BEFORE_A_DENIED][-1:]
    return any(each.role is Role.NOT and not HALF_A_DENIAL.issuperset(each.words) for each in before)


_BEFORE_A_DENIED = frozenset([Role.FILLER, Role.COURTESY])

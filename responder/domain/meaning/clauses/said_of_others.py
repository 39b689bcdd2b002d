"""Tells what a word of agreement or coming is said of, where it is no answer of the sender: a thing that is praised,
how one feels, somebody who is told to come, what somebody else does."""

from collections.abc import Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, NOMINATIVE, PREPOSITIONS, Clause
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_QUALITIES = in_any(lambda each: each.speech.qualities)
_INDEFINITE = in_any(lambda each: each.speech.indefinite)
_STATES = in_any(lambda each: each.speech.states)
_FOR_PEOPLE = in_any(lambda each: each.speech.for_people)
_WITH = in_any(lambda each: each.speech.with_somebody)
_HAVING = in_any(lambda each: each.speech.having)
_HAD = in_any(lambda each: each.speech.having_done)
_ORDERS = in_any(lambda each: each.speech.orders)
_ASKED_TO = in_any(lambda each: each.speech.asked_to)
_POLITE = in_any(lambda each: each.speech.polite)
_NOUNS = in_any(lambda each: each.speech.also_nouns)
_ALSO_DONE = in_any(lambda each: each.speech.also_done)
_TO_COME = in_any(lambda each: each.speech.to_come)
_DESCRIBED = frozenset([Role.YOU, Role.THIRD, Role.UNKNOWN, Role.RELATIVE, Role.THING, Role.ACTIVITY])
_GOVERNS_AN_INFINITIVE = frozenset([Role.SELF, Role.CAN, Role.CHILD, Role.RELATIVE, Role.WANT, Role.YES, Role.CONFIRM])


def describes(clause: Clause, at: int) -> bool:
    """Checks whether a word that agrees where it stands alone describes something: what precedes it ("you're sweet",
    "my hair looks great"), what follows it ("a super dress"), or how the sender is ("I'm fine", not "I'm fine with
    that" or "I'm good for 3pm")."""
    word = clause.items[at].words[-1]
    quality = word in _QUALITIES
    if not quality and (word not in _STATES or Role.SELF not in clause.roles):
        return False
    before, following = clause.items[max(0, at - _NEAR) : at], clause.items[at + 1 : at + 2]
    if _is_for_you(clause.items[at + 1 : at + 3]):
        return True
    if quality and following and following[0].role in (Role.UNKNOWN, Role.GREETING):
        return True
    if quality and before and before[-1].words[-1] in _INDEFINITE:
        return True
    if quality and any(each.role in _DESCRIBED or not _HAVING.isdisjoint(each.words) for each in before):
        return True
    mine = any(not NOMINATIVE.isdisjoint(each.words) for each in before if each.role is Role.SELF)
    if not mine and not (before and before[-1].role is Role.SELF):  # "m fine"
        return False
    suits = any(not (_FOR_PEOPLE | _WITH).isdisjoint(each.words) for each in following)
    return not (suits or clause.own_time or clause.has(Role.VISIT))


_NEAR = 8
"""Items before a word in which its subject is looked for."""


def _is_for_you(following: Sequence[Item]) -> bool:
    """Checks whether a word is said of the addressee's luck: "good | for you"."""
    opened = bool(following) and not _FOR_PEOPLE.isdisjoint(following[0].words[-1:])
    return opened and any(each.role is Role.YOU for each in following[1:])


def is_praise(item: Item) -> bool:
    """Tells whether a word praises, perhaps with an adverb before it: "cool", "very good"; not "fine", which is a mild
    yes."""
    return item.words[-1] in _PRAISING and item.words[:-1] in _PRAISED_BY


_PRAISING = (_QUALITIES - _STATES) | in_any(lambda each: each.speech.praising)
_PRAISED_BY = frozenset([(), *((each,) for each in in_any(lambda each: each.speech.intensifying))])


def is_of_a_thing(clause: Clause, at: int) -> bool:
    """Checks whether "it" or "that" stands right before a coming, a "can" passed over: "it will be there"."""
    before = [each for each in clause.items[:at] if each.role is not Role.CAN][-1:]
    return any(each.role is Role.FILLER and each.words[-1] in _THINGS for each in before)


_THINGS = in_any(lambda each: each.speech.things)


def is_at_a_place(clause: Clause, at: int) -> bool:
    """Checks whether a name right behind a word makes it one of place: "I'm in | Bristol"."""
    following = clause.items[at + 1 : at + 2]
    named = any(each.role in (Role.VOCATIVE, Role.NAME, Role.UNKNOWN) for each in following)
    return named and clause.items[at].words[-1] in PREPOSITIONS


def is_a_noun(clause: Clause, at: int) -> bool:
    """Checks whether a definite article makes a noun of a word that agrees: "la note"."""
    words = clause.items[at].words
    return len(words) == 1 and words[0] in _NOUNS and at > 0 and clause.items[at - 1].words[-1] in DEFINITE_ARTICLES


def is_told_to_come(clause: Clause, verb: Item) -> bool:
    """Checks whether a verb of coming is an order: "come find us", "please be on time". Nobody who speaks of oneself
    stands before it."""
    at = clause.items.index(verb)
    if any(each.role in (Role.SELF, Role.CAN) for each in clause.items[:at]) or verb.words[0] in NOMINATIVE:
        return False
    asked = at > 0 and not _POLITE.isdisjoint(clause.items[at - 1].words)
    return not _ORDERS.isdisjoint(verb.words[:1]) or (asked and verb.words[0] in _ASKED_TO)


def comes_of_nobody(clause: Clause, verb: Item) -> bool:
    """Checks whether a verb of coming is an infinitive that nothing governs, or what was done: "c'est vite passer", "je
    l'ai passé"."""
    before = clause.items[: clause.items.index(verb)]
    if before and before[-1].words[-1] in _HAD and verb.words[-1] in _ALSO_DONE:
        return True
    bare = len(verb.words) == 1 and verb.words[0] in _TO_COME
    return bare and _GOVERNS_AN_INFINITIVE.isdisjoint(each.role for each in before)


def confirms_with_us(clause: Clause) -> bool:
    """Checks whether what confirms is followed by a "with" of no agreement: "I'll confirm with you tomorrow"."""
    return any(
        before.role is Role.CONFIRM and not _WITH.isdisjoint(after.words[:1]) and after.role is Role.FILLER
        for before, after in pairwise(clause.items)
    )


def is_of_those_who(clause: Clause) -> bool:
    """Checks whether a clause says of others what they do, as it begins with a relative pronoun and ends in its verb:
    German "(Leute), die morgen teilnehmen werden"."""
    begins = clause.items[0].role is Role.FILLER and clause.items[0].words[0] in DEFINITE_ARTICLES
    return begins and clause.items[-1].role is Role.CAN and not clause.has(Role.SELF)

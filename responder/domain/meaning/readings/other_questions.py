"""Tells whether a yes answers another question than ours: "yes you are", "ya, right now", "oui j'ai"."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_DONE_ALONE = in_any(lambda each: each.speech.done_alone)
_OF_THE_VISIT = (Role.COME, Role.CONFIRM, Role.CONFIRMED)
_ONLY_NOW = frozenset([Role.NOW, Role.FILLER, Role.CAN, Role.SELF, Role.LIGHT_VERB])
_BEFORE_IT = frozenset([Role.YES, Role.COURTESY, Role.PAUSE, Role.GREETING])


def answers_another_question(text: Spoken) -> bool:
    """Checks whether a text that names neither the visit, its time nor a coming says yes to what nobody asked of us."""
    if text.names_the_visit or text.has(*_OF_THE_VISIT) or Role.YES not in text.roles:
        return False
    return any(_is_elliptic(clause, text) or _is_of_now(clause) for clause in text.clauses)


def _is_elliptic(clause: Clause, text: Spoken) -> bool:
    """Checks whether a clause is a yes with a bare auxiliary behind it and its pronoun, if it has one, or these alone
    behind a yes: "yes | you are", "oui j'ai", "ja hab ich", "si ho". What follows them would say what is done."""
    said = [each for each in clause.items if each.role not in _BEFORE_IT]
    done = [each for each in said if each.words[-1] in _DONE_ALONE]
    if len(done) != 1 or any(each not in done and not _is_a_pronoun(each) for each in said):
        return False
    first = text.items.index(clause.items[0])
    return any(each.role is Role.YES for each in (*text.items[:first], *clause.items))


def _is_a_pronoun(item: Item) -> bool:
    return item.role is Role.YOU or not NOMINATIVE.isdisjoint(item.words[:1])


def _is_of_now(clause: Clause) -> bool:
    """Checks whether a clause says of now only that one is able, or only "right now": "i can go now"."""
    told = [each for each in clause.items if each.role not in _BEFORE_IT]
    just_now = any(len(each.words) > 1 for each in clause.of(Role.NOW))
    return (
        bool(told)
        and (just_now or (clause.has(Role.NOW) and clause.has(Role.CAN)))
        and all(each.role in _ONLY_NOW for each in told)
    )


def denies_what_is_promised(text: Spoken) -> bool:
    """Checks whether a clause ends in a denied word that no table knows, and the next one begins right behind it with
    "I" or "we" and a coming, which may be what is denied: "I don't tihnk | I can make it"."""
    for before, after in pairwise(text.clauses):
        last, first = before.items[-1], after.items[0]
        governs = before.denied and last.role is Role.UNKNOWN and not NOMINATIVE.isdisjoint(first.words[:1])
        if governs and after.has(Role.COME) and text.items.index(first) == text.items.index(last) + 1:
            return True
    return False

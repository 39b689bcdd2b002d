"""Refusals that are thought and not known: "I don't think I can make it", "je pense pas pouvoir venir"."""

from collections.abc import Sequence

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause
from responder.domain.meaning.clauses.evidence import Spoken, is_undecided
from responder.domain.meaning.clauses.refusals.undone_denials import HALF_A_DENIAL
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

THINKING = in_any(lambda each: each.speech.thinking)
_THAT = in_any(lambda each: each.speech.that)
_BETWEEN = frozenset([Role.SELF, Role.CAN, Role.FILLER, Role.NOT, Role.TIME_OWN, Role.WANT])
"""What stands between "think" and the verb of coming."""
_BEFORE = 3
"""Items before "think" in which its denial stands: "I do not"."""


def is_left_open(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether a clause has a condition, tells of the past or is unsure. What somebody thinks before they say it
    is said all the same, unless a but follows."""
    if not is_undecided(clause):
        return False
    if clause.has(Role.IF, Role.PAST) or text.has(Role.BUT):
        return True
    return any(THINKING.isdisjoint(each.words) or each.start > verb.start for each in clause.of(Role.UNSURE))


def thinks_not_to(text: Spoken, verb: Item) -> bool:
    """Checks whether the writer thinks that they do not do what a verb says, in a text with no but and no question:
    "I don't think I can", "ich glaube nicht, dass ich komme"."""
    thought = _thought_of(text, verb)
    if thought is None or text.has(Role.BUT, Role.IF) or any(each.asked for each in text.clauses):
        return False
    return _is_denied(text, thought) and len(_denials(text, thought, text.items.index(verb))) == 1


def is_thought_by_others(text: Spoken, verb: Item) -> bool:
    """Checks whether somebody else thinks what a verb says: "you don't think I can make it"."""
    thought = _thought_of(text, verb)
    if thought is None:
        return False
    begun = text.items[max(thought - _BEFORE, 0) : thought + 1]
    thinks = next((each for each in reversed(begun) if each.role in _SUBJECTS), None)
    return thinks is not None and NOMINATIVE.isdisjoint(thinks.words)


def is_thought_otherwise(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether the writer does not think that they do not do it: "je ne pense pas que je ne viendrai pas"."""
    thought = _thought_of(text, verb)
    if thought is None or not _is_denied(text, thought):
        return False
    return len(_denials(text, thought, text.items.index(clause.items[-1]) + 1)) > 1


_SUBJECTS = (Role.SELF, Role.YOU, Role.THIRD, Role.CHILD, Role.RELATIVE, Role.VOCATIVE, Role.ASK)


def _thought_of(text: Spoken, verb: Item) -> int | None:
    return None if THINKING.isdisjoint(text.words) else _thought_before(text.items[: text.items.index(verb)])


def _is_denied(text: Spoken, thought: int) -> bool:
    near = (*text.items[max(thought - _BEFORE, 0) : thought], *text.items[thought + 1 : thought + 2])
    return any(map(_is_strong, near))


def _denials(text: Spoken, thought: int, end: int) -> list[Item]:
    return [each for each in text.items[max(thought - _BEFORE, 0) : end] if _is_strong(each)]


def _thought_before(items: Sequence[Item]) -> int | None:
    """Finds the place of "think", with no more behind it than leads to the verb, such as ", that I"."""
    that = False
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        if not THINKING.isdisjoint(item.words):
            return at
        if item.role is Role.PAUSE and that:
            continue
        that = not _THAT.isdisjoint(item.words)
        if not (that or item.role in _BETWEEN):
            return None
    return None


def _is_strong(item: Item) -> bool:
    return item.role is Role.NOT and not HALF_A_DENIAL.issuperset(item.words)

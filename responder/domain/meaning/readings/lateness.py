"""Lateness: "10 min de retard", "stuck in traffic"; not ours, nor the reply's, nor where it is feared."""

from collections.abc import Iterator
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause, Subject
from responder.domain.meaning.clauses.evidence import Evidence, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any

_NOT_NOW_NOR_MINE = (Role.IF, Role.PAST, Role.YOU, Role.QUESTION_WORD, Role.THIRD, Role.RELATIVE, Role.PRICE)

_DAYS = in_any(lambda each: each.speech.days_and_longer)


_A_WISH = (Role.RATHER, Role.ASK, Role.WANT, Role.NEED, Role.OTHER_TIME, Role.MOVE, Role.CHANGE, Role.CONFIRM)


def lateness(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if (clause.denied and not _not_before(clause)) or clause.has(*_NOT_NOW_NOR_MINE):
        return
    found = _named(clause) or comes_after_the_hour(clause, text) or _arrives_in(clause, text)
    if found and (_is_asked_before(clause, found[0]) or _goes_on_without_me(text)):
        return
    if found and not any(not _DAYS.isdisjoint(each.words) for each in clause.items):
        yield Evidence(meaning=Meaning.LATE, weight=POSSIBLE if clause.asked else SURE, items=found)


def _is_asked_before(clause: Clause, found: Item) -> bool:
    """Checks whether a request stands before the words of lateness: "can you pick up milk on the way home", not "10 min
    late can you wait"; nor a request to wait, or to tell somebody, before a sentence of one's own."""
    asked = next((at for at, each in enumerate(clause.items) if each.role is Role.ASK), None)
    if asked is None or clause.items[asked].start >= found.start:
        return False
    between = [each for each in clause.items[asked + 1 :] if each.start < found.start]
    mine = next((at for at, each in enumerate(between) if each.words[0] in NOMINATIVE), None)
    if mine is None or any(each.role is Role.PRICE for each in between):  # "dire combien j'ai de retard"
        return True
    return not any(not _WAITING.isdisjoint(each.words) for each in between[:mine])


_WAITING = in_any(lambda each: each.speech.waiting)


def _goes_on_without_me(text: Spoken) -> bool:
    """Checks whether a text asks for a beginning without its sender, which nobody does of a visit of theirs: "running
    late, start dinner without me"."""
    return any(_begins_without_me(clause) for clause in text.clauses)


def _begins_without_me(clause: Clause) -> bool:
    """Finds "without me"; "don't start without us" asks for the contrary."""
    at = next((at for at, each in enumerate(clause.items) if not _WITHOUT.isdisjoint(each.words[-1:])), None)
    following = clause.items[at + 1 : at + 2] if at is not None else ()
    mine = any(each.role is Role.SELF for each in following)
    return mine and not any(each.role is Role.NOT or each.negated for each in clause.items[:at])


_WITHOUT = in_any(lambda each: each.speech.without)


def _named(clause: Clause) -> tuple[Item, ...]:
    """Returns the words of lateness and of what holds one up: "10 min de retard"; none right behind a "without": "sans
    retard" promises the contrary."""
    pairs = zip((None, *clause.items), clause.items, strict=False)
    return tuple(
        each
        for before, each in pairs
        if each.role in (Role.LATE, Role.HELD_UP) and (before is None or before.role is not Role.FORBIDDING)
    )


def _arrives_in(clause: Clause, text: Spoken) -> tuple[Item, ...]:
    """Returns the words of arriving, in a text that names a length of time and a clause that asks nothing: "5 min et
    j'arrive"."""
    return clause.of(Role.ARRIVING) if text.has(Role.DURATION) and not clause.asked else ()


def comes_after_the_hour(clause: Clause, text: Spoken) -> tuple[Item, ...]:
    """Returns the hours shortly after the own time at which one says to come: "je serai là à 15h10" for three o'clock;
    none of a question or a wish, which proposes the hour instead."""
    late = tuple(each for each in clause.items if each.soon_after)
    if not late or clause.asked or any(_is_another(each) for each in clause.items):
        return ()
    estimated = any(not _ESTIMATING.isdisjoint(each.words) for each in clause.items if each.start < late[-1].start)
    wishes = _A_WISH if not estimated else _ASKED
    if clause.has(*wishes):
        return ()
    comes = _comes(clause) or _somebody_named_comes(clause)
    coming = any(_comes(each) for each in text.clauses)
    comes = comes or (coming and clause.items[0].role is Role.BUT)  # "vengo, ma alle dieci e un quarto"
    return late if comes or (estimated and (coming or text.has(Role.YES) or clause.has(Role.UNKNOWN))) else ()


_ASKED = tuple(each for each in _A_WISH if each not in (Role.RATHER, Role.CHANGE))
_ESTIMATING = in_any(lambda each: each.speech.estimating)
_BEFORE_THEN = in_any(lambda each: each.speech.before_then)


def _is_another(item: Item) -> bool:
    """Tells whether an item names a day or hour that is neither the appointment's nor some minutes later."""
    return item.fits is False and not item.soon_after


def _comes(clause: Clause) -> bool:
    return any(clause.subject_of(each) is Subject.SELF for each in clause.of(Role.COME, Role.ARRIVING, Role.SEE_YOU))


def _somebody_named_comes(clause: Clause) -> bool:
    """Checks whether a clause begins with a name or a child, more follows, and it names a visit: "Lily will get to her
    lesson at 10:10"."""
    first = clause.items[0]
    named = first.role in (Role.NAME, Role.VOCATIVE, Role.UNKNOWN, Role.CHILD) and len(clause.items) > 1
    return named and (first.typed[:1].isupper() or first.role is Role.CHILD) and clause.has(Role.VISIT, Role.ACTIVITY)


def _not_before(clause: Clause) -> bool:
    """Checks whether a clause speaks of coming with a "before" right before an hour shortly after the own time: "on y
    sera pas avant 10h20"."""
    return any(
        following.soon_after and not _BEFORE_THEN.isdisjoint(before.words)
        for before, following in pairwise(clause.items)
    ) and clause.has(Role.COME, Role.ARRIVING)

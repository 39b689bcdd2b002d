"""Lateness: "10 min de retard", "stuck in traffic"; not ours, nor the reply's, nor where it is feared."""

from collections.abc import Iterator

from responder.domain.meaning.clauses.clauses import Clause, Subject
from responder.domain.meaning.clauses.evidence import Evidence, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any

_NOT_NOW_NOR_MINE = (Role.IF, Role.PAST, Role.YOU, Role.QUESTION_WORD, Role.THIRD, Role.RELATIVE)

_DAYS = in_any(lambda each: each.speech.days_and_longer)


_A_WISH = (Role.RATHER, Role.ASK, Role.WANT, Role.NEED, Role.OTHER_TIME, Role.MOVE, Role.CHANGE, Role.CONFIRM)


def lateness(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if clause.denied or clause.has(*_NOT_NOW_NOR_MINE):
        return
    found = _named(clause) or _comes_after_the_hour(clause) or _arrives_in(clause, text)
    if found and not any(not _DAYS.isdisjoint(each.words) for each in clause.items):
        yield Evidence(meaning=Meaning.LATE, weight=POSSIBLE if clause.asked else SURE, items=found)


def _named(clause: Clause) -> tuple[Item, ...]:
    """ "10 min de retard"; "sans retard" promises the contrary."""
    pairs = zip((None, *clause.items), clause.items, strict=False)
    return tuple(
        each
        for before, each in pairs
        if each.role in (Role.LATE, Role.HELD_UP) and (before is None or before.role is not Role.FORBIDDING)
    )


def _arrives_in(clause: Clause, text: Spoken) -> tuple[Item, ...]:
    """ "5 min et j'arrive"."""
    return clause.of(Role.ARRIVING) if text.has(Role.DURATION) and not clause.asked else ()


def _comes_after_the_hour(clause: Clause) -> tuple[Item, ...]:
    """ "Je serai là à 15h10" for three o'clock; a question or a wish proposes it instead."""
    if clause.asked or clause.has(*_A_WISH):
        return ()
    comes = any(clause.subject_of(each) is Subject.SELF for each in clause.of(Role.COME, Role.ARRIVING))
    return tuple(each for each in clause.items if each.soon_after) if comes else ()

"""Lateness: "10 min de retard", "stuck in traffic"; not ours, nor the reply's, nor where it is feared."""

from collections.abc import Iterator

from responder.domain.meaning.clauses import Clause
from responder.domain.meaning.evidence import Evidence, Spoken
from responder.domain.meaning.roles import Role
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any

_NOT_NOW_NOR_MINE = (Role.IF, Role.PAST, Role.YOU, Role.QUESTION_WORD, Role.THIRD, Role.RELATIVE)

_DAYS = in_any(lambda each: each.speech.days_and_longer)


def lateness(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if clause.denied or clause.has(*_NOT_NOW_NOR_MINE):
        return
    found = clause.of(Role.LATE, Role.HELD_UP)
    if found and not any(not _DAYS.isdisjoint(each.words) for each in clause.items):
        yield Evidence(meaning=Meaning.LATE, weight=POSSIBLE if clause.asked else SURE, items=found)

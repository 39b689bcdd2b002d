"""Acts on an appointment that a text holds evidence for, clause by clause."""

from collections.abc import Iterator

from responder.domain.meaning.clauses.evidence import Evidence, Reader, Spoken, settled
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.absence import not_coming
from responder.domain.meaning.readings.another_time import moving
from responder.domain.meaning.readings.cancellation import cancelling
from responder.domain.meaning.readings.lateness import lateness
from responder.domain.meaning.readings.reserves import with_reserves

# What a clause must hold for a reader to find anything.
_TRIGGERS: dict[Reader, frozenset[Role]] = {
    cancelling: frozenset(
        [Role.CANCEL, Role.CANCEL_YOU, Role.CANCELLED, Role.DROP, Role.NOT_NEEDED, Role.NEED, Role.NOT, Role.NO]
    ),
    not_coming: frozenset(
        [
            Role.PREVENTED,
            Role.ILL,
            Role.COME,
            Role.COME_THIRD,
            Role.CAN,
            Role.CAN_THIRD,
            Role.AVAILABLE,
            Role.NOT,
            Role.NO,
        ]
    ),
    moving: frozenset(
        [Role.MOVE, Role.CHANGE, Role.MOVE_YOU, Role.OTHER_TIME, Role.SOONER_OR_LATER, Role.TIME_OTHER, Role.WEEK]
        + [Role.ASK, Role.QUESTION_WORD]
    ),
    lateness: frozenset([Role.LATE, Role.HELD_UP, Role.ARRIVING]),
}


_OF_TIMES = frozenset([moving, lateness])
_ANY_TRIGGER = frozenset[Role]().union(*_TRIGGERS.values())


def evidence_of_acts(text: Spoken) -> list[Evidence]:
    if _ANY_TRIGGER.isdisjoint(text.roles) and not any(clause.other_time for clause in text.clauses):
        return []
    return with_reserves(list(settled(_found(text), text)), text)


def _found(text: Spoken) -> Iterator[Evidence]:
    for clause in text.clauses:
        if _ANY_TRIGGER.isdisjoint(clause.roles) and not clause.other_time:
            continue
        for read, triggers in _TRIGGERS.items():
            if not triggers.isdisjoint(clause.roles) or (read in _OF_TIMES and clause.other_time):
                yield from read(clause, text)

"""Acts on an appointment that a text holds evidence for, clause by clause."""

from collections.abc import Iterator

from responder.domain.meaning.clauses.clauses import Clause
from responder.domain.meaning.clauses.evidence import Evidence, Reader, Spoken, is_undecided, settled
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.lateness import lateness
from responder.domain.meaning.readings.moves.another_time import moving
from responder.domain.meaning.readings.refusals.absence import not_coming
from responder.domain.meaning.readings.refusals.cancellation import cancelling
from responder.domain.meaning.readings.reserves import with_reserves
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any

_STAYING = in_any(lambda each: each.speech.staying)
_COMING_ALL_THE_SAME = (Role.COME, Role.YES, Role.CONFIRM, Role.CONFIRMED, Role.BUT, Role.RELATIVE, Role.SEE_YOU)
_OF_ANOTHER = (
    Role.PAST,
    Role.YOU,
    Role.NOT,
    Role.UNSURE,
    Role.IF,
    Role.ASK,
    Role.QUESTION_WORD,
    Role.VISIT,
    Role.ACTIVITY,
)


def staying_away(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """Finds an absence: "il a de la fièvre, il restera au lit demain"."""
    if not (text.held and clause.own_time and text.has(Role.ILL)) or clause.asked or is_undecided(clause):
        return
    stays = tuple(each for each in clause.items if not _STAYING.isdisjoint(each.words))
    if (
        not stays
        or text.has(*_COMING_ALL_THE_SAME)
        or any(each.asked for each in text.clauses)
        or _asks_of_us(text, stays)
    ):
        return
    beside = {each.role for each in clause.items if each not in stays}
    if beside.isdisjoint(_OF_ANOTHER) and _is_of_ones_own(text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=SURE, items=stays[:1])


def _asks_of_us(text: Spoken, stays: tuple[Item, ...]) -> bool:
    """Checks whether a text asks something besides its verb of staying, or tells of the past: "he stays home tomorrow,
    can you cover his shift". The verb itself may look like a request: "il reste" also asks what is left."""
    return text.has(Role.PAST) or any(each.role is Role.ASK and each not in stays for each in text.items)


def _is_of_ones_own(text: Spoken) -> bool:
    """Tells whether somebody is spoken of for whom one answers: oneself, a child, a name; not "the teacher"."""
    named = any(each.role is Role.UNKNOWN and each.typed.istitle() for each in text.items)
    return named or text.has(Role.CHILD, Role.NAME, Role.VOCATIVE, Role.SELF)


# What a clause must hold for a reader to find anything.
_TRIGGERS: dict[Reader, frozenset[Role]] = {
    cancelling: frozenset(
        [Role.CANCEL, Role.CANCEL_YOU, Role.CANCELLED, Role.DROP, Role.NOT_NEEDED, Role.NEED, Role.NOT, Role.NO]
    ),
    not_coming: frozenset(
        [
            Role.PREVENTED,
            Role.ARRIVING,
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
    staying_away: frozenset([Role.TIME_OWN]),
}


_OF_TIMES = frozenset([moving, lateness])
_ANY_TRIGGER = frozenset[Role]().union(*_TRIGGERS.values())


def evidence_of_acts(text: Spoken) -> list[Evidence]:
    if _ANY_TRIGGER.isdisjoint(text.roles) and not any(clause.other_time for clause in text.clauses):
        return []
    return with_reserves(list(settled(_found(text), text)), text)


_MOST_REFUSALS = 20
"""Refusals that are read in one text: a few of them make each a doubt, and so many are no answer."""
_REFUSE = frozenset([cancelling, not_coming])


def _found(text: Spoken) -> Iterator[Evidence]:
    refusals = 0
    for clause in text.clauses:
        if _ANY_TRIGGER.isdisjoint(clause.roles) and not clause.other_time:
            continue
        for read, triggers in _TRIGGERS.items():
            if read in _REFUSE and refusals >= _MOST_REFUSALS:
                continue
            if not triggers.isdisjoint(clause.roles) or (read in _OF_TIMES and clause.other_time):
                for each in read(clause, text):
                    refusals += each.weight > POSSIBLE and read in _REFUSE
                    yield each

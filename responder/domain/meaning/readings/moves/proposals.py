"""Proposals of another time by few words: "ok then Thursday?", "meet 9pm?", "can I meet you at 11"."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause
from responder.domain.meaning.clauses.evidence import Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any

_THEN = in_any(lambda each: each.moves.then_instead)
_MEETING = in_any(lambda each: each.moves.meeting)
_SUITING = in_any(lambda each: each.moves.suiting)
_STRANGERS_BORNE = 2
_FEW = frozenset(
    [Role.TIME_OTHER, Role.TIME_OWN, Role.WEEK, Role.NUMBER, Role.FILLER, Role.AND, Role.YES, Role.COURTESY]
    + [Role.GREETING, Role.VISIT, Role.AVAILABLE, Role.OTHER_TALK, Role.ASK, Role.YOU, Role.SORRY]
)


def is_proposed(clause: Clause, text: Spoken) -> bool:
    """Checks whether a question proposes the time that it names, and nothing else is in it."""
    if not clause.asked or text.strangers > _STRANGERS_BORNE:
        return False
    if _asks_whether_it_suits(clause):
        return True
    if not clause.roles <= _FEW:
        return False
    return _then(clause, text) or _meets(clause)


def _asks_whether_it_suits(clause: Clause) -> bool:
    """Checks whether a clause asks if another time suits: "would Wednesday work instead?", "does Friday suit?"."""
    said = [each for each in clause.items if each.role not in _CALLED]
    opened = len(said) > _AN_AUXILIARY_AND_A_DAY and said[0].role in (Role.CAN, Role.INVERSION)
    if not opened or said[1].fits is not False:
        return False
    suits = [each for each in said[2:] if each.words[0] in _SUITING]
    return bool(suits) and all(each in suits or each.role in _BESIDE_SUITING for each in said[2:])


_CALLED = (Role.GREETING, Role.COURTESY, Role.SORRY, Role.NAME, Role.VOCATIVE)
_AN_AUXILIARY_AND_A_DAY = 2
_BESIDE_SUITING = frozenset([Role.FILLER, Role.YOU, Role.RATHER, Role.TIME_OTHER, Role.WEEK, Role.QUESTION_MARK])


def _then(clause: Clause, text: Spoken) -> bool:
    """Checks whether a yes and a "then" stand before the time: "ok then Thursday?"; not "then Thursday?", which may ask
    what happens."""
    at = next((at for at, each in enumerate(clause.items) if not _THEN.isdisjoint(each.words)), len(clause.items))
    if not all(each.role in _AGREEING for each in clause.items[:at]):
        return False
    before = [each for each in text.clauses if each.items[0].start < clause.items[0].start]
    agreed = any(each.role is Role.YES for each in clause.items[:at])
    agreed = agreed or (bool(before) and before[-1].has(Role.YES) and before[-1].roles <= _AGREEING)
    return agreed and at + 1 < len(clause.items) and _is_a_time(clause.items[at + 1 :])


_AGREEING = frozenset([Role.YES, Role.COURTESY])


def _is_a_time(items: tuple[Item, ...]) -> bool:
    return all(each.fits is not None or each.role in (Role.FILLER, Role.NUMBER, Role.COURTESY) for each in items)


def _meets(clause: Clause) -> bool:
    """Checks whether somebody proposes to meet: "can I meet you at 11?", "meet 9pm?"."""
    said = [each for each in clause.items if each.role not in (Role.GREETING, Role.COURTESY, Role.SORRY)]
    if said[0].words[0] in _MEETING:
        return _is_a_time(tuple(said[1:]))
    return any(
        each.role is Role.ASK and each.words[-1] in NOMINATIVE and following.words[0] in _MEETING
        for each, following in pairwise(said)
    )

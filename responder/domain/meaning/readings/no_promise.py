"""No promise: what sounds like a yes to us and is an errand, a place, a visit or a quarrel elsewhere."""

from collections.abc import Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause
from responder.domain.meaning.clauses.evidence import Spoken, is_at_home, is_spelt
from responder.domain.meaning.clauses.two_faced_words import COMING_TO_US
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.beside_a_promise import is_left, place_told
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.names import WITH
from responder.languages import in_any

_GOALS = in_any(lambda each: each.speech.goals)
_INSIDE = in_any(lambda each: each.speech.inside)
_VISITING = in_any(lambda each: each.speech.visiting)
_FROM = in_any(lambda each: each.speech.coming_from)
_INSULTS = in_any(lambda each: each.speech.insults)
_NOBODY = in_any(lambda each: each.speech.nobody)
_SAYING = in_any(lambda each: each.speech.saying)
_REVIEWS = in_any(lambda each: each.speech.reviews)
_STRANGE = frozenset([Role.UNKNOWN, Role.VOCATIVE, Role.NAME])
_PERSONS = frozenset([Role.CHILD, Role.VOCATIVE, Role.NAME, Role.THIRD])

# Without any of them a text says nothing of another place.
_TELLING = frozenset(
    [Role.UNKNOWN, Role.VOCATIVE, Role.SIDE_FACT, Role.CHILD, Role.RELATIVE, Role.THIRD, Role.ACTIVITY, Role.THING]
)


def is_no_promise(text: Spoken) -> bool:
    """Tells whether a text that says yes does so of something else than a visit to us."""
    if _invites_a_friend(text):
        return True
    if text.roles.isdisjoint(_TELLING):
        return False
    if _quarrels(text) or _invites_otherwise(text):
        return True
    opened = text.items[0].role in (Role.YES, Role.CONFIRM, Role.CONFIRMED)
    return any(
        _runs_an_errand(clause)
        or _visits_others(clause)
        or _stays_elsewhere(clause)
        or (not opened and _waits_elsewhere(clause))
        for clause in text.clauses
    )


def _stays_elsewhere(clause: Clause) -> bool:
    """Checks whether a clause says that somebody is at home in a town that it names: "je serai chez moi à Bordeaux"."""
    stays = next((at for at, each in enumerate(clause.items) if each.role is Role.COME and is_at_home(each)), None)
    if stays is None:
        return False
    towns = (
        (before.words[-1] in _GOALS | _INSIDE and not is_at_home(before), each)
        for before, each in pairwise(clause.items[stays:])
    )
    return any(to and each.role in _STRANGE and each.typed[:1].isupper() for to, each in towns)


def _quarrels(text: Spoken) -> bool:
    """Checks for an insult, or a "nobody" beside a verb of saying, in a text with unknown words: "à demain connard",
    "see you tomorrow, said nobody ever"."""
    if Role.UNKNOWN not in text.roles:
        return False
    said = any(is_spelt(each, _SAYING) for each in text.items)
    nobody = said and any(is_spelt(each, _NOBODY) for each in text.items)
    return nobody or any(each.role is Role.UNKNOWN and is_spelt(each, _INSULTS) for each in text.items)


def _invites_otherwise(text: Spoken) -> bool:
    """Checks whether a text invites us with somebody unknown, or beside a denial with an unknown word: "vous pouvez
    venir avec la police", "vous pouvez toujours venir, je n'ouvrirai pas"."""
    inviting = [
        clause
        for clause in text.clauses
        if any(not COMING_TO_US.isdisjoint(each.words) for each in clause.of(Role.SEE_YOU))
    ]
    if not inviting:
        return False
    with_strangers = any(
        clause.has(Role.UNKNOWN) and any(not WITH.isdisjoint(each.words) for each in clause.items)
        for clause in inviting
    )
    return with_strangers or any(clause.denied and clause.has(Role.UNKNOWN) for clause in text.clauses)


def _invites_a_friend(text: Spoken) -> bool:
    """Checks whether a text says that one is at home, addresses a friend as "tu" and has no yes or confirmation: "je
    serai à la maison demain à 10h | tu peux passer"."""
    stays = any(is_at_home(each) for each in text.items if each.role is Role.COME)
    answered = text.has(Role.YES, Role.CONFIRM, Role.CONFIRMED)
    return (
        stays and not answered and any(is_spelt(each, _FAMILIAR) or each.words[0] in _FAMILIAR for each in text.items)
    )


_FAMILIAR = in_any(lambda each: each.speech.familiar)


def _runs_an_errand(clause: Clause) -> bool:
    """Checks whether a clause says that somebody or something is taken to another place at the own time, or that a
    review is left: "je dépose le chat chez le véto demain", not "je vous dépose le chat"."""
    verb = next((at for at, each in enumerate(clause.items) if each.role is Role.SIDE_FACT or is_left(each)), None)
    if verb is None or not clause.own_time:
        return False
    following = clause.items[verb + 1 :]
    if any(is_spelt(each, _REVIEWS) for each in following):
        return True
    goals = _GOALS | _INSIDE if any(each.role in _PERSONS for each in following) else _GOALS
    return any(_is_a_goal(following, at, goals) for at in range(len(following)))


def _is_a_goal(items: Sequence[Item], at: int, goals: frozenset[str]) -> bool:
    """Checks whether an item is a "to" with an unknown word or a name behind it: "to another vet". Not an "a" right
    behind the verb: Spanish "llevo a Rex" names whom one takes."""
    opener = items[at]
    if opener.role is not Role.FILLER or opener.words[-1] not in goals or (not at and opener.words[-1] == "a"):
        return False
    reached = next((each for each in items[at + 1 :] if each.role is not Role.FILLER), None)
    return reached is not None and reached.role in _STRANGE and reached.fits is None


def _visits_others(clause: Clause) -> bool:
    """Checks whether a clause says that a child, a relative or a third person comes to somebody's home, or from another
    place: "mein Sohn kommt morgen zu Besuch", "mi hijo viene mañana de Madrid"."""
    comes = next((at for at, each in enumerate(clause.items) if each.role in (Role.COME, Role.COME_THIRD)), None)
    if comes is None or not clause.has(Role.CHILD, Role.RELATIVE, Role.THIRD):
        return False
    following = clause.items[comes + 1 :]
    if any(is_spelt(each, _VISITING) for each in following):
        return True
    return any(before.words[-1] in _FROM and each.role in _STRANGE for before, each in pairwise(following))


def _waits_elsewhere(clause: Clause) -> bool:
    """Checks whether a clause says that one waits in front of an unknown place: "je serai devant le tribunal à 15h"."""
    told = place_told(clause)
    return told is not None and any(
        each.role in (Role.UNKNOWN, Role.ACTIVITY, Role.THING) for each in clause.items[told + 1 :]
    )

"""Clauses of a text: who does something, denied or not, asked or not, and when."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any


class Subject(Enum):
    SELF = auto()  # I, we, an elided subject, a child on whose behalf one writes
    YOU = auto()
    THIRD = auto()


VERBS = frozenset(
    [Role.CHANGE, Role.COME, Role.COME_YOU, Role.COME_THIRD, Role.CAN, Role.CAN_THIRD, Role.CANCEL, Role.CANCEL_YOU]
    + [Role.MOVE, Role.MOVE_YOU, Role.CONFIRM, Role.AVAILABLE]
)
_YOURS = frozenset([Role.COME_YOU, Role.CANCEL_YOU, Role.MOVE_YOU])
_THEIRS = frozenset([Role.COME_THIRD, Role.CAN_THIRD])
_OTHERS = frozenset([Role.RELATIVE, Role.CHILD])
_OPENERS = frozenset([Role.BUT, Role.BECAUSE, Role.IF])
_ENDS = frozenset([Role.PAUSE, Role.QUESTION_MARK])
_DENIES_WHAT_FOLLOWS = in_any(lambda each: each.speech.denies_what_follows)
# What ends the reach of a denial: another verb, or the object of one.
_CLOSES = frozenset(
    [Role.LIGHT_VERB, Role.TALK, Role.SIDE_FACT, Role.CONFIRM, Role.CANCEL, Role.MOVE, Role.VISIT, Role.ACTIVITY]
    + [Role.NOT_NEEDED]
)
_CONSEQUENTLY = in_any(lambda each: each.speech.consequently)
_INVERTED = in_any(lambda each: each.speech.inverted)
NOMINATIVE = in_any(lambda each: each.speech.nominative)
PREPOSITIONS = in_any(lambda each: each.speech.hangs_on)
"""Those that hang a place, a thing or a person on a verb, and particles that do."""
DEFINITE_ARTICLES = in_any(lambda each: each.speech.definite)
OF = in_any(lambda each: each.speech.of)
IMPOSSIBLE = in_any(lambda each: each.speech.impossible)
SAID_OF_A_THIRD = in_any(lambda each: each.speech.said_of_a_third)
_PERSONS = {
    Role.SELF: Subject.SELF,
    Role.CHILD: Subject.SELF,
    Role.YOU: Subject.YOU,
    Role.THIRD: Subject.THIRD,
    Role.RELATIVE: Subject.THIRD,
    Role.UNKNOWN: Subject.THIRD,
}
_MAY_OPEN = frozenset([Role.AND, Role.SELF, Role.THIRD])
_OF_LATER = frozenset([Role.PROMISE, Role.SORRY])
_BEGINNINGS = _OPENERS | _MAY_OPEN | _OF_LATER | {Role.RELATIVE, Role.NOT_NEEDED}
_AFTER_AND = VERBS | frozenset([Role.SELF, Role.YOU, Role.THIRD, Role.NOT, Role.RATHER, Role.ASK, Role.CHILD])


class Clause(NamedTuple):
    """`denied`: holds a denial; "ne ... pas" is one. `own_time`, `other_time`: names the appointment's, or another."""

    items: tuple[Item, ...]
    asked: bool
    roles: frozenset[Role]
    denied: bool
    own_time: bool
    other_time: bool

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)

    def of(self, *roles: Role) -> tuple[Item, ...]:
        if self.roles.isdisjoint(roles):
            return ()
        return tuple([each for each in self.items if each.role in roles])

    def denies(self, verb: Item) -> bool:
        """Tells whether a denial reaches a verb, with no other verb between: "je vais venir, ne réponds pas"."""
        if verb.negated or Role.NOT not in self.roles:
            return verb.negated
        at = self.items.index(verb)
        return any(
            each.role is Role.NOT
            and (place < at or _DENIES_WHAT_FOLLOWS.isdisjoint(each.words) or self._ends_behind(place))
            and not any(between.role in _CLOSES for between in self.items[min(at, place) + 1 : max(at, place)])
            and not (place > at and self._is_of_another(at, place))
            for place, each in enumerate(self.items)
        )

    def _ends_behind(self, place: int) -> bool:
        """Tells whether nothing but courtesies follows a place: "cannot | sir"."""
        return all(each.role is Role.COURTESY for each in self.items[place + 1 :])

    def _is_of_another(self, at: int, denial: int) -> bool:
        """Tells whether a denial behind a verb of "I" or "we" is of a relative or child who is named between them, with
        no preposition: "je viens demain | ma femme pas", not "ich komme mit meinem Mann nicht"."""
        if all(NOMINATIVE.isdisjoint(each.words) for each in self.items[: at + 1]):
            return False
        return any(
            each.role in _OTHERS and before.role is not Role.FILLER
            for before, each in pairwise(self.items[at : denial + 1])
        )

    def subject_of(self, verb: Item) -> Subject:
        if verb.role in _YOURS:
            return Subject.YOU
        if verb.words[0] in NOMINATIVE or (verb.role is Role.CAN and verb.words[-1] in NOMINATIVE):
            return Subject.SELF
        before = self.items[: self.items.index(verb)]
        if before and before[-1].role is Role.VOCATIVE and verb.words[0] in SAID_OF_A_THIRD:
            return Subject.THIRD  # "Léa sera pas là"
        for at in range(len(before) - 1, -1, -1):
            found = _PERSONS.get(before[at].role)
            if before[at].role is Role.UNKNOWN and any(each.role is Role.SELF for each in before[:at]):
                continue  # "je me vois obligé d'annuler"
            if before[at].words[-1] in NOMINATIVE and before[at].role is Role.CAN:
                return Subject.SELF  # "aus diesem Grund | kann ich nicht kommen"
            if found is Subject.YOU and any(each.role is Role.SELF for each in before[max(0, at - 2) : at]):
                continue  # "je vous attends"
            if found is not None:
                return found
        return Subject.THIRD if verb.role in _THEIRS else Subject.SELF


def clauses_of(items: Sequence[Item]) -> list[Clause]:
    """Splits at pauses, before "mais", "parce que", "si", and before a new subject once a verb was said."""
    return [clause_of(listed, asked) for listed, asked in _split(items) if listed]


def clause_of(items: Sequence[Item], asked: bool) -> Clause:
    roles = frozenset([each.role for each in items])
    fits = {each.fits for each in items}
    denied = Role.NOT in roles or any(each.negated for each in items)
    return Clause(tuple(items), asked, roles, denied, own_time=True in fits, other_time=False in fits)


def _split(items: Sequence[Item]) -> Iterator[tuple[list[Item], bool]]:
    current: list[Item] = []
    for at, item in enumerate(items):
        if item.role in _ENDS:
            yield current, item.role is Role.QUESTION_MARK
            current = []
            continue
        said = item.words[0] in _MAY_BEGIN and item.role is not Role.FORBIDDING  # "so spät"
        may_begin = current and (item.role in _BEGINNINGS or said)
        if may_begin and _opens(item, current, items[at + 1] if at + 1 < len(items) else None):
            yield current, False
            current = []
        current.append(item)
    yield current, False


def _is_impossible(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far ends in "impossible" and says no more than that: "impossible | je travaille"."""
    return not IMPOSSIBLE.isdisjoint(current[-1].words) and all(each.role in _IMPOSSIBLE_BESIDE for each in current)


def _calls_off(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far calls a visit off: it begins with a denial, greetings and courtesies aside, and
    names a visit and the own time: "pas de séance demain | je suis à l'hôpital"."""
    named = any(each.role in (Role.VISIT, Role.ACTIVITY) for each in current)
    first = next((each for each in current if each.role not in (Role.GREETING, Role.COURTESY)), current[0])
    return first.role in (Role.NOT, Role.NO) and named and any(each.fits for each in current)


_IMPOSSIBLE_BESIDE = frozenset([Role.NOT, Role.FILLER, Role.SORRY, Role.COURTESY])


def _has_its_subject(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far has its "I" or "we", so that a second one begins anew: "je me sens pas bien | je
    viens pas". Not where it ends in "and", a request, "can" or a pronoun, which join the second one on."""
    joined = current[-1].role in (Role.AND, Role.ASK, Role.CAN) or current[-1].words[-1] in NOMINATIVE
    return not joined and any(each.role is Role.SELF and each.words[0] in NOMINATIVE for each in current)


def _is_answered(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far says yes and, behind its first item, names the own time, which has a number in it
    or does not stand right behind the yes: "ok demain 8h | je vous laisse les clés", not "ok demain on part en
    Bretagne", which tells of the day."""
    if not any(each.role is Role.YES for each in current):
        return False
    pairs = pairwise(current)
    return any(each.fits and (is_an_hour(each) or before.role is not Role.YES) for before, each in pairs)


def is_an_hour(item: Item) -> bool:
    """Tells whether a time is written with a number."""
    return any(letter.isdigit() for letter in item.typed)


def _is_news(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far tells news: it begins with a possessive, has three items or more, and no item that
    goes on, such as a denial or a visit, nor the own time: "ma grand-mère est morte | je ne serai pas là"."""
    begins = current[0].words[0] in _OWN and len(current) > _SHORTEST_NEWS and current[-1].words[-1] not in _THAT
    return begins and not any(each.role in _GOES_ON or each.fits for each in current)


# What ends a clause before "I".
_ENDED = (_has_its_subject, _is_answered, _is_news, _is_impossible, _calls_off)
_OWN = in_any(lambda each: each.speech.possessives) | in_any(lambda each: each.speech.before_news)
_THAT = in_any(lambda each: each.speech.that)
_GOES_ON = frozenset([Role.VISIT, Role.SELF, Role.YES, Role.NO, Role.NOT, Role.AND, Role.QUESTION_WORD, Role.WHETHER])
_MAY_BEGIN = _CONSEQUENTLY | _OWN
_SHORTEST_NEWS = 2
"""Items."""


_FOLLOWS = frozenset(
    [Role.NOT, Role.NO, Role.CAN, Role.SELF, Role.NOT_NEEDED, Role.PREVENTED, Role.CANCEL, Role.WANT, Role.COURTESY]
)
_DETERMINED = in_any(lambda each: each.speech.before_a_cause)


def _follows_from(current: Sequence[Item], following: Item | None) -> bool:
    if following is None or len(current) < _SHORTEST_NEWS:
        return False
    return following.negated or following.role in _FOLLOWS or following.words[0] in _DETERMINED


def _is_excused(current: Sequence[Item]) -> bool:
    """Checks whether a clause so far denies being able to come and ends in the own time, so that a reason may follow:
    "can't do tomorrow | my car broke down"."""
    can = any(each.role is Role.CAN for each in current)
    denied = any(each.role is Role.NOT or each.negated for each in current)
    return bool(current[-1].fits) and can and denied


def _goes_on(following: Item | None) -> bool:
    """Tells whether "and" joins another sentence."""
    if following is not None and following.role is Role.SELF:
        return following.words[0] in NOMINATIVE
    return following is not None and following.role in _AFTER_AND


def _opens(item: Item, current: Sequence[Item], following: Item | None) -> bool:
    if item.role in _OPENERS or (item.words[0] in _CONSEQUENTLY and any(each.role is Role.NOT for each in current)):
        return True  # "j'ai plus de voiture | donc j'annule"
    if item.words[0] in _CONSEQUENTLY and _follows_from(current, following):
        return True  # "the groom cut her paw | so won't be making it"
    if _is_excused(current) and (item.words[0] in _OWN or item.role is Role.RELATIVE):
        return True  # "can't do tomorrow | my car broke down"
    if item.words[0] in _INVERTED and current[-1].role in VERBS and not any(each.role is Role.SELF for each in current):
        return False  # "schaff ich nicht"
    if item.words[0] in NOMINATIVE and any(ends(current) for ends in _ENDED):
        return True
    if not any(each.role in VERBS for each in current):  # "my husband was taken to hospital | and I can't come"
        return item.role is Role.AND and _goes_on(following) and _is_news(current)
    return _begins_behind_a_verb(item, current, following)


def _begins_behind_a_verb(item: Item, current: Sequence[Item], following: Item | None) -> bool:
    """Checks whether an item begins a clause where the one so far has its verb."""
    if item.role in _OF_LATER:
        return item.words[0] in NOMINATIVE  # "j'annule demain | je vous rappelle"
    if item.role is Role.NOT_NEEDED:  # "not coming | found someone closer", not "I come don't give my slot away"
        denied = current[-1].role is Role.NOT and not _DENIES_WHAT_FOLLOWS.isdisjoint(current[-1].words)
        return any(each.role is Role.NOT for each in current) and not denied
    if item.role is Role.AND:  # "Friday and not Thursday" goes on
        set_against = current[-1].fits is not None and following is not None and following.role is Role.NOT
        return _goes_on(following) and not set_against
    return (
        item.role in (Role.SELF, Role.THIRD)
        and (item.words[0] in NOMINATIVE or item.role is Role.THIRD)
        and current[-1].role not in (Role.AND, Role.ASK, Role.CAN)
    )


def words_of(clause: Clause) -> Iterator[str]:
    return (word for each in clause.items for word in each.words)

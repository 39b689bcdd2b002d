"""Evidence for the meanings that change an appointment: coming, not coming, cancelling, another time.

Precision comes before recall: a clause that can be read in two ways is a doubt, and a person looks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from responder.domain.meaning.clauses import Clause, Subject
from responder.domain.meaning.items import Item
from responder.domain.meaning.meanings import POSSIBLE, SURE, Meaning
from responder.domain.meaning.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    meaning: Meaning
    weight: float
    items: tuple[Item, ...]
    why: str = ""


@dataclass(frozen=True)
class Spoken:
    """The whole text: its clauses, and the roles of all of them."""

    clauses: tuple[Clause, ...]
    items: tuple[Item, ...]
    roles: frozenset[Role]
    held: bool = True  # against an appointment; without one, no day is another one

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)

    @cached_property
    def refused(self) -> bool:
        """The appointment's own time is refused somewhere."""
        return self.has(Role.NO) or any(_refuses(clause, self) for clause in self.clauses)


# Whatever makes the act of a clause less than said.
_UNDECIDED = (Role.IF, Role.PAST, Role.UNSURE)
_VISITS = (Role.VISIT, Role.ACTIVITY)
_OBJECTS = (Role.OTHER_OBJECT, Role.THING, Role.COMMISSION)
_VAGUE_TALK = (Role.TALK, Role.NOW)
_STATED = frozenset([Role.ASK, Role.WANT, Role.NEED])
_NOTHING_ELSE = frozenset(
    [Role.CAN, Role.AVAILABLE, Role.SELF, Role.CHILD, Role.NOT, Role.FILLER, Role.TIME_OWN, Role.COURTESY, Role.SORRY]
    + [
        Role.BECAUSE,
        Role.BUT,
        Role.AND,
        Role.NO,
        Role.VISIT,
        Role.ACTIVITY,
        Role.NAME,
        Role.VOCATIVE,
        Role.YOU,
        Role.THANKS,
        Role.ASK,
        Role.GREETING,
    ]
    + [Role.CORRECTION, Role.SEE_YOU]
)
# "Vendredi ce serait possible ?": a time and nothing that happens at it; a visit beside it may be a new one.
_PROPOSING = (_NOTHING_ELSE - {Role.VISIT, Role.NOT, Role.AVAILABLE}) | {
    Role.LIGHT_VERB,
    Role.TIME_OTHER,
    Role.WEEK,
    Role.SOONER_OR_LATER,
}
_NO_LONGER = frozenset("plus longer mehr piu ya".split())
_FUTURE = frozenset("serai serons sera will werde estare saro".split())
_HAVING = frozenset("ai avons have got habe haben tengo tenemos ho abbiamo".split())
_ACCEPTING = ("accep", "accet", "acep")
_LONGEST_BARE = 7
"""Items of a clause that means "I can't" with no day beside it."""


def not_coming(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """ "Je peux pas venir", "can't make it", of oneself or a child, on the appointment's own day or none."""
    for prevented in clause.of(Role.PREVENTED)[:1]:
        if (
            not _undecided(clause)
            and not _asked(clause)
            and not (text.held and clause.other_time)
            and not clause.has(Role.UNKNOWN)
        ):
            yield _not_coming(text, clause, prevented)
            return
    verbs = clause.of(Role.COME, Role.COME_THIRD, Role.CAN, Role.CAN_THIRD, Role.AVAILABLE)
    verb = next((each for each in verbs if each.role in (Role.COME, Role.COME_THIRD)), verbs[0] if verbs else None)
    if verb is None or not (clause.denied or _is_absence(verb)):
        return
    if not _is_mine(clause, verbs[0], text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=0.0, items=(verb,), why="is said of somebody else")
    elif _undecided(clause) or clause.has(
        *_VAGUE_TALK, Role.UNKNOWN, Role.OTHER_OBJECT, Role.CANCEL, Role.MOVE, Role.WANT, Role.NEED
    ):
        yield _doubtful(Meaning.NOT_COMING, verb, "may be about something else")
    elif clause.has(Role.FORBIDDING, Role.SOONER_OR_LATER, Role.LATE) or _asked(clause) or _is_an_order(clause):
        yield _doubtful(Meaning.NOT_COMING, verb, "may be an order or a question")
    elif text.held and clause.other_time and not clause.own_time:
        yield _doubtful(Meaning.NOT_COMING, verb, "is said of another day or hour")
    elif verb.role in (Role.CAN, Role.AVAILABLE, Role.CAN_THIRD) and not _is_bare(clause, verb):
        yield _doubtful(Meaning.NOT_COMING, verb, "leaves open what cannot be")
    else:
        yield _not_coming(text, clause, verb)


def _not_coming(text: Spoken, clause: Clause, verb: Item) -> Evidence:
    return Evidence(meaning=Meaning.NOT_COMING, weight=SURE, items=(*_denials(clause, verb), verb))


def _is_an_order(clause: Clause) -> bool:
    """ "Don't come home late"."""
    return clause.items[0].words[0] == "do" and not clause.has(Role.SELF)


def _denials(clause: Clause, verb: Item) -> tuple[Item, ...]:
    return tuple(each for each in clause.of(Role.NOT) if each.start < verb.start)


def _is_absence(verb: Item) -> bool:
    """ "Absent", "away", "busy": a denial in itself."""
    return verb.role is Role.AVAILABLE and bool(
        {
            "absent",
            "absente",
            "pris",
            "prise",
            "occupe",
            "occupee",
            "away",
            "busy",
            "unavailable",
            "verhindert",
            "conge",
        }
        & set(verb.words)
    )


def _is_bare(clause: Clause, verb: Item) -> bool:
    """ "Je peux pas demain", "sorry can't": nothing beside it that one might not be able to do."""
    if any(each.role not in _NOTHING_ELSE for each in clause.items):
        return False
    if verb.role is Role.AVAILABLE and not _NO_LONGER.isdisjoint(
        word for each in clause.of(Role.NOT) for word in each.words
    ):
        return True
    if verb.role is Role.AVAILABLE and not _FUTURE.isdisjoint(word for each in clause.items for word in each.words):
        return True
    return clause.own_time or (verb.role is Role.CAN and len(clause.items) <= _LONGEST_BARE)


def _is_mine(clause: Clause, verb: Item, text: Spoken) -> bool:
    subject = clause.subject_of(verb)
    if subject is Subject.SELF:
        return True
    if subject is Subject.YOU:
        return clause.has(Role.CHILD)
    # "Tom a de la fièvre, il ne viendra pas, désolée": for whom one answers.
    on_behalf = text.has(Role.CHILD) or (text.has(Role.ILL) and text.has(Role.SORRY)) or clause.has(Role.NAME)
    return on_behalf and not text.has(Role.RELATIVE)


def cancelling(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """ "J'annule", "can you cancel my appointment", "plus besoin"."""
    for unneeded in clause.of(Role.NOT_NEEDED)[:1]:
        weight = POSSIBLE if _undecided(clause) or clause.asked else SURE
        yield Evidence(meaning=Meaning.CANCEL, weight=weight, items=(unneeded,))
    verbs = clause.of(Role.CANCEL, Role.CANCEL_YOU)
    if not verbs:
        yield from _given_up(clause)
        return
    verb = verbs[0]
    if clause.denied:
        yield Evidence(meaning=Meaning.CANCEL, weight=0.0, items=(verb,), why="is denied")
    elif _is_of_others(clause, verb):
        yield Evidence(meaning=Meaning.CANCEL, weight=0.0, items=(verb,), why="is not asked of us")
    elif clause.has(*_OBJECTS) or (clause.has(Role.UNKNOWN) and not clause.has(*_VISITS)):
        yield _doubtful(Meaning.CANCEL, verb, "may be about something else")
    elif (
        _undecided(clause)
        or _only_asked(clause)
        or _accepts(clause)
        or clause.has(Role.STOP_WORD)
        or _is_a_report(clause, verb)
    ):
        yield _doubtful(Meaning.CANCEL, verb, "is a question, a condition or a report")
    elif text.held and clause.other_time and not clause.own_time and not clause.has(Role.RATHER):
        yield _doubtful(Meaning.CANCEL, verb, "is said of another day or hour")
    else:
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(verb,))


def _given_up(clause: Clause) -> Iterator[Evidence]:
    """ "I don't need the reservation anymore"."""
    needs = clause.of(Role.NEED)
    if clause.has(Role.CANCELLED) and clause.has(Role.NEED, Role.WANT) and clause.has(*_VISITS) and not clause.denied:
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=clause.of(Role.CANCELLED))
        return
    unclear = clause.has(Role.OTHER_OBJECT, Role.COMMISSION, Role.UNKNOWN, Role.LIGHT_VERB, Role.MOVE, Role.CALL_ME)
    if (
        needs
        and clause.denied
        and clause.has(*_VISITS)
        and not unclear
        and not _asked(clause)
        and not _undecided(clause)
    ):
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(*clause.of(Role.NOT), needs[0]))


def _is_of_others(clause: Clause, verb: Item) -> bool:
    subject = clause.subject_of(verb)
    if verb.role is Role.CANCEL_YOU or subject is Subject.THIRD:
        return not (subject is Subject.THIRD and clause.has(*_STATED))
    return subject is Subject.YOU and not clause.has(*_STATED, Role.CAN)


def _accepts(clause: Clause) -> bool:
    """ "J'accepte l'annulation": it was ours."""
    return any(word.startswith(_ACCEPTING) for each in clause.items for word in each.words)


def _is_a_report(clause: Clause, verb: Item) -> bool:
    """ "Le cours annule" without its accent: the visit stands before the verb, and nobody does it."""
    before = clause.items[: clause.items.index(verb)]
    return any(each.role is Role.VISIT for each in before) and not clause.has(Role.SELF, Role.ASK, Role.WANT)


def moving(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """ "On peut décaler ?", "can I come Thursday instead", "pas 15h, plutôt 17h", "un autre créneau"."""
    yield from _moved_by_a_verb(clause)
    yield from _moved_by_a_time(clause, text)


def _moved_by_a_verb(clause: Clause) -> Iterator[Evidence]:
    verbs = clause.of(Role.MOVE, Role.MOVE_YOU)
    if not verbs:
        return
    verb = verbs[0]
    if clause.denied and not clause.other_time:
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=0.0, items=(verb,), why="is denied")
    elif verb.role is Role.MOVE_YOU or _is_of_others(clause, verb):
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=0.0, items=(verb,), why="is not asked of us")
    elif clause.has(*_OBJECTS, Role.ADDRESS) or (clause.has(Role.UNKNOWN) and not clause.has(*_VISITS)):
        yield _doubtful(Meaning.ANOTHER_TIME, verb, "may be about something else")
    elif clause.has(Role.IF, Role.PAST) or _only_asked(clause) or _accepts(clause):
        yield _doubtful(Meaning.ANOTHER_TIME, verb, "is a question, a condition or a report")
    else:
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE, items=(verb,))


def _moved_by_a_time(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if clause.has(Role.PAST, Role.LATE, Role.HELD_UP, Role.IF, Role.OTHER_OBJECT, Role.CANCELLED, Role.HOURS):
        return
    given_up = clause.has(Role.CANCEL) or (clause.has(Role.NEED) and clause.denied)
    if given_up and not clause.has(Role.RATHER, Role.OTHER_TIME):
        return
    others = tuple(each for each in clause.items if each.fits is False)
    slots = clause.of(Role.OTHER_TIME)
    shifts = clause.of(Role.SOONER_OR_LATER)
    wish = clause.has(Role.RATHER, Role.ASK, Role.WANT, Role.NEED) or clause.asked
    if slots:
        has_one = not _HAVING.isdisjoint(word for each in clause.items for word in each.words)
        told = not clause.has(Role.UNKNOWN) or (wish and clause.has(*_VISITS))
        plain = (text.refused or told) and not clause.own_time and (wish or not has_one)
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE if plain else POSSIBLE, items=slots)
    elif others:
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=_weight_of_time(clause, text, wish), items=others)
    elif shifts and wish and not clause.has(Role.UNKNOWN, Role.QUESTION_WORD):
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE, items=shifts)


def _weight_of_time(clause: Clause, text: Spoken, wish: bool) -> float:
    """Another time is a wish where it is asked for, or set against the appointment's own, or a refusal stands by."""
    if clause.has(Role.UNKNOWN, Role.THIRD, Role.RELATIVE, Role.PROMISE, Role.TALK, *_OBJECTS, Role.CONFIRM):
        return POSSIBLE
    if clause.has(Role.QUESTION_WORD, Role.AVAILABLE) and not text.refused:
        return POSSIBLE
    if (
        clause.has(Role.SEE_YOU, Role.SEE_YOU_SOON)
        or _ends_in_no(clause)
        or (clause.denied and not _refuses_own(clause))
    ):
        return POSSIBLE
    comes = clause.has(Role.COME) and (clause.has(Role.ASK) or (clause.asked and clause.has(Role.CAN)))
    changes = text.has(Role.RATHER) or (text.has(Role.SORRY) and clause.has(*_STATED))
    set_against = text.has(Role.BUT) and text.has(Role.YES) and (clause.has(Role.YES) or wish)
    proposed = wish and not any(each.role not in _PROPOSING for each in clause.items)
    return SURE if comes or changes or text.refused or proposed or set_against else POSSIBLE


def _ends_in_no(clause: Clause) -> bool:
    """ "Oggi no"."""
    return clause.items[-1].role is Role.NO and clause.items[0].role is Role.TIME_OTHER


def _refuses_own(clause: Clause) -> bool:
    """ "Pas 15h, 17h" in one breath."""
    return clause.own_time and clause.other_time


def _refuses(clause: Clause, text: Spoken) -> bool:
    if clause.denied and clause.own_time and not clause.has(Role.UNKNOWN):
        return True
    return any(each.weight >= SURE for each in not_coming(clause, text))


def lateness(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """ "10 min de retard", "stuck in traffic"; not of our lateness, nor of the reply's, nor where it is feared."""
    if clause.denied or clause.has(Role.IF, Role.PAST, Role.YOU, Role.QUESTION_WORD, Role.THIRD, Role.RELATIVE):
        return
    found = clause.of(Role.LATE, Role.HELD_UP)
    if found:
        yield Evidence(meaning=Meaning.LATE, weight=POSSIBLE if clause.asked else SURE, items=found)


def _undecided(clause: Clause) -> bool:
    return clause.has(*_UNDECIDED)


def _asked(clause: Clause) -> bool:
    return clause.asked or clause.has(Role.QUESTION_WORD)


def _only_asked(clause: Clause) -> bool:
    """A question that is no request: "vous annulez ?", "how can I cancel?"."""
    return clause.has(Role.QUESTION_WORD) or (clause.asked and not clause.has(*_STATED, Role.CAN))


def _doubtful(meaning: Meaning, item: Item, why: str) -> Evidence:
    return Evidence(meaning=meaning, weight=POSSIBLE, items=(item,), why=why)


_TRIGGERS = {
    cancelling: frozenset([Role.CANCEL, Role.CANCEL_YOU, Role.NOT_NEEDED, Role.NEED]),
    not_coming: frozenset([Role.PREVENTED, Role.COME, Role.COME_THIRD, Role.CAN, Role.CAN_THIRD, Role.AVAILABLE]),
    moving: frozenset(
        [Role.MOVE, Role.MOVE_YOU, Role.OTHER_TIME, Role.SOONER_OR_LATER, Role.TIME_OTHER, Role.WEEK]
        + [Role.SEE_YOU, Role.COME, Role.YES, Role.RATHER, Role.VISIT, Role.MOVE]
    ),
    lateness: frozenset([Role.LATE, Role.HELD_UP]),
}


def all_evidence(text: Spoken) -> Sequence[Evidence]:
    return [
        each
        for clause in text.clauses
        for read, triggers in _TRIGGERS.items()
        if not clause.roles.isdisjoint(triggers) or (read is moving and clause.other_time)
        for each in read(clause, text)
    ]

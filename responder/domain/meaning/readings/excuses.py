"""Excuses of a doubt: what a clause may hold beside a yes although it counts against one elsewhere, and when."""

from collections.abc import Callable
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause, words_of
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.beside_a_promise import is_brought, is_free, signs
from responder.domain.meaning.tagging.names import WITH
from responder.languages import in_any, patterns_of

_ROOMS = in_any(lambda each: each.speech.rooms)
_INDEFINITE = in_any(lambda each: each.speech.indefinite)
LIGHT = frozenset(
    [Role.YES, Role.YES_ALONE, Role.COURTESY, Role.THANKS, Role.GREETING, Role.VOCATIVE, Role.NAME, Role.SORRY]
)
_OF_NO_CONDITION = frozenset([Role.IF, Role.FILLER, Role.COURTESY])
_COMING_AND_NO_MORE = frozenset(
    [Role.THIRD, Role.COME, Role.COME_THIRD, Role.TIME_OWN, Role.FILLER, Role.COURTESY, Role.AND]
)
OF_THE_VISIT = (Role.COME, Role.CONFIRM, Role.CONFIRMED)
_JUST_IN_CASE = in_any(lambda each: each.speech.just_in_case)
_TABLES = in_any(lambda each: each.speech.tables)
_FOR_PEOPLE = in_any(lambda each: each.speech.for_people)
_BESIDE_HOURS = (Role.SIDE_FACT, Role.THING, Role.COME, Role.VISIT, Role.CONFIRM)
# What a clause may hold although it counts against a yes elsewhere, and when.
_EXCUSES: tuple[tuple[Callable[[Clause], bool], frozenset[Role]], ...] = (
    (lambda clause: only_cancelling_is_denied(clause), frozenset([Role.NOT, Role.CANCEL])),
    (lambda clause: asks_not_to_cancel(clause), frozenset([Role.NOT, Role.NO, Role.CANCEL, Role.CANCEL_YOU, Role.ASK])),
    (lambda clause: _come_together(clause), frozenset([Role.RELATIVE])),
    (lambda clause: _comes_all_the_same(clause), frozenset([Role.BUT])),
    (lambda clause: clause.own_time and clause.has(Role.SIDE_FACT), frozenset([Role.RELATIVE, Role.THIRD])),
    (lambda clause: clause.own_time and clause.has(Role.YES), frozenset([Role.YES_ALONE])),
    (lambda clause: _comes_with(clause), frozenset([Role.RELATIVE])),
    (lambda clause: is_brought(clause), frozenset([Role.RELATIVE, Role.THIRD])),
    (lambda clause: signs(clause), frozenset([Role.RELATIVE])),
    (lambda clause: clause.own_time and clause.has(*OF_THE_VISIT), frozenset([Role.ACTIVITY])),
    (lambda clause: not clause.has(Role.COME), frozenset([Role.NOW])),
    (lambda clause: clause.has(Role.SIDE_FACT), frozenset([Role.NUMBER, Role.THING])),
    (lambda clause: clause.has(Role.VISIT), frozenset([Role.KEEP])),
    (lambda clause: _says_what_is_done(clause), frozenset([Role.ACTIVITY])),
    (lambda clause: _says_in_which_room(clause), frozenset([Role.NUMBER, Role.UNKNOWN, Role.ACTIVITY])),
    (lambda clause: _is_counted(clause), frozenset([Role.NUMBER])),
    (lambda clause: _keeps(clause) and not clause.has(Role.COME), frozenset([Role.WANT])),
    (lambda clause: _keeps(clause) and _is_of_a_relative(clause), frozenset([Role.RELATIVE])),
    (lambda clause: clause.has(Role.YES) and not clause.asked and clause.has(*_BESIDE_HOURS), frozenset([Role.HOURS])),
    (lambda clause: clause.has(Role.YES), frozenset([Role.COMMISSION])),
    (is_free, frozenset([Role.AVAILABLE])),
    (lambda clause: clause.own_time, frozenset([Role.ARRIVING, Role.WEEK])),
    (lambda clause: clause.roles <= LIGHT, frozenset([Role.YES_ALONE])),
    (lambda clause: _trails_off(clause), frozenset([Role.IF])),
    (lambda clause: clause.has(Role.CHILD), frozenset([Role.COME_THIRD])),
    (lambda clause: clause.has(Role.YES) and clause.has(Role.RELATIVE), frozenset([Role.COME_THIRD])),
    (lambda clause: clause.has(Role.YES) and clause.has(Role.COME_THIRD), frozenset([Role.RELATIVE])),
    (lambda clause: _is_for_them(clause), frozenset([Role.RELATIVE])),
    (lambda clause: _comes_on_behalf(clause), frozenset([Role.THIRD, Role.COME_THIRD])),
)


def excused(clause: Clause, held: bool) -> frozenset[Role]:
    """Lists the roles that are no doubt in a clause, for what stands beside them: "my wife and I" come together, a code
    opens a gate. `held`: nor is a no, which a denied cancellation takes along."""
    excused = frozenset[Role]().union(
        *(roles for holds, roles in _EXCUSES if not roles.isdisjoint(clause.roles) and holds(clause))
    )
    return excused | {Role.NO} if held else excused


def _come_together(clause: Clause) -> bool:
    """Checks whether a relative comes along with the writer: "my wife and I confirm"."""
    if clause.has(Role.SELF) and clause.has(Role.AND, Role.COME):
        return True
    ours = any(each.words[0] in NOMINATIVE for each in clause.of(Role.CONFIRM, Role.COME))
    return clause.has(Role.AND) and ours


def _comes_all_the_same(clause: Clause) -> bool:
    """Checks whether the clause is a coming behind a but, and says no more: "15h c'est rude | mais j'y serai"."""
    return clause.items[0].role is Role.BUT and clause.has(Role.COME) and clause.roles <= _BESIDE_A_COMING


_BESIDE_A_COMING = frozenset(
    [Role.BUT, Role.COME, Role.SELF, Role.CAN, Role.FILLER, Role.TIME_OWN, Role.COURTESY, Role.YES, Role.THANKS]
)


def _is_counted(clause: Clause) -> bool:
    """Checks whether a table is confirmed and every number counts people: "table pour 4 confirmée"."""
    numbers = [at for at, each in enumerate(clause.items) if each.role is Role.NUMBER]
    confirmed = clause.has(Role.CONFIRM, Role.CONFIRMED) and not _TABLES.isdisjoint(words_of(clause))
    return confirmed and all(at and not _FOR_PEOPLE.isdisjoint(clause.items[at - 1].words) for at in numbers)


def _says_what_is_done(clause: Clause) -> bool:
    """Checks whether every activity stands by the visit or what confirms it, and says what happens at it: "je confirme
    la coupe", "ok pour le rdv massage"."""
    if is_another_visit(clause) or (clause.has(Role.OTHER_OBJECT, Role.COMMISSION) and not clause.has(Role.VISIT)):
        return False
    done = [at for at, each in enumerate(clause.items) if each.role is Role.ACTIVITY]
    return all(_stands_by_the_visit(clause, at) for at in done)


def _stands_by_the_visit(clause: Clause, at: int) -> bool:
    before = [each for each in clause.items[max(0, at - 2) : at] if each.role is not Role.FILLER][-1:]
    determined = not at or clause.items[at - 1].words[-1] not in _INDEFINITE
    following = clause.items[at + 1 : at + 2]
    confirmed = before and before[0].role in (Role.CONFIRM, Role.VISIT) and determined
    return bool(confirmed) or any(each.role is Role.VISIT for each in following)


def _says_in_which_room(clause: Clause) -> bool:
    """Checks whether every number is of a room, and no other word is strange: "ok salle 12"."""
    numbered = zip(clause.items, (*clause.items[1:], clause.items[0]), strict=True)
    rooms = {each for each, following in numbered if each.words[-1] in _ROOMS and following.role is Role.NUMBER}
    numbers = sum(each.role is Role.NUMBER for each in clause.items)
    return len(rooms) == numbers > 0 and all(each in rooms for each in clause.of(Role.UNKNOWN, Role.ACTIVITY))


def _trails_off(clause: Clause) -> bool:
    """Checks whether every condition is a phrase of none, and the clause says no more: "..., au cas où". "Sous réserve"
    is a condition, though it says of what only before or never."""
    idle = clause.roles <= _OF_NO_CONDITION
    return idle and all(" ".join(each.words) in _JUST_IN_CASE for each in clause.of(Role.IF))


def _comes_with(clause: Clause) -> bool:
    """Checks whether a coming is said and every relative stands right behind "with": "attending with my husband"."""
    relatives = [at for at, each in enumerate(clause.items) if each.role is Role.RELATIVE]
    return clause.has(Role.COME) and all(at and not WITH.isdisjoint(clause.items[at - 1].words) for at in relatives)


def _comes_on_behalf(clause: Clause) -> bool:
    """Checks whether a coming is said of whom the appointment is for: behind a yes, with every word known ("oui, elle
    sera là"), or with nothing else in the clause."""
    yes = clause.items[0].role is Role.YES
    comes = clause.has(Role.COME, Role.COME_THIRD)
    return comes and ((yes and not clause.has(Role.UNKNOWN)) or clause.roles <= _COMING_AND_NO_MORE)


def _is_for_them(clause: Clause) -> bool:
    """Checks whether a yes is given for every relative, right behind "to" or "for": "ça va à ma mère", "ok for my
    husband"."""
    at = {clause.items.index(each) for each in clause.of(Role.RELATIVE)}
    return clause.has(Role.YES) and all(each and clause.items[each - 1].words[-1] in _TOWARDS for each in at)


_TOWARDS = _FOR_PEOPLE | in_any(lambda each: each.speech.towards)


def _keeps(clause: Clause) -> bool:
    return clause.has(Role.VISIT) and clause.has(Role.CONFIRM, Role.KEEP)


def only_cancelling_is_denied(clause: Clause) -> bool:
    """Checks whether the writer denies to cancel, and says nothing else of the visit: "je n'annule pas"."""
    return (
        clause.denied
        and clause.has(Role.CANCEL)
        and (_i_speak(clause) or _is_elided(clause))
        and not clause.has(Role.COME, Role.CAN, Role.WANT, Role.MOVE)
    )


def asks_not_to_cancel(clause: Clause) -> bool:
    """Checks whether we are asked not to cancel: "n'annulez surtout pas", "please don't cancel me". That takes nothing
    from a yes beside it."""
    verbs = clause.of(Role.CANCEL, Role.CANCEL_YOU)
    others = (Role.COME, Role.CAN, Role.WANT, Role.MOVE, Role.THIRD, Role.RELATIVE, Role.IF)
    return bool(verbs) and clause.denied and not clause.asked and not clause.has(*others)


def _is_elided(clause: Clause) -> bool:
    """Checks whether the clause opens with a denial and a participle of cancelling: "not cancelling"."""
    first, second = (*clause.items[:2], *clause.items[:1])[:2]
    return first.role is Role.NOT and second.role is Role.CANCEL and second.words[-1].endswith(_PARTICIPLE_ENDS)


_PARTICIPLE_ENDS = tuple(dict.fromkeys(patterns_of(lambda each: each.speech.participle_ends)))


def _i_speak(clause: Clause) -> bool:
    return any(each.words[0] in NOMINATIVE for each in clause.of(Role.SELF))


def _is_of_a_relative(clause: Clause) -> bool:
    """Checks whether every relative stands behind the visit: "le rdv de ma mère", not "can my husband attend"."""
    visit = next((each.start for each in clause.of(Role.VISIT)), None)
    return visit is not None and all(each.start > visit for each in clause.of(Role.RELATIVE))


def is_another_visit(clause: Clause) -> bool:
    """Checks for a visit behind an indefinite article, which is not the one that was asked about: "I have a meeting",
    "une réunion"."""
    return any(
        visit.role is Role.VISIT and before.words[-1] in _INDEFINITE and before.role is not Role.COME
        for before, visit in pairwise(clause.items)
    )

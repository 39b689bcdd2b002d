"""Doubts about a yes: whatever stands beside it and may mean something else."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause, words_of
from responder.domain.meaning.clauses.said_of_others import confirms_with_us
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.beside_a_promise import is_brought, is_free, signs
from responder.domain.meaning.tagging.names import WITH
from responder.languages import in_any, patterns_of
from responder.languages.catalogue import msgid

ASKED = msgid("something is asked")
NOT_UNDERSTOOD = msgid("a word is not understood")
TALKING = msgid("it is about talking")
WANTED = msgid("something is wanted")
A_PERSON_ASKED = msgid("a person is asked for")
A_CALL_ASKED = msgid("a call is asked for")
SOMETHING_ELSE = msgid("it is about something else")
NOT_CERTAIN = msgid("it is not certain")

# Any of them, and it is no plain yes.
_AGAINST = {
    Role.NO: msgid("a no stands beside it"),
    Role.NOT: msgid("something is denied"),
    Role.IF: msgid("there is a condition"),
    Role.BUT: msgid("there is a but"),
    Role.UNSURE: NOT_CERTAIN,
    Role.PROMISE: msgid("an answer is promised for later"),
    Role.PAST: msgid("it speaks of the past"),
    Role.QUESTION_MARK: ASKED,
    Role.QUESTION_WORD: ASKED,
    Role.ASK: ASKED,
    Role.WANT: WANTED,
    Role.NEED: WANTED,
    Role.TIME_OTHER: msgid("another day or hour is named"),
    Role.WEEK: msgid("another day or hour is named"),
    Role.OTHER_TIME: msgid("another day or hour is named"),
    Role.SOONER_OR_LATER: msgid("another day or hour is named"),
    Role.RATHER: msgid("something else is preferred"),
    Role.YES_ALONE: SOMETHING_ELSE,
    Role.CANCEL: msgid("it speaks of cancelling"),
    Role.CANCEL_YOU: msgid("it speaks of cancelling"),
    Role.DROP: msgid("it speaks of cancelling"),
    Role.CANCELLED: msgid("it speaks of cancelling"),
    Role.NOT_NEEDED: msgid("it speaks of cancelling"),
    Role.PREVENTED: msgid("something came between"),
    Role.MOVE: msgid("it speaks of moving"),
    Role.MOVE_YOU: msgid("it speaks of moving"),
    Role.CHANGE: msgid("it speaks of moving"),
    Role.BAD: msgid("something does not suit"),
    Role.WHETHER: ASKED,
    Role.LATE: msgid("it speaks of being late"),
    Role.HELD_UP: msgid("it speaks of being late"),
    Role.COME_YOU: msgid("it is about somebody else"),
    Role.COME_THIRD: msgid("it is about somebody else"),
    Role.CAN_THIRD: msgid("it is about somebody else"),
    Role.THIRD: msgid("it is about somebody else"),
    Role.RELATIVE: msgid("it speaks to somebody else"),
    Role.OTHER_OBJECT: SOMETHING_ELSE,
    Role.TALK: TALKING,
    Role.NOW: msgid("it is about now"),
    Role.ILL: msgid("somebody is ill"),
    Role.STOP: msgid("it asks for silence"),
    Role.STOP_WORD: msgid("it asks for silence"),
    Role.WRONG_NUMBER: msgid("it comes from a wrong number"),
    Role.HOURS: ASKED,
    Role.PRICE: ASKED,
    Role.ADDRESS: ASKED,
    Role.PERSON: A_PERSON_ASKED,
    Role.CALL_ME: A_CALL_ASKED,
    Role.AVAILABLE: msgid("it is about being free"),
    Role.CORRECTION: msgid("it corrects itself"),
    Role.FORBIDDING: msgid("it may be an order"),
    Role.UNKNOWN: NOT_UNDERSTOOD,
    Role.ACTIVITY: SOMETHING_ELSE,
    Role.THING: SOMETHING_ELSE,
    Role.KEEP: SOMETHING_ELSE,
    Role.COMMISSION: SOMETHING_ELSE,
    Role.OTHER_TALK: SOMETHING_ELSE,
    Role.ARRIVING: msgid("somebody arrives now"),
    Role.DURATION: msgid("it names a length of time"),
    Role.NUMBER: msgid("it names a number"),
    Role.PURPOSE: ASKED,
    Role.PRACTICAL: SOMETHING_ELSE,
    Role.HELP: A_PERSON_ASKED,
}


_PLAIN = frozenset([Role.YES, Role.COURTESY, Role.THANKS, Role.PAUSE])
"""A clause of nothing else leaves no doubt."""


def _is_plain(clause: Clause) -> bool:
    return clause.roles <= _PLAIN and not (clause.asked or clause.denied or clause.other_time)


def _speaks_against(clause: Clause) -> bool:
    return clause.denied or not _AGAINST.keys().isdisjoint(clause.roles)


def doubts_of(clause: Clause, *, held: bool, besides: frozenset[Role] = frozenset()) -> Iterator[str]:
    """Yields why a clause makes a yes doubtful. `held`: a cancellation is denied in the text, and a no goes with it.
    `besides`: roles that are no doubt here."""
    if _is_plain(clause):
        return
    excused = (_excused(clause, held) if _speaks_against(clause) else frozenset()) | besides
    for item in clause.items:
        if item.fits is False and item.role not in besides:
            yield _AGAINST[Role.TIME_OTHER]
        elif item.negated and item.role not in excused:
            yield _AGAINST[Role.NOT]
        elif item.role in _AGAINST and item.role not in excused:
            yield _AGAINST[item.role]
    yield from _doubts_of_the_whole(clause, besides)


def _doubts_of_the_whole(clause: Clause, besides: frozenset[Role]) -> Iterator[str]:
    if _is_about_something_else(clause) and Role.OTHER_TALK not in besides:
        yield _AGAINST[Role.OTHER_TALK]
    if _promises(clause):
        yield _AGAINST[Role.PROMISE]
    if _asks_of_another(clause):
        yield _AGAINST[Role.QUESTION_MARK]
    if _may_be_an_order(clause):
        yield _AGAINST[Role.FORBIDDING]
    if clause.asked:
        yield _AGAINST[Role.QUESTION_MARK]


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


_ROOMS = in_any(lambda each: each.speech.rooms)
_INDEFINITE = in_any(lambda each: each.speech.indefinite)


def _is_another_visit(clause: Clause) -> bool:
    """Checks for a visit behind an indefinite article, which is not the one that was asked about: "I have a meeting",
    "une réunion"."""
    return any(
        visit.role is Role.VISIT and before.words[-1] in _INDEFINITE and before.role is not Role.COME
        for before, visit in pairwise(clause.items)
    )


_ORDERS = in_any(lambda each: each.speech.orders)
_ADDRESSED = in_any(lambda each: each.speech.addressed)
_CONFIRMING = tuple(patterns_of(lambda each: each.speech.confirming_begins))
_BEFORE_NOUN = in_any(lambda each: each.speech.beside_a_purpose)


def _may_be_an_order(clause: Clause) -> bool:
    """Checks whether a verb of coming may be an order: "ok viens" may be said to us, or of oneself."""
    orders = any(not _ORDERS.isdisjoint(each.words[:1]) for each in clause.of(Role.COME))
    return orders and not clause.has(Role.SELF, Role.CAN)


_ASKING_VERBS = in_any(lambda each: each.speech.asking_verbs)


def _asks_of_another(clause: Clause) -> bool:
    """Checks whether the clause opens with a verb that asks, and a name: "will Anna attend" without its
    question mark."""
    first, following = clause.items[0], clause.items[1:2]
    return first.words[0] in _ASKING_VERBS and any(each.role in (Role.NAME, Role.VOCATIVE) for each in following)


_COMINGS = (Role.COME, Role.CONFIRM, Role.CONFIRMED, Role.VISIT)


_THAT = in_any(lambda each: each.speech.that)


def _confirms_something_else(clause: Clause) -> bool:
    """Checks whether what is confirmed follows behind "that", and is neither a coming nor the visit: "je te confirme
    que le chien va bien", not "yes confirm that please"."""
    for before, after, told in zip(clause.items, clause.items[1:], clause.items[2:], strict=False):
        if before.role is Role.CONFIRM and after.words[0] in _THAT and told.role is not Role.COURTESY:
            return not clause.own_time and not clause.has(Role.COME, Role.VISIT, Role.CAN, Role.KEEP)
    return False


def _is_about_something_else(clause: Clause) -> bool:
    """Checks whether a yes may be about something else than the visit: "compris pour le chat", "noté le code"."""
    if _confirms_something_else(clause) or _praises(clause):
        return True
    if clause.has(Role.CHILD) and not clause.has(*_COMINGS, Role.COME_THIRD, Role.SELF, Role.SIDE_FACT):
        return True
    if _is_another_visit(clause):
        return True
    return (
        clause.has(Role.SIDE_FACT)
        and clause.has(Role.YES)
        and not clause.has(Role.THING)
        and not (clause.own_time or clause.has(Role.SELF, Role.NUMBER))
    )


def _praises(clause: Clause) -> bool:
    """Checks for praise in several words, in a clause that does not speak of the visit: "ça va mieux", "trop contente
    pour toi". "Amazing" is said of what was proposed."""
    liked = any(len(each.words) > 1 for each in clause.of(Role.LIKED))
    return liked and not clause.has(*_OF_THE_VISIT, Role.SEE_YOU, Role.VISIT)


def _promises(clause: Clause) -> bool:
    """Checks whether the own day in a clause that confirms is the one of the answer, and not of the visit: "demain je
    vous confirme"; or something is confirmed with us."""
    if confirms_with_us(clause):
        return True
    if not clause.has(Role.CONFIRM) or not clause.has(Role.TIME_OWN) or clause.has(Role.VISIT):
        return False
    confirms, days = clause.of(Role.CONFIRM), clause.of(Role.TIME_OWN)
    hours = any(letter.isdigit() for each in days for letter in each.typed)
    addressed = clause.has(Role.SELF, Role.YOU) or not _ADDRESSED.isdisjoint(words_of(clause))
    if hours:
        return False
    at = clause.items.index(days[0])
    if not addressed:  # "confirmo mañana" and nothing more; "asistiré mañana" is a promise to come
        if not confirms[0].words[-1].startswith(_CONFIRMING):
            return False
        return at == len(clause.items) - 1 and clause.items[at - 1].role is Role.CONFIRM
    led = at and (clause.items[at - 1].words[-1] in _BEFORE_NOUN or days[0].words[0] in _BEFORE_NOUN)
    return not led


LIGHT = frozenset(
    [Role.YES, Role.YES_ALONE, Role.COURTESY, Role.THANKS, Role.GREETING, Role.VOCATIVE, Role.NAME, Role.SORRY]
)
_OF_NO_CONDITION = frozenset([Role.IF, Role.FILLER, Role.COURTESY])
_COMING_AND_NO_MORE = frozenset(
    [Role.THIRD, Role.COME, Role.COME_THIRD, Role.TIME_OWN, Role.FILLER, Role.COURTESY, Role.AND]
)
_OF_THE_VISIT = (Role.COME, Role.CONFIRM, Role.CONFIRMED)
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
    (lambda clause: clause.own_time and clause.has(*_OF_THE_VISIT), frozenset([Role.ACTIVITY])),
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


def _excused(clause: Clause, held: bool) -> frozenset[Role]:
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
    if _is_another_visit(clause) or (clause.has(Role.OTHER_OBJECT, Role.COMMISSION) and not clause.has(Role.VISIT)):
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

"""Doubts about a yes: whatever stands beside it and may mean something else."""

from collections.abc import Iterator

from responder.domain.meaning.clauses.clauses import Clause, words_of
from responder.domain.meaning.clauses.said_of_others import confirms_with_us, is_told_to_come
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.excuses import OF_THE_VISIT, excused, is_another_visit
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
    borne = (excused(clause, held) if _speaks_against(clause) else frozenset()) | besides
    for item in clause.items:
        if item.fits is False and item.role not in besides:
            yield _AGAINST[Role.TIME_OTHER]
        elif item.negated and item.role not in borne:
            yield _AGAINST[Role.NOT]
        elif item.role in _AGAINST and item.role not in borne:
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


_ADDRESSED = in_any(lambda each: each.speech.addressed)
_CONFIRMING = tuple(patterns_of(lambda each: each.speech.confirming_begins))
_BEFORE_NOUN = in_any(lambda each: each.speech.beside_a_purpose)


def _may_be_an_order(clause: Clause) -> bool:
    """Checks whether a verb of coming may be an order: "ok viens" may be said to us, or of oneself."""
    told = any(is_told_to_come(clause, each) for each in clause.of(Role.COME))
    return told and not clause.has(Role.SELF, Role.CAN)


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
    if is_another_visit(clause):
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
    return liked and not clause.has(*OF_THE_VISIT, Role.SEE_YOU, Role.VISIT)


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

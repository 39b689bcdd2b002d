"""Other times that nobody asks for: what is told among much else, plans of one's own, what others are to do."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, NOMINATIVE, PREPOSITIONS, Clause
from responder.domain.meaning.clauses.coming_then import only_then, suits
from responder.domain.meaning.clauses.evidence import NOT_BOOKED_HERE, VISITS, Evidence, Spoken, governs
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.moves.of_others import OF_OTHERS
from responder.domain.meaning.readings.moves.refusals import WISHES, refused_beside
from responder.domain.meaning.tagging.items import Item
from responder.domain.text.dates import is_month
from responder.languages import in_any

_HAVING = in_any(lambda each: each.speech.having)
_OBLIGED = in_any(lambda each: each.moves.obliged)
_IT_IS = in_any(lambda each: each.moves.it_is)
_COPULAS = in_any(lambda each: each.moves.copulas)
_VERBS = (Role.MOVE, Role.CHANGE)


def asks_for_none(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether another time is named and nothing is asked for with it."""
    if found.items[0].role in _VERBS:
        return any(each(found, clause, text) for each in _KINDS_OF_VERBS)
    return any(each(found, clause, text) for each in _KINDS)


_MOST_STRANGERS = 2
_MOST_BESIDE_A_REFUSAL = 6
_MOST_BESIDE_A_REQUEST = 12
_ASKING = (Role.RATHER, Role.ASK, Role.AVAILABLE)


def _is_lost_in_talk(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the text holds many words that no table knows, and is of something else most likely."""
    most = _MOST_BESIDE_A_REQUEST if _is_a_request(found.items[0], clause, text) else _MOST_STRANGERS
    if most == _MOST_STRANGERS and clause.roles <= _BARE and (text.has(Role.SORRY) or refused_beside(clause, text)):
        most = _MOST_BESIDE_A_REFUSAL
    return text.strangers > most and not text.plain


def _is_a_request(what: Item, clause: Clause, text: Spoken) -> bool:
    if what.role is Role.MOVE or clause.has(*_ASKING):
        return True
    if what.role is Role.CHANGE and governs(clause, what, Role.VISIT):
        return True
    if (what.role is Role.OTHER_TIME and clause.has(*WISHES)) or only_then(clause, text):
        return True
    if clause.items[-1].role is Role.SELF and suits(clause):  # "à partir de jeudi c'est bon pour moi"
        return True
    return clause.asked and (clause.has(Role.CAN) or clause.roles <= _BARE)


_BARE = frozenset(
    [
        Role.OTHER_TIME,
        Role.TIME_OTHER,
        Role.TIME_OWN,
        Role.FILLER,
        Role.YES,
        Role.COURTESY,
        Role.SELF,
        Role.WEEK,
        Role.AND,
    ]
)


def _is_a_slip(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a verb of moving is read into another word, with no other time beside it: "décathlon"."""
    verb = found.items[0]
    return (
        bool(verb.slips) and not clause.other_time and not clause.has(*VISITS, *WISHES, Role.OTHER_TIME, Role.SEE_YOU)
    )


def _is_a_plan(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the writer says what they must do then, which is no coming: "je dois être à Lyon à 12h"."""
    if clause.has(Role.ASK, Role.RATHER, Role.OTHER_TIME, Role.MOVE, Role.CHANGE):
        return False
    return any(
        each.role is Role.WANT and not _OBLIGED.isdisjoint(each.words) and (following.role in _DOING or clause.asked)
        for each, following in pairwise(clause.items)
    )


_DOING = frozenset([Role.LIGHT_VERB, Role.UNKNOWN, Role.FILLER, Role.THING, Role.TALK])


def _is_ones_own_visit(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the writer tells what they have then: "j'ai cours demain matin", "I have class at 5"."""
    if clause.asked or clause.has(*WISHES, Role.AVAILABLE):
        return False
    return any(
        not _HAVING.isdisjoint(each.words[-1:]) and following.role in VISITS
        for each, following in pairwise(clause.items)
    )


def _corrects_a_date(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a clause says which day it is, and no more: "non c'est vendredi", "it's on Saturday"."""
    if clause.asked or not clause.roles <= _OF_A_CORRECTION:
        return False
    small = {word for each in clause.of(Role.FILLER) for word in each.words} - _AFTER_A_DAY
    return not _COPULAS.isdisjoint(small) and _IT_IS.issuperset(small)


_OF_A_CORRECTION = frozenset(
    [Role.FILLER, Role.TIME_OTHER, Role.WEEK, Role.NO, Role.NOT, Role.BUT, Role.COURTESY, Role.AND, Role.TIME_OWN]
)


def _refuses_a_part_of_the_day(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause refuses another part of the appointment's day, and names no other time: "can't make it
    tomorrow evening", "demain soir je suis pas là"."""
    if not clause.denied or clause.asked or clause.has(*WISHES, Role.BUT, Role.OTHER_TIME):
        return False
    fits = [each.fits for each in clause.items if each.fits is not None]
    return fits == [True, False]


def _does_something_else(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a clause that asks nothing tells what the writer does, by a verb that no table knows: "ce soir je
    prends le train"."""
    if clause.asked or clause.has(*_ASKING, Role.COME, Role.OTHER_TIME):
        return False
    said = [each for each in clause.items if each.role is not Role.FILLER or not _HAVING.isdisjoint(each.words)]
    return any(
        each.role is Role.SELF and each.words[-1] in NOMINATIVE and following.role in (Role.UNKNOWN, Role.ARRIVING)
        for each, following in pairwise(said)
    )


def _is_a_reason(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a time is named in a "because" and not wished there: "car j'ai cours le matin"."""
    return clause.items[0].role is Role.BECAUSE and not (clause.asked or clause.has(*WISHES))


def _names_a_month_alone(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether months are all that is named and nothing asks for them: "c'est pour début janvier"."""
    times = [each for each in clause.items if each.fits is not None]
    months = bool(times) and all(is_month(each.words[-1]) for each in times)
    return months and not clause.has(Role.RATHER, Role.ASK, Role.OTHER_TIME, Role.WANT)


def _is_after_something(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether "before" or "after" is of something that is told: "je dois passer chez moi avant de venir", "I go
    home after that"."""
    shift = found.items[-1]
    before = clause.items[max(clause.items.index(shift) - 1, 0)]
    if (
        shift.words[-1] in _BEFORE_OR_AFTER
        and before is not shift
        and not DEFINITE_ARTICLES.isdisjoint(before.words[-1:])
    ):
        return True  # "à l'avant"
    if shift.role is not Role.SOONER_OR_LATER or clause.asked or shift.words[-1] not in _BEFORE_OR_AFTER:
        return False
    following = clause.items[clause.items.index(shift) + 1 :]
    return any(each.role not in (Role.COURTESY, Role.ASK) for each in following[:1])


_BEFORE_OR_AFTER = in_any(lambda each: each.moves.before_or_after)


def _is_expected(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether an hour is guessed and not preferred: "should be around 4", which no yes follows."""
    rather = clause.of(Role.RATHER)
    guessed = bool(rather) and all(" ".join(each.words) in _EXPECTED for each in rather)
    return guessed and not clause.has(Role.YES, Role.OTHER_TIME, Role.ASK, *VISITS)


def _is_somewhere(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the writer tells where they are then: "samedi je suis chez Paul"."""
    if clause.asked or clause.has(Role.COME, *_ASKING):
        return False
    return any(
        first.role is Role.SELF and not _BEING.isdisjoint(second.words) and not PREPOSITIONS.isdisjoint(third.words)
        for first, second, third in zip(clause.items, clause.items[1:], clause.items[2:], strict=False)
    )


def _has_nothing_on(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause is of having nothing then: "rien de prévu vendredi", "no class today"."""
    if clause.asked:
        return False
    return any(
        each.role is Role.NO and (not _NOTHING.isdisjoint(each.words) or following.role in VISITS)
        for each, following in pairwise((*clause.items, clause.items[0]))
    )


def _is_of_the_day_after_something(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether "after work" is when something is and not what is wished."""
    slot = found.items[0]
    return slot.role is Role.OTHER_TIME and slot.words[0] in _BEFORE_OR_AFTER and not clause.has(*WISHES)


def _is_told_of_a_visit(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a change is told and not asked for: its subject stands before the verb ("dinner changes to
    Friday"), or it is done with somebody else ("rearrange a time with her")."""
    verb = found.items[0]
    at = clause.items.index(verb)
    before, behind = clause.items[:at], clause.items[at + 1 :]
    with_others = any(
        not _WITH.isdisjoint(first.words) and not _THEIRS.isdisjoint(second.words) for first, second in pairwise(behind)
    )
    either = any(each.role is Role.CANCEL for each in before) and not clause.has(Role.WANT, Role.NEED)
    if with_others or (either and not clause.asked):
        return True
    if clause.asked or clause.has(Role.ASK, Role.WANT, Role.NEED, Role.CAN, Role.RATHER, Role.COURTESY, Role.SORRY):
        return False
    reported = any(each.role in VISITS for each in before) and verb.role is Role.CHANGE
    begun = next((place for place, each in enumerate(before) if each.words[-1] in NOMINATIVE), at)
    reported = reported or any(each.role is Role.UNKNOWN for each in before[begun:])  # "we decided to extend it"
    is_so = bool(before) and not _BEING.isdisjoint(before[-1].words)
    return reported or is_so


def _manages_to_come(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether "make it" is of coming: "I can only make it for dinner", "should be able to make it"."""
    verb = found.items[0]
    before = clause.items[: clause.items.index(verb)]
    able = any(
        each.role in (Role.AVAILABLE, Role.CAN)
        or not _ONLY.isdisjoint(each.words)
        or (each.role is Role.ASK and each.words[0] in _IFS)
        for each in before
    )
    return " ".join(verb.words[:2]) in _MANAGING and able and not clause.asked


def _goes_on_to_something_else(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a verb that is also said of other things has another object or none: "passer à l'agence", "change
    after dinner"."""
    verb = found.items[0]
    if verb.role is not Role.CHANGE or clause.other_time:
        return False
    behind = clause.items[clause.items.index(verb) + 1 :]
    if behind and behind[0].role is Role.SOONER_OR_LATER and behind[0].words[-1] in _BEFORE_OR_AFTER:
        return True
    named = [each for each in behind if each.role is not Role.FILLER]
    if verb.words[-1] in PREPOSITIONS:
        return bool(named) and named[0].role is Role.UNKNOWN
    counted = any(
        each.fits and each.typed.isdecimal() and following.role is Role.UNKNOWN for each, following in pairwise(named)
    )
    return counted and not clause.has(*VISITS)


_EXPECTED = in_any(lambda each: each.moves.expected)
_ADDRESSED = in_any(lambda each: each.speech.addressed)
_BEING = in_any(lambda each: each.speech.being)
_NOTHING = in_any(lambda each: each.moves.nothing)
_AFTER_A_DAY = in_any(lambda each: each.speech.after_a_day)
_WITH = in_any(lambda each: each.speech.with_somebody)
_THEIRS = in_any(lambda each: each.speech.theirs)
_ONLY = in_any(lambda each: each.speech.only)
_IFS = in_any(lambda each: each.speech.may_be_if)
_MANAGING = in_any(lambda each: each.moves.managing)


def _is_of_another_event(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause names what is booked with nobody, or with others: "can we have a party tonight?"."""
    named = clause.of(Role.UNKNOWN, Role.ACTIVITY, Role.THING, Role.OTHER_OBJECT)
    return any(not NOT_BOOKED_HERE.isdisjoint(each.words) for each in named) and not clause.has(Role.VISIT, Role.RATHER)


_KINDS_OF_VERBS: Sequence[Callable[[Evidence, Clause, Spoken], bool]] = (
    _is_lost_in_talk,
    _is_a_slip,
    _is_told_of_a_visit,
    _manages_to_come,
    _goes_on_to_something_else,
)
_KINDS: Sequence[Callable[[Evidence, Clause, Spoken], bool]] = (
    *OF_OTHERS,
    _is_lost_in_talk,
    _is_a_plan,
    _is_ones_own_visit,
    _corrects_a_date,
    _refuses_a_part_of_the_day,
    _does_something_else,
    _is_a_reason,
    _names_a_month_alone,
    _is_after_something,
    _is_expected,
    _is_somewhere,
    _has_nothing_on,
    _is_of_another_event,
    _is_of_the_day_after_something,
)

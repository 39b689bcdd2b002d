"""Another time: "on peut décaler ?", "can I come Thursday instead", "pas 15h, plutôt 17h", "un autre créneau"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import Clause, Subject
from responder.domain.meaning.clauses.coming_then import (
    OF_OTHERS,
    comes,
    comes_rather,
    is_free_rather,
    leaves_then,
    only_then,
    only_then_not,
    suits,
)
from responder.domain.meaning.clauses.complements import behind_its_day
from responder.domain.meaning.clauses.contrasts import (
    denies_the_other,
    ends_in_no,
    is_preferred_to,
    is_set_in_its_place,
    takes_leave,
)
from responder.domain.meaning.clauses.denied_wishes import is_denied_move, is_denied_slot
from responder.domain.meaning.clauses.evidence import (
    LIKELY,
    OBJECTS,
    STATED,
    VISITS,
    Evidence,
    Spoken,
    accepts,
    doubtful,
    is_of_another_object,
    is_of_others,
    is_only_asked,
    ruled_out,
)
from responder.domain.meaning.clauses.refusals.bare_refusals import NOTHING_ELSE
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.lateness import comes_after_the_hour
from responder.domain.meaning.readings.moves.no_move import asks_for_none
from responder.domain.meaning.readings.moves.proposals import is_proposed
from responder.domain.meaning.readings.moves.refusals import WISHES, is_declined, refused, refused_beside
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any
from responder.languages.catalogue import msgid

# "Vendredi ce serait possible ?": a time and nothing that happens at it; a visit beside it may be a new one.
_PROPOSING = (NOTHING_ELSE - {Role.VISIT, Role.NOT, Role.AVAILABLE}) | frozenset(
    [
        Role.WHETHER,
        Role.LIGHT_VERB,
        Role.TIME_OTHER,
        Role.WEEK,
        Role.SOONER_OR_LATER,
        Role.RATHER,
        Role.WANT,
        Role.BAD,
        Role.YES,
    ]
)
_OF_NO_WISH = (Role.PAST, Role.LATE, Role.HELD_UP, Role.IF, Role.OTHER_OBJECT, Role.CANCELLED, Role.HOURS)
_BEFORE_AN_ORDER = frozenset(
    [Role.NO, Role.SORRY, Role.COURTESY, Role.RATHER, Role.FILLER, Role.YES, Role.BUT, Role.AND]
)
_OCCASIONS = in_any(lambda each: each.speech.occasions)  # "une autre fois" may be none that is wished
_SHORT = 5
"""Items of a text that is no more than "un autre jour svp"."""
_INDEFINITE = in_any(lambda each: each.speech.indefinite)
_WHEN = in_any(lambda each: each.speech.when)
_OF_A_FREE_TIME = frozenset(
    [Role.QUESTION_WORD, Role.WHETHER, Role.ASK, Role.AVAILABLE, Role.FILLER, Role.YOU, Role.SELF, Role.LIGHT_VERB]
    + [Role.CAN, Role.COME, Role.COURTESY, Role.VISIT, Role.TIME_OTHER, Role.WEEK, Role.INVERSION, Role.AND]
)
_HAVING = in_any(lambda each: each.speech.having)


def moving(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    for each in _found(clause, text):
        if each.weight > POSSIBLE and asks_for_none(each, clause, text):
            yield doubtful(Meaning.ANOTHER_TIME, each.items[0], msgid("may be about something else"))
        else:
            yield each


def _found(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    whole, clause = clause, behind_its_day(clause)
    verbs = clause.of(Role.MOVE, Role.CHANGE, Role.MOVE_YOU)
    if verbs:
        yield _by_a_verb(clause, text, verbs[0])
    elif _asks_when_else(clause, text):
        asked = clause.of(Role.QUESTION_WORD, Role.ASK)[:1]
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE, items=asked)
    if whole.has(Role.ILL) and not whole.has(*WISHES, Role.OTHER_TIME):
        return  # "I broke my leg today"
    yield from _by_a_time(clause, text)


def _by_a_verb(clause: Clause, text: Spoken, verb: Item) -> Evidence:
    if (clause.denied and not clause.other_time) or is_denied_move(clause, verb):
        return ruled_out(Meaning.ANOTHER_TIME, verb, msgid("is denied"))
    if verb.role is Role.MOVE_YOU and not clause.asked:  # "they changed my shift"
        return doubtful(Meaning.ANOTHER_TIME, verb, msgid("is not asked of us"))
    if verb.role is Role.MOVE_YOU or is_of_others(clause, verb):
        return ruled_out(Meaning.ANOTHER_TIME, verb, msgid("is not asked of us"))
    if _is_left_for_later(clause, verb):
        return ruled_out(Meaning.ANOTHER_TIME, verb, msgid("is left for later"))
    if clause.has(Role.ADDRESS) or is_of_another_object(clause, text, verb):
        return doubtful(Meaning.ANOTHER_TIME, verb, msgid("may be about something else"))
    proposed = clause.asked and verb.role is Role.MOVE and clause.subject_of(verb) is Subject.SELF
    only_asked = is_only_asked(clause) and not (proposed and not clause.has(Role.QUESTION_WORD, Role.WHETHER))
    only_asked = only_asked and not _asks_when(clause, verb)
    if clause.has(Role.IF, Role.PAST, Role.UNSURE) or only_asked or accepts(clause):
        return doubtful(Meaning.ANOTHER_TIME, verb, msgid("is a question, a condition or a report"))
    if verb.role is Role.CHANGE and not (_names_a_time(clause) and _is_a_request(clause, verb)):
        return doubtful(Meaning.ANOTHER_TIME, verb, msgid("may be about something else"))
    known = _names_a_time(clause) or clause.has(*STATED) or text.names_the_visit
    return Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE if known else LIKELY, items=(verb,))


def _is_left_for_later(clause: Clause, what: Item) -> bool:
    """Checks whether a promise stands before the verb or time, and the clause names no other day or hour, so that
    nothing is asked of us now: "je vous rappelle pour reprendre rdv", "I'll book online another time"."""
    return any(each.start < what.start for each in clause.of(Role.PROMISE)) and not clause.other_time


def _asks_when(clause: Clause, verb: Item) -> bool:
    """Checks whether a request has its question words behind the verb: "pouvez-vous me recaser quand ?" asks for a
    time, "how can I move it" asks how."""
    words = clause.of(Role.QUESTION_WORD, Role.WHETHER)
    return clause.has(Role.ASK) and bool(words) and all(each.start > verb.start for each in words)


def _is_a_request(clause: Clause, verb: Item) -> bool:
    """Checks whether a change is asked for: the clause states a wish, has a "can" or the visit ("can we change it to
    5"), or has nothing of weight before the verb ("please change it to 5"). "The song changes at 5" asks for none."""
    before = clause.items[: clause.items.index(verb)]
    return clause.has(*STATED, *VISITS, Role.CAN) or all(each.role in _BEFORE_AN_ORDER for each in before)


def _names_a_time(clause: Clause) -> bool:
    times = (Role.OTHER_TIME, Role.SOONER_OR_LATER, Role.WEEK)
    return clause.own_time or clause.other_time or clause.has(*VISITS, *times)


def _by_a_time(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if clause.has(*_OF_NO_WISH):
        return
    if _cancels_another(clause):
        return
    given_up = clause.has(Role.CANCEL) or (clause.has(Role.NEED) and clause.denied)
    if given_up and not clause.has(Role.RATHER, Role.OTHER_TIME):
        return
    others = tuple(each for each in clause.items if each.fits is False)
    slots, shifts = clause.of(Role.OTHER_TIME), clause.of(Role.SOONER_OR_LATER)
    if slots:
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=_weight_of_slot(clause, text), items=slots)
    elif others and not text.held:  # a visit that is booked now is moved by nobody
        yield doubtful(Meaning.ANOTHER_TIME, others[0], msgid("may be about a new appointment"))
    elif others and _is_no_time_to_come(clause, text):
        yield doubtful(Meaning.ANOTHER_TIME, others[0], msgid("may be about something else"))
    elif others and (_arrives_soon_after(others, clause, text) or comes_after_the_hour(clause, text)):
        yield doubtful(Meaning.ANOTHER_TIME, others[0], msgid("it speaks of being late"))
    elif others:
        certain = only_then(clause, text) or is_free_rather(clause) or (suits(clause) and refused_beside(clause, text))
        certain = certain or _asks_after_a_refusal(clause, text) or is_set_in_its_place(clause)
        certain = certain or is_proposed(clause, text)
        weight = SURE if certain else _weight_of_time(clause, text)
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=weight, items=others)
    elif (
        shifts
        and (clause.has(*WISHES) or comes(clause))
        and not clause.has(*_BESIDE_A_SHIFT)
        and not (_is_wanted_of_us(clause) or _tells_what_one_can(clause) or _asks_about_you(clause, shifts))
        and not (clause.denied and not clause.asked)  # "I can't come any earlier"
    ):
        named = text.names_the_visit or _says_by_how_much(clause, shifts)
        yield Evidence(meaning=Meaning.ANOTHER_TIME, weight=SURE if named else LIKELY, items=shifts)


def _tells_what_one_can(clause: Clause) -> bool:
    """Checks whether a "can" behind "I" tells and asks nothing: "I can get some more later"."""
    pairs = pairwise(clause.items)
    told = any(first.role is Role.SELF and each.role is Role.ASK and len(each.words) > 1 for first, each in pairs)
    return told and not clause.asked


def _asks_about_you(clause: Clause, shifts: Sequence[Item]) -> bool:
    """Checks whether the addressee stands behind the shift: "would that be too late for you?"."""
    last = shifts[-1].start
    return clause.asked and any(each.start > last for each in clause.of(Role.YOU))


_BESIDE_A_SHIFT = (
    *(Role.UNKNOWN, Role.QUESTION_WORD, Role.WHETHER, Role.TALK, Role.PROMISE, Role.RELATIVE, Role.THIRD),
    *(Role.SEE_YOU, Role.THING),
)
"""What makes "later" no wish: "see you later"."""


def _is_no_time_to_come(clause: Clause, text: Spoken) -> bool:
    """Checks whether the other time is less liked than the own, the only one that is refused, or one to leave at."""
    return is_preferred_to(clause) or only_then_not(clause, text) or leaves_then(clause)


def _arrives_soon_after(others: Sequence[Item], clause: Clause, text: Spoken) -> bool:
    """Checks whether every other hour is one to arrive at some minutes late: a coming is said, or lateness, and nothing
    is wished: "train supprimé, ce sera 9h20 et pas 9h"."""
    late = text.has(Role.LATE, Role.HELD_UP) and not (clause.asked or clause.has(*STATED))
    return all(each.soon_after for each in others) and (late or clause.has(Role.COME, Role.ARRIVING))


def _cancels_another(clause: Clause) -> bool:
    """Checks whether "another appointment" stands right behind a verb of cancelling: "je dois annuler un autre rdv"."""
    return any(
        each.role is Role.CANCEL and other.role is Role.OTHER_TIME and not _VISITS_NAMED.isdisjoint(other.words)
        for each, other in pairwise(clause.items)
    )


_VISITS_NAMED = in_any(lambda each: each.speech.given_away)


def _says_by_how_much(clause: Clause, shifts: Sequence[Item]) -> bool:
    """Checks whether a request says by how much sooner or later, and nothing that is no proposal: "can I come an hour
    later"."""
    measured = any(len(each.words) > _ONE_WORD_BESIDE for each in shifts)
    return measured and clause.has(Role.ASK) and clause.roles <= _PROPOSING | {Role.COME}


_ONE_WORD_BESIDE = 2


def _weight_of_slot(clause: Clause, text: Spoken) -> float:
    """Weighs a phrase of another time: "un autre jour" is a wish where it is asked for, stands beside a refusal, a no
    or an excuse, or is the whole of a short text; "une autre fois" may be none."""
    slot = clause.of(Role.OTHER_TIME)[0]
    if _is_left_for_later(clause, slot) or is_denied_slot(clause, slot):
        return POSSIBLE
    wish = clause.has(*WISHES, Role.CALL_ME) or clause.asked or (clause.has(Role.QUESTION_WORD) and refused(text))
    beside = (each for each in clause.items if each.role is not Role.OTHER_TIME)
    has_one = not _HAVING.isdisjoint(word for each in beside for word in each.words)
    if (clause.own_time and not (wish and _is_a_slot(clause))) or (has_one and not wish) or clause.has(Role.THIRD):
        return POSSIBLE
    for_something = wish and (clause.has(*VISITS) or _says_for_what(clause))
    if clause.has(Role.UNKNOWN) and not (refused(text) or for_something):
        return POSSIBLE
    if refused(text) or (wish and (text.names_the_visit or text.polite or clause.has(Role.COURTESY))):
        return SURE
    named = slot.words[-1] not in _OCCASIONS
    short = named and len(text.items) <= _SHORT and not clause.has(Role.SEE_YOU)
    return LIKELY if wish or text.has(Role.SORRY, Role.NO) or short else POSSIBLE


_SLOTS = in_any(lambda each: each.speech.slots)
_FOR = in_any(lambda each: each.speech.for_people)


def _is_a_slot(clause: Clause) -> bool:
    """Checks whether the other time is a slot: "a later slot tomorrow" may be on the same day, "another appointment
    tomorrow" may be one more."""
    return any(each.words[-1] in _SLOTS for each in clause.of(Role.OTHER_TIME))


def _says_for_what(clause: Clause) -> bool:
    """Checks whether the words that no table knows all stand behind a "for" that follows the other time: "un autre jour
    | pour la chaudière"."""
    slot = clause.of(Role.OTHER_TIME)[0]
    opened = next((each.start for each in clause.items if each.start > slot.start and each.words[0] in _FOR), None)
    return opened is not None and all(each.start > opened for each in clause.of(Role.UNKNOWN))


def _weight_of_time(clause: Clause, text: Spoken) -> float:
    """Weighs another day or hour: it is a wish where it is asked for, or set against the appointment's own, or a
    refusal stands beside it."""
    if clause.has(*OF_OTHERS) or takes_leave(clause) or ends_in_no(clause) or denies_the_other(clause):
        return POSSIBLE
    if clause.has(Role.QUESTION_WORD, Role.WHETHER, Role.AVAILABLE) and not (
        clause.has(Role.ASK) or is_declined(clause, text)
    ):
        return POSSIBLE
    if clause.denied and (not (clause.own_time and clause.other_time) or _cannot_then(clause)):
        return POSSIBLE
    if _is_of_something_else(clause, text):
        return POSSIBLE
    if comes_rather(clause):
        return SURE
    if comes(clause) or _is_set_against(clause, text):
        return SURE
    if is_declined(clause, text) and (clause.asked or not clause.has(Role.YES)):  # "non, pas de souci pour vendredi"
        return SURE if refused_beside(clause, text) and (text.names_the_visit or text.polite) else LIKELY
    if (clause.has(Role.RATHER) and (clause.asked or clause.has(Role.ASK))) or _asks_for_a_slot(clause, text):
        return SURE
    asked = clause.asked and (clause.items[0].role is Role.NO or clause.has(Role.CAN))  # "rien l'aprem ?"
    wish = clause.has(*WISHES) or asked
    if wish and clause.roles <= _PROPOSING:
        return SURE if text.names_the_visit or text.has(Role.SORRY) else LIKELY
    return LIKELY if text.has(Role.RATHER) or (text.has(Role.SORRY) and clause.has(*STATED)) else POSSIBLE


def _asks_after_a_refusal(clause: Clause, text: Spoken) -> bool:
    """Checks whether a question beside a refusal asks if another time can be, in one or two words that no table knows:
    "mardi je peux pas, le jeudi ça jouerait pour vous ?"."""
    strange = clause.of(Role.UNKNOWN)
    beside = clause.has(Role.THIRD, Role.RELATIVE, Role.PROMISE, Role.TALK, *OBJECTS, Role.OTHER_TALK, Role.SEE_YOU)
    few = len(strange) <= _ONE_WORD_BESIDE and not clause.denied and not beside
    return clause.asked and few and not clause.has(Role.QUESTION_WORD) and refused_beside(clause, text)


def _cannot_then(clause: Clause) -> bool:
    """Checks for a "can" in a clause that neither asks nor wishes; a denied one refuses the time: "je peux pas demain
    matin"."""
    return clause.has(Role.CAN) and not clause.has(*WISHES, Role.BUT) and not clause.asked


def _asks_for_a_slot(clause: Clause, text: Spoken) -> bool:
    """Checks whether a visit is asked for sooner or later, or beside the appointment's own time in the text: "vous
    auriez un créneau plus tôt, genre 11h ?"."""
    of_a_slot = any(not _SLOTS.isdisjoint(each.words) for each in clause.of(Role.VISIT))
    begun = clause.asked or (of_a_slot and clause.items[0].role is Role.ASK)
    asked = clause.has(Role.ASK, Role.SOONER_OR_LATER) and clause.has(Role.VISIT) and begun
    own = clause.has(Role.SOONER_OR_LATER) or text.names_the_visit_by_its_time
    return asked and own and clause.roles <= _PROPOSING | {Role.VISIT}


def _asks_when_else(clause: Clause, text: Spoken) -> bool:
    """Checks whether a free time is asked for beside a refusal: "je suis pas dispo demain, quand auriez-vous de la
    place ?"."""
    asks = clause.of(Role.QUESTION_WORD, Role.ASK)
    if (
        not (clause.asked or clause.has(Role.ASK))
        or not asks
        or not clause.roles <= _OF_A_FREE_TIME
        or not refused(text)
    ):
        return False
    return any(not _WHEN.isdisjoint(each.words) for each in asks) or clause.has(Role.AVAILABLE)


def _is_of_something_else(clause: Clause, text: Spoken) -> bool:
    """Checks whether the time may be of something else than the visit: another event, a question or a wish of ours that
    is asked about ("je suis chez toi le 28", "tu veux déjeuner ce midi ?", "non, tu fais quoi ce soir")."""
    if clause.has(Role.OTHER_TALK) and not clause.has(*WISHES):
        return True
    if _has_another(clause):
        return True
    asks = clause.has(Role.QUESTION_WORD) and not (clause.has(Role.ASK) or refused(text))
    return asks or _is_wanted_of_us(clause)


def _has_another(clause: Clause) -> bool:
    """Checks whether the writer states that they have another visit, which stands against this one: "non, j'ai déjà un
    rdv à 16h"."""
    another = any(
        each.role is Role.VISIT and before.words[-1] in _INDEFINITE for before, each in pairwise(clause.items)
    )
    has_one = any(not _HAVING.isdisjoint(each.words) for each in clause.items)
    return another and has_one and not clause.asked and not clause.has(*WISHES, Role.CAN)


def _is_wanted_of_us(clause: Clause) -> bool:
    """Checks whether the clause is of a wish of ours, with no request: "tu veux déjeuner ?", "wanna eat later?"."""
    wants = clause.of(Role.WANT, Role.NEED)
    if clause.asked and wants[:1] == clause.items[:1] and not _INVITING.isdisjoint(wants[0].words[:1]):
        return not clause.has(Role.SELF, Role.ASK)
    wants = clause.of(Role.WANT)
    return bool(wants) and not clause.has(Role.ASK) and clause.subject_of(wants[0]) is Subject.YOU


_INVITING = in_any(lambda each: each.speech.inviting)


def _is_set_against(clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause that names the time has a yes or a wish, and it or one beside it a but, beside a yes:
    "oui mais plutôt 17h"."""
    if not (text.has(Role.BUT) and text.has(Role.YES) and clause.has(Role.YES, *WISHES)):
        return False
    at = [each.items[0].start for each in text.clauses].index(clause.items[0].start)
    return any(each.has(Role.BUT) for each in text.clauses[max(at - 1, 0) : at + 2])

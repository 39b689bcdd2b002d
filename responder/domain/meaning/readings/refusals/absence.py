"""Absence: "je peux pas venir", "can't make it", of oneself or a child, on the appointment's own day or none."""

from collections.abc import Iterator
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import (
    DEFINITE_ARTICLES,
    NOMINATIVE,
    SAID_OF_A_THIRD,
    Clause,
    clause_of,
    is_an_hour,
)
from responder.domain.meaning.clauses.complements import goes_elsewhere, is_of_the_company
from responder.domain.meaning.clauses.contrasts import denies_its_time
from responder.domain.meaning.clauses.evidence import (
    LIKELY,
    VISITS,
    Evidence,
    Spoken,
    doubtful,
    is_asked,
    ruled_out,
)
from responder.domain.meaning.clauses.refusals.bare_refusals import (
    LONGEST_BARE,
    is_absence,
    is_all_that_is_said,
    is_away,
    says_impossible,
    says_impossible_alone,
    weight_of_bare,
)
from responder.domain.meaning.clauses.refusals.hedged_refusals import (
    THINKING,
    is_left_open,
    is_thought_by_others,
    is_thought_otherwise,
    thinks_not_to,
)
from responder.domain.meaning.clauses.refusals.hindrances import hinders, is_said_of_much
from responder.domain.meaning.clauses.refusals.undone_denials import (
    is_a_habit,
    is_conceded,
    is_denied_before,
    is_denied_twice,
    is_not_the_case,
    is_undone,
    may_be_told_to_us,
    regrets_being_away,
    says_after_all,
)
from responder.domain.meaning.clauses.refusals.who_stays_away import is_ones_own_absence
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import LEAVES_OPEN, POSSIBLE, SURE, Meaning
from responder.languages import in_any, patterns_of
from responder.languages.catalogue import msgid

_BEYOND_THE_VISIT = (Role.TALK, Role.NOW, Role.UNKNOWN, Role.OTHER_OBJECT, Role.CANCEL, Role.MOVE, Role.WANT, Role.NEED)
_CAN_ONLY = frozenset([Role.CAN, Role.AVAILABLE, Role.CAN_THIRD])
_ILL_AND_NO_MORE = frozenset(
    [Role.ILL, Role.NO, Role.SELF, Role.FILLER, Role.COURTESY, Role.SORRY, Role.BECAUSE, Role.TIME_OWN, Role.NOT]
)
_COMING = in_any(lambda each: each.speech.coming)
_GOING = in_any(lambda each: each.speech.going)
_AWAY = in_any(lambda each: each.speech.away)
_DOING = in_any(lambda each: each.speech.doing)
PRESENT = in_any(lambda each: each.speech.present)
"""Forms that may speak of any coming and going, today's too."""


def not_coming(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    prevented = clause.of(Role.PREVENTED)[:1]
    free = any(each.negated and each.words[-1] in _AWAY for each in prevented)  # "bin nicht verhindert"
    denied = prevented and (is_denied_before(clause, prevented[0]) or is_not_the_case(text, prevented[0]))
    if prevented and not (free or denied) and hinders(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=_weight_of_hindrance(clause, text), items=prevented)
        return
    if clause.has(Role.ILL) and _answers_no(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=LIKELY, items=clause.of(Role.ILL))
        return
    if clause.has(Role.NO) and clause.roles <= _NO_IN_THE_END and _says_no_in_the_end(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=LIKELY, items=clause.of(Role.NO)[:1])
        return
    if clause.has(Role.NO) and _is_no_with_regret(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=SURE, items=clause.of(Role.NO)[:1])
        return
    if clause.has(Role.NOT) and text.held and says_impossible_alone(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=LIKELY, items=clause.of(Role.NOT)[:1])
        return
    if clause.has(Role.NOT) and says_impossible(clause):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=SURE, items=clause.of(Role.NOT)[:1])
        return
    clause = _before_its_reason(clause)
    if clause.has(Role.NOT) and denies_its_time(clause, text):
        yield Evidence(meaning=Meaning.NOT_COMING, weight=SURE, items=clause.of(Role.NOT)[:1])
        return
    verbs = clause.of(Role.COME, Role.COME_THIRD, *_CAN_ONLY) or _kept_away(clause)
    verb = next((each for each in verbs if each.role in (Role.COME, Role.COME_THIRD)), verbs[0] if verbs else None)
    if verb is not None and (clause.denied or is_absence(verb) or thinks_not_to(text, verb)):
        yield _of_verb(clause, text, verb, verbs[0])


def _says_no_in_the_end(clause: Clause, text: Spoken) -> bool:
    """Checks whether a clause says no in the end, beside another one: "finalement non | on part en vacances". With no
    reason it may be a second thought, and where another clause says yes or denies a cancellation or move it is one."""
    said = text.held and len(text.clauses) > 1 and says_after_all(clause.items) and not clause.asked
    return said and not any(_takes_back(each) for each in text.clauses)


def _takes_back(clause: Clause) -> bool:
    """Checks whether a clause says yes, or denies a cancellation or a move: "finalement non | on garde le rdv"."""
    return clause.has(*_ENDS_THE_VISIT) if clause.denied else clause.has(*_KEEPS_THE_VISIT)


_ENDS_THE_VISIT = (Role.CANCEL, Role.CANCELLED, Role.DROP, Role.NOT_NEEDED, Role.MOVE, Role.CHANGE)
_KEEPS_THE_VISIT = frozenset(
    [Role.YES, Role.CONFIRM, Role.CONFIRMED, Role.KEEP, Role.COME, Role.SEE_YOU, Role.LATE, Role.ARRIVING]
)


_NO_IN_THE_END = frozenset([Role.NO, Role.FILLER, Role.SORRY, Role.COURTESY, Role.CORRECTION])


def _kept_away(clause: Clause) -> tuple[Item, ...]:
    """Finds denied verbs of keeping in a clause that names the visit: "he won't be at his lesson"."""
    if clause.own_time and clause.has(Role.ARRIVING):
        return tuple(each for each in clause.of(Role.ARRIVING) if each.negated)  # "je suis pas là demain"
    return tuple(each for each in clause.of(Role.KEEP) if each.negated) if clause.has(*VISITS) else ()


def _is_no_with_regret(clause: Clause, text: Spoken) -> bool:
    """Checks whether a short text of a no and, behind it, regret refuses what was asked, perhaps with a reason of one's
    own: "non désolé", "moi non désolé, je garde ma nièce". A no alone may answer anything, and "non, pardon" may take
    itself back."""
    if not text.held or not text.has(Role.SORRY) or clause.asked:
        return False
    reasons = tuple(each for each in text.clauses if not each.roles <= _NO_AND_REGRET)
    if reasons and not (len(reasons) == 1 and clause not in reasons and _is_a_reason(reasons[0])):
        return False
    no = clause.of(Role.NO)[0]
    said = [each for each in text.items if not (reasons and each in reasons[0].items)]
    regrets = [each for each in said if each.role is Role.SORRY and _PARDON.isdisjoint(each.words)]
    return len(said) <= LONGEST_BARE and len(no.words) == 1 and any(each.start > no.start for each in regrets)


def _is_a_reason(clause: Clause) -> bool:
    """Checks whether a clause tells, in the affirmative, of what one does oneself, at no other time."""
    tells = clause.items[0].words[0] in NOMINATIVE and len(clause.items) > 1
    return tells and not (clause.denied or clause.asked or clause.other_time or clause.has(*_MORE_THAN_A_REASON))


_MORE_THAN_A_REASON = (
    *(Role.IF, Role.UNSURE, Role.YOU, Role.THIRD, Role.TALK, Role.NOW, Role.PAST, Role.PROMISE, Role.LATE),
    *(Role.COME, Role.CAN, Role.ARRIVING, Role.CONFIRM, Role.YES, Role.ASK, Role.QUESTION_WORD, Role.CANCEL),
    *(Role.MOVE, Role.CHANGE, Role.OTHER_TIME, Role.RATHER, Role.STOP, Role.VISIT),
)


_NO_AND_REGRET = frozenset(
    [Role.NO, Role.SELF, Role.SORRY, Role.COURTESY, Role.PAUSE, Role.NAME, Role.VOCATIVE, Role.GREETING, Role.THANKS]
)
_PARDON = in_any(lambda each: each.speech.pardon)


def _before_its_reason(clause: Clause) -> Clause:
    """Cuts off a reason that opens with "have" right behind the own day: "I'm not coming tomorrow | got exams". What
    stands there is no object of the verb."""
    if clause.asked or not (clause.own_time and clause.denied and clause.has(Role.UNKNOWN)):
        return clause
    pairs = enumerate(pairwise(clause.items), start=1)
    cut = next((at for at, (day, reason) in pairs if day.fits and not _HAVING.isdisjoint(reason.words[:1])), None)
    told = clause if cut is None else clause_of(clause.items[:cut], clause.asked)
    return told if told.denied and told.has(Role.COME, *_CAN_ONLY) else clause


_HAVING = in_any(lambda each: each.speech.having)


def _answers_no(clause: Clause, text: Spoken) -> bool:
    """Checks whether a text opens with a no and the clause gives an illness as the reason: "no, I'm sick"."""
    told = text.items[0].role is Role.NO and not clause.asked and clause.roles <= _ILL_AND_NO_MORE
    if (
        not told or text.has(Role.UNSURE) or any(each.asked for each in text.clauses)
    ):  # "non, KO. Et toi ?" answers a friend
        return False
    return not any(is_undone(each, ill) for each in text.clauses for ill in each.of(Role.ILL))


def _weight_of_hindrance(clause: Clause, text: Spoken) -> float:
    at = clause.items.index(clause.of(Role.PREVENTED)[0])
    for_oneself = any(each.role is Role.SELF for each in clause.items[at + 1 : at + 2])  # "c'est mort pour | moi"
    named = clause.own_time or clause.has(*VISITS) or for_oneself
    if not named and is_said_of_much(clause.of(Role.PREVENTED)[0]):
        return LIKELY
    explicit = named or clause.has(Role.SELF) or text.has(Role.SORRY)
    comes = any(not _COMING.isdisjoint(each.words) for each in clause.of(Role.PREVENTED))
    return SURE if explicit or comes else LIKELY


def _of_verb(clause: Clause, text: Spoken, verb: Item, first: Item) -> Evidence:
    denied_twice = is_denied_twice(clause, text, first, verb) or is_thought_otherwise(clause, text, verb)
    if denied_twice or (is_away(verb) and is_undone(clause, verb)):
        return doubtful(Meaning.NOT_COMING, verb, msgid("is denied twice"))
    of_others = not is_ones_own_absence(clause, first, text) or _is_another_absent(clause, verb)
    if of_others or is_thought_by_others(text, verb):
        return ruled_out(Meaning.NOT_COMING, verb, msgid("is said of somebody else"))
    beyond = _is_beyond_the_visit(clause) or _goes_elsewhere(clause, verb) or goes_elsewhere(clause, verb)
    beyond = beyond or is_of_the_company(clause, text, verb) or is_conceded(clause)
    hedged = thinks_not_to(text, verb)
    denied = hedged or _is_denied(clause, verb)
    if is_left_open(clause, text, verb) or beyond or not denied or is_a_habit(clause, text):
        return doubtful(Meaning.NOT_COMING, verb, msgid("may be about something else"))
    ordered = _is_an_order(clause) or may_be_told_to_us(clause, verb) or (not hedged and _is_nobodys(clause, verb))
    if clause.has(Role.FORBIDDING, Role.SOONER_OR_LATER, Role.LATE) or _is_asked(clause, text) or ordered:
        return doubtful(Meaning.NOT_COMING, verb, msgid("may be an order or a question"))
    if text.held and clause.other_time and (not clause.own_time or _is_of_another_part(clause)):
        return doubtful(Meaning.NOT_COMING, verb, msgid("is said of another day or hour"))
    weight = weight_of_bare(clause, text, verb) if verb.role in _CAN_ONLY else _weight_of_coming(clause, text, verb)
    bare = not weight and verb.role in _CAN_ONLY and is_all_that_is_said(clause, text, verb)
    if not (weight or bare):
        return doubtful(Meaning.NOT_COMING, verb, LEAVES_OPEN)
    denials = tuple(each for each in clause.of(Role.NOT) if each.start < verb.start)
    return Evidence(meaning=Meaning.NOT_COMING, weight=weight or SURE, items=(*denials, verb), bare=bare)


def _is_asked(clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause asks; "I won't be coming ya? Very sorry" only sees to it that it is heard."""
    tagged = clause.items[-1].role is Role.YES and text.has(Role.SORRY) and not clause.has(Role.QUESTION_WORD)
    return is_asked(clause) and not tagged


def _is_of_another_part(clause: Clause) -> bool:
    """Checks whether another part of its day follows the own day: "je viens pas demain soir"."""
    pairs = pairwise(clause.items)
    return any(day.fits and each.fits is False and not is_an_hour(each) for day, each in pairs)


def _is_beyond_the_visit(clause: Clause) -> bool:
    """Checks whether the clause has an object that is not the visit. A word that no table knows and that stands before
    the subject is none: "consequently we will not be attending"."""
    begun = next((each.start for each in clause.items if _is_the_subject(each)), None)
    held = begun is None or clause.asked
    return any(
        each.role in _BEYOND_THE_VISIT
        and (held or each.role is not Role.UNKNOWN or each.start > (begun or 0))
        and THINKING.isdisjoint(each.words)
        for each in clause.items
    )


def _is_the_subject(item: Item) -> bool:
    """Tells whether an item is "I" or "we", or ends in it behind a "can": "kann ich"."""
    nominative = item.words[0] if item.role is Role.SELF else item.words[-1] if item.role is Role.CAN else ""
    return nominative in NOMINATIVE


def _is_another_absent(clause: Clause, verb: Item) -> bool:
    """Checks whether somebody else is said to be absent: "le prof sera absent", not "on sera absents" nor "mon fils
    sera absent"."""
    if not is_absence(verb):
        return False
    at = clause.items.index(verb)
    before = clause.items[at - 1].words[-1] if at else ""
    ours = clause.has(Role.CHILD) or any(not NOMINATIVE.isdisjoint(each.words) for each in clause.of(Role.SELF))
    return before in _OTHERS_ARE and not ours


_OTHERS_ARE = SAID_OF_A_THIRD | in_any(lambda each: each.speech.others_are)


def _goes_elsewhere(clause: Clause, verb: Item) -> bool:
    """Checks whether a name behind a verb of going says where to: "je n'irai pas à Cannes", not "je n'irai pas au rdv
    demain"."""
    if _GOING.isdisjoint(verb.words):
        return False
    following = clause.items[clause.items.index(verb) + 1 :]
    done = next((each.role for each in following if each.role not in (Role.FILLER, Role.NOT)), None)
    if done in (Role.OTHER_TALK, Role.LIGHT_VERB):
        return True  # "j'irai pas jusque là", "j'irai pas le voir"
    return any(
        before.role is Role.FILLER and each.role in (Role.NAME, Role.VOCATIVE) for before, each in pairwise(following)
    )


def _weight_of_coming(clause: Clause, text: Spoken, verb: Item) -> float:
    """Weighs a coming that is denied: sure with the own time, the visit, an excuse, a "can" or a form that is not
    present ("je ne pourrai pas venir"), else likely, for "je viens pas" may be said of anything."""
    if regrets_being_away(clause, verb):
        return LIKELY if clause.own_time else POSSIBLE
    if clause.own_time or clause.has(Role.VISIT) or text.has(Role.SORRY):
        return SURE
    if clause.has(Role.ACTIVITY):
        return SURE if text.polite or _is_a_visit_named(clause) else POSSIBLE
    if not _GOING.isdisjoint(verb.words) and not clause.has(Role.CAN):
        return POSSIBLE if _goes_no_more(clause, verb) or any(each.asked for each in text.clauses) else LIKELY
    return SURE if clause.has(Role.CAN) or PRESENT.isdisjoint(verb.words) else LIKELY


def _is_a_visit_named(clause: Clause) -> bool:
    """Checks whether "the" or "my" stands before an activity: "not coming to the massage", not "... for dinner"."""
    return any(
        each.role is Role.ACTIVITY and not _DETERMINED.isdisjoint(before.words)
        for before, each in pairwise(clause.items)
    )


_DETERMINED = DEFINITE_ARTICLES | in_any(lambda each: each.speech.mine)


def _goes_no_more(clause: Clause, verb: Item) -> bool:
    """Checks for a denial of every time from now on: "j'irai plus"."""
    return any(not _NO_LONGER.isdisjoint(each.words) for each in clause.of(Role.NOT) if each.start > verb.start)


_NO_LONGER = in_any(lambda each: each.speech.no_longer)


def _is_denied(clause: Clause, verb: Item) -> bool:
    """Checks whether the verb is denied, by a denial that reaches it, by its own meaning, or inside the "can" right
    before it: "j'arriverai pas à venir"."""
    if is_absence(verb) or clause.denies(verb):
        return True
    before = [each for each in clause.items[: clause.items.index(verb)] if each.role is not Role.FILLER][-1:]
    return any(each.role is Role.CAN and each.negated for each in before)


def _is_nobodys(clause: Clause, verb: Item) -> bool:
    """Checks whether a coming is an infinitive that nothing in its clause makes one's own: "ça fait pas tout passer",
    "donc ne passer pas"."""
    infinitive = len(verb.words) == 1 and verb.words[-1] in _COMES_BY and verb.words[-1].endswith(_INFINITIVES)
    return infinitive and not clause.own_time and clause.roles.isdisjoint(_MAKES_IT_ONES_OWN)


_COMES_BY = _COMING | in_any(lambda each: each.speech.dropping_by)
_INFINITIVES = tuple(dict.fromkeys(patterns_of(lambda each: each.speech.infinitives)))
_MAKES_IT_ONES_OWN = frozenset(
    [Role.SELF, Role.CAN, Role.ASK, Role.WANT, Role.SORRY, Role.CHILD, Role.NO, Role.YES, Role.CORRECTION, *VISITS]
)


def _is_an_order(clause: Clause) -> bool:
    """Checks whether the clause opens with "do" and does not name the writer: "don't come home late"."""
    return clause.items[0].words[0] in _DOING and not clause.has(Role.SELF)

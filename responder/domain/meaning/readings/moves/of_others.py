"""Other times that are of others: plans of friends, invitations, what is handed over, whom somebody calls."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, Clause, words_of
from responder.domain.meaning.clauses.evidence import VISITS, Evidence, Spoken, is_at_home
from responder.domain.meaning.clauses.said_of_others import is_told_to_come
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.moves.refusals import WISHES
from responder.domain.meaning.tagging.items import Item
from responder.languages import LANGUAGES, in_any

_HAVING = in_any(lambda each: each.speech.having)
_ADDRESSED = in_any(lambda each: each.speech.addressed)
_OBTAINED = frozenset(pair for each in LANGUAGES.values() for pair in each.moves.obtained_from)
_ASKING = (Role.RATHER, Role.ASK, Role.AVAILABLE)
_FAMILIAR = in_any(lambda each: each.speech.familiar)
_PLANNED = in_any(lambda each: each.moves.planned)
_INVITING = in_any(lambda each: each.speech.inviting)
_TEMPTING = frozenset(pair for each in LANGUAGES.values() for pair in each.moves.tempting)
_WILL_YOU_BE = in_any(lambda each: each.moves.will_you_be)
_HANDING = in_any(lambda each: each.moves.handing)


def _is_asked_of_a_friend(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether somebody who is addressed as friends are is asked to come: "tu peux passer vers 16h ?"."""
    asked = next(
        (at for at, each in enumerate(clause.items) if each.role is Role.ASK and not _FAMILIAR.isdisjoint(each.words)),
        len(clause.items),
    )
    behind = {each.role for each in clause.items[asked:]}
    comes = Role.COME in behind and Role.SELF not in behind
    return comes and found.items[0].role is not Role.OTHER_TIME and not clause.has(Role.RATHER)


def _is_of_the_others_day(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a question is what the other has then: "do you have class after this?", "t'as cours jeudi ?"."""
    if not clause.asked or clause.has(Role.RATHER, Role.OTHER_TIME):
        return False
    said = [each for each in clause.items if each.role is not Role.FILLER or _HAVING.isdisjoint(each.words)]
    return any(each.role in (Role.ASK, Role.YOU) and following.role in VISITS for each, following in pairwise(said))


def _is_of_a_friends_plans(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether the clause is what somebody does who is addressed as friends are: "tu fais quoi demain soir ?",
    "t'as prévu un truc ?"."""
    if clause.has(Role.RATHER, Role.OTHER_TIME):
        return False
    planned = any(not _PLANNED.isdisjoint(each.words) for each in clause.items)
    if planned and clause.has(Role.ASK, Role.YOU, Role.NO):
        return True
    return any(
        each.role is Role.YOU and not _FAMILIAR.isdisjoint(each.words) and following.role in _DONE_BY_A_FRIEND
        for each, following in pairwise(each for each in clause.items if each.role is not Role.FILLER)
    )


_DONE_BY_A_FRIEND = frozenset([Role.LIGHT_VERB, Role.UNKNOWN])


def _is_tempting(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether somebody is invited: "mardi soir, ça te dit ?", "wanna eat on Friday?"."""
    if any(pair in _TEMPTING for pair in pairwise(words_of(clause))):
        return True
    first = next((each for each in clause.items if each.role not in _BEFORE_AN_INVITATION), clause.items[0])
    invites = first.role in (Role.WANT, Role.NEED) and not _INVITING.isdisjoint(first.words[:1])
    return invites and clause.has(*VISITS) and not clause.has(Role.SELF, Role.YOU)


_BEFORE_AN_INVITATION = frozenset(
    [Role.GREETING, Role.COURTESY, Role.VOCATIVE, Role.NAME, Role.TIME_OWN, Role.TIME_OTHER, Role.SOONER_OR_LATER]
    + [Role.FILLER, Role.UNKNOWN, Role.AND, Role.SORRY]
)


def _is_what_the_other_will_be(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a question is where the other will be, or what they may do: "will you be home by 4?", "you can get
    it later"."""
    if clause.has(Role.RATHER):
        return False
    if any(is_at_home(each) and NOMINATIVE.isdisjoint(each.words) for each in clause.of(Role.COME)):
        return clause.asked and not clause.has(Role.SELF)  # "Liam will be home by 4?"
    return any(
        " ".join((*each.words, *following.words[:1])) in _WILL_YOU_BE
        or (not clause.asked and each.role is Role.YOU and following.role is Role.ASK)
        for each, following in pairwise(clause.items)
    )


def _hands_over(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a thing is handed over then: "je peux te les passer dans la semaine ?", "able to give it to me on
    Monday?"."""
    if any(not _HANDING.isdisjoint(each.words) for each in clause.items):
        return not clause.has(Role.RATHER, Role.OTHER_TIME)
    if any(pair in _OBTAINED for pair in pairwise(words_of(clause))):
        return True  # "can I take it from you later?"
    return any(
        each.role is Role.FILLER and not _ADDRESSED.isdisjoint(each.words) and following.role is Role.COME
        for each, following in pairwise(clause.items)
    )


def _is_what_others_do(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether somebody else comes then, or the other time is the one that cannot be: "Hugo vient à 18h",
    "samedi c'est mort"."""
    if clause.asked or clause.has(*_ASKING, Role.CHILD, *WISHES):
        return False
    return clause.has(Role.COME_THIRD) or (clause.has(Role.PREVENTED) and not clause.own_time)


def _is_a_call(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether a call is asked for then: "tu peux m'appeler demain après-midi"."""
    return clause.has(Role.CALL_ME) and not clause.has(Role.RATHER, Role.OTHER_TIME, Role.MOVE)


def _is_told_to_us(found: Evidence, clause: Clause, text: Spoken) -> bool:
    """Checks whether somebody is told to come then: "come to mine tonight"."""
    if clause.asked or clause.denied or clause.has(*WISHES):
        return False
    return any(is_told_to_come(clause, each) and _goes_on(clause, each) for each in clause.of(Role.COME))


def _goes_on(clause: Clause, verb: Item) -> bool:
    """Checks whether more than a time follows a verb: "come Friday" may be said of oneself."""
    behind = clause.items[clause.items.index(verb) + 1 :]
    return bool(behind) and behind[0].fits is None and any(each.role not in _LIGHT for each in behind)


_LIGHT = frozenset([Role.FILLER, Role.COURTESY, Role.TIME_OTHER, Role.TIME_OWN, Role.NUMBER])


OF_OTHERS: Sequence[Callable[[Evidence, Clause, Spoken], bool]] = (
    _is_asked_of_a_friend,
    _is_of_the_others_day,
    _is_of_a_friends_plans,
    _is_tempting,
    _is_what_the_other_will_be,
    _hands_over,
    _is_what_others_do,
    _is_a_call,
    _is_told_to_us,
)

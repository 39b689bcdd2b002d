"""Bare refusals: "can't, sorry", "je peux pas", "not free tomorrow": where nothing says what cannot be done."""

from responder.domain.meaning.clauses.clauses import Clause, words_of
from responder.domain.meaning.clauses.coming_then import only_wished
from responder.domain.meaning.clauses.evidence import LIKELY, VISITS, Spoken
from responder.domain.meaning.clauses.undone_denials import says_after_all
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import SURE
from responder.languages import in_any, patterns_of

NOTHING_ELSE = frozenset(
    [Role.CAN, Role.AVAILABLE, Role.SELF, Role.CHILD, Role.NOT, Role.FILLER, Role.TIME_OWN, Role.COURTESY, Role.SORRY]
    + [Role.BECAUSE, Role.BUT, Role.AND, Role.NO, Role.VISIT, Role.ACTIVITY, Role.NAME, Role.VOCATIVE, Role.YOU]
    + [Role.THANKS, Role.ASK, Role.GREETING, Role.CORRECTION, Role.SEE_YOU]
)
_ABSENT_AND_NO_MORE = (NOTHING_ELSE | {Role.PAUSE}) - {Role.ASK}
_NO_LONGER = in_any(lambda each: each.speech.no_longer)
_FUTURE = in_any(lambda each: each.speech.future)
_ABSENT = in_any(lambda each: each.speech.absent)
_AWAY = in_any(lambda each: each.speech.away)
_ABSENCE_BEGINS = tuple(patterns_of(lambda each: each.speech.absence_begins))
_DOING = in_any(lambda each: each.speech.doing)
LONGEST_BARE = 7
"""Items of a clause that means "I can't" with no day beside it."""


def weight_of_bare(clause: Clause, text: Spoken, verb: Item) -> float:
    alone = verb.words[0] in _FUTURE and len(verb.words) == 1  # "no I won't" may refuse anything
    if not _is_bare(clause, verb) or (alone and not (text.polite and text.has(Role.SORRY, Role.NO))):
        return 0.0
    if clause.own_time and not clause.asked and verb.words[-1] in _DOING:
        return SURE  # "can't do tomorrow"
    if says_after_all(clause.items) and not clause.asked and verb.role is Role.CAN:
        return SURE
    if clause.own_time or clause.has(*VISITS) or (verb.role is Role.CAN and only_wished(text.clauses)):
        return SURE if text.polite else LIKELY
    if _will_be_absent(verb) and text.roles <= _ABSENT_AND_NO_MORE:
        return SURE
    return LIKELY if text.polite or text.has(Role.NO, Role.ILL) or _takes_leave(text) else 0.0


def _takes_leave(text: Spoken) -> bool:
    """Checks for a courtesy of several words: "je suis pas dispo. Bonne journée à vous"."""
    return any(each.role is Role.COURTESY and len(each.words) > 1 for each in text.items)


def _will_be_absent(verb: Item) -> bool:
    """Checks for a future absence of the whole visit: "je serai absent" is as sure as "je serai pas là", "je suis
    absent" may be said of now."""
    return is_absence(verb) and not _FUTURE.isdisjoint(verb.words) and verb.words[-1].startswith(_ABSENCE_BEGINS)


def _is_bare(clause: Clause, verb: Item) -> bool:
    """Checks whether the clause holds nothing that one might not be able to do: "je peux pas demain", "sorry can't".
    Without the own time it is a short one, and one that says "free" is of the future or says "no longer"."""
    if not clause.roles <= NOTHING_ELSE:
        return False
    if verb.role is Role.AVAILABLE:
        words = set(words_of(clause))
        denials = {word for each in clause.of(Role.NOT) for word in each.words}
        return clause.own_time or not (_NO_LONGER.isdisjoint(denials) and _FUTURE.isdisjoint(words))
    return clause.own_time or len(clause.items) <= LONGEST_BARE


def is_absence(verb: Item) -> bool:
    """Checks for a word of being away, which is a denial in itself: "absent", "away", "busy"."""
    return verb.role is Role.AVAILABLE and not _ABSENT.isdisjoint(verb.words)


def is_away(verb: Item) -> bool:
    """Checks for a word that, denied, says that one is there, even where alone it is too weak for an absence."""
    return is_absence(verb) or (verb.role is Role.AVAILABLE and not _AWAY.isdisjoint(verb.words))

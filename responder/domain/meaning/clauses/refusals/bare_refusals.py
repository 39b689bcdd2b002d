"""Bare refusals: "can't, sorry", "je peux pas", "not free tomorrow": where nothing says what cannot be done."""

from itertools import pairwise

from responder.domain.meaning.clauses.clauses import IMPOSSIBLE, NOMINATIVE, Clause, words_of
from responder.domain.meaning.clauses.coming_then import leaves_then, only_wished
from responder.domain.meaning.clauses.evidence import LIKELY, VISITS, Spoken
from responder.domain.meaning.clauses.refusals.undone_denials import is_undone, says_after_all
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import SURE
from responder.domain.text.folding import is_laughter
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
    return LIKELY if _answers(text, verb) or _has_its_reason(clause, text, verb) else 0.0


def _answers(text: Spoken, verb: Item) -> bool:
    """Checks whether a bare refusal is one of what was asked: it excuses, thanks, or follows a greeting or a no, or a
    courtesy of several words takes leave behind it; and nothing is asked but beside an excuse: "non je peux pas", "je
    suis pas dispo. Bonne journée à vous", not "can't. Dear, which side?"."""
    if text.has(Role.SORRY):
        return True
    if any(each.asked for each in text.clauses):
        return False
    if any(before.fits is not None and each.role is Role.NO for before, each in pairwise(text.items)):
        return True  # "je peux pas, jeudi non plus"
    return text.has(Role.THANKS, Role.ILL) or any(
        each.role in (Role.NO, Role.GREETING)
        if each.start < verb.start
        else each.role is Role.COURTESY and len(each.words) > 1
        for each in text.items
    )


def _has_its_reason(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether one clause beside a bare refusal, and no other one, tells a reason of one's own in words that
    no table knows: "je peux pas, j'ai piscine", "I have exams | so I can't". What keeps somebody from the phone is
    none: "je peux pas, je conduis"."""
    if not text.held or any(each.asked for each in text.clauses) or not _OCCUPIED.isdisjoint(text.words):
        return False
    if clause.items[0].role is Role.BUT or not _FUTURE.isdisjoint(verb.words):
        return False  # "... but I ain't gonna"
    at = next(at for at, each in enumerate(text.clauses) if clause.items[0] in each.items)
    told = [each for each in text.clauses if each.has(Role.UNKNOWN, Role.WANT, *VISITS)]
    beside = [
        each for each in told if each in text.clauses[max(0, at - 1) : at + 2] and clause.items[0] not in each.items
    ]
    if len(told) != 1 or not beside or not beside[0].roles.isdisjoint(_NO_REASON):
        return False
    begins = beside[0].items[0]
    if begins.words[0] in _HAVING:
        return True
    if not (begins.words[0] in NOMINATIVE or begins.role in (Role.BECAUSE, Role.AND)):
        return False
    in_one_word = any(each.start == verb.start for each in clause.of(Role.NOT))  # "cannot" says not of whom
    of_oneself = clause.items if in_one_word else (*clause.items, *beside[0].items)
    return any(not NOMINATIVE.isdisjoint(each.words) for each in of_oneself)


_HAVING = in_any(lambda each: each.speech.having)
_OCCUPIED = in_any(lambda each: each.speech.occupied)
_NO_REASON = frozenset(
    [Role.YOU, Role.THIRD, Role.TALK, Role.NOW, Role.IF, Role.UNSURE, Role.PAST, Role.QUESTION_WORD, Role.ASK]
    + [Role.COME, Role.LATE, Role.ARRIVING, Role.CONFIRM, Role.YES]
)


def is_all_that_is_said(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether a denied "can" or "free" is the whole text, courtesies and one reason of one's own aside: "can't",
    "nope can't lah", "can't, I finish at 4". A thing, an order, a but, somebody else or a question may be what cannot
    be."""
    if not text.held or any(each.asked or each.has(Role.QUESTION_MARK) for each in text.clauses):
        return False
    if not names_nothing(clause, verb) or verb.words[0] in _FUTURE or is_absence(verb):
        return False  # "I'm away" is what a machine says
    beside = [each for each in text.clauses if each is not clause and not each.roles <= _LIGHT]
    return not beside or (len(beside) == 1 and beside[0].roles <= _UNTIL_WHEN and leaves_then(beside[0]))


def names_nothing(clause: Clause, verb: Item) -> bool:
    """Checks whether a clause with a "can" or "free" names nothing that is done, behind it least of all: "can't", not
    "can't that"."""
    behind = (each for each in clause.items if each.start > verb.start)
    return clause.roles <= _OF_A_BARE_REFUSAL and all(each.role is not Role.FILLER for each in behind)


_LIGHT = frozenset(
    [Role.PAUSE, Role.COURTESY, Role.SORRY, Role.THANKS, Role.GREETING, Role.NO, Role.NAME, Role.VOCATIVE]
    + [Role.CORRECTION]
)
_OF_A_BARE_REFUSAL = _LIGHT | {Role.CAN, Role.AVAILABLE, Role.SELF, Role.NOT, Role.FILLER, Role.BECAUSE, Role.TIME_OWN}


_UNTIL_WHEN = frozenset(
    [Role.SELF, Role.FILLER, Role.DROP, Role.UNKNOWN, Role.OTHER_TALK, Role.LIGHT_VERB, Role.TIME_OTHER, Role.TIME_OWN]
    + [Role.PAUSE, Role.COURTESY]
)
"""A clause that says no more than until when one works."""


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


def says_impossible(clause: Clause) -> bool:
    """Checks whether a clause opens or ends with "impossible", names the own time and says no more: "impossible
    demain"."""
    said = any(_is_impossible(clause, each) for each in (clause.items[0], clause.items[-1]))
    return said and clause.own_time and not clause.asked and clause.roles <= _A_DAY_AND_NO_MORE


_A_DAY_AND_NO_MORE = frozenset([Role.NOT, Role.TIME_OWN, Role.FILLER, Role.COURTESY, Role.SORRY, Role.BECAUSE])


def says_impossible_alone(clause: Clause, text: Spoken) -> bool:
    """Checks whether a denial is "impossible" in a clause that says no more and does not ask: "impossible | je
    travaille"."""
    alone = _IMPOSSIBLE_ALONE | {Role.FILLER} if text.has(Role.SORRY) else _IMPOSSIBLE_ALONE
    said = clause.roles <= alone and not clause.asked  # "malheureusement, c'est impossible"
    return said and any(_is_impossible(clause, each) for each in clause.of(Role.NOT)) and not _exclaims(clause, text)


def _exclaims(clause: Clause, text: Spoken) -> bool:
    """Checks whether "impossible" is cried out at something else: somebody laughs or asks, or what follows an
    exclamation mark, or is not said of oneself, holds a word that no table knows: "impossible ! Regarde ça"."""
    if text.has(Role.SORRY):
        return False
    if any(is_laughter(each.typed) for each in text.items) or any(each.asked for each in text.clauses):
        return True
    last = text.items.index(clause.items[-1])
    behind = [each for each in text.items[last + 1 :] if each.role is not Role.PAUSE]
    if not behind or not text.strangers:
        return False
    cried = any("!" in each.typed for each in text.items[last + 1 : text.items.index(behind[0])])
    return cried or NOMINATIVE.isdisjoint(behind[0].words)


_IMPOSSIBLE_ALONE = frozenset([Role.NOT, Role.SORRY, Role.COURTESY])


def _is_impossible(clause: Clause, item: Item) -> bool:
    """Checks for an "impossible" that no denial undoes."""
    return not IMPOSSIBLE.isdisjoint(item.words) and not is_undone(clause, item)

"""Visits given up: "I want the lesson cancelled", "I don't need the reservation anymore"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from responder.domain.meaning.clauses.clauses import OF, Clause, Subject
from responder.domain.meaning.clauses.evidence import (
    TOLD_OF_A_VISIT,
    VISITS,
    Evidence,
    Spoken,
    governs,
    is_asked,
    is_undecided,
)
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.domain.text.folding import is_laughter
from responder.languages import in_any

NOT_OF_A_VISIT = (Role.OTHER_OBJECT, Role.COMMISSION, Role.MOVE, Role.CALL_ME)


def given_up(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """Yields a cancellation in a clause that names the visit: wanted cancelled ("I want the lesson cancelled"), or its
    need is denied ("I don't need the reservation anymore")."""
    if not clause.has(*VISITS):
        return
    if clause.has(Role.CANCELLED):
        if _is_wanted_cancelled(clause):
            yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=clause.of(Role.CANCELLED))
        return
    needs = tuple(each for each in clause.of(Role.NEED) if governs(clause, each, *VISITS) or _follows_it(clause, each))
    unclear = clause.has(*NOT_OF_A_VISIT, Role.CONFIRM, Role.CHANGE) or is_asked(clause) or is_undecided(clause)
    unclear = unclear or any(is_of_what_tells_of_it(clause, each) for each in needs[:1])
    if needs and (clause.denies(needs[0]) or _is_denied_at_the_end(clause)) and not unclear:
        named = clause.own_time or clause.has(Role.VISIT) or text.polite  # "I don't want supper" may be of any
        weight = SURE if named or not text.strangers else POSSIBLE
        yield Evidence(meaning=Meaning.CANCEL, weight=weight, items=(*clause.of(Role.NOT), needs[0]))


def _follows_it(clause: Clause, need: Item) -> bool:
    """Checks whether the visit stands right before its need, and behind that no other verb: "den Termin brauchen wir
    nicht mehr", not "... nicht aufschreiben"."""
    at = clause.items.index(need)
    behind = {each.role for each in clause.items[at + 1 :]}
    return at > 0 and clause.items[at - 1].role in VISITS and behind <= _BEHIND_ITS_NEED


_BEHIND_ITS_NEED = frozenset(
    [Role.NOT, Role.SELF, Role.TIME_OWN, Role.FILLER, Role.COURTESY, Role.SORRY, Role.THANKS, Role.NAME, Role.VOCATIVE]
)


def _is_wanted_cancelled(clause: Clause) -> bool:
    """Checks whether the writer wants the visit, named before its "cancelled", to become so: "I want the lesson
    cancelled", not "I want to know who cancelled it" nor "je voudrais reprendre mon rdv annulé"."""
    want = clause.of(Role.NEED, Role.WANT)[:1]
    if not want or clause.denied or is_asked(clause) or is_undecided(clause):
        return False
    at, end = (clause.items.index(each) for each in (want[0], clause.of(Role.CANCELLED)[0]))
    between = clause.items[at + 1 : end]
    visit = next((place for place, each in enumerate(between) if each.role in VISITS), None)
    if visit is None or clause.subject_of(want[0]) is not Subject.SELF:
        return False
    before, behind = between[:visit], between[visit:]
    that = any(each.words[0] in OF for each in before)  # "je veux que mon rdv soit annulé"
    borne = _WANTED_BESIDE | {Role.UNKNOWN} if that else _WANTED_BESIDE
    lasts = all(each.role is not Role.UNKNOWN for each in clause.items[end + 1 : end + 2])
    return lasts and all(each.role in _WANTED_BESIDE for each in before) and all(each.role in borne for each in behind)


_WANTED_BESIDE = frozenset([Role.FILLER, Role.SELF, Role.VISIT, Role.ACTIVITY, Role.TIME_OWN, Role.NAME, Role.VOCATIVE])


def is_of_what_tells_of_it(clause: Clause, need: Item) -> bool:
    """Checks whether what is needed, or not, is no visit but what is sent or said of one: "your reminder of the
    appointment", "the appointment details"."""
    behind = clause.items[clause.items.index(need) + 1 :]
    visit = next((place for place, each in enumerate(behind) if each.role in VISITS), 0)
    return any(not TOLD_OF_A_VISIT.isdisjoint(each.words) for each in behind[: visit + 2])


def _is_denied_at_the_end(clause: Clause) -> bool:
    """Checks whether the clause ends in a denial behind the visit or the need, with no more between them than its own
    time, fillers and the writer: "ich brauche den Termin nicht mehr"."""
    before = next((each for each in reversed(clause.items[:-1]) if each.role not in _BEFORE_ITS_DENIAL), None)
    told = before is not None and before.role in (Role.VISIT, Role.NEED)
    return told and clause.items[-1].role is Role.NOT


_BEFORE_ITS_DENIAL = frozenset([Role.TIME_OWN, Role.SELF, Role.FILLER])


def is_said_of_anything(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether an idiom of giving up is of something else or of now, or somebody named calls off what is theirs:
    "on laisse tomber pour le moment", "laissez tomber pour la salade"; "Madame Blanc annule son cours"."""
    at = clause.items.index(verb)
    if at and clause.items[at - 1].role in (Role.NAME, Role.VOCATIVE) and not clause.has(Role.SELF):
        pairs = pairwise(clause.items[at:])
        return any(each.role in VISITS and not _THEIRS.isdisjoint(before.words) for before, each in pairs)
    if any(each.role in (Role.MOVE, Role.CHANGE) for each in clause.items[at + 2 : at + 3]):
        return clause.items[at + 1].role is Role.FILLER  # "to cancel or change it"
    abandons = not _ABANDONING.isdisjoint(verb.words)
    if abandons and not clause.has(Role.SELF) and any(_are_others(clause.items[:at])):
        return True  # "two boys want to drop out"
    if len(verb.words) < _AN_IDIOM or clause.own_time or clause.has(*VISITS):
        return False
    following = clause.items[at + 1 :]
    if abandons and not text.has(Role.SORRY, Role.THANKS) and (text.strangers or text.has(Role.YES, Role.NUMBER)):
        return True  # "je laisse tomber, je recopie"
    strange = following and not _FOR.isdisjoint(following[0].words) and any(map(_is_strange, following))
    return bool(strange) or clause.has(Role.OTHER_TALK, Role.NOW)


_ABANDONING = in_any(lambda each: each.speech.abandoning)
_WHO_ELSE = frozenset([Role.UNKNOWN, Role.VOCATIVE, Role.THIRD, Role.CHILD, Role.RELATIVE])


def _are_others(items: Sequence[Item]) -> Iterator[bool]:
    """Yields whether each item names somebody else, or counts people: "two girls"."""
    yield from (each.role in _WHO_ELSE for each in items)
    yield from (number.typed.isdecimal() and each.role is Role.COURTESY for number, each in pairwise(items))


def may_decline_anything(unneeded: Item) -> bool:
    """Checks whether a phrase of no need may decline whatever was offered, as it says neither "no longer" nor whom one
    need not wait for: "c'est pas la peine", "not required"."""
    words = frozenset(unneeded.words)
    return not _DECLINING.isdisjoint(words) and _NO_LONGER.isdisjoint(words)


_DECLINING = in_any(lambda each: each.speech.declining)
_NO_LONGER = in_any(lambda each: each.speech.no_longer)


_MOST_STRANGERS = 3


def is_told_politely(text: Spoken) -> bool:
    """Checks whether a text excuses, or thanks or begins with a greeting and says little in words that no table
    knows."""
    thanks = text.items[0].role is Role.GREETING or text.has(Role.THANKS)
    return text.has(Role.SORRY) or (thanks and text.strangers <= _MOST_STRANGERS)


def follows_nothing_asked(clause: Clause, text: Spoken) -> bool:
    """Checks whether "and" and a verb of cancelling go on what nobody asks or wants: "it's hard to call in | and
    cancel"."""
    if clause.items[0].role is not Role.AND or len(clause.items) > _AN_IDIOM:
        return False
    before = [each for each in text.clauses if each.items[0].start < clause.items[0].start][-1:]
    return any(each.roles.isdisjoint(_ASKED_FOR) for each in before)


_ASKED_FOR = frozenset([Role.SELF, Role.ASK, Role.WANT, Role.NEED, Role.CAN, Role.COURTESY, Role.SORRY])


def lets_it_go(clause: Clause, text: Spoken) -> bool:
    """Checks whether an idiom of giving up is the whole text, courtesies aside, and says not of what: "laisse tomber",
    "forget it". With a laugh it is of what was told."""
    if not text.held or clause.asked or _LETTING_GO_BEGINS.isdisjoint(text.words):
        return False
    said = " ".join(word for each in text.items if each.role not in _COURTEOUS for word in each.words)
    return said in _LETTING_GO and not any(is_laughter(each.typed) for each in text.items)


_LETTING_GO = in_any(lambda each: each.speech.letting_go)
_LETTING_GO_BEGINS = frozenset(each.split()[0] for each in _LETTING_GO)
_COURTEOUS = frozenset([Role.COURTESY, Role.THANKS, Role.SORRY, Role.GREETING, Role.NAME, Role.VOCATIVE, Role.PAUSE])


def _is_strange(item: Item) -> bool:
    return item.role is Role.UNKNOWN


_AN_IDIOM = 2
"""Words."""
_FOR = in_any(lambda each: each.speech.for_people)
_THEIRS = in_any(lambda each: each.speech.theirs)


def dropped(clause: Clause) -> tuple[Item, ...]:
    """Finds verbs of dropping that govern a visit or its own time: "forget the appointment". Whatever else is forgotten
    is no cancellation, nor what ends at an hour or is put into something: "I end at 3", "dump it into my class"."""
    verbs = clause.of(Role.DROP)
    return tuple(
        each
        for each in verbs
        if _deletes_it(clause, each) or (governs(clause, each, *VISITS, Role.TIME_OWN) and not _leads_to(clause, each))
    )


def _deletes_it(clause: Clause, verb: Item) -> bool:
    """Checks whether a verb takes "it" out of the agenda, in a clause that says no more: "ok please delete it"."""
    if _DELETING.isdisjoint(verb.words) or clause.denied or not clause.roles <= _BESIDE_A_DELETION:
        return False
    if any(not TOLD_OF_A_VISIT.isdisjoint(each.words) for each in clause.items):
        return False  # "delete this message"
    behind = [each for each in clause.items[clause.items.index(verb) + 1 :] if each.role is Role.FILLER]
    alone = len(verb.words) == 1 and not behind
    told = bool(behind) and all(_IT.issuperset(each.words) or each.words[0] in _FOR for each in behind)
    return alone or told


_DELETING = in_any(lambda each: each.speech.deleting)
_IT = in_any(lambda each: each.speech.it)


def deletes_what_is_pointed_at(clause: Clause, verb: Item) -> bool:
    """Checks whether a verb takes "that" out, which may be of what was written: "delete that", no "delete that one"."""
    behind = [each for each in clause.items[clause.items.index(verb) + 1 :] if each.role is Role.FILLER]
    said = [word for each in behind for word in each.words if word in _IT]
    return not _DELETING.isdisjoint(verb.words) and len(said) == 1 and said[0] in _THAT


_THAT = in_any(lambda each: each.speech.that)
_BESIDE_A_DELETION = frozenset(
    [Role.DROP, Role.YES, Role.NO, Role.ASK, Role.CAN, Role.YOU, Role.FILLER, Role.COURTESY, Role.THANKS]
    + [Role.SORRY, Role.GREETING, Role.NAME, Role.VOCATIVE, Role.PAUSE]
)


def _leads_to(clause: Clause, verb: Item) -> bool:
    """Checks whether a word of place stands between a verb and what it governs."""
    following = clause.items[clause.items.index(verb) + 1 :]
    between = takewhile(lambda each: each.role is Role.FILLER, following)
    return any(not _TO_A_PLACE.isdisjoint(each.words[:1]) for each in between)


_TO_A_PLACE = in_any(lambda each: each.speech.goals) | in_any(lambda each: each.speech.inside)


def drops_a_part(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether a verb of dropping may be of a part of the visit: something is kept in the text, or a word is not
    known ("drop the colour"). A phrase that governs the own time alone is of the whole, whatever is not known: "laisse
    tomber pour demain, la batterie est réparée"."""
    if not _DELETING.isdisjoint(verb.words) and clause.has(Role.ACTIVITY) and not clause.own_time:
        return True  # "remove the colour"
    of_the_day = len(verb.words) > 1 and governs(clause, verb, Role.TIME_OWN) and not clause.has(*VISITS)
    return text.has(Role.KEEP) or (text.has(Role.UNKNOWN) and not of_the_day)

"""Hindrances: "j'ai un empêchement", "stuck at work", where they keep somebody from the visit."""

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, OF, Clause
from responder.domain.meaning.clauses.complements import goes_elsewhere
from responder.domain.meaning.clauses.evidence import NOT_BOOKED_HERE, VISITS, Spoken, is_asked
from responder.domain.meaning.clauses.refusals.hedged_refusals import is_left_open
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import in_any, patterns_of

_COMES_OR_GOES = in_any(lambda each: each.speech.coming) | in_any(lambda each: each.speech.going)
_THAT = in_any(lambda each: each.speech.that)
_DOING = in_any(lambda each: each.speech.doing)
_ABLE = in_any(lambda each: each.speech.able)
_FOR = in_any(lambda each: each.speech.for_people)
_DROPPING_BY = in_any(lambda each: each.speech.dropping_by)
_INFINITIVES = tuple(dict.fromkeys(patterns_of(lambda each: each.speech.infinitives)))
_ABLE_OR_COMING = (Role.CAN, Role.AVAILABLE, Role.CAN_THIRD, Role.COME)


def hinders(clause: Clause, text: Spoken) -> bool:
    if (
        _goes_on(clause, text)
        or _may_be_said_of_anything(clause, text)
        or _only_delays(clause, text)
        or _is_of_others(clause)
    ):
        return False
    if clause.of(Role.PREVENTED)[0].words[-1] in _BARE_NO and not clause.roles <= _NO_AND_A_DAY:
        return False
    if _is_of_another(clause) or _names_another_event(clause) or _stays_away_from_elsewhere(clause):
        return False
    strange = clause.has(Role.UNKNOWN) and not (text.has(Role.SORRY) or clause.own_time or clause.has(*VISITS))
    strange = strange or _is_unable_to_do_more(clause, text) or _is_for_a_stranger(clause)
    unclear = (
        is_left_open(clause, text, clause.of(Role.PREVENTED)[0]) or is_asked(clause) or strange or clause.has(Role.TALK)
    )
    return not unclear and not (text.held and (clause.other_time or _is_kept_from_something_else(clause, text)))


def _goes_on(clause: Clause, text: Spoken) -> bool:
    """Checks whether more than a time, an excuse or a reason follows a bare "can't go", which may be of anything then:
    "can't go back", "can't go wrong"."""
    prevented = clause.of(Role.PREVENTED)[0]
    if prevented.words[-1] not in _GOES:
        return False
    at = text.items.index(prevented)
    following = text.items[at + 1 : at + 2]
    return any(each.fits is None and each.role not in _BEHIND_A_GOING for each in following)


_BEHIND_A_GOING = frozenset(
    [Role.SORRY, Role.COURTESY, Role.THANKS, Role.BECAUSE, Role.SELF, Role.AND, Role.BUT, Role.PAUSE]
)


def _only_delays(clause: Clause, text: Spoken) -> bool:
    """Checks whether somebody who names an obstacle, and denies nothing by it, is late or on the way: "contretemps, à
    tout de suite", "je suis bloqué chez moi, je prends du retard"."""
    prevented = clause.of(Role.PREVENTED)[0]
    return (
        text.has(*_ON_THE_WAY) and _DENIALS.isdisjoint(prevented.words) and _COMES_OR_GOES.isdisjoint(prevented.words)
    )


_ON_THE_WAY = (Role.LATE, Role.SEE_YOU_SOON)
_DENIALS = in_any(lambda each: each.grammar.negators) | in_any(lambda each: each.grammar.next_word_negators)


def _is_of_others(clause: Clause) -> bool:
    """Checks whether an idiom of being over is of the addressee or answers a question by a yes behind it: "c'est mort
    pour toi", "c'est foutu oui"."""
    if clause.items[0].role is Role.BUT and any(not _THAT.isdisjoint(each.words) for each in clause.items[1:2]):
        return True  # "tu lui dis ... | mais que j'ai eu un empêchement"
    at = clause.items.index(clause.of(Role.PREVENTED)[0])
    behind = clause.items[at + 1 : at + 2]
    return any(each.role is Role.YES or (each.role is Role.YOU and _ends_in_for(clause.items[at])) for each in behind)


def _ends_in_for(item: Item) -> bool:
    return item.words[-1] in _FOR


def is_said_of_much(item: Item) -> bool:
    """Tells whether a hindrance is an idiom that may be of anything: "c'est mort", "pas possible"."""
    return not _SAID_OF_MUCH.isdisjoint(item.words) and _COMES_OR_GOES.isdisjoint(item.words)


def _is_of_another(clause: Clause) -> bool:
    """Checks whether a relative or the addressee stands right before a hindrance: "my friend has to work", "you"."""
    prevented = clause.of(Role.PREVENTED)[0]
    before = [each for each in clause.items[: clause.items.index(prevented)] if each.role is not Role.FILLER][-1:]
    told = any(each.role in (Role.YOU, Role.RELATIVE) for each in before) or _is_of_my_stranger(clause, prevented)
    return told and not clause.has(Role.SELF)


def _is_of_my_stranger(clause: Clause, prevented: Item) -> bool:
    """Checks whether "my" and an unknown word stand right before what somebody has to do: "my mate has to work"."""
    at = clause.items.index(prevented)
    named = clause.items[max(0, at - 2) : at]
    owned = len(named) > 1 and not _MINE.isdisjoint(named[0].words) and _is_strange(named[1])
    return owned and len(prevented.words) > _SHORTEST_DUTY


_MINE = in_any(lambda each: each.speech.mine)
_SHORTEST_DUTY = 2
"""Words: "has to work", not "family emergency"."""


def _is_kept_from_something_else(clause: Clause, text: Spoken) -> bool:
    """Checks whether another clause denies a coming at the other time, and no clause names the own time: "can't make
    dinner tonight | stuck at work"."""
    if clause.own_time or text.names_the_visit_by_its_time:
        return False
    return any(
        each.other_time and each.denied and each.has(*_ABLE_OR_COMING) for each in text.clauses if each is not clause
    )


def _may_be_said_of_anything(clause: Clause, text: Spoken) -> bool:
    """Checks whether a hindrance may be of anything, and not of the visit: "not possible | the car only seats four".
    Not behind a bare no, beside an excuse, or where its own words say what cannot be done: "no, not possible", "not
    going to make it"."""
    words = clause.of(Role.PREVENTED)[0].words
    if not _SAID_OF_MUCH.isdisjoint(words[:-1]) and any(
        not NOT_BOOKED_HERE.isdisjoint(each.words) for each in text.items if each.role is not Role.OTHER_TALK
    ):
        return True  # "c'est mort pour demain mon train est plein, je prends le car"
    if words[-1] in _GOES:
        told = clause.own_time or clause.has(Role.SELF) or text.has(Role.SORRY, Role.NO)
        return not told and _ABLE.isdisjoint(words)
    if words[-1] in _SAID_OF_MUCH and _is_of_doing(clause):
        return True  # "pas possible de faire les deux"
    if words[-1] not in _SAID_OF_MUCH or clause.own_time or not _DOING.isdisjoint(words[-2:-1]):
        return False
    following = clause.items[clause.items.index(clause.of(Role.PREVENTED)[0]) + 1 :]
    if following and not _THAT.isdisjoint(following[0].words):
        return True  # "c'est pas possible que ..."
    if following and not OF.isdisjoint(following[0].words) and not any(map(_comes, following)):
        return True  # "pas possible de faire les deux"
    first = text.items[0]
    refused = first.role is Role.NO and len(first.words) == 1
    return not (text.has(Role.SORRY) or refused or not _BARE_NO.isdisjoint(words[:1]))


def _is_of_doing(clause: Clause) -> bool:
    """Checks whether "of" and a light verb, or one of moving, follow a hindrance: "c'est pas possible de faire ça"."""
    at = clause.items.index(clause.of(Role.PREVENTED)[0])
    following = clause.items[at + 1 : at + 3]
    return len(following) > 1 and following[0].words[0] in OF and following[1].role in _DONE


_DONE = frozenset([Role.LIGHT_VERB, Role.CHANGE, Role.MOVE])


def _comes(item: Item) -> bool:
    return item.role in (Role.COME, Role.AVAILABLE) or not (_COMES_OR_GOES | _DROPPING_BY).isdisjoint(item.words)


def _is_for_a_stranger(clause: Clause) -> bool:
    """Checks whether a "for" with an article and an unknown word, and no own time, says what is not possible: "c'est
    mort pour la photo", "pour l'espagnol c'est pas possible"."""
    if clause.own_time or not clause.has(Role.UNKNOWN, Role.VOCATIVE):
        return False
    triples = zip(clause.items, clause.items[1:], clause.items[2:], strict=False)
    return any(
        opened.words[-1] in _FOR
        and article.words[0] in DEFINITE_ARTICLES
        and (_is_strange(each) or each.role is Role.VOCATIVE)
        for opened, article, each in triples
    )


def _stays_away_from_elsewhere(clause: Clause) -> bool:
    """Checks whether a hindrance to coming or going is of another place, or of a sooner or later hour: "non posso
    venire al calcetto", "no puedo ir antes de las 10"."""
    prevented = clause.of(Role.PREVENTED)[0]
    if _COMES_OR_GOES.isdisjoint(prevented.words):
        return False
    return goes_elsewhere(clause, prevented) or clause.has(Role.SOONER_OR_LATER)


_SAID_OF_MUCH = in_any(lambda each: each.speech.said_of_much)
_GOING = in_any(lambda each: each.speech.going)
_GOES = frozenset(each for each in _GOING & _SAID_OF_MUCH if not each.endswith(_INFINITIVES))
"""English alone: an infinitive of others says where to."""
_BARE_NO = in_any(lambda each: each.grammar.next_word_negators)
_NO_AND_A_DAY = frozenset([Role.PREVENTED, Role.TIME_OWN, Role.FILLER, Role.COURTESY, Role.SORRY, Role.SELF, Role.AND])


def _names_another_event(clause: Clause) -> bool:
    """Checks whether an article and an unknown word at the end of the clause follow the own time behind a hindrance:
    "c'est mort pour demain le barbecue"."""
    prevented = clause.items.index(clause.of(Role.PREVENTED)[0])
    following = clause.items[prevented + 1 :]
    times = [at for at, each in enumerate(following) if each.fits]
    tail = following[times[-1] + 1 :] if times else ()
    articled = len(tail) > 1 and tail[0].role is Role.FILLER and tail[0].words[0] in DEFINITE_ARTICLES
    return articled and _is_strange(tail[-1])


def _is_strange(item: Item) -> bool:
    return item.role is Role.UNKNOWN


def _is_unable_to_do_more(clause: Clause, text: Spoken) -> bool:
    """Checks whether a hindrance ends in "to be able", and something else than coming follows it: "désolée de pas
    pouvoir rester au téléphone". An infinitive behind it is no reason, which may stand in a clause of its own."""
    prevented = clause.of(Role.PREVENTED)[0]
    if prevented.words[-1] not in _ABLE:
        return False
    following = [each for each in clause.items if each.start > prevented.start and each.role is not Role.FILLER]
    if following:
        return following[0].role in (Role.UNKNOWN, Role.TALK, Role.LIGHT_VERB)
    behind = next((each for each in text.items if each.start > prevented.start and each.role is not Role.FILLER), None)
    return behind is not None and _is_strange(behind) and behind.words[-1].endswith(_INFINITIVES)

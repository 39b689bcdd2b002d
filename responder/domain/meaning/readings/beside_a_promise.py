"""Lists what stands beside a firm yes and takes nothing from it: whom one brings, what for, how to get in."""

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, NOMINATIVE, VERBS, Clause, clause_of, is_an_hour
from responder.domain.meaning.clauses.evidence import NOT_BOOKED_HERE, VISITS, governs, is_at_home
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.refusals.absence import PRESENT
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.names import WITH
from responder.languages import in_any

SAY_YES = (Role.YES, Role.CONFIRM, Role.CONFIRMED)
_ABOUT = in_any(lambda each: each.speech.about)
FOR_PEOPLE = in_any(lambda each: each.speech.for_people)
_SOME = in_any(lambda each: each.speech.indefinite) | {"du", "des", "some"}
_BROUGHT = frozenset(
    [Role.UNKNOWN, Role.THING, Role.NUMBER, Role.ACTIVITY, Role.CHILD, Role.RELATIVE, Role.ILL, Role.SIDE_FACT]
)
_HANDED_OVER = frozenset([Role.UNKNOWN, Role.THING, Role.NUMBER, Role.CHILD, Role.ACTIVITY, Role.SIDE_FACT, Role.THIRD])
_CALLED = frozenset([Role.UNKNOWN, Role.CHILD, Role.NAME, Role.VOCATIVE])
_LONGEST_CALL = 2
_BEFORE_A_CALL = in_any(lambda each: each.speech.called)
_HOPING = in_any(lambda each: each.speech.hoping)
_OF_A_PLACE = in_any(lambda each: each.speech.in_front_of)
_LEAVING = in_any(lambda each: each.speech.leaving)

_ALWAYS_BORNE = frozenset(
    [Role.UNKNOWN, Role.THING, Role.ACTIVITY, Role.KEEP, Role.COMMISSION, Role.OTHER_TALK, Role.ARRIVING]
    + [Role.NUMBER, Role.DURATION, Role.PAST, Role.THIRD, Role.COME_THIRD, Role.NOW, Role.LIGHT_VERB]
    + [Role.YES_ALONE, Role.SEE_YOU_SOON, Role.PRACTICAL]
)


def borne_beside(clause: Clause) -> frozenset[Role]:
    """Lists the roles that take nothing from "je serai là" when another clause has them, a denial of something else for
    one."""
    borne = _ALWAYS_BORNE
    if Role.NOT in clause.roles and not clause.has(*VERBS) and clause.has(Role.UNKNOWN, Role.LIGHT_VERB):
        borne |= {Role.NOT}
    if Role.SIDE_FACT in clause.roles and not clause.asked:
        borne |= {Role.ASK}  # "merci de sonner"
    if Role.RELATIVE in clause.roles and _tells_of_a_relative(clause):
        borne |= {Role.RELATIVE}
    if Role.UNSURE in clause.roles and _hopes(clause):
        borne |= {Role.UNSURE}
    if Role.CHANGE in clause.roles and _shifts_a_thing(clause):
        borne |= {Role.CHANGE}
    if Role.DROP in clause.roles and _leaves(clause):
        borne |= {Role.DROP}
    return borne


_GENITIVE = ("'s", "’s")


def _tells_of_a_relative(clause: Clause) -> bool:
    """Checks whether something is told of a relative: "ma mère ouvrira". "À demain | maman" is said to her; and a
    relative who cannot, or does not, come is no such story."""
    told = clause.of(Role.RELATIVE)
    owned = all(
        len(each.words) > 1
        or _before(clause, each) is Role.FILLER
        or each.typed.endswith(_GENITIVE)
        or (each is not clause.items[0] and clause.items[clause.items.index(each) - 1].typed.endswith(_GENITIVE))
        for each in told
    )
    prevented = clause.denied and clause.has(Role.CAN, Role.CAN_THIRD, Role.COME)
    return owned and len(clause.items) > len(told) and not prevented


def _before(clause: Clause, item: Item) -> Role | None:
    at = clause.items.index(item)
    return clause.items[at - 1].role if at else None


def _hopes(clause: Clause) -> bool:
    """Checks whether hope is of what somebody else does: "j'espère qu'elle sera sage", not "j'espère venir"."""
    unsure = clause.of(Role.UNSURE)
    hoped = all(not _HOPING.isdisjoint(each.words) for each in unsure)
    after = clause.items[clause.items.index(unsure[-1]) + 1 :]
    of_another = any(each.role in (Role.THIRD, Role.CHILD) or each.words[0] in _ITSELF for each in after[:2])
    return hoped and of_another and not clause.has(Role.COME, Role.CAN, Role.CAN_THIRD)


_ITSELF = in_any(lambda each: each.speech.itself)  # "espero que se porte bien"


def _shifts_a_thing(clause: Clause) -> bool:
    """Checks whether every verb of changing governs a thing or a word that no table knows, without a visit or a time in
    the clause: "I'll shift the sofa"."""
    return not (clause.own_time or clause.other_time or clause.has(*VISITS)) and all(
        governs(clause, each, Role.UNKNOWN, Role.THING) for each in clause.of(Role.CHANGE)
    )


def _leaves(clause: Clause) -> bool:
    """Checks whether every verb of dropping is one of leaving, and governs neither the visit nor its own time: "je vais
    laisser les clés", not "laisser le rdv"."""
    return all(
        not _LEAVING.isdisjoint(each.words) and not governs(clause, each, *VISITS, Role.TIME_OWN)
        for each in clause.of(Role.DROP)
    )


def unaccompanied(clause: Clause) -> Clause:
    """Leaves out whom one comes with, what one hands over, whom one says it to, where one waits, what it is for."""
    beside = _accompanying(clause) | _handed_over(clause) | _called(clause) | _place(clause)
    if not beside:
        return clause
    return clause_of([each for at, each in enumerate(clause.items) if at not in beside], clause.asked)


def _after(clause: Clause, opened: int | None, roles: frozenset[Role]) -> frozenset[int]:
    if opened is None:
        return frozenset()
    return frozenset(at for at, each in enumerate(clause.items) if at > opened and each.role in roles)


def _accompanying(clause: Clause) -> frozenset[int]:
    """Finds the places of what stands behind a "with", or behind a "for" after what is confirmed: "avec mes béquilles",
    "le rdv pour la chaudière"."""
    confirmed = (
        clause.items.index(clause.of(Role.VISIT)[0]) if clause.has(Role.CONFIRM) and clause.has(Role.VISIT) else None
    )
    objects = _ABOUT
    if confirmed is None and clause.has(*SAY_YES) and any(each.fits and is_an_hour(each) for each in clause.items):
        confirmed, objects = 0, FOR_PEOPLE  # "ok pour mon fils demain 15h": what it is for is said with the hour
    if confirmed is None and confirms_for(clause) is not None:
        confirmed, objects = confirms_for(clause), FOR_PEOPLE
    openers = ((at, WITH if confirmed is None or at < confirmed else WITH | objects) for at in range(len(clause.items)))
    opened = next((at for at, words in openers if not words.isdisjoint(clause.items[at].words)), None)
    if opened is None or _brings_something_nice(clause, opened):
        return frozenset()
    stays = any(map(is_at_home, clause.of(Role.COME, Role.ARRIVING)))
    return _after(clause, opened, _BROUGHT - {Role.ILL} if stays else _BROUGHT)


def confirms_for(clause: Clause) -> int | None:
    """Finds the place of the verb in "je confirme pour", before what is done or for whom; in no clause that denies, nor
    before what is not booked here."""
    for at, (who, confirms, what) in enumerate(zip(clause.items, clause.items[1:], clause.items[2:], strict=False)):
        if confirms.role is Role.CONFIRM and who.role is Role.SELF and not FOR_PEOPLE.isdisjoint(what.words[:1]):
            strange = any(not NOT_BOOKED_HERE.isdisjoint(each.words) for each in clause.items[at + 3 :])
            return None if strange or clause.denied else at + 1
    return None


def _brings_something_nice(clause: Clause, opened: int) -> bool:
    """Checks whether something is brought as to friends: "je viens avec une bouteille". "Avec mon ordonnance", and
    beside "je serai là", it is said to a business."""
    before, following = clause.items[opened], [*clause.items[opened + 1 :], *(None, None)][:2]
    article, brought = following
    unplanned = not clause.own_time and not clause.has(Role.CAN, *VISITS)
    if article is None or brought is None or not unplanned:
        return False
    coming = any(not PRESENT.isdisjoint(each.words) for each in clause.of(Role.COME))
    some = before.words[-1] in WITH and article.words[-1] in _SOME
    return coming and some and brought.role is Role.UNKNOWN


def _handed_over(clause: Clause) -> frozenset[int]:
    """Finds the places of what is handed over at the own time: "je vous dépose la clio", "le dejo el coche"."""
    if not clause.own_time:
        return frozenset()
    items = clause.items
    left = next((at for at, each in enumerate(items) if is_left(each)), None)
    handed = next((at for at, each in enumerate(items) if each.role is Role.SIDE_FACT), left)
    return _after(clause, handed, _HANDED_OVER) | ({left} if left is not None else frozenset())


def is_left(item: Item) -> bool:
    """Checks whether a word that no table knows is a verb of leaving something: "je vous laisse la moto demain 15h"."""
    return item.role is Role.UNKNOWN and not _LEAVING.isdisjoint(item.words)


def _called(clause: Clause) -> frozenset[int]:
    """Finds the places of who is called behind the own time: "à demain les loulous", not "à demain au marché"."""
    if not (clause.own_time and clause.has(Role.SEE_YOU)):
        return frozenset()
    last = max(at for at, each in enumerate(clause.items) if each.fits is not None)
    tail = clause.items[last + 1 :]
    light = all(
        each.role in _CALLED or each.role is Role.COURTESY or _BEFORE_A_CALL.issuperset(each.words) for each in tail
    )
    called = _after(clause, last, _CALLED)
    return called if light and len(called) <= _LONGEST_CALL else frozenset()


def _place(clause: Clause) -> frozenset[int]:
    """Finds the places of the words that no table knows behind "je serai devant": "je serai devant la gare à 15h"."""
    return _after(clause, place_told(clause), frozenset([Role.UNKNOWN]))


def place_told(clause: Clause) -> int | None:
    """Finds the place of "je serai devant", before what the writer stands in front of."""
    places = (at for at, each in enumerate(clause.items) if each.role is Role.COME and each.words[-1] in _OF_A_PLACE)
    return next(places, None)


def signs(clause: Clause) -> bool:
    """Checks whether the clause is a relative behind an article, who signs: "..., Samira (la maman)". Somebody who is
    called has no article."""
    first, last = clause.items[0], clause.items[-1]
    return (
        len(clause.items) == _AN_ARTICLE_AND_A_NOUN
        and last.role is Role.RELATIVE
        and first.words[0] in DEFINITE_ARTICLES
    )


_AN_ARTICLE_AND_A_NOUN = 2


def is_brought(clause: Clause) -> bool:
    """Checks whether a relative, in two words or more, stands before a verb of bringing: "my husband will be bringing
    it in", "c'est mon mari qui déposera la voiture". "Maman" may be called."""
    at = next((each.start for each in clause.of(Role.RELATIVE) if len(each.words) > 1), None)
    brings = (each.start for each in clause.of(Role.SIDE_FACT) if not _BRINGING.isdisjoint(each.words))
    return at is not None and any(at < each for each in brings)


_BRINGING = in_any(lambda each: each.speech.bringing)


def is_free(clause: Clause) -> bool:
    """Checks whether a clause says in the affirmative that oneself is free, and no more: "yes I'm free tomorrow"."""
    said = clause.roles <= _FREE_AND_NO_MORE and not (clause.denied or clause.asked)
    behind = next((each for each in reversed(clause.items) if each.role not in _BEHIND_FREE), clause.items[-1])
    said = (
        said and behind.role is Role.AVAILABLE and any(not NOMINATIVE.isdisjoint(each.words) for each in clause.items)
    )
    return said and all(_ABSENT.isdisjoint(each.words) for each in clause.of(Role.AVAILABLE))


_FREE_AND_NO_MORE = frozenset(
    [Role.YES, Role.SELF, Role.CAN, Role.FILLER, Role.AVAILABLE, Role.TIME_OWN, Role.COURTESY, Role.THANKS]
)
_BEHIND_FREE = frozenset([Role.TIME_OWN, Role.COURTESY, Role.THANKS])
_ABSENT = in_any(lambda each: each.speech.absent) | in_any(lambda each: each.speech.away)

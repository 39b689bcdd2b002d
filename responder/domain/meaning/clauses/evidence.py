"""Evidence for meanings, with its weight, and the text that it is read in."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from responder.dataclass import dataclass
from responder.domain.meaning.clauses.clauses import NOMINATIVE, OF, PREPOSITIONS, Clause, Subject
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.domain.text.lazy_property import lazy
from responder.languages import in_any
from responder.languages.catalogue import msgid

LIKELY = 0.75
"""Sure where the text says nothing else, and a doubt beside anything that no table knows."""

_STRANGERS_BORNE = 10
"""One word that no table knows is borne among this many."""

VISITS = (Role.VISIT, Role.ACTIVITY)
OBJECTS = (Role.OTHER_OBJECT, Role.THING, Role.COMMISSION)
STATED = frozenset([Role.ASK, Role.WANT, Role.NEED])
# Whatever makes the act of a clause less than said.
_UNDECIDED = (Role.IF, Role.PAST, Role.UNSURE)


class Evidence(NamedTuple):
    meaning: Meaning
    weight: float
    items: tuple[Item, ...]
    why: str = ""
    asks: bool = False  # a question that takes nothing from it stands beside it
    bare: bool = False  # it says not what is refused


@dataclass(frozen=True)
class Spoken:
    """The whole text: its clauses, and the roles of all of them."""

    clauses: tuple[Clause, ...]
    items: tuple[Item, ...]
    roles: frozenset[Role]
    held: bool = True  # against an appointment; without one, no day is another one

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)

    @lazy
    def words(self) -> frozenset[str]:
        """Gathers all words: what none of them is need not be looked for in each clause."""
        return frozenset(word for each in self.items for word in each.words)

    @lazy
    def strangers(self) -> int:
        """Counts the words that no table knows; "that" only joins what is said: "ich sage Ihnen, dass ich komme"."""
        return sum(each.role is Role.UNKNOWN and _THAT.isdisjoint(each.words) for each in self.items)

    @lazy
    def plain(self) -> bool:
        """Checks whether nearly every word is known: at most one item in ten is not."""
        return self.strangers * _STRANGERS_BORNE <= len(self.items)

    @lazy
    def names_the_visit(self) -> bool:
        return self.has(*VISITS) or self.names_the_visit_by_its_time

    @lazy
    def names_the_visit_by_its_time(self) -> bool:
        return any(clause.own_time for clause in self.clauses)

    @lazy
    def polite(self) -> bool:
        """Addresses somebody as one does a business: excuses, thanks, greets."""
        return self.has(Role.SORRY, Role.THANKS, Role.GREETING)


_THAT = in_any(lambda each: each.speech.that)
_MUCH_ELSE = msgid("much else is said")

_MORE_THAN_WANTED = (Role.RATHER, Role.ASK, Role.OTHER_TIME, Role.MOVE, Role.CHANGE, Role.SORRY)


def _is_an_answer(found: Evidence, text: Spoken) -> bool:
    """Checks whether likely evidence answers for the appointment. Another time needs a request, a preference or an
    excuse in the text: "mercredi si vous pouvez", not "today I must ...". A hindrance needs a denial in its words:
    "geht nicht", not "an emergency"."""
    if found.meaning is Meaning.ANOTHER_TIME:
        return text.has(*_MORE_THAN_WANTED)
    prevented = [each for each in found.items if each.role is Role.PREVENTED]
    return all(not _DENIALS.isdisjoint(each.words) for each in prevented)


_DENIALS = in_any(lambda each: each.grammar.negators) | in_any(lambda each: each.grammar.next_word_negators)
_MOST_ITEMS = 40
_MOST_REASONS = 3
"""Clauses."""
_MORE_THAN_A_REASON = frozenset(
    [Role.IF, Role.YOU, Role.UNSURE, Role.ASK, Role.QUESTION_WORD, Role.WHETHER, Role.STOP]
    + [Role.STOP_WORD, Role.CORRECTION, Role.PRICE, Role.HOURS, Role.ADDRESS, Role.PERSON, Role.WRONG_NUMBER]
    + [Role.TALK, Role.CONFIRM, Role.COME]
)


def tells_only_why(text: Spoken, found: Evidence) -> bool:
    """Tells whether words that no table knows stand in clauses beside what is said, and may be its reason: "Nein wir
    kommen nicht, die Feier fällt ins Wasser"."""
    if not text.held or len(text.items) > _MOST_ITEMS:
        return False
    strange = [clause for clause in text.clauses if clause.has(Role.UNKNOWN)]
    asking = strange if found.meaning is Meaning.ANOTHER_TIME else text.clauses
    if any(clause.asked for clause in asking):
        return False
    if len(strange) > _MOST_REASONS:
        return False
    told = all(len(clause.items) > 1 for clause in strange)  # "Stupid, it's not possible"
    told = told and not any(
        clause.has(Role.YES) and (clause.items[0].role is Role.YES or clause.other_time) for clause in strange
    )
    return told and not any(
        clause.has(*_MORE_THAN_A_REASON) or any(each in found.items for each in clause.items) for clause in strange
    )


Reader = Callable[[Clause, Spoken], Iterable[Evidence]]


def settled(found: Iterable[Evidence], text: Spoken) -> Iterator[Evidence]:
    """Makes what is likely sure, or a doubt."""
    for each in found:
        if each.weight == LIKELY:
            certain = text.plain or (_is_an_answer(each, text) and tells_only_why(text, each))
            yield each._replace(weight=SURE) if certain else each._replace(weight=POSSIBLE, why=_MUCH_ELSE)
        else:
            yield each


def doubtful(meaning: Meaning, item: Item, why: str) -> Evidence:
    return Evidence(meaning=meaning, weight=POSSIBLE, items=(item,), why=why)


def ruled_out(meaning: Meaning, item: Item, why: str) -> Evidence:
    return Evidence(meaning=meaning, weight=0.0, items=(item,), why=why)


def is_at_home(item: Item) -> bool:
    """Tells whether a verb is of staying at home, where whoever comes is let in."""
    return not _AT_HOME.isdisjoint(item.words)


_AT_HOME = in_any(lambda each: each.speech.at_home)


def is_spelt(item: Item, words: frozenset[str]) -> bool:
    """Tells whether an item is one of some words, as it was typed too: "wants" may have been taken for a slip."""
    return not words.isdisjoint(item.words) or item.typed.lower() in words


def is_undecided(clause: Clause) -> bool:
    return clause.has(*_UNDECIDED)


def is_asked(clause: Clause) -> bool:
    return clause.asked or clause.has(Role.QUESTION_WORD)


def is_only_asked(clause: Clause) -> bool:
    """Checks whether it is a question that is no request: "vous annulez ?", "how can I cancel?"."""
    return clause.has(Role.QUESTION_WORD, Role.WHETHER) or (clause.asked and not clause.has(*STATED, Role.CAN))


def is_of_others(clause: Clause, verb: Item) -> bool:
    """Tells whether somebody else does what a verb says, and it is not asked of us."""
    subject = clause.subject_of(verb)
    if verb.role is Role.CANCEL_YOU or subject is Subject.THIRD:
        return not (subject is Subject.THIRD and clause.has(*STATED))
    return subject is Subject.YOU and not clause.has(*STATED, Role.CAN)


_BETWEEN_VERB_AND_OBJECT = frozenset(
    [Role.FILLER, Role.TIME_OWN, Role.TIME_OTHER, Role.NUMBER, Role.ACTIVITY, Role.COURTESY]
)


def governs(clause: Clause, verb: Item, *objects: Role) -> bool:
    """Tells whether the object of a verb has a role: "forget my appointment", not "forget him at his visit"."""
    for each in clause.items[clause.items.index(verb) + 1 :]:
        if each.role in objects:
            return True
        if each.role not in _BETWEEN_VERB_AND_OBJECT:
            return False
    return False


def is_of_another_object(clause: Clause, text: Spoken, verb: Item) -> bool:
    """Checks whether a verb of cancelling or moving has another object than the visit: "cancel my card", "I lost my
    card and need to cancel it", "annuler le zbrlx"; not "annuler le rdv pour la voiture"."""
    if _is_booked_elsewhere(clause, verb) or (verb.role is Role.CANCEL and _is_of_a_message(clause, verb)):
        return True
    if (governs(clause, verb, Role.VISIT) or _names_its_visit(clause, verb)) and not clause.has(Role.OTHER_OBJECT):
        return False
    free = verb.role is Role.CANCEL and text.held and not text.has(Role.OTHER_OBJECT, Role.COMMISSION)
    if free and _has_no_object(clause, verb):
        return False
    if clause.has(*OBJECTS) or governs(clause, verb, Role.PRICE):  # "annulez le devis"
        return True
    if clause.has(*VISITS):  # "j'annule le shampoing que j'avais commandé"
        return text.has(Role.COMMISSION) and not (clause.has(Role.VISIT) or clause.own_time)
    if text.has(Role.OTHER_OBJECT, Role.COMMISSION):
        return True
    if verb.role is Role.CANCEL and text.held and _is_mine(clause, verb):
        return False
    named = (each for each in clause.of(Role.UNKNOWN) if verb.role is Role.CANCEL or not _is_a_particle(each))
    return any(not _is_what_is_booked(clause, verb, each) for each in named)


def _is_of_a_message(clause: Clause, verb: Item) -> bool:
    """Checks whether what is cancelled is something that was written: "cancel that last text"."""
    for each in clause.items[clause.items.index(verb) + 1 :]:
        if not TOLD_OF_A_VISIT.isdisjoint(each.words):
            return each.role is not Role.VISIT
        if each.role not in _BETWEEN_VERB_AND_OBJECT and each.role not in (Role.UNKNOWN, Role.SELF):
            return False
    return False


TOLD_OF_A_VISIT = in_any(lambda each: each.speech.told_of_a_visit)
"""What is sent or said of a visit, and is no visit: "reminder", "text"."""


def _is_a_particle(stranger: Item) -> bool:
    """Checks whether an unknown word is a preposition or a particle, and so no object: "push Rex | back"."""
    return not PREPOSITIONS.isdisjoint(stranger.words)


def _has_no_object(clause: Clause, verb: Item) -> bool:
    """Checks whether "cancel" has no object: a courtesy, an excuse or a reason follows it, or nothing where it is asked
    for: "annulez svp | la dent ne me fait plus mal", "muss leider absagen | Kind krank". A German infinitive has its
    object before it."""
    at = clause.items.index(verb)
    stated = next((place for place, each in enumerate(clause.items[:at]) if each.role in STATED), at)
    if any(each.role in _OBJECTS_TOO for each in clause.items[stated:at]):
        return False
    following = [each for each in clause.items[at + 1 :] if each.fits is None]
    if not following:
        return stated < at
    told = following[0].role in _ENDS_AN_ORDER or following[0].words[0] in NOMINATIVE
    return told or (stated < at and verb.words[-1].endswith(_INFINITIVE))


_OBJECTS_TOO = frozenset([Role.UNKNOWN, *OBJECTS])
_ENDS_AN_ORDER = frozenset(
    [Role.COURTESY, Role.SORRY, Role.THANKS, Role.BECAUSE, Role.CHILD, Role.ILL, Role.HELD_UP, Role.GREETING]
)
_INFINITIVE = "en"
"""German, where the object of an infinitive stands before it."""


def _is_booked_elsewhere(clause: Clause, verb: Item) -> bool:
    """Checks whether what is to be cancelled is booked with others, by its name or by the place that follows it:
    "cancel my Netflix"."""
    if verb.role is Role.CANCEL and _is_at_anothers(clause, verb):
        return True
    following = (each for each in clause.items[clause.items.index(verb) + 1 :] if each.role is not Role.FILLER)
    governed = next(following, None)
    if verb.role is not Role.CANCEL or governed is None or clause.has(*VISITS):
        return False  # "cancel my party reservation"
    return not NOT_BOOKED_HERE.isdisjoint(governed.words[:1])


def _is_at_anothers(clause: Clause, verb: Item) -> bool:
    """Checks whether a place of others follows the visit that is to be cancelled: "annulez ma réservation pour deux au
    restaurant". Not behind an "of", which says what kind of visit it is: "le cours de piscine"."""
    behind = clause.items[clause.items.index(verb) + 1 :]
    visit = next((at for at, each in enumerate(behind) if each.role in VISITS), len(behind))
    for before, each in zip(behind[visit:], behind[visit + 1 :], strict=False):
        if each.role not in _UP_TO_A_PLACE or before.words[-1] in OF:
            return False
        if not NOT_BOOKED_HERE.isdisjoint(each.words):
            return True
    return False


_UP_TO_A_PLACE = frozenset(
    [Role.FILLER, Role.NUMBER, Role.TIME_OWN, Role.TIME_OTHER, Role.UNKNOWN, Role.THING, Role.VOCATIVE, Role.NAME]
)


def _is_mine(clause: Clause, verb: Item) -> bool:
    """Checks whether what is to be cancelled is an unknown noun of one's own, of one or two words, in a request: "I'd
    like to cancel my root canal". Only the own time, courtesies, thanks and excuses may follow it."""
    at = clause.items.index(verb)
    named = clause.of(Role.UNKNOWN)
    if not named or len(named) > _LONGEST_NOUN or not clause.has(*STATED):
        return False
    first, last = clause.items.index(named[0]), clause.items.index(named[-1])
    owned = first > 0 and not _MINE.isdisjoint(clause.items[first - 1].words)
    beside_it = at < first <= at + _OWNED_WITHIN or last == at - 1  # "meine Dauerwelle absagen"
    booked = all(NOT_BOOKED_HERE.isdisjoint(each.words) for each in named)
    after = {each.role for each in clause.items[max(at, last) + 1 :]}
    return owned and beside_it and last - first < _LONGEST_NOUN and booked and after <= _AROUND


_MINE = in_any(lambda each: each.speech.mine)
_LONGEST_NOUN = 2
_OWNED_WITHIN = 3
_AROUND = frozenset([Role.TIME_OWN, Role.COURTESY, Role.THANKS, Role.SORRY])


def _is_what_is_booked(clause: Clause, verb: Item, stranger: Item) -> bool:
    """Checks whether an unknown word is no other object. It may be what is booked, by the time named beside it:
    "annuler la tonte de mercredi", "reporter Rex à une autre date"; or be of a reason, or somebody spoken of before "je
    dois annuler"."""
    if not NOT_BOOKED_HERE.isdisjoint(stranger.words):
        return False
    if clause.own_time or (verb.role in _MOVES and clause.has(Role.OTHER_TIME)):
        return True
    if clause.other_time and (verb.role is Role.MOVE or (stranger.typed.istitle() and clause.has(Role.ASK))):
        return True  # "move Rex to Friday", not "change my tyres on Friday"
    if clause.other_time and verb.role is Role.CHANGE and _is_a_reason(clause, verb, stranger):
        return True
    between = clause.items[clause.items.index(stranger) + 1 : max(clause.items.index(verb), 0)]
    return stranger.start < verb.start and any(each.role in _STATING for each in between)


def _is_a_reason(clause: Clause, verb: Item, stranger: Item) -> bool:
    """Checks whether an unknown word tells a reason, for a "my" stands before it and behind the other time: "swap to
    Tuesday, my shifts changed"."""
    before = clause.items[clause.items.index(verb) + 1 : clause.items.index(stranger)]
    named = next((at for at, each in enumerate(before) if each.fits is False), len(before))
    return any(not _MINE.isdisjoint(each.words) for each in before[named:])


NOT_BOOKED_HERE = in_any(lambda each: each.speech.not_booked)
"""What people call off or move with others, or have nothing of tomorrow, whoever they write to."""
_MOVES = frozenset([Role.MOVE, Role.CHANGE])
_STATING = STATED | {Role.SELF}


_FOR = in_any(lambda each: each.speech.about)
_VERB_ALONE = 2


def _names_its_visit(clause: Clause, verb: Item) -> bool:
    """Checks whether the phrase of a verb holds its visit: it has three words or more, and an "about" or "for" follows
    it: "move the appointment | for the car"."""
    following = clause.items[clause.items.index(verb) + 1 :]
    return len(verb.words) > _VERB_ALONE and bool(following) and following[0].words[0] in _FOR


_ACCEPTING = ("accep", "accet", "acep")


def accepts(clause: Clause) -> bool:
    """Checks for a word of accepting: "j'accepte l'annulation" is of a cancellation of ours."""
    return any(word.startswith(_ACCEPTING) for each in clause.items for word in each.words)

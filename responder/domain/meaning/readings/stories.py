"""Stories beside a plain yes: words that no table knows take nothing from it, unless they tell of an obstacle."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import (
    DEFINITE_ARTICLES,
    NOMINATIVE,
    VERBS,
    Clause,
    Subject,
    clause_of,
)
from responder.domain.meaning.clauses.evidence import VISITS, Spoken, is_at_home
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.beside_a_promise import borne_beside, unaccompanied
from responder.domain.meaning.readings.doubts import doubts_of
from responder.domain.meaning.tagging.items import Item
from responder.languages import LANGUAGES, in_any
from responder.languages.speech_words import SpeechWords

_SAYS_YES = frozenset([Role.YES, Role.CONFIRM, Role.CONFIRMED, Role.COME, Role.COME_THIRD, Role.SEE_YOU, Role.KEEP])
_PLEASE = in_any(lambda each: each.speech.please)
_MAY_BE_IF = in_any(lambda each: each.speech.may_be_if)
_TO_A_PLACE = in_any(lambda each: each.speech.goals) | in_any(lambda each: each.speech.inside)
_NAMES = frozenset([Role.NAME, Role.VOCATIVE, Role.UNKNOWN])


def is_told_beside(text: Spoken, language: str, *, held: bool) -> bool:
    """Checks whether a text promises to come, or says an emphatic yes, asks nothing, and the rest of it takes nothing
    from that: "Confirmed! nervous but confirmed", "je confirme et je rapporte le parapluie"."""
    if any(clause.asked for clause in text.clauses):
        return False
    speech = LANGUAGES[language].speech
    parts = [part for clause in text.clauses for part in _parts(clause)]
    promised = [part for part in parts if _promises(part, speech, held=held)]
    plain = promised or [part for part in parts if _is_emphatic(part, speech, held=held)]
    if plain and _only_confirms(plain, speech) and any(_states(part) for part in parts if part not in plain):
        return False
    others = [part for part in parts if part not in plain]
    if not promised and not all(_is_of_ones_own(part) for part in others if _only_agrees(plain, speech)):
        return False
    firm = any(not _stays(part) for part in promised)
    return bool(plain) and all(
        _is_harmless(part, speech, held=held, promised=bool(promised), firm=firm) for part in others
    )


def names_its_time(text: Spoken, *, held: bool) -> bool:
    """Checks whether a sentence of its own says yes to the visit's own day or hour, with every word known, and no other
    one takes that back: "Tuesday is good, half term so no school run". Whatever the others tell is of no weight unless
    it may be of coming, of another time, or a second thought."""
    firm = [clause for clause in text.clauses if _answers_its_time(clause, held=held)]
    others = [clause for clause in text.clauses if clause not in firm]
    # "Bonne nuit maman, à demain" only takes leave.
    answered = text.has(Role.YES) or any(clause.has(*_ANSWERS_A_TIME) for clause in firm)
    return bool(firm) and answered and all(_leaves_it(clause) for clause in others)


def _answers_its_time(clause: Clause, *, held: bool) -> bool:
    if not clause.own_time or clause.roles.isdisjoint(_SAYING_BY_ITSELF):
        return False
    return not any(doubts_of(clause, held=held))


def _leaves_it(clause: Clause) -> bool:
    if clause.asked:
        return False
    if clause.roles <= _LIGHT:
        return True
    if not clause.has(Role.UNKNOWN) or clause.has(*_SECOND_THOUGHTS) or clause.other_time or _is_elsewhere(clause):
        return False
    if clause.denied and clause.has(*_OF_COMING):
        return False
    return not any(_is_an_obstacle(each) or not _WAITING.isdisjoint(each.words) for each in clause.items)


def _is_an_obstacle(item: Item) -> bool:
    return any(_tells_of_an_obstacle(item, each.speech) for each in LANGUAGES.values())


_WAITING = in_any(lambda each: each.speech.waiting)
_OF_COMING = frozenset([*VERBS, *VISITS, Role.KEEP, Role.ARRIVING, Role.TIME_OWN, Role.YES])
_SECOND_THOUGHTS = frozenset(
    [Role.IF, Role.BUT, Role.UNSURE, Role.RATHER, Role.WHETHER, Role.CORRECTION, Role.PROMISE, Role.BAD, Role.ILL]
    + [Role.NO, Role.CANCEL, Role.CANCEL_YOU, Role.CANCELLED, Role.DROP, Role.NOT_NEEDED, Role.PREVENTED, Role.HELD_UP]
    + [Role.MOVE, Role.MOVE_YOU, Role.CHANGE, Role.OTHER_TIME, Role.SOONER_OR_LATER, Role.WEEK, Role.LATE]
    + [Role.STOP, Role.STOP_WORD, Role.WRONG_NUMBER, Role.CALL_ME, Role.PERSON, Role.COME_YOU, Role.FORBIDDING]
    + [Role.CAN_THIRD, Role.HOURS, Role.AVAILABLE, Role.WANT, Role.NEED]
)


def _stays(part: Clause) -> bool:
    """Checks whether a part says that somebody is at home, which is no answer of who comes to us: "I'll be at home"."""
    return any(map(is_at_home, part.of(Role.COME)))


def _only_agrees(plain: Sequence[Clause], speech: SpeechWords) -> bool:
    """Checks whether all emphatic words of the parts are said to friends of anything: "absolutely", "bien sûr"."""
    return all(
        speech.agreeing.issuperset(
            speech.emphatic.intersection(word for item in part.of(Role.YES) for word in item.words)
        )
        for part in plain
    )


_ONES_OWN = frozenset([Role.SELF, Role.SIDE_FACT, Role.CHILD, Role.THING])
_LIGHT = frozenset([Role.YES, Role.COURTESY, Role.THANKS, Role.GREETING, Role.NAME, Role.VOCATIVE, Role.FILLER])


def _is_of_ones_own(part: Clause) -> bool:
    if part.roles <= _LIGHT:
        return True
    return not part.roles.isdisjoint(_ONES_OWN) and not part.has(Role.YOU, Role.PAST)


_CONSEQUENTLY = in_any(lambda each: each.speech.consequently)
_OPENS_A_STORY = frozenset([Role.AND, Role.ASK, Role.CHILD, Role.RELATIVE, Role.THIRD])
_SAYING_BY_ITSELF = frozenset([Role.YES, Role.CONFIRM, Role.CONFIRMED, Role.COME, Role.SEE_YOU])
_ANSWERS_A_TIME = _SAYING_BY_ITSELF - {Role.SEE_YOU}


def _parts(clause: Clause) -> Iterator[Clause]:
    """Divides a clause behind what says yes: "je viens | et je ramène", "I will come | my daughter is driving me"."""
    begun = said = 0
    for at, each in enumerate(clause.items):
        opens = at > begun and each.words[0] in _CONSEQUENTLY
        if (opens or (said and each.role in _OPENS_A_STORY)) and at + 1 < len(clause.items):
            yield clause_of(clause.items[begun:at], clause.asked)
            begun, said = at, 0
        said |= each.role in _SAYING_BY_ITSELF
    yield clause_of(clause.items[begun:], clause.asked)


def _promises(part: Clause, speech: SpeechWords, *, held: bool) -> bool:
    """Checks whether a part says that oneself or somebody named comes, or confirms it, or takes leave until the own
    time, and nothing in it is a doubt or an obstacle: "je viens", "I confirm", "confirmed", "à demain"; "Mia comes to
    her lesson"."""
    if part.roles.isdisjoint(_SAYS_YES) or part.has(Role.ILL):
        return False
    plain = _without_who_comes(part)
    said = plain is not part or _confirms(part) or _comes(part, speech) or (part.own_time and part.has(Role.SEE_YOU))
    return (
        said
        and not any(doubts_of(unaccompanied(plain), held=held, besides=_counted(plain)))
        and not _hinders(part, speech)
    )


def _confirms(part: Clause) -> bool:
    if part.has(Role.CONFIRMED):
        return True
    return any(
        part.subject_of(each) is Subject.SELF
        and (part.has(Role.SELF) or each.words[0] in NOMINATIVE or each is part.items[0])
        for each in part.of(Role.CONFIRM)
    )


def _only_confirms(plain: Sequence[Clause], speech: SpeechWords) -> bool:
    """Checks whether nothing in the parts says what is confirmed: in "je confirme, il est nul" it is what follows."""
    return not any(
        each.own_time
        or each.has(*VISITS, Role.COME, Role.COME_THIRD, Role.SEE_YOU)
        or any(not word.startswith(speech.confirming_begins) for item in each.of(Role.YES) for word in item.words)
        for each in plain
    )


def _states(part: Clause) -> bool:
    """Checks whether a part states something that a bare confirmation may be of: "il est nul", "the dog has cancer",
    "que le chien va bien", "Rocky a une tumeur", "on est 8"."""
    first = part.items[0]
    if not _WE.isdisjoint(first.words[:1]) and not part.has(*VISITS, Role.COME):
        return True  # "confirmed, we're having twins"
    if part.has(Role.NUMBER) or (len(part.of(Role.UNKNOWN)) > 1 and part.roles.isdisjoint(_ONES_OWN | {Role.YES})):
        return True  # "gros dégât des eaux ici"
    if first.role in _NAMES and first.typed[:1].isupper() and len(part.items) > 1:
        return True
    return first.role in _OF_OTHERS or not _OPENS_A_STATEMENT.isdisjoint(first.words[:1])


_WE = in_any(lambda each: each.speech.we)
_OF_OTHERS = frozenset([Role.THIRD, Role.CHILD, Role.RELATIVE])
_OPENS_A_STATEMENT = (
    DEFINITE_ARTICLES | in_any(lambda each: each.speech.that) | in_any(lambda each: each.speech.possessives)
)


def _comes(part: Clause, speech: SpeechWords) -> bool:
    first = speech.first_person
    return any(
        part.subject_of(each) is Subject.SELF
        and (part.has(Role.SELF, Role.CAN) or each.words[0] in NOMINATIVE or not first.isdisjoint(each.words))
        for each in part.of(Role.COME)
    )


_COMING = frozenset([Role.COME_THIRD, Role.COME, Role.KEEP])
_BEHIND_WHO_COMES = frozenset(
    [Role.FILLER, Role.VISIT, Role.ACTIVITY, Role.TIME_OWN, Role.COURTESY, Role.YES, Role.THANKS]
)


def _without_who_comes(part: Clause) -> Clause:
    """Leaves out a name that comes to the visit, and its verb."""
    dropped = who_comes(part)
    return clause_of([each for each in part.items if each not in dropped], part.asked) if dropped else part


def who_comes(part: Clause) -> tuple[Item, ...]:
    """Finds a name that comes to the visit, with its verb: "Mia will be at her lesson", "Luca viene"."""
    at = next((at for at, each in enumerate(part.items) if each.role in _COMING), None)
    if not at or part.denied or part.asked or part.has(Role.SELF):
        return ()
    before = [each for each in part.items[:at] if each.role not in (Role.FILLER, Role.CAN)]
    named = bool(before) and before[-1].role in _NAMES and before[-1].typed[:1].isupper()
    named = named and part.items[0].role is not Role.CAN  # "will Anna come" asks
    named = named and DEFINITE_ARTICLES.isdisjoint(
        word for each in before[:-1] for word in each.words[-1:]
    )  # "the plumber"
    behind = part.items[at + 1 :]
    visit = next((place for place, each in enumerate(behind) if _is_a_visit(behind, place)), len(behind))
    to_us = visit < len(behind)  # a day alone is of any visit: "Luca comes tomorrow, make the beds"
    if part.items[at].role is Role.KEEP:  # "will be at his party" is elsewhere
        to_us = part.has(Role.VISIT)
    if visit == len(behind) and any(each.role is Role.ACTIVITY for each in behind):
        return ()
    nothing_else = not behind and part.items[at].role is not Role.KEEP
    light = all(
        each.role in _BEHIND_WHO_COMES or (each.role is Role.UNKNOWN and place > visit)
        for place, each in enumerate(behind)
    )
    if not named or not light or not (to_us or nothing_else):
        return ()
    visits = (each for place, each in enumerate(behind) if each.role in VISITS or place > visit)
    return (before[-1], part.items[at], *(each for each in visits if each.role in (*VISITS, Role.UNKNOWN)))


def _is_a_visit(behind: Sequence[Item], at: int) -> bool:
    """Checks whether an item is a visit, or an activity that no bare "to" stands before: "à sa leçon", not "a cena"."""
    bare = at > 0 and behind[at - 1].words[-1] in _TO_A_PLACE
    return behind[at].role is Role.VISIT or (behind[at].role is Role.ACTIVITY and not bare)


def _is_emphatic(part: Clause, speech: SpeechWords, *, held: bool) -> bool:
    """Checks whether a part has an emphatic yes and no doubts: "bien sûr", "wouldn't miss it", which nobody says who
    only shows that a text was read."""
    said = any(not speech.emphatic.isdisjoint(each.words) for each in part.of(Role.YES) if not each.negated)
    return said and not any(doubts_of(part, held=held, besides=_counted(part)))


def _counted(part: Clause) -> frozenset[Role]:
    """Returns the role of numbers where all numbers of a part count people and name no hour: "toujours bon pour nous
    4", "ahí andamos los 8"."""
    pairs = zip((None, *part.items), part.items, strict=False)
    numbers = [(before, each) for before, each in pairs if each.role is Role.NUMBER]
    people = all(
        before is not None and (before.role in (Role.SELF, Role.YES) or not _SEVERAL.isdisjoint(before.words))
        for before, _ in numbers
    )
    return frozenset([Role.NUMBER]) if numbers and people else frozenset()


_SEVERAL = DEFINITE_ARTICLES | in_any(lambda each: each.speech.before_people)

_NEVER_BESIDE_AN_EMPHATIC_YES = frozenset([Role.OTHER_TALK, Role.COME_THIRD, Role.SEE_YOU_SOON, Role.WANT])
_TAKES_BACK = frozenset(
    [Role.NOT, Role.NO, Role.KEEP, Role.COME, Role.COME_THIRD, Role.OTHER_TALK, Role.ARRIVING, Role.PAST, Role.CHILD]
    + [Role.RELATIVE, Role.CAN, Role.TALK]
)
_ASKED_IN_PASSING = frozenset(
    [Role.ASK, Role.UNKNOWN, Role.FILLER, Role.THIRD, Role.CHILD, Role.COURTESY, Role.SIDE_FACT, Role.THING]
    + [Role.LIGHT_VERB, Role.NAME, Role.VOCATIVE, Role.SELF]
)


def _is_harmless(part: Clause, speech: SpeechWords, *, held: bool, promised: bool, firm: bool) -> bool:
    if _hinders(part, speech) or _is_elsewhere(part):
        return False
    if not promised and not part.roles.isdisjoint(_NEVER_BESIDE_AN_EMPHATIC_YES):
        return False
    borne = borne_beside(part)
    if promised and part.has(Role.BUT) and part.roles.isdisjoint(_TAKES_BACK):
        borne |= {Role.BUT}
    if firm and _lacks_something(part):
        borne |= {Role.BUT, Role.NOT, Role.LIGHT_VERB}
    if promised:
        borne |= _borne_beside_a_promise(part, firm=firm)
    return not any(doubts_of(part, held=held, besides=borne))


def _lacks_something(part: Clause) -> bool:
    """Checks whether a part denies having something and says nothing of coming or of a time: "... par contre j'ai pas
    fait les exercices", "I haven't found the form"; not "mais pas demain"."""
    if not part.has(Role.UNKNOWN) or part.asked or part.own_time or part.other_time:
        return False
    denied = any(
        each.role is Role.NOT and not _HAVING.isdisjoint(before.words[-1:]) for before, each in pairwise(part.items)
    )
    return denied and part.roles <= _OF_A_LACK and not _lacks_any(part)


def _lacks_any(part: Clause) -> bool:
    """Checks whether a part denies having any of something that a visit may need: "I haven't got a lift", "je n'ai pas
    trouvé de solution"; not what was to be brought or done: "the form", "les exercices"."""
    denied = next(at for at, each in enumerate(part.items) if each.role is Role.NOT)
    return any(
        each.role is Role.UNKNOWN and (before.words[-1] in _OF_ANY or not _HAVING.isdisjoint(before.words[-1:]))
        for before, each in pairwise(part.items[denied:])
    )


_OF_ANY = in_any(lambda each: each.speech.of_any)
_HAVING = in_any(lambda each: each.speech.having)
_OF_A_LACK = frozenset(
    [Role.BUT, Role.NOT, Role.SELF, Role.UNKNOWN, Role.FILLER, Role.LIGHT_VERB, Role.THING, Role.SIDE_FACT]
    + [Role.COURTESY, Role.SORRY, Role.AND]
)


def _borne_beside_a_promise(part: Clause, *, firm: bool) -> frozenset[Role]:
    borne = frozenset[Role]()
    if part.roles <= _ASKED_IN_PASSING and all(each.words[0] in _PLEASE for each in part.of(Role.ASK)):
        borne |= {Role.ASK}  # "merci de penser à lui"
    if part.has(Role.TALK) and not part.denied:
        borne |= {Role.TALK}  # "my daughter is driving me"
    if firm and not part.denied and part.has(Role.SELF) and not (part.has(*VERBS) or part.own_time):
        borne |= {Role.OTHER_OBJECT}  # "j'ai mis une alarme"
    if firm and part.denied and part.has(Role.CAN, Role.THIRD, Role.UNKNOWN) and part.roles.isdisjoint(_ACTS):
        borne |= {Role.NOT}  # "je peux plus tourner la tête"
    return borne


_ACTS = frozenset([Role.COME, Role.COME_THIRD, Role.BUT, Role.CHANGE, Role.VISIT, Role.TIME_OWN, Role.NEED, Role.KEEP])


def _hinders(part: Clause, speech: SpeechWords) -> bool:
    """Checks whether a word of a part tells of an obstacle, or opens a condition."""
    return any(_tells_of_an_obstacle(each, speech) for each in part.items) or any(
        not _MAY_BE_IF.isdisjoint(each.words[:1]) and each.role is not Role.PAUSE
        for each in part.items[:-1]
        if "í" not in each.typed and "ì" not in each.typed and len(each.words) == 1
    )


_KNOWN_YES = frozenset([*_SAYING_BY_ITSELF, Role.COME_THIRD, Role.COURTESY, Role.THANKS, Role.GREETING, Role.TIME_OWN])


def _tells_of_an_obstacle(item: Item, speech: SpeechWords) -> bool:
    if item.role in _KNOWN_YES:
        return False
    if not speech.obstacles.isdisjoint(item.words):
        return True
    return item.role is Role.UNKNOWN and any(each.startswith(speech.obstacles_begin) for each in item.words)


def _is_elsewhere(part: Clause) -> bool:
    """Checks whether a part says that one is at another place: "I'll be in Paris", "je serai à Lyon", "we'll be at
    work"."""
    if not part.has(*VISITS) and any(each.words[-1] in _TO_A_PLACE for each in part.of(Role.KEEP)):
        return True
    return part.has(Role.SELF) and any(
        before.words[-1] in _TO_A_PLACE and each.role in _NAMES and each.typed[:1].isupper()
        for before, each in pairwise(part.items)
    )

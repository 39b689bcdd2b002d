"""Reserves: what takes its certainty from an act: hearsay, a condition, another thing, a reason of ours."""

from collections.abc import Iterator, Sequence

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, NOMINATIVE, Clause
from responder.domain.meaning.clauses.evidence import STATED, VISITS, Evidence, Spoken, is_spelt
from responder.domain.meaning.clauses.other_occasions import is_of_another_occasion
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, Meaning
from responder.languages import in_any
from responder.languages.catalogue import msgid

_OF_ANOTHER_TIME = msgid("is said of another day or hour")
_REPORTED = msgid("is a question, a condition or a report")
_OF_ANOTHER_THING = msgid("may be about something else")
_OF_ANOTHER_OCCASION = msgid("may be of another day")
_SAYING = in_any(lambda each: each.speech.saying)
_NEARLY = in_any(lambda each: each.speech.nearly)
_REFUSING = in_any(lambda each: each.speech.refusing)
_THAT = in_any(lambda each: each.speech.that)
_ONLY = in_any(lambda each: each.speech.only)
_NOW = in_any(lambda each: each.speech.cancelling_now)
_CLOSED = in_any(lambda each: each.speech.closed)
_YOURS = in_any(lambda each: each.speech.yours)
_POSSIBLE = in_any(lambda each: each.speech.possible)
_MOST = 6
"""Acts that are weighed one by one: who says so more often in one text is read by a person."""
_WEIGHED = frozenset([Meaning.CANCEL, Meaning.NOT_COMING])
_ENDS = frozenset([Role.PAUSE, Role.QUESTION_MARK])


def with_reserves(found: Sequence[Evidence], text: Spoken) -> list[Evidence]:
    """Makes a doubt of an act that the text does not say of its own, for sure, and of the appointment."""
    found = _beside_another_day(_beside_another_thing(found, text), text)
    heavy = sum(each.weight > POSSIBLE and each.meaning in _WEIGHED for each in found)
    if not heavy:
        return list(found)
    return [
        _weighed(each, text, heavy) if each.weight > POSSIBLE and each.meaning in _WEIGHED else each for each in found
    ]


def _beside_another_thing(found: Sequence[Evidence], text: Spoken) -> Sequence[Evidence]:
    """Makes a doubt of a refusal that names no visit of its own beside an order to cancel another thing: "annule la
    pizza, on a trouvé moins cher"."""
    if not any(each.meaning is Meaning.CANCEL and each.why == _OF_ANOTHER_THING for each in found):
        return found
    return [
        each._replace(weight=POSSIBLE, why=_OF_ANOTHER_THING)
        if each.meaning in _WEIGHED and each.weight > POSSIBLE and not _names_the_visit(each, text)
        else each
        for each in found
    ]


def _beside_another_day(found: Sequence[Evidence], text: Spoken) -> Sequence[Evidence]:
    """Makes a doubt of an absence that names no day or visit of its own beside one of another day: "je viens pas ce
    soir | je peux pas. Demain oui"."""
    doubted = {each.why for each in found if each.meaning is Meaning.NOT_COMING and each.weight == POSSIBLE}
    of_another_day = _OF_ANOTHER_TIME in doubted
    of_another_thing = _OF_ANOTHER_THING in doubted and not text.has(Role.SORRY)
    if not (of_another_day or of_another_thing):
        return found
    return [
        each._replace(weight=POSSIBLE, why=_OF_ANOTHER_TIME if of_another_day else _OF_ANOTHER_THING)
        if each.meaning is Meaning.NOT_COMING
        and each.weight > POSSIBLE
        and not _names_the_visit(each, text)
        and (of_another_day or each.items[-1].role is Role.CAN)
        else each
        for each in found
    ]


def _names_the_visit(found: Evidence, text: Spoken) -> bool:
    clause = next((each for each in text.clauses if found.items[0] in each.items), None)
    return clause is not None and (clause.own_time or clause.has(*VISITS))


def _weighed(found: Evidence, text: Spoken, acts: int) -> Evidence:
    if acts > _MOST:
        return found._replace(weight=POSSIBLE, why=_REPORTED)
    places = [text.items.index(each) for each in found.items]
    first, last = min(places), max(places)
    cancels = found.meaning is Meaning.CANCEL
    hangs = _is_conditional(text, first, last) if cancels else _only_if(text, last) or _ends_in_if(text, last)
    hangs = hangs or _is_an_alternative(text, first)
    if _is_for_another_to_hear(text, first):
        return found._replace(weight=POSSIBLE, why=_OF_ANOTHER_THING)
    if not cancels and is_of_another_occasion(found, text):
        return found._replace(weight=POSSIBLE, why=_OF_ANOTHER_OCCASION)
    if hangs or (cancels and (_is_hearsay(text, first) or _is_taken_back(text, first, last))):
        return found._replace(weight=POSSIBLE, why=_REPORTED)
    if cancels and (_is_another_thing(text, last) or _is_for_a_reason_of_ours(found, text, first)):
        return found._replace(weight=POSSIBLE, why=_OF_ANOTHER_THING)
    return found


def _sentence_before(text: Spoken, at: int) -> tuple[Item, ...]:
    begun = next((place + 1 for place in range(at - 1, -1, -1) if text.items[place].role in _ENDS), 0)
    return text.items[begun:at]


def _behind_its_reason(items: Sequence[Item]) -> Sequence[Item]:
    """Returns the items behind the last "because" or "but", up to which a condition may reach: "dis-moi si ça te va |
    car je ne peux plus venir"."""
    begun = next((at for at in range(len(items) - 1, -1, -1) if items[at].role in (Role.BECAUSE, Role.BUT)), -1)
    return items[begun + 1 :]


_OTHERWISE = in_any(lambda each: each.speech.otherwise)


def _is_an_alternative(text: Spoken, first: int) -> bool:
    """Checks whether an "otherwise" or "if" stands before an act in its sentence: "tu m'amènes ? Sinon je peux pas
    venir", "si oui je préviens que je viens pas"."""
    before = _behind_its_reason(_sentence_before(text, first))
    if any(is_spelt(each, _OTHERWISE) for each in before):
        return True
    opened = next((at for at, each in enumerate(before) if each.role is Role.IF), None)
    return opened is not None and not (opened and before[opened - 1].role in _OF_NO_CONDITION)


_BETWEEN = frozenset(
    [Role.FILLER, Role.SELF, Role.WANT, Role.NEED, Role.ASK, Role.CAN, Role.VISIT, Role.ACTIVITY, Role.TIME_OWN]
    + [Role.UNSURE, Role.NOT, Role.PAUSE, Role.COURTESY, Role.PAST]
)


def _is_hearsay(text: Spoken, at: int) -> bool:
    """Checks whether somebody else says or wishes an act, by a verb of saying before it whose subject is not "I" or
    "we": "ma femme me dit que je dois annuler", "my boss wants me to cancel"."""
    for place in range(at - 1, -1, -1):
        item = text.items[place]
        if is_spelt(item, _SAYING) and not _is_of_necessity(item):
            said = _sentence_before(text, place)
            return bool(said) and not any(each.words[0] in NOMINATIVE for each in said)
        if item.role not in _BETWEEN and _THAT.isdisjoint(item.words):
            return False
    return False


def _is_of_necessity(item: Item) -> bool:
    """Checks whether a word that looks like a verb of saying says what must be: "he is poorly | so I'll have to
    cancel", where German "will" wishes."""
    return item.role in (Role.CAN, Role.ASK) or (item.role is Role.WANT and len(item.words) > 1)


_LIGHT_REFUSAL = frozenset(
    [Role.BUT, Role.NO, Role.NOT, Role.SELF, Role.CAN, Role.FILLER, Role.LIGHT_VERB, Role.COURTESY, Role.PAUSE]
)


def _is_taken_back(text: Spoken, first: int, last: int) -> bool:
    """Checks whether an act was nearly done, or a later clause denies or refuses it: "j'ai failli annuler", "je dois
    annuler | mais non", "..., je refuse"."""
    if any(is_spelt(each, _NEARLY) for each in _behind_its_but(_sentence_before(text, first))):
        return True
    after = text.items[last].start
    return any(
        (clause.items[0].role is Role.BUT and clause.has(Role.NO, Role.NOT) and clause.roles <= _LIGHT_REFUSAL)
        or (clause.items[0].words[0] in NOMINATIVE and any(is_spelt(each, _REFUSING) for each in clause.items))
        for clause in text.clauses
        if clause.items[0].start > after
    )


def _behind_its_but(items: Sequence[Item]) -> Sequence[Item]:
    """Returns the items behind the last "but", which ends what was nearly done or believed: "i thought i was free | but
    please cancel"."""
    begun = next((place + 1 for place in range(len(items) - 1, -1, -1) if items[place].role is Role.BUT), 0)
    return items[begun:]


_TOLD = frozenset([Role.UNKNOWN, Role.CHILD, Role.RELATIVE, Role.THIRD, Role.ILL, Role.KEEP, Role.HELD_UP])
_MAY_BE_IF = in_any(lambda each: each.speech.may_be_if)
_BEFORE_A_CONDITION = frozenset([Role.PAUSE, Role.GREETING, Role.BUT, Role.AND, Role.NAME, Role.VOCATIVE])


def _is_conditional(text: Spoken, first: int, last: int) -> bool:
    """Checks whether a condition opens the text before an act, or follows the act in its sentence: "si llueve | ya no
    necesito la cita", "you can give my slot away | if I'm late"."""
    return _opens_with_if(text, first) or _ends_in_if(text, last)


def _opens_with_if(text: Spoken, at: int) -> bool:
    for place in range(at - 1):
        item = text.items[place]
        begins = not place or text.items[place - 1].role in _BEFORE_A_CONDITION
        condition = item.role is Role.IF or not _MAY_BE_IF.isdisjoint(item.typed.lower().split()[:1])
        if begins and condition and text.items[place + 1].role not in _ENDS:
            return any(each.role in _TOLD for each in text.items[place + 1 : at])
    return False


_OF_NO_CONDITION = frozenset(
    [Role.SORRY, Role.PROMISE, Role.TALK, Role.UNSURE, Role.COURTESY, Role.THANKS, Role.WHETHER]
)


def _ends_in_if(text: Spoken, last: int) -> bool:
    for place in range(last + 1, len(text.items)):
        item = text.items[place]
        if item.role in _ENDS or item.role is Role.BECAUSE:
            return False
        if item.role is Role.IF:
            following = text.items[place + 1 : place + 2]
            possible = any(not _POSSIBLE.isdisjoint(each.words) for each in (item, *following))
            return not possible and text.items[place - 1].role not in _OF_NO_CONDITION
    return False


def _only_if(text: Spoken, last: int) -> bool:
    """Checks whether an "only if" follows right behind an act: "je ne peux venir que | si ma fille garde le petit"."""
    following = text.items[last + 1 : last + 3]
    return (
        len(following) > 1
        and following[1].role is Role.IF
        and following[0].role is Role.FILLER
        and not _ONLY.isdisjoint(following[0].words)
    )


_TELLING = in_any(lambda each: each.speech.telling)
_THEM = in_any(lambda each: each.speech.them)
_TELLING_THEM = in_any(lambda each: each.speech.telling_them)
_OTHERS = (Role.RELATIVE, Role.THIRD)


def _is_for_another_to_hear(text: Spoken, first: int) -> bool:
    """Checks whether an act is told to somebody of the sender's, or to whom a pronoun says nothing: "tell my boss I
    can't come", "dis-lui que je viens pas", "je dirai à ma chef que je peux pas venir". "Tell Anna" and "tell the
    doctor" name who is met here."""
    before = _sentence_before(text, first)
    if before and not _THAT.isdisjoint(before[0].words) and text.items.index(before[0]):
        before = (*_sentence_before(text, text.items.index(before[0]) - 1), *before)  # "sage der Chefin | , dass"
    words = [word for each in before for word in each.words]
    if not _TELLING_THEM.isdisjoint(words):
        return True
    telling = next((at for at, word in enumerate(words) if word in _TELLING or word in _I_TELL), None)
    if telling is None:
        return False
    told = next(at for at, each in enumerate(before) if words[telling] in each.words)
    heard = before[told + 1 :][:_TOLD_WITHIN]
    if words[telling] in _I_TELL:
        heard = (*before[max(told - _TOLD_WITHIN, 0) : told], *heard)  # "ich habe meinem Chef gesagt"
    if any(each.role is not Role.BUT and not _MY.isdisjoint(each.words[:1]) for each in heard):
        return True
    to_others = any(each.role in _OTHERS for each in heard) or not _THEM.isdisjoint(words[telling + 1 :][:_TOLD_WITHIN])
    of_oneself = telling > 0 and words[telling - 1] in NOMINATIVE  # "ich sage Ihnen"
    return to_others and words[telling] in _TELLING and not of_oneself


_I_TELL = in_any(lambda each: each.speech.i_tell)
_TOLD_WITHIN = 2
"""Items, or words."""


_THINGS = frozenset([Role.UNKNOWN, Role.RELATIVE, Role.THIRD, Role.OTHER_TALK, Role.VOCATIVE])


def _is_another_thing(text: Spoken, at: int) -> bool:
    """Checks whether another thing than the visit is cancelled: told of oneself and asked of nobody, or called off in
    order to come: "j'annule le plombier de demain"."""
    verb = text.items[at]
    clause = next(each for each in text.clauses if any(item is verb for item in each.items))
    if verb.role is not Role.CANCEL or clause.has(*VISITS):
        return False
    thing = _thing_after(text.items[at + 1 :])
    if thing is None:
        return False
    if any(_comes(each, verb) for each in text.clauses):
        return True
    told = is_spelt(verb, _NOW) or any(
        each.words[0] in NOMINATIVE for each in (verb, *clause.of(Role.SELF)) if each.start <= verb.start
    )
    return told and thing and not (text.polite or clause.has(*STATED, Role.COURTESY, Role.CAN))


def _thing_after(items: Sequence[Item]) -> bool | None:
    """Tells whether a stranger that follows has its article; None where there is none."""
    for at, item in enumerate(items):
        if item.role in _THINGS:
            before = items[at - 1].words[-1] if at else ""
            return item.words[0] in DEFINITE_ARTICLES or before in DEFINITE_ARTICLES
        if item.role is not Role.FILLER:
            return None
    return None


def _comes(clause: Clause, verb: Item) -> bool:
    """Checks whether a clause says that one comes, behind a verb of cancelling or by a "yours" at its end: "... so I
    can make yours", "... pour venir", "... à tout à l'heure"."""
    if clause.denied or clause.asked:
        return False
    coming = clause.of(Role.COME, Role.SEE_YOU_SOON, Role.SEE_YOU)
    can_make = clause.items[-1].words[-1] == "yours"
    return can_make or any(each.start > verb.start for each in coming)


_OF_ONES_OWN = frozenset(
    [Role.ILL, Role.SELF, Role.CHILD, Role.RELATIVE, Role.NAME, Role.VOCATIVE, Role.THIRD, Role.SORRY]
)
_MY = in_any(lambda each: each.speech.mine)


def _is_for_a_reason_of_ours(found: Evidence, text: Spoken, at: int) -> bool:
    """Checks whether a denied or reported visit is news of us that the sender heard, and not a wish of theirs: "vous
    êtes malade | donc pas de rdv demain"."""
    if found.items[-1].role not in (Role.NOT, Role.NO, Role.CANCELLED):
        return False
    if text.has(Role.YOU, Role.QUESTION_MARK) or any(clause.asked for clause in text.clauses):
        return True
    if any(is_spelt(each, _CLOSED) or is_spelt(each, _SAYING) or is_spelt(each, _YOURS) for each in text.items):
        return True
    before = tuple(_told_before(text, at))
    if not before or text.has(Role.SORRY) or _opens_with_a_name(text):
        return False
    return not any(each.role in _OF_ONES_OWN or each.words[0] in _MY for each in before)


def _opens_with_a_name(text: Spoken) -> bool:
    """Checks whether a text begins with a capitalised unknown word: "Rex est mort | donc pas de toilettage demain"."""
    return text.items[0].role is Role.UNKNOWN and text.items[0].typed.istitle()


_SAYS_NOTHING = frozenset([Role.GREETING, Role.COURTESY, Role.PAUSE, Role.FILLER, Role.TIME_OWN])


def _told_before(text: Spoken, at: int) -> Iterator[Item]:
    weighty = any(each.role not in _SAYS_NOTHING for each in text.items[:at])
    yield from text.items[:at] if weighty else ()

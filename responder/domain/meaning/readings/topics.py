"""Topics of a text beside the appointment: prices, hours, addresses, thanks, illness, silence."""

from collections.abc import Iterator
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import OF, Clause
from responder.domain.meaning.clauses.evidence import Evidence, Spoken
from responder.domain.meaning.clauses.ways import way_asked
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.denied_names import denied_name
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.domain.screening.stop_requests import request_in
from responder.domain.text.folding import fold, is_laughter
from responder.languages import in_any

_LIGHT = frozenset(
    [Role.COURTESY, Role.FILLER, Role.SORRY, Role.NAME, Role.VOCATIVE, Role.PAUSE, Role.AND, Role.SELF, Role.YOU]
)

# Meanings that a phrase has by itself, and what takes it away.
_SPOKEN_OUT = {
    Role.HOURS: Meaning.HOURS,
    Role.PRICE: Meaning.PRICE,
    Role.ADDRESS: Meaning.ADDRESS,
    Role.PERSON: Meaning.A_PERSON,
    Role.CALL_ME: Meaning.CALL_ME,
    Role.WRONG_NUMBER: Meaning.WRONG_NUMBER,
}
_BY_THEMSELVES = frozenset(
    [*_SPOKEN_OUT, Role.STOP, Role.ILL, Role.NUMBER, Role.DURATION, Role.QUESTION_WORD, Role.FILLER]
)
_ASKED_FOR = frozenset([Role.HOURS, Role.PRICE, Role.ADDRESS])
_ASKING = (Role.QUESTION_MARK, Role.QUESTION_WORD, Role.ASK, Role.WHETHER, Role.WANT, Role.PURPOSE)
_INTERROGATIVE = in_any(lambda each: each.speech.interrogative)
_WHOLE_TEXT = {
    Role.NO: Meaning.NO,
    Role.GREETING: Meaning.GREETING,
    Role.STOP_WORD: Meaning.STOP,
    Role.START: Meaning.START,
    Role.HELP: Meaning.A_PERSON,
}
_BESIDE = {
    Role.NO: frozenset([Role.THANKS, Role.GREETING]),
    Role.GREETING: frozenset[Role](),
    Role.STOP_WORD: frozenset([Role.THANKS, Role.GREETING]),
    Role.START: frozenset([Role.THANKS, Role.GREETING]),
    Role.HELP: frozenset([Role.THANKS, Role.GREETING]),
}
_AROUND_A_WORD = frozenset([Role.COURTESY, Role.SORRY, Role.NAME, Role.VOCATIVE, Role.PAUSE, Role.ASK])
_STRICT = frozenset([Role.STOP_WORD, Role.START])
_BESIDE_SILENCE = _LIGHT | frozenset([Role.STOP, Role.STOP_WORD, Role.WANT, Role.ASK, Role.THANKS, Role.GREETING])
_MAY_ASK_FOR_SILENCE = frozenset([Role.STOP, Role.STOP_WORD, Role.NOT, Role.UNKNOWN, Role.CANCEL])
# Whatever asks something of us, or speaks of the appointment, beside a thank-you.
_MORE_THAN_THANKS = (
    *(Role.QUESTION_MARK, Role.QUESTION_WORD, Role.ASK, Role.WHETHER, Role.WANT, Role.NEED, Role.PURPOSE),
    *(Role.IF, Role.BUT, Role.NOT, Role.NO, Role.CALL_ME, Role.PERSON, Role.PRICE, Role.HOURS, Role.ADDRESS),
    *(Role.CANCEL, Role.CANCELLED, Role.MOVE, Role.CHANGE, Role.LATE, Role.HELD_UP, Role.STOP, Role.STOP_WORD),
    *(Role.WRONG_NUMBER, Role.CONFIRM, Role.COME, Role.PROMISE, Role.UNSURE, Role.BAD, Role.OTHER_OBJECT),
)
_PRAISE_HOLDS = 8
_THANKS_HOLD = 2
"""Words that no table knows beside a thank-you, with praise or a look back, and without."""
_VERB_FIRST = in_any(lambda each: each.speech.verb_first)
_PEOPLE = in_any(lambda each: each.speech.people)
_THANKED_FOR = in_any(lambda each: each.speech.thanked_for)
_COUNTING = in_any(lambda each: each.speech.counting_people)
_NO_STRANGER = (Role.ASK, Role.WANT, Role.BUT, Role.QUESTION_MARK, Role.CHILD, Role.RELATIVE)
"""No wrong number is sure beside these: "I have no appointment but can I come", "not for me, it is for my son"."""
_NOT_OF_MINE = (Role.IF, Role.NOT, Role.PAST, Role.QUESTION_WORD, Role.THIRD, Role.RELATIVE, Role.YOU)


def other_meanings(text: Spoken, *, answered: bool) -> Iterator[Evidence]:
    """Yields the meanings of a text beside its acts. `answered`: the text may say yes or no to the appointment, or move
    it."""
    for clause in text.clauses:
        if not clause.roles.isdisjoint(_BY_THEMSELVES):
            yield from _topics(clause, text)
    for role, meaning in _WHOLE_TEXT.items():
        if role in text.roles:
            yield _of_whole_text(text, role, meaning)
    if Role.THANKS in text.roles:
        yield _thanks(text, answered=answered)
    yield from denied_name(text)
    yield from _silence(text)
    yield from _questions(text)


def _topics(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    for role, meaning in _SPOKEN_OUT.items():
        said = clause.of(role)
        if role is Role.HOURS and (clause.has(Role.BAD) or all(_are_of_something(clause, each) for each in said)):
            continue  # "l'horaire ne me convient pas"
        asked = bool(said) and role in _ASKED_FOR and _is_asked(clause, text, said)
        if said and (role is Role.WRONG_NUMBER or asked or not clause.has(Role.NOT)):
            sure = asked if role in _ASKED_FOR else role is not Role.WRONG_NUMBER or _is_of_a_stranger(text)
            yield Evidence(meaning=meaning, weight=SURE if sure else POSSIBLE, items=said)
    ways = way_asked(clause)
    if ways:
        yield Evidence(meaning=Meaning.ADDRESS, weight=SURE, items=ways)
    stops = clause.of(Role.STOP)
    if stops:
        yield Evidence(meaning=Meaning.STOP, weight=_weight_of_stop(text), items=stops)
    if clause.has(Role.ILL) and not clause.asked and not clause.has(*_NOT_OF_MINE):
        yield Evidence(meaning=Meaning.ILLNESS, weight=SURE, items=clause.of(Role.ILL))
    counted = tuple(each for at, each in enumerate(clause.items) if _counts_people(clause, at))
    if counted:
        yield Evidence(meaning=Meaning.PARTY_SIZE, weight=POSSIBLE if clause.has(Role.IF) else SURE, items=counted)


def _are_of_something(clause: Clause, hours: Item) -> bool:
    """Checks whether hours are counted, or those of something that no table knows: "2 hours", "how many hours", "les
    horaires de train"."""
    at = clause.items.index(hours)
    before, behind = clause.items[max(0, at - 1) : at], clause.items[at + 1 : at + 3]
    counted = any(
        each.role in _COUNTS or each.typed[-1:].isdigit() or not _HOW_MUCH.isdisjoint(each.words) for each in before
    )
    if len(hours.words) == 1 and counted:
        return True
    return len(behind) > 1 and fold(behind[0].typed) in OF and behind[1].role is Role.UNKNOWN


_COUNTS = frozenset([Role.NUMBER, Role.DURATION])


def _is_of_a_stranger(text: Spoken) -> bool:
    return text.strangers <= _A_STRANGER_TELLS and not text.has(*_NO_STRANGER)


_A_STRANGER_TELLS = 4
"""Words that no table knows beside a wrong number: "... et je n'ai pas de chien"."""


def _counts_people(clause: Clause, at: int) -> bool:
    """Checks whether a number counts people, by the word behind it or before it: "on sera 5", "4 personnes", "party of
    6"."""
    if clause.items[at].role not in (Role.NUMBER, Role.DURATION):
        return False
    before = [word for each in clause.items[:at] for word in each.words][-2:]
    following = clause.items[at + 1].words[0] if at + 1 < len(clause.items) else ""
    return following in _PEOPLE or (bool(before) and before[-1] in _COUNTING) or before == ["party", "of"]


def _of_whole_text(text: Spoken, role: Role, meaning: Meaning) -> Evidence:
    said = tuple(each for each in text.items if each.role is role)
    light = _AROUND_A_WORD if role in _STRICT else _LIGHT
    alone = text.roles <= (light | _BESIDE[role] | {role}) and not any(each.negated for each in said)
    alone = alone and not (role in _STRICT and any(is_laughter(each.typed) for each in text.items))  # "stop mdr"
    return Evidence(meaning=meaning, weight=SURE if alone else POSSIBLE, items=said)


def _thanks(text: Spoken, *, answered: bool) -> Evidence:
    """Returns the evidence of thanks: sure where the text neither answers nor asks anything, and few words are unknown;
    beside praise or a look back they may be more: "merci pour hier, j'ai dormi comme un bébé"."""
    said = tuple(each for each in text.items if each.role is Role.THANKS)
    held = _PRAISE_HOLDS if text.has(Role.LIKED, Role.PAST, Role.YES) or _are_for(text.items) else _THANKS_HOLD
    only = not answered and text.strangers <= held and not text.has(*_MORE_THAN_THANKS)
    return Evidence(meaning=Meaning.THANKS, weight=SURE if only else POSSIBLE, items=said)


def _are_for(items: tuple[Item, ...]) -> bool:
    """Checks whether thanks are followed by what they are for: "vielen Dank für die schnelle Reparatur"."""
    return any(
        each.role is Role.THANKS and following.words[:1] and following.words[0] in _THANKED_FOR
        for each, following in pairwise(items)
    )


def _silence(text: Spoken) -> Iterator[Evidence]:
    """Yields a request for no more messages, in the forms that the opt-out guard knows."""
    if text.roles.isdisjoint(_MAY_ASK_FOR_SILENCE) or any(clause.asked for clause in text.clauses):
        return
    if request_in(fold(" ".join(each.typed for each in text.items))):
        yield Evidence(meaning=Meaning.STOP, weight=SURE, items=text.items)


def _is_asked(clause: Clause, text: Spoken, said: tuple[Item, ...]) -> bool:
    """Tells whether a topic is asked about: in the clause that names it, or in another one of a text of few words that
    no table knows, which does not tell a story."""
    if len(clause.of(Role.UNKNOWN)) > _A_QUESTION_HOLDS or _counts_something(clause, said):
        return False
    if clause.asked or clause.has(*_ASKING):
        return True
    if text.has(*_ASKING) and text.strangers <= _A_QUESTION_HOLDS:
        return True
    by_word = any(not _INTERROGATIVE.isdisjoint(each.words) for each in said)
    by_order = any(" ".join(each.words[:2]) in _VERB_FIRST for each in said)
    return by_word or by_order or not text.has(Role.YES, Role.UNKNOWN, Role.COME)


_A_QUESTION_HOLDS = 3


def _counts_something(clause: Clause, said: tuple[Item, ...]) -> bool:
    """Checks whether "how much" is of something that no table knows, and no price: "combien de temps", "how much
    space"."""
    return any(
        each in said and each.words[-1] in _HOW_MUCH and (following.words[0] in OF or following.role is Role.UNKNOWN)
        for each, following in pairwise(clause.items)
    )


_HOW_MUCH = in_any(lambda each: each.speech.how_much)


def _weight_of_stop(text: Spoken) -> float:
    """Returns the weight of a request for silence. Silence is for good, so nothing else may be said: "stop texting and
    driving" is no request."""
    asked = any(clause.asked for clause in text.clauses)
    laughs = any(is_laughter(each.typed) for each in text.items)
    return SURE if text.roles <= _BESIDE_SILENCE and not (asked or laughs) else POSSIBLE


def _questions(text: Spoken) -> Iterator[Evidence]:
    for clause in text.clauses:
        marks = clause.of(Role.QUESTION_WORD, Role.WHETHER, Role.ASK)
        if clause.asked or clause.has(Role.QUESTION_WORD, Role.WHETHER):
            yield Evidence(meaning=Meaning.QUESTION, weight=SURE, items=marks or clause.items[-1:])

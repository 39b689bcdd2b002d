"""Reader of meanings: a text, the appointment it may answer, and everything that it says.

`read_meanings` is pure. It finds the language, writes short forms out, gives every phrase its role, splits the text
into clauses, and weighs what each says of the appointment; where two readings are possible none is sure.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from responder.domain.meaning.acts import evidence_of_acts
from responder.domain.meaning.agreement import agreement, as_evidence
from responder.domain.meaning.clauses import clauses_of
from responder.domain.meaning.evidence import Evidence, Spoken
from responder.domain.meaning.items import Item, Setting, items_of
from responder.domain.meaning.roles import Role
from responder.domain.model.meanings import POSSIBLE, SURE, Added, Meaning, Meanings, Reading
from responder.domain.screening.stop_requests import request_in
from responder.domain.text.folding import fold

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
_BY_THEMSELVES = frozenset([*_SPOKEN_OUT, Role.STOP])
_ASKED_FOR = frozenset([Role.HOURS, Role.PRICE, Role.ADDRESS])
_WHOLE_TEXT = {
    Role.NO: Meaning.NO,
    Role.THANKS: Meaning.THANKS,
    Role.GREETING: Meaning.GREETING,
    Role.STOP_WORD: Meaning.STOP,
    Role.START: Meaning.START,
}
_BESIDE = {
    Role.NO: frozenset([Role.THANKS, Role.GREETING]),
    Role.THANKS: frozenset([Role.GREETING]),
    Role.GREETING: frozenset[Role](),
    Role.STOP_WORD: frozenset([Role.THANKS, Role.GREETING]),
    Role.START: frozenset([Role.THANKS, Role.GREETING]),
}
_AROUND_A_WORD = frozenset([Role.COURTESY, Role.SORRY, Role.NAME, Role.VOCATIVE, Role.PAUSE, Role.ASK])
_STRICT = frozenset([Role.STOP_WORD, Role.START])
_BESIDE_SILENCE = _LIGHT | frozenset([Role.STOP, Role.STOP_WORD, Role.WANT, Role.ASK, Role.THANKS, Role.GREETING])
_MAY_ASK_FOR_SILENCE = frozenset([Role.STOP, Role.STOP_WORD, Role.NOT, Role.UNKNOWN, Role.CANCEL])
_ACTS = (Meaning.CANCEL, Meaning.NOT_COMING, Meaning.ANOTHER_TIME)
_EXPLAINED = {
    Role.COURTESY: "is a courtesy",
    Role.NAME: "is a name",
    Role.VOCATIVE: "is a name",
    Role.SIDE_FACT: "is said beside",
}


def read_meanings(
    text: str,
    *,
    languages: Sequence[str],
    now: datetime,
    appointment: datetime | None = None,
    who: str = "",
    names: Collection[str] = (),
    common: Collection[str] = (),
    added: Added = (),
) -> Meanings:
    """Every meaning of a text. `who`: with whom the appointment is; `names`: those of the contact and of the business;
    `common`: everyday words, which are never read as a slip of another word; `added`: phrases of the owner's own.

    `now` and `appointment` are in the business's zone. A meaning that is `in` the result is sure; the others are
    there with the weight of a doubt.
    """
    setting = Setting(
        languages=tuple(languages),
        appointment=appointment,
        today=now.date(),
        names=_folded((who, *names)),
        common=common,
        added=added,
    )
    language, items = items_of(text, setting)
    roles = {each.role for each in items}
    told = _denials_told_apart(items, language)
    told = _with_names(told, language) if Role.UNKNOWN in roles else told
    told = _inversions_told_apart(told) if Role.INVERSION in roles else told
    spoken = _spoken(told, held=appointment is not None)
    return _meanings(language, spoken)


def _meanings(language: str, text: Spoken) -> Meanings:
    found = evidence_of_acts(text)
    saying, doubts = agreement(text)
    sure_acts = {each.meaning for each in found if each.weight >= SURE and each.meaning in _ACTS}
    if saying:
        found.insert(0, as_evidence(saying, SURE if not doubts and not sure_acts else POSSIBLE))
    coming = any(each.role is Role.COME for each in saying) or text.has(Role.CORRECTION)
    found = [
        *_unambiguous(found, coming=coming, instead=_comes_instead(text)),
        *_other_meanings(text),
        *_silence(text),
        *_questions(text),
    ]
    whys = dict.fromkeys([*doubts, *(each.why for each in found if each.why)])
    return Meanings(
        language=language,
        readings=tuple(_reading(each, text) for each in _strongest(found)),
        unread=tuple(each.typed for each in text.items if each.role is Role.UNKNOWN),
        doubts=tuple(whys),
    )


def _unambiguous(found: Sequence[Evidence], *, coming: bool, instead: bool) -> list[Evidence]:
    """A cancellation beside a denied one, a wish for another time, a "je viens" or a "my wife will" is not sure."""
    denied = {each.meaning for each in found if not each.weight}
    moved = any(each.meaning is Meaning.ANOTHER_TIME and each.weight >= SURE for each in found)
    listed = []
    for each in found:
        taken_back = (coming or instead) and each.meaning in (Meaning.CANCEL, Meaning.NOT_COMING)
        weaker = each.meaning in denied or taken_back or (each.meaning is Meaning.CANCEL and moved)
        listed.append(replace(each, weight=POSSIBLE) if weaker and each.weight >= SURE else each)
    return listed


def _comes_instead(text: Spoken) -> bool:
    """ "Je serai pas là mais ma femme vous ouvrira"."""
    return any(
        clause.items[0].role is Role.BUT and clause.has(Role.RELATIVE, Role.CHILD, Role.THIRD) and not clause.denied
        for clause in text.clauses
    )


def _other_meanings(text: Spoken) -> Iterator[Evidence]:
    for clause in text.clauses:
        if clause.roles.isdisjoint(_BY_THEMSELVES):
            continue
        for role, meaning in _SPOKEN_OUT.items():
            said = clause.of(role)
            if said and (role is Role.WRONG_NUMBER or not clause.has(Role.NOT)):
                asked = role not in _ASKED_FOR or _is_asked(text)
                yield Evidence(meaning=meaning, weight=SURE if asked else POSSIBLE, items=said)
        stops = clause.of(Role.STOP)
        if stops:
            yield Evidence(meaning=Meaning.STOP, weight=_weight_of_stop(text), items=stops)
    for role, meaning in _WHOLE_TEXT.items():
        if role not in text.roles:
            continue
        said = tuple(each for each in text.items if each.role is role)
        if said:
            light = _AROUND_A_WORD if role in _STRICT else _LIGHT
            alone = text.roles <= (light | _BESIDE[role] | {role}) and not any(each.negated for each in said)
            yield Evidence(meaning=meaning, weight=SURE if alone else POSSIBLE, items=said)


def _silence(text: Spoken) -> Iterator[Evidence]:
    """A request for no more messages, in the forms that the opt-out guard knows."""
    if text.roles.isdisjoint(_MAY_ASK_FOR_SILENCE) or any(clause.asked for clause in text.clauses):
        return
    if request_in(fold(" ".join(each.typed for each in text.items))):
        yield Evidence(meaning=Meaning.STOP, weight=SURE, items=text.items)


def _is_asked(text: Spoken) -> bool:
    if text.has(Role.QUESTION_MARK, Role.QUESTION_WORD, Role.ASK, Role.WANT):
        return True
    return any(clause.asked for clause in text.clauses) or not text.has(Role.YES, Role.UNKNOWN, Role.COME)


def _weight_of_stop(text: Spoken) -> float:
    """Silence is for good, so nothing else may be said: "stop texting and driving" is no request."""
    asked = any(clause.asked for clause in text.clauses)
    return SURE if text.roles <= _BESIDE_SILENCE and not asked else POSSIBLE


def _questions(text: Spoken) -> Iterator[Evidence]:
    for clause in text.clauses:
        marks = clause.of(Role.QUESTION_WORD, Role.ASK)
        if clause.asked or clause.has(Role.QUESTION_WORD):
            yield Evidence(meaning=Meaning.QUESTION, weight=SURE, items=marks or clause.items[-1:])


def _strongest(found: Sequence[Evidence]) -> list[Evidence]:
    """One evidence a meaning: the heaviest, and of equals the first."""
    best: dict[Meaning, Evidence] = {}
    for each in found:
        if each.weight > 0 and (each.meaning not in best or each.weight > best[each.meaning].weight):
            best[each.meaning] = each
    return sorted(best.values(), key=lambda each: -each.weight)


def _reading(each: Evidence, text: Spoken) -> Reading:
    words = tuple(dict.fromkeys(item.typed for item in each.items if item.typed))
    quoted = ", ".join(f'"{word}"' for word in words)
    beside = [
        f'"{item.typed}" {_EXPLAINED[item.role]}'
        for item in text.items
        if item.role in _EXPLAINED and item.typed and each.meaning is Meaning.YES
    ]
    because = "; ".join([f"{each.meaning}: {quoted}", *dict.fromkeys(beside)])
    return Reading(meaning=each.meaning, weight=each.weight, words=words, because=because)


def _spoken(items: Sequence[Item], *, held: bool) -> Spoken:
    clauses = tuple(clauses_of(items))
    kept = tuple(items)
    return Spoken(clauses, kept, frozenset(each.role for each in kept), held)


def _with_names(items: Sequence[Item], language: str) -> list[Item]:
    """A capitalised word that no table knows is a name beside a greeting, a title, "avec", "and", or at the end."""
    shouted = all(each.typed.isupper() for each in items if each.role is Role.UNKNOWN)
    meets = {Role.CONFIRM, Role.KEEP, Role.COME, Role.VISIT} <= {*(each.role for each in items), Role.KEEP, Role.COME}
    listed: list[Item] = []
    for at, item in enumerate(items):
        named = item.role is Role.UNKNOWN and item.typed[:1].isupper() and not (shouted and len(item.typed) > 1)
        if item.role is Role.UNKNOWN and at and meets and _is_met(items[at - 1], listed[-1]):
            item = item._replace(role=Role.VOCATIVE)
        if named and _stands_as_a_name(items, at, listed, language):
            item = item._replace(role=Role.VOCATIVE)
        listed.append(item)
    return listed


_WITH = frozenset("avec with con mit".split())


def _is_met(before: Item, read: Item) -> bool:
    """ "Je confirme la réunion avec thomas lebrun"."""
    return before.words[-1] in _WITH or (read.role is Role.VOCATIVE and before.typed.islower())


_BEFORE_NAMES = frozenset(
    [
        Role.GREETING,
        Role.THANKS,
        Role.AND,
        Role.COURTESY,
        Role.YES,
        Role.FILLER,
        Role.CHILD,
        Role.NAME,
        Role.VOCATIVE,
        Role.PAUSE,
    ]
)


def _stands_as_a_name(items: Sequence[Item], at: int, before: Sequence[Item], language: str) -> bool:
    if not at:
        first = items[1].role if len(items) > 1 else Role.PAUSE
        return first is Role.AND or any(each.role is Role.ILL for each in items)
    if language == "de":  # every noun is capitalised
        return bool(at) and before[-1].role in _BEFORE_NAMES - {Role.FILLER, Role.PAUSE, Role.YES}
    if at and before[-1].role in _BEFORE_NAMES:
        return True
    ends = all(each.role in _LIGHT or each.role is Role.UNKNOWN for each in items[at + 1 :])
    return bool(at) and ends


_BEFORE_A_QUESTION = _LIGHT - {Role.FILLER, Role.SELF, Role.YOU} | {
    Role.GREETING,
    Role.BUT,
    Role.YES,
    Role.THANKS,
    Role.NO,
    Role.QUESTION_MARK,
}


def _inversions_told_apart(items: Sequence[Item]) -> list[Item]:
    """ "Is the ..." asks where a clause begins."""
    listed = list(items)
    for at, item in enumerate(items):
        if item.role is Role.INVERSION:
            begins = not at or items[at - 1].role in _BEFORE_A_QUESTION
            listed[at] = item._replace(role=Role.QUESTION_WORD if begins else Role.FILLER)
    return listed


_AFTER_A_BARE_SI = frozenset([Role.PAUSE, Role.YES, Role.COURTESY, Role.SEE_YOU, Role.THANKS, Role.QUESTION_MARK])


def _conditions_told_apart(items: Sequence[Item]) -> list[Item]:
    """French "si" says yes alone or twice, and puts a condition otherwise."""
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        doubled = at > 0 and items[at - 1].words == ("si",)
        if item.words == ("si",) and not doubled and items[at + 1].role not in _AFTER_A_BARE_SI:
            listed[at] = item._replace(role=Role.IF)
    return listed


_TWO_FACED = {"es": "no", "it": "", "de": "nie"}
_AFTER_A_BARE_NO = frozenset(
    [Role.PAUSE, Role.THANKS, Role.COURTESY, Role.SORRY, Role.NO, Role.QUESTION_MARK, Role.BUT]
)


def _denials_told_apart(items: Sequence[Item], language: str) -> list[Item]:
    """Spanish "no" answers where a pause or a courtesy follows, and denies what follows it otherwise."""
    if language == "fr":
        return _conditions_told_apart(items)
    word = _TWO_FACED.get(language)
    if not word:
        return list(items)
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        if item.role is Role.NO and item.words == (word,) and items[at + 1].role not in _AFTER_A_BARE_NO:
            listed[at] = item._replace(role=Role.NOT)
    return listed


@lru_cache(maxsize=1024)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in fold(name).replace("-", " ").split() if len(word) > 1)

"""Reader of meanings: a text, the appointment it may answer, and everything that it says.

`read_meanings` is pure. It finds the language, writes short forms out, gives every phrase its role, splits the text
into clauses, and weighs what each says of the appointment; where two readings are possible none is sure.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from responder.dataclass import dataclass
from responder.domain.meaning.clauses.clauses import Clause, clauses_of
from responder.domain.meaning.clauses.coming_then import only_wished, suits
from responder.domain.meaning.clauses.complements import with_reasons_apart
from responder.domain.meaning.clauses.evidence import Evidence, Spoken
from responder.domain.meaning.clauses.refusals.undone_denials import says_after_all
from responder.domain.meaning.clauses.two_faced_words import (
    changes_told_apart,
    deliveries_told_apart,
    denials_told_apart,
    inversions_told_apart,
    invitations_told_apart,
    parents_told_apart,
    questions_back_told_apart,
    relatives_told_apart,
    requests_told_apart,
    split_verbs_joined,
    tags_told_apart,
)
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.acts import evidence_of_acts
from responder.domain.meaning.readings.agreement import agreement, as_evidence
from responder.domain.meaning.readings.people_met import ANOTHER_PERSON, is_with_another, names_in
from responder.domain.meaning.readings.questions_beside import asks_in_passing
from responder.domain.meaning.readings.topics import other_meanings
from responder.domain.meaning.tagging.apostrophes import with_apostrophes
from responder.domain.meaning.tagging.items import Item, Setting, items_of
from responder.domain.meaning.tagging.names import with_names
from responder.domain.meaning.tagging.strangers import with_harmless_strangers
from responder.domain.model.meanings import POSSIBLE, SURE, Added, Meaning, Meanings, Reading
from responder.domain.text.dates import may_speak_of_a_time
from responder.domain.text.folding import fold
from responder.languages import LANGUAGES
from responder.languages.catalogue import msgid

_JUST_BEFORE = timedelta(minutes=90)
"""Whoever says that they arrive so shortly before the appointment comes to it."""
_ACTS = (Meaning.CANCEL, Meaning.NOT_COMING, Meaning.ANOTHER_TIME)
_EXPLAINED = {
    Role.COURTESY: msgid("is a courtesy"),
    Role.NAME: msgid("is a name"),
    Role.VOCATIVE: msgid("is a name"),
    Role.SIDE_FACT: msgid("is said beside"),
}


@dataclass(frozen=True, slots=True)
class OwnersWords:
    """Words that come from the owner's rules. `common`: everyday words, which are never read as a slip of another word;
    `added`: phrases that have a meaning; `country`: where a day and its month are written in its order."""

    common: Collection[str] = ()
    added: Added = ()
    country: str = ""


NO_WORDS = OwnersWords()


def read_meanings(
    text: str,
    *,
    languages: Sequence[str],
    now: datetime,
    appointment: datetime | None = None,
    who: str = "",
    names: Collection[str] = (),
    owners: OwnersWords = NO_WORDS,
) -> Meanings:
    """Reads every meaning of a text. `who`: with whom the appointment is; `names`: those of the contact and of the
    business.

    `now` and `appointment` are in the business's zone. A meaning that is `in` the result is sure; the others are
    there with the weight of a doubt.
    """
    setting = Setting(
        languages=tuple(languages),
        appointment=appointment,
        today=now.date(),
        names=_folded((who, *names)),
        common=owners.common,
        added=owners.added,
        country=owners.country,
    )
    text = with_apostrophes(text)
    language, items, leading, timed = items_of(text, setting)
    roles = {each[0] for each in items}
    arrives = appointment is not None and timedelta() <= appointment - now <= _JUST_BEFORE
    told = _told_apart(items, language, roles, arrives=arrives)
    told = [*with_harmless_strangers(told, setting.languages, owners.common)] if Role.UNKNOWN in roles else told
    general = not timed and roles.isdisjoint(_PARTICULAR) and not _names_a_time(text, items)
    if who or len(text) > _LONGEST_REMEMBERED or not roles.isdisjoint(_OF_SOMEBODY):
        spoken = _spoken(told, held=appointment is not None)
        elsewhere = bool(who) and is_with_another(spoken, names_in(who))
        return _meanings(language, spoken, general=general, elsewhere=elsewhere, leading=leading)
    return _remembered(language, tuple(told), held=appointment is not None, general=general, leading=leading)


_INVITING = frozenset([Role.ASK, Role.YOU, Role.CAN_THIRD])


def _told_apart(items: list[Item], language: str, roles: set[Role], *, arrives: bool) -> list[Item]:
    """Returns the items with what stands beside each taken into account. `arrives`: the appointment begins soon."""
    told = denials_told_apart(items, language)
    told = changes_told_apart(told) if {Role.YES, Role.YES_ALONE} & roles else told
    told = questions_back_told_apart(told) if Role.OTHER_TALK in roles else told
    told = requests_told_apart(told) if Role.ASK in roles else told
    told = split_verbs_joined(told, language) if LANGUAGES[language].speech.split_verbs else told
    told = with_names(told, language) if Role.UNKNOWN in roles else told
    told = parents_told_apart(told) if Role.RELATIVE in roles else told
    told = deliveries_told_apart(told) if Role.DROP in roles else told
    told = invitations_told_apart(told) if Role.COME in roles and not roles.isdisjoint(_INVITING) else told
    told = tags_told_apart(told) if Role.WHETHER in roles else told
    told = relatives_told_apart(told) if Role.QUESTION_WORD in roles else told
    told = inversions_told_apart(told) if Role.INVERSION in roles else told
    if arrives and Role.ARRIVING in roles:
        return [
            each._replace(role=Role.SEE_YOU_SOON, fits=True) if each.role is Role.ARRIVING else each for each in told
        ]
    return told


# "Ok à demain 15h" comes again and again, with the same items whenever its day and hour are the appointment's. Texts
# that say more, or that hold a name, a number or a word that no table knows, leave nothing in memory.
_LONGEST_REMEMBERED = 40
_OF_SOMEBODY = frozenset([Role.UNKNOWN, Role.NAME, Role.VOCATIVE, Role.NUMBER])


@lru_cache(maxsize=4_096)
def _remembered(language: str, items: tuple[Item, ...], *, held: bool, general: bool, leading: str | None) -> Meanings:
    return _meanings(language, _spoken(items, held=held), general=general, elsewhere=False, leading=leading)


_PARTICULAR = frozenset(
    [Role.ARRIVING, Role.UNKNOWN, Role.NAME, Role.SEE_YOU_SOON, Role.WEEK, Role.NUMBER, Role.DURATION]
)


def _names_a_time(text: str, items: Sequence[Item]) -> bool:
    """Checks whether a text may name a day or an hour, in its words as they were read: a short form or a typo may stand
    for one."""
    return may_speak_of_a_time(text, [word for each in items for word in each.words])


def _meanings(language: str, text: Spoken, *, general: bool, elsewhere: bool, leading: str | None) -> Meanings:
    """Weighs what a text says and returns its meanings. `elsewhere`: it speaks of a visit to somebody else, and nothing
    is sure of this one."""
    found = evidence_of_acts(text)
    saying, doubts = agreement(text, language)
    sure_acts = {each.meaning for each in found if each.weight >= SURE and each.meaning in _ACTS}
    if saying:
        acting = any(each.weight and each.meaning in _ACTS for each in found)
        asks = bool(doubts) and not acting and asks_in_passing(text, language)
        yes = as_evidence(saying, SURE if not doubts and not sure_acts else POSSIBLE)
        found.insert(0, yes._replace(asks=asks))
    told = _unambiguous(found, saying, text) if found else []
    if elsewhere:
        told = [each._replace(weight=min(each.weight, POSSIBLE), why=ANOTHER_PERSON, asks=False) for each in told]
    found = [*told, *other_meanings(text, answered=_is_answered(told, text))]
    whys = dict.fromkeys([*doubts, *(each.why for each in found if each.why)])
    return Meanings(
        language=language,
        readings=tuple(_reading(each, text) for each in _strongest(found)),
        unread=tuple(each.typed for each in text.items if each.role is Role.UNKNOWN),
        doubts=tuple(whys),
        general=general,
        leading=leading,
    )


def _is_answered(told: Sequence[Evidence], text: Spoken) -> bool:
    """Tells whether a text may answer for the appointment; "super" beside praise does not."""
    praised = text.has(Role.LIKED, Role.PAST)
    return any(each.weight >= SURE or (each.weight and (each.meaning in _ACTS or not praised)) for each in told)


def _unambiguous(found: list[Evidence], saying: Sequence[Item], text: Spoken) -> list[Evidence]:
    """Makes doubts of acts that something else in the text speaks against: a cancellation beside a denied one, a wish
    for another time, a "je viens" or a "my wife will"."""
    if len(found) == 1 and found[0].meaning not in _REFUSALS:
        return found
    corrected = text.has(Role.CORRECTION) and not _begins_by_correcting(text)
    wished = [each for clause in only_wished(text.clauses) for each in clause.items]
    coming = any(each.role in _COMINGS and each not in wished for each in saying) or corrected
    instead = _comes_instead(text)
    denied = {each.meaning for each in found if not each.weight}
    wishes = [each for each in found if each.meaning is Meaning.ANOTHER_TIME and each.weight]
    moved = any(each.weight >= SURE or each.items[0].role is Role.MOVE for each in wishes)
    proposed = text.held and any(_proposes_a_time(clause) or _asks_on(clause) for clause in text.clauses)
    listed = []
    for each in found:
        taken_back = (coming or instead or _tells_why_another_brings(each, text)) and each.meaning in _REFUSALS
        instead_asked = proposed and each.meaning in _REFUSALS
        weaker = each.meaning in denied or taken_back or instead_asked or (each.meaning is Meaning.CANCEL and moved)
        listed.append(each._replace(weight=POSSIBLE) if weaker and each.weight >= SURE else each)
    return listed


_COMINGS = frozenset([Role.COME, Role.COME_THIRD, Role.KEEP])
_REFUSALS = (Meaning.CANCEL, Meaning.NOT_COMING)


def _tells_why_another_brings(found: Evidence, text: Spoken) -> bool:
    """Checks whether a hindrance stands behind a "because", and a clause says yes to the own time: "pas de souci pour
    jeudi, c'est mon mari qui l'amène | car je suis clouée au lit"."""
    if Role.BECAUSE not in text.roles:
        return False
    told = any(clause.items[0].role is Role.BECAUSE and found.items[0] in clause.items for clause in text.clauses)
    return told and any(
        clause.own_time and clause.has(Role.YES) and not (clause.denied or clause.asked) for clause in text.clauses
    )


def _proposes_a_time(clause: Clause) -> bool:
    """Checks whether a clause proposes the other time or asks for one: "Friday at 3?", "free rather on Sunday", "what
    other slots have you", "11 would be ok"."""
    if clause.other_time and (clause.asked or (clause.has(Role.RATHER) and not clause.denied)):
        return True
    if (
        _must_be_then(clause)
        or suits(clause)
        or (clause.other_time and clause.has(Role.CAN, Role.AVAILABLE) and not clause.denied)
    ):
        return True
    return clause.has(Role.OTHER_TIME) and clause.has(Role.QUESTION_WORD, Role.ASK, Role.WHETHER)


def _must_be_then(clause: Clause) -> bool:
    """Checks whether a clause says that something must be done at the other time, by a word that no table knows:
    "il faut que je fasse ça la semaine prochaine"."""
    if clause.denied or not (clause.other_time or clause.has(Role.WEEK)):
        return False
    return any(each.role is Role.WANT and following.role is Role.UNKNOWN for each, following in pairwise(clause.items))


def _asks_on(clause: Clause) -> bool:
    """Checks whether a clause begins with a but and asks, for something else in its place: "no puedo | pero a la misma
    hora pasado ??"."""
    return clause.items[0].role is Role.BUT and clause.asked


def _begins_by_correcting(text: Spoken) -> bool:
    """Checks whether a text says "after all" and its one correction comes first, greetings and names aside. It corrects
    what was said before, and nothing in the text: "ah non finalement je ne peux pas"."""
    corrections = [at for at, each in enumerate(text.items) if each.role is Role.CORRECTION]
    first = next((at for at, each in enumerate(text.items) if each.role not in _BEFORE_A_CORRECTION), None)
    return corrections == [first] and says_after_all(text.items)


_BEFORE_A_CORRECTION = frozenset([Role.SORRY, Role.GREETING, Role.COURTESY, Role.PAUSE, Role.NAME, Role.VOCATIVE])


def _comes_instead(text: Spoken) -> bool:
    """Checks whether somebody else acts in the sender's place, in a clause that begins with a but and denies nothing:
    "je serai pas là mais ma femme vous ouvrira"."""
    return any(
        clause.items[0].role is Role.BUT and clause.has(Role.RELATIVE, Role.CHILD, Role.THIRD) and not clause.denied
        for clause in text.clauses
    )


def _strongest(found: Sequence[Evidence]) -> list[Evidence]:
    """Keeps the heaviest evidence of each meaning, of equals the first."""
    if len(found) < 2:
        return [each for each in found if each.weight > 0]
    best: dict[Meaning, Evidence] = {}
    for each in found:
        if each.weight > 0 and (each.meaning not in best or each.weight > best[each.meaning].weight):
            best[each.meaning] = each
    return sorted(best.values(), key=lambda each: -each.weight)


def _reading(each: Evidence, text: Spoken) -> Reading:
    words = tuple(dict.fromkeys([item.typed for item in each.items if item.typed]))
    beside = _beside(text) if each.meaning is Meaning.YES else ()
    slips = tuple(dict.fromkeys([slip for item in each.items if item.slips for slip in item.slips]))
    return Reading(
        meaning=each.meaning,
        weight=each.weight,
        words=words,
        beside=beside,
        slips=slips,
        asks=each.asks,
        bare=each.bare,
    )


def _beside(text: Spoken) -> tuple[tuple[str, str], ...]:
    """Returns the words that weigh nothing, each with what it is."""
    if text.roles.isdisjoint(_EXPLAINED):
        return ()
    told = [(item.typed, _EXPLAINED[item.role]) for item in text.items if item.role in _EXPLAINED and item.typed]
    return tuple(dict.fromkeys(told))


def _spoken(items: Sequence[Item], *, held: bool) -> Spoken:
    kept = tuple(items)
    roles = frozenset(each.role for each in kept)
    clauses = clauses_of(items)
    told = with_reasons_apart(clauses) if held and Role.UNKNOWN in roles else clauses
    return Spoken(tuple(told), kept, roles, held)


@lru_cache(maxsize=1024)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in fold(name).replace("-", " ").split() if len(word) > 1)

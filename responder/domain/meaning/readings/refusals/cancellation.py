"""Cancellation: "j'annule", "can you cancel my appointment", "plus besoin"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from responder.domain.meaning.clauses.clauses import NOMINATIVE, OF, VERBS, Clause
from responder.domain.meaning.clauses.complements import goes_elsewhere
from responder.domain.meaning.clauses.evidence import (
    LIKELY,
    NOT_BOOKED_HERE,
    STATED,
    VISITS,
    Evidence,
    Spoken,
    accepts,
    doubtful,
    is_of_another_object,
    is_of_others,
    is_only_asked,
    is_spelt,
    is_undecided,
    ruled_out,
)
from responder.domain.meaning.clauses.refusals.given_up import (
    deletes_what_is_pointed_at,
    dropped,
    drops_a_part,
    follows_nothing_asked,
    given_up,
    is_of_what_tells_of_it,
    is_said_of_anything,
    is_told_politely,
    lets_it_go,
    may_decline_anything,
)
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.readings.refusals.called_off import called_off
from responder.domain.meaning.tagging.items import Item
from responder.domain.meaning.tagging.names import WITH
from responder.domain.model.meanings import POSSIBLE, SURE, Meaning
from responder.languages import in_any
from responder.languages.catalogue import msgid

_OF_ONESELF = NOMINATIVE | in_any(lambda each: each.speech.may_i)
_BARE_VERB = 2
_BESIDE_A_REPORT = frozenset(
    [Role.CANCELLED, Role.COURTESY, Role.SORRY, Role.THANKS, Role.GREETING, Role.NAME, Role.VOCATIVE, Role.PAUSE]
)


def cancelling(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    if lets_it_go(clause, text):
        yield Evidence(meaning=Meaning.CANCEL, weight=SURE, items=clause.items, bare=True)
        return
    for unneeded in clause.of(Role.NOT_NEEDED)[:1]:
        yield Evidence(meaning=Meaning.CANCEL, weight=_weight_of_no_need(clause, text, unneeded), items=(unneeded,))
    verbs = clause.of(Role.CANCEL, Role.CANCEL_YOU) or dropped(clause)
    if verbs:
        yield _of_verb(clause, text, verbs[0])
        return
    yield from _reported_alone(clause, text)
    yield from given_up(clause, text)
    yield from called_off(clause, text)


def _weight_of_no_need(clause: Clause, text: Spoken, unneeded: Item) -> float:
    """Weighs a phrase of no need as a cancellation: likely alone, sure where it names the coming, the slot or the
    visit, or answers with a no or politely ("plus besoin, il est réparé, merci"), and a doubt where it may be of
    something else ("plus besoin de me prendre la tête")."""
    following = next(iter(clause.items[clause.items.index(unneeded) + 1 :]), None)
    of_something = following is not None and following.words[0] in _OF_OR_WITH
    of_something = of_something and not (clause.has(*VISITS) or clause.own_time)
    of_coming, waits = not _COMING.isdisjoint(unneeded.words), not _WAITING.isdisjoint(unneeded.words)
    moves = (Role.NOT, Role.FORBIDDING, Role.MOVE, Role.CHANGE)  # "moving it is not necessary"
    kept = any(each.role in moves and each.start < unneeded.start for each in clause.items)
    of_something = of_something or (following is not None and _is_of_a_thing(unneeded, following))
    of_something = of_something or ((of_coming or waits) and goes_elsewhere(clause, unneeded))
    given_away = not _SLOTS.isdisjoint(unneeded.words)
    kept = kept or (not given_away and clause.has(*_KEPT_BESIDE))  # "venez pas trop tard"
    told = of_coming and (
        _is_told_of_us(clause, unneeded) or (following is not None and following.role in (Role.UNKNOWN, Role.YOU))
    )
    of_something = of_something or _is_of_a_place_of_others(clause, unneeded)
    of_something = of_something or is_of_what_tells_of_it(clause, unneeded)
    of_something = of_something or clause.has(Role.ADDRESS) or _is_of_another_verb(unneeded, following)
    of_something = of_something or (waits and text.has(Role.LATE, Role.HELD_UP))
    of_something = of_something or (text.held and clause.other_time and not clause.own_time)
    if is_undecided(clause) or clause.asked or of_something or unneeded.negated or kept or told:
        return POSSIBLE  # "please don't give my slot away" keeps it
    named = clause.own_time or clause.has(*VISITS)
    answered = text.has(Role.NO) and not any(_tells_of_oneself(each) for each in text.clauses)
    of_ours = of_coming and not any(each.asked for each in text.clauses)  # "no need to come out, how about it?"
    explicit = of_ours or given_away or named or answered
    if not (named or given_away) and any(is_spelt(word, _ARRIVED) for word in text.items):
        return POSSIBLE  # "no, no longer needed, I parked": answers something else
    if explicit or is_told_politely(text):
        return SURE
    return POSSIBLE if may_decline_anything(unneeded) else LIKELY


_KEPT_BESIDE = (Role.FORBIDDING, Role.SOONER_OR_LATER, Role.LATE)


def _is_told_of_us(clause: Clause, unneeded: Item) -> bool:
    """Checks whether the item right before the phrase, denials passed over, is the addressee: "vous ne venez pas"."""
    before = [each for each in clause.items[: clause.items.index(unneeded)] if each.role is not Role.NOT]
    return bool(before) and before[-1].role is Role.YOU


def _is_of_a_place_of_others(clause: Clause, unneeded: Item) -> bool:
    """Checks whether the first item behind the phrase, fillers passed over, is nothing that is booked here: "je libère
    ma place | dans le train"."""
    behind = clause.items[clause.items.index(unneeded) + 1 :]
    named = next((each for each in behind if each.role is not Role.FILLER), None)
    return named is not None and not NOT_BOOKED_HERE.isdisjoint(named.words)


def _is_of_another_verb(unneeded: Item, following: Item | None) -> bool:
    """Checks whether the phrase ends in "to" and a word that no table knows follows: "decided not to | dye it"."""
    return following is not None and following.role is Role.UNKNOWN and unneeded.words[-1] in _TOWARDS


_TOWARDS = in_any(lambda each: each.speech.towards)
_WAITING = in_any(lambda each: each.speech.waiting)


def _is_of_a_thing(unneeded: Item, following: Item) -> bool:
    """Checks whether the phrase is of a thing that follows it, and not of the visit: another object, or a word behind a
    phrase that ends in "the" or "my" or has it before its last word ("no need for the massage | oil")."""
    if following.role in (Role.OTHER_OBJECT, Role.COMMISSION):
        return True
    named = not _THE.isdisjoint(unneeded.words[-2:-1]) or (
        not _THE.isdisjoint(unneeded.words[-1:]) and following.role is Role.THING
    )
    return named and following.role in (Role.UNKNOWN, Role.THING, Role.OTHER_OBJECT, Role.COMMISSION)


_THE = in_any(lambda each: each.speech.before_a_thing)
_ARRIVED = in_any(lambda each: each.speech.arrived)
_COMING = in_any(lambda each: each.speech.coming) | in_any(lambda each: each.speech.dropping_by)
_OF_OR_WITH = OF | WITH
_SLOTS = in_any(lambda each: each.speech.given_away)


def _tells_of_oneself(clause: Clause) -> bool:
    """Checks whether the clause has "I" or "we" and a word that no table knows: "..., I parked"."""
    return clause.has(Role.UNKNOWN) and any(each.words[0] in NOMINATIVE for each in clause.of(Role.SELF))


def _of_verb(clause: Clause, text: Spoken, verb: Item) -> Evidence:
    if clause.denies(verb) or (verb.role is Role.DROP and clause.denied) or _is_needless(clause, verb):
        return ruled_out(Meaning.CANCEL, verb, msgid("is denied"))
    if is_of_others(clause, verb):
        return ruled_out(Meaning.CANCEL, verb, msgid("is not asked of us"))
    if (
        follows_nothing_asked(clause, text)
        or _governs_a_stranger(clause, verb)
        or _may_ask_for_silence(text, verb)
        or is_said_of_anything(clause, text, verb)
    ):
        return doubtful(Meaning.CANCEL, verb, msgid("may be about something else"))
    forgotten = verb.role is not Role.DROP and clause.has(Role.DROP)
    in_part = verb.role is Role.DROP and not clause.has(Role.VISIT) and drops_a_part(clause, text, verb)
    if forgotten or in_part or is_of_another_object(clause, text, verb):
        return doubtful(Meaning.CANCEL, verb, msgid("may be about something else"))
    undecided = is_undecided(clause) or is_only_asked(clause) or clause.has(Role.STOP_WORD) or _asks_leave(clause, text)
    undecided = undecided or _is_asked_about(clause, text)
    before = _had_to(clause, verb) and not (clause.own_time or text.has(Role.SORRY))
    reported = before or _is_a_report(clause, verb)
    if undecided or reported or _is_priced(clause, verb) or accepts(clause):
        return doubtful(Meaning.CANCEL, verb, msgid("is a question, a condition or a report"))
    another = clause.other_time and not clause.has(Role.RATHER)
    if text.held and (another or any(_says_when_it_is(each, text) for each in text.clauses)):
        return doubtful(Meaning.CANCEL, verb, msgid("is said of another day or hour"))
    bare = text.held and deletes_what_is_pointed_at(clause, verb)
    return Evidence(meaning=Meaning.CANCEL, weight=SURE, items=(verb,), bare=bare)


def _is_needless(clause: Clause, verb: Item) -> bool:
    """Checks whether a no stands right before a wish or need, and both before the verb: "no need to cancel me"."""
    before = clause.items[: clause.items.index(verb)]
    return any(each.role is Role.NO and of.role in (Role.WANT, Role.NEED) for each, of in pairwise(before))


def _had_to(clause: Clause, verb: Item) -> bool:
    """Checks whether "had to" stands before the verb, with no more between them than fillers, courtesies, the visit and
    its own time: "j'ai dû annuler mon rdv" may tell of a cancellation before this one."""
    before = clause.items[: clause.items.index(verb)]
    had = next((at for at, each in enumerate(before) if _says_had_to(each)), None)
    return had is not None and all(each.role in _UP_TO_ITS_VERB for each in before[had + 1 :])


def _says_had_to(item: Item) -> bool:
    """Checks for a form of "had to": "j'ai dû". German "du" has the role of who is asked, and is none."""
    return item.role not in (Role.ASK, Role.YOU) and not _HAD_TO.isdisjoint(item.words)


_HAD_TO = in_any(lambda each: each.speech.had_to)
_UP_TO_ITS_VERB = frozenset([Role.FILLER, Role.VISIT, Role.ACTIVITY, Role.TIME_OWN, Role.COURTESY])


def _may_ask_for_silence(text: Spoken, verb: Item) -> bool:
    """Checks whether the verb may be of our messages, as the text says no more than courtesies beside it:
    "abmelden"."""
    return not _SILENCING.isdisjoint(verb.words) and text.roles <= _BESIDE_A_BARE_VERB


_SILENCING = in_any(lambda each: each.speech.silencing)
_BESIDE_A_BARE_VERB = frozenset(
    [Role.CANCEL, Role.COURTESY, Role.ASK, Role.THANKS, Role.GREETING, Role.PAUSE, Role.NAME, Role.VOCATIVE]
)


def _says_when_it_is(clause: Clause, text: Spoken) -> bool:
    """Checks whether a clause that has another time, and no verb of the visit, says which visit is meant: it follows
    the visit ("cancel the table | I booked for tonight") or opens with it ("event for Monday, cancel")."""
    if not clause.other_time or clause.own_time or clause.has(*VERBS, Role.OTHER_TALK):
        return False
    before = next((each for each in reversed(text.items) if each.start < clause.items[0].start), None)
    of_it = before is not None and before.role is Role.VISIT and clause.has(Role.SELF)
    return of_it or (clause.items[0].role in VISITS and not clause.has(Role.SELF))


def _asks_leave(clause: Clause, text: Spoken) -> bool:
    """Checks whether the writer asks if they may: "puis-je annuler ?", "kann ich absagen". A polite question that names
    the visit or its own time asks for it."""
    asks = clause.of(Role.ASK) or (clause.of(Role.CAN) if clause.asked else ())
    of_oneself = any(not _OF_ONESELF.isdisjoint(each.words) for each in (*_just_before(clause, asks[:1]), *asks[:1]))
    named = clause.own_time or clause.has(*VISITS)
    polite = text.polite or clause.has(Role.COURTESY)
    return of_oneself and not (named and (polite or _asks_no_more(clause, text)))


def _just_before(clause: Clause, found: Sequence[Item]) -> Sequence[Item]:
    """Returns the item before another one, which is its subject in "je | peux annuler ?"."""
    at = clause.items.index(found[0]) if found else 0
    return clause.items[max(0, at - 1) : at]


def _asks_no_more(clause: Clause, text: Spoken) -> bool:
    """Checks whether a text asks for the cancellation of the visit and nothing beside it: "can I cancel my
    appointment?". "Can I still cancel" asks whether it is too late, and what follows the visit may be a condition:
    "puis-je annuler mon rdv la veille ?"."""
    late = any(not _STILL.isdisjoint(each.words) for each in clause.items)
    said = [each for each in clause.items if each.role not in (Role.QUESTION_MARK, Role.PAUSE)]
    ends = said[-1].role in (Role.CANCEL, Role.VISIT, Role.TIME_OWN)
    return ends and not late and text.roles <= _OF_A_REQUEST and len(text.clauses) == 1


_STILL = in_any(lambda each: each.speech.still)
_OF_A_REQUEST = frozenset(
    [Role.ASK, Role.CAN, Role.SELF, Role.CANCEL, Role.FILLER, Role.VISIT, Role.TIME_OWN, Role.QUESTION_MARK, Role.PAUSE]
)


def _is_asked_about(clause: Clause, text: Spoken) -> bool:
    """Checks whether the verb alone is what the next clause asks about: "annuler | c'est payant ?"."""
    following = next((each for each in text.clauses if each.items[0].start > clause.items[-1].start), None)
    if len(clause.items) > 1 or following is None or not following.asked:
        return False
    return following.has(Role.PRICE) or not following.has(*STATED)


def _is_priced(clause: Clause, verb: Item) -> bool:
    """Checks for a price before the verb: "combien coûte une annulation", "is there a fee for cancelling"."""
    return any(each.role is Role.PRICE for each in clause.items[: clause.items.index(verb)])


def _governs_a_stranger(clause: Clause, verb: Item) -> bool:
    """Checks whether the verb governs a name, without a visit or a time in the clause ("cancel Netflix"), or a word
    that no table knows and that a denial follows ("cancel my newsletter not the appointment")."""
    at = clause.items.index(verb) + 1
    if clause.items[at : at + 1] and clause.items[at].role is Role.VOCATIVE and not clause.has(*VISITS):
        return not (clause.own_time or clause.other_time)
    following = [each for each in clause.items[at:] if each.role is not Role.FILLER]
    return len(following) > 1 and following[0].role is Role.UNKNOWN and following[1].role is Role.NOT


def _reported_alone(clause: Clause, text: Spoken) -> Iterator[Evidence]:
    """Yields a likely cancellation where one word answers with it, in a text with courtesies at most: "annulé",
    "storniert, sorry". "Annulé ?" asks, "c'est annulé" may be what the writer heard, and "reporté" is moved."""
    said = clause.of(Role.CANCELLED)
    bare = bool(said) and len(said[0].words) == 1 and said[0].words[0] not in _MOVED and text.roles <= _BESIDE_A_REPORT
    bare = bare and (text.held or text.has(Role.SORRY, Role.COURTESY))  # without any it may be what they heard
    if bare and not any(each.asked for each in text.clauses):
        yield Evidence(meaning=Meaning.CANCEL, weight=LIKELY, items=said)


_MOVED = in_any(lambda each: each.speech.moved)


def _is_a_report(clause: Clause, verb: Item) -> bool:
    """Checks whether the visit stands before a verb in the active, and nobody does it or asks for it: "le cours annule"
    is a participle without its accent."""
    before = clause.items[: clause.items.index(verb)]
    passive = len(verb.words) > _BARE_VERB  # "my booking needs to be cancelled" asks for it
    return (
        any(each.role is Role.VISIT for each in before)
        and not clause.has(Role.SELF, Role.ASK, Role.WANT)
        and not passive
    )

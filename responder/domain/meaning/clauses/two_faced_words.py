"""Words that say one thing or another by where they stand: "si", "no", "is the"."""

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from responder.domain.meaning.clauses.clauses import DEFINITE_ARTICLES, NOMINATIVE, OF
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import LANGUAGES, in_any

_BEFORE_A_QUESTION = {
    Role.COURTESY,
    Role.SORRY,
    Role.NAME,
    Role.VOCATIVE,
    Role.PAUSE,
    Role.AND,
    Role.GREETING,
    Role.BUT,
    Role.YES,
    Role.THANKS,
    Role.NO,
    Role.QUESTION_MARK,
}


def inversions_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a question word of "is the ..." where a clause begins, and a filler elsewhere."""
    listed = list(items)
    for at, item in enumerate(items):
        if item.role is Role.INVERSION:
            begins = not at or items[at - 1].role in _BEFORE_A_QUESTION
            listed[at] = item._replace(role=Role.QUESTION_WORD if begins else Role.FILLER)
    return listed


_AND = in_any(lambda each: each.values.conjunctions)
_CHANGED = frozenset("it that this".split())
_NOUN_PHRASE = in_any(lambda each: each.speech.mine) | DEFINITE_ARTICLES
_TOWARDS = in_any(lambda each: each.speech.towards)


def changes_told_apart(items: Sequence[Item]) -> list[Item]:
    """Splits "no change" into a no and a change before a pronoun, or a noun that is changed to something: "no change it
    to 11" refuses; "no change" and "no change to my appointment" agree."""
    listed: list[Item] = []
    for at, item in enumerate(items):
        if item.words == ("no", "change") and _is_changed(items[at + 1 :]):
            listed.extend(_in_two(item, Role.NO, Role.CHANGE))
        else:
            listed.append(item)
    return listed


def _is_changed(following: Sequence[Item]) -> bool:
    """Checks whether what follows "change" is its object: a pronoun, or a noun before "to" and another time."""
    first = following[0].words[0] if following else ""
    if first in _CHANGED:
        return True
    said = list(takewhile(lambda each: each.role not in _ENDS, following))
    return first in _NOUN_PHRASE and any(
        before.words[-1] in _TOWARDS and each.fits is False for before, each in pairwise(said)
    )


def _in_two(item: Item, first: Role, second: Role) -> tuple[Item, Item]:
    one, two = item.typed.split(maxsplit=1)
    start = item.start + len(item.typed) - len(two)
    return (
        item._replace(role=first, words=item.words[:1], typed=one),
        item._replace(role=second, words=item.words[1:], typed=two, start=start),
    )


_ASKED_BACK = frozenset([Role.PAUSE, Role.QUESTION_MARK, Role.QUESTION_WORD, Role.COURTESY, Role.NAME, Role.VOCATIVE])
_TWO = 2


def questions_back_told_apart(items: Sequence[Item]) -> list[Item]:
    """Splits "and you" into its two words where more follows than a courtesy, a name or a question: "yes and you can go
    ahead"; "yes and you" asks back."""
    listed: list[Item] = []
    for at, item in enumerate(items):
        asks = at + 1 == len(items) or items[at + 1].role in _ASKED_BACK
        joined = item.role is Role.OTHER_TALK and len(item.words) == _TWO and item.words[0] in _AND
        if joined and not asks and " " in item.typed:
            listed.extend(_in_two(item, Role.AND, Role.YOU))
        else:
            listed.append(item)
    return listed


_AFTER_A_BARE_SI = frozenset([Role.PAUSE, Role.YES, Role.COURTESY, Role.SEE_YOU, Role.THANKS, Role.QUESTION_MARK])


def _conditions_told_apart(items: Sequence[Item], word: str) -> list[Item]:
    """French "si" says yes alone or twice, and puts a condition otherwise."""
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        doubled = at > 0 and items[at - 1].words == (word,)
        if item.words == (word,) and not doubled and items[at + 1].role not in _AFTER_A_BARE_SI:
            listed[at] = item._replace(role=Role.IF)
    return listed


def requests_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes statements of requests that no question mark ends: "on peut pas venir" says that we cannot, "on peut pas
    décaler ?" asks for it."""
    listed: list[Item] = []
    for at, item in enumerate(items):
        end = next((each.role for each in items[at + 1 :] if each.role in _ENDS), Role.PAUSE)
        told = item.role is Role.ASK and len(item.words) == len(_PARTS) and item.words[-1] in _DENIED
        if told and item.words[0] in NOMINATIVE and end is Role.PAUSE:
            parts = zip(_PARTS, item.words, item.typed.split(), strict=False)
            listed.extend(item._replace(role=role, words=(word,), typed=typed) for role, word, typed in parts)
        elif end is Role.PAUSE and _is_told_in_second_place(items, at):
            listed.append(item._replace(role=Role.CAN))
        else:
            listed.append(item)
    return listed


def _is_told_in_second_place(items: Sequence[Item], at: int) -> bool:
    """Checks whether an inverted "can I" is a statement: it stands behind another word of its clause, where German puts
    the verb, and a denial follows: "leider kann ich morgen nicht"."""
    item = items[at]
    if item.role is not Role.ASK or _INVERTED.isdisjoint(item.words[-1:]) or not at or items[at - 1].role in _ENDS:
        return False
    following = takewhile(lambda each: each.role not in _ENDS, items[at + 1 :])
    return any(each.role is Role.NOT for each in following)


_INVERTED = in_any(lambda each: each.speech.inverted)
_PARTS = (Role.SELF, Role.CAN, Role.NOT)
_DENIED = in_any(lambda each: each.speech.ending_a_request)
_ENDS = frozenset([Role.PAUSE, Role.QUESTION_MARK])
_ENDS_A_CLAUSE = frozenset(
    [Role.PAUSE, Role.QUESTION_MARK, Role.COURTESY, Role.SORRY, Role.THANKS, Role.AND, Role.BUT, Role.BECAUSE]
)


def split_verbs_joined(items: Sequence[Item], language: str) -> list[Item]:
    """German "ich sage den Termin leider ab": the end of a clause turns its verb into another one."""
    verbs = LANGUAGES[language].speech.split_verbs
    listed = list(items)
    for at, item in enumerate(items):
        meant = verbs.get(item.words[0]) if len(item.words) == 1 else None
        last = at + 1 == len(items) or items[at + 1].role in _ENDS_A_CLAUSE
        verb = _verb_before(items, at, meant[0]) if meant and last else None
        if meant and verb is not None and not _is_of_others(items, verb, at, meant[1]):
            denied = any(each.role in (Role.NOT, Role.NO) for each in items[verb:at])
            listed[verb] = items[verb]._replace(role=Role[meant[1]], negated=denied)
            listed[at] = item._replace(role=Role.FILLER)
    return listed


def _is_of_others(items: Sequence[Item], verb: int, end: int, role: str) -> bool:
    """Checks whether a split German verb is no act of the sender's own. "Ich nehme an" supposes where no visit is
    named; "nehmen Sie teil" asks us, and only a polite order to do something else than confirm counts as one's own."""
    between = items[verb:end]
    supposes = role == Role.CONFIRM.name and all(each.role is not Role.VISIT for each in between)
    addressed = len(between) > 1 and between[1].role is Role.YOU
    return supposes or (addressed and (role == Role.CONFIRM.name or not _is_requested(items, verb, end)))


def _is_requested(items: Sequence[Item], verb: int, end: int) -> bool:
    """Checks whether a split German verb is a polite order: it begins its clause, a courtesy or request stands by it,
    and the text holds no question, condition or uncertainty: "sagen Sie den Termin bitte ab"."""
    begins = verb == 0 or items[verb - 1].role in _BEFORE_AN_ORDER
    polite = any(each.role in (Role.ASK, Role.COURTESY) for each in items[max(verb - 1, 0) : end + 2])
    return begins and polite and _NO_PLAIN_ORDER.isdisjoint(each.role for each in items)


_BEFORE_AN_ORDER = frozenset([Role.PAUSE, Role.ASK, Role.COURTESY, Role.GREETING, Role.SORRY])
_NO_PLAIN_ORDER = frozenset([Role.QUESTION_MARK, Role.QUESTION_WORD, Role.IF, Role.UNSURE])


def _verb_before(items: Sequence[Item], at: int, stems: Collection[str]) -> int | None:
    for before in range(at - 1, -1, -1):
        if items[before].role is Role.PAUSE:
            return None
        if items[before].words[-1] in stems:
            return before
    return None


_AFTER_A_BARE_NO = frozenset(
    [Role.PAUSE, Role.THANKS, Role.COURTESY, Role.SORRY, Role.NO, Role.QUESTION_MARK, Role.BUT]
)


def denials_told_apart(items: Sequence[Item], language: str) -> list[Item]:
    """Spanish "no" answers where a pause or a courtesy follows, and denies what follows it otherwise."""
    grammar = LANGUAGES[language].grammar
    if grammar.yes_or_if:
        return _conditions_told_apart(items, grammar.yes_or_if)
    word = grammar.answering_denial
    listed = list(items)
    for at, item in enumerate(items[:-1]):
        if item.role is Role.NO and item.words == (word,) and items[at + 1].role not in _AFTER_A_BARE_NO:
            listed[at] = item._replace(role=Role.NOT)
    return listed


_WHO = in_any(lambda each: each.speech.who)
_NOUNS = frozenset([Role.RELATIVE, Role.CHILD, Role.NAME, Role.VOCATIVE, Role.UNKNOWN])


_TAGS = frozenset(pair for each in LANGUAGES.values() for pair in each.speech.tag_questions)


def tags_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a courtesy of "savez-vous" where it ends what is said, as in Belgium; at the beginning of a text or before
    more words it asks."""
    ends = [*(each.role in _ENDS_A_TAG for each in items[1:]), True]
    return [
        item._replace(role=Role.COURTESY) if item.words in _TAGS and at and last else item
        for at, (item, last) in enumerate(zip(items, ends, strict=True))
    ]


_ENDS_A_TAG = frozenset([Role.PAUSE, Role.BUT])


def relatives_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a filler of a "who" right behind a person or an unknown word: "my wife who drops him" tells of her;
    elsewhere it asks."""
    return [
        item._replace(role=Role.FILLER)
        if item.role is Role.QUESTION_WORD and at and item.words[0] in _WHO and items[at - 1].role in _NOUNS
        else item
        for at, item in enumerate(items)
    ]


_DROPPED = "drop"
_TOWARDS_US = frozenset(["off", "round", "around", "over", "in", "by"])
_HANDED_OVER = 4
"""Items between "drop" and "off", and one more."""


def deliveries_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a side fact of "drop" where "off" or "round" follows its object: "drop the van round" brings it, "drop my
    appointment" cancels it."""
    listed = list(items)
    for at, item in enumerate(items):
        if item.role is Role.DROP and item.words[-1] == _DROPPED:
            following = items[at + 1 : at + 1 + _HANDED_OVER]
            end = next((place for place, each in enumerate(following) if each.role in _NO_DELIVERY), len(following))
            if any(each.words[0] in _TOWARDS_US for each in following[1:end]):
                listed[at] = item._replace(role=Role.SIDE_FACT)
    return listed


_NO_DELIVERY = frozenset([Role.PAUSE, Role.QUESTION_MARK, Role.VISIT, Role.ACTIVITY])
_YOU_MAY = in_any(lambda each: each.speech.you_may)
COMING_TO_US = in_any(lambda each: each.speech.coming) | in_any(lambda each: each.speech.dropping_by)
_BEFORE_AN_INVITATION = frozenset(
    [Role.PAUSE, Role.YES, Role.CONFIRM, Role.COURTESY, Role.GREETING, Role.AND, Role.FILLER, Role.TIME_OWN]
    + [Role.CONFIRMED, Role.THANKS, Role.NAME, Role.VOCATIVE]
)
_INSIDE_AN_INVITATION = frozenset([Role.TIME_OWN, Role.FILLER, Role.CAN, Role.YES])


def invitations_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a leave-taking, which says yes to a visit of ours, of an invitation that is no question: "vous pouvez venir
    demain"."""
    listed = list(items)
    for at, item in enumerate(items):
        coming = _invited(items, at) if " ".join(item.words) in _YOU_MAY or item.role is Role.YOU else None
        if coming is not None:
            listed[at] = item._replace(role=Role.FILLER)
            listed[at + 1 : coming] = [
                each._replace(role=Role.FILLER) if each.role is Role.CAN else each for each in listed[at + 1 : coming]
            ]
            listed[coming] = items[coming]._replace(role=Role.SEE_YOU)
    return listed


def _invited(items: Sequence[Item], at: int) -> int | None:
    """Finds the verb of an invitation that begins at an item."""
    if at and items[at - 1].role not in _BEFORE_AN_INVITATION:
        return None
    if items[at].role is Role.YOU and not (at + 1 < len(items) and _may(items[at + 1])):
        return None
    for place in range(at + 1, len(items)):
        verb = items[place]
        if verb.role is Role.COME and not COMING_TO_US.isdisjoint(verb.words):
            end = next((each.role for each in items[place:] if each.role in _ENDS), Role.PAUSE)
            return place if end is Role.PAUSE and not verb.negated else None
        if verb.role not in _INSIDE_AN_INVITATION:
            return None
    return None


def _may(item: Item) -> bool:
    return item.role is Role.CAN and not item.negated


def parents_told_apart(items: Sequence[Item]) -> list[Item]:
    """Makes a name of the parent of a child who is named, where no more is said of them, for it is who writes: "c'est
    la maman de Tom | ...", "Jayden's mom | ..."; not "la maman de Tom vient"."""
    listed = list(items)
    for at, item in enumerate(items):
        if item.role is not Role.RELATIVE or item.words[-1] not in PARENTS or len(item.words) > 1:
            continue
        child = at + 2 if at + 2 < len(items) and items[at + 1].words[-1] in _OF_A_CHILD else at - 1
        genitive = child > at or (at > 0 and items[child].typed.endswith(("'s", "’s")))
        last = max(at, child)
        ends = last + 1 == len(items) or items[last + 1].role is Role.PAUSE
        if genitive and ends and items[child].role in _NAMED and items[child].typed[:1].isupper():
            listed[at] = item._replace(role=Role.NAME)
            listed[child] = items[child]._replace(role=Role.NAME)
    return listed


PARENTS = in_any(lambda each: each.speech.parents)
_OF_A_CHILD = OF | in_any(lambda each: each.speech.coming_from)
_NAMED = frozenset([Role.NAME, Role.VOCATIVE, Role.UNKNOWN])

"""Denied names: "je ne suis pas Marie", "there's no Mr Smith here", and nothing else in the text."""

from collections.abc import Iterator, Sequence

from responder.domain.meaning.clauses.evidence import Evidence, Spoken
from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.domain.model.meanings import SURE, Meaning
from responder.languages import in_any

_BEING = in_any(lambda each: each.speech.being)
_TITLED = _BEING | in_any(lambda each: each.speech.before_titles)
_HERE = in_any(lambda each: each.speech.here)
_LIVING_HERE = in_any(lambda each: each.speech.living_here)
_KNOWN_AS_NAMES = frozenset([Role.NAME, Role.VOCATIVE])
_NAMES = _KNOWN_AS_NAMES | {Role.UNKNOWN}
_AFTER_A_NAME = frozenset([Role.PAUSE, Role.COURTESY, Role.SORRY])
_BESIDE = _AFTER_A_NAME | {Role.SELF, Role.THIRD, Role.NOT, Role.FILLER, Role.GREETING}
_BEFORE_WHO_IS_NOT_HERE = frozenset([Role.NOT, Role.FILLER, Role.COURTESY])


def denied_name(text: Spoken) -> Iterator[Evidence]:
    """Yields the evidence that somebody else has this phone: a name is denied, or said not to be here."""
    if text.roles.isdisjoint(_NAMES) or text.roles.isdisjoint([Role.NOT, Role.NO]):
        return
    said = _is_denied(text.items) or _is_not_here(text.items)
    if said:
        yield Evidence(meaning=Meaning.WRONG_NUMBER, weight=SURE, items=said)


def _is_denied(items: Sequence[Item]) -> tuple[Item, ...]:
    """Returns the denials and the name of a text in which one says not to be somebody: "je ne suis pas Marie". Nothing
    where it says more."""
    denials = tuple(each for each in items if each.role is Role.NOT)
    rest = [each for each in items if each.role not in _BESIDE and _BEING.isdisjoint(each.words)]
    if not denials or not rest or not all(_is_a_name(each) for each in rest):
        return ()
    last = [each for each in items if each.role not in _AFTER_A_NAME][-1]
    before = items[: items.index(last)]
    being = any(not _BEING.isdisjoint(each.words) for each in before)
    told = last is rest[-1] and last.start > denials[-1].start and being and _is_called(before, denials[-1])
    return (*denials, last) if told else ()


def _is_called(before: Sequence[Item], denial: Item) -> bool:
    """Tells a name denied, "pas Mme Durand", from a place, "pas à Paris"."""
    between = before[before.index(denial) + 1 :]
    return all(each.role in _NAMES or each.role is Role.COURTESY or _TITLED.issuperset(each.words) for each in between)


def _is_not_here(items: Sequence[Item]) -> tuple[Item, ...]:
    """Returns the denials and the name of a text that says nobody of that name is here: "il n'y a pas de Marie ici",
    "there's no Anna here". A "no" denies only where "there" stands before the name."""
    named = [at for at, each in enumerate(items) if each.role in _KNOWN_AS_NAMES and each.typed.istitle()]
    if not named or all(_HERE.isdisjoint(each.words) for each in items):
        return ()
    before, name = items[: named[0]], items[named[0]]
    there = any("there" in each.words for each in before)
    denies = frozenset([Role.NOT, Role.NO] if there else [Role.NOT])
    denials = tuple(each for each in before if each.role in denies)
    light = all(at in named or _is_light(each, denies) for at, each in enumerate(items))
    return (*denials, name) if denials and light and _reaches(before, denials[-1]) else ()


def _is_light(item: Item, denies: frozenset[Role]) -> bool:
    return item.role in _BESIDE | denies or _LIVING_HERE.issuperset(item.words)


def _reaches(before: Sequence[Item], denial: Item) -> bool:
    """Tells whether only "de", "Mme" or "ninguna" stand between a denial and the name after it."""
    between = before[before.index(denial) + 1 :]
    return all(each.role in _BEFORE_WHO_IS_NOT_HERE or _LIVING_HERE.issuperset(each.words) for each in between)


def _is_a_name(item: Item) -> bool:
    return item.role in _NAMES and item.typed.istitle()

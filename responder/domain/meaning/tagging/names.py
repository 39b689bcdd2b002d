"""Names that no table knows, told by where they stand."""

from collections.abc import Sequence

from responder.domain.meaning.lexicon.roles import Role
from responder.domain.meaning.tagging.items import Item
from responder.languages import LANGUAGES, in_any

_LIGHT = frozenset(
    [Role.COURTESY, Role.FILLER, Role.SORRY, Role.NAME, Role.VOCATIVE, Role.PAUSE, Role.AND, Role.SELF, Role.YOU]
)


def with_names(items: Sequence[Item], language: str) -> list[Item]:
    """Marks names: a capitalised word that no table knows is one beside a greeting, a title, "avec", "and", or at the
    end."""
    shouted = all(each.typed.isupper() for each in items if each.role is Role.UNKNOWN)
    roles = {each.role for each in items}
    meets = Role.VISIT in roles and not roles.isdisjoint([Role.CONFIRM, Role.YES, Role.KEEP])
    listed: list[Item] = []
    for at, item in enumerate(items):
        named = item.role is Role.UNKNOWN and item.typed[:1].isupper() and not (shouted and len(item.typed) > 1)
        if item.role is Role.UNKNOWN and at and meets and _is_met(_titled(items, at), listed[-1]):
            item = item._replace(role=Role.VOCATIVE)
        joined = at > 1 and items[at - 1].role is Role.AND and listed[at - 2].role in (Role.VOCATIVE, Role.NAME)
        if item.role is Role.UNKNOWN and meets and joined:
            item = item._replace(role=Role.VOCATIVE)  # "with jane and mary"
        if shouted and item.role is Role.UNKNOWN and _signs_a_shouted_text(items, at):
            item = item._replace(role=Role.VOCATIVE)
        if named and _stands_as_a_name(items, at, listed, language):
            item = item._replace(role=Role.VOCATIVE)
        listed.append(item)
    return listed


def _signs_a_shouted_text(items: Sequence[Item], at: int) -> bool:
    """Checks for a last word behind a title, or in a sentence of its own behind thanks: "OUI MME GAUTHIER"."""
    if at < 1 or at + 1 < len(items):
        return False
    before = _titled(items, at)
    thanked = at > 1 and items[at - 1].role is Role.PAUSE and items[at - 2].role in (Role.THANKS, Role.GREETING)
    return thanked or not _TITLES.isdisjoint(before.words)


WITH = in_any(lambda each: each.speech.with_somebody)
_BY = in_any(lambda each: each.speech.by_somebody)
_TITLES = in_any(lambda each: each.speech.titles_met)
_MET = WITH | _TITLES


def _titled(items: Sequence[Item], at: int) -> Item:
    """Finds the title before a word, "Dr" in "Dr. Lang"."""
    shortened = at > 1 and items[at - 1].role is Role.PAUSE and not _MET.isdisjoint(items[at - 2].words)
    return items[at - 2] if shortened else items[at - 1]


def _is_met(before: Item, read: Item) -> bool:
    """Checks whether a word names who is met: it stands behind a "with", a title or a "by", or behind a name in small
    letters: "je confirme la réunion avec thomas lebrun"."""
    if len(before.words) > 1 and before.words[-1] in _BY:
        return True  # "le rdv fixé par thomas"
    return before.words[-1] in _MET or (read.role in (Role.VOCATIVE, Role.NAME) and before.typed.islower())


_BEFORE_NAMES = frozenset(
    [
        Role.GREETING,
        Role.THANKS,
        Role.AND,
        Role.COURTESY,
        Role.YES,
        Role.FILLER,
        Role.CHILD,
        Role.SIDE_FACT,
        Role.OTHER_TALK,
        Role.NAME,
        Role.VOCATIVE,
        Role.PAUSE,
    ]
)


def _stands_as_a_name(items: Sequence[Item], at: int, before: Sequence[Item], language: str) -> bool:
    if not at:
        first = items[1].role if len(items) > 1 else Role.PAUSE
        return first is Role.AND or any(each.role is Role.ILL for each in items)
    if LANGUAGES[language].grammar.capitalises_nouns:
        return _signs_behind_regards(items, at) or (
            bool(at) and before[-1].role in _BEFORE_NAMES - {Role.FILLER, Role.PAUSE, Role.YES}
        )
    if before[-1].role in _BEFORE_NAMES:
        return before[-1].role is not Role.PAUSE or not _opens_a_sentence(items[at + 1 : at + 2])
    ends = all(each.role in _LIGHT or each.role is Role.UNKNOWN for each in items[at + 1 :])
    return bool(at) and ends


def _opens_a_sentence(following: Sequence[Item]) -> bool:
    """Checks whether a small word goes on behind a capital that opens a sentence, as behind no name: "yes. Walking
    there"."""
    return any(each.role is Role.FILLER for each in following)


def _signs_behind_regards(items: Sequence[Item], at: int) -> bool:
    """Checks whether a word ends a text behind regards and a comma or line, alone or with a surname: "Liebe Grüße,
    Sabine Huber"."""
    begun = next((place for place in range(at - 1, -1, -1) if items[place].role is not Role.UNKNOWN), 0)
    regards = items[begun - 1] if begun and items[begun].role is Role.PAUSE else None
    names = [each for each in items[begun + 1 :] if each.role is not Role.PAUSE]
    if regards is None or _REGARDS.isdisjoint(regards.words) or len(names) > _A_FULL_NAME:
        return False
    return all(each.role is Role.UNKNOWN and each.typed[:1].isupper() for each in names)


_REGARDS = in_any(lambda each: each.speech.regards)
_A_FULL_NAME = 2

"""Tells what an owner edited of a rule that some version shipped, key by key."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from responder.dataclass import dataclass
from responder.rulefiles.edit.trees import Pairs, Tree
from responder.rulefiles.upgrade.known_versions import (
    ABSENT,
    FITTED,
    OPTIONAL,
    is_known_example,
    is_known_item,
    is_known_value,
    texts_in,
)

# What may be put into today's rule as it is: it says nothing of which texts the rule takes.
_SETTINGS = frozenset({*OPTIONAL, "reply", "examples"} - {"if", "without meaning", "says", "means"})
_ADDED_TO = {"words": "also", "exactly": "also", "without": "never"}


class Extent(StrEnum):
    NOTHING = "nothing"
    SETTINGS = "settings"  # which today's rule can take over
    MATCHING = "matching"  # which texts or moments the rule is for: it stays as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEdits:
    """`keys` were changed or removed; `words`: what was added to `says`, each with "also" or "never"; `examples`: texts
    of the owner's own, each with "yes" or "no"."""

    extent: Extent
    keys: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()


def own_edits(file: str, rule: Mapping[str, Tree]) -> OwnEdits:
    name = str(rule.get("name", ""))
    keys = [key for key, value in rule.items() if key != "examples" and not _is_known(file, name, key, value)]
    keys += [key for key in OPTIONAL if key not in rule and not is_known_value(file, name, (key,), ABSENT)]
    words: tuple[tuple[str, str], ...] = ()
    if "says" in keys:
        added = _added_words(file, name, rule["says"]) if "says" in rule else None
        if added:
            words = added
            keys.remove("says")
    examples = tuple(_own_examples(file, rule.get("examples", ())))
    if not set(keys) <= _SETTINGS:
        return OwnEdits(extent=Extent.MATCHING, keys=tuple(keys), examples=examples)
    extent = Extent.SETTINGS if keys or words or examples else Extent.NOTHING
    return OwnEdits(extent=extent, keys=tuple(keys), words=words, examples=examples)


def _is_known(file: str, name: str, key: str, value: Tree) -> bool:
    if key == "link":  # today's rule is fitted to the same page; another page is an edit, seen when both are compared
        return True
    return key == "name" or is_known_value(file, name, (key,), value)


def _added_words(file: str, name: str, says: Tree) -> tuple[tuple[str, str], ...] | None:
    """Returns the words that were added to lists of `says`, which is as some version shipped it without them; None
    where more was edited than that."""
    added: list[tuple[str, str]] = []
    rest: list[tuple[str, Tree]] = []
    for key, value in says.pairs if isinstance(says, Pairs) else ():
        listed: tuple[Tree, ...] = (value,) if isinstance(value, str) else () if isinstance(value, Pairs) else value
        own = [each for each in listed if isinstance(each, str) and not is_known_item(file, name, ("says", key), each)]
        if own and key not in _ADDED_TO:
            return None
        if any(word.startswith("/") or "{" in word for word in own):
            return None
        added += [(_ADDED_TO[key], word) for word in own]
        kept = tuple(each for each in listed if each not in own)
        rest.append((key, kept[0] if len(kept) == 1 and kept else kept) if own else (key, value))
    return tuple(added) if is_known_value(file, name, ("says",), Pairs(tuple(rest))) else None


def _own_examples(file: str, examples: Tree) -> Iterator[tuple[str, str]]:
    for kind, texts in examples.pairs if isinstance(examples, Pairs) else ():
        yield from ((kind, text) for text in texts_in(texts) if not is_known_example(file, text))


def own_notice(actions: Tree) -> bool:
    """Checks whether `do` tells the owner, as `new` writes it for whoever gave their number."""
    return any(text.startswith(FITTED) for text in texts_in(actions))

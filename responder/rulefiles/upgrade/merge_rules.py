"""Merges an owner's file of rules into today's shipped one: what they edited stays, what they left alone is renewed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from responder.dataclass import dataclass
from responder.rulefiles.edit.edits import add_key, append, remove, replace
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, value_of_tree
from responder.rulefiles.upgrade.known_versions import base_names, hash_of, is_known_comment, is_known_rule_name
from responder.rulefiles.upgrade.own_edits import Extent, OwnEdits, own_edits

_RULES = ("rules",)
_BEHIND = {"reply": "do", "do": "if", "active": "when", "priority": "when"}


class Fate(StrEnum):
    RENEWED = "renewed"  # as it was shipped: today's takes its place
    AS_TODAY = "as today's"
    MERGED = "merged"  # today's, with the owner's settings
    KEPT = "kept"  # the owner edited what it is for
    OWN = "own"
    GONE = "gone"  # as it was shipped, and not shipped any more
    ADDED = "added"
    LEFT_OUT = "left out"  # the owner removed it once


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFate:
    """Tells what becomes of a rule. `keys` are the owner's edits of it."""

    name: str
    fate: Fate
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """`words`: the owner's words for meanings: (meaning, "also" or "never", word)."""

    text: str
    fates: tuple[RuleFate, ...]
    words: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    name: str
    tree: Mapping[str, Tree]
    body: str
    edits: OwnEdits
    comments: tuple[str, ...] = ()  # lines that no version had


@dataclass
class _Result:
    bodies: list[str] = field(default_factory=list)
    fates: list[RuleFate] = field(default_factory=list)
    words: list[tuple[str, str, str]] = field(default_factory=list)


def merge(file: str, mine: str, today: str, *, keep: frozenset[str] = frozenset()) -> Merged:
    """Merges "rules/appointments.yaml". Rules named in `keep` stay as the owner has them. Raises CannotEdit."""
    here, there = _rules(file, mine), _rules(file, today)
    known = base_names(file, [rule.name for rule in here])
    result, todays = _Result(), {rule.name for rule in there}
    waiting = [rule for rule in here if rule.name not in todays]
    by_name = {rule.name: rule for rule in here}
    _take_over(file, waiting, _before_the_first(here, todays), result, keep)
    for rule in there:
        own = by_name.get(rule.name)
        if own is not None:
            _renew(own, rule, result, keep)
            _take_over(file, waiting, _behind(here, own, todays), result, keep)
        elif hash_of(rule.name) in known:
            result.fates.append(RuleFate(name=rule.name, fate=Fate.LEFT_OUT))
        else:
            result.bodies.append(rule.body)
            result.fates.append(RuleFate(name=rule.name, fate=Fate.ADDED))
    head = _head(file, mine, today)
    text = head + "\n".join(f"{body.rstrip()}\n" for body in result.bodies)
    Document(text).tree  # noqa: B018  raises where what was put together is no YAML
    return Merged(text=text, fates=tuple(result.fates), words=tuple(result.words))


def _renew(own: _Rule, today: _Rule, result: _Result, keep: frozenset[str]) -> None:
    if own.name in keep or own.edits.extent is Extent.MATCHING:
        _keep(own, result)
        return
    keys = _differing(own, today)
    body, words = today.body, _words_of(own, today)
    if words is None:
        _keep(own, result)
        return
    try:
        body = _with_settings(body, own, keys)
    except CannotEdit:
        _keep(own, result)
        return
    edited = tuple(
        dict.fromkeys([*keys, *(("says",) if words else ()), *(("examples",) if own.edits.examples else ())])
    )
    fate = Fate.MERGED if edited else Fate.AS_TODAY if own.tree == today.tree else Fate.RENEWED
    result.words += words
    result.bodies.append("".join(f"  {line}\n" for line in own.comments) + body)
    result.fates.append(RuleFate(name=own.name, fate=fate, keys=edited))


def _keep(own: _Rule, result: _Result) -> None:
    result.bodies.append(own.body)
    result.fates.append(RuleFate(name=own.name, fate=Fate.KEPT, keys=own.edits.keys))


def _differing(own: _Rule, today: _Rule) -> tuple[str, ...]:
    """Returns the edited keys that are not as in today's rule anyway; a link to another page than today's is one of
    them."""
    keys = [key for key in own.edits.keys if own.tree.get(key) != today.tree.get(key)]
    if own.tree.get("link") != today.tree.get("link") and "example.com" not in str(own.tree.get("link", "")):
        keys.append("link")
    return tuple(keys)


def _words_of(own: _Rule, today: _Rule) -> list[tuple[str, str, str]] | None:
    """Returns the owner's words, for the meaning that today's rule asks for; None where it asks for none."""
    if not own.edits.words:
        return []
    asked = today.tree.get("means", ())
    meaning = asked if isinstance(asked, str) else asked[0] if asked and not isinstance(asked, Pairs) else ""
    return [(meaning, kind, word) for kind, word in own.edits.words] if isinstance(meaning, str) and meaning else None


def _with_settings(body: str, own: _Rule, keys: Sequence[str]) -> str:
    """Today's rule with the owner's values at some keys, and their examples."""
    text = f"rules:\n{body}"
    place = ("rules", 0)
    for key in keys:
        there = dict(_pairs(Document(text).tree_at(place)))
        if key in own.tree and key in there:
            text = replace(text, (*place, key), value_of_tree(own.tree[key]))
        elif key in own.tree:
            text = add_key(text, place, key, value_of_tree(own.tree[key]), after=_BEHIND.get(key, "reply"))
        elif key in there:
            text = remove(text, (*place, key))
    for kind, example in own.edits.examples:
        text = _with_example(text, kind, example)
    return text.removeprefix("rules:\n")


def _with_example(text: str, kind: str, example: str) -> str:
    place = ("rules", 0, "examples")
    rule = dict(_pairs(Document(text).tree_at(("rules", 0))))
    if "examples" not in rule:
        return add_key(text, ("rules", 0), "examples", {kind: [example]})
    listed = dict(_pairs(rule["examples"])).get(kind)
    if listed is None:
        return add_key(text, place, kind, [example])
    by_language = [language for language, _ in _pairs(listed)]
    return append(text, (*place, kind, *by_language[:1]), example)


# Rules that today's file does not have


def _take_over(file: str, waiting: list[_Rule], names: Sequence[str], result: _Result, keep: frozenset[str]) -> None:
    for rule in [each for each in waiting if each.name in names]:
        waiting.remove(rule)
        is_shipped = is_known_rule_name(file, rule.name)
        if is_shipped and rule.edits.extent is Extent.NOTHING and rule.name not in keep:
            result.fates.append(RuleFate(name=rule.name, fate=Fate.GONE))
            continue
        result.bodies.append(rule.body)
        fate = Fate.KEPT if is_shipped else Fate.OWN
        result.fates.append(RuleFate(name=rule.name, fate=fate, keys=rule.edits.keys if is_shipped else ()))


def _before_the_first(here: Sequence[_Rule], todays: set[str]) -> list[str]:
    names = [rule.name for rule in here]
    first = next((at for at, name in enumerate(names) if name in todays), len(names))
    return names[:first]


def _behind(here: Sequence[_Rule], rule: _Rule, todays: set[str]) -> list[str]:
    """Returns the names that stand behind a rule, up to the next that today's file has."""
    names = [each.name for each in here]
    found: list[str] = []
    for name in names[names.index(rule.name) + 1 :]:
        if name in todays:
            break
        found.append(name)
    return found


# Reading


def _rules(file: str, text: str) -> list[_Rule]:
    document = Document(text)
    listed = document.tree_at(_RULES)
    if isinstance(listed, str | Pairs):
        return []
    bodies = document.bodies(document.node(_RULES).value)
    found, end = [], bodies[0].start if bodies else 0
    for tree, span in zip(listed, bodies, strict=True):
        rule, body = dict(_pairs(tree)), text[span.start : span.end]
        comments = tuple(_own_comments(file, text[end : span.end]))
        edits = own_edits(file, rule)
        found.append(_Rule(name=str(rule.get("name", "")), tree=rule, body=body, edits=edits, comments=comments))
        end = span.end
    return found


def _head(file: str, mine: str, today: str) -> str:
    """Today's lines above the first rule, with the owner's own comments."""
    above, above_mine = _above(today), _above(mine)
    own = list(_own_comments(file, above_mine))
    if not own:
        return above
    start, rules, end = above.rpartition("rules:")
    return start + "\n".join(own) + "\n" + rules + end


def _above(text: str) -> str:
    document = Document(text)
    bodies = document.bodies(document.node(_RULES).value)
    return text[: bodies[0].start]


def _own_comments(file: str, text: str) -> Iterator[str]:
    for line in text.splitlines():
        written = line.strip()
        if written.startswith("#") and written != "#" and not is_known_comment(file, written):
            yield written


def _pairs(tree: Tree) -> tuple[tuple[str, Tree], ...]:
    return tree.pairs if isinstance(tree, Pairs) else ()

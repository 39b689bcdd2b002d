"""Trees of YAML in which every scalar is text, and the change that an edit is expected to make of one."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import yaml

DEEPEST = 40  # more than the loader reads

Step: TypeAlias = str | int
Path: TypeAlias = tuple[Step, ...]
"""Keys and positions from the root: ("rules", 3, "says", 0)."""
Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


class Pairs(NamedTuple):
    """A mapping, in order."""

    pairs: tuple[tuple[str, "Tree"], ...]


Tree: TypeAlias = "str | tuple[Tree, ...] | Pairs"


def pairs_of(tree: "Tree | None") -> dict[str, Tree]:
    """Returns the keys of a mapping with their values; none of anything else."""
    return dict(tree.pairs) if isinstance(tree, Pairs) else {}


def texts_listed(tree: Tree) -> list[str]:
    """Lists the texts of a text or of a list, empty ones left out; none of a mapping."""
    listed = [tree] if isinstance(tree, str) else [] if isinstance(tree, Pairs) else list(tree)
    return [each for each in listed if isinstance(each, str) and each]


class NoSuchPlace(LookupError):
    """A path leads nowhere in this tree."""


def tree_of(node: yaml.Node | None, depth: int = 0) -> Tree:
    """Reads composed nodes; an empty file is an empty text. Raises RecursionError beyond `DEEPEST`, and NoSuchPlace for
    a key that is no text."""
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(node, yaml.MappingNode):
        if any(not isinstance(key, yaml.ScalarNode) for key, _ in node.value):
            raise NoSuchPlace("key that is a word")
        return Pairs(tuple((str(key.value), tree_of(value, depth + 1)) for key, value in node.value))
    if isinstance(node, yaml.SequenceNode):
        return tuple(tree_of(each, depth + 1) for each in node.value)
    return "" if node is None else str(node.value)


def tree_of_value(value: Value) -> Tree:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return Pairs(tuple((key, tree_of_value(each)) for key, each in value.items()))
    return tuple(tree_of_value(each) for each in value)


def value_of_tree(tree: Tree) -> Value:
    """Converts a tree into plain texts, lists and dictionaries, as forms use them."""
    if isinstance(tree, Pairs):
        return {key: value_of_tree(each) for key, each in tree.pairs}
    return tree if isinstance(tree, str) else [value_of_tree(each) for each in tree]


def at(tree: Tree, path: Path) -> Tree:
    """Raises NoSuchPlace."""
    for step in path:
        tree = _children(tree)[_position(tree, step)]
    return tree


def changed_at(tree: Tree, path: Path, change: Callable[[Tree], Tree]) -> Tree:
    """Changes what stands at a path of the tree. Raises NoSuchPlace."""
    if not path:
        return change(tree)
    position = _position(tree, path[0])
    children = list(_children(tree))
    children[position] = changed_at(children[position], path[1:], change)
    return _with_children(tree, children)


def without(tree: Tree, path: Path) -> Tree:
    """Returns the tree without an item or a key. Raises NoSuchPlace."""

    def cut(parent: Tree) -> Tree:
        position = _position(parent, path[-1])
        if isinstance(parent, Pairs):
            return Pairs((*parent.pairs[:position], *parent.pairs[position + 1 :]))
        return (*parent[:position], *parent[position + 1 :])

    return changed_at(tree, path[:-1], cut)


def appended(old: Tree, value: Value) -> Tree:
    """Appends to a list; of a text and of a mapping see `append`."""
    listed = (old,) if isinstance(old, str) else old
    if isinstance(listed, Pairs):
        raise NoSuchPlace("a list")
    return (*listed, tree_of_value(value))


def with_key(old: Tree, key: str, value: Value, behind: int) -> Tree:
    pairs = old.pairs if isinstance(old, Pairs) else ()
    return Pairs((*pairs[: behind + 1], (key, tree_of_value(value)), *pairs[behind + 1 :]))


def inserted(old: Tree, position: int, value: Value) -> Tree:
    listed = old if isinstance(old, tuple) and not isinstance(old, Pairs) else ()
    return (*listed[: max(0, position)], tree_of_value(value), *listed[max(0, position) :])


def moved(old: Tree, origin: int, target: int) -> tuple[Tree, ...]:
    listed = list(old) if isinstance(old, tuple) and not isinstance(old, Pairs) else []
    listed.insert(target, listed.pop(origin))
    return tuple(listed)


def _position(tree: Tree, step: Step) -> int:
    if isinstance(tree, Pairs) and isinstance(step, str):
        found = [at for at, (key, _) in enumerate(tree.pairs) if key == step]
        if len(found) == 1:
            return found[0]
    if isinstance(tree, tuple) and not isinstance(tree, Pairs) and isinstance(step, int) and 0 <= step < len(tree):
        return step
    raise NoSuchPlace(step)


def _children(tree: Tree) -> tuple[Tree, ...]:
    if isinstance(tree, Pairs):
        return tuple(value for _, value in tree.pairs)
    return () if isinstance(tree, str) else tree


def _with_children(tree: Tree, children: Sequence[Tree]) -> Tree:
    if isinstance(tree, Pairs):
        return Pairs(tuple((key, child) for (key, _), child in zip(tree.pairs, children, strict=True)))
    return tuple(children)

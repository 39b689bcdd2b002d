"""Recognises what any version shipped: files, keys of rules, examples, comments and words, by their hashes alone.

`known_versions.json` is written by tools/write_known_versions.py, from the history of the repository.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from responder.rulefiles.edit.trees import Pairs, Tree

FILE = Path(__file__).with_name("known_versions.json")
WIDTH = 8  # hexadecimal digits of a hash
FITTED = "notify owner:"  # an action that `new` adds for an owner who wants to be told
ABSENT = "(no such key)"  # in the place of the value of a key that a version's rule does not have
OPTIONAL = ("if", "do", "limit", "reply", "send", "priority", "active", "without meaning", "otherwise")


def hash_of(*parts: object) -> str:
    return sha256("\0".join(map(str, parts)).encode()).hexdigest()[:WIDTH]


def is_known_file(name: str, text: str) -> bool:
    """Checks whether a version shipped this file ("rules/words/fr.yaml", "templates/thanks.fr.txt"), byte for byte."""
    return hash_of(text) in _known(name, "files")


def is_ever_shipped(name: str) -> bool:
    return name in _all()


def is_known_rule_name(file: str, name: str) -> bool:
    return hash_of(name) in _known(file, "names")


def is_known_comment(file: str, line: str) -> bool:
    return hash_of(line.strip()) in _known(file, "comments")


def is_known_example(file: str, text: str) -> bool:
    return hash_of(text) in _known(file, "examples")


def is_known_word(file: str, listed: str, word: str) -> bool:
    """Checks whether the word list `listed` of a file of words had this word in any version."""
    return hash_of(listed, word) in _known(file, "words")


def is_known_value(file: str, rule: str, path: Sequence[str], value: Tree) -> bool:
    """Checks whether a rule of that name had this value at a key in any version."""
    return hash_of(rule, *path, canonical(value)) in _known(file, "values")


def is_known_item(file: str, rule: str, path: Sequence[str], item: str) -> bool:
    """Checks whether a list of a rule had this item in any version."""
    return hash_of(rule, *path, "-", item) in _known(file, "values")


def base_names(file: str, names: Iterable[str]) -> frozenset[str]:
    """Returns the hashes of the rule names of the version that has most of these names, and fewest others."""
    mine = {hash_of(name) for name in names}
    versions = map(_cut, _all().get(file, {}).get("versions", "").split())
    ranked = sorted(versions, key=lambda each: (len(each ^ mine), len(each)))
    return ranked[0] if ranked else frozenset()


def canonical(tree: Tree) -> str:
    """Spells a value in its canonical form: a single text is a list of one, and what `new` adds for an owner is left
    out."""
    return json.dumps(_plain(tree), ensure_ascii=False)


def _plain(tree: Tree) -> object:
    if isinstance(tree, Pairs):
        return {key: _plain(value) for key, value in tree.pairs}
    if isinstance(tree, str):
        return [tree]
    return [each if isinstance(each, str) else _plain(each) for each in tree if not _is_fitted(each)]


def _is_fitted(tree: Tree) -> bool:
    return isinstance(tree, str) and tree.startswith(FITTED)


# What the tool writes down


def facts_of(file: str, rules: Iterable[Mapping[str, Tree]], comments: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yields what one version of a file of rules says: a kind of `known_versions.json`, and a hash."""
    for line in comments:
        yield "comments", hash_of(line)
    for rule in rules:
        name = str(rule.get("name", ""))
        yield "names", hash_of(name)
        for key, value in rule.items():
            if key == "examples":
                yield from (("examples", hash_of(text)) for text in texts_in(value))
            elif key != "link":  # which `new` fits to the owner
                yield from _values(name, (key,), value)
        for key in OPTIONAL:
            if key not in rule:
                yield from _values(name, (key,), ABSENT)


def _values(name: str, path: tuple[str, ...], value: Tree) -> Iterator[tuple[str, str]]:
    yield "values", hash_of(name, *path, canonical(value))
    if isinstance(value, Pairs):
        for key, each in value.pairs:
            yield from _values(name, (*path, key), each)
        return
    for item in [value] if isinstance(value, str) else value:
        if isinstance(item, str):
            yield "values", hash_of(name, *path, "-", item)


def texts_in(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    else:
        for each in (value for _, value in tree.pairs) if isinstance(tree, Pairs) else tree:
            yield from texts_in(each)


# Reading


def _known(file: str, kind: str) -> frozenset[str]:
    return _kinds(file).get(kind, frozenset())


@cache
def _kinds(file: str) -> Mapping[str, frozenset[str]]:
    return {kind: _cut(written) for kind, written in _all().get(file, {}).items() if kind != "versions"}


def _cut(written: str) -> frozenset[str]:
    return frozenset(written[at : at + WIDTH] for at in range(0, len(written), WIDTH))


@cache
def _all() -> Mapping[str, dict[str, str]]:
    found: Mapping[str, dict[str, str]] = json.loads(FILE.read_text("utf-8"))
    return found

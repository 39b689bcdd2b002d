"""Every file that owners start from, and those that tests keep: what edits by place are tried on."""

from collections.abc import Iterator
from pathlib import Path

from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree
from responder.rulefiles.edit.trees import Path as Place

ROOT = Path(__file__).parents[3]
FILES = sorted(
    [*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "docs" / "cookbook").glob("*.yaml"), *(ROOT / "tests").rglob("*.yaml")]
)
ODD = 'Été "n": # x'
"""A value that must be quoted: an accent, quotes, a colon, a number sign."""


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def readable(part: slice) -> list[Path]:
    """Samples of mistakes are left out: nothing can be made of them, and edits say so."""
    found = [path for path in FILES[part] if _is_read(path)]
    assert len(found) > len(FILES[part]) // 2
    return found


def _is_read(path: Path) -> bool:
    try:
        return isinstance(Document(text_of(path)).tree, Pairs)
    except (CannotEdit, UnicodeDecodeError):
        return False


def places(tree: Tree, path: Place = ()) -> Iterator[tuple[Place, Tree]]:
    """Every place of a tree with what stands there; keys that stand twice are no places."""
    yield path, tree
    if isinstance(tree, Pairs):
        names = [key for key, _ in tree.pairs]
        for key, value in tree.pairs:
            if names.count(key) == 1:
                yield from places(value, (*path, key))
    elif not isinstance(tree, str):
        for position, value in enumerate(tree):
            yield from places(value, (*path, position))

"""Takes out examples that hold in today's shipped rules and not beside an owner's."""

from collections.abc import Iterable, Iterator

import yaml

from responder.rulefiles.edit.edits import remove
from responder.rulefiles.edit.places import Document
from responder.rulefiles.edit.trees import Path


def text_at(text: str, line: int, column: int) -> tuple[Path, str] | None:
    """Returns the text that begins at a line and column, both from 1, and the path to it; None where none does."""
    found = _texts(Document(text).root, ())
    return next(((path, value) for path, value, at in found if at == (line - 1, column - 1)), None)


def without_examples(text: str, examples: Iterable[str]) -> str:
    """Writes a file without these examples, wherever they stand. Raises CannotEdit."""
    for example in examples:
        while path := next((path for path, value, _ in _examples(text) if value == example), None):
            text = _without(text, path)
    return text


def _examples(text: str) -> Iterator[tuple[Path, str, tuple[int, int]]]:
    return (each for each in _texts(Document(text).root, ()) if "examples" in each[0])


def _without(text: str, path: Path) -> str:
    """Writes the file without a text, and without the list or language that held nothing else."""
    document = Document(text)
    while len(path) > 1 and len(document.node(path[:-1]).value) == 1:
        path = path[:-1]
    return remove(text, path)


def _texts(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, str, tuple[int, int]]]:
    if isinstance(node, yaml.ScalarNode):
        yield path, str(node.value), (node.start_mark.line, node.start_mark.column)
    elif isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _texts(each, (*path, number))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(value, (*path, str(key.value)))

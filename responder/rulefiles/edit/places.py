"""Finds where values of a file begin and end, on nodes composed by the loader's own parser."""

import re
from functools import cached_property

import yaml

from responder.dataclass import dataclass
from responder.languages.catalogue import Sentence, sentence
from responder.rulefiles.edit.trees import NoSuchPlace, Path, Step, Tree, at, tree_of

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")

_UNREADABLE = sentence("the file cannot be read from here on")


class CannotEdit(Exception):
    """An edit is refused: `line` of the file, from 1, and why, for whoever mends it as text."""

    def __init__(self, line: int, why: Sentence) -> None:
        super().__init__(f"line {line}: {why}")
        self.line, self.why = line, why


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Characters of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True)
class Document:
    """A text with its composed nodes. Raises CannotEdit where it is no YAML."""

    text: str

    @cached_property
    def root(self) -> yaml.Node | None:
        try:
            node: yaml.Node | None = yaml.compose(self.text, Loader=_Parser)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            raise CannotEdit(mark.line + 1 if mark else 1, _UNREADABLE) from error
        if "*" in self.text and _has_alias(self.text):
            raise CannotEdit(1, sentence("the file uses * and & of YAML, which are not used here"))
        return node

    @cached_property
    def tree(self) -> Tree:
        try:
            return tree_of(self.root)
        except RecursionError as error:
            raise CannotEdit(1, sentence("lists and keys are nested too deeply")) from error
        except NoSuchPlace as error:
            raise CannotEdit(1, sentence("a key of this file is a list or a map")) from error

    def tree_at(self, path: Path) -> Tree:
        try:
            return at(self.tree, path)
        except NoSuchPlace as error:
            raise CannotEdit(1, nowhere(error)) from error

    def node(self, path: Path) -> yaml.Node:
        node = self.root
        for step in path:
            node = self._child(node, step)[1]
        if node is None:
            raise CannotEdit(1, sentence("the file is empty"))
        return node

    def key(self, path: Path) -> yaml.Node:
        """Returns the node of the last key of a path."""
        return self._child(self.node(path[:-1]), path[-1])[0]

    def _child(self, node: yaml.Node | None, step: Step) -> tuple[yaml.Node, yaml.Node]:
        """Returns the key and the value; of an item its value twice."""
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            found = [pair for pair in node.value if pair[0].value == step]
            if len(found) == 1:
                return found[0][0], found[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
            return node.value[step], node.value[step]
        raise CannotEdit(line_of(node), nowhere(step))

    # Where things stand

    def span(self, node: yaml.Node) -> TextSpan:
        return TextSpan(node.start_mark.index, self.end_of(node))

    def end_of(self, node: yaml.Node) -> int:
        """Behind its last character: marks of blocks stand at whatever follows, comments skipped."""
        start, end = int(node.start_mark.index), int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode):
            return start + len(self.text[start:end].rstrip()) if node.style in ("|", ">") else end
        if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
            return end
        last = node.value[-1]
        return self.end_of(last[1] if isinstance(node, yaml.MappingNode) else last)

    @cached_property
    def lines(self) -> tuple[TextSpan, ...]:
        """Each with its end of line."""
        return tuple(TextSpan(found.start(), found.end()) for found in _LINE.finditer(self.text) if found[0])

    @cached_property
    def newline(self) -> str:
        found = re.search(r"\r\n|\r|\n", self.text)
        return found[0] if found else "\n"

    def line_at(self, index: int) -> int:
        """Returns the number of the line, from 0, in which a character stands."""
        low, high = 0, max(0, len(self.lines) - 1)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.lines[middle].start <= index else (low, middle - 1)
        return low

    def line_text(self, number: int) -> str:
        return self.lines[number].of(self.text).rstrip("\r\n")

    def dash_of(self, item: yaml.Node) -> int:
        """Returns where the dash of an item in block form stands."""
        line = self.lines[self.line_at(item.start_mark.index)]
        before = self.text[line.start : item.start_mark.index]
        if not re.fullmatch(r"[ ]*-[ \t]+|[ ]*-", before):
            raise CannotEdit(line_of(item), sentence("this item does not begin with a dash on its own line"))
        return line.start + before.index("-")

    def bodies(self, items: list[yaml.Node]) -> list[TextSpan]:
        """Returns the whole lines of each item in block form, with the comment right above it. Blank lines and comments
        apart are between them."""
        dashes = [self.dash_of(each) for each in items]
        first = [self._first_line(dash) for dash in dashes]
        bounds = [*first[1:], len(self.lines)]
        last = [self._last_line(item, dash, bound) for item, dash, bound in zip(items, dashes, bounds, strict=True)]
        if any(end >= start for end, start in zip(last, first[1:], strict=False)):
            raise CannotEdit(line_of(items[0]), sentence("two items stand on one line"))
        return [TextSpan(self.lines[a].start, self.lines[b].end) for a, b in zip(first, last, strict=True)]

    def _first_line(self, dash: int) -> int:
        number = self.line_at(dash)
        indent = " " * (dash - self.lines[number].start)
        while number and re.fullmatch(rf"{indent}#.*", self.line_text(number - 1)):
            number -= 1
        return number

    def _last_line(self, item: yaml.Node, dash: int, bound: int) -> int:
        """Comments below an item that are further in belong to it."""
        number = self.line_at(max(item.start_mark.index, self.end_of(item) - 1))
        inner = dash - self.lines[self.line_at(dash)].start + 1
        while number + 1 < bound and re.fullmatch(rf" {{{inner},}}#.*", self.line_text(number + 1)):
            number += 1
        return number


def nowhere(what: object) -> Sentence:
    """Says that a key or a position leads nowhere."""
    return sentence('there is no "{what}" here, or it stands here twice', what=str(what))


def line_of(node: yaml.Node | None) -> int:
    return int(node.start_mark.line) + 1 if node is not None else 1


def _has_alias(text: str) -> bool:
    return any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=_Parser))

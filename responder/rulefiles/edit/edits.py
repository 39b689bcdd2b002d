"""Edits of a text by place. Each gives the whole new text, or raises CannotEdit and nothing was changed.

After each the new text is read again and must hold the tree that was expected: a form can fail, it cannot corrupt.
"""

from collections.abc import Callable
from itertools import pairwise
from textwrap import indent

import yaml

from responder.languages.catalogue import sentence
from responder.rulefiles.edit.places import CannotEdit, Document, TextSpan, line_of, nowhere
from responder.rulefiles.edit.trees import (
    NoSuchPlace,
    Path,
    Tree,
    Value,
    appended,
    changed_at,
    inserted,
    moved,
    tree_of_value,
    value_of_tree,
    with_key,
    without,
)
from responder.rulefiles.edit.yaml_output import written_flow, written_item, written_text

_ELSE = sentence("it cannot be written here without changing something else")


def replace(text: str, path: Path, value: Value, *, like: str = "") -> str:
    """Replaces the value at a path. Where the same value stands at the same path of `like`, such as the live file, it
    is written as it stands there: what is changed and changed back is byte for byte what it was."""
    document = Document(text)
    node = document.node(path)
    span, wanted = document.span(node), tree_of_value(value)
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda _: wanted))
    written = _as_it_stands(like, path, wanted)
    if written == "":  # a key without a value
        kept = len(text[: span.start].rstrip(" "))
        return _checked(document, expected, TextSpan(kept, span.end), "", node)
    gap = " " if text[span.start - 1 : span.start] in (":", "-") else ""
    return _checked(document, expected, span, gap + (written or written_flow(value)), node)


def append(text: str, path: Path, value: Value) -> str:
    """Appends to a list; a single text becomes a list of two."""
    document = Document(text)
    node = document.node(path)
    single = isinstance(node, yaml.ScalarNode) and node.value
    if not (single or isinstance(node, yaml.SequenceNode)):
        raise CannotEdit(line_of(node), sentence("only a list can get one more"))
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda old: appended(old, value)))
    if isinstance(node, yaml.SequenceNode):
        return _checked(document, expected, *_behind_the_last(document, node, written_flow(value)), node)
    both = f"[{written_text(str(node.value))}, {written_flow(value)}]"
    return _checked(document, expected, document.span(node), both, node)


def remove(text: str, path: Path) -> str:
    """Removes an item of a list, or a key with its value; in block form with the comment right above it. Of a list in
    block form that holds nothing else, "[]" stays."""
    document = Document(text)
    parent, node = document.node(path[:-1]), document.node(path)
    expected = _expected(document, lambda tree: without(tree, path))
    if isinstance(parent, yaml.SequenceNode | yaml.MappingNode):
        if len(parent.value) == 1 and not parent.flow_style and isinstance(parent, yaml.SequenceNode) and path[:-1]:
            return _checked(document, expected, *_emptied(document, parent), node)
        if len(parent.value) == 1 and not parent.flow_style:
            raise CannotEdit(line_of(node), sentence("it is the only one here: remove what it belongs to"))
        if parent.flow_style:
            return _checked(document, expected, _with_its_comma(document, parent, path), "", node)
        if isinstance(parent, yaml.SequenceNode):
            bodies = document.bodies(parent.value)
            return _checked(document, expected, _with_the_gap(document, bodies, int(path[-1])), "", node)
        return _checked(document, expected, _key_in_block(document, parent, path), "", node)
    raise CannotEdit(line_of(node), sentence("it is no part of a list or a rule"))


def add_key(text: str, path: Path, key: str, value: Value, *, after: str = "") -> str:
    """Adds a key to the mapping at a path, behind the key `after`, or behind the last."""
    document = Document(text)
    node = document.node(path)
    if not isinstance(node, yaml.MappingNode):
        raise CannotEdit(line_of(node), sentence("keys cannot be added to a list or a text"))
    names = [each.value for each, _ in node.value]
    if key in names:
        raise CannotEdit(line_of(node), sentence('"{key}" is there already', key=key))
    if not names and not node.flow_style:
        raise CannotEdit(line_of(node), sentence("there is nothing to write it below"))
    behind = names.index(after) if after in names else len(names) - 1
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda old: with_key(old, key, value, behind)))
    written = f"{written_text(key)}: {written_flow(value)}"
    if node.flow_style:
        spot = document.end_of(node.value[behind][1]) if names else node.start_mark.index + 1
        return _checked(document, expected, TextSpan(spot, spot), f", {written}" if names else written, node)
    margin = " " * int(node.value[0][0].start_mark.column)
    return _checked(
        document, expected, *_line_below(document, document.end_of(node.value[behind][1]), margin + written), node
    )


def insert_item(text: str, path: Path, position: int, value: Value) -> str:
    """Inserts an item, such as a rule, into a list in block form."""
    document = Document(text)
    node = document.node(path)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        raise CannotEdit(line_of(node), sentence("there is no list with a line for each here"))
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda old: inserted(old, position, value)))
    bodies = document.bodies(node.value)
    dash = document.dash_of(node.value[0])
    indent = dash - document.lines[document.line_at(dash)].start
    item, spaced = written_item(value, indent, document.newline), _gap(document, bodies)
    if position >= len(bodies):
        return _checked(document, expected, *_line_below(document, bodies[-1].end - 1, item, spaced), node)
    spot = bodies[max(0, position)].start
    return _checked(document, expected, TextSpan(spot, spot), item + document.newline + spaced, node)


def insert_written(text: str, path: Path, position: int, source: str) -> str:
    """Inserts an item as it is written in `source`, "- name: ..." with comments above, into a list in block form."""
    document = Document(text)
    node = document.node(path)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        raise CannotEdit(line_of(node), sentence("there is no list with a line for each here"))
    value = value_of_tree(Document(source).tree_at((0,)))
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda old: inserted(old, position, value)))
    bodies, dash = document.bodies(node.value), document.dash_of(node.value[0])
    indented = indent(source.rstrip("\n"), " " * (dash - document.lines[document.line_at(dash)].start))
    item, spaced = indented.replace("\n", document.newline), _gap(document, bodies)
    if position >= len(bodies):
        return _checked(document, expected, *_line_below(document, bodies[-1].end - 1, item, spaced), node)
    spot = bodies[max(0, position)].start
    return _checked(document, expected, TextSpan(spot, spot), item + document.newline + spaced, node)


def move_item(text: str, path: Path, origin: int, target: int) -> str:
    """Moves an item of a list in block form, with the comment right above it; what is between items stays there."""
    document = Document(text)
    node = document.node(path)
    if not isinstance(node, yaml.SequenceNode) or node.flow_style:
        raise CannotEdit(line_of(node), sentence("there is no list with a line for each here"))
    if not (0 <= origin < len(node.value) and 0 <= target < len(node.value)):
        raise CannotEdit(line_of(node), sentence("there is no such place in this list"))
    expected = _expected(document, lambda tree: changed_at(tree, path, lambda old: moved(old, origin, target)))
    bodies = document.bodies(node.value)
    order = list(moved(tuple(map(str, range(len(bodies)))), origin, target))
    whole, parts = TextSpan(bodies[0].start, bodies[-1].end), list[str]()
    for place, each in enumerate(order):
        body = bodies[int(str(each))].of(text)
        gap = text[bodies[place].end : bodies[place + 1].start] if place + 1 < len(bodies) else ""
        parts.append(
            (body if body.endswith(("\n", "\r")) or place + 1 == len(bodies) else body + document.newline) + gap
        )
    new = "".join(parts)
    if not whole.of(text).endswith(("\n", "\r")):
        new = new.rstrip("\r\n")
    return _checked(document, expected, whole, new, node)


# Where it goes


def _in_another_order(document: Document, bodies: list[TextSpan], origin: int, target: int) -> str:
    """Writes the items, one of them elsewhere; what stands between them stays where it is, and so does a missing last
    line's end."""
    lines = [each.of(document.text).rstrip("\r\n") for each in bodies]
    lines.insert(target, lines.pop(origin))
    ends = [document.text[each.start + len(each.of(document.text).rstrip("\r\n")) : each.end] for each in bodies]
    gaps = [document.text[one.end : other.start] for one, other in pairwise(bodies)]
    return "".join(line + end + gap for line, end, gap in zip(lines, ends, [*gaps, ""], strict=True))


def _as_it_stands(like: str, path: Path, wanted: Tree) -> str | None:
    """Returns how the same value is written at the same path of another text; None where it stands otherwise there."""
    if not like:
        return None
    try:
        document = Document(like)
        node = document.node(path)
        same = document.tree_at(path) == wanted
    except CannotEdit:
        return None
    return document.span(node).of(like) if same else None


def _behind_the_last(document: Document, node: yaml.SequenceNode, written: str) -> tuple[TextSpan, str]:
    if node.flow_style:
        spot = document.end_of(node.value[-1]) if node.value else node.start_mark.index + 1
        return TextSpan(spot, spot), f", {written}" if node.value else written
    dash = document.dash_of(node.value[-1])
    indent = " " * (dash - document.lines[document.line_at(dash)].start)
    return _line_below(document, document.end_of(node.value[-1]), f"{indent}- {written}")


def _line_below(document: Document, index: int, line: str, before: str = "") -> tuple[TextSpan, str]:
    """Returns a new line below the one in which a character stands."""
    end = document.lines[document.line_at(max(0, index - 1))].end
    if document.text[:end].endswith(("\n", "\r")):
        return TextSpan(end, end), before + line + document.newline
    return TextSpan(end, end), document.newline + before + line


def _with_its_comma(document: Document, parent: yaml.CollectionNode, path: Path) -> TextSpan:
    pairs = [each if isinstance(each, tuple) else (each, each) for each in parent.value]
    position = next(at for at, (key, value) in enumerate(pairs) if value is document.node(path))
    start, end = pairs[position][0].start_mark.index, document.end_of(pairs[position][1])
    if position:
        return TextSpan(document.end_of(pairs[position - 1][1]), end)
    return TextSpan(start, pairs[1][0].start_mark.index) if len(pairs) > 1 else TextSpan(start, end)


def _with_the_gap(document: Document, bodies: list[TextSpan], position: int) -> TextSpan:
    """Returns an item with the blank lines behind it; of the last one those before it."""
    body = bodies[position]
    if position + 1 < len(bodies):
        gap = document.text[body.end : bodies[position + 1].start]
        blank = len(gap) - len(gap.lstrip(" \t\r\n"))
        return TextSpan(body.start, body.end + blank) if blank == len(gap) else body
    before = document.text[bodies[position - 1].end : body.start]
    return TextSpan(body.start - len(before), body.end) if not before.strip() else body


def _key_in_block(document: Document, parent: yaml.MappingNode, path: Path) -> TextSpan:
    key, value = document.key(path), document.node(path)
    line = document.lines[document.line_at(key.start_mark.index)]
    if document.text[line.start : key.start_mark.index].strip():  # behind a dash: the next key moves up
        following = next(
            following for (each, _), (following, _) in zip(parent.value, parent.value[1:], strict=False) if each is key
        )
        span = TextSpan(key.start_mark.index, following.start_mark.index)
        if "#" in document.text[document.end_of(value) : span.end]:
            raise CannotEdit(line_of(key), sentence("a comment stands between this key and the next"))
        return span
    first = document.line_at(key.start_mark.index)
    indent = " " * int(key.start_mark.column)
    while first and document.line_text(first - 1).startswith(f"{indent}#"):
        first -= 1
    last = document.line_at(max(key.start_mark.index, document.end_of(value) - 1))
    return TextSpan(document.lines[first].start, document.lines[last].end)


def _emptied(document: Document, parent: yaml.SequenceNode) -> tuple[TextSpan, str]:
    """Replaces the only item, its comment and its lines by an empty list behind the key."""
    body = document.bodies(parent.value)[0]
    before = document.text[: body.start]
    kept = len(before.rstrip())
    below = "" if body.end >= len(document.text) and not document.text.endswith(("\n", "\r")) else document.newline
    return TextSpan(kept, body.end), f" []{below}"


def _gap(document: Document, bodies: list[TextSpan]) -> str:
    """Returns the blank lines between items, as they are between the first two."""
    between = document.text[bodies[0].end : bodies[1].start] if len(bodies) > 1 else ""
    return between if between and not between.strip() else ""


# The check


def _expected(document: Document, change: Callable[[Tree], Tree]) -> Tree:
    try:
        return change(document.tree)
    except NoSuchPlace as error:
        raise CannotEdit(1, nowhere(error)) from error


def _checked(document: Document, expected: Tree, span: TextSpan, written: str, node: yaml.Node) -> str:
    new = document.text[: span.start] + written + document.text[span.end :]
    try:
        same = Document(new).tree == expected
    except CannotEdit as error:
        raise CannotEdit(line_of(node), _ELSE) from error
    if not same:
        raise CannotEdit(line_of(node), _ELSE)
    return new

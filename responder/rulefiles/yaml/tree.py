"""The owner's YAML as a tree in which every scalar is text and everything knows its place.

`no`, `18:30`, `+33612345678`, `0612345670` and `1.10` stay as typed: the schema gives types, never YAML.
Events are read, not nodes, so depth is bounded while reading and no alias is ever followed.
"""

import re
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

import yaml

from responder.dataclass import dataclass
from responder.domain.model.rules import Place
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.yaml.bullets import bullet_at
from responder.rulefiles.yaml.invisible_characters import invisible_hint, invisible_name, without_invisible
from responder.rulefiles.yaml.syntax_errors import explain_failure, item_at_start, quoted, rule_around

DEEPEST = 20
_MOST_REPAIRS = 10  # broken rules told of in one file; nobody mends more at once
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CURLY = "“”„‟‘‚‛"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_COMMENT = re.compile(r"[ \t]+#(.*)")
_TOO_DEEP = re.compile(rf"([\[{{]{{{DEEPEST + 1}}})[\[{{]+")  # brackets that open one inside the other


class Text(NamedTuple):
    """A scalar. `style` is "" for a plain one, else its quote or block sign; `comment` what follows a plain
    one behind " #". `body` is the place of its first character, if it has holes or marks and stands in the
    file letter by letter, its lines being the file's."""

    value: str
    place: Place
    style: str = ""
    comment: str = ""
    body: Place | None = None


class Seq(NamedTuple):
    items: tuple["Node", ...]
    place: Place
    flow: bool = False


class Entry(NamedTuple):
    key: Text
    value: "Node"


class Map(NamedTuple):
    entries: tuple[Entry, ...]
    place: Place

    def get(self, name: str) -> "Node | None":
        return next((entry.value for entry in self.entries if entry.key.value == name), None)


Node = Text | Seq | Map


@dataclass
class Source:
    """A file that was read. `root` is None if nothing could be made of it; `hidden` are the rule names that
    stand in parts that could not be parsed, so that nobody is told they do not exist. `is_whole`: no part
    was left out."""

    root: Node | None
    hidden: frozenset[str] = frozenset()
    is_whole: bool = True


class _Refused(Exception):
    """Reading stops here; the problem has been told."""


def read_yaml(text: str, file: str, problems: Problems) -> Source:
    """Reads the tree of a file. A rule that cannot be parsed is told and left out, and the rest is read on, so that one
    broken quote does not hide the problems below it."""
    lines = re.split(r"\r\n|\r|\n", text)
    hidden: set[str] = set()
    whole = True
    for _ in range(_MOST_REPAIRS):
        try:
            return Source(_Reader("\n".join(lines), lines, file, problems).read(), frozenset(hidden), whole)
        except _Refused:
            return Source(None, frozenset(hidden))
        except yaml.YAMLError as error:
            if _is_too_deep(lines, file, problems):
                return Source(None, frozenset(hidden))
            failure = explain_failure(lines, error)
            place = Place(file, failure.line, failure.column)
            # What was read off this line before the parser stumbled was read wrongly.
            problems.found[:] = [each for each in problems.found if not _same_line(each.place, place)]
            problems.error(place, *failure.told)
            whole = False
            around = rule_around(lines, failure.line)
            if around is None:
                return Source(None, frozenset(hidden))
            hidden.update(_names_in(lines[around.start : around.stop]))
            lines[around.start : around.stop] = [""] * len(around)
    return Source(None, frozenset(hidden))


def _is_too_deep(lines: list[str], file: str, problems: Problems) -> bool:
    """Tells that lists are nested too deeply where the parser stumbled over it: it reads ahead on a line, and has a
    bound of its own, in words of its own. Without the brackets beyond our bound it stumbles over nothing."""
    shorter = [_TOO_DEEP.sub(r"\1", line) for line in lines]
    if shorter == lines:
        return False
    told = Problems()
    try:
        _Reader("\n".join(shorter), shorter, file, told).read()
    except _Refused:
        problems.found += told.found
        return True
    except yaml.YAMLError:
        return False
    return False


def _same_line(one: Place, other: Place) -> bool:
    return one.file == other.file and one.line == other.line


def _names_in(lines: list[str]) -> Iterator[str]:
    for line in lines:
        found = re.match(r"[\s-]*name\s*:\s*(.+?)\s*$", line)
        if found:
            yield found[1].strip("\"'")


@dataclass
class _Open:
    """A list or map being read; in a map, `key` waits for its value."""

    place: Place
    is_map: bool
    flow: bool
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Text | None = None


class _Reader:
    """Builder of a tree in a single pass over the parser's events."""

    def __init__(self, text: str, lines: list[str], file: str, problems: Problems) -> None:
        self._events = yaml.parse(text, Loader=_Parser)
        self._lines = lines
        self._file = file
        self._problems = problems
        self._stack: list[_Open] = []
        self._signed: set[tuple[int, str]] = set()
        self._root: Node | None = None
        self._documents = 0

    def read(self) -> Node | None:
        for event in self._events:
            self._take(event)
        return self._root

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_sigils(event)
            self._add(self._scalar(event))
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._refuse_sigils(event)
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    def _line(self, number: int) -> str:
        """Returns a line of the file, from 1; the parser may stand one past the last."""
        return self._lines[number - 1] if number <= len(self._lines) else ""

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file, 1)

    def _scalar(self, event: yaml.ScalarEvent) -> Text:
        place, style = self._place(event), event.style or ""
        value = str(event.value) or (f"&{event.anchor}" if event.anchor else "")
        if style == '"':
            self._refuse_escapes(value, place)
        elif not style:
            self._refuse_curly_quotes(value, place)
            self._refuse_bullets(place, event)
        in_flow = bool(self._stack) and self._stack[-1].flow  # a comment would stand behind the bracket
        comment = "" if style or in_flow or not value else self._comment_after(event)
        has_holes = "{" in value or "[" in value
        return Text(value, place, style, comment, self._body(value, place, style) if has_holes else None)

    def _body(self, value: str, place: Place, style: str) -> Place | None:
        if style == "|":
            below = enumerate(self._lines[place.line :], place.line + 1)
            first = next(((number, line) for number, line in below if line.strip()), None)
            if first is None or value.startswith("\n"):
                return None
            return Place(self._file, first[0], len(first[1]) - len(first[1].lstrip(" ")) + 1)
        start = place.column - 1 + (1 if style in ("'", '"') else 0)
        as_written = self._line(place.line)[start : start + len(value)]
        return Place(self._file, place.line, start + 1) if as_written == value and style != ">" else None

    def _comment_after(self, event: yaml.ScalarEvent) -> str:
        end = event.end_mark
        if end is None or end.line >= len(self._lines):
            return ""
        found = _COMMENT.match(self._lines[end.line], end.column)
        return found[1].strip() if found else ""

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        place = self._place(event)
        if len(self._stack) >= DEEPEST:
            message = sentence("lists and keys are nested more than {deepest} deep", deepest=DEEPEST)
            self._problems.error(place, "too-deep", message, sentence("a rule needs five levels at most"))
            raise _Refused
        is_map = isinstance(event, yaml.MappingStartEvent)
        if self._wants_key():
            self._refuse_key(place, is_map)
        self._stack.append(_Open(place, is_map, bool(event.flow_style)))

    def _wants_key(self) -> bool:
        return bool(self._stack) and self._stack[-1].is_map and self._stack[-1].key is None

    def _refuse_key(self, place: Place, is_map: bool) -> None:
        line = self._line(place.line)
        start = line.rfind("{{", 0, place.column + 1)
        if is_map and start >= 0:
            before, value = line[:start], line[start:].rstrip()
            place = Place(self._file, place.line, start + 1)
            message = sentence("a value that starts with {{ must stand in quotes")
            self._problems.error(
                place,
                "unquoted-template",
                message,
                sentence("write: {before} {quoted}", before=before.strip(), quoted=quoted(value)),
            )
        else:
            self._problems.error(place, "bad-key", sentence("a key must be a plain word, not a list or a map"))
        raise _Refused

    def _close(self) -> None:
        done = self._stack.pop()
        if done.is_map:
            self._refuse_duplicates(done.entries)
            self._add(Map(tuple(done.entries), done.place))
        else:
            self._add(Seq(tuple(done.items), done.place, done.flow))

    def _add(self, node: Node) -> None:
        if not self._stack:
            self._root = node
            return
        parent = self._stack[-1]
        if not parent.is_map:
            parent.items.append(node)
        elif parent.key is not None:
            parent.entries.append(Entry(parent.key, node))
            parent.key = None
        elif isinstance(node, Text):
            parent.key = self._checked_key(node)

    def _checked_key(self, key: Text) -> Text:
        if key.value.isascii() and key.value.isprintable():
            return key
        cleaned = without_invisible(key.value)
        for column, character in enumerate(key.value):
            name = invisible_name(character)
            if name:
                place = Place(self._file, key.place.line, key.place.column + column)
                message = sentence('there is {name} in the key "{cleaned}"', name=name, cleaned=cleaned)
                self._problems.error(place, "invisible-character", message, invisible_hint(key.value, column))
                return key._replace(value=cleaned)
        return key

    def _refuse_duplicates(self, entries: list[Entry]) -> None:
        first: dict[str, Place] = {}
        for key, _ in entries:
            earlier = first.setdefault(key.value, key.place)
            if earlier is not key.place:
                message = sentence(
                    '"{key}" stands here twice; it was given on line {line} already', key=key.value, line=earlier.line
                )
                self._problems.error(key.place, "duplicate-key", message, sentence("keep one of the two"))

    def _refuse_sigils(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self._refuse_sign(event, "&", "anchor")
        elif tag is not None:
            self._refuse_sign(event, "!", "tag")

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        self._refuse_sign(event, "*", "anchor")
        self._add(Text(f"*{event.anchor}", self._place(event), "*"))

    def _refuse_sign(self, event: yaml.NodeEvent, sign: str, code: str) -> None:
        place = self._place(event)
        value = self._line(place.line)[place.column - 1 :].strip()
        if self._stack and self._stack[-1].flow:
            value = item_at_start(value)
        if (place.line, code) in self._signed:  # told once a line
            return
        self._signed.add((place.line, code))
        message = sentence(
            '"{sign}" at the start of a value has a meaning of its own in YAML, which is not used here', sign=sign
        )
        self._problems.error(place, code, message, _without_sign(event, value))

    def _refuse_escapes(self, value: str, place: Place) -> None:
        bad = _CONTROL.search(value)
        if bad:
            letter = {"\x08": "b", "\x0c": "f", "\x07": "a", "\x0b": "v", "\x1b": "e"}.get(bad[0], "x..")
            message = sentence(
                'between double quotes, "\\{letter}" is a control character and not what was typed', letter=letter
            )
            written = self._line(place.line)[place.column :].split('"')[0]
            hint = sentence("use single quotes, they keep every backslash: '{written}'", written=written)
            self._problems.error(place, "escape", message, hint)

    def _refuse_curly_quotes(self, value: str, place: Place) -> None:
        if value[:1] in _CURLY and value[:1] and (value[-1] in _CURLY or not set(value[1:]) & set(_CURLY)):
            message = sentence("{value} is not a quote for YAML: it would be part of the text", value=value[0])
            bare = value.strip(_CURLY)
            self._problems.error(
                place, "curly-quotes", message, sentence("use straight quotes: {quoted}", quoted=quoted(bare))
            )

    def _refuse_bullets(self, place: Place, event: yaml.ScalarEvent) -> None:
        """Refuses the lines of a text without quotes that begin with a bullet: it would be part of the text."""
        last = event.end_mark.line + 1 if event.end_mark else place.line
        for number in range(place.line, last + 1):
            found = bullet_at(self._line(number))
            if found is not None and (number > place.line or found[0] == place.column):
                self._problems.error(Place(self._file, number, found[0]), *found[1])

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            message = sentence('a second document starts here ("---")')
            hint = sentence("delete this line, or put what follows in a file of its own")
            self._problems.error(self._place(event), "several-documents", message, hint)
            raise _Refused


def _without_sign(event: yaml.NodeEvent, value: str) -> Told:
    """Returns the hint for a value that begins with a sign of YAML's. `&words [rdv]` names a list, which is of no use
    here."""
    if event.anchor is not None and isinstance(event, yaml.CollectionStartEvent):
        bare = value.partition(" ")[2].strip()
        return sentence("delete it; write: {bare}", bare=bare) if bare else sentence("delete {value}", value=value)
    return sentence("if it belongs to the text, put quotes: {value}", value=quoted(value))

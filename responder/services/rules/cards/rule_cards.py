"""Shows the rules of files as cards, and carries out what a form changes of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from responder.dataclass import dataclass
from responder.domain.text.sms_parts import parts_of
from responder.languages.catalogue import sentence
from responder.rulefiles.edit.edits import add_key, append, remove, replace
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Path, Tree, Value, pairs_of
from responder.rulefiles.files.locations import holds_rules
from responder.rulefiles.templates.file_names import family_of, is_template, language_in, name_in_folder
from responder.services.rules.cards.card_sentences import CardSentence, told
from responder.services.rules.cards.rule_words import SEVERAL

Files = Mapping[str, bytes]
_IN_THE_SUMMARY = 3  # words of a list
_MOST_NAMED = 60  # characters of a reply
_IN_A_RULE = 3  # steps of a path to a key of a rule: ("rules", 2, "limit")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """A rule. `place` leads to it in its file; `does` is what it does in short, as written; `told` says all of it."""

    file: str
    place: Path
    name: str
    active: bool
    when: str
    does: str
    line: int
    told: CardSentence

    @property
    def number(self) -> int:
        return int(self.place[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """A value of a rule as a form shows it: one text, or a list with a line for each. `keys` name it in its rule."""

    keys: tuple[str, ...]
    path: Path
    text: str
    is_list: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCard:
    """A text that a rule answers with: its file, its language ("" for any), what it says, how many SMS that is as it is
    written, what makes it dearer, and the other rules that answer with it."""

    file: str
    language: str
    text: str
    parts: int
    dearer: str
    shared_with: tuple[str, ...]


def cards(files: Files, language: str = "") -> list[RuleCard]:
    """Returns the rules of every file, in the order they are written; of a file that cannot be read, none. Answers out
    of templates are told in `language`, where there is one."""
    texts = _templates(files, language)
    named = [(name, text_of(files, name)) for name in sorted(files) if holds_rules(name)]
    return [card for name, text in named for card in _cards_of(name, text, texts)]


def text_of(files: Files, name: str) -> str:
    return files.get(name, b"").decode("utf-8", "replace")


def lines_of(text: str, place: Path) -> list[FormLine]:
    """Lists the values of a rule, down to texts and lists of texts. Raises CannotEdit."""
    return list(_lines(Document(text).tree_at(place), place, ()))


def text_at(text: str, name: str) -> str:
    """Returns what a form shows of the value whose path is this JSON, a line for each of a list; "" for none."""
    try:
        path = tuple(json.loads(name))
        there = Document(text).tree_at(path)
    except (ValueError, TypeError, CannotEdit):
        return ""
    if isinstance(there, str):
        return there
    return "" if isinstance(there, Pairs) else "\n".join(each for each in there if isinstance(each, str))


def source_of(text: str, place: Path) -> str:
    """Returns the lines of a rule as they stand in its file, with its comments. Raises CannotEdit."""
    document = Document(text)
    return document.bodies(document.node(place[:-1]).value)[int(place[-1])].of(text)


def with_source(text: str, place: Path, source: str) -> str:
    """Puts other lines in the place of a rule. Raises CannotEdit where the file cannot be read then."""
    document = Document(text)
    body = document.bodies(document.node(place[:-1]).value)[int(place[-1])]
    end = document.newline if body.of(text).endswith(("\n", "\r")) else ""
    written = source.rstrip("\r\n") + end if source.strip() else ""
    new = text[: body.start] + written + text[body.end :]
    if not isinstance(Document(new).tree, Pairs):
        raise CannotEdit(document.line_at(body.start) + 1, sentence("there is no rule in this file then"))
    return new


def templates_of(files: Files, text: str, place: Path) -> list[TemplateCard]:
    """Returns the template files that a rule answers with, in every language."""
    others = cards(files)
    found = []
    for stem in _templates_named(Document(text).tree_at(place)):
        for name in sorted(files):
            inside = name_in_folder(name)
            if inside == f"{stem}.txt" or (inside.startswith(f"{stem}.") and inside.count(".") == 2):
                written = text_of(files, name)
                parts = parts_of(written.strip())
                sharing = tuple(each.name for each in others if f"{stem}.txt" in each.does and each.place != place)
                template = TemplateCard(
                    file=name,
                    language=language_in(name),
                    text=written,
                    parts=parts.count,
                    dearer=parts.beyond or "",
                    shared_with=sharing,
                )
                found.append(template)
    return found


def with_line(text: str, path: Path, typed: str, *, like: str) -> str:
    """Writes what a form holds at a path: of a list only the lines that differ; an emptied field takes its key with
    it. Raises CannotEdit."""
    there = Document(text).tree_at(path)
    if not typed.strip() and there and isinstance(path[-1], str):
        return _without_key(text, path)
    if isinstance(there, str) and (len(typed.split("\n")) < 2 or path[-1] not in SEVERAL):
        return text if typed.strip() == there.strip() else replace(text, path, typed.strip(), like=like)
    if isinstance(there, str):
        return replace(text, path, [each.strip() for each in typed.splitlines() if each.strip()], like=like)
    wanted = [each.strip() for each in typed.splitlines() if each.strip()]
    listed = [str(each) for each in there]
    if wanted == listed:
        return text
    try:
        if like and Document(like).tree_at(path) == tuple(wanted):
            return replace(text, path, wanted, like=like)
    except CannotEdit:  # the live file has no such place
        return _with_list(text, path, listed, wanted)
    return _with_list(text, path, listed, wanted)


def with_key(text: str, place: Path, keys: Sequence[str], typed: str) -> str:
    """Adds a key to a rule, ("if", "hours") with the `if` where there is none; several lines are a list. Raises
    CannotEdit."""
    values = [each.strip() for each in typed.splitlines() if each.strip()]
    value: Value = values[0] if len(values) == 1 else [*values]
    rule = Document(text).tree_at(place)
    has_first = keys[0] in pairs_of(rule)
    if len(keys) > 1 and has_first:
        return add_key(text, (*place, keys[0]), keys[1], value)
    return add_key(text, place, keys[0], {keys[1]: value} if len(keys) > 1 else value)


def switched(text: str, place: Path, *, on: bool, like: str) -> str:
    """Switches a rule on or off; `active: yes` is what a rule without the line is. Raises CannotEdit."""
    there = Document(text).tree_at(place)
    has_line = isinstance(there, Pairs) and any(key == "active" for key, _ in there.pairs)
    if on and has_line:
        return remove(text, (*place, "active"))
    if has_line:
        return replace(text, (*place, "active"), "no", like=like)
    return text if on else add_key(text, place, "active", "no", after="name")


# Cards


def _templates(files: Files, language: str) -> dict[str, str]:
    """Reads what templates say, by their name in rules: "thanks.txt" is templates/thanks.fr.txt for a French reader."""
    found: dict[str, str] = {}
    for name in sorted(files, key=lambda each: each.endswith(f".{language}.txt")):
        if is_template(name):
            found[family_of(name)] = text_of(files, name)
    return found


def _cards_of(file: str, text: str, texts: Mapping[str, str]) -> Iterator[RuleCard]:
    document = Document(text)
    try:
        tree = document.tree
        listed = pairs_of(tree).get("rules")
    except CannotEdit:
        return
    if listed is None or isinstance(listed, str | Pairs):
        return
    for number, rule in enumerate(listed):
        if isinstance(rule, Pairs):
            yield _card(file, ("rules", number), dict(rule.pairs), document, texts)


def _card(file: str, place: Path, rule: Mapping[str, Tree], document: Document, texts: Mapping[str, str]) -> RuleCard:
    return RuleCard(
        file=file,
        place=place,
        name=str(rule.get("name", "")),
        active=rule.get("active", "yes") not in ("no", "off", "false", "non"),
        when=_in_short(rule.get("when", "")),
        does=", ".join(filter(None, (_in_short(rule.get("do", "")), _in_short(rule.get("reply", ""))))),
        line=int(document.node(place).start_mark.line) + 1,
        told=told(rule, texts),
    )


def _in_short(tree: Tree) -> str:
    if isinstance(tree, str):
        line = " ".join(tree.split())
        return line if len(line) <= _MOST_NAMED else f"{line[:_MOST_NAMED]}…"
    if isinstance(tree, Pairs):
        return ", ".join(f"{key}: {_in_short(value)}" for key, value in tree.pairs)
    named = [_in_short(each) for each in tree[:_IN_THE_SUMMARY]]
    return ", ".join(named) + (", …" if len(tree) > _IN_THE_SUMMARY else "")


# The form


def _lines(tree: Tree, path: Path, keys: tuple[str, ...]) -> Iterator[FormLine]:
    if isinstance(tree, Pairs):
        for key, value in tree.pairs:
            yield from _lines(value, (*path, key), (*keys, key))
    elif isinstance(tree, str):
        yield FormLine(keys=keys, path=path, text=tree, is_list=False)
    elif all(isinstance(each, str) and each == " ".join(each.split()) and each for each in tree):
        yield FormLine(keys=keys, path=path, text="\n".join(map(str, tree)), is_list=True)
    else:
        for number, value in enumerate(tree):
            yield from _lines(value, (*path, number), (*keys, str(number + 1)))


def _without_key(text: str, path: Path) -> str:
    """Writes the text without a key of a rule, and without what held nothing else, such as an `if` of one line."""
    document = Document(text)
    while len(path) > _IN_A_RULE and len(document.node(path[:-1]).value) == 1:
        path = path[:-1]
    return remove(text, path)


def _with_list(text: str, path: Path, listed: Sequence[str], wanted: Sequence[str]) -> str:
    """Changes, removes and appends single items, from the end on; what is to stand in between makes the list anew."""
    steps = SequenceMatcher(a=list(listed), b=list(wanted), autojunk=False).get_opcodes()
    if not wanted or any(kind == "insert" and end != len(listed) for kind, _, end, _, _ in steps):
        return replace(text, path, list(wanted))
    for kind, start, end, first, last in reversed(steps):
        if kind == "equal":
            continue
        for number in reversed(range(min(end - start, last - first))):
            text = replace(text, (*path, start + number), wanted[first + number])
        for number in reversed(range(start + min(end - start, last - first), end)):
            text = remove(text, (*path, number))
        if last - first > end - start and end != len(listed):
            return replace(text, path, list(wanted))
        for each in wanted[first + (end - start) : last]:
            text = append(text, path, each)
    return text


def _templates_named(rule: Tree) -> Iterator[str]:
    reply = pairs_of(rule).get("reply", "")
    texts = (
        [reply]
        if isinstance(reply, str)
        else [value for _, value in reply.pairs]
        if isinstance(reply, Pairs)
        else reply
    )
    for each in texts:
        if isinstance(each, str) and each.endswith(".txt"):
            yield each.removesuffix(".txt")

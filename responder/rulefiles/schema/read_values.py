"""Taking values out of the tree: the right shape, or a problem where it is wrong."""

from collections.abc import Iterable, Iterator, Mapping

from responder.domain.syntax.key import Key
from responder.domain.syntax.parsed_values import short
from responder.domain.text.suggestions import did_you_mean, suggest
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.key_table import TABLES, keys_of, meanings_of
from responder.rulefiles.yaml.syntax_errors import quoted
from responder.rulefiles.yaml.tree import Entry, Map, Node, Seq, Text


def entries(node: Node, table: str, problems: Problems) -> dict[str, Entry]:
    """Reads the known keys of a map that hold something. Unknown, empty and missing ones are problems."""
    if not isinstance(node, Map):
        _tell_no_table(node, table, problems)
        return {}
    known, found = keys_of(table), dict[str, Entry]()
    if table == "rules file" and _is_one_rule(node):
        line = f"rules:\n  - {node.entries[0].key.value}: ..."
        problems.error(
            node.place,
            "unknown-key",
            sentence("this is a rule, and `rules:` is missing above it"),
            sentence("write it like:\n{line}", line=line),
        )
        return {}
    for entry in node.entries:
        name = _known_name(entry.key, table, known, problems)
        if name is None:
            continue
        if is_empty(entry.value):
            message = sentence('"{name}" is empty', name=name)
            example = known[name].example
            hint = (
                sentence("write a value, or delete the line; as in:\n{name}: {example}", name=name, example=example)
                if example
                else sentence("write something into it")
            )
            problems.error(entry.key.place, "empty", message, hint)
        else:
            found.setdefault(name, entry)
    given = {entry.key.value for entry in node.entries}
    for key in known.values():
        if key.required and key.name not in given and not _meant(key.name, given, table):
            problems.error(
                node.place,
                "missing-key",
                sentence('"{key}" is missing', key=key.name),
                sentence("add: {line}", line=_sample(key)),
            )
    return found


def _is_one_rule(node: Map) -> bool:
    """Checks whether a file is one rule with nothing around it."""
    given = {entry.key.value for entry in node.entries}
    return "rules" not in given and {"name", "when"} <= given


def _meant(name: str, given: Iterable[str], table: str) -> bool:
    """Checks whether a misspelt key was told of already, so that its absence is not told as well."""
    if "<<" in given:
        return True
    names = [key.name for key in TABLES[table]]
    return any(each not in names and suggest(each, names, meanings_of(table)) == name for each in given)


def _known_name(key: Text, table: str, known: Mapping[str, Key], problems: Problems) -> str | None:
    if key.value in known:
        return key.value
    plain = " ".join(key.value.lower().replace("_", " ").replace("-", " ").split())
    if key.value == "<<":
        problems.error(key.place, "anchor", sentence('"<<" (a merge) is not used here'), sentence("write the keys out"))
    elif plain in known:
        message = sentence('unknown key "{key}"', key=key.value)
        problems.error(
            key.place, "unknown-key", message, sentence('write it "{plain}": small letters and spaces', plain=plain)
        )
    elif table == "rules file" and key.value in keys_of("rule"):
        message = sentence('"{key}" belongs to a rule, and stands outside of one', key=key.value)
        problems.error(
            key.place, "unknown-key", message, sentence("put spaces before it, until it stands right below `name`")
        )
    else:
        hint = did_you_mean(key.value, known, meanings_of(table)) or ""
        problems.error(key.place, "unknown-key", sentence('unknown key "{key}"', key=key.value), hint)
    return None


def _tell_no_table(node: Node, table: str, problems: Problems) -> None:
    sample = ", ".join(key.name for key in TABLES[table][:4])
    first = TABLES[table][0]
    message = sentence("keys are expected here ({sample}...), not {shape}", sample=sample, shape=shape(node))
    problems.error(
        node.place,
        "wrong-shape",
        message,
        sentence("write it like:\n{line}", line=_sample(first)),
    )


def _sample(key: Key) -> str:
    return f"{key.name}: {key.example}".rstrip()


def is_empty(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip() and not node.style


def shape(node: Node) -> Told:
    """Returns what a node is, in words."""
    if isinstance(node, Seq):
        return sentence("a list")
    if isinstance(node, Map):
        return sentence("keys and values")
    return sentence("nothing") if is_empty(node) else sentence('the text "{text}"', text=short(node.value))


def text_of(node: Node, what: str, problems: Problems) -> Text | None:
    """Reads a text. A list of one is taken for its item."""
    if isinstance(node, Seq) and len(node.items) == 1 and not node.flow:
        node = node.items[0]
    if isinstance(node, Text):
        if node.value.strip():
            return node
        problems.error(
            node.place, "empty", sentence('"{what}" is empty', what=what), sentence("write a text, or delete it")
        )
        return None
    hint = sentence("put the text in quotes")
    if isinstance(node, Seq) and len(node.items) > 1 and all(isinstance(item, Text) for item in node.items):
        written = ", ".join(item.value for item in node.items if isinstance(item, Text))
        hint = sentence("write: {value}", value=quoted(written))
    if isinstance(node, Map) and node.entries:
        first = node.entries[0]
        written = f"{first.key.value}: {first.value.value}" if isinstance(first.value, Text) else first.key.value
        hint = sentence("if it is one text, put it in quotes: {quoted}", quoted=quoted(written))
    problems.error(
        node.place, "wrong-shape", sentence('"{what}" wants one text, not {shape}', what=what, shape=shape(node)), hint
    )
    return None


def texts_of(node: Node, what: str, problems: Problems) -> list[Text]:
    """Reads a text or a list of texts, as a list."""
    if isinstance(node, Seq):
        if not node.items:
            problems.error(
                node.place,
                "empty",
                sentence('the list "{what}" is empty', what=what),
                sentence("write something into it, or delete it"),
            )
        return [text for item in node.items if (text := _item(item, what, problems))]
    text = text_of(node, what, problems)
    return [text] if text else []


def _item(node: Node, what: str, problems: Problems) -> Text | None:
    if isinstance(node, Text) and not node.value.strip():
        message = sentence('an item of "{what}" is empty', what=what)
        problems.error(node.place, "empty", message, sentence("write a text, or delete the item"))
        return None
    if isinstance(node, Seq):
        message = sentence('there is a list inside the list "{what}"', what=what)
        problems.error(
            node.place, "wrong-shape", message, sentence('if it is one text, put it in quotes; a word list is "{name}"')
        )
        return None
    if isinstance(node, Map) and _is_braces(node):
        name = node.entries[0].key.value
        problems.error(
            node.place,
            "unquoted-list",
            sentence("{{{name}}} must stand in quotes", name=name),
            sentence('write: "{{{name}}}"', name=name),
        )
        return None
    return text_of(node, what, problems)


def _is_braces(node: Map) -> bool:
    """`{yes}` without quotes: YAML reads a map with one empty value."""
    return len(node.entries) == 1 and is_empty(node.entries[0].value)


def refuse_cut(text: Text, what: str, problems: Problems) -> None:
    """`reply: le 5 # merci`: YAML takes the rest for a comment, and the owner did not."""
    if text.comment:
        message = sentence('"{what}" ends before the #: YAML leaves out what follows, as a comment', what=what)
        whole = quoted(f"{text.value} # {text.comment}")
        hint = sentence(
            "if it belongs to the text: {whole}\nif it is a comment: put it on a line of its own", whole=whole
        )
        problems.error(text.place, "cut", message, hint)


def maps_of(node: Node) -> Iterator[Node]:
    """Yields a map, or each map of a list."""
    if isinstance(node, Seq):
        yield from node.items
    else:
        yield node

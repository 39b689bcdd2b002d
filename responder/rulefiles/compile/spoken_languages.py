"""Texts that may be given by language, of which only those count that the business speaks."""

from collections.abc import Iterator

from responder.domain.syntax.language_codes import language_of
from responder.domain.syntax.value_syntax import BadValue
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import texts_of
from responder.rulefiles.yaml.syntax_errors import quoted
from responder.rulefiles.yaml.tree import Entry, Map, Node, Text


def spoken_texts(node: Node, what: str, bench: Workbench) -> Iterator[Text]:
    """`[oui, non]` as it is; of `{fr: [oui], de: [ja]}` the lists in a language of the business. All of them are
    read, so that a mistake shows whatever is spoken here."""
    if not isinstance(node, Map):
        yield from texts_of(node, what, bench.problems)
        return
    for entry in node.entries:
        language = _language(entry, bench.problems)
        texts = texts_of(entry.value, what, bench.problems) if language else []
        if language in bench.business.languages:
            yield from texts


def _language(entry: Entry, problems: Problems) -> str | None:
    try:
        return language_of(entry.key.value)
    except BadValue as wrong:
        written = entry.key.value + (f": {entry.value.value}" if isinstance(entry.value, Text) else "")
        hint = sentence(
            "{hint}\nif it is one text, put it in quotes: {quoted}", hint=wrong.advice, quoted=quoted(written)
        )
        problems.error(entry.key.place, "example-language", wrong.told, hint)
        return None

"""Texts that may be given by language, of which only those count that the business speaks."""

from collections.abc import Iterator

from responder.language.languages import language_of
from responder.language.problems import Problems
from responder.language.reading import texts_of
from responder.language.source import Entry, Map, Node, Text
from responder.language.syntax import quoted
from responder.language.values import BadValue
from responder.language.workbench import Workbench


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
        hint = f"{wrong.hint}\nif it is one text, put it in quotes: {quoted(written)}"
        problems.error(entry.key.place, "example-language", str(wrong), hint)
        return None

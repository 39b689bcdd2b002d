"""`means` and `without meaning`: the meanings that a rule asks for, and those it leaves alone."""

from collections.abc import Iterator, Mapping

from responder.domain.model.rules import Means
from responder.domain.text.folding import fold
from responder.domain.text.suggestions import did_you_mean
from responder.languages.catalogue import sentence
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.schema.meaning_keys import MEANINGS_BY_OTHER_NAMES
from responder.rulefiles.schema.read_values import texts_of
from responder.rulefiles.yaml.tree import Entry, Node, Text


def build_means(found: Mapping[str, Entry], bench: Workbench) -> Means | None:
    """Returns what a rule asks of the meaning of a text; None where it asks nothing."""
    wanted, without = (_meanings(found, key, bench) for key in ("means", "without meaning"))
    return Means(any_of=wanted, without=without) if wanted or without else None


def _meanings(found: Mapping[str, Entry], key: str, bench: Workbench) -> frozenset[str]:
    if key not in found:
        return frozenset()
    return frozenset(each for text in _named(found[key].value, key, bench) if (each := _known(text, bench)))


def _named(node: Node, key: str, bench: Workbench) -> Iterator[Text]:
    """Yields each name; "cancel, not coming" is a list too."""
    for text in texts_of(node, key, bench.problems):
        for part in text.value.split(",") if not text.style else [text.value]:
            yield text._replace(value=" ".join(part.split()))


def _known(text: Text, bench: Workbench) -> str | None:
    name = text.value.lower()
    if name in bench.meanings:
        return name
    hint = did_you_mean(fold(text.value), bench.meanings, MEANINGS_BY_OTHER_NAMES)
    bench.problems.error(text.place, "unknown-meaning", sentence('there is no meaning "{text}"', text=text.value), hint)
    return None

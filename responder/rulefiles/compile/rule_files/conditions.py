"""`if`: each line as a condition, read by its definition in `domain.conditions`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from responder.domain.conditions import CONDITIONS
from responder.domain.conditions.definition import ConditionDefinition, ConditionLine
from responder.domain.model.rules import Condition
from responder.domain.syntax.key import Key, Shape
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import entries, maps_of, text_of, texts_of
from responder.rulefiles.yaml.tree import Entry, Node, Seq, Text

_DEFINITIONS = {each.key.name: each for each in CONDITIONS}
_COMPANIONS = {companion.key.name: (each.key.name, companion) for each in CONDITIONS for companion in each.beside}
_ONE_TEXT = frozenset([Shape.TEXT, Shape.YES_NO])


def build_conditions(node: Node, bench: Workbench) -> tuple[Condition, ...]:
    """Builds the conditions of every line of `if`, those under `not` negated."""
    return tuple(condition for each in maps_of(node) for condition in _conditions(each, bench))


def _conditions(node: Node, bench: Workbench) -> Iterator[Condition]:
    found = entries(node, "if", bench.problems)
    for name, entry in found.items():
        if name == "not":
            for condition in build_conditions(entry.value, bench):
                yield replace(condition, negated=not condition.negated, written=f"not {condition.written}")
        elif name in _COMPANIONS:
            _check_companion(name, entry, found, bench.problems)
        else:
            definition = _DEFINITIONS[name]
            made = definition.read(_line(definition, entry, found, bench))
            if made:
                yield made


def _check_companion(name: str, entry: Entry, found: Mapping[str, Entry], problems: Problems) -> None:
    other, companion = _COMPANIONS[name]
    if other not in found:
        problems.error(entry.key.place, name, companion.alone, companion.hint)


def _line(definition: ConditionDefinition, entry: Entry, found: Mapping[str, Entry], bench: Workbench) -> ConditionLine:
    names = (each.key.name for each in definition.beside)
    beside = {name: text_of(found[name].value, name, bench.problems) for name in names if name in found}
    return ConditionLine(
        key=definition.key,
        place=entry.key.place,
        written=_written(entry),
        texts=_texts(definition.key, entry.value, bench.problems),
        business=bench.business,
        problems=bench.problems,
        cite=bench.cite,
        beside={name: text for name, text in beside.items() if text},
    )


def _texts(key: Key, node: Node, problems: Problems) -> Sequence[Text]:
    if key.kind not in _ONE_TEXT:
        return texts_of(node, key.name, problems)
    text = text_of(node, key.name, problems)
    return [text] if text else []


def _written(entry: Entry) -> str:
    """Returns the owner's line, for traces."""
    value = entry.value
    if isinstance(value, Seq):
        shown = ", ".join(item.value for item in value.items if isinstance(item, Text))
    else:
        shown = value.value if isinstance(value, Text) else "..."
    return f"{entry.key.value}: {shown}"

"""`do`: each line as an action, read by its definition in `domain.actions`."""

from collections.abc import Iterator

from responder.domain.actions import ACTIONS
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.model.rules import Action, Place, Wording
from responder.domain.text.suggestions import suggest
from responder.languages import other_names
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.compile.build_context import Workbench
from responder.rulefiles.compile.post_addresses import warn_of_post, wrong_with_address
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.schema.read_values import is_empty, shape
from responder.rulefiles.templates.checks import check_link_marks, check_text
from responder.rulefiles.yaml.tree import Map, Node, Seq, Text

_SPELLINGS = tuple(each.spelling for each in ACTIONS)
_MEANINGS = {**{other: each.spelling for each in ACTIONS for other in each.others}, **other_names("do")}


def build_actions(node: Node, bench: Workbench) -> tuple[Action, ...]:
    """Builds the actions of every line of `do`."""
    return tuple(action for each in _lines(node, bench.problems) if (action := _action(each, bench)))


def _lines(node: Node, problems: Problems) -> Iterator[Text]:
    """Yields each action as one text. `notify +33...: text` unquoted is a map of one key for YAML: that is the same
    line."""
    items = node.items if isinstance(node, Seq) else (node,)
    for item in items:
        if isinstance(item, Text) and not is_empty(item):
            yield item
        elif isinstance(item, Map):
            for key, value in item.entries:
                if isinstance(value, Text):
                    yield key._replace(value=f"{key.value}: {value.value}", comment=value.comment)
                else:
                    problems.error(
                        key.place,
                        "wrong-shape",
                        sentence("an action is one line, not {shape}", shape=shape(value)),
                        _all(),
                    )
        else:
            problems.error(
                item.place, "wrong-shape", sentence("an action is one line, not {shape}", shape=shape(item)), _all()
            )


def _action(text: Text, bench: Workbench) -> Action | None:
    written = " ".join(text.value.split())
    low = written.lower()
    definition = next((each for each in ACTIONS if each.pattern.fullmatch(low)), None)
    if definition is not None:
        return definition.read(_line(definition, written, text.place, bench))
    near = suggest(low, _SPELLINGS, _MEANINGS)
    hint = sentence('did you mean "{near}"?', near=near) if near else _all()
    bench.problems.error(
        text.place, "unknown-action", sentence('unknown action "{written}"', written=written[:60]), hint
    )
    return None


def _line(definition: ActionDefinition, written: str, place: Place, bench: Workbench) -> ActionLine:
    return ActionLine(
        key=definition.key,
        written=written,
        place=place,
        business=bench.business,
        problems=bench.problems,
        wording=lambda said: _wording(said, place, bench.problems),
        may_post_to=lambda url: _may_post_to(url, place, bench),
    )


def _wording(said: str, place: Place, problems: Problems) -> Wording | None:
    wording = check_text(said, place, problems)
    if wording:
        check_link_marks(wording, False, problems)
    return wording


def _may_post_to(url: str, place: Place, bench: Workbench) -> bool:
    wrong = wrong_with_address(url)
    if wrong:
        bench.problems.error(
            place, "post", wrong, sentence("write it like: post https://crm.example.com/hooks/responder")
        )
        return False
    warn_of_post(url, place, bench.reach, bench.problems)
    return True


def _all() -> Told:
    return sentence("one of: {choices}", choices=", ".join(_SPELLINGS))

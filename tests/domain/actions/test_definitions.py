"""Holds for every action: its line is taken by its definition alone and read as its action, which says what it does."""

import pytest

from responder.domain.actions import ACTIONS
from responder.domain.actions.definition import ActionDefinition, ActionLine
from responder.domain.model.rules import Action, Place
from responder.domain.model.state import Change, Reach
from responder.domain.situation import Situation
from responder.languages.catalogue import Told as Sentence
from tests.builders import NOON, SALON, Words, appointment, book, sms, state

LINES = {"notify NUMBER: text": "notify owner: news", "post URL": "post https://crm.example.com/in"}
"""Lines of the actions whose spelling is no line itself."""

each_action = pytest.mark.parametrize("definition", ACTIONS, ids=[each.key for each in ACTIONS])


class NoProblems:
    def error(self, place: Place, code: str, message: Sentence, hint: Sentence = "") -> None:
        raise AssertionError(message)


def line_of(definition: ActionDefinition) -> str:
    return LINES.get(definition.spelling, definition.spelling)


def action_of(definition: ActionDefinition) -> Action | None:
    line = ActionLine(
        key=definition.key,
        written=line_of(definition),
        place=Place("rules/test.yaml", 1),
        business=SALON,
        problems=NoProblems(),
        wording=Words,
        may_post_to=lambda url: url.startswith("https://"),
    )
    return definition.read(line)


@each_action
def test_a_line_is_taken_by_one_definition(definition: ActionDefinition) -> None:
    assert [each.key for each in ACTIONS if each.pattern.fullmatch(line_of(definition).lower())] == [definition.key]


@each_action
def test_a_line_is_read_as_the_action_it_names(definition: ActionDefinition) -> None:
    action = action_of(definition)
    assert type(action) is definition.action
    assert action.written == line_of(definition)


@each_action
def test_an_action_brings_changes_or_messages_and_says_whom_they_reach(definition: ActionDefinition) -> None:
    action = action_of(definition)
    assert action is not None
    rules, text = book().made(), "jeudi à 15h"
    situation = Situation(sms(text), state(appointment()), rules, NOON, text)
    changes = list(action.changes(situation, {}))
    assert all(isinstance(change, Change) for change in changes)
    assert changes or tuple(action.notices())
    outside = [change.reach for change in changes if change.reach is not Reach.INSIDE]
    assert action.reach is (outside[0] if outside else Reach.OTHERS if action.notices() else Reach.INSIDE)

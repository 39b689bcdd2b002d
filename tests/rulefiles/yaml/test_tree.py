"""YAML in which every scalar is text and everything knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.model.rules import Place
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.yaml.tree import DEEPEST, Map, Seq, Text, read_yaml

AS_TYPED = [
    "no", "on", "yes", "off", "y", "n", "oui", "NO", "22:30", "08:30", "9:30", "12:30:45", "0612345670", "0612345678",
    "+33612345678", "1_000", "0x1F", "1.10", ".inf", "~", "=", "2026-12-25", "null", "1e3", "0o17", "-", "-1",
]  # fmt: skip


@pytest.mark.parametrize("typed", AS_TYPED)
def test_a_scalar_stays_as_it_was_typed(typed: str) -> None:
    problems = Problems()
    root = read_yaml(
        f"key: {typed}\nlist: [a, {typed}]\n" if typed != "-" else "key: '-'\nlist: [a, '-']\n", "f", problems
    ).root
    assert isinstance(root, Map)
    value, listed = root.entries[0].value, root.entries[1].value
    assert isinstance(value, Text)
    assert isinstance(listed, Seq)
    assert value.value == typed
    assert [item.value for item in listed.items if isinstance(item, Text)] == ["a", typed]
    assert not problems.found


def test_a_key_stays_as_it_was_typed() -> None:
    root = read_yaml("no: a\n22:30: b\n0612345670: c\n", "f", Problems()).root
    assert isinstance(root, Map)
    assert [entry.key.value for entry in root.entries] == ["no", "22:30", "0612345670"]


def test_every_key_and_value_knows_its_line_and_column() -> None:
    text = "# top\nrules:\n  - name: été\n    says: [😀, \"b\", 'c']\n    reply: |\n      Bonjour [link]\n"
    root = read_yaml(text, "f", Problems()).root
    assert isinstance(root, Map)
    rules = root.get("rules")
    assert isinstance(rules, Seq)
    rule = rules.items[0]
    assert isinstance(rule, Map)
    assert rule.place == Place("f", 3, 5)
    assert [(entry.key.place.line, entry.key.place.column) for entry in rule.entries] == [(3, 5), (4, 5), (5, 5)]
    says, reply = rule.get("says"), rule.get("reply")
    assert isinstance(says, Seq)
    assert isinstance(reply, Text)
    assert [item.place.column for item in says.items] == [12, 15, 20]
    assert reply.body == Place("f", 6, 7)


def test_a_bomb_of_brackets_is_refused_at_once() -> None:
    problems = Problems()
    assert read_yaml("[" * 200_000, "f", problems).root is None
    [problem] = problems.found
    assert (problem.code, problem.place.column) == ("too-deep", DEEPEST + 1)


@pytest.mark.parametrize(
    "text",
    [
        "rules:\n  - name: A\n    says: " + "[" * 1500 + "]" * 1500,
        "rules:\n  - name: A\n    says: " + "[{" * 1500,
        "rules:\n  - name: A\n    says: " + "{" * 1500 + "}" * 1500,
        "rules:\n  - name: A\n    says: " + "[" * (DEEPEST + 1),
        "rules: " + "[\n" * 1500,
        "[[a, [b, " + "[" * 2000,
        "- " * 1500 + "x",
        "? " * 1500 + "x",
    ],
)
def test_lists_in_lists_are_told_in_our_words_whatever_the_parser_says(text: str) -> None:
    problems = Problems()
    assert read_yaml(text, "f", problems).root is None
    [problem] = problems.found
    assert problem.code in {"too-deep", "bad-key", "unquoted-template"}  # a map is no key


def test_brackets_in_quotes_are_a_text() -> None:
    problems = Problems()
    source = read_yaml('reply: "' + "[" * 1500 + '"', "f", problems)
    assert problems.found == [] and isinstance(source.root, Map)


def test_another_mistake_beside_brackets_in_quotes_is_told_as_itself() -> None:
    problems = Problems()
    read_yaml('reply: "' + "[" * 1500 + '" x', "f", problems)
    assert [problem.code for problem in problems.found] != ["too-deep"]


def test_a_rule_that_cannot_be_parsed_does_not_hide_the_problems_of_the_others() -> None:
    problems = Problems()
    text = "rules:\n  - name: A\n    reply: 'l'été'\n  - name: B\n    when: sms\n  - name: C\n    reply: x: y\n"
    source = read_yaml(text, "f", problems)
    assert [problem.place.line for problem in problems.found] == [3, 7]
    assert source.hidden == {"A", "C"}
    assert isinstance(source.root, Map)


@given(st.text(max_size=300) | st.text(alphabet="rules:\n -[]{}'\"#&*!|>%@`\t,abé?", max_size=300))
def test_any_text_is_a_tree_or_told_problems(text: str) -> None:
    problems = Problems()
    source = read_yaml(text, "f", problems)
    assert source.is_whole or problems.found
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= problem.place.line <= lines + 1 and problem.place.column >= 1 for problem in problems.found)

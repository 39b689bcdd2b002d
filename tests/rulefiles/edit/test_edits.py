"""Edits by place: the tree that was wanted, and every other byte as it was."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from responder.rulefiles.edit.edits import add_key, append, insert_item, move_item, remove, replace
from responder.rulefiles.edit.places import CannotEdit, Document
from responder.rulefiles.edit.trees import Pairs, Tree, Value, at, value_of_tree
from tests.rulefiles.edit.samples import ODD, places, readable, text_of
from tests.sweeps import SWEEPS, all_hold

T = TypeVar("T")
PARTS = [slice(part, None, 8) for part in range(8)]  # of the files
LONG = 400  # places of a file
RULE: Value = {"name": "New one", "when": "sms", "reply": ODD, "if": {"calls": "2"}}

RULES = """\
# All of them.
rules:
  # Says thanks.
  - name: Thanks
    says: [merci, "thank you"]  # and so on
    reply: De rien !
    # never: mind

  # Apart.

  - name: 'Prices'
    says:
      - prix
      - combien ?
    reply: |
      Voici.
      À bientôt
"""


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and came, from the first to the last that differ."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return old[head : len(old) - tail], new[head : len(new) - tail]


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (replace(RULES, ("rules", 0, "reply"), "Avec plaisir"), RULES.replace("De rien !", "Avec plaisir")),
        (replace(RULES, ("rules", 0, "reply"), ODD), RULES.replace("De rien !", '"Été \\"n\\": # x"')),
        (append(RULES, ("rules", 0, "says"), "merci bien"), RULES.replace('you"]', 'you", merci bien]')),
        (append(RULES, ("rules", 1, "says"), "tarif"), RULES.replace("combien ?\n", "combien ?\n      - tarif\n")),
        (remove(RULES, ("rules", 0, "says", 0)), RULES.replace("merci, ", "")),
        (remove(RULES, ("rules", 1, "says", 0)), RULES.replace("      - prix\n", "")),
        (remove(RULES, ("rules", 0, "reply")), RULES.replace("    reply: De rien !\n", "")),
        (remove(RULES, ("rules", 0, "name")), RULES.replace("- name: Thanks\n    says", "- says")),
        (
            add_key(RULES, ("rules", 0), "limit", "once a day", after="name"),
            RULES.replace("Thanks\n", "Thanks\n    limit: once a day\n"),
        ),
        (replace(RULES, ("rules", 1, "reply"), "Ici"), RULES.replace("|\n      Voici.\n      À bientôt\n", "Ici\n")),
    ],
)
def test_an_edit_writes_just_this(edited: str, expected: str) -> None:
    assert edited == expected


def test_a_rule_goes_with_the_comment_right_above_it_and_no_other() -> None:
    assert remove(RULES, ("rules", 0)) == RULES.replace(RULES[RULES.index("  # Says") : RULES.index("\n  # Apart")], "")


def test_a_rule_moves_with_its_comments() -> None:
    moved = move_item(RULES, ("rules",), 1, 0)
    assert (
        moved.index("Prices") < moved.index("# Apart.") < moved.index("# Says thanks.") < moved.index("# never: mind")
    )
    assert move_item(moved, ("rules",), 0, 1) == RULES


def test_a_new_rule_takes_a_line_a_key() -> None:
    text = insert_item(RULES, ("rules",), 2, {"name": "Hi", "says": ["salut", "o: k"], "reply": "Salut !"})
    assert text == RULES + '  - name: Hi\n    says: [salut, "o: k"]\n    reply: "Salut !"\n'


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_ends_of_lines_stay_as_they_are(newline: str) -> None:
    text = RULES.replace("\n", newline)
    edited = append(text, ("rules", 1, "says"), "tarif")
    assert edited.replace(f"      - tarif{newline}", "") == text


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (lambda: remove("rules:\n  - name: A\n", ("rules", 0, "name")), 2),
        (lambda: remove(RULES, ("rules", 7)), 4),
        (lambda: replace(RULES, ("rules", 0, "nothing"), "x"), 4),
        (lambda: add_key(RULES, ("rules", 0), "reply", "x"), 4),
        (lambda: replace("a: [1\nb: 2\n", ("b",), "x"), 2),
        (lambda: replace("a: &x 1\nb: *x\n", ("b",), "y"), 1),
        (lambda: append("a: {b: 1}\n", ("a",), "x"), 1),
        (lambda: insert_item("rules: [a]\n", ("rules",), 0, "x"), 1),
        (lambda: move_item(RULES, ("rules",), 0, 2), 4),
    ],
)
def test_what_cannot_be_written_is_refused_with_its_line(edit, line: int) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(CannotEdit) as refused:
        edit()
    assert refused.value.line == line
    assert refused.value.why


@pytest.mark.sweep
@pytest.mark.parametrize("files", PARTS)
def test_what_is_changed_and_changed_back_is_byte_for_byte_as_it_was(files: slice) -> None:
    all_hold(readable(files), is_put_back)


def is_put_back(path: Path) -> None:
    text = text_of(path)
    for place, there in sample_of(list(places(Document(text).tree))[1:], 20):
        if isinstance(there, str) and may_hold_text(place, text):
            changed = replace(text, place, ODD)
            went, came = lines_changed(text, changed)
            assert at(Document(changed).tree, place) == ODD
            assert ODD.split('"')[0] in "".join(came)
            assert len(came) <= len(went)
            assert replace(changed, place, there, like=text) == text
        elif isinstance(there, Pairs) and may_grow(place, text):
            added = add_key(text, place, "new key", ODD)
            assert len(lines_changed(text, added)[1]) == 1
            assert remove(added, (*place, "new key")) == text
        elif there and not isinstance(there, str | Pairs):
            longer = append(text, place, ODD)
            assert len(lines_changed(text, longer)[1]) == 1
            assert remove(longer, (*place, len(there))) == text


@pytest.mark.sweep
@pytest.mark.parametrize("files", PARTS)
def test_a_rule_is_moved_and_inserted_and_everything_is_put_back(files: slice) -> None:
    all_hold(readable(files), moves_and_returns)


def moves_and_returns(path: Path) -> None:
    text = text_of(path)
    for number in sample_of(list(range(len(rules_in(text)))), 3):
        assert remove(insert_item(text, ("rules",), number, RULE), ("rules", number)) == text
        moved = move_item(text, ("rules",), number, 0)
        assert rules_in(moved)[0] == rules_in(text)[number]
        assert move_item(moved, ("rules",), 0, number) == text


@pytest.mark.sweep
@pytest.mark.parametrize("files", PARTS)
def test_removing_touches_only_the_lines_of_what_goes(files: slice) -> None:
    all_hold(readable(files), takes_its_lines_only)


def takes_its_lines_only(path: Path) -> None:
    text = text_of(path)
    document = Document(text)
    for place, _ in sample_of(list(places(document.tree))[1:], 20):
        try:
            shorter = remove(text, place)
        except CannotEdit:
            continue
        went, came = lines_changed(text, shorter)
        assert len(went) >= len(came)
        assert "".join(came) == "" or len(came) <= 2, "what is in a list in brackets shares its line"
        assert value_of_tree(Document(shorter).tree) != value_of_tree(document.tree)


def sample_of(cases: list[T], about: int) -> Sequence[T]:
    """About so many of the cases of a file, spread over it, and three times as many in the long sweep: each reads the
    file some ten times, and all of them take an hour. Of a long file, a list of words, the short sweep takes a third:
    they are all alike."""
    short = about if len(cases) < LONG else about // 3 or 1
    return cases[:: max(1, len(cases) // (about * 3 if SWEEPS.thorough else short))]


def rules_in(text: str) -> list[Tree]:
    tree = Document(text).tree
    there = dict(tree.pairs).get("rules") if isinstance(tree, Pairs) else None
    return list(there) if isinstance(there, tuple) and not isinstance(there, Pairs) and _is_block(text) else []


def _is_block(text: str) -> bool:
    return not getattr(Document(text).node(("rules",)), "flow_style", True)


def may_hold_text(place: tuple[str | int, ...], text: str) -> bool:
    """`- {yes}` is a map without a value, and a quoted text cannot stand in it."""
    parent = Document(text).node(place[:-1])
    node = Document(text).node(place)
    return not (getattr(parent, "flow_style", False) and node.start_mark.index == node.end_mark.index)


def may_grow(place: tuple[str | int, ...], text: str) -> bool:
    """`[a, key: value]` holds a map of one pair without braces: there is no room for another."""
    node = Document(text).node(place)
    return not getattr(node, "flow_style", False) or text[node.start_mark.index] == "{"

"""Tests what is told of a line that stands at the wrong column: put where it says, the file is the one that was
meant."""

import re

import pytest
import yaml

from responder.rulefiles.yaml.syntax_errors import SyntaxFailure, explain_failure

RIGHT = [
    "rules:\n  - name: A\n    when: sms\n    if:\n      hours: open\n    reply: b",
    "rules:\n- name: A\n  when: sms\n  if:\n    hours: open\n  reply: b",
    "rules:\n  -   name: A\n      when: sms\n      if:\n          hours: open\n\n      # kept short\n      reply: b",
    "rules:\n  - name: Z\n    reply: c\n  - name: A\n    if: [{hours: open}]\n    when: sms\n    reply: b",
]
KEY = re.compile(r"^( +)(when|if|reply):", re.MULTILINE)


def failure_of(text: str) -> SyntaxFailure:
    with pytest.raises(yaml.YAMLError) as raised:
        yaml.safe_load(text)
    return explain_failure(text.split("\n"), raised.value)


@pytest.mark.parametrize("right", RIGHT)
def test_a_key_of_an_item_that_stands_too_far_left_is_sent_to_its_neighbours(right: str) -> None:
    for key in KEY.finditer(right):
        dash = right.rindex("\n  - " if "\n  - " in right else "\n- ", 0, key.start())
        for indent in range(right.index("-", dash) - dash, len(key[1])):
            failure = failure_of(right[: key.start()] + " " * indent + right[key.end(1) :])
            number = right.count("\n", 0, key.start()) + 1
            assert (failure.line, failure.column, failure.told[0]) == (number, indent + 1, "indentation")
            column = re.match(r"put it at column (\d+),", str(failure.told[2]))
            assert column is not None
            mended = right[: key.start()] + " " * (int(column[1]) - 1) + right[key.end(1) :]
            assert yaml.safe_load(mended) == yaml.safe_load(right)


LISTS = [
    "rules:\n  - name: A\n    when: sms\n    says:\n      - hello\n      - y\n    reply: b\n  - name: B\n    when: sms",
    "rules:\n  - name: A\n    says: {words: [a]}\n  # kept\n\n  - name: B\n    when: sms",
    "rules:\n- name: A\n  says:\n    - hello\n    - y\n- name: B\n  when: sms",
]


@pytest.mark.parametrize("right", LISTS)
def test_an_item_that_stands_beside_its_list_is_sent_to_its_siblings(right: str) -> None:
    lines, tried = right.split("\n"), 0
    for number, line in enumerate(lines):
        meant = len(line) - len(line.lstrip())
        if not line.lstrip().startswith("- ") or lines[number - 1].endswith(":"):
            continue  # the first item says where the others stand
        for indent in {meant - 1, meant + 1} - {-1}:
            wrong = [*lines[:number], " " * indent + line.lstrip(), *lines[number + 1 :]]
            try:
                yaml.safe_load("\n".join(wrong))
                continue  # YAML takes it for more of the text above
            except yaml.YAMLError as raised:
                failure = explain_failure(wrong, raised)
            tried += 1
            column = re.match(r"put it at column (\d+),", str(failure.told[2]))
            assert (failure.line, column and int(column[1])) == (number + 1, meant + 1)
    assert tried

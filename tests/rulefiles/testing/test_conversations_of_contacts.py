"""Conversations that state what is known of a contact, and answers to calls that another answer makes superfluous."""

from pathlib import Path
from textwrap import dedent

import pytest

from responder.rulefiles.editors.conversation_schema import conversation_schema
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Problems
from responder.rulefiles.testing.conversation_files import CONTACT, CONVERSATION, read_conversations
from responder.rulefiles.testing.run_conversations import hold
from tests.builders import NOON
from tests.live.salons import write_salon

RULES = """\
    rules:
      - name: Regular
        when: sms
        says: {words: [bonjour]}
        if: {contact: tagged VIP}
        reply: "Bonjour {{ contact.first_name or '' }} !"
      - name: Second line
        when: sms
        says: {words: [bonjour]}
        if: {account: garage@example.org}
        reply: "Ici le garage."
      - {name: Hello, when: sms, says: {words: [bonjour]}, reply: "Bonjour."}
      - {name: Hours, when: sms, says: {words: [horaires]}, reply: "9h-18h."}
      - {name: Missed, when: missed call, reply: "Nous vous rappelons."}
      - {name: Person, when: unclear, do: hand to a person, reply: "Une personne vous repond."}
    """


def failures(folder: Path, conversation: str) -> tuple[list[str], list[str]]:
    """Returns what came out differently, and what could not be read."""
    write_salon(folder, RULES)
    loaded = load(folder / "rules", folder / "templates", now=NOON)
    assert loaded.rulebook is not None, loaded.problems
    path, problems = folder / "talk.yaml", Problems()
    path.write_text(dedent(conversation), "utf-8")
    found = read_conversations(path, "talk.yaml", loaded.rulebook, NOON, problems)
    return [each.got for one in found for each in hold(one, loaded.rulebook)], [each.message for each in problems.found]


def talk(lines: str, head: str = "") -> str:
    return f"- conversation: x\n  at: 2026-03-10 10:00\n{head}  steps:\n" + "".join(
        f"    - {each}\n" for each in lines.split("|")
    )


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ("", "Bonjour."),
        ("  contact: {name: Anna Martin, tags: [VIP]}\n", "Bonjour Anna !"),
        ("  contact: {tags: VIP}\n", "Bonjour !"),
        ("  contact: {tags: [vip, other]}\n", "Bonjour !"),
        ("  contact: {tags: other}\n", "Bonjour."),
        ("  account: garage@example.org\n", "Ici le garage."),
        ("  account: other@example.org\n", "Bonjour."),
        ("  name: Anna Martin\n  contact: {tags: [VIP]}\n", "Bonjour Anna !"),
    ],
)
def test_a_conversation_states_what_is_known(tmp_path: Path, head: str, answer: str) -> None:
    if "vip" in head:
        head = head.replace("vip", "VIP")
    assert failures(tmp_path, talk(f'they: bonjour|we: "{answer}"', head)) == ([], [])


@pytest.mark.parametrize("head", ["  contact: {nam: Anna}\n", "  contact: {tag: VIP}\n", "  acount: x\n"])
def test_what_is_misspelt_is_told(tmp_path: Path, head: str) -> None:
    _, wrong = failures(tmp_path, talk('they: bonjour|we: "Bonjour."', head))
    assert len(wrong) == 1 and "unknown key" in wrong[0]


@pytest.mark.parametrize(
    "steps",
    [
        'they: missed call|we: "Nous vous rappelons."|after: 5m|we: nothing',
        'they: missed call|they: "combien ?"|we: "Une personne*"|after: 5m|we: nothing',
        'they: missed call|they: "vos horaires"|we: "9h-18h."|after: 5m|we: nothing',
        "they: missed call|they: outgoing call|after: 5m|we: nothing",
        "they: missed call|they: incoming call|after: 5m|we: nothing",
        'they: missed call|they: STOP|we: "*"|after: 5m|we: nothing',
        'they: missed call|they: missed call|we: "Nous vous rappelons."|after: 5m|we: nothing',
        'they: missed call|after: 10s|they: missed call|we: nothing|we: "Nous vous rappelons."',
    ],
)
def test_an_answer_to_a_call_leaves_as_the_service_lets_it(tmp_path: Path, steps: str) -> None:
    assert failures(tmp_path, talk(steps)) == ([], [])


def test_the_schema_has_every_key() -> None:
    item = conversation_schema()["items"]
    assert isinstance(item, dict) and set(item["properties"]) == set(CONVERSATION)
    assert set(item["properties"]["contact"]["properties"]) == set(CONTACT)

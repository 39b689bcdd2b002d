"""Files of rules of the last version, as shipped and as their owners edited them, merged into today's."""

from pathlib import Path

import pytest

from responder.rulefiles.files.locations import shipped_rules
from responder.rulefiles.upgrade.known_versions import is_known_file
from responder.rulefiles.upgrade.merge_rules import Fate, Merged, merge

LAST = Path(__file__).parents[2] / "last_version" / "rules"
NAMES = ("appointments", "conversation", "missed_calls", "reminders")


def last(name: str) -> str:
    return (LAST / f"{name}.yaml").read_text("utf-8")


def today(name: str) -> str:
    return (shipped_rules() / f"{name}.yaml").read_text("utf-8")


def merged(name: str, old: str, *, keep: frozenset[str] = frozenset()) -> Merged:
    return merge(f"rules/{name}.yaml", old, today(name), keep=keep)


def fate(found: Merged, rule: str) -> tuple[Fate, tuple[str, ...]]:
    return next((each.fate, each.keys) for each in found.fates if each.name == rule)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_nobody_edited_becomes_todays_byte_for_byte(name: str) -> None:
    assert merged(name, last(name)).text == today(name)


@pytest.mark.parametrize("name", NAMES)
def test_todays_files_and_those_of_the_last_version_are_known(name: str) -> None:
    assert is_known_file(f"rules/{name}.yaml", today(name)), "python tools/write_known_versions.py"
    assert not is_known_file(f"rules/{name}.yaml", today(name) + "\n")


@pytest.mark.parametrize(
    ("old", "new", "keys", "there"),
    [
        ("    reply: appointment_confirmed.txt\n", '    reply: "À bientôt !"\n', ("reply",), 'reply: "À bientôt !"'),
        ("    reply: appointment_confirmed.txt\n", "    reply: appointment_confirmed.txt\n    limit: once per 3h\n",
         ("limit",), "limit: once per 3h"),
        ("    do: confirm appointment\n", "    do: hand to a person\n", ("do",), "do: hand to a person"),
        ("    do: confirm appointment\n", "    do: confirm appointment\n    active: no\n", ("active",), "active: no"),
    ],
)  # fmt: skip
def test_settings_of_an_owner_go_into_todays_rule(old: str, new: str, keys: tuple[str, ...], there: str) -> None:
    assert old in last("appointments")
    found = merged("appointments", last("appointments").replace(old, new, 1))
    assert fate(found, "Appointment confirmed") == (Fate.MERGED, keys)
    rule = found.text.partition("- name: Appointment confirmed\n")[2].partition("- name:")[0]
    assert there in rule
    assert "means: yes" in rule


def test_words_that_were_added_are_told_for_the_meaning() -> None:
    found = merged("appointments", last("appointments").replace('words: "{yes}"', 'words: ["{yes}", banco]', 1))
    assert found.words == (("yes", "also", "banco"),)
    assert "banco" not in found.text


def test_a_rule_of_another_matching_stays_as_it_was_written() -> None:
    old = last("appointments").replace("    when: sms\n", "    when: sms\n    priority: high\n", 1)
    old = old.replace('words: "{yes}"', "words: [oui, banco]", 1)
    found = merged("appointments", old)
    assert fate(found, "Appointment confirmed")[0] is Fate.KEPT
    assert "words: [oui, banco]" in found.text


def test_rules_of_ones_own_stay_where_they_stood_with_their_comments() -> None:
    own = "  # Paul asked for it.\n  - name: Parking\n    when: sms\n    says: [parking]\n    reply: Behind.\n\n"
    found = merged("appointments", last("appointments").replace("rules:\n", f"rules:\n{own}", 1))
    assert fate(found, "Parking") == (Fate.OWN, ())
    assert found.text.index("# Paul asked for it.") < found.text.index("Which one is confirmed")


def test_a_rule_that_was_removed_stays_out() -> None:
    text = last("conversation")
    start = text.index("  - name: Only thanks")
    after = text.find("  - name:", start + 5)
    found = merged("conversation", text[:start] + (text[after:] if after > 0 else ""))
    assert fate(found, "Only thanks") == (Fate.LEFT_OUT, ())
    assert "Only thanks" not in found.text


def test_a_comment_of_ones_own_outlives_the_rule_beside_it() -> None:
    old = last("appointments").replace("  - name: Appointment confirmed\n",
                                       "  # ask Zoé first\n  - name: Appointment confirmed\n", 1)  # fmt: skip
    assert "  # ask Zoé first\n" in merged("appointments", old).text

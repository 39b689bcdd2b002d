"""`responder check` and `responder schema`, as people and programs call them."""

import json
import shutil
from pathlib import Path

import pytest

from responder.cli import run
from responder.rulefiles.editors.json_schema import json_schema
from responder.rulefiles.schema.key_table import TABLES, keys_of, meanings_of
from tests.rulefiles.golden import lay_out

RIGHT = "rules:\n  - {name: A rule, when: sms, says: rdv, reply: Merci}\n"
WRONG = "rules:\n  - name: A rule\n    when: sms\n    says: rdv\n    repli: Merci\n"


def test_right_rules_are_fine(salon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(salon, {"rules/salon.yaml": RIGHT})
    shutil.rmtree(salon / "templates")
    assert run(["check"]) == 0
    assert capsys.readouterr().out == "1 rule in rules/: all right.\n"


def test_problems_are_told_with_places_and_end_with_one(salon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(salon, {"rules/salon.yaml": WRONG})
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert told.startswith('rules/salon.yaml:5:5: unknown key "repli"\n    did you mean "reply"?\n')


def test_of_many_problems_the_first_are_told_and_how_many_more_there_are(
    salon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = [WRONG.replace("A rule", f"Rule {number}").removeprefix("rules:\n") for number in range(130)]
    lay_out(salon, {"rules/salon.yaml": "rules:\n" + "".join(wrong)})
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert told.count("salon.yaml:") == 100
    assert told.splitlines()[-3:] == [
        "and 30 more problems: mend these first",
        "",
        "130 rules in rules/: 130 problems to mend. They do not go live.",
    ]


def test_the_json_of_check_has_the_keys_of_the_contract(salon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(salon, {"rules/salon.yaml": WRONG})
    assert run(["check", "--rules", "rules", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "problems": [
            {
                "file": "rules/salon.yaml",
                "line": 5,
                "column": 5,
                "severity": "error",
                "code": "unknown-key",
                "message": 'unknown key "repli"',
                "hint": 'did you mean "reply"?',
            }
        ],
        "rules": 1,
    }


def test_warnings_alone_do_not_stop_the_rules(salon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay_out(salon, {"rules/salon.yaml": "rules:\n  - {name: A rule, when: sms, reply: Merci}\n"})
    shutil.rmtree(salon / "templates")
    assert run(["check", "--json"]) == 0
    [problem] = json.loads(capsys.readouterr().out)["problems"]
    assert problem["severity"] == "warning"


INSIDE = """\
rules:
  - name: Tell the CRM
    when: sms
    says: rdv
    reply: Merci
    do: [post https://10.0.0.5/in, post http://localhost:8080/in, post http://crm.local/in, post https://crm.example/in]
"""
CALENDARS = """\
zone: Europe/Paris
region: none
post appointments: https://10.0.0.5/appointments
calendars:
  - {name: Anna, url: "https://192.168.1.9/anna.ics"}
  - {name: Zoe, caldav: "https://192.168.1.9/zoe/"}
  - {name: Here, url: "http://127.0.0.1:5232/here.ics"}
"""


def forbidden(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int, str, str]]:
    """Returns what the last check told of addresses."""
    told = json.loads(capsys.readouterr().out)["problems"]
    assert all(each["severity"] == "warning" for each in told if each["code"] == "forbidden-address")
    return [(e["file"], e["line"], e["message"], e["hint"]) for e in told if e["code"] == "forbidden-address"]


def test_addresses_that_the_service_asks_nothing_of_are_told_with_the_setting_that_allows_them(
    salon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(salon, {"rules/salon.yaml": INSIDE, "rules/business.yaml": CALENDARS})
    assert run(["check", "--json"]) == 0
    posts = "If it is a machine of yours, add its network to RESPONDER_POST_NETWORKS."
    own = "If it is a machine of yours, add its network to RESPONDER_OWN_NETWORKS."
    assert forbidden(capsys) == [
        ("rules/business.yaml", 3, "10.0.0.5 leads to a private address: nothing is posted to it", posts),
        ("rules/business.yaml", 5, "192.168.1.9 leads to a private address: no calendar is read from it", own),
        ("rules/business.yaml", 6, "192.168.1.9 leads to a private address: no calendar is read from it", own),
        ("rules/salon.yaml", 6, "10.0.0.5 leads to a private address: nothing is posted to it", posts),
        ("rules/salon.yaml", 6, "localhost leads to a private address: nothing is posted to it", posts),
        ("rules/salon.yaml", 6, "crm.local is asked over https:// only: nothing is posted to it", posts),
    ]


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ("RESPONDER_POST_NETWORKS=10.0.0.5, 127.0.0.0/8", ["192.168.1.9", "192.168.1.9"]),
        ("RESPONDER_OWN_NETWORKS=192.168.1.0/24", ["10.0.0.5", "10.0.0.5", "localhost"]),
        ("RESPONDER_OWN_NETWORKS=192.168.1.0/24 10.0.0.0/8 127.0.0.1", []),
    ],
)
def test_what_the_settings_allow_is_not_told(
    settings: str, left: list[str], salon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(salon, {"rules/salon.yaml": INSIDE, "rules/business.yaml": CALENDARS, ".env": settings})
    assert run(["check", "--json"]) == 0
    assert [message.split()[0] for _, _, message, _ in forbidden(capsys)] == left


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("/dev/zero", "it is a device and no file"),
        ("rules", "it is a folder and no file"),
        ("nowhere.ics", "No such file or directory"),
        ("round.ics", "Too many levels of symbolic links"),
        ("/dev/null/a.ics", "Not a directory"),
        ("own.ics", ""),
    ],
)
def test_a_calendar_whose_file_cannot_be_read_is_told(
    file: str, why: str, salon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(
        salon, {"rules/salon.yaml": RIGHT, "rules/business.yaml": f"zone: Europe/Paris\ncalendars:\n  - file: {file}\n"}
    )
    (salon / "own.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    (salon / "round.ics").symlink_to("round.ics")
    assert run(["check", "--json"]) == 0
    told = [each for each in json.loads(capsys.readouterr().out)["problems"] if each["code"] == "calendar-file"]
    assert [(each["line"], each["severity"]) for each in told] == ([(3, "warning")] if why else [])
    assert all(f"the calendar {file} cannot be read ({why})" == each["message"] for each in told)


def test_a_folder_that_is_not_there_could_not_be_checked(salon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--rules", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_the_schema_names_every_key_of_the_table_with_a_text_to_hover(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json_schema()
    for table, keys in TABLES.items():
        properties = printed["properties"] if table == "rules file" else printed["definitions"][table]["properties"]
        assert set(properties) == {key.name for key in keys}
        assert all(len(shape["description"]) > 10 for shape in properties.values())


@pytest.mark.parametrize("table", TABLES)
def test_no_other_word_for_a_key_is_a_key_itself_or_stands_for_two(table: str) -> None:
    words = [other for key in TABLES[table] for other in key.others]
    assert len(words) == len(set(words))
    assert not set(meanings_of(table)) & set(keys_of(table))

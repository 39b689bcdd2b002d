import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import RULES, Responder


def lines(*events: object) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in events)


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_each_line_in_gives_one_line_out_in_order(here: Path, responder: Responder) -> None:
    events = lines(
        {"text": "oui", "at": "2026-12-01 11:00", "appointment": "2026-12-02 10:00"},
        {"text": "vos tarifs ?", "from": "0612345678"},
        {"event": "missed call", "at": "2026-12-01T20:00:00+01:00"},
        {"text": "rappelez", "after": "Missed call"},
        {"text": "bonjour"},
        {"text": "tarif", "from": "36105"},
        {"text": "STOP", "lang": "en"},
    )
    ran = responder("replay", "-", "--json", typed=events)
    assert (ran.code, ran.err) == (0, "")
    told = objects(ran.out)
    assert [(each["rule"], each["reason"]) for each in told] == [
        ("Confirmed", "answered"),
        ("Price", "answered"),
        ("Missed call", "answered"),
        ("Call us", "answered"),
        (None, "no rule"),
        (None, "short code"),
        (None, "opt out"),
    ]
    assert set(told[0]) == {"rule", "reason", "reply", "actions", "link", "means"}
    assert told[1]["reply"] == "Nos prix : [link]"
    assert told[6]["actions"] == ["opt out"]


def test_replay_and_explain_say_the_same(here: Path, responder: Responder) -> None:
    replayed = objects(responder("replay", "-", "--json", typed=lines({"text": "tarif ?"})).out)[0]
    explained = json.loads(responder("explain", "tarif ?", "--json").out)
    explained.pop("trace")
    assert replayed == explained


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "",
        "[1]",
        '"oui"',
        "{}",
        '{"text": 5}',
        '{"text": null}',
        '{"text": "oui", "at": "yesterday"}',
        '{"text": "oui", "event": "fax"}',
        '{"text": "oui", "event": ["sms"]}',
        "[" * 100_000,
        '{"text": "oui", "from": ' + "9" * 5_000 + "}",
    ],
    ids=lambda bad: bad[:30],
)
def test_a_bad_line_is_told_and_stops_nothing(bad: str, here: Path, responder: Responder) -> None:
    ran = responder("replay", "-", "--json", typed=lines({"text": "tarif"}, bad, {"text": "tarif"}))
    assert ran.code == 1
    told = objects(ran.out)
    assert [each.get("rule") for each in told] == ["Price", None, "Price"]
    assert list(told[1]) == ["error"]
    assert ran.err.startswith("line 2: ")


def test_bytes_that_are_no_text_are_a_bad_line(here: Path, responder: Responder) -> None:
    ran = responder("replay", "-", "--json", typed=b'{"text": "\xff\xfe"}\n{"text": "tarif"}\n')
    assert ran.code == 1
    assert ["error" in each for each in objects(ran.out)] == [True, False]


def test_half_an_emoji_is_read_as_a_hook_would_be(here: Path, responder: Responder) -> None:
    (here / "rules" / "echo.yaml").write_text(
        'rules:\n  - {name: Echo, when: sms, says: echo, reply: "{{ message }}"}\n', encoding="utf-8"
    )
    ran = responder("replay", "-", "--json", typed='{"text": "echo \\ud83d"}\n')
    assert ran.code == 0
    assert objects(ran.out)[0]["reply"] == "echo \ufffd"


def test_more_processes_say_the_same_in_the_same_order(here: Path, responder: Responder) -> None:
    words = ("oui", "tarif", "bonjour", "rappelez", "STOP", "{")
    events = lines(*({"text": f"{words[n % 5]} {n}"} if n % 7 else "{" for n in range(9_000)))
    one = responder("replay", "-", "--json", typed=events)
    two = responder("replay", "-", "--json", "--jobs", "2", typed=events)
    assert len(one.out.splitlines()) == 9_000
    assert two == one


def test_people_get_a_table_of_rules_and_reasons(here: Path, responder: Responder) -> None:
    (here / "texts.jsonl").write_text(lines(*[{"text": "tarif"}] * 3, {"text": "bonjour"}), encoding="utf-8")
    ran = responder("replay", "texts.jsonl")
    assert ran.code == 0
    assert [line.split()[:2] for line in ran.out.splitlines()[1:3]] == [["3", "75.0"], ["1", "25.0"]]
    assert "cost 3 SMS" in ran.out


def test_a_file_that_is_not_there_is_told(here: Path, responder: Responder) -> None:
    ran = responder("replay", "nothing.jsonl")
    assert ran.code == 2
    assert "nothing.jsonl cannot be read" in ran.err


@pytest.fixture
def other(here: Path) -> Path:
    """Writes the same rules with another price text, and nothing to say to missed calls."""
    folder = here / "other" / "rules"
    folder.mkdir(parents=True)
    (folder / "business.yaml").write_bytes((here / "rules" / "business.yaml").read_bytes())
    changed = RULES.replace(
        "Nos prix : [link]", "Êtes-vous intéressé par nos prix, les voici, ils sont tous là : [link]"
    )
    (folder / "salon.yaml").write_text(changed.replace("when: missed call", "when: incoming call"), encoding="utf-8")
    return folder


EVENTS = lines({"text": "tarif"}, {"text": "rappelez", "after": "Missed call"}, {"event": "missed call"})


def test_another_rulebook_is_compared_line_by_line_with_its_cost(other: Path, here: Path, responder: Responder) -> None:
    ran = responder("replay", "-", "--against", "other/rules", typed=EVENTS)
    assert ran.code == 0
    assert "line 1" in ran.out and "line 3" in ran.out and "line 2" not in ran.out
    assert '"Nos prix : [link]"  (1 SMS)' in ran.out
    assert "(2 SMS)" in ran.out
    assert "2 would be answered differently, for 3 SMS (+0)" in ran.out


def test_a_comparison_for_programs_keeps_one_line_an_event(other: Path, here: Path, responder: Responder) -> None:
    told = objects(responder("replay", "-", "--json", "--against", "other/rules", typed=EVENTS).out)
    assert [each["against"] is None for each in told] == [False, True, False]
    assert told[2]["against"]["reason"] == "no rule"

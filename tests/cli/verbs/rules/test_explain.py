import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Responder

TOMORROW = ("--at", "2026-12-01 11:00", "--appointment", "2026-12-02 10:00")

MEANINGS = """\
rules:
  - name: Confirmed
    when: sms
    means: yes
    if: {appointment: awaiting answer}
    do: confirm appointment
    reply: Merci.
  - name: Cancelled
    when: sms
    means: cancel
    do: cancel appointment
    reply: Bien.
  - name: Yes at any time
    when: sms
    means: yes
    reply: Oui.
"""


@pytest.fixture
def explained(here: Path, responder: Responder) -> Any:
    def run(*arguments: str) -> dict[str, Any]:
        ran = responder("explain", *arguments, "--json")
        assert (ran.code, ran.err) == (0, "")
        told: dict[str, Any] = json.loads(ran.out)
        return told

    return run


def test_the_object_has_the_agreed_keys(explained: Any) -> None:
    told = explained("oui", *TOMORROW)
    assert list(told) == ["rule", "reason", "reply", "actions", "link", "means", "trace"]
    assert told["rule"] == "Confirmed"
    assert told["reason"] == "answered"
    assert told["reply"] == "Merci, à bientôt."
    assert told["actions"] == ["confirm appointment"]
    assert told["link"] is None


def test_every_rule_is_told_with_its_first_reason(explained: Any) -> None:
    trace = explained("je ne confirme pas", *TOMORROW)["trace"]
    assert {step["rule"] for step in trace} == {"Confirmed", "Price", "Missed call", "Call us"}
    assert all(set(step) == {"rule", "verdict", "because"} for step in trace)
    confirmed = next(step for step in trace if step["rule"] == "Confirmed")
    assert confirmed["verdict"] == "no"
    assert "denied" in confirmed["because"]


def test_without_an_appointment_there_is_nothing_to_confirm(explained: Any) -> None:
    told = explained("oui", "--at", "2026-12-01 11:00")
    assert (told["rule"], told["reason"], told["reply"]) == (None, "no rule", None)


def test_the_link_stands_beside_the_text_that_marks_its_place(explained: Any) -> None:
    told = explained("quel est le tarif")
    assert told["reply"] == "Nos prix : [link]"
    assert told["link"] == "https://example.com/prix"


def test_stop_is_answered_by_no_rule_and_told_as_an_action(explained: Any) -> None:
    told = explained("STOP")
    assert (told["rule"], told["reason"], told["actions"]) == (None, "opt out", ["opt out"])
    assert told["reply"]


@pytest.mark.parametrize(
    ("arguments", "rule", "reason"),
    [
        (["--event", "missed call"], "Missed call", "answered"),
        (["--event", "outgoing call"], None, "recorded"),
        (["rappelez", "--after", "Missed call"], "Call us", "answered"),
        (["rappelez"], None, "no rule"),
        (["tarif", "--from", "36105"], None, "short code"),
        (["tarif", "--from", ""], None, "hidden number"),
        (["tarif", "--from", "+33612345610"], None, "own number"),
        (["tarif", "--from", "+447400123456"], None, "country not allowed"),
        (["tarif", "--from", "06 12 34 56 78"], "Price", "answered"),
        (["tarif", "--at", "2026-12-01T11:00:00Z"], "Price", "answered"),
    ],
    ids=str,
)
def test_the_options_set_the_scene(arguments: list[str], rule: str | None, reason: str, explained: Any) -> None:
    told = explained(*arguments)
    assert (told["rule"], told["reason"]) == (rule, reason)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["oui", "--at", "demain"], '"demain" is no moment'),
        (["oui", "--at", "2026-12-01"], "write a day and a time"),
        (["oui", "--appointment", "10h"], '"10h" is no moment; write a day and a time'),
        (["oui", "--event", "fax"], '"fax" is no event'),
        (["oui", "--after", "Mised call"], 'did you mean "Missed call"?'),
    ],
    ids=str,
)
def test_what_cannot_be_understood_is_said_and_ends_with_two(
    arguments: list[str], said: str, here: Path, responder: Responder
) -> None:
    ran = responder("explain", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_wrong_rules_are_listed_and_end_with_one(here: Path, responder: Responder) -> None:
    (here / "rules" / "more.yaml").write_text("rules:\n  - name: X\n    wen: sms\n", encoding="utf-8")
    ran = responder("explain", "oui")
    assert ran.code == 1
    assert 'rules/more.yaml:3:5: unknown key "wen"' in ran.err
    assert ran.out == ""


def test_people_read_what_is_said_why_and_where_the_rule_stands(here: Path, responder: Responder) -> None:
    ran = responder("explain", "je voudrais vos tarifs", "--at", "2026-12-01 11:00")
    for part in (
        "Tuesday 2026-12-01 11:00",
        "Price",
        "rules/salon.yaml:13",
        "“je voudrais",
        "1 SMS",
        "example.com/prix",
    ):
        assert part in ran.out
    assert "1 rules about other events" in ran.out


def test_a_shipped_rule_has_one_title_and_the_name_of_its_file_beside_it_everywhere(
    here: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    (here / "rules" / "salon.yaml").write_text(MEANINGS.replace("Cancelled", "Another time wanted"), encoding="utf-8")
    ran = responder("explain", "je dois annuler", *TOMORROW)
    titled = [line for line in ran.out.splitlines() if "Another time wanted" in line]
    assert len(titled) == 2, ran.out
    assert all("Autre horaire souhaité (Another time wanted)" in line for line in titled), ran.out


def test_the_meaning_comes_first_and_the_rules_that_came_near_it(here: Path, responder: Responder) -> None:
    (here / "rules" / "salon.yaml").write_text(MEANINGS, encoding="utf-8")
    ran = responder("explain", "ok bb", *TOMORROW)
    assert ran.out.startswith('means  "yes": "ok"; "bb" is a courtesy\n'), ran.out
    assert "Confirmed" in ran.out and "Yes at any time" in ran.out
    assert "Cancelled" not in ran.out and "1 more rules that are farther from it: --all" in ran.out
    everything = responder("explain", "ok bb", *TOMORROW, "--all")
    assert "Cancelled" in everything.out and 'it does not mean "cancel' in everything.out


def test_the_meaning_is_an_object_of_its_own(here: Path, explained: Any) -> None:
    (here / "rules" / "salon.yaml").write_text(MEANINGS, encoding="utf-8")
    told = explained("oui ?", *TOMORROW)
    assert told["means"] == {
        "language": "fr",
        "sure": ["question"],
        "possible": ["yes"],
        "because": '"a question": "oui"',
        "doubts": ["something is asked"],
        "not understood": [],
    }
    assert [step["rule"] for step in told["trace"]] == ["Confirmed", "Cancelled", "Yes at any time"]
    assert explained("--event", "missed call")["means"] is None


def test_that_no_rule_asks_for_the_meaning_is_said(here: Path, responder: Responder) -> None:
    ran = responder("explain", "oui", *TOMORROW)
    assert ran.out.startswith('means  "yes": "oui" (no rule asks for it)\n'), ran.out


def test_other_folders_are_named_by_option_or_setting(here: Path, responder: Responder) -> None:
    here.joinpath("rules").rename(here / "regles")
    assert responder("explain", "tarif", "--rules", "regles").code == 0
    assert responder("explain", "tarif", RESPONDER_RULES="regles").code == 0


def test_a_text_that_is_no_unicode_is_explained_all_the_same(here: Path, responder: Responder) -> None:
    ran = responder("explain", "tarif \udcff", "--json")
    assert ran.code == 0
    assert json.loads(ran.out)["rule"] == "Price"


def test_whoever_gives_neither_text_nor_event_is_told_what_to_write(here: Path, responder: Responder) -> None:
    ran = responder("explain")
    assert ran.code == 2
    assert 'responder explain "oui"' in ran.err
    assert responder("explain", "").code == 0  # an SMS may be empty


REMINDERS = """\
rules:
  - name: Reminder
    when: 24h before appointment
    if:
      not: {appointment: confirmed}
    reply: "Rendez-vous le {{ appointment.date }} à {{ appointment.time }}. OUI ?"
  - name: Asked again
    when: no answer for 4h
    if:
      after: Reminder
      appointment: awaiting answer
    reply: "Venez-vous ?"
"""


def test_what_time_brings_is_explained_at_the_moment_it_is_due(here: Path, explained: Any) -> None:
    (here / "rules" / "reminders.yaml").write_text(REMINDERS, encoding="utf-8")
    ahead = ("--appointment", "2036-12-02 15:00")
    reminder = explained("--event", "24h before appointment", *ahead)
    assert (reminder["rule"], reminder["reply"]) == ("Reminder", "Rendez-vous le 02/12/2036 à 15h. OUI ?")
    again = explained("--event", "no answer for 4h", "--after", "Reminder", *ahead)
    assert (again["rule"], again["reply"]) == ("Asked again", "Venez-vous ?")
    other = explained("--event", "2h before appointment", *ahead)
    assert other["rule"] is None
    assert {step["because"] for step in other["trace"] if step["rule"] == "Reminder"} == {"it waits for another moment"}


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ("24h before appointment", "--appointment"),
        ("no answer for 4h", "--after"),
        ("missed calls at opening", "told to the owner"),
        ("24h before", "is no event"),
    ],
)
def test_a_moment_that_lacks_what_it_is_about_says_what_to_add(
    event: str, says: str, here: Path, responder: Responder
) -> None:
    ran = responder("explain", "--event", event)
    assert ran.code == 2
    assert says in ran.err


@pytest.mark.parametrize(
    ("login", "code"), [("salon@example.com", 0), ("SALON@example.com", 0), ("salom@example.com", 2)]
)
def test_an_account_that_the_settings_do_not_have_is_refused(
    login: str, code: int, here: Path, responder: Responder
) -> None:
    (here / ".env").write_text(
        "INSIM_LOGIN=salon@example.com\nRESPONDER_HOOK_TOKENS=Jx81mQvT0rLw5ZbK9aYc-2NsQw7Lm4Pz\n"
    )
    told = responder("explain", "bonjour", "--account", login)
    assert told.code == code
    assert code == 0 or 'did you mean "salon@example.com"?' in told.err


def test_conditions_and_actions_are_told_in_the_owners_language(
    here: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    (here / "rules" / "salon.yaml").write_text(MEANINGS, encoding="utf-8")
    told = " ".join(responder("explain", "oui", "--all").out.split())
    assert "quand un rendez-vous attend sa réponse : ce n’est pas le cas" in told
    assert "appointment:" not in told
    told = responder("explain", "oui", *TOMORROW).out
    assert "Action  confirmer le rendez-vous" in told and "confirm appointment" not in told

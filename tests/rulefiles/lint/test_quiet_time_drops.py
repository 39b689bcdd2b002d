"""`check` warns where hours and quiet time let no reminder leave."""

from pathlib import Path

import pytest

from tests.rulefiles.golden import BUSINESS, lay_out, load_here, small_business

RULE = "rules:\n  - {name: Reminder, when: %s, reply: 'Rendez-vous {{ appointment.date }}'}\n"


@pytest.mark.parametrize(
    ("when", "hours", "told"),
    [
        ("24h before appointment", "09:00-18:30", []),
        ("24h before appointment", "06:00-23:00", []),
        ("6h before appointment", "08:00-18:30", []),
        ("2h before appointment", "09:00-18:30", []),
        ("2h before appointment", "08:00-18:30", ["monday at 08:00"]),
        ("1h before appointment", "07:00-12:00", ["monday at 07:00"]),
        ("2h before appointment", "20:30-23:30", ["monday at 22:30"]),
        ("2h after appointment", "09:00-18:30", []),
        ("5m after appointment", "09:00-18:30", []),
    ],
)
def test_a_reminder_that_cannot_leave_is_told_and_no_other(
    when: str, hours: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    business = BUSINESS.replace("09:00-12:30, 14:00-18:30", hours) + 'quiet: "20:00-08:00, sunday"\n'
    small_business(tmp_path, {"rules/business.yaml": business})
    lay_out(tmp_path, {"rules/reminders.yaml": RULE % when})
    found = [problem for problem in load_here().problems if problem.code == "quiet-time"]
    assert len(found) == len(told)
    assert all(words in problem.message for problem, words in zip(found, told, strict=True))

"""`responder hours`: what comes of the hours, the holidays, the closings and the openings, day by day."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.conftest import Responder

ZONE = ZoneInfo("Europe/Paris")
HOURS = dict.fromkeys(range(5), "09:00-12:30, 14:00-18:30") | {5: "09:00-13:00"}


def business(here: Path, more: str = "", hours: str = "") -> None:
    folder = here / "rules"
    folder.mkdir(exist_ok=True)
    usual = 'hours:\n  monday-friday: "09:00-12:30, 14:00-18:30"\n  saturday: "09:00-13:00"\n'
    text = f"name: Salon Anna\ncountry: FR\nzone: Europe/Paris\nlanguages: [fr, en]\n{hours or usual}{more}"
    (folder / "business.yaml").write_text(text, "utf-8")


def days(responder: Responder, *more: str) -> dict[date, dict[str, str]]:
    ran = responder("hours", "--rules", "rules", "--json", *more)
    assert ran.code == 0, ran.err
    return {date.fromisoformat(each["day"]): each for each in json.loads(ran.out)["days"]}


def test_four_weeks_are_shown_from_today_on(here: Path, responder: Responder) -> None:
    business(here)
    found = days(responder)
    today = datetime.now(ZONE).date()
    assert list(found) in ([today + timedelta(days=ahead) for ahead in range(28)], list(found)[:28])
    assert min(found) - today <= timedelta(days=1) and len(found) == 28


def test_every_day_has_its_weekday_and_a_sunday_is_closed(here: Path, responder: Responder) -> None:
    business(here)
    for day, said in days(responder).items():
        assert said["weekday"] == day.strftime("%A")
        if not said["why"]:
            assert (said["hours"] == "closed") is (day.weekday() not in HOURS)


def test_holidays_that_count_are_named(here: Path, responder: Responder) -> None:
    business(here)
    found = days(responder, "--days", "366")
    christmas = next(said for day, said in found.items() if (day.month, day.day) == (12, 25))
    assert christmas["hours"] == "closed" and christmas["why"]


@pytest.mark.parametrize("kind", ["closed", "open"])
def test_what_the_owner_wrote_for_a_day_is_shown_with_it(here: Path, responder: Responder, kind: str) -> None:
    today = datetime.now(ZONE).date()
    ahead = next(today + timedelta(days=n) for n in range(2, 12) if (today + timedelta(days=n)).weekday() == 6)
    line = {"open": f'open: ["{ahead} 10:00-16:00"]\n', "closed": f'closed: ["{ahead}"]\n'}[kind]
    business(here, line)
    said = days(responder)[ahead]
    assert str(ahead) in said["why"]
    assert (said["hours"] == "closed") is (kind == "closed")


def test_people_read_a_line_for_each_day(here: Path, responder: Responder) -> None:
    business(here)
    lines = responder("hours", "--rules", "rules", "--days", "7").out.splitlines()
    assert len(lines) == 7
    assert all(str(date.fromisoformat(line[:10])) == line[:10] for line in lines)
    assert sum("9" in line[21:] for line in lines) >= 4


def test_an_owner_reads_the_days_in_their_language(
    here: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESPONDER_LANGUAGE", "fr")
    business(here)
    shown = responder("hours", "--rules", "rules", "--days", "7").out
    assert "dimanche" in shown and "sunday" not in shown.casefold() and "9h-12h30, 14h-18h30" in shown


def test_a_business_without_hours_is_told_so(here: Path, responder: Responder) -> None:
    business(here, hours="quiet: none\n")
    assert {each["hours"] for each in days(responder, "--days", "3").values()} == {"no hours given"}


@pytest.mark.parametrize("number", ["0", "-1", "367", "many"])
def test_no_more_than_a_year_can_be_asked_for(here: Path, responder: Responder, number: str) -> None:
    business(here)
    assert responder("hours", "--rules", "rules", "--days", number).code == 2


def test_wrong_rules_are_told_and_no_hours(here: Path, responder: Responder) -> None:
    business(here, "closed: [someday]\n")
    ran = responder("hours", "--rules", "rules")
    assert ran.code != 0 and "responder check" in ran.err

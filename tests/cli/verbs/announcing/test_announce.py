"""`responder announce` and `responder announcements`: what is shown, asked, planned, and how it is held and ended."""

import json
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from responder.domain.announcing.announcement import Every
from responder.store.announcing import runs
from responder.store.database.opening import open_store
from responder.store.tables import contacts
from tests.cli.conftest import Responder
from tests.live.databases import DATABASES, address_of
from tests.live.processes import Ran

TEXT = "Fermé le 24 décembre."


@pytest.fixture
def salon(here: Path, responder: Responder) -> Responder:
    """Three clients, one of them with a landline, and somebody else."""
    business = here / "rules" / "business.yaml"
    business.write_text(business.read_text("utf-8") + 'sms price: "0.05 EUR"\n', "utf-8")
    store = open_store(address_of(here))
    tags = {"+33612345601": "clients", "+33612345602": "clients", "+33145678901": "clients", "+33612345604": "others"}
    rows = [{"number": number, "tags": json.dumps([tag]), "known": True} for number, tag in tags.items()]
    store.write_now(lambda conn: conn.execute(insert(contacts), rows).rowcount)
    store.close()
    settings = {
        "INSIM_LOGIN": "salon@example.org",
        "RESPONDER_HOOK_TOKENS": "a-token-that-is-long-enough-1234567890",
        **DATABASES.settings(here),
    }

    def run(*command: str, typed: str = "", **more: str) -> Ran:
        return responder(*command, typed=typed, **{**settings, **more})

    return run


def test_a_dry_run_tells_who_gets_it_what_it_costs_and_why_not_and_plans_nothing(salon: Responder) -> None:
    shown = salon("announce", TEXT, "--tag", "clients", "--dry-run")
    assert shown.code == 0, shown.said
    for part in ("2 contacts get it", "2 SMS, 0.10 EUR", "1 does not get it: a landline", "how to get no more", TEXT):
        assert part in shown.said, shown.said
    assert "Nothing was announced yet" in salon("announcements").said


def test_nothing_is_planned_where_nobody_says_yes(salon: Responder) -> None:
    asked = salon("announce", TEXT, "--tag", "clients")
    assert asked.code == 2 and "--yes" in asked.said
    assert "Nothing was announced yet" in salon("announcements").said


def test_one_that_is_planned_is_listed_held_and_ended(salon: Responder) -> None:
    planned = salon("announce", TEXT, "--tag", "clients", "--name", "Christmas", "--at", "2036-12-20 10:00", "--yes")
    assert planned.code == 0 and "Announcement 1 is planned" in planned.said and "rehearsal" in planned.said
    line = salon("announcements").said
    assert "2036-12-20 10:00" in line and "rehearsed" in line
    for verb, done in (("pause", "is paused"), ("resume", "goes on")):
        moved = salon("announcements", verb, "1")
        assert moved.code == 0 and done in moved.said
    assert salon("announcements", "resume", "1").code == 1
    assert salon("announcements", "stop", "1", "--yes").code == 0
    (listed,) = json.loads(salon("announcements", "--json").out)["announcements"]
    assert (listed["name"], listed["status"]) == ("Christmas", "stopped")
    assert "stopped" in salon("announcements", "show", "1").said
    assert salon("announcements", "show", "9").code == 2


@pytest.mark.parametrize("repeat", [("weekly until 2037-01-31",), ("weekly", "--until", "2037-01-31")])
def test_one_that_is_repeated_is_written_down_with_its_last_day(
    salon: Responder, here: Path, repeat: tuple[str, ...]
) -> None:
    asked = ("--tag", "clients", "--at", "2036-12-20 10:00", "--repeat", *repeat, "--yes")
    planned = salon("announce", TEXT, *asked)
    assert planned.code == 0, planned.said
    store = open_store(address_of(here), exclusive=False)
    [run] = store.read_now(runs.listed)
    store.close()
    assert run.announcement.repeat is not None and run.announcement.repeat.every is Every.WEEK
    assert run.announcement.repeat.until.astimezone(ZoneInfo("Europe/Paris")).date() == date(2037, 1, 31)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((TEXT,), "Nobody is named"),
        ((TEXT,), "--everybody"),
        (("Bonjour {{ contact.nam }}", "--tag", "clients"), "nam"),
        ((TEXT, "--tag", "clients", "--account", "nobody"), "salon@example.org"),
        ((TEXT, "--tag", "clients", "--repeat", "weekly"), "until when"),
        ((TEXT, "--tag", "clients", "--repeat", "wekly", "--until", "2036-01-01"), "weekly"),
        ((TEXT, "--tag", "clients", "--for", "some time"), "duration"),
        (("Voir [link]", "--tag", "clients"), "link"),
        ((TEXT, "--tag", "clients", "--link", "nowhere"), "web address"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(salon: Responder, arguments: tuple[str, ...], said: str) -> None:
    told = salon("announce", *arguments, "--yes")
    assert told.code == 2 and said in told.said, told.said


def test_rules_that_come_after_it_are_named_and_tried_though_no_file_holds_it(salon: Responder, here: Path) -> None:
    rule = "name: Comes on the 23rd, when: sms, says: [parfait], if: {after: announcement Christmas}, reply: Noté."
    (here / "rules" / "christmas.yaml").write_text(f"rules:\n  - {{{rule}}}\n", "utf-8")
    assert salon("check").code == 0
    named = salon("announce", TEXT, "--tag", "clients", "--name", "christmas", "--dry-run")
    assert "Comes on the 23rd" in named.said, named.said
    assert "Comes on the 23rd" not in salon("announce", TEXT, "--tag", "clients", "--name", "Easter", "--dry-run").said
    tried = salon("explain", "parfait", "--after", "announcement Christmas", "--json")
    assert json.loads(tried.out)["rule"] == "Comes on the 23rd"
    refused = salon("announce", TEXT, "--tag", "clients", "--name", "Comes on the 23rd", "--yes")
    assert refused.code == 2 and "already" in refused.said


def test_for_nobody_nothing_is_planned(salon: Responder) -> None:
    told = salon("announce", TEXT, "--tag", "unheard of", "--yes")
    assert told.code == 1 and "Nobody would get it" in told.said
    assert "Nobody has the tag unheard of." in told.said and "Tags there are: clients, others" in told.said


def test_programs_read_json(salon: Responder) -> None:
    shown = json.loads(salon("announce", TEXT, "--tag", "clients", "--dry-run", "--json").out)
    assert (shown["recipients"], shown["sms"], shown["price"], shown["not_told"]) == (2, 2, "0.10 EUR", {"landline": 1})


def test_the_owner_reads_french(salon: Responder) -> None:
    shown = salon("announce", TEXT, "--tag", "clients", "--dry-run", RESPONDER_LANGUAGE="fr")
    assert "2 contacts la reçoivent" in shown.said and "un fixe" in shown.said

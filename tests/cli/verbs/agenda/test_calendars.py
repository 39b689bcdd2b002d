"""`responder calendars` and `responder status` name the events that cannot be read."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from responder.domain.model.calendar_notices import CalendarTrouble, Notice
from responder.store.appointments import calendar_state
from responder.store.database.opening import open_store
from tests.cli.conftest import Responder
from tests.live.databases import address_of

NOW = datetime.now(UTC)
UNREAD = Notice(
    uid="a", trouble=CalendarTrouble.START, title="Coupe Nina", day=NOW.date(), said="DTSTART:demain", appointment=True
)


@pytest.fixture
def salon(here: Path) -> Path:
    with (here / "rules" / "business.yaml").open("a") as file:
        file.write("calendars:\n  - {name: Salon, file: agenda.ics}\n")
    return here


def was_read(folder: Path, *notices: Notice) -> None:
    store = open_store(address_of(folder))
    store.write_now(lambda conn: calendar_state.claim(conn, "Salon", NOW, timedelta()))
    found = calendar_state.ReadingFound(mark="mark", events=3, without_number=1, notices=notices)
    store.write_now(lambda conn: calendar_state.went_well(conn, "Salon", found, NOW))
    store.close()


def test_an_event_that_cannot_be_read_is_named(salon: Path, responder: Responder) -> None:
    was_read(salon, UNREAD)
    ran = responder("calendars")
    assert ran.code == 1
    assert f'"Coupe Nina" on {NOW:%Y-%m-%d}: its start cannot be read (DTSTART:demain).' in ran.out
    listed = json.loads(responder("calendars", "--json").out)["calendars"][0]["notices"]
    assert [(each["event"], each["trouble"], each["taken"]) for each in listed] == [("Coupe Nina", "start", False)]


def test_what_was_assumed_is_said_and_is_no_problem(salon: Path, responder: Responder) -> None:
    was_read(salon, replace(UNREAD, trouble=CalendarTrouble.END, said="DTEND:soon"))
    ran = responder("calendars")
    assert ran.code == 0
    assert "half an hour is assumed (DTEND:soon)" in ran.out


def test_a_long_list_is_cut(salon: Path, responder: Responder) -> None:
    was_read(salon, *(replace(UNREAD, uid=str(number)) for number in range(30)))
    out = responder("calendars").out
    assert out.count("Coupe Nina") == 20 and "and 10 more" in out


def test_all_is_well_once_it_is_mended(salon: Path, responder: Responder) -> None:
    was_read(salon, UNREAD)
    was_read(salon)
    ran = responder("calendars")
    assert (ran.code, "Coupe Nina" in ran.out) == (0, False)


def test_it_is_on_the_list_of_what_needs_a_person(salon: Path, responder: Responder) -> None:
    assert "Nothing needs a person" in responder("review").out
    was_read(salon, UNREAD, replace(UNREAD, uid="b", trouble=CalendarTrouble.END))
    out = responder("review").out
    assert out.count("Coupe Nina") == 1 and "Salon: " in out
    (event,) = json.loads(responder("review", "--json").out)["calendar_events"]
    assert (event["calendar"], event["trouble"]) == ("Salon", "start")

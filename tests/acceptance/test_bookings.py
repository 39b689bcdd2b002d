"""Appointments entered from the command line and from a file beside the running service, answered, and written out."""

import csv
import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments import book
from responder.store.database.opening import open_store
from tests.acceptance.live_system import LiveSystem, Person, live_system, shipped
from tests.live.processes import until
from tests.live.salons import business, write_salon

pytestmark = pytest.mark.slow
_UNASKED = AppointmentStatus.UNCONFIRMED
DAY = f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSystem]:
    with live_system(tmp_path_factory.mktemp("bookings"), shipped()) as place:
        yield place


def shown(place: LiveSystem, person: Person) -> dict[str, Any]:
    """`appointments show`, of the only one this person has."""
    listed = json.loads(place.service.runs("appointments", "list", "--number", person.number, "--json").out)
    (its,) = listed["appointments"]
    whole: dict[str, Any] = json.loads(place.service.runs("appointments", "show", its["id"], "--json").out)
    return whole


def test_an_appointment_has_all_that_was_said_of_it_and_a_history_of_who_did_what(place: LiveSystem) -> None:
    anna = place.person()
    said = ("--duration", "45 min", "--who", "Zoé", "--place", "Lyon", "--title", "Coupe")
    assert place.service.runs("appointments", "add", anna.number, f"{DAY} 15:00", *said).code == 0
    anna.texts("oui")
    anna.gets("*confirm*")
    its = shown(place, anna)
    assert (its["at"][:16], its["end"][11:16]) == (f"{DAY}T15:00", "15:45")
    assert (its["who"], its["place"], its["title"], its["status"]) == ("Zoé", "Lyon", "Coupe", "confirmed")
    assert [(each["what"], each["after"], each["by"]) for each in its["history"]] == [
        ("entered", f"{DAY} 15:00", "owner"),
        ("status", "confirmed", "contact"),
    ]


def test_a_file_is_entered_while_the_service_runs_and_comes_out_again_with_the_answers(place: LiveSystem) -> None:
    anna, bruno = place.person(), place.person()
    file = place.service.folder / "agenda.csv"
    file.write_text(
        f"Téléphone;Date;Heure;Prestation\n{anna.number};{DAY};10h;Mèches\n{bruno.number};{DAY};11h;Barbe\n"
        f"01 42 68 53 00;{DAY};12h;Coupe\n",
        "utf-8",
    )
    importing = ("appointments", "import", "agenda.csv", "--status", "awaiting answer", "--yes")
    first, second = place.service.runs(*importing), place.service.runs(*importing)
    assert "2 entered" in first.out and "agenda.csv:4: " in first.err
    assert "0 entered, 2 were there already" in second.out
    anna.texts("oui")
    anna.gets("*confirm*")
    bruno.texts("je dois annuler mon rdv")
    bruno.gets("*annulé*")
    assert [each["by"] for each in shown(place, bruno)["history"]] == ["import agenda.csv", "contact"]
    assert place.service.runs("appointments", "export", "out.csv").code == 0
    with (place.service.folder / "out.csv").open(encoding="utf-8-sig", newline="") as written:
        rows = {row["title"]: row["status"] for row in csv.DictReader(written, delimiter=";") if row["date"] == DAY}
    assert (rows["Barbe"], rows["Mèches"]) == ("cancelled", "confirmed")


REMINDER = """\
    rules:
      - {name: Reminder, when: 24h before appointment, reply: "Rappel : {{ appointment.time }}"}
    """


@pytest.mark.long
def test_however_often_the_service_is_killed_a_reminder_leaves_once(tmp_path: Path) -> None:
    """Counts as in doubt what was in the air when it was killed, and sends none of it again on a guess."""
    chance = Random(20260310)
    with live_system(
        tmp_path, lambda folder: write_salon(folder, REMINDER, about=business(more="quiet: none\n"))
    ) as place:
        people = [place.person() for _ in range(20)]
        soon = datetime.now(UTC) + timedelta(days=1, seconds=3)
        _enter(place, [(each, soon + timedelta(seconds=chance.uniform(0, 6))) for each in people])
        for _ in range(2):
            time.sleep(chance.uniform(0.5, 3.0))
            place.service.kill()
            place.service.start()
        waiting = "SELECT count(*) FROM moments WHERE status = 'waiting'"
        reached = "SELECT count(*) FROM moments WHERE status = 'reached'"
        until(lambda: place.service.count(reached) == 20 and not place.service.count(waiting), "each is reached")
        place.service.all_sent()
        for each in people:
            got, (message,) = place.phones.outbox(each.number), each.messages()
            assert len(got) == 1 or (not got and message["status"] == "unknown"), (message, got)
        # A kill may find sixteen of them in the air, and does where a gateway asks for several calls a message.
        assert any(place.phones.outbox(each.number) for each in people)


def _enter(place: LiveSystem, meetings: list[tuple[Person, datetime]]) -> None:
    """Enters them as another program would, beside the service."""
    store, now = open_store(place.service.address, exclusive=False), datetime.now(UTC)
    try:
        for person, at in meetings:
            store.write_now(partial(book.add, new=book.New(person.number, at), now=now, status=_UNASKED))
    finally:
        store.close()

"""Tests what commands ask before they do it, moments as people type them, and how `serve` ends."""

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from secrets import token_urlsafe

import pytest

from tests.cli.conftest import Responder, environment
from tests.cli.verbs.rules.test_new import Terminal
from tests.live.databases import DATABASES
from tests.live.processes import PATIENCE

ADD = ("appointments", "add")


@pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")
@pytest.mark.parametrize("command", [("forget", "0612345678"), ("restore", "copy.db")])
def test_nothing_is_done_where_nobody_can_say_yes(command: tuple[str, ...], here: Path, responder: Responder) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    assert responder("backup", "copy.db").code == 0
    ran = responder(*command)
    assert (ran.code, ran.out) == (2, "")
    assert "Nobody is there to say yes, so nothing was done: --yes does it unasked." in ran.err
    assert len(json.loads(responder("appointments", "list", "--json").out)["appointments"]) == 1


def test_a_no_at_the_terminal_is_a_no(here: Path, responder: Responder) -> None:
    responder(*ADD, "0612345678", "2036-07-01 15:00")
    settings = DATABASES.settings(here)
    (here / ".env").write_text("".join(f"{name}={value}\n" for name, value in settings.items()), encoding="utf-8")
    terminal = Terminal(here, "forget", "0612345678")
    terminal.sees("Erase everything that is known of +33612345678?")
    terminal.types("n")
    terminal.sees("Nothing was done.")
    assert terminal.ends() == 2
    assert len(json.loads(responder("appointments", "list", "--json").out)["appointments"]) == 1


@pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")
def test_a_backup_that_is_not_there_is_told_before_anything_is_asked(here: Path, responder: Responder) -> None:
    ran = responder("restore", "no-such.db")
    assert (ran.code, ran.err.strip()) == (2, "Nothing was restored: there is no file no-such.db.")


@pytest.mark.parametrize(
    "typed", ["1/12/2036 15h", "01.12.2036 15:00", "lundi 1er décembre 2036 à 15h", "2036-12-01 15h"]
)
def test_a_moment_may_be_typed_as_people_there_write_it(typed: str, here: Path, responder: Responder) -> None:
    assert responder(*ADD, "0612345678", typed).code == 0
    (entered,) = json.loads(responder("appointments", "list", "--json").out)["appointments"]
    assert entered["at"] == "2036-12-01T15:00:00+01:00"


def test_explain_takes_moments_as_people_write_them(here: Path, responder: Responder) -> None:
    ran = responder("explain", "oui", "--at", "30/11/2036 14h30", "--appointment", "1/12/2036 15h")
    assert ran.code == 0
    assert "Sunday 2036-11-30 14:30" in ran.out


def test_an_appointment_is_entered_and_exported_with_the_name_of_its_contact(here: Path, responder: Responder) -> None:
    assert responder(*ADD, "0612345678", "2036-07-01 15:00", "--name", "Marie Dupont").code == 0
    assert responder(*ADD, "0612345678", "2036-07-02 15:00", "--name", "Somebody Else").code == 0
    assert "name: Marie Dupont" in responder("contacts", "show", "0612345678").out
    assert responder("appointments", "export", "out.csv").code == 0
    lines = (here / "out.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(";")[:4] for line in lines[1:]] == [
        ["06 12 34 56 78", "Marie Dupont", "2036-07-01", "15:00"],
        ["06 12 34 56 78", "Marie Dupont", "2036-07-02", "15:00"],
    ]


def test_a_calendar_is_not_taken_for_a_sheet(here: Path, responder: Responder) -> None:
    (here / "agenda.ics").write_text("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", encoding="utf-8")
    ran = responder("appointments", "import", "agenda.ics", "--yes")
    assert ran.code == 2
    assert "This is a calendar: name it under `calendars` in business.yaml" in ran.err


def test_that_nothing_is_known_of_somebody_is_said_beside_the_empty_file(here: Path, responder: Responder) -> None:
    ran = responder("export", "0612345678")
    assert (ran.code, ran.err.strip()) == (1, "Nothing is known of +33612345678.")
    assert json.loads(ran.out)["contact"] is None


@pytest.mark.parametrize("number", ["36111", "+12025550123", "0892123456", "SALON"])
def test_a_number_that_is_not_allowed_is_refused_with_one(number: str, here: Path, responder: Responder) -> None:
    live = {"INSIM_LOGIN": "a@example.com", "INSIM_ACCESS_KEY": "k", "RESPONDER_HOOK_TOKENS": token_urlsafe(32)}
    ran = responder("send", number, "Bonjour", "--yes", RESPONDER_MODE="live", **live)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{number}: ") and ran.err.rstrip().endswith("Nothing was sent.")


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_a_service_that_is_told_to_end_ends_with_zero(ending: signal.Signals, here: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = {"INSIM_LOGIN": "a@example.com", "RESPONDER_HOOK_TOKENS": token_urlsafe(32), "RESPONDER_PORT": str(port)}
    command = [sys.executable, "-m", "responder", "serve"]
    with subprocess.Popen(command, cwd=here, env=environment(**told), stderr=subprocess.DEVNULL) as running:
        try:
            _wait_for(port)
            running.send_signal(ending)
            assert running.wait(PATIENCE) == 0
        finally:
            running.kill()


def _wait_for(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=5).close()
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the service never answered")

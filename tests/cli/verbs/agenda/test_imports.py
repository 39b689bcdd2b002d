"""Files entered from the command line, shown before and listed after."""

import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Responder, environment
from tests.live.databases import DATABASES
from tests.live.processes import PATIENCE

SHEET = """\
Nom;Prénom;Téléphone;Date;Heure;Durée;Avec;Prestation
Martin;Anna;06 12 34 56 78;01/07/2036;15h30;45;Zoé;Coupe
Durand;Bruno;06 98 76 54 30;02/07/2036;9h;30;Zoé;=1+1
Petit;Clara;01 42 68 53 00;02/07/2036;10h;30;Zoé;Coupe
"""


@pytest.fixture
def sheet(here: Path) -> Path:
    file = here / "agenda.csv"
    file.write_bytes(SHEET.encode("cp1252"))
    return file


def listed(responder: Responder) -> list[dict[str, str]]:
    appointments: list[dict[str, str]] = json.loads(responder("appointments", "list", "--json").out)["appointments"]
    return appointments


def test_a_file_is_entered_and_its_bad_rows_are_told(sheet: Path, responder: Responder) -> None:
    ran = responder("appointments", "import", "agenda.csv", "--yes", "--bad", "wrong.csv")
    assert ran.code == 1
    assert '"Téléphone" is the phone number ("06 12 34 56 78").' in ran.out and "2 entered" in ran.out
    assert "agenda.csv:4: " in ran.err and "landline" in ran.err
    headings, row = (sheet.parent / "wrong.csv").read_text("utf-8-sig").splitlines()
    assert headings == "line;what is wrong;Nom;Prénom;Téléphone;Date;Heure;Durée;Avec;Prestation"
    assert "Petit;Clara;" in row
    assert (sheet.parent / "wrong.csv").stat().st_mode & 0o077 == 0
    assert [(each["number"], each["at"], each["title"], each["status"]) for each in listed(responder)] == [
        ("+33612345678", "2036-07-01T15:30:00+02:00", "Coupe", "awaiting answer"),
        ("+33698765430", "2036-07-02T09:00:00+02:00", "=1+1", "awaiting answer"),
    ]
    people = json.loads(responder("contacts", "list", "--json").out)["contacts"]
    assert [each["name"] for each in people] == ["Anna Martin", "Bruno Durand"]


def test_nothing_is_entered_twice(sheet: Path, responder: Responder) -> None:
    responder("appointments", "import", "agenda.csv", "--yes")
    assert "0 entered, 2 were there already" in responder("appointments", "import", "agenda.csv", "--yes").out
    assert len(listed(responder)) == 2


def test_nothing_is_entered_where_nobody_can_be_asked(sheet: Path, responder: Responder) -> None:
    ran = responder("appointments", "import", "agenda.csv")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert listed(responder) == []


@pytest.mark.parametrize(("said", "entered"), [("oui", 2), ("n", 0)])
def test_a_person_is_shown_what_was_understood_and_asked(
    sheet: Path, responder: Responder, said: str, entered: int
) -> None:
    terminal, theirs = pty.openpty()
    os.write(terminal, f"oui\n{said}\n".encode())  # reminded elsewhere too, and whether to enter them
    command = [sys.executable, "-m", "responder", "appointments", "import", "agenda.csv"]
    ran = subprocess.run(
        command,
        stdin=theirs,
        capture_output=True,
        text=True,
        cwd=sheet.parent,
        env=environment(**DATABASES.settings(sheet.parent)),
        timeout=PATIENCE,
    )
    os.close(terminal)
    os.close(theirs)
    assert "Tue 2036-07-01 15:30" in ran.stdout and "Enter these 2 appointments?" in ran.stdout
    assert len(listed(responder)) == entered


def test_what_is_open_is_refused_where_nobody_can_be_asked_and_the_option_decides(
    here: Path, responder: Responder
) -> None:
    (here / "agenda.csv").write_text(
        "Nom;Tel;Date;Statut\nMme DUPONT Marie;0612345678;02/12/2036 9h;bizarre\n", "utf-8"
    )
    ran = responder("appointments", "import", "agenda.csv", "--yes")
    assert (ran.code, '--status "bizarre=booked"' in ran.err) == (1, True)
    told = json.loads(responder("appointments", "import", "agenda.csv", "--json", "--status", "bizarre=confirmed").out)
    assert (told["entered"], told["questions"]) == (None, [])
    assert told["appointments"][0]["first_name"] == "Marie"
    assert responder("appointments", "import", "agenda.csv", "--yes", "--status", "bizarre=confirmed").code == 0
    assert [(each["name"], each["status"]) for each in listed(responder)] == [("Mme DUPONT Marie", "confirmed")]


def test_an_appointment_is_entered_as_people_say_it_and_the_moment_is_told(here: Path, responder: Responder) -> None:
    ran = responder("appointments", "add", "0612345678", "demain 15h", "--name", "Dupont, Marie")
    assert (ran.code, " 15:00, awaiting an answer" in ran.out) == (0, True)
    ran = responder("appointments", "add", "0698765430", "2036-12-02 15:00 IST")
    assert (ran.code, "India, Ireland or Israel" in ran.err) == (2, True)
    assert "Dupont, Marie" in responder("appointments", "list").out


def test_what_is_exported_can_be_imported_and_holds_no_formula(sheet: Path, responder: Responder) -> None:
    responder("appointments", "import", "agenda.csv", "--yes")
    assert responder("appointments", "export", "out.csv").code == 0
    text = (sheet.parent / "out.csv").read_text("utf-8-sig")
    assert text.splitlines()[1:] == [
        "06 12 34 56 78;Anna Martin;2036-07-01;15:30;2036-07-01 16:15;awaiting answer;Coupe;Zoé;",
        "06 98 76 54 30;Bruno Durand;2036-07-02;09:00;2036-07-02 09:30;awaiting answer;'=1+1;Zoé;",
    ]
    ran = responder("appointments", "import", "out.csv", "--yes")
    assert (ran.code, "2 were there already" in ran.out) == (0, True)


def test_one_is_shown_with_its_history(here: Path, responder: Responder) -> None:
    responder("appointments", "add", "0612345678", "2036-07-01 15:00", "--duration", "45 min", "--title", "Coupe")
    assert responder("appointments", "set", "1", "confirmed").code == 0
    told = responder("appointments", "show", "1").out
    assert "Coupe" in told and "answer: awaiting answer -> confirmed  (by owner)" in told
    shown = json.loads(responder("appointments", "show", "1", "--json").out)
    assert [each["what"] for each in shown["history"]] == ["entered", "status"]
    assert shown["end"] == "2036-07-01T15:45:00+02:00"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "7"), "no appointment 7"),
        (("set", "1", "happy"), "is no status"),
        (("import", "nowhere.csv"), "cannot be read"),
        (("import", "agenda.csv", "--column", "phone=x"), "--column wants"),
        (("import", "agenda.csv", "--column", "number=Handy"), "There is no column"),
        (("add", "0612345678", "2036-07-01 15:00", "--duration", "long"), "not a duration"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(
    sheet: Path, responder: Responder, arguments: tuple[str, ...], said: str
) -> None:
    ran = responder("appointments", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_contacts_are_imported_tagged_and_shown(here: Path, responder: Responder) -> None:
    (here / "people.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Martin\nTEL;TYPE=CELL:0612345678\nEND:VCARD\n")
    assert "1 entered" in responder("contacts", "import", "people.vcf", "--tag", "import", "--yes").out
    assert responder("contacts", "tag", "06 12 34 56 78", "VIP", "couleur").code == 0
    assert responder("contacts", "untag", "0612345678", "couleur").code == 0
    told = json.loads(responder("contacts", "show", "0612345678", "--json").out)
    assert (told["name"], told["tags"]) == ("Anna Martin", ["VIP", "import"])
    assert "Anna Martin" in responder("contacts", "list", "--tag", "VIP").out
    assert responder("contacts", "untag", "0698765430", "VIP").code == 2


def test_a_rule_knows_a_contact_that_was_imported(here: Path, responder: Responder) -> None:
    tomorrow = (datetime.now(UTC) + timedelta(days=400)).strftime("%d/%m/%Y")
    (here / "agenda.csv").write_text(f"Tel,Date,Heure\n0612345678,{tomorrow},15h\n")
    ran = responder("appointments", "import", "agenda.csv", "--status", "awaiting answer", "--yes")
    assert "1 entered" in ran.out
    assert listed(responder)[0]["status"] == "awaiting answer"


def test_calendars_and_errands_say_how_they_stand(here: Path, responder: Responder) -> None:
    assert "names no calendars" in responder("calendars").out
    with (here / "rules" / "business.yaml").open("a") as file:
        file.write("calendars:\n  - {name: Salon, file: agenda.ics}\n")
    assert "Salon: not read yet" in responder("calendars").out
    assert json.loads(responder("calendars", "--json").out)["calendars"][0]["kind"] == "file"
    assert json.loads(responder("errands", "--json").out) == {"errands": []}


def test_the_bad_rows_once_mended_are_a_file_to_import(sheet: Path, responder: Responder) -> None:
    responder("appointments", "import", "agenda.csv", "--yes", "--bad", "wrong.csv")
    wrong = sheet.parent / "wrong.csv"
    wrong.write_text(wrong.read_text("utf-8-sig").replace("01 42 68 53 00", "06 42 68 53 00"), "utf-8")
    ran = responder("appointments", "import", "wrong.csv", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert "1 entered" in ran.out
    assert len(listed(responder)) == 3

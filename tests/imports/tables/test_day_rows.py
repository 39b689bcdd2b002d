"""Days that stand once, above the appointments of that day."""

import pytest

from responder.imports.appointments import Sheet, read_sheet
from tests.builders import NOON, PARIS, SALON


def sheet(text: str) -> Sheet:
    return read_sheet(text.encode(), SALON, NOON)


def entered(found: Sheet) -> list[str]:
    return [f"{each.at.astimezone(PARIS):%d/%m %H:%M} {each.name}" for each in found.entered]


BOTH = ["11/03 15:00 Anna", "11/03 16:30 Carl", "12/03 09:30 Bob"]


@pytest.mark.parametrize(
    "text",
    [
        "Mercredi 11 mars 2026;;\nHeure;Nom;Tél\n15:00;Anna;0612345678\n16:30;Carl;0612345670\n"
        "Jeudi 12 mars 2026;;\nHeure;Nom;Tél\n9h30;Bob;0612345679\n",
        "Heure;Nom;Tél\nmercredi 11 mars;;\n15:00;Anna;0612345678\n16:30;Carl;0612345670\njeudi 12 mars;;\n"
        "09:30;Bob;0612345679\n",
        "Uhrzeit,Name,Handy\n,11.03.2026,\n15:00,Anna,0612345678\n16:30,Carl,0612345670\n,12.03.2026,\n"
        "09:30,Bob,0612345679\n",
        "Time;Name;Mobile;\nWednesday 11 March;;;\n3pm;Anna;0612345678;\n4:30 pm;Carl;0612345670;\n"
        "Thursday 12 March;;;\n9:30 am;Bob;0612345679;\n",
    ],
)
def test_a_day_alone_in_a_row_is_the_day_of_the_rows_below(text: str) -> None:
    found = sheet(text)
    assert (entered(found), found.bad, found.questions) == (BOTH, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Date;Heure;Nom;Tél\n11/03/2026;15:00;Anna;0612345678\n;16:30;Carl;0612345670\n12/03/2026;9:30;Bob;0612345679\n",
        "Date;Heure;Nom;Tél\nmer 11 mars;;;\n;15h;Anna;0612345678\n;16:30;Carl;0612345670\n12/3;9:30;Bob;0612345679\n",
        "Nom;Tél;Heure;Jour\nAnna;0612345678;15:00;11/03/2026\nCarl;0612345670;16:30\nBob;0612345679;9:30;12/03/2026\n",
    ],
)
def test_a_day_that_was_written_once_is_filled_in_and_told(text: str) -> None:
    found = sheet(text)
    assert (entered(found), found.bad) == (BOTH, ())
    ((line, what),) = [(each.line, str(each.what)) for each in found.told]
    assert "on the day above them" in what
    assert line > 2


@pytest.mark.parametrize(
    "text",
    [
        # whoever writes the day in each row has forgotten it in one
        "Date;Heure;Nom;Tél\n11/03/2026;15:00;Anna;0612345678\n11/03/2026;15:30;Zoe;0612345671\n;16:30;Carl;0612345670\n"
        "12/03/2026;9:30;Bob;0612345679\n",
        # above it stands none
        "Date;Heure;Nom;Tél\n;16:30;Carl;0612345670\n11/03/2026;15:00;Anna;0612345678\n12/03/2026;9:30;Bob;0612345679\n",
    ],
)
def test_a_day_that_is_missing_is_not_guessed(text: str) -> None:
    found = sheet(text)
    assert [each.row.cell(2) for each in found.bad] == ["Carl"]
    assert not any(each.name == "Carl" for each in found.entered)


@pytest.mark.parametrize(
    ("sign", "status"), [("✅", "confirmed"), ("❌", "cancelled"), ("🚫", "cancelled"), ("-", "awaiting answer")]
)
def test_a_sign_is_a_status(sign: str, status: str) -> None:
    (only,) = sheet(f"Date;Heure;Nom;Tél;Statut\n11/03/2026;15:00;Anna;0612345678;{sign}\n").entered
    assert only.status.value == status

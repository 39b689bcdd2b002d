"""Headings of one preposition: an end that is not known as one becomes the start of an appointment."""

from datetime import UTC, datetime

import pytest

from responder.imports.appointments import read_sheet
from responder.imports.tables.headings import End, read_heading
from tests.builders import SALON

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
ENDS = [
    "jusqu'à", "Jusqu’à", "Jusqu'au", "jusque", "à", "until", "till", "To", "bis", "Bis ca.", "fino a", "Fino alle",
    "hasta", "Hasta las", "Hasta la", "alle",
]  # fmt: skip
STARTS = ["de", "From", "von", "Von ca.", "ab", "desde", "Desde las", "dalle", "dal", "da"]


@pytest.mark.parametrize("heading", ENDS)
def test_until_is_an_end(heading: str) -> None:
    assert read_heading(heading).end is End.END


@pytest.mark.parametrize("heading", [each for each in STARTS if each != "de"])
def test_from_is_a_start(heading: str) -> None:
    assert read_heading(heading).end is End.START


@pytest.mark.parametrize("end", [each for each in ENDS if each not in ("à", "alle")])
@pytest.mark.parametrize("order", ["{end};{start}", "{start};{end}"])
def test_the_appointment_is_at_its_start_wherever_the_end_stands(order: str, end: str) -> None:
    times = order.format(end="11:00", start="10:15")
    table = f"Nom;Tel;RDV le;{order.format(end=end, start='Von')}\nAna;0612345678;14/12/2036;{times}\n"
    (entered,) = read_sheet(table.encode(), SALON, NOW).entered
    assert SALON.local(entered.at).strftime("%H:%M") == "10:15"


def test_a_and_until_beside_a_day_are_the_hour_and_the_end() -> None:
    table = "Nom;Portable;RDV le;à;jusqu'à\nAda;0612345678;14/12/2036;10h15;11h00\n"
    (entered,) = read_sheet(table.encode(), SALON, NOW).entered
    assert entered.end is not None
    assert [SALON.local(each).strftime("%H:%M") for each in (entered.at, entered.end)] == ["10:15", "11:00"]

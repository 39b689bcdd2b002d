"""Titles without the numbers people write into them."""

import pytest

from responder.calendars.ics.phone_numbers import numbers_in
from responder.domain.model.numbers_in_text import without_numbers


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Coupe Anna 06 12 34 56 78", "Coupe Anna"),
        ("Coupe Anna (0612345678)", "Coupe Anna"),
        ("Anna, tél : 06 12 34 56 78", "Anna"),
        ("0612345678 Anna", "Anna"),
        ("Anna - 06.12.34.56.78 - couleur", "Anna couleur"),
        ("Anna +33 6 12 34 56 78 ou 06 98 76 54 32", "Anna"),
        ("06 12 34 56 78", ""),
        ("Tél: 06 12 34 56 78 Nina", "Nina"),
        ("Nina (port. 06 12 34 56 78)", "Nina"),
        ("Nina, tel 0612345678 et Paul, tel 0623456789", "Nina et Paul"),
        ("Nr. +33 6 12 34 56 78 Nina", "Nina"),
        ("Coupe #0612345678 Nina", "Coupe Nina"),
        ("Nina, tlf. 0612345678", "Nina"),
        ("Port-Louis, Anna 0612345678", "Port-Louis, Anna"),
        ("Nina mobile le matin 0612345678", "Nina mobile le matin"),
        ("Mobile Nina", "Mobile Nina"),
        ("Coupe [06 12 34 56 78]", "Coupe"),
        ("Anna <0612345678> couleur", "Anna couleur"),
        ("Anna WhatsApp +33612345678", "Anna"),
        ("N°0612345678 Anna", "Anna"),
        ("[VIP] Anna 06,12,34,56,78", "[VIP] Anna"),
        ("Anna <3 0612345678", "Anna <3"),
        ("Salle 12, 3e étage", "Salle 12, 3e étage"),
        ("", ""),
    ],
)
def test_a_title_is_shown_without_numbers(title: str, plain: str) -> None:
    assert without_numbers(title, "FR") == plain


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Zoom: +33 7 56 78 40 48,,123456789# France\n+33 7 56 78 40 48 France\nClient 06 12 34 56 78",
            ["+33612345678"],
        ),
        ("+33756784048;123 456 789#", []),
        ("06 12 34 56 78, 06 98 76 54 32", ["+33612345678", "+33698765432"]),
        ("0612345678,,0698765432", ["+33612345678", "+33698765432"]),
        ("06:12:34:56:78", ["+33612345678"]),
        ("06,12,34,56,78", ["+33612345678"]),
        ("de 06:12:34 à 06:56:78", []),
    ],
)
def test_a_number_is_read_unless_a_meeting_is_dialled(text: str, numbers: list[str]) -> None:
    assert numbers_in({"": text}, [""], "FR") == tuple(numbers)

"""Titles without the numbers people write into them."""

import pytest

from responder.calendars.ics.phone_numbers import without_numbers


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Coupe Anna 06 12 34 56 78", "Coupe Anna"),
        ("Coupe Anna (0612345678)", "Coupe Anna"),
        ("Anna, tél : 06 12 34 56 78", "Anna"),
        ("0612345678 Anna", "Anna"),
        ("Anna - 06.12.34.56.78 - couleur", "Anna couleur"),
        ("Anna +33 6 12 34 56 78 ou 06 98 76 54 32", "Anna ou"),
        ("06 12 34 56 78", ""),
        ("Salle 12, 3e étage", "Salle 12, 3e étage"),
        ("", ""),
    ],
)
def test_a_title_is_shown_without_numbers(title: str, plain: str) -> None:
    assert without_numbers(title, "FR") == plain

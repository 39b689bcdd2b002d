"""Tests numbers that stand only in a link that writes to somebody."""

import pytest

from responder.domain.model.numbers_in_text import numbers_in_text, without_numbers
from responder.imports.cells.phones import mobile_in
from tests.builders import SALON

LINKS = [
    ("FR", "https://wa.me/33612345678", "+33612345678"),
    ("FR", "wa.me/+33612345678?text=Bonjour%20Anna", "+33612345678"),
    ("FR", "https://api.whatsapp.com/send?phone=33612345678&text=Bonjour", "+33612345678"),
    ("FR", "https://api.whatsapp.com/send/?phone=%2B33612345678&type=phone_number&app_absent=0", "+33612345678"),
    ("FR", "https://web.whatsapp.com/send?text=Bonjour&phone=33612345678", "+33612345678"),
    ("FR", "whatsapp://send?phone=+33612345678", "+33612345678"),
    ("FR", "https://wa.me/33 6 12 34 56 78", "+33612345678"),
    ("FR", "https://wa.me/0612345678", "+33612345678"),
    ("FR", "https://wa.me/0033612345678", "+33612345678"),
    ("FR", "https://signal.me/#p/+33612345678", "+33612345678"),
    ("FR", "https://t.me/+33612345678", "+33612345678"),
    ("FR", "viber://chat?number=%2B33612345678", "+33612345678"),
    ("DE", "wa.me/4915123456789", "+4915123456789"),
    ("DE", "https://wa.me/33612345678", "+33612345678"),
    ("GB", "https://wa.me/33612345678", "+33612345678"),
    ("US", "api.whatsapp.com/send/?phone=525512345678&text&type=phone_number", "+525512345678"),
    ("ES", "https://WA.me/34612345678", "+34612345678"),
    ("CH", "http://www.wa.me/41791234567/", "+41791234567"),
]


@pytest.mark.parametrize(("country", "text", "number"), LINKS)
def test_a_number_in_a_link_is_found_and_leaves_no_rest_of_the_link(country: str, text: str, number: str) -> None:
    assert [each.number.text for each in numbers_in_text(f"Anna {text}", country)] == [number]
    assert without_numbers(f"Anna {text}", country) == "Anna"


@pytest.mark.parametrize(
    "text",
    [
        "https://wa.me/message/ABC33612345678", "https://wa.me/c/33612345678", "https://t.me/+AbCdEf33612345678",
        "https://t.me/33612345678", "https://chat.whatsapp.com/33612345678", "https://wa.me/123",
        "https://meet.example.com/33612345678", "https://wa.me/33612345678901234567",
    ],
)  # fmt: skip
def test_a_link_to_something_else_holds_no_number(text: str) -> None:
    assert not list(numbers_in_text(text, "FR"))


def test_numbers_keep_their_order_beside_a_link() -> None:
    assert mobile_in("06 98 76 54 32 https://wa.me/33612345678", SALON) == "+33698765432"
    assert mobile_in("https://wa.me/33612345678 06 98 76 54 32", SALON) == "+33612345678"
    assert mobile_in("https://wa.me/33612345678 ou 06 98 76 54 32", SALON) == "+33612345678"

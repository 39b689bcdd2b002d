"""A number is found however it was typed, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.domain.text.number_spellings import spellings_of

ANNA = spellings_of("+33612345678")


@pytest.mark.parametrize(
    "text",
    ["+33612345678", "0612345678", "06 12 34 56 78", "612345678", "%2B33612345678", "06.12.34.56.78", "06-12-34-56-78"]
    + ["+33 (0)6 12 34 56 78", "0033 6 12345678", "%252B33%25206%252012345678", "06%2012%2034%2056%2078"]
    + ["06+12+34+56+78", "06\u00a012\u202f34 56 78", "tel:06/12/34/56/78", '{"from":"+33612345678"}'],
)
def test_every_spelling_is_found_and_hidden(text: str) -> None:
    hidden = ANNA.hidden_in(f"a {text} b")
    assert ANNA.stand_in(text)
    assert "612345678" not in "".join(filter(str.isdigit, hidden))


@pytest.mark.parametrize("text", ["06 12 34 56 79", "+33712345678", "612 34", "6a1b2c3d4e5f6a7b8c", "06 12 34 x 56 78"])
def test_another_number_stays(text: str) -> None:
    assert not ANNA.stand_in(text)
    assert ANNA.hidden_in(text) == text


def test_what_stands_around_it_stays() -> None:
    assert ANNA.hidden_in("rappelez le 06 12 34 56 78 demain") == "rappelez le … demain"


def test_a_country_whose_numbers_begin_with_a_zero() -> None:
    rome = spellings_of("+390612345678")
    assert rome.stand_in("06 1234 5678") and rome.stand_in("+39 06 12345678")


@given(st.lists(st.sampled_from([" ", ".", "-", "%20", "", "/", "("]), min_size=9, max_size=9))
def test_whatever_stands_between_its_digits(between: list[str]) -> None:
    text = "".join(digit + gap for digit, gap in zip("612345678", between, strict=True))
    assert ANNA.stand_in(text)


def test_what_is_no_number_has_no_spellings() -> None:
    with pytest.raises(ValueError, match="code"):
        spellings_of("Ameli")

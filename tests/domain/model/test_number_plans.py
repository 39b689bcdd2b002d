"""The short way to read a number says what the whole library says."""

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.domain.model.numbers import NumberKind, _mobile_at_home, _read_digits, read_number
from tests.sweeps import examples

COUNTRIES = ["FR", "BE", "ES", "DE", "CH", "LU", "PT", "NL", "IT", "GB", "US", "BR", "AR", "MX", "RE", "SN"]


@settings(max_examples=examples(2000), deadline=None)
@given(country=st.sampled_from(COUNTRIES), digits=st.text("0123456789", min_size=5, max_size=12))
def test_the_short_way_and_the_long_way_agree(country: str, digits: str) -> None:
    text = f"+{phonenumbers.country_code_for_region(country)}{digits}"
    assert read_number(text, country) == _read_digits(text, country)


@settings(max_examples=examples(1000), deadline=None)
@given(start=st.sampled_from(["6", "7"]), rest=st.text("0123456789", min_size=8, max_size=8))
def test_french_mobiles_are_read_alike_by_both(start: str, rest: str) -> None:
    text = f"+33{start}{rest}"
    assert read_number(text, "FR") == _read_digits(text, "FR")


@pytest.mark.parametrize("country", ["FR", "BE", "ES"])
def test_an_ordinary_mobile_takes_the_short_way(country: str) -> None:
    example = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    assert example is not None
    text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    pattern = _mobile_at_home(country)
    assert pattern is not None and pattern.fullmatch(text)
    assert read_number(text, country).kind is NumberKind.MOBILE


@pytest.mark.parametrize("trick", ["+33612345678\n", "+3361234567\u0668", " +33612345678", "+33612345678;ext=5"])
def test_what_only_looks_ordinary_is_cleaned_as_before(trick: str) -> None:
    assert read_number(trick, "FR").text == "+33612345678"

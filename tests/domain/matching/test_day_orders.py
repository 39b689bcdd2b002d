"""Tests which of two numbers is the day, by country."""

from dataclasses import replace
from datetime import date

import pytest

from responder.domain.matching.asked_days import asked_days
from responder.domain.matching.proposed_time import _day
from tests.builders import SALON

TODAY, TOMORROW = date(2026, 12, 1), date(2026, 12, 2)
EVE, THIRD, MARCH = date(2026, 12, 24), date(2026, 12, 3), date(2027, 3, 12)


@pytest.mark.parametrize(
    ("country", "text", "days"),
    [
        ("FR", "24/12", [EVE]), ("US", "24/12", [EVE]), ("CA", "24/12", [EVE]), ("PH", "24/12", [EVE]),
        ("FR", "12/24", [EVE]), ("US", "12/24", [EVE]), ("CA", "12/24", [EVE]),
        ("FR", "3/12", [THIRD]), ("GB", "3/12", [THIRD]), ("US", "3/12", [MARCH]), ("CA", "3/12", [THIRD, MARCH]),
    ],
)  # fmt: skip
def test_where_both_orders_are_usual_nobody_assumes_one(country: str, text: str, days: list[date]) -> None:
    assert list(asked_days(f"open {text}?", TODAY, replace(SALON, country=country)).days) == days
    assert _day(text, TOMORROW, TODAY, country) == (days[0] if len(days) == 1 else None)

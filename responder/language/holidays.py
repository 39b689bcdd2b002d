"""Public holidays, worked out when somebody first asks: the library takes a while to import."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from types import ModuleType
from typing import Any


class PublicHolidays(Mapping[date, str]):
    """The public holidays of a country (and a part of it) by date, with their names."""

    def __init__(self, country: str, region: str, years: range) -> None:
        self._asked = (country, region, years)

    @cached_property
    def _days(self) -> dict[date, str]:
        country, region, years = self._asked
        if not _known(country):
            return {}
        found = _library().country_holidays(country, subdiv=region or None, years=list(years))
        return {day: str(name) for day, name in found.items()}

    def __getitem__(self, day: date) -> str:
        return self._days[day]

    def __contains__(self, day: object) -> bool:
        return day in self._days

    def __iter__(self) -> Iterator[date]:
        return iter(self._days)

    def __len__(self) -> int:
        return len(self._days)


def country_codes() -> frozenset[str]:
    """Countries that have phone numbers."""
    from phonenumbers import SUPPORTED_REGIONS

    return frozenset(SUPPORTED_REGIONS)


def region_codes(country: str) -> tuple[str, ...]:
    """The parts of a country that have holidays of their own. The library's zones ("Zone A") are those of schools."""
    found = getattr(_library(), country).subdivisions if _known(country) else ()
    return tuple(code for code in found if not code.startswith("Zone "))


def _known(country: str) -> bool:
    return country in _library().registry.EntityLoader.get_country_codes()


def _library() -> Any:
    """`holidays`, which imports a country when it is asked for. Its package of countries imports all 250 with the
    first (8 MB for good, and a tenth of a second), so an empty one stands in its place."""
    import holidays

    name = "holidays.countries"
    if name not in sys.modules:
        package = ModuleType(name)
        package.__path__ = [f"{path}/countries" for path in holidays.__path__]
        sys.modules[name] = package
    return holidays

"""Public holidays, worked out when somebody first asks: the library takes 0.1 s to import."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property


class PublicHolidays(Mapping[date, str]):
    """The public holidays of a country (and a part of it) by date, with their names."""

    def __init__(self, country: str, region: str, years: range) -> None:
        self._asked = (country, region, years)

    @cached_property
    def _days(self) -> dict[date, str]:
        import holidays

        country, region, years = self._asked
        if country not in holidays.list_supported_countries():
            return {}
        found = holidays.country_holidays(country, subdiv=region or None, years=list(years))
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
    """The parts of a country that have holidays of their own."""
    import holidays

    return tuple(holidays.list_supported_countries().get(country, ()))

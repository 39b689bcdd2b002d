"""Public holidays, worked out when somebody first asks: the library takes a while to import."""

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from responder.dataclass import dataclass
from responder.domain.model.special_days import NamedDays
from responder.domain.text.folding import fold
from responder.languages import LANGUAGES

_NEARBY = 5  # years around those that are listed


class PublicHolidays(NamedDays):
    """The public holidays of a country (and a part of it) by date, with their names. `years` are those that are listed;
    a day of a year nearby is known as well."""

    def __init__(self, country: str, region: str, years: range) -> None:
        self._country, self._region, self._years = country, region, years
        self._known: dict[tuple[int, str], Mapping[date, str]] = {}

    def named(self, day: date, language: str) -> str:
        return self._of(day.year, language).get(day, "")

    def _of(self, year: int, language: str = "") -> Mapping[date, str]:
        nearby = range(self._years.start - _NEARBY, self._years.stop + _NEARBY)
        if year not in nearby or not _known(self._country):
            return {}
        if (year, language) not in self._known:
            self._known[year, language] = _days_of(self._country, self._region, year, language)
        return self._known[year, language]

    @cached_property
    def _listed(self) -> dict[date, str]:
        return {day: name for year in self._years for day, name in self._of(year).items()}

    def __getitem__(self, day: date) -> str:
        return self._of(day.year)[day]

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in self._of(day.year)

    def __iter__(self) -> Iterator[date]:
        return iter(self._listed)

    def __len__(self) -> int:
        return len(self._listed)


@dataclass(frozen=True, slots=True)
class RegionalHoliday:
    """A public holiday of some parts of a country only."""

    day: date
    name: str
    regions: tuple[str, ...]


@cache
def regional_holidays(country: str, year: int) -> tuple[RegionalHoliday, ...]:
    """Returns what a business misses that does not say where in its country it is, in order."""
    if not region_codes(country):
        return ()
    everywhere, found = _days_of(country, "", year, ""), dict[date, tuple[str, list[str]]]()
    for region in region_codes(country):
        for day, name in _days_of(country, region, year, "").items():
            if day not in everywhere:
                found.setdefault(day, (name, []))[1].append(region)
    return tuple(RegionalHoliday(day, name, tuple(regions)) for day, (name, regions) in sorted(found.items()))


def region_named(name: str, country: str) -> str:
    """Returns the code of "Moselle", "bayern", "Bavaria" or "baden wurttemberg"; "" if none is called so."""
    codes = region_codes(country)
    aliases = getattr(_library(), country).subdivisions_aliases if _known(country) else {}
    elsewhere = (
        (each, code)
        for language in LANGUAGES.values()
        for code, names in language.regions.get(country, {}).items()
        for each in names
    )
    called = ((each, code) for each, code in (*zip(codes, codes, strict=True), *aliases.items(), *elsewhere))
    return next((code for each, code in called if code in codes and _plain(each) == _plain(name)), "")


def _plain(name: str) -> str:
    """Folds a name: without accents, capitals and hyphens."""
    return " ".join(re.findall(r"\w+", fold(name)))


def name_of_region(code: str, country: str) -> str:
    """Returns the name of a region by its code, the longest the library has: "Moselle" for "57"; the code itself where
    it has none."""
    aliases = getattr(_library(), country).subdivisions_aliases if _known(country) else {}
    return max((name for name, each in aliases.items() if each == code), key=len, default=code)


def _days_of(country: str, region: str, year: int, language: str) -> Mapping[date, str]:
    about = getattr(_library(), country)
    spoken = (each for each in about.supported_languages if language and each.split("_")[0] == language)
    # Without a language the library takes that of the machine.
    wanted = next(spoken, about.default_language)
    found = _library().country_holidays(country, subdiv=region or None, years=[year], language=wanted)
    return {day: str(name) for day, name in found.items()}


def country_codes() -> frozenset[str]:
    """Returns the codes of the countries that have phone numbers."""
    from phonenumbers import SUPPORTED_REGIONS

    return frozenset(SUPPORTED_REGIONS)


def region_codes(country: str) -> tuple[str, ...]:
    """Returns the parts of a country that have holidays of their own. The library's zones ("Zone A") are those of
    schools."""
    found = getattr(_library(), country).subdivisions if _known(country) else ()
    return tuple(code for code in found if not code.startswith("Zone "))


def _known(country: str) -> bool:
    return country in _countries()


@cache
def _countries() -> frozenset[str]:
    """Returns the codes of the countries that have holidays. The library walks through all it has each time it is
    asked."""
    return frozenset(_library().registry.EntityLoader.get_country_codes())


def _library() -> Any:
    """Imports `holidays`, which imports a country when it is asked for. Its packages import with the first of their
    modules all of them: 250 countries, and the calendars of every religion (11 MB for good, and a tenth of a second).
    Others stand in their places, which import a name when it is asked for."""
    if "holidays" not in sys.modules:
        found = find_spec("holidays")
        folders = (found.submodule_search_locations if found is not None else None) or []
        for name in ("countries", "groups", "calendars"):
            package = _OnDemand(f"holidays.{name}")
            package.__path__ = [f"{folder}/{name}" for folder in folders]
            sys.modules[package.__name__] = package
    return import_module("holidays")


class _OnDemand(ModuleType):
    """A package whose names are those that its `__init__.py` imports from modules of its own."""

    def __getattr__(self, name: str) -> Any:
        module = self._homes().get(name)
        if module is None:
            raise AttributeError(name)
        found = getattr(import_module(module), name)
        setattr(self, name, found)
        return found

    def _homes(self) -> dict[str, str]:
        written = Path(self.__path__[0], "__init__.py").read_text("utf-8")
        found = re.findall(r"^from (\S+) import (\([^)]*\)|.*)$", written, re.MULTILINE)
        return {name: module for module, names in found for name in re.findall(r"\w+", names)}

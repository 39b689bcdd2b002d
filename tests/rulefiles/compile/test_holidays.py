"""Public holidays come from a library, of which one country is imported and not all."""

import subprocess
import sys
from datetime import date

import pytest

from responder.domain.syntax.value_syntax import BadValue
from responder.languages import LANGUAGES
from responder.rulefiles.compile.business_file.business_days import region_of
from responder.rulefiles.compile.business_file.holidays import PublicHolidays, region_codes, region_named


def test_a_country_has_its_holidays_by_day() -> None:
    found = PublicHolidays("FR", "", range(2026, 2027))
    assert found[date(2026, 7, 14)]
    assert date(2026, 4, 6) in found  # the day after Easter
    assert date(2026, 7, 15) not in found


def test_a_part_of_a_country_has_more() -> None:
    assert date(2026, 12, 26) in PublicHolidays("FR", "57", range(2026, 2027))
    assert date(2026, 12, 26) not in PublicHolidays("FR", "", range(2026, 2027))
    assert "57" in region_codes("FR")


def test_a_country_that_the_library_does_not_have_has_none() -> None:
    assert dict(PublicHolidays("ZZ", "", range(2026, 2027))) == {}
    assert region_codes("ZZ") == ()


def test_one_country_is_imported_and_every_country_can_be() -> None:
    program = """
import sys
from responder.rulefiles.compile.business_file.holidays import PublicHolidays
assert len(PublicHolidays("FR", "", range(2026, 2027))) > 9
loaded = [name for name in sys.modules if name.startswith("holidays.countries.")]
assert loaded == ["holidays.countries.france"], loaded
from holidays.registry import EntityLoader
without = [code for code in EntityLoader.get_country_codes(False) if not PublicHolidays(code, "", range(2026, 2027))]
print(*without)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) < 6, done.stdout


_OF_EACH_CALENDAR = "FR DE US SA IN IL CN TH BT LK MN IR MM ET GR RS KR ID MY NP IQ KH"


def test_the_days_are_those_of_the_library_as_it_imports_itself() -> None:
    listed = """
import sys
if sys.argv[1] == "ours":
    from responder.rulefiles.compile.business_file.holidays import _library
    _library()
import holidays
for code in sys.argv[2].split():
    about = getattr(holidays, code)
    print(code, sorted(holidays.country_holidays(code, years=[2026, 2027], language=about.default_language).items()))
print("religions" if "holidays.calendars.islamic" in sys.modules else "none")
"""
    ours, theirs = (
        subprocess.run(
            [sys.executable, "-c", listed, which, _OF_EACH_CALENDAR], capture_output=True, text=True, check=True
        ).stdout
        for which in ("ours", "theirs")
    )
    assert ours == theirs
    assert ours.count("datetime.date") > 500


# Country, what stands behind `region:`, the code.
REGIONS = [
    ("DE", "Bayern", "BY"),
    ("DE", "bayern", "BY"),
    ("DE", "by", "BY"),
    ("DE", "Bavaria", "BY"),
    ("DE", "Bavière", "BY"),
    ("DE", "NRW", "NW"),
    ("DE", "Baden-Wuerttemberg", "BW"),
    ("DE", "lower saxony", "NI"),
    ("FR", "Alsace", "6AE"),
    ("FR", "bas rhin", "6AE"),
    ("FR", "6ae", "6AE"),
    ("FR", "Moselle", "57"),
    ("FR", "reunion", "974"),
    ("ES", "Catalonia", "CT"),
    ("ES", "Comunidad Valenciana", "VC"),
    ("IT", "South Tyrol", "BZ"),
    ("IT", "Milan", "MI"),
    ("IT", "mi", "MI"),
    ("CH", "Genf", "GE"),
    ("CH", "Basel", "BS"),
    ("AT", "Vienna", "9"),
    ("GB", "Schottland", "SCT"),
    ("US", "new york", "NY"),
    ("CA", "Québec", "QC"),
    ("PT", "Lisbon", "11"),
    ("IT", "NO", "NO"),
    ("IT", "no", ""),
    ("DE", "keine", ""),
]


@pytest.mark.parametrize(("country", "written", "code"), REGIONS)
def test_a_region_is_written_by_code_or_by_name(country: str, written: str, code: str) -> None:
    assert region_of(written, country) == code


@pytest.mark.parametrize(
    ("country", "written", "hint"),
    [
        ("FR", "Bretagne", "none"),
        ("FR", "Alsase", 'did you mean "Alsace"?'),
        ("DE", "Bayren", 'did you mean "Bayern"?'),
        ("FR", "Bayern", "Moselle"),
        ("LU", "Alsace", "delete this line"),
    ],
)
def test_a_region_that_is_none_is_refused_with_those_there_are(country: str, written: str, hint: str) -> None:
    with pytest.raises(BadValue) as wrong:
        region_of(written, country)
    assert hint in wrong.value.hint


@pytest.mark.parametrize(
    ("language", "country"), [(code, country) for code, each in LANGUAGES.items() for country in each.regions]
)
def test_a_name_from_elsewhere_is_that_of_one_region_the_library_knows(language: str, country: str) -> None:
    for code, names in LANGUAGES[language].regions[country].items():
        assert code in region_codes(country)
        assert {region_named(name, country) for name in names} == {code}

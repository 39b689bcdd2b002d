"""Public holidays come from a library, of which one country is imported and not all."""

import subprocess
import sys
from datetime import date

from responder.language.holidays import PublicHolidays, region_codes


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
from responder.language.holidays import PublicHolidays
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

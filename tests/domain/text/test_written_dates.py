from datetime import UTC, datetime

import pytest

from responder.domain.deciding.template_values import PrintedDay

FIRST_OF_DECEMBER = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "written"),
    [("fr", "01/12/2026"), ("es", "01/12/2026"), ("it", "01/12/2026"), ("de", "01.12.2026"), ("en", "1 December 2026")],
)
def test_a_date_is_written_as_its_language_writes_it(language: str, written: str) -> None:
    assert str(PrintedDay(FIRST_OF_DECEMBER, language)) == written

"""Times and texts of others as a terminal shows them."""

import re
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, spoken
from responder.cli.common.loading import folders
from responder.domain.model.business import Business
from responder.domain.text.dates import days_and_months
from responder.imports.cells.past_days import last_such_day, past_day
from responder.languages.cldr import format_date


def zone_of(rules: Path | None) -> tzinfo:
    """Returns the zone of the business, if its business.yaml can be read; a time must be shown in any case."""
    return place_of(rules)[0]


def place_of(rules: Path | None) -> tuple[tzinfo, str]:
    """Returns the zone and the country of the business, UTC and none where its business.yaml cannot be read."""
    from responder.rulefiles.load import load_business  # a tenth of a second: not for --help

    try:
        business = load_business(folders(rules)[0], now=datetime.now(UTC))
    except CannotRun:
        return UTC, ""
    return (business.zone, business.country) if business else (UTC, "")


def day_typed(written: str, today: date, country: str) -> date:
    """Reads a day as people type it: "today", "yesterday" and the weekdays in every shipped language, 2026-12-01,
    1/12/2026 and 1/12 as `days_and_months` of the country. Raises ValueError, also for what may be two days, and for a
    day with a time: it would be left out."""
    plain = written.strip().casefold()
    if numbers := _IN_NUMBERS.fullmatch(plain):
        (day, month), *others = days_and_months(int(numbers[1]), int(numbers[2]), country)
        if others:
            raise ValueError("it may be two days")
        return last_such_day(month, day, today) if not numbers[3] else date(int(numbers[3][-2:]) + 2000, month, day)
    return past_day(plain, today) or date.fromisoformat(plain)


_IN_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d{2}|\d{2}))?\.?")


def when(at: datetime | None, zone: tzinfo) -> str:
    """Writes a moment on that clock; where the business's is not known, it says that it is UTC."""
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}{' UTC' if zone is UTC else ''}" if at else gettext("never")


def day_and_time(at: datetime, business: Business, weekday: str = "EEEE") -> str:
    """Writes a moment on the business's clock, its weekday in the language that is spoken: "Thursday 2026-12-03 15:00".
    `weekday` is a pattern in CLDR's letters."""
    local = business.local(at)
    return f"{format_date(local, weekday, language=spoken().language)} {local:%Y-%m-%d %H:%M}"


def one_line(text: str, longest: int = 70) -> str:
    """Writes a text without line ends and control characters, cut."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"

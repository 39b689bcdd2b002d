"""Times and texts of others as a terminal shows them."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, spoken
from responder.cli.common.loading import folders
from responder.domain.model.business import Business
from responder.languages.cldr import format_date


def zone_of(rules: Path | None) -> tzinfo:
    """Returns the zone of the business, if its business.yaml can be read; a time must be shown in any case."""
    from responder.rulefiles.load import load_business  # a tenth of a second: not for --help

    try:
        business = load_business(folders(rules)[0], now=datetime.now(UTC))
    except CannotRun:
        return UTC
    return business.zone if business else UTC


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

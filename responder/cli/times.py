"""Times and texts of others as a terminal shows them."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path

from responder.cli.errors import CannotRun
from responder.cli.loading import load_all


def zone_of(rules: Path | None) -> tzinfo:
    """The business's, if its rules can be read; a list must be shown in any case."""
    try:
        loaded = load_all(rules, datetime.now(UTC), examples=False)
    except CannotRun:
        return UTC
    return loaded.rulebook.business.zone if loaded.rulebook else UTC


def when(at: datetime | None, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else "never"


def one_line(text: str, longest: int = 70) -> str:
    """Without line ends and control characters, cut."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"

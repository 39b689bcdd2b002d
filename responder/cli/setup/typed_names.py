"""Time zones, days and hours as people type them, and as business.yaml has them."""

from responder.domain.syntax import value_syntax
from responder.imports.tables.headings import folded


def zone_named(name: str) -> str | None:
    """Finds the time zone of a city: Europe/Paris for "Paris"; None if several cities are called so, or none."""
    from zoneinfo import available_timezones

    city = folded(name).replace(" ", "_")
    found = [zone for zone in available_timezones() if "/" in zone and zone.rsplit("/", 1)[-1].lower() == city]
    return found[0] if len(found) == 1 else None


def plain_days(written: str) -> str:
    """Rewrites days of the week as business.yaml has them: "du mardi au samedi" as tuesday-saturday. Raises
    BadValue."""
    days, runs = sorted(value_syntax.days(written)), list[list[int]]()
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names = [[value_syntax.DAY_NAMES[day] for day in run] for run in runs]
    return ", ".join("-".join((run[0], run[-1])) if len(run) > 1 else run[0] for run in names)


def plain_spans(written: str) -> str:
    """Rewrites spans of hours as business.yaml has them: "9h-12h et 14h-19h" as 09:00-12:00, 14:00-19:00. Raises
    BadValue."""
    return ", ".join(f"{_clock(span.start)}-{_clock(span.end)}" for span in value_syntax.spans(written)) or "closed"


def _clock(minute: int) -> str:
    hour, rest = divmod(minute if minute <= 1440 else minute - 1440, 60)
    return f"{hour:02d}:{rest:02d}"

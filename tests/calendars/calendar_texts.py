"""Calendars as people's programs write them."""

from datetime import datetime

PARIS_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(*events: str, zones: str = PARIS_ZONE, more: str = "") -> str:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{more}{zones}{''.join(events)}END:VCALENDAR\n"
    return text.replace("\n", "\r\n")


def event(
    uid: str = "a",
    at: str | datetime = "20260311T150000",
    *lines: str,
    summary: str = "Coupe Anna 06 12 34 56 78",
    zone: str = ";TZID=Europe/Paris",
    minutes: int | None = 45,
) -> str:
    """Tomorrow at three, on the clock of Paris."""
    start = at if isinstance(at, str) else f"{at:%Y%m%dT%H%M%S}"
    length = [f"DURATION:PT{minutes}M"] if minutes else []
    body = [f"UID:{uid}", "DTSTAMP:20260301T080000Z", f"DTSTART{zone}:{start}", *length, f"SUMMARY:{summary}", *lines]
    return "BEGIN:VEVENT\n" + "".join(f"{line}\n" for line in body) + "END:VEVENT\n"

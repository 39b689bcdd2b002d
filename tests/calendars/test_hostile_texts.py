"""Tests that the text around an event is read in bounded time too, and that no word in it makes others unreadable."""

from time import process_time

import pytest

from responder.calendars.ics.events import fields_of
from responder.calendars.ics.reading import ReadCalendar, read_calendar
from responder.calendars.ics.splitting import RawEvent
from responder.domain.model.calendar_notices import CalendarTrouble
from tests.builders import PARIS, SALON
from tests.calendars.calendar_texts import PARIS_ZONE, calendar, event
from tests.calendars.ics.test_reading import FEED, WINDOW

AT = "20260312T150000"


def read(text: str) -> ReadCalendar:
    return read_calendar([text], FEED, SALON, WINDOW)


@pytest.mark.parametrize(
    "text",
    [
        calendar(event()).replace("BEGIN:VEVENT", "\r" * 200_000 + "BEGIN:VEVENT"),
        calendar(event()) + "\r" * 200_000 + "x",
        calendar(event("x", AT, *["BEGIN:VALARM"] * 15_000, *["END:VALARM"] * 15_000), event()),
        calendar(event("x", AT, *["BEGIN:X-A"] * 15_000, "END:VEVENT"), event()),
        calendar("\r\n".join(["BEGIN:X-A"] * 15_000 + ["END:X-A"] * 15_000), event()),
        calendar(event("x", AT, *(f"ATTENDEE;PARTSTAT=DECLINED:mailto:a{n}@b.fr" for n in range(9_000))), event()),
        calendar(event("x", AT, "DESCRIPTION:" + "\n a" * 100_000), event()),
        calendar(event("x", AT, "DESCRIPTION:a" + "\0" * 500_000), event()),
        calendar(event("x", AT, "ATTENDEE" + ";A=B" * 50_000), event()),
    ],
    ids=lambda text: f"{len(text)} {text[60:90]!r}",
)  # fmt: skip
def test_a_hostile_text_is_bounded_and_hides_no_other(text: str) -> None:
    start = process_time()
    reading = read(text)
    assert process_time() - start < 2
    assert "a" in {each.key for each in reading.occurrences}


def test_what_is_too_deep_ends_where_it_began() -> None:
    inside = ["BEGIN:VALARM"] * 40 + ["END:VALARM"] * 40
    reading = read(calendar(event("x", AT, *inside, "LOCATION:Room 2"), event()))
    assert {each.key: each.place for each in reading.occurrences}["x"] == "Room 2"


@pytest.mark.parametrize("charset", ["undefined", "punycode", "idna", "hex", "rot13", "../x", "x" * 3_000, "a\x01"])
def test_a_charset_that_is_none_makes_nothing_unreadable(charset: str) -> None:
    strange = f"DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET={charset}:a-=21=21 =5Cx caf=C3=A9"
    assert {each.key for each in read(calendar(event("x", AT, strange), event())).occurrences} == {"x", "a"}


def test_many_who_decline_cancel_nothing() -> None:
    lines = [f"ATTENDEE;PARTSTAT=DECLINED;CN=A{n}:mailto:a{n}@b.fr" for n in range(300)]
    (found,) = read(calendar(event("x", AT, *lines, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:nina@b.fr"))).occurrences
    assert not found.cancelled


def test_an_event_whose_own_text_raises_is_named_and_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def surprise(raw: RawEvent) -> dict[str, str]:
        if "x" in str(raw.first("UID")):
            raise ZeroDivisionError
        return fields_of(raw)

    monkeypatch.setattr("responder.calendars.ics.text_fields.fields_of", surprise)
    reading = read(calendar(event("x", AT), event()))
    assert {each.key for each in reading.occurrences} == {"a"}
    (notice,) = reading.notices
    assert (notice.uid, notice.trouble) == ("x", CalendarTrouble.GARBLED)


def _outlook_zone(name: str, minute: int = 0) -> str:
    zone = PARIS_ZONE.replace("Europe/Paris", name).replace(":1970", ":1601")
    return zone.replace("0000\nRRULE", f"{minute:02}00\nRRULE")


@pytest.mark.parametrize("minutes", [1, 60])
def test_hundreds_of_zones_cost_little(minutes: int) -> None:
    """Each with its own name, and with its own rule as well."""
    zones = "".join(_outlook_zone(f"Zone {n}", n % minutes) for n in range(500))
    events = [event(f"{n}", "20260411T150000", zone=f";TZID=Zone {n}") for n in range(500)]
    start = process_time()
    found = read(calendar(*events, zones=zones)).occurrences
    assert process_time() - start < 3
    assert {each.at.astimezone(PARIS).hour for each in found} == {15}
    assert len(found) == 500


def test_a_zone_that_ended_long_ago_keeps_its_end() -> None:
    """It was summer time all the year until 1995, and is not now."""
    zone = PARIS_ZONE.replace(";BYMONTH=3\n", ";BYMONTH=3;UNTIL=19950101T000000Z\n").replace("Europe/Paris", "Old")
    (found,) = read(calendar(event("a", "20260711T150000", zone=";TZID=Old"), zones=zone)).occurrences
    assert found.at.hour == 14

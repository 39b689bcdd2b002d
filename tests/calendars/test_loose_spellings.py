"""Events as programs and people really write them: read where they can mean one thing only."""

import pytest

from responder.calendars.ics.decoding import decoded
from responder.calendars.ics.reading import ReadCalendar, read_calendar
from responder.domain.model.calendar_notices import CalendarTrouble
from tests.builders import ANNA, PARIS, SALON
from tests.calendars.calendar_texts import PARIS_ZONE, calendar, event
from tests.calendars.ics.test_reading import FEED, WINDOW

PLAIN = calendar(event(), zones="").replace("\r\n", "\n")


def read(text: str | bytes) -> ReadCalendar:
    return read_calendar([decoded(text if isinstance(text, bytes) else text.encode())], FEED, SALON, WINDOW)


def times(reading: ReadCalendar) -> list[str]:
    return [f"{each.at.astimezone(PARIS):%m-%d %H:%M}" for each in reading.occurrences]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("BEGIN:VEVENT", "BEGIN:VEVENT ").replace("END:VEVENT", "END:VEVENT\t"),
        PLAIN.replace("BEGIN:VEVENT", "begin:vevent").replace("END:VEVENT", "end:vevent"),
        PLAIN.replace("BEGIN:VEVENT", "Begin:VEvent"),
        PLAIN.lower().replace("europe/paris", "Europe/Paris"),
        "\n".join(f"  {line}" for line in PLAIN.split("\n")),
        "\n".join(line if "V" in line[6:7] else f"    {line}" for line in PLAIN.split("\n")),
        PLAIN.replace("\nDTSTART", "\n  DTSTART"),
        PLAIN.replace("\nUID", "\n\tUID").replace("\nSUMMARY", "\n SUMMARY"),
        PLAIN.replace("\nDTEND", "\n    DTEND"),
        PLAIN.replace("BEGIN:VEVENT\n", ""),
        PLAIN.replace("END:VEVENT\n", ""),
        PLAIN.replace("BEGIN:VEVENT", "BEGIN:VEVNT"),
        PLAIN.replace("BEGIN:VEVENT", "BEGN:VEVENT"),
        PLAIN.replace("BEGIN:VEVENT", "BEGIN VEVENT"),
        PLAIN.replace("\n", "\n\n"),
        PLAIN.replace("\n", "\r\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("DTSTART;TZID=Europe/Paris:", 'DTSTART;TZID="Europe/Paris":'),
        PLAIN.replace("DTSTART;TZID=Europe/Paris:", 'DTSTART;TZID="Europe/Paris:'),
        PLAIN.replace("DTSTART;TZID=Europe/Paris:", "DTSTART;TZID=Europe/Paris;"),
        PLAIN.replace("DTSTART;TZID=Europe/Paris:", "DTSTART:TZID=Europe/Paris:"),
        PLAIN.replace("DTSTART;", "dtstart ;"),
        PLAIN.replace("DTSTART;", "DTSART;"),
        PLAIN.replace("BEGIN:VCALENDAR\n", ""),
        "\ufeff" + PLAIN,
        "\n\n" + PLAIN,
        PLAIN.replace("SUMMARY:", "this line says nothing\nSUMMARY:"),
        PLAIN.replace("END:VEVENT", "BEGIN:VALARM\nTRIGGER:-PT15M\nACTION:DISPLAY\nEND:VEVENT"),
    ],
)
def test_a_component_is_read_however_it_begins_and_ends(text: str) -> None:
    reading = read(text)
    assert (times(reading), [each.number for each in reading.occurrences]) == (["03-11 15:00"], [ANNA])


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20260311T150000+0100", "03-11 15:00"),
        ("DTSTART:20260311T140000+00:00", "03-11 15:00"),
        ("DTSTART:20260311T160000+0200", "03-11 15:00"),
        ("DTSTART:2026-03-11T15:00:00", "03-11 15:00"),
        ("DTSTART:2026-03-11T14:00:00Z", "03-11 15:00"),
        ("DTSTART:2026-03-11 15:00", "03-11 15:00"),
        ("DTSTART:20260311T1500", "03-11 15:00"),
        ("DTSTART:20260311t150000", "03-11 15:00"),
        ("DTSTART: 20260311T150000 ", "03-11 15:00"),
        ("DTSTART:20260311T150000.000", "03-11 15:00"),
        ("DTSTART:20260311T240000", "03-12 00:00"),
        ("DTSTART:20260311T145960", "03-11 14:59"),
        ("DTSTART;VALUE=DATE:20260311T150000", "03-11 15:00"),
        ("DTSTART;VALUE=DATE-TIME:20260311T150000", "03-11 15:00"),
        ("DTSTART;TZID=europe/paris:20260311T150000", "03-11 15:00"),
        ("DTSTART;TZID=Romance Standard Time:20260311T150000", "03-11 15:00"),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20260311T150000", "03-11 15:00"),
        ("DTSTART;TZID=America/New York:20260311T100000", "03-11 15:00"),
        ('DTSTART;TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20260311T150000', "03-11 15:00"),
        ("DTSTART;TZID=GMT+0200:20260311T160000", "03-11 15:00"),
        ("DTSTART;TZID=GMT Standard Time:20260311T140000", "03-11 15:00"),
    ],
)
def test_a_start_is_read_however_it_is_spelt(start: str, at: str) -> None:
    reading = read(PLAIN.replace("DTSTART;TZID=Europe/Paris:20260311T150000", start))
    assert (times(reading), reading.unreadable) == ([at], 0)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("DURATION:PT1H30", 90),
        ("DURATION:PT1H30M", 90),
        ("DURATION:P1H30M", 90),
        ("DURATION:pt45m", 45),
        ("DURATION:P30M", 30),
        ("DURATION:1H", 60),
        ("DURATION:PT1.5H", 90),
        ("DURATION:01:15", 75),
        ("DURATION:01:15:00", 75),
        ("DURATION:P0DT2H0M0S", 120),
        ("DURATION:-PT15M", 0),
        ("DTEND:", 30),
        ("DTEND;TZID=Europe/Paris:", 30),
        ("DTEND:20260311T161500", 75),
        ("DTEND:20260311T160000+0100", 60),
        ("DTEND;VALUE=DATE:20260311", 30),
    ],
)
def test_a_length_is_read_however_it_is_spelt(line: str, minutes: int) -> None:
    (found,) = read(calendar(event("a", "20260311T150000", line, minutes=None))).occurrences
    assert (found.end - found.at).total_seconds() == 60 * minutes


@pytest.mark.parametrize("line", ["DTEND:soon", "DURATION:long", "DURATION:90", "DURATION:PT", "DTEND:20261399T000000"])
def test_an_end_that_cannot_be_read_is_assumed_and_said(line: str) -> None:
    reading = read(calendar(event("a", "20260311T150000", line, minutes=None)))
    (found,) = reading.occurrences
    assert (found.end - found.at).total_seconds() == 1800
    assert [(each.trouble, each.said) for each in reading.notices] == [(CalendarTrouble.END, line)]
    assert reading.unreadable == 0


@pytest.mark.parametrize(
    "raw",
    [
        PLAIN.encode("utf-16"),
        b"\xff\xfe" + PLAIN.encode("utf-16-le"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace("Anna", "Anaïs").encode("cp1252"),
        PLAIN.replace("Anna", "Anaïs").encode("latin-1"),
        PLAIN.replace("Anna", "Anaïs – 20 €").encode("cp1252"),
        PLAIN.encode().replace(b"Coupe", b"Cou\xc3pe"),
        PLAIN.encode().replace(b"Coupe", b"Cou\0pe"),
    ],
)
def test_a_file_is_read_in_whatever_it_is_written(raw: bytes) -> None:
    reading = read(raw)
    assert ([each.number for each in reading.occurrences], times(reading)) == ([ANNA], ["03-11 15:00"])
    assert "\ufffd" not in reading.occurrences[0].title


@pytest.mark.parametrize(
    "broken",
    [
        "TZOFFSETTO:+0100\n",
        "BEGIN:DAYLIGHT\n",
        "END:STANDARD\n",
        "END:VTIMEZONE\n",
        "TZID:Europe/Paris\n",
        "BEGIN:VTIMEZONE\n",
    ],
)
def test_a_broken_zone_breaks_no_event(broken: str) -> None:
    assert times(read(calendar(event(), zones=PARIS_ZONE.replace(broken, "", 1)))) == ["03-11 15:00"]


def test_a_zone_of_its_own_is_read_as_it_is_defined() -> None:
    zone = PARIS_ZONE.replace("Europe/Paris", "Salon").replace("+0100", "+0300").replace("+0200", "+0400")
    assert times(read(calendar(event(zone=";TZID=Salon"), zones=zone))) == ["03-11 13:00"]


def test_a_zone_that_nobody_knows_is_the_business_own_and_said() -> None:
    reading = read(calendar(event(zone=";TZID=Salon"), zones=""))
    assert times(reading) == ["03-11 15:00"]
    assert [each.trouble for each in reading.notices] == [CalendarTrouble.ZONE]


@pytest.mark.parametrize(
    ("event_text", "trouble"),
    [
        (event("x", "tomorrow"), CalendarTrouble.START),
        (event("x", ""), CalendarTrouble.START),
        (event("x", "20261399T990000"), CalendarTrouble.START),
        (event("x", "15/03/2026 14:00"), CalendarTrouble.START),
        (event("x").replace("DTSTART", "X-DT"), CalendarTrouble.START),
        (event("x", "20260312T150000", "RRULE:FREQ=NEVER"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RRULE:FREQ=DAILY;INTERVAL=0"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RRULE:FREQ=WEEKLY;BYDAY=XX"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RRULE:"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RRULE:FREQ=WEEKLY;UNTIL=never"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:2026"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RDATE:20260313T"), CalendarTrouble.REPEAT),
        (event("x", "20260312T150000", "RECURRENCE-ID:never"), CalendarTrouble.REPEAT),
        (
            event("x", "20260312T150000", "RRULE:FREQ=DAILY;COUNT=3", "EXRULE:FREQ=DAILY;INTERVAL=2"),
            CalendarTrouble.REPEAT,
        ),
        (event("x", "20260312", zone=";VALUE=DATE", minutes=None), CalendarTrouble.WHOLE_DAY),
    ],
)
def test_what_cannot_be_read_is_named_and_hides_no_other(event_text: str, trouble: CalendarTrouble) -> None:
    reading = read(calendar(event_text, event()))
    assert [each.key for each in reading.occurrences] == ["a"]
    (notice,) = reading.notices
    assert (notice.trouble, notice.title, notice.uid, notice.appointment) == (trouble, "Coupe Anna", "x", True)
    assert reading.standing == {"x"}


def test_what_is_told_holds_no_number() -> None:
    reading = read(calendar(event("x", "tomorrow 06 12 34 56 78", summary="Anna 06 12 34 56 78")))
    (notice,) = reading.notices
    assert "12 34" not in notice.title


NAMES = calendar(event(summary="Béatrice Élodie 06 12 34 56 78"), zones="").encode()


@pytest.mark.parametrize("letter", ["é", "É"])
@pytest.mark.parametrize("fold", [b"\r\n ", b"\n\t"])
def test_a_letter_may_be_folded_in_the_middle(letter: str, fold: bytes) -> None:
    at = NAMES.index(letter.encode()) + 1
    (found,) = read(NAMES[:at] + fold + NAMES[at:]).occurrences
    assert found.title == "Béatrice Élodie"


def test_a_feed_of_two_programs_is_read_line_by_line() -> None:
    other = calendar(event("b", summary="Zoé 06 12 34 56 78"), zones="").encode("cp1252")
    assert {each.title for each in read(NAMES + other).occurrences} == {"Béatrice Élodie", "Zoé"}


def test_a_name_of_an_attendee_may_have_quotes() -> None:
    line = "ATTENDEE;CN=Anna ^'Nini^' +33612345678:mailto:anna@example.com"
    (found,) = read(calendar(event("a", "20260311T150000", line, summary="Coupe"))).occurrences
    assert found.name == 'Anna "Nini"'


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Paris", "15"), ("Europe%2FParis", "15"), ("Europe/Paris (DST)", "15"), ("Europe-Paris", "15"),
        ("Romance Daylight Time", "15"), ("tzone://Microsoft/Utc", "17"), ("New York", "21"), ("Moscow", "14"),
    ],
)  # fmt: skip
def test_a_zone_is_known_by_other_spellings_of_its_name(zone: str, hour: str) -> None:
    reading = read(calendar(event("a", "20260411T150000", zone=f';TZID="{zone}"'), zones=""))
    assert (times(reading), reading.notices) == ([f"04-11 {hour}:00"], [])


def test_a_zone_may_be_defined_under_a_name_in_quotes() -> None:
    zones = PARIS_ZONE.replace("TZID:Europe/Paris", 'TZID:"Salon"')
    reading = read(calendar(event("a", "20260411T150000", zone=';TZID="Salon"'), zones=zones))
    assert (times(reading), reading.notices) == (["04-11 15:00"], [])

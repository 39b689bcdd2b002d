"""Tests whose event it is: numbers however they are typed, wherever they stand; and who said no."""

import pytest

from responder.calendars.ics.reading import read_calendar
from responder.domain.model.calendar_notices import CalendarTrouble, to_be_told, told
from responder.domain.model.calendars import Occurrence
from tests.builders import ANNA, PARIS, SALON
from tests.calendars.calendar_texts import calendar, event
from tests.calendars.ics.test_reading import FEED, WINDOW


def only(*lines: str, summary: str = "Coupe", more: str = "") -> Occurrence:
    text = calendar(event("a", "20260311T150000", *lines, summary=summary), more=more)
    (found,) = read_calendar([text], FEED, SALON, WINDOW).occurrences
    return found


@pytest.mark.parametrize(
    "typed",
    [
        "06 12 34 56 78",
        "06\u00a012\u00a034\u00a056\u00a078",
        "06\u202f12\u202f34\u202f56\u202f78",
        "06\u200912\u200934\u200956\u200978",
        "06_12_34_56_78",
        "06.12.34.56.78",
        "06/12/34/56/78",
        "06-12-34-56-78",
        "06–12–34–56–78",
        "06·12·34·56·78",
        "06*12*34*56*78",
        "06'12'34'56'78",
        "0 6 1 2 3 4 5 6 7 8",
        "06 12 345 678",
        "Tél0612345678",
        "tel:0612345678",
        "(06)12345678",
        "+33 (0)6 12 34 56 78",
        "0033612345678",
        "33612345678",
        "０６１２３４５６７８",
        "06\u200b12\u200b34\u200b56\u200b78",
        "+33\u2060612345678",
        "06 12 34  56 78",
    ],
)
def test_a_number_is_found_however_it_is_typed(typed: str) -> None:
    found = only(summary=f"Coupe Anna {typed}")
    assert found.number == ANNA
    assert found.title.rstrip(" :(") in ("Coupe Anna", "Coupe Anna Tél", "Coupe Anna tel")


@pytest.mark.parametrize(
    "line",
    [
        "URL:tel:+33612345678",
        "URL:tel:06%2012%2034%2056%2078".replace("%20", " "),
        "URL:https://wa.me/33612345678",
        "URL:sms:0612345678",
        "COMMENT:mobile 06 12 34 56 78",
        "CONTACT:Anna\\, 06 12 34 56 78",
        "X-ALT-DESC;FMTTYPE=text/html:<p>Anna <b>06&nbsp;12&nbsp;34&nbsp;56&nbsp;78</b></p>",
        'X-ALT-DESC;FMTTYPE=text/html:<a href="tel:+33612345678">Appeler</a>',
        'DESCRIPTION:<a href="tel:0612345678">Appeler</a>',
        "X-CLIENT-TEL:0612345678",
        "X-MOBILE:06 12 34 56 78",
        "X-CUSTOMER-PHONE:+33612345678",
        "LOCATION:06_12_34_56_78",
        "ATTENDEE;CN=Anna:tel:0612345678",
        'ATTENDEE;CN="Anna 06.12.34.56.78":mailto:a@example.com',
        "DESCRIPTION:fixe 01 42 68 53 00 / mobile 06.12.34.56.78",
        "DESCRIPTION:nous 06 11 11 11 11 - elle 06 12 34 56 78",
        "DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:T=C3=A9l 06 12 34 56 78",
        "DESCRIPTION:Téléphone\\n06 12 34 56 78\\nFin",
        "DESCRIPTION:Tel\n 06 12 34 56 78",
        "DESCRIPTION:Bonjour\n06 12 34 56 78",
    ],
)
def test_a_number_is_found_in_whatever_property_it_stands(line: str) -> None:
    assert only(line).number == ANNA


@pytest.mark.parametrize(
    "line",
    [
        "X-MICROSOFT-CDO-OWNERAPPTID:0612345678",
        "URL:https://example.com/0612345678",
        "DESCRIPTION:SIRET 12345678900012",
        "DESCRIPTION:code 061234",
        "DESCRIPTION:2026-03-11 14:00-15:00",
        "DESCRIPTION:01 42 68 53 00",
        "DESCRIPTION:IBAN FR76 3000 6000 0112 3456 7890 189",
        "ORGANIZER;CN=Zoé:tel:0698765432",
        "DESCRIPTION:08 92 68 53 00",
        "DESCRIPTION:36 39",
        "CATEGORIES:0612345678",
    ],
)
def test_what_is_no_clients_mobile_is_none(line: str) -> None:
    assert only(line).number == ""


ME, ANN = "mailto:zoe@salon.fr", "mailto:anna@example.com"


@pytest.mark.parametrize(
    ("lines", "cancelled"),
    [
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=DECLINED:{ANN}"], True),
        ([f"ATTENDEE;PARTSTAT=DECLINED;CN=Anna:{ANN}"], True),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=ACCEPTED:{ME}", f"ATTENDEE;PARTSTAT=DECLINED:{ANN}"], True),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=DECLINED:{ME}", f"ATTENDEE;PARTSTAT=ACCEPTED:{ANN}"], False),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=DECLINED:{ME}"], False),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=NEEDS-ACTION:{ANN}"], False),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=TENTATIVE:{ANN}"], False),
        ([f"ORGANIZER:{ME}", f"ATTENDEE;PARTSTAT=declined:{ANN}"], True),
        (["ATTENDEE;PARTSTAT=DECLINED;CN=Zoé:mailto:z@salon.fr"], False),  # whose calendar it is
        (["ATTENDEE;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:room@salon.fr", f"ATTENDEE;PARTSTAT=ACCEPTED:{ANN}"], False),
        ([f"ATTENDEE;PARTSTAT=DECLINED:{ANN}", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bea@example.com"], False),
        (
            ["ATTENDEE;PARTSTAT=DECLINED;CN=Anna:tel:0612345678", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.com"],
            True,
        ),
        (["STATUS:CANCELLED"], True),
        (["STATUS:canceled"], True),
        (["STATUS:CONFIRMED"], False),
        (["TRANSP:TRANSPARENT"], False),
    ],
)
def test_a_client_who_declines_does_not_come(lines: list[str], cancelled: bool) -> None:
    assert only(*lines, summary="Coupe Anna 06 12 34 56 78").cancelled is cancelled


def test_the_owner_of_the_calendar_is_no_client() -> None:
    declined = f"ATTENDEE;PARTSTAT=DECLINED:{ME}"
    assert not only(declined, summary="Anna 0612345678", more="X-WR-CALNAME:zoe@salon.fr\n").cancelled


@pytest.mark.parametrize(
    ("summary", "at"),
    [
        ("14h30 Marie 06 12 34 56 78", "14:30"),
        ("Marie 06 12 34 56 78 à 9h", "09:00"),
        ("Marie 0612345678 - 10:15", "10:15"),
        ("9 Uhr Max 06 12 34 56 78", "09:00"),
        ("2pm Ann 0612345678", "14:00"),
        ("0612345678 16h00", "16:00"),
    ],
)
@pytest.mark.parametrize("start", ["DTSTART;VALUE=DATE:20260311", "DTSTART:20260311"])
def test_a_whole_day_with_an_hour_in_its_title_is_an_appointment(summary: str, at: str, start: str) -> None:
    text = calendar(event(summary=summary, minutes=None).replace("DTSTART;TZID=Europe/Paris:20260311T150000", start))
    (found,) = read_calendar([text], FEED, SALON, WINDOW).occurrences
    assert (f"{found.at.astimezone(PARIS):%d %H:%M}", found.number) == (f"11 {at}", ANNA)


@pytest.mark.parametrize(
    "summary", ["Marie 06 12 34 56 78", "Marie 2h 06 12 34 56 78", "14h et 16h Marie 06 12 34 56 78"]
)
def test_a_whole_day_of_a_client_without_an_hour_is_named(summary: str) -> None:
    text = calendar(event("a", "20260311", zone=";VALUE=DATE", minutes=None, summary=summary))
    reading = read_calendar([text], FEED, SALON, WINDOW)
    assert (reading.occurrences, [each.trouble for each in reading.notices]) == ([], [CalendarTrouble.WHOLE_DAY])


def test_a_whole_day_that_recurs_has_its_hour_each_time() -> None:
    days = event(
        "a",
        "20260311",
        "RRULE:FREQ=WEEKLY;UNTIL=20260401",
        "EXDATE;VALUE=DATE:20260318",
        zone=";VALUE=DATE",
        minutes=None,
        summary="14h Marie 0612345678",
    )
    found = read_calendar([calendar(days)], FEED, SALON, WINDOW).occurrences
    assert [f"{each.at.astimezone(PARIS):%m-%d %H}" for each in found] == ["03-11 14", "03-25 14", "04-01 14"]


@pytest.mark.parametrize(
    ("lines", "summary", "name"),
    [
        ([], "Coupe Marie Dupont 06 12 34 56 78", "Marie Dupont"),
        ([], "Marie Dupont - brushing 0612345678", "Marie Dupont"),
        ([], "RDV Mme Durand 0612345678 (couleur)", "Mme Durand"),
        ([], "Coupe Anna 06 12 34 56 78", ""),
        ([], "0612345678", ""),
        (["DESCRIPTION:Nom : Marie Dupont\\nTél : 06 12 34 56 78"], "Coupe", "Marie Dupont"),
        (["ATTENDEE;CN=Bea Zyx:tel:0612345678"], "Coupe", "Bea Zyx"),
        (["ATTENDEE;CN=Bea Zyx:mailto:b@example.com"], "Coupe 0612345678", ""),
        ([], "Coupe Julie Petit 0612345678", "Julie Petit"),
    ],
)
def test_a_name_that_is_safe_to_take_comes_with_the_number(lines: list[str], summary: str, name: str) -> None:
    assert only(*lines, summary=summary).name == name


@pytest.mark.parametrize(
    ("summary", "lines", "left_out"),
    [
        ("Marie Dupont 06 12 34 56 78 / Paul Durand 06 98 76 54 32", [], "…32"),
        ("Coupe 0612345678 et 0698765432", [], "…32"),
        ("Coupe Anna 0612345678", ["DESCRIPTION:ou 06 98 76 54 32\\, 07 61 22 33 44"], "…32, …44"),
    ],
)
def test_numbers_beside_the_first_are_left_out_and_the_owner_is_told(
    summary: str, lines: list[str], left_out: str
) -> None:
    text = calendar(event("a", "20260311T150000", *lines, summary=summary))
    reading = read_calendar([text], FEED, SALON, WINDOW)
    (found,), (notice,) = reading.occurrences, reading.notices
    assert (found.number, found.name) == (ANNA, "")
    assert (notice.trouble, notice.said, notice.appointment) == (CalendarTrouble.MORE_NUMBERS, left_out, True)
    assert f"this one is left out ({left_out}). Please mend it" in str(told(notice))
    assert to_be_told([notice]) == [notice]


def test_the_same_number_twice_is_one() -> None:
    text = calendar(event("a", "20260311T150000", "DESCRIPTION:+33 6 12 34 56 78", summary="Coupe 0612345678"))
    assert read_calendar([text], FEED, SALON, WINDOW).notices == []


@pytest.mark.parametrize(
    "said",
    [
        "Join: https://zoom.us/j/0612345678?pwd=1",
        "https://us02web.zoom.us/j/33612345678",
        "www.example.com/visio/0612345678",
        "Meeting ID: 061 234 5678\\nPasscode: 1234",
        "ID de réunion : 061 234 5678",
        "Besprechungs-ID: 061 234 5678",
        "Webinar ID: 0612345678",
        "Meeting ID: 061 2067 8901",
        "https://zoom.us/j/1?pwd=0612345678",
        "https://meet.example/?meetingId=0612345678",
    ],
)
def test_what_a_meeting_is_called_by_is_no_number(said: str) -> None:
    assert only(f"DESCRIPTION:{said}", summary="Anna").number == ""


@pytest.mark.parametrize(
    "said",
    [
        "https://wa.me/33612345678",
        "https://api.whatsapp.com/send?phone=33612345678",
        "https://salon.example/clients?tel=0612345678",
        "Zoom: https://zoom.us/j/123 ou 0612345678",
        "Meeting ID: 123 456 789\\nTel 06 12 34 56 78",
        "Meeting ID: 812 345 678 0612345678",
        "Meeting ID: 812 345 678 +33 6 12 34 56 78",
        "Passcode: 123456 06 12 34 56 78",
        "Passcode: 1234 06.12.34.56.78",
        "https://salon.fr/rdv?n=0612345678",
        "www.salon.fr/rdv?a=1&n=0612345678",
    ],
)
def test_a_number_beside_a_link_is_found(said: str) -> None:
    assert only(f"DESCRIPTION:{said}", summary="Anna").number == ANNA


def test_a_title_keeps_no_half_of_a_pair_of_brackets() -> None:
    assert only(summary="Coupe Anna 0612345678 (couleur)").title == "Coupe Anna (couleur)"
    assert only(summary="Coupe Anna (0612345678 mari)").title == "Coupe Anna (mari)"

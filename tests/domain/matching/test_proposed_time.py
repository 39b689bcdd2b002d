"""The time a contact would rather come, read beside the appointment it is to replace."""

from datetime import datetime, timedelta

import pytest

from responder.domain.matching.parsed_text import read
from responder.domain.matching.proposed_time import proposed, wanted
from responder.domain.model.state import Appointment, Busy
from responder.domain.schedule.free_slots import hindrance
from tests.builders import PARIS, SALON, book, replace

RULES = book().rule("Any", words=["plutot"]).made()
TODAY = datetime(2026, 3, 10, 12, 0, tzinfo=PARIS)  # a Tuesday
MEETING = datetime(2026, 3, 18, 10, 0, tzinfo=PARIS)  # Wednesday of the week after


def reading_of(text: str, meeting: datetime = MEETING, country: str = "FR") -> datetime | None:
    reading = read(text, RULES, today=TODAY.date(), appointment=meeting)
    found = wanted(reading, meeting, replace(SALON, country=country))
    return proposed(found, meeting) if found else None


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("plutôt jeudi 15h", "2026-03-19", "15:00"),  # of the appointment's week, not of this one
        ("plutôt mardi à 11h30", "2026-03-17", "11:30"),
        ("je préfère 15h", "2026-03-18", "15:00"),  # an hour alone: the same day
        ("demain 14h", "2026-03-11", "14:00"),  # counted from the day it was written
        ("après demain à 9h", "2026-03-12", "09:00"),
        ("le 20 à 16h", "2026-03-20", "16:00"),
        ("le 2 avril à 10h", "2026-04-02", "10:00"),
        ("20/03 17:15", "2026-03-20", "17:15"),
        ("vendredi 20 mars 15h", "2026-03-20", "15:00"),
        ("jeudi 15 h", "2026-03-19", "15:00"),
        ("make it Thursday at 3 pm", "2026-03-19", "15:00"),
        ("lieber Freitag 14 Uhr", "2026-03-20", "14:00"),
        ("jeudi 3h", "2026-03-19", "15:00"),  # nobody opens at three in the morning
        ("jeudi midi", "2026-03-19", "12:00"),
        ("demain 10h", "2026-03-11", "10:00"),  # the appointment's hour, on another day
        ("je voudrais déplacer mon rdv à jeudi 15h", "2026-03-19", "15:00"),  # "mon" is no Monday
        ("peut-on mettre mon rdv le 20 mars à 16h", "2026-03-20", "16:00"),
        ("mon 16th at 3pm", "2026-03-16", "15:00"),
        ("can we do mon 3pm", "2026-03-16", "15:00"),
    ],
)
def test_a_day_and_an_hour_are_read_beside_the_appointment(text: str, day: str, clock: str) -> None:
    assert reading_of(text) == datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    "text",
    [
        "plutôt jeudi",
        "un autre jour",
        "jeudi ou vendredi 15h",
        "15h ou 16h",
        "jeudi 99h",
        "oui mercredi 18 à 10h",
        "le 31/02 15h",
    ],
)
def test_what_is_left_open_or_is_the_appointment_itself_proposes_no_moment(text: str) -> None:
    assert reading_of(text) is None


def test_dates_are_read_as_the_country_writes_them() -> None:
    june = datetime(2026, 6, 1, 10, 0, tzinfo=PARIS)
    assert reading_of("4/6 11:00", june) == datetime(2026, 6, 4, 11, 0, tzinfo=PARIS)
    assert reading_of("4/6 11:00", june, "US") == datetime(2026, 4, 6, 11, 0, tzinfo=PARIS)


def test_the_words_are_kept_for_whoever_is_to_answer() -> None:
    reading = read("bonjour, plutôt jeudi 15h si possible", RULES, today=TODAY.date(), appointment=MEETING)
    found = wanted(reading, MEETING, SALON)
    assert found is not None
    assert found.said == "jeudi 15h"


class TestSlots:
    meeting = Appointment("1", MEETING, who="Julie", end=MEETING + timedelta(minutes=45))
    thursday = MEETING + timedelta(days=1)

    def why(self, at: datetime, *busy: Busy) -> str:
        why = hindrance(self.meeting, at, busy, SALON, TODAY)
        return str(why or "")

    def test_a_free_time_is_free(self) -> None:
        assert self.why(self.thursday) == ""

    @pytest.mark.parametrize(("who", "taken"), [("Julie", True), ("julie", True), ("", True), ("Marc", False)])
    def test_a_time_is_taken_by_the_same_person(self, who: str, taken: bool) -> None:
        half = timedelta(minutes=30)
        other = Busy(self.thursday + half, self.thursday + 2 * half, who, "2")
        assert bool(self.why(self.thursday, other)) is taken

    def test_the_appointment_itself_is_not_in_its_way(self) -> None:
        own = Busy(MEETING, MEETING + timedelta(minutes=45), "Julie", "1")
        assert self.why(MEETING + timedelta(minutes=30), own) == ""

    @pytest.mark.parametrize(
        "at",
        [
            datetime(2026, 3, 19, 18, 0, tzinfo=PARIS),
            datetime(2026, 3, 22, 10, 0, tzinfo=PARIS),
            TODAY - timedelta(hours=1),
        ],
        ids=["ends after closing", "a Sunday", "over"],
    )
    def test_the_business_must_be_open_for_all_of_it_and_the_time_ahead(self, at: datetime) -> None:
        assert self.why(at)

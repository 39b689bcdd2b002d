"""Reminders on the days that are unlike others: the nights the clocks change, Easter, the 29th of February."""

from collections.abc import Iterator

import pytest

from tests.acceptance.timed import TimedSystem, salon, timed_system
from tests.live.processes import until

REMINDER = """\
    rules:
      - name: Reminder
        when: 24h before appointment
        reply: "Rappel : rendez-vous {{ appointment.date }} à {{ appointment.time }}. OUI ?"
    """


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    """Its clock goes on through the tests, from one day to the next."""
    with timed_system(tmp_path_factory.mktemp("system"), salon(REMINDER), "2026-03-26 09:30") as place:
        yield place


@pytest.mark.parametrize(
    ("at", "not_before", "left", "told"),
    [
        # The clocks go ahead in the night of Saturday: 24 hours before Sunday noon is eleven o'clock.
        ("2026-03-29 12:00", "2026-03-28 10:59", "2026-03-28 11:02", "29/03/2026 à 12h"),
        # The moment of a Monday is on a Sunday, the first of summer time; eight o'clock is eight of the new clock.
        ("2026-03-30 10:00", "2026-03-30 07:59", "2026-03-30 08:21", "30/03/2026 à 10h"),
        # Easter Monday
        ("2026-04-07 15:00", "2026-04-07 07:59", "2026-04-07 08:21", "07/04/2026 à 15h"),
        # After Ascension
        ("2026-05-15 15:00", "2026-05-15 07:59", "2026-05-15 08:21", "15/05/2026 à 15h"),
        # The clocks go back in the night of Saturday: 24 hours before Sunday noon is one o'clock.
        ("2026-10-25 12:00", "2026-10-24 12:59", "2026-10-24 13:02", "25/10/2026 à 12h"),
        ("2026-10-26 10:00", "2026-10-26 07:59", "2026-10-26 08:21", "26/10/2026 à 10h"),
        # Christmas on a Friday
        ("2026-12-26 11:00", "2026-12-26 07:59", "2026-12-26 08:21", "26/12/2026 à 11h"),
        # On the 29th of February, and for it
        ("2028-02-29 10:00", "2028-02-28 09:59", "2028-02-28 10:02", "29/02/2028 à 10h"),
        ("2028-03-01 10:00", "2028-02-29 09:59", "2028-02-29 10:02", "01/03/2028 à 10h"),
    ],
)
def test_a_reminder_comes_at_the_hour_it_should(
    system: TimedSystem, at: str, not_before: str, left: str, told: str
) -> None:
    anna = system.person()
    anna.has_appointment(at)
    system.moves_to(not_before)
    anna.gets_nothing()
    system.moves_to(left)
    anna.gets(f"Rappel : rendez-vous {told}. OUI ?")
    anna.gets_nothing()


def test_who_has_no_hour_left_between_a_holiday_and_the_appointment_is_reminded_before_it(system: TimedSystem) -> None:
    anna = system.person()
    anna.has_appointment("2028-04-18 08:30")  # the moment is on Easter Monday
    system.moves_to("2028-04-15 19:30")
    anna.gets_nothing()
    system.moves_to("2028-04-15 19:59")  # two minutes before the quiet time the last one has left
    anna.gets("Rappel : rendez-vous 18/04/2028 à 8h30. OUI ?")


def test_who_books_within_the_quiet_time_is_listed_with_the_reason(system: TimedSystem) -> None:
    system.moves_to("2028-04-17 10:00")
    bruno = system.person()
    bruno.has_appointment("2028-04-18 08:30")
    until(bruno.moments, "it is planned")  # of an appointment that is over, nothing is
    system.moves_to("2028-04-18 09:00")
    bruno.gets_nothing()
    assert bruno.moments() == [
        ("24h before appointment", "dropped", "it could only leave when it would be of no more use")
    ]

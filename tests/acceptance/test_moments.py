"""Moments, as people live them: the real service and a simulated phone on a clock that can be moved."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.state import AppointmentStatus
from responder.store.outbound.switches.pause_file import pause, pause_file, resume
from tests.acceptance.timed import Person, TimedSystem, salon, timed_system
from tests.live.chosen_gateway import WITH_CALLS, WITH_CLICKS, WITH_ITS_STOP
from tests.live.processes import until

REMINDERS = """\
    rules:
      - name: Reminder
        when: 24h before appointment
        if: {not: {appointment: confirmed}}
        reply: "Rappel : rendez-vous {{ appointment.date }} à {{ appointment.time }}. OUI ?"
      - name: Asked again
        when: no answer for 4h
        if: {after: Reminder, appointment: awaiting answer}
        reply: "Pouvez-vous confirmer {{ appointment.date }} ?"
        link: https://example.com/rdv
      - name: Thanks for coming
        when: 2h after appointment
        if: {appointment: confirmed}
        reply: "Merci de votre visite !"
      - name: Not reached
        when: not delivered for 3h
        rule: Reminder
        do: "notify owner: {{ contact.number }} n'a pas reçu le rappel"
      - name: Confirmed
        when: sms
        says: {words: "{yes}", whole message: yes}
        if: {appointment: awaiting answer}
        do: confirm appointment
        reply: "Confirmé."
      - name: Not again
        when: sms
        says: {exactly: laissez moi}
        do: stop follow-ups
        reply: "Bien."
      - name: Asked a third time
        when: no answer for 6h
        if: {after: [Busy, Not again]}
        reply: "Et maintenant ?"
      - name: Busy
        when: unclear
        do: hand to a person
        reply: "Une personne vous répond."
    """


@pytest.fixture(scope="module")
def one_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), salon(REMINDERS), "2026-03-02 09:30") as place:
        yield place


@pytest.fixture
def system(one_system: TimedSystem) -> TimedSystem:
    """Each test has a week of its own, which begins on a Tuesday."""
    one_system.begins_a_week()
    return one_system


@pytest.fixture
def anna(system: TimedSystem) -> Person:
    return system.person()


def test_a_reminder_comes_a_day_before_once_and_asks(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.moves_to("wed 09:59")
    anna.gets_nothing()
    system.moves(minutes=2)
    anna.gets("Rappel : rendez-vous */20* à 10h. OUI ?")
    assert anna.statuses() == ["awaiting answer"]
    system.moves(minutes=30)
    anna.gets_nothing()
    anna.texts("oui merci")
    system.moves(seconds=8)
    anna.gets("Confirmé.")
    assert anna.statuses() == ["confirmed"]


def test_a_restart_reminds_nobody_again_and_forgets_nobody(system: TimedSystem, anna: Person) -> None:
    bruno = system.person()
    anna.has_appointment("wed 10:00")
    bruno.has_appointment("wed 12:00")
    system.moves_to("tue 10:01")
    anna.gets("Rappel*10h*")
    system.restarts()
    system.moves_to("tue 12:01")
    anna.gets_nothing()
    bruno.gets("Rappel*12h*")


def test_a_reminder_follows_an_appointment_that_is_moved_and_is_dropped_with_one_that_is_cancelled(
    system: TimedSystem, anna: Person
) -> None:
    bruno = system.person()
    moved, cancelled = anna.has_appointment("thu 10:00"), bruno.has_appointment("thu 10:00")
    system.moves_to("tue 18:00")
    anna.changes(moved, at=system.moment("fri 15:00"))
    bruno.changes(cancelled, status=AppointmentStatus.CANCELLED)
    system.moves_to("wed 15:00")
    anna.gets_nothing()
    bruno.gets_nothing()
    assert "the appointment is cancelled" in bruno.moments()[0]
    system.moves_to("thu 15:01")
    anna.gets("Rappel*/20* à 15h*")


def test_two_appointments_on_a_day_are_one_reminder_and_one_answer(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    anna.has_appointment("thu 16:30")
    system.moves_to("wed 10:01")
    anna.gets("*/20* à 10h et 16h30*")
    system.moves_to("wed 16:31")
    anna.texts("oui")
    system.moves(seconds=8)
    assert anna.statuses() == ["confirmed", "confirmed"]
    anna.gets("Pouvez-vous*")  # she had not answered for four hours
    anna.gets("Confirmé.")
    anna.gets_nothing()


def test_who_books_late_is_reminded_ten_minutes_later(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("tue 17:00")
    system.moves(minutes=9)
    anna.gets_nothing()
    system.moves(minutes=1, seconds=30)
    anna.gets("Rappel*17h*")


def test_who_books_for_at_once_is_not_reminded(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("tue 10:15")
    system.moves(minutes=30)
    anna.gets_nothing()
    assert anna.moments() == [
        ("24h before appointment", "dropped", "it could only leave when it would be of no more use")
    ]


def test_nothing_starts_a_conversation_at_night_or_on_a_sunday(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("wed 21:30")  # the reminder's moment is in the evening
    bruno = system.person()
    bruno.has_appointment("mon 12:00")  # on Sunday at noon
    system.moves_to("tue 21:31")
    anna.gets_nothing()
    system.moves_to("wed 07:59")
    anna.gets_nothing()
    system.moves_to("wed 08:21")
    anna.gets("Rappel*")
    system.moves_to("sun 12:01")
    bruno.gets_nothing()
    system.moves_to("mon 08:21")
    bruno.gets("Rappel*")


def test_a_night_s_reminders_do_not_leave_in_a_burst(system: TimedSystem) -> None:
    people = [system.person() for _ in range(12)]
    for each in people:
        each.has_appointment("wed 21:00")
    system.moves_to("tue 23:00")
    arrived = []
    for minute in range(0, 22, 3):
        system.moves_to(f"wed 08:{minute:02d}")
        arrived.append(sum(len(each.received()) for each in people))
    assert arrived[-1] == 12
    assert arrived[0] <= 2
    assert max(later - earlier for earlier, later in pairwise(arrived)) <= 5


def test_a_moment_that_is_over_for_too_long_is_dropped_and_listed(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.settles()
    system.clock.move(timedelta(days=2, hours=1))  # the machine was off
    system.look()
    system.settles()
    anna.gets_nothing()
    assert ("24h before appointment", "dropped", "it would be of no more use") in anna.moments()


@WITH_CALLS
@pytest.mark.parametrize("sign", ["texts", "calls", "is called", "click", "is noted"])
def test_any_sign_of_life_stops_the_follow_up(system: TimedSystem, anna: Person, sign: str) -> None:
    anna.has_appointment("thu 10:00")
    system.moves_to("wed 10:01")
    anna.gets("Rappel*")
    system.moves(hours=1)
    match sign:
        case "texts":
            anna.texts("je vous redis")
            anna.gets("Une personne*")
        case "calls":
            anna.calls("incoming", 60)
        case "is called":
            anna.calls("outgoing", 60)
        case "click":
            anna.last.url = "https://example.com/rdv"
            anna.clicks()
        case _:
            anna.is_noted("vient demain")
    system.moves(hours=4)
    anna.gets_nothing()
    assert ("no answer for 4h", "dropped", "the contact gave a sign of life") in anna.moments()


def test_follow_ups_are_stopped_where_a_rule_says_so(system: TimedSystem, anna: Person) -> None:
    anna.texts("combien coûte une coupe ?")
    anna.gets("Une personne*")
    system.moves(hours=4, minutes=1)
    assert ("no answer for 6h", "waiting", "") in anna.moments()
    anna.texts("laissez moi")
    anna.gets("Bien.")
    assert set(anna.moments()) == {("no answer for 6h", "dropped", "follow-ups were stopped")}


def test_who_says_nothing_is_asked_again_once(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.moves_to("wed 10:01")
    anna.gets("Rappel*")
    system.moves(hours=4, minutes=1)
    anna.gets("Pouvez-vous confirmer*")
    system.moves(hours=6)
    anna.gets_nothing()


@WITH_CLICKS
def test_a_link_opened_by_a_preview_is_no_sign_of_life(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.moves_to("wed 10:01")
    anna.gets("Rappel*")
    anna.last.url = "https://example.com/rdv"
    anna.clicks()  # within seconds of its arrival
    system.moves(hours=4, minutes=1)
    anna.gets("Pouvez-vous confirmer*")


def test_a_reminder_that_a_pause_held_up_leaves_when_it_is_over(system: TimedSystem, anna: Person) -> None:
    """It is about tomorrow: three hours later it is as good."""
    anna.has_appointment("thu 10:00")
    file = pause_file(system.settings.database_url)
    system.moves_to("wed 09:59")
    assert pause(file, system.clock(), "the phone is at the repairer's")
    try:
        system.clock.move(timedelta(minutes=2))
        system.look()
        until(lambda: "'answered'" in anna.story(), "it was let in and decided")
        assert anna.received() == []
        system.clock.move(timedelta(hours=3))
    finally:
        resume(file)
    system.settles()
    anna.gets("Rappel*")
    anna.gets_nothing()


def is_away(system: TimedSystem, anna: Person, times: int, **how_long: float) -> None:
    """The phone is away, and a reminder is let in meanwhile; it has expired when the phone is back."""
    file = pause_file(system.settings.database_url)
    assert pause(file, system.clock(), "the phone is away")
    try:
        system.clock.move(timedelta(minutes=29))  # past its moment, and not into the quiet time
        system.look()
        until(lambda: anna.story().count("'answered'") == times, "it was let in and decided")
        system.clock.move(timedelta(**how_long))
    finally:
        resume(file)
    system.look()
    anna.gets_nothing()


def test_an_early_reminder_that_finds_the_phone_away_is_tried_again_after_the_quiet(
    system: TimedSystem, anna: Person
) -> None:
    anna.has_appointment("mon 11:00")  # a day before is Sunday: it leaves on Saturday evening
    system.moves_to("sat 19:30")
    is_away(system, anna, 1, hours=15)
    # Listed at most from when it expired until the clock loop, a thread of its own, has brought it back.
    until(lambda: (anna.number, Cause.REMINDER_DROPPED) not in system.waiting(), "it will be tried again")
    system.moves_to("mon 07:50")
    anna.gets_nothing()
    system.moves(minutes=31)
    anna.gets("Rappel*")
    anna.texts("oui")
    system.moves(seconds=8)
    anna.gets("Confirmé.")
    assert (anna.number, Cause.REMINDER_DROPPED) not in system.waiting()


def test_one_that_never_finds_the_phone_is_listed_when_its_use_ends(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("mon 11:00")
    system.moves_to("sat 19:30")
    is_away(system, anna, 1, hours=15)
    system.moves_to("mon 07:59")
    is_away(system, anna, 2, hours=2)
    assert (anna.number, Cause.REMINDER_DROPPED) in system.waiting()
    system.moves_to("mon 11:30")
    assert (anna.number, Cause.REMINDER_DROPPED) not in system.waiting()


def test_thanks_come_after_the_appointment(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("tue 10:00", status=AppointmentStatus.CONFIRMED)
    system.moves_to("tue 11:59")
    anna.gets_nothing()
    system.moves(minutes=2)
    anna.gets("Merci de votre visite !")


def test_a_reminder_waits_while_a_person_talks_with_the_contact(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.moves_to("wed 09:00")
    anna.texts("combien coûte une coupe ?")
    anna.gets("Une personne*")
    system.moves_to("wed 10:30")
    anna.gets_nothing()
    system.moves_to("wed 13:01")
    anna.gets("Rappel*")


@pytest.mark.not_over("smsit", "its reports are asked for, and time that jumps passes them by")
def test_the_owner_hears_of_a_reminder_that_did_not_arrive(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    system.simulator.faults.ask({"report": "lost", "times": 1})
    system.moves_to("wed 10:01")
    anna.gets("Rappel*")
    system.moves(hours=3, minutes=1)
    system.owner.gets(f"{anna.number} n'a pas reçu le rappel")


@WITH_ITS_STOP
def test_who_opted_out_is_not_reminded(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("thu 10:00")
    anna.texts("STOP")
    anna.gets("*")
    system.moves_to("wed 10:01")
    anna.gets_nothing()
    assert anna.decided()[-1] == ("opted out", "Reminder")

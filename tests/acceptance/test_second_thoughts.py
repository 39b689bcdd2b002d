"""Tests which appointment is meant, and what people add a moment later: shipped rules, real service, a clock that
moves."""

from collections.abc import Iterator
from datetime import timedelta
from fnmatch import fnmatchcase

import pytest

from responder.domain.model.state import AppointmentStatus
from responder.store.appointments.calendar_state import states
from tests.acceptance.timed import Person, TimedSystem, salon, shipped, timed_system
from tests.calendars.calendar_texts import calendar, event
from tests.live.chosen_gateway import WITH_ITS_STOP
from tests.live.processes import until

ASKED = AppointmentStatus.AWAITING_ANSWER
TOMORROW, FRIDAY = "2026-03-11 10:00", "2026-03-13 14:30"


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), shipped(switched_on=False), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture
def anna(system: TimedSystem) -> Person:
    return system.person()


def test_a_second_thought_is_read_with_the_first_and_answered_once(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    system.moves(seconds=4)
    anna.gets_nothing()
    anna.texts("mais plutôt 15h")
    anna.gets_nothing()
    system.moves(seconds=5)
    anna.gets("*Choisissez*")
    anna.gets_nothing()
    assert anna.statuses() == ["move asked"]
    assert [reason for reason, _ in anna.decided()] == ["read together", "answered"]


def test_what_changes_no_appointment_is_answered_at_once(anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("Bonjour, quels sont vos horaires ?")
    anna.gets("*horaires*")


@WITH_ITS_STOP
def test_a_stop_is_obeyed_at_once_whatever_waits(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("annuler")
    anna.texts("STOP")
    anna.gets("*ne recevrez plus*")
    system.moves(seconds=9)
    anna.gets_nothing()


def test_a_power_cut_while_an_answer_is_held_loses_nothing_and_says_it_once(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    system.restarts()
    anna.gets_nothing()
    system.moves(seconds=9)
    anna.gets("*est confirmé*")
    anna.gets_nothing()
    assert anna.statuses() == ["confirmed"]


def test_seconds_after_the_answer_a_doubt_draws_no_contradiction(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    system.moves(seconds=8)
    anna.gets("*est confirmé*")
    system.moves(seconds=4)
    anna.texts("attendez je vérifie avec ma soeur")
    anna.gets("*11/03/2026*n'est pas confirmé pour l'instant. Une personne vous répond*")
    anna.texts("ok")  # that a person answers; it confirms nothing
    anna.gets_nothing()
    assert anna.statuses() == ["awaiting answer"]
    assert [reason for reason, _ in anna.decided()[-2:]] == ["second thought", "with a person"]


def test_seconds_after_the_answer_a_clear_word_replaces_it(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    system.moves(seconds=8)
    anna.gets("*est confirmé*")
    anna.texts("finalement je dois annuler mon rdv")
    system.moves(seconds=9)
    anna.gets("*est annulé*")
    assert anna.statuses() == ["cancelled"]


def test_yes_twice_is_one_confirmation(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    anna.texts("Oui !")
    system.moves(seconds=9)
    anna.gets("*est confirmé*")
    system.moves(minutes=2)
    anna.texts("oui")
    anna.gets_nothing()
    assert anna.statuses() == ["confirmed"]
    assert anna.decided()[-1] == ("acted", "Confirmed already")


def test_a_yes_to_several_is_asked_which_one(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.has_appointment(FRIDAY, status=ASKED)
    anna.texts("oui")
    anna.gets("*plusieurs rendez-vous*11/03 10h et 13/03 14h30*")
    assert anna.statuses() == ["awaiting answer", "awaiting answer"]
    system.moves(minutes=1)
    anna.texts("vendredi")
    system.moves(seconds=9)
    anna.gets("*13/03/2026*est confirmé*")
    assert anna.statuses() == ["awaiting answer", "confirmed"]


def test_cancelling_one_of_several_is_asked_which_one(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.has_appointment(FRIDAY, status=ASKED)
    anna.texts("je dois annuler")
    anna.gets("*plusieurs rendez-vous*")
    system.moves(minutes=1)
    anna.texts("celui de demain")
    system.moves(seconds=9)
    anna.gets("*11/03/2026*est annulé*")
    assert anna.statuses() == ["cancelled", "awaiting answer"]


def test_a_yes_that_names_the_day_needs_no_question(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.has_appointment(FRIDAY, status=ASKED)
    anna.texts("oui pour vendredi")
    system.moves(seconds=9)
    anna.gets("*13/03/2026*est confirmé*")


@pytest.mark.parametrize(
    ("at", "status", "told"),
    [
        (TOMORROW, AppointmentStatus.CANCELLED, "*est annulé, il ne peut donc pas*"),
        ("2026-03-10 08:00", ASKED, "*est passé*"),
    ],
    ids=["cancelled", "past"],
)
def test_a_yes_to_what_cannot_be_confirmed_is_told_so(
    anna: Person, at: str, status: AppointmentStatus, told: str
) -> None:
    anna.has_appointment(at, status=status)
    anna.texts("oui je confirme")
    anna.gets(told)
    assert anna.statuses() == [status.value]


@WITH_ITS_STOP
@pytest.mark.parametrize("said", ["annuler", "CANCEL"])
def test_the_word_that_also_means_stop_cancels_where_an_appointment_is_open(
    system: TimedSystem, anna: Person, said: str
) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts(said)
    system.moves(seconds=9)
    anna.gets("*")
    assert anna.statuses() == ["cancelled"]
    assert anna.decided()[-1] != ("opt out", None)


@WITH_ITS_STOP
@pytest.mark.parametrize("said", ["STOP", "stop svp", "Arret"])
def test_stop_is_no_cancellation_where_an_appointment_is_open(system: TimedSystem, anna: Person, said: str) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts(said)
    anna.gets("*ne recevrez plus*")
    system.moves(seconds=9)
    assert anna.statuses() == ["awaiting answer"]
    assert anna.decided() == [("opt out", None)]


@WITH_ITS_STOP
def test_the_word_that_means_cancel_goes_to_a_person_where_nothing_can_be_cancelled(anna: Person) -> None:
    anna.texts("CANCEL")
    anna.gets("*")
    assert anna.decided() == [("answered", "Handed to a person")]


def test_the_time_that_is_proposed_is_written_down_beside_the_appointment(system: TimedSystem, anna: Person) -> None:
    which = anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("plutôt jeudi 15h")
    system.moves(seconds=9)
    anna.gets("*Choisissez*")
    assert anna.statuses() == ["move asked"]
    assert anna.history(which)[-2:] == [("status", "move asked", "contact"), ("wanted", "jeudi 15h", "contact")]


def test_a_clear_yes_after_being_handed_to_a_person_is_noted_and_not_answered(
    system: TimedSystem, anna: Person
) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("combien coûte une coupe avec brushing ?")
    anna.gets("*une personne vous répond*")
    system.moves(minutes=5)
    anna.texts("oui je confirme")
    system.moves(seconds=9)
    anna.gets_nothing()
    assert anna.statuses() == ["confirmed"]


def test_an_ok_that_a_person_answers_is_no_confirmation(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("combien coûte une coupe avec brushing ?")
    anna.gets("*une personne vous répond*")
    system.moves(minutes=1)
    anna.texts("ok merci")
    system.moves(seconds=9)
    anna.gets_nothing()
    assert anna.statuses() == ["awaiting answer"]
    assert anna.decided()[-1] == ("with a person", None)


def test_a_confirmation_taken_back_hours_later_is_open_in_the_book(system: TimedSystem, anna: Person) -> None:
    which = anna.has_appointment(TOMORROW, status=ASKED)
    anna.texts("oui")
    system.moves(seconds=9)
    anna.gets("*est confirmé*")
    system.moves(hours=3)
    anna.texts("ah en fait je ne suis plus sûre de pouvoir")
    anna.gets("*n'est pas confirmé pour l'instant. Une personne vous répond*")
    assert anna.statuses() == ["awaiting answer"]
    assert anna.history(which)[-1] == ("status", "awaiting answer", "contact")
    assert anna.decided()[-1] == ("second thought", None)


def test_silence_for_who_was_handed_to_a_person_lasts_four_hours(system: TimedSystem, anna: Person) -> None:
    anna.texts("combien coûte une coupe avec brushing ?")
    anna.gets("*une personne vous répond*")
    anna.texts("quels sont vos horaires ?")
    anna.gets_nothing()
    system.moves(hours=4, minutes=1)
    anna.texts("quels sont vos horaires ?")
    anna.gets("*horaires*")


MOVES = """\
    rules:
      - name: Moved
        when: sms
        says: {words: "{rather}"}
        do: move appointment to {date}
        reply: "C'est noté pour le {{ appointment.date }} à {{ appointment.time }}."
      - name: Wants another time
        when: sms
        says: {words: "{rather}"}
        if: {appointment: upcoming}
        do:
          - ask to move appointment
          - "notify owner: {{ contact.number }} voudrait {{ wanted }}"
        reply: "Nous regardons et vous répondons."
    """


@pytest.fixture(scope="module")
def movers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("movers"), salon(MOVES), "2026-03-10 09:30") as place:
        yield place


def test_another_time_is_given_if_it_is_free_and_else_handed_to_the_owner(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("moves")
    with timed_system(folder, salon(MOVES), "2026-03-10 09:30") as system:
        anna, bruno, chloe = system.person(), system.person(), system.person()
        mine = anna.has_appointment(TOMORROW, status=ASKED, who="Julie")
        bruno.has_appointment("2026-03-12 15:00", status=ASKED, who="Julie")
        theirs = chloe.has_appointment("2026-03-11 16:00", status=ASKED, who="Julie")
        anna.texts("plutôt jeudi 16h")
        system.moves(seconds=9)
        anna.gets("C'est noté pour le 12/03/2026 à 16h.")
        assert anna.appointment(mine).at.astimezone(system.clock().tzinfo) - system.clock() > timedelta(days=2)
        assert anna.statuses() == ["confirmed"]
        chloe.texts("plutôt jeudi 15h30")  # Julie has Bruno then
        system.moves(seconds=9)
        chloe.gets("Nous regardons*")
        system.owner.gets(f"{chloe.number} voudrait jeudi 15h30")
        assert chloe.appointment(theirs).status is AppointmentStatus.MOVE_ASKED
        assert anna.history(mine)[-2:] == [
            ("at", "2026-03-12T15:00:00+00:00", "contact"),
            ("status", "confirmed", "contact"),
        ]
        bruno.texts("plutôt dimanche 10h")  # nobody is there
        system.moves(seconds=9)
        bruno.gets("Nous regardons*")


@pytest.mark.parametrize(
    ("said", "moved"),
    [
        ("plutôt 16h", "11/03/2026 à 16h"),  # an hour alone is one of the same day
        ("plutôt vendredi 11h30", "13/03/2026 à 11h30"),
        ("plutôt le 19 à 9h", "19/03/2026 à 9h"),
        ("plutôt après-demain 10h", "12/03/2026 à 10h"),  # counted from the day it was written
        ("plutôt mercredi 3h", "11/03/2026 à 15h"),  # nobody cuts hair at three in the night
        ("I would rather come on friday at 3 pm", "13 March 2026 à 15:00"),
        ("rather thursday 3pm please", "12 March 2026 à 15:00"),
    ],
)
def test_a_day_and_an_hour_are_read_in_the_contacts_language_and_beside_the_appointment(
    movers: TimedSystem, said: str, moved: str
) -> None:
    dora = movers.person()
    dora.has_appointment(TOMORROW, status=ASKED, who=dora.number)  # with somebody of her own: nobody is in the way
    dora.texts(said)
    movers.moves(seconds=9)
    assert fnmatchcase(dora.gets("C'est noté pour le *."), f"*{moved}*")
    assert dora.statuses() == ["confirmed"]


def test_what_names_no_hour_is_moved_nowhere_and_handed_to_the_owner(movers: TimedSystem) -> None:
    emil = movers.person()
    emil.has_appointment(TOMORROW, status=ASKED, who="Emil")
    emil.texts("plutôt vendredi")
    movers.moves(seconds=9)
    emil.gets("Nous regardons*")
    movers.owner.gets(f"{emil.number} voudrait vendredi")
    assert emil.statuses() == ["move asked"]


def test_a_time_that_the_calendar_has_for_something_else_is_not_free(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("busy")
    file = folder / "agenda.ics"
    staff = event("m", "20260312T153000", summary="Réunion", minutes=60)  # names nobody: no appointment, and taken
    file.write_text(calendar(staff), "utf-8")
    about = f"calendars:\n  - {{name: Zoé, file: {file}, who: Zoé}}\n"
    with timed_system(folder, salon(MOVES, about=about), "2026-03-10 09:30") as system:
        until(lambda: calendar_is_read(system), "the calendar was read")
        fanny = system.person()
        fanny.has_appointment(TOMORROW, status=ASKED, who="Zoé")
        fanny.texts("plutôt jeudi 16h")
        system.moves(seconds=9)
        fanny.gets("Nous regardons*")
        system.owner.gets(f"{fanny.number} voudrait jeudi 16h")
        fanny.texts("alors plutôt jeudi 17h")
        system.moves(seconds=9)
        fanny.gets("C'est noté pour le 12/03/2026 à 17h.")


def calendar_is_read(system: TimedSystem) -> bool:
    return any(state.events for state in system.service.store.read_now(states))

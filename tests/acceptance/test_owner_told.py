"""The owner sees who waits: one SMS for several, by day, once; and the list empties itself when she acts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from responder.domain.model.state import AppointmentStatus
from responder.services.inbox.waiting import waiters
from tests.acceptance.timed import TimedSystem, salon, timed_system
from tests.live.chosen_gateway import WITH_CALLS

pytestmark = pytest.mark.slow

RULES = """\
    rules:
      - name: Confirmed
        when: sms
        says: {exactly: [oui, ok]}
        if: {appointment: awaiting answer}
        do: confirm appointment
        reply: "C'est confirmé."
      - name: Cancelled
        when: sms
        says: {words: [annule]}
        if: {appointment: upcoming}
        do: cancel appointment
        reply: "C'est annulé."
      - name: Hours
        when: sms
        says: {words: [horaires]}
        reply: "De 9h à 18h."
      - name: Missed
        when: missed call
        reply: "Nous vous rappelons."
      - name: Person
        when: unclear
        do: hand to a person
        reply: "Une personne vous répond."
    """


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    folder: Path = tmp_path_factory.mktemp("told")
    with timed_system(folder, salon(RULES, tells_owner=True), "2026-03-10 10:00") as found:
        yield found


def waiting(place: TimedSystem) -> list[str]:
    now = place.clock()
    return [each.contact for each in place.service.store.write_now(lambda conn: waiters(conn, now))]


@WITH_CALLS
def test_several_who_wait_are_one_sms_and_nobody_is_told_of_twice(place: TimedSystem) -> None:
    place.begins_a_week()
    anna, bruno = place.person(), place.person()
    anna.texts("combien coûte une coupe ?")
    anna.gets("Une personne vous répond.")
    bruno.texts("vous prenez les chèques ?")
    bruno.gets("Une personne vous répond.")
    place.owner.gets_nothing()
    place.moves(minutes=11)
    told = place.owner.gets("Salon Anna: 2 personnes attendent une réponse.*responder waiting")
    assert anna.number in told and "combien co" in told and bruno.number in told
    place.moves(hours=2)
    place.owner.gets_nothing()
    assert waiting(place) == [anna.number, bruno.number]
    anna.calls("outgoing", 60)
    place.settles()
    assert waiting(place) == [bruno.number]


def test_at_night_she_sleeps_and_is_told_in_the_morning(place: TimedSystem) -> None:
    place.begins_a_week()
    place.moves_to("tue 22:30")
    anna = place.person()
    anna.texts("combien coûte une coupe ?")
    anna.gets("Une personne vous répond.")
    place.moves_to("wed 07:50")
    place.owner.gets_nothing()
    place.moves_to("wed 08:01")
    place.owner.gets("Salon Anna: 1 personne attend une réponse.*")


def test_whoever_cancels_for_this_afternoon_is_told_within_minutes(place: TimedSystem) -> None:
    place.begins_a_week()
    anna = place.person()
    anna.has_appointment(f"{place.tuesday} 15:00", status=AppointmentStatus.AWAITING_ANSWER)
    anna.texts("j'annule")
    place.moves(seconds=20)
    anna.gets("C'est annulé.")
    place.moves(minutes=2)
    told = place.owner.gets("Salon Anna: rendez-vous annulé.*")
    assert f"{anna.number}, annule, rdv aujourd'hui 15:00" in told
    assert anna.number not in waiting(place)


@WITH_CALLS
def test_a_yes_that_was_taken_back_is_told_and_waits(place: TimedSystem) -> None:
    place.begins_a_week()
    anna = place.person()
    anna.has_appointment(f"{place.tuesday} 16:00", status=AppointmentStatus.AWAITING_ANSWER)
    anna.texts("oui")
    place.moves(seconds=9)
    anna.gets("C'est confirmé.")
    anna.texts("mais pas avant 17h")
    anna.gets("*n'est pas confirmé pour l'instant. Une personne vous répond*")
    assert (anna.decided()[-1][0], anna.statuses()) == ("second thought", ["awaiting answer"])
    place.moves(minutes=40)
    assert "revient sur sa réponse" in place.owner.gets("*mais pas avant 17h*")
    assert anna.number in waiting(place)
    anna.texts("ok")  # that a person answers, and no answer to the question about the appointment
    place.moves(seconds=20)
    assert (anna.statuses(), anna.number in waiting(place)) == (["awaiting answer"], True)
    anna.calls("outgoing", 60)
    place.settles()
    assert anna.number not in waiting(place)


@WITH_CALLS
def test_the_answer_to_a_call_does_not_follow_another_answer(place: TimedSystem) -> None:
    place.begins_a_week()
    anna, bruno = place.person(), place.person()
    anna.calls()
    bruno.calls()
    anna.texts("vos horaires ?")
    anna.gets("De 9h à 18h.")
    bruno.texts("vous prenez les chèques ?")
    bruno.gets("Une personne vous répond.")
    place.moves(minutes=3)
    anna.gets_nothing()
    bruno.gets_nothing()

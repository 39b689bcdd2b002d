"""Missed calls as a good receptionist takes them: shipped rules, real service, a clock that moves."""

from collections.abc import Iterator

import pytest
from sqlalchemy import update

from responder.domain.model.state import AppointmentStatus
from responder.store.tables import contacts
from tests.acceptance.timed import Person, TimedSystem, shipped, timed_system
from tests.live.chosen_gateway import WITH_CALLS

pytestmark = WITH_CALLS


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), shipped(), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture
def anna(system: TimedSystem) -> Person:
    return system.person()


def test_an_answer_waits_45_seconds_for_a_call_back(system: TimedSystem, anna: Person) -> None:
    anna.calls()
    system.moves(seconds=44)
    anna.gets_nothing()
    system.moves(seconds=2)
    anna.gets("*manqué votre appel*")


@pytest.mark.parametrize("kind", ["outgoing", "incoming"])
def test_whoever_was_spoken_to_meanwhile_gets_nothing(system: TimedSystem, anna: Person, kind: str) -> None:
    anna.calls()
    system.moves(seconds=20)
    anna.calls(kind, 30)
    system.moves(minutes=1)
    anna.gets_nothing()


def test_three_calls_in_a_minute_are_one(system: TimedSystem, anna: Person) -> None:
    for _ in range(3):
        anna.calls()
        system.moves(seconds=10)
    system.moves(minutes=1)
    anna.gets("*manqué votre appel*")
    anna.gets_nothing()
    assert [reason for reason, _ in anna.decided()] == ["answered", "repeated", "repeated"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("+33142278186", "number type not allowed"),
        ("+33899123456", "number type not allowed"),
        ("+4915112345678", "country not allowed"),
        ("36105", "short code"),
        ("+33611111111", "own number"),
    ],
)
def test_numbers_that_cannot_or_must_not_be_texted_get_nothing(system: TimedSystem, number: str, reason: str) -> None:
    caller = Person(system, number)
    caller.calls()
    system.moves(minutes=1)
    caller.gets_nothing()
    assert caller.decided()[-1][0] == reason


def test_who_has_an_appointment_today_gets_the_text_that_fits(system: TimedSystem, anna: Person) -> None:
    anna.has_appointment("2026-03-10 18:00", status=AppointmentStatus.CONFIRMED)
    anna.calls()
    system.moves(minutes=1)
    anna.gets("*votre rendez-vous de 18h*")


def test_whoever_is_known_is_called_by_the_first_name(system: TimedSystem, anna: Person) -> None:
    anna.texts("merci")
    anna.gets("*")
    named = update(contacts).where(contacts.c.number == anna.number)
    system.service.store.write_now(
        lambda conn: conn.execute(named.values(name="Anna Martin", first_name="Anna", known=True))
    )
    anna.calls()
    system.moves(minutes=1)
    anna.gets("Bonjour Anna, nous sommes occupés*")


def test_lunch_evening_and_holidays_have_words_of_their_own_and_the_owner_one_digest(system: TimedSystem) -> None:
    lunch, evening, twice, called_back, holiday = (system.person() for _ in range(5))
    system.moves_to("2026-03-10 13:00")
    lunch.calls()
    system.moves(minutes=1)
    lunch.gets("*en pause*")
    system.moves_to("2026-03-10 19:00")
    evening.calls()
    twice.calls()
    system.moves(minutes=10)
    twice.calls()
    called_back.calls()
    system.moves(minutes=1)
    called_back.calls("outgoing", 60)
    evening.gets("*sommes fermés*")
    system.owner.gets_nothing()
    system.moves_to("2026-03-11 09:01")
    told = system.owner.gets("2 appel(s) manqué(s) depuis la fermeture*")
    assert evening.number in told
    assert f"{twice.number} (2x)" in told
    assert called_back.number not in told
    assert lunch.number not in told
    system.moves_to("2026-03-11 14:01")
    system.owner.gets_nothing()
    system.moves_to("2026-05-01 10:00")
    holiday.calls()
    system.moves(minutes=1)
    holiday.gets("*fermés aujourd'hui*")

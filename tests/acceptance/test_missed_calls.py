"""Missed calls as a good receptionist takes them: shipped rules, real service, a clock that moves."""

from collections.abc import Iterator

import pytest
from sqlalchemy import update

from responder.domain.model.state import AppointmentStatus
from responder.store.tables import contacts
from tests.acceptance.timed import Person, TimedTown, shipped, timed_town
from tests.live.standing import WITH_CALLS

pytestmark = WITH_CALLS


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedTown]:
    with timed_town(tmp_path_factory.mktemp("town"), shipped(), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture
def anna(town: TimedTown) -> Person:
    return town.person()


def test_an_answer_waits_45_seconds_for_a_call_back(town: TimedTown, anna: Person) -> None:
    anna.calls()
    town.moves(seconds=44)
    anna.gets_nothing()
    town.moves(seconds=2)
    anna.gets("*manqué votre appel*")


@pytest.mark.parametrize("kind", ["outgoing", "incoming"])
def test_whoever_was_spoken_to_meanwhile_gets_nothing(town: TimedTown, anna: Person, kind: str) -> None:
    anna.calls()
    town.moves(seconds=20)
    anna.calls(kind, 30)
    town.moves(minutes=1)
    anna.gets_nothing()


def test_three_calls_in_a_minute_are_one(town: TimedTown, anna: Person) -> None:
    for _ in range(3):
        anna.calls()
        town.moves(seconds=10)
    town.moves(minutes=1)
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
def test_numbers_that_cannot_or_must_not_be_texted_get_nothing(town: TimedTown, number: str, reason: str) -> None:
    caller = Person(town, number)
    caller.calls()
    town.moves(minutes=1)
    caller.gets_nothing()
    assert caller.decided()[-1][0] == reason


def test_who_has_an_appointment_today_gets_the_text_that_fits(town: TimedTown, anna: Person) -> None:
    anna.has_appointment("2026-03-10 18:00", status=AppointmentStatus.CONFIRMED)
    anna.calls()
    town.moves(minutes=1)
    anna.gets("*votre rendez-vous de 18h*")


def test_whoever_is_known_is_called_by_the_first_name(town: TimedTown, anna: Person) -> None:
    anna.texts("merci")
    anna.gets("*")
    named = update(contacts).where(contacts.c.number == anna.number)
    town.service.store.write_now(
        lambda conn: conn.execute(named.values(name="Anna Martin", first_name="Anna", known=True))
    )
    anna.calls()
    town.moves(minutes=1)
    anna.gets("Bonjour Anna, nous sommes occupés*")


def test_lunch_evening_and_holidays_have_words_of_their_own_and_the_owner_one_digest(town: TimedTown) -> None:
    lunch, evening, twice, called_back, holiday = (town.person() for _ in range(5))
    town.moves_to("2026-03-10 13:00")
    lunch.calls()
    town.moves(minutes=1)
    lunch.gets("*en pause*")
    town.moves_to("2026-03-10 19:00")
    evening.calls()
    twice.calls()
    town.moves(minutes=10)
    twice.calls()
    called_back.calls()
    town.moves(minutes=1)
    called_back.calls("outgoing", 60)
    evening.gets("*sommes fermés*")
    town.owner.gets_nothing()
    town.moves_to("2026-03-11 09:01")
    told = town.owner.gets("2 appel(s) manqué(s) depuis la fermeture*")
    assert evening.number in told
    assert f"{twice.number} (2x)" in told
    assert called_back.number not in told
    assert lunch.number not in told
    town.moves_to("2026-03-11 14:01")
    town.owner.gets_nothing()
    town.moves_to("2026-05-01 10:00")
    holiday.calls()
    town.moves(minutes=1)
    holiday.gets("*fermés aujourd'hui*")

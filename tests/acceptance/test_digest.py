"""The one SMS to the owner at opening: who called in vain since closing."""

from collections.abc import Iterator

import pytest

from tests.acceptance.test_grace_time import person_at, writes_by_hand
from tests.acceptance.timed import TimedSystem, shipped, timed_system
from tests.live.chosen_gateway import WITH_CALLS
from tests.live.processes import until

DIGEST = "* appel(s) manqué(s) depuis la fermeture*"


@pytest.fixture(scope="module")
def one_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), shipped(), "2026-03-02 09:30") as place:
        yield place


@pytest.fixture
def system(one_system: TimedSystem) -> TimedSystem:
    one_system.begins_a_week()
    one_system.owner.seen = len(one_system.owner.received())
    return one_system


def test_a_night_without_calls_is_no_reason_to_write(system: TimedSystem) -> None:
    system.moves_to("wed 09:05")
    system.owner.gets_nothing()


@WITH_CALLS
def test_one_digest_tells_of_a_whole_weekend(system: TimedSystem) -> None:
    friday, saturday, sunday = system.person(), system.person(), system.person()
    system.moves_to("fri 19:00")
    friday.calls()
    system.moves_to("sat 09:01")
    assert friday.number in system.owner.gets("1" + DIGEST)
    system.moves_to("sat 15:00")
    saturday.calls()
    system.moves_to("sun 10:00")
    sunday.calls()
    system.moves_to("mon 08:59")
    system.owner.gets_nothing()
    system.moves_to("mon 09:01")
    told = system.owner.gets("2" + DIGEST)
    assert saturday.number in told and sunday.number in told and friday.number not in told


@WITH_CALLS
def test_a_restart_at_opening_tells_it_once(system: TimedSystem) -> None:
    anna = system.person()
    system.moves_to("tue 20:00")
    anna.calls()
    system.moves_to("wed 08:58")
    system.restarts()
    system.moves_to("wed 09:01")
    system.owner.gets("1" + DIGEST)
    system.restarts()
    system.moves(minutes=5)
    system.owner.gets_nothing()


@WITH_CALLS
def test_a_machine_that_was_off_at_opening_tells_it_in_the_morning_and_not_in_the_evening(system: TimedSystem) -> None:
    anna, bruno = system.person(), system.person()
    system.moves_to("tue 20:00")
    anna.calls()
    system.moves_to("wed 10:30")  # as if nobody had looked at the clock before
    system.owner.gets("1" + DIGEST)
    system.moves_to("wed 20:00")
    bruno.calls()
    system.moves(minutes=1)
    system.owner.gets_nothing()


@pytest.mark.only_over("insim", "its list tells what was written by hand")
def test_who_was_written_to_by_hand_in_the_evening_is_left_out(system: TimedSystem) -> None:
    anna, bruno = system.person(), system.person()
    system.moves_to("tue 20:00")
    for each in (anna, bruno):
        each.calls()
    system.moves(minutes=10)
    writes_by_hand(system, anna, "Je vous prends demain à 9h")
    system.moves(minutes=3)
    until(lambda: person_at(system, anna), "the usual look finds it", seconds=8)
    system.moves_to("wed 09:01")
    told = system.owner.gets("1" + DIGEST)
    assert bruno.number in told and anna.number not in told


@pytest.mark.only_over("insim", "its address book")
def test_who_wrote_a_name_into_the_book_is_told_by_it(system: TimedSystem) -> None:
    anna = system.person()
    system.simulator.world.save_contact(anna.number, first_name="Anna", last_name="Martin")
    system.moves_to("tue 20:00")
    anna.calls()
    system.moves_to("wed 09:01")
    assert "Anna Martin" in system.owner.gets("1" + DIGEST)

"""The one SMS to the owner at opening: who called in vain since closing."""

from collections.abc import Iterator

import pytest

from tests.acceptance.test_grace_time import person_at, writes_by_hand
from tests.acceptance.timed import TimedTown, shipped, timed_town
from tests.live.processes import until
from tests.live.standing import WITH_CALLS

DIGEST = "* appel(s) manqué(s) depuis la fermeture*"


@pytest.fixture(scope="module")
def one_town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedTown]:
    with timed_town(tmp_path_factory.mktemp("town"), shipped(), "2026-03-02 09:30") as place:
        yield place


@pytest.fixture
def town(one_town: TimedTown) -> TimedTown:
    one_town.begins_a_week()
    one_town.owner.seen = len(one_town.owner.received())
    return one_town


def test_a_night_without_calls_is_no_reason_to_write(town: TimedTown) -> None:
    town.moves_to("wed 09:05")
    town.owner.gets_nothing()


@WITH_CALLS
def test_one_digest_tells_of_a_whole_weekend(town: TimedTown) -> None:
    friday, saturday, sunday = town.person(), town.person(), town.person()
    town.moves_to("fri 19:00")
    friday.calls()
    town.moves_to("sat 09:01")
    assert friday.number in town.owner.gets("1" + DIGEST)
    town.moves_to("sat 15:00")
    saturday.calls()
    town.moves_to("sun 10:00")
    sunday.calls()
    town.moves_to("mon 08:59")
    town.owner.gets_nothing()
    town.moves_to("mon 09:01")
    told = town.owner.gets("2" + DIGEST)
    assert saturday.number in told and sunday.number in told and friday.number not in told


@WITH_CALLS
def test_a_restart_at_opening_tells_it_once(town: TimedTown) -> None:
    anna = town.person()
    town.moves_to("tue 20:00")
    anna.calls()
    town.moves_to("wed 08:58")
    town.restarts()
    town.moves_to("wed 09:01")
    town.owner.gets("1" + DIGEST)
    town.restarts()
    town.moves(minutes=5)
    town.owner.gets_nothing()


@WITH_CALLS
def test_a_machine_that_was_off_at_opening_tells_it_in_the_morning_and_not_in_the_evening(town: TimedTown) -> None:
    anna, bruno = town.person(), town.person()
    town.moves_to("tue 20:00")
    anna.calls()
    town.moves_to("wed 10:30")  # as if nobody had looked at the clock before
    town.owner.gets("1" + DIGEST)
    town.moves_to("wed 20:00")
    bruno.calls()
    town.moves(minutes=1)
    town.owner.gets_nothing()


@pytest.mark.only_over("insim", "its list tells what was written by hand")
def test_who_was_written_to_by_hand_in_the_evening_is_left_out(town: TimedTown) -> None:
    anna, bruno = town.person(), town.person()
    town.moves_to("tue 20:00")
    for each in (anna, bruno):
        each.calls()
    town.moves(minutes=10)
    writes_by_hand(town, anna, "Je vous prends demain à 9h")
    town.moves(minutes=3)
    until(lambda: person_at(town, anna), "the usual look finds it", seconds=8)
    town.moves_to("wed 09:01")
    told = town.owner.gets("1" + DIGEST)
    assert bruno.number in told and anna.number not in told


@pytest.mark.only_over("insim", "its address book")
def test_who_wrote_a_name_into_the_book_is_told_by_it(town: TimedTown) -> None:
    anna = town.person()
    town.simulator.world.save_contact(anna.number, first_name="Anna", last_name="Martin")
    town.moves_to("tue 20:00")
    anna.calls()
    town.moves_to("wed 09:01")
    assert "Anna Martin" in town.owner.gets("1" + DIGEST)

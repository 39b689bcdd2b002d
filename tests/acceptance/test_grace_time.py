"""The time an answer to a missed call waits, and all a person may do meanwhile to make it superfluous."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import select

from responder.store.review.manual_messages import send_by_hand
from responder.store.tables import contacts, inbox, messages
from tests.acceptance.timed import Person, TimedSystem, salon, shipped, timed_system
from tests.live.chosen_gateway import WITH_CALLS
from tests.live.phones import LOGIN
from tests.live.processes import until

RULES = """\
    rules:
      - name: At once
        when: missed call
        if: {contact: tagged VIP}
        send: now
        reply: "Tout de suite."
      - name: Unhurried
        when: missed call
        if: {contact: tagged patient}
        send: after 5m
        reply: "Après cinq minutes."
      - name: Usual
        when: missed call
        if: {called back: no, answered by a person: no}
        limit: once per 1m
        reply: "Comme toujours."
      - name: Talked to
        when: missed call
        limit: once per 1m
        reply: "On vient de vous parler."
      - {name: VIP, when: sms, says: [important], do: tag VIP}
      - {name: Patient, when: sms, says: [tranquille], do: tag patient}
    """


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("system"), shipped(), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture(scope="module")
def graceful(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    with timed_system(tmp_path_factory.mktemp("graceful"), salon(RULES), "2026-03-10 09:30") as place:
        yield place


@pytest.fixture
def anna(system: TimedSystem) -> Person:
    return system.person()


def writes_by_hand(system: TimedSystem, to: Person, text: str) -> None:
    """The owner, from the phone: it is in inSIM's list, and no webhook tells of it."""

    async def write() -> None:
        system.simulator.accept(to.number, text)

    system.run(write())


def answer(system: TimedSystem, to: Person) -> str:
    """Returns how the one answer of ours to somebody stands."""
    of = select(messages.c.status).where(messages.c.number == to.number)
    statuses = system.service.store.read_now(lambda conn: conn.execute(of).scalars().all())
    assert len(statuses) == 1, to.story()
    return str(statuses[0])


@pytest.mark.only_over("insim", "its list tells what was written by hand")
def test_whoever_was_written_to_by_hand_meanwhile_gets_nothing(system: TimedSystem, anna: Person) -> None:
    anna.calls()
    system.moves(seconds=10)
    writes_by_hand(system, anna, "Je suis avec une cliente, je vous appelle à midi")
    anna.gets("Je suis avec une cliente*")
    system.moves(seconds=32)  # the last seconds pass as they do
    until(lambda: answer(system, anna) == "cancelled", "the answer is withdrawn", seconds=8)
    system.moves(seconds=20)
    anna.gets_nothing()


@WITH_CALLS
def test_what_the_owner_wrote_to_somebody_else_or_before_the_call_withdraws_nothing(
    system: TimedSystem, anna: Person
) -> None:
    bruno = system.person()
    writes_by_hand(system, anna, "À demain !")
    anna.gets("À demain !")
    system.moves(minutes=2)
    anna.calls()
    system.moves(seconds=5)
    writes_by_hand(system, bruno, "Je vous rappelle")
    bruno.gets("Je vous rappelle")
    system.moves(seconds=39)
    anna.gets("*manqué votre appel*")


@pytest.mark.only_over("insim", "its list tells what was written by hand")
def test_where_inSIM_has_no_list_the_answer_leaves_in_time(system: TimedSystem, anna: Person) -> None:
    async def fail(**fault: object) -> None:
        system.simulator.faults.ask(fault)

    system.run(fail(list="license", times=None))
    try:
        anna.calls()
        system.moves(seconds=43)
        anna.gets_nothing()
        anna.gets("*manqué votre appel*")
    finally:
        system.run(fail())


@WITH_CALLS
def test_whoever_is_sent_something_at_the_command_gets_no_answer_besides(system: TimedSystem, anna: Person) -> None:
    anna.calls()
    system.moves(seconds=10)
    now = system.clock()
    system.service.store.write_now(lambda conn: send_by_hand(conn, LOGIN, anna.number, "Rappelez à midi", "", now))
    system.look()
    anna.gets("Rappelez à midi")
    system.moves(minutes=1)
    anna.gets_nothing()


@WITH_CALLS
@pytest.mark.parametrize("number", ["", "anonymous", "Private", "-1"])
def test_somebody_who_hides_the_number_gets_nothing(system: TimedSystem, number: str) -> None:
    before = len(system.simulator.world.sms)  # what was asked to be sent: the handsets may still wait for the last
    Person(system, number).calls()
    system.moves(minutes=1)
    assert len(system.simulator.world.sms) == before
    of = select(inbox.c.reason, inbox.c.contact).where(inbox.c.kind == "call").order_by(inbox.c.id.desc()).limit(1)
    (row,) = system.service.store.read_now(lambda conn: conn.execute(of).all())
    assert row.reason == "hidden number" and not any(sign.isdigit() for sign in row.contact)


@WITH_CALLS
def test_without_a_grace_time_the_answer_is_there_at_once(graceful: TimedSystem) -> None:
    anna = graceful.person()
    anna.texts("c'est important")
    anna.calls()
    anna.gets("Tout de suite.")


@WITH_CALLS
def test_a_rule_has_a_grace_time_of_its_own(graceful: TimedSystem) -> None:
    anna, bruno = graceful.person(), graceful.person()
    for each in (anna, bruno):
        each.texts("je suis tranquille")
        each.calls()
    graceful.moves(minutes=4)
    bruno.calls("outgoing", 30)
    graceful.moves(seconds=50)
    anna.gets_nothing()
    graceful.moves(seconds=15)
    anna.gets("Après cinq minutes.")
    bruno.gets_nothing()


@WITH_CALLS
def test_an_answered_second_call_is_the_end_of_it_and_a_later_one_is_new(graceful: TimedSystem) -> None:
    anna = graceful.person()
    anna.calls()
    graceful.moves(seconds=15)
    anna.calls("incoming", 90)
    graceful.moves(minutes=1)
    anna.gets_nothing()
    graceful.moves(minutes=30)
    anna.calls()
    graceful.moves(minutes=1)
    anna.gets("Comme toujours.")


@WITH_CALLS
def test_rules_know_who_was_called_back_or_spoken_to_in_the_last_minutes(graceful: TimedSystem) -> None:
    anna = graceful.person()
    anna.calls("outgoing", 60)
    graceful.moves(minutes=2)
    anna.calls()
    graceful.moves(minutes=1)
    anna.gets("On vient de vous parler.")
    graceful.moves(minutes=15)
    anna.calls()
    graceful.moves(minutes=1)
    anna.gets("Comme toujours.")


@pytest.mark.only_over("insim", "its list tells what was written by hand")
def test_rules_know_within_minutes_who_was_written_to_by_hand(graceful: TimedSystem) -> None:
    anna = graceful.person()
    anna.texts("bonjour")
    anna.gets_nothing()
    writes_by_hand(graceful, anna, "Bonjour Anna, oui ?")
    anna.gets("Bonjour Anna*")
    graceful.moves(minutes=3)
    until(lambda: person_at(graceful, anna) is not None, "the usual look finds it", seconds=8)
    anna.calls()
    graceful.moves(minutes=1)
    anna.gets("On vient de vous parler.")


def person_at(system: TimedSystem, person: Person) -> datetime | None:
    of = select(contacts.c.person_at).where(contacts.c.number == person.number)
    at: datetime | None = system.service.store.read_now(lambda conn: conn.execute(of).scalar())
    return at

"""A day at a salon over each gateway: the short form of what `pytest --gateway=NAME tests/acceptance` goes through."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select

from responder.gateways.base import ConnectionPart, Tells
from responder.gateways.providers import GATEWAYS
from responder.store.tables import messages
from tests.acceptance.timed import Person, TimedSystem, shipped, timed_system
from tests.live.chosen_gateway import ACCOUNTS, GatewayAccount
from tests.live.processes import until

pytestmark = pytest.mark.only_over("insim", "it goes over all of them")


@pytest.fixture(scope="module", params=ACCOUNTS.values(), ids=list(ACCOUNTS))
def account(request: pytest.FixtureRequest) -> GatewayAccount:
    found: GatewayAccount = request.param
    return found


@pytest.fixture(scope="module")
def system(account: GatewayAccount, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimedSystem]:
    folder = tmp_path_factory.mktemp(account.name)
    with timed_system(folder, shipped(), "2026-03-10 09:30", account=account) as place:
        yield place


def sent_to(system: TimedSystem, person: Person) -> list[Any]:
    of = select(messages).where(messages.c.number == person.number).order_by(messages.c.id)
    return list(system.service.store.read_now(lambda conn: conn.execute(of).all()))


def become(system: TimedSystem, person: Person, *statuses: str) -> None:
    until(lambda: [row.status for row in sent_to(system, person)] == [*statuses], f"{statuses} of {person.number}")


def test_a_reminder_is_answered_and_known_to_have_arrived(system: TimedSystem, account: GatewayAccount) -> None:
    anna = system.person()
    anna.has_appointment("2026-03-12 10:00")
    system.moves_to("2026-03-11 10:01")
    anna.gets("*12/03*")
    anna.texts("je confrime")
    anna.gets("*confirm*")
    assert anna.statuses() == ["confirmed"]
    if Tells.REPORTS in account.tells or ConnectionPart.REPORT_OF in GATEWAYS[account.name].parts:
        become(system, anna, "delivered", "delivered")
    anna.gets_nothing()


def test_a_missed_call_is_answered_and_its_link_opened_where_the_gateway_tells_of_it(
    system: TimedSystem, account: GatewayAccount
) -> None:
    bruno = system.person()
    if Tells.CALLS not in account.tells:
        told = system.run(_told_of_a_call(system, bruno))
        assert (told.status, told.why) == (None, "this gateway tells of no such thing")
        return
    bruno.calls()
    system.moves(seconds=46)
    bruno.gets("*manqué votre appel*")
    bruno.clicks()
    until(lambda: sent_to(system, bruno)[0].clicked_at, "the click is counted")


async def _told_of_a_call(system: TimedSystem, person: Person) -> Any:
    return await system.simulator.calls(person.number, "missed")


def test_whoever_says_stop_to_us_or_to_the_gateway_gets_nothing_more(
    system: TimedSystem, account: GatewayAccount
) -> None:
    for number, words in enumerate(("STOP", "ne m'écrivez plus svp")):
        carla = system.person()
        carla.has_appointment(f"2026-04-1{number} 10:00")
        carla.texts(words)
        if not carla.left_at_the_gateway:  # or the gateway took it itself, and was asked
            carla.gets("*START*")
        carla.texts("oui")
        system.moves_to(f"2026-04-1{number} 09:00")
        carla.gets_nothing()
        assert carla.statuses() == ["unconfirmed"]


def test_what_may_have_been_sent_is_never_sent_again(system: TimedSystem) -> None:
    dora, emma = system.person(), system.person()
    system.simulator.faults.ask({"send": "cut", "times": 1})
    dora.texts("Bonjour, quels sont vos horaires ?")
    until(lambda: len(dora.received()) == 1, "it left, and no answer came")
    emma.texts("Bonjour, quels sont vos horaires ?")
    emma.gets("*")
    system.settles()
    assert len(dora.received()) == 1
    assert sent_to(system, dora)[0].status in ("unknown", "sent", "delivered")  # by what its gateway can tell later

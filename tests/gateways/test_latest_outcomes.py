"""Tests what is noted of a gateway's answers."""

from datetime import timedelta

import pytest

from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown
from responder.gateways.latest_outcomes import ListenedGateway
from tests.outgoing import ANNA, NOW

pytestmark = pytest.mark.anyio


class Answering:
    """Gives the answers it is told to, one after the other."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.closed = False

    async def send(self, message: Outgoing) -> Outcome:
        return self.outcomes.pop(0)

    async def close(self) -> None:
        self.closed = True


async def heard(*outcomes: Outcome) -> ListenedGateway:
    moments = iter(NOW + timedelta(minutes=number) for number in range(99))
    gateway = ListenedGateway(Answering(*outcomes), lambda: next(moments))
    for outcome in outcomes:
        assert await gateway.send(Outgoing(1, ANNA, "Bonjour")) is outcome
    return gateway


async def test_what_it_answers_is_counted_by_its_kind() -> None:
    gateway = await heard(Accepted("a"), Unknown("?"), Accepted("b"), Refused("no such number"))
    assert gateway.latest_outcomes.outcomes == {"Accepted": 2, "Unknown": 1, "Refused": 1}
    assert gateway.latest_outcomes.refused == ""


async def test_a_refused_account_is_refused_until_something_is_accepted() -> None:
    gateway = await heard(Accepted("a"), Refused("wrong key", account=True), Unknown("?"))
    assert gateway.latest_outcomes.refused == "wrong key"
    assert (await heard(Refused("wrong key", account=True), Accepted("a"))).latest_outcomes.refused == ""


async def test_one_that_is_not_reached_is_silent_since_the_first_time() -> None:
    assert (await heard(RetryLater("no network"), RetryLater("no network"))).latest_outcomes.silent_since == NOW
    assert (await heard(RetryLater("no network"), Accepted("a"))).latest_outcomes.silent_since is None


async def test_one_that_asks_to_slow_down_was_heard() -> None:
    assert (await heard(RetryLater("slow down", 60.0))).latest_outcomes.answered_at == NOW

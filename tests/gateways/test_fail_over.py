"""A gateway that names the account to take over: for certain failures only, and never itself."""

import asyncio

import pytest

from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown
from responder.gateways.fail_over import FailingOver

MESSAGE = Outgoing(1, "+33612345678", "Bonjour")


class Answering:
    def __init__(self, outcome: Outcome) -> None:
        self.outcome, self.closed = outcome, False

    async def send(self, message: Outgoing) -> Outcome:
        return self.outcome

    async def close(self) -> None:
        self.closed = True


def sent(outcome: Outcome, reserve: str) -> Outcome:
    return asyncio.run(FailingOver(Answering(outcome), "anna", lambda: reserve).send(MESSAGE))


@pytest.mark.parametrize("outcome", [Refused("key", account=True), RetryLater("no network"), RetryLater("slow", 5.0)])
def test_what_certainly_did_not_leave_names_the_reserve(outcome: Refused | RetryLater) -> None:
    told = sent(outcome, "bulk")
    assert isinstance(told, Refused | RetryLater) and told.instead == "bulk"
    assert sent(outcome, "") == sent(outcome, "anna") == outcome


@pytest.mark.parametrize(
    "outcome", [Unknown("time-out"), Accepted("id"), Refused("number"), Refused("x", opted_out=True)]
)
def test_what_may_have_left_or_no_account_could_send_names_nobody(outcome: Outcome) -> None:
    assert sent(outcome, "bulk") == outcome


def test_closing_closes_the_gateway() -> None:
    inner = Answering(Accepted("id"))
    asyncio.run(FailingOver(inner, "anna", str).close())
    assert inner.closed

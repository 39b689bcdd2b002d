"""Names the account that sends what a message's own certainly could not: the owner's setting, never for a doubt."""

from collections.abc import Callable
from dataclasses import replace

from responder.gateways.base import Gateway, Outcome, Outgoing, Refused, RetryLater


class FailingOver:
    """A gateway whose certain failures name the reserve. `reserve` is the login of that account, "" for none."""

    def __init__(self, gateway: Gateway, account: str, reserve: Callable[[], str]) -> None:
        self._gateway, self._account, self._reserve = gateway, account, reserve

    async def send(self, message: Outgoing) -> Outcome:
        outcome = await self._gateway.send(message)
        reserve = self._reserve()
        if reserve in ("", self._account):
            return outcome
        if isinstance(outcome, RetryLater) or (isinstance(outcome, Refused) and outcome.account):
            return replace(outcome, instead=reserve)
        return outcome

    async def close(self) -> None:
        await self._gateway.close()

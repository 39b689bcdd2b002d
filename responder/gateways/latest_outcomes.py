"""Notes the latest outcomes of an account's gateway on the way; nothing it answers is changed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import field
from datetime import datetime

from responder.dataclass import dataclass
from responder.gateways.base import Accepted, Gateway, Outcome, Outgoing, Refused, RetryLater


@dataclass(slots=True)
class LatestOutcomes:
    """`answered_at`: when it last said anything. `refused` is why it takes nothing of this account, "" if it does;
    `silent_since` when it began not to be reached, None while it is."""

    outcomes: Counter[str] = field(default_factory=Counter)
    answered_at: datetime | None = None
    refused: str = ""
    silent_since: datetime | None = None


class ListenedGateway:
    """A gateway that is listened to."""

    def __init__(self, gateway: Gateway, clock: Callable[[], datetime]) -> None:
        self.latest_outcomes = LatestOutcomes()
        self._gateway, self._clock = gateway, clock

    async def send(self, message: Outgoing) -> Outcome:
        outcome = await self._gateway.send(message)
        self._note(outcome)
        return outcome

    async def close(self) -> None:
        await self._gateway.close()

    def _note(self, outcome: Outcome) -> None:
        latest_outcomes = self.latest_outcomes
        latest_outcomes.outcomes[type(outcome).__name__] += 1
        unreached = isinstance(outcome, RetryLater) and outcome.wait is None
        if unreached:
            latest_outcomes.silent_since = latest_outcomes.silent_since or self._clock()
            return
        if isinstance(outcome, Accepted | Refused | RetryLater):
            latest_outcomes.answered_at, latest_outcomes.silent_since = self._clock(), None
        if isinstance(outcome, Accepted):
            latest_outcomes.refused = ""
        elif isinstance(outcome, Refused) and outcome.account:
            latest_outcomes.refused = outcome.why

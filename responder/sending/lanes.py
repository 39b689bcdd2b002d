"""Interface that wakes the sending. The message table is the truth: a lane only learns that it has work."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

Clock = Callable[[], datetime]


class Lanes(Protocol):
    """Sending lanes, one an account. A wake-up carries nothing and none is lost; a hundred are as good as one."""

    async def start(self) -> None:
        """Declares unknown what the last run left half sent, then sends what is due."""
        ...

    def wake(self, account: str, at: datetime | None = None) -> None:
        """Something of this account is due, now or at that moment. To be called after the commit, on the
        loop the lanes run on."""
        ...

    async def stop(self) -> None:
        """Starts no further send, and lets those that are in the air land."""
        ...

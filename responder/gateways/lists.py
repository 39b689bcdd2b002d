"""Interface of a gateway's lists: what left, and what came in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from responder.domain.delivery.incoming_rows import ListedCall, ListedText
from responder.domain.delivery.reconciliation import Listing


class NoList(Exception):
    """There is none just now; the text says why, for people. Ask again after `wait` seconds (None: whenever).
    `refused`: a plain no, such as a plan without it."""

    def __init__(self, why: str, *, wait: float | None = None, refused: bool = False) -> None:
        super().__init__(why)
        self.wait = wait
        self.refused = refused


class Lists(Protocol):
    """Lists of one account; each is one call. Raises NoList."""

    async def sent(self, since: datetime) -> Listing:
        """Lists messages that left, from that day on at least."""
        ...

    async def came(self, since: datetime) -> Sequence[ListedText]: ...

    async def called(self) -> Sequence[ListedCall]: ...

    async def close(self) -> None: ...

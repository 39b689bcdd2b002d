"""Declares what brings an alert out of the house."""

from typing import Protocol

from responder.store.alerts.alert_lifecycle import Telling

PATIENCE = 20.0  # seconds


class NotBrought(Exception):
    """It will be tried again. The text says why, for people, and holds no secret."""


class Channel(Protocol):
    async def bring(self, telling: Telling, business: str) -> None:
        """Raises NotBrought."""
        ...

    async def close(self) -> None: ...

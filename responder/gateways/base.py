"""Interface of a gateway: it takes one message and says, by the type of its answer, what the caller does next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One SMS to send. `text` holds `[link]` exactly once if `link` is set (the gateway writes the spelling
    its API wants). `priority`: 0 low, 1 normal, 2 high. `not_before`, when set, is asked of the gateway too."""

    id: int  # our own, for logs
    to: str  # E.164
    text: str
    link: str = ""
    priority: int = 1
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """It left, or will. `gateway_id` names it in reports; `text` is what the gateway says it sent."""

    gateway_id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RetryLater:
    """Certainly nothing was sent: try again, not before `wait` seconds (None: the caller's own back-off)."""

    why: str
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not have been sent: never try again without evidence."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Certainly nothing was sent, and trying again would not help: a wrong key, a wrong number. `account`: it would
    have refused every other message of the account too."""

    why: str
    account: bool = False


Outcome = Accepted | RetryLater | Unknown | Refused


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as an address book has them; `name` is the whole name."""

    name: str
    first_name: str


class Deeds(Protocol):
    """Tasks of an account besides sending; each call is one attempt, and never raises for what the outside does."""

    async def save_contact(self, number: str, first_name: str, last_name: str) -> Outcome: ...

    async def call(self, number: str) -> Outcome:
        """Has the phone dial the number."""
        ...


class Gateway(Protocol):
    """One account's way out. `send` never raises for what the outside does; it is one attempt."""

    async def send(self, message: Outgoing) -> Outcome: ...

    async def close(self) -> None: ...

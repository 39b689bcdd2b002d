"""A service beside the simulator of another gateway, and what becomes of its messages."""

from dataclasses import dataclass

from tests.live.phones import Phones, Received
from tests.live.processes import until
from tests.live.service import Service


@dataclass
class Place:
    phones: Phones
    service: Service

    def gets(self, number: str, count: int = 1) -> list[Received]:
        until(lambda: len(self.phones.outbox(number)) >= count, f"{number} gets an SMS")
        return self.phones.outbox(number)

    def becomes(self, number: str, status: str) -> None:
        asked = f"SELECT count(*) FROM messages WHERE number = '{number}' AND status = '{status}'"
        until(lambda: self.service.count(asked) == 1, f"the message to {number} is {status}")

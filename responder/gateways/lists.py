"""Lists of a gateway that cannot be had: why, and when to ask again."""

from datetime import datetime
from typing import NoReturn

from responder.gateways.base import ListSent


class NoList(Exception):
    """There is none just now; the text says why, for people. Ask again after `wait` seconds (None: whenever).
    `refused`: a plain no, such as a plan without it."""

    def __init__(self, why: str, *, wait: float | None = None, refused: bool = False) -> None:
        super().__init__(why)
        self.wait = wait
        self.refused = refused


def absent_list(gateway: str) -> ListSent:
    """The list of what was sent, of a gateway that has none."""

    async def list_sent(since: datetime) -> NoReturn:
        raise NoList(f"{gateway} has no list of what was sent.", refused=True)

    return list_sent

"""Lists of a gateway that cannot be had: why, and when to ask again."""

from datetime import datetime
from typing import NoReturn

from responder.gateways.base import ListSent
from responder.languages.catalogue import Told, sentence
from responder.languages.worded_error import WordedError


class NoList(WordedError):
    """There is none just now; the text says why, for people. Ask again after `wait` seconds (None: whenever).
    `refused`: a plain no, such as a plan without it."""

    def __init__(self, told: Told, *, wait: float | None = None, refused: bool = False) -> None:
        super().__init__(told)
        self.wait = wait
        self.refused = refused


def absent_list(gateway: str) -> ListSent:
    """Returns the list of what was sent, of a gateway that has none."""

    async def list_sent(since: datetime) -> NoReturn:
        raise NoList(sentence("{gateway} has no list of what was sent.", gateway=gateway), refused=True)

    return list_sent

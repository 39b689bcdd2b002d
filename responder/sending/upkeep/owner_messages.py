"""Notices what the owner writes to contacts without us: "we call you back" is not said to somebody she wrote to.

Asked is the gateway's list of what left: just before an answer to a missed call leaves, and else every few minutes,
for the rules that ask `answered by a person`. Where there is no list, nobody is kept waiting for it.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta

import structlog

from responder.dataclass import dataclass
from responder.domain.delivery.manual_messages import written_by_hand
from responder.domain.delivery.reconciliation import Listing
from responder.gateways.base import ListSent
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_poller import ListPoller
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import Read
from responder.store.review.attention_by_person import about_to_answer, attended, started_since
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

BEFORE = timedelta(seconds=4)  # an answer leaves: late enough to see what was written, early enough to be answered
ANEW = timedelta(seconds=5)  # between two questions, however many answers wait
_BACK = timedelta(hours=1)  # what was written before is nobody's news
_OURS_BACK = timedelta(days=2)  # our own messages may have waited over a night
_REFUSED, _FAILED = timedelta(minutes=10), timedelta(minutes=1)


@dataclass(slots=True)
class Attention:
    """Poller of all accounts; `every`: between two questions while no answer waits."""

    store: Read
    lists: Mapping[str, ListSent]
    clock: Clock
    every: timedelta = timedelta(minutes=3)
    look_every: float = CADENCES.lists_look  # at our own queue
    _asked: dict[str, datetime] = field(default_factory=dict)
    _poller: ListPoller[Listing] = field(init=False)

    def __post_init__(self) -> None:
        self._poller = ListPoller(
            self.lists,
            self.clock,
            trouble="what was written by hand cannot be listed",
            pause=_pause,
            weighty=False,
        )

    async def run(self) -> None:
        """Runs until cancelled."""
        await keep_looking("looking for what was written by hand", self.look, self.look_every)

    async def look(self) -> None:
        """Once, at every account that has a reason."""
        now = self.clock()
        answering = await self.store.read(lambda conn: about_to_answer(conn, now, now + BEFORE))
        for account in self.lists:
            if self._is_time(account, account in answering, now):
                await self._ask(account, now)

    def _is_time(self, account: str, answering: bool, now: datetime) -> bool:
        if not self._poller.is_time(account):
            return False
        asked = self._asked.setdefault(account, now)  # nobody is asked at the start: nothing waits yet
        return not asked <= now < asked + (ANEW if answering else self.every)

    async def _ask(self, account: str, now: datetime) -> None:
        self._asked[account] = now
        listing = await self._poller.ask(account, now - _BACK)
        if listing is None:
            return
        ours = await self.store.read(lambda conn: started_since(conn, account, now - _OURS_BACK))
        written = written_by_hand(listing, ours, now - _BACK)
        recalled = await self.store.write(lambda conn: attended(conn, written)) if written else 0
        if recalled:
            log.info("a person wrote first: answers to missed calls are not needed", account=account, answers=recalled)


def _pause(_: int, problem: NoList) -> timedelta:
    return max(timedelta(seconds=problem.wait or 0.0), _REFUSED if problem.refused else _FAILED)

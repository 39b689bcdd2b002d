"""Finds out what became of messages nobody heard of again, and hands the rest to a person.

Delivery reports are looked at every few seconds, because they cost nothing. The gateway's list is asked for once for
all messages in doubt, and again from time to time while some are left. What the evidence means:
`domain.delivery.reconciliation`.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import timedelta

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.back_off import back_off
from responder.domain.delivery.reconciliation import USUAL, Listing, Waits
from responder.gateways.base import ListSent
from responder.gateways.lists import NoList
from responder.sending.lanes import Clock
from responder.sending.upkeep.list_alert import tell_of_list
from responder.sending.upkeep.list_poller import ListPoller, Rest
from responder.settings.cadences import CADENCES
from responder.store.database.interfaces import SharedWriter
from responder.store.outbound.messages_in_doubt import PATIENCE, give_up
from responder.store.review.unknown_messages import Glance, NameOf, Settled, glance, resend_unknown, settle_doubts
from responder.supervision import keep_looking

log = structlog.get_logger(__name__)

_LONGEST_PAUSE = timedelta(minutes=10)  # between two questions to a gateway that does not answer


@dataclass(frozen=True, slots=True)
class Course:
    """Timing of reconciliation. `look`: between two looks at our own tables. `list_every`: between two questions for
    the list. `patience`: after that a message is a person's to judge; or, with `resend`, is sent once more, which is
    the owner's wish and may make it twice."""

    waits: Waits = USUAL
    look: timedelta = timedelta(seconds=CADENCES.doubt_look)
    list_every: timedelta = timedelta(minutes=1)
    patience: timedelta = PATIENCE
    resend: bool = False


def course_of(
    settle: timedelta, patience: timedelta, *, resend: bool = False, look: float = CADENCES.doubt_look
) -> Course:
    """Returns all times in their proportion to the time the gateway's list is given to settle."""
    waits = Waits(settle=settle, landing=settle / 10, skew=settle / 5)
    soon = min(timedelta(seconds=look), max(timedelta(seconds=0.1), settle / 100))
    return Course(waits, soon, settle / 10, patience, resend)


@dataclass(slots=True)
class Reconciliation:
    """`freed(account)` is called when a recipient is free again or a message waits to leave again."""

    store: SharedWriter
    lists: Mapping[str, ListSent]
    freed: Callable[[str], None]
    clock: Clock
    name_of: NameOf
    course: Course = field(default_factory=Course)
    _poller: ListPoller[Listing] = field(init=False)
    _rests: dict[str, Rest] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._poller = ListPoller(
            self.lists,
            self.clock,
            trouble="the gateway's list cannot be had",
            over="the gateway's list is there again",
            pause=self._pause,
        )

    async def run(self) -> None:
        """Runs until cancelled."""
        await keep_looking("reconciling", self.look, self.course.look.total_seconds())

    async def look(self) -> None:
        """Once, at every account."""
        for account in self.lists:
            await self._look(account)
        for account in await self.store.write(self._hand_over):
            self.freed(account)

    async def _look(self, account: str) -> None:
        seen = await self.store.write(lambda conn: glance(conn, account, self.clock()))
        if not seen.any:
            return
        listing = await self._list(account, seen)
        settled = await self.store.write(lambda conn: self._settle(conn, account, listing))
        self._tell(account, settled)

    def _settle(self, conn: Connection, account: str, listing: Listing | None) -> Settled:
        now = self.clock()
        settled = settle_doubts(conn, account, now, self.name_of, self.course.waits, listing)
        tell_of_list(conn, account, listing.of if listing else "the gateway", settled.habits, now)
        return settled

    async def _list(self, account: str, seen: Glance) -> Listing | None:
        """Asks for the gateway's list, if it is time to ask, and if there is one."""
        now, rest = self.clock(), self._rests.get(account)
        asked_lately = rest is not None and not rest.is_over(now)
        if seen.oldest is None or asked_lately or not self._poller.is_time(account):
            return None
        since = seen.oldest - self.course.waits.settle
        listing = await self._poller.ask(account, since)
        if listing is not None:
            # What a person has to judge is no hurry: the list is asked for it as rarely as it may settle.
            every = self.course.list_every if seen.waiting else self.course.waits.settle
            self._rests[account] = Rest(now, now + every)
        return listing

    def _pause(self, failures: int, problem: NoList) -> timedelta:
        usual = back_off(failures, self.course.list_every, _LONGEST_PAUSE)
        return max(usual, timedelta(seconds=problem.wait or 0.0))

    def _tell(self, account: str, settled: Settled) -> None:
        for message in settled.sent:
            log.info("a message in doubt had left", account=account, message=message)
        for message in settled.queued:
            log.info("a message in doubt had not left, and is sent again", account=account, message=message)
        if settled.sent or settled.queued:
            self.freed(account)

    def _hand_over(self, conn: Connection) -> list[str]:
        """To a person, or out again where the owner wants that; the accounts that may have something to send."""
        now = self.clock()
        before = now - self.course.patience
        again = [each for each in self.lists if self.course.resend and resend_unknown(conn, each, before, now)]
        if given_up := give_up(conn, now, self.course.patience):
            log.warning("messages need a person's look: responder review", messages=given_up)
            return list(self.lists)  # their recipients are free again
        return again

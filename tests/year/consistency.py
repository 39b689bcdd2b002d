"""Looks a lived year over, without asking the product what it thinks of the hours. Empty is what is right."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from tests.builders import PARIS
from tests.year.plans import DAY, HALF_HOUR, Meeting, is_forbidden
from tests.year.simulated_year import Lived

REMINDER = "24h before appointment"
SPREAD = timedelta(minutes=20)
A_BURST = timedelta(minutes=10)  # after a long weekend those of several days leave at a pace that is no burst
_ENDED = frozenset({"expired", "cancelled", "refused"})


EARLIEST = timedelta(days=4)
"""Before the moment it was meant for: the longest stretch of holidays and Sundays."""


@dataclass
class ConsistencyReport:
    lived: Lived

    def problems(self) -> list[str]:
        return [*self._at_night(), *self._twice(), *self._without_an_end(), *self._forgotten(), *self._late()]

    def told(self) -> str:
        reminders = [row for row in self.lived.moments if row.moment == REMINDER]
        ends = Counter(row.status for row in reminders)
        return f"{len(self.lived.departures)} left; reminders: {dict(ends)}; dropped: {dict(self.whys())}"

    def whys(self) -> Counter[str]:
        """Why reminders were dropped, and how many for each reason."""
        dropped = (row for row in self.lived.moments if row.moment == REMINDER and row.status == "dropped")
        return Counter(row.why for row in dropped)

    def reasons(self) -> Counter[str]:
        return Counter(row.reason for row in self.lived.events.values())

    @cached_property
    def left(self) -> Counter[int]:
        """Returns how often each message left."""
        return Counter(each.message for each in self.lived.departures)

    @cached_property
    def left_at(self) -> dict[int, datetime]:
        return {each.message: each.at for each in self.lived.departures}

    @cached_property
    def openers(self) -> dict[int, Any]:
        """The messages that start a conversation, by id: those that a moment brought."""
        events = {row.id for row in self.lived.events.values()}
        return {row.id: row for event in events for row in self.lived.messages.get(event, ())}

    def _at_night(self) -> Iterator[str]:
        for each in self.lived.departures:
            if each.message in self.openers and is_forbidden(each.at):
                yield f"message {each.message} ({each.text}) left at {each.at.astimezone(PARIS):%c}"

    def _twice(self) -> Iterator[str]:
        for message, times in self.left.items():
            if times > 1:
                yield f"message {message} left {times} times"
        told = Counter(row.about for row in self.lived.moments if row.moment == REMINDER and self._departed(row))
        moved = {each.id for each in self.lived.plan.meetings if each.moved}
        for about, times in told.items():
            if times > 1 and about not in moved:
                yield f"appointment {about} was reminded of {times} times"

    def _without_an_end(self) -> Iterator[str]:
        """Every moment whose time came is reached or dropped, and whatever did not leave has a reason."""
        for row in self.lived.moments:
            if row.status == "dropped" and not row.why:
                yield f"{row.key} was dropped without a reason"
            elif row.status == "waiting":
                yield f"{row.key} still waits"
            elif row.status == "reached" and not row.why.startswith("told together"):
                yield from self._of_event(row)

    def _of_event(self, row: Any) -> Iterator[str]:
        event = self.lived.events.get(f"moment {row.key}")
        if event is None or not event.reason:
            yield f"{row.key} was reached, and nothing was decided"
            return
        sent = self.lived.messages.get(event.id, [])
        if event.reason == "answered" and not sent:
            yield f"{row.key} was answered without a message"
        for each in sent:
            if not self.left[each.id] and not (each.status in _ENDED and each.why):
                yield f"{row.key}: message {each.id} did not leave, and is {each.status} ({each.why})"

    def _forgotten(self) -> Iterator[str]:
        """Every appointment that stood when its reminder was due has one: left, or listed."""
        known = {(row.about, row.anchor) for row in self.lived.moments if row.moment == REMINDER}
        for each in self.lived.plan.meetings:
            at = each.stands_at()
            if at is not None and (each.id, at) not in known:
                yield f"appointment {each.id} at {at.astimezone(PARIS):%c} has no reminder and no reason"

    def _late(self) -> Iterator[str]:
        """Finds plain appointments whose reminder did not leave when it should; one may be dropped where no hour was
        left."""
        rows = {row.about: row for row in self.lived.moments if row.moment == REMINDER}
        for each in self.lived.plan.meetings:
            wanted, latest = each.at - DAY, each.at - timedelta(hours=1)
            first = next(_allowed(wanted, latest), None)
            by = (first or latest) + _slack(first, wanted)
            if (
                not each.id
                or not each.plain
                or self.lived.plan.is_troubled(min(_earliest(wanted), wanted - HALF_HOUR), by)
            ):
                continue
            left = self._departed(rows[each.id])
            if left is None and first is not None and not self._shares_a_visit(each):
                yield f"{each.at.astimezone(PARIS):%c} was not reminded of: {self._why(rows[each.id])}"
            if left is not None and not _earliest(wanted) <= left <= by:
                yield f"{each.at.astimezone(PARIS):%c} was reminded of at {left.astimezone(PARIS):%c}"

    def _shares_a_visit(self, meeting: Meeting) -> bool:
        """Somebody who comes twice that day is told once, or said something that was for both."""
        others = (each for each in self.lived.plan.meetings if each.number == meeting.number and each is not meeting)
        return any(True for _ in others)

    def _departed(self, row: Any) -> datetime | None:
        event = self.lived.events.get(f"moment {row.key}")
        sent = self.lived.messages.get(event.id, []) if event is not None else []
        return next((self.left_at[each.id] for each in sent if each.id in self.left_at), None)

    def _why(self, row: Any) -> str:
        event = self.lived.events.get(f"moment {row.key}")
        return f"{row.status} {row.why} {event.reason if event is not None else ''}"


def _earliest(wanted: datetime) -> datetime:
    """Returns when a reminder may leave that would be of little use after a quiet time: in the half-hour before it."""
    at = wanted
    while is_forbidden(at) and wanted - at < EARLIEST:
        at -= timedelta(minutes=1)
    return at if at == wanted else at - HALF_HOUR


def _allowed(since: datetime, until: datetime) -> Iterator[datetime]:
    """Every minute between the two at which a conversation may start."""
    at = since
    while at < until:
        if not is_forbidden(at):
            yield at
        at += timedelta(minutes=1)


def _slack(first: datetime | None, wanted: datetime) -> timedelta:
    return A_BURST if first == wanted else SPREAD + A_BURST

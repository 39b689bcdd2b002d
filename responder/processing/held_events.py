"""Held events, a turn's share of what waits for a second thought: see `domain.deciding.second_thoughts`."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Self

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.deciding.second_thoughts import is_held, joins
from responder.domain.model.decision import Decision
from responder.domain.model.events import Event, SmsReceived
from responder.domain.model.state import Earlier
from responder.store.inbox import held_events
from responder.store.inbox.held_events import HeldGroup, Recent

_SOON = 0.02  # seconds; what is due and not ours is in hand elsewhere
_NOT_LOOKED_YET = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class HeldBatch:
    """Held events of some contacts, recent ones included, and for how long the next is held."""

    recent: dict[str, Recent]
    wait: timedelta

    @classmethod
    def read(cls, conn: Connection, events: Iterable[Event], wait: timedelta) -> Self:
        texting = {event.contact for event in events if isinstance(event, SmsReceived) and event.contact}
        return cls(held_events.recent(conn, texting) if wait and texting else {}, wait)

    def earlier(self, event: Event) -> Earlier | None:
        """Returns what the contact wrote just before and was answered."""
        recent = self.recent.get(event.contact)
        return recent.before(event) if recent is not None else None

    def takes(self, conn: Connection, id_: int, event: Event, decision: Decision, now: datetime) -> bool:
        """Holds the event with earlier ones, or as the first; returns whether it is held. What is held already is not
        held for longer."""
        known = self.recent.get(event.contact)
        until = known.until if known is not None and joins(event, decision) else None
        if until is None and is_held(event, decision, self.wait):
            until = now + self.wait
            self.recent.setdefault(event.contact, Recent()).until = until
        if until is None:
            return False
        held_events.hold(conn, id_, event.contact, until)
        return True


class Alarm:
    """Time at which the first held event is due. Kept in memory, so that a turn without any asks nothing; `look`
    reads it anew, and so does a turn after `every`: what another process held is ours once it died, however busy we
    are."""

    def __init__(self, every: timedelta) -> None:
        self.at: datetime | None = _NOT_LOOKED_YET
        self._every, self._looked = every, _NOT_LOOKED_YET

    def look(self) -> None:
        """Forgets what was read, which may be wrong: a turn was undone, or other processes went on."""
        self.at = _NOT_LOOKED_YET

    def due(self, conn: Connection, now: datetime, most: int) -> list[HeldGroup]:
        """Returns groups to decide now."""
        if not self._looked <= now < self._looked + self._every:
            self.look()
        if self.at is None or self.at > now:
            return []
        self._looked = now
        return held_events.due(conn, now, most)

    def settled(self, conn: Connection, now: datetime, added: bool) -> None:
        """At the end of a turn."""
        if added or (self.at is not None and self.at <= now):
            self.at = held_events.next_until(conn)

    def seconds(self, now: datetime) -> float | None:
        return None if self.at is None else max(_SOON, (self.at - now).total_seconds())

"""Tells which triggers were due in a time that the database has lost: what they bring may have left then."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import due_for_appointment
from responder.store.appointments import book
from responder.store.appointments import time_triggers as store

ENTERED_AGAIN = timedelta(days=1)
"""What is entered or changed so long after a restore may be of the lost time: calendars are read at once, files and
notes on paper within the day. It is asked only about what would have been due before the restore."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class LostPeriod:
    """`restored`: when a backup was restored into this database; None if none was."""

    restored: datetime | None = None

    def may_have_left(self, conn: Connection, row: Any, moment: TimeTrigger, business: Business) -> bool:
        """Checks whether it was due then, or would have been had its appointment not been lost: decided as of then, it
        is noted, and nothing leaves."""
        if self.restored is None:
            return False
        if row.due_at <= self.restored:
            return True
        if moment.kind is not TimeTriggerKind.BEFORE_APPOINTMENT:
            return False
        found = store.appointment_row(conn, row.about)
        entered_again = found is not None and self.restored < found.changed_at <= self.restored + ENTERED_AGAIN
        return entered_again and self._was_due(found, moment, business)

    def as_of(self, due_at: datetime) -> datetime:
        """Returns the time a trigger that may have left is decided as of."""
        return due_at if self.restored is None else min(due_at, self.restored)

    def _was_due(self, found: Any, moment: TimeTrigger, business: Business) -> bool:
        """Booked in good time, in the lost one: when it was is not known."""
        due = due_for_appointment(moment, book.appointment_of(found), _LONG_AGO, business)
        return due is not None and self.restored is not None and (due.at or due.wanted) <= self.restored

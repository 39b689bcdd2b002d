"""Plans the moments that appointments bring. What is planned once is not looked at again until it changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import MOST_EARLY, due_for_appointment
from responder.store.appointments import time_triggers as store

_A_DAY = timedelta(days=1)
_MARGIN = timedelta(minutes=1)  # between the clocks of processes and of those who enter appointments
_AWAY = timedelta(days=14)  # that nobody looked: what was due meanwhile is to be found in the list, with its reason
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Planner:
    """`look` again and again: the first look, and one with other rules, reads all that lies in the window of a
    moment; the next ones only what came in at its end and what was changed."""

    _fingerprint: str = ""
    _looked: datetime = _LONG_AGO
    _known: dict[TimeTrigger, datetime] = field(default_factory=dict)
    _first: bool = True

    def finds(self, conn: Connection, rulebook: Rulebook, now: datetime) -> bool:
        """Checks whether a look would have something to plan."""
        if rulebook.fingerprint != self._fingerprint or now < self._looked:
            return any(moment.is_of_appointment for moment in rulebook.moments)
        return any(self._rows(conn, moment, now) for moment in rulebook.moments if moment.is_of_appointment)

    def look(self, conn: Connection, rulebook: Rulebook, now: datetime) -> int:
        """Plans time triggers; returns how many, those included that were planned before."""
        if rulebook.fingerprint != self._fingerprint or now < self._looked:
            self._fingerprint, self._looked = rulebook.fingerprint, _LONG_AGO
            self._known.clear()
        count = 0
        for moment in rulebook.moments:
            if moment.is_of_appointment:
                count += self._plan(conn, moment, rulebook.business, now)
        self._looked, self._first = now, False
        return count

    def _plan(self, conn: Connection, moment: TimeTrigger, business: Business, now: datetime) -> int:
        rows = []
        for found in self._rows(conn, moment, now):
            status = AppointmentStatus(found.status)
            appointment = Appointment(str(found.id), found.at, status, found.who, end=found.ends_at)
            due = due_for_appointment(moment, appointment, found.changed_at, business)
            if due is not None:
                rows.append(store.row_of(moment, due, found.at, appointment.id, found.number))
        store.plan(conn, rows)
        self._known[moment] = window(moment, now)[1]
        return len(rows)

    def _rows(self, conn: Connection, moment: TimeTrigger, now: datetime) -> Sequence[Any]:
        since, until = window(moment, now)
        known = self._known.get(moment)
        if known is None:
            return store.ahead(conn, since - _AWAY if self._first else since, until)
        edited = store.changed(conn, since, min(known, until), self._looked - _MARGIN)
        return [*store.ahead(conn, max(since - _AWAY, known), until), *edited]


def window(moment: TimeTrigger, now: datetime) -> tuple[datetime, datetime]:
    """Between which times appointments lie whose moment may be due soon. A day is added at its end, so that all
    appointments of one day are planned when the first of them is due."""
    if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
        return now, now + moment.time + 2 * _A_DAY + MOST_EARLY
    return now - moment.time - 2 * _A_DAY, now

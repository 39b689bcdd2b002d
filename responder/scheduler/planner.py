"""Plans the moments that appointments bring. What is planned once is not looked at again until it changes."""

from collections.abc import Sequence
from dataclasses import field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.rules import Rulebook
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import MOST_EARLY, due_for_appointment
from responder.store.appointments import book
from responder.store.appointments import time_triggers as store

_A_DAY = timedelta(days=1)
# Between the clocks of processes and of those who enter appointments, and from when a change is dated to its commit.
_MARGIN = timedelta(hours=1)
_AWAY = timedelta(days=14)  # that nobody looked: what was due meanwhile is to be found in the list, with its reason
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Planner:
    """`look` again and again: the first look, and one with other rules, reads all that lies in the window of a
    moment; the next ones only what came in at its end and what was changed, whose change may be dated well before it is
    committed. What a look learns is true once its transaction is: look with a `copy`, and keep that then."""

    _fingerprint: str = ""
    _looked: datetime = _LONG_AGO
    _known: dict[TimeTrigger, datetime] = field(default_factory=dict)
    _seen: dict[int, tuple[Any, ...]] = field(default_factory=dict)  # what was planned of each that was changed lately
    _first: bool = True

    def copy(self) -> Self:
        return replace(self, _known=dict(self._known), _seen=dict(self._seen))

    def finds(self, conn: Connection, rulebook: Rulebook, now: datetime) -> bool:
        """Checks whether a look would have something to plan."""
        if rulebook.fingerprint != self._fingerprint or now < self._looked:
            return bool(rulebook.moments)
        return any(self._rows(conn, moment, now) for moment in rulebook.moments if moment.is_of_appointment)

    def look(self, conn: Connection, rulebook: Rulebook, now: datetime) -> int:
        """Plans time triggers; returns how many, those included that were planned before."""
        count, planned = 0, dict[int, tuple[Any, ...]]()
        if rulebook.fingerprint != self._fingerprint or now < self._looked:
            self._fingerprint, self._looked = rulebook.fingerprint, _LONG_AGO
            self._known.clear()
            self._seen.clear()
            count = store.bring_back(conn, tuple(rulebook.moments), now)
        for moment in rulebook.moments:
            if moment.is_of_appointment:
                rows = self._rows(conn, moment, now)
                count += self._plan(conn, rows, moment, rulebook.business)
                planned |= {row.id: _as_planned(row) for row in rows if row.changed_at >= now - _MARGIN}
                self._known[moment] = window(moment, now)[1]
        kept = {id_: row for id_, row in self._seen.items() if row[0] >= now - _MARGIN}
        self._looked, self._first, self._seen = now, False, kept | planned
        return count

    def _plan(self, conn: Connection, changed: Sequence[Any], moment: TimeTrigger, business: Business) -> int:
        rows = []
        for found in changed:
            appointment = book.appointment_of(found)
            due = due_for_appointment(moment, appointment, found.changed_at, business)
            if due is not None:
                rows.append(store.row_of(moment, due, found.at, appointment.id, found.number))
        store.plan(conn, rows)
        return len(rows)

    def _rows(self, conn: Connection, moment: TimeTrigger, now: datetime) -> Sequence[Any]:
        since, until = window(moment, now)
        known = self._known.get(moment)
        if known is None:
            return store.ahead(conn, since - _AWAY if self._first else since, until)
        edited = store.changed(conn, since, min(known, until), self._looked - _MARGIN)
        new = [row for row in edited if self._seen.get(row.id) != _as_planned(row)]
        return [*store.ahead(conn, max(since - _AWAY, known), until), *new]


def _as_planned(row: Any) -> tuple[Any, ...]:
    """Returns what of an appointment its moments depend on, the time of its change first."""
    return (row.changed_at, row.at, row.ends_at, row.status, row.number, row.who)


def window(moment: TimeTrigger, now: datetime) -> tuple[datetime, datetime]:
    """Between which times appointments lie whose moment may be due soon. A day is added at its end, so that all
    appointments of one day are planned when the first of them is due."""
    if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
        return now, now + moment.time + 2 * _A_DAY + MOST_EARLY
    return now - moment.time - 2 * _A_DAY, now

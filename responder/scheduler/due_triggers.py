"""Moments that are due: each becomes an event, waits longer, or is dropped, and the reason is written down."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.model.business import Business, login_of
from responder.domain.model.events import TimeTriggerReached
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import share_of
from responder.domain.schedule.quiet_hours import departure, is_quiet
from responder.languages.catalogue import msgid
from responder.scheduler.lost_period import LostPeriod
from responder.store.admin.backup import restored_at
from responder.store.appointments import book
from responder.store.appointments import time_triggers as store
from responder.store.contact_state.batch import REHEARSAL
from responder.store.outbound.counts.sent_counts import sent_in_all

MOST = 64  # looked at in one transaction
TOO_LATE = msgid("it would be of no more use")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Outcome of one look. `more`: others are due and wait for their turn."""

    reached: int = 0
    more: bool = False


def arrive(
    conn: Connection, rulebook: Rulebook, now: datetime, accounts: Sequence[str], *, rehearsing: bool = False
) -> Arrival:
    """Lets the moments in that are due, the most urgent first, at a pace that is no burst and leaves room for
    answers. `accounts`: the logins of all; the first writes to contacts nobody heard of. `rehearsing`: what follows a
    rehearsed message is rehearsed too; when it is not, nobody got that message, and nothing follows it."""
    room = room_for(conn, rulebook.business, now)
    rows = store.due(conn, now, MOST)
    waited_for = {str(moment): moment for moment in rulebook.moments}
    gate = _Gate(conn, rulebook, now, accounts, waited_for, rehearsing, LostPeriod(restored_at(conn) if rows else None))
    reached, settled = 0, set[int]()
    for row in rows:
        if row.id in settled:
            continue
        if reached == room and row.expires_at > now:
            return Arrival(reached, more=True)
        reached += gate.settle(row, settled)
    return Arrival(reached, more=len(rows) == MOST)


def room_for(conn: Connection, business: Business, now: datetime) -> int:
    """Computes how many triggers may start now: a third of the minute's ceiling at most, and half of it stays for
    answers."""
    budgets = business.budgets
    minute, day = sent_in_all(conn, now)
    known = minute - sent_in_all(conn, now, strangers=True)[0]  # a flood of strangers delays no reminder
    if day >= budgets.all_per_day:
        return 0
    a_minute = max(1, budgets.all_per_minute // 3) - store.reached_lately(conn, now)
    spare = max(1, budgets.all_per_minute // 2) - known
    return max(0, min(a_minute, spare, budgets.all_per_minute - minute, budgets.all_per_day - day))


@dataclass(slots=True)
class _Gate:
    conn: Connection
    rulebook: Rulebook
    now: datetime
    accounts: Sequence[str]
    moments: Mapping[str, TimeTrigger]
    rehearsing: bool
    lost: LostPeriod

    def settle(self, row: Any, settled: set[int]) -> int:
        """Settles a due trigger; returns 1 if it is reached. `settled` gets those that are settled with it."""
        moment = self.moments.get(row.moment)
        if moment is None:
            return self._drop(row, store.NO_RULE)
        may_have_left = self.lost.may_have_left(self.conn, row, moment, self.rulebook.business)
        if row.expires_at <= self.now and not (may_have_left and _is_ahead(row, moment, self.now)):
            return self._drop(row, TOO_LATE)
        if not may_have_left and self._waits_longer(row, moment):
            return 0
        why = self._why_not(row, moment)
        if why:
            return self._drop(row, why)
        return self._reach(row, moment, settled, self.lost.as_of(row.due_at) if may_have_left else self.now)

    def _drop(self, row: Any, why: str) -> int:
        store.drop(self.conn, row.id, why, self.now)
        return 0

    def _waits_longer(self, row: Any, moment: TimeTrigger) -> bool:
        """For the end of the quiet hours, which may have changed since it was planned, or of a conversation that a
        person has with the contact."""
        later = None
        if moment.kind is not TimeTriggerKind.NOT_DELIVERED and is_quiet(self.rulebook.business, self.now):
            later = departure(self.rulebook.business, self.now, row.expires_at, share_of(row.key))
            if later is None:
                store.drop(self.conn, row.id, msgid("quiet hours until it would be of no more use"), self.now)
                return True
        silent = store.silent_until(self.conn, row.contact)
        if later is None and silent is not None and silent > self.now:
            later = silent
        if later is None:
            return False
        store.postpone(self.conn, row.id, later)
        return True

    def _why_not(self, row: Any, moment: TimeTrigger) -> str:
        if moment.is_of_appointment:
            return self._of_appointment(row)
        return self._of_message(row, moment)

    def _of_appointment(self, row: Any) -> str:
        entry = book.find(self.conn, row.about)
        if entry is None or entry.number != row.contact:
            return msgid("the appointment is gone")
        if entry.appointment.status is AppointmentStatus.CANCELLED:
            return store.CANCELLED
        return "" if entry.appointment.at == row.anchor else store.MOVED

    def _of_message(self, row: Any, moment: TimeTrigger) -> str:
        message = store.message_of(self.conn, int(row.about), row.rule)
        if message is None:
            return msgid("the message is gone")
        status, rehearsed = Status(message.status), self.rehearsing and message.why == REHEARSAL
        if moment.kind is TimeTriggerKind.NOT_DELIVERED:
            missing = status is not Status.DELIVERED and (status in store.LEFT or status is Status.REFUSED)
            return "" if missing else msgid("the message was delivered, or never left")
        if status not in store.LEFT and not rehearsed:
            return msgid("the message never left")
        left = message.claimed_at or message.not_before
        seen = (message.reported_at or left) + store.PREVIEW
        return store.ANSWERED if store.gave_a_sign(self.conn, row.contact, left, seen) else ""

    def _reach(self, row: Any, moment: TimeTrigger, settled: set[int], at: datetime) -> int:
        event = TimeTriggerReached(
            key=store.event_key(row),
            account=row.account or self._account_for(row, moment),
            contact=row.contact,
            at=at,
            moment=moment,
            appointment=row.about if moment.is_of_appointment else "",
            rule=row.rule,
        )
        if not store.reach(self.conn, row.id, event, self.now):
            return 0
        settled.add(row.id)
        if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
            self._tell_together(row, settled)
        return 1

    def _account_for(self, row: Any, moment: TimeTrigger) -> str:
        """Returns the account of business.yaml for what appointments bring, else the one the contact last came to."""
        named = self.rulebook.business.accounts.reminders if moment.is_of_appointment else ""
        chosen = login_of(named, self.accounts) or store.account_of(self.conn, row.contact)
        return chosen or self.accounts[0]

    def _tell_together(self, row: Any, settled: set[int]) -> None:
        """Several appointments on one day are one visit, and one reminder."""
        day = self.rulebook.business.local(row.anchor).replace(hour=0, minute=0, second=0, microsecond=0)
        for other in store.same_visit(self.conn, row.moment, row.contact, day, day + timedelta(days=1)):
            store.reach_with(self.conn, other.id, row.key, self.now)
            settled.add(other.id)


def _is_ahead(row: Any, moment: TimeTrigger, now: datetime) -> bool:
    """Checks whether it is about an appointment to come: who was asked about it in the lost time may still answer."""
    return moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT and bool(row.anchor > now)

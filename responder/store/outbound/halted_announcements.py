"""Messages of announcements that somebody halted, which were tried once and wait to be tried again.

Those that were never tried are taken back with the run. What was in the air at that moment, or in doubt, comes back to
the queue later: it waits while the run is paused, and is withdrawn once it is stopped, unless a person had it sent
again.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, Update, and_, bindparam, exists, select, tuple_, update

from responder.domain.announcing.announcement import RunStatus
from responder.domain.delivery.message_status import Happening
from responder.languages.catalogue import msgid
from responder.store.outbound.counts.status_sql import moves
from responder.store.tables import announcement_recipients, announcements, messages

STOPPED = msgid("the announcement was stopped")
NOT_TOLD = "withdrawn"
"""Status of a recipient whose message was withdrawn: another announcement may say the same to them."""


def _its_run_is(status: RunStatus) -> ColumnElement[bool]:
    run = exists().where(announcements.c.id == messages.c.announcement, announcements.c.status == status.value)
    return and_(messages.c.announcement.is_not(None), ~messages.c.resent, run)


is_paused = _its_run_is(RunStatus.PAUSED)
is_stopped = _its_run_is(RunStatus.STOPPED)


def untelling(*of_messages: ColumnElement[bool]) -> Update:
    """Writes the statement that notes of the recipients of some messages that they were not told: to be run before
    these are withdrawn. Another announcement may say the same to them."""
    theirs = select(messages.c.announcement, messages.c.number).where(*of_messages)
    mine = tuple_(announcement_recipients.c.announcement, announcement_recipients.c.contact)
    told = update(announcement_recipients).where(announcement_recipients.c.status == "queued", mine.in_(theirs))
    return told.values(status=NOT_TOLD)


_CHOSEN = messages.c.id.in_(bindparam("ids", expanding=True))
_WITHDRAW = moves(Happening.CANCELLED, why=STOPPED).where(_CHOSEN)
_UNTELL = untelling(_CHOSEN)


def withdraw(conn: Connection, ids: Collection[int]) -> None:
    """Withdraws messages whose run was stopped."""
    conn.execute(_UNTELL, {"ids": list(ids)})
    conn.execute(_WITHDRAW, {"ids": list(ids)})

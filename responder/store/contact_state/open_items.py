"""Reads once a turn which contacts have something that a decision may close, so that those who have nothing cost no
statement each."""

from collections.abc import Iterable
from typing import Self

from sqlalchemy import BindParameter, Connection, bindparam, literal, select, union_all

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Event
from responder.domain.wire.events_json import CALL
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.tables import inbox, messages, waiting


@dataclass(frozen=True, slots=True)
class OpenItems:
    """Contacts with open rows in the waiting list, and with queued answers to calls. Whoever decides adds those of its
    own turn; a contact too many costs a statement that changes nothing."""

    waiting: set[str]
    call_answers: set[str]

    @classmethod
    def read(cls, conn: Connection, events: Iterable[Event]) -> Self:
        numbers = list(dict.fromkeys(event.contact for event in events if event.contact))
        found: dict[str, set[str]] = {"waiting": set(), "queued": set()}
        for row in conn.execute(_OPEN, {"numbers": numbers}):
            found[row.what].add(row.contact)
        return cls(found["waiting"], found["queued"])


_numbers: BindParameter[str] = bindparam("numbers", expanding=True)
_OPEN = union_all(
    select(literal("waiting").label("what"), waiting.c.contact).where(
        waiting.c.done_at.is_(None), waiting.c.contact.in_(_numbers)
    ),
    select(literal("queued"), messages.c.number)
    .select_from(messages.join(inbox, inbox.c.id == messages.c.event))
    .where(
        messages.c.number.in_(_numbers),
        messages.c.automatic,
        is_one_of(messages.c.status, Status.QUEUED),
        inbox.c.kind == CALL,
    ),
)

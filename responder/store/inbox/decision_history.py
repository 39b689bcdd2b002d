"""Reads what became of an event: the recorded decision, and the messages that came of it."""

from datetime import datetime
from typing import Any, Self

from sqlalchemy import Connection, bindparam, select

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.explanation import Explanation
from responder.domain.model.decision import Reason, Step, Verdict
from responder.domain.wire.traces_json import trace_from_json
from responder.store.tables import inbox, messages


@dataclass(frozen=True, slots=True)
class Message:
    """A message on its way, as the table has it. `gateway_id` is "" until the gateway took it."""

    id: int
    number: str
    text: str
    link: str
    status: Status
    why: str
    not_before: datetime
    gateway_id: str
    clicked_at: datetime | None

    @classmethod
    def of(cls, row: Any) -> Self:
        return cls(
            row.id,
            row.number,
            row.text,
            row.link,
            Status(row.status),
            row.why,
            row.not_before,
            row.gateway_id or "",
            row.clicked_at,
        )

    @classmethod
    def read(cls, conn: Connection, id_: int) -> Self:
        return cls.of(conn.execute(_ONE, {"message": id_}).one())


@dataclass(frozen=True, slots=True)
class DecidedEvent:
    """A decided event. `event` is its number in the inbox."""

    event: int
    reason: Reason
    rule: str | None
    trace: tuple[Step, ...]
    messages: tuple[Message, ...]

    @property
    def because(self) -> Explanation | str:
        """Returns what decided: the words of the rule that won, or the guard that held everything back."""
        taken = [step for step in self.trace if step.verdict in (Verdict.TAKEN, Verdict.TIED)]
        return taken[-1].because if taken else self.trace[-1].because if self.trace else self.reason.value


def outcome_after(conn: Connection, contact: str, kind: str, event: int) -> DecidedEvent | None:
    """Returns the first decided event of a contact and kind (sms, call, report, click, note) after another one."""
    row = conn.execute(_NEXT, {"contact": contact, "kind": kind, "event": event}).one_or_none()
    if row is None:
        return None
    said = conn.execute(_OF_EVENT, {"event": row.id})
    steps = trace_from_json(row.trace)
    return DecidedEvent(row.id, Reason(row.reason), row.rule, steps, tuple(Message.of(each) for each in said))


_NEXT = (
    select(*inbox.c["id", "reason", "rule", "trace"])
    .where(
        inbox.c.contact == bindparam("contact"),
        inbox.c.kind == bindparam("kind"),
        inbox.c.id > bindparam("event"),
        inbox.c.decided_at.is_not(None),
    )
    .order_by(inbox.c.id)
    .limit(1)
)
_ONE = select(messages).where(messages.c.id == bindparam("message"))
_OF_EVENT = select(messages).where(messages.c.event == bindparam("event")).order_by(messages.c.step)

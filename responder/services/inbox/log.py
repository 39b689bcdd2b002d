"""Tells what came in, what was answered or not, and why.

Real events; in a rehearsal it is the diary of what would have been sent.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, select

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.model.decision import MEANING, Reason, Step, Verdict
from responder.domain.wire.events_json import CALL, CLICK, MOMENT, NOTE, REPORT, SMS
from responder.domain.wire.state_json import EXACT
from responder.domain.wire.traces_json import trace_from_json
from responder.store.contact_state.batch import REHEARSAL
from responder.store.tables import contacts, inbox, messages

PAGE = 50
_SHOWN = (SMS, CALL, NOTE, CLICK, MOMENT)
_ONE_EVENT = 500  # messages without an event a page may bring along


@dataclass(frozen=True, slots=True)
class LoggedMessage:
    """A message that was written down. `rehearsed`: it would have been sent, and was not."""

    id: int
    number: str
    text: str
    link: str
    status: str
    told: Stored
    rule: str
    leaves: datetime
    left: datetime | None

    @property
    def why(self) -> str:
        """Why it stands so, in English."""
        return str(self.told)

    @property
    def rehearsed(self) -> bool:
        return self.why == REHEARSAL


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An event and what came of it, or (`event` None) messages that no event brought. `reason` is None while it is
    undecided; `what` is its kind in the words of rules: "missed call", "24h before appointment". `at` is what the
    phone says, `stands_at` where it stands among others: when it came in, if the phone's clock was ahead of that."""

    event: int | None
    at: datetime
    stands_at: datetime
    contact: str
    name: str
    account: str
    kind: str
    what: str
    text: str
    reason: Reason | None
    rule: str | None
    messages: tuple[LoggedMessage, ...]


@dataclass(frozen=True, slots=True)
class LogQuery:
    """Selects events: of one contact ("" for all), since and until a moment, before one of them (for the next page),
    delivery reports too."""

    contact: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    most: int = PAGE
    reports: bool = False


@dataclass(frozen=True, slots=True)
class LogPage:
    """The newest last. `earlier`: there are more before the first."""

    entries: tuple[LogEntry, ...]
    earlier: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """An event with its trace, and what was known when it was decided ({} where that is not kept any more)."""

    entry: LogEntry
    decided_at: datetime | None
    rulebook: str
    steps: tuple[Step, ...]
    known: Mapping[str, Any]

    def nearest(self, most: int) -> list[Step]:
        """Returns the meaning, the deciding rule, then those that came nearest: those that matched and were beaten
        before those that did not match."""
        ranked = sorted(self.steps, key=lambda step: (step.rule != MEANING, _RANK[step.verdict]))
        return ranked[:most]


_RANK = {Verdict.TAKEN: 0, Verdict.CONTINUED: 1, Verdict.TIED: 2, Verdict.BEATEN: 3, Verdict.NO: 4}


def page(conn: Connection, wanted: LogQuery) -> LogPage:
    """Lists a page of the log."""
    rows = conn.execute(_events(wanted)).all()
    earlier, rows = len(rows) > wanted.most, rows[: wanted.most]
    sent = messages_of(conn, [row.id for row in rows])
    entries = [_entry(row, sent.get(row.id, ())) for row in rows]
    oldest = min((entry.stands_at for entry in entries), default=None)
    entries += _without_event(conn, wanted, oldest if earlier else None)
    return LogPage(tuple(sorted(entries, key=lambda entry: (entry.stands_at, entry.event or 0))), earlier)


def explained(conn: Connection, event: int) -> Explained | None:
    """Explains why an event was decided as it was; None if there is no such event."""
    row = conn.execute(_EVENT.where(inbox.c.id == event)).one_or_none()
    if row is None:
        return None
    steps = trace_from_json(row.trace)
    entry = _entry(row, messages_of(conn, [event]).get(event, ()))
    known = {name: value for name, value in json.loads(row.state or "{}").items() if name != EXACT}
    return Explained(entry, row.decided_at, row.rulebook or "", steps, known)


_EVENT = select(
    *inbox.c["id", "at", "contact", "account", "kind", "body", "reason", "rule", "decided_at", "rulebook"],
    *inbox.c["trace", "state", "received_at"],
    contacts.c.name,
).select_from(inbox.outerjoin(contacts, contacts.c.number == inbox.c.contact))


def _events(wanted: LogQuery) -> Select[Any]:
    """Returns the newest first, one more than a page."""
    kinds = (*_SHOWN, REPORT) if wanted.reports else _SHOWN
    statement = _EVENT.where(inbox.c.kind.in_(kinds))
    if wanted.contact:
        statement = statement.where(inbox.c.contact == wanted.contact)
    if wanted.since is not None:
        statement = statement.where(inbox.c.at >= wanted.since, inbox.c.received_at >= wanted.since)
    if wanted.until is not None:
        statement = statement.where((inbox.c.at < wanted.until) | (inbox.c.received_at < wanted.until))
    if wanted.before is not None:
        statement = statement.where(inbox.c.id < wanted.before)
    return statement.order_by(inbox.c.id.desc()).limit(wanted.most + 1)


_MESSAGE = select(
    *messages.c["id", "event", "number", "text", "link", "status", "why", "rule", "not_before", "claimed_at"],
    *messages.c["account", "created_at"],
)


def messages_of(conn: Connection, events: Sequence[int]) -> dict[int, tuple[LoggedMessage, ...]]:
    """Returns the messages that events brought, by event."""
    found: dict[int, tuple[LoggedMessage, ...]] = {}
    for row in conn.execute(_MESSAGE.where(messages.c.event.in_(events)).order_by(messages.c.id)):
        found[row.event] = (*found.get(row.event, ()), _sent(row))
    return found


def _without_event(conn: Connection, wanted: LogQuery, oldest: datetime | None) -> Iterable[LogEntry]:
    """Reads messages without an event (sent by hand, words to the owner) in the time of the page."""
    if wanted.before is not None and oldest is None:
        return
    since = max((each for each in (wanted.since, oldest) if each is not None), default=None)
    statement = _MESSAGE.add_columns(contacts.c.name).select_from(
        messages.outerjoin(contacts, contacts.c.number == messages.c.number)
    )
    statement = statement.where(messages.c.event.is_(None), messages.c.number != "")
    if wanted.contact:
        statement = statement.where(messages.c.number == wanted.contact)
    if since is not None:
        statement = statement.where(messages.c.created_at >= since)
    if wanted.until is not None:
        statement = statement.where(messages.c.created_at < wanted.until)
    if wanted.before is not None:
        return  # they stood on the first page of their time
    for row in conn.execute(statement.order_by(messages.c.id.desc()).limit(_ONE_EVENT)):
        yield LogEntry(
            None, row.created_at, row.created_at, row.number, row.name or "", row.account, "", row.rule.strip("()"), "",
            None, None, (_sent(row),),
        )  # fmt: skip


def _sent(row: Any) -> LoggedMessage:
    told = outcome_of(row.why)
    return LoggedMessage(
        row.id, row.number, row.text, row.link, row.status, told, row.rule, row.not_before, row.claimed_at
    )


def _entry(row: Any, sent: tuple[LoggedMessage, ...]) -> LogEntry:
    what, text = _what(row.kind, json.loads(row.body))
    reason = Reason(row.reason) if row.reason else None
    stands_at = min(row.at, row.received_at)
    return LogEntry(
        row.id,
        row.at,
        stands_at,
        row.contact,
        row.name or "",
        row.account,
        row.kind,
        what,
        text,
        reason,
        row.rule,
        sent,
    )


def _what(kind: str, body: Mapping[str, Any]) -> tuple[str, str]:
    """Returns an event in the words of rules, and what was said. A body that was emptied says nothing."""
    match kind:
        case "sms" | "note":
            return "SMS" if kind == SMS else "call note", str(body.get("text", ""))
        case "call":
            return f"{body.get('kind', '')} call".strip(), ""
        case "click":
            return "link clicked", str(body.get("link", ""))
        case "report":
            return f"report: {body.get('report', '')}", ""
        case _:
            return _moment_in_words(body), ""


def _moment_in_words(body: Mapping[str, Any]) -> str:
    kind, seconds = str(body.get("moment", "moment")), int(body.get("seconds", 0))
    hours, minutes = divmod(int(timedelta(seconds=seconds).total_seconds()) // 60, 60)
    time = " ".join(part for part in (f"{hours}h" if hours else "", f"{minutes}m" if minutes else "") if part)
    if not time:
        return kind
    return f"{time} {kind}" if kind.endswith("appointment") else f"{kind} for {time}"

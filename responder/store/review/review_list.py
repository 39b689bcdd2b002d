"""Review list: messages in doubt, events found late, differences with the gateway's list."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select, update

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import Done
from responder.domain.delivery.message_status import Happening, Status
from responder.domain.explanations.explanation import Stored, from_column
from responder.domain.explanations.message_outcomes import outcome_of
from responder.domain.model.decision import Reason
from responder.domain.wire.events_json import CALL
from responder.languages.catalogue import msgid
from responder.store.contacts.opted_out_texts import mark_read, texts_after_opting_out
from responder.store.outbound.counts.status_sql import is_one_of, moves
from responder.store.outbound.messages import OF_USE
from responder.store.outbound.messages_in_doubt import unknown
from responder.store.review import waiting_list
from responder.store.review.quarantine import QuarantinedWebhook, unseen
from responder.store.tables import caught_up, differences, inbox, messages

SHOWN = timedelta(days=7)  # for so long what came too late to be answered is listed

_NEEDS_REVIEW = is_one_of(messages.c.status, Status.NEEDS_REVIEW)
_ONE = messages.c.id == bindparam("message")
_RESEND = moves(
    Happening.RESENT,
    not_before=bindparam("now"),
    expires_at=bindparam("until"),
    absences=0,
    why=msgid("a person had it sent again"),
    resent=True,
    evidence="",
).where(_ONE, _NEEDS_REVIEW, messages.c.text != "")
_WORDLESS = select(messages.c.id).where(_ONE, _NEEDS_REVIEW, messages.c.text == "")
_DROP = moves(Happening.CANCELLED, why=msgid("a person dropped it")).where(_ONE, _NEEDS_REVIEW)


@dataclass(frozen=True, slots=True)
class DoubtfulMessage:
    """A message that may or may not have left. `evidence` is what it leans to, with the reason; of before there were
    codes, a sentence that begins with it. `told` is what became of the request."""

    id: int
    account: str
    number: str
    text: str
    rule: str
    at: datetime
    told: Stored
    evidence: Stored

    @property
    def why(self) -> str:
        """Reason in English: the outcome of the request."""
        return str(self.told)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An event that was found too late for its answer. `kind`: sms or call; `body` is the event's, as JSON."""

    id: int
    account: str
    contact: str
    kind: str
    at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A message that waited too long and was dropped."""

    id: int
    account: str
    number: str
    text: str
    at: datetime
    told: Stored

    @property
    def why(self) -> str:
        """Why it was dropped, in English."""
        return str(self.told)


@dataclass(frozen=True, slots=True)
class ReviewedDifference:
    id: int
    account: str
    told: Stored
    number: str
    text: str
    at: datetime

    @property
    def kind(self) -> str:
        """The difference in English."""
        return str(self.told)


@dataclass(frozen=True, slots=True)
class Review:
    doubtful: Sequence[DoubtfulMessage]
    unanswered: Sequence[Unanswered]
    lapsed: Sequence[Lapsed]
    differences: Sequence[ReviewedDifference]
    opted_out: Sequence[Unanswered] = ()  # what people wrote who asked for no more messages
    unreadable: Sequence[QuarantinedWebhook] = ()  # webhooks that could not be read, or whose title nobody knows
    looked_for: int = 0  # messages in doubt that reports and lists may still settle


def read_review(conn: Connection, now: datetime) -> Review:
    return Review(
        _doubtful(conn),
        _unanswered(conn, now),
        _lapsed(conn, now),
        _differences(conn),
        [Unanswered(*row) for row in texts_after_opting_out(conn, now - SHOWN)],
        unseen(conn),
        unknown(conn),
    )


def resend(conn: Connection, message: int, now: datetime) -> bool:
    """Sends one again, as a person takes upon themselves; returns whether it needed review and its words are still
    there. It is of use for two hours from now on."""
    asked = {"message": message, "now": now, "until": now + OF_USE}
    return conn.execute(_RESEND, asked).rowcount == 1


def is_wordless(conn: Connection, message: int) -> bool:
    """Checks whether one needs review whose words were purged: nobody can send it again."""
    return conn.execute(_WORDLESS, {"message": message}).first() is not None


def drop(conn: Connection, message: int) -> bool:
    """Takes a message off the list; returns whether it needed review."""
    return conn.execute(_DROP, {"message": message}).rowcount == 1


def close_difference(conn: Connection, difference: int, now: datetime) -> bool:
    """Closes a difference a person has looked at; returns whether it was open."""
    open_ = and_(differences.c.id == difference, differences.c.closed_at.is_(None))
    return conn.execute(update(differences).where(open_).values(closed_at=now)).rowcount == 1


def close_differences(conn: Connection, now: datetime) -> int:
    """Closes all differences, as looked at; returns how many were open."""
    return conn.execute(update(differences).where(differences.c.closed_at.is_(None)).values(closed_at=now)).rowcount


def close_event(conn: Connection, event: int, now: datetime) -> bool:
    """Closes an event that came too late for an answer, or that nobody may answer; returns whether it was listed."""
    open_ = and_(caught_up.c.event == event, caught_up.c.seen_at.is_(None))
    late = conn.execute(update(caught_up).where(open_).values(seen_at=now)).rowcount == 1
    waiting_list.settle_key(conn, f"event {event}", Done.MARKED, now)
    return mark_read(conn, event, now, now - SHOWN) or late


def _doubtful(conn: Connection) -> list[DoubtfulMessage]:
    columns = messages.c["id", "account", "number", "text", "rule", "claimed_at", "why", "evidence"]
    rows = conn.execute(select(*columns).where(_NEEDS_REVIEW).order_by(messages.c.claimed_at, messages.c.id))
    return [_doubt(row) for row in rows]


def _doubt(row: Any) -> DoubtfulMessage:
    return DoubtfulMessage(
        id=row.id,
        account=row.account,
        number=row.number,
        text=row.text,
        rule=row.rule,
        at=row.claimed_at,
        told=outcome_of(row.why),
        evidence=from_column(row.evidence),
    )


def _unanswered(conn: Connection, now: datetime) -> list[Unanswered]:
    late = select(caught_up.c.event).where(caught_up.c.found_at > now - SHOWN, caught_up.c.seen_at.is_(None))
    statement = (  # two statements: joined, SQLite would walk the whole inbox
        select(*inbox.c["id", "account", "contact", "kind", "at", "body"])
        .where(inbox.c.id.in_(conn.execute(late).scalars().all()), inbox.c.reason == Reason.TOO_OLD.value)
        .order_by(inbox.c.at)
    )
    rows = [Unanswered(*row) for row in conn.execute(statement)]
    return [row for row in rows if row.kind != CALL or '"kind":"missed"' in row.body]


def _lapsed(conn: Connection, now: datetime) -> list[Lapsed]:
    """Returns expired messages of the last day; found by the indexed time of writing."""
    columns: Any = messages.c["id", "account", "number", "text", "expires_at", "why"]
    statement = select(*columns).where(
        messages.c.created_at > now - timedelta(days=2),
        messages.c.expires_at > now - timedelta(days=1),
        messages.c.status == Status.EXPIRED.value,
    )
    found = conn.execute(statement.order_by(messages.c.created_at, messages.c.id))
    return [Lapsed(row.id, row.account, row.number, row.text, row.expires_at, outcome_of(row.why)) for row in found]


def _differences(conn: Connection) -> list[ReviewedDifference]:
    columns = differences.c["id", "account", "kind", "number", "text", "at"]
    rows = conn.execute(select(*columns).where(differences.c.closed_at.is_(None)).order_by(differences.c.id))
    return [
        ReviewedDifference(row.id, row.account, from_column(row.kind), row.number, row.text, row.at) for row in rows
    ]

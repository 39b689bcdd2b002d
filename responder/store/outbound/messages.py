"""Messages on their way out: queued once, claimed before a socket opens, settled by what came of it.

Every change of status is written through `domain.delivery.message_status.NEXT`: the statements below are made from it.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, exists, literal, select, true, update

from responder.domain.actions.opt_out import OptedOut
from responder.domain.delivery.message_status import Happening, Status
from responder.domain.explanations.explanation import as_column
from responder.domain.explanations.message_outcomes import LATE_AFTER
from responder.domain.model.decision import Decision, Reply
from responder.domain.text.sms_parts import parts_as_sent
from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown
from responder.languages.catalogue import msgid
from responder.store.database.index_hints import unindexed
from responder.store.database.locks import Over, hold
from responder.store.database.upserts import unless_there
from responder.store.outbound import halted_announcements
from responder.store.outbound.counts.status_sql import allows, following, is_one_of, moves
from responder.store.outbound.departure_times import put_off
from responder.store.outbound.halted_announcements import is_paused, is_stopped
from responder.store.outbound.reports import NOT_DELIVERED, catch_up
from responder.store.outbound.retry_delay import pause
from responder.store.outbound.stops_being_decided import hold_numbers
from responder.store.tables import contacts, messages

OF_USE = timedelta(hours=2)  # for a reply that does not say until when

IN_FLIGHT = (Status.SENDING, Status.UNKNOWN)  # their recipients wait for certainty

_INSERT = unless_there(messages, "event", "rule", "step")


MODE_CHANGED = msgid("the mode changed before it left")

# Queueing


def drafts(
    event: int | None,
    account: str,
    contact: str,
    decision: Decision,
    now: datetime,
    *,
    status: Status = Status.QUEUED,
    why: str = "",
) -> list[dict[str, Any]]:
    """Returns the rows a decision asks for. `event` is its number in the inbox. A rehearsal asks for them with
    `status=Status.CANCELLED` and says so in `why`: no lane ever sees them."""
    common = {
        "event": event,
        "rule": decision.rule or decision.reason.value,
        "account": account,
        "status": status.value,
        "why": why,
        "created_at": now,
    }
    stranger = decision.stranger
    last_word = any(isinstance(change, OptedOut) for change in decision.changes)
    return [common | _of_reply(reply, contact, last_word, stranger, now) for reply in decision.replies]


def _of_reply(reply: Reply, contact: str, last_word: bool, stranger: bool, now: datetime) -> dict[str, Any]:
    start, automatic = reply.not_before or now, reply.to == contact
    return {
        "step": reply.step,
        "number": reply.to,
        "automatic": automatic,
        "despite_opt_out": last_word and automatic,
        "stranger": stranger and automatic,
        "text": reply.text,
        "link": reply.link,
        "parts": parts_as_sent(reply.text).count,
        "priority": reply.priority,
        "not_before": start,
        "expires_at": reply.expires or max(start, now) + OF_USE,
    }


def insert(conn: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Writes drafts; those of an event, rule and step that are there already are left as they are."""
    if rows:
        conn.execute(_INSERT[conn.dialect.name], rows)


_WITHDRAW = moves(Happening.CANCELLED, why=msgid("the contact opted out")).where(
    messages.c.number == bindparam("contact"),
    messages.c.automatic,
    ~messages.c.despite_opt_out,
    is_one_of(messages.c.status, Status.QUEUED),
)


def withdraw(conn: Connection, contact: str) -> int:
    """Cancels what waits for somebody who opted out; says how many. `claim` would drop it too, but only
    when it is due, and by then they may have opted in again."""
    return conn.execute(_WITHDRAW, {"contact": contact}).rowcount


def withdraw_all(conn: Connection) -> int:
    """Cancels whatever waits, because the mode changed; says how many."""
    statement = moves(Happening.CANCELLED, why=MODE_CHANGED).where(is_one_of(messages.c.status, Status.QUEUED))
    return conn.execute(statement).rowcount


# Claiming

_other = messages.alias("other")
recipient_is_free = ~exists().where(
    _other.c.account == messages.c.account,
    _other.c.number == messages.c.number,
    is_one_of(_other.c.status, *IN_FLIGHT),
)
# Where a report tells of the latest message to somebody only, the next one waits until this one's is final.
_reported = ~exists().where(
    _other.c.account == messages.c.account,
    _other.c.number == messages.c.number,
    is_one_of(_other.c.status, Status.ACCEPTED, Status.SENT),
    _other.c.claimed_at > bindparam("unreported_since"),
    _other.c.why != NOT_DELIVERED,
)
_opted_out = and_(contacts.c.opted_out_at.is_not(None), messages.c.automatic, ~messages.c.despite_opt_out)

_DUE = (
    select(
        *(messages.c[name] for name in ("id", "number", "text", "link", "priority", "why", "attempts")),
        *(messages.c[name] for name in ("created_at", "not_before", "expires_at")),
        and_(messages.c.automatic, ~messages.c.despite_opt_out).label("stoppable"),
        _opted_out.label("opted_out"),
        is_stopped.label("stopped"),
    )
    .select_from(messages.outerjoin(contacts, contacts.c.number == messages.c.number))
    .where(
        messages.c.account == bindparam("account"),
        is_one_of(messages.c.status, Status.QUEUED),
        # SQLite is not to find all that is due by its time and then sort it, but to walk the queue in order, and stop
        # when it has enough.
        unindexed(messages.c.not_before) <= bindparam("now"),
        recipient_is_free,
        ~is_paused,
    )
    .order_by(messages.c.priority.desc(), messages.c.not_before, messages.c.id)
    .limit(bindparam("room"))
    .with_for_update(of=messages)  # somebody else's STOP may be withdrawing it just now
)


class Who(Enum):
    """Filter: whose messages may be claimed."""

    EVERYBODY = "everybody"
    NO_STRANGERS = "no strangers"  # as many left to unknown numbers as may
    PEOPLE_TOLD = "people told"  # automatic messages are held back, words to the owner are not


_WHOSE = {
    Who.EVERYBODY: true(),
    Who.NO_STRANGERS: ~messages.c.stranger | messages.c.despite_opt_out,
    Who.PEOPLE_TOLD: ~messages.c.automatic,
}
_OF = {who: _DUE.where(condition) for who, condition in _WHOSE.items()}
_OF_REPORTED = {who: statement.where(_reported) for who, statement in _OF.items()}

_CHOSEN = messages.c.id.in_(bindparam("ids", expanding=True))
_CLAIM = moves(Happening.CLAIMED, attempts=messages.c.attempts + 1, claimed_at=bindparam("now")).where(_CHOSEN)
_DROP = moves(Happening.CANCELLED, why=msgid("the contact opted out")).where(_CHOSEN)
_too_late = case(
    (messages.c.why == "", msgid("too late to be of use")),
    else_=literal(LATE_AFTER) + messages.c.why,
)
_EXPIRE = moves(Happening.EXPIRED, why=_too_late)


def claim(
    conn: Connection,
    account: str,
    now: datetime,
    limit: int,
    *,
    whose: Who = Who.EVERYBODY,
    quiet: datetime | None = None,
    reports_within: timedelta | None = None,
) -> list[Outgoing]:
    """Takes at most `limit` messages that are due, weightiest and oldest first, one a recipient; only those of
    `whose`. `quiet`: none that starts a conversation, until then. `reports_within`: none to somebody whose last message
    left since then and whose report is not final. None to somebody whose STOP may be being decided just now: it is for
    the next claim. Commit before opening a socket: from then on a crash leaves them unknown, and never sent twice."""
    hold(conn, Over.LANE, [account])  # another process may be emptying the same queue
    claimed: list[Outgoing] = []
    while len(claimed) < limit:
        asked = 2 * (limit - len(claimed))
        statements, further = _until_reported(_OF, _OF_REPORTED, reports_within, now)
        values = {"account": account, "now": now, "room": asked, **further}
        rows = conn.execute(statements[whose], values).all()
        held = hold_numbers(conn, [row.number for row in rows if row.stoppable])
        ours = [row for row in rows if not (row.stoppable and row.number in held.elsewhere)]
        late_ones = put_off(conn, [row.id for row in ours], quiet) if quiet else frozenset()
        ours = [row for row in ours if row.id not in late_ones]
        claimed += _sort_out(conn, ours, held.opted_out, now, limit - len(claimed))
        if len(rows) < asked or held.elsewhere:
            break
    return claimed


def _sort_out(
    conn: Connection, rows: Sequence[Any], stopped: Collection[str], now: datetime, room: int
) -> list[Outgoing]:
    """Writes down what becomes of each row; several for one recipient wait their turn. `stopped`: who opted out since
    the rows were read."""
    opted_out = [row.id for row in rows if row.opted_out or (row.stoppable and row.number in stopped)]
    halted = [row.id for row in rows if row.stopped and row.id not in opted_out]
    dropped = {*opted_out, *halted}
    left = [row for row in rows if row.id not in dropped]
    late = [row.id for row in left if row.expires_at <= now]
    first = {row.number: row for row in reversed(left) if row.expires_at > now}
    chosen = sorted(first.values(), key=lambda row: (-row.priority, row.not_before, row.id))[:room]
    if opted_out:
        conn.execute(_DROP, {"ids": opted_out})
    if halted:
        halted_announcements.withdraw(conn, halted)
    if late:
        conn.execute(_EXPIRE.where(_CHOSEN), {"ids": late})
    if chosen:
        conn.execute(_CLAIM, {"ids": [row.id for row in chosen], "now": now})
    return [_outgoing(row) for row in chosen]


def _outgoing(row: Any) -> Outgoing:
    # The gateway is asked to hold a deferred message too: a clock of ours that runs ahead sends nothing
    # early. A retry has passed its hour, and so has what another account could not send.
    deferred = row.not_before > row.created_at and row.attempts == 0 and row.why == ""
    return Outgoing(
        id=row.id,
        to=row.number,
        text=row.text,
        link=row.link,
        priority=row.priority,
        not_before=row.not_before if deferred else None,
        attempt=row.attempts + 1,
    )


_NEXT_DUE = (
    select(messages.c.not_before)
    .where(
        messages.c.account == bindparam("account"),
        is_one_of(messages.c.status, Status.QUEUED),
        recipient_is_free,
        ~is_paused,
    )
    .order_by(messages.c.not_before)
    .limit(1)
)
_NEXT_OF = {who: _NEXT_DUE.where(condition) for who, condition in _WHOSE.items()}
_NEXT_OF_REPORTED = {who: statement.where(_reported) for who, statement in _NEXT_OF.items()}


def next_due(
    conn: Connection,
    account: str,
    *,
    whose: Who = Who.EVERYBODY,
    reports_within: timedelta | None = None,
    now: datetime | None = None,
) -> datetime | None:
    """Returns when the next message to somebody who is free becomes due; it may be overdue. Only those of `whose` are
    looked at; `reports_within` as of `claim`."""
    statements, further = _until_reported(_NEXT_OF, _NEXT_OF_REPORTED, reports_within, now)
    moment: datetime | None = conn.execute(statements[whose], {"account": account, **further}).scalar()
    return moment


def _until_reported(
    any_of: dict[Who, Select[Any]], reported: dict[Who, Select[Any]], within: timedelta | None, now: datetime | None
) -> tuple[dict[Who, Select[Any]], dict[str, datetime]]:
    """Returns the statements, and what they want to know besides."""
    if within is None or now is None:
        return any_of, {}
    return reported, {"unreported_since": now - within}


# Settling

_ONE = messages.c.id == bindparam("message")
# A report may have been quicker than the answer it reports on: the answer's id and text are kept all the same.
_ACCEPT = (
    update(messages)
    .where(_ONE, allows(Happening.ACCEPTED, or_in=(Status.SENT, Status.DELIVERED)))
    .values(
        status=following(Happening.ACCEPTED),
        gateway_id=bindparam("name"),
        other_id=bindparam("other"),
        sent_text=bindparam("as_sent"),
        why="",
    )
)
_REFUSE = moves(Happening.REFUSED, why=bindparam("reason")).where(_ONE)
_DOUBT = moves(Happening.UNKNOWN, why=bindparam("reason")).where(_ONE)
_RETRY = moves(Happening.NOT_SENT, why=bindparam("reason"), not_before=bindparam("again")).where(_ONE)
# The other account begins anew. Its lane finds the message as it finds what another process queued.
_HAND_OVER = moves(
    Happening.NOT_SENT, why=bindparam("reason"), account=bindparam("instead"), not_before=bindparam("again"), attempts=0
).where(_ONE)
FAIL_OVER_AFTER = 3  # attempts that certainly sent nothing
_RELEASE = moves(Happening.NOT_SENT, attempts=messages.c.attempts - 1).where(_CHOSEN)
_ATTEMPTS = select(messages.c.id, messages.c.attempts, messages.c.account).where(_CHOSEN)


def settle(
    conn: Connection, outcomes: Sequence[tuple[int, Outcome]], now: datetime, chance: Callable[[], float]
) -> None:
    """Writes down what came of claimed messages. `chance` gives a number from 0 to 1, which spreads retries.
    Doing it again changes nothing."""
    # A report on one of these may be on its way in: it finds the message, or is found waiting below.
    names = [name for _, o in outcomes if isinstance(o, Accepted) for name in (o.gateway_id, o.other_id) if name]
    hold(conn, Over.GATEWAY_ID, names)
    accepted = [
        {"message": id_, "name": outcome.gateway_id, "other": outcome.other_id or None, "as_sent": outcome.text}
        for id_, outcome in outcomes
        if isinstance(outcome, Accepted)
    ]
    handed_over = _hand_over(conn, outcomes, now)
    outcomes = [(id_, outcome) for id_, outcome in outcomes if id_ not in handed_over]
    refused = [{"message": id_, "reason": as_column(o.told)} for id_, o in outcomes if isinstance(o, Refused)]
    later = {id_: o for id_, o in outcomes if isinstance(o, RetryLater)}
    tried = _tried_enough(conn, later)
    unknown = [{"message": id_, "reason": as_column(o.told)} for id_, o in outcomes if isinstance(o, Unknown)]
    unknown += [{"message": id_, "reason": as_column(later[id_].told)} for id_ in tried]
    for statement, rows in ((_ACCEPT, accepted), (_REFUSE, refused), (_DOUBT, unknown)):
        if rows:
            conn.execute(statement, rows)
    catch_up(conn, names)
    _put_back(conn, {id_: o for id_, o in later.items() if id_ not in tried}, now, chance)


def _hand_over(conn: Connection, outcomes: Sequence[tuple[int, Outcome]], now: datetime) -> set[int]:
    """Gives what an account certainly did not send to the one that its outcome names; returns which. A whole account
    that is refused or has no credit is not tried again, a gateway that takes nothing just now a few times."""
    named = {id_: o for id_, o in outcomes if isinstance(o, Refused | RetryLater) and o.instead}
    if not named:
        return set()
    there = {row.id: row for row in conn.execute(_ATTEMPTS, {"ids": list(named)})}
    # Settled before, where the answer to a commit was lost: the other account may be sending it by now.
    gone = {id_ for id_, row in there.items() if row.account == named[id_].instead}
    at_once = {id_ for id_, o in named.items() if isinstance(o, Refused) or o.no_credit}
    moved = {id_ for id_, row in there.items() if id_ in at_once or row.attempts >= FAIL_OVER_AFTER} - gone
    rows = [
        {"message": id_, "reason": as_column(named[id_].told), "instead": named[id_].instead, "again": now}
        for id_ in sorted(moved)
    ]
    if rows:
        conn.execute(_HAND_OVER, rows)
    return moved | gone


def _tried_enough(conn: Connection, failed: dict[int, RetryLater]) -> set[int]:
    """Messages that were tried as often as their gateway's trouble is worth: a person should look."""
    most = {id_: outcome.most for id_, outcome in failed.items() if outcome.most is not None}
    if not most:
        return set()
    return {row.id for row in conn.execute(_ATTEMPTS, {"ids": list(most)}) if row.attempts >= most[row.id]}


def _put_back(conn: Connection, failed: dict[int, RetryLater], now: datetime, chance: Callable[[], float]) -> None:
    if not failed:
        return
    attempts = {row.id: row.attempts for row in conn.execute(_ATTEMPTS, {"ids": list(failed)})}
    rows = [
        {"message": id_, "reason": as_column(failed[id_].told), "again": now + pause(tried, failed[id_].wait, chance())}
        for id_, tried in attempts.items()
    ]
    conn.execute(_RETRY, rows)


def release(conn: Connection, ids: Sequence[int]) -> None:
    """Puts back what was claimed and certainly never started."""
    if ids:
        conn.execute(_RELEASE, {"ids": list(ids)})


def expire(conn: Connection, now: datetime) -> int:
    """Drops what waits and is of no more use, the messages of blocked recipients too."""
    return conn.execute(
        _EXPIRE.where(messages.c.expires_at <= now, is_one_of(messages.c.status, Status.QUEUED))
    ).rowcount

"""Purges rows kept long enough: found by indexes of what is to be emptied one day, and emptied a few rows at a time.

The key of an event stays for ever: it is a keyed hash, and without it an old webhook that is sent again would be
a new event.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    TextClause,
    and_,
    delete,
    exists,
    func,
    null,
    or_,
    select,
    update,
)

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.store.contacts import optout_fingerprints
from responder.store.privacy.erasure import NOTHING_KNOWN, delete_rows
from responder.store.tables import (
    acts,
    alerts,
    announcement_recipients,
    announcements,
    appointments,
    contacts,
    conversations,
    differences,
    drafts,
    errands,
    inbox,
    invitations,
    messages,
    moments,
    posts,
    quarantine,
    sessions,
    uses,
    waiting,
)
from responder.store.tables.inbox import INBOX_NAMED, INBOX_SAID
from responder.store.tables.outgoing import MESSAGES_NAMED, MESSAGES_SAID, POSTS_NAMED, POSTS_SAID
from responder.store.tables.people import STRANGERS

SOME = 200  # rows a transaction

_WORDS = ("sms", "note")  # the kinds whose body is what somebody wrote
_UNSAID = '{"text":""}'
# What is in doubt may turn out not to have left, and leaves again then: with its words.
_LEFT = messages.c.status.not_in([Status.QUEUED.value, Status.SENDING.value, Status.UNKNOWN.value])

Search = Callable[[Connection, datetime], Sequence[int | str]]
Purge = Callable[[Connection, Sequence[int | str]], None]


@dataclass(frozen=True, slots=True)
class PurgedKind:
    """A kind of row that is purged. `kept` names the field of `bounds.Keep`. `find` gives the keys of rows from before
    a moment that still hold something; `purge` empties them."""

    name: str
    kept: str
    find: Search
    purge: Purge


def _oldest(table: Table, at: ColumnElement[datetime], *kept: ColumnElement[bool] | TextClause) -> Search:
    """For rows with something to empty, oldest first. `kept` begins with the condition of an index on `at`."""

    def find(conn: Connection, before: datetime) -> Sequence[int]:
        return conn.execute(select(table.c.id).where(at < before, *kept).order_by(at).limit(SOME)).scalars().all()

    return find


def _unsay_events(conn: Connection, ids: Sequence[int | str]) -> None:
    these = inbox.c.id.in_(ids)
    conn.execute(update(inbox).where(these).values(trace=null(), state=null()))
    conn.execute(update(inbox).where(these, inbox.c.kind.in_(_WORDS)).values(body=_UNSAID))


def _unsay_messages(conn: Connection, ids: Sequence[int | str]) -> None:
    conn.execute(update(messages).where(messages.c.id.in_(ids)).values(text="", link="", sent_text=null()))


def _unsay_posts(conn: Connection, ids: Sequence[int | str]) -> None:
    conn.execute(update(posts).where(posts.c.id.in_(ids)).values(body=NOTHING_KNOWN))


def _forget_events(conn: Connection, ids: Sequence[int | str]) -> None:
    conn.execute(
        update(inbox).where(inbox.c.id.in_(ids)).values(contact="", body=NOTHING_KNOWN, trace=null(), state=null())
    )


def _forget_messages(conn: Connection, ids: Sequence[int | str]) -> None:
    nothing = {
        "number": "",
        "text": "",
        "link": "",
        "why": "",
        "evidence": "",
        "sent_text": null(),
        "gateway_id": null(),
        "other_id": null(),
    }
    conn.execute(update(messages).where(messages.c.id.in_(ids)).values(**nothing))


def _forget_posts(conn: Connection, ids: Sequence[int | str]) -> None:
    conn.execute(update(posts).where(posts.c.id.in_(ids)).values(contact="", body=NOTHING_KNOWN))


def _old_appointments(conn: Connection, before: datetime) -> Sequence[int]:
    return conn.execute(select(appointments.c.id).where(appointments.c.at < before).limit(SOME)).scalars().all()


def _drop_appointments(conn: Connection, ids: Sequence[int | str]) -> None:
    delete_rows(conn, appointments, appointments.c.id.in_(ids))


def _strangers(conn: Connection, before: datetime) -> Sequence[str]:
    """Contacts nobody entered and of whom nothing was heard since, and who have no appointment since."""
    theirs = and_(inbox.c.contact == contacts.c.number, inbox.c.at >= before)
    heard = or_(  # what is decided has an index, and what is not has one
        exists().where(theirs, inbox.c.decided_at.is_not(None)), exists().where(theirs, inbox.c.decided_at.is_(None))
    )
    expected = exists().where(appointments.c.number == contacts.c.number, appointments.c.at >= before)
    old = (contacts.c.first_seen < before, STRANGERS, ~heard, ~expected)
    return conn.execute(select(contacts.c.number).where(*old).limit(SOME)).scalars().all()


def _forget_strangers(conn: Connection, numbers: Sequence[int | str]) -> None:
    """Forgets strangers; an opt-out outlives them, as a fingerprint."""
    theirs = contacts.c.number.in_(numbers)
    asked = select(contacts.c.number, contacts.c.opted_out_at).where(theirs, contacts.c.opted_out_at.is_not(None))
    for row in conn.execute(asked).all():
        optout_fingerprints.keep(conn, row.number, row.opted_out_at)
    conn.execute(delete(uses).where(uses.c.contact.in_(numbers)))
    conn.execute(delete(contacts).where(theirs))


def _older(table: Table, at: ColumnElement[datetime]) -> tuple[Search, Purge]:
    """For rows that are of no use any more, and go as they are."""

    def find(conn: Connection, before: datetime) -> Sequence[int]:
        return conn.execute(select(table.c.id).where(at < before).limit(SOME)).scalars().all()

    def purge(conn: Connection, ids: Sequence[int | str]) -> None:
        delete_rows(conn, table, table.c.id.in_(ids))

    return find, purge


def _old_invitations(conn: Connection, before: datetime) -> Sequence[str]:
    """Links that were never used; one that was is gone."""
    old = select(invitations.c.digest).where(invitations.c.ends_at < before)
    return conn.execute(old.limit(SOME)).scalars().all()


def _drop_invitations(conn: Connection, digests: Sequence[int | str]) -> None:
    conn.execute(delete(invitations).where(invitations.c.digest.in_(digests)))


def _drop_unreadable(conn: Connection, ids: Sequence[int | str]) -> None:
    conn.execute(delete(quarantine).where(quarantine.c.id.in_(ids)))


# Who still waits goes with the run: one that is paused for good keeps nobody for ever.
_settled = func.coalesce(
    announcement_recipients.c.settled_at,
    select(announcements.c.ends_at)
    .where(announcements.c.id == announcement_recipients.c.announcement)
    .scalar_subquery(),
)

KINDS = (
    PurgedKind("texts that came", "bodies", _oldest(inbox, inbox.c.received_at, INBOX_SAID), _unsay_events),
    PurgedKind(
        "texts that left", "bodies", _oldest(messages, messages.c.created_at, MESSAGES_SAID, _LEFT), _unsay_messages
    ),
    PurgedKind("posts", "bodies", _oldest(posts, posts.c.created_at, POSTS_SAID), _unsay_posts),
    PurgedKind("events", "metadata", _oldest(inbox, inbox.c.received_at, INBOX_NAMED), _forget_events),
    PurgedKind(
        "messages", "metadata", _oldest(messages, messages.c.created_at, MESSAGES_NAMED, _LEFT), _forget_messages
    ),
    PurgedKind("addresses of posts", "metadata", _oldest(posts, posts.c.created_at, POSTS_NAMED), _forget_posts),
    PurgedKind("appointments", "metadata", _old_appointments, _drop_appointments),
    PurgedKind("recipients of announcements", "metadata", *_older(announcement_recipients, _settled)),
    PurgedKind("waiting", "metadata", *_older(waiting, waiting.c.since)),
    PurgedKind("errands", "metadata", *_older(errands, errands.c.created_at)),
    PurgedKind("moments", "metadata", *_older(moments, moments.c.expires_at)),
    PurgedKind("differences", "bodies", *_older(differences, differences.c.found_at)),
    PurgedKind("alerts", "metadata", *_older(alerts, alerts.c.over_at)),
    PurgedKind("acts", "metadata", *_older(acts, acts.c.at)),
    PurgedKind("drafts", "metadata", *_older(drafts, drafts.c.at)),
    PurgedKind("conversations", "metadata", *_older(conversations, conversations.c.last_at)),
    PurgedKind("sessions", "bodies", *_older(sessions, sessions.c.seen_at)),
    PurgedKind("invitations", "bodies", _old_invitations, _drop_invitations),
    PurgedKind("contacts", "metadata", _strangers, _forget_strangers),
    PurgedKind("unreadable", "unreadable", _oldest(quarantine, quarantine.c.received_at), _drop_unreadable),
)

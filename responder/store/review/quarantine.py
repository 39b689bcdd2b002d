"""Keeps webhooks that could not be read, or whose title nobody knows, until a person has looked at them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import Cause, Done, WaitReason
from responder.domain.explanations.explanation import Stored, as_column, from_column
from responder.languages.catalogue import Told
from responder.store.review import waiting_list
from responder.store.tables import quarantine

LONGEST_QUERY = 65_536  # characters kept of what could not be read
MOST_UNREADABLE = 2_000  # of them, the newest
UNREADABLE_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class QuarantinedWebhook:
    """A webhook that was put aside. `taken` is what it was taken as all the same, "" if as nothing; `contact` whom it
    names. `told` is what was wrong with it, `problem` the same in English."""

    id: int
    received_at: datetime
    told: Stored
    contact: str
    account: str
    taken: str

    @property
    def problem(self) -> str:
        return str(self.told)


def keep_unreadable(conn: Connection, told: Told, query: str, received: datetime, **about: str) -> int:
    """Puts a webhook aside for a person to look at; its number. Bounded, so that nobody fills the disk with it.
    `about`: `contact`, `account`, what it was `taken` as, and `of_ours`, as far as they are known.
    Whoever it names waits for a person, unless it was taken as an event, or tells of a message of ours (`of_ours`)."""
    contact, account, taken = (about.get(name, "") for name in ("contact", "account", "taken"))
    row = {
        "received_at": received, "problem": as_column(told), "query": query[:LONGEST_QUERY], "contact": contact,
        "account": account, "taken": taken, "seen_at": None if query else received,
    }  # fmt: skip
    newest: int = conn.execute(insert(quarantine).returning(quarantine.c.id), row).scalar_one()
    if contact and not taken and not about.get("of_ours"):
        wait = WaitReason(Cause.UNREADABLE)
        waiting_list.enter(conn, [waiting_list.row_of(key_of(newest), None, contact, account, wait, received)])
    conn.execute(delete(quarantine).where(quarantine.c.id <= newest - MOST_UNREADABLE))
    conn.execute(delete(quarantine).where(quarantine.c.received_at <= received - UNREADABLE_KEPT))
    return newest


def key_of(kept: int) -> str:
    """Returns the key of the row in the waiting list."""
    return f"hook {kept}"


def unseen(conn: Connection) -> Sequence[QuarantinedWebhook]:
    """Returns unreadable webhooks no person has looked at, oldest first."""
    columns = quarantine.c["id", "received_at", "problem", "contact", "account", "taken"]
    rows = conn.execute(select(*columns).where(quarantine.c.seen_at.is_(None)).order_by(quarantine.c.id))
    return [
        QuarantinedWebhook(row.id, row.received_at, from_column(row.problem), row.contact, row.account, row.taken)
        for row in rows
    ]


def mark_seen(conn: Connection, kept: int, now: datetime) -> bool:
    """Marks one as looked at; returns whether it was listed."""
    these = quarantine.c.id == kept
    done = conn.execute(update(quarantine).where(these, quarantine.c.seen_at.is_(None)).values(seen_at=now)).rowcount
    waiting_list.settle_key(conn, key_of(kept), Done.MARKED, now)
    return done == 1


def mark_all_seen(conn: Connection, now: datetime) -> int:
    """Marks all of them as seen; returns how many there were."""
    return sum(mark_seen(conn, each.id, now) for each in unseen(conn))

"""Opts numbers out: by hand, or because their gateway says so."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from responder.domain.deciding.waiting_reasons import ENDED_BY_AN_OPT_OUT, Done
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import as_column, because
from responder.gateways.base import Outcome, Refused, RetryLater
from responder.store import alerts
from responder.store.contacts import optout_fingerprints
from responder.store.database.locks import Over, hold
from responder.store.database.upserts import insert_into
from responder.store.outbound.messages import withdraw
from responder.store.review import waiting_list
from responder.store.tables import contacts, messages

LONGEST_WORDS = 160
BY_THE_FILE = as_column(because(Because.FILE_SAYS))
BY_HAND = as_column(because(Because.NOTED_BY_HAND))
BY_THE_GATEWAY = as_column(because(Because.GATEWAY_SAYS))
_SOME = 500  # numbers a statement
_OUT = select(contacts.c.number).where(contacts.c.opted_out_at.is_not(None))
_NUMBERS = select(messages.c.id, messages.c.account, messages.c.number).where(
    messages.c.id.in_(bindparam("ids", expanding=True))
)


def opt_out(conn: Connection, number: str, words: str, now: datetime) -> tuple[bool, int]:
    """Opts a number (E.164) out and withdraws its queued messages; returns whether that is new, and how many."""
    hold(conn, Over.CONTACT, [number])  # an event of theirs may be being decided
    if is_out(conn, number):
        return False, withdraw(conn, number)
    values = {"opted_out_at": now, "opted_out_words": words[:LONGEST_WORDS]}
    statement = insert_into(conn, contacts).values(number=number, **values)
    conn.execute(statement.on_conflict_do_update(index_elements=["number"], set_=values))
    waiting_list.settle(conn, number, Done.OPTED_OUT, now, causes=ENDED_BY_AN_OPT_OUT)
    return True, withdraw(conn, number)


def opt_out_all(conn: Connection, numbers: Iterable[str], words: str, now: datetime) -> int:
    """Opts many out, held together before the first is written; returns how many are new. PostgreSQL keeps a lock a
    number until the commit: at most some hundreds at a time."""
    new = not_yet_out(conn, numbers)
    hold(conn, Over.CONTACT, new)
    return sum(opt_out(conn, number, words, now)[0] for number in new)


def opt_out_the_refused(conn: Connection, outcomes: Iterable[tuple[int, Outcome]], now: datetime) -> int:
    """Opts out whom a gateway refuses for that reason, and tells the owner; returns how many are new. Before their
    outcomes are settled: contacts are locked before what a gateway named."""
    said = [id_ for id_, outcome in outcomes if isinstance(outcome, Refused) and outcome.opted_out]
    if not said:
        return 0
    new, rows = 0, conn.execute(_NUMBERS, {"ids": said}).all()
    hold(conn, Over.CONTACT, [row.number for row in rows])
    for row in rows:
        if opt_out(conn, row.number, BY_THE_GATEWAY, now)[0]:
            alerts.raise_(conn, alerts.AlertKind.OPTED_OUT, row.account, because(AlertCode.OPTED_OUT), now)
            new += 1
    return new


def not_yet_out(conn: Connection, numbers: Iterable[str]) -> list[str]:
    """Returns those of the numbers that are not opted out, each once, sorted."""
    asked = sorted(set(numbers))
    known: set[str] = set()
    for start in range(0, len(asked), _SOME):
        some = asked[start : start + _SOME]
        known.update(optout_fingerprints.opted_out(conn, some))
        known.update(conn.execute(_OUT.where(contacts.c.number.in_(some))).scalars())
    return [number for number in asked if number not in known]


def told_by_gateway(conn: Connection, account: str, numbers: Iterable[str], now: datetime) -> int:
    """Opts out whom a gateway lists, and tells the owner once; returns how many are new. At most some hundreds at a
    time, as `opt_out_all`."""
    new = opt_out_all(conn, numbers, BY_THE_GATEWAY, now)
    if new:
        alerts.raise_(conn, alerts.AlertKind.OPTED_OUT, account, because(AlertCode.OPTED_OUT), now)
    return new


def tell_no_credit(conn: Connection, outcomes: Iterable[tuple[int, Outcome]], now: datetime) -> None:
    """Tells the owner that an account has no credit left, as its gateway said of a message."""
    said = [id_ for id_, outcome in outcomes if isinstance(outcome, RetryLater) and outcome.no_credit]
    if said:
        for row in conn.execute(_NUMBERS, {"ids": said}).all():
            alerts.raise_(conn, alerts.AlertKind.NO_CREDIT, row.account, because(AlertCode.NO_CREDIT), now)


def is_out(conn: Connection, number: str) -> bool:
    asked = select(contacts.c.opted_out_at).where(contacts.c.number == number)
    return conn.execute(asked).scalar() is not None or number in optout_fingerprints.opted_out(conn, [number])

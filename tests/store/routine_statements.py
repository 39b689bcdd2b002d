"""Names what the service asks its database all day long, to be done on one that holds years."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, update

from responder.domain.delivery.incoming_rows import ListedText
from responder.domain.delivery.message_status import Status
from responder.domain.delivery.reconciliation import USUAL, Listing
from responder.domain.model.business import Budgets
from responder.domain.model.events import CallEnded, CallKind, CallNoted, DeliveryReported, Event, LinkClicked, Report
from responder.domain.model.rules import Rulebook, Send, When
from responder.domain.text.number_spellings import spellings_of
from responder.gateways.base import Accepted
from responder.scheduler.missed_call_digest import missed_between
from responder.sending.rate_gate import rate_gate_for
from responder.sending.upkeep.catch_up import event_of
from responder.store.appointments import time_triggers
from responder.store.database.engine import Store
from responder.store.inbox.decision_counts import Tally
from responder.store.inbox.decision_history import outcome_after
from responder.store.inbox.missed_events import compared, enter, list_doubtful
from responder.store.inbox.probes import dated_calls
from responder.store.inbox.undated_events import record_undated
from responder.store.outbound import departure_times, messages, messages_in_doubt
from responder.store.privacy import erasure, retention
from responder.store.review import review_list, unknown_messages
from responder.store.review.daily_audit import ours_since
from responder.store.review.overview import overview
from responder.store.tables import inbox
from tests.builders import ACCOUNT, NOON, SALON, book, sms
from tests.intake_harness import IntakeHarness
from tests.outgoing import answer, enqueue, put, queued

_WIDE = Budgets(1_000, 1_000, 4_000, 100_000, 100, 1_000, 1_000)
OF_OLD, NEW = "+33670000007", "+33612345678"  # somebody who has written for years, and somebody who has not

RoutineStatement = Callable[[Store, datetime], object]


def prepare(store: Store, now: datetime) -> None:
    """Something of everything that is rare: in doubt, to be judged, waiting."""

    def work(conn: Connection) -> None:
        for place, status in enumerate((Status.UNKNOWN, Status.NEEDS_REVIEW, Status.SENDING, Status.QUEUED)):
            message = queued(conn, f"+3361234560{place}", now=now, not_before=now + timedelta(hours=1))
            put(conn, message, status=status.value, claimed_at=None if status is Status.QUEUED else now)
        conn.execute(update(inbox).where(inbox.c.decided_at.is_(None)).values(decided_at=now))

    store.write_now(work)


def _writing(work: Callable[[Connection, datetime], object]) -> RoutineStatement:
    return lambda store, now: store.write_now(lambda conn: work(conn, now))


def _deciding(*events: Event) -> RoutineStatement:
    """A turn of the intake, and all that it reads and writes."""

    def chore(store: Store, now: datetime) -> None:
        asyncio.run(_decide(store, now, [replace(event, at=now) for event in events]))

    return chore


async def _decide(store: Store, now: datetime, events: list[Event]) -> None:
    harness = IntakeHarness(store, _rulebook())
    harness.now = now
    await harness.receive(*events)
    decided = 0
    while decided < len(events):
        decided += len((await harness.intake.turn()).decided)


def _rulebook() -> Rulebook:
    rules = book(business=replace(SALON, budgets=_WIDE))
    rules.rule("Yes", words=["oui"], limit=timedelta(seconds=1))
    rules.rule("Called in vain", when=When.MISSED_CALL, send=Send(delay=timedelta(seconds=45)))
    return rules.made()


def _call(kind: CallKind) -> CallEnded:
    return CallEnded(key=f"call {kind}", account=ACCOUNT, contact=OF_OLD, at=NOON, kind=kind)


def _send(conn: Connection, now: datetime) -> None:
    enqueue(conn, None, ACCOUNT, OF_OLD, answer(OF_OLD), now)
    opening = rate_gate_for(lambda: replace(SALON, budgets=_WIDE))(conn, now, 16)
    claimed = messages.claim(conn, ACCOUNT, now, opening.room)
    messages.next_due(conn, ACCOUNT)
    outcomes = [(each.id, Accepted(f"new{each.id}", each.text)) for each in claimed]
    messages.settle(conn, outcomes, now, lambda: 0.5)


def _look_after(conn: Connection, now: datetime) -> None:
    messages_in_doubt.crashed(conn, ACCOUNT)
    messages.expire(conn, now)
    messages_in_doubt.give_up(conn, now)
    departure_times.with_something_due(conn, now)


def _doubt(conn: Connection, now: datetime) -> None:
    unknown_messages.glance(conn, ACCOUNT, now)
    unknown_messages.settle_doubts(conn, ACCOUNT, now, lambda *_: "", USUAL, Listing((), now))
    unknown_messages.resend_unknown(conn, ACCOUNT, now - timedelta(days=1), now)


def _catch_up(conn: Connection, now: datetime) -> None:
    at = now - timedelta(minutes=5)
    row = ListedText(OF_OLD, "Vous me rappelez ?", at, str(int(at.timestamp() * 1000)), True)
    found = compared(conn, ACCOUNT, [row])
    enter(conn, [event_of(b"secret of sixteen", ACCOUNT, each) for each in found.missing], now)
    list_doubtful(conn, ACCOUNT, [], at, now)
    compared(conn, ACCOUNT, [row])  # once more: now it is there


def _count(conn: Connection, now: datetime) -> None:
    tally = Tally()
    tally.begin(conn)
    record_undated(conn, sms("sans date", at=now, contact=NEW), now)
    tally.count(conn)


def _moments(conn: Connection, now: datetime) -> None:
    time_triggers.message_of(conn, 7, "Appointment confirmed")
    for contact in (OF_OLD, NEW):
        time_triggers.gave_a_sign(conn, contact, now - timedelta(hours=4), now - timedelta(hours=4))
        time_triggers.account_of(conn, contact)


def _strangers(conn: Connection, now: datetime) -> None:
    kind = next(each for each in retention.KINDS if each.name == "contacts")
    kind.find(conn, now - timedelta(days=3))


def _purge(conn: Connection, now: datetime) -> None:
    """Looks for what is due, of each kind, where nothing is."""
    for kind in retention.KINDS:
        kind.find(conn, now - timedelta(days=3_650))


def _erase(conn: Connection, now: datetime) -> None:
    """Erases somebody who has written once, whatever was done to them before."""
    record_undated(conn, sms("effacez-moi", at=now, contact=NEW), now)
    erasure.erase(conn, erasure.TracesOfNumber(spellings_of(NEW)), now)


ROUTINE_STATEMENTS: Mapping[str, RoutineStatement] = {
    "deciding an SMS": _deciding(sms("oui", contact=OF_OLD, key="old"), sms("oui", contact=NEW, key="new")),
    "deciding a missed call": _deciding(_call(CallKind.MISSED)),
    "deciding a call that the business made": _deciding(_call(CallKind.OUTGOING)),
    "deciding an opt-out": _deciding(sms("stop", contact=OF_OLD, key="stop")),
    "deciding a report": _deciding(
        DeliveryReported(key="report", account=ACCOUNT, contact=OF_OLD, at=NOON, message_id="5c2a7f",
                         report=Report.DELIVERED)
    ),
    "deciding a click": _deciding(
        LinkClicked(key="click", account=ACCOUNT, contact=OF_OLD, at=NOON, message_id="5c2a7f", link="x")
    ),
    "deciding a note": _deciding(CallNoted(key="note", account=ACCOUNT, contact=OF_OLD, at=NOON, text="rdv")),
    "sending": _writing(_send),
    "looking after what is stuck": _writing(_look_after),
    "weighing doubts": _writing(_doubt),
    "catching up": _writing(_catch_up),
    "how things stand": _writing(overview),
    "counting": _writing(_count),
    "moments": _writing(_moments),
    "the digest of a night": _writing(lambda conn, now: missed_between(conn, SALON, now - timedelta(days=1), now)),
    "the daily audit": _writing(lambda conn, now: ours_since(conn, ACCOUNT, now - timedelta(days=1))),
    "what needs a person": _writing(review_list.read_review),
    "how calls were dated": _writing(dated_calls),
    "what became of an event": _writing(lambda conn, now: outcome_after(conn, OF_OLD, "sms", 0)),
    "erasing somebody": _writing(_erase),
    "who was not heard of for long": _writing(_strangers),
    "looking for what to purge": _writing(_purge),
}  # fmt: skip

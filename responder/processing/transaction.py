"""Transaction of a turn: what is known is read, the events are decided, and what was decided is written down."""

import time
from collections.abc import Callable, Collection
from dataclasses import field, replace
from datetime import datetime
from typing import Any, Protocol

import structlog
from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.actions.hand_to_person import HandedToPerson
from responder.domain.actions.opt_out import OptedOut
from responder.domain.deciding.restored_database import Decide
from responder.domain.deciding.second_thoughts import changes_appointments, together
from responder.domain.deciding.waiting_reasons import (
    ENDED_BY_AN_OPT_OUT,
    LISTED_APART,
    SETTLED_BY_AN_ANSWER,
    Done,
    answers_plainly,
    promise_of,
    wait_of,
)
from responder.domain.delivery.message_status import Status
from responder.domain.explanations.codes import Because
from responder.domain.explanations.explanation import because
from responder.domain.model.decision import Decision, Reason, Step, Verdict
from responder.domain.model.events import (
    CallEnded,
    CallKind,
    DeliveryReported,
    Event,
    LinkClicked,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import State
from responder.domain.wire.events_json import kind_of
from responder.processing import circuit_breaker
from responder.processing.held_events import HeldBatch
from responder.store.console.conversations import MOVING, Moved
from responder.store.console.conversations import move as move_conversations
from responder.store.contact_state.batch import REHEARSAL, Ledger
from responder.store.contact_state.lazy_reads import plan_follow_ups, surroundings
from responder.store.contact_state.open_items import OpenItems
from responder.store.inbox import held_events as held
from responder.store.inbox.events import Decided, RecordedEvent, mark_decided
from responder.store.inbox.missed_events import late_webhooks
from responder.store.outbound import gateway_tasks as errands
from responder.store.outbound import posts as posted
from responder.store.outbound import reports
from responder.store.outbound.messages import drafts, insert, withdraw
from responder.store.outbound.recalled_messages import recall, recall_answered
from responder.store.review import waiting_list
from responder.supervision import describe

log = structlog.get_logger(__name__)

Pair = tuple[int, int]  # of the last minute and of the last day
# Seconds of processor time a turn decides at most. Of the clock, a machine that is busy with something else would
# decide two events in each, and pay for twenty-five statements and a sync every time.
TURN = 0.02  # webhooks wait for it to be committed
PRESSED_TURN = 0.003  # when many do
SHARED_TURN = 0.05  # where none do: on PostgreSQL, thirty statements are asked over the network however short it is
LONGEST = 0.1  # seconds of the clock: on PostgreSQL the contacts of a turn wait for no other process


class Introductions(Protocol):
    """Interface of contact lookup; `holds` says whether what they did is decided a moment later, when that is known.
    `holds` is called in the writer's thread, `begin` on the loop after each turn."""

    def holds(self, account: str, number: str, stranger: bool, at: float) -> bool: ...

    def begin(self) -> None: ...


HoldsBack = Callable[[str, str, bool, float], bool]


class Nobody:
    """Asks nobody."""

    def holds(self, account: str, number: str, stranger: bool, at: float) -> bool:
        return False

    def begin(self) -> None: ...


@dataclass(slots=True)
class DecidedTurn:
    """Outcome of one transaction. `wake`: the accounts with new messages, and when the first is to leave."""

    decided: list[Decided] = field(init=False, default_factory=list)
    wake: dict[str, datetime] = field(init=False, default_factory=dict)
    took: float = field(init=False, default=0.0)  # seconds
    counted: int = field(init=False, default=0)  # automatic messages among what was decided
    counted_strangers: int = field(init=False, default=0)  # of them, to numbers that nobody knows
    withdrew: bool = field(init=False, default=False)  # some that were counted before do not count any more
    at: datetime | None = field(init=False, default=None)
    more: bool = False  # the inbox holds more that is undecided
    elsewhere: bool = False  # other processes have some of the oldest in hand
    posts: int = field(init=False, default=0)
    # Events of contacts who are being asked after, or who may have a second thought
    held: int = field(init=False, default=0)
    waits: bool = field(init=False, default=False)  # some of these for a second thought
    errands: int = field(init=False, default=0)
    rehearsed: bool = field(init=False, default=False)  # it is written down, and nothing of it leaves


class EventDecider:
    """Decides one turn's events in one transaction; `turn` says whether it is a rehearsal, and is told what came of it.
    `holds_back`: see `Introductions.holds`. `longest`: seconds of processor time."""

    def __init__(
        self,
        conn: Connection,
        rulebook: Rulebook,
        now: datetime,
        turn: DecidedTurn,
        decide: Decide,
        holds_back: HoldsBack,
        *,
        longest: float,
    ) -> None:
        self._conn, self._rulebook, self._now, self._turn = conn, rulebook, now, turn
        self._decide, self._holds_back, self._longest = decide, holds_back, longest
        self._rehearsing = turn.rehearsed
        self._drafts: list[dict[str, object]] = []
        self._posts: list[dict[str, object]] = []
        self._errands: list[dict[str, Any]] = []
        self._waiting: list[dict[str, Any]] = []
        self._moved: list[Moved] = []
        self._known: dict[int, State] = {}  # what was known of each event before it was decided

    def decide_all(
        self, rows: list[RecordedEvent], thought: list[held.HeldGroup], in_all: Pair, strangers: Pair
    ) -> None:
        """Decides events in one turn, whose time is that of its decisions: what reading costs, one event costs as well
        as many. `thought`: what was held for a second thought, each group to be read as one message."""
        events = [row.event for row in rows if row.event is not None]
        contacts = [*events, *(group.events[-1] for group in thought)]
        ledger = Ledger.read(
            self._conn,
            contacts,
            self._now,
            in_all=in_all,
            to_strangers=strangers,
            rehearsing=self._rehearsing,
            deciding=True,
        )
        self._held = HeldBatch.read(self._conn, events, self._rulebook.business.second_thought)
        self._open = OpenItems.read(self._conn, contacts)
        for group in thought:
            self._decide_together(group, ledger)
        self._decide_rows(rows, late_webhooks(self._conn, rows, self._now), ledger)
        self._turn.counted, self._turn.counted_strangers = ledger.counted, ledger.counted_strangers
        self._write(ledger)

    def _decide_rows(self, rows: list[RecordedEvent], late: Collection[int], ledger: Ledger) -> None:
        start, busy = time.monotonic(), time.thread_time()
        for row in rows:
            if row.event is not None and self._holds(row.event, ledger, start):
                self._turn.held += 1
                continue
            decision = _HEARD_BEFORE if row.id in late else self._decide_row(row, ledger)
            if decision is None:
                self._turn.held, self._turn.waits = self._turn.held + 1, True
            else:
                self._turn.decided.append(self._noted(row.id, decision))
            if time.thread_time() > busy + self._longest or time.monotonic() > start + LONGEST:
                break

    def _noted(self, id_: int, decision: Decision) -> Decided:
        return Decided(id_, self._now, decision, self._rulebook.fingerprint, self._known.get(id_))

    def _decide_row(self, row: RecordedEvent, ledger: Ledger) -> Decision | None:
        return self._decide_one(row.id, row.event, ledger) if row.event is not None else _UNREADABLE

    def _write(self, ledger: Ledger) -> None:
        self._write_drafts()
        self._write_waiting()
        circuit_breaker.watch(
            self._conn, (each.decision for each in self._turn.decided), self._rulebook.business, self._now
        )
        self._write_errands()
        posted.insert(self._conn, self._posts)
        self._turn.posts = len(self._posts)
        move_conversations(self._conn, self._moved)
        ledger.write(self._conn)
        mark_decided(self._conn, self._turn.decided)

    def _decide_one(self, id_: int, event: Event, ledger: Ledger) -> Decision | None:
        """Decides one event; None where it waits for a second thought."""
        message = self._apply(event, ledger)
        state = replace(ledger.state_of(event), earlier=self._held.earlier(event))
        if message is not None:
            state = replace(state, message_rule=reports.rule_of(self._conn, message))
        decision = self._decided(id_, event, state)
        if self._held.takes(self._conn, id_, event, decision, self._now):
            return None
        ledger.take(event, decision)
        self._queue(id_, event, decision, ledger)
        self._note_waiting(id_, event, decision)
        return decision

    def _decided(self, id_: int, event: Event, state: State) -> Decision:
        if isinstance(event, TimeTriggerReached | SmsReceived):
            state = surroundings(self._conn, event, state, self._rulebook, self._now)
        self._known[id_] = state
        try:
            return self._decide(event, state, self._rulebook, self._now)
        except Exception as error:  # noqa: BLE001 - decided as broken, or it would be tried for ever
            log.error("deciding failed", id=id_, error=describe(error))
            return Decision(Reason.BROKEN_RULE, trace=failed(error))

    def _decide_together(self, group: held.HeldGroup, ledger: Ledger) -> None:
        """Decides what one contact sent within seconds as one message."""
        event, last = together(group.events), group.ids[-1]
        decision = self._decided(last, event, ledger.state_of(event))
        ledger.take(event, decision)
        self._queue(last, event, decision, ledger)
        self._note_waiting(last, event, decision)
        held.settle(self._conn, group.ids, changes_appointments(decision.changes))
        for id_ in group.ids:
            each = decision if id_ == last else Decision(Reason.READ_TOGETHER, decision.rule)
            self._turn.decided.append(self._noted(id_, each))

    def _holds(self, event: Event, ledger: Ledger, start: float) -> bool:
        """Checks whether an event is held: all that somebody who is being asked after did keeps its order."""
        stranger = isinstance(event, SmsReceived | CallEnded) and ledger.is_stranger(event.contact)
        return self._holds_back(event.account, event.contact, stranger, start)

    def _apply(self, event: Event, ledger: Ledger) -> int | None:
        """Applies the event to messages that left or wait; returns the message it is about, if any."""
        match event:
            case DeliveryReported():
                return reports.report(
                    self._conn, event.account, event.message_id, event.contact, event.report, event.at
                )
            case LinkClicked():
                return reports.click(self._conn, event.account, event.message_id, event.contact, event.at)
            case CallEnded(kind=CallKind.OUTGOING | CallKind.INCOMING) if event.contact:
                self._write_drafts()
                self._write_waiting()
                waiting_list.settle(self._conn, event.contact, Done.PHONED, event.at)
                if recall(self._conn, event.contact, event.at):
                    self._count_anew(event.contact, ledger)
        return None

    def _note_waiting(self, id_: int, event: Event, decision: Decision) -> None:
        """Updates the waiting list: who waits because of it, and who no longer does."""
        settles = ENDED_BY_AN_OPT_OUT if decision.reason is Reason.OPT_OUT else frozenset()
        settles = SETTLED_BY_AN_ANSWER if answers_plainly(decision) else settles
        if settles and event.contact in self._open.waiting:
            self._write_waiting()
            how = Done.OPTED_OUT if decision.reason is Reason.OPT_OUT else Done.SETTLED
            waiting_list.settle(self._conn, event.contact, how, event.at, causes=settles)
        superfluous = isinstance(event, SmsReceived) and _makes_superfluous(event, decision)
        if superfluous and event.contact in self._open.waiting:
            self._write_waiting()
            waiting_list.settle(self._conn, event.contact, Done.NOBODY, event.at, causes=LISTED_APART)
            waiting_list.settle_recalled(self._conn, event.contact, event.at)
        rule = self._rulebook.rule(decision.rule) if decision.rule else None
        wait = wait_of(event, decision, self._known[id_], rule, self._rulebook.business)
        if wait is not None:
            row = waiting_list.row_of_event(id_, event, wait, self._now)
            owner = self._rulebook.business.owner
            told = bool(owner) and any(reply.to == owner for reply in decision.replies)
            self._waiting.append(row | ({"to_tell": False} if told else {}))
            promise = promise_of(event, decision, wait)
            if promise is not None:
                key = f"call of event {id_}"
                self._waiting.append(waiting_list.row_of_event(id_, event, promise, self._now) | {"key": key})
            self._open.waiting.add(event.contact)

    def _write_waiting(self) -> None:
        waiting_list.enter(self._conn, self._waiting)
        self._waiting = []

    def _queue(self, id_: int, event: Event, decision: Decision, ledger: Ledger) -> None:
        status, why = (Status.CANCELLED, REHEARSAL) if self._rehearsing else (Status.QUEUED, "")
        rows = drafts(id_, event.account, event.contact, decision, self._now, status=status, why=why)
        self._drafts += rows
        self._posts += posted.drafts(id_, event, decision, self._now, rehearsal=why)
        self._errands += errands.drafts(id_, event, decision, self._now, rehearsal=why)
        plan_follow_ups(self._conn, id_, event, decision, rows, self._rulebook)
        if kind_of(event) in MOVING or any(row["number"] == event.contact for row in rows):
            self._moved.append(Moved(event.contact, self._now, id_))
        if isinstance(event, CallEnded):
            self._open.call_answers.update(row["number"] for row in rows)
        for row in rows:
            earliest = self._turn.wake.get(event.account, row["not_before"])
            self._turn.wake[event.account] = min(earliest, row["not_before"])
        superfluous = isinstance(event, SmsReceived) and _makes_superfluous(event, decision)
        if superfluous and event.contact in self._open.call_answers:
            self._write_drafts()
            if recall_answered(self._conn, event.contact, event.at, id_):
                self._count_anew(event.contact, ledger)
        if any(isinstance(change, OptedOut) for change in decision.changes):
            # What earlier events of this turn asked for is withdrawn too; what later ones do is not.
            self._write_drafts()
            self._write_errands()
            if withdraw(self._conn, event.contact) + errands.withdraw(self._conn, event.contact):
                self._count_anew(event.contact, ledger)

    def _count_anew(self, contact: str, ledger: Ledger) -> None:
        ledger.recount(self._conn, contact)
        self._turn.withdrew = True

    def _write_drafts(self) -> None:
        insert(self._conn, self._drafts)
        self._drafts = []

    def _write_errands(self) -> None:
        errands.enqueue(self._conn, self._errands)
        self._turn.errands += len(self._errands)
        self._errands = []


def _makes_superfluous(event: Event, decision: Decision) -> bool:
    """Checks whether an answer to a missed call that waits to leave would come after another answer, or after a
    person was promised."""
    handed = any(isinstance(change, HandedToPerson) for change in decision.changes)
    return handed or any(reply.to == event.contact for reply in decision.replies)


def failed(error: Exception) -> tuple[Step, ...]:
    return (Step("(all rules)", Verdict.NO, because(Because.FAILED, error=type(error).__name__)),)


_UNREADABLE = Decision(Reason.BROKEN_RULE, trace=(Step("(inbox)", Verdict.NO, because(Because.UNREADABLE)),))
_HEARD_BEFORE = Decision(Reason.HEARD_BEFORE, trace=(Step("(inbox)", Verdict.NO, because(Because.FOUND_BEFORE)),))

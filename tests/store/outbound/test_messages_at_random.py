"""Anything may happen to a few messages, in any order, on a real database; a gate beside it counts."""

from collections import Counter
from datetime import timedelta
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select, update

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Report
from responder.gateways.base import Accepted, Outcome, Outgoing, Refused, RetryLater, Unknown
from responder.store.outbound.messages import claim, expire, release, settle, withdraw
from responder.store.outbound.messages_in_doubt import crashed, give_up
from responder.store.outbound.reports import report
from responder.store.tables import contacts, messages
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, in_memory, opted_out, queued
from tests.sweeps import examples

NUMBERS = st.sampled_from([ANNA, BRUNO])
IN_FLIGHT = {Status.SENDING, Status.UNKNOWN}


class Traffic(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.engine = in_memory()
        self.conn = self.engine.connect()
        self.now = NOW
        self.in_hand: dict[int, Outgoing] = {}  # claimed, with a send of this run under way
        self.unheard: dict[int, str] = {}  # passed on by the gate: message and number; nobody told us
        self.left: Counter[int] = Counter()  # how often the gate passed each message on
        self.delivered: set[int] = set()
        for number in (ANNA, BRUNO):
            opted_out(self.conn, number)
        self.conn.execute(update(contacts).values(opted_out_at=None))

    def teardown(self) -> None:
        self.conn.close()
        self.engine.dispose()

    def rows(self) -> dict[int, tuple[str, Status]]:
        found = self.conn.execute(select(messages.c.id, messages.c.number, messages.c.status))
        return {row.id: (row.number, Status(row.status)) for row in found}

    @rule(number=NUMBERS, wait=st.integers(0, 10), of_use=st.integers(1, 90))
    def a_reply_is_queued(self, number: str, wait: int, of_use: int) -> None:
        start = self.now + timedelta(minutes=wait)
        queued(self.conn, number, now=self.now, not_before=start, expires=start + timedelta(minutes=of_use))

    @rule(minutes=st.integers(0, 40))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(limit=st.integers(0, 3))
    def the_lane_claims(self, limit: int) -> None:
        before = self.rows()
        claimed = claim(self.conn, ACCOUNT, self.now, limit)
        assert len(claimed) <= limit
        out = {row.number for row in self.conn.execute(select(contacts).where(contacts.c.opted_out_at.is_not(None)))}
        assert not out & {message.to for message in claimed}
        assert {before[message.id][1] for message in claimed} <= {Status.QUEUED}
        self.in_hand |= {message.id: message for message in claimed}

    @precondition(lambda self: self.in_hand)
    @rule(
        pick=st.randoms(use_true_random=False), fate=st.sampled_from(["accepted", "lost", "retry", "refused", "back"])
    )
    def a_send_ends(self, pick: Random, fate: str) -> None:
        message = self.in_hand.pop(pick.choice(sorted(self.in_hand)))
        if fate in ("accepted", "lost"):
            self.left[message.id] += 1
            self.unheard[message.id] = message.to
        if fate == "back":
            release(self.conn, [message.id])
            return
        outcomes: dict[str, Outcome] = {
            "accepted": Accepted(f"g{message.id}"),
            "lost": Unknown("timed out"),
            "retry": RetryLater("down"),
            "refused": Refused("no"),
        }
        settle(self.conn, [(message.id, outcomes[fate])], self.now, lambda: 0.5)

    @rule(left=st.booleans())
    def the_process_dies_and_starts_again(self, left: bool) -> None:
        for message in self.in_hand.values():
            self.left[message.id] += left
            if left:
                self.unheard[message.id] = message.to
        self.in_hand = {}
        crashed(self.conn, ACCOUNT)
        assert Status.SENDING not in {status for _, status in self.rows().values()}

    @precondition(lambda self: self.unheard)
    @rule(pick=st.randoms(use_true_random=False), kind=st.sampled_from(Report))
    def the_network_reports(self, pick: object, kind: Report) -> None:
        message = pick.choice(sorted(self.unheard))  # type: ignore[attr-defined]
        report(self.conn, ACCOUNT, f"g{message}", self.unheard[message], kind, self.now)

    @rule(number=NUMBERS)
    def somebody_opts_out(self, number: str) -> None:
        self.conn.execute(update(contacts).where(contacts.c.number == number).values(opted_out_at=self.now))
        withdraw(self.conn, number)

    @rule(number=NUMBERS)
    def somebody_opts_in(self, number: str) -> None:
        self.conn.execute(update(contacts).where(contacts.c.number == number).values(opted_out_at=None))

    @rule()
    def the_sweep_runs(self) -> None:
        expire(self.conn, self.now)
        give_up(self.conn, self.now)

    @invariant()
    def nothing_leaves_twice(self) -> None:
        assert max(self.left.values(), default=0) <= 1

    @invariant()
    def delivered_stays_delivered(self) -> None:
        now_delivered = {id_ for id_, (_, status) in self.rows().items() if status is Status.DELIVERED}
        assert self.delivered <= now_delivered
        self.delivered = now_delivered

    @invariant()
    def a_recipient_has_one_message_in_flight(self) -> None:
        busy = Counter(number for number, status in self.rows().values() if status in IN_FLIGHT)
        assert max(busy.values(), default=0) <= 1

    @invariant()
    def what_left_is_never_taken_for_unsent(self) -> None:
        unsent = {Status.QUEUED, Status.EXPIRED, Status.CANCELLED, Status.REFUSED}
        assert not {id_ for id_, (_, status) in self.rows().items() if status in unsent and self.left[id_]}


TestTraffic = Traffic.TestCase
TestTraffic.settings = settings(max_examples=examples(60), stateful_step_count=40, deadline=None)

"""A month of random traffic: at its end every event is answered, needs nobody, or was on the list of who waits.

The owner's SMS stay under a bound, none comes at night, and nothing is told of twice.
"""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from responder.domain.actions.appointments.ask_to_move_appointment import AskToMoveAppointment
from responder.domain.actions.appointments.cancel_appointment import CancelAppointment
from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.deciding.waiting_notice import BEFORE_APPOINTMENT, MOST_A_DAY
from responder.domain.deciding.waiting_reasons import NEWS, Cause
from responder.domain.model.business import Quiet
from responder.domain.model.decision import Reason
from responder.domain.model.events import CallKind, Event
from responder.domain.model.rules import Rulebook, When
from responder.domain.model.state import AppointmentStatus
from responder.domain.schedule.quiet_hours import is_quiet
from responder.monitoring.waiting_sms import RULE, OwnerWords
from responder.services.inbox.waiting import mark_done, waiters
from responder.store.appointments import book as agenda
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.review.attention_by_person import attended
from responder.store.tables import inbox, messages, waiting
from tests.builders import ACCOUNT, PARIS, SALON, book, call, replace, sms
from tests.intake_harness import IntakeHarness

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

START = datetime(2026, 3, 1, tzinfo=PARIS).astimezone(UTC)
DAYS = 30
TEXTS = ("oui", "annule", "deplacer", "horaires", "combien", "merci", "stop", "", "je sais pas", "start", "et demain ?")
NEEDS_NOBODY = frozenset(
    {
        Reason.OPT_OUT, Reason.OPT_IN, Reason.RECORDED, Reason.REPEATED, Reason.COOLDOWN, Reason.MACHINE,
        Reason.REACTION, Reason.SHORT_CODE, Reason.HIDDEN_NUMBER, Reason.OWN_NUMBER, Reason.READ_TOGETHER,
    }
)  # fmt: skip


def rules() -> Rulebook:
    business = replace(SALON, quiet=Quiet(), week=((),) * 7)
    built = book(business=business).rule("Yes", words=["oui"], do=[ConfirmAppointment])
    built.rule("Cancel", words=["annule"], do=[CancelAppointment]).rule(
        "Move", words=["deplacer"], do=[AskToMoveAppointment]
    )
    built.rule("Hours", words=["horaires"], limit=timedelta(hours=1))
    built.rule("Missed", "Nous vous rappelons", when=When.MISSED_CALL, limit=timedelta(hours=1))
    return built.rule("Person", "Une personne répond", when=When.UNCLEAR, do=[HandToPerson]).made()


class Month:
    def __init__(self, store: Store, seed: int) -> None:
        self.chance = random.Random(seed)
        self.harness, self.store = IntakeHarness(store, rules()), store
        self.business = self.harness.rulebook.business
        self.people = [f"+3361200{n:04}" for n in range(60)]
        self.words = OwnerWords(
            store,
            lambda: self.business,
            lambda: [ACCOUNT],
            lambda: self.harness.now,
            rehearsing=lambda _: False,
            login=ACCOUNT,
        )

    async def lives(self) -> None:
        self.harness.now = START
        while self.harness.now < START + timedelta(days=DAYS):
            self.harness.now += timedelta(minutes=self.chance.randrange(5, 120))
            await self.something()
            self._leaves()
            await self.words.look()
        for _ in range(24 * 6):  # and the next day, without any traffic
            self.harness.now += timedelta(minutes=10)
            await self.words.look()

    async def something(self) -> None:
        number, now = self.chance.choice(self.people), self.harness.now
        match self.chance.randrange(12):
            case 0 | 1 | 2 | 3 | 4:
                events: list[Event] = [sms(self.chance.choice(TEXTS), at=now, contact=number, key=f"{now} {number}")]
                if self.chance.random() < 0.3:
                    after = now + timedelta(seconds=9)
                    events.append(sms(self.chance.choice(TEXTS), at=after, contact=number, key=f"{after} {number}"))
                await self.harness.decide(*events)
            case 5 | 6:
                late = timedelta(minutes=self.chance.choice((0, 0, 20, 200, 2_000)))
                await self.harness.decide(replace(call(at=now - late, contact=number), key=f"call {now}"))
            case 7:
                kind = self.chance.choice((CallKind.OUTGOING, CallKind.INCOMING))
                await self.harness.decide(replace(call(kind, at=now, contact=number), key=f"call {now}"))
            case 8:
                at = now + timedelta(hours=self.chance.randrange(1, 90))
                status = self.chance.choice((AppointmentStatus.AWAITING_ANSWER, AppointmentStatus.CONFIRMED))
                self.store.write_now(lambda conn: agenda.add(conn, agenda.New(number, at), now, status=status))
            case 9:
                self.store.write_now(lambda conn: attended(conn, {number: now}))
            case 10:
                self.store.write_now(lambda conn: mark_done(conn, number, now))
            case _:
                await self.harness.decide(sms("Votre code est 123456", at=now, contact="36105", key=f"code {now}"))

    def _leaves(self) -> None:
        """The gateway takes what is queued, refuses some, and some waits until it is of no more use."""

        def work(conn: Any) -> None:
            queued = conn.execute(select(messages.c.id).where(messages.c.status == "queued")).scalars().all()
            for each in queued:
                status = self.chance.choices(("sent", "refused", "expired", "needs review"), (90, 3, 4, 3))[0]
                conn.execute(messages.update().where(messages.c.id == each).values(status=status))

        self.store.write_now(work)

    def rows(self, table: Any) -> list[Any]:
        return self.store.read_now(lambda conn: list(conn.execute(select(table).order_by(table.c.id))))


@pytest.mark.parametrize("seed", [17])
async def test_nothing_waits_unseen(tmp_path: Path, seed: int, either_database: str) -> None:
    store = open_store(either_database)
    try:
        month = Month(store, seed)
        await month.lives()
        store.write_now(lambda conn: waiters(conn, month.harness.now))
        listed, sent = month.rows(waiting), month.rows(messages)
        assert list(_unseen(month, listed, sent)) == []
        _check_what_the_owner_got(month, listed, [row for row in sent if row.rule == RULE])
        ends = Counter(row.done for row in listed)
        assert len(ends) >= 5 and ends[""] > 0, ends  # people left the list in many ways, and some are still on it
    finally:
        store.close()


def _unseen(month: Month, listed: list[Any], sent: list[Any]) -> Any:
    """Events that were neither answered, nor need nobody, nor were ever on the list."""
    on_the_list = {row.event for row in listed}
    answered = {row.event for row in sent if row.automatic and row.status in ("sent", "queued", "cancelled")}
    for row in month.rows(inbox):
        reason = Reason(row.reason)
        if row.id in on_the_list or row.id in answered or reason in NEEDS_NOBODY:
            continue
        if row.kind == "sms" or (row.kind == "call" and '"missed"' in row.body):
            yield row.id, row.kind, row.body, reason.value, row.rule


def _check_what_the_owner_got(month: Month, listed: list[Any], told: list[Any]) -> None:
    assert told, "a month without a word"
    by_day = Counter(row.created_at.astimezone(PARIS).date() for row in told)
    assert max(by_day.values()) <= MOST_A_DAY + 1  # a day of the calendar holds parts of two times 24 hours
    near = {row.appointment_at for row in listed if row.appointment_at is not None}
    for row in told:
        if is_quiet(month.business, row.created_at):
            soon = [at for at in near if timedelta() < at - row.created_at <= timedelta(hours=12) + BEFORE_APPOINTMENT]
            assert soon, f"at night, and nobody comes soon: {row.created_at}"
    assert all(row.status != "cancelled" for row in told)
    open_ones = [row for row in listed if row.done_at is None and Cause(row.cause) not in NEWS]
    old = [row for row in open_ones if row.since < month.harness.now - timedelta(days=2)]
    untold = [row for row in old if row.to_tell and row.since > START]
    assert len(untold) <= len(old) * 0.2, "most of what is open was told"

"""Several processes that decide over one database at the same time."""

import asyncio
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from time import sleep
from typing import Any

import pytest
from sqlalchemy import Connection, select

from responder.domain.actions.appointments.confirm_appointment import ConfirmAppointment
from responder.domain.deciding.decide import decide
from responder.domain.deciding.restored_database import Decide
from responder.domain.delivery.incoming_rows import ListedText
from responder.domain.delivery.message_status import Status
from responder.domain.delivery.reconciliation import USUAL, Listed, Listing
from responder.domain.model.business import Budgets
from responder.domain.model.decision import Decision, Reason
from responder.domain.model.events import Event, Report
from responder.domain.model.rules import Rulebook
from responder.domain.model.state import AppointmentStatus, State
from responder.gateways.base import Accepted, Named, Unknown
from responder.processing import turns
from responder.processing.turns import AfterTurn, Intake
from responder.runtime import InForce
from responder.sending.upkeep.catch_up import event_of
from responder.store.appointments import book as appointments
from responder.store.contacts.address_book import ContactCard, learn, save
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.inbox.events import record
from responder.store.inbox.missed_events import compared, enter
from responder.store.outbound.counts import shared_count
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.reports import report
from responder.store.review.attention_by_person import attended
from responder.store.review.unknown_messages import settle_doubts
from responder.store.tables import contacts, inbox, messages
from tests.builders import NOON, SALON, book, sms
from tests.intake_harness import BRUNO, Woken, know
from tests.outgoing import ACCOUNT, ANNA, put, queued, row

pytestmark = pytest.mark.anyio

PROCESSES = 4


@pytest.fixture
def stores(postgres_database: str) -> Iterator[list[Store]]:
    opened = [open_store(postgres_database) for _ in range(PROCESSES)]
    yield opened
    for store in opened:
        store.close()


def intakes(stores: list[Store], rulebook: Rulebook, decide: Decide = decide) -> list[Intake]:
    return [
        Intake(store, InForce(rulebook=lambda: rulebook), AfterTurn(lanes=Woken()), lambda: NOON, decide=decide)
        for store in stores
    ]


async def receive(stores: list[Store], events: list[Event]) -> None:
    """By one process after the other."""
    for n, event in enumerate(events):
        await record(stores[n % len(stores)], event, dated=True, received=NOON)


async def decide_all(deciding: list[Intake]) -> Counter[int]:
    """Everybody at once, until nothing is left; how many each decided."""
    shares: Counter[int] = Counter()

    async def one(number: int, intake: Intake) -> None:
        while True:
            turn = await intake.turn()
            shares[number] += len(turn.decided)
            if not (turn.decided or turn.more or turn.elsewhere):
                return
            if turn.elsewhere:
                await asyncio.sleep(0.01)

    async with asyncio.timeout(60):
        await asyncio.gather(*(one(number, intake) for number, intake in enumerate(deciding)))
    return shares


def reasons(store: Store) -> Counter[str]:
    return store.read_now(lambda conn: Counter(conn.execute(select(inbox.c.reason)).scalars()))


async def test_each_contact_s_events_are_decided_once_in_their_order_and_by_one_process_at_a_time(
    stores: list[Store],
) -> None:
    order: dict[str, list[str]] = defaultdict(list)
    inside: dict[str, int] = {}
    clashes: list[str] = []

    def slowly(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        me = threading.get_ident()
        if inside.setdefault(event.contact, me) != me:
            clashes.append(event.contact)
        order[event.contact].append(event.key)
        sleep(0.001)
        inside.pop(event.contact, None)
        return Decision(Reason.NO_RULE)

    events = [sms(f"{n}", key=f"k{n:04}", contact=f"+336123456{n % 23:02}") for n in range(400)]
    await receive(stores, list(events))
    shares = await decide_all(intakes(stores, book().made(), slowly))
    assert clashes == []
    assert {contact: sorted(keys) for contact, keys in order.items()} == dict(order)
    assert sum(map(len, order.values())) == sum(shares.values()) == 400
    assert len([share for share in shares.values() if share]) > 1  # they did share the work


async def test_a_limit_for_a_contact_and_the_ceiling_for_all_hold_over_all_processes(stores: list[Store]) -> None:
    business = replace(SALON, budgets=Budgets(all_per_minute=25))
    rulebook = book(business=business).rule("Yes", "ok", words=["oui"], limit=timedelta(hours=12)).made()
    events = [sms("oui", key=f"k{n}", contact=f"+336123{n % 40:05}") for n in range(120)]
    stores[0].write_now(lambda conn: know(conn, [event.contact for event in events]))
    await receive(stores, list(events))
    await decide_all(intakes(stores, rulebook))
    found = reasons(stores[0])
    assert found["answered"] == 25
    texted = stores[0].read_now(lambda conn: Counter(conn.execute(select(messages.c.number)).scalars()))
    assert max(texted.values()) == 1 and sum(texted.values()) == 25


async def test_a_ceiling_that_was_far_holds_over_all_processes(
    stores: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "MOST", 16)
    monkeypatch.setattr(shared_count, "HEADROOM", 2 * 16 * PROCESSES)
    business = replace(SALON, budgets=Budgets(all_per_minute=1_000, all_per_day=160))
    rulebook = book(business=business).rule("Yes", "ok", words=["oui"]).made()
    events = [sms("oui", key=f"k{n}", contact=f"+336123{n:05}") for n in range(200)]
    stores[0].write_now(lambda conn: know(conn, [event.contact for event in events]))
    await receive(stores, list(events))
    await decide_all(intakes(stores, rulebook))
    assert reasons(stores[0])["answered"] == 160


async def test_a_decision_that_cannot_be_written_is_set_aside_and_no_other(stores: list[Store]) -> None:
    def poison(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        if event.key == "bad":
            return Decision(Reason.ANSWERED, "half a pair \ud83d")
        return Decision(Reason.NO_RULE)

    events = [sms("x", key="bad" if n == 17 else f"k{n}", contact=f"+336123{n:05}") for n in range(60)]
    await receive(stores, list(events))
    await decide_all(intakes(stores, book().made(), poison))
    assert reasons(stores[0]) == {"no rule": 59, "broken rule": 1}


async def test_an_undated_event_that_two_processes_get_at_once_is_one(stores: list[Store]) -> None:
    for n in range(20):
        event = sms("oui", key=f"undated {n}")
        await asyncio.gather(*(record(store, event, dated=False, received=NOON) for store in stores))
    assert stores[0].read_now(lambda conn: len(conn.execute(select(inbox.c.id)).all())) == 20


async def test_a_webhook_that_comes_while_its_event_is_caught_up_is_not_answered_again(stores: list[Store]) -> None:
    """The lists have been compared, and the webhook is recorded before what they have more is entered."""
    deciding = intakes(stores, book().rule("Yes", "ok", words=["oui"]).made())
    looked, go = threading.Event(), threading.Event()

    def catch_up(conn: Connection) -> None:
        found = compared(conn, ACCOUNT, [ListedText(ANNA, "oui", NOON, "m", True)])
        looked.set()
        assert go.wait(5)
        enter(conn, [event_of(b"secret of sixteen", ACCOUNT, row) for row in found.missing], NOON)

    entering = asyncio.create_task(stores[0].write(catch_up, records=True))
    await asyncio.to_thread(looked.wait, 5)
    await record(stores[1], sms("oui", at=NOON + timedelta(seconds=1), contact=ANNA), dated=True, received=NOON)
    turn = asyncio.create_task(deciding[1].turn())
    await asyncio.sleep(0.2)
    go.set()
    await asyncio.gather(entering, turn)
    await decide_all(deciding)
    assert reasons(stores[0]) == {"answered": 1, "heard before": 1}


async def test_a_report_that_comes_while_the_answer_is_being_written_finds_its_message(stores: list[Store]) -> None:
    ids = [await stores[0].write(partial(queued, to=f"+336{n:08}")) for n in range(40)]
    await stores[0].write(lambda conn: claim(conn, ACCOUNT, NOON + timedelta(seconds=1), 100))

    def answered(id_: int, conn: Connection) -> None:
        settle(conn, [(id_, Accepted(f"g{id_}"))], NOON, lambda: 0.5)
        sleep(0.003)  # before the commit

    def reported(id_: int, conn: Connection) -> None:
        report(conn, ACCOUNT, f"g{id_}", "", Report.DELIVERED, NOON)
        sleep(0.003)

    works: list[Callable[[Connection], None]] = []
    for id_ in ids:
        works += [partial(answered, id_), partial(reported, id_)]
    await asyncio.gather(*(stores[n % 4].write(work) for n, work in enumerate(works)))
    found = stores[0].read_now(lambda conn: Counter(conn.execute(select(messages.c.status)).scalars()))
    assert found == {Status.DELIVERED.value: 40}


async def test_a_stop_that_is_decided_while_a_message_is_claimed_wins_or_comes_after(stores: list[Store]) -> None:
    """Never: withdrawn, and sent all the same."""
    from responder.store.outbound.messages import withdraw

    for n in range(30):
        message = await stores[0].write(partial(queued, to=ANNA, text=f"{n}"))

        def stop(conn: Connection) -> int:
            count = withdraw(conn, ANNA)
            sleep(0.002)
            return count

        def take(conn: Connection) -> list[Any]:
            return claim(conn, ACCOUNT, NOON + timedelta(seconds=1), 10)

        withdrawn, claimed = await asyncio.gather(stores[1].write(stop), stores[2].write(take))
        assert withdrawn + len(claimed) == 1
        await stores[0].write(partial(put, message=message, status="cancelled"))  # room for the next
        assert stores[0].read_now(partial(row, message=message)).status == "cancelled"


async def test_works_that_stand_in_each_other_s_way_are_done_again(stores: list[Store]) -> None:
    """Two rows, taken in opposite orders: PostgreSQL ends one of the transactions."""
    first, second = [await stores[0].write(partial(queued, to=to)) for to in ("+33611111111", "+33622222222")]
    barrier = threading.Barrier(2, timeout=10)
    tried: list[int] = []

    def both(a: int, b: int, conn: Connection) -> None:
        put(conn, a, why="taken")
        tried.append(a)
        if len(tried) <= 2:
            barrier.wait()
        put(conn, b, why="taken")

    await asyncio.gather(stores[0].write(partial(both, first, second)), stores[1].write(partial(both, second, first)))
    assert len(tried) == 3


async def test_what_another_process_writes_of_a_contact_while_they_are_answered_stays(stores: list[Store]) -> None:
    """The first event of theirs is decided in the moment the address book tells their name."""

    def meanwhile(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        def introduce(conn: Connection) -> None:
            learn(conn, event.contact, Named("Anna Martin", "Anna"), NOON)
            save(conn, ContactCard(event.contact, tags=frozenset({"vip"}), notes="likes tea"))
            attended(conn, {event.contact: NOON})

        stores[1].write_now(introduce)
        return decide(event, state, rulebook, now)

    rulebook = book().rule("Yes", "ok", words=["oui"]).rule("Stop it", words=["stop"]).made()
    await receive(stores, [sms("oui", contact=ANNA), sms("stop", contact=BRUNO)])
    await decide_all(intakes(stores, rulebook, meanwhile)[:1])
    for number, opted_out in ((ANNA, False), (BRUNO, True)):
        found = stores[0].read_now(partial(row_of, number=number))
        assert (found.name, found.first_name, found.known, found.tags) == ("Anna Martin", "Anna", True, '["vip"]')
        assert (found.person_at, found.first_seen, found.opted_out_at is not None) == (NOON, NOON, opted_out)


def row_of(conn: Connection, *, number: str) -> Any:
    return conn.execute(select(contacts).where(contacts.c.number == number)).one()


async def test_an_appointment_that_is_cancelled_while_its_answer_is_decided_stays_cancelled(
    stores: list[Store],
) -> None:
    tomorrow = appointments.New(ANNA, NOON + timedelta(days=1))
    entry = stores[0].write_now(lambda conn: appointments.add(conn, tomorrow, NOON))
    cancelling: list[asyncio.Task[Any]] = []
    loop = asyncio.get_running_loop()

    def cancel(conn: Connection) -> None:
        appointments.change(conn, entry.appointment.id, NOON, "calendar Zoe", status=AppointmentStatus.CANCELLED)

    def meanwhile(event: Event, state: State, rulebook: Rulebook, now: datetime) -> Decision:
        loop.call_soon_threadsafe(lambda: cancelling.append(loop.create_task(stores[1].write(cancel))))
        sleep(0.3)
        return decide(event, state, rulebook, now)

    quick = replace(SALON, second_thought=timedelta())
    rulebook = book(business=quick).rule("Yes", "ok", words=["oui"], do=[ConfirmAppointment]).made()
    await receive(stores, [sms("oui", contact=ANNA)])
    await intakes(stores, rulebook, meanwhile)[0].turn()
    await asyncio.gather(*cancelling)
    found = stores[0].read_now(lambda conn: appointments.history(conn, entry.appointment.id))
    assert [(each.before, each.after) for each in found[1:]] == [
        ("awaiting answer", "confirmed"),
        ("confirmed", "cancelled"),
    ]


async def test_a_report_that_comes_while_its_message_is_found_in_the_list_is_not_lost(stores: list[Store]) -> None:
    id_ = await stores[0].write(partial(queued, to=ANNA))
    await stores[0].write(lambda conn: claim(conn, ACCOUNT, NOON + timedelta(seconds=1), 100))
    await stores[0].write(lambda conn: settle(conn, [(id_, Unknown("no answer"))], NOON, lambda: 0.5))
    row = Listed(("g1",), ANNA, "Bonjour", NOON + timedelta(seconds=2))
    later = NOON + timedelta(minutes=5)

    def found(conn: Connection) -> None:
        settle_doubts(conn, ACCOUNT, later, lambda *_: "", USUAL, Listing((row,), later))
        sleep(0.3)  # before the commit

    def reported(conn: Connection) -> None:
        sleep(0.15)
        report(conn, ACCOUNT, "g1", ANNA, Report.DELIVERED, NOON)

    await asyncio.gather(stores[0].write(found), stores[1].write(reported))
    assert stores[0].read_now(lambda conn: conn.execute(select(messages.c.status)).scalar()) == Status.DELIVERED.value

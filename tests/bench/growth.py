"""Measures how the cost of what is done all day grows with contacts, rules, appointments and history: on SQLite, by
processor time and by steps of SQLite's machine, which are the same every time."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median

from sqlalchemy import Connection

from responder.domain.model.business import Budgets
from responder.domain.model.events import SmsReceived
from responder.domain.model.rules import Rulebook
from responder.domain.text.number_spellings import spellings_of
from responder.scheduler.due_triggers import arrive
from responder.services.inbox import conversations, log
from responder.services.inbox.waiting import waiters
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.privacy import erasure, retention
from tests.bench.figures import Cost, Curve, Effort, Figure, Findings
from tests.builders import ACCOUNT, SALON, book, sms
from tests.intake_harness import IntakeHarness
from tests.row_doubling import more_appointments, more_contacts, more_history
from tests.store.costs import Costs, counted
from tests.years_of_data import Years, fill

AXES: Mapping[str, Sequence[int]] = {
    "contacts": (1_000, 10_000, 100_000, 1_000_000),
    "rules": (10, 100, 1_000, 10_000),
    "appointments": (100, 1_000, 10_000, 100_000),
    "history": (10_000, 100_000, 1_000_000, 5_000_000),
}
READS_ALL = frozenset({"forget"})  # a number in every text
_BASE = Years(2_000, datetime(2026, 6, 1, 12, tzinfo=UTC), ACCOUNT, people=500)
_LOOKS = 5
_WRITERS = 5  # of the people write, each in turn
_WIDE = replace(SALON, budgets=Budgets(1_000, 1_000, 4_000, 100_000, 100, 1_000, 1_000))
_numbers = count(1)

Operation = Callable[[Store, Rulebook, datetime], None]


def measure(effort: Effort) -> Findings:
    curves = [curve for axis in AXES for curve in curves_over(axis, _within(AXES[axis], effort))]
    return Findings([_figure(curve) for curve in curves], curves)


def _within(sizes: Sequence[int], effort: Effort) -> tuple[int, ...]:
    """A quick look leaves out the large ones."""
    return tuple(size for size in sizes if size <= max(effort.rows, sizes[1]) or effort.rounds > 1)


def _figure(curve: Curve) -> Figure:
    milliseconds = [1_000 * cost.seconds for cost in curve.costs]
    note = f"{curve.growth:.1f} times from {curve.sizes[0]:,} to {curve.sizes[-1]:,}"
    return Figure(f"{curve.operation}, {curve.sizes[-1]:,} {curve.axis}", "ms", milliseconds[-1:], note=note)


def curves_over(axis: str, sizes: Sequence[int], base: Years = _BASE, looks: int = _LOOKS) -> list[Curve]:
    """Measures a database that grows from size to size."""
    found: dict[str, list[Cost]] = {name: [] for name in OPERATIONS}
    with tempfile.TemporaryDirectory(prefix="bench-") as name, counted() as costs, _store(Path(name), base) as store:
        for size in sizes:
            rulebook = _grown(store, axis, size)
            for operation in OPERATIONS:
                found[operation].append(_cost(operation, store, rulebook, costs, looks))
    return [Curve(axis, operation, tuple(sizes), tuple(spent)) for operation, spent in found.items()]


@contextmanager
def _store(folder: Path, base: Years) -> Iterator[Store]:
    with closing(open_store(f"sqlite:///{folder / 'responder.db'}")) as store:
        fill(store, base)
        yield store


def _grown(store: Store, axis: str, size: int) -> Rulebook:
    match axis:
        case "contacts":
            more_contacts(store, size, _BASE.until)
        case "appointments":
            more_appointments(store, size, _BASE.until)
        case "history":
            more_history(store, size)
    return _rulebook(size if axis == "rules" else 10)


def _rulebook(rules: int) -> Rulebook:
    made = book(business=_WIDE)
    for number in range(rules - 1):
        made.rule(f"Subject {number}", words=[f"sujet{number}x", f"motif {number}"])
    made.rule("Yes", words=["oui"], limit=timedelta(seconds=1))
    return made.made()


def _cost(operation: str, store: Store, rulebook: Rulebook, costs: Costs, looks: int) -> Cost:
    seconds, steps = [], []
    for _ in range(looks):
        now = _BASE.until + timedelta(minutes=next(_numbers))
        before, start = costs.spent, time.process_time()
        OPERATIONS[operation](store, rulebook, now)
        seconds.append(time.process_time() - start)
        steps.append(costs.spent - before)
    return Cost(median(seconds), int(median(steps)))


def _event(now: datetime) -> SmsReceived:
    return replace(
        sms("oui merci", contact=f"+3367{next(_numbers) % _BASE.people:07d}", key=f"g{next(_numbers)}"), at=now
    )


def _webhook(store: Store, rulebook: Rulebook, now: datetime) -> None:
    asyncio.run(_harness(store, rulebook, now).receive(_event(now)))


def _decide(store: Store, rulebook: Rulebook, now: datetime) -> None:
    """Decides what the webhooks before it recorded, one event a turn at least."""

    async def work() -> None:
        harness = _harness(store, rulebook, now)
        await harness.receive(_event(now))
        while (await harness.intake.turn()).more:
            pass

    asyncio.run(work())


def _harness(store: Store, rulebook: Rulebook, now: datetime) -> IntakeHarness:
    harness = IntakeHarness(store, rulebook)
    harness.now = now
    return harness


def _reading(work: Callable[[Connection, datetime], object]) -> Operation:
    return lambda store, _, now: store.read_now(lambda conn: [work(conn, now)]).clear()


def _waiting(store: Store, _: Rulebook, now: datetime) -> None:
    store.write_now(lambda conn: waiters(conn, now))


def _reminders(store: Store, rulebook: Rulebook, now: datetime) -> None:
    store.write_now(lambda conn: arrive(conn, rulebook, now, [ACCOUNT]))


def _purge(conn: Connection, now: datetime) -> None:
    """Looks for what is due, of each kind, where nothing is."""
    for kind in retention.KINDS:
        kind.find(conn, _BASE.until - timedelta(days=36_500))


OPERATIONS: Mapping[str, Operation] = {
    "webhook": _webhook,
    "decide": _decide,
    "inbox page": _reading(lambda conn, _: conversations.newest(conn)),
    "waiting": _waiting,
    "log": _reading(lambda conn, _: log.page(conn, log.LogQuery())),
    "reminders": _reminders,
    "purge": _reading(_purge),
    "forget": _reading(lambda conn, _: erasure.find(conn, spellings_of("+33670000007"))),
}

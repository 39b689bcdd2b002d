"""Measures what a database full of years costs the webhooks: beside an empty one, in turns, on SQLite and on
PostgreSQL."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from responder.store.database.opening import open_store
from tests.bench.accepts import CONNECTIONS
from tests.bench.clients import Load, load
from tests.bench.figures import Effort, Figure, Findings, Target
from tests.live import postgres
from tests.live.phones import LOGIN
from tests.live.processes import until
from tests.live.salons import business, copy_shipped
from tests.live.service import Service
from tests.years_of_data import Years, fill

KINDS = ("sqlite", "postgresql")
_NOWHERE = "http://127.0.0.1:9"  # a rehearsal sends nothing
_LOOKS = 9
_PATIENCE = 600.0  # seconds


def measure(effort: Effort) -> Findings:
    found = Findings()
    for kind in KINDS:
        part = measure_on(kind, effort)
        found.figures += part.figures
        found.warnings += part.warnings
    return found


def measure_on(kind: str, effort: Effort) -> Findings:
    with tempfile.TemporaryDirectory(prefix="bench-") as name, _databases(kind, Path(name)) as (empty, full):
        _fill(full, effort.rows)
        with _serving(Path(name) / "empty", empty) as one, _serving(Path(name) / "full", full) as other:
            for service in (one, other) if effort.rounds > 1 else ():  # warm
                _under_load(service, 1.0, 0)
            rounds = [(_under_load(one, effort.seconds, n), _under_load(other, effort.seconds, n))
                      for n in range(1, effort.rounds + 1)]  # fmt: skip
            looks = {path: _seconds(other, path) for path in ("/health", "/metrics")}
            starts = [_start_again(service) for service in (one, other)]
    return _findings(f"{kind}, {effort.rows:,} events", rounds, looks, starts)


def _findings(
    what: str, rounds: list[tuple[Load, Load]], looks: dict[str, list[float]], starts: list[float]
) -> Findings:
    found = Findings()
    found.figures = [
        Figure(f"accepts, {what}", "/s", [full.a_second for _, full in rounds]),
        Figure(
            "against an empty database",
            "x",
            [full.a_second / empty.a_second for empty, full in rounds],
            Target(">=", 0.8),
            note=f"{median(empty.a_second for empty, _ in rounds):.0f} a second",
        ),
        Figure("by processor time", "x", [empty.each / full.each for empty, full in rounds], Target(">=", 0.8)),
        Figure("p99 against an empty database", "x", [full.p99 / empty.p99 for empty, full in rounds],
               Target("<=", 1.2), note=f"{median(full.p99 for _, full in rounds):.1f} ms"),
        Figure("start", "s", starts[1:], note=f"empty: {starts[0]:.1f} s"),
        *(Figure(path, "ms", [1000 * each for each in seconds], Target("<", 250)) for path, seconds in looks.items()),
    ]  # fmt: skip
    failed = sum(each.failed for pair in rounds for each in pair)
    if failed:
        found.warnings.append(f"{what}: {failed} webhooks were not answered 200")
    return found


def _under_load(service: Service, seconds: float, run: int) -> Load:
    """Decides what it recorded before anybody else is asked."""
    assert service.process is not None
    before = service.process.busy()
    seen = load(service.port, f"/hooks/insim/{service.token}", seconds=seconds, connections=CONNECTIONS, run=run)
    each = (service.process.busy() - before) / max(1, seen.answered)
    service.all_decided(seconds=_PATIENCE)
    return replace(seen, each=each)


def _seconds(service: Service, path: str) -> list[float]:
    found = []
    for _ in range(_LOOKS):
        start = time.perf_counter()
        assert service.get(path).is_success
        found.append(time.perf_counter() - start)
    return found


def _start_again(service: Service) -> float:
    service.stop()
    start = time.monotonic()
    service.launch()
    until(service.answers, "it answers", seconds=_PATIENCE, every=0.01)
    return time.monotonic() - start


@dataclass(frozen=True, slots=True)
class _Database:
    address: str
    server: postgres.Postgres | None = None


@contextmanager
def _databases(kind: str, folder: Path) -> Iterator[tuple[_Database, _Database]]:
    with ExitStack() as stack:
        server = stack.enter_context(postgres.running()) if kind == "postgresql" else None
        made = []
        for name in ("empty", "full"):
            (folder / name).mkdir()
            made.append(
                _Database(server.database() if server else f"sqlite:///{folder / name / 'responder.db'}", server)
            )
        yield made[0], made[1]


def _fill(database: _Database, rows: int) -> None:
    store = open_store(database.address, exclusive=False)
    fill(store, Years(rows, datetime.now(UTC), LOGIN))
    store.close()
    if database.server is not None:  # or it does so by itself in the middle of a round
        database.server.execute("VACUUM ANALYZE", database.address.rpartition("/")[2])


@contextmanager
def _serving(folder: Path, database: _Database) -> Iterator[Service]:
    copy_shipped(folder, about=business())
    settings = {"RESPONDER_DATABASE_URL": database.address, "RESPONDER_MODE": "rehearsal"}
    with closing(Service(folder, _NOWHERE, settings=settings)) as service:
        service.launch()
        until(service.answers, "it answers", seconds=_PATIENCE)
        yield service

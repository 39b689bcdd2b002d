"""Sends of which the outcome is unknown, at their worst: the service killed again and again, a tenth of the sends
failing, and a list at the gateway that lags, lies, is down or is not there. Counted on the handsets."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.chaos.consistency import MARK, MAYBE, RULES, ConsistencyReport, consistency_report
from tests.chaos.kills import KillRun
from tests.live.hooks import Text
from tests.live.phones import Phones
from tests.live.processes import NeverHappened, until
from tests.live.service import Service
from tests.live.simulator_and_service import simulator_and_service

# Each strikes this share of the sends, so that together they strike a tenth: half of them though nothing was sent,
# half though it was.
FAULTS = ("500-before", "html", "sent-0", "500-after", "truncated", "cut", "wrong-shape", "other-phone")
_SHARE = 0.1 / len(FAULTS)
SETTLE = 2.0  # seconds; ten minutes in real life
_LONGEST = 240.0
_LEARNING = 20  # replies that left before: what a list does to times and texts is learnt from them


@dataclass(frozen=True, slots=True)
class FaultProfile:
    """Holds what the gateway's side is like. `most_reviewed`: the share that may be left to a person; None: any."""

    name: str
    faults: tuple[dict[str, Any], ...] = ()
    most_reviewed: float | None = 0.01
    reports: bool = False  # delivery reports come; else the list alone tells
    echo: bool = False  # the gateway keeps our ids
    patience: float = 120.0  # seconds until a person is asked: many lives of a service that is killed
    past: int = 1  # replies that left before all others: they show how far back the list goes, and whether it lies


def _lag(seconds: float) -> dict[str, Any]:
    return {"list": "lag", "seconds": seconds, "times": None}


FAULT_PROFILES = {
    each.name: each
    for each in (
        FaultProfile("lag below the settle time", (_lag(SETTLE / 4),)),
        FaultProfile("lag above the settle time", (_lag(SETTLE * 1.75),)),
        FaultProfile("lag above, with reports", (_lag(SETTLE * 1.75),), reports=True),
        FaultProfile("lag above, own ids kept", (_lag(SETTLE * 1.75),), echo=True),
        FaultProfile("v2 down half the time", ({"v2": "500", "probability": 0.5}, _lag(SETTLE / 4))),
        FaultProfile("v2 absent", ({"v2": "absent", "times": None},), None, patience=4.0),
        FaultProfile("v2 unlicensed", ({"v2": "license", "times": None},), None, patience=4.0),
        FaultProfile("list always empty", ({"list": "empty", "times": None},), None, patience=4.0),
        FaultProfile("list frozen", ({"list": "frozen", "times": None, "seconds": 0},), None, patience=4.0),
        *(
            FaultProfile(f"texts {name}", ({"text": name},), 0.01 if name != "empty" else 0.03, past=_LEARNING)
            for name in ("percent", "html", "cut", "no accents", "empty", "advertising")
        ),
        *(
            FaultProfile(f"times {name}", ({"times": name},), 0.01, past=_LEARNING)
            for name in ("whole seconds", "an hour off", "two hours off", "an hour ahead")
        ),
        FaultProfile("times drifting", ({"times": "drifting", "seconds": 3},), None, patience=8.0, past=_LEARNING),
        FaultProfile("numbers national", ({"number": "national"},), past=_LEARNING),
        FaultProfile("numbers phonenumber", ({"number": "phonenumber"},), past=_LEARNING),
        FaultProfile(
            "texts percent, times an hour off", ({"text": "percent", "times": "an hour off"},), past=_LEARNING
        ),
        FaultProfile(
            "texts empty, times drifting",
            ({"text": "empty", "times": "drifting", "seconds": 3},),
            None,
            patience=8.0,
            past=_LEARNING,
        ),
        FaultProfile(
            "list capped", ({"list": "capped", "rows": 25, "times": None},), None, patience=8.0, past=_LEARNING
        ),
        FaultProfile("list with holes", ({"list": "holes", "times": None},), None, patience=8.0, past=80),
    )
}


@dataclass
class Count:
    """Holds what came of it; `lost` are replies that nobody received and nothing says so."""

    profile: FaultProfile
    kills: int
    report: ConsistencyReport
    seconds: float
    problems: list[str] = field(default_factory=list)

    @property
    def duplicates(self) -> int:
        return sum(times - 1 for times in self.report.received.values())

    @property
    def reviewed(self) -> set[int]:
        return {number for number, status in self.report.written.items() if status in MAYBE}

    @property
    def lost(self) -> set[int]:
        return set(self.report.decided) - set(self.report.received) - self.reviewed

    def row(self) -> tuple[str, ...]:
        arrived = len(self.reviewed & set(self.report.received))
        return (
            self.profile.name,
            str(len(self.report.decided)),
            str(self.kills),
            str(sum(self.report.received.values())),
            str(self.duplicates),
            str(len(self.lost)),
            f"{len(self.reviewed)} ({arrived} had arrived)" if self.reviewed else "0",
            f"{self.seconds:.0f} s",
        )


HEADINGS = ("profile", "events", "kills", "received", "DUPLICATES", "LOST", "needs review", "took")


def doubts(
    folder: Path,
    profile: FaultProfile,
    *,
    events: int,
    times: int,
    seed: int,
    tell: Callable[[str], None] = lambda _: None,
) -> Count:
    """From an empty folder to the count."""
    settings = {
        "RESPONDER_SETTLE_SECONDS": str(SETTLE),
        "RESPONDER_REVIEW_SECONDS": str(profile.patience),
        "RESPONDER_CATCH_UP_SECONDS": "5",
    }
    start = time.monotonic()
    with simulator_and_service(folder, RULES, settings, echo_ids=profile.echo) as (phones, service):
        acknowledged = _past(service, phones, events, profile.past)
        worsen(phones, profile, sends=True)
        scenario = KillRun(service, events, times, random.Random(seed), tell=tell)
        acknowledged |= asyncio.run(scenario.run())
        # Whoever starts slowly after its last death has sent little yet: its sends are to meet the profile too.
        service.all_sent(seconds=_LONGEST)
        phones.heal()
        worsen(phones, profile, sends=False)
        acknowledged |= live_on(service, events + profile.past)
        report = consistency_report(service, phones.outbox(), acknowledged)
    count = Count(profile, times, report, time.monotonic() - start)
    count.problems = [*report.problems(), *_too_many(count)]
    return count


def _past(service: Service, phones: Phones, first: int, count: int) -> set[int]:
    numbers = set(range(first, first + count))
    for number in numbers:
        service.hook(text(number, number).query())
        time.sleep(SETTLE / 100)  # a history, and no burst
    until(lambda: len(phones.outbox()) >= count, "the first replies arrive")
    time.sleep(SETTLE / 2)
    return numbers


def worsen(phones: Phones, profile: FaultProfile, *, sends: bool) -> None:
    for fault in profile.faults:
        phones.fail(**fault)
    if not profile.reports:
        phones.fail(report="lost", times=None)
    for name in FAULTS if sends else ():
        phones.fail(send=name, probability=_SHARE)


def live_on(service: Service, first: int) -> set[int]:
    """Customers go on texting now and then until nothing is in doubt; the numbers of their texts."""
    open_ = "SELECT count(*) FROM messages WHERE status IN ('queued', 'sending', 'unknown')"
    numbers: set[int] = set()
    end = time.monotonic() + _LONGEST
    quiet = 0
    while quiet < 2:
        if time.monotonic() > end:
            raise NeverHappened(f"replies are still open: {service.rows(_STATUSES)}")
        number = first + len(numbers)
        assert service.hook(text(number, number).query()).status_code == 200
        numbers.add(number)
        service.all_decided()
        time.sleep(SETTLE / 2)
        quiet = quiet + 1 if service.count(open_) == 0 else 0
    return numbers


_STATUSES = "SELECT status, evidence, count(*) AS n FROM messages GROUP BY status, evidence"


def text(number: int, contact: int) -> Text:
    return Text(f"+33613{contact % 1_000_000:06d}", f"{MARK}{number}", datetime.now(UTC).replace(microsecond=0))


def _too_many(count: Count) -> list[str]:
    most = count.profile.most_reviewed
    share = len(count.reviewed) / max(1, len(count.report.decided))
    lost = [f"{len(count.lost)} lost in silence"] if count.lost else []
    if most is not None and share > most:
        return [*lost, f"{share:.1%} were left to a person, at most {most:.0%} may be"]
    return lost

"""Replies whose fate nobody heard, at their worst: the service killed again and again, a tenth of the sends failing,
and a list at the gateway that lags, lies, is down or is not there. Counted on the handsets."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.chaos.books import MARK, MAYBE, RULES, Books, balance
from tests.chaos.kills import Ordeal
from tests.live.hooks import Text
from tests.live.pair import pair
from tests.live.phones import Phones
from tests.live.processes import NeverHappened, until
from tests.live.service import Service

# Each strikes this share of the sends, so that together they strike a tenth: half of them though nothing was sent,
# half though it was.
FAULTS = ("500-before", "html", "sent-0", "500-after", "truncated", "cut", "wrong-shape", "other-phone")
_SHARE = 0.1 / len(FAULTS)
SETTLE = 2.0  # seconds; ten minutes in real life
_LONGEST = 240.0
_LEARNING = 20  # replies that left before: what a list does to times and texts is learnt from them


@dataclass(frozen=True, slots=True)
class Weather:
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


WEATHERS = {
    each.name: each
    for each in (
        Weather("lag below the settle time", (_lag(SETTLE / 4),)),
        Weather("lag above the settle time", (_lag(SETTLE * 1.75),)),
        Weather("lag above, with reports", (_lag(SETTLE * 1.75),), reports=True),
        Weather("lag above, own ids kept", (_lag(SETTLE * 1.75),), echo=True),
        Weather("v2 down half the time", ({"v2": "500", "probability": 0.5}, _lag(SETTLE / 4))),
        Weather("v2 absent", ({"v2": "absent", "times": None},), None, patience=4.0),
        Weather("v2 unlicensed", ({"v2": "license", "times": None},), None, patience=4.0),
        Weather("list always empty", ({"list": "empty", "times": None},), None, patience=4.0),
        Weather("list frozen", ({"list": "frozen", "times": None, "seconds": 0},), None, patience=4.0),
        *(
            Weather(f"texts {name}", ({"text": name},), 0.01 if name != "empty" else 0.03, past=_LEARNING)
            for name in ("percent", "html", "cut", "no accents", "empty", "advertising")
        ),
        *(
            Weather(f"times {name}", ({"times": name},), 0.01, past=_LEARNING)
            for name in ("whole seconds", "an hour off", "two hours off", "an hour ahead")
        ),
        Weather("times drifting", ({"times": "drifting", "seconds": 3},), None, patience=8.0, past=_LEARNING),
        Weather("numbers national", ({"number": "national"},), past=_LEARNING),
        Weather("numbers phonenumber", ({"number": "phonenumber"},), past=_LEARNING),
        Weather("texts percent, times an hour off", ({"text": "percent", "times": "an hour off"},), past=_LEARNING),
        Weather(
            "texts empty, times drifting",
            ({"text": "empty", "times": "drifting", "seconds": 3},),
            None,
            patience=8.0,
            past=_LEARNING,
        ),
        Weather("list with holes", ({"list": "holes", "times": None},), None, patience=8.0, past=80),
    )
}


@dataclass
class Count:
    """Holds what came of it; `lost` are replies that nobody received and nothing says so."""

    weather: Weather
    kills: int
    books: Books
    seconds: float
    problems: list[str] = field(default_factory=list)

    @property
    def duplicates(self) -> int:
        return sum(times - 1 for times in self.books.received.values())

    @property
    def reviewed(self) -> set[int]:
        return {number for number, status in self.books.written.items() if status in MAYBE}

    @property
    def lost(self) -> set[int]:
        return set(self.books.decided) - set(self.books.received) - self.reviewed

    def row(self) -> tuple[str, ...]:
        arrived = len(self.reviewed & set(self.books.received))
        return (
            self.weather.name,
            str(len(self.books.decided)),
            str(self.kills),
            str(sum(self.books.received.values())),
            str(self.duplicates),
            str(len(self.lost)),
            f"{len(self.reviewed)} ({arrived} had arrived)" if self.reviewed else "0",
            f"{self.seconds:.0f} s",
        )


HEADINGS = ("weather", "events", "kills", "received", "DUPLICATES", "LOST", "needs review", "took")


def doubts(
    folder: Path, weather: Weather, *, events: int, times: int, seed: int, tell: Callable[[str], None] = lambda _: None
) -> Count:
    """From an empty folder to the count."""
    settings = {
        "RESPONDER_SETTLE_SECONDS": str(SETTLE),
        "RESPONDER_REVIEW_SECONDS": str(weather.patience),
        "RESPONDER_CATCH_UP_SECONDS": "5",
    }
    start = time.monotonic()
    with pair(folder, RULES, settings, echo_ids=weather.echo) as (phones, service):
        acknowledged = _past(service, phones, events, weather.past)
        worsen(phones, weather, sends=True)
        ordeal = Ordeal(service, events, times, random.Random(seed), tell=tell)
        acknowledged |= asyncio.run(ordeal.run())
        # Whoever starts slowly after its last death has sent little yet: its sends are to meet the weather too.
        service.all_sent(seconds=_LONGEST)
        phones.heal()
        worsen(phones, weather, sends=False)
        acknowledged |= live_on(service, events + weather.past)
        books = balance(service, phones.outbox(), acknowledged)
    count = Count(weather, times, books, time.monotonic() - start)
    count.problems = [*books.problems(), *_too_many(count)]
    return count


def _past(service: Service, phones: Phones, first: int, count: int) -> set[int]:
    numbers = set(range(first, first + count))
    for number in numbers:
        service.hook(text(number, number).query())
        time.sleep(SETTLE / 100)  # a history, and no burst
    until(lambda: len(phones.outbox()) >= count, "the first replies arrive")
    time.sleep(SETTLE / 2)
    return numbers


def worsen(phones: Phones, weather: Weather, *, sends: bool) -> None:
    for fault in weather.faults:
        phones.fail(**fault)
    if not weather.reports:
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
    most = count.weather.most_reviewed
    share = len(count.reviewed) / max(1, len(count.books.decided))
    lost = [f"{len(count.lost)} lost in silence"] if count.lost else []
    if most is not None and share > most:
        return [*lost, f"{share:.1%} were left to a person, at most {most:.0%} may be"]
    return lost

"""The three scenarios, each from an empty folder to the report: what `make chaos` and the tests both run."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.consistency import RULES, ConsistencyReport, consistency_report
from tests.chaos.kills import KillRun
from tests.chaos.repeats import repeated
from tests.live.load import deliver
from tests.live.phones import Phones
from tests.live.simulator_and_service import simulator_and_service

# Faults by name; each strikes this share of the sends, so that together they strike a tenth.
FAULTS = ("500-before", "500-after", "html", "truncated", "cut", "wrong-shape", "other-phone", "sent-0")
_SHARE = 0.1 / len(FAULTS)
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    title: str
    report: ConsistencyReport
    problems: list[str]
    notes: list[str]


def kills(folder: Path, *, events: int, times: int, seed: int, faults: bool = False, tell: Tell) -> Outcome:
    """`kill -9` while events come in; with `faults`, the gateway fails a tenth of the sends too."""
    chance = random.Random(seed)
    with simulator_and_service(folder, RULES) as (phones, service):
        if faults:
            _fail(phones, FAULTS)
        scenario = KillRun(service, events, times, chance, tell=tell)
        acknowledged = asyncio.run(scenario.run())
        phones.heal()
        service.all_sent(seconds=120 + 0.1 * events)
        report = consistency_report(service, phones.outbox(), acknowledged)
        notes = [f"{scenario.requests} requests for {events} events", *struck(phones)]
    title = f"kill -9, {times} times during {events} events{' with a gateway that fails' if faults else ''}"
    return Outcome(title, report, [*report.problems(), *missing(report, events)], notes)


def repeats(folder: Path, *, events: int, most: int, seed: int) -> Outcome:
    chance = random.Random(seed)
    with simulator_and_service(folder, RULES) as (phones, service):
        requests = repeated(service.token, events, most, chance)
        answers = asyncio.run(deliver(service.port, requests, connections=20))
        service.all_sent(seconds=120)
        report = consistency_report(service, phones.outbox(), set(range(events)))
        rows = service.count("SELECT count(*) FROM inbox WHERE kind = 'sms'")
    refused = [answer for answer in answers if answer.status != 200]
    problems = [*report.problems(), *missing(report, events)]
    problems += [f"{len(refused)} requests were not answered 200"] if refused else []
    problems += [f"{rows} events were recorded"] if rows != events else []
    title = f"{events} events delivered 1 to {most} times each, shuffled, respelt, 20 at once"
    return Outcome(title, report, problems, [f"{len(requests)} requests"])


def failing_gateway(folder: Path, *, events: int, silent: int, seed: int) -> Outcome:
    """A tenth of the sends fail in one of many ways; `silent` of them are never answered at all."""
    chance = random.Random(seed)
    with simulator_and_service(folder, RULES) as (phones, service):
        if silent:
            phones.fail(send="no-answer-after", times=silent)
        _fail(phones, FAULTS)
        requests = repeated(service.token, events, 2, chance)
        asyncio.run(deliver(service.port, requests, connections=8))
        service.all_decided()
        service.all_sent(seconds=180)
        phones.heal()
        report = consistency_report(service, phones.outbox(), set(range(events)))
        notes = struck(phones)
    return Outcome(
        f"{events} events while a tenth of the sends fail",
        report,
        [*report.problems(), *missing(report, events)],
        notes,
    )


def _fail(phones: Phones, faults: tuple[str, ...]) -> None:
    for fault in faults:
        phones.fail(send=fault, probability=_SHARE)


def struck(phones: Phones) -> list[str]:
    return [f"{fault}: {times} times" for fault, times in phones.struck().items()]


def missing(report: ConsistencyReport, events: int) -> list[str]:
    missing = events - len(report.decided)
    return [f"{missing} events were never decided"] if missing else []

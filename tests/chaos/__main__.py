"""`make chaos`: the scenarios in full, with what they counted. Exit code 1 if a promise was broken."""

import argparse
import atexit
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.chaos.crash_points import crash_points
from tests.chaos.gateways import over_gateway
from tests.chaos.lists import CATCHING_UP, Found, catching_up
from tests.chaos.outages import outage
from tests.chaos.scenarios import FAULTS, Outcome, failing_gateway, kills, repeats
from tests.chaos.several_processes import several_processes
from tests.chaos.unknown_outcomes import FAULT_PROFILES, HEADINGS, Count, FaultProfile, doubts
from tests.live.databases import DATABASES, KINDS
from tests.live.gateway_profiles import GATEWAY_PROFILES

console = Console(highlight=False)


def main() -> int:
    asked = _arguments()
    DATABASES.kind = asked.database
    atexit.register(DATABASES.stop)
    console.print(f"seed {asked.seed} (give it back with --seed to see the same again)")
    if asked.gateway:
        scenario = partial(over_gateway, name=asked.gateway, events=asked.events, times=asked.kills, seed=asked.seed)
        return 0 if _suffer(f"over {asked.gateway}", partial(scenario, tell=_say)) else 1
    broken = 0
    for name, each in _scenarios(asked.seed).items():
        if asked.only in ("", name):
            broken += not _suffer(name, each)
    if asked.only in ("", "outage"):
        broken += not _miss(asked.seed)
    counted = [*_weathers(asked), *([_points(asked.seed)] if asked.only in ("", "points") else [])]
    if counted:
        console.print(_table(counted))
    found = [_catch_up(name, asked) for name in CATCHING_UP if asked.only in ("", "catching up", name)]
    if found:
        console.print(_table(found))
    broken += sum(bool(each.problems()) for each in found)
    for count in counted:
        for problem in count.problems:
            console.print(f"  [red]{count.profile.name}: {problem}[/red]")
        broken += bool(count.problems)
    return 1 if broken else 0


def _weathers(asked: argparse.Namespace) -> list[Count]:
    """Returns what `reliability` is about: replies in doubt in every kind of profile."""
    return [_endure(each, asked) for each in FAULT_PROFILES.values() if asked.only in ("", "doubts", each.name)]


def _endure(profile: FaultProfile, asked: argparse.Namespace) -> Count:
    console.rule(f"doubts: {profile.name}")
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        count = doubts(Path(folder), profile, events=asked.events, times=asked.kills, seed=asked.seed, tell=_say)
    _say(", ".join(count.row()))
    return count


def _catch_up(name: str, asked: argparse.Namespace) -> Found:
    console.rule(name)
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        found = catching_up(
            Path(folder), name, texts=asked.events, kills=min(asked.kills, asked.events), seed=asked.seed, tell=_say
        )
    _say(", ".join(found.row()))
    for problem in found.problems():
        console.print(f"  [red]broken: {problem}[/red]")
    return found


def _points(seed: int) -> Count:
    console.rule("points: killed at each named point")
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        return crash_points(Path(folder), events=400, seed=seed)


def _miss(seed: int) -> bool:
    console.rule("outage: texts that nobody heard")
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        back = outage(Path(folder), texts=200, seed=seed)
    for problem in back.problems():
        console.print(f"  [red]broken: {problem}[/red]")
    console.print(f"  {back.texts} texts, {back.caught_up} caught up, {back.heard_late} webhooks came after all")
    return not back.problems()


def _table(counted: Sequence[Count | Found]) -> Table:
    table = Table(*HEADINGS, title="counted on the handsets")
    for count in counted:
        table.add_row(*count.row())
    return table


def _scenarios(seed: int) -> dict[str, Callable[[Path], Outcome]]:
    return {
        "kills": partial(kills, events=10_000, times=100, seed=seed, tell=_say),
        "kills-and-faults": partial(kills, events=1000, times=100, seed=seed, faults=True, tell=_say),
        "repeats": partial(repeats, events=1000, most=20, seed=seed),
        "several-processes": partial(
            several_processes, events=10_000, kills=100, restart_every=(5.0, 40.0), seed=seed, tell=_say
        ),
        "several-processes-and-faults": partial(
            several_processes, events=1000, kills=100, restart_every=(5.0, 40.0), seed=seed, tell=_say, faults=FAULTS
        ),
        "faults": partial(failing_gateway, events=1000, silent=8, seed=seed),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of everything that is chance")
    choices = ["", *_scenarios(0), "outage", "points", "doubts", *FAULT_PROFILES, "catching up", *CATCHING_UP]
    parser.add_argument("--only", default="", choices=choices, help="one scenario instead of all")
    parser.add_argument(
        "--gateway", default="", choices=["", *GATEWAY_PROFILES], help="the scenario over this gateway, and no other"
    )
    parser.add_argument("--database", default="", choices=KINDS, help="where one process keeps things (a file)")
    parser.add_argument("--events", type=int, default=1000, help="of the scenarios about doubts")
    parser.add_argument("--kills", type=int, default=100, help="of the scenarios about doubts")
    return parser.parse_args()


def _suffer(name: str, scenario: Callable[[Path], Outcome]) -> bool:
    console.rule(name)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        outcome = scenario(Path(folder))
    console.print(f"[bold]{outcome.title}[/bold] ({time.monotonic() - start:.0f} s)")
    for line in (outcome.report.told(), *outcome.notes):
        console.print(f"  {line}")
    for problem in outcome.problems:
        console.print(f"  [red]broken: {problem}[/red]")
    if not outcome.problems:
        console.print("  [green]nothing lost, nothing twice[/green]")
    return not outcome.problems


def _say(line: str) -> None:
    console.print(f"  {line}", style="dim")


if __name__ == "__main__":
    sys.exit(main())

"""`make chaos`: the ordeals in full, with what they counted. Exit code 1 if a promise was broken."""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.console import Console

from tests.chaos.ordeals import Outcome, failing_gateway, kills, repeats

console = Console(highlight=False)


def main() -> int:
    asked = _arguments()
    console.print(f"seed {asked.seed} (give it back with --seed to see the same again)")
    broken = 0
    for name, ordeal in _ordeals(asked.seed).items():
        if asked.only in ("", name):
            broken += not _suffer(name, ordeal)
    return 1 if broken else 0


def _ordeals(seed: int) -> dict[str, Callable[[Path], Outcome]]:
    return {
        "kills": partial(kills, events=500, times=20, seed=seed, tell=_say),
        "kills-and-faults": partial(kills, events=500, times=20, seed=seed, faults=True, tell=_say),
        "repeats": partial(repeats, events=1000, most=20, seed=seed),
        "faults": partial(failing_gateway, events=1000, silent=8, seed=seed),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of everything that is chance")
    parser.add_argument("--only", default="", choices=["", *_ordeals(0)], help="one ordeal instead of all")
    return parser.parse_args()


def _suffer(name: str, ordeal: Callable[[Path], Outcome]) -> bool:
    console.rule(name)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="chaos-") as folder:
        outcome = ordeal(Path(folder))
    console.print(f"[bold]{outcome.title}[/bold] ({time.monotonic() - start:.0f} s)")
    for line in (outcome.books.told(), *outcome.notes):
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

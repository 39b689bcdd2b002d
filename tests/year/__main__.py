"""`make chaos`: a year in full, half hour by half hour. Exit code 1 if a promise was broken."""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
from pathlib import Path

import structlog
from rich.console import Console

from tests.year.consistency import ConsistencyReport
from tests.year.plans import plan
from tests.year.simulated_year import live

console = Console(highlight=False)


def main() -> int:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    asked = _arguments()
    console.rule(f"a year, seed {asked.seed}")
    made = plan(asked.seed, asked.every)
    console.print(f"  {len(made.meetings)} appointments", style="dim")
    with tempfile.TemporaryDirectory(prefix="year-") as folder:
        report = ConsistencyReport(asyncio.run(live(Path(folder), f"sqlite:///{folder}/responder.db", made, tell=_say)))
    console.print(f"  {report.told()}")
    problems = report.problems()
    for problem in problems:
        console.print(f"  [red]broken: {problem}[/red]")
    return 1 if problems else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.year", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of everything that is chance")
    parser.add_argument("--every", type=int, default=1, help="an appointment at every so manieth half hour")
    return parser.parse_args()


def _say(line: str) -> None:
    console.print(f"  {line}", style="dim")


if __name__ == "__main__":
    sys.exit(main())

"""`make bench`: measures, prints a table, and with --svg draws it. Exit code 1 if a target was missed."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from tests.bench import (
    accepts,
    curves,
    day,
    decides,
    growth,
    installed_size,
    latency_under_faults,
    million,
    reload,
    replies,
    starts,
    texts,
)
from tests.bench.figures import SHORT, Effort, Findings
from tests.bench.machine import free_cores
from tests.bench.report import as_json, svg, table
from tests.bench.side_by_side import measure as side_by_side

_ENOUGH = 1.7

BENCHES: dict[str, Callable[[Effort], Findings]] = {
    "accepts": accepts.measure,
    "replies": replies.measure,
    "decides": decides.measure,
    "beside": side_by_side.measure,
    "texts": texts.measure,
    "memory": starts.measure_memory,
    "commands": starts.measure_commands,
    "size": installed_size.measure,
    "reload": reload.measure,
    "storm": latency_under_faults.measure,
    "day": day.measure,
    "million": million.measure,
    "growth": growth.measure,
}


def main() -> int:
    asked = _arguments()
    console = Console(highlight=False)
    found = Findings()
    _look_around(console, found)
    for name in asked.only or BENCHES:
        with console.status(f"measuring {name}"):
            part = BENCHES[name](SHORT if asked.short else Effort())
        found.figures += part.figures
        found.curves += part.curves
        found.warnings += part.warnings
        console.print(table(part.figures))
        for warning in part.warnings:
            console.print(f"[yellow]note: {warning}[/yellow]")
        console.print()
    if asked.curves:
        asked.curves.write_text(curves.drawn(found.curves, "SQLite, milliseconds of the processor"), encoding="utf-8")
    if asked.svg:
        asked.svg.write_text(svg(found.figures), encoding="utf-8")
    if asked.json:
        asked.json.write_text(as_json(found.figures, found.warnings), encoding="utf-8")
    missed = [figure.name for figure in found.figures if not figure.met]
    if missed:
        console.print(f"[red]missed: {', '.join(missed)}[/red]")
    return 1 if missed else 0


def _look_around(console: Console, found: Findings) -> None:
    """A service, its simulator and a client want two cores for themselves."""
    free = free_cores()
    console.print(f"{free:.1f} cores are free of two that are wanted\n")
    if free < _ENOUGH:
        found.warnings.append(f"measured on {free:.1f} free cores: less than the figures are meant for")
        console.print("[yellow]note: this machine is busy or small; what misses a target may not be slow[/yellow]")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(BENCHES), help="one bench; may be given several times")
    parser.add_argument("--short", action="store_true", help="a quick look: fewer and shorter runs")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="draw the figures that have a target")
    parser.add_argument("--curves", type=Path, metavar="FILE", help="draw how costs grow, which `growth` measures")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

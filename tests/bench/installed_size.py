"""Size of what pip installs for the wheel: its dependencies without extras, and those that an extra adds."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

from tests.bench.figures import Effort, Figure, Findings, Target

OURS = "insim-responder"
EXTRAS = ("postgresql", "caldav")  # what only some need
_MEGABYTE = 1_000_000


def measure(_: Effort) -> Findings:
    """Counts blocks on this disk, compiled files included where they are there."""
    plain, whole = needed(), needed(*EXTRAS)
    return Findings(
        [
            Figure("installed size of the dependencies", "MB", [_size(plain)], Target("<=", 180)),
            Figure(f"the same with {' and '.join(EXTRAS)}", "MB", [_size(whole)]),
        ]
    )


def needed(*extras: str) -> dict[str, Distribution]:
    """Returns the distributions that the wheel asks for on this machine, without itself, by their canonical name."""
    found: dict[str, Distribution] = {}
    asked = [*_required(distribution(OURS), {"", *extras})]
    while asked:
        requirement = asked.pop()
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name in found:
            continue
        try:
            found[name] = distribution(requirement.name)
        except PackageNotFoundError:  # of another platform, or named by an extra that is not installed here
            continue
        asked += _required(found[name], {"", *requirement.extras})
    return found


def _required(of: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for line in of.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": each}) for each in extras):
            yield requirement


def _size(of: dict[str, Distribution]) -> float:
    files = {Path(str(each.locate_file(file))) for each in of.values() for file in each.files or ()}
    return sum(file.stat().st_blocks * 512 for file in files if file.is_file()) / _MEGABYTE

"""Sets how far a sweep goes: a part of its cases in `make test`, all with `--thorough` (`make test-slow`).

A test that calls one of these bears the mark `sweep`, so that its long form is run there; a property has it anyway.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

EXAMPLES = 100  # of a property that says nothing else
_ONE_IN = 4  # of the examples


@dataclass
class _Sweeps:
    thorough: bool = False


SWEEPS = _Sweeps()


def examples(many: int = EXAMPLES) -> int:
    """Returns how many examples of a property are tried."""
    return many if SWEEPS.thorough else max(10, many // _ONE_IN)


def some(cases: Sequence[T], one_in: int, *, first: int = 0) -> Sequence[T]:
    """Every so-manyth case, from `first` on: with another first each time, several short sweeps meet every case."""
    return cases if SWEEPS.thorough else cases[first % one_in :: one_in]


def all_hold(cases: Iterable[T], check: Callable[[T], None]) -> None:
    """Checks each case. Raises all that failed together, each with its case: thousands of cases as tests of their own
    cost every worker more to collect than to run."""
    failed: list[Exception] = []
    for case in cases:
        try:
            check(case)
        except Exception as error:  # noqa: BLE001 - it is raised with the others
            error.add_note(f"case: {case}")
            failed.append(error)
    if failed:
        raise ExceptionGroup(f"{len(failed)} cases do not hold", failed)

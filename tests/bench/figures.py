"""A measured figure beside its target, and the run it comes from."""

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

_HOLDS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "<": operator.lt,
}


@dataclass(frozen=True, slots=True)
class Target:
    """`Target("<", 50)`."""

    relation: str
    bound: float

    def holds(self, value: float) -> bool:
        return _HOLDS[self.relation](value, self.bound)


@dataclass(frozen=True, slots=True)
class Figure:
    """`runs` are the single measurements, `value` their median. Without a target it only informs."""

    name: str
    unit: str
    runs: Sequence[float]
    target: Target | None = None
    note: str = ""

    @property
    def value(self) -> float:
        return median(self.runs)

    @property
    def met(self) -> bool:
        return self.target is None or self.target.holds(self.value)


@dataclass(frozen=True, slots=True)
class Effort:
    """Holds how long one measures. The short effort is for a test that must not take minutes."""

    rounds: int = 5
    seconds: float = 5.0  # of load a round
    sustained: float = 20.0  # seconds
    at_rest: int = 200  # events one by one
    kills: int = 20
    killed_events: int = 400
    burst: int = 3_000  # webhooks at once, a round
    texts: int = 40_000
    decided: int = 10_000  # events a round
    events: int = 20_000  # before the memory is looked at, and three times as many before the last look
    starts: int = 7
    rows: int = 1_000_000  # events that are in the database already
    day: float = 600.0  # seconds that a day of 24 hours is replayed in
    day_events: int = 2_000
    rule_files: int = 10  # of 500 rules each, while all goes wrong


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float  # of the processor
    steps: int  # of SQLite's machine


@dataclass(frozen=True, slots=True)
class Curve:
    """The cost of one operation at each size of one axis."""

    axis: str
    operation: str
    sizes: tuple[int, ...]
    costs: tuple[Cost, ...]

    @property
    def growth(self) -> float:
        """Returns how much dearer the largest is than the smallest."""
        return max(self.costs[-1].seconds, 1e-6) / max(self.costs[0].seconds, 1e-6)


@dataclass(slots=True)
class Findings:
    figures: list[Figure] = field(default_factory=list)
    curves: list[Curve] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


SHORT = Effort(
    rounds=1,
    seconds=2.0,
    sustained=4.0,
    at_rest=40,
    kills=3,
    killed_events=60,
    burst=600,
    texts=8_000,
    decided=1_500,
    events=3_000,
    starts=3,
    rows=20_000,
    day=10.0,
    day_events=250,
    rule_files=1,
)

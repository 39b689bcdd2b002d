"""Measurements that `/metrics` tells, taken when asked."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from responder.dataclass import dataclass
from responder.gateways.latest_outcomes import LatestOutcomes
from responder.monitoring.health import ServiceHealth

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)  # seconds


class Latencies:
    """Latencies of webhooks. Fed a second's worth at a time by the access log."""

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)  # one for each bound, and one for what took longer than all
        self.seconds = 0.0  # of all together

    def add(self, milliseconds: Iterable[float]) -> None:
        for each in milliseconds:
            self.counts[bisect_left(BOUNDS, each / 1000)] += 1
            self.seconds += each / 1000


@dataclass(frozen=True, slots=True)
class Measured:
    """`decided`: events by kind and reason since this process started, whichever process decided them. `gateways`
    are by account, in the order of the settings."""

    standing: ServiceHealth
    decided: Mapping[tuple[str, str], int]
    gateways: Sequence[LatestOutcomes]
    latencies: Latencies
    now: datetime

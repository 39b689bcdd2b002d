"""`GET /metrics` for Prometheus: made from what is there when it is asked for, so that nothing is counted on the way
of a webhook. No label holds a number, a text or a name.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import accumulate

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric

from responder.domain.delivery.message_status import Status
from responder.gateways.latest_outcomes import LatestOutcomes
from responder.monitoring.measurements import BOUNDS, Latencies, Measured
from responder.rulefiles.reporting.problems import Severity

CONTENT_TYPE = CONTENT_TYPE_LATEST


def exposition(measured: Measured) -> bytes:
    """Renders figures in Prometheus's text format."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collected(measured))
    return generate_latest(registry)


class _Collected:
    def __init__(self, measured: Measured) -> None:
        self._measured = measured

    def collect(self) -> Iterator[Metric]:
        measured = self._measured
        standing = measured.standing
        yield _gauge("ready", "Whether events are taken and decided.", standing.ready)
        yield _gauge("paused", "Whether a person paused sending.", standing.paused is not None)
        yield _gauge("clock_held", "Whether nothing leaves because the clock jumped.", bool(standing.clock_wrong))
        wrong = sum(problem.severity is Severity.ERROR for problem in standing.wrong)
        yield _gauge("rulebook_problems", "Mistakes in the rules on disk.", wrong)
        yield _gauge("rules", "Rules in use.", len(standing.rulebook.rules))
        yield _waited(measured.latencies)
        yield _events(measured.decided)
        yield _sends(measured.gateways)
        yield from self._of_the_store()

    def _of_the_store(self) -> Iterator[Metric]:
        overview, now = self._measured.standing.overview, self._measured.now
        if overview is None:
            return
        yield _gauge("undecided", "Events that are recorded and not decided.", overview.undecided)
        yield _gauge("undecided_age_seconds", "Of the oldest of them.", _age(overview.undecided_since, now))
        yield _gauge("queue", "Messages that are due and have not left.", overview.queued)
        yield _gauge("queue_age_seconds", "How long the oldest of them is due.", _age(overview.queued_since, now))
        yield _gauge("waiting", "People who wait for a person.", overview.waiting)
        yield _gauge("waiting_age_seconds", "How long the first of them does.", _age(overview.waiting_since, now))
        yield _gauge("unreadable_hooks", "Webhooks that could not be read and nobody looked at.", overview.unreadable)
        yield _gauge("sent_last_minute", "Automatic messages, as the ceilings count them.", overview.sent[0])
        yield _gauge("sent_last_day", "Automatic messages, as the ceilings count them.", overview.sent[1])
        yield _gauge(
            "breaker_open", "Whether there were too many.", any(s.value == "breaker" for s in overview.switches)
        )
        messages = GaugeMetricFamily("responder_messages_last_day", "By status.", labels=["status"])
        for status in Status:
            messages.add_metric([status.value], overview.statuses.get(status.value, 0))
        yield messages
        alerts = GaugeMetricFamily("responder_alerts", "Alerts that are not over.", labels=["kind"])
        for kind in sorted({alert.kind.value for alert in overview.alerts}):
            alerts.add_metric([kind], sum(alert.kind.value == kind for alert in overview.alerts))
        yield alerts


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"responder_{name}", meaning, value=float(value))


def _waited(latencies: Latencies) -> HistogramMetricFamily:
    bounds = [*(str(bound) for bound in BOUNDS), "+Inf"]
    cumulated = list(zip(bounds, accumulate(latencies.counts), strict=True))
    family = HistogramMetricFamily("responder_hook_seconds", "From a webhook to its answer.")
    family.add_metric([], cumulated, latencies.seconds)
    return family


def _events(decided: Mapping[tuple[str, str], int]) -> CounterMetricFamily:
    family = CounterMetricFamily("responder_events", "Events decided.", labels=["kind", "reason"])
    for (kind, reason), count in sorted(decided.items()):
        family.add_metric([kind, reason], count)
    return family


def _sends(gateways: Sequence[LatestOutcomes]) -> CounterMetricFamily:
    family = CounterMetricFamily("responder_sends", "Attempts by what came of them.", labels=["account", "outcome"])
    for number, latest_outcomes in enumerate(gateways, 1):
        for outcome, count in sorted(latest_outcomes.outcomes.items()):
            family.add_metric([str(number), outcome.lower()], count)
    return family


def _age(since: datetime | None, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since else 0.0

"""Health of the service, with a sentence for each problem. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder.domain.model.rules import Rulebook
from responder.monitoring.alerts.checks import OF_THE_MACHINE
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.store.alerts.kinds import Kind
from responder.store.outbound.pause_file import Paused
from responder.store.outbound.send_switches import Switch
from responder.store.review.overview import Overview


@dataclass(frozen=True, slots=True)
class Standing:
    """`outage` is why nothing can be written down, "" if it can; `overview` None if nothing can be read."""

    mode: str
    rulebook: Rulebook
    wrong: Sequence[Problem]
    outage: str
    overview: Overview | None
    paused: Paused | None
    clock_wrong: str
    troubles: Sequence[str] = ()  # of this machine, as they are now: its disk, its log, what makes no progress

    @property
    def ready(self) -> bool:
        """Events are taken and decided. One that is paused is ready: it takes what comes."""
        return not self.outage and self.overview is not None

    def problems(self) -> list[str]:
        """Sentences for the owner, the weightiest first; they hold nobody's words and nobody's number."""
        found = [self.outage] if self.outage else []
        if self.paused is not None:
            why = f" ({self.paused.why})" if self.paused.why else ""
            found.append(f"Sending is paused since {_moment(self.paused.since)}{why}. To go on: responder resume")
        if self.clock_wrong:
            found.append(f"Sending is held: {self.clock_wrong}.")
        found += self.troubles
        found += self._wrong_rules()
        if self.overview is not None:
            found += self._of(self.overview)
        return found

    def as_object(self) -> dict[str, Any]:
        return {
            "live": True,
            "ready": self.ready,
            "mode": self.mode,
            "rules": len(self.rulebook.rules),
            "rulebook": self.rulebook.fingerprint,
            "undecided": self.overview.undecided if self.overview else None,
            "waiting": self.overview.waiting if self.overview else None,
            "unreadable": self.overview.unreadable if self.overview else None,
            "paused": self.paused is not None,
            "problems": self.problems(),
        }

    def _wrong_rules(self) -> list[str]:
        wrong = [str(problem) for problem in self.wrong if problem.severity is Severity.ERROR]
        return [f"The rules on disk have mistakes, the last good ones are in use. First: {wrong[0]}"] if wrong else []

    def _of(self, overview: Overview) -> list[str]:
        breaker = overview.switches.get(Switch.BREAKER)
        found = [f"Automatic messages are paused since {_moment(breaker.since)}: {breaker.why}."] if breaker else []
        strangers = overview.switches.get(Switch.STRANGERS)
        if strangers:
            since = _moment(strangers.since)
            found.append(f"Unknown numbers are not answered since {since}: {strangers.why}. Contacts you know are.")
        if overview.needs_review:
            found.append(f"{overview.needs_review} messages may or may not have left: see  responder review")
        return found + [alert.text for alert in overview.alerts if alert.kind not in _TOLD_ALREADY]


_TOLD_ALREADY = OF_THE_MACHINE | {Kind.BREAKER, Kind.STRANGERS, Kind.NEEDS_REVIEW, Kind.RULES_BROKEN, Kind.CLOCK}


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"

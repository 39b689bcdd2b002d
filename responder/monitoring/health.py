"""Health of the service, with a sentence for each problem. Pure."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

from responder.dataclass import dataclass
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Explanation, Stored, as_json, because
from responder.domain.model.rules import Rulebook
from responder.languages.catalogue import sentence
from responder.monitoring.alerts.checks import OF_THE_MACHINE
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.store.alerts.kinds import AlertKind
from responder.store.outbound.switches.pause_file import Paused
from responder.store.outbound.switches.send_switches import Switch
from responder.store.review.overview import Overview


@dataclass(frozen=True, slots=True)
class ServiceHealth:
    """`outage` is why nothing can be written down, "" if it can; `overview` None if nothing can be read."""

    mode: str
    rulebook: Rulebook
    wrong: Sequence[Problem]
    outage: Stored
    overview: Overview | None
    paused: Paused | None
    clock_wrong: Stored
    troubles: Sequence[Stored] = ()  # of this machine, as they are now: its disk, its log, what makes no progress

    @property
    def ready(self) -> bool:
        """Events are taken and decided. One that is paused is ready: it takes what comes."""
        return not self.outage and self.overview is not None

    def problems(self) -> list[str]:
        """Lists the sentences in English, as programs read them."""
        return [str(each) for each in self.told()]

    def told(self) -> list[Stored]:
        """Lists what is wrong, the weightiest first; it holds nobody's words and nobody's number."""
        found: list[Stored] = [self.outage] if self.outage else []
        if self.paused is not None:
            found.append(self._of_pause(self.paused))
        if self.clock_wrong:
            found.append(because(AlertCode.SENDING_HELD, why=self.clock_wrong))
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
            "codes": [as_json(each) for each in self.told()],
        }

    def _wrong_rules(self) -> list[Stored]:
        first = next((problem for problem in self.wrong if problem.severity is Severity.ERROR), None)
        if first is None:
            return []
        path = PurePath(first.place.file)
        where = f"{path.parent.name}/{path.name}".lstrip("/")
        told = sentence("{file}, line {line}: {told}", file=where, line=first.place.line, told=first.told)
        return [because(AlertCode.RULES_ON_DISK, problem=told)]

    def _of(self, overview: Overview) -> list[Stored]:
        found: list[Stored] = [
            because(code, since=self._moment(thrown.since), why=thrown.why)
            for switch, code in _THROWN
            if (thrown := overview.switches.get(switch)) is not None
        ]
        if overview.needs_review:
            found.append(because(AlertCode.IN_DOUBT, number=overview.needs_review))
        return found + [alert.told for alert in overview.alerts if alert.kind not in _TOLD_ALREADY]

    def _of_pause(self, paused: Paused) -> Explanation:
        since = self._moment(paused.since)
        if not paused.why:
            return because(AlertCode.SENDING_PAUSED, since=since)
        return because(AlertCode.SENDING_PAUSED_BECAUSE, since=since, why=paused.why)

    def _moment(self, at: datetime) -> str:
        """Writes a time on the clock of the business, as every command does."""
        return f"{self.rulebook.business.local(at):%Y-%m-%d %H:%M}"


_THROWN = ((Switch.BREAKER, AlertCode.AUTOMATIC_PAUSED), (Switch.STRANGERS, AlertCode.STRANGERS_UNANSWERED))
_TOLD_ALREADY = OF_THE_MACHINE | {
    AlertKind.BREAKER,
    AlertKind.STRANGERS,
    AlertKind.NEEDS_REVIEW,
    AlertKind.RULES_BROKEN,
    AlertKind.CLOCK,
}

"""Periodic checks: findings that are alerts while they last. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.explanations.alert_codes import AlertCode
from responder.domain.explanations.explanation import Explanation, Stored, because
from responder.gateways.base import unnamed
from responder.gateways.latest_outcomes import LatestOutcomes
from responder.store.alerts.kinds import AlertKind
from responder.store.outbound.switches.send_switches import Switch
from responder.store.review.overview import REPORTS_WITHIN, Overview

BROKEN_FOR = timedelta(hours=1)
SILENT_FOR = timedelta(minutes=10)
FEWEST_UNREPORTED = 3
LEAST_FREE = 250 * 1024 * 1024  # bytes: said before the store refuses to start at 200 MB


@dataclass(frozen=True, slots=True)
class AlertFinding:
    """`told` is None where all is well."""

    kind: AlertKind
    about: str
    told: Explanation | None

    @property
    def text(self) -> str:
        """The sentence in English; "" where all is well."""
        return str(self.told) if self.told else ""


@dataclass(frozen=True, slots=True)
class Seen:
    """`rules_wrong_since`: None while they are right. `free`: bytes where the database lies, None if unknown."""

    overview: Overview
    gateways: Mapping[str, LatestOutcomes]
    rules_wrong_since: datetime | None
    free: int | None
    clock_wrong: Stored
    log_trouble: Stored = ""
    held: bool = False  # nothing may leave just now
    calendars: Mapping[str, datetime | None] = field(default_factory=dict)  # when each was last heard of
    unchanged: Mapping[str, timedelta] = field(default_factory=dict)  # for how long, by the names of `moving`
    gateway_of: Callable[[str], str] = unnamed  # its name by account, for sentences


UNDECIDED_FOR = timedelta(minutes=1)
UNSENT_FOR, NOTHING_LEFT_FOR = timedelta(minutes=10), timedelta(minutes=5)
UNREAD_FOR = timedelta(minutes=30)

OF_THE_MACHINE = frozenset({AlertKind.DISK_FULL, AlertKind.LOG, AlertKind.STUCK})
"""What /health looks at anew each time: where nothing can be written, no alert stands in the database."""


def findings(seen: Seen, now: datetime) -> Iterator[AlertFinding]:
    """Yields each kind that is looked at, whether or not there is something to tell."""
    yield from _of_gateways(seen, now)
    overview, gateway = seen.overview, seen.gateway_of("")
    number, unreadable = overview.needs_review, overview.unreadable
    yield _found(AlertKind.NEEDS_REVIEW, bool(number), AlertCode.NEEDS_REVIEW, number=number)
    yield _found(AlertKind.UNREADABLE, bool(unreadable), AlertCode.UNREADABLE, number=unreadable, gateway=gateway)
    broken = seen.rules_wrong_since is not None and now - seen.rules_wrong_since >= BROKEN_FOR
    yield _found(AlertKind.RULES_BROKEN, broken, AlertCode.RULES_BROKEN)
    yield _found(AlertKind.NO_REPORTS, _reports_are_missing(overview, now), AlertCode.NO_REPORTS, gateway=gateway)
    if seen.free is not None:
        megabytes = seen.free // 1024 // 1024
        yield _found(AlertKind.DISK_FULL, seen.free < LEAST_FREE, AlertCode.DISK_FULL, megabytes=megabytes)
    yield _found(AlertKind.LOG, bool(seen.log_trouble), AlertCode.LOG, trouble=seen.log_trouble)
    yield from standstills(seen, now)
    yield _found(AlertKind.CLOCK, bool(seen.clock_wrong), AlertCode.CLOCK, why=seen.clock_wrong)


def _of_gateways(seen: Seen, now: datetime) -> Iterator[AlertFinding]:
    for account, latest_outcomes in seen.gateways.items():
        refused = because(AlertCode.NOTHING_LEAVES, why=latest_outcomes.refused) if latest_outcomes.refused else None
        yield AlertFinding(AlertKind.REFUSED, account, refused)
        silent = latest_outcomes.silent_since is not None and now - latest_outcomes.silent_since >= SILENT_FOR
        unreachable = because(AlertCode.UNREACHABLE, gateway=seen.gateway_of(account))
        yield AlertFinding(AlertKind.UNREACHABLE, account, unreachable if silent else None)


def _found(kind: AlertKind, wrong: bool, code: AlertCode, **arguments: Stored | int) -> AlertFinding:
    return AlertFinding(kind, "", because(code, **arguments) if wrong else None)


def moving(seen: Seen) -> Mapping[str, object]:
    """Returns values that change while there is progress, by their source; nothing of what is held back on purpose."""
    overview = seen.overview
    held = seen.held or not overview.switches.keys().isdisjoint((Switch.BREAKER, Switch.STRANGERS))
    sending = {} if held or overview.free_since is None else {"sending": overview.left_at}
    return sending | {f"calendar {name}": heard for name, heard in seen.calendars.items() if heard}


def standstills(seen: Seen, now: datetime) -> Iterator[AlertFinding]:
    """Finds sources without progress that nothing holds back. A moment that is long past shows nothing by itself: the
    machine may have slept, or its clock been set."""
    overview, unchanged = seen.overview, seen.unchanged
    age = now - overview.undecided_since if overview.undecided_since else timedelta()
    undecided = because(AlertCode.UNDECIDED, number=overview.undecided, minutes=_minutes(age))
    yield AlertFinding(AlertKind.STUCK, "deciding", undecided if age >= UNDECIDED_FOR else None)
    waits = now - overview.free_since if overview.free_since else timedelta()
    idle = unchanged.get("sending", timedelta()) >= NOTHING_LEFT_FOR
    unsent = because(AlertCode.UNSENT, number=overview.queued, minutes=_minutes(waits))
    yield AlertFinding(AlertKind.STUCK, "sending", unsent if waits >= UNSENT_FOR and idle else None)
    for name in seen.calendars:
        silent = unchanged.get(f"calendar {name}", timedelta())
        unread = because(AlertCode.CALENDAR_UNREAD, name=name, minutes=_minutes(silent))
        yield AlertFinding(AlertKind.STUCK, f"calendar {name}", unread if silent >= UNREAD_FOR else None)


def _minutes(time: timedelta) -> str:
    return f"{time.total_seconds() // 60:.0f}"


def _reports_are_missing(overview: Overview, now: datetime) -> bool:
    quiet = overview.reported_at is None or now - overview.reported_at >= REPORTS_WITHIN
    return quiet and overview.unreported >= FEWEST_UNREPORTED

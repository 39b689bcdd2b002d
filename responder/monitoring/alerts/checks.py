"""Periodic checks: findings that are alerts while they last. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from responder.gateways.base import unnamed
from responder.gateways.heard import Hearsay
from responder.store.alerts.kinds import Kind
from responder.store.outbound.send_switches import Switch
from responder.store.review.overview import REPORTS_WITHIN, Overview

BROKEN_FOR = timedelta(hours=1)
SILENT_FOR = timedelta(minutes=10)
FEWEST_UNREPORTED = 3
LEAST_FREE = 250 * 1024 * 1024  # bytes: said before the store refuses to start at 200 MB


@dataclass(frozen=True, slots=True)
class Finding:
    """`text` is "" where all is well."""

    kind: Kind
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Seen:
    """`rules_wrong_since`: None while they are right. `free`: bytes where the database lies, None if unknown."""

    overview: Overview
    gateways: Mapping[str, Hearsay]
    rules_wrong_since: datetime | None
    free: int | None
    clock_wrong: str
    log_trouble: str = ""
    held: bool = False  # nothing may leave just now
    calendars: Mapping[str, datetime | None] = field(default_factory=dict)  # when each was last heard of
    unchanged: Mapping[str, timedelta] = field(default_factory=dict)  # for how long, by the names of `moving`
    gateway_of: Callable[[str], str] = unnamed  # its name by account, for sentences


UNDECIDED_FOR = timedelta(minutes=1)
UNSENT_FOR, NOTHING_LEFT_FOR = timedelta(minutes=10), timedelta(minutes=5)
UNREAD_FOR = timedelta(minutes=30)

OF_THE_MACHINE = frozenset({Kind.DISK_FULL, Kind.LOG, Kind.STUCK})
"""What /health looks at anew each time: where nothing can be written, no alert stands in the database."""


def findings(seen: Seen, now: datetime) -> Iterator[Finding]:
    """Each kind that is looked at, whether or not there is something to tell."""
    overview = seen.overview
    for account, hearsay in seen.gateways.items():
        refused = f"Responder: no SMS leaves. {hearsay.refused}" if hearsay.refused else ""
        yield Finding(Kind.REFUSED, account, refused)
        silent = hearsay.silent_since is not None and now - hearsay.silent_since >= SILENT_FOR
        reached = f"Responder: {seen.gateway_of(account)} cannot be reached, no SMS leaves."
        text = f"{reached} Check the internet connection of this machine."
        yield Finding(Kind.UNREACHABLE, account, text if silent else "")
    number = overview.needs_review
    text = f"Responder: {number} SMS may or may not have left. Please look:  responder review"
    yield Finding(Kind.NEEDS_REVIEW, "", text if number else "")
    number = overview.unreadable
    whose = seen.gateway_of("")
    text = f"Responder: {number} webhooks of {whose} are of a kind nobody knows, or unreadable. See: responder review"
    yield Finding(Kind.UNREADABLE, "", text if number else "")
    broken = seen.rules_wrong_since is not None and now - seen.rules_wrong_since >= BROKEN_FOR
    text = "Responder: the rules have had mistakes for an hour, the last good ones are in use. See: responder check"
    yield Finding(Kind.RULES_BROKEN, "", text if broken else "")
    yield Finding(
        Kind.NO_REPORTS,
        "",
        _NO_REPORTS.format(gateway=seen.gateway_of("")) if _reports_are_missing(overview, now) else "",
    )
    if seen.free is not None:
        text = f"Responder: only {seen.free // 1024 // 1024} MB are free where the database lies. Make room."
        yield Finding(Kind.DISK_FULL, "", text if seen.free < LEAST_FREE else "")
    yield Finding(Kind.LOG, "", f"Responder: {seen.log_trouble}" if seen.log_trouble else "")
    yield from standstills(seen, now)
    yield Finding(Kind.CLOCK, "", f"Responder: {seen.clock_wrong}." if seen.clock_wrong else "")


def moving(seen: Seen) -> Mapping[str, object]:
    """Returns values that change while there is progress, by their source; nothing of what is held back on purpose."""
    overview = seen.overview
    held = seen.held or not overview.switches.keys().isdisjoint((Switch.BREAKER, Switch.STRANGERS))
    sending = {} if held or overview.free_since is None else {"sending": overview.left_at}
    return sending | {f"calendar {name}": heard for name, heard in seen.calendars.items() if heard}


def standstills(seen: Seen, now: datetime) -> Iterator[Finding]:
    """Finds sources without progress that nothing holds back. A moment that is long past shows nothing by itself: the
    machine may have slept, or its clock been set."""
    overview, unchanged = seen.overview, seen.unchanged
    age = now - overview.undecided_since if overview.undecided_since else timedelta()
    text = f"Responder: {overview.undecided} events wait to be decided, the oldest for {_minutes(age)}."
    yield Finding(Kind.STUCK, "deciding", text if age >= UNDECIDED_FOR else "")
    waits = now - overview.free_since if overview.free_since else timedelta()
    idle = unchanged.get("sending", timedelta()) >= NOTHING_LEFT_FOR
    text = f"Responder: {overview.queued} SMS wait to leave, the oldest for {_minutes(waits)}, and none leaves."
    yield Finding(Kind.STUCK, "sending", text if waits >= UNSENT_FOR and idle else "")
    for about in (f"calendar {name}" for name in seen.calendars):
        silent = unchanged.get(about, timedelta())
        text = f"Responder: the {about} has not been read for {_minutes(silent)}."
        yield Finding(Kind.STUCK, about, text if silent >= UNREAD_FOR else "")


def _minutes(time: timedelta) -> str:
    return f"{time.total_seconds() // 60:.0f} min"


_NO_REPORTS = (
    "Responder: no delivery reports for hours. Is the phone on, and is the status address set in {gateway}? "
    "See: responder connect"
)


def _reports_are_missing(overview: Overview, now: datetime) -> bool:
    quiet = overview.reported_at is None or now - overview.reported_at >= REPORTS_WITHIN
    return quiet and overview.unreported >= FEWEST_UNREPORTED

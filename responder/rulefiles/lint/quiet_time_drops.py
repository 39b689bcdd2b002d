"""Moments of appointments that quiet time keeps from ever leaving: told when the rules are checked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from responder.domain.model.business import Business
from responder.domain.model.rules import Rule, Rulebook
from responder.domain.model.state import Appointment, AppointmentStatus
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.schedule.due_times import EARLY_ENOUGH, due_for_appointment
from responder.domain.syntax.value_syntax import DAY_NAMES
from responder.languages.catalogue import sentence
from responder.rulefiles.reporting.problems import Problems

_MONDAY = date(2026, 3, 9)  # of a plain week: no change of the clock
_STEP = 30  # minutes
_LONG_BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
_MOST_NAMED = 3


def lint_quiet_time(rulebook: Rulebook, problems: Problems) -> None:
    """Warns where an appointment within the opening hours never gets the word of a rule, however early it is booked."""
    for rule in rulebook.rules:
        for moment in sorted(rule.moments if rule.active else (), key=str):
            if moment.is_of_appointment and rule.replies:
                _lint(rule, moment, rulebook.business, problems)


def _lint(rule: Rule, moment: TimeTrigger, business: Business, problems: Problems) -> None:
    lost = list(_lost(moment, business))
    if not lost:
        return
    more = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
    shown = ", ".join(f"{DAY_NAMES[at.weekday()]} at {at:%H:%M}" for at in lost[:_MOST_NAMED])
    message = sentence(
        '"{moment}" never leaves for an appointment on {shown}{more}: it falls into `quiet` of business.yaml',
        moment=moment,
        shown=shown,
        more=more,
    )
    hint = sentence("let `quiet` end earlier, or begin later")
    if moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT:
        longer = f"{EARLY_ENOUGH.seconds // 3600}h before appointment"
        hint = sentence(
            "{hint}\nor write {longer} or more: what falls into quiet time then leaves before it",
            hint=hint,
            longer=longer,
        )
    problems.warn(rule.place, "quiet-time", message, hint)


def _lost(moment: TimeTrigger, business: Business) -> Iterator[datetime]:
    """Yields the half hours of a plain week for which nothing leaves."""
    plain = replace(business, holidays={}, special=())
    for at in _half_hours(plain):
        due = due_for_appointment(
            moment, Appointment("any", at, AppointmentStatus.UNCONFIRMED, end=at + _LENGTH), _LONG_BEFORE, plain
        )
        if due is not None and due.at is None:
            yield at


_LENGTH = timedelta(minutes=30)


def _half_hours(business: Business) -> Iterator[datetime]:
    for ahead in range(7):
        day = _MONDAY + timedelta(days=ahead)
        for span in business.spans(day):
            for minute in range(span.start, span.end, _STEP):
                yield datetime.combine(day, time(), business.zone) + timedelta(minutes=minute)

"""Whether the lines of a rule's `if` hold. Each kind of condition is one small function in one table."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from responder.domain.model.numbers import NumberKind
from responder.domain.model.rules import (
    AccountIs,
    After,
    AnsweredByPerson,
    AppointmentIs,
    Between,
    CalledBack,
    CallsAtLeast,
    Condition,
    ContactIs,
    DatesIn,
    DaysAre,
    HoursAre,
    LanguageIs,
    NumberIs,
)
from responder.domain.situation import Situation

ANSWERED_LATELY = timedelta(minutes=10)
ONE_CALL = timedelta(minutes=1)


def holds(condition: Condition, situation: Situation) -> bool:
    """Whether the line holds, its `not:` included."""
    return _HOLDS[type(condition)](condition, situation) is not condition.negated


def _hours(condition: HoursAre, situation: Situation) -> bool:
    return bool(condition.hours & situation.rulebook.business.hours_at(situation.event.at))


def _days(condition: DaysAre, situation: Situation) -> bool:
    return situation.local.weekday() in condition.days


def _between(condition: Between, situation: Situation) -> bool:
    at = situation.local.time()
    if condition.start <= condition.end:
        return condition.start <= at < condition.end
    return at >= condition.start or at < condition.end


def _dates(condition: DatesIn, situation: Situation) -> bool:
    today = situation.local.date()
    return any(first <= today <= last for first, last in condition.spans)


def _contact(condition: ContactIs, situation: Situation) -> bool:
    contact = situation.state.contact
    kinds = {"known" if contact.known else "unknown"} | ({"new"} if contact.new else set())
    return bool(kinds & condition.kinds) or bool(contact.tags & condition.tags)


def _number(condition: NumberIs, situation: Situation) -> bool:
    number = situation.number
    kinds: set[str] = set()
    if number.kind in (NumberKind.MOBILE, NumberKind.EITHER):
        kinds.add("mobile")
    if number.kind in (NumberKind.LANDLINE, NumberKind.EITHER):
        kinds.add("landline")
    if number.kind is NumberKind.HIDDEN:
        kinds.add("hidden")
    if number.country and number.country != situation.rulebook.business.country:
        kinds.add("foreign")
    return bool(kinds & condition.kinds)


def _account(condition: AccountIs, situation: Situation) -> bool:
    return situation.event.account.casefold() in condition.accounts


def _language(condition: LanguageIs, situation: Situation) -> bool:
    language = situation.state.contact.language or situation.spoken or situation.rulebook.business.languages[0]
    return language in condition.languages


def _appointment(condition: AppointmentIs, situation: Situation) -> bool:
    return not situation.appointment_kinds.isdisjoint(condition.kinds)


def _after(condition: After, situation: Situation) -> bool:
    last = situation.state.last_reply
    return last is not None and last.rule in condition.rules and situation.event.at - last.at <= condition.within


def _answered(condition: AnsweredByPerson, situation: Situation) -> bool:
    at = situation.state.person_at
    return (at is not None and situation.now - at <= ANSWERED_LATELY) is condition.wanted


def _called_back(condition: CalledBack, situation: Situation) -> bool:
    at, calls = situation.state.person_at, situation.state.calls
    return (at is not None and bool(calls) and at >= calls[-1]) is condition.wanted


def _calls(condition: CallsAtLeast, situation: Situation) -> bool:
    since = situation.event.at - condition.within
    return count_calls(at for at in situation.state.calls if since <= at <= situation.event.at) >= condition.count


def count_calls(calls: Iterable[datetime]) -> int:
    """Calls that follow each other within a minute are one: a phone that redials is not insisting."""
    count, last = 0, None
    for at in calls:
        if last is None or at - last >= ONE_CALL:
            count += 1
        last = at
    return count


_HOLDS: dict[type[Condition], Callable[[Any, Situation], bool]] = {
    HoursAre: _hours,
    DaysAre: _days,
    Between: _between,
    DatesIn: _dates,
    ContactIs: _contact,
    NumberIs: _number,
    AccountIs: _account,
    LanguageIs: _language,
    AppointmentIs: _appointment,
    After: _after,
    AnsweredByPerson: _answered,
    CalledBack: _called_back,
    CallsAtLeast: _calls,
}

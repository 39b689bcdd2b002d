"""Described event, as a person or a file describes it: what was said, by whom, when, and the little that
is known around it. What `explain`, `replay` and the tests of rules ask `decide` about."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.domain.model.events import (
    CallEnded,
    CallKind,
    CallNoted,
    DeliveryReported,
    Event,
    LinkClicked,
    Report,
    SmsReceived,
    TimeTriggerReached,
)
from responder.domain.model.numbers import NumberKind, read_number
from responder.domain.model.state import Appointment, AppointmentStatus, Contact, LastReply, State
from responder.domain.model.time_triggers import TimeTrigger, TimeTriggerKind
from responder.domain.text.cleaned_strings import whole
from responder.languages.catalogue import sentence
from responder.languages.worded_error import WordedValueError

SINCE_LAST_REPLY = timedelta(minutes=5)
"""How long ago our last message left where only its rule is given."""


_THE_APPOINTMENT = "1"


class NotUnderstood(WordedValueError):
    """A description that cannot be read; the message says what was read and what to write."""


@dataclass(frozen=True, slots=True)
class Case:
    """An event, the state around it and the time it is decided at: when it happened."""

    event: Event
    state: State
    now: datetime


def _missed(**fields: Any) -> Event:
    fields.pop("text")
    return CallEnded(kind=CallKind.MISSED, **fields)


def _incoming(**fields: Any) -> Event:
    fields.pop("text")
    return CallEnded(kind=CallKind.INCOMING, duration=60, **fields)


def _outgoing(**fields: Any) -> Event:
    fields.pop("text")
    return CallEnded(kind=CallKind.OUTGOING, duration=60, **fields)


def _clicked(**fields: Any) -> Event:
    return LinkClicked(message_id="", link=fields.pop("text"), **fields)


def _delivered(**fields: Any) -> Event:
    fields.pop("text")
    return DeliveryReported(message_id="", report=Report.DELIVERED, **fields)


EVENTS: Mapping[str, Callable[..., Event]] = {
    "sms": SmsReceived,
    "missed call": _missed,
    "incoming call": _incoming,
    "outgoing call": _outgoing,
    "link clicked": _clicked,
    "delivered": _delivered,
    "call note": CallNoted,
}
"""The words of `when` that one event can be described by."""


def case_of(
    text: str, contact: str, at: datetime, *, event: str = "sms", appointment: datetime | None = None, after: str = ""
) -> Case:
    """Makes the case of an event. `contact` is E.164 (see `number_of`). `appointment`: the contact has one then and it
    awaits an answer. `after`: the rule our last message to the contact came from. Raises NotUnderstood for another
    event."""
    make = EVENTS.get(event)
    if make is None:
        raise NotUnderstood(sentence('"{event}" is no event; one of: {events}', event=event, events=", ".join(EVENTS)))
    happened = make(key="", account="", contact=contact, at=at, text=whole(text))
    called = isinstance(happened, CallEnded) and happened.kind is not CallKind.OUTGOING
    return Case(happened, _known(contact, appointment, after, at - SINCE_LAST_REPLY, (at,) if called else ()), at)


def moment_case(
    moment: TimeTrigger,
    contact: str,
    at: datetime | None,
    now: datetime,
    *,
    appointment: datetime | None = None,
    after: str = "",
) -> Case:
    """Returns what time brings, when it is due if `at` does not say otherwise. Raises NotUnderstood if that takes an
    appointment or a rule, and there is none."""
    if moment.is_of_message:
        if not after:
            raise NotUnderstood(
                sentence(
                    '"{moment}": after which message? Say the rule it came from, --after "Reminder"', moment=moment
                )
            )
        then = at or now
        about, left = "", then - moment.time
    elif moment.is_of_appointment:
        if appointment is None:
            raise NotUnderstood(
                sentence('"{moment}": of which appointment? Say --appointment "2026-12-01 15:00"', moment=moment)
            )
        before = moment.kind is TimeTriggerKind.BEFORE_APPOINTMENT
        then = at or (appointment - moment.time if before else appointment + moment.time)
        about, left = _THE_APPOINTMENT, then - SINCE_LAST_REPLY
    else:
        raise NotUnderstood(
            sentence(
                '"{moment}" is told to the owner, of calls there were: it cannot be explained without them',
                moment=moment,
            )
        )
    event = TimeTriggerReached(
        key="", account="", contact=contact, at=then, moment=moment, appointment=about, rule=after
    )
    return Case(event, _known(contact, appointment, after, left), then)


def _known(
    contact: str, appointment: datetime | None, after: str, left: datetime, calls: tuple[datetime, ...] = ()
) -> State:
    """Makes the state around an event. `left`: when our last message did."""
    return State(
        Contact(contact),
        appointments=()
        if appointment is None
        else (Appointment(_THE_APPOINTMENT, appointment, AppointmentStatus.AWAITING_ANSWER),),
        last_reply=LastReply(after, left) if after else None,
        message_rule=after or None,
        calls=calls,
    )


_LIKE = '"2026-12-01 15:00"'
WRITE_BOTH = sentence("write a day and a time, such as {like}", like=_LIKE)


def moment_of(text: str, zone: ZoneInfo) -> datetime:
    """Parses a moment on the business's clock, "2026-12-01 15:00", or ISO 8601 with a zone of its own. A time in the
    hour that spring leaves out is the one that clocks show then, an hour later: what is entered is what is told. Raises
    NotUnderstood."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        moment = None
    if moment is None or len(text.strip()) <= len("2026-12-01"):
        raise NotUnderstood(
            sentence('"{written}" is no moment; write a day and a time, such as {like}', written=text, like=_LIKE)
        )
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def number_of(text: str, country: str) -> str:
    """Returns the number as events carry it: E.164 where it can be read, "" where it is hidden."""
    return read_number(text, country).text


def somebody(business: Business) -> str:
    """Returns a mobile number of the business's country that is nobody's here, to stand for a customer."""
    return next(people(business))


def people(business: Business) -> Iterator[str]:
    """Yields mobile numbers of the business's country that are nobody's here, each another one. Raises
    NotUnderstood."""
    country = business.country if business.country in business.allowed_countries else min(business.allowed_countries)
    example = phonenumbers.example_number_for_type(country, PhoneNumberType.MOBILE)
    if example is None:
        raise NotUnderstood(
            sentence(
                "no example of a mobile number is known for {country}: say whose it is with --from", country=country
            )
        )
    first = str(phonenumbers.format_number(example, PhoneNumberFormat.E164))
    ours = {*business.phones, business.owner}
    others = (first[:-2] + f"{ending:02d}" for ending in range(10, 100))
    return (number for number in (*others, first) if number not in ours and _is_mobile(number, country))


def _is_mobile(number: str, country: str) -> bool:
    return read_number(number, country).kind in (NumberKind.MOBILE, NumberKind.EITHER)

"""Words to the owner about who waits: when they leave, and what they say. Pure.

Several people are told of in one SMS. None leaves in the quiet hours unless an appointment comes before they are
over; no more than a few a day; nothing is told twice.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from responder.dataclass import dataclass
from responder.domain.deciding.waiting_reasons import Cause
from responder.domain.model.business import Business, Hours
from responder.domain.schedule.quiet_hours import is_quiet, next_allowed
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.languages import language_or_english

BATCH = timedelta(minutes=10)
"""Whoever is told of waits this long for others to be told of with."""
AT_ONCE = timedelta(minutes=1)
"""The same where an appointment is near."""
URGENT = timedelta(hours=4)  # an appointment sooner than this, or on the same day
BEFORE_APPOINTMENT = timedelta(hours=2)
"""What came in at night about an early appointment is told this long before it."""
APART = timedelta(minutes=30)  # two such SMS; half of it where an appointment is near
MOST_A_DAY = 8
MOST_PARTS = 2  # SMS that one telling costs
_EXCERPT = 40
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """An item of the notice: about whom, why, what they wrote ("" for a call) and which appointment it is about."""

    id: int
    contact: str
    name: str
    cause: Cause
    text: str
    since: datetime
    appointment_at: datetime | None = None
    is_call: bool = False
    found_late: bool = False  # in the gateway's list, as its webhook never came


@dataclass(frozen=True, slots=True)
class RecentNotices:
    """Recent words to the owner: when the last left, and how many did in the last day."""

    last: datetime | None = None
    today: int = 0


def departs(items: Sequence[NoticeItem], lately: RecentNotices, business: Business, now: datetime) -> datetime | None:
    """Returns when the next words leave, at the earliest; None while there is nothing to tell or the day had enough."""
    if not items or lately.today >= min(MOST_A_DAY, business.budgets.owner_per_day):
        return None
    return min(_departure(each, lately, business, now) for each in items)


def words(items: Sequence[NoticeItem], business: Business, now: datetime) -> str:
    """Returns what is said of all of them, in the first language of the business, in letters that cost least."""
    say = language_or_english(business.languages[0]).written.waiting_list
    people: dict[str, NoticeItem] = {}
    for each in items:
        people[each.contact] = each  # the latest words of each
    lines = [_line(each, say, business, now) for each in people.values()]
    head = f"{business.name}: " if business.name else ""
    return gsm7(_fitted(f"{head}{_headline(items, say)}", lines, say))


def _departure(item: NoticeItem, lately: RecentNotices, business: Business, now: datetime) -> datetime:
    urgent = is_urgent(item, business, now)
    leaves = max(now, item.since + (AT_ONCE if urgent else BATCH))
    if lately.last is not None:
        leaves = max(leaves, lately.last + (APART / 2 if urgent else APART))
    if may_tell(business, leaves):
        return leaves
    after = _after_quiet(business, leaves)
    at = item.appointment_at
    if at is None or at <= leaves or after < at - BEFORE_APPOINTMENT:  # once it has begun, the morning is as good
        return after
    return max(leaves, min(after, at - BEFORE_APPOINTMENT))


def may_tell(business: Business, at: datetime) -> bool:
    """Not at night; who works at night or on a Sunday is told then too."""
    return not is_quiet(business, at) or (business.has_hours() and Hours.OPEN in business.hours_at(at))


def is_urgent(item: NoticeItem, business: Business, now: datetime) -> bool:
    """Checks whether the appointment it is about is today, or within hours."""
    at = item.appointment_at
    if at is None or at <= now:
        return False
    return at - now <= URGENT or business.local(at).date() == business.local(now).date()


def _after_quiet(business: Business, at: datetime) -> datetime:
    allowed = next_allowed(business, at) or at + timedelta(days=1)
    opening = business.next_opening(at) if business.has_hours() else None
    return min(allowed, opening) if opening is not None else allowed


def _headline(items: Sequence[NoticeItem], say: Mapping[str, str]) -> str:
    waiting = len({each.contact for each in items if each.cause is not Cause.CANCELLED})
    headline = say["one"] if waiting == 1 else say["many"].format(number=waiting) if waiting else say["news"]
    late = sum(each.found_late for each in items)
    return f"{headline} {say['late'].format(number=late)}" if late else headline


def _line(item: NoticeItem, say: Mapping[str, str], business: Business, now: datetime) -> str:
    who = _excerpt(item.name)[:30] or item.contact
    parts = [f"{who} ({item.contact})" if item.name else who]
    causes = _TOLD.get(item.cause)
    if causes or item.is_call:
        parts.append(say[causes or "missed call"])
    if item.appointment_at is not None:
        local = business.local(item.appointment_at)
        day = say["today"] if local.date() == business.local(now).date() else f"{local:%d/%m}"
        parts.append(f"{say['appointment']} {day} {local:%H:%M}")
    said = _excerpt(item.text)
    if said:
        parts.append(f'"{said}"')
    return ", ".join(parts)


def _excerpt(text: str) -> str:
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    line = line.replace("[", "(").replace("]", ")")  # no marker of a link, however it is spelt
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 3]}..."


def _fitted(head: str, lines: Sequence[str], say: Mapping[str, str]) -> str:
    """Lists as many as fit into two SMS; the rest are counted."""
    for shown in range(min(len(lines), _MOST_NAMED), 0, -1):
        rest = len(lines) - shown
        more = f"\n{say['more'].format(number=rest)}" if rest else ""
        text = "\n".join((head, *lines[:shown])) + more + "\nresponder waiting"
        if parts_of(gsm7(text)).count <= MOST_PARTS or shown == 1:
            return text
    return head


_TOLD: Mapping[Cause, str] = {
    Cause.CANCELLED: "cancelled",
    Cause.MOVE_ASKED: "move",
    Cause.NOTHING_TO_CANCEL: "nothing to cancel",
    Cause.SECOND_THOUGHT: "unsure",
    Cause.NOT_SENT: "not sent",
    Cause.IN_DOUBT: "not sent",
    Cause.NOT_DELIVERED: "not sent",
    Cause.REMINDER_DROPPED: "no reminder",
    Cause.UNREADABLE: "unreadable",
}
"""Of the others the words themselves say enough."""

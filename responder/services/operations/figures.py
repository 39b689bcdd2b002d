"""Figures of the last days: what came, what was answered, what was sent and what became of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Reason
from responder.domain.wire.events_json import CALL, CLICK, SMS
from responder.store.review.daily_figures import Linked, SpanFigures, calls_texted, figures_of
from responder.store.review.daily_figures import links as links_since

__all__ = ["PERIODS", "Day", "Figures", "Linked", "figures", "links"]

PERIODS = (7, 30, 90)  # days
_MOST_LINKS = 100
LINKS_KEPT = timedelta(days=30)  # a text and its link are erased then

_ANSWERED = frozenset({Reason.ANSWERED, Reason.OPT_OUT, Reason.OPT_IN})
_NO_SILENCE = frozenset({*_ANSWERED, Reason.ACTED, Reason.RECORDED, Reason.READ_TOGETHER, Reason.REPEATED})
_LEFT = (Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.SENDING)
_IN_DOUBT = (Status.UNKNOWN, Status.NEEDS_REVIEW)
_LOST = (Status.REFUSED, Status.EXPIRED)


@dataclass(frozen=True, slots=True)
class Day:
    """SMS that came and messages that left on a day; `sms` counts what these were sent in."""

    on: date
    received: int
    sent: int
    sms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`days` are oldest first, today last. `silent` counts SMS and calls that got no answer by reason, most first.
    `calls_answered` are missed calls whose SMS left; `opened` counts clicks, previews of phones among them."""

    days: Sequence[Day]
    answered: int
    silent: Mapping[Reason, int]
    calls_answered: int
    asked: int
    confirmed: int
    delivered: int
    on_the_way: int
    in_doubt: int
    lost: int
    opened: int

    @property
    def received(self) -> int:
        return sum(day.received for day in self.days)

    @property
    def sent(self) -> int:
        return sum(day.sent for day in self.days)

    @property
    def sms(self) -> int:
        return sum(day.sms for day in self.days)


def figures(conn: Connection, zone: ZoneInfo, now: datetime, days: int) -> Figures:
    """Counts the last days, today among them, on the business's clock."""
    listed = _listed(now.astimezone(zone).date(), days)
    spans = dict(zip(listed, figures_of(conn, [_span(on, zone) for on in listed]), strict=True))
    decided: Counter[tuple[str, str]] = Counter()
    sent: Counter[str] = Counter()
    for span in spans.values():
        decided.update(span.decided)
        sent.update({status: number for status, (number, _) in span.sent.items()})
    silent = {reason: sum(decided[kind, reason] for kind in (SMS, CALL)) for reason in Reason}
    silent = {reason: number for reason, number in silent.items() if number and reason not in _NO_SILENCE}
    return Figures(
        days=[_day(on, span) for on, span in spans.items()],
        answered=sum(decided[kind, reason] for kind in (SMS, CALL) for reason in _ANSWERED),
        silent=dict(sorted(silent.items(), key=lambda each: -each[1])),
        calls_answered=calls_texted(conn, _span(listed[0], zone)[0], _span(listed[-1], zone)[1]),
        asked=sum(span.asked for span in spans.values()),
        confirmed=sum(span.confirmed for span in spans.values()),
        delivered=sent[Status.DELIVERED],
        on_the_way=sum(sent[status] for status in _LEFT if status is not Status.DELIVERED),
        in_doubt=sum(sent[status] for status in _IN_DOUBT),
        lost=sum(sent[status] for status in _LOST),
        opened=sum(number for (kind, _), number in decided.items() if kind == CLICK),
    )


def links(conn: Connection, now: datetime) -> list[Linked]:
    """Links of the messages of the last 30 days, for as long as their texts are kept; the most used first."""
    return links_since(conn, now - LINKS_KEPT, _MOST_LINKS)


def _listed(today: date, days: int) -> list[date]:
    return [today - timedelta(days=ago) for ago in reversed(range(days))]


def _span(on: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    since, until = (datetime.combine(each, time(), zone) for each in (on, on + timedelta(days=1)))
    return since, until


def _day(on: date, span: SpanFigures) -> Day:
    left = [span.sent.get(status.value, (0, 0)) for status in (*_LEFT, *_IN_DOUBT)]
    received = sum(number for (kind, _), number in span.decided.items() if kind == SMS)
    return Day(on, received, sum(number for number, _ in left), sum(parts for _, parts in left))

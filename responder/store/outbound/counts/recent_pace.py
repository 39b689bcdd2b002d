"""Reads what left a short time ago: to each contact, to the owner, and whether anything may leave.

`domain.model.conversation_pace` decides by it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from responder.dataclass import dataclass
from responder.domain.explanations.explanation import Stored
from responder.domain.model.conversation_pace import LATELY, AutomaticAnswer, RecentMessages
from responder.store.outbound.counts.recent_dates import is_recent, recent
from responder.store.outbound.counts.sent_counts import COUNTED, RINGS
from responder.store.outbound.counts.status_sql import is_one_of
from responder.store.outbound.switches.send_switches import Switch, thrown
from responder.store.tables import errands, messages


@dataclass(frozen=True, slots=True)
class Outwards:
    """Pace towards everybody: words to the owner of the last hour and day, and why no automatic message leaves, or
    none to strangers ("" if they do)."""

    told_hour: int = 0
    told_day: int = 0
    halted: Stored = ""
    strangers_halted: Stored = ""

    def with_answers(self, answers: tuple[AutomaticAnswer, ...], told_since: int) -> RecentMessages:
        told = self.told_hour + told_since, self.told_day + told_since
        return RecentMessages(answers, *told, self.halted, self.strangers_halted)


_ANSWERS = (
    select(messages.c.number, messages.c.rule, messages.c.created_at)
    .where(
        messages.c.number.in_(bindparam("numbers", expanding=True)),
        is_recent(messages.c.created_at, "since"),
        messages.c.automatic,
        is_one_of(messages.c.status, *COUNTED),
    )
    .order_by(messages.c.created_at, messages.c.id)
)
_CALLS = (
    select(errands.c.number, errands.c.rule, errands.c.created_at)
    .where(errands.c.number.in_(bindparam("numbers", expanding=True)), is_recent(errands.c.created_at, "since"), RINGS)
    .order_by(errands.c.created_at, errands.c.id)
)
_TOLD = select(
    func.count().filter(is_recent(messages.c.created_at, "hour")).label("hour"), func.count().label("day")
).where(
    is_recent(messages.c.created_at, "day"),
    ~messages.c.automatic,
    messages.c.event.is_not(None),  # what no event brought is an alert: those have a ceiling of their own
    is_one_of(messages.c.status, *COUNTED),
)


def answers_to(conn: Connection, numbers: Sequence[str], now: datetime) -> dict[str, list[AutomaticAnswer]]:
    """Returns the automatic messages to each contact in the last LATELY, and the calls that were asked for, oldest
    first; contacts without any are left out."""
    found: dict[str, list[AutomaticAnswer]] = {}
    asked = recent(now, since=LATELY) | {"numbers": list(numbers)}
    for row in conn.execute(_ANSWERS, asked):
        found.setdefault(row.number, []).append(AutomaticAnswer(row.rule, row.created_at))
    for row in conn.execute(_CALLS, asked):
        answers = found.setdefault(row.number, [])
        answers.append(AutomaticAnswer(row.rule, row.created_at))
        answers.sort(key=lambda each: each.at)
    return found


def told_lately(conn: Connection, now: datetime) -> tuple[int, int]:
    """Words that rules had for the owner and other people, in the last hour and day."""
    row = conn.execute(_TOLD, recent(now, hour=timedelta(hours=1), day=timedelta(days=1))).one()
    return row.hour, row.day


def outwards_lately(conn: Connection, now: datetime) -> Outwards:
    switches = thrown(conn)
    breaker, strangers = switches.get(Switch.BREAKER), switches.get(Switch.STRANGERS)
    return Outwards(
        *told_lately(conn, now),
        halted=breaker.why if breaker else "",
        strangers_halted=strangers.why if strangers else "",
    )

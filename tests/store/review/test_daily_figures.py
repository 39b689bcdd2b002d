"""Counting days by indexes gives what counting each row gives, also at midnight and in weeks when clocks change."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, insert, select

from responder.store.inbox.outcomes import something_came
from responder.store.outbound.counts.sent_counts import REHEARSAL
from responder.store.review.daily_figures import Span, SpanFigures, calls_texted, figures_of
from responder.store.tables import appointment_changes, appointments, inbox, messages
from tests.builders import ACCOUNT, ANNA
from tests.sweeps import examples

PARIS = ZoneInfo("Europe/Paris")
FIRST, DAYS = date(2026, 3, 26), 6  # the clocks change on the 29th
MIDNIGHTS = [datetime.combine(FIRST + timedelta(days=n), time(), PARIS) for n in range(DAYS + 1)]
SPANS: list[Span] = list(pairwise(MIDNIGHTS))
TIMES = st.builds(
    lambda midnight, off: midnight + timedelta(microseconds=off),
    st.sampled_from(MIDNIGHTS),
    st.one_of(st.sampled_from([-1, 0, 1]), st.integers(0, 86_400_000_000)),
)
KINDS = st.sampled_from(["sms", "call", "click", "report", "note", "moment"])
REASONS = st.sampled_from(["answered", "no rule", "cooldown", "recorded", "a reason of a later version"])
EVENTS = st.lists(st.tuples(KINDS, REASONS, st.none() | TIMES), max_size=25)
MESSAGES = st.lists(st.tuples(st.sampled_from(["sent", "delivered", "queued"]), TIMES, st.integers(1, 4)), max_size=15)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["status", "at"]),
        st.sampled_from(["awaiting answer", "confirmed", "cancelled"]),
        st.sampled_from(["reminder", "contact", "owner"]),
        TIMES,
    ),
    max_size=15,
)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=EVENTS, sent=MESSAGES, changes=CHANGES)
def test_days_counted_by_indexes_are_those_counted_row_by_row(
    conn: Connection, events: list[Any], sent: list[Any], changes: list[Any]
) -> None:
    with conn.begin_nested() as here:
        _keep(conn, events, sent, changes)
        found = figures_of(conn, SPANS)
        here.rollback()
    assert found == [_counted(span, events, sent, changes) for span in SPANS]


@pytest.mark.parametrize("kind", ["sms", "call", "click", "report"])
def test_only_an_sms_or_a_call_tells_that_something_comes(conn: Connection, kind: str) -> None:
    _keep(conn, [(kind, "a reason of a later version", MIDNIGHTS[2]), ("sms", "no rule", None)], [], [])
    assert something_came(conn, MIDNIGHTS[1]) is (kind in ("sms", "call"))
    assert not something_came(conn, MIDNIGHTS[2])


@pytest.mark.parametrize(
    ("status", "why", "number", "counted"),
    [
        ("accepted", "", ANNA, 1),
        ("delivered", "", ANNA, 1),
        ("cancelled", REHEARSAL, ANNA, 0),
        ("cancelled", "called back", ANNA, 0),
        ("queued", "", ANNA, 0),
        ("refused", "", ANNA, 0),
        ("expired", "", ANNA, 0),
        ("delivered", "", "+33600000001", 0),  # a word to somebody else
    ],
)
def test_a_missed_call_got_an_sms_once_one_left(
    conn: Connection, status: str, why: str, number: str, counted: int
) -> None:
    _keep(conn, [("call", "answered", MIDNIGHTS[1])], [], [])
    event = conn.execute(select(func.max(inbox.c.id))).scalar_one()
    times = dict.fromkeys(("created_at", "not_before", "expires_at"), MIDNIGHTS[1])
    said = {"event": event, "account": ACCOUNT, "number": number, "automatic": True, "text": "x", "status": status}
    rows = [{**said, **times, "why": why, "rule": "r", "step": step} for step in range(2)]  # two parts are one answer
    conn.execute(insert(messages), rows)
    assert calls_texted(conn, MIDNIGHTS[1], MIDNIGHTS[2]) == counted
    assert calls_texted(conn, MIDNIGHTS[2], MIDNIGHTS[3]) == 0


def _keep(conn: Connection, events: list[Any], sent: list[Any], changes: list[Any]) -> None:
    some = MIDNIGHTS[0]
    came = {"received_at": some, "account": ACCOUNT, "contact": ANNA, "at": some, "body": "{}"}
    for n, (kind, reason, at) in enumerate(events):
        decided = {"decided_at": at, "reason": reason if at else None}
        conn.execute(insert(inbox).values(key=str(n), kind=kind, **came, **decided))
    said = {"rule": "r", "account": ACCOUNT, "number": ANNA, "automatic": True, "text": "x"}
    for status, at, parts in sent:
        times = {"created_at": at, "not_before": at, "expires_at": at}
        conn.execute(insert(messages).values(status=status, parts=parts, **said, **times))
    booked = {"number": ANNA, "at": some, "status": "confirmed", "changed_at": some}
    key = conn.execute(insert(appointments).values(**booked)).inserted_primary_key
    assert key is not None
    for what, after, by, at in changes:
        conn.execute(insert(appointment_changes).values(appointment=key[0], what=what, after=after, by=by, at=at))


def _counted(span: Span, events: list[Any], sent: list[Any], changes: list[Any]) -> SpanFigures:
    since, until = span
    decided = Counter(
        (kind, reason)
        for kind, reason, at in events
        if kind in ("sms", "call", "click") and at is not None and since <= at < until
    )
    left: dict[str, tuple[int, int]] = {}
    for status, at, parts in sent:
        if since <= at < until:
            number, all_parts = left.get(status, (0, 0))
            left[status] = (number + 1, all_parts + parts)
    answers = [(after, by) for what, after, by, at in changes if what == "status" and since <= at < until]
    asked, confirmed = answers.count(("awaiting answer", "reminder")), answers.count(("confirmed", "contact"))
    return SpanFigures(decided=dict(decided), sent=left, asked=asked, confirmed=confirmed)

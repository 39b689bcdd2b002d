"""Messages in the database, from queued to settled."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, event, func, select

from responder.domain.actions.opt_out import OptedOut
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Decision, Reason, Reply
from responder.gateways.base import Accepted, Outcome, Refused, RetryLater, Unknown
from responder.store.outbound import awaited_reports
from responder.store.outbound import messages as outgoing
from responder.store.outbound.counts import sent_counts as counted
from responder.store.outbound.counts.recent_dates import recent
from responder.store.outbound.messages import claim, expire, next_due, release, settle, withdraw
from responder.store.outbound.messages_in_doubt import crashed, give_up
from responder.store.outbound.retry_delay import pause
from responder.store.review.review_list import read_review
from responder.store.tables import messages
from tests.outgoing import (
    ACCOUNT,
    ANNA,
    BRUNO,
    CLARA,
    NOW,
    answer,
    enqueue,
    opted_out,
    put,
    queued,
    recorded,
    row,
    status,
    statuses,
)

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def claimed(conn: Connection, now: datetime = NOW, limit: int = 100) -> list[int]:
    return [message.id for message in claim(conn, ACCOUNT, now, limit)]


def half() -> float:
    return 0.5


# Queueing


def test_the_messages_of_one_decision_are_queued_once(conn: Connection) -> None:
    event = recorded(conn)
    two = replace(answer(), replies=(Reply(ANNA, "one"), Reply(BRUNO, "two", step=1)))
    enqueue(conn, event, ACCOUNT, ANNA, two, NOW)
    enqueue(conn, event, ACCOUNT, ANNA, two, NOW + HOUR)
    rows = conn.execute(select(messages.c.text, messages.c.created_at).order_by(messages.c.step)).all()
    assert rows == [("one", NOW), ("two", NOW)]


def test_a_reply_is_due_at_once_and_of_use_for_two_hours_unless_it_says_otherwise(conn: Connection) -> None:
    plain, later = queued(conn), queued(conn, not_before=NOW + HOUR, expires=NOW + 5 * HOUR)
    assert (row(conn, plain).not_before, row(conn, plain).expires_at) == (NOW, NOW + 2 * HOUR)
    assert (row(conn, later).not_before, row(conn, later).expires_at) == (NOW + HOUR, NOW + 5 * HOUR)


def test_a_deferred_reply_is_of_use_for_two_hours_from_when_it_is_due(conn: Connection) -> None:
    assert row(conn, queued(conn, not_before=NOW + 8 * HOUR)).expires_at == NOW + 10 * HOUR


def test_a_decision_without_a_rule_is_queued_under_its_reason(conn: Connection) -> None:
    enqueue(conn, recorded(conn), ACCOUNT, ANNA, Decision(Reason.OPT_OUT, None, (Reply(ANNA, "Done"),)), NOW)
    assert conn.execute(select(messages.c.rule)).scalar_one() == "opt out"


def test_a_word_to_somebody_else_than_the_contact_is_not_automatic(conn: Connection) -> None:
    assert row(conn, queued(conn, ANNA)).automatic is True
    assert row(conn, queued(conn, BRUNO, contact=ANNA)).automatic is False


def test_a_rehearsal_leaves_rows_that_no_lane_sees(conn: Connection) -> None:
    queued(conn, status=Status.CANCELLED)
    assert claimed(conn) == []
    assert next_due(conn, ACCOUNT) is None


# Claiming


def test_a_claim_says_what_to_send_and_marks_it_as_being_sent(conn: Connection) -> None:
    message = queued(conn, text="See [link]", link="https://example.org/x", priority=2)
    [outgoing] = claim(conn, ACCOUNT, NOW, 10)
    assert (outgoing.id, outgoing.to, outgoing.text) == (message, ANNA, "See [link]")
    assert (outgoing.link, outgoing.priority, outgoing.not_before) == ("https://example.org/x", 2, None)
    found = row(conn, message)
    assert (found.status, found.attempts, found.claimed_at) == ("sending", 1, NOW)


def test_what_is_claimed_is_not_claimed_again(conn: Connection) -> None:
    queued(conn)
    assert len(claimed(conn)) == 1
    assert claimed(conn) == []


def test_a_message_waits_for_its_time(conn: Connection) -> None:
    message = queued(conn, not_before=NOW + 10 * MINUTE)
    assert claimed(conn, NOW + 10 * MINUTE - SECOND) == []
    assert claimed(conn, NOW + 10 * MINUTE) == [message]


def test_the_gateway_is_asked_to_hold_a_deferred_message_too_but_no_retry_of_it(conn: Connection) -> None:
    at = NOW + 10 * MINUTE
    message = queued(conn, not_before=at)
    assert [each.not_before for each in claim(conn, ACCOUNT, at, 1)] == [at]
    settle(conn, [(message, RetryLater("refused"))], at, half)
    assert [each.not_before for each in claim(conn, ACCOUNT, at + MINUTE, 1)] == [None]


def test_the_weightiest_goes_first_and_then_the_oldest(conn: Connection) -> None:
    low = queued(conn, "+33612340001", priority=0, now=NOW - HOUR)
    second = queued(conn, "+33612340002", now=NOW - MINUTE)
    first = queued(conn, "+33612340003", now=NOW - 2 * MINUTE)
    high = queued(conn, "+33612340004", priority=2)
    assert claimed(conn, limit=3) == [high, first, second]
    assert claimed(conn) == [low]


def test_one_message_a_recipient_is_in_flight(conn: Connection) -> None:
    first, second, other = queued(conn, ANNA), queued(conn, ANNA), queued(conn, BRUNO)
    assert claimed(conn) == [first, other]
    assert claimed(conn) == []
    settle(conn, [(first, Accepted("g1"))], NOW, half)
    assert claimed(conn) == [second]


def test_a_recipient_whose_last_message_is_unknown_waits(conn: Connection) -> None:
    first, second = queued(conn, ANNA), queued(conn, ANNA)
    claimed(conn)
    settle(conn, [(first, Unknown("timed out"))], NOW, half)
    assert claimed(conn) == []
    assert next_due(conn, ACCOUNT) is None, "a blocked message must not keep its lane awake"
    assert give_up(conn, NOW + 31 * MINUTE) == 1
    assert next_due(conn, ACCOUNT) == NOW
    assert claimed(conn, NOW + 31 * MINUTE) == [second]


def test_another_account_is_another_lane(conn: Connection) -> None:
    here, there = queued(conn, ANNA), queued(conn, ANNA, account="other@example.org")
    assert claimed(conn) == [here]
    assert [message.id for message in claim(conn, "other@example.org", NOW, 5)] == [there]


def test_many_messages_to_one_recipient_do_not_hide_the_others(conn: Connection) -> None:
    flood = [queued(conn, ANNA) for _ in range(50)]
    others = [queued(conn, f"+3361234{n:04}") for n in range(3)]
    assert claimed(conn, limit=4) == [flood[0], *others]


def test_a_claim_fills_its_room_past_everything_that_is_dropped(conn: Connection) -> None:
    opted_out(conn, ANNA)
    dropped = [queued(conn, ANNA) for _ in range(30)]
    late = [queued(conn, BRUNO, expires=NOW) for _ in range(30)]
    good = queued(conn, CLARA)
    assert claimed(conn, limit=2) == [good]
    assert {status(conn, each) for each in dropped} == {Status.CANCELLED}
    assert {status(conn, each) for each in late} == {Status.EXPIRED}


def test_a_claim_takes_no_more_than_its_room(conn: Connection) -> None:
    for n in range(10):
        queued(conn, f"+3361234{n:04}")
    assert [len(claimed(conn, limit=4)) for _ in range(4)] == [4, 4, 2, 0]
    assert claimed(conn, limit=0) == []


def test_a_message_past_its_use_expires_and_says_why(conn: Connection) -> None:
    message, tried = queued(conn, ANNA, expires=NOW + MINUTE), queued(conn, BRUNO, expires=NOW + MINUTE)
    put(conn, tried, why="no connection")
    assert claimed(conn, NOW + MINUTE) == []
    assert (row(conn, message).status, row(conn, message).why) == ("expired", "too late to be of use")
    assert row(conn, tried).why == "too late to be of use; before that: no connection"


def test_the_sweep_expires_what_a_blocked_recipient_waits_for(conn: Connection) -> None:
    first, second = queued(conn, ANNA), queued(conn, ANNA, expires=NOW + MINUTE)
    claimed(conn)
    assert expire(conn, NOW + HOUR) == 1
    assert statuses(conn) == {first: Status.SENDING, second: Status.EXPIRED}


# Opt-out


def test_nothing_automatic_leaves_once_the_contact_opted_out(conn: Connection) -> None:
    replies = [queued(conn, ANNA) for _ in range(100)]
    opted_out(conn, ANNA)
    assert claimed(conn) == []
    assert {status(conn, each) for each in replies} == {Status.CANCELLED}
    assert row(conn, replies[0]).why == "the contact opted out"


def test_the_answer_to_the_opt_out_itself_passes(conn: Connection) -> None:
    opted_out(conn, ANNA)
    bye = Decision(Reason.OPT_OUT, None, (Reply(ANNA, "Noted"), Reply(BRUNO, "Anna left", step=1)), (OptedOut(),))
    enqueue(conn, recorded(conn), ACCOUNT, ANNA, bye, NOW)
    assert withdraw(conn, ANNA) == 0
    assert [message.text for message in claim(conn, ACCOUNT, NOW, 10)] == ["Noted", "Anna left"]


def test_what_a_person_writes_passes(conn: Connection) -> None:
    opted_out(conn, ANNA)
    message = queued(conn, ANNA, contact=BRUNO)
    assert claimed(conn) == [message]


def test_what_waits_is_withdrawn_at_once_and_stays_so_after_an_opt_in(conn: Connection) -> None:
    later, other = queued(conn, ANNA, not_before=NOW + HOUR), queued(conn, BRUNO)
    assert withdraw(conn, ANNA) == 1
    assert claimed(conn, NOW + HOUR) == [other]
    assert status(conn, later) is Status.CANCELLED


def test_withdrawing_leaves_what_may_have_left(conn: Connection) -> None:
    message = queued(conn, ANNA)
    claimed(conn)
    assert withdraw(conn, ANNA) == 0
    assert status(conn, message) is Status.SENDING


# Settling


def test_an_accepted_message_keeps_the_gateways_name_and_words_for_it(conn: Connection) -> None:
    message = queued(conn)
    claimed(conn)
    settle(conn, [(message, Accepted("g1", "Bonjour - sent with inSIM"))], NOW, half)
    found = row(conn, message)
    assert (found.status, found.gateway_id, found.sent_text) == ("accepted", "g1", "Bonjour - sent with inSIM")


def test_a_batch_is_settled_each_by_its_own_outcome(conn: Connection) -> None:
    ids = [queued(conn, f"+3361234{n:04}") for n in range(5)]
    claimed(conn)
    outcomes: list[Outcome] = [
        Accepted("a"),
        RetryLater("busy"),
        Refused("no such number"),
        Unknown("timed out"),
        Accepted("b"),
    ]
    settle(conn, list(zip(ids, outcomes, strict=True)), NOW, half)
    assert [row(conn, each).status for each in ids] == ["accepted", "queued", "refused", "unknown", "accepted"]
    assert [row(conn, each).gateway_id for each in ids] == ["a", None, None, None, "b"]
    assert [row(conn, each).why for each in ids] == ["", "busy", "no such number", "timed out", ""]


def test_settling_twice_changes_nothing(conn: Connection) -> None:
    ids = [queued(conn, f"+3361234{n:04}") for n in range(4)]
    claimed(conn)
    answers: list[Outcome] = [Accepted("a"), RetryLater("x"), Refused("y"), Unknown("z")]
    outcomes = list(zip(ids, answers, strict=True))
    settle(conn, outcomes, NOW, half)
    once = conn.execute(select(messages)).all()
    settle(conn, outcomes, NOW + HOUR, half)
    assert conn.execute(select(messages)).all() == once


def test_an_unknown_message_is_not_queued_by_a_later_claim_that_nothing_was_sent(conn: Connection) -> None:
    message = queued(conn)
    claimed(conn)
    settle(conn, [(message, Unknown("timed out"))], NOW, half)
    settle(conn, [(message, RetryLater("nothing left"))], NOW, half)
    release(conn, [message])
    assert status(conn, message) is Status.UNKNOWN


@pytest.mark.parametrize(
    ("attempts", "wait", "chance", "seconds"),
    [
        (1, None, 1.0, 1),
        (1, None, 0.0, 0.5),
        (2, None, 1.0, 2),
        (5, None, 0.5, 12),
        (9, None, 1.0, 256),
        (10, None, 1.0, 300),
        (5000, None, 1.0, 300),
        (1, 60.0, 0.5, 60),
        (9, 10.0, 1.0, 256),
        (1, 0.0, 1.0, 1),
        (1, -5.0, 1.0, 1),
        (1, 1e12, 1.0, 86400),
    ],
)
def test_a_pause_doubles_is_spread_has_an_end_and_honours_the_gateway(
    attempts: int, wait: float | None, chance: float, seconds: float
) -> None:
    assert pause(attempts, wait, chance) == timedelta(seconds=seconds)


def test_a_message_that_was_not_sent_is_due_again_after_its_pause(conn: Connection) -> None:
    message = queued(conn)
    for after in (0.75, 1.5, 3.0):
        now = row(conn, message).not_before
        assert claimed(conn, now) == [message]
        settle(conn, [(message, RetryLater("no connection"))], now, half)
        assert next_due(conn, ACCOUNT) == now + timedelta(seconds=after)


def test_what_was_claimed_and_never_started_goes_back_as_it_was(conn: Connection) -> None:
    message = queued(conn)
    before = dict(row(conn, message)._mapping)
    claimed(conn)
    release(conn, [message])
    assert dict(row(conn, message)._mapping) == before | {"claimed_at": NOW}


# What is stuck


def test_a_crash_leaves_what_was_being_sent_unknown_and_nothing_else(conn: Connection) -> None:
    sending, waiting, elsewhere = queued(conn, ANNA), queued(conn, BRUNO), queued(conn, ANNA, account="other")
    claim(conn, ACCOUNT, NOW, 1)
    claim(conn, "other", NOW, 1)
    assert crashed(conn, ACCOUNT) == 1
    assert statuses(conn) == {sending: Status.UNKNOWN, waiting: Status.QUEUED, elsewhere: Status.SENDING}
    assert crashed(conn, ACCOUNT) == 0


def test_what_is_still_being_sent_is_not_taken_for_stranded(conn: Connection) -> None:
    alive, stranded = queued(conn, ANNA), queued(conn, BRUNO)
    claimed(conn)
    assert crashed(conn, ACCOUNT, alive=[alive]) == 1
    assert statuses(conn) == {alive: Status.SENDING, stranded: Status.UNKNOWN}


def test_what_stays_unknown_for_half_an_hour_is_listed_for_a_person(conn: Connection) -> None:
    message = queued(conn)
    claimed(conn)
    settle(conn, [(message, Unknown("timed out"))], NOW, half)
    assert give_up(conn, NOW + 30 * MINUTE - SECOND) == 0
    assert give_up(conn, NOW + 30 * MINUTE) == 1
    [listed] = read_review(conn, NOW).doubtful
    assert (listed.id, listed.number, listed.why, listed.at) == (message, ANNA, "timed out", NOW)


# Plans


@pytest.mark.parametrize("conn", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("statement", "values", "index"),
    [
        (outgoing._DUE, {"account": ACCOUNT, "now": NOW, "room": 5}, "messages_queue"),
        (outgoing._DUE, {"account": ACCOUNT, "now": NOW, "room": 5}, "messages_in_flight"),
        (outgoing._NEXT_DUE, {"account": ACCOUNT}, "messages_due"),
        (awaited_reports._AWAITED, {"account": ACCOUNT, "since": NOW}, "messages_by_claim"),
        (awaited_reports._AWAITED, {"account": ACCOUNT, "since": NOW}, "messages_by_number"),
        (counted._COUNTS[False][0], recent(NOW, minute=MINUTE, since=MINUTE), "messages_by_creation"),
        (counted._COUNT_EACH, recent(NOW, hour=MINUTE, day=MINUTE) | {"contacts": [ANNA]}, "messages_by_number"),
    ],
)
def test_no_statement_of_the_hot_path_reads_the_whole_table(
    conn: Connection, statement: object, values: dict[str, object], index: str
) -> None:
    plans: list[str] = []

    def note(cursor_of: Connection, cursor: object, sql: str, parameters: object, *_: object) -> None:
        if not sql.startswith("EXPLAIN"):
            found = conn.connection.driver_connection.execute(f"EXPLAIN QUERY PLAN {sql}", parameters)  # type: ignore[union-attr]
            plans.append("\n".join(step[3] for step in found))

    event.listen(conn, "before_cursor_execute", note)
    conn.execute(statement, values)  # type: ignore[call-overload]
    event.remove(conn, "before_cursor_execute", note)
    assert index in plans[0]
    assert "SCAN" not in plans[0].replace("SCAN anon_1", "")  # rows of a part of the statement, counted as they come


def test_a_message_without_an_event_may_be_written_again(conn: Connection) -> None:
    for _ in range(2):
        enqueue(conn, None, ACCOUNT, ANNA, answer(), NOW)
    assert conn.execute(select(func.count()).select_from(messages)).scalar_one() == 2


def test_what_its_gateway_fails_at_again_and_again_is_a_persons_to_look_at(conn: Connection) -> None:
    message, outcome = queued(conn), RetryLater("an error nobody knows", 60.0, most=3)
    found = []
    for attempt in range(3):
        at = NOW + attempt * HOUR / 2
        assert claimed(conn, at) == [message]
        settle(conn, [(message, outcome)], at, half)
        found.append(status(conn, message))
    assert found == [Status.QUEUED, Status.QUEUED, Status.UNKNOWN]


# Another account, where this one certainly sent nothing

OTHER = "bulk@example.org"


@pytest.mark.parametrize(
    ("outcome", "attempts", "leaves_over"),
    [
        (Refused("wrong key", account=True, instead=OTHER), 1, OTHER),
        (Refused("wrong number", instead=""), 1, ACCOUNT),
        (RetryLater("no credit", 300.0, no_credit=True, instead=OTHER), 1, OTHER),
        (RetryLater("no credit", 300.0, no_credit=True), 3, ACCOUNT),
        (RetryLater("no network", instead=OTHER), 2, ACCOUNT),
        (RetryLater("no network", instead=OTHER), 3, OTHER),
        (Unknown("time-out"), 3, ACCOUNT),
        (Accepted("id"), 3, ACCOUNT),
    ],
)
def test_only_what_certainly_did_not_leave_takes_another_account(
    conn: Connection, outcome: Outcome, attempts: int, leaves_over: str
) -> None:
    message = queued(conn, expires=NOW + 5 * HOUR)
    conn.execute(messages.update().values(created_at=NOW - HOUR))
    for _ in range(attempts - 1):
        claim(conn, ACCOUNT, NOW, 1)
        conn.execute(messages.update().values(status=Status.QUEUED.value))
    claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(message, outcome)], NOW, half)
    found = row(conn, message)
    assert found.account == leaves_over
    if leaves_over == OTHER:
        assert (found.status, found.attempts, found.not_before) == (Status.QUEUED.value, 0, NOW)
        [taken] = claim(conn, OTHER, NOW, 1)
        assert (taken.id, taken.not_before) == (message, None)  # its hour has come: no gateway is to hold it
        settle(conn, [(message, outcome)], NOW, half)  # told again, it changes nothing: the other one is sending it
        assert row(conn, message).account == OTHER
        assert claim(conn, OTHER, NOW, 1) == []


def test_what_was_claimed_by_a_clock_ahead_is_handed_to_a_person_and_blocks_nobody(conn: Connection) -> None:
    """Else its recipient would get nothing more until the year is over."""
    message = queued(conn, expires=NOW + 9_000 * HOUR)
    claim(conn, ACCOUNT, NOW + 8_760 * HOUR, 1)
    settle(conn, [(message, Unknown("time-out"))], NOW, half)
    assert give_up(conn, NOW) == 1
    queued(conn)
    assert len(claim(conn, ACCOUNT, NOW, 1)) == 1

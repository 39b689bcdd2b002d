"""Messages to a number follow one another, where only the status of the latest can be asked for."""

from datetime import timedelta

from sqlalchemy import Connection

from responder.domain.model.events import Report
from responder.gateways.base import Accepted, Unknown
from responder.store.outbound.awaited_reports import awaited, note
from responder.store.outbound.messages import claim, next_due, settle
from responder.store.outbound.reports import report
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, queued, row

WINDOW, MINUTE = timedelta(minutes=10), timedelta(minutes=1)


def claimed(conn: Connection, minutes: float = 0) -> list[int]:
    return [each.id for each in claim(conn, ACCOUNT, NOW + minutes * MINUTE, 10, reports_within=WINDOW)]


def sent(conn: Connection, to: str = ANNA) -> int:
    message = queued(conn, to)
    assert claimed(conn) == [message]
    settle(conn, [(message, Accepted(f"r{message}"))], NOW, lambda: 0.5)
    return message


def test_the_next_message_waits_until_the_report_is_final(conn: Connection) -> None:
    first, second, other = sent(conn), queued(conn, ANNA), queued(conn, BRUNO)
    assert claimed(conn, 1) == [other]
    assert next_due(conn, ACCOUNT, reports_within=WINDOW, now=NOW + MINUTE) is None
    report(conn, ACCOUNT, f"r{first}", ANNA, Report.SENT, NOW)
    assert claimed(conn, 1) == []
    report(conn, ACCOUNT, f"r{first}", ANNA, Report.DELIVERED, NOW)
    assert next_due(conn, ACCOUNT, reports_within=WINDOW, now=NOW + MINUTE) == NOW
    assert claimed(conn, 1) == [second]


def test_a_message_that_did_not_arrive_holds_nobody_up(conn: Connection) -> None:
    first, second = sent(conn), queued(conn, ANNA)
    report(conn, ACCOUNT, f"r{first}", ANNA, Report.FAILED, NOW)
    assert claimed(conn, 1) == [second]


def test_it_waits_ten_minutes_and_no_longer(conn: Connection) -> None:
    sent(conn)
    second = queued(conn, ANNA)
    assert claimed(conn, 9.9) == [] and claimed(conn, 10) == [second]


def test_other_gateways_wait_for_no_report(conn: Connection) -> None:
    sent(conn)
    second = queued(conn, ANNA)
    assert [each.id for each in claim(conn, ACCOUNT, NOW + MINUTE, 10)] == [second]


def test_the_latest_message_to_each_number_is_asked_about(conn: Connection) -> None:
    first, other = sent(conn), sent(conn, BRUNO)
    assert [each.message for each in awaited(conn, ACCOUNT, NOW - MINUTE)] == [first, other]
    report(conn, ACCOUNT, f"r{first}", ANNA, Report.DELIVERED, NOW)
    assert [each.message for each in awaited(conn, ACCOUNT, NOW - MINUTE)] == [other]
    assert awaited(conn, ACCOUNT, NOW) == []


def test_what_is_in_doubt_is_asked_about_and_only_leaned_on(conn: Connection) -> None:
    message = queued(conn, ANNA)
    claimed(conn)
    settle(conn, [(message, Unknown("no answer"))], NOW, lambda: 0.5)
    [each] = awaited(conn, ACCOUNT, NOW - MINUTE)
    assert each.doubtful and each.first
    note(conn, message, "probably not sent: why")
    assert (row(conn, message).evidence, row(conn, message).status) == ("probably not sent: why", "unknown")

"""Delivery reports and clicks: late, early, twice, out of order, about somebody else's messages."""

from datetime import timedelta
from itertools import permutations

import pytest
from sqlalchemy import Connection, func, select

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Report
from responder.gateways.base import Accepted, Unknown
from responder.store.outbound import reports
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.reports import click, forget_early, report
from responder.store.tables import early_reports
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, put, queued, row, status

SECOND = timedelta(seconds=1)


def sending(conn: Connection, to: str = ANNA) -> int:
    message = queued(conn, to)
    assert [each.id for each in claim(conn, ACCOUNT, NOW, 1)] == [message]
    return message


def accepted(conn: Connection, gateway_id: str = "g1", to: str = ANNA) -> int:
    message = sending(conn, to)
    settle(conn, [(message, Accepted(gateway_id))], NOW, lambda: 0.5)
    return message


def waiting(conn: Connection) -> int:
    return conn.execute(select(func.count()).select_from(early_reports)).scalar_one()


def test_reports_move_a_message_on(conn: Connection) -> None:
    message = accepted(conn)
    assert report(conn, ACCOUNT, "g1", ANNA, Report.SENT, NOW) == message
    assert status(conn, message) is Status.SENT
    assert report(conn, ACCOUNT, "g1", ANNA, Report.DELIVERED, NOW + SECOND) == message
    assert (status(conn, message), row(conn, message).reported_at) == (Status.DELIVERED, NOW + SECOND)


def test_a_late_report_changes_nothing(conn: Connection) -> None:
    message = accepted(conn)
    report(conn, ACCOUNT, "g1", ANNA, Report.DELIVERED, NOW)
    before = row(conn, message)
    for late in (Report.SENT, Report.DELIVERED):
        assert report(conn, ACCOUNT, "g1", ANNA, late, NOW + SECOND) == message
    assert row(conn, message) == before


@pytest.mark.parametrize("order", list(permutations(["answer", Report.SENT, Report.DELIVERED])))
def test_in_whatever_order_they_come_the_message_ends_delivered(conn: Connection, order: list[str | Report]) -> None:
    message = sending(conn)
    for each in order:
        if isinstance(each, Report):
            report(conn, ACCOUNT, "g1", ANNA, each, NOW)
        else:
            settle(conn, [(message, Accepted("g1"))], NOW, lambda: 0.5)
    assert status(conn, message) is Status.DELIVERED
    assert row(conn, message).gateway_id == "g1"
    assert waiting(conn) == 0


def test_a_report_that_is_quicker_than_the_answer_waits_for_it(conn: Connection) -> None:
    message = sending(conn)
    assert report(conn, ACCOUNT, "g1", ANNA, Report.SENT, NOW) is None
    assert (status(conn, message), waiting(conn)) == (Status.SENDING, 1)
    settle(conn, [(message, Accepted("g1"))], NOW + SECOND, lambda: 0.5)
    assert (status(conn, message), row(conn, message).reported_at, waiting(conn)) == (Status.SENT, NOW, 0)


def test_an_early_report_is_not_taken_by_a_message_to_somebody_else(conn: Connection) -> None:
    report(conn, ACCOUNT, "g1", BRUNO, Report.DELIVERED, NOW)
    assert status(conn, accepted(conn, "g1", ANNA)) is Status.ACCEPTED
    assert waiting(conn) == 1


def test_a_report_without_a_number_is_matched_by_its_id_alone(conn: Connection) -> None:
    first = accepted(conn, "g1")
    report(conn, ACCOUNT, "g1", "", Report.SENT, NOW)
    report(conn, ACCOUNT, "g2", "", Report.SENT, NOW)
    assert [status(conn, each) for each in (first, accepted(conn, "g2"))] == [Status.SENT, Status.SENT]


def test_a_report_on_another_number_or_account_is_not_ours(conn: Connection) -> None:
    message = accepted(conn)
    assert report(conn, ACCOUNT, "g1", BRUNO, Report.SENT, NOW) is None
    assert report(conn, "other@example.org", "g1", ANNA, Report.SENT, NOW) is None
    assert status(conn, message) is Status.ACCEPTED


def test_a_report_without_an_id_is_tied_to_nothing(conn: Connection) -> None:
    message = accepted(conn)
    put(conn, message, gateway_id="")
    assert report(conn, ACCOUNT, "", ANNA, Report.SENT, NOW) is None
    assert status(conn, message) is Status.ACCEPTED


def test_a_report_on_an_unknown_message_is_evidence(conn: Connection) -> None:
    message = sending(conn)
    settle(conn, [(message, Unknown("timed out"))], NOW, lambda: 0.5)
    put(conn, message, gateway_id="found later")
    report(conn, ACCOUNT, "found later", ANNA, Report.DELIVERED, NOW)
    assert status(conn, message) is Status.DELIVERED


def test_reports_on_strangers_messages_do_not_pile_up(conn: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "MOST_EARLY", 20)
    for n in range(100):
        report(conn, ACCOUNT, f"x{n}", ANNA, Report.SENT, NOW)
    kept = set(conn.execute(select(early_reports.c.gateway_id)).scalars())
    assert kept == {f"x{n}" for n in range(80, 100)}


def test_reports_whose_message_never_came_are_forgotten_after_a_day(conn: Connection) -> None:
    report(conn, ACCOUNT, "old", ANNA, Report.SENT, NOW)
    report(conn, ACCOUNT, "new", ANNA, Report.SENT, NOW + SECOND)
    assert forget_early(conn, NOW + timedelta(days=1)) == 1
    assert waiting(conn) == 1


def test_the_first_click_is_remembered(conn: Connection) -> None:
    message = accepted(conn)
    assert click(conn, ACCOUNT, "g1", ANNA, NOW) == message
    assert click(conn, ACCOUNT, "g1", ANNA, NOW + SECOND) == message
    assert (row(conn, message).clicked_at, row(conn, message).status) == (NOW, "accepted")


def test_a_click_on_a_strangers_link_is_not_ours(conn: Connection) -> None:
    accepted(conn)
    assert click(conn, ACCOUNT, "g9", ANNA, NOW) is None

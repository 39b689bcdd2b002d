"""A message that two ids name: ours, and one that its gateway gave it."""

from datetime import timedelta

from sqlalchemy import Connection

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Report
from responder.gateways.base import Accepted
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.reports import click, report
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, queued, status

OURS, THEIRS, LATER = "r1b2c3d4", "FI5O7apq", NOW + timedelta(seconds=5)


def sent(conn: Connection) -> int:
    message = queued(conn, ANNA)
    claim(conn, ACCOUNT, NOW, 1)
    settle(conn, [(message, Accepted(THEIRS, other_id=OURS))], NOW, lambda: 0.5)
    return message


def test_a_report_on_either_id_finds_the_message(conn: Connection) -> None:
    message = sent(conn)
    assert report(conn, ACCOUNT, OURS, ANNA, Report.SENT, LATER) == message
    assert status(conn, message) is Status.SENT
    assert report(conn, ACCOUNT, THEIRS, ANNA, Report.DELIVERED, LATER) == message
    assert status(conn, message) is Status.DELIVERED
    assert click(conn, ACCOUNT, OURS, ANNA, LATER) == message


def test_a_report_on_our_id_that_was_quicker_than_the_answer_finds_it_too(conn: Connection) -> None:
    assert report(conn, ACCOUNT, OURS, ANNA, Report.DELIVERED, NOW) is None
    assert status(conn, sent(conn)) is Status.DELIVERED


def test_an_id_names_nothing_of_somebody_else(conn: Connection) -> None:
    message = sent(conn)
    assert report(conn, ACCOUNT, OURS, BRUNO, Report.DELIVERED, LATER) is None
    assert report(conn, "other@shop.fr", OURS, ANNA, Report.DELIVERED, LATER) is None
    assert status(conn, message) is Status.ACCEPTED

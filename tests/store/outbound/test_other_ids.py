"""A message that two ids name: ours, and one that its gateway gave it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from responder.domain.delivery.message_status import Status
from responder.domain.model.events import Report
from responder.domain.text.number_spellings import spellings_of
from responder.gateways.base import Accepted
from responder.store.outbound.messages import claim, settle
from responder.store.outbound.reports import click, report
from responder.store.privacy import erasure, retention
from responder.store.tables import messages
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


def _forgotten(conn: Connection) -> None:
    kind = next(each for each in retention.KINDS if each.name == "messages")
    kind.purge(conn, kind.find(conn, NOW + timedelta(days=400)))


def _erased(conn: Connection) -> None:
    erasure.erase(conn, erasure.find(conn, spellings_of(ANNA)), LATER)


@pytest.mark.parametrize("forget", [_forgotten, _erased])
def test_no_id_leads_to_a_message_whose_contact_is_forgotten(
    conn: Connection, forget: Callable[[Connection], None]
) -> None:
    message = sent(conn)
    forget(conn)
    ids = select(messages.c.number, messages.c.gateway_id, messages.c.other_id).where(messages.c.id == message)
    assert conn.execute(ids).one() == ("", None, None)


def test_an_id_names_nothing_of_somebody_else(conn: Connection) -> None:
    message = sent(conn)
    assert report(conn, ACCOUNT, OURS, BRUNO, Report.DELIVERED, LATER) is None
    assert report(conn, "other@shop.fr", OURS, ANNA, Report.DELIVERED, LATER) is None
    assert status(conn, message) is Status.ACCEPTED

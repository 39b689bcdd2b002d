"""Opt-outs that a gateway tells of, by refusing a message."""

import pytest
from sqlalchemy import Connection, select

from responder.domain.delivery.message_status import Status
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.gateways.base import Accepted, Refused, RetryLater, Unknown
from responder.languages.catalogue import catalogue_for
from responder.services.console import password_guessing
from responder.store import alerts
from responder.store.alerts import AlertKind
from responder.store.outbound.messages import claim, settle
from responder.store.review.optouts import BY_THE_GATEWAY, is_out, opt_out_the_refused, tell_no_credit, told_by_gateway
from responder.store.tables import contacts
from tests.outgoing import ACCOUNT, ANNA, BRUNO, NOW, queued, status, statuses

OPTED_OUT = Refused("This number asked the gateway for no more messages.", opted_out=True)


def test_whom_a_gateway_refuses_for_that_reason_is_opted_out_and_gets_nothing_that_waits(conn: Connection) -> None:
    first, second = queued(conn), queued(conn)
    claim(conn, ACCOUNT, NOW, 1)
    assert opt_out_the_refused(conn, [(first, OPTED_OUT)], NOW) == 1
    settle(conn, [(first, OPTED_OUT)], NOW, lambda: 0.5)
    assert (status(conn, first), status(conn, second)) == (Status.REFUSED, Status.CANCELLED)
    row = conn.execute(select(contacts).where(contacts.c.number == ANNA)).one()
    assert (row.opted_out_at, row.opted_out_words) == (NOW, BY_THE_GATEWAY)
    assert [(alert.kind, alert.about) for alert in alerts.opened(conn)] == [(AlertKind.OPTED_OUT, ACCOUNT)]


def test_an_opt_out_that_is_known_is_told_once(conn: Connection) -> None:
    message = queued(conn)
    assert [opt_out_the_refused(conn, [(message, OPTED_OUT)], NOW) for _ in range(2)] == [1, 0]


def test_no_other_outcome_opts_anybody_out(conn: Connection) -> None:
    message, other = queued(conn), queued(conn, to=BRUNO)
    outcomes = (Refused("wrong number"), Refused("key", account=True), Unknown("?"), RetryLater("later"), Accepted("g"))
    assert sum(opt_out_the_refused(conn, [(message, outcome), (other, outcome)], NOW) for outcome in outcomes) == 0
    assert not is_out(conn, ANNA) and not alerts.opened(conn)
    assert set(statuses(conn).values()) == {Status.QUEUED}


def test_whom_a_gateway_lists_is_locked_together_before_the_first_is_opted_out(
    conn: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked: list[list[str]] = []
    monkeypatch.setattr("responder.store.review.optouts.hold", lambda conn, over, names: locked.append(list(names)))
    listed = (BRUNO, ANNA, BRUNO) if ANNA < BRUNO else (ANNA, BRUNO, ANNA)
    assert told_by_gateway(conn, ACCOUNT, listed, NOW) == 2
    first, second = sorted((ANNA, BRUNO))
    assert locked == [[first, second], [first], [second]]


def test_an_account_without_credit_is_told_in_the_language_of_the_owner(conn: Connection) -> None:
    message = queued(conn)
    tell_no_credit(conn, [(message, RetryLater("no credit", 300.0, no_credit=True))], NOW)
    password_guessing.tell(conn, 20, NOW)
    french = [catalogue_for("fr").word(alert.told) for alert in alerts.opened(conn)]
    assert "plus de crédit" in french[0] and "20 mots de passe faux" in french[1]
    assert all(parts_of(gsm7(words)).count == 1 for words in (*french, *(alert.text for alert in alerts.opened(conn))))

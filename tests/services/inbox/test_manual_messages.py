"""A message that a person sends: refused with its reason, queued once a request, and the contact is attended to."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from responder.domain.actions.hand_to_person import HandToPerson
from responder.domain.delivery.message_status import Status
from responder.domain.model.decision import Reason
from responder.domain.model.rules import Send, When
from responder.services.console.acts import Act, latest
from responder.services.inbox.manual_messages import (
    MOST_PARTS,
    Result,
    SendOutcome,
    Terms,
    TypedMessage,
    check,
    send,
    standing,
)
from responder.services.inbox.waiting import waiters
from responder.services.people import optouts
from responder.settings.values import Mode
from responder.store.database.engine import Store
from responder.store.tables import contacts, messages
from tests.builders import ACCOUNT, ANNA, NOON, SALON, book, call, sms
from tests.intake_harness import IntakeHarness

LIVE = Terms(business=SALON, accounts=[ACCOUNT], mode=Mode.LIVE)
TWO = replace(LIVE, accounts=[ACCOUNT, "other@example.org"])


def draft(text: str = "Votre commande est prête.", **given: Any) -> TypedMessage:
    return TypedMessage(**{"number": "06 12 34 56 78", "text": text} | given)


def sent(store: Store, given: TypedMessage, terms: Terms = LIVE) -> Result:
    return store.write_now(lambda conn: send(conn, given, terms, NOON))


def queue(store: Store) -> list[Any]:
    return store.read_now(lambda conn: list(conn.execute(select(messages).order_by(messages.c.id))))


def test_an_act_of_the_console_is_noted_with_the_message_and_none_without_one(store: Store) -> None:
    act = Act(at=NOON, who="anna", what="answered")
    given = draft(request="form")
    for _ in range(2):
        result = store.write_now(lambda conn: send(conn, given, LIVE, NOON, act=act))
    store.write_now(lambda conn: send(conn, draft(" "), LIVE, NOON, act=act))
    noted = store.read_now(lambda conn: latest(conn, 9))
    assert [(each.who, each.what, each.about) for each in noted] == [("anna", "answered", f"message {result.message}")]


@pytest.mark.parametrize(
    ("given", "terms", "outcome"),
    [
        (draft(), LIVE, SendOutcome.READY),
        (draft(), replace(LIVE, mode=Mode.REHEARSAL), SendOutcome.REHEARSAL),
        (draft(" \n"), LIVE, SendOutcome.NO_TEXT),
        (draft("a" * 153 * MOST_PARTS), LIVE, SendOutcome.READY),
        (draft("a" * 153 * MOST_PARTS + "b"), LIVE, SendOutcome.TOO_LONG),
        (draft(number="01 42 68 53 00"), LIVE, SendOutcome.NUMBER_REFUSED),
        (draft(number="36912"), LIVE, SendOutcome.NUMBER_REFUSED),
        (draft(number="+447911123456"), LIVE, SendOutcome.NUMBER_REFUSED),
        (draft(), TWO, SendOutcome.NO_ACCOUNT),
        (draft(account="nobody@example.org"), LIVE, SendOutcome.NO_ACCOUNT),
        (draft(account="other@example.org"), TWO, SendOutcome.READY),
    ],
)
def test_a_message_is_checked_before_it_is_queued(given: TypedMessage, terms: Terms, outcome: SendOutcome) -> None:
    assert check(given, terms).outcome is outcome


@pytest.mark.parametrize(
    ("given", "terms"),
    [
        (draft(), replace(LIVE, mode=Mode.REHEARSAL)),
        (draft(""), LIVE),
        (draft("é" * 2000), LIVE),
        (draft(number="0142685300"), LIVE),
        (draft(), TWO),
    ],
)
def test_what_does_not_pass_the_check_writes_nothing(store: Store, given: TypedMessage, terms: Terms) -> None:
    assert sent(store, given, terms).message is None
    assert queue(store) == []


def test_a_refused_number_says_why() -> None:
    refused = check(draft(number="0142685300"), LIVE).refused
    assert refused is not None
    assert refused[0] is Reason.NUMBER_TYPE


def test_the_cost_of_one_letter_is_told() -> None:
    checked = check(draft("“Votre commande est prête.” " * 5), LIVE)
    assert (checked.parts.beyond, checked.parts.count, checked.cheaper) == ("“", 3, 1)


def test_a_message_is_queued_as_typed(store: Store) -> None:
    result = sent(store, draft("  Bonjour  "))
    assert result.outcome is SendOutcome.QUEUED
    (row,) = queue(store)
    assert (row.id, row.number, row.text, row.account, row.status) == (
        result.message,
        ANNA,
        "Bonjour",
        ACCOUNT,
        "queued",
    )
    assert store.read_now(lambda conn: standing(conn, row.id)) == (Status.QUEUED, "")


def test_one_request_posted_five_times_is_one_message(store: Store) -> None:
    results = [sent(store, draft(request="form 7")) for _ in range(5)]
    assert [each.outcome for each in results] == [SendOutcome.QUEUED, *[SendOutcome.ALREADY] * 4]
    assert {each.message for each in results} == {queue(store)[0].id}
    assert len(queue(store)) == 1


def test_a_request_stays_queued_where_it_would_be_refused_by_now(store: Store) -> None:
    sent(store, draft(request="form 7"))
    store.write_now(lambda conn: optouts.add(conn, ANNA, "STOP", NOON))
    assert sent(store, draft(request="form 7")).outcome is SendOutcome.ALREADY


def test_without_a_request_the_same_text_may_be_meant_twice(store: Store) -> None:
    assert [sent(store, draft()).outcome for _ in range(2)] == [SendOutcome.QUEUED] * 2
    assert len(queue(store)) == 2


def test_nothing_goes_to_who_asked_for_no_more_messages(store: Store) -> None:
    store.write_now(lambda conn: optouts.add(conn, ANNA, "STOP", NOON))
    result = sent(store, draft(request="form 7"))
    assert (result.outcome, result.number, result.text) == (SendOutcome.OPTED_OUT, ANNA, "Votre commande est prête.")
    assert queue(store) == []


@pytest.mark.anyio
async def test_the_contact_is_attended_and_what_waits_for_them_is_withdrawn(store: Store) -> None:
    later = Send(delay=timedelta(seconds=45))
    rules = book().rule("Missed", "Nous vous rappelons", when=When.MISSED_CALL, send=later)
    harness = IntakeHarness(
        store, rules.rule("Person", "Une personne répond", when=When.UNCLEAR, do=[HandToPerson]).made()
    )
    await harness.decide(call(at=NOON - timedelta(seconds=20)), sms("combien coute une coupe"))
    assert len(store.write_now(lambda conn: waiters(conn, NOON))) == 1
    sent(store, draft("30 euros"))
    assert store.write_now(lambda conn: waiters(conn, NOON)) == []
    assert [row.status for row in queue(store) if row.rule == "Missed"] == ["cancelled"]
    person_at = store.read_now(lambda conn: conn.execute(select(contacts.c.person_at)).scalar_one())
    assert person_at == NOON

"""`responder explain --contact`: a real contact, with what the database knows; `--tags`, `--name`, `--account`."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from responder.store.appointments import book
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.tables import contacts
from tests.builders import ANNA
from tests.cli.conftest import Responder
from tests.live.databases import address_of
from tests.live.salons import write_salon

NOW = datetime.now(UTC)
RULES = """\
    rules:
      - name: Regular
        when: sms
        says: {words: [bonjour]}
        if: {contact: tagged VIP}
        reply: "Bonjour {{ contact.first_name or '' }} !"
      - name: Garage
        when: sms
        says: {words: [bonjour]}
        if: {account: garage@example.org}
        reply: "Ici le garage."
      - name: Yes
        when: sms
        says: {exactly: oui}
        if: {appointment: awaiting answer}
        do: confirm appointment
        reply: "Confirmé."
      - {name: Hello, when: sms, says: {words: [bonjour]}, reply: "Bonjour."}
    """


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    write_salon(here, RULES)
    opened = open_store(address_of(here))
    yield opened
    opened.close()


def explained(responder: Responder, *typed: str) -> dict[str, object]:
    ran = responder("explain", *typed, "--json")
    assert ran.code == 0, ran.err
    found: dict[str, object] = json.loads(ran.out)
    return found


def test_a_real_contact_has_their_name_tags_and_appointment(store: Store, responder: Responder) -> None:
    row = {"number": ANNA, "name": "Anna Martin", "first_name": "Anna", "tags": '["VIP"]', "known": True}

    def work(conn):  # type: ignore[no-untyped-def]
        conn.execute(insert(contacts), row)
        book.add(conn, book.New(ANNA, NOW + timedelta(days=1)), NOW)

    store.write_now(work)
    assert explained(responder, "bonjour", "--contact", "06 12 34 56 78")["reply"] == "Bonjour Anna !"
    assert explained(responder, "oui", "--contact", ANNA)["rule"] == "Yes"
    assert explained(responder, "oui")["rule"] is None
    (entry,) = store.read_now(lambda conn: book.list_from(conn))
    assert entry.appointment.status.value == "awaiting answer"  # nothing is kept


def test_whoever_opted_out_is_explained_as_that(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: conn.execute(insert(contacts), {"number": ANNA, "opted_out_at": NOW}))
    assert explained(responder, "bonjour", "--contact", ANNA)["reason"] == "opted out"


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (["--tags", "VIP"], "Regular"),
        (["--tags", "other, VIP"], "Regular"),
        (["--tags", "other"], "Hello"),
        (["--account", "garage@example.org"], "Garage"),
        (["--account", "Garage@Example.org"], "Garage"),
        ([], "Hello"),
    ],
)
def test_what_is_said_of_them_counts(store: Store, responder: Responder, options: list[str], rule: str) -> None:
    assert explained(responder, "bonjour", *options)["rule"] == rule


def test_a_name_is_split_as_everywhere(store: Store, responder: Responder) -> None:
    said = explained(responder, "bonjour", "--tags", "VIP", "--name", "Anna Martin")
    assert said["reply"] == "Bonjour Anna !"


@pytest.mark.parametrize(
    "more",
    [["--from", ANNA], ["--appointment", "2030-12-01 15:00"], ["--after", "Hello"], ["--event", "no answer for 4h"]],
)
def test_what_is_known_is_not_told_twice(store: Store, responder: Responder, more: list[str]) -> None:
    ran = responder("explain", "oui", "--contact", ANNA, *more)
    assert ran.code == 2 and "leave out" in ran.err

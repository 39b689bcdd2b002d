"""Tests what is found of a number is the number's, on each kind of database; and what is erased is not found again."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert, select, update

from responder.domain.delivery.message_status import Status
from responder.domain.text.number_spellings import spellings_of
from responder.store.admin.rulebooks import KeptRulebook, keep, pack
from responder.store.appointments.book import New, add
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.outbound.messages import claim
from responder.store.outbound.messages_in_doubt import crashed, give_up
from responder.store.privacy.contact_export import dossier, is_empty
from responder.store.privacy.erasure import erase, find, in_flight
from responder.store.review.quarantine import keep_unreadable
from responder.store.review.review_list import read_review
from responder.store.review.unknown_messages import resend_unknown
from responder.store.tables import contacts, errands, inbox, messages, posts
from tests.builders import ACCOUNT, ANNA, NOON

BRUNO, OWNER = "+33687654321", "+33622222222"
HOUR = timedelta(hours=1)
SPELLINGS = spellings_of(ANNA)


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    opened = open_store(database)
    opened.write_now(_lived)
    yield opened
    opened.close()


def _lived(conn: Connection) -> None:
    for number, (contact, text) in enumerate([(ANNA, "bonjour"), (BRUNO, "et le 06.12.34.56.78 ?")], 1):
        row = {"key": f"k{number}", "account": ACCOUNT, "contact": contact, "at": NOON, "received_at": NOON}
        made = insert(inbox).values(**row, kind="sms", body=f'{{"text":"{text}"}}').returning(inbox.c.id)
        event = conn.execute(made).scalar_one()
        times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON}
        sent = {"event": event, "rule": "R", "account": ACCOUNT, "automatic": True, "status": "sending", **times}
        conn.execute(insert(messages).values(**sent, number=contact, text=text))
        conn.execute(insert(contacts).values(number=contact, name="N", first_seen=NOON, opted_out_at=NOON))
        post = {"event": event, "rule": "R", "step": 1, "name": "n", "contact": contact, "url": "https://crm.example"}
        conn.execute(insert(posts).values(**post, body="{}", status="queued", created_at=NOON, next_at=NOON))
        asked = {"event": event, "rule": "R", "account": ACCOUNT, "kind": "call back", "number": contact}
        conn.execute(insert(errands).values(**asked, **times, content="{}", status="waiting"))
        add(conn, New(contact, NOON), NOON)
    keep_unreadable(conn, "no JSON", "message=%2B33612345678", NOON)


def test_what_is_erased_is_not_found_again(store: Store) -> None:
    assert store.read_now(lambda conn: in_flight(conn, ANNA)) == 1
    found = store.read_now(lambda conn: find(conn, SPELLINGS))
    erased = store.write_now(lambda conn: erase(conn, found, NOON))
    assert erased.opted_out and erased.counts["errands"] == 1
    assert erased.counts["messages"] == 2  # hers, and the one that names her
    assert store.read_now(lambda conn: find(conn, SPELLINGS)).nothing
    left = store.read_now(lambda conn: dossier(conn, SPELLINGS))
    assert left.pop("opted_out_since") and is_empty(left)


@pytest.mark.parametrize("status", [Status.QUEUED, Status.SENDING, Status.UNKNOWN, Status.NEEDS_REVIEW])
def test_nothing_of_what_is_erased_is_sent_again_or_left_to_a_person(store: Store, status: Status) -> None:
    """Neither to her nor, without its words, to the owner whom her event told of."""
    doubtful = {"status": status.value, "claimed_at": NOON, "absences": 0}
    to_owner = {"event": 1, "step": 1, "rule": "R", "account": ACCOUNT, "number": OWNER, "text": "call Anna"}
    times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON + HOUR}

    def told(conn: Connection) -> None:
        conn.execute(update(messages).where(messages.c.number == ANNA).values(**doubtful))
        conn.execute(insert(messages).values(**to_owner, **times, **doubtful, automatic=False))

    store.write_now(told)
    store.write_now(lambda conn: erase(conn, find(conn, SPELLINGS), NOON))

    def look(conn: Connection) -> tuple[int, int]:
        crashed(conn, ACCOUNT)
        resend_unknown(conn, ACCOUNT, NOON + HOUR, NOON)
        give_up(conn, NOON + HOUR)
        listed = [each for each in read_review(conn, NOON).doubtful if each.number != BRUNO]
        leaving = [each for each in claim(conn, ACCOUNT, NOON, 9) if each.to != BRUNO]
        return len(listed), len(leaving)

    assert store.write_now(look) == (0, 0)


def test_a_text_to_somebody_else_that_is_the_number_alone_is_cleared_of_it(store: Store) -> None:
    times = {"created_at": NOON, "not_before": NOON, "expires_at": NOON}
    sent = {"rule": "R", "account": ACCOUNT, "automatic": False, "status": "delivered", "gateway_id": "g7", **times}
    store.write_now(lambda conn: conn.execute(insert(messages).values(**sent, number=BRUNO, text=ANNA)))
    store.write_now(lambda conn: erase(conn, find(conn, SPELLINGS), NOON))
    texts = select(messages.c.text).where(messages.c.gateway_id == "g7")
    assert store.read_now(lambda conn: conn.execute(texts).scalar_one()) == "…"


def test_nothing_of_anybody_else_goes(store: Store) -> None:
    before = store.read_now(lambda conn: dossier(conn, spellings_of(BRUNO)))
    store.write_now(lambda conn: erase(conn, find(conn, SPELLINGS), NOON))
    after = store.read_now(lambda conn: dossier(conn, spellings_of(BRUNO)))
    assert after["events"][0].pop("body") == {"text": "et le … ?"}
    assert before["events"][0].pop("body") == {"text": "et le 06.12.34.56.78 ?"}
    assert after["messages"][0].pop("text") == "et le … ?"
    assert before["messages"][0].pop("text")
    assert after == before


def test_the_keys_of_events_stay(store: Store) -> None:
    store.write_now(lambda conn: erase(conn, find(conn, SPELLINGS), NOON))
    assert set(store.read_now(lambda conn: conn.execute(select(inbox.c.key)).scalars())) == {"k1", "k2"}


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (b'# owner: "+33612345678"', False),
        (b'  #  phone: "06 12 34 56 78"   # the one your clients know', False),
        (b'owner: "+33612345678"', True),
        (b"# 06 12 34 56 78 is a friend of mine", True),
    ],
)
def test_an_example_that_was_never_filled_in_names_nobody_and_another_comment_may(
    store: Store, line: bytes, named: bool
) -> None:
    files = {"rules/business.yaml": b"zone: Europe/Paris\n" + line + b"\n"}
    store.write_now(lambda conn: keep(conn, KeptRulebook("f", NOON, 1, pack(files))))
    assert store.read_now(lambda conn: find(conn, SPELLINGS)).in_use is named


def test_each_table_is_told_once_before_it_is_searched(store: Store) -> None:
    told: list[str] = []
    store.read_now(lambda conn: find(conn, SPELLINGS, told.append))
    assert {"inbox", "messages", "contacts"} < set(told)
    assert len(told) == len(set(told))

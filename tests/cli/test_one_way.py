"""`responder status` says what is likely wrong where reminders arrive and no SMS ever comes in: RCS chats are on."""

import json
import secrets
from datetime import UTC, datetime

import pytest

from responder.store.contacts.one_way import ENOUGH
from responder.store.database.engine import Store
from tests.cli.conftest import Responder
from tests.outgoing import ACCOUNT, ANNA, answer, enqueue, put, recorded

NOW = datetime.now(UTC)
INSIM = {"INSIM_LOGIN": ACCOUNT, "INSIM_ACCESS_KEY": "k" * 20, "RESPONDER_HOOK_TOKENS": secrets.token_urlsafe(32)}


def sent(store: Store, count: int, status: str = "delivered") -> None:
    def work(conn):  # type: ignore[no-untyped-def]
        for _ in range(count):
            enqueue(conn, None, ACCOUNT, ANNA, answer(not_before=NOW, expires=NOW), NOW)
        for id_ in conn.exec_driver_sql("SELECT id FROM messages").scalars().all():
            put(conn, id_, status=status)

    store.write_now(work)


def remarks(responder: Responder) -> list[str]:
    ran = responder("status", "--rules", "rules", "--json", **INSIM)
    assert ran.out, ran.err
    found: list[str] = json.loads(ran.out)["remarks"]
    return [each for each in found if "RCS" in each]


def test_messages_that_arrive_and_no_sms_ever_are_a_remark_that_says_what_to_do(
    store: Store, responder: Responder
) -> None:
    sent(store, ENOUGH)
    (remark,) = remarks(responder)
    assert "switch them off (Messages > Settings > RCS chats)" in remark
    assert "RCS chats" in responder("status", "--rules", "rules", **INSIM).out


@pytest.mark.parametrize(("count", "status"), [(0, "delivered"), (ENOUGH - 1, "delivered"), (ENOUGH, "sent")])
def test_few_messages_or_none_that_arrived_say_nothing(
    store: Store, responder: Responder, count: int, status: str
) -> None:
    sent(store, count, status)
    assert remarks(responder) == []


def test_one_sms_that_came_in_says_that_they_do(store: Store, responder: Responder) -> None:
    sent(store, ENOUGH)
    store.write_now(lambda conn: recorded(conn))
    assert remarks(responder) == []

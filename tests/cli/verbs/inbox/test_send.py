"""`responder send`: what became of it, and the exit code that says so."""

from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe

from sqlalchemy import insert

from responder.store.database.opening import open_store
from responder.store.tables import contacts
from tests.cli.conftest import Responder
from tests.live.databases import address_of

ANNA = "+33612345678"
LIVE = {
    "INSIM_LOGIN": "salon@example.com",
    "INSIM_ACCESS_KEY": "key",
    "RESPONDER_HOOK_TOKENS": token_urlsafe(32),
    "RESPONDER_MODE": "live",
}


def test_who_asked_for_no_more_messages_gets_none_by_hand_either(here: Path, responder: Responder) -> None:
    store = open_store(address_of(here))
    row = {"number": ANNA, "opted_out_at": datetime.now(UTC)}
    store.write_now(lambda conn: conn.execute(insert(contacts), row).rowcount)
    store.close()
    ran = responder("send", "0612345678", "Bonjour", "--yes", **LIVE)
    assert (ran.code, ran.out) == (1, "")
    assert "asked for no more messages: nothing was sent" in ran.err


def test_a_mistake_in_a_rule_keeps_nobody_from_writing_by_hand(here: Path, responder: Responder) -> None:
    (here / "rules" / "more.yaml").write_text("rules:\n  - nam: Broken\n", encoding="utf-8")
    ran = responder("send", "0612345678", "Bonjour", **LIVE | {"RESPONDER_MODE": "rehearsal"})
    assert (ran.code, ran.err) == (0, "")
    assert f"{ANNA} would get this" in ran.out

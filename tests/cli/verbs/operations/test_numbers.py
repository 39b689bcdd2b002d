"""`responder numbers`: the figures of the console on a terminal."""

import json
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from responder.store.database.opening import open_store
from responder.store.tables import messages
from tests.builders import ACCOUNT, ANNA
from tests.cli.conftest import Responder
from tests.live.databases import address_of
from tests.live.salons import write_salon

HELLO = "rules:\n  - name: Hello\n    when: sms\n    says: {words: [bonjour]}\n    reply: Bonjour !\n"


def test_the_numbers_of_the_console_are_told_on_a_terminal(tmp_path: Path, responder: Responder) -> None:
    write_salon(tmp_path, HELLO)
    store, now = open_store(address_of(tmp_path), exclusive=False), datetime.now(UTC)
    row = {
        "rule": "Hello", "account": ACCOUNT, "number": ANNA, "automatic": True, "text": "x", "parts": 3,
        "link": "https://salon.example", "status": "delivered", "created_at": now, "not_before": now, "expires_at": now,
        "clicked_at": now,
    }  # fmt: skip
    store.write_now(lambda conn: conn.execute(insert(messages), [row]))
    store.close()
    ran = responder("numbers", RESPONDER_LANGUAGE="en")
    assert "0 came, 1 sent in 3 SMS" in ran.out
    assert "1 person opened it" in ran.out
    found = json.loads(responder("numbers", "--days", "30", "--json").out)
    assert (len(found["days"]), found["delivered"], found["links"][0]["opened"]) == (30, 1, 1)

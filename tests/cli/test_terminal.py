"""Nothing that is stored steers the terminal of whoever looks at it."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from responder.store.database.opening import open_store
from responder.store.tables import contacts
from tests.cli.conftest import Responder
from tests.live.databases import address_of

NAMES = [
    "Zo\x1b[31m\u00e9",
    "\x1b]0;owned\x07",
    "Anna\u202egnp",
    "nul\x9b2J",
    "bell\x07",
    "back\x08\x08",
    "\u2066x\u2069",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_stored_name_is_shown_and_obeyed_by_no_terminal(name: str, here: Path, responder: Responder) -> None:
    store = open_store(address_of(here))
    store.write_now(
        lambda conn: conn.execute(insert(contacts), {"number": "+33612345678", "name": name, "known": True})
    )
    store.close()
    for command in (("contacts", "list"), ("contacts", "show", "+33612345678")):
        ran = responder(*command)
        assert "+33612345678" in ran.out or ran.code
        shown = ran.out + ran.err
        assert not [each for each in shown if each in "\u202e\u2066\u2069" or (not each.isprintable() and each != "\n")]

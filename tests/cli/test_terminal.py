"""Nothing that is stored steers the terminal of whoever looks at it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from responder.store.database.engine import Store
from tests.cli.conftest import Responder

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
def test_a_stored_name_is_shown_and_obeyed_by_no_terminal(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, responder: Responder
) -> None:
    monkeypatch.chdir(tmp_path)
    Store.open(f"sqlite:///{tmp_path / 'responder.db'}").close()
    with closing(sqlite3.connect(tmp_path / "responder.db")) as conn, conn:
        row = ("+33612345678", name, 1, 0, "[]")
        conn.execute("INSERT INTO contacts (number, name, known, first_seen, tags) VALUES (?, ?, ?, ?, ?)", row)
    for command in (("contacts", "list"), ("contacts", "show", "+33612345678")):
        ran = responder(*command)
        assert "+33612345678" in ran.out or ran.code
        shown = ran.out + ran.err
        assert not [each for each in shown if each in "\u202e\u2066\u2069" or (not each.isprintable() and each != "\n")]

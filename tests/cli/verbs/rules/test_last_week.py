"""`responder replay` without a file: what came last week, decided by the draft or by another folder."""

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from responder.domain.model.decision import Decision, Reason
from responder.domain.model.state import Contact, State
from responder.services.rules import drafts
from responder.store.database.opening import open_store
from responder.store.inbox.event_rows import entry
from responder.store.inbox.events import Decided, mark_decided
from responder.store.tables import inbox
from tests.builders import sms
from tests.cli.conftest import Responder
from tests.live.databases import address_of
from tests.live.salons import write_salon

HELLO = "rules:\n  - name: Hello\n    when: sms\n    says: {words: [bonjour]}\n    reply: Bonjour !\n"
NOW = datetime.now(UTC)


@pytest.fixture
def said(tmp_path: Path) -> Path:
    """A salon where somebody wrote "bonsoir" yesterday."""
    write_salon(tmp_path, HELLO)
    store, event = open_store(address_of(tmp_path), exclusive=False), sms("bonsoir", at=NOW - timedelta(days=1))

    def work(conn: object) -> None:
        row = entry(event, event.at) | {"id": 1}
        conn.execute(inbox.insert(), [row])  # type: ignore[attr-defined]
        known = State(Contact(event.contact, new=False))
        mark_decided(conn, [Decided(1, event.at, Decision(Reason.NO_RULE), "aaa1", known)])  # type: ignore[arg-type]

    store.write_now(work)
    store.close()
    return tmp_path


def test_the_last_week_is_compared_with_another_folder(said: Path, responder: Responder) -> None:
    other = said / "other"
    shutil.copytree(said / "rules", other / "rules")
    for path in (other / "rules").glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("[bonjour]", "[bonjour, bonsoir]"), "utf-8")
    ran = responder("replay", "--against", str(other / "rules"), RESPONDER_LANGUAGE="en")
    assert "Now answered, silent before: 1" in ran.out
    assert "bonsoir" in ran.out
    assert "1 difference in 1 event of the last seven days." in ran.out
    found = json.loads(responder("replay", "--against", str(other / "rules"), "--json").out)
    assert [each["event"] for each in found["differences"]] == [1]


def test_the_draft_of_the_console_is_compared(said: Path, responder: Responder) -> None:
    ran = responder("replay", "--draft", RESPONDER_LANGUAGE="en")
    assert ran.code == 2
    assert "There is no draft" in ran.said
    store = open_store(address_of(said), exclusive=False)

    def change(conn: object) -> None:
        live = drafts.live_files(conn, said / "rules", said / "templates")  # type: ignore[arg-type]
        name = next(name for name, content in live.items() if b"bonjour" in content)
        edit = lambda text: text.replace("[bonjour]", "[bonsoir]")  # noqa: E731
        drafts.change(conn, live, name, edit, version=0, by="Anna", now=NOW)  # type: ignore[arg-type]

    store.write_now(change)
    store.close()
    assert "Now answered, silent before: 1" in responder("replay", "--draft", RESPONDER_LANGUAGE="en").out


def test_without_anything_to_compare_with_it_says_what_to_name(said: Path, responder: Responder) -> None:
    ran = responder("replay", RESPONDER_LANGUAGE="en")
    assert ran.code == 2
    assert "--draft, or --against DIR" in ran.said

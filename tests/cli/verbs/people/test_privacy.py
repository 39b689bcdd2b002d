"""`responder export` and `responder forget`: all of one number, and then nothing of it."""

import asyncio
import csv
import io
import json
import sqlite3
import stat
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, insert, make_url, select, text

from responder.cli import run
from responder.cli.common.numbers import number_of
from responder.domain.actions.opt_out import OptedOut
from responder.domain.actions.tag import Tagged
from responder.domain.model.decision import Decision, Reason, Reply
from responder.domain.model.events import Event
from responder.domain.text.number_spellings import spellings_of
from responder.store.admin.rulebooks import KeptRulebook, keep, pack
from responder.store.appointments.book import New, add
from responder.store.contact_state.batch import Ledger
from responder.store.contacts import optout_fingerprints
from responder.store.database.engine import Store
from responder.store.database.opening import open_store
from responder.store.database.postgres import file_scrub
from responder.store.inbox.events import Decided, mark_decided, record, undecided
from responder.store.privacy.erasure import erase, find
from responder.store.review.quarantine import keep_unreadable
from responder.store.tables import backups, inbox, messages, metadata, posts, rulebooks
from tests.builders import ACCOUNT, ANNA, NOON, call, sms
from tests.cli.conftest import Responder
from tests.live.databases import DATABASES
from tests.live.processes import Ran
from tests.outgoing import enqueue

BRUNO = "+33687654321"
OWNER = "+33698765432"
BODY = "canarymot au secours"
SPELLINGS = ("612345678", "06 12 34 56 78", "%2B33612345678", "canarymot")
OTHERS = "dites à Anna (06 12 34 56 78) que je viens"


@pytest.fixture
def store(here: Path, database: str) -> Iterator[Store]:
    opened = open_store(database, exclusive=False)
    _fill(opened)
    yield opened
    opened.close()


@pytest.fixture
def responder(
    here: Path, database: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Responder:
    """The command line without a process of its own: these commands are many, and each would take a second."""
    monkeypatch.chdir(here)
    for name in ("RESPONDER_RULES", "RESPONDER_TEMPLATES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RESPONDER_DATABASE_URL", database)

    def called(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capfd.readouterr()
        code = run(arguments)
        return Ran(code, *capfd.readouterr())

    return called


def _fill(store: Store) -> None:
    """Anna texted, called, asked to stop; the owner was told; Bruno spoke of her; a hook of hers was unreadable."""

    def work(conn: Connection) -> None:
        for event in (sms(BODY, key="k1"), call(), sms(OTHERS, key="k3", contact=BRUNO)):
            row = {"key": event.key, "account": ACCOUNT, "contact": event.contact, "at": NOON, "received_at": NOON}
            kind, body = ("call", '{"kind":"missed","duration":0}') if "call" in event.key else ("sms", "")
            said = body or json.dumps({"text": getattr(event, "text", "")})
            conn.execute(insert(inbox).values(**row, kind=kind, body=said))
        for recorded in undecided(conn, 10):
            assert recorded.event is not None
            _decide(conn, recorded.id, recorded.event)
        for days in (1, 8, 15):  # what comes more than once is what a server remembers of a table
            add(conn, New(ANNA, NOON + timedelta(days=days), who="Zoé"), NOON)
        keep_unreadable(conn, "no JSON", "message=%7B%22from%22%3A%22%2B33612345678%22", NOON)
        keep_unreadable(conn, "no JSON", "message=of somebody else", NOON)
        for name, rules in (("a1", f"notify {ANNA}: x"), ("b2", "rules: []")):
            keep(conn, KeptRulebook(name, NOON, 1, pack({"rules/salon.yaml": rules.encode()})))
        waits = {"status": "queued", "created_at": NOON, "next_at": NOON, "step": 1, "rule": "R"}
        conn.execute(
            insert(posts).values(
                event=1, name="n", contact=ANNA, url="https://crm.example", body=json.dumps({"t": BODY}), **waits
            )
        )

    store.write_now(work)


def _decide(conn: Connection, id_: int, event: Event) -> None:
    anna = event.contact == ANNA
    told = Reply(OWNER, f"{event.contact} dit : {getattr(event, 'text', '')}", step=1)
    changes = (OptedOut(), Tagged("VIP")) if anna else ()
    thanks = Reply(event.contact, f"Merci {BODY}" if anna else "Merci, c'est noté")
    decision = Decision(Reason.ANSWERED, "R", (thanks, told), changes)
    ledger = Ledger.read(conn, [event], NOON)
    ledger.state_of(event)
    ledger.take(event, decision)
    ledger.write(conn)
    enqueue(conn, id_, ACCOUNT, event.contact, decision, NOON)
    mark_decided(conn, [Decided(id_, NOON, decision, "b2")])


def _hits(files: Mapping[str, Path]) -> dict[str, list[str]]:
    """Returns those of the files in which there is what should be in none."""
    return {
        name: found
        for name, path in sorted(files.items())
        if (found := [each for each in SPELLINGS if each.encode() in path.read_bytes()])
    }


def _by_name(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in folder.glob("*.db*")}


@pytest.fixture
def files(here: Path, database: str) -> Callable[[], dict[str, Path]]:
    """Returns those the database is in, as they are on the disk now."""
    if database.startswith("sqlite"):
        return lambda: _by_name(here)
    return lambda: DATABASES.server().files(database)


def test_the_search_for_bytes_would_find_them(store: Store, files: Callable[[], dict[str, Path]]) -> None:
    assert set().union(*_hits(files()).values()) == set(SPELLINGS)


@pytest.mark.parametrize("written", ["+33612345678", "0612345678", "06 12 34 56 78", "612345678", "%2B33612345678"])
def test_a_number_is_understood_however_it_is_typed(here: Path, written: str) -> None:
    assert number_of(written, here / "rules") == ANNA


def test_after_forget_no_byte_of_them_is_left(
    store: Store, database: str, files: Callable[[], dict[str, Path]], responder: Responder
) -> None:
    if store.shared:  # what the server gathers about values holds some of them
        DATABASES.server().execute("ANALYZE", make_url(database).database or "")
    ran = responder("forget", "06 12 34 56 78", "--yes")
    assert ran.code == 0, ran.out + ran.err
    assert _hits(files()) == {}
    kept = store.read_now(lambda conn: conn.execute(select(rulebooks.c.files)).scalars().all())
    assert len(kept) == 1 and b"612345678" not in zlib.decompress(kept[0])


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_file_is_whole_afterwards(store: Store, here: Path, responder: Responder) -> None:
    responder("forget", ANNA, "--yes")
    with closing(sqlite3.connect(here / "responder.db")) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert "612345678" not in "\n".join(conn.iterdump())


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_erased_rows_that_somebody_still_reads_are_told(
    store: Store, database: str, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_scrub, "_PATIENCE", 0.3)
    with psycopg.connect(database) as reader:
        reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        reader.execute("SELECT count(*) FROM keys")  # it sees the rest as it was now, as a dump does
        ran = responder("forget", ANNA, "--yes")
    assert ran.code == 1 and '"inbox"' in ran.out and "run this again" in ran.out
    again = responder("forget", ANNA, "--yes")
    assert again.code == 0, again.out


def test_what_is_others_stays_without_the_number(store: Store, here: Path, responder: Responder) -> None:
    responder("forget", ANNA, "--yes")
    with store._engine.connect() as conn:
        (body,) = conn.execute(select(inbox.c.body).where(inbox.c.contact == BRUNO)).one()
        assert json.loads(body) == {"text": "dites à Anna (…) que je viens"}
        assert conn.execute(text("SELECT count(*) FROM quarantine")).scalar() == 1
        to_bruno = conn.execute(select(messages.c.text).where(messages.c.number == BRUNO)).scalar()
        assert to_bruno == "Merci, c'est noté"


def test_the_opt_out_stays_as_a_fingerprint_and_the_event_is_still_known(
    store: Store, database: str, responder: Responder
) -> None:
    ran = responder("forget", ANNA, "--yes", "--json")
    assert json.loads(ran.out)["opt_out_kept"] is True
    with store._engine.connect() as conn:
        assert optout_fingerprints.opted_out(conn, [ANNA]) == {ANNA: NOON}
        before = conn.execute(text("SELECT count(*) FROM inbox")).scalar()
    store.close()
    again = open_store(database)

    async def repeat() -> None:
        await record(again, sms(BODY, key="k1"), dated=True, received=NOON)

    asyncio.run(repeat())
    after = again.read_now(lambda conn: conn.execute(text("SELECT count(*) FROM inbox")).scalar())
    again.close()
    assert after == before


def test_forgetting_twice_finds_nothing_the_second_time(store: Store, responder: Responder) -> None:
    responder("forget", ANNA, "--yes")
    ran = responder("forget", ANNA, "--yes")
    assert ran.code == 0
    assert "Nothing was known" in ran.out


def test_what_waited_to_leave_never_does(store: Store, responder: Responder) -> None:
    responder("forget", ANNA, "--yes")
    with store._engine.connect() as conn:
        waiting = select(messages.c.id).where(messages.c.status == "queued", messages.c.text == "")
        assert conn.execute(waiting).all() == []
        assert conn.execute(select(posts.c.status)).scalars().all() == ["cancelled"]


def test_nothing_is_erased_unasked(store: Store, responder: Responder) -> None:
    assert responder("forget", ANNA, typed="n\n").code != 0
    assert not store.read_now(lambda conn: find(conn, spellings_of(ANNA))).nothing


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_kept_backup_is_cleared_too_and_one_that_cannot_be_is_named(
    store: Store, here: Path, responder: Responder
) -> None:
    copy, broken = here / "copy.db", here / "broken.db"
    store.write_now(lambda conn: _know(conn, [copy, broken, here / "gone.db"]))
    with closing(sqlite3.connect(here / "responder.db")) as conn:
        conn.execute("VACUUM INTO ?", [str(copy)])
    broken.write_bytes(b"no database, and +33612345678 in it")
    ran = responder("forget", ANNA, "--yes")
    assert ran.code == 1
    assert str(broken) in ran.out and "copy.db" not in ran.out and "gone.db" not in ran.out
    assert set(_hits(_by_name(here))) == {"broken.db"}


def _know(conn: Connection, paths: list[Path]) -> None:
    for path in paths:
        conn.execute(insert(backups).values(path=str(path), made_at=NOON))


def test_the_rules_in_use_are_the_owners_to_change(store: Store, responder: Responder) -> None:
    store.write_now(lambda conn: keep(conn, KeptRulebook("c3", NOON, 1, pack({"rules/salon.yaml": ANNA.encode()}))))
    ran = responder("forget", ANNA, "--yes")
    assert ran.code == 1
    assert "The rules in use name the number" in ran.out


def test_a_row_of_any_table_that_is_the_numbers_own_goes(store: Store) -> None:
    """Whatever tables there will be: nobody has to think of erasing them."""
    spellings, late = spellings_of(ANNA), MetaData()
    visits = Table("visits", late, Column("id", Integer, primary_key=True), Column("who", Text), Column("note", Text))
    copied = visits.to_metadata(metadata)
    try:
        store.write_now(lambda conn: copied.create(conn))
        rows = [{"who": ANNA, "note": "x"}, {"who": BRUNO, "note": f"knows {ANNA}"}]
        store.write_now(lambda conn: conn.execute(insert(copied), rows))
        store.write_now(lambda conn: erase(conn, find(conn, spellings), NOON))
        left = store.read_now(lambda conn: conn.execute(select(copied.c.who, copied.c.note)).all())
        assert [tuple(row) for row in left] == [(BRUNO, "knows …")]
        assert store.read_now(lambda conn: find(conn, spellings)).nothing
    finally:
        metadata.remove(copied)
        store.write_now(lambda conn: copied.drop(conn))


def test_the_export_holds_all_of_it(store: Store, responder: Responder) -> None:
    ran = responder("export", "06 12 34 56 78")
    assert ran.code == 0
    found = json.loads(ran.out)
    assert found["number"] == ANNA
    assert found["contact"]["tags"] == ["VIP"]
    assert datetime.fromisoformat(found["opted_out_since"]) == NOON
    assert [event["body"].get("text") for event in found["events"]] == [BODY, None]
    assert {message["text"] for message in found["messages"]} == {f"Merci {BODY}"}
    assert len(found["told_to_others"]) == 2
    assert [each["who"] for each in found["appointments"]] == ["Zoé"] * 3
    assert len(found["posts"]) == 1 and len(found["unreadable"]) == 1
    assert BRUNO not in ran.out


def test_an_export_of_nobody_says_so(store: Store, responder: Responder) -> None:
    ran = responder("export", "+33600000000")
    assert ran.code == 1
    assert json.loads(ran.out)["events"] == []


def test_an_exported_file_is_private_and_overwrites_nothing(store: Store, here: Path, responder: Responder) -> None:
    file = here / "anna.json"
    assert responder("export", ANNA, "--output", str(file)).code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert responder("export", ANNA, "--output", str(file)).code == 2


def test_no_cell_of_the_table_is_a_formula(store: Store, here: Path, responder: Responder) -> None:
    evil = '=HYPERLINK("https://evil.example","x")'
    event = sms(evil, at=NOON + timedelta(hours=1))
    row = {"key": event.key, "account": ACCOUNT, "contact": ANNA, "at": event.at, "received_at": NOON, "kind": "sms"}
    store.write_now(lambda conn: conn.execute(insert(inbox).values(**row, body=json.dumps({"text": evil}))))
    ran = responder("export", ANNA, "--csv")
    lines = list(csv.reader(io.StringIO(ran.out)))
    assert any(evil in cell for line in lines for cell in line)
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))]


def test_what_is_no_number_is_told(here: Path, responder: Responder) -> None:
    for verb in ("export", "forget"):
        ran = responder(verb, "Ameli", *(["--yes"] if verb == "forget" else []))
        assert ran.code == 2
        assert "no phone number" in ran.err

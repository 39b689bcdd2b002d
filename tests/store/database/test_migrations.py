"""The layout: made new, brought up to date and back with what is in it, and the same whichever way."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, insert, inspect, make_url, select, text

from responder.store import StoreUnavailable
from responder.store.contacts import address_book
from responder.store.contacts.address_book import ContactCard
from responder.store.database import layout as schema
from responder.store.database import migrate, migrations
from responder.store.database.engine import Store
from responder.store.database.layout import HEAD, REVISIONS, OldLayout
from responder.store.database.locks import Over, hold
from responder.store.database.migrate import BACKWARD, bring, layout_of, opened
from responder.store.database.migrations import is_ours
from responder.store.database.opening import open_store
from responder.store.database.postgres.server import BUSY_TIMEOUT, open_engine
from responder.store.database.postgres.store import PostgresStore
from responder.store.database.transaction import transact
from responder.store.tables import contacts, inbox, messages, metadata
from tests.live.postgres import Postgres
from tests.outgoing import NOW, queued, row

# A revision as a later version might bring it: a column with a default, an index, and what was there moved.
LATER = f'''
"""Later."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{HEAD}"


def upgrade() -> None:
    op.add_column("messages", sa.Column("mood", sa.Text(), nullable=False, server_default=""))
    op.create_index("messages_by_mood", "messages", ["mood"])
    op.execute("UPDATE messages SET mood = 'calm', why = upper(why)")


def downgrade() -> None:
    op.drop_index("messages_by_mood", "messages")
    op.drop_column("messages", "mood")
'''


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Returns the address of a database that holds nothing, not even tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'layout.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    url = server.database()
    yield url
    server.drop(url)


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version of Responder that knows one revision more."""
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "9999_later.py").write_text(LATER)
    real = migrations.configuration

    def configuration(conn: Connection | None = None) -> Any:
        config = real(conn)
        here = migrations.FOLDER / "versions"
        config.set_main_option("version_locations", f"{here};{tmp_path / 'versions'}")
        config.set_main_option("path_separator", ";")
        return config

    monkeypatch.setattr(migrations, "configuration", configuration)
    know("9999", monkeypatch)


def know(newest: str, monkeypatch: pytest.MonkeyPatch) -> None:
    revisions = tuple(dict.fromkeys((*REVISIONS, newest)))
    for module in (schema, migrate):
        monkeypatch.setattr(module, "REVISIONS", revisions)
    monkeypatch.setattr(schema, "HEAD", newest)


@contextmanager
def stored(address: str) -> Iterator[Store]:
    store = open_store(address, exclusive=False)
    try:
        yield store
    finally:
        store.close()


def differences(engine: Engine) -> list[Any]:
    with engine.connect() as conn:
        options = {"target_metadata": metadata, "include_object": is_ours, "compare_type": True}
        found: list[Any] = compare_metadata(MigrationContext.configure(conn, opts=options), metadata)
        return found


def test_the_revisions_make_the_tables_that_the_program_expects(address: str) -> None:
    bring(address, HEAD)
    with opened(address) as engine:
        assert differences(engine) == [], "a change of the tables lacks its revision"


def test_a_new_database_has_the_tables_that_the_revisions_would_have_made(address: str) -> None:
    open_store(address).close()
    with opened(address) as engine:
        assert differences(engine) == []
        assert transact(engine, schema.revision) == HEAD


def test_the_revisions_are_those_that_the_program_knows() -> None:
    scripts = ScriptDirectory.from_config(migrations.configuration())
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS


FIRST_CONTACTS: list[dict[str, Any]] = [
    {"number": "+33600000001", "name": "Zoé Petit", "opted_out_at": 1767225600000, "known": True},
    {"number": "+33600000002", "name": "", "opted_out_at": None, "known": False},
    {"number": "+33600000003", "name": "élodie  ÇA", "opted_out_at": None, "known": True},
    {"number": "+33600000004", "name": "Dupont", "opted_out_at": None, "known": True},
]


def first_contacts(conn: Connection) -> None:
    """Enters contacts into the tables as they were first, whose contacts had no id."""
    names = "number, name, opted_out_at, known, tags, notes"
    values = ":number, :name, :opted_out_at, :known, '[\"client\"]', 'à rappeler'"
    conn.execute(text(f"INSERT INTO contacts ({names}) VALUES ({values})"), FIRST_CONTACTS)


def test_contacts_of_the_first_layout_are_listed_by_name_and_keep_what_was_known(address: str) -> None:
    bring(address, "0002")
    with opened(address) as engine:
        transact(engine, first_contacts)
    bring(address, HEAD)
    with stored(address) as store:
        store.write_now(lambda conn: address_book.save(conn, ContactCard("+33600000005", name="Éric")))
        listed = store.read_now(lambda conn: address_book.page(conn, 10))
        sorts = store.read_now(lambda conn: conn.execute(select(contacts.c.name, contacts.c.sorted_as)).all())
    assert [each.card.name for each in listed] == ["Dupont", "élodie  ÇA", "Éric", "Zoé Petit", ""]
    assert all(sort == address_book.sorted_as(name) for name, sort in sorts)
    assert {each.card.notes for each in listed if each.card.name != "Éric"} == {"à rappeler"}
    assert [each.card.name for each in listed if each.card.opted_out] == ["Zoé Petit"]


def test_many_contacts_of_the_first_layout_all_get_the_name_they_are_sorted_by(address: str) -> None:
    bring(address, "0006")
    many = [{"number": f"+336{n:08}", "name": f"É {n}"} for n in range(2001)]
    with opened(address) as engine:
        insertion = text("INSERT INTO contacts (number, name) VALUES (:number, :name)")
        transact(engine, lambda conn: conn.execute(insertion, many))
    bring(address, HEAD)
    with opened(address) as engine:
        found = transact(engine, lambda conn: conn.execute(select(contacts.c.number, contacts.c.sorted_as)).all())
    assert {each.number: each.sorted_as for each in found} == {each["number"]: f"e {n}" for n, each in enumerate(many)}


@pytest.mark.parametrize("lost", ["", "DROP INDEX contacts_by_name", "DROP INDEX moments_of_appointment"])
def test_a_database_whose_first_revision_had_ids_already_gets_only_what_it_lacks(address: str, lost: str) -> None:
    bring(address, "0007")
    with opened(address) as engine:
        ids = transact(engine, _ids_of_first_contacts)
        transact(engine, lambda conn: conn.execute(text("UPDATE alembic_version SET version_num = '0006'")))
        if lost:
            transact(engine, lambda conn: conn.execute(text(lost)))
    bring(address, HEAD)
    with opened(address) as engine:
        assert differences(engine) == []
        assert transact(engine, lambda conn: conn.execute(select(contacts.c.id, contacts.c.number)).all()) == ids


def test_contacts_go_back_to_the_first_layout_and_forward_again(address: str) -> None:
    bring(address, HEAD)
    with opened(address) as engine:
        ids = transact(engine, _ids_of_first_contacts)
    bring(address, "0002")
    bring(address, HEAD)
    with opened(address) as engine:
        assert differences(engine) == []
        found = transact(engine, lambda conn: conn.execute(select(contacts.c.number)).scalars().all())
        assert sorted(found) == [number for _, number in ids]


@pytest.mark.sqlite("only there the table is made anew")
def test_what_hangs_on_the_contacts_of_a_file_is_kept_when_they_get_ids(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'own.db'}"
    bring(address, "0006")
    own = ["CREATE INDEX own_index ON contacts (language)", "ALTER TABLE contacts ADD COLUMN own TEXT DEFAULT 'x'"]
    own += ["CREATE TRIGGER own_trigger AFTER DELETE ON contacts BEGIN SELECT 1; END"]
    with opened(address) as engine:
        transact(engine, lambda conn: [conn.exec_driver_sql(each) for each in own])
        transact(engine, first_contacts)
    bring(address, "0007")
    with opened(address) as engine:
        master = text("SELECT name FROM sqlite_master WHERE tbl_name = 'contacts'")
        there = transact(engine, lambda conn: conn.execute(master).scalars().all())
        assert {"own_index", "own_trigger", "contacts_by_name", "contacts_out"} <= set(there)
        assert transact(engine, lambda conn: conn.execute(text("SELECT DISTINCT own FROM contacts")).all()) == [("x",)]


def test_what_a_person_had_sent_again_before_the_column_for_it_stays_so(address: str) -> None:
    with stored(address) as store:
        told, other = (store.write_now(lambda conn: queued(conn)) for _ in range(2))
    bring(address, "0010")
    with opened(address) as engine:
        mark = text("UPDATE messages SET why = 'a person had it sent again' WHERE id = :id")
        transact(engine, lambda conn: conn.execute(mark, {"id": told}))
    bring(address, HEAD)
    with stored(address) as store:
        found = store.read_now(lambda conn: conn.execute(select(messages.c.id, messages.c.resent)).all())
    assert {row.id: row.resent for row in found} == {told: True, other: False}


def test_what_is_there_is_kept_when_the_layout_goes_forward_and_back(address: str, later: None) -> None:
    bring(address, REVISIONS[-1])
    with opened(address) as engine:
        ids = transact(engine, lambda conn: [queued(conn, text=f"é {n}") for n in range(50)])
        before = transact(engine, lambda conn: [tuple(row(conn, id_)) for id_ in ids])
        key = transact(engine, schema.identity_key)
    bring(address, "9999")
    with opened(address) as engine:
        moods = transact(engine, lambda conn: conn.execute(text("SELECT DISTINCT mood FROM messages")).scalars().all())
        assert moods == ["calm"]
        assert "messages_by_mood" in {each["name"] for each in inspect(engine).get_indexes("messages")}
    bring(address, REVISIONS[-1])
    with opened(address) as engine:
        assert transact(engine, lambda conn: [tuple(row(conn, id_)) for id_ in ids]) == before
        assert transact(engine, schema.identity_key) == key
        assert differences(engine) == []


def test_a_revision_that_fails_leaves_everything_as_it_was(address: str, later: None, tmp_path: Path) -> None:
    bring(address, REVISIONS[-1])
    broken = LATER.replace("upper(why)", "upper(nothing)")
    (tmp_path / "versions" / "9999_later.py").write_text(broken)
    with pytest.raises(Exception, match="nothing"):
        bring(address, "9999")
    assert layout_of(address) == REVISIONS[-1]
    with opened(address) as engine:
        assert differences(engine) == []


def test_back_to_the_beginning_nothing_is_left(address: str) -> None:
    bring(address, HEAD)
    bring(address, BACKWARD)
    with opened(address) as engine:
        assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    bring(address, HEAD)
    with stored(address) as store:
        store.write_now(queued)


def test_an_older_layout_is_brought_up_to_date_where_nobody_else_can_be_using_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: None
) -> None:
    address = f"sqlite:///{tmp_path / 'old.db'}"
    bring(address, REVISIONS[-1])
    with opened(address) as engine:
        transact(engine, queued)
    with stored(address) as store:
        assert store.read_now(schema.revision) == "9999"
        assert store.read_now(lambda conn: conn.execute(select(func.count()).select_from(messages)).scalar()) == 1


def test_an_older_layout_on_postgresql_is_the_owner_s_to_bring_up_to_date(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = postgres.database()
    bring(address, "0001")
    with pytest.raises(OldLayout, match="responder migrate"):
        open_store(address)
    bring(address, HEAD)
    with stored(address) as store:
        assert isinstance(store, PostgresStore)
    postgres.drop(address)


def test_a_newer_layout_is_left_alone(address: str) -> None:
    bring(address, HEAD)
    with opened(address) as engine:
        transact(engine, lambda conn: conn.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(StoreUnavailable, match="newer Responder"):
        open_store(address)
    with pytest.raises(StoreUnavailable, match="newer Responder"):
        bring(address, HEAD)


def test_a_database_that_is_served_is_not_changed(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'served.db'}"
    store = open_store(address)
    with pytest.raises(StoreUnavailable, match="already runs"):
        bring(address, "0001")
    store.close()


def test_several_processes_that_start_at_once_make_the_tables_once(postgres: Postgres) -> None:
    from concurrent.futures import ThreadPoolExecutor

    address = postgres.database()
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(address, exclusive=False), range(4)))
    keys = {store.identity_key() for store in stores}
    stores[0].write_now(lambda conn: conn.execute(insert(inbox), _event()))
    assert len(keys) == 1
    for store in stores:
        store.close()
    postgres.drop(address)


def test_who_starts_while_another_makes_the_tables_waits_for_it(postgres: Postgres) -> None:
    address = postgres.database()
    engine = open_engine(make_url(address).set(drivername="postgresql+psycopg"), connections=1)
    made, opened_at = threading.Event(), []

    def starts() -> None:
        store = open_store(address, exclusive=False)
        opened_at.append(made.is_set())
        store.close()

    second = threading.Thread(target=starts)
    with engine.begin() as conn:
        hold(conn, Over.LAYOUT)
        second.start()
        second.join(BUSY_TIMEOUT / 1000 + 1)  # longer than any statement of a running service waits for a lock
        schema.prepare(conn)
        made.set()
    second.join(60)
    engine.dispose()
    assert opened_at == [True]
    postgres.drop(address)


def _ids_of_first_contacts(conn: Connection) -> list[Any]:
    first_contacts(conn)
    return list(conn.execute(select(contacts.c.id, contacts.c.number).order_by(contacts.c.id)).all())


def _event() -> dict[str, Any]:
    at = {"received_at": NOW, "at": NOW}
    return {"key": "k", "account": "a", "contact": "+336", "kind": "sms", "body": "{}"} | at

"""`responder backup` and `responder restore`, as they are typed."""

import io
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from responder.cli import run
from responder.store.database.opening import open_store
from responder.store.outbound.switches.pause_file import pause_file, paused
from tests.cli.conftest import Responder
from tests.live.processes import Ran

pytestmark = pytest.mark.sqlite("a PostgreSQL is copied and restored by its own tools")


@pytest.fixture
def responder(here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Responder:
    monkeypatch.chdir(here)
    monkeypatch.delenv("RESPONDER_DATABASE_URL", raising=False)
    open_store(f"sqlite:///{here / 'responder.db'}", exclusive=False).close()

    def called(*arguments: str, typed: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capfd.readouterr()
        return Ran(run(arguments), *capfd.readouterr())

    return called


def test_a_folder_gets_a_file_named_by_the_time(here: Path, responder: Responder) -> None:
    (here / "copies").mkdir()
    ran = responder("backup", "copies")
    assert ran.code == 0, ran.err
    (copy,) = (here / "copies").iterdir()
    assert copy.name in ran.out and stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_no_backup_overwrites_anything(here: Path, responder: Responder) -> None:
    (here / "there").write_text("something")
    ran = responder("backup", "there")
    assert ran.code == 2 and "already" in ran.err
    assert (here / "there").read_text() == "something"


def test_a_backup_comes_back_and_what_was_there_is_kept(here: Path, responder: Responder) -> None:
    responder("backup", "copy.db")
    ran = responder("restore", "copy.db", "--yes")
    assert ran.code == 0, ran.err
    assert "What was there before is in" in ran.out
    assert len(list(here.glob("responder.db.before-*"))) == 1


def test_nothing_is_replaced_unasked(here: Path, responder: Responder) -> None:
    responder("backup", "copy.db")
    assert responder("restore", "copy.db", typed="n\n").code != 0
    assert list(here.glob("responder.db.before-*")) == []


def test_what_is_no_backup_is_told(here: Path, responder: Responder) -> None:
    ran = responder("restore", "rules/salon.yaml", "--yes")
    assert ran.code == 2 and "Nothing was restored" in ran.err


def test_for_postgresql_its_own_tools_are_named(
    here: Path, responder: Responder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESPONDER_DATABASE_URL", "postgresql://me@localhost/responder")
    ran = responder("backup", "copy.db")
    assert ran.code == 2 and "pg_dump" in ran.err


def test_an_old_backup_starts_on_hold(here: Path, responder: Responder) -> None:
    responder("backup", "copy.db")
    with closing(sqlite3.connect(here / "copy.db")) as conn, conn:
        conn.execute("UPDATE backups SET made_at = made_at - 7200000000")
    ran = responder("restore", "copy.db", "--yes")
    assert ran.code == 0 and "on hold" in ran.out
    assert paused(pause_file("sqlite:///responder.db")) is not None
    responder("resume")
    assert paused(pause_file("sqlite:///responder.db")) is None


def test_a_missing_folder_is_told_and_no_file_of_its_name_is_made(here: Path, responder: Responder) -> None:
    ran = responder("backup", "copies")
    assert ran.code == 2 and "mkdir copies" in ran.err
    assert not (here / "copies").exists()

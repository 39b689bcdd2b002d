"""Backups: a copy is made into a new file only, and brought back so that nothing is sent twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from responder.services.inbox import manual_messages
from responder.services.inbox.manual_messages import Terms, TypedMessage
from responder.services.operations import pausing
from responder.services.operations.backups import BackupOutcome, back_up, database_of, restore
from responder.settings.values import Mode
from responder.store.database.opening import open_store
from tests.builders import ACCOUNT, ANNA, NOON, SALON


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "responder.db"
    store = open_store(f"sqlite:///{file}")
    terms = Terms(business=SALON, accounts=[ACCOUNT], mode=Mode.LIVE)
    store.write_now(lambda conn: manual_messages.send(conn, TypedMessage(number=ANNA, text="Bonjour"), terms, NOON))
    store.close()
    return file


def test_a_server_has_no_file_to_copy(tmp_path: Path) -> None:
    assert database_of("postgresql://localhost/responder") is None
    assert database_of(f"sqlite:///{tmp_path}/responder.db") == tmp_path / "responder.db"


def test_a_copy_in_a_folder_is_called_by_its_time(database: Path, tmp_path: Path) -> None:
    done = back_up(database, tmp_path, NOON)
    assert (done.outcome, done.target.name) == (BackupOutcome.DONE, f"responder-{NOON:%Y%m%dT%H%M%SZ}.db")
    assert done.copied is not None
    assert done.target.stat().st_size == done.copied.size


def test_what_is_there_is_never_written_over(database: Path, tmp_path: Path) -> None:
    (tmp_path / "old.db").write_bytes(b"old")
    assert back_up(database, tmp_path / "old.db", NOON).outcome is BackupOutcome.THERE_ALREADY
    assert (tmp_path / "old.db").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("of", "to", "outcome"),
    [
        ("gone.db", "new.db", BackupOutcome.NO_DATABASE),
        ("responder.db", "backups", BackupOutcome.NO_FOLDER),
        ("responder.db", "gone/new.db", BackupOutcome.FAILED),
    ],
)
def test_a_copy_that_cannot_be_made_says_why(
    database: Path, tmp_path: Path, of: str, to: str, outcome: BackupOutcome
) -> None:
    assert back_up(tmp_path / of, tmp_path / to, NOON).outcome is outcome


def test_what_waited_in_an_old_backup_is_in_doubt_and_nothing_leaves(database: Path, tmp_path: Path) -> None:
    copy = back_up(database, tmp_path / "copy.db", NOON).target
    done = restore(copy, database, f"sqlite:///{database}", NOON + timedelta(hours=2))
    assert done.outcome is BackupOutcome.DONE
    assert done.restored is not None
    assert (done.restored.in_doubt, done.restored.on_hold) == (1, True)
    assert pausing.paused_here(f"sqlite:///{database}") is not None


def test_what_is_no_backup_is_not_brought_back(database: Path, tmp_path: Path) -> None:
    before = database.read_bytes()
    (tmp_path / "other.db").write_bytes(b"no database at all")
    for file, outcome in (("gone.db", BackupOutcome.NO_FILE), ("other.db", BackupOutcome.FAILED)):
        assert restore(tmp_path / file, database, f"sqlite:///{database}", NOON).outcome is outcome
    assert database.read_bytes() == before

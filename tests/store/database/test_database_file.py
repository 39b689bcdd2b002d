"""The file of a database that serves: there, writable, and the one that was opened."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from responder.store.database.engine import Store
from responder.store.database.opening import open_store

GONE = "is not there any more: it was moved or deleted"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "responder.db"


@pytest.fixture
def serving(database: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{database}")
    yield store
    store.close()


def is_replaced(database: Path) -> None:
    """Replaces it, as a backup that is copied over it does."""
    (database.parent / "other").touch()
    (database.parent / "other").replace(database)


def is_made_anew(database: Path) -> None:
    """Lets a command make one where it was, after it was moved away."""
    database.rename(database.with_suffix(".away"))
    open_store(f"sqlite:///{database}", exclusive=False).close()


@pytest.mark.parametrize(
    "happens",
    [
        Path.unlink,
        lambda database: database.rename(database.with_suffix(".away")),
        is_replaced,
        is_made_anew,
        lambda database: database.parent.rename(database.parent.with_name("elsewhere")),
    ],
)
def test_a_file_that_is_no_longer_the_one_that_was_opened_is_told(
    serving: Store, database: Path, happens: Callable[[Path], object]
) -> None:
    assert serving.file_trouble() == ""
    happens(database)
    assert GONE in str(serving.file_trouble())


def test_a_file_that_was_put_back_is_the_one_that_was_opened(serving: Store, database: Path) -> None:
    away = database.with_suffix(".away")
    database.rename(away)
    assert serving.file_trouble()
    away.rename(database)
    assert serving.file_trouble() == ""


def test_a_file_reached_over_a_link_is_the_one_that_was_opened(tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(tmp_path / "responder.db")
    store = open_store(f"sqlite:///{link}")
    assert store.file_trouble() == ""
    store.close()


def test_a_command_is_told_nothing_of_the_file(database: Path) -> None:
    store = open_store(f"sqlite:///{database}", exclusive=False)
    database.unlink()
    assert store.file_trouble() == ""
    store.close()

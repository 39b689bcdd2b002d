"""The database of the settings, opened for a command."""

from collections.abc import Iterator
from contextlib import contextmanager

from responder.cli.common.loading import settings_folders
from responder.store.database.engine import Store
from responder.store.database.opening import open_store


@contextmanager
def opened() -> Iterator[Store]:
    """Opens the database of the settings, beside a service that may be using it."""
    store = open_store(settings_folders().database_url, exclusive=False)
    try:
        yield store
    finally:
        store.close()

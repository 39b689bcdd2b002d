"""The rulebooks that went live, for the commands that ask about them."""

from collections.abc import Iterator
from contextlib import contextmanager

from responder.cli.common.errors import CannotRun
from responder.cli.common.loading import settings_folders
from responder.store.admin.rulebooks import Kept, named
from responder.store.database.engine import Store


@contextmanager
def opened() -> Iterator[Store]:
    """The database of the settings, beside a service that may be using it."""
    store = Store.open(settings_folders().database_url, exclusive=False)
    try:
        yield store
    finally:
        store.close()


def the_one(store: Store, start: str) -> Kept:
    """The rulebook whose fingerprint starts so; raises CannotRun if there is none or are several."""
    if not start.isalnum():
        raise CannotRun(f'"{start}" is no fingerprint: copy one from `responder history`.')
    found = store.read_now(lambda conn: named(conn, start))
    if not found:
        raise CannotRun(f'No rules with the fingerprint "{start}" went live: see  responder history')
    if len(found) > 1:
        which = ", ".join(each.fingerprint for each in found[:5])
        raise CannotRun(f'"{start}" is the start of several fingerprints ({which}): write more of it.')
    return found[0]

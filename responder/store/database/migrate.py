"""The layout of a database, changed on purpose: while nobody serves it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from responder.store.database import database_file
from responder.store.database.address import parse_address, path_of
from responder.store.database.engine import plain_engine
from responder.store.database.layout import REVISIONS, complete, revision
from responder.store.database.locks import Over, hold
from responder.store.database.transaction import transact

BACKWARD = "base"  # before the first layout: no tables at all


def layout_of(url: str) -> str | None:
    """Its revision; None for a database without tables."""
    with opened(url) as engine:
        return transact(engine, revision)


def bring(url: str, to: str) -> None:
    """To another revision, later or earlier, in one transaction. Raises StoreUnavailable if it is served."""
    with opened(url) as engine:
        transact(engine, lambda conn: _bring(conn, to))


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """Whatever its layout. Nobody else may be serving it: on a file that is locked out."""
    parsed = parse_address(url)
    if parsed.get_backend_name() == "postgresql":
        from responder.store.database.postgres.server import reachable

        engine, lock = reachable(parsed), None
    else:
        file = path_of(parsed)
        database_file.prepare(file)
        lock = database_file.Lock(file)
        engine = plain_engine(file)
    try:
        yield engine
    finally:
        engine.dispose()
        if lock:
            lock.release()


def _bring(conn: Connection, to: str) -> None:
    from responder.store.database.migrations import downgrade, upgrade

    hold(conn, Over.LAYOUT)
    found = revision(conn)
    order = [None, *REVISIONS]
    if to != BACKWARD and order.index(to) > order.index(found):
        upgrade(conn, to)
        complete(conn)
    else:
        downgrade(conn, to)

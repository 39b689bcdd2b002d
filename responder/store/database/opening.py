"""Opens the store that an address names, SQLite or PostgreSQL."""

from responder.store.database.address import parse_address, path_of
from responder.store.database.engine import MOST_WAITING, Store


def open_store(url: str, *, exclusive: bool = True, most_waiting: int = MOST_WAITING) -> Store:
    """`exclusive` for the one process that serves; commands that run beside it open without, and have
    `write_now` and `read_now`. Raises StoreUnavailable, in words for the owner."""
    parsed = parse_address(url)
    if parsed.get_backend_name() == "postgresql":
        from responder.store.database.postgres.store import PostgresStore  # psycopg is for those who use it

        return PostgresStore.connect(parsed, exclusive=exclusive, most_waiting=most_waiting)
    return Store.on_file(path_of(parsed), exclusive=exclusive, most_waiting=most_waiting)

"""The ground a PostgreSQL stands on: reachable, ours to write, and keeping what it said it kept."""

from typing import Any

from psycopg.abc import Buffer
from psycopg.types.string import StrDumperUnknown
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable

OLDEST = 13  # of PostgreSQL
BUSY_TIMEOUT = 3_000  # milliseconds a statement waits for a lock; a gateway waits five seconds for its answer
_SETTINGS = {
    "synchronous_commit": "on",  # whatever the database's own default is
    "lock_timeout": BUSY_TIMEOUT,
    "statement_timeout": 30_000,
    # A process that stands still in the middle of a transaction keeps others from what it holds.
    "idle_in_transaction_session_timeout": 15_000,
}


def open_engine(url: URL, *, connections: int, patient: bool = False) -> Engine:
    """`patient`: for work that may take as long as it takes, as bringing the layout up to date does."""
    settings = {"synchronous_commit": "on"} if patient else _SETTINGS
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=2,
        pool_timeout=BUSY_TIMEOUT / 1000,
        pool_pre_ping=True,  # after the server was restarted, the first to ask gets a fresh connection
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        execution_options={"preserve_rowcount": True},  # of an INSERT too: whether it was there already
        connect_args={
            "application_name": "responder",
            "connect_timeout": 3,
            "keepalives_idle": 10,
            "keepalives_interval": 3,
            "keepalives_count": 3,
            "tcp_user_timeout": 10_000,
            "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
        },
    )
    event.listen(engine, "connect", _prepare_connection)
    return engine


def assert_durable(conn: Connection) -> None:
    """Raises StoreUnavailable, in words for the owner, where a commit is no promise."""
    version = conn.exec_driver_sql("SHOW server_version_num").scalar_one()
    if int(version) < OLDEST * 10_000:
        raise StoreUnavailable(
            sentence(
                "PostgreSQL {oldest} or newer is needed; this one is {version}.",
                oldest=OLDEST,
                version=int(version) // 10_000,
            )
        )
    for name, wanted in (("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")):
        found = conn.exec_driver_sql(f"SHOW {name}").scalar_one()
        if found != wanted:
            raise StoreUnavailable(
                sentence(
                    "This PostgreSQL forgets when the power fails ({name} is {found}): set {name} = {wanted} "
                    "in its postgresql.conf.",
                    name=name,
                    found=found,
                    wanted=wanted,
                )
            )
    encoding = conn.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise StoreUnavailable(
            sentence(
                "The database is encoded as {encoding}, which cannot hold what people text: make one with "
                "CREATE DATABASE responder ENCODING 'UTF8' TEMPLATE template0.",
                encoding=encoding,
            )
        )
    if conn.exec_driver_sql("SELECT pg_is_in_recovery()").scalar_one():
        raise StoreUnavailable(sentence("This PostgreSQL is a standby, which takes no writes: name the primary."))


def reachable(url: URL) -> Engine:
    """For work on the whole of it, whatever its layout, that may take as long as it takes."""
    engine = open_engine(url, connections=1, patient=True)
    try:
        engine.connect().close()
    except DBAPIError as error:
        engine.dispose()
        raise unreachable(url, error) from error
    return engine


def unreachable(url: URL, error: DBAPIError) -> StoreUnavailable:
    """Makes the error of a server that lets nobody in: in words, without the password, which the address may hold."""
    first = (str(error.orig).strip() or type(error.orig).__name__).splitlines()[0]
    return StoreUnavailable(
        sentence(
            "The database {name} at {host}:{port} does not let us in: {why}. Is PostgreSQL "
            "running, and is RESPONDER_DATABASE_URL right?",
            name=url.database or "",
            host=url.host or sentence("this machine"),
            port=url.port or 5432,
            why=first.rstrip("."),
        )
    )


def _prepare_connection(connection: Any, _record: object) -> None:
    connection.adapters.register_dumper(str, _WithoutNul)


class _WithoutNul(StrDumperUnknown):
    """PostgreSQL holds no NUL in a text, and no SMS does either; a forged one is not to stop anything."""

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\0", ""))

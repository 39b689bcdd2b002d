"""Addresses of databases: "sqlite:///responder.db", "postgresql://anna@localhost/salon"."""

from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from responder.languages.catalogue import sentence
from responder.store import StoreUnavailable

_DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}


def parse_address(url: str) -> URL:
    """Parses the address of a database; raises StoreUnavailable, without the address, which may hold a password."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreUnavailable(sentence("The database address cannot be read: write sqlite:///responder.db")) from error
    kind = "postgresql" if parsed.drivername == "postgres" else parsed.get_backend_name()
    if kind not in _DRIVERS:
        raise StoreUnavailable(
            sentence(
                "Databases of the kind {kind} are not known: use sqlite:///FILE or postgresql://USER@HOST/DATABASE.",
                kind=repr(kind),
            )
        )
    if kind == "postgresql":
        _assert_its_libraries()
    return parsed.set(drivername=_DRIVERS[kind])


def _assert_its_libraries() -> None:
    """Looks for them without importing any: most commands need only one."""
    missing = [name for name in ("psycopg", "procrastinate") if find_spec(name) is None]
    if missing:
        raise StoreUnavailable(
            sentence(
                "A PostgreSQL needs what is not installed here ({libraries}): "
                "pip install 'insim-responder[postgresql]'",
                libraries=tuple(missing),
            )
        )


def shown_address(url: str) -> str:
    """For people to see: without the password."""
    parsed = parse_address(url)
    return parsed.set(drivername=parsed.get_backend_name()).render_as_string(hide_password=True)


def path_of(url: URL) -> Path:
    """Returns the file of "sqlite:///responder.db"."""
    if not url.database or url.database == ":memory:":
        raise StoreUnavailable(sentence("A database in memory would forget everything: write sqlite:///responder.db"))
    return Path(url.database).absolute()

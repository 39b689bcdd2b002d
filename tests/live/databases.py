"""Chooses where a test that asks for no kind of database keeps what it writes: a file in its folder, or, with
`pytest --database=postgresql`, a database of a server of our own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from responder.store.database.opening import open_store
from tests.live import postgres
from tests.live.postgres import Pool, Postgres

KINDS = ("sqlite", "postgresql")


class Databases:
    """The server is started by the first that wants it, and serves all of this process."""

    def __init__(self) -> None:
        self.kind = ""  # one of KINDS: everything runs on it. Without one, files, and both where a test asks for both
        self._of: dict[Path, str] = {}
        self._server: Postgres | None = None
        self._end = ExitStack()

    def server(self) -> Postgres:
        if self._server is None:
            self._server = self._end.enter_context(postgres.running())
            self._pool = Pool(self._server)
        return self._server

    def stop(self) -> None:
        self._end.close()
        self._server = None

    def of(self, folder: Path) -> str:
        """The address of the folder's database, the same each time."""
        if self.kind != "postgresql":
            return f"sqlite:///{empty_file(folder / 'responder.db')}"
        return self.on_server(folder)

    def on_server(self, folder: Path) -> str:
        """Returns the address of the folder's database on a server, whatever kind this run is about."""
        self.server()
        if folder not in self._of:
            self._of[folder] = self._pool.take()
        return self._of[folder]

    def settings(self, folder: Path) -> dict[str, str]:
        """Returns what a command that is typed in the folder has to know, which looks for a file by itself."""
        return {"RESPONDER_DATABASE_URL": self.of(folder)} if self.kind == "postgresql" else {}

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Gives back those that were taken meanwhile, whatever is in them."""
        before = set(self._of)
        yield
        for folder in set(self._of) - before:
            self._pool.give_back(self._of.pop(folder))


DATABASES = Databases()


def empty_file(database: Path) -> Path:
    """The database there, with its tables, if there is none yet: a copy, because to lay them out takes longer than
    most tests."""
    if not database.exists() and database.parent.is_dir():
        database.write_bytes(_laid_out())
    return database


@cache
def _laid_out() -> bytes:
    with TemporaryDirectory(prefix="responder-empty-") as folder:
        database = Path(folder) / "responder.db"
        open_store(f"sqlite:///{database}").close()
        return database.read_bytes()


def address_of(folder: Path) -> str:
    return DATABASES.of(folder)

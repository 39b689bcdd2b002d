"""responder backup: a copy of the database, made while it is in use."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.loading import settings_folders
from responder.store.admin.backup import BadBackup, back_up
from responder.store.database.file_scrub import database_file


def backup(
    file: Annotated[Path, typer.Argument(help="A new file, or a folder: then its name is the date and time.")],
) -> None:
    """Copy the database to a file, while the service may be running.

    The copy is of one moment, whole and checked, and readable by you only. It holds people's conversations:
    `responder forget` erases from it too, as long as it stays where it was written.

    \b
    Examples:
      responder backup /var/backups/responder
      responder backup yesterday.db
    """
    database = sqlite_file()
    now = datetime.now(UTC)
    target = (file / f"responder-{now:%Y%m%dT%H%M%SZ}.db" if file.is_dir() else file).absolute()
    if not database.is_file():
        raise CannotRun(f"There is no database {database} yet.")
    if target.exists():
        raise CannotRun(f"{target} is there already: name another file.")
    if not file.is_dir() and not file.suffix:  # a folder that is missing, and no file that somebody would find again
        named = file.with_suffix(".db")
        raise CannotRun(f"There is no folder {file}: make it first (mkdir {file}), or name a file, such as {named}.")
    try:
        copied = back_up(database, target, now)
    except (BadBackup, OSError) as problem:
        raise CannotRun(f"No backup was made. {problem}") from problem
    typer.echo(f"{copied.path}: {copied.events} events, {copied.size / 1_000_000:.1f} MB, checked.")


def sqlite_file() -> Path:
    """The database of the settings; raises CannotRun for one that is a server's."""
    database = database_file(settings_folders().database_url)
    if database is None:
        raise CannotRun("The database is PostgreSQL's: back it up with pg_dump, and restore it with pg_restore.")
    return database

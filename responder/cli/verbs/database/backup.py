"""responder backup: a copy of the database, made while it is in use."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import settings_folders
from responder.services.operations.backups import BackupOutcome, back_up, database_of


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
    speak_to_owner()
    database = sqlite_file()
    done = back_up(database, file, datetime.now(UTC))
    if done.copied is not None:
        size = f"{done.copied.size / 1_000_000:.1f}"
        typer.echo(
            gettext(
                "{file}: {events} events, {size} MB, checked.", file=done.target, events=done.copied.events, size=size
            )
        )
        return
    match done.outcome:
        case BackupOutcome.NO_DATABASE:
            raise CannotRun(gettext("There is no database {database} yet.", database=database))
        case BackupOutcome.THERE_ALREADY:
            raise CannotRun(gettext("{file} is there already: name another file.", file=done.target))
        case BackupOutcome.NO_FOLDER:
            named = file.with_suffix(".db")
            raise CannotRun(
                gettext(
                    "There is no folder {folder}: make it first (mkdir {folder}), or name a file, such as {file}.",
                    folder=file,
                    file=named,
                )
            )
        case _:
            raise CannotRun(gettext("No backup was made. {trouble}", trouble=done.trouble))


def sqlite_file() -> Path:
    """Returns the database of the settings; raises CannotRun for one that is a server's."""
    database = database_of(settings_folders().database_url)
    if database is None:
        raise CannotRun(
            gettext("The database is PostgreSQL's: back it up with pg_dump, and restore it with pg_restore.")
        )
    return database

"""responder restore: brings a backup back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import settings_folders
from responder.cli.common.times import when, zone_of
from responder.cli.verbs.database.backup import sqlite_file
from responder.services.operations.backups import BackupOutcome, Restored
from responder.services.operations.backups import restore as put_back


def restore(
    file: Annotated[Path, typer.Argument(help="As `responder backup` wrote it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put a backup in the place of the database. The service must be stopped.

    The present database is put aside, not removed. Nothing that may have been sent since the backup is sent
    again: what waited to leave then is in doubt and listed, and what happened before this moment is not
    answered. If the backup's last sign of life is more than an hour old, nothing leaves at all until
    `responder resume`.

    \b
    Example:
      responder restore /var/backups/responder/responder-20261120T031500Z.db
    """
    speak_to_owner()
    database, now = sqlite_file(), datetime.now(UTC)
    if not file.is_file():
        raise CannotRun(gettext("Nothing was restored: there is no file {file}.", file=file))
    agreed(gettext("Replace {database} by {file}?", database=database, file=file), yes)
    done = put_back(file, database, settings_folders().database_url, now)
    if done.outcome is BackupOutcome.NO_FILE:
        raise CannotRun(gettext("Nothing was restored: there is no file {file}.", file=file))
    if done.restored is None:
        raise CannotRun(gettext("Nothing was restored. {trouble}", trouble=done.trouble))
    for sentence in _told(done.restored):
        typer.echo(sentence)


def _told(restored: Restored) -> list[str]:
    seen = when(restored.last_seen, zone_of(None))
    said = [gettext("Restored. Its last sign of life: {when}.", when=seen)]
    if restored.aside is not None:
        said.append(gettext("What was there before is in {file}.", file=restored.aside))
    if restored.in_doubt:
        doubted = restored.in_doubt
        said.append(gettext("{number} messages may have left since the backup: see  responder review", number=doubted))
    if restored.announcements:
        said.append(
            gettext(
                "{number} announcements are paused: some may have got them since the backup. "
                "See  responder announcements",
                number=restored.announcements,
            )
        )
    if restored.on_hold:
        said.append(gettext("It starts on hold: events are taken, nothing is sent, until you say  responder resume"))
    return said

"""responder pause: nothing leaves until `responder resume`."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.loading import settings_folders
from responder.cli.common.times import when, zone_of
from responder.store.outbound.pause_file import pause as make_pause
from responder.store.outbound.pause_file import pause_file, paused


def pause(
    why: Annotated[str, typer.Option(help="Shown wherever somebody asks why nothing leaves.")] = "",
) -> None:
    """Send nothing until `responder resume`.

    What comes in is still written down and decided; answers that get too old meanwhile are dropped. It works while
    the database is locked: the pause is a file beside it, seen before every send.

    \b
    Examples:
      responder pause --why "we are on holiday"
      responder resume
    """
    url, now = settings_folders().database_url, datetime.now(UTC)
    file = pause_file(url)
    try:
        new = make_pause(file, now, why)
    except OSError as error:
        raise CannotRun(f"{file} cannot be written ({error.strerror}).") from error
    _tell_others(url, now, why)
    since = paused(file)
    begun = when(since.since, zone_of(None)) if since else "now"
    typer.echo(f"Sending is paused since {begun}{'' if new else ' already'}. To go on: responder resume")


def _tell_others(url: str, now: datetime, why: str) -> None:
    """Machines that share a database read it there."""
    if url.startswith("sqlite"):
        return
    from responder.cli.common.kept_rulebooks import opened
    from responder.store import StoreUnavailable
    from responder.store.outbound.send_switches import Switch, throw

    try:
        with opened() as store:
            store.write_now(lambda conn: throw(conn, Switch.PAUSE, now, why))
    except StoreUnavailable as problem:
        typer.echo(f"Only processes started in this folder are paused, the others cannot be told: {problem}", err=True)

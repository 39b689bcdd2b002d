"""responder pause: nothing leaves until `responder resume`."""

import threading
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import settings_folders
from responder.cli.common.times import when, zone_of
from responder.services.operations import pausing
from responder.services.operations.pausing import PauseOutcome

_SAYS_AFTER = 1.0  # seconds


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
    speak_to_owner()
    url, now = settings_folders().database_url, datetime.now(UTC)
    done = pausing.pause(url, now, why)
    if done.outcome is PauseOutcome.NOT_WRITTEN:
        raise CannotRun(gettext("{file} cannot be written ({trouble}).", file=done.file, trouble=done.trouble))
    since = when(done.pause.since, zone_of(None)) if done.pause else gettext("now")
    if done.outcome is PauseOutcome.ALREADY:
        typer.echo(gettext("Sending is paused since {since} already. To go on: responder resume", since=since))
    else:
        typer.echo(gettext("Sending is paused since {since}. To go on: responder resume", since=since))
    if pausing.tells_others(url):
        _tell_others(url, now, why)


def _tell_others(url: str, now: datetime, why: str) -> None:
    """Machines that share a database read it there. Locked, it is tried for as long as `PostgresStore` tries."""
    from responder.cli.common.kept_rulebooks import opened  # a pause of this machine needs no database
    from responder.store import StoreUnavailable

    patience = threading.Timer(_SAYS_AFTER, _tell_of_waiting, (url,))
    patience.daemon = True
    patience.start()
    try:
        with opened() as store:
            store.write_now(lambda conn: pausing.pause_others(conn, now, why))
    except StoreUnavailable as problem:
        typer.echo(
            gettext(
                "Only processes started in this folder are paused, the others cannot be told: {problem}",
                problem=word(problem.told).splitlines()[0],
            )
            + "\n"
            + gettext("They send on once the database answers them. Once it does: responder pause"),
            err=True,
        )
        raise typer.Exit(1) from problem
    finally:
        patience.cancel()


def _tell_of_waiting(url: str) -> None:
    holders = pausing.who_locks_others(url)
    locked = " " + gettext("It is locked by {holders}.", holders=", ".join(holders)) if holders else ""
    waiting = gettext("Waiting for the database, to pause the other machines too: at most 20 seconds.")
    typer.echo(waiting + locked, err=True)

"""responder resume: sending goes on."""

from datetime import UTC, datetime

import typer
from sqlalchemy import Connection

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import settings_folders
from responder.processing import circuit_breaker
from responder.store import StoreUnavailable
from responder.store.outbound.pause_file import pause_file
from responder.store.outbound.pause_file import resume as end_pause
from responder.store.outbound.send_switches import Switch, take_back


def resume() -> None:
    """Send again: after `responder pause`, and after too many messages had paused it.

    What waited leaves at the pace of business.yaml, and what is too old is dropped. Where as many left today as a
    day may have, the next answer pauses it again: raise `all per day` in business.yaml.

    \b
    Example:
      responder resume
    """
    url = settings_folders().database_url
    file = pause_file(url)
    try:
        was_paused = end_pause(file)
    except OSError as error:
        raise CannotRun(f"{file} cannot be removed ({error.strerror}): remove it yourself.") from error
    try:
        with opened() as store:
            shared, tripped = store.write_now(_take_back)
    except StoreUnavailable as problem:
        done = "The pause is over. " if was_paused else ""
        raise CannotRun(f"{done}Whether too many messages had paused it cannot be seen: {problem}") from problem
    if tripped:
        typer.echo("Automatic messages leave again: there had been too many at once.")
    if was_paused or shared:
        typer.echo("Sending goes on.")
    if not (tripped or was_paused or shared):
        typer.echo("Nothing was paused.")


def _take_back(conn: Connection) -> tuple[bool, bool]:
    return take_back(conn, Switch.PAUSE), circuit_breaker.take_back_by_hand(conn, datetime.now(UTC))

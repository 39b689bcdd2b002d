"""responder migrate: the layout of the database, brought to what this version needs, or back."""

from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_owner
from responder.cli.common.loading import settings_folders
from responder.services.operations import databases
from responder.services.operations.databases import BACKWARD, HEAD, REVISIONS, MigrationOutcome
from responder.store.database.address import shown_address


def migrate(
    to: Annotated[str, typer.Argument(help="Which layout; the one of this version if not given.")] = HEAD,
    show: Annotated[bool, typer.Option("--show", help="Say which layout it has, and change nothing.")] = False,
) -> None:
    """Bring the layout of the database up to date.

    All of it happens or nothing. Stop what serves the database first, and make a backup: going back to an older
    layout (for going back to an older version) drops what that had no place for.

    \b
    Examples:
      responder migrate --show
      responder migrate
      responder migrate 0001
    """
    speak_to_owner()
    done = databases.migrate(_url, to, show=show)
    if done.outcome is MigrationOutcome.NO_SUCH_LAYOUT:
        told = gettext(
            'There is no layout "{to}": there are {listed}, and {backward} for no tables.',
            to=to,
            listed=", ".join(REVISIONS),
            backward=BACKWARD,
        )
        raise CannotRun(told)
    address = shown_address(_url())
    if done.outcome is MigrationOutcome.NOTHING_CHANGES:
        told = (
            gettext(
                "{address} has the layout {found}; this version needs {head}.",
                address=address,
                found=done.found,
                head=HEAD,
            )
            if done.found
            else gettext("{address} is empty; this version needs {head}.", address=address, head=HEAD)
        )
        typer.echo(told)
        return
    found = done.found or gettext("empty")
    typer.echo(gettext("{address} now has the layout {to} (it was {found}).", address=address, to=to, found=found))


def _url() -> str:
    return settings_folders().database_url

"""responder migrate: the layout of the database, brought to what this version needs, or back."""

from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.loading import settings_folders
from responder.store.database.engine import shown_address
from responder.store.database.layout import HEAD, REVISIONS
from responder.store.database.migrate import BACKWARD, bring, layout_of


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
    if to not in (*REVISIONS, BACKWARD):
        raise CannotRun(f'There is no layout "{to}": there are {", ".join(REVISIONS)}, and {BACKWARD} for no tables.')
    url = settings_folders().database_url
    found = layout_of(url)
    if show or found == to:
        state = f"has the layout {found}" if found else "is empty"
        typer.echo(f"{shown_address(url)} {state}; this version needs {HEAD}.")
        return
    bring(url, to)
    typer.echo(f"{shown_address(url)} now has the layout {to} (it was {found or 'empty'}).")

"""responder move-database: everything of one database, in another."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.services.operations import databases
from responder.store.database.address import parse_address, shown_address


def move_database(
    source: Annotated[str, typer.Argument(metavar="FROM", help="The database there is: sqlite:///responder.db")],
    target: Annotated[str, typer.Argument(metavar="TO", help="An empty one: postgresql://responder@host/responder")],
) -> None:
    """Take everything to another database: from a file to PostgreSQL, or back.

    A password does not belong on the command line, which every user of the machine can read: leave it out of the
    address, and set PGPASSWORD or type it when asked.

    Stop `responder serve` first. FROM is read and left as it is; TO must be empty, and holds all of it or nothing
    in the end: rows are counted on both sides. Then set RESPONDER_DATABASE_URL to TO and start again.

    \b
    Example:
      responder move-database sqlite:///responder.db postgresql://responder@localhost/responder
    """
    speak_to_owner()
    if databases.is_same(source, target):
        raise CannotRun(gettext("FROM and TO are the same database."))
    source, target = _with_password(source), _with_password(target)
    _refuse_if_missing(source)
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bars: dict[str, int] = {}

        def tell(table: str, done: int, of: int) -> None:
            if table not in bars:
                bars[table] = progress.add_task(table, total=of)
            progress.update(bars[table], completed=done)  # type: ignore[arg-type]

        counts = databases.move(source, target, tell)
    for table, rows in counts.items():
        if rows:
            typer.echo(f"  {table:<20} {rows}")
    rows = sum(counts.values())
    typer.echo(
        ngettext(
            "{number} row is in {database}, counted on both sides.",
            "{number} rows are in {database}, counted on both sides.",
            rows,
            database=shown_address(target),
        )
    )
    before = shown_address(source)
    typer.echo(
        gettext("Now set RESPONDER_DATABASE_URL to it and start again; {database} is as it was.", database=before)
    )


def _with_password(address: str) -> str:
    """Returns the address of a server with the password that was asked for, where none is set in another way."""
    parsed = parse_address(address)
    if parsed.get_backend_name() != "postgresql":
        return address
    if parsed.password is not None:
        typer.echo(
            gettext(
                "A password on the command line can be read by every user of this machine: leave it out of the "
                "address, and set PGPASSWORD or type it when asked."
            ),
            err=True,
        )
        return address
    if not parsed.username or os.environ.get("PGPASSWORD") or not sys.stdin.isatty():
        return address
    asked = gettext("Password of {database} (empty for none)", database=shown_address(address))
    typed = typer.prompt(asked, default="", hide_input=True)
    return parsed.set(password=typed).render_as_string(hide_password=False) if typed else address


def _refuse_if_missing(source: str) -> None:
    """SQLite would make an empty file of a misspelt name."""
    address = parse_address(source)
    if address.get_backend_name() == "sqlite" and not Path(address.database or "").is_file():
        raise CannotRun(
            gettext("There is no database {database} here: nothing was moved.", database=shown_address(source))
        )

"""responder appointments import: a file shown as it was understood, then entered."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer
from sqlalchemy import Connection

from responder.cli.errors import CannotRun
from responder.cli.importing import agreed, content_of, enter, show_bad, show_columns, show_some
from responder.core.business import Business
from responder.core.state import AppointmentStatus
from responder.imports.appointments import Entered, NoColumn, Sheet, read_sheet
from responder.imports.columns import Field, UnknownColumn
from responder.imports.sheets import NoSheet
from responder.store import appointments as book
from responder.store import people


def run(
    file: Path,
    business: Business,
    named: Mapping[Field, str],
    status: AppointmentStatus,
    rest: Path | None,
    yes: bool,
) -> None:
    raw, now = content_of(file), datetime.now(UTC)
    try:
        sheet = read_sheet(raw, business, now, named=named, status=status)
    except (NoSheet, NoColumn, UnknownColumn) as problem:
        raise CannotRun(f"{file}: {problem}") from problem
    _show(sheet, business)
    show_bad(file, sheet.columns, sheet.bad, rest)
    if sheet.entered and agreed(f"Enter these {len(sheet.entered)} appointments?", yes):
        by = f"import {file.name}"
        new = enter(sheet.entered, lambda conn, some: _write(conn, some, now, by))
        already = len(sheet.entered) - new
        typer.echo(f"{new} entered" + (f", {already} were there already" if already else "") + ".")
    if sheet.bad:
        typer.echo(f"Wrong rows: {len(sheet.bad)}. Mend them and import the file again.", err=True)
        raise typer.Exit(1)


def _show(sheet: Sheet, business: Business) -> None:
    show_columns(sheet.columns)
    rows = [
        (
            f"{business.local(each.at):%a %Y-%m-%d %H:%M}",
            each.number,
            f"{business.local(each.end):%H:%M}" if each.end else "",
            each.who,
            each.title,
            each.name,
            each.status.value,
        )
        for each in sheet.entered
    ]
    show_some(("when", "number", "until", "with", "what", "name", "status"), rows)
    if sheet.over:
        typer.echo(f"{sheet.over} are over, and left out.")


def _write(conn: Connection, some: Sequence[Entered], now: datetime, by: str) -> int:
    """How many were new."""
    new = 0
    for each in some:
        entry = book.add(
            conn,
            each.number,
            each.at,
            now,
            who=each.who,
            place=each.place,
            title=each.title,
            end=each.end,
            status=each.status,
            by=by,
        )
        new += entry.new
        people.introduce(conn, each.number, each.name, each.first_name)
    return new

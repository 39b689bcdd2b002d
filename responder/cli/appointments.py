"""responder appointments: the book of appointments, also while the service runs."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from responder.cli.errors import CannotRun
from responder.cli.loading import JsonOption, RulesOption, folders, load_all, settings_folders
from responder.core.business import Business
from responder.core.cases import NotUnderstood, moment_of
from responder.core.numbers import NumberKind, read_number
from responder.store import appointments as book
from responder.store.appointments import Entry
from responder.store.engine import Store

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_CAN_BE_TEXTED = frozenset({NumberKind.MOBILE, NumberKind.EITHER})


@app.callback()
def appointments() -> None:
    """Add and list appointments.

    They are kept in the database (RESPONDER_DATABASE_URL), which the service may be using meanwhile. Times are
    on the clock of the business, as its zone in business.yaml says. Adding one sends no message.

    \b
    Examples:
      responder appointments add 0612345678 "2026-12-01 15:00" --who Anna
      responder appointments list --number 0612345678
    """


@app.command("add")
def add(
    number: Annotated[str, typer.Argument(help="The contact's number, as it is dialled or with its country's code.")],
    at: Annotated[str, typer.Argument(metavar="MOMENT", help='"2026-12-01 15:00"')],
    who: Annotated[str, typer.Option(help="With whom.")] = "",
    place: Annotated[str, typer.Option(help="Where.")] = "",
    rules: RulesOption = None,
) -> None:
    """Enter an appointment that awaits its answer; the same one twice is one."""
    business, now = _business(rules), datetime.now(UTC)
    contact, moment = _mobile(number, business), _moment(at, business)
    if moment <= now:
        raise CannotRun(f"{business.local(moment):%Y-%m-%d %H:%M} is over: nobody can answer for it any more.")
    with _opened() as store:
        entry = store.write_now(lambda conn: book.add(conn, contact, moment, now, who=who, place=place))
    when = f"{business.local(moment):%A %Y-%m-%d %H:%M}"
    if entry.new:
        typer.echo(f"{contact} has an appointment on {when}, awaiting an answer.")
    else:
        typer.echo(f"{contact} had this appointment already ({when}, {entry.appointment.status.value}).")


@app.command("list")
def list_(
    number: Annotated[str, typer.Option(help="Of this contact only.")] = "",
    past: Annotated[bool, typer.Option("--past", help="Those that are over too.")] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the appointments to come, soonest first."""
    business = _business(rules)
    contact = _number(number, business) if number else ""
    since = None if past else datetime.now(UTC)
    with _opened() as store:
        entries = store.read_now(lambda conn: book.list_from(conn, since))
    wanted = [entry for entry in entries if not contact or entry.number == contact]
    if as_json:
        listed = [_as_object(entry, business) for entry in wanted]
        typer.echo(json.dumps({"appointments": listed}, ensure_ascii=False))
    else:
        _show(wanted, business)


def _business(rules: Path | None) -> Business:
    """As business.yaml has it. Other files may be wrong; this one must be right for a time to mean anything."""
    loaded = load_all(rules, datetime.now(UTC), examples=False)
    if loaded.rulebook is None:
        raise CannotRun(f"The rules in {folders(rules)[0]}/ have problems to mend first: see  responder check")
    return loaded.rulebook.business


@contextmanager
def _opened() -> Iterator[Store]:
    store = Store.open(settings_folders().database_url, exclusive=False)
    try:
        yield store
    finally:
        store.close()


def _number(written: str, business: Business) -> str:
    found = read_number(written, business.country)
    if found.kind in (NumberKind.INVALID, NumberKind.HIDDEN, NumberKind.NAMED_SENDER):
        raise CannotRun(f'"{written}" is no phone number; write it as it is dialled, or with its code: +33612345678')
    return found.text


def _mobile(written: str, business: Business) -> str:
    """A number that can answer by SMS."""
    number = _number(written, business)
    kind = read_number(number, business.country).kind
    if kind not in _CAN_BE_TEXTED:
        raise CannotRun(f"{number} is a {kind.value} number: it cannot answer an SMS.")
    return number


def _moment(written: str, business: Business) -> datetime:
    try:
        return moment_of(written, business.zone)
    except NotUnderstood as problem:
        raise CannotRun(str(problem)) from problem


def _as_object(entry: Entry, business: Business) -> dict[str, str]:
    appointment = entry.appointment
    return {
        "id": appointment.id,
        "number": entry.number,
        "at": business.local(appointment.at).isoformat(),
        "status": appointment.status.value,
        "who": appointment.who,
        "place": appointment.place,
    }


def _show(entries: list[Entry], business: Business) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not entries:
        typer.echo("There are no appointments.")
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("when", "number", "answer", "with", "where"):
        table.add_column(heading)
    for entry in entries:
        appointment = entry.appointment
        when = f"{business.local(appointment.at):%a %Y-%m-%d %H:%M}"
        row = (when, entry.number, appointment.status.value, appointment.who, appointment.place)
        table.add_row(*(Text(cell) for cell in row))
    Console(highlight=False).print(table)

"""responder console: who may sign in to the console."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from sys import stdout
from typing import Annotated

import segno
import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, settings_folders
from responder.cli.common.presenting import present
from responder.cli.common.times import when, zone_of
from responder.services.console import console_access
from responder.services.console.console_access import AccessOutcome, ConsolePerson, Inviting, Role
from responder.settings import SettingsProblem, load_settings
from responder.store.database.address import parse_address, path_of
from responder.store.database.engine import Store

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def console() -> None:
    """Say who may sign in to the pages at /console.

    Before the first invitation there is nothing there.

    \b
    Examples:
      responder console invite Anna --role owner --url https://sms.example.com
      responder console list
      responder console remove Anna
    """


@app.command()
def invite(
    name: Annotated[str, typer.Argument(help="What they are called; they sign in with it.")],
    role: Annotated[Role, typer.Option(help="owner: everything. staff: read, answer and pause.")] = Role.STAFF,
    url: Annotated[str, typer.Option(help="The address of the service: https://sms.example.com")] = "",
) -> None:
    """Print a link (and its QR code) with which somebody chooses a password.

    The link works once, for three days. For somebody who is known it lets them choose a new password. The first
    invitation opens the console: before it, there is nothing at /console.

    \b
    Examples:
      responder console invite Anna --role owner --url https://sms.example.com
      responder console invite Léa
    """
    speak_to_owner()
    now = datetime.now(UTC)
    with _opened_here() as store:
        invited = store.write_now(lambda conn: console_access.invite(conn, name, role, now))
    if invited.outcome is Inviting.NAME_UNFIT:
        raise CannotRun(
            gettext(
                '"{name}" cannot be a name: write one to {most} letters.',
                name=invited.name,
                most=console_access.LONGEST_NAME,
            )
        )
    link = f"{_address(url)}/console/i/{invited.token}"
    until, who = when(invited.ends_at, zone_of(None)), f"{invited.name} ({gettext(invited.role.value)})"
    typer.echo(
        gettext(
            "{who}, who is known: the link is for a new password. Open or scan, until {until}:", who=who, until=until
        )
        if invited.outcome is Inviting.AGAIN
        else gettext("{who}. Open or scan, until {until}:", who=who, until=until)
    )
    typer.echo(f"\n{link}\n")
    if stdout.isatty():
        segno.make(link, error="m").terminal(compact=True)


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """List who may sign in, and where they are signed in."""
    speak_to_owner()
    now = datetime.now(UTC)
    with _opened_here() as store:
        people = store.read_now(lambda conn: console_access.people(conn, now))
    nothing = gettext("Nobody yet, and so there is no console: responder console invite NAME --role owner")
    present(
        as_json,
        lambda: [_as_object(each) for each in people],
        lambda: [f"{each.signer.name}  {gettext(each.signer.role)}  {_seen(each)}" for each in people] or [nothing],
    )


@app.command()
def remove(name: Annotated[str, typer.Argument(help="As `responder console list` shows it.")]) -> None:
    """Remove somebody, and sign them out everywhere."""
    speak_to_owner()
    with _opened_here() as store:
        signer = store.read_now(lambda conn: console_access.named(conn, name))
        done = store.write_now(lambda conn: console_access.remove(conn, signer.id)) if signer else AccessOutcome.NOBODY
    if done is AccessOutcome.LAST_OWNER:
        raise CannotRun(gettext("{name} is the last owner: invite another one first.", name=name))
    if done is AccessOutcome.NOBODY:
        typer.echo(gettext("Nobody is called {name}: see  responder console list", name=name), err=True)
        raise typer.Exit(1)
    typer.echo(gettext("{name} is removed and signed out everywhere.", name=name))


@contextmanager
def _opened_here() -> Iterator[Store]:
    """Opens the database; raises CannotRun in a folder that has neither one nor rules. The service's is elsewhere
    then: a link of a new one would lead nowhere."""
    settings = settings_folders()
    address = parse_address(settings.database_url)
    in_a_file = address.get_backend_name() == "sqlite"
    if in_a_file and not path_of(address).exists() and not settings.rules.is_dir():
        raise CannotRun(
            gettext(
                "There is no folder {folder}/ here, and no database {database}: go to the folder where "
                "`responder serve` runs, or name its database with RESPONDER_DATABASE_URL.",
                folder=settings.rules,
                database=path_of(address).name,
            )
        )
    with opened() as store:
        yield store


def _address(given: str) -> str:
    """Returns where the browser finds the service; without --url this machine, where it listens."""
    if given:
        return given.rstrip("/")
    try:
        settings = load_settings()
    except SettingsProblem as wrong:
        otherwise = gettext("Or say where the service is: --url https://...")
        raise CannotRun("\n".join([*map(word, wrong.problems), otherwise])) from wrong
    return f"http://localhost:{settings.port}"


def _seen(each: ConsolePerson) -> str:
    zone = zone_of(None)
    if each.sessions:
        last = each.sessions[0]
        told = ngettext(
            "signed in {number} time, last {at}",
            "signed in {number} times, last {at}",
            len(each.sessions),
            at=when(last.seen_at, zone),
        )
        return f"{told} {last.browser}".rstrip()
    if each.invited_until:
        return gettext("invited until {until}", until=when(each.invited_until, zone))
    return gettext("signed in nowhere")


def _as_object(each: ConsolePerson) -> dict[str, object]:
    return {
        "name": each.signer.name,
        "role": each.signer.role,
        "sessions": [{"browser": s.browser, "seen_at": s.seen_at.isoformat()} for s in each.sessions],
        "invited_until": each.invited_until.isoformat() if each.invited_until else None,
    }

"""The addresses that inSIM calls, in full, for whoever types them into its dashboard by hand."""

import json

import typer

from responder.cli.common.errors import CannotRun
from responder.monitoring.connection_checks import hook_url
from responder.settings import Settings, SettingsProblem, load_settings

RCS = (
    "\nOn the phone itself: switch RCS chats off (Messages > Settings > RCS chats). What comes in as a chat is no SMS, "
    "and never gets here."
)
_FIELDS = ("Incoming SMS", "Delivery status", "Link clicks", "Calls", "Call qualification")
"""Of the page Parameters > API, each with the same address."""


def load_or_tell() -> Settings:
    try:
        return load_settings()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(wrong.problems)) from wrong


def show(settings: Settings, public_url: str, *, as_json: bool) -> None:
    """Prints the one address of each account, its token included. It goes to the terminal only, never into a log."""
    try:
        urls = {account.login: hook_url(public_url, settings.token_of(account.login)) for account in settings.accounts}
    except ValueError as wrong:
        raise CannotRun(str(wrong)) from wrong
    if as_json:
        typer.echo(json.dumps({"addresses": [{"account": login, "url": url} for login, url in urls.items()]}))
        return
    for login, url in urls.items():
        typer.echo(f"{login}\n  {url}\n")
    typer.echo(
        "In the inSIM account of each: Parameters > API. Paste its address into every one of these fields, and save:\n"
        f"  {', '.join(_FIELDS)}\n"
        "The last part of an address is its password: keep it as one. Afterwards: responder status"
    )
    typer.echo(RCS)

"""The addresses that gateways call, in full, for whoever types them into a dashboard by hand."""

import json

import typer

from responder.cli.common.errors import CannotRun
from responder.gateways.base import Provider
from responder.gateways.providers import GATEWAYS
from responder.monitoring.connection_checks import hook_url
from responder.settings import Settings, SettingsProblem, load_settings

RCS = (
    "\nOn the phone itself: switch RCS chats off (Messages > Settings > RCS chats). What comes in as a chat is no SMS, "
    "and never gets here."
)


def load_or_tell() -> Settings:
    try:
        return load_settings()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(wrong.problems)) from wrong


def hook_urls(settings: Settings, public_url: str) -> dict[str, str]:
    """The address each account is to be called at. Raises ValueError, in words for the owner."""
    return {each.login: hook_url(public_url, each.gateway, settings.token_of(each.login)) for each in settings.accounts}


def show(settings: Settings, public_url: str, *, as_json: bool) -> None:
    """Prints the one address of each account, its token included. It goes to the terminal only, never into a log."""
    try:
        urls = hook_urls(settings, public_url)
    except ValueError as wrong:
        raise CannotRun(str(wrong)) from wrong
    if as_json:
        typer.echo(json.dumps({"addresses": [{"account": login, "url": url} for login, url in urls.items()]}))
        return
    for login, url in urls.items():
        typer.echo(f"{login}\n  {url}\n")
    for gateway in dict.fromkeys(account.gateway for account in settings.accounts):
        typer.echo(_where_to_type(GATEWAYS[gateway]))
    typer.echo("The last part of an address is its password: keep it as one. Afterwards: responder status")
    typer.echo(RCS)


def _where_to_type(provider: Provider) -> str:
    page, fields = provider.settings.callback_page, ", ".join(provider.settings.callback_fields)
    return (
        f"In the {provider.display_name} account of each: {page}. Paste its address into every one of these fields, "
        f"and save:\n  {fields}"
    )

"""The addresses that gateways call, in full, for whoever types them into a dashboard by hand."""

import json

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext
from responder.gateways.base import Provider
from responder.gateways.providers import GATEWAYS
from responder.languages.catalogue import msgid
from responder.monitoring.connection_checks import BadAddress, hook_url
from responder.settings.values import Settings

RCS = msgid(
    "\nOn the phone itself: switch RCS chats off (Messages > Settings > RCS chats). What comes in as a chat is no SMS, "
    "and never gets here."
)


def hook_urls(settings: Settings, public_url: str) -> dict[str, str]:
    """Returns the address each account is to be called at. Raises BadAddress."""
    return {each.login: hook_url(public_url, each.gateway, settings.token_of(each.login)) for each in settings.accounts}


def show(settings: Settings, public_url: str, *, as_json: bool) -> None:
    """Prints the one address of each account, its token included. It goes to the terminal only, never into a log."""
    try:
        urls = hook_urls(settings, public_url)
    except BadAddress as wrong:
        raise CannotRun(wrong.told) from wrong
    if as_json:
        typer.echo(json.dumps({"addresses": [{"account": login, "url": url} for login, url in urls.items()]}))
        return
    for login, url in urls.items():
        typer.echo(f"{login}\n  {url}\n")
    for gateway in dict.fromkeys(account.gateway for account in settings.accounts):
        typer.echo(_where_to_type(GATEWAYS[gateway]))
    typer.echo(gettext("The last part of an address is its password: keep it as one. Afterwards: responder status"))
    typer.echo(gettext(RCS))


def _where_to_type(provider: Provider) -> str:
    page, fields = provider.settings.callback_page, ", ".join(provider.settings.callback_fields)
    told = gettext(
        "In the {gateway} account of each: {page}. Paste its address into every one of these fields, and save:",
        gateway=provider.display_name,
        page=page,
    )
    return f"{told}\n  {fields}"

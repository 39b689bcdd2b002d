"""`responder simulate`: a phone and its gateway on this machine, to try everything without an account."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console

from responder.cli.common.help_language import filled_help
from responder.cli.common.language import gettext, speak_to_owner
from responder.gateways.incoming import HOOKS
from responder.gateways.providers import DEFAULT, GATEWAYS
from responder.gateways.simulator import CREDITS, WIRES, Options, Wire, run_simulator
from responder.languages.catalogue import msgid


class Plan(StrEnum):
    FREE = "free"
    PRO = "pro"


class Spelling(StrEnum):
    CURRENT = "current"
    OLDER = "older"


def _names(target: str) -> str:
    """Returns the names of list faults, of any gateway."""
    return ", ".join(dict.fromkeys(name for wire in WIRES.values() for name in wire.faults.get(target, {})))


def simulate(
    gateway: Annotated[
        str,
        typer.Option(help=filled_help(msgid("Whose API and webhooks it has: {gateways}."), gateways=", ".join(WIRES))),
    ] = DEFAULT,
    port: Annotated[int, typer.Option(help="Where to listen; 0 takes a free port.", min=0, max=65535)] = 8900,
    login: Annotated[str, typer.Option(help="The account's login; one of its own for each gateway unless said.")] = "",
    access_key: Annotated[
        str, typer.Option(help="The account's access key.", envvar="SIMULATE_ACCESS_KEY")
    ] = "demo-access-key",
    callback: Annotated[
        str,
        typer.Option(
            help=filled_help(
                msgid("The webhook URL, such as {url}."), url=f"http://127.0.0.1:8000{HOOKS}{DEFAULT}/TOKEN"
            ),
            envvar="SIMULATE_CALLBACK",
        ),
    ] = "",
    webhook_key: Annotated[
        str, typer.Option(help="Signs webhooks, where a gateway signs them.", envvar="SIMULATE_WEBHOOK_KEY")
    ] = "",
    plan: Annotated[Plan, typer.Option(help="The free plan adds a line of advertising to every SMS.")] = Plan.FREE,
    spelling: Annotated[Spelling, typer.Option(help="How webhooks spell their fields.")] = Spelling.CURRENT,
    retries: Annotated[int, typer.Option(help="Further tries of a webhook not answered 200.", min=0, max=20)] = 0,
    zone: Annotated[str, typer.Option(help="The account's time zone.")] = "Europe/Paris",
    echo_ids: Annotated[bool, typer.Option("--echo-ids", help="Keep the id a client gives its SMS.")] = False,
    credits: Annotated[int, typer.Option(help="How many SMS the account may send.", min=0)] = CREDITS,
    texts: Annotated[
        str, typer.Option(help=filled_help(msgid("How the lists give texts back: {ways}."), ways=_names("text")))
    ] = "",
    times: Annotated[
        str, typer.Option(help=filled_help(msgid("How the lists date: {ways}."), ways=_names("times")))
    ] = "",
    numbers: Annotated[
        str, typer.Option(help=filled_help(msgid("How the lists write numbers: {ways}."), ways=_names("number")))
    ] = "",
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
) -> None:
    """Serves a phone and its gateway on this machine: the vendor's API, webhooks and faults, and a way to text.

    \b
    Example:
      responder simulate --callback http://127.0.0.1:8000/hooks/GATEWAY/TOKEN
    """
    speak_to_owner()
    wire = _wire(gateway)
    options = Options(
        gateway=gateway,
        login=login or wire.login,
        access_key=access_key,
        webhook_key=webhook_key,
        callback=_http(callback),
        plan=plan.value,
        zone=_zone(zone),
        older=spelling is Spelling.OLDER,
        retries=retries,
        echo_ids=echo_ids,
        credits=credits,
        faults=_faults(wire.faults, {"text": texts, "times": times, "number": numbers}),
    )
    try:
        run_simulator(options, port, host, ready=lambda url: _welcome(url, options))
    except OSError as problem:
        told = gettext(
            "Cannot listen on {host}:{port} ({why}). Choose another with --port.",
            host=host,
            port=port,
            why=problem.strerror or type(problem).__name__,
        )
        typer.echo(told, err=True)
        raise typer.Exit(2) from None


def _wire(gateway: str) -> Wire:
    if gateway not in WIRES:
        raise typer.BadParameter(f"must be one of: {', '.join(WIRES)}", param_hint="--gateway")
    return WIRES[gateway]


def _http(callback: str) -> str:
    if callback and not callback.lower().startswith(("http://", "https://")):
        raise typer.BadParameter("must start with http:// or https://", param_hint="--callback")
    return callback


def _faults(known: Mapping[str, Mapping[str, str]], asked: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Parses the faults of the lists from the start on; the control API changes them later."""
    given = {target: name for target, name in asked.items() if name}
    for target, name in given.items():
        if name not in known.get(target, {}):
            hint = f"--{target if target == 'times' else target + 's'}"
            raise typer.BadParameter(f"must be one of: {', '.join(known.get(target, {}))}", param_hint=hint)
    return tuple(given.items())


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise typer.BadParameter("must be a zone such as Europe/Paris", param_hint="--zone") from None


def _welcome(url: str, options: Options) -> None:
    """Prints the addresses, and the key, because it opens nothing but this simulation."""
    console, provider = Console(highlight=False, soft_wrap=True), GATEWAYS[options.gateway]
    name, variable = provider.display_name, provider.settings.variable
    at = gettext("A simulated {name} phone at {url}", name=name, url=url)
    how = gettext("(open it for help; Ctrl-C ends it)")
    console.print(f"[bold]{at}[/bold] {how}", markup=True)
    console.print(f"  {variable('BASE_URL')}={url}", markup=False)
    console.print(f"  {variable('LOGIN')}={options.login}", markup=False)
    console.print(f"  {variable('ACCESS_KEY')}={options.access_key}", markup=False)
    if options.webhook_key and (signing := WIRES[options.gateway].webhook_key):
        console.print(f"  {variable(signing.upper())}={options.webhook_key}", markup=False)
    called = options.callback or gettext("nobody yet (--callback URL)")
    told = gettext("webhooks to {called}; plan {plan}", called=called, plan=options.plan)
    console.print(f"  {told}", markup=False)


if __name__ == "__main__":
    typer.run(simulate)

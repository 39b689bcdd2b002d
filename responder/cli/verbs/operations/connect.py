"""responder connect: tells gateways where to call, and says what works and what does not."""

import asyncio
import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption, RulesOption, load_right
from responder.cli.common.required_settings import required_settings
from responder.cli.setup.callback_addresses import RCS, hook_urls, show
from responder.domain.model.business import Business
from responder.gateways.base import Connection, Site
from responder.gateways.findings import ConnectionFinding, FindingState
from responder.languages.catalogue import msgid, sentence
from responder.monitoring.connection_checks import (
    BadAddress,
    look_at_account,
    probe,
    zone_finding,
)
from responder.services.operations.account_roles import deaf_roles, roles_of, unknown_accounts
from responder.services.operations.reachability import ProbeOutcome, take_back, times_of_calls
from responder.settings.values import Settings
from responder.store import StoreUnavailable

CALLBACKS, _DATABASE = msgid("callback addresses"), msgid("database")
_MARKS = {
    FindingState.WORKS: msgid("works"),
    FindingState.OPEN: "?",
    FindingState.ABSENT: "-",
    FindingState.FAILS: msgid("FAILS"),
}


def connect(
    public_url: Annotated[
        str, typer.Option("--public-url", metavar="URL", help="Where the gateway reaches this service.")
    ],
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Tell the gateway the address though it cannot be reached.")
    ] = False,
    show_addresses: Annotated[
        bool,
        typer.Option(
            "--show-addresses", help="Print the full addresses, to type them in by hand, and do nothing else."
        ),
    ] = False,
    rules: RulesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Tell the gateway where to call, and say what works and what does not.

    Start `responder serve` first. The address is tried from here, then the gateway is told to call it for SMS,
    calls, delivery reports, clicks and notes, and the account is looked at: credit, phone, lists, time zone. Nothing
    is sent to anybody. The exit code is 0 if all works, 1 if something does not, 2 if nothing could be tried.

    \b
    Example:
      responder connect --public-url https://sms.my-salon.example
      responder connect --public-url https://sms.my-salon.example --show-addresses
    """
    speak_to_owner(rules)
    settings = required_settings() if show_addresses else _settings()
    if show_addresses:
        show(settings, public_url, as_json=as_json)
        return
    try:
        hooks = hook_urls(settings, public_url)
    except BadAddress as wrong:
        raise CannotRun(wrong.told) from wrong
    business = load_right(rules, datetime.now(UTC)).business
    findings = asyncio.run(_look(settings, hooks, business, anyway))
    ok = all(finding.state is not FindingState.FAILS for finding in findings)
    if as_json:
        listed = [{"about": f.about, "state": f.state.value, "says": f.says, "account": f.account} for f in findings]
        typer.echo(json.dumps({"ok": ok, "findings": listed}, ensure_ascii=False))
    else:
        _show(findings, ok, several=len(settings.accounts) > 1)
    if not ok:
        raise typer.Exit(1)


async def _look(
    settings: Settings, hooks: Mapping[str, str], business: Business, anyway: bool
) -> list[ConnectionFinding]:
    """`hooks` are the addresses to be called, by account: each with its own token, where it has one."""
    site = Site(place=lambda: (business.country, business.zone), clock=lambda: datetime.now(UTC))
    findings = await _reach(next(iter(hooks.values())))
    sharing = settings.sharing_a_token()
    if len(sharing) > 1:
        shared = sentence(
            "{accounts} share one: older callbacks name no account, and whose they are cannot be told. Give each its "
            "own in responder.toml.",
            accounts=", ".join(sharing),
        )
        findings.append(ConnectionFinding(msgid("hook token"), FindingState.OPEN, shared))
    findings += _roles(settings, business)
    reached = all(finding.state is not FindingState.FAILS for finding in findings)
    for account in settings.accounts:
        connection = account.provider.connect(account.credentials, site)
        try:
            found = await look_at_account(connection, account.provider)
            found += await _register(connection, hooks[account.login], reached or anyway)
            findings += [replace(each, account=account.login) for each in found]
        finally:
            await connection.close()
    return [*findings, _zone(business.zone.key)]


def _roles(settings: Settings, business: Business) -> list[ConnectionFinding]:
    """Tells which account does what, and what business.yaml says of accounts that there are not."""
    wrong = unknown_accounts(settings.accounts, business.accounts)
    found = [ConnectionFinding("business.yaml", FindingState.FAILS, each) for each in wrong]
    if len(settings.accounts) > 1:
        roles = roles_of(settings.accounts, business.accounts)
        found += [ConnectionFinding(msgid("account"), FindingState.WORKS, each.sentence()) for each in roles]
    deaf = deaf_roles(settings.accounts, business.accounts)
    return [*found, *(ConnectionFinding("business.yaml", FindingState.OPEN, each) for each in deaf)]


async def _register(connection: Connection, hook: str, works: bool) -> list[ConnectionFinding]:
    if connection.set_callbacks is None:
        return []
    if works:
        return [await connection.set_callbacks(hook)]
    unchanged = sentence("They were left as they are, because the address does not work; --anyway sets them.")
    return [ConnectionFinding(CALLBACKS, FindingState.FAILS, unchanged)]


async def _reach(hook: str) -> list[ConnectionFinding]:
    nonce = secrets.token_hex(8)
    reached = await probe(hook, nonce)
    if reached.state is not FindingState.WORKS:
        return [reached]
    try:
        with opened() as store:
            taken = store.write_now(lambda conn: take_back(conn, nonce))
    except StoreUnavailable as problem:
        return [reached, ConnectionFinding(_DATABASE, FindingState.FAILS, problem.told)]
    if taken is ProbeOutcome.WRITTEN_HERE:
        return [
            reached,
            ConnectionFinding(
                _DATABASE, FindingState.WORKS, sentence("What comes in at that address is written down here.")
            ),
        ]
    other = sentence(
        "That address belongs to a Responder with another database than RESPONDER_DATABASE_URL names here."
    )
    return [reached, ConnectionFinding(_DATABASE, FindingState.FAILS, other)]


def _zone(zone: str) -> ConnectionFinding:
    try:
        with opened() as store:
            return zone_finding(zone, store.read_now(lambda conn: times_of_calls(conn, datetime.now(UTC))))
    except StoreUnavailable as problem:
        return ConnectionFinding(msgid("time zone"), FindingState.OPEN, problem.told)


def _settings() -> Settings:
    settings = required_settings()
    for account in (each for each in settings.accounts if not each.access_key):
        names = account.provider.settings
        variable = names.variable("ACCESS_KEY")
        raise CannotRun(gettext("{variable} is missing: copy it from {page}.", variable=variable, page=names.key_page))
    return settings


def _show(findings: list[ConnectionFinding], ok: bool, *, several: bool) -> None:
    for finding in findings:
        whose = f"{finding.account}: " if several and finding.account else ""
        mark, about = gettext(_MARKS[finding.state]), gettext(finding.about)
        typer.echo(f"  {mark:5}  {whose}{about}: {word(finding.told)}")
    typer.echo()
    typer.echo(gettext("All of it works.") if ok else gettext("Something does not work yet: see FAILS above."))
    if any(f.about == CALLBACKS and f.state is FindingState.FAILS for f in findings):
        typer.echo(gettext("To type the addresses in by hand: responder connect --public-url ... --show-addresses"))
    typer.echo(gettext(RCS))

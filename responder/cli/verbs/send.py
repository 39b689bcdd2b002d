"""responder send: one SMS by hand."""

import time
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.businesses import business_in
from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import RulesOption
from responder.domain.deciding.guards import number_problem
from responder.domain.delivery.message_status import Status
from responder.domain.model.numbers import read_number
from responder.domain.text.sms_parts import gsm7, parts_of
from responder.settings import Mode, Settings, SettingsProblem, load_settings
from responder.store.database.engine import Store
from responder.store.outbound.pause_file import pause_file, paused
from responder.store.review.manual_messages import OptedOut, send_by_hand, standing_of

_WAIT = 15.0  # seconds
_LONGEST = 10  # parts
_GONE = {
    Status.ACCEPTED: "inSIM took it.",
    Status.SENT: "It was sent.",
    Status.DELIVERED: "It was delivered.",
    Status.UNKNOWN: "In doubt; if nothing tells within half an hour, it stands in  responder review",
    Status.NEEDS_REVIEW: "It may or may not have left: see  responder review",
    Status.REFUSED: "inSIM refused it",
    Status.CANCELLED: "It was withdrawn",
    Status.EXPIRED: "It waited too long and was dropped",
}
_WELL = frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED})


def send(
    number: Annotated[str, typer.Argument(help="As it is dialled, or with its country's code.")],
    text: Annotated[str, typer.Argument(help="What it says.")],
    account: Annotated[str, typer.Option(help="The login of the account, where there are several.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
) -> None:
    """Send one SMS by hand, through the running service.

    It goes the way of every message: never to somebody who opted out, to no number that business.yaml does not
    allow, within the ceilings, and never twice. In rehearsal nothing is sent. Exit code 0: inSIM took it, or it
    waits for the service; 1: it was refused, or nobody knows.

    \b
    Example:
      responder send 0612345678 "Votre commande est prête."
    """
    settings, business = _settings(), business_in(rules)
    to = read_number(number, business.country)
    problem = number_problem(to, business)
    if problem is not None:
        typer.echo(f"{number}: {problem[1]}. Nothing was sent.", err=True)
        raise typer.Exit(1)
    words = text.strip()
    _check(words)
    login = _account(account, settings)
    if settings.mode is Mode.REHEARSAL:
        typer.echo(f"This is a rehearsal (RESPONDER_MODE): {to.text} would get this, and nothing is sent.")
        return
    count = parts_of(words).count
    agreed(f"Send {count} SMS to {to.text}?", yes)
    with opened() as store:
        now = datetime.now(UTC)
        try:
            message = store.write_now(lambda conn: send_by_hand(conn, login, to.text, words, "", now))
        except OptedOut:
            typer.echo(f"{to.text} asked for no more messages: nothing was sent.", err=True)
            raise typer.Exit(1) from None
        _wait(store, message, settings)


def _wait(store: Store, message: int, settings: Settings) -> None:
    """For what becomes of it, as long as somebody would watch."""
    if paused(pause_file(settings.database_url)) is not None:
        typer.echo("It is queued. Sending is paused: it leaves after `responder resume`, if that is within two hours.")
        return
    end = time.monotonic() + _WAIT
    status, why = Status.QUEUED, ""
    while time.monotonic() < end:
        status, why = store.read_now(lambda conn: standing_of(conn, message))
        if status in _GONE:
            break
        time.sleep(0.2)
    if status not in _GONE:
        because = f" ({why})" if why else ""
        typer.echo(f"It is queued{because} and leaves when `responder serve` runs, within two hours.")
        return
    typer.echo(f"{_GONE[status]}: {why}" if why and status not in _WELL else _GONE[status])
    raise typer.Exit(0 if status in _WELL else 1)


def _check(words: str) -> None:
    if not words:
        raise CannotRun("There is no text to send.")
    parts = parts_of(words)
    if parts.count > _LONGEST:
        raise CannotRun(f"This would be {parts.count} SMS; more than {_LONGEST} are not sent.")
    if parts.beyond and parts_of(gsm7(words)).count < parts.count:
        cheaper = parts_of(gsm7(words)).count
        typer.echo(f'"{parts.beyond}" makes it {parts.count} SMS instead of {cheaper}.', err=True)


def _settings() -> Settings:
    try:
        return load_settings()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(wrong.problems)) from wrong


def _account(asked: str, settings: Settings) -> str:
    logins = [account.login for account in settings.accounts]
    if asked in logins:
        return asked
    if len(logins) == 1 and not asked:
        return logins[0]
    raise CannotRun(f"Which account? Say --account with one of: {', '.join(logins)}")

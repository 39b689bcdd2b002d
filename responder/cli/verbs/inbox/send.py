"""responder send: one SMS by hand."""

import time
from datetime import UTC, datetime
from typing import Annotated

import typer

from responder.cli.common.businesses import business_in
from responder.cli.common.confirmation import agreed
from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import RulesOption
from responder.cli.common.required_settings import required_settings
from responder.domain.delivery.message_status import Status
from responder.languages.catalogue import msgid
from responder.services.inbox import manual_messages
from responder.services.inbox.manual_messages import MOST_PARTS, Result, SendOutcome, Terms, TypedMessage
from responder.services.operations import pausing
from responder.services.operations.go_live import forced_by, mode_in
from responder.settings.values import Mode, Settings
from responder.store import StoreUnavailable
from responder.store.database.engine import Store

_WAIT = 15.0  # seconds
_GONE = {
    Status.ACCEPTED: msgid("{gateway} took it."),
    Status.SENT: msgid("It was sent."),
    Status.DELIVERED: msgid("It was delivered."),
    Status.UNKNOWN: msgid("In doubt; if nothing tells within half an hour, it stands in  responder review"),
    Status.NEEDS_REVIEW: msgid("It may or may not have left: see  responder review"),
    Status.REFUSED: msgid("{gateway} refused it"),
    Status.CANCELLED: msgid("It was withdrawn"),
    Status.EXPIRED: msgid("It waited too long and was dropped"),
}
_WELL = frozenset({Status.ACCEPTED, Status.SENT, Status.DELIVERED})
_SENDABLE = frozenset({SendOutcome.READY, SendOutcome.REHEARSAL, SendOutcome.NO_ACCOUNT})


def send(
    number: Annotated[str, typer.Argument(help="As it is dialled, or with its country's code.")],
    text: Annotated[str, typer.Argument(help="What it says.")],
    account: Annotated[str, typer.Option(help="The login of the account, where there are several.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    rules: RulesOption = None,
) -> None:
    """Send one SMS by hand, through the running service.

    It goes the way of every message: never to somebody who opted out, to no number that business.yaml does not
    allow, within the ceilings, and never twice. In rehearsal nothing is sent. Exit code 0: the gateway took it,
    or it waits for the service; 1: it was refused, or nobody knows.

    \b
    Example:
      responder send 0612345678 "Votre commande est prête."
    """
    speak_to_owner(rules)
    settings = required_settings()
    terms = manual_messages.terms_of(settings, business_in(rules), _mode(settings))
    draft = TypedMessage(number=number, text=text, account=account)
    checked = manual_messages.check(draft, terms)
    _tell_cost(checked)
    if checked.outcome is SendOutcome.READY:
        agreed(gettext("Send {number} SMS to {contact}?", number=checked.parts.count, contact=checked.number), yes)
        with opened() as store:
            checked = store.write_now(lambda conn: manual_messages.send(conn, draft, terms, datetime.now(UTC)))
            if checked.message is not None:
                _wait(store, checked.message, settings, settings.gateway_of(checked.account))
                return
    _tell_refusal(checked, number, terms)


def _tell_refusal(checked: Result, typed: str, terms: Terms) -> None:
    """Says why nothing is sent; only a rehearsal is no fault."""
    match checked.outcome:
        case SendOutcome.REHEARSAL:
            typer.echo(
                gettext(
                    "This is a rehearsal: {contact} would get this, and nothing is sent.",
                    contact=checked.number,
                )
            )
            return
        case SendOutcome.NO_TEXT:
            raise CannotRun(gettext("There is no text to send."))
        case SendOutcome.TOO_LONG:
            raise CannotRun(
                gettext(
                    "This would be {number} SMS; more than {most} are not sent.",
                    number=checked.parts.count,
                    most=MOST_PARTS,
                )
            )
        case SendOutcome.NO_ACCOUNT:
            raise CannotRun(
                gettext("Which account? Say --account with one of: {accounts}", accounts=", ".join(terms.accounts))
            )
        case SendOutcome.OPTED_OUT:
            typer.echo(
                gettext("{contact} asked for no more messages: nothing was sent.", contact=checked.number), err=True
            )
        case _:
            because = word(checked.refused[1]) if checked.refused else checked.outcome.value
            typer.echo(gettext("{typed}: {because}. Nothing was sent.", typed=typed, because=because), err=True)
    raise typer.Exit(1)


def _tell_cost(checked: Result) -> None:
    if checked.outcome in _SENDABLE and checked.cheaper < checked.parts.count:
        typer.echo(
            gettext(
                '"{letter}" makes it {many} SMS instead of {few}.',
                letter=checked.parts.beyond,
                many=checked.parts.count,
                few=checked.cheaper,
            ),
            err=True,
        )


def _wait(store: Store, message: int, settings: Settings, gateway: str) -> None:
    """For what becomes of it, as long as somebody would watch."""
    if pausing.paused_here(settings.database_url) is not None:
        typer.echo(
            gettext("It is queued. Sending is paused: it leaves after `responder resume`, if that is within two hours.")
        )
        return
    end = time.monotonic() + _WAIT
    status, told = Status.QUEUED, None
    while time.monotonic() < end:
        status, told = store.read_now(lambda conn: manual_messages.standing(conn, message))
        if status in _GONE:
            break
        time.sleep(0.2)
    if status not in _GONE:
        if told:
            typer.echo(
                gettext(
                    "It is queued ({why}) and leaves when `responder serve` runs, within two hours.", why=word(told)
                )
            )
        else:
            typer.echo(gettext("It is queued and leaves when `responder serve` runs, within two hours."))
        return
    gone = gettext(_GONE[status], gateway=gateway)
    typer.echo(gettext("{outcome}: {why}", outcome=gone, why=word(told)) if told and status not in _WELL else gone)
    raise typer.Exit(0 if status in _WELL else 1)


def _mode(settings: Settings) -> Mode:
    try:
        with opened() as store:
            return store.read_now(lambda conn: mode_in(conn, settings))
    except StoreUnavailable:
        return Mode.REHEARSAL if forced_by(settings) else settings.mode or Mode.REHEARSAL

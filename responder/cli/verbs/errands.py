"""responder errands: what was asked of gateways besides messages."""

import json
from datetime import UTC
from typing import Annotated, Any

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import JsonOption
from responder.cli.common.times import when, zone_of
from responder.services import errands as service
from responder.services.errands import Errand, ErrandStatus


def errands(
    failed: Annotated[bool, typer.Option("--failed", help="Only those that failed.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List contacts to save and calls to make, newest first. Exit code 1 if one failed.

    Each is done once. What cannot be known to have been done (a call that may have rung) is never done again: it
    is listed here as failed, with the reason.

    \b
    Example:
      responder errands --failed
    """
    with opened() as store:
        listed = store.read_now(lambda conn: service.listed(conn, failed=failed))
    if as_json:
        typer.echo(json.dumps({"errands": [_as_object(each) for each in listed]}, ensure_ascii=False))
    elif not listed:
        typer.echo("There is nothing.")
    zone = zone_of(None) if listed and not as_json else UTC
    for each in () if as_json else listed:
        why = f": {each.why}" if each.why else ""
        typer.echo(
            f"{when(each.created_at, zone)}  {each.kind.value} {each.number} ({each.rule})  {each.standing.value}{why}"
        )
    if any(each.standing is ErrandStatus.FAILED for each in listed):
        raise typer.Exit(1)


def _as_object(each: Errand) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "number": each.number,
        "rule": each.rule,
        "account": each.account,
        "status": each.standing.value,
        "why": each.why,
        "at": each.created_at.isoformat(),
        "attempts": each.attempts,
    }

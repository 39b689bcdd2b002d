"""responder errands: what was asked of gateways besides messages."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import Annotated, Any

import typer

from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, speak_to_owner, word
from responder.cli.common.loading import JsonOption
from responder.cli.common.presenting import present_list
from responder.cli.common.times import when, zone_of
from responder.domain.explanations.rule_titles import title_of
from responder.languages.catalogue import msgid, pmsgid
from responder.services.operations import gateway_tasks as service
from responder.services.operations.gateway_tasks import ErrandStatus, GatewayTask, GatewayTaskKind


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
    speak_to_owner()
    with opened() as store:
        listed = store.read_now(lambda conn: service.listed(conn, failed=failed))
    zone = zone_of(None) if listed and not as_json else UTC
    present_list(
        "errands",
        listed,
        as_json,
        as_object=_as_object,
        line=lambda each: _line(each, zone),
        nothing=gettext("No contact was to be saved, and no call to be made."),
    )
    if any(each.standing is ErrandStatus.FAILED for each in listed):
        raise typer.Exit(1)


def _line(each: GatewayTask, zone: tzinfo) -> str:
    why = f": {word(each.told)}" if each.why else ""
    what = f"{gettext(_KINDS[each.kind])} {each.number} ({word(title_of(each.rule))})"
    return f"{when(each.created_at, zone)}  {what}  {gettext(_STATUSES[each.standing])}{why}"


_KINDS: Mapping[GatewayTaskKind, str] = {
    GatewayTaskKind.SAVE_CONTACT: msgid("save contact"),
    GatewayTaskKind.CALL_BACK: msgid("call back"),
    GatewayTaskKind.SAVE_APPOINTMENT: msgid("save appointment"),
}
_STATUSES: Mapping[ErrandStatus, str] = {
    ErrandStatus.WAITING: pmsgid("task", "waiting"),
    ErrandStatus.UNDER_WAY: pmsgid("task", "under way"),
    ErrandStatus.DONE: pmsgid("task", "done"),
    ErrandStatus.FAILED: pmsgid("task", "failed"),
    ErrandStatus.CANCELLED: pmsgid("task", "cancelled"),
}


def _as_object(each: GatewayTask) -> dict[str, Any]:
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

"""responder history: the rulebooks that went live, newest first, and what changed from one to the next."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.loading import JsonOption
from responder.cli.common.presenting import present
from responder.cli.common.times import when, zone_of
from responder.services.rules import rulebook_history as service
from responder.services.rules.rulebook_history import ChangeKind, Edit, FoundRulebooks, Kept, Lookup

_MOST_NAMED = 4  # of what changed, the rest is counted
_MOST_SHOWN = 5  # fingerprints that start alike


def history(
    fingerprint: Annotated[str, typer.Argument(help="Show what this one changed, line by line.")] = "",
    most: Annotated[int, typer.Option("--most", help="How many are listed.", min=1, max=10_000)] = 20,
    as_json: JsonOption = False,
) -> None:
    """List the rules that went live, and what changed.

    Every time `responder serve` takes over other rules, their files are kept in its database
    (RESPONDER_DATABASE_URL). `responder rollback FINGERPRINT` brings them back.

    \b
    Examples:
      responder history
      responder history 3fa9c0d1e2b4
    """
    with opened() as store:
        if fingerprint:
            wanted = the_one(store.read_now(lambda conn: service.find(conn, fingerprint)), fingerprint)
            lines = store.read_now(lambda conn: list(service.line_by_line(conn, wanted)))
            typer.echo("\n".join(lines) or "It changed nothing but the order of files.")
            return
        listed = store.read_now(lambda conn: service.listed(conn, most))
    content = {"rulebooks": [_as_object(*each) for each in listed]}
    present(as_json, lambda: content, lambda: _lines(listed))


def the_one(found: FoundRulebooks, typed: str) -> Kept:
    """The rulebook that a fingerprint names; raises CannotRun if it names none, or several."""
    match found.outcome:
        case Lookup.NO_FINGERPRINT:
            raise CannotRun(f'"{typed}" is no fingerprint: copy one from `responder history`.')
        case Lookup.NONE:
            raise CannotRun(f'No rules with the fingerprint "{typed}" went live: see  responder history')
        case Lookup.SEVERAL:
            which = ", ".join(each.fingerprint for each in found.kept[:_MOST_SHOWN])
            raise CannotRun(f'"{typed}" is the start of several fingerprints ({which}): write more of it.')
        case Lookup.FOUND:
            return found.kept[0]


def in_words(edit: Edit) -> str:
    """'new: "Hours", "Prices" and 3 more', "templates/help.txt +2 -1"."""
    if not edit.file:
        shown = ", ".join(f'"{name}"' for name in edit.rules[:_MOST_NAMED])
        more = f" and {len(edit.rules) - _MOST_NAMED} more" if len(edit.rules) > _MOST_NAMED else ""
        return f"{edit.kind.value}: {shown}{more}"
    if edit.kind is not ChangeKind.CHANGED:
        return f"{edit.file} {edit.kind.value}"
    came, went = edit.lines
    return f"{edit.file} +{came} -{went}"


def _told(edits: list[Edit] | None) -> list[str]:
    if edits is None:
        return ["the first"]
    return [in_words(edit) for edit in edits] or ["comments or order only"]


def _as_object(kept: Kept, edits: list[Edit] | None) -> dict[str, object]:
    at = kept.live_at.isoformat()
    return {"fingerprint": kept.fingerprint, "live_at": at, "rules": kept.rules, "changes": _told(edits)}


def _lines(listed: Sequence[tuple[Kept, list[Edit] | None]]) -> Iterator[str]:
    if not listed:
        yield "No rules went live yet: they are kept from the first `responder serve` on."
        return
    zone = zone_of(None)
    for kept, edits in listed:
        told = "; ".join(_told(edits))
        yield f"{kept.fingerprint}  {when(kept.live_at, zone)}  {kept.rules} rules  {told}"
    yield ("\nresponder history FINGERPRINT shows one line by line, responder rollback FINGERPRINT brings it back.")

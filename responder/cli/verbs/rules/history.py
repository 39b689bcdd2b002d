"""responder history: the rulebooks that went live, newest first, and what changed from one to the next."""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.kept_rulebooks import opened
from responder.cli.common.language import gettext, ngettext, speak_to_owner
from responder.cli.common.loading import JsonOption
from responder.cli.common.presenting import present
from responder.cli.common.times import when, zone_of
from responder.languages.catalogue import ENGLISH_CATALOGUE, msgid
from responder.services.rules import rulebook_history as service
from responder.services.rules.rulebook_history import ChangeKind, Edit, FoundRulebooks, KeptRulebook, Lookup

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
    speak_to_owner()
    with opened() as store:
        if fingerprint:
            wanted = the_one(store.read_now(lambda conn: service.find(conn, fingerprint)), fingerprint)
            lines = store.read_now(lambda conn: list(service.line_by_line(conn, wanted)))
            typer.echo("\n".join(lines) or gettext("It changed nothing but the order of files."))
            return
        listed = store.read_now(lambda conn: service.listed(conn, most))
    content = {"rulebooks": [_as_object(*each) for each in listed]}
    present(as_json, lambda: content, lambda: _lines(listed))


def the_one(found: FoundRulebooks, typed: str) -> KeptRulebook:
    """Returns the rulebook that a fingerprint names; raises CannotRun if it names none, or several."""
    match found.outcome:
        case Lookup.NO_FINGERPRINT:
            raise CannotRun(gettext('"{typed}" is no fingerprint: copy one from `responder history`.', typed=typed))
        case Lookup.NONE:
            raise CannotRun(
                gettext('No rules with the fingerprint "{typed}" went live: see  responder history', typed=typed)
            )
        case Lookup.SEVERAL:
            which = ", ".join(each.fingerprint for each in found.kept[:_MOST_SHOWN])
            raise CannotRun(
                gettext(
                    '"{typed}" is the start of several fingerprints ({which}): write more of it.',
                    typed=typed,
                    which=which,
                )
            )
        case Lookup.FOUND:
            return found.kept[0]


def in_words(edit: Edit, word: Callable[..., str] = gettext) -> str:
    """Words what an edit changed: 'new: "Hours", "Prices" and 3 more', "templates/help.txt +2 -1"."""
    if not edit.file:
        shown = ", ".join(f'"{name}"' for name in edit.rules[:_MOST_NAMED])
        if len(edit.rules) > _MOST_NAMED:
            shown = word(_AND_MORE, shown=shown, number=len(edit.rules) - _MOST_NAMED)
        return f"{word(edit.kind.value)}: {shown}"
    if edit.kind is not ChangeKind.CHANGED:
        return f"{edit.file} {word(edit.kind.value)}"
    came, went = edit.lines
    return f"{edit.file} +{came} -{went}"


def _told(edits: list[Edit] | None, word: Callable[..., str] = gettext) -> list[str]:
    if edits is None:
        return [word(_FIRST)]
    return [in_words(edit, word) for edit in edits] or [word(_COMMENTS_ONLY)]


_AND_MORE, _FIRST = msgid("{shown} and {number} more"), msgid("the first")
_COMMENTS_ONLY = msgid("comments or order only")


def _as_object(kept: KeptRulebook, edits: list[Edit] | None) -> dict[str, object]:
    at = kept.live_at.isoformat()
    return {
        "fingerprint": kept.fingerprint,
        "live_at": at,
        "rules": kept.rules,
        "changes": _told(edits, ENGLISH_CATALOGUE.gettext),
    }


def _lines(listed: Sequence[tuple[KeptRulebook, list[Edit] | None]]) -> Iterator[str]:
    if not listed:
        yield gettext("No rules went live yet: they are kept from the first `responder serve` on.")
        return
    zone = zone_of(None)
    for kept, edits in listed:
        told = "; ".join(_told(edits))
        rules = ngettext("{number} rule", "{number} rules", kept.rules)
        yield f"{kept.fingerprint}  {when(kept.live_at, zone)}  {rules}  {told}"
    yield "\n" + gettext(
        "responder history FINGERPRINT shows one line by line, responder rollback FINGERPRINT brings it back."
    )

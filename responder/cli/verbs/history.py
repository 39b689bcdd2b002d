"""responder history: the rulebooks that went live, newest first, and what changed from one to the next."""

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Annotated

import typer

from responder.cli.common.kept_rulebooks import opened, the_one
from responder.cli.common.loading import JsonOption
from responder.cli.common.times import when, zone_of
from responder.rulefiles.snapshot import lines_changed
from responder.store.admin.rulebooks import Kept, newest

_MOST_NAMED = 4  # of what changed, the rest is counted
_RULE = re.compile(r"^[ \t]*-[ \t]+name[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"\s+#.*$")


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
        wanted = the_one(store, fingerprint) if fingerprint else None
        kept = store.read_now(lambda conn: newest(conn, 10_000 if wanted else most + 1))
    if wanted:
        typer.echo("\n".join(_line_by_line(wanted, kept)) or "It changed nothing but the order of files.")
        return
    listed = list(islice(_listed(kept), most))
    if as_json:
        typer.echo(json.dumps({"rulebooks": [_as_object(*each) for each in listed]}, ensure_ascii=False))
    else:
        _show(listed)


def changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """Describes changes from one rulebook to the next: rules by name, other files by lines."""
    old, new = _rules_of(before), _rules_of(after)
    told = [_named(word, names) for word, names in _compared(old, new) if names]
    return told + [_of_file(name, before, after) for name in sorted({*before, *after}) if _is_told(name, before, after)]


def _compared(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    yield "new", [name for name in new if name not in old]
    yield "changed", [name for name in new if name in old and new[name] != old[name]]
    yield "gone", [name for name in old if name not in new]


def _named(word: str, names: Sequence[str]) -> str:
    shown = ", ".join(f'"{name}"' for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{word}: {shown}{more}"


def _is_told(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bool:
    return before.get(name) != after.get(name) and not _holds_rules(name)


def _of_file(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    if name not in before or name not in after:
        return f"{name} {'new' if name in after else 'gone'}"
    came, went = lines_changed(before[name], after[name])
    return f"{name} +{came} -{went}"


def _holds_rules(name: str) -> bool:
    return name.startswith("rules/") and name.count("/") == 1 and not name.startswith("rules/business.")


def _rules_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """The rules of all files by name, each with its text. Read by lines: an older Responder's file may be
    none that this one can load."""
    pieces = (
        _RULE.split(content.decode("utf-8", "replace"))[1:] for name, content in files.items() if _holds_rules(name)
    )
    return {
        _COMMENT.sub("", name).strip("\"'"): text.rstrip()
        for parts in pieces
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def _listed(kept: Sequence[Kept]) -> Iterator[tuple[Kept, list[str]]]:
    for newer, older in zip(kept, chain(kept[1:], [None]), strict=False):
        told = changes(older.files(), newer.files()) if older else ["the first"]
        yield newer, told or ["comments or order only"]


def _as_object(kept: Kept, told: list[str]) -> dict[str, object]:
    at = kept.live_at.isoformat()
    return {"fingerprint": kept.fingerprint, "live_at": at, "rules": kept.rules, "changes": told}


def _line_by_line(wanted: Kept, kept: Sequence[Kept]) -> Iterator[str]:
    at = next(number for number, each in enumerate(kept) if each == wanted)
    before = kept[at + 1].files() if at + 1 < len(kept) else {}
    after = wanted.files()
    for name in sorted({*before, *after}):
        old, new = (files.get(name, b"").decode("utf-8", "replace").splitlines() for files in (before, after))
        if old != new:
            yield from difflib.unified_diff(old, new, f"before/{name}", f"after/{name}", lineterm="")


def _show(listed: Sequence[tuple[Kept, list[str]]]) -> None:
    if not listed:
        typer.echo("No rules went live yet: they are kept from the first `responder serve` on.")
        return
    zone = zone_of(None)
    for kept, told in listed:
        typer.echo(f"{kept.fingerprint}  {when(kept.live_at, zone)}  {kept.rules} rules  {'; '.join(told)}")
    typer.echo("\nresponder history FINGERPRINT shows one line by line, responder rollback FINGERPRINT brings it back.")

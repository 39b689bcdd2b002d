"""Lists the rulebooks that went live with what changed, and brings one back."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.languages.catalogue import msgid
from responder.rulefiles.load import load
from responder.rulefiles.recipes.recipe_tests import LeftTests
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.rulefiles.snapshot import files_now, in_folders, lines_changed, save_aside, write_files
from responder.services.rules.trial_load import remove_left_tests
from responder.store.admin.rulebooks import KeptRulebook, named, newest

__all__ = [
    "ChangeKind",
    "Edit",
    "KeptRulebook",
    "Lookup",
    "FoundRulebooks",
    "RolledBack",
    "RollbackOutcome",
    "bring_back",
    "edits",
    "find",
    "last_live",
    "last_other",
    "line_by_line",
    "listed",
]

_ALL_OF_THEM = 10_000
_LOOKED_AT = 1_000
_RULE = re.compile(r"^[ \t]*-[ \t]+name[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"\s+#.*$")


class ChangeKind(StrEnum):
    NEW = msgid("new")
    CHANGED = msgid("changed")
    GONE = msgid("gone")


@dataclass(frozen=True, slots=True)
class Edit:
    """A change from a rulebook to the next: to `rules`, by name, or to a `file` that holds none. `lines` are
    those that came and those that went, of a changed file."""

    kind: ChangeKind
    rules: tuple[str, ...] = ()
    file: str = ""
    lines: tuple[int, int] = (0, 0)


class Lookup(StrEnum):
    FOUND = "found"
    NO_FINGERPRINT = "no fingerprint"  # it has other letters
    NONE = "none"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class FoundRulebooks:
    """Rulebooks whose fingerprint starts as was typed; one if `outcome` is FOUND."""

    outcome: Lookup
    kept: tuple[KeptRulebook, ...] = ()


class RollbackOutcome(StrEnum):
    BROUGHT_BACK = "brought back"
    AS_THEY_ARE = "the folders hold them already"
    DOES_NOT_LOAD = "does not load any more"  # nothing was written
    NOT_WRITTEN = "the files could not be written"


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledBack:
    """`before` are the files that were there, copied into the folder `aside` before anything was written; `problems`
    are those of rules that do not load, `trouble` why files could not be written. `left`: conversations of recipes that
    went with it, and those that were edited and stay."""

    outcome: RollbackOutcome
    before: Mapping[str, bytes]
    aside: Path | None = None
    problems: Sequence[Problem] = ()
    trouble: str = ""
    left: LeftTests = field(default_factory=LeftTests)


def listed(conn: Connection, most: int) -> list[tuple[KeptRulebook, list[Edit] | None]]:
    """Returns the last rulebooks that went live, newest first, each with what it changed; None for the first of all."""
    kept = newest(conn, most + 1)
    pairs = zip(kept, chain(kept[1:], [None]), strict=False)
    return [(each, edits(older.files(), each.files()) if older else None) for each, older in islice(pairs, most)]


def last_live(conn: Connection) -> str:
    """Returns the fingerprint of the newest rulebook that is kept; "" for none."""
    kept = newest(conn, 1)
    return kept[0].fingerprint if kept else ""


def find(conn: Connection, start: str) -> FoundRulebooks:
    """Looks a rulebook up by the start of its fingerprint."""
    if not start.isalnum():
        return FoundRulebooks(Lookup.NO_FINGERPRINT)
    found = tuple(named(conn, start))
    if len(found) > 1:
        return FoundRulebooks(Lookup.SEVERAL, found)
    return FoundRulebooks(Lookup.FOUND if found else Lookup.NONE, found)


def last_other(conn: Connection, there: Mapping[str, bytes]) -> FoundRulebooks:
    """Looks up the last rulebook that was live and is not what the folders hold. SEVERAL where only that one was."""
    kept = newest(conn, _LOOKED_AT)
    if not kept:
        return FoundRulebooks(Lookup.NONE)
    other = next((each for each in kept if each.files() != there), None)
    return FoundRulebooks(Lookup.FOUND, (other,)) if other else FoundRulebooks(Lookup.SEVERAL)


def line_by_line(conn: Connection, wanted: KeptRulebook) -> Iterator[str]:
    """Shows the changes of a rulebook as a unified diff; without lines where only the order of files changed."""
    kept = newest(conn, _ALL_OF_THEM)
    at = next(number for number, each in enumerate(kept) if each == wanted)
    before = kept[at + 1].files() if at + 1 < len(kept) else {}
    after = wanted.files()
    for name in sorted({*before, *after}):
        old, new = (files.get(name, b"").decode("utf-8", "replace").splitlines() for files in (before, after))
        if old != new:
            yield from difflib.unified_diff(old, new, f"before/{name}", f"after/{name}", lineterm="")


def edits(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[Edit]:
    """Compares two rulebooks: rules by name, other files by lines."""
    old, new = _rules_of(before), _rules_of(after)
    changed = [name for name in sorted({*before, *after}) if _is_told(name, before, after)]
    return [*_compared(old, new), *(_of_file(name, before, after) for name in changed)]


def bring_back(wanted: KeptRulebook, rules: Path, templates: Path, now: datetime) -> RolledBack:
    """Makes the folders hold a rulebook's files, if they still load. What is there is copied aside first."""
    before, files = files_now(rules, templates), wanted.files()
    if files == before:
        return RolledBack(outcome=RollbackOutcome.AS_THEY_ARE, before=before)
    problems = _problems(files, now)
    if problems is not None:
        return RolledBack(outcome=RollbackOutcome.DOES_NOT_LOAD, before=before, problems=problems)
    aside = rules.parent / f"before-rollback-{now:%Y%m%d-%H%M%S-%f}"
    try:
        save_aside(rules, templates, aside)
        write_files(files, rules, templates)
        left = remove_left_tests(files, rules)
    except OSError as error:
        trouble = (error.strerror or type(error).__name__).lower()
        return RolledBack(outcome=RollbackOutcome.NOT_WRITTEN, before=before, aside=aside, trouble=trouble)
    return RolledBack(outcome=RollbackOutcome.BROUGHT_BACK, before=before, aside=aside, left=left)


def _problems(files: Mapping[str, bytes], now: datetime) -> list[Problem] | None:
    """Returns the errors that keep files from being a rulebook; None if they are one."""
    with in_folders(files) as (rules, templates):
        loaded = load(rules, templates, now=now)
    if loaded.rulebook is not None:
        return None
    return [problem for problem in loaded.problems if problem.severity is Severity.ERROR]


def _compared(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Edit]:
    for kind, names in (
        (ChangeKind.NEW, [name for name in new if name not in old]),
        (ChangeKind.CHANGED, [name for name in new if name in old and new[name] != old[name]]),
        (ChangeKind.GONE, [name for name in old if name not in new]),
    ):
        if names:
            yield Edit(kind, rules=tuple(names))


def _is_told(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bool:
    return before.get(name) != after.get(name) and not _holds_rules(name)


def _of_file(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Edit:
    if name not in before or name not in after:
        return Edit(ChangeKind.NEW if name in after else ChangeKind.GONE, file=name)
    return Edit(ChangeKind.CHANGED, file=name, lines=lines_changed(before[name], after[name]))


def _holds_rules(name: str) -> bool:
    return name.startswith("rules/") and name.count("/") == 1 and not name.startswith("rules/business.")


def _rules_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Returns the rules of all files by name, each with its text. Read by lines: an older Responder's file may be none
    that this one can load."""
    pieces = (
        _RULE.split(content.decode("utf-8", "replace"))[1:] for name, content in files.items() if _holds_rules(name)
    )
    return {
        _COMMENT.sub("", name).strip("\"'"): text.rstrip()
        for parts in pieces
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }

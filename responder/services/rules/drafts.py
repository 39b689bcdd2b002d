"""Changes the rules in a draft, checks it, and publishes it if nobody changed the live files meanwhile.

The files are the truth: on SQLite those of the folder, on PostgreSQL those of the newest rulebook. A draft remembers
which of them it was begun on, so that an edit by somebody else, in an editor or in a shell, is never overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.domain.model.business import Business
from responder.languages.catalogue import Sentence, Told, sentence
from responder.rulefiles.edit.places import CannotEdit
from responder.rulefiles.files.encoding import LARGEST
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import Problem, has_errors
from responder.rulefiles.snapshot import files_now, in_folders, write_files
from responder.services.rules.changes_in_words import changes_in_words
from responder.services.rules.trial_load import by_role, remove_left_tests
from responder.store.admin import rulebooks
from responder.store.admin.rulebooks import KeptRulebook
from responder.store.console import drafts
from responder.store.console.drafts import RulesDraft, current, throw_away

__all__ = [
    "Checked",
    "RulesDraft",
    "Drafted",
    "Drafting",
    "Published",
    "Publishing",
    "begin_again",
    "bring_back",
    "change",
    "check",
    "current",
    "digest_of",
    "live_files",
    "publish",
    "take",
    "throw_away",
]

Files = Mapping[str, bytes]
Change = Callable[[str], str]


class Drafting(StrEnum):
    SAVED = "saved"
    AS_IT_WAS = "nothing was changed"
    STALE = "somebody else changed the draft meanwhile"
    REFUSED = "it cannot be changed so"
    TOO_LARGE = "the file would be too large"
    NO_FILE = "there is no such file"


@dataclass(frozen=True, slots=True)
class Drafted:
    """`why` and `line` of the file say why an edit was refused."""

    outcome: Drafting
    draft: RulesDraft | None = None
    line: int = 0
    why: Told = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """Tells what loading files came to, in values that a process can hand to another. `problems` name files by role,
    "rules/salon.yaml"; where one is an error there is no `fingerprint`, and no `business`."""

    problems: Sequence[Problem]
    fingerprint: str = ""
    rules: int = 0
    business: Business | None = None


class Publishing(StrEnum):
    PUBLISHED = "published"
    NO_DRAFT = "there is no draft"
    STALE = "somebody else changed the draft meanwhile"
    LIVE_CHANGED = "somebody else changed the live rules meanwhile"
    DOES_NOT_LOAD = "the draft has mistakes"
    NOT_WRITTEN = "the files could not be written"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """`theirs`: what somebody else changed of the live rules since the draft was begun, as far as it can be told."""

    outcome: Publishing
    fingerprint: str = ""
    problems: Sequence[Problem] = ()
    theirs: Sequence[Sentence] = ()
    trouble: str = ""


def digest_of(files: Files) -> str:
    """Names the content of files: the same for the same names and bytes."""
    listed = "\n".join(f"{sha256(content).hexdigest()} {name}" for name, content in sorted(files.items()))
    return sha256(listed.encode()).hexdigest()


def live_files(conn: Connection, rules: Path, templates: Path) -> dict[str, bytes]:
    """Returns the files that are live: the newest rulebook's where several processes share a database, else the
    folder's."""
    newest = rulebooks.latest(conn) if _live_in_the_database(conn) else None
    return newest[1].files() if newest is not None else files_now(rules, templates)


def _live_in_the_database(conn: Connection) -> bool:
    return conn.dialect.name == "postgresql"


def change(conn: Connection, live: Files, file: str, edit: Change, *, version: int, by: str, now: datetime) -> Drafted:
    """Changes one file of the draft, which begins with the live files where there is none. `version` is that of the
    draft that the form showed, 0 for none."""
    there = current(conn)
    if (there.version if there else 0) != version:
        return Drafted(Drafting.STALE, there)
    files = there.files if there else live
    if file not in files:
        return Drafted(Drafting.NO_FILE, there)
    try:
        text = edit(files[file].decode("utf-8"))
    except CannotEdit as refused:
        return Drafted(Drafting.REFUSED, there, refused.line, refused.why)
    except UnicodeDecodeError:
        return Drafted(Drafting.REFUSED, there, 1, sentence("this file is not UTF-8"))
    content = text.encode("utf-8")
    if content == files[file]:
        return Drafted(Drafting.AS_IT_WAS, there)
    if len(content) > LARGEST:
        return Drafted(Drafting.TOO_LARGE, there)
    return _kept(conn, there, live, {**files, file: content}, by, now)


def bring_back(conn: Connection, live: Files, wanted: KeptRulebook, *, version: int, by: str, now: datetime) -> Drafted:
    """Makes an earlier rulebook the draft; it goes live when it is published."""
    return take(conn, live, wanted.files(), version=version, by=by, now=now)


def take(conn: Connection, live: Files, files: Files, *, version: int, by: str, now: datetime) -> Drafted:
    """Makes these files the draft, where its version is that which they were made from."""
    there = current(conn)
    if (there.version if there else 0) != version:
        return Drafted(Drafting.STALE, there)
    if dict(files) == dict(there.files if there else live):
        return Drafted(Drafting.AS_IT_WAS, there)
    return _kept(conn, there, live, files, by, now)


def _kept(conn: Connection, there: RulesDraft | None, live: Files, files: Files, by: str, now: datetime) -> Drafted:
    if files == dict(live) and there is not None:
        throw_away(conn)  # what was changed back is no draft
        return Drafted(Drafting.SAVED)
    base = there.base if there else digest_of(live)
    draft = RulesDraft(version=(there.version if there else 0) + 1, base=base, files=files, by=by, at=now)
    return Drafted(Drafting.SAVED if drafts.keep(conn, draft) else Drafting.STALE, draft)


def check(files: Files, now: datetime) -> Checked:
    """Loads files as if they were live: every problem with its place, and the examples of the rules."""
    with in_folders(files) as (rules, templates):
        loaded = load(rules, templates, now=now)
    problems = [by_role(each, f"{rules.parent.as_posix()}/") for each in loaded.problems]
    book = loaded.rulebook
    return Checked(problems, book.fingerprint, len(book.rules), book.business) if book else Checked(problems)


def publish(
    conn: Connection, rules: Path, templates: Path, checked: Checked, *, version: int, now: datetime
) -> Published:
    """Makes the draft live. `checked` is that of the same version, made before the transaction: it takes long."""
    draft = current(conn)
    if draft is None:
        return Published(outcome=Publishing.NO_DRAFT)
    if draft.version != version:
        return Published(outcome=Publishing.STALE)
    live = live_files(conn, rules, templates)
    if digest_of(live) != draft.base:
        begun = _kept_as(conn, draft.base)
        return Published(outcome=Publishing.LIVE_CHANGED, theirs=changes_in_words(begun, live) if begun else ())
    unread = _unread_edit(conn, live, rules, templates) if _live_in_the_database(conn) else None
    if unread is not None:
        return Published(outcome=Publishing.LIVE_CHANGED, theirs=changes_in_words(live, unread))
    if not checked.fingerprint or has_errors(checked.problems):
        return Published(outcome=Publishing.DOES_NOT_LOAD, problems=checked.problems)
    try:
        write_files(
            {name: content for name, content in draft.files.items() if not _goes(name, content)}, rules, templates
        )
        for name in (name for name, content in draft.files.items() if _goes(name, content)):
            (rules / name.removeprefix("rules/")).unlink(missing_ok=True)
        remove_left_tests(draft.files, rules)
    except OSError as error:
        trouble = (error.strerror or type(error).__name__).lower()
        return Published(outcome=Publishing.NOT_WRITTEN, trouble=trouble)
    fingerprint = checked.fingerprint
    # Where it is live in a folder too: what is published next may come before the service has read this one.
    packed = rulebooks.pack({name: each for name, each in draft.files.items() if not name.startswith(_TESTS)})
    rulebooks.keep(conn, KeptRulebook(fingerprint, now, checked.rules, packed))
    throw_away(conn)
    return Published(outcome=Publishing.PUBLISHED, fingerprint=fingerprint)


def begin_again(conn: Connection, live: Files, *, by: str, now: datetime) -> Drafted:
    """Keeps the draft on top of what is live now, where files that only others changed are taken from there. A file
    that both changed stays as in the draft."""
    there = current(conn)
    if there is None:
        return Drafted(Drafting.NO_FILE)
    begun = _kept_as(conn, there.base)
    mine = {name: content for name, content in there.files.items() if begun.get(name) != content}
    draft = replace(there, version=there.version + 1, base=digest_of(live), files={**live, **mine}, by=by, at=now)
    return Drafted(Drafting.SAVED if drafts.keep(conn, draft) else Drafting.STALE, draft)


def _goes(name: str, content: bytes) -> bool:
    """Checks whether it is a file of conversations that is to go: the live ones are in no rulebook to compare with."""
    return name.startswith(_TESTS) and not content


_LOOKED_AT = 200
_TESTS = "rules/tests/"  # written into the folder, and part of no rulebook


def _kept_as(conn: Connection, digest: str) -> dict[str, bytes]:
    """Returns the files of that digest, of the rulebooks that are kept; {} where none of them is it."""
    kept = (each.files() for each in rulebooks.newest(conn, _LOOKED_AT))
    return next((files for files in kept if digest_of(files) == digest), {})


def _unread_edit(conn: Connection, live: Files, rules: Path, templates: Path) -> dict[str, bytes] | None:
    """Finds the files of this machine's folder that somebody edited and no process read yet; None where there are none.
    A folder that holds an earlier rulebook is only behind."""
    here = files_now(rules, templates)
    digest = digest_of(here)
    return None if digest == digest_of(live) or _kept_as(conn, digest) else here

"""Reads the files that the pages of rules edit: the draft's files, or the live ones where there is no draft."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection

from responder.dataclass import dataclass
from responder.languages.catalogue import Told, sentence
from responder.rulefiles.reporting.problems import Problem, Severity
from responder.services.console import acts
from responder.services.rules import drafts
from responder.services.rules.drafts import Checked, Drafted, Drafting, RulesDraft
from responder.services.rules.trial_load import named_by_role, split_problems
from responder.web.console.rules.problems_in_words import problems_in_words
from responder.web.console.visit import Visit


@dataclass(frozen=True, slots=True)
class EditedFiles:
    """`files` are edited; `changed` names those that differ from the live ones."""

    live: Mapping[str, bytes]
    draft: RulesDraft | None

    @property
    def files(self) -> Mapping[str, bytes]:
        return self.draft.files if self.draft else self.live

    @property
    def version(self) -> int:
        return self.draft.version if self.draft else 0

    @property
    def changed(self) -> list[str]:
        return sorted(name for name in {*self.files, *self.live} if self.files.get(name) != self.live.get(name))


async def edited_files_of(visit: Visit) -> EditedFiles:
    settings = visit.console.settings

    def work(conn: Connection) -> EditedFiles:
        return EditedFiles(drafts.live_files(conn, settings.rules, settings.templates), drafts.current(conn))

    return await visit.read(work)


def problems_in(visit: Visit, edited: EditedFiles, checked: Checked | None, file: str = "") -> dict[str, Any]:
    """Words the problems of the draft, of one file where it is named: `problems` are new, `known` the live rules have.
    Without a draft they are the mistakes of the files themselves, whose last good ones are in use."""
    new, old = found_in(visit, checked, file)
    return {"problems": problems_in_words(new, edited.files), "known": problems_in_words(old, edited.files)}


def found_in(visit: Visit, checked: Checked | None, file: str = "") -> tuple[list[Problem], list[Problem]]:
    """Returns the problems that are new, and those that the live rules have."""
    rules = visit.console.settings.rules
    if checked is None:
        found = [each for each in named_by_role(visit.console.problems(), rules) if each.severity is Severity.ERROR]
        return [each for each in found if not file or each.place.file == file], []
    found = [each for each in checked.problems if not file or each.place.file == file]
    return split_problems(found, visit.console.problems(), rules)


def version_of(visit: Visit) -> int:
    """Reads the version of the draft that a form was made from, 0 for none."""
    written = visit.form.get("version", "")
    return int(written) if written.isdecimal() and len(written) < 10 else 0


def why_unchanged(drafted: Drafted) -> Told:
    """Returns why a change of the draft was refused; "" where it is in it, or was already."""
    if drafted.outcome in (Drafting.SAVED, Drafting.AS_IT_WAS):
        return ""
    return drafted.why or sentence("Somebody else changed the draft meanwhile: look at it, then change it again.")


async def changed(visit: Visit, file: str, change: Callable[[str], str], about: str) -> Drafted:
    """Changes a file of the draft whose version the form showed."""
    settings, version = visit.console.settings, version_of(visit)

    def work(conn: Connection) -> Drafted:
        live = drafts.live_files(conn, settings.rules, settings.templates)
        drafted = drafts.change(conn, live, file, change, version=version, by=visit.name, now=visit.now)
        if drafted.outcome is Drafting.SAVED:
            acts.note(conn, visit.act("changed the draft of the rules", f"{file} {about}"))
        return drafted

    return await visit.write(work)


def plain(typed: str) -> str:
    """Restores a text as it was before a browser sent it: forms end lines with two signs."""
    return typed.replace("\r\n", "\n").replace("\r", "\n")

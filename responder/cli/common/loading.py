"""The rulebook a command asks about, or the reason there is none."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, spoken, word
from responder.domain.model.rules import Rulebook
from responder.languages.catalogue import Told
from responder.rulefiles.load import Loaded, load
from responder.rulefiles.reporting.problems import Problem, Severity, as_text, has_errors

if TYPE_CHECKING:
    from responder.settings import Folders

RulesOption = Annotated[
    Path | None,
    typer.Option("--rules", metavar="DIR", show_default=False, help="The folder of the rules; rules/ if not given."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="For programs.")]


def folders(rules: Path | None) -> tuple[Path, Path]:
    """Returns the folders of the rules and of the templates; raises CannotRun if the rules are not there."""
    settings = settings_folders()
    found = rules or settings.rules
    if not found.is_dir():
        raise CannotRun(
            gettext(
                "There is no folder {folder}/ here. `responder new` puts the shipped rules here, "
                "`responder demo` needs none, and --rules DIR names another folder.",
                folder=found,
            )
        )
    return found, settings.templates or found.parent / "templates"


def settings_folders() -> "Folders":
    """Loads the settings of folders and database; raises CannotRun if it cannot be read."""
    from responder.settings import SettingsProblem, load_folders  # a tenth of a second: not for --help

    try:
        return load_folders()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(map(word, wrong.problems))) from wrong


def gateway_names() -> Told:
    """Names the gateways there are accounts of; raises CannotRun if the settings cannot be read."""
    from responder.settings import SettingsProblem
    from responder.settings.gateway_names import load_gateway_names

    try:
        return load_gateway_names()
    except SettingsProblem as wrong:
        raise CannotRun("\n".join(map(word, wrong.problems))) from wrong


def load_all(rules: Path | None, now: datetime, *, examples: bool) -> Loaded:
    """Whatever the folder holds, right or wrong."""
    found, templates = folders(rules)
    return load(found, templates, now=now, examples=examples)


def load_right(rules: Path | None, now: datetime) -> Rulebook:
    """Returns the rulebook, its examples not run. Wrong files are told on stderr and end the command with 1."""
    loaded = load_all(rules, now, examples=False)
    if loaded.rulebook is None or has_errors(loaded.problems):
        tell(problem for problem in loaded.problems if problem.severity is Severity.ERROR)
        raise typer.Exit(1)
    return loaded.rulebook


def tell(problems: Iterable[Problem]) -> None:
    typer.echo(as_text(problems, spoken()), err=True)

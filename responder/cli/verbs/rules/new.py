"""responder new: rules and templates of one's own, made from a few answers."""

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext, speak_to_newcomer
from responder.cli.setup.questions import ask, defaults
from responder.cli.verbs.rules.check import show
from responder.cli.verbs.rules.schema import write_for_editors
from responder.languages import language_or_english
from responder.languages.catalogue import msgid
from responder.rulefiles.fitting.answers import Answers
from responder.rulefiles.fitting.fit_shipped_rules import write_fitting
from responder.rulefiles.load import load
from responder.rulefiles.reporting.problems import has_errors

_FOLDERS = (Path("rules"), Path("templates"))
_NEXT = msgid("""\

rules/ and templates/ are yours now. What to do next:

  1. rules/business.yaml   your name, your phone, your hours, your time zone
  2. templates/            what is said, one file a text
  3. rules/*.yaml          when it is said; every file begins by explaining itself

  responder check --watch               tells what is wrong, each time you save
  {explain}  tells what would be answered, and why
  responder demo                        tries it all on this machine
""")


def new(yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing, take the defaults.")] = False) -> None:
    """Write rules and templates of your own, after a few questions.

    They go to rules/ and templates/ in the current folder. Nothing that is there is ever overwritten, and
    nothing is written before the last answer.

    \b
    Examples:
      mkdir salon && cd salon && responder new
      responder new --yes
    """
    speak_to_newcomer()
    there = [folder for folder in _FOLDERS if folder.exists()]
    if there:
        names = tuple(f"{folder}/" for folder in there)
        raise CannotRun(
            gettext(
                "There is {names} here already, and nothing is overwritten: go to an empty folder first.", names=names
            )
        )
    now = datetime.now(UTC)
    answers = _answers(yes)
    _write(answers, now)
    write_for_editors(Path())
    loaded = load(*_FOLDERS, now=now)
    show(loaded, _FOLDERS[0])
    asked = f'responder explain "{language_or_english(answers.languages[0]).written.hours_question}"'
    typer.echo(gettext(_NEXT, explain=f"{asked:<36}"), nl=False)
    raise typer.Exit(1 if has_errors(loaded.problems) else 0)


def _answers(yes: bool) -> Answers:
    usual = defaults(Path())
    if yes:
        return usual
    if not sys.stdin.isatty():
        told = gettext("This is no terminal, so nothing is asked and the defaults are taken (as with --yes).")
        typer.echo(told)
        return usual
    told = gettext("A few questions. Enter takes what stands in [brackets]; all of it can be changed later.")
    typer.echo(f"{told}\n")
    return ask(usual)


def _write(answers: Answers, now: datetime) -> None:
    """First elsewhere, so that a failure leaves nothing half done here."""
    try:
        with TemporaryDirectory(prefix="responder-new-") as made:
            write_fitting(answers, Path(made), now)
            for folder in _FOLDERS:
                shutil.copytree(Path(made) / folder, folder)
    except OSError as error:
        raise CannotRun(gettext("The rules could not be written here: {error}.", error=str(error))) from error

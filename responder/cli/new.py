"""responder new: the shipped rules and templates, copied here to be made one's own."""

import shutil
from pathlib import Path

import typer

from responder.cli.errors import CannotRun
from responder.language.places import shipped_rules, shipped_templates

_NEXT = """\
rules/ and templates/ are yours now. What to do next:

  1. rules/business.yaml   your name, your phone, your hours, your time zone
  2. templates/            what is said, one file a text
  3. rules/*.yaml          when it is said; every file begins by explaining itself

  responder check                            tells what is wrong, and where
  responder explain "quels horaires ?"       tells what would be answered, and why
  responder demo                             tries it all on this machine
"""


def new() -> None:
    """Put the shipped rules and templates here, to make them your own.

    Copies them to rules/ and templates/ in the current folder. Nothing that is there is ever overwritten.

    \b
    Example:
      mkdir salon && cd salon && responder new
    """
    copies = {Path("rules"): shipped_rules(), Path("templates"): shipped_templates()}
    there = [folder for folder in copies if folder.exists()]
    if there:
        names = " and ".join(f"{folder}/" for folder in there)
        raise CannotRun(f"There is {names} here already, and nothing is overwritten: go to an empty folder first.")
    for folder, source in copies.items():
        _copy(source, folder)
    typer.echo(_NEXT, nl=False)


def _copy(source: Path, folder: Path) -> None:
    try:
        shutil.copytree(source, folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    except OSError as error:
        raise CannotRun(f"{folder}/ could not be written here: {error}.") from error

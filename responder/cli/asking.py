"""A person's consent to what cannot be taken back."""

import sys

import typer

from responder.cli.errors import CannotRun


def agreed(question: str, yes: bool) -> None:
    """Returns if a person said yes, or a program --yes; raises CannotRun if not."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise CannotRun(f"{question} Nobody is there to say yes, so nothing was done: --yes does it unasked.")
    if not typer.confirm(question, default=False):
        raise CannotRun("Nothing was done.")

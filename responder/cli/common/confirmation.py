"""A person's consent to what cannot be taken back."""

import sys

import typer

from responder.cli.common.errors import CannotRun
from responder.cli.common.language import gettext
from responder.domain.syntax.value_syntax import BadValue, yes_or_no


def agreed(question: str, yes: bool) -> None:
    """Returns if a person said yes, or a program --yes; raises CannotRun if not."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise CannotRun(
            gettext(
                "{question} Nobody is there to say yes, so nothing was done: --yes does it unasked.", question=question
            )
        )
    if not said_yes(question, default=False):
        raise CannotRun(gettext("Nothing was done."))


def said_yes(question: str, *, default: bool) -> bool:
    """Asks at the terminal for a yes or a no, in any of the five languages: "oui", "sì", "j"."""
    while True:
        typed = typer.prompt(f"{question} [{'Y/n' if default else 'y/N'}]", default="", show_default=False).strip(" .!")
        if not typed:
            return default
        try:
            return yes_or_no(typed)
        except BadValue as wrong:
            typer.echo(gettext("  {wrong}: {hint} (oui, ja, sí and sì will do)", wrong=wrong.told, hint=wrong.advice))
